"""Who had an incident's cameras on a screen while it happened: asked of the attention ledger, never kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from console.evidence.values import Incident
from console.watch.attention_values import Watched
from ui.attention import words as attention_words
from ui.attention.tables import fit, reword, table
from ui.attention.watched_model import Column, WatchedTable
from ui.incidents.words import language


class WatchedBy(QWidget):
    """One row for each stretch in which a camera of the incident stood live on a screen of this seat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incident: Incident | None = None
        self._found: tuple[Watched, ...] = ()
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self._caveat = QLabel(self)
        self._caveat.setProperty("role", "dim")
        self._caveat.setWordWrap(True)
        self.model = WatchedTable(self._camera_words, self)
        self.view = table(self.model, Column.CAMERA, self)
        self.view.setColumnHidden(Column.SEAT, True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self.sentence, self.view, self._caveat):
            layout.addWidget(widget, 1 if widget is self.view else 0)

    def show_watched(self, incident: Incident, found: Sequence[Watched]) -> None:
        """Show what the ledger answered for this incident."""
        self._incident, self._found = incident, tuple(found)
        self.model.set_rows(self._found)
        self.view.setVisible(bool(found))
        fit(self.view)
        self._say()

    def _say(self) -> None:
        incident = self._incident
        if incident is None:
            return
        people = dict.fromkeys(attention_words.operator_words(each.stage) for each in self._found)
        span = attention_words.span_words(incident.start_utc, incident.end_utc)
        if people:
            text = self.tr("Watched by {names}. {span}").format(names=", ".join(people), span=span)
        else:
            text = self.tr("No screen of this seat showed its cameras live. {span}").format(span=span)
        self.sentence.setText(text)
        self._caveat.setText(attention_words.not_here_words())

    def _camera_words(self, camera: str) -> str:
        cameras = self._incident.cameras if self._incident is not None else ()
        named = next((each for each in cameras if each.camera_id == camera), None)
        return camera if named is None else f"{named.number}  {named.name.text(language())}"

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            reword(self.view)
            self._say()
