"""An incident as a case, in words: its state, its numbers, its hold, and why something could not be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.evidence.errors import (
    BadStretch,
    ChangedMeanwhile,
    EvidenceError,
    HoldStands,
    IncidentDeleted,
    NoDeletionAsked,
    PersonMissing,
    ReasonMissing,
    SamePerson,
    StepNotAllowed,
    StillRecording,
)
from console.evidence.states import IncidentState
from console.evidence.values import Deletion, Incident, Reference, ReferenceKind
from console.sources.recordings import RecordingsTrouble
from ui.incidents.words import moment_words

translate = QCoreApplication.translate


def state_words(state: IncidentState) -> str:
    """A state's name."""
    match state:
        case IncidentState.OPEN:
            return translate("Incidents", "Open", "state")
        case IncidentState.UNDER_REVIEW:
            return translate("Incidents", "Under review")
        case IncidentState.KEPT:
            return translate("Incidents", "Kept")
        case IncidentState.HANDED_OVER:
            return translate("Incidents", "Handed over")
        case IncidentState.CLOSED:
            return translate("Incidents", "Closed", "state")


def reference_kind_words(kind: ReferenceKind) -> str:
    """What kind of number it is."""
    match kind:
        case ReferenceKind.GD:
            return translate("Incidents", "GD")
        case ReferenceKind.FIR:
            return translate("Incidents", "FIR")
        case ReferenceKind.EVENT_112:
            return translate("Incidents", "112 event")
        case ReferenceKind.OTHER:
            return translate("Incidents", "Other number")


def reference_words(reference: Reference) -> str:
    """Kind and number together."""
    return f"{reference_kind_words(reference.kind)} {reference.number}"


def references_words(incident: Incident) -> str:
    """All numbers of an incident in one line."""
    return " · ".join(reference_words(each) for each in incident.references)


def hold_words(incident: Incident) -> str:
    """Whether its files may be removed."""
    if incident.deleted_utc is not None:
        return translate("Incidents", "Files deleted")
    if incident.hold:
        return translate("Incidents", "On hold")
    return translate("Incidents", "Hold lifted")


def hold_tip(incident: Incident) -> str:
    """What that means."""
    if incident.deleted_utc is not None:
        return translate("Incidents", "The record and the hashes stay; the files were deleted.")
    if incident.hold:
        return translate(
            "Incidents", "Nothing of this incident is removed, whatever retention says or the disk holds."
        )
    return translate("Incidents", "Retention may remove its files when their days are over.")


def deletion_words(deletion: Deletion) -> str:
    """Who asked for a deletion, when and why."""
    return translate("Incidents", "{name} asked for the deletion on {time}: {why}").format(
        name=deletion.asked_by, time=moment_words(deletion.asked_utc), why=deletion.why
    )


def refusal_words(error: EvidenceError) -> str:
    """Why something was not done, as a sentence that says what to do."""
    match error:
        case ReasonMissing():
            return translate("Incidents", "Please give the reason; it is entered in the custody chain.")
        case PersonMissing():
            return translate("Incidents", "Please give your name; it is entered in the custody chain.")
        case SamePerson():
            return translate(
                "Incidents", "{name} asked for this deletion. Another person must confirm it."
            ).format(name=error.asked_by)
        case NoDeletionAsked():
            return translate("Incidents", "Nobody is asking for this deletion any more.")
        case HoldStands():
            return translate("Incidents", "The hold can be lifted once the incident is closed.")
        case StillRecording():
            return translate("Incidents", "Something is still being recorded. Finish it first.")
        case IncidentDeleted():
            return translate("Incidents", "The files were deleted; only the record is left.")
        case BadStretch():
            return translate(
                "Incidents", "The time must end after it begins, and be at most {minutes} minutes."
            ).format(minutes=round(error.longest_s / 60))
        case ChangedMeanwhile():
            return translate("Incidents", "It has changed meanwhile. Look at it again first.")
        case StepNotAllowed():
            return translate("Incidents", "From “{before}” there is no step to “{after}”.").format(
                before=state_words(error.before), after=state_words(error.after)
            )
    return translate("Incidents", "It could not be done: {detail}").format(detail=error)


def recordings_words(trouble: RecordingsTrouble) -> str:
    """Why recordings of the past could not be had."""
    words = {
        RecordingsTrouble.NOT_OFFERED: translate("Incidents", "This camera's recordings cannot be asked for"),
        RecordingsTrouble.NO_ANSWER: translate("Incidents", "The recorder does not answer"),
        RecordingsTrouble.PASSWORD_REFUSED: translate("Incidents", "The recorder refuses the password"),
        RecordingsTrouble.NOT_THERE: translate("Incidents", "The recorder does not know this camera"),
        RecordingsTrouble.NOTHING_RECORDED: translate("Incidents", "Nothing was recorded in this time"),
    }
    return words.get(trouble) or translate("Incidents", "The recorder's answer cannot be read")
