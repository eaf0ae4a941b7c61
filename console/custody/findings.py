"""What looking through a chain found, as values: what is wrong, where, and by which witness."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What was found. The second group are remarks: they say what is to be known and make nothing fail."""

    EDITED = "edited"
    REMOVED = "removed"
    INSERTED = "inserted"
    REORDERED = "reordered"
    LINK_BROKEN = "link_broken"
    TAIL_CUT = "tail_cut"
    REWRITTEN = "rewritten"
    OTHER_SEAT = "other_seat"
    UNREADABLE = "unreadable"
    DATABASE_DAMAGED = "database_damaged"
    GUARD_MISSING = "guard_missing"
    CHECKPOINT_FORGED = "checkpoint_forged"
    CHECKPOINT_UNKNOWN_SIGNER = "checkpoint_unknown_signer"
    CHECKPOINT_OTHER_SEAT = "checkpoint_other_seat"
    CHECKPOINT_UNREADABLE = "checkpoint_unreadable"
    CHECKPOINT_MISSING = "checkpoint_missing"
    FILE_MISSING = "file_missing"
    LINE_OTHER_SEAT = "line_other_seat"

    NOT_SEALED = "not_sealed"
    CLOCK_STEPPED = "clock_stepped"
    NOT_YET_OUTSIDE = "not_yet_outside"
    LINE_TORN = "line_torn"
    SECOND_NOT_THERE = "second_not_there"
    SIGNATURES_NOT_CHECKED = "signatures_not_checked"

    @property
    def grave(self) -> bool:
        """Whether the chain does not hold because of it."""
        return self not in _REMARKS


_REMARKS = frozenset(
    {
        FindingKind.NOT_SEALED,
        FindingKind.CLOCK_STEPPED,
        FindingKind.NOT_YET_OUTSIDE,
        FindingKind.LINE_TORN,
        FindingKind.SECOND_NOT_THERE,
        FindingKind.SIGNATURES_NOT_CHECKED,
    }
)


class Witness(StrEnum):
    """Who knows how the chain was."""

    CHAIN = "chain"
    DATABASE = "database"
    FILE = "file"
    SECOND = "second"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. It concerns the entries `number` to `upto` (both 0 where no entry is meant).

    `witness` is where it shows: the chain itself, the checkpoints in the database, those in the file beside
    it, those in the second folder, a line of the shift register. `detail` is technical.
    """

    kind: FindingKind
    number: int = 0
    upto: int = 0
    witness: Witness = Witness.CHAIN
    detail: str = ""

    @property
    def grave(self) -> bool:
        """Whether the chain does not hold because of it."""
        return self.kind.grave


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in the chain of `seat`: `entries` of them, `checkpoints` different ones compared.

    `sealed` is the number of the last entry for which a sound checkpoint or a line of the register vouches;
    what comes after it could still be cut off unseen. `more` findings were left out.
    """

    seat: str
    entries: int
    head: str
    checkpoints: int
    sealed: int
    findings: tuple[Finding, ...]
    more: int = 0

    @property
    def ok(self) -> bool:
        """Whether the chain holds."""
        return not self.more and not any(finding.grave for finding in self.findings)


class NoChain(Exception):
    """The file holds no custody chain: an older console's, or another program's; `detail` says more."""

    def __init__(self, file: str, detail: str) -> None:
        super().__init__(f"{file}: {detail}")
        self.file = file
        self.detail = detail


class Cancelled(Exception):
    """Whoever asked no longer wants to know."""
