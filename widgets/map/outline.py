"""The shapes of selections on the map, while they are drawn and as long as they stand."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from console.map.along import metres_per_unit
from console.map.camera_index import CameraIndex
from console.map.points import Positions
from console.map.projection import Bounds, Floats, View, to_degrees
from console.map.shapes import clipped
from widgets.map.pictures import with_alpha
from widgets.map.selection import NEAREST_COUNT, Kind, MapSelection
from widgets.theme import current

_DOT_PX = 4.0
_ARROW_EVERY_PX = 110.0
_ARROW_PX = 6.0
# Lines are cut off so far outside the view: Qt strokes also what is not seen.
_BEYOND_PX = 400.0
# A larger circle is not dashed: that takes long.
_LARGE_PX = 1500.0
# A band that is wider than this on the screen covers the view anyway.
_WIDEST_PX = 6000.0


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """What was drawn, in world units; `metres` is a circle's radius or a route's whole breadth."""

    kind: Kind
    x: Floats
    y: Floats
    metres: float = 0.0

    def positions(self, index: CameraIndex) -> Positions:
        """The shown cameras that it takes in; of a circle nearest first, of a route in order along it."""
        if not len(self.x):
            return np.zeros(0, dtype=np.int64)
        if self.kind == "radius":
            return index.within(float(self.x[0]), float(self.y[0]), self.metres)
        if self.kind == "route":
            return index.along(self.x, self.y, self.metres)
        if self.kind == "nearest":
            return index.nearest(float(self.x[0]), float(self.y[0]), NEAREST_COUNT)
        if self.kind == "lasso":
            return index.in_ring(self.x, self.y)
        return index.in_rectangle(self._bounds())

    def selection(self, index: CameraIndex) -> MapSelection:
        """The same as a value for whoever asked for cameras."""
        found = self.positions(index)
        rows = index.ordered(found) if self.kind in ("rectangle", "lasso") else index.points.rows[found]
        lon, lat = to_degrees(self.x, self.y)
        points = tuple(zip(lon.tolist(), lat.tolist(), strict=True))
        middle = points[0] if self.kind in ("radius", "nearest") else (None, None)
        return MapSelection(
            self.kind,
            rows,
            lon=middle[0],
            lat=middle[1],
            points=points,
            radius_m=self.metres if self.kind == "radius" else None,
            width_m=self.metres if self.kind == "route" else None,
        )

    def draw(self, painter: QPainter, view: View, *, drawing: bool = False) -> None:
        """Paint it: dashed while it is drawn, solid when it stands."""
        if not len(self.x):
            return
        accent = current().accent
        pen = QPen(with_alpha(accent, 255 if drawing else 215), 1.8)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if drawing:
            pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(with_alpha(accent, 34 if drawing else 20))
        if self.kind == "radius":
            self._draw_circle(painter, view)
        elif self.kind == "route":
            self._draw_route(painter, view, accent)
        elif self.kind == "nearest":
            _draw_middle(painter, *view.screen_point(float(self.x[0]), float(self.y[0])), accent)
        else:
            painter.drawPolygon(self._polygon(view), Qt.FillRule.OddEvenFill)

    def draw_points(self, painter: QPainter, view: View) -> None:
        """Paint a dot on each corner that stands."""
        theme = current()
        painter.setPen(QPen(theme.map_halo, 1.4))
        painter.setBrush(theme.accent)
        for x, y in zip(*(side.tolist() for side in view.screen(self.x, self.y)), strict=True):
            if -_DOT_PX < x < view.width + _DOT_PX and -_DOT_PX < y < view.height + _DOT_PX:
                painter.drawEllipse(QPointF(x, y), _DOT_PX, _DOT_PX)

    def _bounds(self) -> Bounds:
        return Bounds(float(self.x.min()), float(self.y.min()), float(self.x.max()), float(self.y.max()))

    def _polygon(self, view: View) -> QPolygonF:
        if self.kind == "rectangle":
            left, top, right, bottom = self._bounds()
            x, y = np.array([left, right, right, left]), np.array([top, top, bottom, bottom])
        else:
            x, y = self.x, self.y
        return _polygon(*clipped(*view.screen(x, y), _frame(view)))

    def _draw_circle(self, painter: QPainter, view: View) -> None:
        x, y = view.screen_point(float(self.x[0]), float(self.y[0]))
        reach = self.metres / float(metres_per_unit(self.y[0])) * view.scale
        frame = _frame(view)
        if reach > _LARGE_PX:
            painter.setPen(QPen(painter.pen().color(), painter.pen().widthF()))
        if reach < 2 * _WIDEST_PX:
            painter.drawEllipse(QPointF(x, y), reach, reach)
        elif math.hypot(x - view.width / 2, y - view.height / 2) < reach:
            painter.drawRect(QRectF(QPointF(*frame[:2]), QPointF(*frame[2:])))
        _draw_middle(painter, x, y, current().accent)

    def _draw_route(self, painter: QPainter, view: View, accent: QColor) -> None:
        x, y = view.screen(self.x, self.y)
        wide = self.metres / float(metres_per_unit(self.y.mean())) * view.scale
        # A stroke of no length is not painted; so a first point has a band as well.
        line = _polygon(x, y) if len(x) > 1 else _polygon(np.repeat(x, 2), y + np.array([0.0, 0.01]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Never dashed: Qt works out every dash of a line, also of the kilometres that are not in view.
        for colour, width in ((with_alpha(accent, 58), min(max(wide, 7.0), _WIDEST_PX)), (accent, 2.2)):
            pen = QPen(colour, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(line)
        _draw_arrows(painter, x, y, view, accent)
        _draw_middle(painter, float(x[0]), float(y[0]), accent)


def _frame(view: View) -> Bounds:
    return Bounds(-_BEYOND_PX, -_BEYOND_PX, view.width + _BEYOND_PX, view.height + _BEYOND_PX)


def _polygon(x: Floats, y: Floats) -> QPolygonF:
    return QPolygonF([QPointF(px, py) for px, py in zip(x.tolist(), y.tolist(), strict=True)])


def _draw_middle(painter: QPainter, x: float, y: float, accent: QColor) -> None:
    """A small target: where a circle has its middle, where a route begins."""
    theme = current()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.map_halo, 4.5), (accent, 2.2)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(QPointF(x, y), 6.0, 6.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawEllipse(QPointF(x, y), 2.0, 2.0)


def _draw_arrows(painter: QPainter, x: Floats, y: Floats, view: View, accent: QColor) -> None:
    """Which way a route goes: arrows along it, and one at its end."""
    painter.setPen(QPen(current().map_halo, 1.0))
    painter.setBrush(accent)
    for px, py, turn in _arrow_places(x, y, view):
        painter.save()
        painter.translate(px, py)
        painter.rotate(math.degrees(turn))
        reach = _ARROW_PX
        painter.drawPolygon(
            QPolygonF([QPointF(reach, 0), QPointF(-reach, -reach * 0.8), QPointF(-reach, reach * 0.8)])
        )
        painter.restore()


def _arrow_places(x: Floats, y: Floats, view: View) -> Iterator[tuple[float, float, float]]:
    """Pixels and directions (radians clockwise from east) of the arrows in view."""
    length = np.hypot(np.diff(x), np.diff(y))
    if not len(length) or length.sum() < 2 * _ARROW_PX:
        return
    reached = np.concatenate(([0.0], np.cumsum(length)))
    at = np.append(
        np.arange(_ARROW_EVERY_PX, reached[-1] - _ARROW_EVERY_PX / 3, _ARROW_EVERY_PX), reached[-1]
    )
    segment = np.clip(np.searchsorted(reached, at, side="left") - 1, 0, len(length) - 1)
    turn = np.arctan2(np.diff(y), np.diff(x))[segment]
    px, py = np.interp(at, reached, x), np.interp(at, reached, y)
    seen = (px > -9) & (px < view.width + 9) & (py > -9) & (py < view.height + 9)
    yield from zip(px[seen].tolist(), py[seen].tolist(), turn[seen].tolist(), strict=True)
