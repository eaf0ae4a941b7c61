"""Up to when the relay has a stream's pictures, told by its status: up to now, or until it went dark."""

from __future__ import annotations

import time

from console.relay.gaps import LONGEST_S
from console.relay.values import StreamStatus


def until_utc(status: StreamStatus, now_utc: float) -> float:
    """When the last picture came, in UTC seconds; `now_utc` while they come, also slowly, or for all we know.

    `StreamStatus.ring_from_utc` says from when on.
    """
    if status.last_packet_at is None:
        return now_utc
    silent_s = time.monotonic() - status.last_packet_at
    return now_utc - silent_s if silent_s > LONGEST_S else now_utc
