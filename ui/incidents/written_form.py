"""What people write of an incident: category, severity, title and note."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from console.evidence.values import Incident, IncidentCategory, Severity
from ui.incidents import marks, words

# Typing rests this long before what was typed is written down.
WRITE_AFTER_MS = 1200


class WrittenForm(QWidget):
    """`edited(field, value)` at each choice, and when typing has come to rest."""

    edited = Signal(str, str)

    def __init__(self, categories: tuple[IncidentCategory, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._categories = categories
        self._incident: Incident | None = None
        self._write_soon = QTimer(self, singleShot=True, interval=WRITE_AFTER_MS)
        self._write_soon.timeout.connect(self.write_now)
        self._build()
        self._lay_out()
        self.retranslate()

    def _build(self) -> None:
        self._category, self._severity = QComboBox(self), QComboBox(self)
        for field, combo in (("category", self._category), ("severity", self._severity)):
            combo.setIconSize(QSize(16, 16))
            # `activated` comes only from the operator's hand, never from showing an incident.
            combo.activated.connect(partial(self._chosen, field, combo))
        self._title = QLineEdit(self)
        self._title.setMaxLength(200)
        self._title.textEdited.connect(lambda: self._write_soon.start())
        self._title.editingFinished.connect(self.write_now)
        self.note = QPlainTextEdit(self)
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(52)
        self.note.textChanged.connect(self._write_soon.start)
        self._labels = {name: QLabel(self) for name in ("category", "severity", "title", "note")}

    def _lay_out(self) -> None:
        form = QGridLayout(self)
        form.setContentsMargins(12, 10, 12, 10)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(8)
        form.addWidget(self._labels["category"], 0, 0)
        form.addWidget(self._category, 0, 1)
        form.addWidget(self._labels["severity"], 0, 2)
        form.addWidget(self._severity, 0, 3)
        form.addWidget(self._labels["title"], 1, 0)
        form.addWidget(self._title, 1, 1, 1, 3)
        form.addWidget(self._labels["note"], 2, 0, Qt.AlignmentFlag.AlignTop)
        form.addWidget(self.note, 2, 1, 1, 3)
        form.setColumnStretch(1, 3)
        form.setColumnStretch(3, 2)
        form.setRowStretch(2, 1)
        fields = (self._category, self._severity, self._title, self.note)
        for label, field in zip(self._labels.values(), fields, strict=True):
            label.setBuddy(field)

    def show_incident(self, incident: Incident) -> None:
        """Show an incident, or its newest state: then what is being typed stays."""
        another = self._incident is None or self._incident.id != incident.id
        if another:
            self.write_now()
        self._incident = incident
        self._category.setCurrentIndex(max(0, self._category.findData(incident.category)))
        self._severity.setCurrentIndex(max(0, self._severity.findData(str(incident.severity or ""))))
        if another or not self._title.hasFocus():
            self._title.setText(incident.title)
        if (another or not self.note.hasFocus()) and self.note.toPlainText() != incident.note:
            self.note.blockSignals(True)
            self.note.setPlainText(incident.note)
            self.note.blockSignals(False)

    def write_now(self) -> None:
        """Write down what has been typed."""
        self._write_soon.stop()
        incident = self._incident
        if incident is None:
            return
        for field, text in (("title", self._title.text().strip()), ("note", self.note.toPlainText())):
            if text != getattr(incident, field):
                self.edited.emit(field, text)

    def _chosen(self, field: str, combo: QComboBox, _: int) -> None:
        self.edited.emit(field, combo.currentData())

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for name, label in self._labels.items():
            label.setText(words.field_words(name))
        self.note.setPlaceholderText(self.tr("What happened?"))
        self._title.setPlaceholderText(self.tr("A short name, if it needs one"))
        for combo in (self._category, self._severity):
            combo.clear()
            combo.addItem(words.severity_words(None), "")
        for category in self._categories:
            mark = marks.icon(marks.category_mark(category.code, self._categories))
            self._category.addItem(mark, category.name.text(words.language()), category.code)
        for severity in reversed(Severity):
            mark = marks.icon(marks.severity_mark(severity))
            self._severity.addItem(mark, words.severity_words(severity), str(severity))
        if self._incident is not None:
            self.show_incident(self._incident)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
