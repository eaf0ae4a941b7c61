"""The history of the catalogue: every change, what it did, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.change_history import names_of
from console.catalogue.change_values import Change
from console.catalogue.changes import Undone, UndoRefused, history
from ui.catalogue import history_words as words
from ui.catalogue.desk import Desk
from ui.catalogue.history_detail import HistoryDetail
from ui.catalogue.history_model import ChangeColumn, ChangeTable
from ui.catalogue.history_undo import RefusedDialog, question
from ui.catalogue.refusals import refusal_words
from ui.catalogue.tables import dress_table
from widgets.long_table import LongTable
from widgets.words import count_words

PAGE = 100
SEARCH_MS = 250
_WIDTHS = {
    ChangeColumn.WHEN: 175,
    ChangeColumn.KIND: 165,
    ChangeColumn.SENDER: 160,
    ChangeColumn.WHO: 130,
    ChangeColumn.COUNTS: 270,
}

Page = tuple[tuple[Change, ...], Mapping[str, words.Called]]


def make_history_tab(desk: Desk) -> HistoryTab:
    """The section of the page of cameras and lists."""
    return HistoryTab(desk)


class HistoryTab(QWidget):
    """Changes above, the chosen one below. Everything is read off the GUI thread, page by page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        # The change to be chosen when the list was read, and whether a newer one goes before it.
        self._wanted, self._or_newer = "", False
        # The newest change that was listed, and for which text.
        self._newest = ("", "")
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(100)
        self.model = ChangeTable(self._more, self)
        self.view = LongTable(self)
        dress_table(self.view, self.model, ChangeColumn.NAME)
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, width)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "dim")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.detail = HistoryDetail(desk, self)
        self._typed = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._typed.timeout.connect(self.reload)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._typed.start())
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.view.installEventFilter(self)
        self.detail.view.installEventFilter(self)
        self.detail.undo_wanted.connect(self.ask_undo)
        self.detail.camera_wanted.connect(self._desk.show_camera)
        self._desk.written.connect(lambda *_: self.reload())
        self._desk.renewed.connect(lambda _: self.reload())

    # What others want

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_change(self, change_id: str) -> None:
        """Bring a change to the front, whatever is searched for."""
        self._wanted, self._or_newer = change_id, False
        self._typed.stop()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.reload()

    def close_page(self) -> None:
        """The window closes."""
        self._turn += 1
        self._typed.stop()
        self.detail.forget()

    # Reading

    def reload(self, *, come_back: bool = False) -> None:
        """Read the first page anew; the chosen change stays chosen where it is still there.

        Not so for who has `come_back` after a change was made: that one is what they come for.
        """
        if not self.isVisible() and not self._wanted:
            return
        self._turn += 1
        turn, text = self._turn, self.search.text()
        if not self._wanted:
            self._wanted, self._or_newer = self._current_id(), come_back
        # As far as one had come, so that a change chosen far below is not lost.
        limit = max(PAGE, len(self.model.entries))
        self._read(turn, text, None, limit)

    def _read(self, turn: int, text: str, before: str | None, limit: int) -> None:
        def page(found: tuple[Change, ...], named: Mapping[str, words.Called]) -> None:
            if turn == self._turn:
                (self._begin if before is None else self._append)(found, named, more=len(found) == limit)

        self._desk.read(
            lambda db: (found := history(db, limit, before, text), names_of(db, found)),
            lambda read: page(*read),
            lambda error: self._desk.notice.emit(refusal_words(error)),
        )

    def _begin(self, changes: tuple[Change, ...], named: Mapping[str, words.Called], *, more: bool) -> None:
        self.model.named = named
        self.model.begin(changes, more=more)
        self.nothing.setVisible(not changes)
        self.view.setVisible(bool(changes))
        self._say_nothing()
        ids = [change.id for change in changes]
        newer = self._has_newer(ids)
        if self._or_newer and newer:
            self._wanted = ""
        row = ids.index(self._wanted) if self._wanted in ids else 0
        if self._wanted and self._wanted not in ids and more:
            # It lies further down: read on until it comes.
            self._more()
            return
        self._wanted, self._or_newer = "", False
        if changes:
            self.view.selectRow(row)
            self.view.scrollTo(self.model.index(row, 0))
        else:
            self.detail.show_change(None, {})

    def _has_newer(self, ids: list[str]) -> bool:
        """Whether the newest change is another than at the last reading for the same text."""
        before, self._newest = self._newest, (ids[0] if ids else "", self.search.text())
        return bool(before[0]) and before[1] == self._newest[1] and before != self._newest

    def _more(self) -> None:
        self._read(self._turn, self.search.text(), self.model.entries[-1].id, PAGE)

    def _append(self, changes: tuple[Change, ...], named: Mapping[str, words.Called], *, more: bool) -> None:
        self.model.named = {**self.model.named, **named}
        self.model.append(changes, more=more)
        if self._wanted:
            self._begin(self.model.entries, self.model.named, more=more)

    def _current_id(self) -> str:
        index = self.view.currentIndex()
        return str(self.model.entries[index.row()].id) if index.isValid() else ""

    def _chosen(self, current: QModelIndex) -> None:
        change = self.model.entries[current.row()] if current.isValid() else None
        self.detail.show_change(change, self.model.named)

    # Taking back

    def ask_undo(self) -> None:
        """Ask whether the chosen change is to be taken back."""
        shown = self.detail.shown
        if shown is None or shown.change.undone_utc is not None or not self.detail.undo.isEnabled():
            return
        name = words.name_words(shown.change, shown.named, self._desk.language)
        box = question(name, shown.tally, self)
        box.accepted.connect(lambda: self._undo(shown.change.id, name))
        box.open()

    def _undo(self, change_id: str, name: str) -> None:
        self.detail.set_busy(True)
        self._desk.take_back(
            change_id,
            lambda done: self._undone(name, done),
            lambda error: self._refused(name, error),
        )

    def _undone(self, name: str, done: Undone) -> None:
        self.detail.set_busy(False)
        self._desk.notice.emit(
            self.tr("“{name}” was taken back. Rows that are as they were before: {count}").format(
                name=name, count=count_words(done.rows)
            )
        )

    def _refused(self, name: str, error: BaseException) -> None:
        self.detail.set_busy(False)
        if isinstance(error, UndoRefused):
            self._tell_refused(name, error)
            return
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), refusal_words(error), parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.open()
        self.reload()

    def _tell_refused(self, name: str, refusal: UndoRefused) -> None:
        later = {each.later.id: each.later for each in refusal.conflicts if each.later is not None}

        def tell(named: Mapping[str, words.Called]) -> None:
            dialog = RefusedDialog(name, refusal.conflicts, named, self)
            dialog.show_change.connect(self.show_change)
            dialog.open()

        self._desk.read(lambda db: names_of(db, later.values()), tell)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Ctrl+Z in either list takes the chosen change back."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            self.ask_undo()
            return True
        return False

    # Looks

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        self.search.setMinimumWidth(260)
        head.addWidget(self.search)
        above = QWidget(self)
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addWidget(self.nothing, 1)
        self.nothing.hide()
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(above)
        self.splitter.addWidget(self.detail)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([320, 380])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 8)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self.splitter, 1)
        self.setFocusProxy(self.view)

    def _say_nothing(self) -> None:
        self.nothing.setText(
            self.tr("No change has this in it.")
            if self.search.text().strip()
            else self.tr("Nothing was changed yet. Lists that are taken in, syncs and edits stand here.")
        )

    def _retranslate(self) -> None:
        self.title.setText(self.tr("History"))
        self.search.setPlaceholderText(self.tr("Name, sender, file or person"))
        self.search.setAccessibleName(self.tr("Search the history"))
        self.view.setAccessibleName(self.tr("Changes, the latest first"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ChangeColumn) - 1)
        self.view.viewport().update()
        self._say_nothing()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Something may have been changed meanwhile."""
        super().showEvent(event)
        self.reload(come_back=True)
