"""Cameras beside a drawn line, in the order in which one passes them, and those around a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from console.map.points import Points, Positions
from console.map.projection import EARTH_METRES, Floats, to_degrees, to_world
from console.map.ranges import ranges

Rows = NDArray[np.int32]

# A line is cut into so many pieces at least, so that each piece's surroundings hold few points.
_PIECES = 64
# Pairs of a piece and a point that are looked at together: bounds the memory of a line across a whole city.
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

    def part(self, chosen: slice) -> _Pieces:
        sides = (self.x1, self.y1, self.x2, self.y2, self.start_m, self.metres)
        return _Pieces(*(side[chosen] for side in sides))


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
    found = _beside(points.x_by_y, points.y_by_y, line_x, line_y, width_m / 2)
    return points.by_y[found].astype(np.int64)


def rows_along(lon: ArrayLike, lat: ArrayLike, line: Sequence[tuple[float, float]], width_m: float) -> Rows:
    """`along` for places in degrees by row, beside a line of (longitude, latitude): the rows, in order."""
    corners = np.asarray(line, dtype=np.float64).reshape(-1, 2)
    if not len(corners):
        return np.zeros(0, dtype=np.int32)
    x, y = to_world(lon, lat)
    line_x, line_y = to_world(corners[:, 0], corners[:, 1])
    reach = width_m / 2 / float(metres_per_unit(line_y).min())
    near = (x >= line_x.min() - reach) & (x <= line_x.max() + reach)
    near &= (y >= line_y.min() - reach) & (y <= line_y.max() + reach)
    rows = np.flatnonzero(near)
    rows = rows[np.argsort(y[rows], kind="stable")]
    found: Rows = rows[_beside(x[rows], y[rows], line_x, line_y, width_m / 2)].astype(np.int32)
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


def _beside(x: Floats, y: Floats, line_x: Floats, line_y: Floats, half_m: float) -> Positions:
    """Indices of points (in order of y) at most `half_m` metres from a line, in order along it."""
    if not len(line_x):
        return np.zeros(0, dtype=np.int64)
    pieces = _pieces(line_x, line_y)
    reach = half_m / pieces.metres
    low = np.searchsorted(y, np.minimum(pieces.y1, pieces.y2) - reach, side="left")
    high = np.searchsorted(y, np.maximum(pieces.y1, pieces.y2) + reach, side="right")
    chunk = np.cumsum(high - low) // _PAIRS
    edges = [0, *(np.flatnonzero(np.diff(chunk)) + 1).tolist(), len(low)]
    parts = [_near(x, y, pieces.part(slice(a, b)), low[a:b], high[a:b], half_m) for a, b in pairwise(edges)]
    at, apart, place = (np.concatenate(column) for column in zip(*parts, strict=True))
    nearest = np.lexsort((place, apart, at))
    at, place = at[nearest], place[nearest]
    once = np.concatenate(([True], at[1:] != at[:-1])) if len(at) else np.zeros(0, dtype=np.bool_)
    at, place = at[once], place[once]
    in_order: Positions = at[np.lexsort((at, place))]
    return in_order


def _near(
    x: Floats, y: Floats, pieces: _Pieces, low: Positions, high: Positions, half_m: float
) -> tuple[Positions, Floats, Floats]:
    """Points beside any of the pieces: index, distance from the piece, and how far along the line; metres."""
    piece, at = ranges(low, high)
    across = half_m / pieces.metres[piece]
    left, right = np.minimum(pieces.x1, pieces.x2)[piece], np.maximum(pieces.x1, pieces.x2)[piece]
    close = (x[at] >= left - across) & (x[at] <= right + across)
    piece, at = piece[close], at[close]
    from_x, from_y = pieces.x1[piece], pieces.y1[piece]
    dx, dy = pieces.x2[piece] - from_x, pieces.y2[piece] - from_y
    length2 = np.maximum(dx * dx + dy * dy, 1e-300)
    share = np.clip(((x[at] - from_x) * dx + (y[at] - from_y) * dy) / length2, 0.0, 1.0)
    metres = pieces.metres[piece]
    apart = np.hypot(x[at] - from_x - share * dx, y[at] - from_y - share * dy) * metres
    # Rounded, so that a point at a corner has one distance from both of its pieces.
    apart = np.round(apart, 6)
    keep = apart <= half_m
    place = pieces.start_m[piece] + share * np.sqrt(length2) * metres
    return at[keep], apart[keep], place[keep]


def _pieces(line_x: Floats, line_y: Floats) -> _Pieces:
    """The line in short pieces; a line of one point is one piece without length."""
    if len(line_x) == 1:
        line_x, line_y = np.repeat(line_x, 2), np.repeat(line_y, 2)
    length = np.hypot(np.diff(line_x), np.diff(line_y))
    longest = max(float(length.sum()) / _PIECES, 1e-12)
    parts = np.maximum(1, np.ceil(length / longest)).astype(np.int64)
    segment, number = ranges(np.zeros(len(parts), dtype=np.int64), parts)
    begin, end = number / parts[segment], (number + 1) / parts[segment]
    dx, dy = np.diff(line_x)[segment], np.diff(line_y)[segment]
    x1, y1 = line_x[:-1][segment] + begin * dx, line_y[:-1][segment] + begin * dy
    x2, y2 = line_x[:-1][segment] + end * dx, line_y[:-1][segment] + end * dy
    metres = metres_per_unit((y1 + y2) / 2)
    passed = np.cumsum(np.hypot(x2 - x1, y2 - y1) * metres)
    return _Pieces(x1, y1, x2, y2, np.concatenate(([0.0], passed[:-1])), metres)
