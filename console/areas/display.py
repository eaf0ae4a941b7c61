"""Outlines as maps need them: of very many points those that are seen, within a bound for the whole city."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import shapely

from console.catalogue.load import FEW_POINTS
from console.catalogue.ring import Ring
from console.catalogue.values import Area

# Every map holds them twice: as they are, and in the map's own units.
POINTS_MOST = FEW_POINTS
_METRE = 1e-5
_COARSEST = 64 * _METRE
_RING_LEAST = 4


def points_of(areas: Sequence[Area]) -> int:
    """How many points the outlines have together."""
    return sum(len(ring) for area in areas for ring in area.rings)


def for_display(areas: Sequence[Area]) -> tuple[Area, ...]:
    """The same areas with fewer points where all together have very many: by a metre first, then by more.

    What is decided by outlines, whose ground a place is or where two overlap, needs the exact ones.
    """
    if points_of(areas) <= POINTS_MOST:
        return tuple(areas)
    rings = [np.asarray(ring) for area in areas for ring in area.rings]
    whose = np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
    lines = shapely.linestrings(np.concatenate(rings), indices=whose)
    thin: Any = lines
    tolerance = _METRE
    while shapely.get_num_coordinates(thin).sum() > POINTS_MOST and tolerance <= _COARSEST:
        thin = shapely.simplify(lines, tolerance)
        tolerance *= 2
    made = iter(_usable(line, ring) for line, ring in zip(thin, rings, strict=True))
    return tuple(replace(area, rings=tuple(next(made) for _ in area.rings)) for area in areas)


def _usable(line: shapely.LineString, ring: np.ndarray) -> Ring:
    """A line's points, unless it has become none that encloses anything."""
    points = shapely.get_coordinates(line)
    return Ring(points if len(points) >= _RING_LEAST else ring)
