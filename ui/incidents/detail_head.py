"""The first lines of one incident: what, when and where; how its clips stand; what its hashes say."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.evidence.values import Incident, IncidentCategory, Seal, clips_state, telling_clip
from ui.incidents import case_words, marks, words
from widgets import icons
from widgets.elided_label import ElidedLabel


class DetailHead(QWidget):
    """Title and place."""

    def __init__(self, categories: tuple[IncidentCategory, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._categories = categories
        self._mark = QLabel(self)
        self._title = ElidedLabel(self)
        self._title.setProperty("role", "title")
        self._when = QLabel(self)
        self._when.setProperty("role", "number")
        self._where = ElidedLabel(self)
        self._where.setProperty("role", "dim")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._mark)
        first.addWidget(self._title, 1)
        first.addWidget(self._when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._where)

    def show_incident(self, incident: Incident) -> None:
        """Show what it is called, its moment, its cameras and place."""
        mark = marks.category_mark(incident.category, self._categories)
        self._mark.setPixmap(marks.pixmap(mark, 22, self.devicePixelRatioF()))
        self._title.setText(words.title_words(incident, self._categories))
        self._when.setText(words.moment_words(incident.at_utc))
        parts = (
            case_words.references_words(incident),
            words.cameras_words(incident),
            words.place_words(incident),
        )
        self._where.setText("  ·  ".join(part for part in parts if part))


class ClipLine(QWidget):
    """How the clips stand, and what the last reading of the files said; `finish_wanted()`."""

    finish_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incident: Incident | None = None
        self._checking = False
        self._state_mark, self._state = QLabel(self), ElidedLabel(self)
        self.seal_mark, self.seal = QLabel(self), ElidedLabel(self)
        self._finish = QPushButton(self)
        self._finish.clicked.connect(self.finish_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._state_mark)
        row.addWidget(self._state, 2)
        row.addWidget(self._finish)
        row.addWidget(self.seal_mark)
        row.addWidget(self.seal, 3)
        self.retranslate()

    def show_incident(self, incident: Incident) -> None:
        """Show how an incident's clips and files stand."""
        self._incident = incident
        shown, dpr = telling_clip(incident), self.devicePixelRatioF()
        mark = marks.state_mark(clips_state(incident)) if shown else marks.seal_mark(None)
        self._state_mark.setPixmap(marks.pixmap(mark, 16, dpr))
        now = time.time()
        said = (words.clips_words(incident, now), *words.footage_words(incident)) if shown else ()
        self._state.setText("  ·  ".join(said))
        self._finish.setVisible(any(c.open and c.end_utc > now for c in incident.clips))
        self._show_seal()

    def say(self, sentence: str) -> None:
        """Say something of the pictures, until the incident's next change."""
        self._state.setText(sentence)

    def set_checking(self, checking: bool) -> None:
        """Say that the files are being read now."""
        self._checking = checking
        self._show_seal()

    def _show_seal(self) -> None:
        incident = self._incident
        if self._checking:
            self.seal_mark.setPixmap(icons.pixmap("mdi6.shield-sync-outline", 16))
            self.seal.setText(self.tr("Reading the files and comparing their SHA-256 …"))
            return
        if incident is None:
            return
        if incident.deleted:
            self.seal_mark.setPixmap(marks.pixmap(marks.hold_mark(incident), 16, self.devicePixelRatioF()))
            self.seal.setText(case_words.hold_tip(incident))
            return
        mark = marks.seal_mark(incident.seal)
        self.seal_mark.setPixmap(marks.pixmap(mark, 16, self.devicePixelRatioF()))
        self.seal.setText(self._seal_words(incident, incident.seal))

    def _seal_words(self, incident: Incident, seal: Seal | None) -> str:
        if seal is Seal.SOUND:
            checked = [f.checked_utc for f in incident.files if f.checked_utc is not None]
            one = self.tr("SHA-256 checked ✓  1 file is as it was recorded ({time})")
            many = self.tr("SHA-256 checked ✓  {count} files are as they were recorded ({time})")
            text = one if len(incident.files) == 1 else many
            return text.format(count=len(incident.files), time=words.clock_words(min(checked)))
        bad = [f.name for f in incident.files if f.seal is seal]
        if seal is Seal.CHANGED:
            return self.tr("SHA-256 changed ✗  {files}").format(files=", ".join(bad))
        if seal in (Seal.MISSING, Seal.UNREADABLE):
            return f"{words.seal_words(seal)} ✗  {', '.join(bad)}"
        return words.seal_words(seal)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._finish.setText(self.tr("Finish recording"))
        if self._incident is not None:
            self.show_incident(self._incident)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class DeletionNotice(QFrame):
    """Stands over an incident whose deletion somebody asked for; `answer_wanted()`."""

    answer_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._incident: Incident | None = None
        mark = QLabel(self)
        mark.setPixmap(icons.pixmap("mdi6.delete-clock", 18))
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self._answer = QPushButton(self)
        self._answer.clicked.connect(self.answer_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(mark)
        row.addWidget(self.said, 1)
        row.addWidget(self._answer)
        self.hide()
        self._retranslate()

    def show_incident(self, incident: Incident) -> None:
        """Stand there while the deletion waits for its second person."""
        self._incident = incident
        waits = incident.deletion is not None and not incident.deleted
        self.setVisible(waits)
        if incident.deletion is not None:
            self.said.setText(case_words.deletion_words(incident.deletion))

    def _retranslate(self) -> None:
        self._answer.setText(self.tr("Confirm or refuse …"))
        if self._incident is not None:
            self.show_incident(self._incident)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
