"""How late a feed's pictures are shown, after what libVLC says of its own clock."""

from __future__ import annotations

from console.feed_clock import late_s

# More is no lateness but a clock that was misunderstood (stamps that came round after a day).
MOST_S = 60.0


class Delay:
    """One opening of a feed. `heard` comes on libVLC's threads, all else on others.

    libVLC says now and then how much of the feed it has shown (`time_s` since the first stamp); measured with
    pictures that tell the time, that is true to 3 ms. The feed's `number` says when its stamps began.
    """

    __slots__ = ("_zero_shown_at", "number")

    def __init__(self) -> None:
        self.number = -1
        self._zero_shown_at: float | None = None

    def heard(self, now: float, time_s: float) -> None:
        """So much has been shown at `now` (monotonic seconds)."""
        self._zero_shown_at = now - time_s

    @property
    def seconds(self) -> float | None:
        """From a packet's arrival in the relay until its picture is shown; None while that is not known."""
        at = self._zero_shown_at
        late = None if at is None else late_s(self.number, at)
        return None if late is None or late > MOST_S else late
