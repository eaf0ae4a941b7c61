"""Shapes on the map: points inside a ring, simpler lines, and where a name stands best."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from console.map.points import Points
from console.map.projection import Bounds, Floats

Flags = NDArray[np.bool_]

# So many corners of a ring are looked at to find the roomiest place in it.
_CORNERS_MOST = 64


def inside_ring(points: Points, ring_x: Floats, ring_y: Floats) -> Flags:
    """Which positions lie in a ring (even-odd rule, in world units; closed by itself).

    Points are taken in order of y, so that each edge looks only at the slice it spans.
    """
    order, sorted_x, sorted_y = points.by_y, points.x_by_y, points.y_by_y
    odd = np.zeros(len(order), dtype=np.bool_)
    x1, y1, x2, y2 = ring_x, ring_y, np.roll(ring_x, -1), np.roll(ring_y, -1)
    low = np.searchsorted(sorted_y, np.minimum(y1, y2), side="left").tolist()
    high = np.searchsorted(sorted_y, np.maximum(y1, y2), side="left").tolist()
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = (x2 - x1) / (y2 - y1)
    edges = zip(low, high, x1.tolist(), y1.tolist(), slope.tolist(), strict=True)
    for start, stop, from_x, from_y, lean in edges:
        if stop > start:
            odd[start:stop] ^= sorted_x[start:stop] < from_x + (sorted_y[start:stop] - from_y) * lean
    found = np.zeros(len(order), dtype=np.bool_)
    found[order] = odd
    return found


def holds(ring_x: Floats, ring_y: Floats, x: float, y: float) -> bool:
    """Whether one point lies in a ring."""
    # `np.roll` takes ten times as long on a short ring.
    next_x, next_y = np.append(ring_x[1:], ring_x[:1]), np.append(ring_y[1:], ring_y[:1])
    spans = (ring_y <= y) != (next_y <= y)
    with np.errstate(divide="ignore", invalid="ignore"):
        cross = ring_x + (y - ring_y) * (next_x - ring_x) / (next_y - ring_y)
    return bool(np.count_nonzero(spans & (x < cross)) % 2)


def simplified(x: Floats, y: Floats, tolerance: float) -> NDArray[np.int64]:
    """Indices of the points that keep a line within `tolerance` of itself (Douglas and Peucker)."""
    if len(x) < 3:
        return np.arange(len(x))
    keep = np.zeros(len(x), dtype=np.bool_)
    keep[[0, -1]] = True
    pending = [(0, len(x) - 1)]
    while pending:
        start, stop = pending.pop()
        if stop - start < 2:
            continue
        distance = _from_segment(
            x[start + 1 : stop], y[start + 1 : stop], x[start], y[start], x[stop], y[stop]
        )
        worst = int(np.argmax(distance))
        if distance[worst] > tolerance:
            middle = start + 1 + worst
            keep[middle] = True
            pending += [(start, middle), (middle, stop)]
    return np.flatnonzero(keep)


def _from_segment(x: Floats, y: Floats, x1: float, y1: float, x2: float, y2: float) -> Floats:
    """Distances of points from a segment."""
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    if length == 0:
        return np.hypot(x - x1, y - y1)
    along = np.clip(((x - x1) * dx + (y - y1) * dy) / length, 0.0, 1.0)
    return np.hypot(x - (x1 + along * dx), y - (y1 + along * dy))


def clipped(x: Floats, y: Floats, box: Bounds) -> tuple[Floats, Floats]:
    """The part of a ring inside `box`, as one ring that may run along the box's sides.

    Sutherland and Hodgman's way, one side of the box after the other.
    """
    for axis, limit, sign in (
        (0, box.left, 1.0),
        (0, box.right, -1.0),
        (1, box.top, 1.0),
        (1, box.bottom, -1.0),
    ):
        if not len(x):
            break
        along = ((x, y)[axis] - limit) * sign
        before_x, before_y, before = np.roll(x, 1), np.roll(y, 1), np.roll(along, 1)
        crosses = (along >= 0) != (before >= 0)
        with np.errstate(divide="ignore", invalid="ignore"):
            share = np.where(crosses, before / (before - along), 0.0)
        # For each edge first the point where it crosses the side, then its end where that is inside.
        cross_x, cross_y = before_x + share * (x - before_x), before_y + share * (y - before_y)
        keep = np.stack((crosses, along >= 0), axis=1).ravel()
        x = np.stack((cross_x, x), axis=1).ravel()[keep]
        y = np.stack((cross_y, y), axis=1).ravel()[keep]
    return x, y


def name_place(x: Floats, y: Floats, cells: int = 14) -> tuple[float, float]:
    """The point in a ring furthest from its border, to the precision of a grid: where its name stands.

    Sideways room counts double, because names are wide.
    """
    if len(x) > _CORNERS_MOST:
        # A name needs no exact border, and a true simplification takes longer than all the rest.
        keep = np.linspace(0, len(x) - 1, _CORNERS_MOST).astype(np.int64)
        x, y = x[keep], y[keep]
    grid_x, grid_y = (axis.ravel() for axis in np.meshgrid(_middles(x, cells), _middles(y, cells)))
    # One row per place of the grid, one column per edge.
    at_x, at_y = grid_x[:, None], grid_y[:, None]
    next_x, next_y = np.roll(x, -1), np.roll(y, -1)
    dx, dy = (next_x - x) / 2, next_y - y
    length = np.maximum(dx * dx + dy * dy, 1e-300)
    along = np.clip(((at_x - x) / 2 * dx + (at_y - y) * dy) / length, 0.0, 1.0)
    room = np.hypot((at_x - x) / 2 - along * dx, at_y - y - along * dy).min(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        cross = x + (at_y - y) * (next_x - x) / (next_y - y)
    odd = np.count_nonzero(((y <= at_y) != (next_y <= at_y)) & (at_x < cross), axis=1) % 2 == 1
    best = int(np.argmax(np.where(odd, room, -1.0)))
    return float(grid_x[best]), float(grid_y[best])


def _middles(values: Floats, cells: int) -> Floats:
    low, high = float(values.min()), float(values.max())
    return low + (np.arange(cells) + 0.5) * (high - low) / cells
