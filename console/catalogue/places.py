"""Where cameras are: the nearest to a point, and those inside a ring, over many points at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int32]
Mask = NDArray[np.bool_]


class Places:
    """Points in degrees by row. A row that has no place (not a number) is never found."""

    def __init__(self, lat: NDArray[np.float64], lon: NDArray[np.float64]) -> None:
        self._lat = lat
        self._lon = lon
        # By latitude, so that an edge of a ring concerns one slice of the points.
        order = np.argsort(lat, kind="stable")
        self._order = order[np.isfinite(lat[order]) & np.isfinite(lon[order])].astype(np.int32)
        self._sorted_lat = lat[self._order]
        self._sorted_lon = lon[self._order]

    def nearest(self, lat: float, lon: float, count: int, among: Rows | None = None) -> Rows:
        """Up to `count` rows, nearest first; equally near ones in the order of rows."""
        lats, lons = (self._lat, self._lon) if among is None else (self._lat[among], self._lon[among])
        # A city is small: a plane whose degrees of longitude are shortened by the latitude is exact enough.
        east = (lons - lon) * np.cos(np.radians(lat))
        distance = (lats - lat) ** 2 + east**2
        count = min(count, len(distance))
        if count <= 0:
            return np.empty(0, dtype=np.int32)
        near = _smallest(distance, count)
        near = near[np.lexsort((near, distance[near]))][:count]
        near = near[np.isfinite(distance[near])]
        found: Rows = (near if among is None else among[near]).astype(np.int32)
        return found

    def inside(self, ring: Sequence[tuple[float, float]]) -> Mask:
        """Points inside `ring` of (longitude, latitude), by the even-odd rule, as a mask over all rows."""
        odd = np.zeros(len(self._order), dtype=np.bool_)
        corners = np.asarray(ring, dtype=np.float64).reshape(-1, 2)
        x1, y1 = corners[:, 0], corners[:, 1]
        x2, y2 = np.roll(x1, -1), np.roll(y1, -1)
        low, high = np.minimum(y1, y2), np.maximum(y1, y2)
        first = np.searchsorted(self._sorted_lat, low, side="left")
        last = np.searchsorted(self._sorted_lat, high, side="left")
        for edge in np.flatnonzero(last > first):
            part = slice(first[edge], last[edge])
            slope = (x2[edge] - x1[edge]) / (y2[edge] - y1[edge])
            cross = x1[edge] + (self._sorted_lat[part] - y1[edge]) * slope
            odd[part] ^= self._sorted_lon[part] < cross
        mask = np.zeros(len(self._lat), dtype=np.bool_)
        mask[self._order[odd]] = True
        return mask


def _smallest(values: NDArray[np.float64], count: int) -> NDArray[np.intp]:
    """Indexes of at least the `count` smallest values, ties with the last of them included."""
    if count >= len(values):
        return np.arange(len(values))
    limit = np.partition(values, count - 1)[count - 1]
    return np.flatnonzero(values <= limit) if np.isfinite(limit) else np.arange(len(values))
