"""What a hand changed in the wall's groups (called up, dropped, swapped), kept while groups are made anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from console.wall.slots import Slot, WallGroup


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a group, pinned cameras not counted: what stands there instead of what was made for it.

    `own`: the group was made with that camera, which only stood elsewhere. `hides`: what was made for the
    place is in no other one since.
    """

    at: int
    slot: Slot
    made: Slot
    own: bool
    hides: bool


# By the groups' keys; those that nobody touched are not in it.
ByHand = Mapping[str, tuple[Place, ...]]


def by_hand(groups: Sequence[WallGroup], made: Sequence[WallGroup], pinned: AbstractSet[int]) -> ByHand:
    """How the wall's `groups` differ from those that were `made` for it, one by one; `pinned` are rows."""
    found = {}
    for group, was in zip(groups, made, strict=False):
        # Groups that nobody touched are the very objects: a city has 30,000 of them.
        if was is not group and was.key == group.key and (places := _places(group, was, pinned)):
            found[group.key] = places
    return found


def rows_of(changed: ByHand) -> set[int]:
    """Every row that is named in it."""
    return {
        slot
        for places in changed.values()
        for place in places
        for slot in (place.slot, place.made)
        if isinstance(slot, int)
    }


def renumbered(changed: ByHand, rows: Mapping[int, int | None]) -> ByHand:
    """The same with other rows. A camera that is gone (None) leaves its place to what was made for it."""

    def new(slot: Slot) -> Slot:
        return rows[slot] if isinstance(slot, int) else slot

    found = {}
    for key, places in changed.items():
        found[key] = tuple(
            replace(place, slot=new(place.slot), made=new(place.made))
            for place in places
            if place.slot is None or new(place.slot) is not None
        )
    return found


def taken_along(changed: ByHand, key: str, to: str) -> ByHand:
    """The same once the group `key` is no more: what was brought to it is in the group `to`."""
    brought = tuple(
        replace(place, made=None, hides=False)
        for place in changed[key]
        if place.slot is not None and not place.own
    )
    rest = {other: places for other, places in changed.items() if other != key}
    return {to: brought, **rest} if brought else rest


def put_back(made: Sequence[WallGroup], changed: ByHand, pinned: AbstractSet[int]) -> tuple[WallGroup, ...]:
    """The groups that were made anew, with what was put there by hand in its places; no other is lost."""
    if not changed:
        return tuple(made)
    return tuple(
        _put_back(group, changed[group.key], pinned) if group.key in changed else group for group in made
    )


def _places(group: WallGroup, made: WallGroup, pinned: AbstractSet[int]) -> tuple[Place, ...]:
    now, before = _free(group.slots, pinned), _free(made.slots, pinned)
    here, own = set(now), set(before)
    length = max(len(now), len(before))
    now += [None] * (length - len(now))
    before += [None] * (length - len(before))
    return tuple(
        Place(at, slot, was, slot in own, was is not None and was not in here)
        for at, (slot, was) in enumerate(zip(now, before, strict=True))
        if slot != was
    )


def _put_back(group: WallGroup, places: Sequence[Place], pinned: AbstractSet[int]) -> WallGroup:
    free = _free(group.slots, pinned)
    own, taken = set(free), set[Slot](pinned)
    kept: dict[int, Slot] = {}
    for place in places:
        left = place.own and place.slot not in own
        stays = group.fixed if place.slot is None else not left and place.slot not in taken
        if stays:
            kept[place.at] = place.slot
            taken.add(place.slot)
    away = {place.made for place in places if place.hides and place.at in kept}
    away |= {slot for slot in kept.values() if slot is not None}
    slots, last = dict(kept), -1
    for index, slot in enumerate(free):
        if slot is None or slot in away:
            continue
        # An arrangement keeps its places as far as they are free; other groups close up.
        last = max(last + 1, index if group.fixed else 0)
        while last in kept:
            last += 1
        slots[last] = slot
    return replace(group, slots=_with_pinned(_listed(slots, fixed=group.fixed), group.slots, pinned))


def _free(slots: Sequence[Slot], pinned: AbstractSet[int]) -> list[Slot]:
    return [slot for slot in slots if slot not in pinned]


def _listed(slots: Mapping[int, Slot], *, fixed: bool) -> list[Slot]:
    whole = [slots.get(at) for at in range(max(slots, default=-1) + 1)]
    return whole if fixed else [slot for slot in whole if slot is not None]


def _with_pinned(slots: list[Slot], made: Sequence[Slot], pinned: AbstractSet[int]) -> tuple[Slot, ...]:
    """Pinned cameras are seen elsewhere, but belong to the group where it has them."""
    for index, slot in enumerate(made):
        if slot in pinned:
            slots.insert(min(index, len(slots)), slot)
    return tuple(slots)
