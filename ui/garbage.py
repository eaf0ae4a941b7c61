"""Reference cycles are collected on the GUI thread alone, between two events, for as long as it is begun.

Python collects by itself on whichever thread happens to make the next object. A closed dialog or a model
that is part of a cycle would then be destroyed on a worker's thread, and its running timers with it would
go on in Qt's loop without an object: the program ends there.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 100
# Objects made and not let go since the last look: among a thousand that takes next to no time.
YOUNG = 1_000
# Looks at the young ones before one at the middle-aged.
OLDER = 10
# A window that was open for a while is found by looking at everything only. In a large city that takes
# some tens of ms, in which no picture comes to the wall: then it is done the less often.
FULL_EVERY_S = 30.0
FULL_SHARE = 1 / 3000


class GarbageCollection(QObject):
    """Python's collector, by the clock of the GUI thread's loop."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        cost: Callable[[], float] = time.thread_time,
    ) -> None:
        super().__init__(parent)
        # What it costs is told by this thread's own work: a busy machine must not put it off for hours.
        self._clock, self._cost = clock, cost
        self._full_after = clock() + FULL_EVERY_S
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """From now on nothing is collected on another thread; not after the end of the loop either."""
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect what it is time for; nothing where nothing was made."""
        young, middle, _ = gc.get_count()
        if self._clock() >= self._full_after and (middle or young >= YOUNG):
            before = self._cost()
            gc.collect()
            self._full_after = self._clock() + max(FULL_EVERY_S, (self._cost() - before) / FULL_SHARE)
        elif young >= YOUNG:
            gc.collect(1 if middle >= OLDER else 0)
