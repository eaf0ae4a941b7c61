"""Identifiers in time order that never collide between seats: UUID version 7 (RFC 9562)."""

from __future__ import annotations

import secrets
import threading
import time
import uuid

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A fresh UUIDv7 as text; later calls in this process sort after earlier ones."""
    global _last
    with _lock:
        # 48 bits of milliseconds and 12 of fractions (RFC 9562, section 6.2, method 3): the clock may
        # stand still or be set back, so the next id is at least one fraction later than the last.
        milliseconds, rest = divmod(time.time_ns(), 1_000_000)
        stamp = max((milliseconds << 12) | (rest * 4096 // 1_000_000), _last + 1)
        _last = stamp
    value = (stamp >> 12) << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=value))
