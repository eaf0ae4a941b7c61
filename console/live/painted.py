"""How many pictures a second a screen really got, over the last seconds."""

from __future__ import annotations

from collections import deque

LOOK_S = 0.5
LOOKS = 5


class Painted:
    """Counts of a screen's frames now and then; the rate is that between the oldest and the newest."""

    def __init__(self) -> None:
        self._looks: deque[tuple[float, int]] = deque(maxlen=LOOKS)

    def look(self, frames: int, now: float) -> None:
        """Note the count at `now` (monotonic seconds); more often than each LOOK_S changes nothing."""
        if not self._looks or now - self._looks[-1][0] >= LOOK_S:
            self._looks.append((now, frames))

    def begin(self) -> None:
        """What was counted until now says nothing of what comes."""
        self._looks.clear()

    @property
    def fps(self) -> float | None:
        """Pictures a second, or None while it was looked too shortly."""
        if len(self._looks) < 3:
            return None
        (first_at, first), (last_at, last) = self._looks[0], self._looks[-1]
        return (last - first) / (last_at - first_at)
