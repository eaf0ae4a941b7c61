"""Tells in time that the disk of evidence runs full: clips that find no room are lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ui.background import Background

LOOK_MS = 60_000
# Sixteen cameras at 4 Mbit/s fill this in some four minutes; retention has its preview within one.
LOW_BYTES = 2 << 30
# Told again only when it was really better in between.
FINE_BYTES = 3 << 30


class DiskWatch(QObject):
    """`low(bytes free)` once when room runs short, `fine()` once when it is there again."""

    low = Signal(object)
    fine = Signal()

    def __init__(
        self,
        folder: Path,
        background: Background,
        parent: QObject | None = None,
        *,
        free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
    ) -> None:
        super().__init__(parent)
        self._folder, self._background, self._free = folder, background, free
        self._is_low = self._busy = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and each minute."""
        self._timer.start()
        self.look()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Ask how much room there is; a disk that does not answer is asked once, not again and again."""
        if not self._busy:
            self._busy = True
            self._background.run(lambda: self._free(self._folder), self._told, self._not_told)

    def _told(self, free: int) -> None:
        self._busy = False
        if not self._is_low and free < LOW_BYTES:
            self._is_low = True
            self.low.emit(free)
        elif self._is_low and free > FINE_BYTES:
            self._is_low = False
            self.fine.emit()

    def _not_told(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, OSError):
            raise error
        # A folder that is gone is told by whoever writes there.


def low_words(free: int) -> str:
    """What the operator is told."""
    text = QCoreApplication.translate(
        "DiskWatch",
        "Only {size} are free for evidence. See what may go: menu Incident, Retention. "
        "What belongs to a held incident stays.",
    )
    return text.format(size=f"{free / 1e9:.1f} GB" if free >= 1e9 else f"{free / 1e6:.0f} MB")
