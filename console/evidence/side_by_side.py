"""Several cameras' clips on one line of time: who has footage when, and the clock that all follow; pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from console.evidence.timeline import Timeline, camera_timeline
from console.evidence.values import Incident

# A pause between pictures that is shorter than this is how some cameras send, not a hole.
HOLE_S = 1.0
# libVLC tells positions up to half a second late, and only four times a second.
LATE_BY_S = 1.2
EARLY_BY_S = 0.5
# The stamps of a file and the clock of its arrival differ by rounding.
NEAR_S = 0.001

Moments = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rows:
    """One line for each camera, in the order of the incident's cameras; times are UTC seconds."""

    lines: tuple[Timeline, ...] = ()

    @property
    def start_utc(self) -> float:
        """Where the earliest footage begins; 0 without any."""
        return min((line.start_utc for line in self.lines if line.spans), default=0.0)

    @property
    def end_utc(self) -> float:
        """Where the latest footage ends."""
        return max((line.end_utc for line in self.lines if line.spans), default=0.0)

    @property
    def empty(self) -> bool:
        """Whether there is no footage at all."""
        return not any(line.spans for line in self.lines)

    def place(self, camera: int, utc: float) -> tuple[int, float] | None:
        """The span of a camera that holds a moment, and the seconds into its file; None in a hole."""
        for index, span in enumerate(self.lines[camera].spans):
            if span.start_utc - NEAR_S <= utc < span.end_utc:
                if any(a + NEAR_S < utc < b - NEAR_S for a, b in span.file.gaps if b - a > HOLE_S):
                    return None
                return index, span.skip_s + max(0.0, utc - span.start_utc)
        return None

    def next_footage(self, cameras: Collection[int], utc: float) -> float | None:
        """The first moment from `utc` on at which one of these cameras has footage."""
        if any(self.place(camera, utc) is not None for camera in cameras):
            return utc
        later = [
            start
            for camera in cameras
            for span in self.lines[camera].spans
            for start in (span.start_utc, *(b for a, b in span.file.gaps if b - a > HOLE_S))
            if start >= utc
        ]
        return min(later, default=None)

    def within(self, utc: float) -> float:
        """The moment, held to where there is any footage."""
        return min(self.end_utc, max(self.start_utc, utc))


def rows(incident: Incident) -> Rows:
    """The lines of all of an incident's cameras; one without clips has an empty line."""
    return Rows(tuple(camera_timeline(incident, n) for n in range(len(incident.cameras))))


class PlayClock:
    """The moment that all cameras show: runs by itself at a rate. `now` is monotonic seconds."""

    def __init__(self) -> None:
        self._at = 0.0
        self._since: float | None = None
        self._rate = 1.0

    @property
    def runs(self) -> bool:
        """Whether it runs."""
        return self._since is not None

    @property
    def rate(self) -> float:
        """How many seconds go by in one."""
        return self._rate

    def at(self, now: float) -> float:
        """The moment (UTC seconds) it shows."""
        return self._at if self._since is None else self._at + (now - self._since) * self._rate

    def set(self, utc: float, now: float) -> None:
        """Show another moment; running goes on running."""
        self._at = utc
        if self._since is not None:
            self._since = now

    def go(self, now: float) -> None:
        """Run from here."""
        if self._since is None:
            self._since = now

    def hold(self, now: float) -> None:
        """Stand still here."""
        self._at, self._since = self.at(now), None

    def set_rate(self, rate: float, now: float) -> None:
        """Run slower or faster from here on."""
        self.set(self.at(now), now)
        self._rate = rate


def apart(told_utc: float, clock_utc: float, rate: float) -> bool:
    """Whether what playback tells of a camera differs by more than playback's own lateness explains."""
    late_s = clock_utc - told_utc
    return late_s > LATE_BY_S * max(1.0, rate) or late_s < -EARLY_BY_S * max(1.0, rate)


def standing(times: Moments, seconds: float) -> int:
    """Which of the pictures that begin at `times` stands at a moment; -1 where none are known."""
    if not len(times):
        return -1
    return max(0, int(np.searchsorted(times, seconds + NEAR_S / 2, side="right")) - 1)


def stepped(times: Moments, seconds: float, pictures: int) -> float | None:
    """The moment so many pictures on (or back) within a file; None beyond its ends or where none is known."""
    at = standing(times, seconds)
    wanted = at + pictures
    return float(times[wanted]) if at >= 0 and 0 <= wanted < len(times) else None
