"""Heat: how much of something lies around each place of a view, as a smooth grid of small squares."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from console.map.projection import Bounds, Floats, to_world

Grid = NDArray[np.float32]

# So much in one spot is full heat at least: one outage alone is warm, not hot.
FULL_AT_LEAST = 4.0
# Beyond the hottest spots the scale ends: one place with a hundred outages must not make all others cold.
_FULL_SHARE = 98.0
# Of few outages one more is seen, of many it is not: heat rises ever more slowly.
_POWER = 0.6
_ROUNDS = 3


@dataclass(frozen=True, slots=True, eq=False)
class HeatPoints:
    """Places in world units with their weights (one outage, or an hour of it: what the caller counts)."""

    x: Floats
    y: Floats
    weight: Floats

    def __len__(self) -> int:
        return len(self.x)


def heat_points(lat: ArrayLike, lon: ArrayLike, weight: ArrayLike) -> HeatPoints:
    """Take places in degrees; those that are no place, or weigh nothing, are left out."""
    lat, lon = np.asarray(lat, dtype=np.float64), np.asarray(lon, dtype=np.float64)
    weights = np.broadcast_to(np.asarray(weight, dtype=np.float64), lat.shape)
    kept = np.isfinite(lat) & np.isfinite(lon) & np.isfinite(weights) & (weights > 0)
    x, y = to_world(lon[kept], lat[kept])
    return HeatPoints(x, y, weights[kept])


def full_scale(points: HeatPoints, spot: float) -> float:
    """The weight in a square of `spot` world units that counts as full heat, wherever one looks.

    It depends on all points and the size of the square alone: a pan changes no colour.
    """
    if not len(points):
        return FULL_AT_LEAST
    cell = np.floor(points.x / spot).astype(np.int64) << 32 | np.floor(points.y / spot).astype(np.int64)
    _, owner = np.unique(cell, return_inverse=True)
    spots = np.bincount(owner, points.weight)
    return max(FULL_AT_LEAST, float(np.percentile(spots, _FULL_SHARE, method="lower")))


def heat(points: HeatPoints, bounds: Bounds, columns: int, rows: int, reach: int) -> Grid:
    """Heat in a grid over `bounds`, 0 (none) to 1 (full): shape (rows, columns), rows from north.

    `reach`: a point warms squares up to about so many away, ever less.
    """
    side_x = (bounds.right - bounds.left) / columns
    side_y = (bounds.bottom - bounds.top) / rows
    # Points just outside warm the edge too.
    column = np.floor((points.x - bounds.left) / side_x).astype(np.int64) + reach
    row = np.floor((points.y - bounds.top) / side_y).astype(np.int64) + reach
    wide, high = columns + 2 * reach, rows + 2 * reach
    inside = (column >= 0) & (column < wide) & (row >= 0) & (row < high)
    at = row[inside] * wide + column[inside]
    weights = np.bincount(at, points.weight[inside], wide * high).reshape(high, wide)
    box = max(1, round(reach / _ROUNDS))
    smooth = _smoothed(weights.astype(np.float32), box)
    size = 2 * box + 1
    # What is left in the middle of all that lay in one square, after three means along each axis.
    peak = ((3 * size**2 + 1) / (4 * size**3)) ** 2
    full = full_scale(points, size * side_x) * peak
    clipped: Grid = np.minimum(smooth[reach : reach + rows, reach : reach + columns] / full, 1.0)
    return clipped ** np.float32(_POWER)


def _smoothed(grid: Grid, box: int) -> Grid:
    """Three box means after each other come close to a bell; each is a difference of running sums."""
    for _ in range(_ROUNDS):
        for axis in (0, 1):
            grid = _box_mean(grid, box, axis)
    return grid


def _box_mean(grid: Grid, box: int, axis: int) -> Grid:
    padding = [(0, 0), (0, 0)]
    padding[axis] = (box + 1, box)
    sums = np.cumsum(np.pad(grid, padding), axis=axis, dtype=np.float32)
    size = 2 * box + 1
    after = sums[size:] if axis == 0 else sums[:, size:]
    before = sums[:-size] if axis == 0 else sums[:, :-size]
    mean: Grid = np.maximum(after - before, 0.0) / np.float32(size)
    return mean
