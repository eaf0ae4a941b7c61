"""Finds the gaps of a clip's file in its packets' times: for parts whose writer is gone and cannot tell."""

from __future__ import annotations

# As in a clip that is being written (`console.relay.clip.GAP_S`): a test keeps them the same.
GAP_S = 2.0


class FileGaps:
    """Takes the times of a file's packets in the order in which they stand in it (seconds)."""

    def __init__(self) -> None:
        self._last: float | None = None
        self._found: list[tuple[float, float]] = []

    def took(self, at_s: float) -> None:
        """The next packet's time, on the file's own clock."""
        last, self._last = self._last, at_s
        if last is not None and at_s - last > GAP_S:
            self._found.append((last, at_s))

    def between(self, zero_utc: float) -> tuple[tuple[float, float], ...]:
        """The gaps in UTC seconds, from one packet to the next; `zero_utc` is when the file's clock was 0."""
        return tuple((zero_utc + a, zero_utc + b) for a, b in self._found)
