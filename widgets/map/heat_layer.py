"""The heat of outages over the ground: worked out in small squares, kept as a picture that a pan copies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap

from console.map.heat import HeatPoints, heat, heat_points
from console.map.projection import View
from widgets.map.lettering import note
from widgets.map.pictures import canvas, with_alpha
from widgets.theme import THEMES, current

CELL_PX = 8
REACH_CELLS = 6
MARGIN = 0.25
MARGIN_MAX_PX = 320.0
_LEGEND = (96.0, 8.0)
# From the edge of a spot to its middle: red, green, blue, opacity (0 to 1). Light at the hottest on dark
# ground and dark on light, so that more heat is always more contrast, also without colour.
_STOPS = {
    "dark": (
        (90, 20, 110, 0.0),
        (150, 30, 120, 0.45),
        (225, 60, 60, 0.62),
        (255, 160, 40, 0.76),
        (255, 236, 150, 0.88),
    ),
    "light": (
        (255, 214, 110, 0.0),
        (255, 178, 60, 0.5),
        (232, 96, 40, 0.66),
        (176, 28, 70, 0.76),
        (92, 8, 84, 0.86),
    ),
}


@dataclass(frozen=True, slots=True)
class _Picture:
    image: QImage
    view: View
    dpr: float
    theme: str


class HeatLayer:
    """Outages of places, shown when `on`."""

    def __init__(self) -> None:
        self.points: HeatPoints = heat_points((), (), ())
        self.on = False
        self._picture: _Picture | None = None

    def set_outages(self, lat: ArrayLike, lon: ArrayLike, weight: ArrayLike) -> None:
        """Places in degrees with their weights, such as one for each outage."""
        self.points = heat_points(lat, lon, weight)
        self._picture = None

    def twin(self) -> HeatLayer:
        """The same heat with a picture of its own, for drawing it elsewhere."""
        other = HeatLayer()
        other.points, other.on = self.points, self.on
        return other

    def draw(self, painter: QPainter, view: View, dpr: float, *, moving: bool = False) -> None:
        """Paint it. While the zoom is `moving` the former picture is stretched; it is worked out after."""
        if not self.on or not len(self.points):
            return
        kept = self._picture
        theme = current().name
        fits = (
            kept is not None
            and (kept.view.zoom, kept.dpr, kept.theme) == (view.zoom, dpr, theme)
            and kept.view.bounds.contains(view.bounds)
        )
        if kept is None or not (fits or moving):
            kept = self._picture = self._made(view, dpr, theme)
            fits = True
        if fits:
            x, y = view.screen_point(kept.view.bounds.left, kept.view.bounds.top)
            painter.drawImage(QPointF(round(x * dpr) / dpr, round(y * dpr) / dpr), kept.image)
        else:
            _stretch(painter, kept, view)

    def _made(self, view: View, dpr: float, theme: str) -> _Picture:
        side = min(MARGIN * max(view.width, view.height), MARGIN_MAX_PX)
        columns = math.ceil((view.width + 2 * side) / CELL_PX)
        rows = math.ceil((view.height + 2 * side) / CELL_PX)
        whole = view.resized(columns * CELL_PX, rows * CELL_PX)
        grid = heat(self.points, whole.bounds, columns, rows, REACH_CELLS)
        pixels = _colours(theme)[(grid * 255).astype(np.uint8)]
        small = QImage(pixels.data, columns, rows, columns * 4, QImage.Format.Format_ARGB32_Premultiplied)
        image = small.scaled(
            round(whole.width * dpr),
            round(whole.height * dpr),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image.setDevicePixelRatio(dpr)
        return _Picture(image, whole, dpr, theme)


def _stretch(painter: QPainter, kept: _Picture, view: View) -> None:
    """The part of a picture for another zoom that is in view."""
    bounds, seen = kept.view.bounds, view.bounds
    left, top = max(bounds.left, seen.left), max(bounds.top, seen.top)
    right, bottom = min(bounds.right, seen.right), min(bounds.bottom, seen.bottom)
    if right <= left or bottom <= top:
        return
    to = QRectF(QPointF(*view.screen_point(left, top)), QPointF(*view.screen_point(right, bottom)))
    x1, y1 = kept.view.screen_point(left, top)
    x2, y2 = kept.view.screen_point(right, bottom)
    dpr = kept.dpr
    painter.drawImage(to, kept.image, QRectF(QPointF(x1 * dpr, y1 * dpr), QPointF(x2 * dpr, y2 * dpr)))


def draw_heat_legend(painter: QPainter, left: float, bottom: float, dpr: float) -> float:
    """What the colours mean; returns the height that it takes."""
    translate = QCoreApplication.translate
    few, many = note(translate("MapWidget", "few"), dpr), note(translate("MapWidget", "many outages"), dpr)
    width, height = _LEGEND
    line = few.deviceIndependentSize().height()
    across = few.deviceIndependentSize().width() + 3
    top = bottom - line
    painter.drawPixmap(QPointF(left, top), few)
    bar = QRectF(left + across, top + (line - height) / 2, width, height)
    painter.setPen(QPen(with_alpha(current().map_label, 160), 1.0))
    painter.setBrush(current().map_land)
    painter.drawRoundedRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)
    painter.drawPixmap(bar.topLeft(), _scale_picture(dpr, current().name))
    painter.drawPixmap(QPointF(bar.right() + 3, top), many)
    return line


@lru_cache(maxsize=8)
def _scale_picture(dpr: float, theme: str) -> QPixmap:
    steps = _colours(theme)[np.newaxis, :].copy()
    strip = QImage(steps.data, 256, 1, 1024, QImage.Format.Format_ARGB32_Premultiplied)
    result = canvas(*_LEGEND, dpr)
    with QPainter(result) as painter:
        painter.drawImage(QRectF(0, 0, *_LEGEND), strip)
    return result


@lru_cache(maxsize=4)
def _colours(theme: str) -> NDArray[np.uint32]:
    """The colour of each of 256 heats, as premultiplied ARGB."""
    stops = np.array(_STOPS["dark" if THEMES[theme].dark else "light"])
    at = np.linspace(0.0, 1.0, 256)
    where = np.array([0.0, 0.2, 0.5, 0.78, 1.0])
    red, green, blue, alpha = (np.interp(at, where, stops[:, i]) for i in range(4))
    parts = [
        np.rint(part).astype(np.uint32) for part in (alpha * 255, red * alpha, green * alpha, blue * alpha)
    ]
    colours: NDArray[np.uint32] = parts[0] << 24 | parts[1] << 16 | parts[2] << 8 | parts[3]
    return colours
