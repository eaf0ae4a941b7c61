"""The custody entries of an incident as lines that an operator reads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.evidence.states import IncidentState
from console.evidence.values import (
    CaptureState,
    EventKind,
    IncidentCategory,
    IncidentEvent,
    Reference,
    ReferenceKind,
    Seal,
    Severity,
    Trouble,
)
from ui.incidents.case_words import reference_words, state_words
from ui.incidents.words import (
    clock_words,
    field_words,
    language,
    moment_words,
    seal_words,
    severity_words,
    trouble_words,
)

translate = QCoreApplication.translate
Categories = tuple[IncidentCategory, ...]


def event_words(event: IncidentEvent, categories: Categories) -> str:
    """One entry of the history as a line, with its reason where one was given."""
    line = _line(event, categories)
    return f"{line} – {event.why}" if event.why else line


def _line(event: IncidentEvent, categories: Categories) -> str:
    match event.what:
        case EventKind.CHANGED | EventKind.WIDENED:
            return _change_words(event, categories)
        case EventKind.CAPTURE_ENDED | EventKind.RECORDING_FETCHED:
            return f"{event.field}: {_end_words(event.after)}"
        case EventKind.RECOVERED:
            found = translate("Incidents", "Found after the console had ended")
            return f"{event.field}: {found}. {_end_words(event.after)}"
        case EventKind.SEAL_BROKEN:
            return f"{event.field}: {seal_words(Seal(event.after))}"
        case EventKind.COPIED:
            return translate("Incidents", "Copied: {file}").format(file=event.field)
        case EventKind.STATE_CHANGED:
            before, after = (_state(text) for text in (event.before, event.after))
            return translate("Incidents", "State: {before} → {after}").format(before=before, after=after)
    named, subject = _kind_words(event.what), _subject(event)
    return f"{named}: {subject}" if subject else named


def _subject(event: IncidentEvent) -> str:
    """What an entry is about, where its kind alone does not say it."""
    match event.what:
        case EventKind.BOOKMARKED | EventKind.HOLD_SET | EventKind.HOLD_LIFTED:
            return ""
        case EventKind.HANDLED_BY:
            return event.after
        case EventKind.CLIP_ADDED:
            return f"{event.field}  {_stretch(event.after)}".strip()
        case EventKind.DERIVED_MADE:
            return f"{event.field} ← {event.before}" if event.before else event.field
        case EventKind.DELETION_ASKED | EventKind.RETENTION_RAN:
            one, many = translate("Incidents", "1 file"), translate("Incidents", "{count} files")
            return one if event.after == "1" else many.format(count=event.after)
        case EventKind.DELETION_REFUSED | EventKind.DELETED:
            return translate("Incidents", "asked for by {name}").format(name=event.before)
    return " · ".join(part for part in dict.fromkeys((event.field, event.after)) if part)


def _stretch(text: str) -> str:
    """A stretch of time, entered as two numbers of seconds."""
    try:
        start, end = (float(part) for part in text.split())
    except ValueError:
        return text
    return f"{moment_words(start)} – {clock_words(end)}"


def _kind_words(what: EventKind) -> str:
    """What an entry tells, where its kind and its subject say all."""
    words = {
        EventKind.BOOKMARKED: translate("Incidents", "Bookmarked"),
        EventKind.BEFORE_THE_CHAIN: translate("Incidents", "Entered before the custody chain began"),
        EventKind.CAMERA_ADDED: translate("Incidents", "Camera added"),
        EventKind.CLIP_ADDED: translate("Incidents", "Clip added"),
        EventKind.HANDLED_BY: translate("Incidents", "Handled by"),
        EventKind.HOLD_SET: translate("Incidents", "Put on hold"),
        EventKind.HOLD_LIFTED: translate("Incidents", "Hold lifted"),
        EventKind.DERIVED_MADE: translate("Incidents", "Derived copy made"),
        EventKind.DELETION_ASKED: translate("Incidents", "Deletion asked for"),
        EventKind.DELETION_REFUSED: translate("Incidents", "Deletion refused"),
        EventKind.DELETED: translate("Incidents", "Files deleted"),
        EventKind.RETENTION_RAN: translate("Incidents", "Removed by retention"),
        EventKind.EXPORT_BEGUN: translate("Incidents", "Export begun"),
        EventKind.EXPORTED: translate("Incidents", "Exported"),
        EventKind.EXPORT_FAILED: translate("Incidents", "Export failed"),
        EventKind.PACKAGE_VERIFIED: translate("Incidents", "Package verified"),
    }
    return words.get(what, str(what))


def _state(text: str) -> str:
    return state_words(IncidentState(text)) if text in set(IncidentState) else text or "–"


def _change_words(event: IncidentEvent, categories: Categories) -> str:
    def value(text: str) -> str:
        if not text:
            return "–"
        if event.field == "severity":
            return severity_words(Severity(text))
        if event.field == "references":
            return ", ".join(_reference(part) for part in text.split(", "))
        named = {c.code: c.name.text(language()) for c in categories}
        return named.get(text, text) if event.field == "category" else text.replace("\n", " ")

    return f"{field_words(event.field)}: {value(event.before)} → {value(event.after)}"


def _reference(text: str) -> str:
    """A number as the chain has it (`fir 12/2026`), with its kind in words."""
    kind, _, number = text.partition(" ")
    return reference_words(Reference(ReferenceKind(kind), number)) if kind in set(ReferenceKind) else text


def _end_words(after: str) -> str:
    state, _, trouble = after.partition(":")
    words: dict[str, str] = {
        CaptureState.DONE: translate("Incidents", "Saved"),
        CaptureState.INTERRUPTED: translate("Incidents", "Part saved"),
        CaptureState.FAILED: translate("Incidents", "Not saved"),
    }
    named = words.get(state, state)
    return f"{named}. {trouble_words(Trouble(trouble))}" if trouble in set(Trouble) else named
