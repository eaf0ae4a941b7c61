"""Draws cameras and clusters from cached pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from console.catalogue.values import Category, Health
from console.map.camera_index import CameraIndex, Marks
from console.map.clusters import NEAR_ZOOM, Clusters, cluster_radius, overlapping
from console.map.points import Positions
from console.map.projection import Floats, View
from widgets.map import sprites
from widgets.map.lettering import plate
from widgets.map.mark_pieces import NEW_RINGS_MOST, MarkPieces
from widgets.map.picked_marks import PickedMarks, ring

CONES_FROM_ZOOM = 15.5
CONES_MOST = 300
CONES_SHARED = 4
NUMBERS_FROM_ZOOM = 15.5
_PLATE_BELOW, _PLATE_ROOM = 9.0, 13.5


def camera_radius(step: float) -> float:
    """Radius of a single camera's disc in logical pixels."""
    return 10.0 if step < NEAR_ZOOM else 12.0


@dataclass(frozen=True, slots=True, eq=False)
class Rings:
    """What is ringed: positions on the wall, these and all others of its group, and the keyboard's.

    `focus` is -1 where the keyboard has reached none.
    """

    on_wall: Positions
    group: Positions
    focus: int = -1


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What one repaint draws: the marks in view, their pixels and radii."""

    painter: QPainter
    index: CameraIndex
    view: View
    clusters: Clusters
    marks: Marks
    radius: Floats
    dpr: float

    def put(self, picture: QPixmap, x: float, y: float) -> None:
        """Draw a picture with its middle at a place, on whole device pixels so that it stays crisp."""
        dpr = self.dpr
        left, top = round(x * dpr) - picture.width() // 2, round(y * dpr) - picture.height() // 2
        self.painter.drawPixmap(QPointF(left / dpr, top / dpr), picture)


def mark_radii(clusters: Clusters, marks: Marks) -> Floats:
    """The drawn radius of each mark."""
    count = clusters.count[marks.index]
    radius: Floats = np.where(count == 1, camera_radius(clusters.step), cluster_radius(count))
    return radius


def mark_boxes(index: CameraIndex, view: View, beyond: float) -> Floats:
    """What marks cover in the view and `beyond` pixels around it: rows of left, top, right, bottom."""
    marks = index.marks(view, beyond)
    clusters = index.clusters(view)
    radius = mark_radii(clusters, marks) + 2.0
    down = clusters.health[marks.index, Health.DOWN]
    badged = (down > 0) & (clusters.count[marks.index] > 1)
    # The badge begins over the ring and is as wide as its figures.
    wide = np.where(badged, 8.0 + 6.0 * np.floor(np.log10(np.maximum(down, 1))), 0.0)
    high = np.where(badged, 5.0, 0.0)
    sides = (marks.x - radius, marks.y - radius - high, marks.x + radius + wide, marks.y + radius)
    return np.stack(sides, axis=1)


class CameraPainter:
    """Turns clusters into pictures on the map."""

    def __init__(self) -> None:
        self.pieces = MarkPieces()
        self.rings_most = NEW_RINGS_MOST
        self._picked, self._on_wall = PickedMarks(), PickedMarks()
        self._numbered: tuple[Clusters, float, NDArray[np.bool_]] | None = None

    def set_categories(self, categories: Sequence[Category]) -> None:
        """Take icons and colours by category index."""
        self.pieces.set_categories(categories)

    def twin(self) -> CameraPainter:
        """Another one with the same categories, for drawing elsewhere, all at once."""
        other = CameraPainter()
        other.rings_most = 1_000_000
        other.set_categories(self.pieces.categories)
        return other

    def draw(self, painter: QPainter, index: CameraIndex, view: View, rings: Rings, dpr: float) -> None:
        """Draw what is in view."""
        clusters, marks = index.clusters(view), index.marks(view)
        scene = Scene(painter, index, view, clusters, marks, mark_radii(clusters, marks), dpr)
        if view.zoom >= CONES_FROM_ZOOM:
            self._cones(scene)
        self._halos(scene, rings)
        self._marks(scene)
        if view.zoom >= NUMBERS_FROM_ZOOM:
            self._numbers(scene)

    def _marks(self, scene: Scene) -> None:
        """Single cameras first, then clusters from small to large, so that no count is covered."""
        pieces = self.pieces.of(scene.clusters, scene.marks.index, scene.radius, scene.dpr, self.rings_most)
        order = np.argsort(scene.clusters.count[scene.marks.index], kind="stable")
        labels = scene.marks.index[order].tolist()
        dpr, draw = scene.dpr, scene.painter.drawPixmap
        lefts = np.rint(scene.marks.x[order] * dpr).astype(np.int64).tolist()
        tops = np.rint(scene.marks.y[order] * dpr).astype(np.int64).tolist()
        for label, left, top in zip(labels, lefts, tops, strict=True):
            for across, down, picture in pieces[label] or ():
                if dpr == 1.0:
                    draw(left + across, top + down, picture)
                else:
                    draw(QPointF((left + across) / dpr, (top + down) / dpr), picture)

    def _cones(self, scene: Scene) -> None:
        """What cameras see that stand alone or nearly so; none where there are too many to make out."""
        clusters, index = scene.clusters, scene.index
        shown = np.zeros(len(clusters), dtype=np.bool_)
        shown[scene.marks.index] = clusters.count[scene.marks.index] <= CONES_SHARED
        at = clusters.positions[shown[clusters.label]]
        sees = np.isfinite(index.heading[at]) & (index.health[at] != Health.DOWN)
        at = at[sees if index.gone is None else sees & ~index.gone[at]]
        if len(at) > CONES_MOST:
            return
        x, y = scene.view.screen(index.points.x[at], index.points.y[at])
        for px, py, heading in zip(x.tolist(), y.tolist(), index.heading[at].tolist(), strict=True):
            scene.put(sprites.cone(heading, scene.dpr), px, py)

    def picked_of(self, clusters: Clusters, group: Positions, label: int) -> int:
        """How many members of a cluster are of the group."""
        return int(self._picked.counts(clusters, group)[label])

    def _halos(self, scene: Scene, rings: Rings) -> None:
        clusters, at = scene.clusters, scene.marks.index
        picked = self._picked.counts(clusters, rings.group)[at]
        on_wall = self._on_wall.counts(clusters, rings.on_wall)[at] > 0
        whole = picked == clusters.count[at]
        # Where all that is to be seen is picked, rings around everything would say nothing.
        ringed = on_wall if whole.all() else on_wall | (picked > 0)
        for i in np.flatnonzero(ringed).tolist():
            picture = ring(scene.radius[i], scene.dpr, on_wall=bool(on_wall[i]), whole=bool(whole[i]))
            scene.put(picture, scene.marks.x[i], scene.marks.y[i])
        if rings.focus < 0:
            return
        reached = clusters.labels_of(np.array([rings.focus]))[0]
        for i in np.flatnonzero((at == reached) & (reached >= 0)).tolist():
            around = sprites.halo(scene.radius[i] + 2, scene.dpr)
            scene.put(around, scene.marks.x[i], scene.marks.y[i])

    def _numbers(self, scene: Scene) -> None:
        """Call-up numbers under single cameras."""
        number = scene.index.number
        if number is None:
            return
        clusters = scene.clusters
        if self._numbered is None or self._numbered[:2] != (clusters, scene.view.zoom):
            self._numbered = (clusters, scene.view.zoom, _room_for_numbers(clusters, scene.view))
        shown = np.flatnonzero(self._numbered[2][scene.marks.index])
        # A single camera's position is the only one with its label.
        position = np.zeros(len(clusters), dtype=np.int64)
        position[clusters.label] = clusters.positions
        texts = number[position[scene.marks.index[shown]]].tolist()
        for i, text in zip(shown.tolist(), texts, strict=True):
            below = scene.radius[i] + _PLATE_BELOW
            scene.put(plate(str(text), scene.dpr), scene.marks.x[i], scene.marks.y[i] + below)


def _room_for_numbers(clusters: Clusters, view: View) -> NDArray[np.bool_]:
    """Which clusters are single cameras whose number covers no mark and no other number."""
    total = len(clusters)
    every = Marks(np.arange(total), *view.screen(clusters.x, clusters.y))
    radius = mark_radii(clusters, every)
    room: NDArray[np.bool_] = clusters.count == 1
    plates = np.flatnonzero(room)
    below = every.y[plates] + radius[plates] + _PLATE_BELOW
    first, second = overlapping(
        np.concatenate((every.x, every.x[plates])),
        np.concatenate((every.y, below)),
        np.concatenate((radius - 1.0, np.full(len(plates), _PLATE_ROOM))),
    )
    low, high = np.minimum(first, second), np.maximum(first, second)
    on_mark = (low < total) & (high >= total)
    own = on_mark & (plates[np.maximum(high - total, 0)] == low) if len(plates) else on_mark
    room[plates[high[on_mark & ~own] - total]] = False
    for a, b in zip(low[low >= total].tolist(), high[low >= total].tolist(), strict=True):
        if room[plates[a - total]]:
            room[plates[b - total]] = False
    return room
