"""The map an operator works with: moving, opening clusters, picking cameras by pointer and keyboard."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QToolTip, QWidget

from console.map.camera_index import Rows
from console.map.points import Positions
from console.map.projection import MAX_ZOOM, to_degrees
from widgets.map.canvas import MapCanvas
from widgets.map.controls import ToolBar, ZoomBar
from widgets.map.gesture import Gesture
from widgets.map.hits import Hit, at_one_place, hit_at, next_position
from widgets.map.mark_words import mark_words, rows_under
from widgets.map.selection import NEAREST_COUNT, Kind, MapSelection, Tool
from widgets.map.spider import MOST, Spider

_TREMBLE_PX = 4.0
_PAN_PX = 90.0
_WHEEL_ZOOM = 0.5  # levels for one notch
_TOOL_KEYS = {Qt.Key.Key_R: Tool.RECTANGLE, Qt.Key.Key_L: Tool.LASSO, Qt.Key.Key_N: Tool.NEAREST}
_ZOOM_KEYS = {
    Qt.Key.Key_Plus: 0.5,
    Qt.Key.Key_Equal: 0.5,
    Qt.Key.Key_Minus: -0.5,
    Qt.Key.Key_Underscore: -0.5,
}
_PAN_KEYS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_MORE = Qt.KeyboardModifier.ShiftModifier
_AREA = Qt.KeyboardModifier.ControlModifier


class MapWidget(MapCanvas):
    """The map. Rows are the caller's; whatever is picked is among the visible rows."""

    selected = Signal(object)
    camera_activated = Signal(int)
    area_activated = Signal(int)
    tool_changed = Signal(Tool)
    # Longitude and latitude that were clicked with `Tool.PLACE`; a pin stands there until `set_pin` moves it.
    placed = Signal(float, float)
    # Rows that the pointer rests on: they may be asked for next.
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.tool = Tool.PAN
        self._pressed: QPointF | None = None
        self._panning = False
        self._opened: Rows | None = None
        self._tools = ToolBar(self)
        self._tools.chosen.connect(self.set_tool)
        self._zooms = ZoomBar(
            self, lambda: self._zoom_by(1.0), lambda: self._zoom_by(-1.0), lambda: self.fit()
        )
        self.set_tool(Tool.PAN)
        self._translate()

    # -- picking ---------------------------------------------------------------------------------

    def set_tool(self, tool: Tool) -> None:
        """What dragging and clicking does from now on."""
        changed, self.tool, self.gesture = tool is not self.tool, tool, None
        self._tools.show_tool(tool)
        self.setCursor(Qt.CursorShape.ArrowCursor if tool is Tool.PAN else Qt.CursorShape.CrossCursor)
        if changed:
            self.tool_changed.emit(tool)
        self.update()

    def pick_area(self, index: int) -> None:
        """Pick the cameras of an area, as a click on its name does."""
        self.picked_area = index
        self.update()
        self.area_activated.emit(index)
        rows = self.cameras.ordered(self.cameras.in_rings(self.ground.rings_of(index)))
        self.selected.emit(MapSelection("area", rows, area=index))

    def pick_nearest(self, px: float, py: float) -> None:
        """Pick the cameras nearest to a place in the widget, nearest first."""
        x, y = self.view.world_point(px, py)
        lon, lat = to_degrees(x, y)
        rows = self.cameras.points.rows[self.cameras.nearest(x, y, NEAREST_COUNT)]
        self.picked_area = -1
        self.selected.emit(MapSelection("nearest", rows, lon=float(lon), lat=float(lat)))

    def place(self, px: float, py: float) -> None:
        """Put the pin at a place in the widget and tell where that is."""
        lon, lat = (float(v) for v in to_degrees(*self.view.world_point(px, py)))
        self.set_pin(lon, lat)
        self.placed.emit(lon, lat)

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
        self.picked_area = -1
        self.update()
        self.selected.emit(MapSelection(kind, rows))

    def _rows_of(self, hit: Hit) -> Rows:
        if hit.cluster < 0:
            return self.cameras.points.rows[[hit.position]]
        return self.cameras.rows_of_cluster(self.view, hit.cluster)

    # -- pointer ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag or a click."""
        self.motion.finish()
        at = event.position()
        self._panning = False
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pressed = at
            return
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = at
        rectangle = self.tool is Tool.PAN and bool(event.modifiers() & _MORE)
        if rectangle or self.tool in (Tool.RECTANGLE, Tool.LASSO):
            tool = Tool.RECTANGLE if rectangle else self.tool
            self.gesture = Gesture(tool, self.view, [(at.x(), at.y())])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or move the ground along."""
        at = event.position()
        if self.gesture is not None:
            self.gesture.move(at.x(), at.y())
            self.update()
        elif self._pressed is not None and event.buttons() != Qt.MouseButton.NoButton:
            way = at - self._pressed
            if self._panning or way.manhattanLength() > _TREMBLE_PX:
                self._panning = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._pressed = at
                self.go(self.view.panned(way.x(), way.y()))
        elif self.tool is Tool.PAN:
            over = self._hit(at) is not None or self.names.area_at(self.view, at.x(), at.y()) >= 0
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            if self.cursor().shape() != shape:
                self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag; or it was a click."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            super().mouseReleaseEvent(event)
            return
        gesture, self.gesture = self.gesture, None
        pressed, self._pressed = self._pressed, None
        if self._panning:
            self._panning = False
            self.setCursor(
                Qt.CursorShape.ArrowCursor if self.tool is Tool.PAN else Qt.CursorShape.CrossCursor
            )
        elif gesture is not None and gesture.moved(_TREMBLE_PX):
            kind: Kind = "lasso" if gesture.tool is Tool.LASSO else "rectangle"
            self._pick(kind, self.cameras.ordered(gesture.positions(self.cameras)))
        elif pressed is not None and event.button() == Qt.MouseButton.LeftButton:
            self._click(event.position(), event.modifiers())
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A camera opens; a cluster that the first click opened is picked; ground picks its thana."""
        if event.button() != Qt.MouseButton.LeftButton or self.tool is not Tool.PAN:
            return
        self._pressed = None
        if self._opened is not None:
            rows, self._opened = self._opened, None
            self._pick("cluster", rows)
            return
        at = event.position()
        hit = self._hit(at)
        if hit is not None and hit.cluster < 0:
            self.camera_activated.emit(int(self.cameras.points.rows[hit.position]))
        elif hit is None and self.names.area_at(self.view, at.x(), at.y()) < 0:
            self._pick_ground(at)

    def _click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._opened = None
        if self.tool is Tool.NEAREST:
            self.pick_nearest(at.x(), at.y())
            return
        if self.tool is Tool.PLACE:
            self.place(at.x(), at.y())
            return
        hit = self._hit(at)
        if modifiers & _AREA and hit is None:
            self._pick_ground(at)
        elif hit is not None:
            self._choose(hit, whole=bool(modifiers & (_MORE | _AREA)))
        else:
            self.spider = None
            area = self.names.area_at(self.view, at.x(), at.y())
            if area >= 0:
                self.pick_area(area)

    def _choose(self, hit: Hit, *, whole: bool) -> None:
        """A click on a mark: pick the camera, open the cluster, or pick it whole."""
        self.focus_position = hit.position
        if hit.cluster >= 0 and not whole:
            self.open_cluster(hit)
        else:
            self._pick("cluster" if hit.cluster >= 0 else "click", self._rows_of(hit))

    def _pick_ground(self, at: QPointF) -> None:
        area = self.ground.area_at(*self.view.world_point(at.x(), at.y()))
        if area >= 0:
            self.pick_area(area)

    def _hit(self, at: QPointF) -> Hit | None:
        return hit_at(self.cameras, self.view, self.spider, at.x(), at.y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with the place under the pointer standing still."""
        notches = event.angleDelta().y() / 120.0
        at = event.position()
        self._zoom_by(notches * _WHEEL_ZOOM, at.x(), at.y(), animated=False)
        event.accept()

    def _zoom_by(
        self, levels: float, px: float | None = None, py: float | None = None, *, animated: bool = True
    ) -> None:
        self.motion.finish()
        px, py = self.width() / 2 if px is None else px, self.height() / 2 if py is None else py
        self.go(self.view.zoomed(self.view.zoom + levels, px, py), animated=animated)

    # -- keyboard --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, + and - zoom, Home shows all, Enter opens, Space picks, R L N Esc choose tools."""
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in _PAN_KEYS:
            far = _PAN_PX * (3 if event.modifiers() & _MORE else 1)
            across, down = _PAN_KEYS[key]
            self.go(self.view.panned(across * far, down * far))
        elif key in _ZOOM_KEYS:
            self._zoom_by(_ZOOM_KEYS[key], animated=False)
        elif key == Qt.Key.Key_Home:
            self.fit()
        elif key in _TOOL_KEYS:
            self.set_tool(_TOOL_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.focus_position >= 0:
            self._act_on_focus(pick=key == Qt.Key.Key_Space)
        elif key == Qt.Key.Key_Escape and self._busy_with_something():
            self.cancel()
        else:
            super().keyPressEvent(event)

    def cancel(self) -> None:
        """Give up what is being drawn; else close what is spread out; else go back to moving the map."""
        if self.gesture is not None:
            self.gesture = self._pressed = None
        elif self.spider is not None:
            self.spider = None
        elif self.tool is not Tool.PAN:
            self.set_tool(Tool.PAN)
        else:
            self.picked_area = self.focus_position = -1
        self.update()

    def _busy_with_something(self) -> bool:
        marked = self.picked_area >= 0 or self.focus_position >= 0
        return marked or self.gesture is not None or self.spider is not None or self.tool is not Tool.PAN

    def _act_on_focus(self, *, pick: bool) -> None:
        hit = self._focused()
        if hit is None:
            return
        if pick:
            self._pick("cluster" if hit.cluster >= 0 else "click", self._rows_of(hit))
        elif hit.cluster >= 0:
            self.open_cluster(hit)
        else:
            self.camera_activated.emit(int(self.cameras.points.rows[hit.position]))

    def _focused(self) -> Hit | None:
        clusters = self.cameras.clusters(self.view)
        label = int(clusters.labels_of(np.array([self.focus_position]))[0])
        if label < 0:
            return None
        return Hit(self.focus_position, -1 if clusters.count[label] == 1 else label)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab visits the marks in view, then leaves the map."""
        if self.hasFocus():
            position = next_position(self.cameras, self.view, self.focus_position, 1 if forward else -1)
            self.focus_position = position
            self.update()
            if position >= 0:
                hit = self._focused()
                self.setAccessibleDescription(self._words_of(hit) if hit else "")
                return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the map has the keyboard."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.focus_position = -1
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has not."""
        self.update()
        super().focusOutEvent(event)

    # -- words, gestures, places of the bars -------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tool tips over marks, and pinching."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = self._hit(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._words_of(hit) if hit else "", self)
            if hit:
                self.pointed.emit(rows_under(self.cameras, self.view, hit))
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture) and pinch.scaleFactor() > 0:
                at = self.mapFromGlobal(pinch.centerPoint().toPoint())
                self._zoom_by(float(np.log2(pinch.scaleFactor())), at.x(), at.y(), animated=False)
            return True
        return super().event(event)

    def _words_of(self, hit: Hit) -> str:
        return mark_words(self.cameras, self.view, hit, self._describe)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bars in their corners."""
        super().resizeEvent(event)
        self._tools.adjustSize()
        self._zooms.adjustSize()
        self._tools.move(10, 10)
        self._zooms.move(self.width() - self._zooms.width() - 10, self.height() - self._zooms.height() - 10)
        self._source_right = self._zooms.width() + 18.0

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self.update()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("City map"))
        self.setAccessibleDescription(
            self.tr("Cameras by place. Arrows move, plus and minus zoom, Tab visits cameras, Enter opens.")
        )
