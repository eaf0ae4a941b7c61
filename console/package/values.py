"""The words of an export as values: what is asked for, how far it is, what came of it, what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from console.custody.values import Checkpoint


class Stage(StrEnum):
    """What an export is doing, in this order. ENCRYPTING only where a password is given."""

    PREPARING = "preparing"
    COPYING = "copying"
    CUSTODY = "custody"
    DOCUMENTS = "documents"
    MANIFESTS = "manifests"
    SIGNING = "signing"
    READING_BACK = "reading_back"
    ENCRYPTING = "encrypting"
    FINISHING = "finishing"


class ExportTrouble(StrEnum):
    """Why there is no package."""

    NOTHING_TO_EXPORT = "nothing_to_export"
    EVIDENCE_DELETED = "evidence_deleted"
    FILE_CHANGED = "file_changed"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    TARGET_MISSING = "target_missing"
    TARGET_READ_ONLY = "target_read_only"
    TARGET_FULL = "target_full"
    TARGET_LOST = "target_lost"
    FILE_TOO_LARGE = "file_too_large"
    NAME_TAKEN = "name_taken"
    READ_BACK_DIFFERS = "read_back_differs"
    DOCUMENTS_FAILED = "documents_failed"
    SIGNING_FAILED = "signing_failed"
    CHAIN_TOO_LONG = "chain_too_long"
    WRITE_FAILED = "write_failed"
    CANCELLED = "cancelled"
    CONSOLE_ENDED = "console_ended"


class ExportError(Exception):
    """There is no package; `trouble` says why, `detail` names the file or says what the system said.

    `number` is the package's number, 0 where none had been taken yet; the chain tells how it ended.
    """

    def __init__(self, trouble: ExportTrouble, detail: str = "", number: int = 0) -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
        self.number = number


@dataclass(frozen=True, slots=True)
class Include:
    """Which stills and copies go along: names as in `EvidenceFile.name`; None means all.

    Originals always go along: a copy without what it was made from proves little.
    """

    derived: frozenset[str] | None = None


ALL_FILES = Include()


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """A package wanted of an incident, in the folder `target`: a folder, or with a password one file."""

    incident_id: str
    target: Path
    operator: str
    password: str | None = field(default=None, repr=False)
    include: Include = ALL_FILES
    language: str = "hi"


@dataclass(frozen=True, slots=True)
class Exported:
    """A package that is whole and was read back. `path` is its folder, or the encrypted file.

    `size` is that of all `files` in bytes. `root_sha256` is the SHA-256 (hex) of the tag manifest, from
    which everything else follows; `root_fingerprint` is that of the centre's root certificate.
    `archive_sha256` is empty for a folder. `stamp_trouble` is what the time-stamp server's failure was,
    where one is configured and failed. `entered` is false when the disk did not take the chain's last
    entry; the next start enters it.
    """

    path: Path
    name: str
    number: int
    files: int
    size: int
    root_sha256: str
    root_fingerprint: str
    demo: bool
    time_stamped: bool
    stamp_trouble: str = ""
    archive_sha256: str = ""
    note: Path | None = None
    checkpoint: Checkpoint | None = None
    entered: bool = True


# The share that is done (0 to 1) and what is being done; called on the worker's threads.
Progress = Callable[[float, Stage], None]
