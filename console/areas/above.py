"""Which area a file's area is part of: the one that the file names, else the one that has its ground."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from console.areas.columns import is_hindi, kind_of_column
from console.areas.shapes import rings_of, rough_shape_of, shape_of_rings
from console.catalogue.ring import Ring
from console.catalogue.text import words
from console.catalogue.values import Area, Name
from console.lists.cells.areas import AreaFinder
from console.store.ids import new_id

_ABOVE: Mapping[str, tuple[str, ...]] = {"ward": ("zone", "thana"), "thana": ("zone",), "zone": ("city",)}
_HOLDERS = ("city", "zone", "thana")
# Where a column has numbers only.
_NUMBERED = {"zone": Name("ज़ोन {0}", "Zone {0}"), "thana": Name("थाना {0}", "Thana {0}")}
# Neighbours that were drawn apart leave slits; an outline made of them has none narrower than this.
_SLIT = 10 / 111_320


@dataclass(frozen=True, slots=True)
class Above:
    """The area above, "" for none; `known` is False where the file names one that the city does not have."""

    id: str
    known: bool


class Parents:
    """Finds areas above others: among those of the city, and those that the file was found to have so far."""

    def __init__(self, areas: Sequence[Area], column: str) -> None:
        self._column = kind_of_column(column)
        self._kinds = {kind: _order(kind, areas) for kind in _ABOVE}
        self._areas: dict[str, dict[str, Area]] = {kind: {} for kind in _HOLDERS}
        self._shapes: dict[str, dict[str, BaseGeometry]] = {kind: {} for kind in _HOLDERS}
        self._finders: dict[str, AreaFinder] = {}
        for area in areas:
            self.add(area)

    def add(self, area: Area) -> None:
        """One more, in place of the one of its identifier."""
        if area.kind in _HOLDERS:
            self._areas[area.kind][area.id] = area
            self._shapes[area.kind][area.id] = rough_shape_of(area.rings)
            self._finders.pop(area.kind, None)

    def of(self, kind: str, told: str, shape: BaseGeometry) -> Above:
        """For an area of a kind, by what the file says is above it (may be "") and by its ground."""
        kinds = self._kinds.get(kind, ())
        if told:
            # A thana of that name is not meant by a column of zones.
            for above in (self._column,) if self._column in kinds else kinds:
                if found := self._named(above, told):
                    return Above(found, known=True)
        # Nor by its ground: what lies in a thana may well be part of a zone that the city lacks.
        grounds = (self._column,) if told and self._column in kinds else kinds
        around = next((found for above in grounds if (found := self._around(above, shape))), "")
        return Above(around, known=not (told and kinds))

    def made(self, kind: str, told: str, parts: Iterable[Sequence[Ring]]) -> Area | None:
        """The area that a file only names, with the ground of its parts; None where none can be above."""
        kinds = self._kinds.get(kind, ())
        if not kinds:
            return None
        above = self._column if self._column in kinds else kinds[0]
        # A shape's borders moved out and back in again: slits are gone, corners are where they were.
        whole = shapely.union_all([shape_of_rings(rings) for rings in parts])
        closed = shapely.buffer(shapely.buffer(whole, _SLIT, join_style="mitre"), -_SLIT, join_style="mitre")
        return Area(new_id(), above, _called(above, told), "", rings_of(closed))

    def _named(self, kind: str, told: str) -> str:
        if kind == "city":
            wanted = words(told)
            cities = self._areas[kind].values()
            return next((a.id for a in cities if wanted in (words(a.name.hi), words(a.name.en))), "")
        if kind not in self._finders:
            self._finders[kind] = AreaFinder(self._areas[kind].values(), kind)
        found = self._finders[kind].find(told)
        # What is only like a name is not meant by a file that names another zone.
        return found.id if found is not None and not found.guessed else ""

    def _around(self, kind: str, shape: BaseGeometry) -> str:
        best, most = "", shape.area / 2
        for key, other in self._shapes[kind].items():
            if shapely.intersects(shape, other):
                shared = shapely.intersection(shape, other).area
                if shared and shared >= most:
                    best, most = key, shared
        return best


def _order(kind: str, areas: Sequence[Area]) -> tuple[str, ...]:
    """The kinds that may be above one; first the one that the city has above it already."""
    kinds = {area.id: area.kind for area in areas}
    used = {kinds.get(area.parent) for area in areas if area.kind == kind}
    return tuple(sorted(_ABOVE[kind], key=lambda each: each not in used))


def _called(kind: str, told: str) -> Name:
    numbered = _NUMBERED.get(kind)
    if told.isdecimal() and numbered is not None:
        return Name(numbered.hi.format(told), numbered.en.format(told))
    return Name(told, "") if is_hindi(told) else Name("", told)
