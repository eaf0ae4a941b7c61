"""How a feed tells its reader when its stamps began: by the number (PID) of its picture stream.

libVLC says how much of a feed it has shown since the feed's first stamp, and shows nothing else of what is in
a feed but the number of the stream. Relay and playback read the same monotonic clock, so with the moment of
that first stamp it is known to the millisecond how late a picture is shown.
"""

from __future__ import annotations

# Numbers that other writers of MPEG-TS do not use (FFmpeg begins at 0x100, its table is 0x1000): their feeds
# tell no time.
FIRST_PID, PIDS = 0x1001, 4000
STEP_S = 0.025
# Moments so far apart have the same number: lateness is known up to there.
SPAN_S = PIDS * STEP_S
# A moment is rounded, and libVLC shows a picture a little early at times.
EARLY_S = 1.0


def pid_of(began: float) -> int:
    """The number of the pictures of a feed whose stamps count from `began` (monotonic seconds)."""
    return FIRST_PID + round(began / STEP_S) % PIDS


def late_s(pid: int, zero_shown_at: float) -> float | None:
    """How long after its time a picture is shown; None for a feed that tells no time.

    `zero_shown_at` is when a picture with the first stamp would be shown at the present pace (monotonic
    seconds). True to half of `STEP_S`, and as long as it is less than `SPAN_S - EARLY_S`.
    """
    if not FIRST_PID <= pid < FIRST_PID + PIDS:
        return None
    late = (zero_shown_at - (pid - FIRST_PID) * STEP_S) % SPAN_S
    return 0.0 if late > SPAN_S - EARLY_S else late
