"""Stops asking a server that does not answer: each tile would cost its whole time-out."""

from __future__ import annotations

import time
from collections.abc import Callable

FAILURES = 2
FIRST_PAUSE_S = 20.0
LAST_PAUSE_S = 300.0


class Breaker:
    """Lets everything through; after some failures in a row nothing for a while, longer each time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures = 0
        self._pause_s = FIRST_PAUSE_S
        self._until = float("-inf")

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked at the moment."""
        return self._clock() < self._until

    def worked(self) -> None:
        """The server has answered, whatever it said."""
        self._failures, self._pause_s = 0, FIRST_PAUSE_S

    def failed(self) -> None:
        """It has not. After a pause one failure is enough for the next one."""
        self._failures += 1
        if self._failures >= FAILURES:
            self._until = self._clock() + self._pause_s
            self._pause_s = min(2 * self._pause_s, LAST_PAUSE_S)
