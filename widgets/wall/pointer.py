"""What the mouse does on the wall: drag a camera, pan a zoomed picture, scrub a replay, zoom by wheel."""

from __future__ import annotations

import time
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from widgets.wall.dragging import drag_rows
from widgets.wall.mode_look import scrubber_bar, scrubber_box
from widgets.wall.view import TileMode
from widgets.wall.zoom import STEP

if TYPE_CHECKING:
    from widgets.wall.grid import WallGrid

# libVLC needs some 50 ms for a seek: a hand that scrubs asks no more often than it can answer.
SCRUB_EVERY_S = 0.1
WHEEL_NOTCH = 120


class _Doing(Enum):
    NOTHING = auto()
    PRESSED = auto()
    PANNING = auto()
    SCRUBBING = auto()


class Pointer:
    """The gestures of one grid, which hands its mouse events here."""

    def __init__(self, grid: WallGrid) -> None:
        self._grid = grid
        self._doing = _Doing.NOTHING
        self._index = 0
        self._at = QPoint()
        self._scrubbed_at = float("-inf")

    def press(self, event: QMouseEvent) -> None:
        """The left button went down on a tile, which is picked already."""
        at = event.position().toPoint()
        index = self._grid.tile_at(at)
        if index is None:
            return
        self._index, self._at = index, at
        if self._on_scrubber(index, event.position()):
            self._doing = _Doing.SCRUBBING
            self._scrub(event.position(), now=True)
        elif self._grid.zoom(index).on and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._doing = _Doing.PANNING
        else:
            self._doing = _Doing.PRESSED
        self.show_cursor(event.position())

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved, maybe with the button held."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._doing = _Doing.NOTHING
        at = event.position().toPoint()
        if self._index >= self._grid.count:
            self._doing = _Doing.NOTHING
        if self._doing is _Doing.SCRUBBING:
            self._scrub(event.position(), now=False)
        elif self._doing is _Doing.PANNING:
            self._pan(at)
        elif self._doing is _Doing.PRESSED:
            far = (at - self._at).manhattanLength() >= QApplication.startDragDistance()
            if far:
                self._drag()
        else:
            self.show_cursor(event.position())

    def release(self, event: QMouseEvent) -> None:
        """The button was let go."""
        if self._doing is _Doing.SCRUBBING and self._index < self._grid.count:
            self._scrub(event.position(), now=True)
        self._doing = _Doing.NOTHING
        self.show_cursor(event.position())

    def cancel(self) -> None:
        """Something else takes the mouse."""
        self._doing = _Doing.NOTHING

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        index = self._grid.tile_at(event.position().toPoint())
        turned = event.angleDelta().y()
        if index is None or not turned:
            return
        picture = self._grid.picture_area(index)
        x = (event.position().x() - picture.x()) / max(1.0, picture.width())
        y = (event.position().y() - picture.y()) / max(1.0, picture.height())
        at = (min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        self._grid.set_zoom(index, self._grid.zoom(index).by(STEP ** (turned / WHEEL_NOTCH), *at))

    def on_scrubber(self, position: QPointF) -> bool:
        """Whether the point is on a replay's scrubber."""
        index = self._grid.tile_at(position.toPoint())
        return index is not None and self._on_scrubber(index, position)

    def show_cursor(self, position: QPointF) -> None:
        """The cursor tells what a press would do."""
        shape = self._shape(position)
        if self._grid.cursor().shape() is not shape:
            self._grid.setCursor(shape)

    def _shape(self, position: QPointF) -> Qt.CursorShape:
        if self._doing is _Doing.PANNING:
            return Qt.CursorShape.ClosedHandCursor
        index = self._grid.tile_at(position.toPoint())
        if index is not None and self._on_scrubber(index, position):
            return Qt.CursorShape.PointingHandCursor
        if index is not None and self._grid.zoom(index).on:
            return Qt.CursorShape.OpenHandCursor
        return Qt.CursorShape.ArrowCursor

    def _on_scrubber(self, index: int, position: QPointF) -> bool:
        view = self._grid.view(index)
        if view is None or view.mode is not TileMode.REPLAY:
            return False
        return scrubber_box(self._grid.picture_area(index)).contains(position)

    def _scrub(self, position: QPointF, *, now: bool) -> None:
        view = self._grid.view(self._index)
        if view is None or not view.duration_s:
            return
        clock = time.monotonic()
        if not now and clock - self._scrubbed_at < SCRUB_EVERY_S:
            return
        self._scrubbed_at = clock
        bar = scrubber_bar(self._grid.picture_area(self._index), self._grid.font())
        share = min(1.0, max(0.0, (position.x() - bar.left()) / max(1.0, bar.width())))
        self._grid.scrubbed.emit(self._index, share * view.duration_s)

    def _pan(self, at: QPoint) -> None:
        picture = self._grid.picture_area(self._index)
        moved, self._at = at - self._at, at
        zoom = self._grid.zoom(self._index)
        dx, dy = -moved.x() / max(1.0, picture.width()), -moved.y() / max(1.0, picture.height())
        self._grid.set_zoom(self._index, zoom.panned(dx, dy))

    def _drag(self) -> None:
        self._doing = _Doing.NOTHING
        view = self._grid.view(self._index)
        if view is None or view.row < 0:
            return
        drag_rows(self._grid, [view.row])
