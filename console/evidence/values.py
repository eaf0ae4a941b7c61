"""The words of evidence as values: incidents, the captures asked for, the files they gave, their history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from console.catalogue.values import Name
from console.evidence.clock import ClockState


class EvidenceError(Exception):
    """The environment failed an incident: base of all that an operator is told about evidence."""


class UnknownIncident(EvidenceError):
    """There is no incident with this id."""


class CategoriesUnreadable(EvidenceError):
    """The file of incident categories cannot be used; `line` says where, `detail` what."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path
        self.detail = detail


class CopyFailed(EvidenceError):
    """Files could not be copied; `trouble` says why, `detail` which file or what the system said."""

    def __init__(self, trouble: Trouble, detail: str) -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble = trouble
        self.detail = detail


class Severity(StrEnum):
    """How serious an incident is, from mild to worst."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class CaptureKind(StrEnum):
    """What was asked of the relay."""

    CLIP = "clip"
    STILL = "still"


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


class Seal(StrEnum):
    """What the last reading of a file said of its SHA-256."""

    UNCHECKED = "unchecked"
    SOUND = "sound"
    CHANGED = "changed"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class IncidentCategory:
    """A kind of incident. `icon` is a QtAwesome name, `colour` is `#rrggbb`."""

    code: str
    name: Name
    icon: str
    colour: str


NO_NAME = Name("", "")


@dataclass(frozen=True, slots=True)
class BookmarkedCamera:
    """A camera as it was called when it was bookmarked, and the stream its footage is taken from."""

    camera_id: str
    number: int
    name: Name
    stream_id: str
    place: Name = NO_NAME
    thana: Name = NO_NAME


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """One file kept for an incident. `name` is within the incident's folder; times are UTC seconds.

    `whole` is false for the part of a clip whose writing was cut off.
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


@dataclass(frozen=True, slots=True)
class Capture:
    """A stretch of a camera's footage (or a still of it) that was asked for, and what came of it.

    `camera` is the position in `Incident.cameras`. `footage_from_utc` is where the relay's ring began
    when this was asked, if that was later than `start_utc`.
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

    @property
    def open(self) -> bool:
        """Whether more is still to come."""
        return self.state in OPEN_STATES


@dataclass(frozen=True, slots=True)
class Incident:
    """What an operator bookmarked: `at_utc` is the moment it is about, `made_utc` that of the key press."""

    id: str
    seat: str
    operator: str
    made_utc: float
    at_utc: float
    clock: ClockState
    view: Name
    before_s: float
    after_s: float
    folder: str
    cameras: tuple[BookmarkedCamera, ...]
    captures: tuple[Capture, ...] = ()
    title: str = ""
    category: str = ""
    severity: Severity | None = None
    note: str = ""

    @property
    def start_utc(self) -> float:
        """From when footage is wanted."""
        return self.at_utc - self.before_s

    @property
    def end_utc(self) -> float:
        """Until when footage is wanted."""
        return self.at_utc + self.after_s

    @property
    def clips(self) -> tuple[Capture, ...]:
        """The stretches of footage, in the order in which they were asked for."""
        return tuple(c for c in self.captures if c.kind is CaptureKind.CLIP)

    @property
    def stills(self) -> tuple[Capture, ...]:
        """The stills, in the order in which they were asked for."""
        return tuple(c for c in self.captures if c.kind is CaptureKind.STILL)

    @property
    def files(self) -> tuple[EvidenceFile, ...]:
        """Every file kept so far."""
        return tuple(f for c in self.captures for f in c.files)

    @property
    def open(self) -> bool:
        """Whether a capture is still under way."""
        return any(c.open for c in self.captures)

    @property
    def seal(self) -> Seal | None:
        """The worst that is known of the files' hashes; None while there is no file."""
        return worst_seal(f.seal for f in self.files)


_SEALS_BY_GRAVITY = (Seal.CHANGED, Seal.MISSING, Seal.UNREADABLE, Seal.UNCHECKED, Seal.SOUND)


def worst_seal(seals: Iterable[Seal]) -> Seal | None:
    """The gravest of several seals, or None for none."""
    found = set(seals)
    return next((seal for seal in _SEALS_BY_GRAVITY if seal in found), None)


def clips_state(incident: Incident) -> CaptureState:
    """One state for all clips of an incident: what is under way first, then the gravest end.

    Where some cameras gave nothing and others did, a part is saved.
    """
    states = {clip.state for clip in incident.clips}
    if CaptureState.FAILED in states and any(clip.files for clip in incident.clips):
        states = states - {CaptureState.FAILED} | {CaptureState.INTERRUPTED}
    order = (
        CaptureState.WRITING,
        CaptureState.PENDING,
        CaptureState.FAILED,
        CaptureState.INTERRUPTED,
        CaptureState.DONE,
    )
    return next((state for state in order if state in states), CaptureState.DONE)


def telling_clip(incident: Incident) -> Capture | None:
    """The clip whose words stand for all: the last one in `clips_state`, else one that failed."""
    state = clips_state(incident)
    wanted = [clip for clip in incident.clips if clip.state is state]
    failed = [clip for clip in incident.clips if clip.state is CaptureState.FAILED]
    return max(wanted or failed, key=lambda clip: clip.end_utc, default=None)


class EventKind(StrEnum):
    """What an entry of an incident's history tells."""

    BOOKMARKED = "bookmarked"
    CHANGED = "changed"
    WIDENED = "widened"
    CAPTURE_ENDED = "capture_ended"
    RECOVERED = "recovered"
    SEAL_BROKEN = "seal_broken"
    COPIED = "copied"


@dataclass(frozen=True, slots=True)
class IncidentEvent:
    """One entry of an incident's history: who, when, and what changed from `before` to `after`."""

    id: str
    at_utc: float
    operator: str
    seat: str
    what: EventKind
    field: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class FileCheck:
    """A file read again: `found` is the SHA-256 that it has now (empty when it is not there)."""

    name: str
    seal: Seal
    expected: str
    found: str = ""


@dataclass(frozen=True, slots=True)
class IncidentFilter:
    """Which incidents to list. Empty sets and None mean all; `text` words must all match."""

    text: str = ""
    categories: frozenset[str] = field(default_factory=frozenset)
    severities: frozenset[Severity] = field(default_factory=frozenset)
    from_utc: float | None = None
    to_utc: float | None = None
    number: int | None = None


EVERYTHING = IncidentFilter()
