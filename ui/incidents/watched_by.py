"""Who had an incident's cameras on a screen while it happened: asked of the attention ledger, never kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from console.evidence.values import Incident
from console.watch.attention_cameras import WatchedCameras
from ui.attention import words as attention_words
from ui.attention.tables import fit, reword, table
from ui.attention.watched_model import Column, WatchedTable
from ui.incidents.words import language

# The part of the page below a clip is low: a few rows must be seen there.
_ROW_PX = 24


class WatchedBy(QWidget):
    """One row for each stretch in which a camera of the incident stood live on a screen of this seat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incident: Incident | None = None
        self._found = WatchedCameras()
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.notes = QLabel(self)
        self.notes.setProperty("role", "warning")
        self.notes.setWordWrap(True)
        self.notes.hide()
        self.model = WatchedTable(self._camera_words, self, days=False)
        self.view = table(self.model, Column.CAMERA, self)
        self.view.verticalHeader().setDefaultSectionSize(_ROW_PX)
        for column in (Column.VIEW, Column.SEAT):
            self.view.setColumnHidden(column, True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(self.sentence)
        layout.addWidget(self.notes)
        layout.addWidget(self.view, 1)
        layout.addStretch(0)

    def show_watched(self, incident: Incident, found: WatchedCameras) -> None:
        """Show what the ledger answered for this incident."""
        self._incident, self._found = incident, found
        self.model.set_entries(found.watched)
        self.view.setVisible(bool(found.watched))
        fit(self.view)
        self._say()

    def _say(self) -> None:
        incident = self._incident
        if incident is None:
            return
        people = dict.fromkeys(attention_words.operator_words(each.stage) for each in self._found.watched)
        span = attention_words.span_words(incident.start_utc, incident.end_utc)
        if people:
            text = self.tr("Watched by {names}. {span}").format(names=", ".join(people), span=span)
        elif attention_words.has_holes(self._found.lines):
            # What an operator had on screen may be just what is missing.
            text = self.tr(
                "The ledger of this seat is not complete; in what it has no screen showed these cameras "
                "live. {span}"
            ).format(span=span)
        else:
            text = self.tr("No screen of this seat showed its cameras live. {span}").format(span=span)
        self.sentence.setText(text)
        doubts = attention_words.doubts_words(self._found.lines)
        self.notes.setText(doubts)
        self.notes.setVisible(bool(doubts))
        self.sentence.setToolTip(attention_words.not_here_words())

    def _camera_words(self, camera: str) -> str:
        cameras = self._incident.cameras if self._incident is not None else ()
        named = next((each for each in cameras if each.camera_id == camera), None)
        if named is not None:
            return f"{named.number}  {named.name.text(language())}"
        # One that was merged with a camera of the incident: as it stood on the screen then.
        return attention_words.camera_words(camera, self._found.called)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            reword(self.view)
            self._say()
