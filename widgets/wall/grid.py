"""The wall's grid: the canvas of tiles with what keyboard, mouse and drops mean on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from widgets.wall.canvas import TileCanvas
from widgets.wall.dragging import dropped_rows
from widgets.wall.marks import tip
from widgets.wall.pointer import Pointer
from widgets.wall.view import CAMERAS_MIME

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
PAN_STEP = 0.2


class WallGrid(TileCanvas):
    """Values come by method, intents go by signal; `scrubbed(tile, seconds)`: its replay shall go there."""

    picked = Signal(int)
    enlarge = Signal(int)
    context_menu = Signal(int, QPoint)
    dropped = Signal(int, list)
    scrubbed = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)

    def event(self, event: QEvent) -> bool:
        """A pointer that rests asks what it points at; Shift and arrows pan a zoomed picture first of all."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._pans(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the selection, with Shift the part of a zoomed picture; the rest is the window's."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        if self._pans(event):
            zoom = self.zoom(self.selected)
            self.set_zoom(self.selected, zoom.panned(step[0] * PAN_STEP, step[1] * PAN_STEP))
        else:
            self._pick(self.neighbour(*step))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the tile; scrubbing, panning or a drag may follow."""
        index = self.tile_at(event.position().toPoint())
        if index is None:
            return
        self._pick(index)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the tile under the pointer; go on with what the button began."""
        self._hover(self.tile_at(event.position().toPoint()))
        self._pointer.move(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the tile under the pointer."""
        self._pointer.wheel(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went elsewhere."""
        self._hover(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What the button began is over."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Enlarge, or back."""
        index = self.tile_at(event.position().toPoint())
        if index is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._pointer.on_scrubber(event.position()):
            self._pointer.press(event)
            return
        self._pointer.cancel()
        self.enlarge.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the tile's menu; by key for the selected tile, wherever the pointer is."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            middle = self.tile_rect(self.selected).center()
            self.context_menu.emit(self.selected, self.mapToGlobal(middle))
            return
        index = self.tile_at(event.pos())
        if index is not None:
            self._pick(index)
            self.context_menu.emit(index, event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cameras, nothing else."""
        if event.mimeData().hasFormat(CAMERAS_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Cameras were dropped on a tile."""
        index = self.tile_at(event.position().toPoint())
        rows = dropped_rows(event.mimeData())
        if index is not None and rows:
            event.acceptProposedAction()
            # What is done next is done to the tile.
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.dropped.emit(index, rows)

    def _pans(self, event: QKeyEvent) -> bool:
        """Whether the key moves the part that a zoomed picture shows."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        return bool(shift) and Qt.Key(event.key()) in _ARROWS and self.zoom(self.selected).on

    def _show_tip(self, event: QHelpEvent) -> None:
        index = self.tile_at(event.pos())
        view = self._tiles[index].view if index is not None else None
        words = tip(view, self._language) if view is not None else ""
        area = self.tile_rect(index) if index is not None else QRect()
        QToolTip.showText(event.globalPos(), words, self, area)

    def _pick(self, index: int) -> None:
        self.select(index)
        self.picked.emit(index)
