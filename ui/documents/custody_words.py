"""What an entry of the custody chain tells, as a line of a document in that document's language."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from console.custody.values import Entry, What
from console.evidence.values import CaptureState, IncidentState, Severity, Trouble
from console.package.values import ExportTrouble
from ui.documents.speech import Speech
from ui.documents.words import severity_words, state_words, trouble_words

# Of one entry; custody.json has it whole.
_CHARACTERS = 600
# Entries whose files are what they are about; an export's are in the package's lists.
_WITH_FILES = frozenset(
    {What.CAPTURE_ENDED, What.RECORDING_FETCHED, What.RECOVERED, What.DERIVED_MADE, What.SEAL_BROKEN}
)
_ENDS = frozenset({What.CAPTURE_ENDED, What.RECORDING_FETCHED, What.RECOVERED})

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


def entry_words(say: Speech, entry: Entry, lacking: Collection[str] = ()) -> str:
    """What an entry tells, in one cell: the act, what it was about, what it changed, and why.

    `lacking` are the stems of clips in which something is missing: they are not called whole.
    """
    details = _read(entry.details)
    what = entry.what
    if what is What.BEFORE_THE_CHAIN and details.get("what") in set(What):
        what = What(str(details["what"]))
    named = what_words(say, what)
    told = [named, *(part for part in _about(say, what, entry.subject, details, lacking) if part)]
    if what in _WITH_FILES:
        told += _files(details)
    if entry.why:
        why = _failed_words(say, entry.why) if what is What.EXPORT_FAILED else entry.why
        told.append(say.translate("Documents", "reason: {why}").format(why=why))
    return "; ".join(" ".join(part.split()) for part in told)[:_CHARACTERS]


def _about(
    say: Speech, what: What, subject: str, details: Mapping[str, object], lacking: Collection[str]
) -> list[str]:
    before, after = (str(details.get(key, "")) for key in ("before", "after"))
    if what in _ENDS:
        return [subject, _end_words(say, after, lacks=subject in lacking)]
    if what is What.STATE_CHANGED:
        return [f"{_value(say, 'state', before)} → {_value(say, 'state', after)}"]
    if what in (What.CHANGED, What.WIDENED):
        change = f"{_value(say, subject, before)} → {_value(say, subject, after)}"
        return [f"{field_words(say, subject)}: {change}"]
    if what in (What.HOLD_SET, What.HOLD_LIFTED):
        return []
    if what in (What.DELETED, What.DELETION_REFUSED, What.DERIVED_MADE):
        return [subject, f"← {before}" if before else ""]
    return [subject, after if after != subject else ""]


def _failed_words(say: Speech, why: str) -> str:
    """Why a package was not made, from the word that the chain has for it."""
    match why:
        case ExportTrouble.CANCELLED:
            return say.translate("Documents", "called off")
        case ExportTrouble.CONSOLE_ENDED:
            return say.translate("Documents", "the console ended meanwhile")
        case ExportTrouble.TARGET_FULL | ExportTrouble.FILE_TOO_LARGE:
            return say.translate("Documents", "there was no room for it")
        case ExportTrouble.FILE_CHANGED | ExportTrouble.FILE_MISSING | ExportTrouble.FILE_UNREADABLE:
            return say.translate("Documents", "a file was not as it was sealed")
        case ExportTrouble.READ_BACK_DIFFERS:
            return say.translate("Documents", "what was read back differed")
    return say.translate("Documents", "it could not be written") if why in set(ExportTrouble) else why


def _end_words(say: Speech, after: str, *, lacks: bool) -> str:
    """How a recording ended, from `state` or `state:trouble`.

    One that is done may lack something: its camera began late or fell out, or, in older entries, died.
    """
    whole = say.translate("Documents", "whole")
    some = say.translate("Documents", "kept, but not all that was asked")
    state, _, trouble = after.partition(":")
    named = {
        CaptureState.DONE: some if lacks else whole,
        CaptureState.INTERRUPTED: say.translate("Documents", "a part"),
        CaptureState.FAILED: say.translate("Documents", "nothing"),
    }.get(CaptureState(state) if state in set(CaptureState) else CaptureState.PENDING, state)
    return f"{named}: {trouble_words(say, Trouble(trouble))}" if trouble in set(Trouble) else named


def _value(say: Speech, field: str, text: str) -> str:
    if field == "severity" and text in set(Severity):
        return severity_words(say, Severity(text))
    if field == "state" and text in set(IncidentState):
        return state_words(say, IncidentState(text))
    return text or "–"


def field_words(say: Speech, field: str) -> str:
    """What a field of an incident is called; any other as it stands."""
    match field:
        case "title":
            return say.translate("Documents", "Title")
        case "category":
            return say.translate("Documents", "Category")
        case "severity":
            return say.translate("Documents", "Severity")
        case "note":
            return say.translate("Documents", "Note")
        case "place":
            return say.translate("Documents", "Place")
        case "thana":
            return say.translate("Documents", "Thana")
        case "tags":
            return say.translate("Documents", "Tags")
        case "references":
            return say.translate("Documents", "Reference numbers")
        case "before_s":
            return say.translate("Documents", "Seconds before")
        case "after_s":
            return say.translate("Documents", "Seconds after")
    return field


def _files(details: Mapping[str, object]) -> list[str]:
    files = details.get("files")
    return [
        f"{file['name']} (SHA-256 {str(file.get('sha256', ''))[:16]}…)"
        for file in (files if isinstance(files, list) else [])
        if isinstance(file, dict) and isinstance(file.get("name"), str)
    ]


def _read(details: str) -> dict[str, object]:
    try:
        read = json.loads(details or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
