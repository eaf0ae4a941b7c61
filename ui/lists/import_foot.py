"""The foot of the window in which lists are taken in: the way back, what went wrong, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ui.lists.import_values import Phase
from widgets.words import count_words

LONGEST_NAME = 160
NAME_PX = 300


class ImportFoot(QWidget):
    """`back()`, `forward()` and `another()` when a further list is wanted."""

    back = Signal()
    forward = Signal()
    another = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = Phase.NOTHING
        self._rows: int | None = None
        self._waiting, self._ready = 0, True
        self._problem, self._name_label = QLabel(self), QLabel(self)
        self.name = QLineEdit(self)
        self.back_button, self.another_button = QPushButton(self), QPushButton(self)
        self.forward_button = QPushButton(self)
        self._lay_out()
        self.back_button.clicked.connect(self.back)
        self.forward_button.clicked.connect(self.forward)
        self.another_button.clicked.connect(self.another)
        self._retranslate()

    def _lay_out(self) -> None:
        self._problem.setProperty("role", "warning")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.hide()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setMinimumWidth(NAME_PX)
        self._name_label.setBuddy(self.name)
        self.forward_button.setProperty("role", "primary")
        self.forward_button.setDefault(True)
        for button in (self.back_button, self.another_button):
            button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back_button)
        row.addWidget(self._problem, 1)
        row.addStretch(0)
        for widget in (self._name_label, self.name, self.another_button, self.forward_button):
            row.addWidget(widget)

    def show_phase(self, phase: Phase, waiting: int) -> None:
        """What can be done now; `waiting` lists come after this one."""
        self._phase, self._waiting = phase, waiting
        self.say("")
        self.back_button.setVisible(phase in (Phase.COLUMNS, Phase.OUTCOME))
        self.another_button.setVisible(phase is Phase.DONE and not waiting)
        self.forward_button.setVisible(phase in (Phase.COLUMNS, Phase.OUTCOME, Phase.DONE))
        self._retranslate()

    def show_rows(self, rows: int | None) -> None:
        """How many rows would be taken in, None as long as that is being counted."""
        self._rows = rows
        self._retranslate()

    def set_ready(self, ready: bool) -> None:
        """Whether it can go on."""
        self._ready = ready
        self._enable()

    def _enable(self) -> None:
        counting = self._phase is Phase.OUTCOME and self._rows is None
        self.forward_button.setEnabled(self._ready and not counting)

    def say(self, problem: str) -> None:
        """What went wrong, or is to be told; "" takes it away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    @property
    def problem(self) -> str:
        """What is told now."""
        return self._problem.text()

    def wanted_name(self) -> str:
        """What the change is to be called, "" for its usual name."""
        return " ".join(self.name.text().split())

    def suggest_name(self, name: str) -> None:
        """Offer a name, unless one was typed."""
        if not self.name.isModified():
            self.name.setText(name[:LONGEST_NAME])

    def _retranslate(self) -> None:
        self.back_button.setText(self.tr("Back"))
        self.another_button.setText(self.tr("Another list"))
        self._name_label.setText(self.tr("Called in the history"))
        self.name.setAccessibleName(self.tr("Name of this change in the history"))
        match self._phase:
            case Phase.COLUMNS:
                said = self.tr("Read the whole list")
            case Phase.OUTCOME if self._rows == 0:
                said = self.tr("Finish: nothing to take in")
            case Phase.OUTCOME:
                many = self.tr("Take in: {n} rows").format(n=count_words(self._rows or 0))
                said = self.tr("Take in: 1 row") if self._rows == 1 else many
            case Phase.DONE if self._waiting:
                said = self.tr("Next list: {n} waiting").format(n=self._waiting)
            case _:
                said = self.tr("Close")
        self.forward_button.setText(said)
        # Where nothing would be written there is nothing to name.
        named = self._phase is Phase.OUTCOME and self._rows != 0
        for widget in (self.name, self._name_label):
            widget.setVisible(named)
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
