"""A camera's own wall clock, right or wrong, as its RTCP sender reports tell it."""

from __future__ import annotations

from typing import Any

import gi

gi.require_version("Gst", "1.0")
from gi.repository import Gst  # noqa: E402

# Seconds between 1900, where NTP begins to count, and 1970.
NTP_EPOCH_S = 2_208_988_800
# The rtpbin's `ntp-time-source` that takes sender reports from the pipeline's clock.
CLOCK_TIME = "clock-time"


class WallClock:
    """A clock `offset_s` ahead of this machine's (behind, if negative)."""

    def __init__(self, offset_s: float) -> None:
        self._clock = _shifted(offset_s)

    def give_to(self, factory: Any) -> None:
        """Let all sessions of a mount run on this clock."""
        factory.set_clock(self._clock)
        factory.connect(
            "media-configure", lambda _factory, media: media.connect("prepared", _tell_clock_time)
        )


def _shifted(offset_s: float) -> Any:
    clock = Gst.SystemClock(name=f"shifted by {offset_s}", clock_type=Gst.ClockType.REALTIME)
    ahead = int((NTP_EPOCH_S + offset_s) * Gst.SECOND)
    internal = clock.get_internal_time()
    clock.set_calibration(internal, internal + ahead, 1, 1)
    return clock


def _tell_clock_time(media: Any) -> None:
    pipeline = media.get_element().get_parent()
    for element in pipeline.children:
        if element.get_factory() is not None and element.get_factory().get_name() == "rtpbin":
            Gst.util_set_object_arg(element, "ntp-time-source", CLOCK_TIME)
