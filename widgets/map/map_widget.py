"""The map an operator works with: moving, opening clusters, picking cameras by pointer and keyboard."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QHideEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QToolTip, QWidget

from console.map.camera_index import Rows
from widgets.map.controls import LayerBar, ToolBar, ZoomBar
from widgets.map.drawing import STEPS
from widgets.map.hint_bar import HintBar
from widgets.map.keyed import KeyedMap
from widgets.map.mark_words import rows_under
from widgets.map.selection import Tool

_TREMBLE_PX = 4.0
_WHEEL_ZOOM = 0.5  # levels for one notch
_DRAGGED = (Tool.RECTANGLE, Tool.LASSO, Tool.RADIUS)
_MORE = Qt.KeyboardModifier.ShiftModifier
_AREA = Qt.KeyboardModifier.ControlModifier


class MapWidget(KeyedMap):
    """The map with its bars, under a pointer and a keyboard.

    With `carries`, a mark that is dragged does not move the ground: `carried` says its cameras' rows.
    """

    carried = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.carries = False
        self._pressed: QPointF | None = None
        self._held: Rows | None = None
        self._moved = False
        self._notches = 0.0
        self._tools = ToolBar(self)
        self._tools.chosen.connect(self._choose_tool)
        self._layers = LayerBar(self)
        self._layers.heat.connect(self.set_heat)
        self._layers.bare.connect(self.show_bare)
        self._hint = HintBar(self)
        self._hint.stepped.connect(self.step_breadth)
        self._hint.undone.connect(self.take_back)
        self._hint.taken.connect(self.take)
        self._zooms = ZoomBar(
            self, lambda: self._zoom_by(1.0), lambda: self._zoom_by(-1.0), lambda: self.fit()
        )
        self.set_tool(Tool.PAN)
        self._translate()

    def tool_shown(self) -> None:
        """The bars say what the tool is and does."""
        self._tools.show_tool(self.tool)
        drawing = self.drawing
        points = 0 if drawing is None or drawing.dragged else len(drawing.points)
        complete = drawing is not None and drawing.complete
        self._hint.show_tool(self.tool, self.breadth, points=points, complete=complete)
        self._top = 10.0 if self._hint.isHidden() else self._hint.geometry().bottom() + 10.0

    def set_outages(self, lat: ArrayLike, lon: ArrayLike, weight: ArrayLike) -> None:
        """See `MapCanvas`; from now on heat can be asked for."""
        super().set_outages(lat, lon, weight)
        self.heat_offered = True
        self._offer_layers()

    def set_bare_sites(
        self,
        lat: ArrayLike,
        lon: ArrayLike,
        category: NDArray[np.uint8],
        describe: Callable[[int], str] | None = None,
    ) -> None:
        """See `PlacesMap`; where there are any, they can be asked for."""
        super().set_bare_sites(lat, lon, category, describe)
        self.bare_offered = len(self.bare) > 0
        self._offer_layers()

    def cancel(self) -> None:
        """See `KeyedMap`; a button that is still down draws no more."""
        self._pressed = None
        super().cancel()

    def show_heat(self, on: bool) -> None:
        """See `MapCanvas`."""
        super().show_heat(on)
        self._layers.show_heat(on)

    def show_bare(self, on: bool) -> None:
        """See `PlacesMap`."""
        super().show_bare(on)
        self._layers.show_bare(on)

    def _offer_layers(self) -> None:
        self._layers.offer(heat=self.heat_offered, bare=self.bare_offered)
        self._layers.adjustSize()

    def _choose_tool(self, tool: Tool) -> None:
        """A button chose it: from now on keys are meant for the map, Esc among them."""
        self.set_tool(tool)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: what was in the operator's hand is put down, or the next click would draw."""
        if not event.spontaneous() and self.tool not in (Tool.PAN, Tool.PLACE):
            self.set_tool(Tool.PAN)
        super().hideEvent(event)

    # -- pointer ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag or a click."""
        self.motion.finish()
        at = self._pointed_at(event)
        self._moved, self._held = False, None
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pressed = at
            return
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = at
        hit = self._hit(at) if self.carries and self.tool is Tool.PAN and not event.modifiers() else None
        self._held = self._rows_of(hit) if hit is not None else None
        rectangle = self.tool is Tool.PAN and bool(event.modifiers() & _MORE)
        if rectangle or (self.tool in _DRAGGED and self.drawing is None):
            tool = Tool.RECTANGLE if rectangle else self.tool
            self.begin(self.view.world_point(at.x(), at.y()), dragged=True, tool=tool)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or move the ground along."""
        at = self._pointed_at(event)
        far = self._pressed is not None and (at - self._pressed).manhattanLength() > _TREMBLE_PX
        if self.drawing is not None and self.drawing.dragged:
            if far or len(self.drawing.points) > 1 or self._moved:
                self._moved = True
                self.drawing.drag(self.view.world_point(at.x(), at.y()), self.view)
                self.tool_shown()
            self.update()
        elif self._held is not None and far:
            # What carries it on takes the pointer: no release will come.
            rows, self._held, self._pressed = self._held, None, None
            self.carried.emit(rows)
        elif self._pressed is not None and event.buttons() != Qt.MouseButton.NoButton:
            if self._moved or far:
                self._moved = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                way, self._pressed = at - self._pressed, at
                self.go(self.view.panned(way.x(), way.y()))
        elif self.tool is Tool.PAN:
            over = self._hit(at) is not None or self.names.area_at(self.view, at.x(), at.y()) >= 0
            over = over or self.bare_at(at.x(), at.y()) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            if self.cursor().shape() != shape:
                self.setCursor(shape)
        elif self.tool in STEPS or self.drawing is not None:
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag; or it was a click."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            super().mouseReleaseEvent(event)
            return
        moved, self._moved = self._moved, False
        pressed, self._pressed = self._pressed, None
        self._held = None
        drawing = self.drawing
        if drawing is not None and drawing.dragged:
            if moved:
                self.take()
            self.drawing = None
        if moved:
            self.setCursor(self.usual_cursor())
        elif pressed is not None and event.button() == Qt.MouseButton.LeftButton:
            self._click(event.position(), event.modifiers())
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A camera opens; a cluster that the first click opened is picked; ground picks its thana.

        With a tool that puts points the first of the two clicks put the last one.
        """
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        if self.tool is not Tool.PAN:
            self.take()
            return
        if self._opened is not None:
            rows, self._opened = self._opened, None
            self._pick("cluster", rows)
            return
        at = event.position()
        hit = self._hit(at)
        if hit is not None and hit.cluster < 0:
            self.camera_activated.emit(int(self.cameras.points.rows[hit.position]))
        elif hit is None and self.names.area_at(self.view, at.x(), at.y()) < 0:
            self.pick_ground(at)

    def leaveEvent(self, event: QEvent) -> None:
        """No point would be put where the pointer is no more."""
        self.pointer = None
        self.update()
        super().leaveEvent(event)

    def _pointed_at(self, event: QMouseEvent) -> QPointF:
        self.pointer, self.by_keys = event.position(), False
        return self.pointer

    def _click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._opened = None
        drawn = self.drawing is not None or self.tool not in (Tool.PAN, Tool.RECTANGLE, Tool.LASSO)
        if drawn:
            self.put_point(self.view.world_point(at.x(), at.y()))
            return
        hit = self._hit(at)
        if modifiers & _AREA and hit is None:
            self.pick_ground(at)
        elif hit is not None:
            self.choose(hit, whole=bool(modifiers & (_MORE | _AREA)))
        else:
            self.spider = None
            area = self.names.area_at(self.view, at.x(), at.y())
            bare = self.bare_at(at.x(), at.y())
            if bare is not None:
                self.open_bare(bare)
            elif area >= 0:
                self.pick_area(area)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with the place under the pointer standing still; with Shift or Ctrl a tool's breadth."""
        turned = event.angleDelta()
        notches = (turned.y() or turned.x()) / 120.0
        if event.modifiers() & (_MORE | _AREA) and self.tool in STEPS:
            # A touch pad sends parts of notches.
            self._notches += notches
            if abs(self._notches) >= 1.0:
                self.step_breadth(1 if self._notches > 0 else -1)
                self._notches = 0.0
        else:
            at = event.position()
            self._zoom_by(notches * _WHEEL_ZOOM, at.x(), at.y(), animated=False)
        event.accept()

    # -- words, gestures, places of the bars -------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tool tips over marks, and pinching."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hit = self._hit(QPointF(event.pos()))
            bare = None if hit else self.bare_at(event.pos().x(), event.pos().y())
            words = self._words_of(hit) if hit else self.bare_words(bare) if bare else ""
            QToolTip.showText(event.globalPos(), words, self)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bars in their corners."""
        super().resizeEvent(event)
        self._tools.adjustSize()
        self._zooms.adjustSize()
        self._layers.adjustSize()
        self._tools.move(10, 10)
        self._layers.move(10, self._tools.geometry().bottom() + 8)
        self._zooms.move(self.width() - self._zooms.width() - 10, self.height() - self._zooms.height() - 10)
        self._source_right = self._zooms.width() + 18.0
        self.tool_shown()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self.update()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("City map"))
        self.setAccessibleDescription(
            self.tr(
                "Cameras by place. Arrows move, plus and minus zoom, Tab visits the marks as one reads, Enter"
                " opens."
            )
        )
