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
from console.map.clusters import MIXED, NEAR_ZOOM, Clusters, cluster_radius, overlapping
from console.map.points import Positions
from console.map.projection import Floats, View
from widgets.map import sprites
from widgets.map.lettering import plate
from widgets.theme import current

CONES_FROM_ZOOM = 15.5
CONES_MOST = 300
CONES_SHARED = 4
NUMBERS_FROM_ZOOM = 15.5
_FALLBACK_ICON, _FALLBACK_COLOUR = "mdi6.cctv", "#8aa0b8"
_KNOWN_MOST = 8000  # looks of marks that are remembered
_PLATE_BELOW, _PLATE_ROOM = 9.0, 13.5


# A picture and where its left top stands from its mark's middle, in device pixels.
Piece = tuple[int, int, QPixmap]


def camera_radius(step: float) -> float:
    """Radius of a single camera's disc in logical pixels."""
    return 10.0 if step < NEAR_ZOOM else 12.0


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
    badge = np.where((clusters.health[:, Health.DOWN] > 0) & (clusters.count > 1), 14.0, 0.0)[marks.index]
    sides = (marks.x - radius, marks.y - radius - badge / 3, marks.x + radius + badge, marks.y + radius)
    return np.stack(sides, axis=1)


class CameraPainter:
    """Turns clusters into pictures on the map."""

    def __init__(self) -> None:
        self._categories: tuple[Category, ...] = ()
        self._numbered: tuple[Clusters, float, NDArray[np.bool_]] | None = None
        self._pieces: dict[int, list[Piece]] = {}
        self._pieces_for: tuple[int, str, float] | None = None
        self._kept: Clusters | None = None  # so that its id is not given to another
        self._known: dict[tuple[object, ...], list[Piece]] = {}

    def set_categories(self, categories: Sequence[Category]) -> None:
        """Take icons and colours by category index."""
        self._categories = tuple(categories)
        self._pieces_for = None
        self._known.clear()

    def twin(self) -> CameraPainter:
        """Another one with the same categories, for drawing elsewhere."""
        other = CameraPainter()
        other.set_categories(self._categories)
        return other

    def draw(
        self,
        painter: QPainter,
        index: CameraIndex,
        view: View,
        highlight: Positions,
        focus: int,
        dpr: float,
    ) -> None:
        """Draw what is in view. `highlight`: positions on the wall; `focus`: the keyboard's, or -1."""
        clusters, marks = index.clusters(view), index.marks(view)
        scene = Scene(painter, index, view, clusters, marks, mark_radii(clusters, marks), dpr)
        if view.zoom >= CONES_FROM_ZOOM:
            self._cones(scene)
        self._halos(scene, highlight, focus)
        self._marks(scene)
        if view.zoom >= NUMBERS_FROM_ZOOM:
            self._numbers(scene)

    def camera(self, category: int, health: int, radius: float, dpr: float) -> QPixmap:
        """The picture of one camera."""
        icon, colour = self._look(category)
        return sprites.camera(icon, colour, health, radius, dpr)

    def gone_camera(self, category: int, radius: float, dpr: float) -> QPixmap:
        """The picture of one camera that is gone."""
        return sprites.gone_camera(self._look(category)[0], radius, dpr)

    def _look(self, category: int) -> tuple[str, str]:
        if 0 <= category < len(self._categories):
            return self._categories[category].icon, self._categories[category].colour
        return _FALLBACK_ICON, _FALLBACK_COLOUR

    def _marks(self, scene: Scene) -> None:
        """Single cameras first, then clusters from small to large, so that no count is covered."""
        pieces = self._pieces_of(scene)
        order = np.argsort(scene.clusters.count[scene.marks.index], kind="stable")
        labels = scene.marks.index[order].tolist()
        dpr, draw = scene.dpr, scene.painter.drawPixmap
        lefts = np.rint(scene.marks.x[order] * dpr).astype(np.int64).tolist()
        tops = np.rint(scene.marks.y[order] * dpr).astype(np.int64).tolist()
        for label, left, top in zip(labels, lefts, tops, strict=True):
            for across, down, picture in pieces[label]:
                if dpr == 1.0:
                    draw(left + across, top + down, picture)
                else:
                    draw(QPointF((left + across) / dpr, (top + down) / dpr), picture)

    def _pieces_of(self, scene: Scene) -> dict[int, list[Piece]]:
        """The pictures of every mark in view; kept until clusters, theme or screen change."""
        clusters = scene.clusters
        kept_for = (id(clusters), current().name, scene.dpr)
        if self._pieces_for != kept_for:
            self._pieces.clear()
            self._pieces_for, self._kept = kept_for, clusters
        for label in clusters.changed:
            self._pieces.pop(label, None)
        clusters.changed.clear()
        if len(self._known) > _KNOWN_MOST:
            self._known.clear()
        radius = scene.radius.tolist()
        for i, label in enumerate(scene.marks.index.tolist()):
            if label in self._pieces:
                continue
            health, category = clusters.health[label].tolist(), int(clusters.category[label])
            gone = bool(clusters.gone[label] == clusters.count[label])
            looks = (*health, category, gone, radius[i], *kept_for[1:])
            if looks not in self._known:
                mark = self._gone if gone else self._mark
                self._known[looks] = mark(health, category, radius[i], scene.dpr)
            self._pieces[label] = self._known[looks]
        return self._pieces

    def _mark(self, health: list[int], category: int, radius: float, dpr: float) -> list[Piece]:
        """The pictures of one mark: a camera; or a ring, its count, and how many are down."""
        count = sum(health)
        if count == 1:
            return [_piece(self.camera(category, health.index(1), radius, dpr), dpr)]
        colour = "" if category == MIXED else self._look(category)[1]
        ring = sprites.cluster(sprites.shares(health), radius, colour, dpr)
        pieces = [_piece(ring, dpr), _piece(sprites.count(sprites.count_text(count), colour, dpr), dpr)]
        down = health[Health.DOWN]
        if down:
            badge = sprites.down_badge(down, dpr, many=down * 3 >= count)
            pieces.append(_piece(badge, dpr, radius * 0.8, -radius * 0.86))
        return pieces

    def _gone(self, health: list[int], category: int, radius: float, dpr: float) -> list[Piece]:
        """The pictures of a camera that is gone, or of a cluster in which every one is."""
        count = sum(health)
        if count == 1:
            return [_piece(self.gone_camera(category, radius, dpr), dpr)]
        return [_piece(p, dpr) for p in sprites.gone_cluster(sprites.count_text(count), radius, dpr)]

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

    def _halos(self, scene: Scene, highlight: Positions, focus: int) -> None:
        on_wall = np.isin(scene.marks.index, scene.clusters.labels_of(highlight))
        for i in np.flatnonzero(on_wall).tolist():
            scene.put(sprites.halo(scene.radius[i], scene.dpr), scene.marks.x[i], scene.marks.y[i])
        if focus < 0:
            return
        reached = scene.clusters.labels_of(np.array([focus]))[0]
        for i in np.flatnonzero((scene.marks.index == reached) & (reached >= 0)).tolist():
            ring = sprites.halo(scene.radius[i] + 2, scene.dpr, focus=True)
            scene.put(ring, scene.marks.x[i], scene.marks.y[i])

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


def _piece(picture: QPixmap, dpr: float, across: float = 0.0, down: float = 0.0) -> Piece:
    left = round(across * dpr) - picture.width() // 2
    return left, round(down * dpr) - picture.height() // 2, picture


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
