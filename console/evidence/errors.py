"""What can go wrong with an incident: each error carries the facts for a sentence to the operator.

EvidenceError
├── UnknownIncident       there is none with this id
├── CategoriesUnreadable  the file of categories cannot be used
├── CopyFailed            files could not be copied
├── StepNotAllowed        no way leads from this state to that one
├── ReasonMissing         this is only done with a reason
├── PersonMissing         this is only done by somebody with a name
├── SamePerson            the second person must be another one
├── NoDeletionAsked       nobody asked for this deletion
├── HoldStands            a hold is lifted only when the incident is closed
├── ChangedMeanwhile      it is no longer what was looked at
├── StillRecording        something is still being recorded
├── IncidentDeleted       its files were deleted; only the record is left
└── BadStretch            no such stretch of time can be taken
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from console.evidence.states import IncidentState
    from console.evidence.values import Trouble


class EvidenceError(Exception):
    """The environment failed an incident: base of all that an operator is told about evidence."""


class UnknownIncident(EvidenceError):
    """There is no incident with this id."""


class CategoriesUnreadable(EvidenceError):
    """The file of incident categories cannot be used; `path` says where, `detail` what."""

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


class StepNotAllowed(EvidenceError):
    """No step leads from state `before` to state `after`."""

    def __init__(self, before: IncidentState, after: IncidentState) -> None:
        super().__init__(f"{before} -> {after}")
        self.before = before
        self.after = after


class ReasonMissing(EvidenceError):
    """This is done only with a reason, and none was given."""


class PersonMissing(EvidenceError):
    """This is done only by somebody who gives a name."""


class SamePerson(EvidenceError):
    """Who confirms must be another person than `asked_by`."""

    def __init__(self, asked_by: str) -> None:
        super().__init__(asked_by)
        self.asked_by = asked_by


class NoDeletionAsked(EvidenceError):
    """There is no deletion to confirm or to refuse."""


class HoldStands(EvidenceError):
    """The hold stays: it is lifted only from a closed incident; `state` is the one that it is in."""

    def __init__(self, state: IncidentState) -> None:
        super().__init__(str(state))
        self.state = state


class ChangedMeanwhile(EvidenceError):
    """It is no longer what it was when it was looked at: look again."""


class StillRecording(EvidenceError):
    """Something of the incident is still being recorded or fetched."""


class IncidentDeleted(EvidenceError):
    """The files were deleted at `deleted_utc` (UTC seconds); the record and the hashes are left."""

    def __init__(self, deleted_utc: float) -> None:
        super().__init__(f"deleted at {deleted_utc:.0f}")
        self.deleted_utc = deleted_utc


class BadStretch(EvidenceError):
    """A stretch of time that ends before it begins, or is longer than `longest_s` seconds."""

    def __init__(self, longest_s: float) -> None:
        super().__init__(f"at most {longest_s:.0f} s")
        self.longest_s = longest_s
