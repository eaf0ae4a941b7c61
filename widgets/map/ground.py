"""The plain ground of the map: areas and ways as shapes, drawn by zoom in the theme's colours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, floor

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from console.catalogue.values import Area, Way
from console.map.projection import TILE, Bounds, Floats, View, bounds_of, to_world
from console.map.shapes import clipped, holds, simplified
from widgets.theme import Theme

Stroke = Callable[[QPainter], None]

# Borders are kept within this many pixels of their true course.
TOLERANCE_PX = 0.35
FULL_LEVEL = 16  # from here on nothing is left out: little of a line is in view
# Large areas are filled in bands of this height, so that each takes little time.
BAND_PX = 256
_BEYOND_PX = 64.0


@dataclass(slots=True)
class Shape:
    """A ring of an area or a way, in world units, with its simpler courses by whole zoom level."""

    kind: str
    index: int
    x: Floats
    y: Floats
    bounds: Bounds
    courses: dict[int, tuple[Floats, Floats]] = field(default_factory=dict)

    def course(self, level: int) -> tuple[Floats, Floats]:
        """The shape simplified for a zoom level, still in world units."""
        found = self.courses.get(level)
        if found is None:
            if level >= FULL_LEVEL:
                return self.x, self.y
            keep = simplified(self.x, self.y, TOLERANCE_PX / (TILE * 2.0**level))
            found = self.courses[level] = self.x[keep], self.y[keep]
        return found

    def polygon(self, view: View) -> QPolygonF:
        """The shape in a view's pixels, cut off well outside it: Qt fills what is far away slowly."""
        frame = Bounds(-_BEYOND_PX, -_BEYOND_PX, view.width + _BEYOND_PX, view.height + _BEYOND_PX)
        return _polygon(*clipped(*view.screen(*self.course(_level(view))), frame))

    def pieces(self, view: View, beyond: float) -> list[QPolygonF]:
        """Those stretches of the line that come near the view, in its pixels.

        Stroking is slow, and Qt strokes all of a line even where little of it is seen.
        """
        x, y = view.screen(*self.course(_level(view)))
        low_x, high_x = np.minimum(x[1:], x[:-1]), np.maximum(x[1:], x[:-1])
        low_y, high_y = np.minimum(y[1:], y[:-1]), np.maximum(y[1:], y[:-1])
        near = (high_x > -beyond) & (low_x < view.width + beyond)
        near &= (high_y > -beyond) & (low_y < view.height + beyond)
        edges = np.flatnonzero(np.diff(np.concatenate(([0], near.astype(np.int8), [0]))))
        runs = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
        return [_polygon(x[start : stop + 1], y[start : stop + 1]) for start, stop in runs]


def _polygon(x: Floats, y: Floats) -> QPolygonF:
    return QPolygonF([QPointF(px, py) for px, py in zip(x.tolist(), y.tolist(), strict=True)])


def _level(view: View) -> int:
    return max(3, floor(view.zoom))


class Ground:
    """Everything below names and cameras."""

    def __init__(self) -> None:
        self.areas: tuple[Area, ...] = ()
        self._given_ways: tuple[Way, ...] = ()
        self.rings: list[Shape] = []
        self.ways: list[Shape] = []
        # What a map is about, by index of area, drawn clearly over the rest; and what is left out of it.
        self.stressed: frozenset[int] = frozenset()
        self.refused: frozenset[int] = frozenset()

    def set_areas(self, areas: Sequence[Area]) -> None:
        """Take the areas; every ring becomes a shape."""
        self.areas = tuple(areas)
        # A ring that a list has twice would be a hole in itself.
        rings = ((area.kind, i, ring) for i, area in enumerate(areas) for ring in dict.fromkeys(area.rings))
        self.rings = list(_shapes(rings))

    def set_ways(self, ways: Sequence[Way]) -> bool:
        """Take roads, rails and rivers; whether they are others than before."""
        if tuple(ways) == self._given_ways:
            return False
        self._given_ways = tuple(ways)
        self.ways = list(_shapes((way.kind, i, way.points) for i, way in enumerate(ways)))
        return True

    def bounds(self) -> Bounds | None:
        """The rectangle around the city, or around all areas where there is none."""
        shapes = [s for s in self.rings if s.kind == "city"] or self.rings
        return _around(shapes)

    def area_bounds(self, index: int) -> Bounds | None:
        """The rectangle around one area."""
        return self.bounds_around((index,))

    def bounds_around(self, indexes: Collection[int]) -> Bounds | None:
        """The rectangle around some areas; None where none of them has an outline."""
        return _around([s for s in self.rings if s.index in indexes])

    def rings_of(self, index: int) -> list[tuple[Floats, Floats]]:
        """The rings of one area in world units."""
        return [(s.x, s.y) for s in self.rings if s.index == index]

    def area_at(self, x: float, y: float, kinds: Iterable[str] = ("thana", "ward", "zone")) -> int:
        """The area of the first of `kinds` that has one at a world point, or -1; not where it has a hole."""
        here = Bounds(x, y, x, y)
        found = [s for s in self.rings if s.bounds.contains(here) and holds(s.x, s.y, x, y)]
        rings = Counter(s.index for s in found)
        return next((s.index for kind in kinds for s in found if s.kind == kind and rings[s.index] % 2), -1)

    def strokes(self, view: View, theme: Theme, raster: Iterable[Stroke] | None = None) -> Iterator[Stroke]:
        """What draws the view, in small portions: the caller takes the next for as long as it has time.

        Over `raster`, which has land and roads of its own, only borders are drawn.
        """
        for band in _bands(view):
            yield _ground(beyond(theme), band)
        reach = view.bounds.grown(0.1)
        rings = [s for s in self.rings if s.bounds.meets(reach)]
        if raster is None:
            ways = [s for s in self.ways if s.bounds.meets(reach)]
            yield from self._fills(rings, view, theme)
        else:
            ways = []
            yield from raster
        for pen, shapes in _strokes(rings, ways, view.zoom, theme):
            for shape in shapes:
                yield _line(pen, shape.pieces(view, pen.widthF() + 2.0))
        yield from self._stress(rings, view, theme)

    def outline(self, painter: QPainter, view: View, index: int) -> None:
        """Draw one area's border with the painter's own pen and brush."""
        painter.drawPath(_path([shape for shape in self.rings if shape.index == index], view))

    def _stress(self, rings: list[Shape], view: View, theme: Theme) -> Iterator[Stroke]:
        """Tints and strong borders of the areas that the map is about; dashes for what is left out."""
        chosen = [s for s in rings if s.index in self.stressed]
        tint = QColor(theme.accent)
        tint.setAlpha(30)
        for index in dict.fromkeys(s.index for s in chosen):
            path = _path([s for s in chosen if s.index == index], view)
            for band in _bands(view):
                yield _fill(path, tint, band)
        refused = [s for s in rings if s.index in self.refused]
        halo = _pen(theme.map_halo, 4.0, 200)
        for pen, shapes in (
            (halo, chosen),
            (_pen(theme.accent, 1.8), chosen),
            (halo, refused),
            (_pen(theme.warning, 1.8, 255, (5.0, 3.0)), refused),
        ):
            for shape in shapes:
                yield _line(pen, shape.pieces(view, pen.widthF() + 2.0))

    def _fills(self, rings: list[Shape], view: View, theme: Theme) -> Iterator[Stroke]:
        zones = [i for i, area in enumerate(self.areas) if area.kind == "zone"]
        for kind in ("city", "zone"):
            for index in dict.fromkeys(s.index for s in rings if s.kind == kind):
                tint = land(theme) if kind == "city" else _zone_tint(zones.index(index), theme)
                path = _path([s for s in rings if s.index == index], view)
                for band in _bands(view):
                    yield _fill(path, tint, band)


def _around(shapes: Sequence[Shape]) -> Bounds | None:
    if not shapes:
        return None
    sides = np.array([s.bounds for s in shapes])
    return Bounds(*sides[:, :2].min(axis=0).tolist(), *sides[:, 2:].max(axis=0).tolist())


def _bands(view: View) -> list[QRectF]:
    """The view cut into bands, so that filling one takes little time."""
    return [QRectF(0, top, view.width, BAND_PX) for top in range(0, ceil(view.height), BAND_PX)]


def _path(shapes: Iterable[Shape], view: View) -> QPainterPath:
    """All rings of an area; where one lies in another it is a hole (Qt's odd-even rule)."""
    path = QPainterPath()
    for shape in shapes:
        path.addPolygon(shape.polygon(view))
        path.closeSubpath()
    return path


def _fill(path: QPainterPath, colour: QColor, band: QRectF) -> Stroke:
    def draw(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        # Within whatever clip the painter has: on paper the map is only a part of the sheet.
        painter.save()
        painter.setClipRect(band, Qt.ClipOperation.IntersectClip)
        painter.drawPath(path)
        painter.restore()

    return draw


def _ground(colour: QColor, band: QRectF) -> Stroke:
    return lambda painter: painter.fillRect(band, colour)


def _line(pen: QPen, pieces: list[QPolygonF]) -> Stroke:
    def draw(painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for piece in pieces:
            painter.drawPolyline(piece)

    return draw


def _shapes(lines: Iterable[tuple[str, int, Sequence[tuple[float, float]]]]) -> Iterable[Shape]:
    for kind, index, points in lines:
        if len(points) < 2:
            continue
        degrees = np.array(points, dtype=np.float64)
        x, y = to_world(degrees[:, 0], degrees[:, 1])
        bounds = bounds_of(x, y)
        if bounds is not None and np.isfinite(x).all() and np.isfinite(y).all():
            yield Shape(kind, index, x, y, bounds)


def beyond(theme: Theme) -> QColor:
    """The ground outside the city."""
    return theme.ground if theme.dark else theme.ground.darker(103)


def land(theme: Theme) -> QColor:
    """The ground inside the city."""
    return theme.map_land.lighter(112) if theme.dark else theme.map_land.lighter(103)


def _zone_tint(number: int, theme: Theme) -> QColor:
    """Neighbouring zones differ a little, so that the eye finds its way."""
    tint = QColor(theme.map_line)
    tint.setAlpha((8, 20, 0, 14, 26)[number % 5] if theme.dark else (14, 28, 4, 20, 34)[number % 5])
    return tint


def _pen(colour: QColor, width: float, alpha: int = 255, dashes: tuple[float, ...] = ()) -> QPen:
    shade = QColor(colour)
    shade.setAlpha(alpha)
    pen = QPen(shade, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashes else Qt.PenCapStyle.RoundCap)
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen


def _strokes(
    rings: list[Shape], ways: list[Shape], zoom: float, theme: Theme
) -> Iterable[tuple[QPen, list[Shape]]]:
    """Pens and what they draw, from the back to the front."""
    near = zoom - 11.0
    water, road, line = theme.map_water, theme.map_road, theme.map_line
    kinds = {kind: [s for s in ways if s.kind == kind] for kind in ("river", "road", "rail")}
    areas = {kind: [s for s in rings if s.kind == kind] for kind in ("city", "zone", "thana", "ward")}
    shore = water.lighter(150) if theme.dark else water.darker(108)
    river = min(46.0, 3.2 * 1.55**near)
    yield _pen(shore, river + 1.6), kinds["river"]
    yield _pen(water, river), kinds["river"]
    if zoom >= 12.5:
        yield _pen(line, 1.0, 70 if theme.dark else 95, (1.0, 4.0)), areas["ward"]
    width = min(17.0, max(0.9, 1.5 * 1.36**near))
    if width > 2.4:
        casing = land(theme).darker(135) if theme.dark else theme.map_road.darker(112)
        yield _pen(casing, width + 2.0), kinds["road"]
    yield _pen(road if theme.dark else QColor("#ffffff"), width), kinds["road"]
    if width <= 2.4 and not theme.dark:
        yield _pen(road, width), kinds["road"]
    rail = min(4.0, 1.0 + 0.35 * max(0.0, near))
    yield _pen(line, rail, 150), kinds["rail"]
    yield _pen(land(theme), max(0.6, rail - 1.0), 255, (4.0, 4.0)), kinds["rail"]
    yield _pen(line, 1.1 if zoom < 13 else 1.5, 135 if theme.dark else 165), areas["thana"]
    yield _pen(line, 5.0, 34), areas["zone"]
    yield _pen(line, 1.6, 190), areas["zone"]
    yield _pen(line, 9.0, 30), areas["city"]
    yield _pen(line, 2.0, 230), areas["city"]
