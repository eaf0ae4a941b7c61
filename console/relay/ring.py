"""A stream's recent packets, kept from key frames on and bounded by seconds and by bytes."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from math import inf

from console.relay import clocks
from console.relay.gaps import AWAY_S, LONGEST_S
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

    @property
    def began(self) -> float:
        """When its key frame came (monotonic seconds)."""
        return self.samples[0].mono

    @property
    def last(self) -> float:
        """When its last picture came."""
        return self.samples[-1].mono


class Ring:
    """Not thread-safe: its session holds a lock around it.

    Begins with a key frame always. The oldest group of pictures is dropped when the next one alone reaches
    `seconds` back, or when there are more than `max_bytes`; a single group that is larger than that (a
    camera without key frames) is dropped whole, and the next key frame waited for. While nothing comes,
    `forget_old` drops what is older than `seconds`.

    A group of pictures answers for the moments from its key frame to LONGEST_S after its last picture: so
    long it may go on, and so long a slow camera's picture stands. For later ones it is not given.

    Moments asked for are UTC as the wall clock calls them now; they are looked for by the monotonic clock, so
    that "30 s ago" stays that when the wall clock is set by an hour.
    """

    def __init__(self, seconds: float, max_bytes: int) -> None:
        self._seconds = seconds
        self._max_bytes = max_bytes
        self._gops: deque[Gop] = deque()
        # The first group after the camera was last away.
        self._run: Gop | None = None
        # When the oldest group of pictures is to be dropped (monotonic seconds).
        self._drop_at = inf
        self._asleep_s = clocks.asleep_s()
        self._ahead_s = 0.0
        self.bytes = 0

    def __bool__(self) -> bool:
        return bool(self._gops)

    def append(self, sample: Sample) -> bool:
        """Keep a sample; False if it was not kept, because no key frame came before it."""
        gops, now = self._gops, sample.mono
        ahead_s = sample.utc - now
        if not -_SLEPT_S < ahead_s - self._ahead_s < _SLEPT_S:
            # The one clock went on without the other: set, or the machine slept.
            self._ahead_s = ahead_s
            self._notice_sleep()
        away = not gops or now - gops[-1].samples[-1].mono > AWAY_S
        if sample.key:
            self._begin(Gop(), away)
        elif away:
            return False
        gop = gops[-1]
        gop.samples.append(sample)
        cost = len(sample.data) + OVERHEAD_BYTES
        gop.bytes += cost
        self.bytes += cost
        if len(gop.samples) == 1:
            self._set_drop_at()
        if self.bytes > self._max_bytes or now >= self._drop_at:
            self._trim(now)
        return bool(gops)

    def _begin(self, gop: Gop, away: bool) -> None:
        self._gops.append(gop)
        if away:
            self._run = gop

    def _notice_sleep(self) -> None:
        """What came before the machine slept is older than the monotonic clock says."""
        slept_s = clocks.asleep_s() - self._asleep_s
        if slept_s < _SLEPT_S:
            return
        self._asleep_s += slept_s
        for gop in self._gops:
            for sample in gop.samples:
                sample.mono -= slept_s
        self._set_drop_at()

    def _trim(self, now: float) -> None:
        while now >= self._drop_at:
            self.drop_oldest()
        while self.bytes > self._max_bytes and self._gops:
            self.drop_oldest()

    def forget_old(self, now: float) -> bool:
        """Drop what is too old by `now` (monotonic seconds), while nothing comes; whether any was."""
        self._notice_sleep()
        had = len(self._gops)
        self._trim(now)
        if len(self._gops) == 1 and self._gops[0].last + self._seconds <= now:
            self.drop_oldest()
        return len(self._gops) < had

    def drop_oldest(self) -> int:
        """Forget the oldest group of pictures; returns the bytes won."""
        if not self._gops:
            return 0
        gop = self._gops.popleft()
        self.bytes -= gop.bytes
        if gop is self._run:
            self._run = self._gops[0] if self._gops else None
        self._set_drop_at()
        return gop.bytes

    def _set_drop_at(self) -> None:
        gops = self._gops
        if len(gops) > 1:
            # Its last picture stands until the next one, but not for hours.
            self._drop_at = min(gops[1].began, gops[0].last + LONGEST_S) + self._seconds
        else:
            self._drop_at = inf

    @property
    def from_utc(self) -> float | None:
        """When the oldest sample arrived of those with no long darkness after them.

        Also where the camera is dark now; `since` may have more, of before an earlier darkness.
        """
        self._notice_sleep()
        if self._run is None:
            return None
        oldest = self._run.samples[0]
        return clocks.settled(oldest.utc, oldest.mono, clocks.ahead_s())

    @property
    def keys_apart_s(self) -> float:
        """Seconds between the last two key frames; infinite while there are not two."""
        if len(self._gops) < 2:
            return inf
        return self._gops[-1].began - self._gops[-2].began

    def since_key(self, fresh_from: float) -> Sequence[Sample]:
        """The newest key frame and all that came after it; nothing if all came before `fresh_from`.

        `fresh_from` is in monotonic seconds.
        """
        self._notice_sleep()
        gops = self._gops
        return list(gops[-1].samples) if gops and gops[-1].last > fresh_from else []

    def since(self, start_utc: float) -> list[Sample]:
        """All samples from the key frame at or before `start_utc`, or from the first one later than that.

        The pictures before `start_utc` are those that are needed to see what came then.
        """
        first = self._index_for(clocks.mono_of(start_utc))
        return [sample for gop in list(self._gops)[first:] for sample in gop.samples]

    def up_to(self, at_utc: float | None, now: float) -> list[Sample]:
        """A key frame and what follows it up to `at_utc` (None: up to `now`, in monotonic seconds).

        Where the last picture before that is too old to stand for it: the next key frame, if there is one.
        """
        at = now if at_utc is None else clocks.mono_of(at_utc)
        first = self._index_for(at)
        if first >= len(self._gops):
            return []
        gop = self._gops[first]
        return [gop.samples[0], *(sample for sample in gop.samples[1:] if sample.mono <= at)]

    def _index_for(self, mono: float) -> int:
        """Which group answers for a moment: the last one begun by then, or, if that is too old, the next."""
        self._notice_sleep()
        for index in range(len(self._gops) - 1, -1, -1):
            gop = self._gops[index]
            if gop.began <= mono:
                return index if mono <= gop.last + LONGEST_S else index + 1
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
