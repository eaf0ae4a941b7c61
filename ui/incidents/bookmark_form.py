"""What can be written of a bookmark over the wall: kind, severity, title, note; more in a fold."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from console.evidence.values import Incident, IncidentCategory, Severity
from ui.incidents import words
from ui.incidents.category_picker import CategoryPicker, SeverityPicker
from ui.incidents.references_field import ReferencesField
from ui.incidents.typed import TypedText

# Over the wall one writes in haste: sooner than on the page.
WRITE_AFTER_MS = 900
_NOTE_PX = 52


class BookmarkForm(QWidget):
    """`edited(incident id, field, value)`, `touched()` at each key."""

    edited = Signal(str, str, object)
    touched = Signal()

    def __init__(self, categories: tuple[IncidentCategory, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picker")
        self._incident: Incident | None = None
        self.category = CategoryPicker(categories, 3, self)
        self.severity = SeverityPicker(self)
        for picker in (self.category, self.severity):
            picker.setObjectName("picker")
        self.category.picked.connect(lambda code: self._edited("category", code))
        self.severity.picked.connect(lambda value: self._edited("severity", value))
        self.title = QLineEdit(self)
        self.title.setMaxLength(200)
        self.note = QPlainTextEdit(self)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_PX)
        self.place = QLineEdit(self)
        self.place.setMaxLength(200)
        self._typed = [
            TypedText(field, edit, WRITE_AFTER_MS)
            for field, edit in (("title", self.title), ("note", self.note), ("place", self.place))
        ]
        for typed in self._typed:
            typed.written.connect(self._edited)
            typed.edit.textChanged.connect(self.touched)
        self.references = ReferencesField(self)
        self.references.changed.connect(lambda found: self._edited("references", found))
        self._build_fold()
        self._lay_out()
        self.retranslate()

    def _build_fold(self) -> None:
        self.fold = QToolButton(self)
        self.fold.setCheckable(True)
        self.fold.setAutoRaise(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.toggled.connect(self._folded)
        self._more = QWidget(self)
        self._more.setObjectName("picker")
        self._place_label, self._references_label = QLabel(self), QLabel(self)
        self._place_label.setBuddy(self.place)
        self._references_label.setBuddy(self.references.number)
        within = QGridLayout(self._more)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(6)
        within.addWidget(self._place_label, 0, 0)
        within.addWidget(self.place, 0, 1)
        within.addWidget(self._references_label, 1, 0, Qt.AlignmentFlag.AlignTop)
        within.addWidget(self.references, 1, 1)
        within.setColumnStretch(1, 1)
        self._more.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.category, self.severity, self.title, self.note, self.fold, self._more):
            column.addWidget(widget)

    def show_incident(self, incident: Incident) -> None:
        """Show an incident, or its newest state: then what is being typed stays."""
        another = self._incident is None or self._incident.id != incident.id
        if another:
            self.write_now()
        self._incident = incident
        self.category.set_chosen(incident.category)
        self.severity.set_chosen(incident.severity)
        for typed in self._typed:
            typed.show(getattr(incident, typed.field), another=another)
        self.references.set_references(incident.references, another=another)

    def write_now(self) -> None:
        """Write down what has been typed."""
        for typed in self._typed:
            typed.write_now()

    def graver(self, steps: int) -> None:
        """One step up or down in severity."""
        if self._incident is None:
            return
        order = [None, *Severity]
        place = order.index(self._incident.severity) + steps
        wanted = order[min(len(order) - 1, max(0, place))]
        self._edited("severity", wanted or "")

    def open_fold(self) -> None:
        """Show place and numbers, with the cursor in the place."""
        self.fold.setChecked(True)
        self.place.setFocus()

    def _edited(self, field: str, value: object) -> None:
        self.touched.emit()
        if self._incident is not None:
            self.edited.emit(self._incident.id, field, value)

    def _folded(self, is_open: bool) -> None:
        self._more.setVisible(is_open)
        self._show_arrow()

    def _show_arrow(self) -> None:
        is_open = self.fold.isChecked()
        self.fold.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.title.setPlaceholderText(self.tr("Title (T)"))
        self.title.setAccessibleName(words.field_words("title"))
        self.note.setPlaceholderText(self.tr("Note (N)"))
        self.note.setAccessibleName(words.field_words("note"))
        self.place.setAccessibleName(words.field_words("place"))
        self.fold.setText(self.tr("Place and numbers (P)"))
        self._place_label.setText(words.field_words("place"))
        self._references_label.setText(self.tr("GD, FIR, 112"))
        self.category.setToolTip(self.tr("Keys 1 to 9"))
        self.severity.setToolTip(self.tr("Keys + and −"))
        self._show_arrow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
