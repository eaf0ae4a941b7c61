"""Tells the ledger what one wall really shows: every second, and at once when the wall changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from console.wall.tile import TileKind
from console.watch.attention import AttentionLedger
from ui.attention.on_screen import shares

if TYPE_CHECKING:
    from ui.wall_control import WallControl

LOOK_MS = 1000


class ScreenFeed(QObject):
    """One for each wall; `window` names it in the ledger (`main`, `view:…`). Close it when the wall goes.

    A tile counts while its own camera's picture is live: not one that is held, replayed, stalled or never
    changes. A wall that cannot be seen shows nothing.
    """

    def __init__(self, ledger: AttentionLedger, window: str, control: WallControl) -> None:
        super().__init__(control)
        self._ledger, self._window, self._control = ledger, window, control
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        control.changed.connect(self.look)

    def look(self) -> None:
        """Say what stands there now."""
        control = self._control
        pictures = [(key, control.grid.picture_area(tile).size()) for tile, key in control.tiles.tile_keys()]
        shown = shares(control.grid, pictures)
        live = [key for key in shown if self._is_live(key)]
        self._ledger.showing(self._window, control.group.name, shown, live=live)

    def close(self) -> None:
        """The wall is gone."""
        self._timer.stop()
        self._ledger.showing(self._window, "", {})

    def _is_live(self, key: str) -> bool:
        control = self._control
        return control.modes.screen(key) is None and control.live.state(key).kind is TileKind.LIVE
