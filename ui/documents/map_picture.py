"""The cameras of an incident on the city's plain map, with degrees at the edges, a scale and north."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPaintDevice, QPainter, QPen, QPolygonF

from console.catalogue.values import Area, Way
from console.map.projection import Bounds, View, bounds_of, to_degrees, to_world
from console.package.facts import CameraFacts
from ui.documents.setting import Set, mm
from ui.documents.type import ACCENT, EDGE, INK, LINE, Style
from widgets.map.ground import Ground
from widgets.theme import LIGHT

HEIGHT_MM = 88.0
_PIXELS = (1500, 760)
# Around a single camera so much ground is shown, in metres from side to side.
_WIDTH_ALONE_M = 900.0
# Markers nearer to each other than this are one marker with several numbers.
_NEAR_MM = 4.0
_NUMBERS_MOST = 4
_NUMBER = Style(8.0, bold=True, colour=INK)


@dataclass(frozen=True, slots=True)
class CityShapes:
    """Areas and ways of the city, as the catalogue has them; empty where there is no map."""

    areas: Sequence[Area] = ()
    ways: Sequence[Way] = ()


@dataclass(frozen=True, slots=True)
class Marker:
    """One or several cameras at a place (world units), and where those look whose heading is known."""

    x: float
    y: float
    numbers: tuple[int, ...]
    headings: tuple[float, ...]

    @property
    def words(self) -> str:
        """The call-up numbers, the first few of them."""
        shown = ", ".join(str(number) for number in self.numbers[:_NUMBERS_MOST])
        more = len(self.numbers) - _NUMBERS_MOST
        return f"{shown} +{more}" if more > 0 else shown


def placed(cameras: Iterable[CameraFacts]) -> list[CameraFacts]:
    """Those cameras whose place is known."""
    return [
        camera
        for camera in cameras
        if camera.lat is not None
        and camera.lon is not None
        and math.isfinite(camera.lat)
        and math.isfinite(camera.lon)
        and (camera.lat, camera.lon) != (0.0, 0.0)
    ]


def view_of(cameras: Sequence[CameraFacts]) -> View:
    """What is shown: all cameras, and some ground around them."""
    x, y = to_world([c.lon or 0.0 for c in cameras], [c.lat or 0.0 for c in cameras])
    around = bounds_of(x, y) or Bounds(0.5, 0.5, 0.5, 0.5)
    frame = View(width=_PIXELS[0], height=_PIXELS[1]).fitted(around, margin=110.0, max_zoom=20.0)
    metres = frame.metres_per_pixel * frame.width
    if metres < _WIDTH_ALONE_M:
        closer = math.log2(_WIDTH_ALONE_M / metres)
        frame = View(frame.x, frame.y, frame.zoom - closer, frame.width, frame.height)
    return frame


def markers(cameras: Sequence[CameraFacts], near_world: float) -> list[Marker]:
    """Cameras as markers, those within `near_world` of the first of a marker together."""
    made: list[Marker] = []
    x, y = to_world([c.lon or 0.0 for c in cameras], [c.lat or 0.0 for c in cameras])
    for camera, at_x, at_y in zip(cameras, x.tolist(), y.tolist(), strict=True):
        headings = () if camera.heading is None else (camera.heading,)
        index = next((i for i, m in enumerate(made) if math.hypot(m.x - at_x, m.y - at_y) < near_world), None)
        if index is None:
            made.append(Marker(at_x, at_y, (camera.number,), headings))
        else:
            there = made[index]
            made[index] = Marker(
                there.x, there.y, (*there.numbers, camera.number), (*there.headings, *headings)
            )
    return made


class MapPicture:
    """Draws the map; where `city` is empty, degrees and scale alone tell the place."""

    def __init__(self, cameras: Sequence[CameraFacts], city: CityShapes) -> None:
        self.view = view_of(cameras)
        self._cameras, self._city = cameras, city
        self._image: QImage | None = None

    def draw(self, painter: QPainter, frame: QRectF, device: QPaintDevice) -> None:
        """Draw into a frame of `_PIXELS`' proportions, as wide as it may be."""
        scale = min(frame.width() / self.view.width, frame.height() / self.view.height)
        sheet = QRectF(frame.x(), frame.y(), self.view.width * scale, self.view.height * scale)
        painter.drawImage(sheet, self._ground())
        self._draw_degrees(painter, sheet, device)
        painter.setClipRect(sheet)
        drawn = markers(self._cameras, mm(_NEAR_MM) / scale / self.view.scale)
        places = [self._place(sheet, scale, marker) for marker in drawn]
        for marker, at in zip(drawn, places, strict=True):
            _draw_marker(painter, at, marker)
        self._draw_numbers(painter, sheet, list(zip(drawn, places, strict=True)), device)
        painter.setClipping(False)
        self._draw_scale(painter, sheet, scale, device)
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.setPen(QPen(LINE, mm(0.25)))
        painter.drawRect(sheet)

    def _ground(self) -> QImage:
        if self._image is not None:
            return self._image
        image = QImage(int(self.view.width), int(self.view.height), QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        ground = Ground()
        ground.set_areas(self._city.areas)
        ground.set_ways(self._city.ways)
        if ground.rings or ground.ways:
            with QPainter(image) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                for stroke in ground.strokes(self.view, LIGHT):
                    stroke(painter)
        self._image = image
        return image

    def _draw_degrees(self, painter: QPainter, sheet: QRectF, device: QPaintDevice) -> None:
        lons, lats = self._sides()
        for lon in _round_values(*lons):
            x, _ = to_world(lon, 0.0)
            at = sheet.x() + (float(x) - self.view.bounds.left) * self._per_world(sheet)
            painter.setPen(QPen(LINE, mm(0.12)))
            painter.drawLine(QPointF(at, sheet.top()), QPointF(at, sheet.bottom()))
            if sheet.left() + mm(18) < at < sheet.right() - mm(16):
                Set(f"{lon:.4f}° E", EDGE, mm(30), device).paint(painter, QPointF(at + mm(0.6), sheet.top()))
        for lat in _round_values(*lats):
            _, y = to_world(0.0, lat)
            at = sheet.y() + (float(y) - self.view.bounds.top) * self._per_world(sheet)
            painter.setPen(QPen(LINE, mm(0.12)))
            painter.drawLine(QPointF(sheet.left(), at), QPointF(sheet.right(), at))
            made = Set(f"{lat:.4f}° N", EDGE, mm(30), device)
            if sheet.top() + made.height < at < sheet.bottom() - mm(14):
                made.paint(painter, QPointF(sheet.left() + mm(0.8), at - made.height))

    def _sides(self) -> tuple[tuple[float, float], tuple[float, float]]:
        bounds = self.view.bounds
        lon, lat = to_degrees(np.array([bounds.left, bounds.right]), np.array([bounds.bottom, bounds.top]))
        return (float(lon[0]), float(lon[1])), (float(lat[0]), float(lat[1]))

    def _per_world(self, sheet: QRectF) -> float:
        return sheet.width() / (self.view.bounds.right - self.view.bounds.left)

    def _place(self, sheet: QRectF, scale: float, marker: Marker) -> QPointF:
        px, py = self.view.screen_point(marker.x, marker.y)
        return QPointF(sheet.x() + px * scale, sheet.y() + py * scale)

    def _draw_numbers(
        self,
        painter: QPainter,
        sheet: QRectF,
        marked: list[tuple[Marker, QPointF]],
        device: QPaintDevice,
    ) -> None:
        """Each marker's numbers on that side of it where they cover least."""
        taken = [QRectF(at.x() - mm(1.7), at.y() - mm(1.7), mm(3.4), mm(3.4)) for _, at in marked]
        for marker, at in marked:
            made = Set(marker.words, _NUMBER, mm(45), device)
            sides = _sides_of(at, made.layout.maximumWidth() + mm(1.2), made.height)
            inside = [side for side in sides if sheet.contains(side)] or sides
            label = min(inside, key=lambda side: sum(_shared(side, each) for each in taken))
            taken.append(label)
            painter.fillRect(label, QColor(255, 255, 255, 215))
            made.paint(painter, QPointF(label.x() + mm(0.6), label.y()))

    def _draw_scale(self, painter: QPainter, sheet: QRectF, scale: float, device: QPaintDevice) -> None:
        per_unit = self.view.metres_per_pixel / scale
        metres = _round_below(mm(40) * per_unit)
        length, left, base = metres / per_unit, sheet.left() + mm(4), sheet.bottom() - mm(4)
        words = f"{metres:g} m" if metres < 1000 else f"{metres / 1000:g} km"
        label = Set(words, EDGE, mm(20), device)
        ground = QRectF(left - mm(1.5), base - mm(5.5), length + mm(3), mm(7.5))
        painter.fillRect(ground, QColor(255, 255, 255, 215))
        painter.setPen(QPen(INK, mm(0.4)))
        painter.drawLine(QPointF(left, base), QPointF(left + length, base))
        for x in (left, left + length):
            painter.drawLine(QPointF(x, base - mm(1)), QPointF(x, base + mm(1)))
        label.paint(painter, QPointF(left + mm(1), base - mm(0.8) - label.height))
        _draw_north(painter, QPointF(sheet.right() - mm(6), sheet.top() + mm(9)), device)


def _draw_marker(painter: QPainter, at: QPointF, marker: Marker) -> None:
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(QColor(15, 76, 129, 60))
    for heading in dict.fromkeys(marker.headings):
        painter.drawPolygon(_cone(at, heading))
    painter.setBrush(ACCENT)
    painter.setPen(QPen(QColor("#ffffff"), mm(0.4)))
    painter.drawEllipse(at, mm(1.5), mm(1.5))


def _sides_of(at: QPointF, width: float, height: float) -> list[QRectF]:
    """Where a label may stand: right, left, above, below."""
    away = mm(1.9)
    return [
        QRectF(at.x() + away, at.y() - height / 2, width, height),
        QRectF(at.x() - away - width, at.y() - height / 2, width, height),
        QRectF(at.x() - width / 2, at.y() - away - height, width, height),
        QRectF(at.x() - width / 2, at.y() + away, width, height),
    ]


def _shared(one: QRectF, other: QRectF) -> float:
    both = one.intersected(other)
    return both.width() * both.height()


def _cone(at: QPointF, heading: float) -> QPolygonF:
    points = [at]
    for turn in (-28.0, -14.0, 0.0, 14.0, 28.0):
        angle = math.radians(heading + turn)
        points.append(QPointF(at.x() + math.sin(angle) * mm(9), at.y() - math.cos(angle) * mm(9)))
    return QPolygonF(points)


def _draw_north(painter: QPainter, at: QPointF, device: QPaintDevice) -> None:
    painter.setPen(QPen(QColor("#ffffff"), mm(0.3)))
    painter.setBrush(INK)
    tip, half = QPointF(at.x(), at.y() - mm(4)), mm(1.6)
    base = QPointF(at.x(), at.y() + mm(0.6))
    painter.drawPolygon(
        QPolygonF([tip, QPointF(at.x() + half, at.y() + mm(2)), base, QPointF(at.x() - half, at.y() + mm(2))])
    )
    made = Set("N", _NUMBER, mm(6), device)
    made.paint(painter, QPointF(at.x() - made.layout.maximumWidth() / 2, at.y() + mm(2)))


def _round_below(value: float) -> float:
    """The largest of 1, 2, 5, 10, 20 … that is not above `value`."""
    power = 10.0 ** math.floor(math.log10(max(value, 1e-9)))
    return next(power * step for step in (5.0, 2.0, 1.0) if power * step <= value * 1.000001)


def _round_values(low: float, high: float) -> list[float]:
    """About four round values between the two."""
    step = _round_below((high - low) / 3)
    first = math.ceil(low / step)
    return [number * step for number in range(first, math.floor(high / step) + 1)]
