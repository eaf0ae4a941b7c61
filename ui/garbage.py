"""Reference cycles are collected on the GUI thread alone, between two events, for as long as it is begun.

Python collects by itself on whichever thread happens to make the next object. A closed dialog or a model
that is part of a cycle would then be destroyed on a worker's thread, and its running timers with it would
go on in Qt's loop without an object: the program ends there.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 100
# Objects made and not let go since the last look: among a thousand that takes next to no time.
YOUNG = 1_000
# Looks at the young ones before one at the middle-aged, and of those before one at everything.
OLDER = 10
# What looking at everything may take of the time; among many objects one look takes some tens of ms.
SHARE = 0.01


class GarbageCollection(QObject):
    """Python's collector, by the clock of the GUI thread's loop."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._full_after = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """From now on nothing is collected on another thread; not after the end of the loop either."""
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect what it is time for."""
        young, middle, old = gc.get_count()
        if young < YOUNG:
            return
        now = time.monotonic()
        if middle < OLDER:
            gc.collect(0)
        elif old < OLDER or now < self._full_after:
            gc.collect(1)
        else:
            gc.collect(2)
            done = time.monotonic()
            self._full_after = done + (done - now) / SHARE
