"""Clusters of cameras at any zoom: cells of a grid, merged where their marks would overlap."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from console.map.points import LEVELS, Points, Positions, cell_starts, slices_in
from console.map.projection import TILE, Bounds, Floats
from console.map.ranges import ranges

HEALTHS = 4
MIXED = -1
ROOM = 4.0  # pixels around a cluster that stay free
NEAR_ZOOM = 16.5  # from here on, single cameras may touch each other: their place matters more
_MAX_ROUNDS = 64

Bytes = NDArray[np.uint8]


def step_of(zoom: float) -> float:
    """Clusters change at half zoom levels only; this is the step below `zoom`."""
    return math.floor(zoom * 2) / 2


def level_of(step: float) -> int:
    """The grid whose cells are 45 to 64 pixels wide at a half-level zoom step."""
    return min(LEVELS, math.floor(step + 0.5) + 2)


def mark_radius(count: NDArray[np.int64], step: float) -> Floats:
    """Radius in logical pixels that a mark for `count` cameras keeps to itself: its picture and some room."""
    single = 13.0 if step < NEAR_ZOOM else 8.0
    room: Floats = np.where(count == 1, single, cluster_radius(count) + ROOM)
    return room


def cluster_radius(count: NDArray[np.int64]) -> Floats:
    """Radius in whole logical pixels at which a cluster is drawn."""
    radius: Floats = np.rint(13.5 + 3.0 * np.log10(np.maximum(count, 1)))
    return radius


@dataclass(frozen=True, slots=True, eq=False)
class MarkColumns:
    """What marks tell of cameras, by Morton position; `gone` is None where none is."""

    health: Bytes
    category: Bytes
    gone: NDArray[np.bool_] | None = None


@dataclass(slots=True, eq=False)
class Clusters:
    """Clusters inside `window`, for views whose zoom has this `step`.

    `x`, `y`: mean of the members in world units; `count`, and `health` counts (n, 4) in the order of
    `Health`; `category`: the members' one category, or `MIXED`. `positions` are the members of all
    clusters in Morton order and `label` says, for each, whose it is. `gone`: how many members are gone from
    the system that they came from. `changed` gathers clusters whose health counts were changed, until
    whoever draws them has taken note.
    """

    step: float
    window: Bounds
    x: Floats
    y: Floats
    count: NDArray[np.int64]
    health: NDArray[np.int64]
    category: NDArray[np.int16]
    positions: Positions
    label: NDArray[np.int64]
    gone: NDArray[np.int64]
    changed: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.count)

    def members(self, index: int) -> Positions:
        """Morton positions of one cluster's members."""
        found: Positions = self.positions[self.label == index]
        return found

    def serves(self, step: float, bounds: Bounds) -> bool:
        """Whether a view of this step and these bounds can be drawn from these clusters."""
        return self.step == step and self.window.contains(bounds)

    def labels_of(self, positions: Positions) -> NDArray[np.int64]:
        """The cluster of each position, -1 where it is outside the window or filtered out."""
        if not len(self.positions):
            return np.full(len(positions), -1, dtype=np.int64)
        at = np.minimum(np.searchsorted(self.positions, positions), len(self.positions) - 1)
        found: NDArray[np.int64] = np.where(self.positions[at] == positions, self.label[at], -1)
        return found

    def change_health(self, positions: Positions, old: Bytes, new: Bytes) -> bool:
        """Move members between health counters; whether any of them is in these clusters."""
        label = self.labels_of(positions)
        inside = label >= 0
        np.subtract.at(self.health, (label[inside], old[inside]), 1)
        np.add.at(self.health, (label[inside], new[inside]), 1)
        self.changed.update(label[inside].tolist())
        return bool(inside.any())


def make_clusters(
    points: Points,
    chosen: Positions,
    marks: MarkColumns,
    step: float,
    window: Bounds,
) -> Clusters:
    """Cluster the `chosen` positions (ascending) inside `window`."""
    # All points of a city in view is what an operator sees most: then nothing is picked out one by one.
    inside: Positions | slice = slice(None)
    whole = len(chosen) == len(points)
    code = points.code if whole else points.code[chosen]
    if points.bounds is not None and not window.contains(points.bounds):
        inside, whole = slices_in(code, window), False
    positions = chosen[inside]
    taken: Positions | slice = slice(None) if whole else positions
    starts = cell_starts(code[inside], level_of(step))
    if not len(starts):
        return _no_clusters(step, window)
    count = np.diff(starts, append=len(positions))
    sum_x = np.add.reduceat(points.x[taken], starts)
    sum_y = np.add.reduceat(points.y[taken], starts)
    group = _merge(sum_x, sum_y, count, step)
    groups = int(group.max()) + 1
    total = _sum_by(group, count, groups)
    return Clusters(
        step=step,
        window=window,
        x=np.bincount(group, sum_x, groups) / total,
        y=np.bincount(group, sum_y, groups) / total,
        count=total,
        health=_healths(marks.health[taken], starts, group, groups),
        category=_categories(marks.category[taken], starts, group, groups),
        positions=positions,
        label=np.repeat(group, count),
        gone=_gone(marks, positions, starts, group, groups),
    )


def _healths(states: Bytes, starts: Positions, group: NDArray[np.int64], groups: int) -> NDArray[np.int64]:
    """How many of each group have each health."""
    per_cell = np.stack(
        [np.add.reduceat(states == h, starts, dtype=np.int64) for h in range(HEALTHS)], axis=1
    )
    found = np.zeros((groups, HEALTHS), dtype=np.int64)
    np.add.at(found, group, per_cell)
    return found


def _categories(kinds: Bytes, starts: Positions, group: NDArray[np.int64], groups: int) -> NDArray[np.int16]:
    """The one category of each group, or `MIXED`."""
    low = np.full(groups, 255, dtype=np.int16)
    high = np.zeros(groups, dtype=np.int16)
    np.minimum.at(low, group, np.minimum.reduceat(kinds, starts))
    np.maximum.at(high, group, np.maximum.reduceat(kinds, starts))
    return np.where(low == high, low, MIXED).astype(np.int16)


def _gone(
    marks: MarkColumns, positions: Positions, starts: Positions, group: NDArray[np.int64], groups: int
) -> NDArray[np.int64]:
    """How many of each group are gone."""
    if marks.gone is None:
        return np.zeros(groups, dtype=np.int64)
    per_cell = np.add.reduceat(marks.gone[positions], starts, dtype=np.int64)
    return _sum_by(group, per_cell, groups)


def _no_clusters(step: float, window: Bounds) -> Clusters:
    none = np.zeros(0, dtype=np.int64)
    return Clusters(
        step,
        window,
        np.zeros(0),
        np.zeros(0),
        none,
        np.zeros((0, HEALTHS), np.int64),
        none.astype(np.int16),
        none,
        none,
        none,
    )


def _sum_by(group: NDArray[np.int64], values: NDArray[np.int64], groups: int) -> NDArray[np.int64]:
    return np.bincount(group, values, groups).astype(np.int64)


def _merge(sum_x: Floats, sum_y: Floats, count: NDArray[np.int64], step: float) -> NDArray[np.int64]:
    """Group number of each cell, so that no two groups' marks overlap at the step's own scale.

    In each round a group joins the largest neighbour that it overlaps, if that one is larger than
    itself and joins nobody. The largest of every heap is such a one, so each round makes progress.
    """
    scale = TILE * 2.0**step
    group = np.arange(len(count))
    for _ in range(_MAX_ROUNDS):
        x, y = sum_x / count, sum_y / count
        first, second = overlapping(x * scale, y * scale, mark_radius(count, step))
        if not len(first):
            break
        target = _targets(first, second, count)
        joins = (target >= 0) & (target[target] < 0)
        # Who is joined joins nobody, so those who stay keep their order and close up.
        stays = ~joins
        compact = (np.cumsum(stays) - 1)[np.where(joins, target, np.arange(len(count)))]
        groups = int(np.count_nonzero(stays))
        sum_x = np.bincount(compact, sum_x, groups).astype(np.float64)
        sum_y = np.bincount(compact, sum_y, groups).astype(np.float64)
        count = _sum_by(compact, count, groups)
        group = compact[group]
    return group


def _targets(
    first: NDArray[np.int64], second: NDArray[np.int64], count: NDArray[np.int64]
) -> NDArray[np.int64]:
    """For each group the largest overlapping one that outranks it (by size, then by order), or -1."""
    total = len(count)
    # Size, then order, as one number: no two are alike, and the order is read off it again.
    rank = count * total + np.arange(total - 1, -1, -1)
    best = rank.copy()
    np.maximum.at(best, first, rank[second])
    np.maximum.at(best, second, rank[first])
    return np.where(best > rank, total - 1 - best % total, -1)


def overlapping(x: Floats, y: Floats, radius: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All pairs of discs that overlap.

    Discs are sorted by strip, as high as the furthest reach of two discs, and by x within it: a disc's
    neighbours are then one range in its own strip and one in the next.
    """
    if len(x) < 2:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    reach = max(2.0 * float(radius.max()), 1.0)
    wide = float(np.ptp(x)) + 3.0 * reach
    key = np.floor((y - y.min()) / reach) * wide + (x - x.min())
    order = np.argsort(key, kind="stable")
    key = key[order]
    near = reach * 1.001  # the sums above are rounded
    own = ranges(np.arange(1, len(key) + 1), np.searchsorted(key, key + near, side="right"))
    below = ranges(
        np.searchsorted(key, key + wide - near, side="left"),
        np.searchsorted(key, key + wide + near, side="right"),
    )
    first, second = (order[np.concatenate(pair)] for pair in zip(own, below, strict=True))
    apart = (x[first] - x[second]) ** 2 + (y[first] - y[second]) ** 2
    hit = apart < (radius[first] + radius[second]) ** 2
    return first[hit], second[hit]
