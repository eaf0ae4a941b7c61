"""The marks of the map, drawn once and kept as pictures: clusters, cameras, cones, counts, names.

Status is told by shape first: a ring's down part stands out and is numbered, a down camera is a hollow
disc with a cross, a stalled one carries two bars, an unknown one is a hollow ring; a camera that is gone from
its system is a dashed ring with nothing in it but its icon.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QRadialGradient, QTransform

from console.catalogue.values import Health
from widgets import icons
from widgets.map.lettering import figure, figures
from widgets.map.pictures import canvas, pen_for, with_alpha
from widgets.theme import THEMES, Theme, current, health_colour

# Shares of a ring are drawn to this fraction, so that a few hundred pictures serve a whole city.
QUANTA = 24
CONE_STEP = 5.0
CONE_REACH = 58.0
_CONE_WIDTH = 56.0
_BADGE_PX = 13.0
_COUNT_SCALE = 0.86
# The order of a ring's parts, clockwise from the top.
RING_ORDER = (Health.LIVE, Health.UNKNOWN, Health.STALLED, Health.DOWN)

Shares = tuple[int, int, int, int]


def shares(counts: list[int]) -> Shares:
    """Counts by health as parts of `QUANTA`; what occurs at all gets at least two parts."""
    live, stalled, down, unknown = shares_of(np.array([counts]))[0].tolist()
    return live, stalled, down, unknown


def shares_of(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """`shares` of many: rows of counts by health to rows of parts."""
    total = np.maximum(counts.sum(axis=1, keepdims=True), 1)
    parts = np.where(counts > 0, np.maximum(2, np.rint(QUANTA * counts / total)), 0).astype(np.int64)
    rows = np.arange(len(parts))
    parts[rows, parts.argmax(axis=1)] += QUANTA - parts.sum(axis=1)
    return parts


def print_colour(colour: str) -> QColor:
    """A category's colour as an icon on the theme's own ground."""
    return QColor(colour) if current().dark else QColor(colour).darker(135)


def count_text(count: int) -> str:
    """A count short enough for a disc."""
    if count < 10_000:
        return str(count)
    return f"{count / 1000:.1f}k" if count < 100_000 else f"{count // 1000}k"


def gone_cluster(text: str, radius: float, dpr: float) -> list[QPixmap]:
    """A cluster of which every camera is gone: a hollow dashed ring, and its count."""
    return [_gone_ring(radius, dpr, current().name), _count(text, current().text_dim.name(), dpr)]


@lru_cache(maxsize=128)
def _gone_ring(radius: float, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    half = math.ceil(radius + 3)
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    painter.setBrush(with_alpha(theme.map_halo, 150))
    pen = QPen(theme.unknown, 1.8)
    pen.setDashPattern([2.4, 2.0])
    painter.setPen(pen)
    painter.drawEllipse(QPointF(half, half), radius - 0.6, radius - 0.6)
    painter.end()
    return result


def cluster(parts: Shares, radius: float, colour: str, dpr: float) -> QPixmap:
    """A cluster's ring over its disc; `colour` is the one category's, or empty where they are mixed."""
    return _cluster(parts, radius, colour, dpr, current().name)


@lru_cache(maxsize=512)
def _disc(radius: float, colour: str, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    half = math.ceil(radius + 3)
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    middle = QPointF(half, half)
    painter.setBrush(with_alpha(theme.map_halo, 205))
    painter.drawEllipse(middle, radius + 1.5, radius + 1.5)
    painter.setBrush(_disc_colour(colour, theme))
    painter.drawEllipse(middle, radius - 3.6, radius - 3.6)
    painter.end()
    return result


@lru_cache(maxsize=4096)
def _cluster(parts: Shares, radius: float, colour: str, dpr: float, theme_name: str) -> QPixmap:
    result = QPixmap(_disc(radius, colour, dpr, theme_name))
    size = result.deviceIndependentSize()
    box = QRectF(0, 0, size.width(), size.height())
    kinds = [h for h in RING_ORDER if parts[h]]
    gap = 0.0 if len(kinds) == 1 else 9.0
    start = 0.0
    with QPainter(result) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for health in kinds:
            # A slice of a whole ring that was drawn once: stroking each arc took three times as long.
            span = 360.0 * parts[health] / QUANTA
            painter.setBrush(_ring(health, radius, dpr, theme_name))
            if gap:
                painter.drawPie(box, round((90.0 - start - gap / 2) * 16), round(-(span - gap) * 16))
            else:
                painter.drawRect(box)
            start += span
    return result


@lru_cache(maxsize=256)
def _ring(health: Health, radius: float, dpr: float, theme_name: str) -> QBrush:
    """A whole ring in the look of one health, to be painted with."""
    half = math.ceil(radius + 3)
    picture = canvas(2 * half, 2 * half, dpr)
    out = health == Health.DOWN
    pen = QPen(health_colour(health, THEMES[theme_name]), 4.4 if out else 2.8)
    if health == Health.UNKNOWN:
        pen.setDashPattern([0.7, 0.7])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    reach = radius - (0.4 if out else 1.2)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawEllipse(QPointF(half, half), reach, reach)
    # As a pattern it is laid device pixel by device pixel.
    picture.setDevicePixelRatio(1.0)
    brush = QBrush(picture)
    brush.setTransform(QTransform.fromScale(1 / dpr, 1 / dpr))
    return brush


def _disc_colour(colour: str, theme: Theme) -> QColor:
    return QColor(colour).darker(165 if theme.dark else 130) if colour else theme.cluster


def count(text: str, colour: str, dpr: float) -> QPixmap:
    """The count in the middle of a cluster, to be read on the disc of that colour."""
    return _count(text, _count_ink(colour, current().name), dpr)


def count_figures(text: str, colour: str, dpr: float) -> list[QPixmap]:
    """The same count figure by figure, to be drawn side by side: nothing is put together for it."""
    ink = QColor(_count_ink(colour, current().name))
    return [figure(sign, _COUNT_SCALE, ink, dpr) for sign in text]


@lru_cache(maxsize=256)
def _count_ink(colour: str, theme_name: str) -> str:
    theme = THEMES[theme_name]
    ink = _ink_on(_disc_colour(colour, theme)) if colour else theme.cluster_text
    return ink.name()


@lru_cache(maxsize=4096)
def _count(text: str, ink: str, dpr: float) -> QPixmap:
    return figures(text, _COUNT_SCALE, QColor(ink), dpr)


def down_badge(number: int, dpr: float, *, many: bool = False) -> QPixmap:
    """The small plate that numbers a cluster's down cameras: a cross and a figure; `many` makes it loud."""
    return _down_badge(count_text(number), many, dpr, current().name)


@lru_cache(maxsize=4096)
def _down_badge(text: str, many: bool, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    number = figures(text, 0.7, theme.danger_text if many else theme.text, dpr)
    size = number.deviceIndependentSize()
    result = QPixmap(_badge_plate(size.width(), many, dpr, theme_name))
    with QPainter(result) as painter:
        painter.drawPixmap(QPointF(11.5, 1 + (_BADGE_PX - size.height()) / 2), number)
    return result


@lru_cache(maxsize=256)
def _badge_plate(inside: float, many: bool, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    width, height = inside + 13, _BADGE_PX
    result = canvas(width + 2, height + 2, dpr)
    painter = pen_for(result)
    painter.setBrush(theme.map_halo)
    painter.drawRoundedRect(QRectF(0, 0, width + 2, height + 2), 7.5, 7.5)
    painter.setBrush(theme.down if many else theme.panel_raised)
    painter.drawRoundedRect(QRectF(1, 1, width, height), 6.5, 6.5)
    cross = theme.danger_text if many else theme.down
    icons.draw_health(painter, Health.DOWN, QRectF(3.5, 3.5, 8, 8), cross)
    painter.end()
    return result


def gone_camera(icon: str, radius: float, dpr: float) -> QPixmap:
    """A camera that its system no longer has: hollow, the ground shows through."""
    return _gone_camera(icon, radius, dpr, current().name)


@lru_cache(maxsize=512)
def _gone_camera(icon: str, radius: float, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    half = math.ceil(radius + 5)
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    middle = QPointF(half, half)
    painter.setBrush(with_alpha(theme.map_halo, 110))
    painter.drawEllipse(middle, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme.unknown, 1.6)
    pen.setDashPattern([2.0, 1.8])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawEllipse(middle, radius - 0.8, radius - 0.8)
    glyph = round(radius * 1.1)
    picture = icons.pixmap(icon, glyph, with_alpha(theme.unknown, 190), dpr)
    painter.drawPixmap(QPointF(half - glyph / 2, half - glyph / 2), picture)
    painter.end()
    return result


def camera(icon: str, colour: str, health: int, radius: float, dpr: float) -> QPixmap:
    """One camera: its category by colour and icon, its health by shape."""
    return _camera(icon, colour, Health(health), radius, dpr, current().name)


@lru_cache(maxsize=4096)
def _camera(icon: str, colour: str, health: Health, radius: float, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    half = math.ceil(radius + 5)
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    middle = QPointF(half, half)
    shade = QColor(colour) if theme.dark else QColor(colour).darker(118)
    full = health in (Health.LIVE, Health.STALLED)
    painter.setBrush(with_alpha(theme.map_halo, 230))
    painter.drawEllipse(middle, radius + 1.5, radius + 1.5)
    if full:
        painter.setBrush(shade)
        painter.drawEllipse(middle, radius, radius)
    else:
        painter.setPen(QPen(health_colour(health, theme), 1.8))
        painter.setBrush(theme.map_halo)
        painter.drawEllipse(middle, radius - 0.9, radius - 0.9)
    glyph = round(radius * 1.3)
    ink = _ink_on(shade) if full else with_alpha(shade, 255 if health == Health.DOWN else 170)
    picture = icons.pixmap(icon, glyph, ink, dpr)
    painter.drawPixmap(QPointF(half - glyph / 2, half - glyph / 2), picture)
    if health == Health.DOWN:
        _cross(painter, middle, radius, theme)
    elif health == Health.STALLED:
        _badge(painter, QPointF(half + radius * 0.72, half - radius * 0.72), health, theme)
    painter.end()
    return result


def _cross(painter: QPainter, middle: QPointF, radius: float, theme: Theme) -> None:
    reach = radius * 0.66
    for colour, width in ((theme.map_halo, 4.6), (theme.down, 2.4)):
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(middle - QPointF(reach, reach), middle + QPointF(reach, reach))
        painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))


def _badge(painter: QPainter, middle: QPointF, health: Health, theme: Theme) -> None:
    painter.setPen(QPen(theme.map_halo, 1.2))
    painter.setBrush(health_colour(health, theme))
    painter.drawEllipse(middle, 5.6, 5.6)
    icons.draw_health(painter, health, QRectF(middle.x() - 4, middle.y() - 4, 8, 8), theme.map_halo)


def _ink_on(colour: QColor) -> QColor:
    """Black or white, whichever is read better on a colour."""
    light = 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF()
    return QColor("#0b0f14") if light > 0.52 else QColor("#ffffff")


def cone(heading: float, dpr: float) -> QPixmap:
    """What a camera sees: a fan that fades, towards `heading` (degrees from north)."""
    return _cone(round(heading / CONE_STEP) * CONE_STEP % 360.0, dpr, current().name)


@lru_cache(maxsize=256)
def _cone(heading: float, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    result = canvas(2 * CONE_REACH, 2 * CONE_REACH, dpr)
    painter = pen_for(result)
    middle = QPointF(CONE_REACH, CONE_REACH)
    fade = QRadialGradient(middle, CONE_REACH)
    fade.setColorAt(0.0, with_alpha(theme.accent, 150))
    fade.setColorAt(1.0, with_alpha(theme.accent, 0))
    painter.setBrush(fade)
    box = QRectF(0, 0, 2 * CONE_REACH, 2 * CONE_REACH)
    painter.drawPie(box, round((90.0 - heading - _CONE_WIDTH / 2) * 16), round(_CONE_WIDTH * 16))
    painter.end()
    return result


def halo(radius: float, dpr: float) -> QPixmap:
    """The dashed ring around what the keyboard has reached."""
    return _halo(round(radius), dpr, current().name)


@lru_cache(maxsize=128)
def _halo(radius: int, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    half = radius + 6
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    middle = QPointF(half, half)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.map_halo, 4.5))
    painter.drawEllipse(middle, radius + 3, radius + 3)
    pen = QPen(theme.focus, 2.4)
    pen.setDashPattern([2.2, 1.2])
    painter.setPen(pen)
    painter.drawEllipse(middle, radius + 3, radius + 3)
    painter.end()
    return result
