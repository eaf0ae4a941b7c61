"""What can be picked on the map, and how: marks, areas, and shapes drawn point by point."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from console.map.camera_index import Rows
from console.map.points import Positions
from console.map.projection import MAX_ZOOM, View, to_degrees
from widgets.map import furniture
from widgets.map.drawing import KINDS, STEPS, USUAL, Drawing, World, stepped
from widgets.map.hits import Hit, at_one_place, hit_at
from widgets.map.mark_words import mark_words, picked_words
from widgets.map.outline import Outline
from widgets.map.printed import PrintedMap
from widgets.map.selection import Kind, MapSelection, Tool
from widgets.map.spider import MOST, Spider

# Tools that put one point after another; the others are done with the first.
POINTWISE = (Tool.RECTANGLE, Tool.LASSO, Tool.ROUTE)


class PickingMap(PrintedMap):
    """A map that can be picked from. Rows are the caller's; what is picked is among the visible rows."""

    selected = Signal(object)
    camera_activated = Signal(int)
    area_activated = Signal(int)
    tool_changed = Signal(Tool)
    # Longitude and latitude that were clicked with `Tool.PLACE`; a pin stands there until `set_pin` moves it.
    placed = Signal(float, float)
    # The operator wants heat of outages to be shown, or not: whoever has them may bring them now.
    heat_toggled = Signal(bool)
    # Rows that the pointer rests on: they may be asked for next.
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool = Tool.PAN
        self.breadths = dict(USUAL)
        self.pointer: QPointF | None = None
        # Whether the last thing that was done with the map was a key: then points are put at a crosshair.
        self.by_keys = False
        # Whether heat can be asked for: once somebody has told of outages.
        self.heat_offered = False
        # Whether there are sites without a camera that can be shown.
        self.bare_offered = False
        self._opened: Rows | None = None

    # -- tools -----------------------------------------------------------------------------------

    def set_tool(self, tool: Tool) -> None:
        """What dragging and clicking does from now on."""
        changed, self.tool, self.drawing = tool is not self.tool, tool, None
        self.setCursor(self.usual_cursor())
        self.tool_shown()
        if changed:
            self.tool_changed.emit(tool)
        self.update()

    def tool_shown(self) -> None:
        """The tool, its breadth or its points are other ones: bars over the map follow."""

    def usual_cursor(self) -> Qt.CursorShape:
        """The pointer's shape over bare ground."""
        return Qt.CursorShape.ArrowCursor if self.tool is Tool.PAN else Qt.CursorShape.CrossCursor

    @property
    def breadth(self) -> float:
        """Metres of the tool in hand: a radius, or a route's whole breadth; 0 where it has none."""
        if self.drawing is not None and self.drawing.dragged:
            return self.drawing.metres
        return self.breadths.get(self.tool, 0.0)

    def step_breadth(self, step: int) -> None:
        """A larger (1) or smaller (-1) radius or breadth."""
        if self.tool in STEPS:
            self.breadths[self.tool] = stepped(self.tool, self.breadth, step)
            if self.drawing is not None:
                self.drawing.metres = self.breadths[self.tool]
            self.tool_shown()
            self.update()

    def set_heat(self, on: bool) -> None:
        """Show the heat of outages or not, as a key or a button asks for it."""
        if on != self.heat.on:
            self.show_heat(on)
            self.heat_toggled.emit(on)

    # -- drawing point by point --------------------------------------------------------------------

    def aim(self) -> World:
        """Where the keyboard puts a point: at the mark it has reached, else in the middle of the view."""
        if self.focus_position >= 0:
            points = self.cameras.points
            return float(points.x[self.focus_position]), float(points.y[self.focus_position])
        place = self.bare.bounds(self.bare.focus) if self.bare.focus >= 0 else None
        if place is not None:
            return place.left, place.top
        return self.view.x, self.view.y

    def live_point(self) -> World | None:
        """Where the next point would stand, if anywhere."""
        if self.by_keys:
            return self.aim() if self.hasFocus() else None
        if self.pointer is None:
            return None
        return self.view.world_point(self.pointer.x(), self.pointer.y())

    def begin(self, point: World, *, dragged: bool = False, tool: Tool | None = None) -> None:
        """Begin to draw with the tool in hand (or another) at a place."""
        tool = tool or self.tool
        self.drawing = Drawing(tool, self.breadths.get(tool, 0.0), [point], dragged)
        self.tool_shown()

    def put_point(self, point: World) -> None:
        """Do what the tool does at a place: put the next point, or take what it points at."""
        if self.tool is Tool.PLACE:
            self.place(point)
        elif self.tool not in POINTWISE:
            self.begin(point)
            self.take()
        elif self.drawing is None:
            self.begin(point)
        else:
            self.drawing.add(point)
            if self.tool is Tool.RECTANGLE and self.drawing.complete:
                self.take()
        self.tool_shown()
        self.update()

    def take_back(self) -> None:
        """Take the last point back."""
        if self.drawing is not None and not self.drawing.dragged:
            self.drawing.points.pop()
            if not self.drawing.points:
                self.drawing = None
            self.tool_shown()
            self.update()

    def take(self) -> None:
        """What is drawn is the selection, if it has points enough; it stays drawn until another."""
        drawing = self.drawing
        if drawing is None or not drawing.complete:
            return
        if drawing.metres:
            self.breadths[drawing.tool] = drawing.metres
        self.drawing = None
        self._select(drawing.outline())

    def _select(self, outline: Outline) -> None:
        self.picked_area = -1
        self.outline = outline
        self.tool_shown()
        self.update()
        self.selected.emit(outline.selection(self.cameras))

    # -- picking ---------------------------------------------------------------------------------

    def pick_area(self, index: int) -> None:
        """Pick the cameras of an area, as a click on its name does."""
        self.outline, self.picked_area = None, index
        self.update()
        self.area_activated.emit(index)
        rows = self.cameras.ordered(self.cameras.in_rings(self.ground.rings_of(index)))
        self.selected.emit(MapSelection("area", rows, area=index))

    def pick_shape(self, tool: Tool, points: list[World], metres: float = 0.0) -> None:
        """Pick by a shape in world units, as if it had been drawn with `tool`."""
        places = np.array(points, dtype=np.float64).reshape(-1, 2)
        self._select(Outline(KINDS[tool], places[:, 0], places[:, 1], metres))

    def place(self, point: World) -> None:
        """Put the pin at a world point and tell where that is."""
        lon, lat = (float(v) for v in to_degrees(*point))
        self.set_pin(lon, lat)
        self.placed.emit(lon, lat)

    def choose(self, hit: Hit, *, whole: bool) -> None:
        """A click on a mark: pick the camera, open the cluster, or pick it whole."""
        self.focus_position = hit.position
        if hit.cluster >= 0 and not whole:
            self.open_cluster(hit)
        else:
            self.pick_hit(hit)

    def pick_hit(self, hit: Hit) -> None:
        """Pick what a mark stands for."""
        self._pick("cluster" if hit.cluster >= 0 else "click", self._rows_of(hit))

    def pick_ground(self, at: QPointF) -> None:
        """Pick the thana, or whatever area there is, under a place in the widget."""
        area = self.ground.area_at(*self.view.world_point(at.x(), at.y()))
        if area >= 0:
            self.pick_area(area)

    def open_cluster(self, hit: Hit) -> None:
        """Go so near that a cluster parts; where its cameras share one place, spread and pick them."""
        members = self.cameras.clusters(self.view).members(hit.cluster)
        self._opened = self.cameras.ordered(members)
        if at_one_place(self.cameras, members):
            self._spread(members)
            self._pick("cluster", self._opened)
            return
        bounds = self.cameras.bounds(self._opened)
        if bounds is not None:
            fitted = self.view.fitted(bounds, margin=90, max_zoom=MAX_ZOOM - 0.5)
            nearest = min(MAX_ZOOM, max(fitted.zoom, self.view.zoom + 1.0))
            self.go(fitted.zoomed(nearest, fitted.width / 2, fitted.height / 2), animated=True)

    def _spread(self, members: Positions) -> None:
        points = self.cameras.points
        ordered = points.positions(self.cameras.ordered(members))[:MOST]
        self.spider = Spider(
            tuple(ordered.tolist()), float(points.x[members].mean()), float(points.y[members].mean())
        )
        self.update()

    def _pick(self, kind: Kind, rows: Rows) -> None:
        self.clear_selection()
        self.selected.emit(MapSelection(kind, rows))

    def _rows_of(self, hit: Hit) -> Rows:
        if hit.cluster < 0:
            return self.cameras.points.rows[[hit.position]]
        return self.cameras.rows_of_cluster(self.view, hit.cluster)

    def _hit(self, at: QPointF) -> Hit | None:
        return hit_at(self.cameras, self.view, self.spider, at.x(), at.y())

    def _focused(self) -> Hit | None:
        clusters = self.cameras.clusters(self.view)
        label = int(clusters.labels_of(np.array([self.focus_position]))[0])
        if label < 0:
            return None
        return Hit(self.focus_position, -1 if clusters.count[label] == 1 else label)

    def _words_of(self, hit: Hit) -> str:
        words = mark_words(self.cameras, self.view, hit, self._describe)
        if hit.cluster < 0:
            return words
        clusters = self.cameras.clusters(self.view)
        picked = self.camera_painter.picked_of(clusters, self._group, hit.cluster)
        return f"{picked_words(picked, int(clusters.count[hit.cluster]))}\n{words}" if picked else words

    # -- painting --------------------------------------------------------------------------------

    def _draw_live(self, painter: QPainter, view: View, dpr: float) -> None:
        live = self.live_point()
        drawing = self.drawing
        if drawing is None and self.tool in STEPS and live is not None:
            # What a click would take, before there is one.
            drawing = Drawing(self.tool, self.breadth)
        if drawing is not None:
            drawing.draw(painter, self.cameras, view, live, dpr)
        if self.by_keys and self.tool is not Tool.PAN and live is not None:
            furniture.draw_crosshair(painter, *view.screen_point(*live))
