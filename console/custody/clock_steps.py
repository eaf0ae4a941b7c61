"""Where this machine's clock was set between an incident's moment and the end of its clips, and by how much.

The moment stands in the clock of the key press; a clip's times stand in the clock as it was when that clip
was finished. Each entry of the chain has both clocks, so that those of one run of the machine tell a step.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence

from console.custody.chain import Chain
from console.custody.checkpoints import STEP_S
from console.custody.values import ClockStep, Entry, What
from console.store import custody_tables as tables

# What ends a clip or a still, or a part of one: by then its times are written down.
_ENDS = frozenset({What.CAPTURE_ENDED, What.RECOVERED, What.RECORDING_FETCHED})
# Linux slows and hastens both of its clocks together (clock_gettime(2)); elsewhere they drift apart by less.
_DRIFT = 0.0 if hasattr(time, "CLOCK_BOOTTIME") else 1e-4


def of_incident(chain: Chain, own: Sequence[Entry], *, still_open: bool) -> tuple[ClockStep, ...]:
    """The steps that concern an incident, by its `own` entries and those that tell of a set clock in between.

    While a clip is `still_open`, up to now. Raises StoreError.
    """
    timed = [entry for entry in own if entry.boot]
    ends = [entry.number for entry in timed if still_open or entry.what in _ENDS]
    if not ends:
        return ()
    first, last = timed[0].number, ends[-1]
    told = chain.store.read(lambda db: tables.of_kind(db, chain.seat, What.CLOCK_STEPPED, first, last))
    return tuple(steps([*(entry for entry in timed if entry.number <= last), *told]))


def steps(entries: Iterable[Entry]) -> Iterator[ClockStep]:
    """Where wall clock and monotonic clock came apart between two entries; another boot begins anew."""
    former: Entry | None = None
    for entry in sorted(entries, key=lambda each: each.number):
        if former is not None and former.boot == entry.boot:
            by_s = _ahead_s(entry) - _ahead_s(former)
            drift_s = _DRIFT * abs(entry.monotonic_s - former.monotonic_s)
            if abs(by_s) > STEP_S + (0.0 if entry.what is What.CLOCK_STEPPED else drift_s):
                yield ClockStep(by_s, former.number, former.at_utc, entry.number, entry.at_utc)
        former = entry


def _ahead_s(entry: Entry) -> float:
    return entry.at_utc - entry.monotonic_s
