"""How large the playback process has grown, and when that is a reason for a fresh one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import psutil

REPORT_EVERY_S = 5.0
MIB = 1 << 20


def own_mb(process: psutil.Process) -> float:
    """Memory that is the process's own: shared segments belong to the console and do not count."""
    info = process.memory_info()
    return float(info.rss - getattr(info, "shared", 0)) / MIB


class Reporter:
    """Tells the console the process's memory every few seconds."""

    def __init__(self, emit: Callable[[dict[str, Any]], None]) -> None:
        self._emit = emit
        self._process = psutil.Process()
        self._next_at = time.monotonic() + REPORT_EVERY_S

    def tick(self) -> None:
        """Report when it is time."""
        now = time.monotonic()
        if now >= self._next_at:
            self._next_at = now + REPORT_EVERY_S
            self._emit({"is": "memory", "mb": round(own_mb(self._process), 1)})


class GrowthRule:
    """Decides whether a process has grown: pure, fed with its memory and with what it plays.

    `load` is anything that rises with legitimate need (here the pixels of all boxes). The level is
    taken anew whenever more is played than ever before, until that has settled: libVLC keeps what its
    fullest hour needed, and that is no leak.
    """

    def __init__(self, renew_mb: float, settle_s: float = 20.0) -> None:
        self._renew_mb = renew_mb
        self._settle_s = settle_s
        self._most_load = -1.0
        self._settled_at = 0.0
        self.level_mb = 0.0

    def grown(self, mb: float, load: float, now: float) -> bool:
        """Whether this reading is too far above the level."""
        if load > self._most_load * 1.05:
            self._most_load, self._settled_at, self.level_mb = load, now + self._settle_s, mb
        if now <= self._settled_at:
            self.level_mb = max(self.level_mb, mb)
            return False
        return mb > self.level_mb + self._renew_mb
