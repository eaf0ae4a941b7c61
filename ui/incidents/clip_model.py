"""The clips of an incident as a Qt model: of which camera, from when to when, how each stands, where from."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from console.evidence.values import Capture, Incident, Origin
from ui.incidents import marks, words
from ui.row_table import Index, RowTable

# The share of a recording that has come; None where it is not known, or nothing is fetched.
Share = Callable[[Capture], float | None]


class Column(IntEnum):
    """The columns, from the left."""

    CAMERA = 0
    TIME = 1
    STATE = 2
    ORIGIN = 3
    FOOTAGE = 4


class ClipTable(RowTable):
    """One row for each clip, camera by camera."""

    columns = Column

    def __init__(self, share: Share, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self._incident: Incident | None = None

    def set_incident(self, incident: Incident) -> None:
        """Show an incident's clips."""
        self._incident = incident
        clips = sorted((*incident.clips, *incident.derived), key=lambda c: (c.camera, c.kind, c.start_utc))
        self.set_entries(clips)

    def tick(self) -> None:
        """Count on what is under way."""
        if self.entries:
            self.dataChanged.emit(
                self.index(0, Column.STATE), self.index(len(self.entries) - 1, Column.STATE)
            )

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.CAMERA: self.tr("Camera"),
            Column.TIME: self.tr("Time (IST)"),
            Column.STATE: self.tr("State"),
            Column.ORIGIN: self.tr("From"),
            Column.FOOTAGE: self.tr("Footage"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words and mark."""
        capture, column = self.entries[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DecorationRole and column is Column.STATE:
            return marks.icon(marks.state_mark(capture.state))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(capture, column)
        return None

    def _text(self, capture: Capture, column: Column) -> str:
        match column:
            case Column.CAMERA:
                cameras = self._incident.cameras if self._incident is not None else ()
                camera = cameras[capture.camera]
                return f"{camera.number}  {camera.name.text(words.language())}"
            case Column.TIME:
                start = words.moment_words(capture.start_utc)
                return f"{start} – {words.clock_words(capture.end_utc)}"
            case Column.STATE:
                return self._state(capture)
            case Column.ORIGIN:
                return words.origin_words(capture.origin)
            case Column.FOOTAGE:
                return "  ·  ".join(words.shortfall_words(capture))

    def _state(self, capture: Capture) -> str:
        if not (capture.open and capture.origin is Origin.RECORDING):
            return words.capture_words(capture, time.time())
        share = self._share(capture)
        if share is None:
            return self.tr("Fetching")
        return self.tr("Fetching, {percent} %").format(percent=round(100 * share))
