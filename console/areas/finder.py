"""Which zone, thana and ward a place lies in, by the outlines of the areas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely.geometry.base import BaseGeometry

from console.areas.shapes import shape_of
from console.areas.values import KINDS
from console.catalogue.values import Area

Indexes = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Located:
    """For each place the index of its zone, thana and ward, -1 for none; and whether the city has it.

    Without an outline of the city every place is inside.
    """

    zone: Indexes
    thana: Indexes
    ward: Indexes
    in_city: NDArray[np.bool_]


class AreaFinder:
    """Answers for areas as they stand in `areas`; indexes are into that sequence.

    Where outlines overlap, the smaller area has the place: an enclave belongs to itself, not to what is
    around it. A place exactly on a border belongs to one of the two.
    """

    def __init__(self, areas: Sequence[Area]) -> None:
        self._areas = tuple(areas)
        self._shapes: dict[str, list[tuple[int, BaseGeometry]]] = {kind: [] for kind in KINDS}
        for index, area in enumerate(self._areas):
            shape = shape_of(area)
            if area.kind in self._shapes and not shape.is_empty:
                shapely.prepare(shape)
                self._shapes[area.kind].append((index, shape))
        for shapes in self._shapes.values():
            # The smallest last: it writes over the others.
            shapes.sort(key=lambda each: -each[1].area)

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas that are looked in."""
        return self._areas

    def knows(self, kind: str) -> bool:
        """Whether any area of a kind has an outline."""
        return bool(self._shapes[kind])

    def locate(self, lat: ArrayLike, lon: ArrayLike) -> Located:
        """Where places (degrees; not a number lies nowhere, and not outside the city either) are."""
        lats = np.atleast_1d(np.asarray(lat, dtype=np.float64))
        lons = np.atleast_1d(np.asarray(lon, dtype=np.float64))
        city = self._of("city", lats, lons)
        in_city = (city >= 0) | ~(np.isfinite(lats) & np.isfinite(lons))
        return Located(
            self._of("zone", lats, lons),
            self._of("thana", lats, lons),
            self._of("ward", lats, lons),
            in_city if self.knows("city") else np.ones(len(lats), dtype=np.bool_),
        )

    def area_at(self, lat: float, lon: float) -> tuple[str, str, str]:
        """Identifiers of zone, thana and ward of one place, empty for none."""
        found = self.locate(lat, lon)
        zone, thana, ward = (int(column[0]) for column in (found.zone, found.thana, found.ward))
        return self._id(zone), self._id(thana), self._id(ward)

    def _of(self, kind: str, lat: NDArray[np.float64], lon: NDArray[np.float64]) -> Indexes:
        found = np.full(len(lat), -1, dtype=np.int32)
        for index, shape in self._shapes[kind]:
            left, bottom, right, top = shape.bounds
            near = np.flatnonzero((lon >= left) & (lon <= right) & (lat >= bottom) & (lat <= top))
            if len(near):
                inside = shapely.intersects_xy(shape, lon[near], lat[near])
                found[near[inside]] = index
        return found

    def _id(self, index: int) -> str:
        return self._areas[index].id if index >= 0 else ""
