"""Call-up numbers: the city's blocks, what is given next, cameras outside their blocks, retired numbers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QTableView, QVBoxLayout, QWidget
from sqlite_utils import Database

from console.catalogue.numbers import (
    KeyNumbers,
    Range,
    Renumbering,
    Scheme,
    checked,
    misplaced,
    numbers_by_area,
    preview_renumber,
    read_scheme,
    renumber,
    write_scheme,
)
from ui.catalogue import numbers_words as words
from ui.catalogue.desk import Desk
from ui.catalogue.numbers_model import BlockColumn, BlockTable, with_blocks
from ui.catalogue.numbers_renumber import RenumberDialog
from ui.catalogue.numbers_retired import RetiredPanel
from ui.catalogue.numbers_scheme import SchemeForm
from ui.catalogue.tables import dress_table
from ui.own_keys import OwnKeys
from widgets.words import count_words

RETIRED_PX = 340
_WIDTHS = {
    BlockColumn.OWN: 180,
    BlockColumn.FILLED: 165,
    BlockColumn.CAMERAS: 75,
    BlockColumn.TAKEN: 65,
    BlockColumn.NEXT: 110,
}

Looked = tuple[tuple[KeyNumbers, ...], int]


def make_numbers_tab(desk: Desk) -> NumbersTab:
    """The section of the page of cameras and lists."""
    return NumbersTab(desk)


class NumbersTab(QWidget):
    """What is typed is looked at at once and kept with "Keep"; until then nothing is written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._kept = self._looked = Scheme()
        self._outside = 0
        self._problem: BaseException | None = None
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.form = SchemeForm(self)
        self.keep, self.discard, self.anew = QPushButton(self), QPushButton(self), QPushButton(self)
        self.keep.setProperty("role", "primary")
        self.problem, self.note = QLabel(self), QLabel(self)
        self.problem.setProperty("role", "warning")
        self.note.setProperty("role", "dim")
        for label in (self.problem, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.model = BlockTable(self)
        self.view = QTableView(self)
        dress_table(self.view, self.model, BlockColumn.AREA)
        self.view.setEditTriggers(
            QTableView.EditTrigger.EditKeyPressed
            | QTableView.EditTrigger.DoubleClicked
            | QTableView.EditTrigger.AnyKeyPressed
        )
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, width)
        self.retired = RetiredPanel(desk, self)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _connect(self) -> None:
        OwnKeys(self.view).on("F2", self._type_blocks)
        self.form.changed.connect(self._look)
        self.model.typed.connect(self._typed)
        self.model.refused.connect(self._refuse)
        self.keep.clicked.connect(self._keep)
        self.discard.clicked.connect(self.reload)
        self.anew.clicked.connect(self._ask_anew)
        self._desk.written.connect(self._written)
        self._desk.renewed.connect(lambda _: self._written())

    # What others want

    def focus_search(self) -> None:
        """Put the cursor where a number is asked for."""
        self.retired.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.retired.search.selectAll()

    def close_page(self) -> None:
        """The window closes."""
        self._turn += 1
        self.retired.forget()

    # Reading

    def reload(self) -> None:
        """Begin again from what is kept; what was typed and not kept is gone."""
        self._turn += 1
        turn = self._turn

        def begin(scheme: Scheme) -> None:
            if turn == self._turn:
                self._kept = scheme
                self.form.set_scheme(scheme)
                self._look()

        self._desk.read(read_scheme, begin, self._refuse)
        self.retired.reload()

    def _written(self) -> None:
        if not self.isVisible():
            return
        if self.form.scheme() == self._kept:
            self.reload()
        else:
            # Blocks that are just being typed are not taken away.
            self._look()
            self.retired.reload()

    def _look(self) -> None:
        """See what the rules in the form would give."""
        try:
            scheme = checked(self.form.scheme())
        except ValueError as error:
            self._refuse(error)
            return
        self._turn += 1
        turn = self._turn

        def look(db: Database) -> Looked:
            return numbers_by_area(db, scheme), len(preview_renumber(db, scheme, misplaced(db, scheme)))

        def show(found: Looked) -> None:
            if turn == self._turn:
                self._show(scheme, *found)

        self._desk.read(look, show, self._refuse)

    def _show(self, scheme: Scheme, rows: tuple[KeyNumbers, ...], outside: int) -> None:
        self._looked, self._outside, self._problem = scheme, outside, None
        current = self.view.currentIndex()
        if self.model.per is not scheme.per:
            self.model.per = scheme.per
            self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.model.set_entries(rows)
        row = current.row() if 0 <= current.row() < len(rows) else 0
        self.view.setCurrentIndex(self.model.index(row, max(0, current.column())))
        self._say()

    def _refuse(self, error: BaseException) -> None:
        self._problem = error
        self._say()

    # Writing

    def _type_blocks(self) -> None:
        """F2, wherever in a row."""
        current = self.view.currentIndex()
        cell = current.siblingAtColumn(BlockColumn.OWN)
        if cell.isValid() and self.view.indexWidget(cell) is None:
            self.view.setCurrentIndex(cell)
            self.view.edit(cell)

    def _typed(self, key: str, spans: tuple[Range, ...]) -> None:
        scheme = self.form.scheme()
        wanted = replace(scheme, blocks=with_blocks(scheme.blocks, key, spans))
        try:
            checked(wanted)
        except ValueError as error:
            self._refuse(error)
            return
        self.form.set_blocks(wanted)
        self._look()

    def _keep(self) -> None:
        scheme = self.form.scheme()

        def kept(_: None) -> None:
            self._kept = scheme
            self._say()
            self._desk.notice.emit(self.tr("New cameras are numbered by these rules from now on."))

        self._desk.write(lambda db: write_scheme(db, scheme), kept, self._refuse)

    def _ask_anew(self) -> None:
        self._turn += 1
        turn, scheme = self._turn, self._kept

        def ask(planned: tuple[Renumbering, ...]) -> None:
            if turn == self._turn and planned:
                dialog = RenumberDialog(planned, self._area, self)
                dialog.agreed.connect(lambda: self._give(scheme, planned))
                dialog.open()

        self._desk.read(lambda db: preview_renumber(db, scheme, misplaced(db, scheme)), ask, self._refuse)

    def _give(self, scheme: Scheme, planned: tuple[Renumbering, ...]) -> None:
        seat, who = self._desk.seat, self._desk.operator()
        cameras = [each.camera for each in planned]

        def given(_: str) -> None:
            self._desk.notice.emit(
                self.tr("New numbers were given: {count}. It stands in the history.").format(
                    count=count_words(len(planned))
                )
            )

        self._desk.write(
            lambda db: renumber(db, seat, scheme, cameras, who, expected=planned), given, self._refuse
        )

    # Words and looks

    def _area(self, key: str) -> str:
        rows = {row.key: row for row in self.model.entries}
        if key in rows:
            return self.model.area_words(rows[key])
        found = next((area for area in self._desk.catalogue.areas if area.id == key), None)
        return key if found is None else found.name.text(self._desk.language)

    def _say(self) -> None:
        pending = self.form.scheme() != self._kept
        wrong = self._problem is not None
        self.keep.setEnabled(pending and self._fits())
        self.discard.setEnabled(pending or wrong)
        self.problem.setVisible(wrong)
        self.problem.setText("" if self._problem is None else words.wrong_words(self._problem, self._area))
        self.anew.setVisible(self._outside > 0)
        self.anew.setEnabled(not pending and not wrong)
        self.anew.setText(
            self.tr("Cameras outside their blocks: {count} – numbers anew …").format(
                count=count_words(self._outside)
            )
        )
        self.anew.setToolTip(self.tr("Keep the rules first") if pending else "")

    def _fits(self) -> bool:
        """Whether the rules can be kept; a block that was refused while it was typed is not among them."""
        try:
            checked(self.form.scheme())
        except ValueError:
            return False
        return True

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.discard)
        buttons.addWidget(self.problem, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.anew)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.retired)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([800, RETIRED_PX])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 8)
        whole.setSpacing(10)
        whole.addWidget(self.title)
        whole.addWidget(self.form)
        whole.addWidget(self.splitter, 1)
        self.setFocusProxy(self.view)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Call-up numbers"))
        self.keep.setText(self.tr("Keep these rules"))
        self.discard.setText(self.tr("Discard"))
        self.note.setText(
            self.tr(
                "New cameras get the next number of their blocks. When these are full, the next free block "
                "is taken. Round numbers such as 1200 stay free. No number is given a second time."
            )
        )
        self.view.setAccessibleName(self.tr("Blocks of numbers"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(BlockColumn) - 1)
        self.view.viewport().update()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Cameras may have come meanwhile."""
        super().showEvent(event)
        self._written()
