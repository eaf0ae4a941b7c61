"""Threads for the calls into libVLC that may block, and the watchdog that ends a process whose call hangs."""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
from collections.abc import Callable

Job = Callable[[], None]

# Stopping 64 players takes libVLC 0.2 s, on a machine with ten times too much to do some seconds; a call that
# takes this long will not return. Pictures go on meanwhile: only takes on the same lane wait.
HANG_S = 8.0
EXIT_HUNG = 70


class Lane:
    """One thread that does jobs in order; every player belongs to one lane for its whole life."""

    def __init__(self, name: str) -> None:
        self.members = 0
        self.busy_since: float | None = None
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        """Do this after the jobs before it."""
        self._jobs.put(job)

    def close(self, timeout_s: float) -> None:
        """Do what is queued, then end."""
        self._jobs.put(None)
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            self.busy_since = time.monotonic()
            job()
            self.busy_since = None


class Watchdog:
    """Ends the process when a lane is stuck: the console starts a fresh one and replays every take."""

    def __init__(
        self, lanes: list[Lane], *, hang_s: float = HANG_S, end: Callable[[int], object] = os._exit
    ) -> None:
        self._lanes = lanes
        self._hang_s = hang_s
        self._end = end
        self._closing = threading.Event()
        threading.Thread(target=self._watch, name="watchdog", daemon=True).start()

    def close(self) -> None:
        """Watch no longer."""
        self._closing.set()

    def _watch(self) -> None:
        last = time.monotonic()
        while not self._closing.wait(self._hang_s / 6):
            now = time.monotonic()
            late = now - last > self._hang_s / 2
            last = now
            if late:
                continue  # we ourselves were stopped: time that passed meanwhile proves nothing
            for lane in self._lanes:
                since = lane.busy_since
                if since is not None and now - since > self._hang_s:
                    print("libVLC does not return: ending this process", file=sys.stderr, flush=True)
                    self._end(EXIT_HUNG)
                    return
