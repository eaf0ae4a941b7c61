"""What was asked for and what came of it, as values: captures, the files that they gave, their seals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class CaptureKind(StrEnum):
    """What a capture is: asked of the relay or of recordings, or made here from what is kept."""

    CLIP = "clip"
    STILL = "still"
    DERIVED = "derived"


class Origin(StrEnum):
    """Where a file comes from. Derived: made by the console (every still, every masked or cut copy)."""

    RING = "ring"
    RECORDING = "recording"
    UPLOAD = "upload"
    DERIVED = "derived"


class CaptureState(StrEnum):
    """How a clip or a still stands. Interrupted: a part was kept, and it plays."""

    PENDING = "pending"
    WRITING = "writing"
    DONE = "done"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


OPEN_STATES = frozenset({CaptureState.PENDING, CaptureState.WRITING})


class Trouble(StrEnum):
    """Why a capture is not whole."""

    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    FOLDER_MISSING = "folder_missing"
    WRITE_FAILED = "write_failed"
    NO_FOOTAGE = "no_footage"
    RELAY_LOST = "relay_lost"
    CONSOLE_ENDED = "console_ended"
    NOT_AS_SEALED = "not_as_sealed"
    # Of recordings that were asked for.
    NOT_OFFERED = "not_offered"
    NO_ANSWER = "no_answer"
    PASSWORD_REFUSED = "password_refused"  # noqa: S105
    BAD_ANSWER = "bad_answer"
    TOO_MUCH = "too_much"
    CANCELLED = "cancelled"


class Seal(StrEnum):
    """What the last reading of a file said of its SHA-256."""

    UNCHECKED = "unchecked"
    SOUND = "sound"
    CHANGED = "changed"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What was known of a file's stream when it ended; None where nobody told.

    `lost` counts the pictures of its last minute that never came, `reconnects` those during the recording,
    `resolution_changes` the files before it in its clip; `clock_offset_s` is the camera's clock less ours.
    """

    lost: int | None = None
    reconnects: int | None = None
    resolution_changes: int = 0
    clock_offset_s: float | None = None
    device: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """One file kept for an incident. `name` is within the incident's folder; times are UTC seconds.

    `whole` is false for the part of a clip whose writing was cut off. A derived file names the originals
    that it was made from, and `what_was_done` says how (JSON or plain words, as its maker writes it).
    """

    name: str
    sha256: str
    size: int
    start_utc: float
    end_utc: float
    whole: bool = True
    codec: str = ""
    width: int = 0
    height: int = 0
    packets: int = 0
    key_frames: int = 0
    gaps: tuple[tuple[float, float], ...] = ()
    seal: Seal = Seal.UNCHECKED
    checked_utc: float | None = None
    origin: Origin = Origin.RING
    facts: FileFacts | None = None
    derived_from: tuple[str, ...] = ()
    what_was_done: str = ""

    @property
    def derived(self) -> bool:
        """Whether the console made it, rather than received it."""
        return self.origin is Origin.DERIVED


@dataclass(frozen=True, slots=True)
class Capture:
    """A stretch of a camera's footage (or a still of it) that was asked for, and what came of it.

    `camera` is the position in `Incident.cameras`. `footage_from_utc` is where the relay's ring began
    when this was asked, if that was later than `start_utc`. `origin` says whom it is asked of.
    """

    id: str
    kind: CaptureKind
    camera: int
    stream_id: str
    start_utc: float
    end_utc: float
    stem: str
    state: CaptureState = CaptureState.PENDING
    trouble: Trouble | None = None
    footage_from_utc: float | None = None
    files: tuple[EvidenceFile, ...] = ()
    origin: Origin = Origin.RING

    @property
    def open(self) -> bool:
        """Whether more is still to come."""
        return self.state in OPEN_STATES


_SEALS_BY_GRAVITY = (Seal.CHANGED, Seal.MISSING, Seal.UNREADABLE, Seal.UNCHECKED, Seal.SOUND)


def worst_seal(seals: Iterable[Seal]) -> Seal | None:
    """The gravest of several seals, or None for none."""
    found = set(seals)
    return next((seal for seal in _SEALS_BY_GRAVITY if seal in found), None)


@dataclass(frozen=True, slots=True)
class FileCheck:
    """A file read again: `found` is the SHA-256 that it has now (empty when it is not there)."""

    name: str
    seal: Seal
    expected: str
    found: str = ""
