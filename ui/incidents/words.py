"""Incidents' values as the words an operator reads, and times as the room reads them: IST, 24 hours."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from console.evidence.plan import main_clips
from console.evidence.values import (
    Capture,
    CaptureState,
    Incident,
    IncidentCategory,
    Origin,
    Seal,
    Severity,
    Trouble,
    clips_state,
    telling_clip,
)
from console.ist import ist

translate = QCoreApplication.translate

# Between a wanted second and the key frame or packet that is nearest to it.
SLACK_S = 2.0


def language() -> str:
    """`hi` or `en`: the language that the interface speaks now."""
    return "hi" if QLocale().language() == QLocale.Language.Hindi else "en"


def clock_words(utc: float) -> str:
    """A moment's time of day."""
    return f"{ist(utc):%H:%M:%S}"


def day_words(utc: float) -> str:
    """A moment's day."""
    moment = ist(utc)
    return f"{moment.day} {QLocale().monthName(moment.month, QLocale.FormatType.ShortFormat)} {moment.year}"


def moment_words(utc: float, now: float | None = None) -> str:
    """Day and time; only the time if it is today."""
    if ist(utc).date() == ist(time.time() if now is None else now).date():
        return clock_words(utc)
    return f"{day_words(utc)}  {clock_words(utc)}"


def severity_words(severity: Severity | None) -> str:
    """A severity's name."""
    match severity:
        case Severity.LOW:
            return translate("Incidents", "Low")
        case Severity.MEDIUM:
            return translate("Incidents", "Medium")
        case Severity.HIGH:
            return translate("Incidents", "High")
        case Severity.CRITICAL:
            return translate("Incidents", "Critical")
        case None:
            return translate("Incidents", "Not set", "severity")


def trouble_words(trouble: Trouble) -> str:
    """Why a clip is not whole."""
    match trouble:
        case Trouble.DISK_FULL:
            return translate("Incidents", "The disk is full")
        case Trouble.READ_ONLY:
            return translate("Incidents", "The evidence folder cannot be written to")
        case Trouble.FOLDER_MISSING:
            return translate("Incidents", "The evidence folder is not there")
        case Trouble.WRITE_FAILED:
            return translate("Incidents", "Writing failed")
        case Trouble.NO_FOOTAGE:
            return translate("Incidents", "The console has no pictures of this time")
        case Trouble.RELAY_LOST:
            return translate("Incidents", "Recording was cut off for a moment")
        case Trouble.CONSOLE_ENDED:
            return translate("Incidents", "The console ended while recording")
        case Trouble.NOT_AS_SEALED:
            return translate("Incidents", "A file is no longer what was sealed")
        case _:
            return _recorder_trouble_words(trouble)


def _recorder_trouble_words(trouble: Trouble) -> str:
    """Why recordings of the past could not be had."""
    words = {
        Trouble.NOT_OFFERED: translate("Incidents", "This camera's recordings cannot be asked for"),
        Trouble.NO_ANSWER: translate("Incidents", "The recorder does not answer"),
        Trouble.PASSWORD_REFUSED: translate("Incidents", "The recorder refuses the password"),
        Trouble.BAD_ANSWER: translate("Incidents", "The recorder's answer cannot be read"),
        Trouble.TOO_MUCH: translate("Incidents", "The recorder sends more than was asked for"),
        Trouble.CANCELLED: translate("Incidents", "Cancelled"),
    }
    return words[trouble]


def origin_words(origin: Origin) -> str:
    """Where footage comes from."""
    match origin:
        case Origin.RING:
            return translate("Incidents", "As it was received")
        case Origin.RECORDING:
            return translate("Incidents", "The recorder's recording")
        case Origin.UPLOAD:
            return translate("Incidents", "A file from elsewhere")
        case Origin.DERIVED:
            return translate("Incidents", "Made here (derived)")


def capture_words(capture: Capture, now: float) -> str:
    """How one clip stands, in a few words."""
    match capture.state:
        case CaptureState.PENDING | CaptureState.WRITING:
            return _going_on_words(capture, now)
        case CaptureState.DONE:
            return translate("Incidents", "Saved")
        case CaptureState.INTERRUPTED:
            return translate("Incidents", "Part saved")
        case CaptureState.FAILED:
            return translate("Incidents", "Not saved")


def _going_on_words(capture: Capture, now: float) -> str:
    left = capture.end_utc - now
    if left <= 0:
        return translate("Incidents", "Finishing")
    if now < capture.start_utc:
        return translate("Incidents", "Waiting")
    return translate("Incidents", "Recording, {seconds} s left").format(seconds=int(left) + 1)


def clips_words(incident: Incident, now: float) -> str:
    """How an incident's clips stand together."""
    clip = telling_clip(incident)
    if clip is None:
        return ""
    if clips_state(incident) is CaptureState.INTERRUPTED:
        return translate("Incidents", "Part saved")
    return capture_words(clip, now)


def footage_words(incident: Incident) -> tuple[str, ...]:
    """What is missing of the clip that stands for all, and of the begin, which may be a clip of its own."""
    clip = telling_clip(incident)
    if clip is None:
        return ()
    others = (c for c in main_clips(incident) if c.camera == clip.camera and c.id != clip.id)
    first = min((clip, *others), key=lambda c: c.start_utc)
    return (*(() if first is clip else _begin_words(first)), *shortfall_words(clip))


def _begin_words(capture: Capture) -> tuple[str, ...]:
    begins = capture.files[0].start_utc if capture.files else capture.footage_from_utc
    if begins is None or begins - capture.start_utc <= SLACK_S:
        return ()
    return (translate("Incidents", "Footage from {time}").format(time=clock_words(begins)),)


def shortfall_words(capture: Capture) -> tuple[str, ...]:
    """What is missing of a clip that is over, or will be missing of one under way: sentences."""
    said = [*_begin_words(capture)]
    lost = sum(b - a for f in capture.files for a, b in f.gaps)
    if lost >= 1:
        said.append(translate("Incidents", "{seconds} s missing in between").format(seconds=round(lost)))
    if capture.files and not capture.open:
        ends = max(f.end_utc for f in capture.files)
        if capture.end_utc - ends > SLACK_S:
            said.append(translate("Incidents", "Footage until {time}").format(time=clock_words(ends)))
    if capture.trouble is not None:
        said.append(trouble_words(capture.trouble))
    return tuple(said)


def seal_words(seal: Seal | None) -> str:
    """What is known of the files' hashes."""
    match seal:
        case Seal.SOUND:
            return translate("Incidents", "SHA-256 checked")
        case Seal.CHANGED:
            return translate("Incidents", "File changed")
        case Seal.MISSING:
            return translate("Incidents", "File missing")
        case Seal.UNREADABLE:
            return translate("Incidents", "File cannot be read")
        case Seal.UNCHECKED:
            return translate("Incidents", "Not checked yet")
        case None:
            return translate("Incidents", "No file yet")


def title_words(incident: Incident, categories: tuple[IncidentCategory, ...]) -> str:
    """What an incident is called: its title, its category, or that it has none."""
    if incident.title:
        return incident.title
    named = next((c.name for c in categories if c.code == incident.category), None)
    if named is not None:
        return named.text(language())
    return incident.category or translate("Incidents", "Bookmark")


def cameras_words(incident: Incident) -> str:
    """Number and name of the camera, and how many more there are."""
    if not incident.cameras:
        return ""
    first = incident.cameras[0]
    text = f"{first.number}  {first.name.text(language())}"
    more = len(incident.cameras) - 1
    return text if not more else f"{text}  +{more}"


def place_words(incident: Incident) -> str:
    """Where it was: as somebody wrote, else places and thanas of its cameras, each once."""
    written = " · ".join(part for part in (incident.place, incident.thana) if part)
    if written:
        return written
    found: dict[str, None] = {}
    for camera in incident.cameras:
        for name in (camera.place, camera.thana):
            if name.text(language()):
                found[name.text(language())] = None
    return " · ".join(found)


def field_words(name: str) -> str:
    """What a field of an incident is called."""
    names: dict[str, Callable[[], str]] = {
        "title": lambda: translate("Incidents", "Title"),
        "category": lambda: translate("Incidents", "Category"),
        "severity": lambda: translate("Incidents", "Severity"),
        "note": lambda: translate("Incidents", "Note"),
        "place": lambda: translate("Incidents", "Place"),
        "thana": lambda: translate("Incidents", "Thana"),
        "tags": lambda: translate("Incidents", "Tags"),
        "references": lambda: translate("Incidents", "Numbers"),
        "handlers": lambda: translate("Incidents", "Handled by"),
        "before_s": lambda: translate("Incidents", "Seconds before"),
        "after_s": lambda: translate("Incidents", "Seconds after"),
    }
    return names[name]() if name in names else name
