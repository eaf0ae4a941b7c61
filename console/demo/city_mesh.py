"""Parts a plane into areas that tile it: a honeycomb whose cells are labelled, its borders then weathered.

Both neighbours of a border share its corners, so there is neither gap nor overlap, whatever is done to them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Labels = NDArray[np.int64]
Ring = list[int]

_SMOOTHINGS = 4


class Honeycomb:
    """Hexagons of circumradius `size` metres whose centres `keep` accepts. `centres` are their (x, y)."""

    def __init__(self, size: float, reach: float, keep: Callable[[Points], NDArray[np.bool_]]) -> None:
        self._wide, self._high = math.sqrt(3) * size / 2, size / 2
        self._cells = [
            (2 * column + row % 2, 3 * row)
            for row in range(-int(reach / (1.5 * size)), int(reach / (1.5 * size)) + 1)
            for column in range(-int(reach / (2 * self._wide)), int(reach / (2 * self._wide)) + 1)
        ]
        centres = np.array(self._cells, dtype=np.float64) * (self._wide, self._high)
        kept = keep(centres)
        self.centres: Points = centres[kept]
        self._cells = [cell for cell, wanted in zip(self._cells, kept.tolist(), strict=True) if wanted]
        self._corner_of: dict[tuple[int, int], int] = {}
        self._cell_of_edge: dict[tuple[int, int], int] = {}
        for cell, place in enumerate(self._cells):
            corners = self._corners(place)
            for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
                self._cell_of_edge[start, end] = cell

    def _corners(self, cell: tuple[int, int]) -> list[int]:
        """The cell's corners, counter-clockwise, in half widths and quarter heights."""
        x, y = cell
        around = ((x + 1, y - 1), (x + 1, y + 1), (x, y + 2), (x - 1, y + 1), (x - 1, y - 1), (x, y - 2))
        ordered = (around[5], *around[:5])
        return [self._corner_of.setdefault(corner, len(self._corner_of)) for corner in ordered]

    def rings(self, labels: Labels) -> dict[int, list[Ring]]:
        """For each label the rings of corners around its cells, open, counter-clockwise."""
        following: dict[int, dict[int, int]] = defaultdict(dict)
        for (start, end), cell in self._cell_of_edge.items():
            other = self._cell_of_edge.get((end, start))
            if other is None or labels[other] != labels[cell]:
                following[int(labels[cell])][start] = end
        return {label: _chained(edges) for label, edges in sorted(following.items())}

    def weathered(self, rings: Sequence[Ring], shift: Callable[[Points], Points]) -> Points:
        """Where each corner lies after borders are smoothed and `shift` has moved them."""
        corners = np.zeros((len(self._corner_of), 2))
        for (x, y), index in self._corner_of.items():
            corners[index] = (x * self._wide, y * self._high)
        edges = {(a, b) for ring in rings for a, b in zip(ring, ring[1:] + ring[:1], strict=True)}
        both = np.array(sorted(edges | {(b, a) for a, b in edges}))
        degree = np.maximum(np.bincount(both[:, 0], minlength=len(corners)), 1)[:, None]
        on_border = np.unique(both[:, 0])
        for _ in range(_SMOOTHINGS):
            sums = np.zeros_like(corners)
            np.add.at(sums, both[:, 0], corners[both[:, 1]])
            corners[on_border] = (corners / 2 + sums / degree / 2)[on_border]
        moved: Points = corners + shift(corners)
        return moved


def _chained(edges: dict[int, int]) -> list[Ring]:
    """Directed edges (start: end) as closed chains of corners, the longest first."""
    chains = []
    while edges:
        first, corner = edges.popitem()
        chain = [first]
        while corner != first:
            chain.append(corner)
            corner = edges.pop(corner)
        chains.append(chain)
    return sorted(chains, key=len, reverse=True)


def spread_labels(points: Points, starts: Points, weight: Points, rounds: int = 12) -> Labels:
    """Label each point with its nearest start, after moving the starts to the weighted middle of theirs."""
    starts = starts.copy()
    for _ in range(rounds):
        labels = nearest(points, starts)
        total = np.bincount(labels, weight, len(starts))
        for axis in (0, 1):
            sums = np.bincount(labels, weight * points[:, axis], len(starts))
            starts[:, axis] = np.where(total > 0, sums / np.maximum(total, 1e-9), starts[:, axis])
    return nearest(points, starts)


def nearest(points: Points, among: Points) -> Labels:
    """For each point the index of the nearest among others."""
    distance = (points[:, None, 0] - among[None, :, 0]) ** 2 + (points[:, None, 1] - among[None, :, 1]) ** 2
    found: Labels = np.argmin(distance, axis=1)
    return found
