"""Places in a queue: how many sessions a recorder bears, and how many connects at once the network does."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LOOK_S = 0.25


class Place:
    """A place that is held, until `free`."""

    def __init__(self, slots: Slots, key: object) -> None:
        self._slots: Slots | None = slots
        self._key = key

    def free(self) -> None:
        """Give it back; from any thread, and as often as one likes."""
        slots, self._slots = self._slots, None
        if slots is not None:
            slots.give_back(self._key)


class Slots:
    """Counted places per key; whoever finds none waits in turn until one is free or `stop` says to go."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._taken: Counter[object] = Counter()
        self._queues: dict[object, deque[object]] = {}
        self._free = threading.Condition()

    @contextmanager
    def place(
        self, key: object | None, stop: Callable[[], bool], on_wait: Callable[[], None]
    ) -> Iterator[bool]:
        """Hold a place for `key` (None needs none); yields False when stopped while waiting."""
        if key is None:
            yield True
            return
        place = self.take(key, stop, on_wait)
        try:
            yield place is not None
        finally:
            if place is not None:
                place.free()

    def take(self, key: object, stop: Callable[[], bool], on_wait: Callable[[], None]) -> Place | None:
        """A place for `key`, or None when stopped while waiting; first come, first served."""
        ticket = object()
        said = False
        with self._free:
            queue = self._queues.setdefault(key, deque())
            queue.append(ticket)
            while queue[0] is not ticket or self._taken[key] >= self._places:
                if not said:
                    said = True
                    on_wait()
                self._free.wait(LOOK_S)
                if stop():
                    self._leave(key, ticket)
                    return None
            self._leave(key, ticket)
            self._taken[key] += 1
        return Place(self, key)

    def _leave(self, key: object, ticket: object) -> None:
        queue = self._queues[key]
        queue.remove(ticket)
        if not queue:
            del self._queues[key]
        self._free.notify_all()

    def give_back(self, key: object) -> None:
        """One place for `key` is free again; called by `Place` once."""
        with self._free:
            self._taken[key] -= 1
            if not self._taken[key]:
                del self._taken[key]
            self._free.notify_all()
