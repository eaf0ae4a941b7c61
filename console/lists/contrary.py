"""What a merge would leave: values of a new site that the one it may be has otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from console.lists.catalogue_facts import Facts
from console.lists.plan_values import Contrary
from console.lists.standing import SAME_PLACE_M, SITE_COLUMN, SiteNow, metres
from console.lists.values import Field


def contrary_of(new: SiteNow, other: SiteNow, facts: Facts) -> tuple[Contrary, ...]:
    """The values of `new` that are not taken when it is merged into `other`.

    What a person set there stays, and where another sender told of it all that it has; of the same sender
    the later row counts, but a site that has a place keeps it.
    """
    return tuple(_contrary(new, other, facts))


def _contrary(new: SiteNow, other: SiteNow, facts: Facts) -> Iterator[Contrary]:
    own = new.sender == other.sender
    for field, column in SITE_COLUMN.items():
        said, stands = getattr(new, column), getattr(other, column)
        if column not in new.told or stands in (None, "", said):
            continue
        by_hand = facts.hand_set("sites", other.id, column)
        if by_hand or not own:
            yield Contrary(field, stands, said, by_hand)
    here, there = (new.lat, new.lon), (other.lat, other.lon)
    if None in here or None in there:
        return
    if metres((new.lat or 0.0, new.lon or 0.0), (other.lat or 0.0, other.lon or 0.0)) > SAME_PLACE_M:
        by_hand = facts.hand_set("sites", other.id, "lat")
        yield Contrary(Field.LAT, other.lat, new.lat, by_hand)
        yield Contrary(Field.LON, other.lon, new.lon, by_hand)
