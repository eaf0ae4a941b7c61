"""Where a moment lies on a line of time, and which part of a long line is seen; pure."""

from __future__ import annotations

from dataclasses import dataclass

TICKS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400)
# Nobody needs less than this on a whole line: a hand then moves by hundredths of a second.
SHORTEST_S = 2.0
ZOOM_STEP = 2.0
# A moment is kept so far from the ends of what is seen, as a share of it.
_MARGIN = 0.1


def tick_every(duration_s: float, width: float, label_width: float) -> int:
    """Seconds between two labels, so that they do not touch."""
    room = max(1.0, width / (label_width * 1.6))
    return next((step for step in TICKS_S if duration_s / step <= room), TICKS_S[-1])


@dataclass(frozen=True, slots=True)
class TimeScale:
    """What is seen of a line: from `start_utc` to `end_utc`, between the pixels `left` and `right`."""

    start_utc: float
    end_utc: float
    left: float
    right: float

    @property
    def duration_s(self) -> float:
        """How much is seen."""
        return max(0.0, self.end_utc - self.start_utc)

    def x_of(self, utc: float) -> float:
        """Where a moment lies, in pixels; beyond the ends it lies outside."""
        share = (utc - self.start_utc) / self.duration_s if self.duration_s else 0.0
        return self.left + share * (self.right - self.left)

    def utc_at(self, x: float) -> float:
        """The moment at a pixel, held to what is seen."""
        share = (x - self.left) / max(1.0, self.right - self.left)
        return self.start_utc + min(1.0, max(0.0, share)) * self.duration_s


@dataclass(frozen=True, slots=True)
class Seen:
    """Which part of a whole line is seen."""

    whole: tuple[float, float] = (0.0, 0.0)
    part: tuple[float, float] = (0.0, 0.0)

    @property
    def length_s(self) -> float:
        """How much is seen."""
        return self.part[1] - self.part[0]

    @property
    def zoomed(self) -> bool:
        """Whether there is more than is seen."""
        return self.part != self.whole

    def of(self, start: float, end: float) -> Seen:
        """The same part of a line that has grown; all of it if all was seen."""
        if not self.zoomed or not start <= self.part[0] < self.part[1] <= end:
            return Seen((start, end), (start, end))
        return Seen((start, end), self.part)

    def zoom(self, steps: int, around: float) -> Seen:
        """Nearer (or farther, for steps below nought) around a moment, which stays where it is."""
        length = self.length_s
        if length <= 0:
            return self
        whole_s = self.whole[1] - self.whole[0]
        wanted = min(whole_s, max(min(SHORTEST_S, whole_s), length / ZOOM_STEP**steps))
        if wanted >= whole_s:
            return Seen(self.whole, self.whole)
        share = (around - self.part[0]) / length
        return self._from(around - share * wanted, wanted)

    def following(self, utc: float) -> Seen:
        """Moved just so far that a moment is seen."""
        length = self.length_s
        if not self.zoomed or self.part[0] <= utc <= self.part[1]:
            return self
        before = _MARGIN * length if utc > self.part[1] else (1 - _MARGIN) * length
        return self._from(utc - before, length)

    def _from(self, start: float, length: float) -> Seen:
        start = min(self.whole[1] - length, max(self.whole[0], start))
        return Seen(self.whole, (start, start + length))
