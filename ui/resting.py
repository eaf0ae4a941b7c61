"""A wall that is out of sight decodes nothing: minimised, behind another page, or in a hidden window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from widgets.wall.grid import WallGrid

# A glance at another page does not count.
REST_AFTER_MS = 5_000


class Resting(QObject):
    """Calls `rest(True)` when `grid` has been out of sight for a while, `rest(False)` when it is back."""

    def __init__(self, grid: WallGrid, rest: Callable[[bool], None]) -> None:
        super().__init__(grid)
        self._grid, self._rest = grid, rest
        self._window: QWidget | None = None
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
        if event.type() in (QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.WindowStateChange):
            self._watch_window()
            if self.in_sight:
                self._timer.stop()
                self._look()
            elif not self._timer.isActive():
                self._timer.start()
        return False

    def _look(self) -> None:
        self._rest(not self.in_sight)

    def _watch_window(self) -> None:
        """A window that is minimised does not hide what is in it: it is asked itself."""
        window = self._grid.window()
        if window is not self._window:
            self._window = window
            window.installEventFilter(self)
