"""A stream's recent packets, kept from key frames on and bounded by seconds and by bytes."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from math import inf

from console.relay import clocks
from console.relay.packet import Sample

# What the monotonic clock misses by less is no sleep.
_SLEPT_S = 1.0
# What a sample costs beside its bytes.
OVERHEAD_BYTES = 200


class Gop:
    """A key frame and what follows it until the next one."""

    __slots__ = ("bytes", "samples")

    def __init__(self) -> None:
        self.samples: list[Sample] = []
        self.bytes = 0


class Ring:
    """Not thread-safe: its session holds a lock around it.

    Begins with a key frame always. The oldest group of pictures is dropped when the next one alone reaches
    `seconds` back, or when there are more than `max_bytes`; a single group that is larger than that (a
    camera without key frames) is dropped whole, and the next key frame waited for.

    Moments asked for are UTC as the wall clock calls them now; they are looked for by the monotonic clock, so
    that "30 s ago" stays that when the wall clock is set by an hour.
    """

    def __init__(self, seconds: float, max_bytes: int) -> None:
        self._seconds = seconds
        self._max_bytes = max_bytes
        self._gops: deque[Gop] = deque()
        # When the oldest group of pictures is to be dropped (monotonic seconds).
        self._drop_at = inf
        self._asleep_s = clocks.asleep_s()
        self.bytes = 0

    def __bool__(self) -> bool:
        return bool(self._gops)

    def append(self, sample: Sample) -> bool:
        """Keep a sample; False if it was not kept, because no key frame came before it."""
        gops = self._gops
        if sample.key:
            self._notice_sleep(sample.mono)
            gops.append(Gop())
            if len(gops) == 2:
                self._drop_at = sample.mono + self._seconds
        elif not gops:
            return False
        gop = gops[-1]
        gop.samples.append(sample)
        cost = len(sample.data) + OVERHEAD_BYTES
        gop.bytes += cost
        self.bytes += cost
        if self.bytes > self._max_bytes or sample.mono >= self._drop_at:
            self._trim(sample.mono)
        return bool(gops)

    def _notice_sleep(self, now: float) -> None:
        """What came before the machine slept is older than the monotonic clock says."""
        slept_s = clocks.asleep_s() - self._asleep_s
        if slept_s < _SLEPT_S:
            return
        self._asleep_s += slept_s
        for gop in self._gops:
            for sample in gop.samples:
                sample.mono -= slept_s
        if self._gops and self._gops[-1].samples[-1].mono <= now - self._seconds:
            self._gops.clear()
            self.bytes = 0
        self._set_drop_at()

    def _trim(self, now: float) -> None:
        while now >= self._drop_at:
            self.drop_oldest()
        while self.bytes > self._max_bytes and self._gops:
            self.drop_oldest()

    def drop_oldest(self) -> int:
        """Forget the oldest group of pictures; returns the bytes won."""
        if not self._gops:
            return 0
        gop = self._gops.popleft()
        self.bytes -= gop.bytes
        self._set_drop_at()
        return gop.bytes

    def _set_drop_at(self) -> None:
        self._drop_at = self._gops[1].samples[0].mono + self._seconds if len(self._gops) > 1 else inf

    @property
    def from_utc(self) -> float | None:
        """When the oldest sample arrived."""
        if not self._gops:
            return None
        oldest = self._gops[0].samples[0]
        return clocks.settled(oldest.utc, oldest.mono, clocks.ahead_s())

    @property
    def keys_apart_s(self) -> float:
        """Seconds between the last two key frames; infinite while there are not two."""
        if len(self._gops) < 2:
            return inf
        return self._gops[-1].samples[0].mono - self._gops[-2].samples[0].mono

    def since_key(self) -> Sequence[Sample]:
        """The newest key frame and all that came after it."""
        return list(self._gops[-1].samples) if self._gops else []

    def since(self, start_utc: float) -> list[Sample]:
        """All samples from the key frame at or before `start_utc`, or from the oldest that is kept."""
        first = self._index_at(clocks.mono_of(start_utc))
        return [sample for gop in list(self._gops)[first:] for sample in gop.samples]

    def up_to(self, at_utc: float | None) -> list[Sample]:
        """A key frame and what follows it up to `at_utc` (None: up to now); the oldest key frame if later."""
        if not self._gops:
            return []
        if at_utc is None:
            return list(self.since_key())
        at = clocks.mono_of(at_utc)
        gop = self._gops[self._index_at(at)]
        return [gop.samples[0], *(sample for sample in gop.samples[1:] if sample.mono <= at)]

    def _index_at(self, mono: float) -> int:
        for index in range(len(self._gops) - 1, 0, -1):
            if self._gops[index].samples[0].mono <= mono:
                return index
        return 0


class RingBudget:
    """Bounds the bytes of all rings together: whoever holds most gives up its oldest pictures."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._lock = threading.Lock()
        self._rings: dict[Ring, threading.Lock] = {}

    def add(self, ring: Ring, lock: threading.Lock) -> None:
        """Count a ring, which is guarded by `lock`."""
        with self._lock:
            self._rings[ring] = lock

    def remove(self, ring: Ring) -> None:
        """Count a ring no more."""
        with self._lock:
            self._rings.pop(ring, None)

    @property
    def bytes(self) -> int:
        """What all rings hold."""
        with self._lock:
            return sum(ring.bytes for ring in self._rings)

    def enforce(self) -> None:
        """Bring the total under the limit. Called about twice a second, never with a ring's lock held."""
        with self._lock:
            rings = dict(self._rings)
        over = sum(ring.bytes for ring in rings) - self._max_bytes
        while over > 0:
            ring = max(rings, key=lambda one: one.bytes)
            with rings[ring]:
                won = ring.drop_oldest()
            if not won:
                return
            over -= won
