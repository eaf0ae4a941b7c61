"""Keeps the card of figures beside the selected tile true: once a second, and wherever the selection goes."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from console.live.engine import LiveWall
from console.wall.quality import quality
from widgets.quality_words import figures
from widgets.wall.grid import WallGrid
from widgets.wall.quality_panel import QualityPanel

EVERY_MS = 1000


class TileQuality(QObject):
    """`toggle` shows and hides the card. `key()` gives the selected camera's key in `live`, None for none.

    While it is open, Esc closes it before Esc means anything else on the wall.
    """

    def __init__(
        self,
        grid: WallGrid,
        live: LiveWall,
        key: Callable[[], str | None],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(grid)
        self.panel = QualityPanel(grid)
        self._grid, self._live, self._key, self._clock = grid, live, key, clock
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._language = "en"
        grid.picked.connect(self.look)
        grid.tiles_resized.connect(self.look)
        grid.installEventFilter(self)

    @property
    def open(self) -> bool:
        """Whether the card is wanted."""
        return self._timer.isActive()

    def set_language(self, language: str) -> None:
        """Names in `hi` or `en`."""
        self._language = language
        self.look()

    def toggle(self) -> None:
        """Show the selected camera's figures, or hide them."""
        if self.open:
            self.close()
        else:
            self._timer.start()
            self.look()

    def close(self) -> None:
        """Hide the card."""
        self._timer.stop()
        self.panel.hide()

    def look(self) -> None:
        """Say what is true now; an empty tile has no figures."""
        if not self.open:
            return
        key = self._key()
        view = self._grid.view(self._grid.selected)
        if key is None or view is None:
            self.panel.hide()
            return
        now = self._clock()
        status, delay_s = self._live.status(key), self._live.delay_s(key)
        self.panel.show_figures(
            f"{view.number}  {view.name.text(self._language)}",
            None if status is None else quality(status, self._live.painted_fps(key), now, delay_s),
            [] if status is None else figures(status, now, delay_s),
            self._grid.tile_rect(self._grid.selected),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes the card."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not self.open:
            return False
        assert isinstance(event, QKeyEvent)
        if event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            self.close()
        return True
