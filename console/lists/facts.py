"""What must be known of the city to understand a list: categories, areas, names of logins, bounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from sqlite_utils import Database

from console.catalogue.categories import shipped
from console.catalogue.values import Area, Category
from console.lists.cells.areas import AreaFinder
from console.lists.cells.bounds import Bounds
from console.lists.cells.categories import CategoryFinder
from console.lists.values import Field
from console.store.catalogue_tables import read_areas

# A list also has sites on the city's edge: bounds are widened by some 5 km.
_MARGIN = 0.05


@dataclass(frozen=True, slots=True)
class CityFacts:
    """What lists are understood against. `bounds` is None for a city without areas."""

    categories: tuple[Category, ...]
    areas: tuple[Area, ...] = ()
    credentials: frozenset[str] = frozenset()
    bounds: Bounds | None = None

    @classmethod
    def of(cls, db: Database, categories: Iterable[Category] | None = None) -> CityFacts:
        """What the database knows; the categories that come with the console unless others are given."""
        areas = read_areas(db)
        kept = shipped()[1] if categories is None else tuple(categories)
        return cls(kept, areas, _credential_names(db), bounds_of(areas))

    def known(self) -> dict[Field, frozenset[str]]:
        """What cells of some fields can say, as `console.lists.headers.guess` wants it."""
        kinds = {Field.ZONE: "zone", Field.THANA: "thana", Field.WARD: "ward"}
        names = {field: AreaFinder(self.areas, kind).names() for field, kind in kinds.items()}
        return {Field.CATEGORY: CategoryFinder(self.categories).names(), **names}


def bounds_of(areas: Iterable[Area]) -> Bounds | None:
    """The rectangle around all areas and some kilometres more."""
    rings = [np.asarray(ring) for area in areas for ring in area.rings if len(ring)]
    if not rings:
        return None
    west, south = np.min([ring.min(axis=0) for ring in rings], axis=0).tolist()
    east, north = np.max([ring.max(axis=0) for ring in rings], axis=0).tolist()
    return Bounds(south - _MARGIN, west - _MARGIN, north + _MARGIN, east + _MARGIN)


def _credential_names(db: Database) -> frozenset[str]:
    if "credentials" not in db.table_names():
        return frozenset()
    return frozenset(row[0] for row in db.execute("SELECT name FROM credentials"))
