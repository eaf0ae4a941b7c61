"""Words on the map as pictures, drawn once: call-up numbers, names of areas, lengths and sources."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from widgets.map.pictures import canvas, pen_for, with_alpha
from widgets.theme import THEMES, current, font

_HALO_PX = 2.5


def plate(text: str, dpr: float, *, strong: bool = False) -> QPixmap:
    """Text on a small plate: call-up numbers, counts beside the pointer."""
    return _plate(text, dpr, strong, current().name)


@lru_cache(maxsize=4096)
def _plate(text: str, dpr: float, strong: bool, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    words = text_picture(text, 0.92 if strong else 0.74, theme.text, dpr, bold=True)
    size = words.deviceIndependentSize()
    pad = 6.0 if strong else 3.0
    width, height = size.width() + 2 * pad, size.height() + (6.0 if strong else 0.0)
    result = canvas(width, height, dpr)
    painter = pen_for(result)
    painter.setBrush(with_alpha(theme.panel_raised, 235))
    if strong:
        painter.setPen(QPen(theme.line_strong, 1.0))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 4.0, 4.0)
    painter.drawPixmap(QPointF(pad, (height - size.height()) / 2), words)
    painter.end()
    return result


def figures(text: str, scale: float, ink: QColor, dpr: float) -> QPixmap:
    """A number in bold figures, put together from pictures of single figures: ten of them make all numbers.

    The font's figures are all of one width, and nothing stands closer for its neighbour.
    """
    parts = [figure(sign, scale, ink, dpr) for sign in text]
    result = canvas(sum(part.width() for part in parts) / dpr, parts[0].height() / dpr, dpr)
    left = 0
    with QPainter(result) as painter:
        for part in parts:
            painter.drawPixmap(QPointF(left / dpr, 0.0), part)
            left += part.width()
    return result


def figure(sign: str, scale: float, ink: QColor, dpr: float) -> QPixmap:
    """One bold figure, as `figures` are made of them."""
    return _figure(sign, scale, ink.name(), dpr)


@lru_cache(maxsize=1024)
def _figure(sign: str, scale: float, ink: str, dpr: float) -> QPixmap:
    """One figure, as wide as its advance in whole device pixels."""
    face = font(scale, bold=True)
    metrics = QFontMetricsF(face)
    width = max(1, round(metrics.horizontalAdvance(sign) * dpr))
    result = canvas(width / dpr, metrics.height(), dpr)
    with QPainter(result) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(0.0, metrics.ascent()), sign)
    return result


def name(text: str, kind: str, dpr: float) -> QPixmap:
    """An area's name with a halo in the ground's colour."""
    return _name(text, kind, dpr, current().name)


@lru_cache(maxsize=4096)
def name_size(text: str, kind: str) -> tuple[float, float]:
    """Width and height of an area's name in logical pixels, its halo included, without drawing it."""
    scale, bold, _ = _NAME_LOOKS.get(kind, _NAME_LOOKS["ward"])
    metrics = QFontMetricsF(font(scale, bold=bold))
    return metrics.horizontalAdvance(text) + 2 * _HALO_PX, metrics.height() + 2 * _HALO_PX


_NAME_LOOKS = {
    "city": (1.5, True, 255),
    "zone": (1.14, True, 235),
    "thana": (0.95, True, 255),
    "ward": (0.8, False, 190),
}


@lru_cache(maxsize=2048)
def _name(text: str, kind: str, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    scale, bold, alpha = _NAME_LOOKS.get(kind, _NAME_LOOKS["ward"])
    colour = theme.map_line.lighter(150) if kind == "zone" and theme.dark else theme.map_label
    return text_picture(text, scale, with_alpha(colour, alpha), dpr, bold=bold, halo_colour=theme.map_halo)


def note(text: str, dpr: float) -> QPixmap:
    """Small words on the bare map, such as a length or a source."""
    return _note(text, dpr, current().name)


@lru_cache(maxsize=64)
def _note(text: str, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    return text_picture(
        text, 0.78, with_alpha(theme.map_label, 215), dpr, bold=False, halo_colour=theme.map_halo
    )


def text_picture(
    text: str, scale: float, colour: QColor, dpr: float, *, bold: bool, halo_colour: QColor | None = None
) -> QPixmap:
    face = font(scale, bold=bold)
    metrics = QFontMetricsF(face)
    edge = _HALO_PX if halo_colour is not None else 0.0
    size = QSizeF(metrics.horizontalAdvance(text) + 2 * edge, metrics.height() + 2 * edge)
    result = canvas(size.width(), size.height(), dpr)
    painter = pen_for(result)
    at = QPointF(edge, edge + metrics.ascent())
    if halo_colour is not None:
        path = QPainterPath()
        path.addText(at, face, text)
        pen = QPen(with_alpha(halo_colour, 215), 2 * edge)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(at, text)
    painter.end()
    return result
