"""The second question: which cameras of a category or thana nobody has had on a screen."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.catalogue import Catalogue, Filter
from console.watch.attention_answers import Answers
from console.watch.attention_values import Seen
from ui.attention import words
from ui.attention.parts_bar import PartsBar
from ui.attention.tables import fit, reword, table
from ui.attention.time_choice import SHIFT, TimeChoice
from ui.attention.unseen import Found, Wanted, unseen_rows
from ui.attention.unseen_model import NOTHING, Column, UnseenTable
from ui.background import Background
from ui.incidents.words import language
from widgets import icons

_BAR_PX = 260


class UnseenPanel(QWidget):
    """`camera_wanted(row)` when a camera is to be shown; `answered()` when an answer is on screen."""

    camera_wanted = Signal(int)
    answered = Signal()

    def __init__(
        self, answers: Answers, catalogue: Catalogue, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answers, self._catalogue, self._background = answers, catalogue, background
        self._turn = 0
        self._outdated = False
        self._found: Found | None = None
        self.category, self.thana = QComboBox(self), QComboBox(self)
        self.category.setIconSize(QSize(16, 16))
        self.time = TimeChoice(SHIFT, parent=self)
        self.everything = QCheckBox(self)
        self._ask = QPushButton(self)
        self._ask.setProperty("role", "primary")
        self.answer = QLabel(self)
        self.answer.setProperty("role", "title")
        self.answer.setWordWrap(True)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "dim")
        self.model = UnseenTable(catalogue, self)
        self.view = table(self.model, Column.CAMERA, self)
        self.view.horizontalHeader().setSortIndicatorShown(True)
        self.view.horizontalHeader().setSortIndicatorClearable(False)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.view.setSortingEnabled(True)
        self.view.setItemDelegateForColumn(Column.BAR, PartsBar(self.view))
        self._lay_out()
        self.setFocusProxy(self.category)
        self._retranslate()
        for combo in (self.category, self.thana):
            combo.currentIndexChanged.connect(self.ask)
        self.time.changed.connect(self.ask)
        self.everything.toggled.connect(self.ask)
        self._ask.clicked.connect(self.ask)
        self.view.activated.connect(self._activated)

    def ask(self, _: object = None) -> None:
        """Ask what the form says."""
        self._turn += 1
        turn, (since, until) = self._turn, self.time.take()
        rows = self._catalogue.find(self._filter())
        wanted = Wanted(rows, since, until, self.everything.isChecked())

        def read() -> dict[str, Seen]:
            return self._answers.seen(since, until)

        self._background.run(read, lambda seen: self._show(turn, wanted, seen))

    def catalogue_renewed(self) -> None:
        """Rows are others now: an answer of before is asked for again, once somebody looks."""
        self._found = None
        self._turn += 1
        self.model.set_found(NOTHING)
        self._outdated = True
        if self.isVisible():
            self._be_asked()

    def forget(self) -> None:
        """What is still being asked is not wanted any more."""
        self._turn += 1

    def _filter(self) -> Filter:
        category, thana = self.category.currentData(), self.thana.currentData()
        return Filter(
            categories=frozenset([category]) if category else frozenset(),
            areas=frozenset(
                index for index, area in enumerate(self._catalogue.areas) if thana and area.id == thana
            ),
        )

    def _show(self, turn: int, wanted: Wanted, seen: dict[str, Seen]) -> None:
        if turn != self._turn:
            return
        self._found = unseen_rows(self._catalogue, wanted, seen)
        self.model.set_found(self._found)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.view.setColumnHidden(Column.BAR, not wanted.all)
        self.view.setColumnHidden(Column.SEEN, not wanted.all)
        self.view.setColumnHidden(Column.LAST, not wanted.all)
        fit(self.view)
        if wanted.all:
            self.view.setColumnWidth(Column.BAR, _BAR_PX)
        self._say()
        self.answered.emit()

    def _say(self) -> None:
        found = self._found
        if found is None:
            self.answer.setText("")
            return
        wanted = found.wanted
        self.answer.setText(
            words.unseen_sentence(found.unseen, len(wanted.rows), wanted.from_utc, wanted.to_utc)
        )
        self.view.setVisible(len(found.rows) > 0)
        self._hint.setVisible(len(found.rows) > 0)

    def _activated(self, index: QModelIndex) -> None:
        self.camera_wanted.emit(self.model.camera_row(index.row()))

    def _lay_out(self) -> None:
        form = QHBoxLayout()
        form.setSpacing(8)
        for widget in (self.category, self.thana, self.time, self.everything):
            form.addWidget(widget)
        form.addStretch(1)
        form.addWidget(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(10)
        column.addLayout(form)
        column.addWidget(self.answer)
        column.addWidget(self.view, 1)
        column.addWidget(self._hint)
        column.addStretch(0)

    def _retranslate(self) -> None:
        self._ask.setText(self.tr("Ask"))
        self.everything.setText(self.tr("Also those that were seen"))
        self._hint.setText(self.tr("Enter or double-click shows a camera on the wall."))
        self.category.setAccessibleName(self.tr("Category"))
        self.thana.setAccessibleName(self.tr("Thana"))
        self.view.setAccessibleName(self.tr("Cameras nobody saw"))
        self._fill_choices()
        reword(self.view)
        self._say()

    def _fill_choices(self) -> None:
        """What can be chosen today; a choice stays on the same category and thana."""
        with _refilled(self.category, self.tr("All categories")):
            for category in self._catalogue.categories:
                icon = icons.icon(category.icon, category.colour)
                self.category.addItem(icon, category.name.text(language()), category.code)
        with _refilled(self.thana, self.tr("All thanas")):
            for area in self._catalogue.areas:
                if area.kind == "thana":
                    # Two of one name are told apart by the area above.
                    self.thana.addItem(self._catalogue.area_names[area.id].text(language()), area.id)

    def _be_asked(self) -> None:
        if self._outdated:
            self._outdated = False
            self._fill_choices()
        self.ask()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Time has passed: ask again."""
        super().showEvent(event)
        self._be_asked()


@contextlib.contextmanager
def _refilled(combo: QComboBox, everything: str) -> Iterator[None]:
    """Fill a box anew, without a word to who listens; what is no more gives way to `everything`."""
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    combo.addItem(everything, None)
    yield
    combo.setCurrentIndex(max(0, combo.findData(chosen) if chosen else 0))
    combo.blockSignals(False)
