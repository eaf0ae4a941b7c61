"""Cameras beside a drawn line, in the order in which one passes them, and those around a point."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from console.map.points import LEVELS, Points, Positions, cell_code, sort_points
from console.map.projection import EARTH_METRES, Floats, to_degrees, to_world
from console.map.ranges import ranges

Rows = NDArray[np.int32]

# Cells of the grid in which a line's surroundings are looked up: so many across the line's extent at most ...
_CELLS_ACROSS = 256.0
# ... and pieces of the line so many at most, for one that fills a city with its turns.
_PIECES_MOST = 20_000
# Pairs of a piece and a point that are looked at together: bounds the memory.
_PAIRS = 400_000


@dataclass(frozen=True, slots=True, eq=False)
class _Pieces:
    """Straight stretches of a line in world units; `start_m` is how far along the line each begins."""

    x1: Floats
    y1: Floats
    x2: Floats
    y2: Floats
    start_m: Floats
    metres: Floats  # in one world unit, at each piece


def metres_per_unit(y: ArrayLike) -> Floats:
    """Metres on the ground in one world unit, at a world y."""
    _, lat = to_degrees(0.5, y)
    metres: Floats = EARTH_METRES * np.cos(np.radians(lat))
    return metres


def along(points: Points, line_x: Floats, line_y: Floats, width_m: float) -> Positions:
    """Positions of the points in a band of `width_m` metres in all (half on each side) along a line.

    The line is in world units; its ends are round. Points come in the order in which one passes them: each
    where it is nearest to the line, the first time on a line that comes back.
    """
    if not len(line_x) or not len(points):
        return np.zeros(0, dtype=np.int64)
    half_m = width_m / 2
    level = _level(line_x, line_y, half_m)
    pieces = _pieces(line_x, line_y, 2.0**-level)
    first, last, owner = _cells(points, pieces, half_m, level)
    chunk = np.cumsum(last - first) // _PAIRS
    edges = [0, *(np.flatnonzero(np.diff(chunk)) + 1).tolist(), len(first)]
    parts = []
    for begin, end in pairwise(edges):
        cell, at = ranges(first[begin:end], last[begin:end])
        parts.append(_near(points, pieces, owner[begin:end][cell], at, half_m))
    at, apart, place = (np.concatenate(column) for column in zip(*parts, strict=True))
    return _in_order(at, apart, place)


def rows_along(lon: ArrayLike, lat: ArrayLike, line: Sequence[tuple[float, float]], width_m: float) -> Rows:
    """`along` for places in degrees by row, beside a line of (longitude, latitude): the rows, in order."""
    corners = np.asarray(line, dtype=np.float64).reshape(-1, 2)
    if not len(corners):
        return np.zeros(0, dtype=np.int32)
    line_x, line_y = to_world(corners[:, 0], corners[:, 1])
    x, y = to_world(lon, lat)
    reach = width_m / 2 / float(metres_per_unit(line_y).min())
    near = (x >= line_x.min() - reach) & (x <= line_x.max() + reach)
    near &= (y >= line_y.min() - reach) & (y <= line_y.max() + reach)
    rows = np.flatnonzero(near)
    points = sort_points(np.asarray(lon)[rows], np.asarray(lat)[rows])
    found: Rows = rows[points.rows[along(points, line_x, line_y, width_m)]].astype(np.int32)
    return found


def within(points: Points, x: float, y: float, radius_m: float) -> Positions:
    """Positions of the points at most `radius_m` metres from a world point, nearest first."""
    reach = radius_m / float(metres_per_unit(y))
    first = np.searchsorted(points.y_by_y, y - reach, side="left")
    last = np.searchsorted(points.y_by_y, y + reach, side="right")
    near_x, near_y = points.x_by_y[first:last], points.y_by_y[first:last]
    apart = (near_x - x) ** 2 + (near_y - y) ** 2
    inside = np.flatnonzero(apart <= reach**2)
    position = points.by_y[first:last][inside]
    order = np.lexsort((points.rows[position], apart[inside]))
    return position[order].astype(np.int64)


def _level(line_x: Floats, line_y: Floats, half_m: float) -> int:
    """The grid in whose cells a line's surroundings are looked up: no finer than the band is broad."""
    extent = max(float(np.ptp(line_x)), float(np.ptp(line_y)))
    length = float(np.hypot(np.diff(line_x), np.diff(line_y)).sum())
    broad = 2 * half_m / float(metres_per_unit(line_y).min())
    cell = max(extent / _CELLS_ACROSS, length / _PIECES_MOST, broad, 2.0**-LEVELS)
    return min(LEVELS, max(0, math.floor(-math.log2(cell))))


def _cells(
    points: Points, pieces: _Pieces, half_m: float, level: int
) -> tuple[Positions, Positions, NDArray[np.int64]]:
    """The slices of points in the cells around each piece: begin, end, and whose cell it is."""
    side, reach = 2.0**level, half_m / pieces.metres

    def cell_of(values: Floats) -> NDArray[np.int64]:
        return np.clip(np.floor(values * side), 0, side - 1).astype(np.int64)

    left = cell_of(np.minimum(pieces.x1, pieces.x2) - reach)
    top = cell_of(np.minimum(pieces.y1, pieces.y2) - reach)
    wide = cell_of(np.maximum(pieces.x1, pieces.x2) + reach) - left + 1
    high = cell_of(np.maximum(pieces.y1, pieces.y2) + reach) - top + 1
    owner, number = ranges(np.zeros(len(wide), dtype=np.int64), wide * high)
    code = cell_code(left[owner] + number % wide[owner], top[owner] + number // wide[owner])
    shift = np.uint64(2 * (LEVELS - level))
    first = np.searchsorted(points.code, code << shift, side="left")
    last = np.searchsorted(points.code, (code + np.uint64(1)) << shift, side="left")
    filled = last > first
    return first[filled], last[filled], owner[filled]


def _near(
    points: Points, pieces: _Pieces, piece: NDArray[np.int64], at: Positions, half_m: float
) -> tuple[Positions, Floats, Floats]:
    """Of pairs of a piece and a point the near ones: position, distance, place along the line; in metres."""
    from_x, from_y = pieces.x1[piece], pieces.y1[piece]
    dx, dy = pieces.x2[piece] - from_x, pieces.y2[piece] - from_y
    away_x, away_y = points.x[at] - from_x, points.y[at] - from_y
    length2 = np.maximum(dx * dx + dy * dy, 1e-300)
    share = np.clip((away_x * dx + away_y * dy) / length2, 0.0, 1.0)
    metres = pieces.metres[piece]
    # Rounded, so that a point at a corner has one distance from both of its pieces.
    apart = np.round(np.hypot(away_x - share * dx, away_y - share * dy) * metres, 6)
    keep = apart <= half_m
    place = pieces.start_m[piece[keep]] + share[keep] * np.sqrt(length2[keep]) * metres[keep]
    return at[keep], apart[keep], place


def _in_order(at: Positions, apart: Floats, place: Floats) -> Positions:
    """Each position once, where it is nearest to the line, in the order along it."""
    nearest = np.lexsort((place, apart, at))
    at, place = at[nearest], place[nearest]
    once = np.ones(len(at), dtype=np.bool_)
    once[1:] = at[1:] != at[:-1]
    at, place = at[once], place[once]
    in_order: Positions = at[np.lexsort((at, place))]
    return in_order


def _pieces(line_x: Floats, line_y: Floats, longest: float) -> _Pieces:
    """The line in pieces that are not much longer than a cell; a line of one point is one piece."""
    if len(line_x) == 1:
        line_x, line_y = np.repeat(line_x, 2), np.repeat(line_y, 2)
    length = np.hypot(np.diff(line_x), np.diff(line_y))
    parts = np.maximum(1, np.ceil(length / longest)).astype(np.int64)
    segment, number = ranges(np.zeros(len(parts), dtype=np.int64), parts)
    begin, end = number / parts[segment], (number + 1) / parts[segment]
    dx, dy = np.diff(line_x)[segment], np.diff(line_y)[segment]
    x1, y1 = line_x[:-1][segment] + begin * dx, line_y[:-1][segment] + begin * dy
    x2, y2 = line_x[:-1][segment] + end * dx, line_y[:-1][segment] + end * dy
    metres = metres_per_unit((y1 + y2) / 2)
    passed = np.cumsum(np.hypot(x2 - x1, y2 - y1) * metres)
    return _Pieces(x1, y1, x2, y2, np.concatenate(([0.0], passed[:-1])), metres)
