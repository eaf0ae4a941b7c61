"""Outlines that cross themselves made into ones that do not, in bounded time."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

# Drawn by hand an outline crosses itself a few times. The time to mend it grows with their square.
CROSSINGS_AT_MOST = 2_000
_AT_ONCE = 200


def mended(polygon: BaseGeometry) -> BaseGeometry:
    """The ground that a polygon encloses, what it encloses twice as well; spikes and lines fall away."""
    if shapely.is_valid(polygon):
        return polygon
    return shapely.make_valid(polygon, method="structure", keep_collapsed=False)


def too_tangled(polygon: BaseGeometry) -> bool:
    """Whether it crosses itself so often that mending it would take minutes."""
    sides = np.concatenate([_sides(ring) for ring in shapely.get_rings(polygon)])
    tree = shapely.STRtree(sides)
    found = 0
    for first in range(0, len(sides), _AT_ONCE):
        found += tree.query(sides[first : first + _AT_ONCE], predicate="crosses").shape[1]
        if found > 2 * CROSSINGS_AT_MOST:
            return True
    return False


def _sides(ring: BaseGeometry) -> np.ndarray:
    points = shapely.get_coordinates(ring)
    return np.asarray(shapely.linestrings(np.stack([points[:-1], points[1:]], axis=1)))
