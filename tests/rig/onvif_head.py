"""The moving head of the simulated camera: a place that changes until Stop, Timeout or its end stop."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

PRESET_TRAVEL_S = 0.6


@dataclass(frozen=True, slots=True)
class Place:
    """Where the head looks: pan and tilt from -1 to 1, zoom from 0 to 1."""

    pan: float = 0.0
    tilt: float = 0.0
    zoom: float = 0.0


class Head:
    """Integrates velocity over time. Full speed crosses the whole range in `cross_s` seconds.

    `runs` are the stretches (begin, end) of monotonic time in which it moved by ContinuousMove.
    """

    def __init__(self, *, heeds_timeout: bool = True, cross_s: float = 10.0) -> None:
        self.heeds_timeout = heeds_timeout
        self.runs: list[tuple[float, float]] = []
        self._lock = threading.Lock()
        self._rate = 2.0 / cross_s
        self._at = Place()
        self._velocity = (0.0, 0.0, 0.0)
        self._since = self._begun = 0.0
        self._ends: float | None = None
        self._travel_until = 0.0

    def move(self, velocity: tuple[float, float, float], timeout_s: float) -> None:
        """A ContinuousMove."""
        with self._lock:
            now = self._advance()
            if self._velocity == (0.0, 0.0, 0.0):
                self._begun = now
            self._velocity = velocity
            self._ends = now + timeout_s if self.heeds_timeout else None
            if velocity == (0.0, 0.0, 0.0):
                self._rest(now)

    def stop(self) -> None:
        """A Stop."""
        with self._lock:
            self._rest(self._advance())
            self._travel_until = 0.0

    def go(self, place: Place) -> None:
        """To a preset; it takes a while and ends by itself."""
        with self._lock:
            now = self._advance()
            self._rest(now)
            self._at, self._travel_until = place, now + PRESET_TRAVEL_S

    @property
    def place(self) -> Place:
        """Where it looks now."""
        with self._lock:
            self._advance()
            return self._at

    @property
    def running(self) -> bool:
        """Whether a ContinuousMove is in force."""
        with self._lock:
            self._advance()
            return self._velocity != (0.0, 0.0, 0.0)

    @property
    def moving(self) -> bool:
        """Whether it moves for any reason."""
        return self.running or time.monotonic() < self._travel_until

    def rested_at(self) -> float:
        """When the last run ended; in the future never, 0 when there was none."""
        with self._lock:
            self._advance()
            return self.runs[-1][1] if self.runs else 0.0

    def _advance(self) -> float:
        """Bring the place up to now."""
        now = time.monotonic()
        end = now if self._ends is None else min(now, self._ends)
        passed = max(0.0, end - self._since) * self._rate
        pan, tilt, zoom = self._velocity
        self._at = Place(
            _within(self._at.pan + pan * passed, -1),
            _within(self._at.tilt + tilt * passed, -1),
            _within(self._at.zoom + zoom * passed, 0),
        )
        self._since = now
        if self._ends is not None and now >= self._ends:
            self._rest(self._ends)
        return now

    def _rest(self, at: float) -> None:
        if self._velocity != (0.0, 0.0, 0.0):
            self.runs.append((self._begun, at))
        self._velocity, self._ends = (0.0, 0.0, 0.0), None


def _within(value: float, least: float) -> float:
    return min(1.0, max(least, value))
