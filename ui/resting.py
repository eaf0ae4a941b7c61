"""A wall that is out of sight decodes nothing: minimised, behind another page, or in a hidden window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMetaObject, QObject, QTimer
from PySide6.QtGui import QWindow

from widgets.wall.grid import WallGrid

# A glance at another page does not count.
REST_AFTER_MS = 5_000


class Resting(QObject):
    """Calls `rest(True)` when `grid` has been out of sight for a while, `rest(False)` when it is back."""

    def __init__(self, grid: WallGrid, rest: Callable[[bool], None]) -> None:
        super().__init__(grid)
        self._grid, self._rest = grid, rest
        self._window: QWindow | None = None
        self._listening: QMetaObject.Connection | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(REST_AFTER_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        grid.installEventFilter(self)

    @property
    def in_sight(self) -> bool:
        """Whether the wall can be seen, as far as the window system tells."""
        return self._grid.isVisible() and not self._grid.window().isMinimized()

    def stop(self) -> None:
        """The wall is going."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the wall goes from the screen and comes back."""
        if event.type() in (QEvent.Type.Hide, QEvent.Type.Show):
            self._watch_window()
            self._changed()
        return False

    def _changed(self) -> None:
        if self.in_sight:
            self._timer.stop()
            self._look()
        elif not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        self._rest(not self.in_sight)

    def _watch_window(self) -> None:
        """A window that is minimised does not hide what is in it: it is asked itself.

        By a signal of the system's window: an event filter would be asked about each repaint too.
        """
        window = self._grid.window().windowHandle()
        if window is None or window is self._window:
            return
        if self._listening is not None:
            QObject.disconnect(self._listening)
        self._window = window
        self._listening = window.windowStateChanged.connect(self._state_changed)

    def _state_changed(self) -> None:
        # The widget itself is told after this.
        QTimer.singleShot(0, self, self._changed)
