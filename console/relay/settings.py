"""The relay's limits and times, as values that the console hands to the process."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class RelaySettings:
    """Seconds and bytes; `sessions_per_host` counts per recorder address (host and port)."""

    ring_s: float = 120.0
    ring_bytes_per_stream: int = 64 * MIB
    ring_bytes_total: int = 1024 * MIB
    sessions_per_host: int = 64
    connects_at_once: int = 8
    # Cameras that lately did not answer have a queue of their own.
    silent_connects_at_once: int = 16
    open_timeout_s: float = 5.0
    stall_s: float = 2.0
    # A stream that has been silent for so long is given up and opened again.
    silence_s: float = 10.0
    first_retry_s: float = 1.0
    last_retry_s: float = 30.0
    reset_after_s: float = 30.0
    slow_retry_s: float = 60.0
    not_ready_retry_s: float = 1.0
    probes_at_once: int = 4
    probe_timeout_s: float = 5.0
    # What may wait for a slow reader of a feed before that reader is dropped.
    feed_bytes: int = 4 * MIB
    # What may wait for a slow disk before the clip is given up.
    clip_bytes: int = 96 * MIB
