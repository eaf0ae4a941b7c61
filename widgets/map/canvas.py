"""Paints the map: ground, names, cameras, and what lies over them; acting on it is `MapWidget`'s part."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.catalogue.values import Area, Category, Way
from console.map.camera_index import CameraIndex, Rows
from console.map.points import Positions
from console.map.projection import Bounds, Floats, View, to_degrees
from widgets.map import furniture
from widgets.map.camera_painter import CameraPainter, Rings, mark_boxes
from widgets.map.drawing import Drawing
from widgets.map.ground import Ground
from widgets.map.ground_image import GroundImage
from widgets.map.heat_layer import HeatLayer, draw_heat_legend
from widgets.map.motion import Motion
from widgets.map.names import Names
from widgets.map.outline import Outline
from widgets.map.raster import RasterLayer
from widgets.map.spider import Spider

# Status changes are shown together, this long after the first of them.
STATUS_MS = 100
REST_MS = 120
# A group that spans less than this share of the view is looked at from nearer.
_SMALL_SHARE = 0.2
_NEAR_ENOUGH = 16.0
_NOTHING = np.zeros(0, dtype=np.int64)


def no_cameras() -> CameraIndex:
    """An index of nothing."""
    return CameraIndex(np.zeros(0), np.zeros(0), np.zeros(0, np.uint8), np.zeros(0, np.uint8))


class MapCanvas(QWidget):
    """A map that can be given data and a view, and paints them."""

    # The view has come to rest at another place.
    view_changed = Signal()
    # Room around all of the city, in pixels.
    home_margin = 24.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(200, 160)
        self._describe: Callable[[int], str] | None = None
        self.view = View()
        self.ground = Ground()
        self.cameras = no_cameras()
        self.names = Names()
        self.camera_painter = CameraPainter()
        self.ground_image = GroundImage(self.ground, self)
        self.ground_image.ready.connect(self.update)
        self.motion = Motion(self, self._show_view)
        self.spider: Spider | None = None
        self.heat = HeatLayer()
        self.drawing: Drawing | None = None
        self.outline: Outline | None = None
        self.focus_position = -1
        self.picked_area = -1
        self.source = ""
        self._source_right = 10.0
        self._top = 10.0
        self._at_home = True
        self._highlight: Positions = _NOTHING
        self._group: Positions = _NOTHING
        self._status = QTimer(self)
        self._status.setSingleShot(True)
        self._status.setInterval(STATUS_MS)
        self._status.timeout.connect(self.update)
        self._direction = 1
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(0)
        self._ahead.timeout.connect(lambda: self.cameras.prepare(self.view, self._direction))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.view_changed)

    # -- data ----------------------------------------------------------------------------------

    def set_areas(self, areas: Sequence[Area]) -> None:
        """Show these areas: the city, its zones, thanas and wards."""
        if tuple(areas) == self.ground.areas:
            return
        self.ground.set_areas(areas)
        self.names.set_areas(areas)
        self.picked_area = -1
        self._ground_changed()

    def stress(self, areas: Collection[int], refused: Collection[int] = ()) -> None:
        """Draw and name these areas (indexes) clearly over all else; those `refused` with dashed borders."""
        self.ground.stressed, self.ground.refused = frozenset(areas), frozenset(refused)
        self.names.stress(frozenset((*areas, *refused)))
        self._ground_changed()

    def set_ways(self, ways: Sequence[Way]) -> None:
        """Show these roads, rails and rivers."""
        # A catalogue that is read anew mostly has them as they were, and to draw them takes a while.
        if self.ground.set_ways(ways):
            self._ground_changed()

    def set_categories(self, categories: Sequence[Category]) -> None:
        """The icons and colours of cameras, by category index."""
        if tuple(categories) == tuple(self.camera_painter.pieces.categories):
            return
        self.camera_painter.set_categories(categories)
        self.update()

    def set_cameras(
        self,
        lat: ArrayLike,
        lon: ArrayLike,
        category: NDArray[np.uint8],
        health: NDArray[np.uint8],
        heading: NDArray[np.floating] | None = None,
        number: NDArray[np.integer] | None = None,
        gone: NDArray[np.bool_] | None = None,
    ) -> None:
        """Show these cameras, one row each. `health` is kept: name changed rows to `health_changed`.

        Rows whose place is not a number are left out. `heading`: degrees from north, not a number where
        unknown; `number`: call-up numbers, shown from near and giving selections their order; `gone`: those
        that the system they came from no longer has, drawn hollow.
        """
        self.use_cameras(CameraIndex(lat, lon, category, health, heading, number, gone))

    def use_cameras(self, cameras: CameraIndex) -> None:
        """Show the cameras of an index, which may have been made on another thread; it is the map's then."""
        self.cameras = cameras
        self.spider, self.focus_position = None, -1
        self.set_highlight(np.zeros(0, dtype=np.int32))
        self.names.forget()
        self._go_home()

    def health_changed(self, rows: ArrayLike) -> None:
        """These rows of the health array have new values; painted within a tenth of a second."""
        if self.cameras.health_changed(rows) and not self._status.isActive():
            self._status.start()

    def set_visible(self, rows: ArrayLike | None) -> None:
        """Show only these rows of cameras (None: all). Selections keep to them too."""
        self.cameras.set_visible(rows)
        self.spider, self.focus_position = None, -1
        self.update()

    def set_highlight(self, rows: ArrayLike, group: ArrayLike | None = None) -> None:
        """Ring the cameras on the wall, and more thinly the others of the whole `group`."""
        points = self.cameras.points
        self._highlight = points.positions(rows)
        picked = np.zeros(len(points), dtype=np.bool_)
        picked[self._highlight] = True
        if group is not None:
            picked[points.positions(group)] = True
        self._group = np.flatnonzero(picked)
        self.update()

    @property
    def highlighted(self) -> Positions:
        """Positions of the cameras that are ringed."""
        return self._highlight

    def set_outages(self, lat: ArrayLike, lon: ArrayLike, weight: ArrayLike) -> None:
        """Where outages were, in degrees, and how much each counts; shown as heat when `show_heat` is on."""
        self.heat.set_outages(lat, lon, weight)
        self.update()

    def show_heat(self, on: bool) -> None:
        """Lay the heat of outages over the ground, or take it away."""
        self.heat.on = on
        self.update()

    def clear_selection(self) -> None:
        """Take away what is drawn of the last selection."""
        self.outline = None
        self.picked_area = -1
        self.update()

    def set_describe(self, describe: Callable[[int], str]) -> None:
        """Ask `describe` for the words about a row of cameras, when a pointer rests on it."""
        self._describe = describe

    def set_language(self, language: str) -> None:
        """Write names in `hi` or `en`."""
        self.names.language = language
        self.names.forget()
        self.update()

    def set_raster(self, raster: RasterLayer | None) -> None:
        """Draw the city over these tiles, or over its own shapes again."""
        self.ground_image.set_raster(raster)

    def set_attribution(self, words: str) -> None:
        """Where the map's data comes from, said in its corner."""
        self.source = words
        self.update()

    # -- view ----------------------------------------------------------------------------------

    def fit(self, rows: ArrayLike | None = None, *, animated: bool = True) -> None:
        """Show all of these rows, or the whole city."""
        bounds = self.cameras.bounds(rows) if rows is not None else self._home()
        if bounds is not None:
            margin = 70 if rows is not None else self.home_margin
            self.go(self.view.fitted(bounds, margin=margin), animated=animated)
            self._at_home = rows is None

    def bring_into_view(self, rows: ArrayLike) -> None:
        """Show these rows if they are not all in view already, or only as a small spot."""
        bounds = self.cameras.bounds(rows)
        seen = self.view.bounds
        if bounds is None:
            return
        share = max(
            (bounds.right - bounds.left) / (seen.right - seen.left),
            (bounds.bottom - bounds.top) / (seen.bottom - seen.top),
        )
        near = self.view.zoom >= _NEAR_ENOUGH
        if not seen.contains(bounds) or (share < _SMALL_SHARE and not near):
            self.go(self.view.fitted(bounds, margin=70, max_zoom=_NEAR_ENOUGH), animated=True)

    def middle(self) -> tuple[float, float]:
        """Longitude and latitude of the middle of the view."""
        lon, lat = to_degrees(self.view.x, self.view.y)
        return float(lon), float(lat)

    def rows_in_view(self) -> Rows:
        """The visible rows whose places are in view, in call-up order."""
        return self.cameras.ordered(self.cameras.in_rectangle(self.view.bounds))

    def show_area(self, index: int, *, animated: bool = True) -> None:
        """Show one area whole and mark it; -1 takes the mark away."""
        self.picked_area = index
        bounds = self.ground.area_bounds(index)
        if bounds is not None:
            self.go(self.view.fitted(bounds, margin=40), animated=animated)
        self.update()

    def go(self, view: View, *, animated: bool = False) -> None:
        """Look elsewhere."""
        self._at_home = False
        self.motion.stop()
        if animated and self.isVisible():
            self.motion.go(self.view, view)
        else:
            self._show_view(view)

    def finish(self) -> None:
        """Draw at once what would follow: end movements and sharpen the ground (for pictures of the map)."""
        self.motion.finish()
        self.ground_image.finish()
        self.update()

    def _show_view(self, view: View) -> None:
        if view.zoom != self.view.zoom:
            self._direction = 1 if view.zoom > self.view.zoom else -1
            self._ahead.start()
        self.view = view.resized(self.width(), self.height())
        self.update()
        self._rest.start()

    def _home(self) -> Bounds | None:
        return self.ground.bounds() or self.cameras.bounds()

    def _go_home(self) -> None:
        if self._at_home:
            self.fit(animated=False)
        self.update()

    def _ground_changed(self) -> None:
        self.ground_image.forget()
        self._go_home()

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything; each layer is a copy of pictures made before."""
        # Ended also when something in it fails: Qt crashes on a painter that outlives its event.
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        view, dpr = self.view, self.devicePixelRatioF()
        self.ground_image.draw(painter, view, dpr)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.heat.draw(painter, view, dpr, moving=self._moving)
        self._draw_below(painter, view, dpr)
        self._draw_names(painter, view, dpr)
        focus = self.focus_position if self.hasFocus() else -1
        self.camera_painter.draw(painter, self.cameras, view, self._rings(focus), dpr)
        if self.camera_painter.pieces.unfinished:
            self.update()
        if self.spider is not None:
            self.spider.draw(painter, view, self.cameras, self.camera_painter, dpr)
        self._draw_live(painter, view, dpr)
        self._draw_above(painter, view, dpr)
        self._draw_edges(painter, view, dpr, self._source_right)
        furniture.draw_place(painter, view, self.ground, self.names.language, dpr, self._top)
        if self.hasFocus():
            furniture.draw_focus_frame(painter, view)

    def _draw_below(self, painter: QPainter, view: View, dpr: float) -> None:
        """What lies between the ground and the names: the picked area, the last selection."""
        if self.picked_area >= 0:
            furniture.draw_picked_area(painter, view, self.ground, self.picked_area)
        if self.outline is not None:
            self.outline.draw(painter, view)

    def _rings(self, focus: int) -> Rings:
        return Rings(self._highlight, self._group, focus)

    def _draw_above(self, painter: QPainter, view: View, dpr: float) -> None:
        """What marks a place, over the cameras."""

    def _draw_edges(self, painter: QPainter, view: View, dpr: float, right: float) -> None:
        """What stands in the corners: scale, legend of the heat, source."""
        furniture.draw_scale(painter, view, dpr)
        if self.heat.on:
            draw_heat_legend(painter, furniture.MARGIN, view.height - furniture.MARGIN - 30, dpr)
        furniture.draw_source(painter, view, self.source, right, dpr)

    def _draw_live(self, painter: QPainter, view: View, dpr: float) -> None:
        """What an operator is drawing at the moment."""

    @property
    def _moving(self) -> bool:
        """Whether the zoom is still changing: what depends on it waits."""
        return self.motion.running or self.ground_image.busy

    def _draw_names(self, painter: QPainter, view: View, dpr: float) -> None:
        """Names keep their places while the zoom changes, and find new ones when it has settled."""
        moving = self.motion.running or (self.ground_image.busy and self.names.laid_out)
        if self.names.stale(view) and not moving:
            self.names.lay_out(view, self._obstacles(view, max(view.width, view.height) / 2))
        if self.names.draw(painter, view, dpr):
            self.update()

    def _obstacles(self, view: View, beyond: float) -> Floats:
        """What names had better not cover in the view and so many pixels around it (see `Names.lay_out`)."""
        return mark_boxes(self.cameras, view, beyond)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole city in view until the operator has gone elsewhere."""
        super().resizeEvent(event)
        self.view = self.view.resized(self.width(), self.height())
        self.names.forget()
        self._go_home()

    def changeEvent(self, event: QEvent) -> None:
        """A new theme: the ground follows by itself, names are drawn anew."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            if hasattr(self, "names"):
                self.names.forget()
            self.update()
        super().changeEvent(event)
