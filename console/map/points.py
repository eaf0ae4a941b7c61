"""Cameras as points in Morton order, so that every square of the map is one contiguous slice.

A Morton code interleaves the bits of x and y. Sorted by it, all points of a grid cell, at any level,
lie next to each other: a cell's members are a slice, its counts one `reduceat`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from console.map.projection import Bounds, Floats, bounds_of, to_world

_WINDOW_CELLS = 12.0
LEVELS = 28  # bits per axis: cells of 15 cm at the equator, finer than any camera's position

Codes = NDArray[np.uint64]
Positions = NDArray[np.int64]


def _spread(value: Codes) -> Codes:
    """Put a zero bit between the bits of 32-bit numbers."""
    for shift, mask in (
        (16, 0x0000FFFF0000FFFF),
        (8, 0x00FF00FF00FF00FF),
        (4, 0x0F0F0F0F0F0F0F0F),
        (2, 0x3333333333333333),
        (1, 0x5555555555555555),
    ):
        value = (value | (value << np.uint64(shift))) & np.uint64(mask)
    return value


def cell_code(column: ArrayLike, row: ArrayLike) -> Codes:
    """Morton code of grid cells at any level."""
    columns, rows = np.asarray(column, dtype=np.uint64), np.asarray(row, dtype=np.uint64)
    return _spread(columns) | (_spread(rows) << np.uint64(1))


def morton(x: Floats, y: Floats) -> Codes:
    """Morton codes of world points at the finest level."""
    top = float(2**LEVELS - 1)
    return cell_code(np.clip(x * 2.0**LEVELS, 0, top), np.clip(y * 2.0**LEVELS, 0, top))


@dataclass(frozen=True, slots=True)
class Points:
    """Points in Morton order. A *position* is an index into this order, a *row* the caller's index.

    Rows without finite coordinates (a site still to be placed) have no position: `position[row]` is -1.
    """

    rows: NDArray[np.int32]
    position: NDArray[np.int32]
    x: Floats
    y: Floats
    code: Codes
    by_y: NDArray[np.int32]
    x_by_y: Floats
    y_by_y: Floats
    bounds: Bounds | None = None

    def __len__(self) -> int:
        return len(self.rows)

    def positions(self, rows: ArrayLike) -> Positions:
        """Positions of those rows that have a place, in the order of `rows`."""
        found = self.position[np.asarray(rows, dtype=np.int64)]
        return found[found >= 0].astype(np.int64)


def sort_points(lon: ArrayLike, lat: ArrayLike) -> Points:
    """Bring places in degrees into Morton order."""
    lon, lat = np.asarray(lon, dtype=np.float64), np.asarray(lat, dtype=np.float64)
    placed = np.flatnonzero(np.isfinite(lon) & np.isfinite(lat))
    x, y = to_world(lon[placed], lat[placed])
    code = morton(x, y)
    order = np.argsort(code, kind="stable")
    rows = placed[order].astype(np.int32)
    position = np.full(len(lon), -1, dtype=np.int32)
    position[rows] = np.arange(len(rows), dtype=np.int32)
    x, y = x[order], y[order]
    by_y = np.argsort(y, kind="stable").astype(np.int32)
    return Points(rows, position, x, y, code[order], by_y, x[by_y], y[by_y], bounds_of(x, y))


def cell_starts(code: Codes, level: int) -> Positions:
    """Where each cell of `level` begins in sorted codes."""
    if not len(code):
        return np.zeros(0, dtype=np.int64)
    key = code >> np.uint64(2 * (LEVELS - level))
    return np.concatenate(([0], np.flatnonzero(key[1:] != key[:-1]) + 1)).astype(np.int64)


def slices_in(code: Codes, bounds: Bounds) -> Positions:
    """Indices into sorted `code` of all points inside `bounds` and a little around, in order.

    They are the slices of those cells that touch `bounds`, at a level where those are a few dozen.
    """
    span = max(bounds.right - bounds.left, bounds.bottom - bounds.top, 2.0**-LEVELS)
    level = min(LEVELS, max(0, math.floor(math.log2(_WINDOW_CELLS / span))))
    side = 2**level
    left, right = (int(np.clip(v * side, 0, side - 1)) for v in (bounds.left, bounds.right))
    top, bottom = (int(np.clip(v * side, 0, side - 1)) for v in (bounds.top, bounds.bottom))
    columns, rows = np.meshgrid(np.arange(left, right + 1), np.arange(top, bottom + 1))
    keys = np.sort(cell_code(columns.ravel(), rows.ravel()))
    shift = np.uint64(2 * (LEVELS - level))
    first = np.searchsorted(code, keys << shift, side="left")
    last = np.searchsorted(code, (keys + np.uint64(1)) << shift, side="left")
    parts = [np.arange(a, b) for a, b in zip(first.tolist(), last.tolist(), strict=True) if b > a]
    return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)
