"""Checkpoints and register lines held against a chain: what they say of a cut tail or a rewritten stretch."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from cryptography import x509

from console.custody.checkpoint_text import signature_holds
from console.custody.findings import Finding, FindingKind, Witness
from console.custody.outside_lines import FileLines, Lines
from console.custody.register import RegisterLine, seat_short
from console.custody.values import NOTHING_BEFORE, Checkpoint
from console.keys.certificates import fingerprint_hex
from console.store.custody_tables import CHECKPOINT_COLUMNS, checkpoint_of

_SELECT = f"SELECT id, {CHECKPOINT_COLUMNS} FROM custody_checkpoints ORDER BY id"  # noqa: S608


@dataclass(slots=True)
class Hashes:
    """What a walk along a chain remembers: how many entries, the last hash, the hashes that are asked for."""

    count: int = 0
    head: str = NOTHING_BEFORE
    _at: dict[int, str] = field(default_factory=dict)

    def put(self, number: int, own: str, *, keep: bool) -> None:
        """The chain goes on with this entry."""
        self.count, self.head = number, own
        if keep:
            self._at[number] = own

    def replace_from(self, first: int, found: dict[int, str], last: int) -> None:
        """From `first` on it is as was found by looking closely."""
        self._at = {number: own for number, own in self._at.items() if number < first} | found
        self.count = last
        self.head = found.get(last, "")

    def at(self, number: int) -> str | None:
        """The hash of a sound entry; None where it is not sound, or was not asked for."""
        return NOTHING_BEFORE if number == 0 else self._at.get(number)


@dataclass(frozen=True, slots=True)
class OwnCheckpoints:
    """Those in the database; `bad` are the table's numbers of rows that are none."""

    checkpoints: tuple[Checkpoint, ...]
    bad: tuple[int, ...]

    @classmethod
    def read(cls, link: sqlite3.Connection) -> OwnCheckpoints:
        """All that the table has. Raises sqlite3.Error."""
        found: list[Checkpoint] = []
        bad: list[int] = []
        for number, *row in link.execute(_SELECT):
            try:
                found.append(checkpoint_of(tuple(map(_text, row))))
            except (ValueError, TypeError):
                bad.append(number)
        return cls(tuple(found), tuple(bad))


def _text(value: Any) -> Any:
    return value.decode("utf-8") if isinstance(value, bytes) else value


class Witnesses:
    """Holds all of them against the chain: `findings`, how many were `compared`, how far it is `sealed`."""

    def __init__(
        self,
        seat: str,
        own: OwnCheckpoints,
        lines: Lines,
        certificates: Sequence[x509.Certificate] | None,
        hashes: Hashes,
    ) -> None:
        self.findings: list[Finding] = []
        self.sealed = 0
        self._seat = seat
        self._own = own.checkpoints
        self._hashes = hashes
        self._certificates = (
            None if certificates is None else {fingerprint_hex(each): each for each in certificates}
        )
        self._genuine: dict[Checkpoint, FindingKind | None] = {}
        self._find_bad(Witness.DATABASE, own.bad)
        self._compare(Witness.DATABASE, own.checkpoints)
        for file in lines.files:
            self._find_bad(file.witness, file.bad)
            self._compare(file.witness, file.checkpoints)
            self._hold_against(file)
        self._compare_register(lines.register)
        if self._genuine and certificates is None:
            self.findings.append(Finding(FindingKind.SIGNATURES_NOT_CHECKED))
        if hashes.count > self.sealed:
            self.findings.append(Finding(FindingKind.NOT_SEALED, self.sealed + 1, hashes.count))

    @property
    def compared(self) -> int:
        """How many different checkpoints there were."""
        return len(self._genuine)

    def _find_bad(self, witness: Witness, numbers: Iterable[int]) -> None:
        for number in numbers:
            self.findings.append(
                Finding(FindingKind.CHECKPOINT_UNREADABLE, witness=witness, detail=str(number))
            )

    # Against the chain

    def _compare(self, witness: Witness, checkpoints: Sequence[Checkpoint]) -> None:
        genuine = self._sorted_out(witness, checkpoints)
        self._find_differences(witness, [(c.count, c.head) for c in genuine])

    def _compare_register(self, lines: Sequence[RegisterLine]) -> None:
        own = seat_short(self._seat)
        for line in lines:
            if line.seat != own:
                kind = FindingKind.LINE_OTHER_SEAT
                self.findings.append(Finding(kind, witness=Witness.REGISTER, detail=line.seat))
        self._find_differences(
            Witness.REGISTER, [(line.count, line.head) for line in lines if line.seat == own]
        )

    def _find_differences(self, witness: Witness, told: Sequence[tuple[int, str]]) -> None:
        """`told` are counts with the hash, or its beginning, that the last of so many entries had."""
        longest = max((count for count, _ in told), default=0)
        if longest > self._hashes.count:
            kind = FindingKind.TAIL_CUT
            self.findings.append(Finding(kind, self._hashes.count + 1, longest, witness))
        agreed = 0
        for count, head in sorted(told):
            found = self._hashes.at(count)
            if found is None:
                continue
            if not found.startswith(head):
                self.findings.append(Finding(FindingKind.REWRITTEN, agreed + 1, count, witness))
                return
            agreed = count
            self.sealed = max(self.sealed, count)

    # Themselves

    def _sorted_out(self, witness: Witness, checkpoints: Sequence[Checkpoint]) -> list[Checkpoint]:
        """Those that the seat signed; what is wrong with the others is found."""
        wrong: dict[tuple[FindingKind, str], list[int]] = {}
        for each in checkpoints:
            kind = self._judged(each)
            if kind is not None:
                wrong.setdefault((kind, each.certificate[:16]), []).append(each.count)
        for (kind, certificate), counts in wrong.items():
            self.findings.append(Finding(kind, min(counts), max(counts), witness, certificate))
        return [each for each in checkpoints if self._genuine[each] is None]

    def _judged(self, checkpoint: Checkpoint) -> FindingKind | None:
        if checkpoint not in self._genuine:
            self._genuine[checkpoint] = self._judge(checkpoint)
        return self._genuine[checkpoint]

    def _judge(self, checkpoint: Checkpoint) -> FindingKind | None:
        if checkpoint.seat != self._seat:
            return FindingKind.CHECKPOINT_OTHER_SEAT
        if self._certificates is None:
            return None
        certificate = self._certificates.get(checkpoint.certificate)
        if certificate is None:
            return FindingKind.CHECKPOINT_UNKNOWN_SIGNER
        return None if signature_holds(checkpoint, certificate) else FindingKind.CHECKPOINT_FORGED

    # Against each other

    def _hold_against(self, file: FileLines) -> None:
        """A file outside must know every checkpoint of the database but the newest, and no others."""
        if file.torn:
            self.findings.append(Finding(FindingKind.LINE_TORN, witness=file.witness))
        if not file.checkpoints:
            if self._own:
                first = file.witness is Witness.FILE
                kind = FindingKind.FILE_MISSING if first else FindingKind.SECOND_NOT_THERE
                self.findings.append(Finding(kind, witness=file.witness))
            return
        own, outside = set(self._own), set(file.checkpoints)
        genuine = [each for each in file.checkpoints if self._genuine[each] is None]
        self._find_missing(Witness.DATABASE, [each for each in genuine if each not in own])
        newest = max((place for place, each in enumerate(self._own) if each in outside), default=-1)
        before, after = self._own[: newest + 1], self._own[newest + 1 :]
        self._find_missing(file.witness, [each for each in before if each not in outside])
        if after:
            kind = FindingKind.NOT_YET_OUTSIDE
            self.findings.append(Finding(kind, after[0].count, after[-1].count, file.witness))

    def _find_missing(self, witness: Witness, checkpoints: Sequence[Checkpoint]) -> None:
        if checkpoints:
            counts = [each.count for each in checkpoints]
            kind = FindingKind.CHECKPOINT_MISSING
            self.findings.append(Finding(kind, min(counts), max(counts), witness))
