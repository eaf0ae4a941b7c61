"""Pictures that never came and pictures that came too late, by the camera's own time stamps."""

from __future__ import annotations

from collections import deque
from statistics import median

# A picture is late when it comes so long after its even time (or one and a half pictures, if that is more):
# the eye sees a halt from about there, and a network's usual jitter stays below.
LATE_S = 0.15
LATE_PICTURES = 1.5
# Lateness is forgiven within half a minute, so that a camera's slow clock or a longer way is no fault.
LEAK = 0.002
# Stamps that leave the arrivals by so much have jumped: that says nothing of pictures.
JUMP_EARLY_S = 0.5
JUMP_S = 10.0
# A gap of at least so many pictures' time counts, if most pictures are even within this share.
GAP_PICTURES = 1.6
EVEN_SHARE = 0.25
EVEN_MOST = 0.7
# So many gaps with no even picture between them: the camera changed its pace.
PACE_CHANGED = 4
INTERVALS = 48
ENOUGH = 12


class Tally:
    """How often something happened within the last `span_s` seconds (monotonic)."""

    def __init__(self, span_s: float) -> None:
        self._span_s = span_s
        # One entry for each second in which anything happened, so it is bounded.
        self._seconds: deque[list[float]] = deque()

    def add(self, now: float, count: int = 1) -> None:
        """It happened now, `count` times."""
        seconds = self._seconds
        if seconds and now - seconds[-1][0] < 1.0:
            seconds[-1][1] += count
            return
        seconds.append([now, count])
        while seconds[0][0] < now - self._span_s:
            seconds.popleft()

    def total(self, now: float) -> int:
        """How often it happened. May be called from another thread than `add`."""
        return int(sum(count for at, count in list(self._seconds) if at >= now - self._span_s))


class Rhythm:
    """Watches one stream's stamps against their arrival. `took` and `measure` may come from two threads.

    Lost: a gap in the stamps of n pictures' time is n - 1 pictures, if the camera sends evenly otherwise; one
    that sends when it likes loses nothing that could be counted. Late: see `LATE_S`.
    """

    def __init__(self) -> None:
        self.lost = Tally(60.0)
        self.late = Tally(60.0)
        self._intervals: deque[float] = deque(maxlen=INTERVALS)
        self.restart()

    def restart(self) -> None:
        """A new connection: its stamps have nothing to do with the former ones."""
        self._stamp: float | None = None
        self._anchor = 0.0
        self._interval = 0.0
        self._gap_s = JUMP_S
        self._late_s = LATE_S
        self._gaps = self._missing = 0
        self._intervals.clear()

    def took(self, stamp_s: float | None, mono: float) -> None:
        """A picture stamped `stamp_s` arrived at `mono` (monotonic seconds)."""
        if stamp_s is None:
            return
        last, self._stamp = self._stamp, stamp_s
        if last is None:
            self._anchor = mono - stamp_s
            return
        step = stamp_s - last
        late_s = mono - stamp_s - self._anchor
        if not 0.0 <= step < JUMP_S or not -JUMP_EARLY_S < late_s < JUMP_S:
            self._anchor = mono - stamp_s
            self._gaps = self._missing = 0
            return
        if step:
            self._intervals.append(step)
            if step > self._gap_s:
                self._gap(step)
            elif self._gaps:
                self.lost.add(mono, self._missing)
                self._gaps = self._missing = 0
        if late_s > self._late_s:
            self.late.add(mono)
        # Nothing arrives before it was sent, so the earliest arrival is nearest to the truth.
        self._anchor += late_s if late_s < 0 else LEAK * late_s

    def _gap(self, step: float) -> None:
        """Pictures are missing, if the next ones show that the camera still has the same pace."""
        self._gaps += 1
        self._missing += round(step / self._interval) - 1
        if self._gaps >= PACE_CHANGED:
            self._gaps = self._missing = 0
            self._gap_s = JUMP_S

    def measure(self) -> None:
        """Learn the camera's pace from the last pictures; called about once a second."""
        steps = list(self._intervals)
        if len(steps) < ENOUGH:
            return
        self._interval = middle = median(steps)
        self._late_s = max(LATE_S, LATE_PICTURES * middle)
        even = sum(abs(step - middle) <= EVEN_SHARE * middle for step in steps)
        self._gap_s = GAP_PICTURES * middle if even >= EVEN_MOST * len(steps) else JUMP_S
