"""The second step: the first rows as they stand in the file, and over each column what it is taken for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.catalogue import Catalogue
from console.lists.mapping import Join, Mapping, MappingChoice
from console.lists.values import Field
from ui.lists import meanings as column_meanings
from ui.lists.column_header import ColumnHeader
from ui.lists.import_form import ImportForm
from ui.lists.join_bar import JoinBar
from ui.lists.meanings import Lack, Meanings
from ui.lists.preview_model import PreviewModel
from widgets import icons, list_words, theme
from widgets.elided_label import ElidedLabel

NARROWEST_PX, WIDEST_PX = 150, 280
# Columns that a sentence names.
_NAMED = 4


class ColumnsStep(QWidget):
    """`changed()` when something was chosen; `sheet_wanted(name)`, `sender_changed(name)`.

    `show_list` gives it a list; `choice` is what a person settled.
    """

    changed = Signal()
    sheet_wanted = Signal(str)
    sender_changed = Signal(str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meanings: Meanings = ()
        self._mapping: Mapping | None = None
        self._joins: tuple[Join, ...] = ()
        self._lost: tuple[str, ...] = ()
        self._legacy: tuple[int, ...] = ()
        self._about = ""
        self.form = ImportForm(catalogue, self)
        self.model = PreviewModel()
        self.view = QTableView(self)
        self.header = ColumnHeader(self.view)
        self.join_bar = JoinBar(self)
        self._note, self._told = QLabel(self), ElidedLabel(self)
        self._mark = QLabel(self)
        self.as_it_stands = QCheckBox(self)
        self._lay_out()
        self.header.chosen.connect(self._choose)
        self.header.joined.connect(self._join)
        self.join_bar.separator_chosen.connect(self._separate)
        self.join_bar.another_order.connect(self._reorder)
        self.as_it_stands.toggled.connect(self.changed)
        self.form.defaults_changed.connect(self._say)
        self.form.defaults_changed.connect(self.changed)
        self.form.sheet_wanted.connect(self.sheet_wanted)
        self.form.sender_changed.connect(self._has_sender)
        self._retranslate()

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setHorizontalHeader(self.header)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().setDefaultSectionSize(28)
        view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._told.setProperty("role", "dim")
        self._note.setWordWrap(True)
        # A list's headers may look like HTML.
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._note, 1)
        foot.addWidget(self.as_it_stands, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.form)
        column.addWidget(self._told)
        column.addWidget(view, 1)
        column.addWidget(self.join_bar)
        column.addLayout(foot)

    # What is shown

    def show_list(
        self,
        headers: Sequence[str],
        rows: Sequence[tuple[int, Sequence[str]]],
        mapping: Mapping,
        remembered: MappingChoice | None = None,
        legacy: Sequence[int] = (),
    ) -> None:
        """Show the first rows of a list and what its columns are taken for; `legacy` ones hold no text."""
        self.model.show(headers, rows)
        self._mapping, self._lost, self._joins, self._legacy = mapping, (), (), tuple(legacy)
        self.as_it_stands.setChecked(False)
        self._meanings = column_meanings.guessed(mapping)
        self.recall(remembered)
        self._fit()

    def recall(self, remembered: MappingChoice | None) -> None:
        """What was settled for this sender's form the last time, unless columns were set by hand already."""
        by_hand = any(meaning.why is column_meanings.Why.BY_HAND for meaning in self._meanings)
        if remembered is not None and self._mapping is not None and not by_hand:
            self._meanings = column_meanings.remembered(remembered, self._mapping)
            self._joins = remembered.joins
            self.form.set_defaults(remembered.defaults)
        self._show_meanings()

    def _show_meanings(self) -> None:
        self.header.show_meanings(self._meanings, self._joins)
        self.join_bar.show_joins(self._joins, self.model.headers, self.model.cells)
        self._order()
        self._say()
        self.changed.emit()

    def _order(self) -> None:
        """Tab goes from the fields above through the columns, and then on."""
        former: QWidget = self.form.ownership
        for field in (*self.header.combos, *self.join_bar.fields, self.as_it_stands):
            QWidget.setTabOrder(former, field)
            former = field

    def show_about(self, words: str) -> None:
        """What the file is: its kind, its rows, what was met in it."""
        self._about = words
        self._told.setText(words)

    # What was settled

    @property
    def meanings(self) -> Meanings:
        """What the columns are taken for now."""
        return self._meanings

    @property
    def ready(self) -> bool:
        """Whether rows could be taken in so."""
        garbled = self._garbled() and not self.as_it_stands.isChecked()
        return not garbled and not {Lack.NAME, Lack.CATEGORY} & set(self._lacks())

    def choice(self) -> MappingChoice:
        """What is settled."""
        return column_meanings.choice_of(self._meanings, self.form.defaults(), self._joins)

    def focus_first(self) -> None:
        """The keyboard to what has to be looked at: a missing sender, else a doubtful column."""
        doubtful = column_meanings.doubtful(self._meanings, list_words.LIKELY)
        if not self.form.sender_name() or not doubtful:
            self.form.sent_by.setFocus()
        else:
            self.header.combos[doubtful[0]].setFocus()

    # Inside

    def _lacks(self) -> tuple[Lack, ...]:
        return column_meanings.lacks(self._meanings, self.form.defaults())

    def _garbled(self) -> tuple[int, ...]:
        """Columns that would be taken in although only an old font shows them as Hindi."""
        return tuple(at for at in self._legacy if self._meanings[at].field is not None)

    def _choose(self, column: int, field: Field | None) -> None:
        self._meanings, lost = column_meanings.with_choice(self._meanings, column, field)
        self._joins = column_meanings.left_of(self._meanings, self._joins)
        self._lost = tuple(self.model.headers[each] for each in lost)
        self._show_meanings()

    def _join(self, column: int, field: Field) -> None:
        self._meanings, self._joins = column_meanings.with_join(self._meanings, self._joins, column, field)
        self._lost = ()
        self._show_meanings()

    def _separate(self, field: Field, separator: str) -> None:
        self._change_join(field, lambda join: replace(join, separator=separator))

    def _reorder(self, field: Field) -> None:
        self._change_join(field, column_meanings.in_another_order)

    def _change_join(self, field: Field, change: Callable[[Join], Join]) -> None:
        self._joins = tuple(change(join) if join.field is field else join for join in self._joins)
        self._show_meanings()

    def _has_sender(self) -> None:
        self._say()
        self.sender_changed.emit(self.form.sender_name())

    def _say(self) -> None:
        """The one thing that matters most now: what is missing, what is doubtful, or that all is well."""
        lacks = self._lacks()
        doubtful = column_meanings.doubtful(self._meanings, list_words.LIKELY)
        garbled = self._garbled()
        self.as_it_stands.setVisible(bool(garbled))
        if garbled:
            self._tell("warning", self._garbled_words(garbled))
        elif Lack.NAME in lacks:
            self._tell(
                "warning", self.tr("No column tells the site's name. Choose it over the right column.")
            )
        elif Lack.CATEGORY in lacks:
            self._tell(
                "warning",
                self.tr(
                    "No column tells the category. Choose the column, or one category for all rows above."
                ),
            )
        elif self._lost:
            said = self.tr("“{columns}” is not used now: each meaning stands over one column only.")
            self._tell("told", said.format(columns=", ".join(self._lost)))
        elif doubtful:
            names = ", ".join(self.model.headers[each] for each in doubtful[:_NAMED])
            said = self.tr("Please check what these columns mean: {columns}")
            self._tell("told", said.format(columns=names))
        elif not self.form.sender_name():
            self._tell(
                "told",
                self.tr("Say who sent the list: the next one of that sender is then read in the same way."),
            )
        elif Lack.PLACE in lacks:
            self._tell(
                "told",
                self.tr("No column tells the place: sites are taken in and wait under “To be placed”."),
            )
        else:
            unused = sum(meaning.field is None for meaning in self._meanings)
            self._tell("good", self._good_words(unused))

    def _garbled_words(self, columns: Sequence[int]) -> str:
        names = ", ".join(f"“{self.model.headers[each]}”" for each in columns[:_NAMED])
        return self.tr(
            "Hindi typed for an old font (Kruti Dev, DevLys): {columns}. Without that font nobody can read "
            "it. Ask the sender for the list in Unicode, or convert it and choose it again."
        ).format(columns=names)

    def _good_words(self, unused: int) -> str:
        if not unused:
            return self.tr("All columns are understood.")
        return self.tr("Columns that are not used are kept with the site as they stand: {n}").format(n=unused)

    def _tell(self, kind: str, words: str) -> None:
        now = theme.current()
        name, colour = {
            "warning": ("mdi6.alert-outline", now.warning),
            "told": ("mdi6.information-outline", now.accent),
            "good": ("mdi6.check-circle-outline", now.live),
        }[kind]
        self._mark.setPixmap(icons.pixmap(name, 18, colour, self.devicePixelRatioF()))
        self._note.setText(words)

    def _fit(self) -> None:
        self.view.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            wide = self.view.sizeHintForColumn(column) + 16
            self.view.setColumnWidth(column, min(WIDEST_PX, max(NARROWEST_PX, wide)))

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("First rows of the list"))
        self.as_it_stands.setText(self.tr("It is no such font: take it as it stands"))
        if self._mapping is not None:
            self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Widths are known only once it is seen."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.header.updateGeometries)
