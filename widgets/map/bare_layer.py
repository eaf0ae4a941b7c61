"""Sites that have no camera yet, as a layer of the map: hollow diamonds, not to be taken for cameras."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from console.catalogue.values import Category
from console.map.camera_index import CameraIndex
from console.map.clusters import NEAR_ZOOM, Clusters
from console.map.projection import Bounds, Floats, View
from widgets import icons
from widgets.map.hits import NO_SITES, SiteMarks
from widgets.map.lettering import figures, plate
from widgets.map.pictures import canvas, pen_for, with_alpha
from widgets.map.sprites import count_text, print_colour
from widgets.theme import THEMES, current

_SINGLE_PX, _CLUSTER_PX, _SLACK_PX = 11.0, 17.0, 2.0
_NONE = np.zeros(0)


@dataclass(frozen=True, slots=True, eq=False)
class Discs:
    """Marks of cameras: their middles and radii in widget pixels."""

    x: Floats
    y: Floats
    radius: Floats


@dataclass(frozen=True, slots=True)
class BareHit:
    """Sites under a place of the map: which, in their order."""

    sites: tuple[int, ...]


class BareLayer:
    """The sites by index; drawn when `on`, and then only those that are visible.

    `chosen` is one that is shown whether the layer is on or not, with its name; -1 for none. `focus` is one
    of the mark that the keyboard has reached, -1 for none.
    """

    def __init__(self) -> None:
        self.on = False
        self.chosen = self.focus = -1
        self.name = ""
        self._lat, self._lon = _NONE, _NONE
        self._category: NDArray[np.uint8] = np.zeros(0, dtype=np.uint8)
        self._categories: tuple[Category, ...] = ()
        self._visible: NDArray[np.int32] | None = None
        # Made when it is first looked at: most maps never show them.
        self._index: CameraIndex | None = None

    def set_sites(self, lat: ArrayLike, lon: ArrayLike, category: NDArray[np.uint8]) -> None:
        """These sites; a place that is not a number is none."""
        lat, lon = np.asarray(lat, np.float64), np.asarray(lon, np.float64)
        same = np.array_equal(lat, self._lat, equal_nan=True) and np.array_equal(category, self._category)
        if same and np.array_equal(lon, self._lon, equal_nan=True):
            # A catalogue that is read anew mostly has them as they were.
            self.set_visible(None)
            return
        self._lat, self._lon, self._category = lat, lon, category
        self._visible, self._index, self.chosen, self.focus = None, None, -1, -1

    def set_categories(self, categories: Sequence[Category]) -> None:
        """Icons and colours by category index."""
        self._categories = tuple(categories)

    def set_visible(self, sites: NDArray[np.int32] | None) -> None:
        """Only these (None: all)."""
        self._visible, self.focus = sites, -1
        if self._index is not None:
            self._index.set_visible(sites)

    @property
    def index(self) -> CameraIndex:
        """The sites in their places; their health means nothing."""
        if self._index is None:
            none = np.zeros(len(self._category), dtype=np.uint8)
            self._index = CameraIndex(self._lat, self._lon, self._category, none)
            self._index.set_visible(self._visible)
        return self._index

    def __len__(self) -> int:
        return len(self._category)

    def bounds(self, site: int) -> Bounds | None:
        """Where a site is; None where it is still to be placed."""
        return self.index.bounds([site])

    def draw(self, painter: QPainter, view: View, others: Discs, dpr: float, focus: int = -1) -> None:
        """The layer, beneath the cameras, whose marks are `others`; a ring around the site in `focus`."""
        if not self.on or not len(self):
            return
        clusters, shown, x, y = self._marks(view, others)
        columns = (x, y, clusters.count[shown], clusters.category[shown])
        for px, py, count, kind in zip(*(column.tolist() for column in columns), strict=True):
            alone = count == 1
            picture = self._picture(kind, dpr) if alone else _cluster(count_text(count), dpr, current().name)
            _put(painter, picture, px, py, dpr)
        for at in np.flatnonzero(shown == self._label(view, focus)).tolist():
            reach = float(_reaches(clusters.count[shown[at : at + 1]])[0])
            _put(painter, _focus(reach, dpr, current().name), float(x[at]), float(y[at]), dpr)

    def boxes(self, view: View, others: Discs, beyond: float) -> Floats:
        """What the marks cover in the view and some pixels `beyond`: rows of left, top, right, bottom."""
        clusters, shown, x, y = self._marks(view, others)
        # Out of view the few pixels by which they are moved aside matter to no name, and cost most.
        every = self.index.marks(view, beyond)
        far = ~np.isin(every.index, shown)
        x, y = np.concatenate((x, every.x[far])), np.concatenate((y, every.y[far]))
        reach = _reaches(clusters.count[np.concatenate((shown, every.index[far]))])
        return np.stack((x - reach, y - reach, x + reach, y + reach), axis=1)

    def visited(self, view: View, others: Discs) -> SiteMarks:
        """The marks wholly in view, and which of them the keyboard has reached."""
        if not len(self):
            return NO_SITES
        clusters, shown, x, y = self._marks(view, others, -4.0)
        labels, first = np.unique(clusters.label, return_index=True)
        sites = self.index.points.rows[clusters.positions[first[np.searchsorted(labels, shown)]]]
        here = np.flatnonzero(shown == self._label(view, self.focus))
        return SiteMarks(x, y, sites, int(here[0]) if len(here) else -1)

    def reached(self, view: View) -> BareHit | None:
        """The sites of the mark that the keyboard has reached."""
        label = self._label(view, self.focus)
        return BareHit(tuple(self.index.rows_of_cluster(view, label).tolist())) if label >= 0 else None

    def _label(self, view: View, site: int) -> int:
        """The cluster in which a site is; -2 (which none has) where it is in none."""
        at = self.index.points.positions([site]) if 0 <= site < len(self) else ()
        return int(self.index.clusters(view).labels_of(np.asarray(at))[0]) if len(at) else -2

    def draw_chosen(self, painter: QPainter, view: View, dpr: float) -> None:
        """The chosen site over everything else, its name beside it."""
        bounds = self.bounds(self.chosen) if 0 <= self.chosen < len(self) else None
        if bounds is None:
            return
        x, y = view.screen_point(bounds.left, bounds.top)
        if not (-200 < x < view.width + 200 and -50 < y < view.height + 50):
            return
        _put(painter, _ring(dpr, current().name), x, y, dpr)
        _put(painter, self._picture(int(self._category[self.chosen]), dpr), x, y, dpr)
        if self.name:
            _put(painter, plate(self.name, dpr, strong=True), x, y - 34, dpr)

    def hit(self, view: View, others: Discs, px: float, py: float) -> BareHit | None:
        """The sites of the mark under a widget pixel."""
        if not self.on or not len(self):
            return None
        clusters, shown, x, y = self._marks(view, others)
        if not len(shown):
            return None
        # A diamond: its corners are where both ways add up to its reach.
        beyond = np.abs(x - px) + np.abs(y - py) - _reaches(clusters.count[shown])
        nearest = int(np.argmin(beyond))
        if beyond[nearest] > _SLACK_PX:
            return None
        rows = self.index.rows_of_cluster(view, int(shown[nearest]))
        return BareHit(tuple(rows.tolist()))

    def _marks(
        self, view: View, others: Discs, beyond: float = 48.0
    ) -> tuple[Clusters, NDArray[np.int64], Floats, Floats]:
        """Clusters, those in view, and where they are drawn: from afar beside the cameras' marks."""
        clusters, marks = self.index.clusters(view), self.index.marks(view, beyond)
        if view.zoom >= NEAR_ZOOM:
            return clusters, marks.index, marks.x, marks.y
        x, y = aside(marks.x, marks.y, _reaches(clusters.count[marks.index]), others)
        return clusters, marks.index, x, y

    def _picture(self, kind: int, dpr: float) -> QPixmap:
        known = 0 <= kind < len(self._categories)
        icon, colour = (
            (self._categories[kind].icon, self._categories[kind].colour)
            if known
            else ("map-marker", "#8aa0b8")
        )
        return _single(icon, colour, dpr, current().name)


def aside(x: Floats, y: Floats, reach: Floats, others: Discs) -> tuple[Floats, Floats]:
    """Places moved so far that none is covered by the disc that it overlaps most."""
    if not len(x) or not len(others.x):
        return x, y
    dx, dy = x[:, None] - others.x, y[:, None] - others.y
    apart = np.hypot(dx, dy)
    # A diamond's sides are nearer to its middle than its corners are.
    over = others.radius + 0.8 * reach[:, None] - apart
    most = over.argmax(axis=1)
    rows = np.arange(len(x))
    far, way = np.maximum(over[rows, most], 0.0), np.maximum(apart[rows, most], 1e-6)
    # What lies exactly behind a mark goes to the right of it.
    same = apart[rows, most] < 1.0
    east, south = np.where(same, 1.0, dx[rows, most] / way), np.where(same, 0.0, dy[rows, most] / way)
    return x + far * east, y + far * south


def _reaches(count: NDArray[np.int64]) -> Floats:
    reach: Floats = np.where(count == 1, _SINGLE_PX, _CLUSTER_PX)
    return reach


def _put(painter: QPainter, picture: QPixmap, x: float, y: float, dpr: float) -> None:
    """With its middle at a place, on whole device pixels."""
    left, top = round(x * dpr) - picture.width() // 2, round(y * dpr) - picture.height() // 2
    painter.drawPixmap(QPointF(left / dpr, top / dpr), picture)


def sample(dpr: float) -> QPixmap:
    """The mark of a site of any kind, for a legend."""
    theme = current()
    return _single("map-marker", theme.text_dim.name(), dpr, theme.name)


def _diamond(middle: QPointF, reach: float) -> QPolygonF:
    return QPolygonF([middle + QPointF(x * reach, y * reach) for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))])


def _cluster_reach(text: str) -> float:
    return _CLUSTER_PX + 2.5 * max(0, len(text) - 2)


@lru_cache(maxsize=256)
def _single(icon: str, colour: str, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    half = math.ceil(_SINGLE_PX + 3)
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    middle = QPointF(half, half)
    shade = QColor(colour) if theme.dark else print_colour(colour)
    pen = QPen(shade, 1.6)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(with_alpha(theme.map_halo, 225))
    painter.drawPolygon(_diamond(middle, _SINGLE_PX))
    painter.drawPixmap(middle - QPointF(5, 5), icons.pixmap(icon, 10, shade, dpr))
    painter.end()
    return result


@lru_cache(maxsize=1024)
def _cluster(text: str, dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    reach = _cluster_reach(text)
    half = math.ceil(reach + 3)
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    middle = QPointF(half, half)
    pen = QPen(theme.text_dim, 1.5)
    pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(with_alpha(theme.map_halo, 225))
    painter.drawPolygon(_diamond(middle, reach))
    words = figures(text, 0.78, theme.text, dpr)
    size = words.deviceIndependentSize()
    painter.drawPixmap(middle - QPointF(size.width() / 2, size.height() / 2), words)
    painter.end()
    return result


@lru_cache(maxsize=16)
def _focus(reach: float, dpr: float, theme_name: str) -> QPixmap:
    """The keyboard is here: as around cameras, in the shape of a site."""
    theme = THEMES[theme_name]
    half = math.ceil(reach + 8)
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.map_halo, 5.0), (theme.focus, 2.2)):
        painter.setPen(QPen(colour, width))
        painter.drawPolygon(_diamond(QPointF(half, half), reach + 4.5))
    painter.end()
    return result


@lru_cache(maxsize=8)
def _ring(dpr: float, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    half = math.ceil(_SINGLE_PX + 9)
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.map_halo, 6.0), (theme.map_highlight, 2.4)):
        painter.setPen(QPen(colour, width))
        painter.drawPolygon(_diamond(QPointF(half, half), _SINGLE_PX + 5.5))
    painter.end()
    return result
