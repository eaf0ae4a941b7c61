"""A few takes begin at a time: 64 cameras that come back at once must not ask for 64 decoders at once."""

from __future__ import annotations

AT_ONCE = 16
# A start without a picture by then waits for something else than the CPU: others may go on.
PATIENCE_S = 1.0


class Starts:
    """Takes that have begun and have no picture yet, by their screens; for all walls of the machine."""

    def __init__(self, at_once: int = AT_ONCE, patience_s: float = PATIENCE_S) -> None:
        self._at_once = at_once
        self._patience_s = patience_s
        self._since: dict[str, float] = {}

    def under_way(self, now: float) -> int:
        """How many are under way at `now` (monotonic seconds)."""
        for screen_id in [key for key, since in self._since.items() if now - since >= self._patience_s]:
            del self._since[screen_id]
        return len(self._since)

    def room(self, now: float) -> bool:
        """Whether another may begin."""
        return self.under_way(now) < self._at_once

    def began(self, screen_id: str, now: float) -> None:
        """A screen's take has begun."""
        self._since[screen_id] = now

    def over(self, screen_id: str) -> None:
        """It has its picture, or was given up."""
        self._since.pop(screen_id, None)
