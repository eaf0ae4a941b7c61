"""What is shown while a list is read, compared or written: how far it is, and a way out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.lists.import_values import Phase
from widgets.words import count_words

WIDE_PX = 520


class WaitStep(QWidget):
    """`cancelled()`; a write is not broken off, because it is one transaction and takes seconds."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase, self._file = Phase.OPENING, ""
        self._done = self._of = 0
        self._what, self._how_far = QLabel(self), QLabel(self)
        self.bar = QProgressBar(self)
        self.cancel = QPushButton(self)
        self._lay_out()
        self.cancel.clicked.connect(self.cancelled)
        self.setFocusProxy(self.cancel)
        self._say()

    def _lay_out(self) -> None:
        self._what.setProperty("role", "title")
        self._how_far.setProperty("role", "dim")
        for label in (self._what, self._how_far):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.bar.setFixedWidth(WIDE_PX)
        self.bar.setTextVisible(False)
        self.cancel.setAutoDefault(False)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._what)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._how_far)
        column.addLayout(line)
        column.addStretch(3)

    def begin(self, phase: Phase, file: str) -> None:
        """Something else is under way."""
        self._phase, self._file = phase, file
        self._done = self._of = 0
        self.bar.setRange(0, 0)
        self.cancel.setVisible(phase is not Phase.WRITING)
        self._say()

    def show_progress(self, done: int, of: int) -> None:
        """So many rows are done, of about so many (0: nobody knows)."""
        self._done, self._of = done, of
        if of:
            # The count of rows is a guess: the bar must not pretend to be at its end.
            self.bar.setRange(0, max(of, done + 1))
            self.bar.setValue(done)
        self._say()

    def _say(self) -> None:
        said = {
            Phase.OPENING: self.tr("Opening the list…"),
            Phase.PLANNING: self.tr("Reading “{file}” and comparing it with the catalogue…"),
            Phase.WRITING: self.tr("Writing into the catalogue…"),
        }.get(self._phase, "")
        self._what.setText(said.format(file=self._file))
        rows = self.tr("Rows: {n}").format(n=count_words(self._done)) if self._done else ""
        if self._done and self._of:
            rows = self.tr("Rows: {n} of about {of}").format(
                n=count_words(self._done), of=count_words(max(self._of, self._done))
            )
        self._how_far.setText(rows)
        self.cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
