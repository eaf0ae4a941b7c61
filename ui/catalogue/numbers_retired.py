"""Numbers that are retired, and what any number is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from sqlite_utils import Database

from console.catalogue.numbers import Free, Given, Retired, retired, retired_count, state_of
from ui.catalogue import numbers_words as words
from ui.catalogue.desk import Desk
from ui.catalogue.numbers_model import RetiredColumn, RetiredTable
from ui.catalogue.refusals import refusal_words
from ui.catalogue.tables import dress_table
from widgets.long_table import LongTable
from widgets.words import count_words

PAGE = 200
SEARCH_MS = 250
# No camera has a number of more digits.
_DIGITS = 9

State = Free | Given | Retired


class RetiredPanel(QWidget):
    """A number or a piece of a name is typed: what that number is, and which retired ones match."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._found: tuple[int, State | None, int] = (0, None, 0)
        self.heading, self.said, self.note = QLabel(self), QLabel(self), QLabel(self)
        self.heading.setProperty("role", "section")
        self.note.setProperty("role", "dim")
        for label in (self.said, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(100)
        self.model = RetiredTable(self._more, self)
        self.view = LongTable(self)
        dress_table(self.view, self.model, RetiredColumn.NAME)
        self.view.setColumnWidth(RetiredColumn.NUMBER, 80)
        self.view.setColumnWidth(RetiredColumn.WHEN, 170)
        self.setMinimumWidth(320)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.heading, self.search, self.said):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        self._typed = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._typed.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _: self._typed.start())
        self._retranslate()

    def reload(self) -> None:
        """Read the first page anew."""
        self._turn += 1
        turn, text = self._turn, self.search.text()
        number = _number(text)

        def read(db: Database) -> tuple[tuple[Retired, ...], int, State | None]:
            state = None if number is None else state_of(db, number)
            return retired(db, _plain(text), 0, PAGE), retired_count(db), state

        def show(found: tuple[tuple[Retired, ...], int, State | None]) -> None:
            if turn == self._turn:
                rows, count, state = found
                self._found = (number or 0, state, count)
                self.model.begin(rows, more=len(rows) == PAGE)
                self._say()

        self._desk.read(read, show, self._not_read)

    def forget(self) -> None:
        """What is being read is nobody's any more."""
        self._turn += 1
        self._typed.stop()

    def _more(self) -> None:
        turn, text, offset = self._turn, _plain(self.search.text()), len(self.model.entries)

        def append(rows: tuple[Retired, ...]) -> None:
            if turn == self._turn:
                self.model.append(rows, more=len(rows) == PAGE)

        self._desk.read(lambda db: retired(db, text, offset, PAGE), append, self._not_read)

    def _not_read(self, error: BaseException) -> None:
        self._desk.notice.emit(refusal_words(error))

    def _say(self) -> None:
        number, state, count = self._found
        self.heading.setText(self.tr("Retired numbers: {count}").format(count=count_words(count)))
        self.said.setText("" if state is None else words.state_words(number, state, self._desk.language))
        self.said.setVisible(state is not None)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Number or name"))
        self.search.setAccessibleName(self.tr("What is this number?"))
        self.view.setAccessibleName(self.tr("Retired numbers"))
        self.note.setText(
            self.tr(
                "A retired number is not given again by itself. To give one again, set it in the window of "
                "the camera that is to have it."
            )
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(RetiredColumn) - 1)
        self.view.viewport().update()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()


def _number(text: str) -> int | None:
    clean = text.strip()
    return int(clean) if clean.isdecimal() and len(clean) <= _DIGITS else None


def _plain(text: str) -> str:
    """Digits of any script as the tables have them."""
    number = _number(text)
    return text if number is None else str(number)
