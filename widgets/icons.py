"""Icons by name, drawn from the Material Design icon font that QtAwesome carries, and the shapes of health.

A name is QtAwesome's (`mdi6.school`) or the same without its prefix (`school`). A name that the font does not
know gives a question mark, because categories are data that a city edits.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from console.catalogue.values import Health
from widgets import icon_font, theme

# From a list's mark at 1× to a tool button at 2.5×.
ICON_SIZES = (16, 18, 20, 24, 32, 40, 48)
UNKNOWN_NAME = "mdi6.help-circle-outline"


def icon(name: str, colour: str | QColor | None = None) -> QIcon:
    """The icon `name` in `colour` (by default the current theme's text)."""
    return _icon(_full(name), _hex(colour), theme.current().text_disabled.name())


def pixmap(name: str, size: int, colour: str | QColor | None = None, dpr: float = 1.0) -> QPixmap:
    """The icon `name` as a picture of `size` logical pixels at screen scale `dpr`; shared, do not change."""
    return _pixmap(_full(name), size, _hex(colour), dpr)


def health_pixmap(health: int, size: int, dpr: float = 1.0, colour: str | QColor | None = None) -> QPixmap:
    """The mark of a health: disc live, two bars stalled, cross down, hollow ring unknown. Cached."""
    shade = theme.health_colour(health) if colour is None else QColor(colour)
    return _health_pixmap(Health(health), size, shade.name(), dpr)


def draw_health(painter: QPainter, health: int, box: QRectF, colour: QColor | None = None) -> None:
    """Draw the mark of a health into `box`; told apart by shape, so that colour is only a help."""
    shade = colour or theme.health_colour(health)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    inner = box.adjusted(side * 0.16, side * 0.16, -side * 0.16, -side * 0.16)
    pen = QPen(shade, side * 0.17)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if health == Health.LIVE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawEllipse(inner)
    elif health == Health.STALLED:
        for at in (0.28, 0.72):
            x = inner.left() + inner.width() * at
            painter.drawLine(QPointF(x, inner.top()), QPointF(x, inner.bottom()))
    elif health == Health.DOWN:
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    else:
        pen.setWidthF(side * 0.12)
        painter.setPen(pen)
        painter.drawEllipse(inner)
    painter.restore()


def _full(name: str) -> str:
    return name if "." in name else f"mdi6.{name}"


def _hex(colour: str | QColor | None) -> str:
    return (theme.current().text if colour is None else QColor(colour)).name(QColor.NameFormat.HexArgb)


@cache
def _known(name: str) -> str:
    """`name` when the icon font has it, else the question mark."""
    return name if icon_font.knows(name) else UNKNOWN_NAME


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    """Of finished pictures: a glyph is not set anew each time a button is painted."""
    result = QIcon()
    for size in ICON_SIZES:
        result.addPixmap(_pixmap(name, size, colour, 1.0), QIcon.Mode.Normal)
        result.addPixmap(_pixmap(name, size, disabled, 1.0), QIcon.Mode.Disabled)
    return result


@lru_cache(maxsize=2048)
def _pixmap(name: str, size: int, colour: str, dpr: float) -> QPixmap:
    result = _clear(size, dpr)
    painter = QPainter(result)
    box = result.rect().adjusted(0, 0, size - result.width(), size - result.height())
    icon_font.draw(painter, _known(name), box, QColor(colour))
    painter.end()
    return result


@lru_cache(maxsize=256)
def _health_pixmap(health: Health, size: int, colour: str, dpr: float) -> QPixmap:
    result = _clear(size, dpr)
    painter = QPainter(result)
    draw_health(painter, health, QRectF(0, 0, size, size), QColor(colour))
    painter.end()
    return result


def _clear(size: int, dpr: float) -> QPixmap:
    result = QPixmap(round(size * dpr), round(size * dpr))
    result.setDevicePixelRatio(dpr)
    result.fill(Qt.GlobalColor.transparent)
    return result


def badge(name: str, size: int, colour: str | QColor, dpr: float = 1.0) -> QPixmap:
    """The icon `name` on a disc of `colour`, readable in every theme; cached, do not change."""
    return _badge(_full(name), size, QColor(colour).name(), dpr)


@lru_cache(maxsize=512)
def _badge(name: str, size: int, colour: str, dpr: float) -> QPixmap:
    shade = QColor(colour)
    bright = 0.299 * shade.redF() + 0.587 * shade.greenF() + 0.114 * shade.blueF() > 0.45
    result = _clear(size, dpr)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(QRectF(0, 0, size, size))
    inner = round(size * 0.72)
    offset = (size - inner) / 2
    glyph = _pixmap(name, inner, "#ff10151c" if bright else "#ffffffff", dpr)
    painter.drawPixmap(QPointF(offset, offset), glyph)
    painter.end()
    return result
