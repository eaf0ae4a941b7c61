"""Stills of a moment: whether a picture is of the moment that was asked for, and who else may have one."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from console.evidence.values import Capture, Incident
from console.relay.values import StillResult

# A moment this near to the key press is "now": the newest picture is the right still, whatever the clocks'
# last digits say.
NOW_S = 0.05
# A picture this much later is another moment's.
SAME_MOMENT_S = 1.0
# Asked for a picture's very moment, the ring must not answer with the one before it: less than one lasts.
DIGITS_S = 0.005

# Writes the picture of a moment that the ring has lost to a path, as JPEG. Raises OSError; takes a while.
Seen = Callable[[Path], StillResult]


def is_now(incident: Incident, still: Capture) -> bool:
    """Whether a still is of the key press itself."""
    return abs(incident.made_utc - still.start_utc) < NOW_S


def shows(incident: Incident, still: Capture, result: StillResult) -> bool:
    """Whether there is a picture, and of the moment that was asked for.

    Asked for one that it has lost the ring answers with the oldest picture that it has. At a key press that
    is better than none; where somebody bookmarked what was seen, it is another moment's.
    """
    if result.error or not result.path:
        return False
    return is_now(incident, still) or result.at_utc - still.start_utc <= SAME_MOMENT_S


def drop(result: StillResult) -> None:
    """Take away a picture of another moment."""
    if result.path:
        with contextlib.suppress(OSError):
            Path(result.path).unlink()
