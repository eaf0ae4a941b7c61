"""What people write of an incident: kind, severity, title, place, numbers, tags, people, note."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.values import Name
from console.evidence.values import Incident, IncidentCategory, Severity
from ui.incidents import marks, words
from ui.incidents.chip_row import HandlersField, TagsField
from ui.incidents.references_field import ReferencesField
from ui.incidents.typed import TypedText

_FIELDS = ("category", "severity", "title", "place", "thana", "references", "tags", "handlers")


class WrittenForm(QWidget):
    """`edited(incident id, field, value)` at each choice and when typing has come to rest.

    `handler_added(incident id, name)`; `reference_added(incident id, reference)` so that the owner can look
    who else has that number. Names of areas (`thanas`) are offered, not demanded.
    """

    edited = Signal(str, str, object)
    handler_added = Signal(str, str)
    reference_added = Signal(str, object)

    def __init__(
        self,
        categories: tuple[IncidentCategory, ...],
        thanas: Sequence[Name] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._categories = categories
        self._thanas = tuple(thanas)
        self._incident: Incident | None = None
        self._operator = ""
        self._build_choices()
        self._build_texts()
        self._build_rows()
        self._labels = {name: QLabel(self) for name in (*_FIELDS, "note")}
        self._lay_out()
        self.retranslate()

    def _build_choices(self) -> None:
        self._category, self._severity = QComboBox(self), QComboBox(self)
        for field, combo in (("category", self._category), ("severity", self._severity)):
            combo.setIconSize(QSize(16, 16))
            # `activated` comes only from the operator's hand, never from showing an incident.
            combo.activated.connect(partial(self._chosen, field, combo))

    def _build_texts(self) -> None:
        self.title, self.place, self.thana = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        for edit, longest in ((self.title, 200), (self.place, 200), (self.thana, 100)):
            edit.setMaxLength(longest)
        self.note = QPlainTextEdit(self)
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(52)
        self._typed = [
            TypedText(field, edit)
            for field, edit in (
                ("title", self.title),
                ("place", self.place),
                ("thana", self.thana),
                ("note", self.note),
            )
        ]
        for typed in self._typed:
            typed.written.connect(self._edited)

    def _build_rows(self) -> None:
        self.references = ReferencesField(self)
        self.references.changed.connect(lambda found: self._edited("references", found))
        self.references.added.connect(self._reference_added)
        self.tags = TagsField(self)
        self.tags.changed.connect(lambda found: self._edited("tags", found))
        self.handlers = HandlersField(self)
        self.handlers.added.connect(self._handler_added)

    def _lay_out(self) -> None:
        within = QWidget(self)
        form = QGridLayout(within)
        form.setContentsMargins(12, 10, 8, 10)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        for row, left, field, right, beside in (
            (0, "category", self._category, "severity", self._severity),
            (2, "place", self.place, "thana", self.thana),
        ):
            form.addWidget(self._labels[left], row, 0)
            form.addWidget(field, row, 1)
            form.addWidget(self._labels[right], row, 2)
            form.addWidget(beside, row, 3)
        form.addWidget(self._labels["title"], 1, 0)
        form.addWidget(self.title, 1, 1, 1, 3)
        for row, name in ((3, "references"), (4, "tags"), (5, "handlers")):
            form.addWidget(self._labels[name], row, 0, top)
            form.addWidget(getattr(self, name), row, 1, 1, 3)
        form.setColumnStretch(1, 3)
        form.setColumnStretch(3, 2)
        form.setRowStretch(6, 1)
        area = QScrollArea(self)
        area.setWidget(within)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._finish_layout(area)

    def _finish_layout(self, area: QScrollArea) -> None:
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 10, 12, 10)
        beside.addWidget(self._labels["note"])
        beside.addWidget(self.note, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area, 5)
        row.addLayout(beside, 3)
        buddies = {
            "category": self._category,
            "severity": self._severity,
            "title": self.title,
            "place": self.place,
            "thana": self.thana,
            "references": self.references.number,
            "tags": self.tags.text,
            "handlers": self.handlers.name,
            "note": self.note,
        }
        for name, field in buddies.items():
            self._labels[name].setBuddy(field)

    def show_incident(self, incident: Incident, operator: str) -> None:
        """Show an incident, or its newest state: then what is being typed stays."""
        another = self._incident is None or self._incident.id != incident.id
        if another:
            self.write_now()
        self._incident, self._operator = incident, operator
        self._category.setCurrentIndex(max(0, self._category.findData(incident.category)))
        self._severity.setCurrentIndex(max(0, self._severity.findData(str(incident.severity or ""))))
        for typed in self._typed:
            typed.show(getattr(incident, typed.field), another=another)
        self.references.set_references(incident.references, another=another)
        self.tags.set_tags(incident.tags)
        self.handlers.show_names(incident.handlers, operator)

    def write_now(self) -> None:
        """Write down what has been typed, of the incident that is shown."""
        for typed in self._typed:
            typed.write_now()
        self.tags.add_typed()

    @property
    def incident_id(self) -> str:
        """The incident that is shown, or none."""
        return self._incident.id if self._incident is not None else ""

    def _edited(self, field: str, value: object) -> None:
        if self._incident is not None:
            self.edited.emit(self._incident.id, field, value)

    def _chosen(self, field: str, combo: QComboBox, _: int) -> None:
        self._edited(field, combo.currentData())

    def _handler_added(self, name: str) -> None:
        if self._incident is not None:
            self.handler_added.emit(self._incident.id, name)

    def _reference_added(self, reference: object) -> None:
        if self._incident is not None:
            self.reference_added.emit(self._incident.id, reference)

    def set_thanas(self, thanas: Sequence[Name]) -> None:
        """The city has these thanas now."""
        self._thanas = tuple(thanas)
        self._offer_thanas()

    def _offer_thanas(self) -> None:
        completer = QCompleter(sorted(name.text(words.language()) for name in self._thanas), self.thana)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.thana.setCompleter(completer)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for name, label in self._labels.items():
            label.setText(words.field_words(name))
        self.note.setPlaceholderText(self.tr("What happened?"))
        self.title.setPlaceholderText(self.tr("A short name, if it needs one"))
        self.place.setPlaceholderText(self.tr("Where it was, in your words"))
        self._offer_thanas()
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
            self.show_incident(self._incident, self._operator)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
