"""Places in a queue: how many sessions a recorder bears, and how many connects at once the network does."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LOOK_S = 0.25


class Slots:
    """Counted places per key; whoever finds none waits until one is free or `stop` says to go."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._taken: Counter[object] = Counter()
        self._free = threading.Condition()

    @contextmanager
    def place(
        self, key: object | None, stop: Callable[[], bool], on_wait: Callable[[], None]
    ) -> Iterator[bool]:
        """Hold a place for `key` (None needs none); yields False when stopped while waiting."""
        got = key is None or self._take(key, stop, on_wait)
        try:
            yield got
        finally:
            if got and key is not None:
                with self._free:
                    self._taken[key] -= 1
                    self._free.notify_all()

    def _take(self, key: object, stop: Callable[[], bool], on_wait: Callable[[], None]) -> bool:
        said = False
        with self._free:
            while self._taken[key] >= self._places:
                if not said:
                    said = True
                    on_wait()
                self._free.wait(LOOK_S)
                if stop():
                    return False
            self._taken[key] += 1
        return True
