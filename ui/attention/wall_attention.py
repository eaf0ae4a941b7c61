"""Tells the ledger what one wall really shows: once a second it looks, and speaks when that is another."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

from console.wall.tile import TileKind
from console.watch.attention import AttentionLedger
from ui.attention.on_screen import shares
from ui.wall_control import WallControl
from widgets.wall.view import TileMode

LOOK_MS = 1000
# The ledger wants to hear of what stands at least each minute.
AGAIN_S = 30.0


class WallAttention(QObject):
    """`window` names the wall's window in the ledger. A held picture or a replay is not watching."""

    def __init__(self, ledger: AttentionLedger, control: WallControl, window: str) -> None:
        super().__init__(control)
        self._ledger, self._control, self._window = ledger, control, window
        self._said: object = None
        self._said_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        control.changed.connect(self.look)

    def look(self) -> None:
        """Say what is on the screen, if it is another than before or was not said for a while."""
        control = self._control
        grid = control.grid
        pictures = [(key, grid.tile_rect(tile).size()) for tile, key in control.tile_keys()]
        cameras = shares(grid, pictures)
        live = frozenset(key for key in cameras if self._is_live(key))
        name = control.group.name
        what = (name, cameras, live)
        now = time.monotonic()
        if what == self._said and now - self._said_at < AGAIN_S:
            return
        self._said, self._said_at = what, now
        self._ledger.showing(self._window, name, cameras, live=live)

    def close(self) -> None:
        """The window is gone: it shows nothing."""
        self._timer.stop()
        self._ledger.showing(self._window, "", {})

    def _is_live(self, key: str) -> bool:
        control = self._control
        return control.modes.mode(key) is TileMode.LIVE and control.live.state(key).kind is TileKind.LIVE
