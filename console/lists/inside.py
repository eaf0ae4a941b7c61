"""In which zone, thana and ward the places of a list lie, and which of them lie outside the city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from console.catalogue.values import Area
from console.lists.standing import both
from console.store.catalogue_tables import read_areas


@dataclass(frozen=True, slots=True)
class Inside:
    """The areas that a place lies in, "" for none; `outside` where it lies in none of the city."""

    zone: str = ""
    thana: str = ""
    ward: str = ""
    outside: bool = False


class Outlines:
    """The areas of a city, asked for many places at once."""

    def __init__(self, areas: Sequence[Area]) -> None:
        # Imported here: the window knows plans, and need not carry what works with outlines.
        from console.areas.finder import AreaFinder

        self._finder = AreaFinder(areas)
        self._by_id = {area.id: area for area in areas}
        self._outlined = frozenset(area.id for area in areas if any(len(ring) >= 4 for ring in area.rings))

    @classmethod
    def of(cls, db: Database) -> Outlines:
        """Of the areas that the database has."""
        return cls(read_areas(db))

    def __bool__(self) -> bool:
        return any(self._finder.knows(kind) for kind in ("city", "zone", "thana", "ward"))

    def name(self, area: str) -> str:
        """What an area is called."""
        known = self._by_id.get(area)
        return both(known.name.hi, known.name.en) if known else area

    def names(self) -> dict[str, str]:
        """What all areas are called, by identifier."""
        return {key: both(area.name.hi, area.name.en) for key, area in self._by_id.items()}

    def has_outline(self, area: str) -> bool:
        """Whether it is known where an area lies."""
        return area in self._outlined

    def of_places(self, lat: Sequence[float], lon: Sequence[float]) -> list[Inside]:
        """For each place (degrees) where it lies."""
        found = self._finder.locate(lat, lon)
        rows = zip(
            found.zone.tolist(),
            found.thana.tolist(),
            found.ward.tolist(),
            found.in_city.tolist(),
            strict=True,
        )
        return [self._told(*row) for row in rows]

    def _told(self, zone: int, thana: int, ward: int, in_city: bool) -> Inside:
        areas = self._finder.areas
        ids = [areas[index].id if index >= 0 else "" for index in (zone, thana, ward)]
        # Many cities have outlines of their thanas only: the zone follows from the thana.
        if not ids[0] and ids[1]:
            ids[0] = self._by_id[ids[1]].parent
        in_none = not any(ids) and not self._finder.knows("city")
        return Inside(ids[0], ids[1], ids[2], not in_city or in_none)
