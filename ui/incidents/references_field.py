"""The numbers by which others know an incident: GD, FIR, 112 event; one that is there already is told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from console.evidence.search_text import fold
from console.evidence.values import Reference, ReferenceKind
from ui.incidents import case_words
from ui.incidents.chip_row import ChipRow

LONGEST = 60
MOST = 20


def same_reference(one: Reference, other: Reference) -> bool:
    """Whether two references mean the same: spaces, case and Hindi digits make no difference."""
    return one.kind is other.kind and _bare(one.number) == _bare(other.number)


def _bare(number: str) -> str:
    return "".join(fold(number).split())


class ReferencesField(QWidget):
    """`changed(tuple of Reference)` at each change, `added(Reference)` for the one that is new."""

    changed = Signal(object)
    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._references: tuple[Reference, ...] = ()
        self.kind = QComboBox(self)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.number = QLineEdit(self)
        self.number.setMaxLength(LONGEST)
        self.number.setMinimumWidth(120)
        self.number.returnPressed.connect(self.add_typed)
        self.number.textEdited.connect(lambda _: self.say(""))
        self.add = QToolButton(self)
        self.add.setText("+")
        self.add.clicked.connect(self.add_typed)
        entry = QWidget(self)
        beside = QHBoxLayout(entry)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        for widget in (self.kind, self.number, self.add):
            beside.addWidget(widget)
        self._row = ChipRow([entry], self)
        self._row.removed.connect(self._remove)
        self.said = QLabel(self)
        self.said.setProperty("role", "warning")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._row)
        column.addWidget(self.said)
        self._retranslate()

    @property
    def references(self) -> tuple[Reference, ...]:
        """What is shown."""
        return self._references

    def set_references(self, references: Sequence[Reference], *, another: bool = False) -> None:
        """Show these, without a signal; with `another` what is being written is of another incident."""
        self._references = tuple(references)
        self._row.set_words([case_words.reference_words(each) for each in self._references])
        if another:
            self.number.clear()
            self.say("")

    def say(self, sentence: str) -> None:
        """Tell something of the number that was entered last."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def add_typed(self) -> None:
        """Take in the number that stands in the field, if it is not there already."""
        number = " ".join(self.number.text().split())
        if not number:
            return
        wanted = Reference(ReferenceKind(self.kind.currentData()), number)
        if any(same_reference(wanted, each) for each in self._references):
            self.say(
                self.tr("{number} is entered already.").format(number=case_words.reference_words(wanted))
            )
            return
        if len(self._references) >= MOST:
            self.say(self.tr("No more than {count} numbers can be entered.").format(count=MOST))
            return
        self.number.clear()
        self._take((*self._references, wanted))
        self.added.emit(wanted)

    def _remove(self, position: int) -> None:
        self.number.setFocus()
        self._take(self._references[:position] + self._references[position + 1 :])

    def _take(self, references: tuple[Reference, ...]) -> None:
        self.set_references(references)
        self.say("")
        self.changed.emit(references)

    def _retranslate(self) -> None:
        chosen = max(0, self.kind.currentIndex())
        self.kind.clear()
        for kind in ReferenceKind:
            self.kind.addItem(case_words.reference_kind_words(kind), kind.value)
        self.kind.setCurrentIndex(chosen)
        self.kind.setAccessibleName(self.tr("Kind of number"))
        self.number.setPlaceholderText(self.tr("Number and year"))
        self.number.setAccessibleName(self.tr("Reference number"))
        self.add.setToolTip(self.tr("Enter this number (Enter)"))
        self.add.setAccessibleName(self.tr("Enter this number (Enter)"))
        self._row.set_words([case_words.reference_words(each) for each in self._references])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
