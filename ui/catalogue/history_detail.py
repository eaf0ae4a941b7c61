"""One change of the catalogue: what it is called, what it did line by line, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from sqlite_utils import Database

from console.catalogue.change_history import RowChange, names_in, tally
from console.catalogue.change_log import NotThere, What
from console.catalogue.change_values import Change, Table
from console.catalogue.changes import rows_of
from console.catalogue.values import Name
from ui.catalogue import history_words as words
from ui.catalogue.desk import Desk
from ui.catalogue.fact_words import FactWords
from ui.catalogue.history_model import LineColumn, LineTable, lines_of
from ui.catalogue.refusals import refusal_words
from ui.catalogue.tables import dress_table
from ui.incidents.words import moment_words
from widgets import icons
from widgets.list_words import kind_words
from widgets.long_table import LongTable

PAGE = 200
_WIDTHS = {LineColumn.WHAT: 130, LineColumn.NAME: 260, LineColumn.COLUMN: 190, LineColumn.OLD: 240}


@dataclass(frozen=True, slots=True)
class Shown:
    """A change, what it is called in both languages, and what it did to how many rows."""

    change: Change
    named: Mapping[str, words.Called]
    tally: Mapping[tuple[Table, What], int]


class HistoryDetail(QWidget):
    """`undo_wanted()` when the change is to be taken back; `camera_wanted(camera id)` for one to be shown."""

    undo_wanted = Signal()
    camera_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = self._read_to = 0
        self.shown: Shown | None = None
        self._busy = False
        self.title, self.about, self.counts = QLabel(self), QLabel(self), QLabel(self)
        self.title.setProperty("role", "section")
        self.about.setProperty("role", "dim")
        for label in (self.title, self.about, self.counts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.undo = QPushButton(self)
        self.model = LineTable(self._more, self)
        self.view = LongTable(self)
        dress_table(self.view, self.model, LineColumn.NEW)
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, width)
        self._lay_out()
        self.undo.clicked.connect(self.undo_wanted)
        self.view.activated.connect(lambda index: self._show_camera(index.row()))
        self._retranslate()

    def show_change(self, change: Change | None, named: Mapping[str, words.Called]) -> None:
        """Show what this change did, or nothing."""
        self._turn += 1
        turn = self._turn
        if change is None:
            self.shown = None
            self.model.begin((), more=False)
            self._say()
            return

        def read(db: Database) -> tuple[Mapping[tuple[Table, What], int], tuple[RowChange, ...]]:
            return tally(db, change.id), rows_of(db, change.id, 0, PAGE)

        self._desk.read(
            lambda db: (*(found := read(db)), names_in(db, found[1])),
            lambda found: self._show(turn, Shown(change, named, found[0]), found[1], found[2]),
            self._not_read,
        )

    def set_busy(self, busy: bool) -> None:
        """While it is being taken back."""
        self._busy = busy
        self._say()

    def forget(self) -> None:
        """What is being read is nobody's any more."""
        self._turn += 1

    def _show(self, turn: int, shown: Shown, rows: tuple[RowChange, ...], named: Mapping[str, Name]) -> None:
        if turn != self._turn:
            return
        self.shown = shown
        self._know(named)
        self._read_to = len(rows)
        self.model.begin(lines_of(rows), more=len(rows) == PAGE)
        self.view.scrollToTop()
        self._say()

    def _know(self, named: Mapping[str, Name]) -> None:
        self.model.know(named, FactWords(self._desk.catalogue, self._desk.language))

    def _more(self) -> None:
        if self.shown is None:
            return
        turn, change, offset = self._turn, self.shown.change.id, self._read_to
        self._desk.read(
            lambda db: (rows := rows_of(db, change, offset, PAGE), names_in(db, rows)),
            lambda found: self._append(turn, *found),
            self._not_read,
        )

    def _append(self, turn: int, rows: tuple[RowChange, ...], named: Mapping[str, Name]) -> None:
        if turn == self._turn:
            self._know(named)
            self._read_to += len(rows)
            self.model.append(lines_of(rows), more=len(rows) == PAGE)

    def _not_read(self, error: BaseException) -> None:
        if not isinstance(error, NotThere):
            self._desk.notice.emit(refusal_words(error))

    def _show_camera(self, row: int) -> None:
        found = self.model.entries[row].row
        if found.table == "cameras" and self._desk.catalogue.row_now(found.id) is not None:
            self.camera_wanted.emit(found.id)

    # Words

    def _say(self) -> None:
        shown = self.shown
        for widget in (self.undo, self.view, self.about, self.counts):
            widget.setVisible(shown is not None)
        if shown is None:
            self.title.setText(self.tr("Choose a change to see what it did."))
            return
        change = shown.change
        self.title.setText(words.name_words(change, shown.named, self._desk.language))
        about = [
            kind_words(change.head.kind),
            moment_words(change.at_utc),
            change.head.who,
            words.sender_words(change, former=True),
        ]
        if change.head.file_name:
            about.append(self._file_words(change))
        self.about.setText(" · ".join(filter(None, about)))
        undone = words.undone_words(change)
        self.counts.setText(" — ".join(filter(None, (words.tally_words(shown.tally), undone))))
        self.undo.setEnabled(not undone and not self._busy)
        self.undo.setText(self.tr("Taking back …") if self._busy else self.tr("Take back … (Ctrl+Z)"))

    def _file_words(self, change: Change) -> str:
        name, digest = change.head.file_name, change.head.file_sha256
        return f"{name} (SHA-256 {digest[:12]}…)" if digest else name

    def _lay_out(self) -> None:
        words_ = QVBoxLayout()
        words_.setSpacing(2)
        for label in (self.title, self.about, self.counts):
            words_.addWidget(label)
        head = QHBoxLayout()
        head.addLayout(words_, 1)
        head.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addStretch(0)

    def _retranslate(self) -> None:
        self.undo.setIcon(icons.icon("mdi6.undo-variant"))
        self.view.setAccessibleName(self.tr("What this change did"))
        self._know({})
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(LineColumn) - 1)
        self.view.viewport().update()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
