"""Looking through a whole chain: every hash redone, and held against every checkpoint that is at hand."""

from __future__ import annotations

import json
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cryptography import x509

from console.custody import raw
from console.custody.canonical import link_hash
from console.custody.diagnosis import diagnose
from console.custody.findings import Cancelled, Finding, FindingKind, NoChain, Report, Witness
from console.custody.outside_lines import read_lines
from console.custody.raw import RawEntry, UnreadableRow, raw_entry
from console.custody.values import NOTHING_BEFORE
from console.custody.witnesses import Hashes, OwnCheckpoints, Witnesses
from console.store.custody_tables import GUARDS

MOST_FINDINGS = 200
# Seconds by which the clocks of two entries may part before it is called a step.
STEP_S = 1.0
# So far before the first misfit the stretch begins that is looked at closely.
_BACK = 64
_TELL_EVERY = 2000
_LOWEST = -(2**63)

# done, of so many
Progress = Callable[[int, int], None]


def verify_chain(
    file: Path,
    checkpoints_file: Path | None = None,
    second_file: Path | None = None,
    *,
    certificates: Sequence[x509.Certificate] | None = None,
    register_lines: Iterable[str] = (),
    progress: Progress = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Redo the chain in the database `file` and hold it against its checkpoints and lines of the register.

    The file is only read, also beside an open console. `certificates` are those that may have signed; with
    None signatures are not checked, and a remark says so. Raises NoChain, BadRegisterLine, OSError (a file of
    checkpoints that cannot be read) and Cancelled.
    """
    # Before the database: an open console writes there first, so nothing here can be ahead of it.
    lines = read_lines(checkpoints_file, second_file, register_lines)
    with raw.opened(file) as link:
        seat = _seat(link, file)
        found = list(_database_findings(link, seat))
        own = _own_checkpoints(link, found)
        wanted = lines.counts | {each.count for each in own.checkpoints}
        walk = _Walk(link, seat, wanted, progress, cancelled)
        walk.go()
    witnesses = Witnesses(seat, own, lines, certificates, walk.hashes)
    findings = sorted([*found, *walk.findings, *witnesses.findings], key=lambda f: not f.grave)
    return Report(
        seat=seat,
        entries=walk.hashes.count,
        head=walk.hashes.head,
        checkpoints=witnesses.compared,
        sealed=witnesses.sealed,
        findings=tuple(findings[:MOST_FINDINGS]),
        more=max(0, len(findings) - MOST_FINDINGS),
    )


def _own_checkpoints(link: sqlite3.Connection, found: list[Finding]) -> OwnCheckpoints:
    try:
        return OwnCheckpoints.read(link)
    except sqlite3.Error as error:
        found.append(Finding(FindingKind.CHECKPOINT_UNREADABLE, witness=Witness.DATABASE, detail=str(error)))
        return OwnCheckpoints((), ())


def _seat(link: sqlite3.Connection, file: Path) -> str:
    try:
        row = link.execute("SELECT value FROM settings WHERE key = 'seat'").fetchone()
        seat = None if row is None else json.loads(row[0])
    except (sqlite3.Error, ValueError) as error:
        raise NoChain(str(file), str(error)) from error
    if not isinstance(seat, str):
        raise NoChain(str(file), "it does not say whose seat it is of")
    return seat


def _database_findings(link: sqlite3.Connection, seat: str) -> Iterable[Finding]:
    """What is wrong with the file as a database."""
    try:
        kept = {name.decode(): text for name, text in link.execute(_GUARDS) if name and text}
        for name, text in GUARDS.items():
            if kept.get(name) != text.encode():
                yield Finding(FindingKind.GUARD_MISSING, detail=name)
        row = link.execute("SELECT min(number), max(number) FROM custody_entries WHERE seat <> ?", [seat])
        low, high = row.fetchone()
        if low is not None:
            yield Finding(FindingKind.OTHER_SEAT, int(low), int(high))
        for table in ("custody_entries", "custody_checkpoints"):
            for (said,) in link.execute(f"PRAGMA integrity_check({table})").fetchmany(3):
                if said != b"ok":
                    yield Finding(FindingKind.DATABASE_DAMAGED, detail=said.decode("utf-8", "replace"))
    except (sqlite3.Error, ValueError) as error:
        yield Finding(FindingKind.DATABASE_DAMAGED, detail=str(error))


_GUARDS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


@dataclass(slots=True)
class _Clock:
    """The last entry's clocks: where wall clock and monotonic one part, the wall clock was set."""

    boot: str = ""
    ahead_s: float = 0.0

    def step(self, entry: RawEntry) -> float:
        """By how many seconds the wall clock was set since the entry before, in the same run."""
        boot = entry.told["boot"]
        try:
            ahead = float(entry.told["at_utc"]) - float(entry.told["monotonic_s"])
        except ValueError:
            return 0.0
        step = ahead - self.ahead_s if boot and boot == self.boot else 0.0
        self.boot, self.ahead_s = boot, ahead
        return step


@dataclass(slots=True)
class _Walk:
    """Goes along the chain in little memory while all fits; what follows a misfit is looked at closely."""

    link: sqlite3.Connection
    seat: str
    wanted: frozenset[int]
    progress: Progress
    cancelled: Callable[[], bool]
    findings: list[Finding] = field(default_factory=list)
    hashes: Hashes = field(default_factory=Hashes)
    _whole: int = 0
    _clock: _Clock = field(default_factory=_Clock)

    def go(self) -> None:
        """Look through the whole chain."""
        recent: deque[tuple[int, str]] = deque([(0, NOTHING_BEFORE)], maxlen=_BACK + 1)
        try:
            self._whole = self._highest()
            fits = self._along(recent)
            if not fits:
                number, previous = recent[0]
                self._closely(number + 1, previous)
        except sqlite3.Error as error:
            number = recent[-1][0] + 1
            self.findings.append(Finding(FindingKind.UNREADABLE, number, self._whole, detail=str(error)))
            # What cannot be read is not called cut off as well.
            self.hashes.count = max(self.hashes.count, self._whole)
        self.progress(self._whole, self._whole)

    def _along(self, recent: deque[tuple[int, str]]) -> bool:
        expected, previous = 1, NOTHING_BEFORE
        for row in raw.rows_from(self.link, self.seat, _LOWEST):
            try:
                entry = raw_entry(row)
            except UnreadableRow:
                return False
            if not _follows(entry, expected, previous):
                return False
            self._look_at_clock(entry)
            self.hashes.put(expected, entry.hash, keep=expected in self.wanted)
            recent.append((expected, entry.hash))
            expected, previous = expected + 1, entry.hash
            self._tell(expected)
        return True

    def _closely(self, first: int, previous: str) -> None:
        entries: list[RawEntry] = []
        for row in raw.rows_from(self.link, self.seat, first if first > 1 else _LOWEST):
            try:
                entries.append(raw_entry(row))
            except UnreadableRow:
                number = row[1] if isinstance(row[1], int) else 0
                self.findings.append(Finding(FindingKind.UNREADABLE, number, number))
            self._tell(first + len(entries))
        found = diagnose(entries, first, previous)
        self.findings += _but_unreadable(found.findings, self.findings)
        self.hashes.replace_from(first, found.hashes, found.last)

    def _look_at_clock(self, entry: RawEntry) -> None:
        step = self._clock.step(entry)
        if abs(step) > STEP_S:
            detail = f"{step:+.1f}"
            self.findings.append(
                Finding(FindingKind.CLOCK_STEPPED, entry.number, entry.number, detail=detail)
            )

    def _highest(self) -> int:
        row = self.link.execute("SELECT max(number) FROM custody_entries WHERE seat = ?", [self.seat])
        (highest,) = row.fetchone()
        return highest if isinstance(highest, int) else 0

    def _tell(self, done: int) -> None:
        if done % _TELL_EVERY == 0:
            if self.cancelled():
                raise Cancelled
            self.progress(min(done, self._whole), self._whole)


def _follows(entry: RawEntry, expected: int, previous: str) -> bool:
    return (
        entry.number == expected
        and entry.previous == previous
        and entry.content_at(expected) == entry.content_sha256
        and link_hash(previous, entry.content_sha256) == entry.hash
    )


def _but_unreadable(found: Iterable[Finding], before: Sequence[Finding]) -> list[Finding]:
    """An entry that cannot be read is there: it is not called removed as well."""
    unreadable = {f.number for f in before if f.kind is FindingKind.UNREADABLE}
    return [
        f
        for f in found
        if not (f.kind is FindingKind.REMOVED and f.number == f.upto and f.number in unreadable)
    ]
