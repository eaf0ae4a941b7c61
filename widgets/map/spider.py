"""Cameras that stand at one place, spread in a circle around it so that each can be picked."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from console.map.camera_index import CameraIndex
from console.map.projection import View
from widgets.map.camera_painter import CameraPainter
from widgets.map.lettering import plate
from widgets.map.pictures import with_alpha
from widgets.theme import current

RADIUS = 12.0
MOST = 24  # more than these stay in their cluster; as a group they are on the wall anyway


@dataclass(frozen=True, slots=True)
class Spider:
    """The positions spread out, and the world point they share."""

    positions: tuple[int, ...]
    x: float
    y: float

    def places(self, view: View) -> list[tuple[int, float, float]]:
        """Each position with the widget pixel at which it is drawn."""
        px, py = view.screen_point(self.x, self.y)
        reach = max(46.0, len(self.positions) * (2 * RADIUS + 8) / (2 * math.pi))
        turn = 2 * math.pi / len(self.positions)
        return [
            (position, px + reach * math.sin(i * turn), py - reach * math.cos(i * turn))
            for i, position in enumerate(self.positions)
        ]

    def at(self, view: View, px: float, py: float) -> int:
        """The position whose mark is under a widget pixel, or -1."""
        return next((p for p, x, y in self.places(view) if math.hypot(x - px, y - py) <= RADIUS + 2), -1)

    def draw(
        self, painter: QPainter, view: View, index: CameraIndex, cameras: CameraPainter, dpr: float
    ) -> None:
        """Paint legs, cameras and their numbers."""
        middle = QPointF(*view.screen_point(self.x, self.y))
        places = self.places(view)
        for colour, width in ((with_alpha(current().map_halo, 200), 4.0), (current().map_label, 1.4)):
            painter.setPen(QPen(colour, width))
            for _, x, y in places:
                painter.drawLine(middle, QPointF(x, y))
        for position, x, y in places:
            kind, health = int(index.category[position]), int(index.health[position])
            gone = index.gone is not None and bool(index.gone[position])
            picture = (
                cameras.pieces.gone_camera(kind, RADIUS, dpr)
                if gone
                else cameras.pieces.camera(kind, health, RADIUS, dpr)
            )
            half = picture.width() / dpr / 2
            painter.drawPixmap(QPointF(round(x - half), round(y - half)), picture)
            if index.number is not None:
                number = plate(str(index.number[position]), dpr)
                width = number.deviceIndependentSize().width()
                painter.drawPixmap(QPointF(round(x - width / 2), round(y + RADIUS + 2)), number)
