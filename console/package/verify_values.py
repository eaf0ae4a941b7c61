"""The words of verification as values: what is wrong with a package, and what is known of one that holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What is wrong, in the order in which it is looked for."""

    NO_PACKAGE = "no_package"
    UNREADABLE = "unreadable"
    PASSWORD_NEEDED = "password_needed"  # noqa: S105 - the name of a finding
    PASSWORD_WRONG = "password_wrong"  # noqa: S105 - the name of a finding
    ARCHIVE_DAMAGED = "archive_damaged"
    CANNOT_UNPACK = "cannot_unpack"
    UNFINISHED = "unfinished"
    NOT_A_FILE = "not_a_file"
    NAME_REFUSED = "name_refused"
    EMPTY_FOLDER = "empty_folder"
    TOO_MUCH = "too_much"
    PART_MISSING = "part_missing"
    MALFORMED = "malformed"
    ROOT_UNUSABLE = "root_unusable"
    ROOT_EXPIRED = "root_expired"
    OTHER_ROOT = "other_root"
    CERTIFICATE_NOT_BY_ROOT = "certificate_not_by_root"
    CERTIFICATE_UNFIT = "certificate_unfit"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_NOT_YET = "certificate_not_yet"
    SIGNATURE_MALFORMED = "signature_malformed"
    SIGNATURE_WRONG = "signature_wrong"
    STAMP_WRONG = "stamp_wrong"
    STAMP_NOT_TRUSTED = "stamp_not_trusted"
    LIST_MALFORMED = "list_malformed"
    LISTS_DIFFER = "lists_differ"
    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"
    EXTRACT_DOES_NOT_FIT = "extract_does_not_fit"
    CHECKPOINT_WRONG = "checkpoint_wrong"
    CHECKPOINT_DOES_NOT_FIT = "checkpoint_does_not_fit"
    NOT_IN_CUSTODY = "not_in_custody"
    NOT_NAMED = "not_named"
    NAMED_OTHERWISE = "named_otherwise"


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that is wrong: `file` is a path in the package (or what was given), `detail` a short
    technical word for it (a hash, a number, a date), never a sentence.
    """

    kind: FindingKind
    file: str = ""
    detail: str = ""


class DoesNotHold(Exception):
    """A package does not hold; `finding` says what was found first."""

    def __init__(self, kind: FindingKind, file: str = "", detail: str = "") -> None:
        super().__init__(f"{kind}: {file} {detail}".strip())
        self.finding = Finding(kind, file, detail)


class VerificationStopped(Exception):
    """Somebody no longer wants to know; nothing is said of the package."""


class StampState(StrEnum):
    """What is known of an RFC 3161 time stamp. Sound: it fits, but nobody said whom to trust for the time."""

    NONE = "none"
    SOUND = "sound"
    TRUSTED = "trusted"


class Remark(StrEnum):
    """What is worth knowing of a package that holds."""

    DEMO = "demo"
    HELD_BY_STAMP = "held_by_stamp"
    STAMP_NOT_CHECKED = "stamp_not_checked"
    SIGNED_OUTSIDE_VALIDITY = "signed_outside_validity"
    CLOCK_STEPPED = "clock_stepped"


@dataclass(frozen=True, slots=True)
class Verified:
    """A package that holds. Fingerprints are SHA-256 in hex in groups of two; times are UTC seconds.

    `sealed_sha256` is that of the tag manifest, which the seal covers; `entries` counts those of the extract,
    `of_incident` those that are shown whole; `count` and `head` are the checkpoint's.
    """

    name: str
    sealed_sha256: str
    centre: str
    seat: str
    root_fingerprint: str
    seat_fingerprint: str
    valid_until_utc: float
    signed_utc: float
    stamp: StampState
    stamped_utc: float | None
    originals: int
    derived: int
    files: int
    size: int
    entries: int
    of_incident: int
    count: int
    head: str
    remarks: tuple[Remark, ...] = ()

    @property
    def demo(self) -> bool:
        """Whether the keys were made for trying out: not for court."""
        return Remark.DEMO in self.remarks
