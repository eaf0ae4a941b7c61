"""Values of evidence and custody as the words of a document, in the language of that document."""

from __future__ import annotations

import json

from console.custody.values import Entry, What
from console.evidence.clock import ClockState
from console.evidence.values import IncidentState, Origin, Reference, ReferenceKind, Severity, Trouble
from ui.documents.speech import Speech

# Of one entry's details; custody.json has them whole.
_DETAIL_CHARACTERS = 400


def severity_words(say: Speech, severity: Severity | None) -> str:
    """How serious an incident was called."""
    match severity:
        case Severity.LOW:
            return say.translate("Documents", "Low")
        case Severity.MEDIUM:
            return say.translate("Documents", "Medium")
        case Severity.HIGH:
            return say.translate("Documents", "High")
        case Severity.CRITICAL:
            return say.translate("Documents", "Critical")
        case None:
            return say.translate("Documents", "not set")


def state_words(say: Speech, state: IncidentState) -> str:
    """How far an incident has come."""
    match state:
        case IncidentState.OPEN:
            return say.translate("Documents", "Open")
        case IncidentState.UNDER_REVIEW:
            return say.translate("Documents", "Under review")
        case IncidentState.KEPT:
            return say.translate("Documents", "Kept")
        case IncidentState.HANDED_OVER:
            return say.translate("Documents", "Handed over")
        case IncidentState.CLOSED:
            return say.translate("Documents", "Closed")


def reference_words(say: Speech, reference: Reference) -> str:
    """A number under which others keep the same matter."""
    match reference.kind:
        case ReferenceKind.GD:
            return say.translate("Documents", "GD {number}").format(number=reference.number)
        case ReferenceKind.FIR:
            return say.translate("Documents", "FIR {number}").format(number=reference.number)
        case ReferenceKind.EVENT_112:
            return say.translate("Documents", "112 event {number}").format(number=reference.number)
        case ReferenceKind.OTHER:
            return reference.number


def clock_words(say: Speech, clock: ClockState) -> str:
    """How sure the computer's clock was."""
    match clock:
        case ClockState.SYNCHRONISED:
            return say.translate("Documents", "kept in step with a time server")
        case ClockState.NOT_SYNCHRONISED:
            return say.translate("Documents", "not kept in step with a time server")
        case ClockState.UNKNOWN:
            return say.translate("Documents", "not known")


def origin_words(say: Speech, origin: Origin) -> str:
    """Where a file comes from."""
    match origin:
        case Origin.RING:
            return say.translate("Documents", "from the live stream")
        case Origin.RECORDING:
            return say.translate("Documents", "from the recorder")
        case Origin.UPLOAD:
            return say.translate("Documents", "brought in as a file")
        case Origin.DERIVED:
            return say.translate("Documents", "made by the console")


def trouble_words(say: Speech, trouble: Trouble | None) -> str:
    """Why a clip is not whole, or not there."""
    match trouble:
        case Trouble.NO_FOOTAGE:
            return say.translate("Documents", "the camera sent no pictures in this time")
        case Trouble.RELAY_LOST:
            return say.translate("Documents", "recording was cut off for a moment")
        case Trouble.CONSOLE_ENDED:
            return say.translate("Documents", "the console ended while recording")
        case Trouble.DISK_FULL | Trouble.READ_ONLY | Trouble.FOLDER_MISSING | Trouble.WRITE_FAILED:
            return say.translate("Documents", "the disk could not take it")
        case Trouble.NOT_AS_SEALED:
            return say.translate("Documents", "a file is no longer what was sealed")
        case Trouble.CANCELLED:
            return say.translate("Documents", "it was cancelled")
        case None:
            return ""
    return say.translate("Documents", "the recorder did not give it")


_BEGINNINGS = frozenset({What.BEFORE_THE_CHAIN, What.BOOKMARKED, What.CHANGED, What.WIDENED})


def what_words(say: Speech, what: What) -> str:
    """What was done, as a line of the custody table begins."""
    if what in _BEGINNINGS:
        return _beginning_words(say, what)
    return _file_words(say, what) or _case_words(say, what) or _room_words(say, what)


def _beginning_words(say: Speech, what: What) -> str:
    match what:
        case What.BOOKMARKED:
            return say.translate("Documents", "Bookmarked")
        case What.WIDENED:
            return say.translate("Documents", "Time widened")
        case What.CHANGED:
            return say.translate("Documents", "Entry changed")
    return say.translate("Documents", "Taken over from the records before the chain")


def _file_words(say: Speech, what: What) -> str:
    match what:
        case What.CAPTURE_ENDED:
            return say.translate("Documents", "Recorded and sealed")
        case What.RECOVERED:
            return say.translate("Documents", "Found after the console had ended")
        case What.RECORDING_FETCHED:
            return say.translate("Documents", "Fetched from the recorder")
        case What.CAMERA_ADDED:
            return say.translate("Documents", "Camera added")
        case What.CLIP_ADDED:
            return say.translate("Documents", "Clip added")
        case What.SEAL_BROKEN:
            return say.translate("Documents", "A file is no longer what was sealed")
        case What.COPIED:
            return say.translate("Documents", "Copied")
        case What.DERIVED_MADE:
            return say.translate("Documents", "Derived copy made")
    return ""


def _case_words(say: Speech, what: What) -> str:
    match what:
        case What.STATE_CHANGED:
            return say.translate("Documents", "State changed")
        case What.HANDLED_BY:
            return say.translate("Documents", "Handled by")
        case What.HOLD_SET:
            return say.translate("Documents", "Put on hold")
        case What.HOLD_LIFTED:
            return say.translate("Documents", "Hold lifted")
        case What.DELETION_ASKED:
            return say.translate("Documents", "Deletion asked for")
        case What.DELETION_REFUSED:
            return say.translate("Documents", "Deletion refused")
        case What.DELETED:
            return say.translate("Documents", "Files deleted")
        case What.EXPORT_BEGUN:
            return say.translate("Documents", "Package begun")
        case What.EXPORTED:
            return say.translate("Documents", "Package made")
        case What.EXPORT_FAILED:
            return say.translate("Documents", "Package not made")
        case What.PACKAGE_VERIFIED:
            return say.translate("Documents", "Package verified")
    return ""


def _room_words(say: Speech, what: What) -> str:
    match what:
        case What.SHIFT_CHANGE:
            return say.translate("Documents", "Change of shift")
        case What.STARTED:
            return say.translate("Documents", "Console started")
        case What.CLOSED:
            return say.translate("Documents", "Console closed")
        case What.CLOCK_STEPPED:
            return say.translate("Documents", "The clock was set")
        case What.RETENTION_RAN:
            return say.translate("Documents", "Retention carried out")
        case What.KEY_MADE | What.KEY_IMPORTED | What.KEY_ROTATED:
            return say.translate("Documents", "Keys of the centre")
    return str(what)


def entry_words(say: Speech, entry: Entry) -> str:
    """What an entry tells, in one cell: the act, what it was about, and what it changed."""
    details = _read(entry.details)
    told = [what_words(say, entry.what)]
    if entry.what is What.BEFORE_THE_CHAIN and details.get("what") in set(What):
        told = [what_words(say, What(str(details["what"])))]
    about = " ".join(entry.subject.split())
    if about:
        told.append(about)
    told += _changes(details)
    if entry.why:
        told.append(say.translate("Documents", "reason: {why}").format(why=" ".join(entry.why.split())))
    text = ": ".join(told[:2]) if about else told[0]
    rest = told[2:] if about else told[1:]
    return "; ".join([text, *rest])[:_DETAIL_CHARACTERS]


def _read(details: str) -> dict[str, object]:
    try:
        read = json.loads(details or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _changes(details: dict[str, object]) -> list[str]:
    """What can be said of an entry's details in a line."""
    told = []
    before, after = (details.get(key) for key in ("before", "after"))
    if isinstance(before, str) and isinstance(after, str) and (before or after):
        told.append(f"{before or '–'} → {after or '–'}".replace("\n", " "))
    files = details.get("files")
    for file in files if isinstance(files, list) else []:
        if isinstance(file, dict) and isinstance(file.get("name"), str):
            told.append(f"{file['name']} (SHA-256 {str(file.get('sha256', ''))[:16]}…)")
    return told
