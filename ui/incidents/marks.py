"""Shapes and colours for severity, clips and hashes: always shown beside their word."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPixmap

from console.evidence.states import IncidentState
from console.evidence.values import CaptureState, Incident, IncidentCategory, Seal, Severity
from widgets import icons, theme

BOOKMARK_ICON = "mdi6.bookmark"


def severity_mark(severity: Severity | None) -> tuple[str, QColor]:
    """Icon name and colour: more corners and more weight with severity."""
    now = theme.current()
    match severity:
        case Severity.LOW:
            return "mdi6.circle-outline", now.text_dim
        case Severity.MEDIUM:
            return "mdi6.rhombus-split", now.accent
        case Severity.HIGH:
            return "mdi6.triangle", now.warning
        case Severity.CRITICAL:
            return "mdi6.alert-octagon", now.danger
        case None:
            return "mdi6.minus", now.text_disabled


def state_mark(state: CaptureState) -> tuple[str, QColor]:
    """Icon name and colour of a clip's state."""
    now = theme.current()
    match state:
        case CaptureState.PENDING:
            return "mdi6.timer-sand", now.connecting
        case CaptureState.WRITING:
            return "mdi6.record-circle", now.recording
        case CaptureState.DONE:
            return "mdi6.check-circle", now.live
        case CaptureState.INTERRUPTED:
            return "mdi6.circle-half-full", now.warning
        case CaptureState.FAILED:
            return "mdi6.close-octagon", now.danger


def seal_mark(seal: Seal | None) -> tuple[str, QColor]:
    """Icon name and colour of what is known of a file's hash."""
    now = theme.current()
    match seal:
        case Seal.SOUND:
            return "mdi6.shield-check", now.live
        case Seal.CHANGED:
            return "mdi6.shield-alert", now.danger
        case Seal.MISSING:
            return "mdi6.file-remove", now.danger
        case Seal.UNREADABLE:
            return "mdi6.file-alert", now.danger
        case Seal.UNCHECKED:
            return "mdi6.shield-outline", now.text_dim
        case None:
            return "mdi6.minus", now.text_disabled


def case_mark(state: IncidentState) -> tuple[str, QColor]:
    """Icon name and colour of an incident's state: fuller the further it has come, an archive at the end."""
    now = theme.current()
    match state:
        case IncidentState.OPEN:
            return "mdi6.circle-outline", now.accent
        case IncidentState.UNDER_REVIEW:
            return "mdi6.circle-slice-4", now.accent
        case IncidentState.KEPT:
            return "mdi6.circle-slice-8", now.accent
        case IncidentState.HANDED_OVER:
            return "mdi6.send-check", now.live
        case IncidentState.CLOSED:
            return "mdi6.archive-check", now.text_dim


def hold_mark(incident: Incident) -> tuple[str, QColor]:
    """Icon name and colour of whether an incident's files may be removed."""
    now = theme.current()
    if incident.deleted:
        return "mdi6.delete-forever", now.danger
    return ("mdi6.lock", now.accent) if incident.hold else ("mdi6.lock-open-variant-outline", now.warning)


def icon(mark: tuple[str, QColor]) -> QIcon:
    """A mark as an icon."""
    return icons.icon(*mark)


def pixmap(mark: tuple[str, QColor], size: int, dpr: float = 1.0) -> QPixmap:
    """A mark as a picture of `size` logical pixels."""
    return icons.pixmap(mark[0], size, mark[1], dpr)


def category_mark(code: str, categories: tuple[IncidentCategory, ...]) -> tuple[str, QColor]:
    """Icon name and colour of an incident's category; a bookmark while it has none."""
    found = next((c for c in categories if c.code == code), None)
    if found is None:
        return BOOKMARK_ICON, theme.current().accent
    colour = QColor(found.colour)
    # Categories' colours are a city's own: on a light ground they are darkened until they can be seen.
    return found.icon, colour if theme.current().dark else colour.darker(170)
