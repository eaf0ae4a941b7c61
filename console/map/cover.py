"""How much of any rectangle of a view lies under obstacles, for many rectangles at once."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from console.map.projection import Bounds, Floats

CELL_PX = 6.0


class Cover:
    """Obstacles (rows of left, top, right, bottom in pixels) within `frame`, as running sums over a grid.

    What is covered in a rectangle is then four look-ups, to the precision of the grid's cells; where
    obstacles lie over each other, each counts.
    """

    def __init__(self, obstacles: Floats, frame: Bounds) -> None:
        self._left, self._top = frame.left, frame.top
        self._columns = max(1, math.ceil((frame.right - frame.left) / CELL_PX))
        self._rows = max(1, math.ceil((frame.bottom - frame.top) / CELL_PX))
        left, right = (self._column(obstacles[:, side]) for side in (0, 2))
        top, bottom = (self._row(obstacles[:, side]) for side in (1, 3))
        wide = self._columns + 1
        corners = np.concatenate((top * wide + left, bottom * wide + right))
        others = np.concatenate((top * wide + right, bottom * wide + left))
        cells = (self._rows + 1) * wide
        edges = np.bincount(corners, minlength=cells) - np.bincount(others, minlength=cells)
        depth = edges.astype(np.int32).reshape(-1, wide).cumsum(axis=0, dtype=np.int32)
        depth = depth.cumsum(axis=1, dtype=np.int32)[:-1, :-1]
        self._sums: NDArray[np.int64] = np.zeros((self._rows + 1, wide), dtype=np.int64)
        self._sums[1:, 1:] = depth.cumsum(axis=0, dtype=np.int32).cumsum(axis=1)

    def area(self, left: Floats, top: Floats, right: Floats, bottom: Floats) -> Floats:
        """Covered square pixels of each rectangle."""
        a, b = self._column(left), self._column(right)
        c, d = self._row(top), self._row(bottom)
        cells = self._sums[d, b] - self._sums[c, b] - self._sums[d, a] + self._sums[c, a]
        found: Floats = cells.astype(np.float64) * CELL_PX**2
        return found

    def _column(self, x: Floats) -> NDArray[np.int64]:
        return np.clip(np.rint((x - self._left) / CELL_PX), 0, self._columns).astype(np.int64)

    def _row(self, y: Floats) -> NDArray[np.int64]:
        return np.clip(np.rint((y - self._top) / CELL_PX), 0, self._rows).astype(np.int64)
