"""The cameras as the map knows them: where they are, which are shown, what is under a place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from console.map.along import along, within
from console.map.clusters import Clusters, MarkColumns, make_clusters, step_of
from console.map.points import Points, Positions, sort_points
from console.map.projection import MAX_ZOOM, MIN_ZOOM, Bounds, Floats, View, bounds_of, to_degrees, to_world
from console.map.shapes import Flags, inside_ring

Rows = NDArray[np.int32]

# Clusters are made for somewhat more than the view, so that a pan seldom needs new ones.
WINDOW_MARGIN = 0.4
# Clusters of so many steps and places are kept: one zooms in and out again.
KEPT_MOST = 4


@dataclass(frozen=True, slots=True)
class Marks:
    """The clusters that touch a view: their indices and the logical pixels of their middles."""

    index: NDArray[np.int64]
    x: Floats
    y: Floats


class CameraIndex:
    """Cameras by row, held in Morton order; the shown ones, their clusters, and selections among them.

    `health` is the caller's own array: after changing it, the caller names the changed rows.
    """

    def __init__(
        self,
        lat: ArrayLike,
        lon: ArrayLike,
        category: NDArray[np.uint8],
        health: NDArray[np.uint8],
        heading: NDArray[np.floating] | None = None,
        number: NDArray[np.integer] | None = None,
        gone: NDArray[np.bool_] | None = None,
    ) -> None:
        self.points: Points = sort_points(lon, lat)
        rows = self.points.rows
        self._source_health = health
        self.health = np.asarray(health, dtype=np.uint8)[rows]
        self.category = np.asarray(category, dtype=np.uint8)[rows]
        self.heading = (
            np.full(len(rows), np.nan) if heading is None else np.asarray(heading, np.float64)[rows]
        )
        self.number = None if number is None else np.asarray(number, np.int64)[rows]
        self.gone = None if gone is None else np.asarray(gone, dtype=np.bool_)[rows]
        keys = rows if self.number is None else self.number
        self._in_order = np.lexsort((rows, keys))
        self._shown: Flags = np.ones(len(rows), dtype=np.bool_)
        self.chosen: Positions = np.arange(len(rows), dtype=np.int64)
        self._kept: list[Clusters] = []
        # Counts up with each filter, so that what was worked out for a former one is known as such.
        self.filtered = 0

    def take_health(self) -> None:
        """The health of all of them anew from the caller's array: it may have been written since."""
        self.health = np.asarray(self._source_health, dtype=np.uint8)[self.points.rows]
        self._kept = []

    # -- what is shown -------------------------------------------------------------------------

    def set_visible(self, rows: ArrayLike | None) -> None:
        """Show only these rows (None: all)."""
        self._shown = np.full(len(self.points), rows is None, dtype=np.bool_)
        if rows is not None:
            self._shown[self.points.positions(rows)] = True
        self.chosen = np.flatnonzero(self._shown)
        self._kept = []
        self.filtered += 1

    def health_changed(self, rows: ArrayLike) -> bool:
        """Take the new health of `rows` from the caller's array; whether a shown cluster changed by it."""
        at = np.unique(self.points.positions(rows))
        new = self._source_health[self.points.rows[at]].astype(np.uint8)
        differs = new != self.health[at]
        at, new = at[differs], new[differs]
        old = self.health[at]
        self.health[at] = new
        if not len(at):
            return False
        # The first are those that were shown last; the others must count right when they are shown again.
        seen = [kept.change_health(at, old, new) for kept in self._kept]
        return seen[0] if seen else True

    def degrees(self, positions: Positions) -> tuple[Floats, Floats]:
        """Latitudes and longitudes of positions."""
        lon, lat = to_degrees(self.points.x[positions], self.points.y[positions])
        return lat, lon

    def bounds(self, rows: ArrayLike | None = None) -> Bounds | None:
        """The rectangle around rows, or around everything that is shown."""
        at = self.chosen if rows is None else self.points.positions(rows)
        return bounds_of(self.points.x[at], self.points.y[at])

    # -- clusters ------------------------------------------------------------------------------

    def clusters(self, view: View) -> Clusters:
        """The clusters for a view; made anew only when its zoom step or its surroundings changed."""
        step, bounds = step_of(view.zoom), view.bounds
        for at, kept in enumerate(self._kept):
            if kept.serves(step, bounds):
                if at:
                    self._kept.insert(0, self._kept.pop(at))
                return kept
        made = self._make(step, bounds)
        self._kept = [made, *self._kept[: KEPT_MOST - 1]]
        return made

    def prepare(self, view: View, direction: int) -> None:
        """Make what the next step of zooming in (1) or out (-1) will need, while there is time."""
        step = step_of(view.zoom) + direction / 2
        # Where that step begins: at its lower end coming from outside, just below its upper one otherwise.
        zoom = step if direction > 0 else step + 0.4999
        bounds = view.zoomed(zoom, view.width / 2, view.height / 2).bounds
        possible = MIN_ZOOM <= zoom <= MAX_ZOOM and self._kept
        if possible and not any(kept.serves(step, bounds) for kept in self._kept):
            self._kept = [self._kept[0], self._make(step, bounds), *self._kept[1 : KEPT_MOST - 1]]

    def _make(self, step: float, bounds: Bounds) -> Clusters:
        window = bounds.grown(WINDOW_MARGIN)
        return make_clusters(self.points, self.chosen, self._columns(), step, window)

    def _columns(self) -> MarkColumns:
        return MarkColumns(self.health, self.category, self.gone)

    def marks(self, view: View, beyond: float = 48.0) -> Marks:
        """The clusters whose middles are in the view or at most `beyond` pixels outside."""
        clusters = self.clusters(view)
        x, y = view.screen(clusters.x, clusters.y)
        near = (x > -beyond) & (x < view.width + beyond) & (y > -beyond) & (y < view.height + beyond)
        index = np.flatnonzero(near)
        return Marks(index, x[index], y[index])

    def rows_of_cluster(self, view: View, index: int) -> Rows:
        """The rows of one cluster, in call-up order."""
        return self.ordered(self.clusters(view).members(index))

    def ordered(self, positions: Positions) -> Rows:
        """Rows of positions in the order in which a wall shows them: by number, else by row."""
        if len(positions) * 16 > len(self.points):
            wanted = np.zeros(len(self.points), dtype=np.bool_)
            wanted[positions] = True
            return self.points.rows[self._in_order[wanted[self._in_order]]]
        rows = self.points.rows[positions]
        return rows[np.lexsort((rows, rows if self.number is None else self.number[positions]))]

    # -- selections, always among what is shown -------------------------------------------------

    def in_rectangle(self, bounds: Bounds) -> Positions:
        """Shown positions inside a rectangle, its edges included."""
        x, y = self.points.x, self.points.y
        inside = (x >= bounds.left) & (x <= bounds.right) & (y >= bounds.top) & (y <= bounds.bottom)
        return np.flatnonzero(inside & self._shown)

    def in_ring(self, x: Floats, y: Floats) -> Positions:
        """Shown positions inside a ring in world units."""
        if len(x) < 3 or not len(self.points):
            return np.zeros(0, dtype=np.int64)
        return np.flatnonzero(inside_ring(self.points, x, y) & self._shown)

    def in_rings(self, rings: list[tuple[Floats, Floats]]) -> Positions:
        """Shown positions inside an area of several rings; a ring within another is a hole (even-odd)."""
        odd = np.zeros(len(self.points), dtype=np.bool_)
        for x, y in rings:
            if len(x) >= 3 and len(odd):
                odd ^= inside_ring(self.points, x, y)
        return np.flatnonzero(odd & self._shown)

    def within(self, x: float, y: float, radius_m: float) -> Positions:
        """Shown positions at most `radius_m` metres from a world point, nearest first."""
        found = within(self.points, x, y, radius_m)
        return found[self._shown[found]]

    def along(self, x: Floats, y: Floats, width_m: float) -> Positions:
        """Shown positions in a band of `width_m` metres along a line in world units, in order along it."""
        found = along(self.points, x, y, width_m)
        return found[self._shown[found]]

    def nearest(self, x: float, y: float, count: int) -> Positions:
        """The `count` shown positions nearest to a world point, nearest first.

        The projection is conformal: over a city, nearest on the map is nearest on the ground.
        """
        at = self.chosen
        distance = (self.points.x[at] - x) ** 2 + (self.points.y[at] - y) ** 2
        if len(at) > count:
            best = np.argpartition(distance, count)[:count]
            at, distance = at[best], distance[best]
        return at[np.lexsort((self.points.rows[at], distance))]

    def nearest_to(self, lat: float, lon: float, count: int) -> Rows:
        """`nearest` from degrees, as rows."""
        x, y = to_world(lon, lat)
        return self.points.rows[self.nearest(float(x), float(y), count)]
