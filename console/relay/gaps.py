"""How long a camera usually lets one wait for a picture, so that one that is slow is not called stalled."""

from __future__ import annotations

from collections import deque

SPAN_S = 30.0
# Shorter gaps are nobody's stall; only the longer ones are kept, so there are few of them.
SHORT_S = 0.2
# That many gaps say how a camera is; one alone may be its first stall.
ENOUGH = 2
# Of the time: a quick camera would have to stand still for most of half a minute to be taken for a slow one.
SHARE = 0.7
# A camera that changes its pace is known by what came since. Slower: so many gaps one after the other, or two
# that are alike; a quick one's stalls have pictures between them. Quicker: so many short gaps for so long.
SLOWER_GAPS, ALIKE = 3, 2.0
QUICKER_GAPS, QUICKER_S = 12, 3.0
MUCH = 2.0
# A camera of one picture in some seconds is given time for the next one, which libVLC may show an interval
# late, but not for ever.
FACTOR, MORE_S, LONGEST_S = 2.0, 0.5, 12.0
# A camera that sent nothing for longer has been away: one that is given up after `silence_s`, and is there
# again at the first or second attempt, has not. No file of a clip goes on over that.
AWAY_S = 30.0


def patience_s(usual_gap_s: float, least_s: float) -> float:
    """How long to wait for a picture of such a camera before it is called stalled."""
    return max(least_s, min(LONGEST_S, FACTOR * usual_gap_s + MORE_S))


class _Run:
    """Gaps of one kind one after the other, the first of which began at `since`."""

    __slots__ = ("count", "least", "most", "since")

    def __init__(self) -> None:
        self.count = 0
        self.since = self.least = self.most = 0.0

    def add(self, began: float, gap: float) -> None:
        """One more."""
        if not self.count:
            self.since, self.least, self.most = began, gap, gap
        self.count += 1
        self.least, self.most = min(self.least, gap), max(self.most, gap)


class Gaps:
    """The gaps between one connection's pictures, by their arrival (monotonic seconds).

    What counts is the time, not the number: a camera that sends three pictures at once every two seconds has
    gaps of two seconds, however many short ones lie between them. Its mean rate would say 0.7 s.
    """

    def __init__(self) -> None:
        self.usual_s = 0.0
        self._long: deque[tuple[float, float]] = deque(maxlen=round(SPAN_S / SHORT_S))
        self.restart()

    def restart(self) -> None:
        """A new connection: its pace is known already, but the time between the two was no gap."""
        self._last: float | None = None
        self._began = 0.0
        self._long.clear()
        self._slower = _Run()
        self._quicker = _Run()

    def promise(self, fps: float) -> None:
        """What a new connection's description says (0: nothing): believed until its pictures say more."""
        if not self.usual_s and 0 < fps <= 1 / SHORT_S:
            self.usual_s = 1 / fps

    def took(self, mono: float) -> None:
        """A picture arrived."""
        last, self._last = self._last, mono
        if last is None:
            self._began = mono
            return
        gap = mono - last
        if gap >= SHORT_S:
            self._long.append((mono, gap))
        self._look_for_another_pace(last, gap)

    def _look_for_another_pace(self, last: float, gap: float) -> None:
        slower, quicker = self._slower, self._quicker
        if gap < max(SHORT_S, MUCH * self.usual_s):
            slower.count = 0
        else:
            slower.add(last, gap)
            if slower.count >= SLOWER_GAPS or (slower.count == 2 and slower.most <= ALIKE * slower.least):
                self._forget(slower.since)
        if self.usual_s:
            if gap > self.usual_s / MUCH:
                quicker.count = 0
            else:
                quicker.add(last, gap)
                if quicker.count >= QUICKER_GAPS and last + gap - quicker.since >= QUICKER_S:
                    self._forget(quicker.since)

    def _forget(self, before: float) -> None:
        """What came before says nothing of what comes."""
        self._began = max(self._began, before)
        while self._long and self._long[0][0] <= self._began:
            self._long.popleft()

    def measure(self) -> None:
        """Bring `usual_s` up to date: most of the time passes in gaps at least so long; 0: in short ones."""
        last, gaps = self._last, self._long
        if last is None or last - self._began < 1.0:
            return
        while gaps and gaps[0][0] < last - SPAN_S:
            gaps.popleft()
        most = SHARE * min(SPAN_S, last - self._began)
        passed = 0.0
        for number, gap in enumerate(sorted((gap for _, gap in gaps), reverse=True), start=1):
            passed += gap
            if passed >= most and number >= ENOUGH:
                self.usual_s = gap
                return
        if passed < most:
            self.usual_s = 0.0
