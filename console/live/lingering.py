"""Sessions that nobody looks at any more, held a while so that coming back is instant."""

from __future__ import annotations

LINGER_S = 60.0
# Recorders refuse sessions above some ten, and each costs CPU in the relay; the page that was left last
# stands by with its pictures anyway (`standby.py`).
LINGER_AT_MOST = 24


class Lingering:
    """Stream ids in the order in which they were left, with the moment at which each may go."""

    def __init__(self, seconds: float = LINGER_S, at_most: int = LINGER_AT_MOST) -> None:
        self._seconds = seconds
        self._at_most = at_most
        self._until: dict[str, float] = {}

    def add(self, stream_id: str, now: float, seconds: float | None = None) -> list[str]:
        """A stream was left at `now` (monotonic seconds); gives those that are too many, oldest first."""
        self._until.pop(stream_id, None)
        self._until[stream_id] = now + (self._seconds if seconds is None else seconds)
        return [self._pop_oldest() for _ in range(len(self._until) - self._at_most)]

    def forget(self, stream_id: str) -> None:
        """The stream lingers no longer: it is looked at again, or released."""
        self._until.pop(stream_id, None)

    def waiting(self) -> list[str]:
        """Every lingering stream, the one that was left first in front."""
        return list(self._until)

    def expired(self, now: float) -> list[str]:
        """Streams whose time is over; they are forgotten here."""
        over = [stream_id for stream_id, until in self._until.items() if until <= now]
        for stream_id in over:
            del self._until[stream_id]
        return over

    def all(self) -> list[str]:
        """Every lingering stream; forgotten here."""
        every = list(self._until)
        self._until.clear()
        return every

    def _pop_oldest(self) -> str:
        oldest = next(iter(self._until))
        del self._until[oldest]
        return oldest
