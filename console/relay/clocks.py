"""Wall clock against monotonic clock: the one may be set by an hour, the other may miss an hour's sleep.

Moments are looked for and measured by the monotonic clock, because that only goes forward; what is written
down is what the wall clock says.
"""

from __future__ import annotations

import time

# The two clocks drift apart by less within the minutes that pictures are kept; more means that one was set.
SET_S = 1.0


def mono_of(utc: float) -> float:
    """The monotonic moment that the wall clock, as it stands now, calls `utc` (both in seconds)."""
    return utc - ahead_s()


def ahead_s() -> float:
    """How far the wall clock is ahead of the monotonic one, now."""
    return time.time() - time.monotonic()


def settled(utc: float, mono: float, ahead: float) -> float:
    """The time to write down of a moment: `utc`, as was said then, unless the wall clock was set since.

    `ahead` is how far the wall clock is now ahead of the monotonic one.
    """
    return utc if abs(utc - mono - ahead) < SET_S else mono + ahead


def asleep_s() -> float:
    """For how long this machine has slept since it was started, as far as its monotonic clock left that out.

    Linux's leaves it out (clock_gettime(2), CLOCK_BOOTTIME); where that is not known this is 0.
    """
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return 0.0 if clock is None else time.clock_gettime(clock) - time.monotonic()
