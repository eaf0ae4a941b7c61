"""Over possible duplicates: one word for all that are undecided, and the way back before it is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from console.lists.values import Decision
from widgets import icons
from widgets.words import count_words

# Said of a row by a letter, of all by Shift and the same letter.
TOGETHER = (Decision.MERGE, Decision.KEEP_BOTH, Decision.LEAVE_OUT)


class TogetherBar(QWidget):
    """`decided(Decision)` for all that are undecided; `back()` when what was said of many is to be undone."""

    decided = Signal(object)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undecided, self._text = 0, ""
        self._done: list[int] = []
        self._hint = QLabel(self)
        self._hint.setProperty("role", "dim")
        # What is searched for may look like HTML.
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = {decision: self._button() for decision in TOGETHER}
        self.undo = self._button()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._hint, 1)
        for widget in (*self.buttons.values(), self.undo):
            row.addWidget(widget)
        for decision, button in self.buttons.items():
            button.clicked.connect(lambda _=False, decision=decision: self.decided.emit(decision))
        self.undo.clicked.connect(self.back)
        self.hide()

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        return button

    def show_undecided(self, undecided: int, text: str, *, shown: bool) -> None:
        """So many wait for a decision, of those in which the words of `text` are."""
        self._undecided, self._text = undecided, text
        self.retranslate()
        self.setVisible(shown and (undecided > 1 or bool(self._done)))

    def did(self, rows: int) -> None:
        """So many rows were decided together."""
        if rows:
            self._done.append(rows)

    def took_back(self) -> None:
        """What was said of many last was undone."""
        del self._done[-1:]

    def forget(self) -> None:
        """Another plan."""
        self._done = []
        self.hide()

    def retranslate(self) -> None:
        """In the language of the moment."""
        said = self.tr("Undecided: {n}").format(n=count_words(self._undecided))
        if self._text:
            found = self.tr("Undecided with “{words}”: {n}")
            said = found.format(words=self._text, n=count_words(self._undecided))
        self._hint.setText(said)
        for decision, text, icon in (
            (Decision.MERGE, self.tr("All the same site (Shift+S)"), "mdi6.call-merge"),
            (Decision.KEEP_BOTH, self.tr("All two sites (Shift+D)"), "mdi6.call-split"),
            (Decision.LEAVE_OUT, self.tr("Leave all out (Shift+L)"), "mdi6.minus-circle-outline"),
        ):
            button = self.buttons[decision]
            button.setText(text)
            button.setIcon(icons.icon(icon))
            button.setVisible(self._undecided > 1)
        self.buttons[Decision.MERGE].setToolTip(
            self.tr("Each with the likeliest of the sites that it may be")
        )
        rows = self._done[-1] if self._done else 0
        many = self.tr("Undo: {n} rows (Ctrl+Z)").format(n=count_words(rows))
        self.undo.setText(self.tr("Undo: 1 row (Ctrl+Z)") if rows == 1 else many)
        self.undo.setIcon(icons.icon("mdi6.undo"))
        self.undo.setVisible(bool(self._done))
