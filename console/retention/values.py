"""The words of retention as values: rules, what they would remove, what was removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from console.evidence.states import IncidentState
from console.evidence.values import Incident

DAY_S = 86_400.0
LEAST_DAYS = 1
MOST_DAYS = 36_500


class LooseKind(StrEnum):
    """Files that belong to no incident; the value is their folder within the data folder."""

    STILLS = "stills"
    REPLAYS = "replay"


def _usual_incidents() -> dict[IncidentState, int]:
    return {IncidentState.CLOSED: 180}


def _usual_loose() -> dict[LooseKind, int]:
    return {LooseKind.STILLS: 90, LooseKind.REPLAYS: 1}


@dataclass(frozen=True, slots=True)
class RetentionRules:
    """For how many days things stay; what is not named stays for good.

    `incidents`: by state, counted from the lifting of the hold. `loose`: from a file's last change.
    """

    incidents: Mapping[IncidentState, int] = field(default_factory=_usual_incidents)
    loose: Mapping[LooseKind, int] = field(default_factory=_usual_loose)


@dataclass(frozen=True, slots=True)
class IncidentRemoval:
    """An incident whose files would go, as it was when it was looked at; `due_utc` is since when."""

    incident: Incident
    due_utc: float
    size: int


@dataclass(frozen=True, slots=True)
class FileRemoval:
    """A loose file that would go: `path` within the data folder, with `/`; size and change as looked at."""

    kind: LooseKind
    path: str
    size: int
    changed_ns: int
    due_utc: float


@dataclass(frozen=True, slots=True)
class Plan:
    """What the rules would remove at a moment (UTC seconds), oldest first; `held` incidents stay."""

    made_utc: float
    incidents: tuple[IncidentRemoval, ...] = ()
    files: tuple[FileRemoval, ...] = ()
    held: int = 0

    @property
    def bytes(self) -> int:
        """How much room it would make."""
        return sum(r.size for r in self.incidents) + sum(r.size for r in self.files)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to remove."""
        return not self.incidents and not self.files


class Skipped(StrEnum):
    """Why something of the preview was left."""

    CHANGED = "changed"
    ON_HOLD = "on_hold"
    GONE = "gone"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Left:
    """Something of the preview that was left: an incident's id or a file's path, and why."""

    what: str
    why: Skipped


@dataclass(frozen=True, slots=True)
class Ran:
    """What was removed, and what of the preview was left."""

    incidents: int
    files: int
    bytes: int
    left: tuple[Left, ...] = ()
