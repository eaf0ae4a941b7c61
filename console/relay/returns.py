"""Cameras that went away together are tried again together: the first that comes back wakes the others."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from random import random

# Streams that broke off within so many seconds of each other broke off for one reason.
TOGETHER_S = 5.0
# Those that are woken begin within so many seconds for each of them: no herd.
SPREAD_S = 0.03
# One that stays away is not woken again sooner, however many others come back.
AGAIN_S = 5.0


class Pause:
    """A session's wait for its next attempt, which others may shorten."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._changed = threading.Condition()
        self._clock = clock
        self._until: float | None = None
        self._owed_s: float | None = None
        self._over = False

    def wait(self, seconds: float) -> None:
        """Wait, at most this long."""
        with self._changed:
            owed_s, self._owed_s = self._owed_s, None
            self._until = self._clock() + (seconds if owed_s is None else min(seconds, owed_s))
            while not self._over and (left := self._until - self._clock()) > 0:
                self._changed.wait(left)
            self._until = None

    def shorten(self, seconds: float) -> None:
        """Wait at most this much longer; if no wait is on (an attempt is), this counts for the next one."""
        with self._changed:
            if self._until is None:
                self._owed_s = seconds
            else:
                self._until = min(self._until, self._clock() + seconds)
                self._changed.notify_all()

    def end(self) -> None:
        """Wait no more, now and ever."""
        with self._changed:
            self._over = True
            self._changed.notify_all()


class Returns:
    """Knows which streams are away since when. Thread-safe; `draw` gives numbers in [0, 1).

    After a long outage every stream's pause is long. But the pauses of many end one after the other, so the
    first success is near, and tells that the others may be back too.
    """

    def __init__(
        self, draw: Callable[[], float] = random, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._draw = draw
        self._clock = clock
        self._lock = threading.Lock()
        self._away: dict[Pause, float] = {}
        self._woken_at: dict[Pause, float] = {}

    def away(self, pause: Pause, since: float) -> None:
        """A stream is away, its last packet came at `since` (monotonic seconds)."""
        with self._lock:
            self._away[pause] = since

    def forget(self, pause: Pause) -> None:
        """A stream is wanted no more, or waking it would not help."""
        with self._lock:
            self._away.pop(pause, None)
            self._woken_at.pop(pause, None)

    def back(self, pause: Pause) -> None:
        """A stream is back: wake those that went away with it, one after the other."""
        now = self._clock()
        with self._lock:
            since = self._away.pop(pause, None)
            self._woken_at.pop(pause, None)
            if since is None:
                return
            others = [
                one
                for one, away_since in self._away.items()
                if abs(away_since - since) <= TOGETHER_S
                and now - self._woken_at.get(one, now - AGAIN_S) >= AGAIN_S
            ]
            for one in others:
                self._woken_at[one] = now
        for one in others:
            one.shorten(self._draw() * SPREAD_S * len(others))
