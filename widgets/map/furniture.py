"""What lies over the map besides cameras: the picked area, scale and source."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from console.map.projection import View
from widgets.map.ground import Ground
from widgets.map.lettering import note, plate
from widgets.map.pictures import with_alpha
from widgets.theme import current, font

PLACE_FROM_ZOOM = 14.5
_SCALE_PX = 110.0
MARGIN = 10.0
_PIN = 24.0


def draw_picked_area(painter: QPainter, view: View, ground: Ground, index: int) -> None:
    """The border of the area that was picked, over a tint of its ground."""
    accent = current().accent
    pen = QPen(with_alpha(accent, 210), 2.4)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(with_alpha(accent, 22))
    ground.outline(painter, view, index)


def scale_length(metres_per_pixel: float, room: float = _SCALE_PX) -> float:
    """The longest round length (1, 2 or 5 times a power of ten, in metres) that fits in `room` pixels."""
    longest = metres_per_pixel * room
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1, 2, 5) if step * power <= longest)


def draw_scale(painter: QPainter, view: View, dpr: float) -> None:
    """A scale bar in the bottom left corner."""
    metres = scale_length(view.metres_per_pixel)
    length = metres / view.metres_per_pixel
    if metres >= 1000:
        words = QCoreApplication.translate("MapWidget", "{length} km").format(length=f"{metres / 1000:g}")
    else:
        words = QCoreApplication.translate("MapWidget", "{length} m").format(length=f"{metres:g}")
    bottom = view.height - MARGIN
    theme = current()
    x = np.array([0.0, 0.0, length, length]) + MARGIN
    corners = [QPointF(a, bottom - b) for a, b in zip(x.tolist(), (5, 0, 0, 5), strict=True)]
    for colour, width in ((with_alpha(theme.map_halo, 220), 4.0), (theme.map_label, 1.5)):
        painter.setPen(QPen(colour, width))
        painter.drawPolyline(corners)
    picture = note(words, dpr)
    painter.drawPixmap(
        QPointF(MARGIN + 3, round(bottom - 4 - picture.deviceIndependentSize().height())), picture
    )


def draw_place(painter: QPainter, view: View, ground: Ground, language: str, dpr: float, top: float) -> None:
    """From near, where one is: the thana and ward in the middle of the view, `top` pixels below its edge."""
    if view.zoom < PLACE_FROM_ZOOM:
        return
    found = [ground.area_at(view.x, view.y, (kind,)) for kind in ("thana", "ward")]
    words = " · ".join(ground.areas[i].name.text(language) for i in found if i >= 0)
    if words:
        picture = plate(words, dpr, strong=True)
        left = (view.width - picture.deviceIndependentSize().width()) / 2
        painter.drawPixmap(QPointF(round(left), round(top)), picture)


def draw_source(painter: QPainter, view: View, words: str, right: float, dpr: float) -> None:
    """Where the map's data comes from, in the bottom right corner, `right` pixels off the edge."""
    if not words:
        return
    room = max(0.0, view.width - right - _SCALE_PX - 4 * MARGIN)
    words = QFontMetricsF(font(0.78)).elidedText(words, Qt.TextElideMode.ElideRight, room)
    picture = note(words, dpr)
    size = picture.deviceIndependentSize()
    left, top = view.width - right - size.width(), view.height - MARGIN + 2 - size.height()
    painter.drawPixmap(QPointF(round(left), round(top)), picture)


def draw_pin(painter: QPainter, view: View, place: tuple[float, float]) -> None:
    """A pin whose point stands on a world point."""
    x, y = view.screen_point(*place)
    if not (-_PIN < x < view.width + _PIN and -_PIN < y < view.height + 2 * _PIN):
        return
    theme = current()
    head = QRectF(x - _PIN / 2, y - 1.45 * _PIN, _PIN, _PIN)
    path = QPainterPath(QPointF(x, y))
    path.arcTo(head, 215.0, -250.0)
    path.closeSubpath()
    painter.setPen(QPen(theme.map_halo, 2.0))
    painter.setBrush(theme.map_highlight)
    painter.drawPath(path)
    painter.setBrush(theme.map_halo)
    painter.drawEllipse(head.center(), _PIN / 6, _PIN / 6)


def draw_crosshair(painter: QPainter, x: float, y: float) -> None:
    """Where the keyboard would put a point."""
    theme = current()
    for colour, width in ((theme.map_halo, 5.0), (theme.focus, 2.0)):
        painter.setPen(QPen(colour, width))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(QPointF(x + 5 * dx, y + 5 * dy), QPointF(x + 15 * dx, y + 15 * dy))


def draw_focus_frame(painter: QPainter, view: View) -> None:
    """The map has the keyboard."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(current().focus, 2.0))
    painter.drawRect(QRectF(1, 1, view.width - 2, view.height - 2))
