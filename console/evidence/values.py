"""The words of evidence as values: incidents, the captures asked for, the files they gave, their history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from console.catalogue.values import Name
from console.evidence.camera_then import CameraThen
from console.evidence.capture_values import (
    OPEN_STATES,
    Capture,
    CaptureKind,
    CaptureState,
    EvidenceFile,
    FileCheck,
    FileFacts,
    Origin,
    Seal,
    Trouble,
    worst_seal,
)
from console.evidence.clock import ClockState
from console.evidence.errors import CategoriesUnreadable, CopyFailed, EvidenceError, UnknownIncident
from console.evidence.states import IncidentState


class Severity(StrEnum):
    """How serious an incident is, from mild to worst."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


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
    """A camera as it was called when it was bookmarked, and the stream its footage is taken from.

    `then` is what else was known of it at that moment; None in incidents that are older than this.
    `past_streams` are further streams of it that the ring has something of just then. They are no part of the
    record: which of them was asked for what stands in the captures.
    """

    camera_id: str
    number: int
    name: Name
    stream_id: str
    place: Name = NO_NAME
    thana: Name = NO_NAME
    then: CameraThen | None = None
    past_streams: tuple[str, ...] = field(default=(), compare=False)


class ReferenceKind(StrEnum):
    """Whose number a reference is: general diary, first information report, an event of 112."""

    GD = "gd"
    FIR = "fir"
    EVENT_112 = "event_112"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reference:
    """A number under which others keep the same matter, as it was written."""

    kind: ReferenceKind
    number: str


@dataclass(frozen=True, slots=True)
class Deletion:
    """A deletion that was asked for and that another person must confirm."""

    asked_by: str
    why: str
    asked_utc: float


@dataclass(frozen=True, slots=True)
class Incident:
    """What an operator bookmarked: `at_utc` is the moment it is about, `made_utc` that of the key press.

    While `hold` stands, only two people together remove its files. `deletion` is one that waits for the
    second of them; from `deleted_utc` on the files are gone, the record and the hashes stay.
    """

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
    state: IncidentState = IncidentState.OPEN
    place: str = ""
    thana: str = ""
    tags: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    handlers: tuple[str, ...] = ()
    hold: bool = True
    hold_lifted_utc: float | None = None
    deletion: Deletion | None = None
    deleted_utc: float | None = None

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
    def derived(self) -> tuple[Capture, ...]:
        """What was made from what is kept: masked and cut copies, snapshots; each has one file."""
        return tuple(c for c in self.captures if c.kind is CaptureKind.DERIVED)

    @property
    def deleted(self) -> bool:
        """Whether the files are gone."""
        return self.deleted_utc is not None

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
    """What an entry of an incident's history tells; the custody chain's words for what can concern one.

    In `field`, `before` and `after` stand: of CHANGED the field and its texts; of WIDENED the seconds; of
    CAPTURE_ENDED and RECOVERED the stem and `STATE:TROUBLE`; of RECORDING_FETCHED, SEAL_BROKEN, COPIED and
    DERIVED_MADE the file's name; of CAMERA_ADDED the number and the name; of CLIP_ADDED the stem, the origin
    and `START END` (UTC seconds); of deletions who asked, and how many files or who confirmed.
    """

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


@dataclass(frozen=True, slots=True)
class IncidentEvent:
    """One entry of an incident's history: who, when, and what changed from `before` to `after`.

    `files` are those that it is about, so that the custody chain can name their hashes; one that was read
    back from there carries none.
    """

    id: str
    at_utc: float
    operator: str
    seat: str
    what: EventKind
    field: str = ""
    before: str = ""
    after: str = ""
    why: str = ""
    files: tuple[EvidenceFile, ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentFilter:
    """Which incidents to list. Empty sets, empty texts and None mean all; `text` words must all match.

    One of `thanas` (names, in any language) is the incident's own or, where it has none, one of its cameras';
    `tag` and `reference` (a number) are compared without regard to case, spaces and the script of digits.
    """

    text: str = ""
    categories: frozenset[str] = field(default_factory=frozenset)
    severities: frozenset[Severity] = field(default_factory=frozenset)
    from_utc: float | None = None
    to_utc: float | None = None
    number: int | None = None
    states: frozenset[IncidentState] = field(default_factory=frozenset)
    thanas: frozenset[str] = field(default_factory=frozenset)
    tag: str = ""
    reference: str = ""
    held: bool | None = None
    deleted: bool | None = None


@dataclass(frozen=True, slots=True)
class IncidentCounts:
    """How many incidents each choice would show, with all else as it is chosen.

    `thanas` counts incidents' own or, where they have none, their cameras' by the English name; `tags` come
    as they were written first. Only what occurs is in it.
    """

    all: int
    states: Mapping[IncidentState, int]
    categories: Mapping[str, int]
    severities: Mapping[str, int]
    thanas: Mapping[str, int]
    tags: Mapping[str, int]
    held: int


EVERYTHING = IncidentFilter()

__all__ = [
    "EVERYTHING",
    "NO_NAME",
    "OPEN_STATES",
    "BookmarkedCamera",
    "Capture",
    "CaptureKind",
    "CaptureState",
    "CategoriesUnreadable",
    "CopyFailed",
    "Deletion",
    "EventKind",
    "EvidenceError",
    "EvidenceFile",
    "FileCheck",
    "FileFacts",
    "Incident",
    "IncidentCategory",
    "IncidentCounts",
    "IncidentEvent",
    "IncidentFilter",
    "IncidentState",
    "Origin",
    "Reference",
    "ReferenceKind",
    "Seal",
    "Severity",
    "Trouble",
    "UnknownIncident",
    "clips_state",
    "telling_clip",
    "worst_seal",
]
