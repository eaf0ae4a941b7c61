"""What the deaths of the playback process teach: whom to hold back, and to do without the driver."""

from __future__ import annotations

import signal
import sys
import threading
import time

from console.playback.lanes import EXIT_HUNG
from console.playback.process import Process
from console.playback.suspects import TRIAL_S, Suspects
from console.playback.take import Wish

# Exit statuses of our own making: a call into libVLC that did not return, and a bug.
OWN_STATUSES = (EXIT_HUNG, 71)
# Signals by which people and systems end programs: they say nothing about what was played.
FROM_OUTSIDE = ("SIGKILL", "SIGTERM", "SIGHUP", "SIGINT")
# Decoding in the driver pays where pictures are large; a tile this high shows a main stream.
LARGE_PX = 540


class Recovery:
    """Decides what a fresh process is given; used by `Playback` alone, under its lock."""

    def __init__(self, hardware: bool, lock: threading.RLock) -> None:
        self._suspects = Suspects()
        self._lock = lock
        self.hardware = hardware

    def may_play(self, place: str) -> bool:
        """Whether a place is not held back."""
        return not self._suspects.is_held(place, time.monotonic())

    def wants_driver(self, wish: Wish) -> bool:
        """Whether a take is to be decoded by the graphics driver."""
        return self.hardware and not wish.is_file and wish.box[1] >= LARGE_PX

    def died(self, process: Process, why: str) -> str | None:
        """A process died; the place that made it, if that is known. The driver is blamed first, once."""
        if not _was_a_crash(why, process.child.exit_status):
            return None
        if any(take.hardware for take in process.given_takes()):
            self.hardware = False
            return None
        return self._suspects.died(process.given_places(), time.monotonic())

    def revive(self, process: Process, board_name: str) -> None:
        """Tell a fresh process everything, suspects one part after the other."""
        if not process.takes:
            process.say_all_again(board_name, ())
            return
        places = {take.wish.source for take in process.takes.values()}
        process.say_all_again(board_name, self._suspects.release(places))
        self._try_more(process, process.child.starts)

    def _try_more(self, process: Process, start: int) -> None:
        if not self._suspects.on_trial:
            return
        timer = threading.Timer(TRIAL_S, self._trial_over, (process, start))
        timer.daemon = True
        timer.start()

    def _trial_over(self, process: Process, start: int) -> None:
        with self._lock:
            # A later start has a trial of its own.
            if process.child.starts == start:
                process.give(self._suspects.next_trial())
                self._try_more(process, start)


def _was_a_crash(why: str, status: int | None) -> bool:
    """Whether a process ended by what it played, and not from outside."""
    if why == "hung" or status in OWN_STATUSES:
        return True
    if status is None:
        return False
    if sys.platform == "win32":
        return status > 255
    killed = {-getattr(signal, name) for name in FROM_OUTSIDE}
    return status < 0 and status not in killed
