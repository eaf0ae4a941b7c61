"""Since when a camera shows nothing new, over all takes of its feed at one size."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

from console.playback.segment import FrameWriter
from console.playback.stillness import Stillness

# A tour comes back to its cameras by and by. What was seen longer ago says nothing of the time between.
KEPT, KEPT_S = 600, 1800.0
# A clip that loops may show a picture of before, too: so many looks in a row must find nothing new.
SURE_LOOKS = 3

# The feed, the box of its pictures, and how they are decoded: only then are the same ones the same bits.
Key = tuple[str, tuple[int, int], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Observed:
    """What a take left: what it showed, and since when there was nothing new (`time.monotonic_ns`)."""

    stillness: Stillness
    changed_ns: int
    at: float


class Memory:
    """What takes left, by their feeds; a limited number, for a limited time. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[Key, Observed] = OrderedDict()

    def keep(self, key: Key, stillness: Stillness, changed_ns: int, now: float) -> None:
        """A take of this feed is over at `now` (monotonic seconds)."""
        with self._lock:
            self._kept[key] = Observed(stillness.without_picture(), changed_ns, now)
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)

    def find(self, key: Key, now: float) -> Observed | None:
        """What the last take of this feed left; the caller's own copy."""
        with self._lock:
            found = self._kept.get(key)
        if found is None or now - found.at > KEPT_S:
            return None
        return Observed(found.stillness.without_picture(), found.changed_ns, found.at)


class Observer:
    """One take's: `look` about once a second when pictures came, `end` when it is over; on one thread."""

    def __init__(self, memory: Memory, key: Key) -> None:
        self._memory = memory
        self._key = key
        self._stillness: Stillness | None = None
        # What was known before this take, until it has shown nothing new for some looks, or something new.
        self._known_ns = 0
        self._looks = 0

    def look(self, writer: FrameWriter) -> None:
        """Whether the picture that stands is a new one."""
        rows = writer.latest()
        if rows is None:
            return
        first = self._stillness is None
        stillness = self._stillness or self._recall()
        is_new = stillness.is_new(rows)
        # The first look of a take, or of a fresh process, has nothing to compare with.
        writer.looked(is_new and not first)
        if is_new:
            self._known_ns = 0
        elif self._known_ns:
            self._looks += 1
            if self._looks >= SURE_LOOKS:
                writer.changed_before(self._known_ns)
                self._known_ns = 0

    def end(self, writer: FrameWriter) -> None:
        """Leave what was seen to the next take."""
        if self._stillness is not None:
            since_ns = self._known_ns or writer.changed_ns
            self._memory.keep(self._key, self._stillness, since_ns, time.monotonic())

    def _recall(self) -> Stillness:
        found = self._memory.find(self._key, time.monotonic())
        self._stillness = found.stillness if found else Stillness()
        self._known_ns = found.changed_ns if found else 0
        return self._stillness
