"""How sure this machine's clock is: asked of the kernel, so that every record can say so."""

from __future__ import annotations

import ctypes
import sys
from enum import StrEnum

_TIME_ERROR = 5  # adjtimex(2): "The system clock is not synchronized to a reliable server."
_TIMEX_BYTES = 512  # struct timex has 208 bytes on 64-bit Linux; all zero means "only ask"


class ClockState(StrEnum):
    """Whether the clock is kept in step with a time server."""

    SYNCHRONISED = "synchronised"
    NOT_SYNCHRONISED = "not_synchronised"
    UNKNOWN = "unknown"


def clock_state() -> ClockState:
    """What the kernel says of the clock now; takes microseconds and needs no rights."""
    if not sys.platform.startswith("linux"):
        return ClockState.UNKNOWN
    answer = _adjtimex()
    if answer < 0:
        return ClockState.UNKNOWN
    return ClockState.NOT_SYNCHRONISED if answer == _TIME_ERROR else ClockState.SYNCHRONISED


def _adjtimex() -> int:
    try:
        ask = ctypes.CDLL(None).adjtimex
    except (OSError, AttributeError):  # a libc without it
        return -1
    return int(ask(ctypes.create_string_buffer(_TIMEX_BYTES)))
