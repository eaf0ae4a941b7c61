"""What a row changes: the site and the camera that it tells of, beside how they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from console.lists.catalogue_facts import Facts
from console.lists.extra import extra_of, extra_text
from console.lists.said import Place, Said
from console.lists.shown import shown
from console.lists.standing import CAMERA_COLUMN, SAME_PLACE_M, SITE_COLUMN, CameraNow, SiteNow, metres
from console.lists.values import CellTrouble, Field, Record, Trouble

# What becomes another: `s` a site's or `c` a camera's column, its field ("" for none), old and new value.
# A column `extra:HEADER` stands for what a list has under that header.
Change = tuple[str, str, str, Any, Any]
EXTRA = "extra:"
_SHOWN = 80


@dataclass(slots=True)
class Telling:
    """One row's effect: the changes, those that wait for a person, and what was met on the way."""

    said: Said
    columns: Mapping[Field, int]
    changes: list[Change] = field(default_factory=list)
    withheld: list[Change] = field(default_factory=list)
    troubles: list[CellTrouble] = field(default_factory=list)

    @property
    def record(self) -> Record:
        """The row itself."""
        return self.said.record

    def trouble(
        self, trouble: Trouble, field_: Field | None = None, detail: Any = "", stands: Any = ""
    ) -> None:
        """Tell that something is amiss with the cell of a field, or with the row."""
        column = self.columns.get(field_, -1) if field_ is not None else -1
        self.troubles.append(CellTrouble(trouble, column, str(detail)[:_SHOWN], str(stands)[:_SHOWN]))


class Comparing:
    """Compares rows with what stands. A site or camera that the list adds takes what later rows add to it."""

    def __init__(self, facts: Facts, sender: str, source: str) -> None:
        self._facts, self._sender, self._source = facts, sender, source

    def site(self, telling: Telling, site: SiteNow, *, by_id: bool = False) -> None:
        """What a row says of a site; the first row of a list that says a thing decides."""
        record = telling.record
        own = by_id or site.sender == self._sender or bool(site.row)
        told = set[str]()
        for field_, column in SITE_COLUMN.items():
            new = record.values.get(field_)
            if new is None or new == "":
                continue
            told.add(column)
            self._set(telling, "s", site, column, field_, new, own)
        if not telling.said.has_camera:
            self._extra(telling, "s", site, again=site.alone or bool(site.row))
            site.alone = True
        site.told |= told

    def camera(self, telling: Telling, camera: CameraNow, *, by_id: bool = False) -> None:
        """What a row says of a camera that it names.

        Of another source's camera a source only adds what that one does not know: two that carry the same
        stream would else give it their names by turns, at each sync.
        """
        record = telling.record
        own = not self._is_of_another(camera)
        for field_, column in CAMERA_COLUMN.items():
            new = record.values.get(field_)
            if new is None or new == "":
                continue
            self._set(telling, "c", camera, column, field_, new, own)
        if record.source_key and not camera.source:
            self._adopt(telling, camera)
        self._extra(telling, "c", camera, again=bool(camera.told_by))

    def _is_of_another(self, camera: CameraNow) -> bool:
        return bool(self._source and camera.source and camera.source != self._source)

    def place(self, telling: Telling, site: SiteNow, camera: CameraNow | None, *, own: bool) -> None:
        """Where a row says that they are.

        A row with a camera places that; its site goes along if it has no place, or stood where the camera
        did. A row without one places the site.
        """
        place = telling.said.place
        if place is None:
            return
        moves = camera is None or site.lat is None or (camera.lat, camera.lon) == (site.lat, site.lon)
        if camera is not None:
            self._move(telling, "c", camera, place, own=not self._is_of_another(camera))
        if moves and "lat" not in site.told:
            self._move(telling, "s", site, place, own=own)
            site.told |= {"lat"}

    def _set(
        self,
        telling: Telling,
        kind: str,
        thing: SiteNow | CameraNow,
        column: str,
        field_: Field,
        new: Any,
        own: bool,
    ) -> None:
        old = getattr(thing, column)
        if old == new:
            return
        if self._by_hand(kind, thing, column):
            telling.trouble(Trouble.KEPT_BY_HAND, field_, new, old)
        elif not own and not _empty(old):
            self._withhold(telling, (kind, column, field_, old, new))
        elif self._told_before(kind, thing, column) and not _empty(old):
            telling.trouble(Trouble.ROW_TWICE, field_, new, old)
        else:
            setattr(thing, column, new)
            if not thing.row:
                telling.changes.append((kind, column, field_, old, new))

    def _told_before(self, kind: str, thing: SiteNow | CameraNow, column: str) -> bool:
        if isinstance(thing, SiteNow):
            return column in thing.told
        return bool(thing.told_by)

    def _move(
        self, telling: Telling, kind: str, thing: SiteNow | CameraNow, place: Place, *, own: bool
    ) -> None:
        if (thing.lat, thing.lon) == place:
            return
        if self._by_hand(kind, thing, "lat") or self._by_hand(kind, thing, "lon"):
            stands = f"{thing.lat}, {thing.lon}"
            telling.trouble(Trouble.KEPT_BY_HAND, Field.LAT, f"{place[0]}, {place[1]}", stands)
            return
        if not own and thing.lat is not None and thing.lon is not None:
            # Two offices never note the very same place.
            if metres((thing.lat, thing.lon), place) > SAME_PLACE_M:
                self._withhold(telling, (kind, "lat", Field.LAT, thing.lat, place[0]))
                self._withhold(telling, (kind, "lon", Field.LON, thing.lon, place[1]))
            return
        for column, field_, new in (("lat", Field.LAT, place[0]), ("lon", Field.LON, place[1])):
            old = getattr(thing, column)
            setattr(thing, column, new)
            if old != new and not thing.row:
                telling.changes.append((kind, column, field_, old, new))

    def _withhold(self, telling: Telling, change: Change) -> None:
        """Another sender's value stays, and what this one says is told."""
        _, _, field_, old, new = change
        telling.withheld.append(change)
        said, stands = (shown(Field(field_), each, self._facts.outlines.name) for each in (new, old))
        telling.trouble(Trouble.KEPT_OF_OTHER, Field(field_), said, stands)

    def _adopt(self, telling: Telling, camera: CameraNow) -> None:
        """A camera that a list told of is found by the source that has it."""
        key = telling.record.source_key
        telling.changes.append(("c", "source", "", camera.source, self._source))
        telling.changes.append(("c", "source_key", "", camera.source_key, key))
        camera.source, camera.source_key = self._source, key

    def _extra(self, telling: Telling, kind: str, thing: SiteNow | CameraNow, *, again: bool) -> None:
        """Columns of the list that have no place of their own; `again`: an earlier row told of it too."""
        extra = telling.record.extra
        if not extra:
            return
        stands = extra_of(thing.extra)
        for header, text in extra.items():
            old = stands.get(header, "")
            if old == text:
                continue
            if old and again:
                telling.trouble(Trouble.ROW_TWICE, None, text, old)
                continue
            stands[header] = text
            if not thing.row:
                telling.changes.append((kind, EXTRA + header, "", old, text))
        thing.extra = extra_text(stands)

    def _by_hand(self, kind: str, thing: SiteNow | CameraNow, column: str) -> bool:
        return self._facts.hand_set("sites" if kind == "s" else "cameras", thing.id, column)


def _empty(value: Any) -> bool:
    return value is None or value == "" or value == -1
