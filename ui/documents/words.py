"""Values of evidence as the words of a document, in the language of that document."""

from __future__ import annotations

from console.evidence.clock import ClockState
from console.evidence.values import IncidentState, Origin, Reference, ReferenceKind, Severity, Trouble
from ui.documents.speech import Speech


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
            return say.translate("Documents", "the console has no pictures of this time")
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


def fingerprint_lines(fingerprint: str) -> str:
    """A fingerprint in two lines of sixteen pairs, as it stands on the centre's paper."""
    pairs = fingerprint.split(":")
    half = len(pairs) // 2
    return f"{':'.join(pairs[:half])}:\n{':'.join(pairs[half:])}"
