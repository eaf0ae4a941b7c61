"""The map as Qt's own QGraphicsView would have it: the same clusters and pictures, one item for each mark."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
)

from build_scripts.benches import map_city
from console.map.camera_index import CameraIndex
from console.map.clusters import Clusters, cluster_radius
from console.map.projection import TILE, View, to_world
from widgets.map import MapWidget, sprites
from widgets.theme import current

# Scene units: logical pixels at this zoom, so that numbers stay small enough for Qt's painting.
_UNIT = TILE * 2.0**14


class GraphicsMap(QGraphicsView):
    """Areas and roads are path items, marks are picture items that keep their size."""

    def __init__(self, ours: MapWidget, health: np.ndarray) -> None:
        super().__init__()
        self.resize(ours.size())
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setScene(QGraphicsScene(self))
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.scene().setBackgroundBrush(current().map_land)
        self.view = ours.view
        self._middle = ours.view.x, ours.view.y
        self.scene().setSceneRect(QRectF(-1e6, -1e6, 2e6, 2e6))
        self.health = health
        self.cameras = _twin(ours, health)
        self._marks: list[QGraphicsPixmapItem] = []
        self._for: Clusters | None = None
        self._add_ground()
        self.go(ours.view)

    def go(self, view: View) -> None:
        """Look elsewhere."""
        self.view = view.resized(self.width(), self.height())
        scale = self.view.scale / _UNIT
        self.setTransform(QTransform.fromScale(scale, scale))
        self.centerOn(self._at(self.view.x, self.view.y))
        self._follow()

    def set_visible(self, rows: np.ndarray | None) -> None:
        """Show only these rows."""
        self.cameras.set_visible(rows)
        self._follow()

    def health_changed(self, rows: np.ndarray) -> None:
        """These rows have another health now."""
        self.cameras.health_changed(rows)
        clusters = self.cameras.clusters(self.view)
        for label in clusters.changed:
            _dress(self._marks[label], clusters, label)
        clusters.changed.clear()

    def paint_into(self, image: QImage) -> None:
        """What a window without a GPU would show."""
        with QPainter(image) as painter:
            self.render(painter)

    def _follow(self) -> None:
        """Items for the clusters of the view, made anew when those are."""
        clusters = self.cameras.clusters(self.view)
        if clusters is self._for:
            return
        for item in self._marks:
            self.scene().removeItem(item)
        self._for, self._marks = clusters, []
        for label, (x, y) in enumerate(zip(clusters.x.tolist(), clusters.y.tolist(), strict=True)):
            item = QGraphicsPixmapItem()
            item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
            item.setPos(self._at(x, y))
            _dress(item, clusters, label)
            self.scene().addItem(item)
            self._marks.append(item)

    def _add_ground(self) -> None:
        for line, close in [(ring, True) for area in map_city.areas() for ring in area.rings] + [
            (way.points, False) for way in map_city.ways()
        ]:
            degrees = np.array(line)
            x, y = to_world(degrees[:, 0], degrees[:, 1])
            path = QPainterPath(self._at(float(x[0]), float(y[0])))
            for px, py in zip(x[1:].tolist(), y[1:].tolist(), strict=True):
                path.lineTo(self._at(px, py))
            pen = QPen(current().map_line if close else current().map_road, 1.4)
            pen.setCosmetic(True)
            item = QGraphicsPathItem(path)
            item.setPen(pen)
            item.setBrush(QColor(80, 100, 120, 12) if close else QColor(0, 0, 0, 0))
            self.scene().addItem(item)

    def _at(self, x: float, y: float) -> QPointF:
        return QPointF((x - self._middle[0]) * _UNIT, (y - self._middle[1]) * _UNIT)


def _twin(ours: MapWidget, health: np.ndarray) -> CameraIndex:
    index = ours.cameras
    back = np.argsort(index.points.rows)
    lat, lon = index.degrees(np.arange(len(index.points)))
    return CameraIndex(lat[back], lon[back], index.category[back], health, None, None)


def _dress(item: QGraphicsPixmapItem, clusters: Clusters, label: int) -> None:
    health, count = clusters.health[label].tolist(), int(clusters.count[label])
    radius = float(cluster_radius(np.array([count]))[0])
    if count == 1:
        picture = sprites.camera("mdi6.cctv", "#8aa0b8", health.index(1), 10.0, 1.0)
    else:
        picture = sprites.cluster(sprites.shares(health), radius, "", 1.0).copy()
        text = sprites.count(sprites.count_text(count), "", 1.0)
        with QPainter(picture) as painter:
            painter.drawPixmap(
                (picture.width() - text.width()) // 2, (picture.height() - text.height()) // 2, text
            )
    item.setPixmap(picture)
    item.setOffset(-picture.width() / 2, -picture.height() / 2)
