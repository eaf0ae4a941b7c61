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
# A camera of one picture in some seconds is given time for the next one, which libVLC may show an interval
# late, but not for ever.
FACTOR, MORE_S, LONGEST_S = 2.0, 0.5, 12.0


def patience_s(usual_gap_s: float, least_s: float) -> float:
    """How long to wait for a picture of such a camera before it is called stalled."""
    return max(least_s, min(LONGEST_S, FACTOR * usual_gap_s + MORE_S))


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

    def promise(self, fps: float) -> None:
        """What a new connection's description says (0: nothing): believed until its pictures say more."""
        if not self.usual_s and 0 < fps <= 1 / SHORT_S:
            self.usual_s = 1 / fps

    def took(self, mono: float) -> None:
        """A picture arrived."""
        last, self._last = self._last, mono
        if last is None:
            self._began = mono
        elif mono - last >= SHORT_S:
            self._long.append((mono, mono - last))

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
