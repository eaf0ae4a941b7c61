"""The words of custody as values: what happened, how it is entered, what a checkpoint says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from console.evidence.clock import ClockState

# What the first entry of a chain names as its previous one.
NOTHING_BEFORE = "0" * 64


class What(StrEnum):
    """What an entry tells."""

    BEFORE_THE_CHAIN = "before_the_chain"
    BOOKMARKED = "bookmarked"
    CHANGED = "changed"
    WIDENED = "widened"
    CAPTURE_ENDED = "capture_ended"
    RECOVERED = "recovered"
    RECORDING_FETCHED = "recording_fetched"
    CAMERA_ADDED = "camera_added"
    CLIP_ADDED = "clip_added"
    STATE_CHANGED = "state_changed"
    HANDLED_BY = "handled_by"
    HOLD_SET = "hold_set"
    HOLD_LIFTED = "hold_lifted"
    SEAL_BROKEN = "seal_broken"
    COPIED = "copied"
    DERIVED_MADE = "derived_made"
    DELETION_ASKED = "deletion_asked"
    DELETION_REFUSED = "deletion_refused"
    DELETED = "deleted"
    RETENTION_RAN = "retention_ran"
    EXPORT_BEGUN = "export_begun"
    EXPORTED = "exported"
    EXPORT_FAILED = "export_failed"
    PACKAGE_VERIFIED = "package_verified"
    KEY_MADE = "key_made"
    KEY_IMPORTED = "key_imported"
    KEY_ROTATED = "key_rotated"
    SHIFT_CHANGE = "shift_change"
    STARTED = "started"
    CLOSED = "closed"
    CLOCK_STEPPED = "clock_stepped"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something to be entered. `details` holds what JSON can say; `at_utc` None means now.

    `clock` is the clock's state at that moment; None asks for it when the entry is made.
    """

    what: What
    who: str
    incident: str = ""
    subject: str = ""
    why: str = ""
    details: Mapping[str, object] = field(default_factory=dict)
    at_utc: float | None = None
    clock: ClockState | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a seat's chain. Numbers begin at 1 and leave none out; hashes are SHA-256 in hex.

    `boot` names the machine's run that `monotonic_s` counts in; `details` is JSON.
    """

    seat: str
    number: int
    at_utc: float
    monotonic_s: float
    boot: str
    clock: ClockState
    who: str
    where: str
    what: What
    incident: str
    subject: str
    why: str
    details: str
    previous: str
    content_sha256: str
    hash: str


@dataclass(frozen=True, slots=True)
class ClockStep:
    """The clock was set by `by_s` seconds (negative: back) between two entries of the chain, by their number.

    `after_utc` is when the former was made, by the clock before it was set; `before_utc` when the latter was,
    by the clock since.
    """

    by_s: float
    after_entry: int
    after_utc: float
    before_entry: int
    before_utc: float


class CheckpointWhy(StrEnum):
    """Why a checkpoint was made."""

    FIVE_MINUTES = "five_minutes"
    EXPORT = "export"
    SHIFT_CHANGE = "shift_change"
    START = "start"
    CLOSE = "close"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How many entries a chain had and the hash of the last one, signed by the seat's key.

    `at_utc` is whole seconds; `signature` is ECDSA P-256 over SHA-256, DER in base64; `certificate` the
    SHA-256 of the signer's, in hex; `who` asked for it, where a person did.
    """

    seat: str
    count: int
    head: str
    at_utc: float
    why: CheckpointWhy
    signature: str
    certificate: str
    who: str = ""
