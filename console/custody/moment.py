"""When and where something is entered: wall clock, a clock that nobody can set, the machine and its run."""

from __future__ import annotations

import functools
import platform
import time
from dataclasses import dataclass
from pathlib import Path

from console.evidence.clock import ClockState, clock_state
from console.store.ids import new_id

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Moment:
    """`monotonic_s` counts in the run of the machine (or of this process) that `boot` names."""

    at_utc: float
    monotonic_s: float
    boot: str
    clock: ClockState


def monotonic_s() -> float:
    """Seconds on a clock that is never set and that goes on while the machine sleeps."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


@functools.cache
def boot() -> str:
    """This run of the machine; where the system does not name it, this run of the program."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return f"run {new_id()}"


@functools.cache
def machine() -> str:
    """The machine's name on its network."""
    return platform.node()


def moment(at_utc: float | None = None, clock: ClockState | None = None) -> Moment:
    """Now; or `at_utc`, a moment shortly before, whose monotonic time is counted back from now."""
    now, mono = time.time(), monotonic_s()
    ago = 0.0 if at_utc is None else now - at_utc
    # A moment that lies ahead, or before the machine was started, tells nothing of the other clock.
    back = ago if 0.0 <= ago <= mono else 0.0
    return Moment(now if at_utc is None else at_utc, mono - back, boot(), clock or clock_state())
