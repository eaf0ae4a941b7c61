"""What is drawn over a tile's picture beside its mode: the zoom's locator, and the clocks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from widgets import theme
from widgets.quality_words import clock_offset_words
from widgets.wall.view import TileView
from widgets.wall.zoom import Zoom
from widgets.words import age_words

translate = QCoreApplication.translate

_PLATE = QColor(8, 11, 15, 190)
_CENTRE = Qt.AlignmentFlag.AlignCenter
# In a small picture only what is known is worth its room.
SMALL_PX = 120


def draw_locator(painter: QPainter, zoom: Zoom, picture: QRectF, font: QFont) -> None:
    """In the upper right corner: how much is zoomed, and which part of the picture is on screen."""
    wide = max(28.0, min(96.0, picture.width() * 0.16))
    high = wide * picture.height() / max(1.0, picture.width())
    box = QRectF(picture.right() - wide - 6, picture.top() + 6, wide, high)
    painter.fillRect(box, _PLATE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#8793a3"), 1))
    painter.drawRect(box)
    part = QRectF(0, 0, box.width() / zoom.factor, box.height() / zoom.factor)
    part.moveCenter(box.topLeft())
    part.translate(zoom.x * box.width(), zoom.y * box.height())
    painter.setPen(QPen(theme.current().map_highlight if theme.current().dark else QColor("#ffd98a"), 1.5))
    painter.drawRect(part)
    made = _font(font, max(10, min(16, round(wide * 0.2))))
    words = translate("Zoom", "{factor}×").format(factor=f"{zoom.factor:.1f}")
    metrics = QFontMetricsF(made)
    plate = QRectF(0, box.bottom() + 2, metrics.horizontalAdvance(words) + 8, metrics.height())
    plate.moveRight(box.right())
    painter.fillRect(plate, _PLATE)
    painter.setFont(made)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(plate, int(_CENTRE), words)


def draw_clock(painter: QPainter, view: TileView, picture: QRectF, font: QFont) -> None:
    """In the lower left corner: the picture's age, and the camera's own clock where it is known."""
    made = _font(font, max(10, min(20, round(picture.height() * 0.07))))
    metrics = QFontMetricsF(made)
    room = picture.width() - 8
    lines = clock_lines(view, known_only=picture.height() < SMALL_PX)
    words = " · ".join(lines)
    rows = [words] if metrics.horizontalAdvance(words) + 12 <= room else lines
    rows = [metrics.elidedText(row, Qt.TextElideMode.ElideRight, room - 12) for row in rows]
    wide = max(metrics.horizontalAdvance(row) for row in rows) + 12
    high = metrics.height() * len(rows) + 4
    plate = QRectF(picture.left() + 4, picture.bottom() - high - 4, wide, high)
    painter.fillRect(plate, _PLATE)
    painter.setFont(made)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(plate, int(_CENTRE), "\n".join(rows))


def clock_lines(view: TileView, *, known_only: bool = False) -> list[str]:
    """The clocks in words: the picture's age, and the camera's own clock."""
    age = _age_words(view.clock_age_s)
    return [age] if known_only and view.clock_offset_s is None else [age, offset_words(view.clock_offset_s)]


def offset_words(offset_s: float | None) -> str:
    """How the camera's own clock stands to ours."""
    return translate("Clock", "camera's clock {offset}").format(offset=clock_offset_words(offset_s))


def _age_words(age_s: float | None) -> str:
    if age_s is None:
        return translate("Clock", "no picture yet")
    if age_s < 10:
        return translate("Clock", "picture {seconds} s old").format(seconds=f"{age_s:.1f}")
    return translate("Clock", "picture {age} old").format(age=age_words(age_s))


def _font(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    return made
