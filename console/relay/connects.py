"""Turns at connecting: few at once, and cameras that do not answer never keep back those that do."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from console.relay.faults import SourceFailed
from console.relay.settings import RelaySettings
from console.relay.slots import Place, Slots
from console.relay.values import Reason

Host = tuple[str, int]

# Nothing was heard of such a camera: to try it costs time, and its recorder nothing.
_NO_WORD = frozenset({Reason.NO_ANSWER, Reason.NETWORK_DOWN, Reason.HOST_UNKNOWN})
# So long a host that did not answer is taken for one that will not.
REMEMBER_S = 300.0


class Connects:
    """Two queues: of hosts that answer, and of hosts that lately did not.

    A silent camera holds its turn until the time-out. With one queue 64 of them take 64 / 8 x 5 s = 40 s
    a round, and a healthy camera among them waits as long.
    """

    def __init__(self, settings: RelaySettings, clock: Callable[[], float] = time.monotonic) -> None:
        self._answering = Slots(settings.connects_at_once)
        self._silent = Slots(settings.silent_connects_at_once)
        self._silent_since: dict[Host, float] = {}
        self._lock = threading.Lock()
        self._clock = clock

    @contextmanager
    def turn(
        self, host: Host | None, stop: Callable[[], bool], on_wait: Callable[[], None]
    ) -> Iterator[Place | None]:
        """Hold a turn at connecting to `host` (None: no network); yields None when stopped while waiting.

        What the connecting raises is looked at, and raised on.
        """
        slots = self._silent if host is not None and self.is_silent(host) else self._answering
        place = slots.take("connect", stop, on_wait)
        try:
            yield place
        except SourceFailed as failure:
            self._heard(host, word=failure.reason not in _NO_WORD)
            raise
        else:
            if place is not None:
                self._heard(host, word=True)
        finally:
            if place is not None:
                place.free()

    def is_silent(self, host: Host) -> bool:
        """Whether the host did not answer when it was last tried, not long ago."""
        with self._lock:
            since = self._silent_since.get(host)
        return since is not None and self._clock() - since < REMEMBER_S

    def _heard(self, host: Host | None, *, word: bool) -> None:
        if host is None:
            return
        now = self._clock()
        with self._lock:
            self._silent_since.pop(host, None)
            if word:
                return
            self._silent_since[host] = now
            # In the order of their time: the oldest stand first.
            for old in [one for one, at in self._silent_since.items() if now - at >= REMEMBER_S]:
                del self._silent_since[old]
