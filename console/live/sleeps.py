"""How old a picture is on a machine that has slept: its monotonic clock may have stood still meanwhile."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from console.relay import clocks

# Below this the two clocks were merely read at two moments.
SLEPT_S = 1.0
# A picture that has outlived so many sleeps is called too young by the first ones; it is old enough.
KEPT = 64


class Sleeps:
    """Notices the machine's sleep as it is asked. Times are monotonic seconds.

    Linux's monotonic clock leaves sleep out, so that a picture from before an hour of it would be called
    some seconds old. `asleep` gives how long the machine has slept since it was started.
    """

    def __init__(self, asleep: Callable[[], float] | None = None) -> None:
        self._asleep = asleep or clocks.asleep_s
        self._known_s = self._asleep()
        # When each sleep was noticed, and how long it was.
        self._sleeps: deque[tuple[float, float]] = deque(maxlen=KEPT)

    def true_at(self, at: float | None, now: float) -> float | None:
        """The moment `at` as if the clock had gone on: earlier, if the machine has slept since."""
        asleep_s = self._asleep()
        if asleep_s - self._known_s > SLEPT_S:
            self._sleeps.append((now, asleep_s - self._known_s))
            self._known_s = asleep_s
        if at is None or not self._sleeps:
            return at
        return at - sum(slept_s for woke_at, slept_s in self._sleeps if at < woke_at)
