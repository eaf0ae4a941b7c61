"""Taking a change back: the question before it, and what stands in its way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.change_log import What
from console.catalogue.change_undo import Conflict
from console.catalogue.change_values import Table
from ui.catalogue import history_words as words
from ui.catalogue.history_model import tip
from ui.catalogue.history_question import putting_back_words, question_words
from ui.catalogue.tables import dress_table
from ui.incidents.words import language, moment_words
from ui.row_table import Index, RowTable
from widgets.list_words import kind_words

translate = QCoreApplication.translate


def question(name: str, tally: Mapping[tuple[Table, What], int], parent: QWidget) -> QMessageBox:
    """Asks whether a change is to be taken back; `accepted` when it is. Use `open()`."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("HistoryUndo", "Take back"))
    box.setText(question_words(name))
    box.setInformativeText(putting_back_words(tally))
    yes = box.addButton(translate("HistoryUndo", "Take back"), QMessageBox.ButtonRole.AcceptRole)
    yes.setProperty("role", "danger")
    no = box.addButton(translate("HistoryUndo", "Leave it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    # As the one that Enter presses it is written in bold, for which a message box leaves no room.
    no.setMinimumWidth(no.sizeHint().width() + 24)
    box.setEscapeButton(no)
    return box


class ConflictColumn(IntEnum):
    """The columns, from the left."""

    NAME = 0
    LATER = 1
    WHEN = 2
    WHO = 3


class ConflictTable(RowTable):
    """What stands in the way, one row each."""

    columns = ConflictColumn

    def __init__(
        self,
        conflicts: Sequence[Conflict],
        named: Mapping[str, words.Called],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.entries = tuple(conflicts)
        self._named = named

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            ConflictColumn.NAME: self.tr("Site or camera"),
            ConflictColumn.LATER: self.tr("Changed since by"),
            ConflictColumn.WHEN: self.tr("Time (IST)"),
            ConflictColumn.WHO: self.tr("By"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        said = self._words(self.entries[index.row()], ConflictColumn(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        return tip(said) if role == Qt.ItemDataRole.ToolTipRole else None

    def _words(self, conflict: Conflict, column: ConflictColumn) -> str:
        later = conflict.later
        match column:
            case ConflictColumn.NAME:
                return words.called_words(conflict.name, conflict.number, language())
            case ConflictColumn.LATER:
                if later is None:
                    return self.tr("something that keeps no history")
                return f"{kind_words(later.head.kind)}: {words.name_words(later, self._named, language())}"
            case ConflictColumn.WHEN:
                return "" if later is None else moment_words(later.at_utc)
            case _:
                return "" if later is None else later.head.who


class RefusedDialog(QDialog):
    """Says why a change stays, row by row; `show_change(change id)` for the one under the selection."""

    show_change = Signal(str)

    def __init__(
        self,
        name: str,
        conflicts: Sequence[Conflict],
        named: Mapping[str, words.Called],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("It cannot be taken back"))
        self.resize(760, 420)
        self.model = ConflictTable(conflicts, named, self)
        self.view = QTableView(self)
        self.show_ = QPushButton(self.tr("Show that change"))
        self._lay_out(name)
        self.show_.clicked.connect(self._show)
        self.view.activated.connect(lambda _: self._show())
        self.view.selectionModel().currentChanged.connect(lambda *_: self._look())
        self.view.selectRow(0)
        for each in (ConflictColumn.LATER, ConflictColumn.WHEN, ConflictColumn.WHO):
            self.view.resizeColumnToContents(each)
            self.view.setColumnWidth(each, min(300, self.view.columnWidth(each) + 12))
        self._look()
        self.view.setFocus()

    def _lay_out(self, name: str) -> None:
        sentence = QLabel(
            self.tr(
                "“{name}” stays, and nothing was changed: what it touched was changed later, or something "
                "depends on it. Take those changes back first, the latest one first."
            ).format(name=name)
        )
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        dress_table(self.view, self.model, ConflictColumn.NAME)
        self.view.setAccessibleName(self.tr("What stands in the way"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.show_, buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)
        buttons.addButton(self.show_, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(sentence)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)

    def _later(self) -> str:
        index = self.view.currentIndex()
        if not index.isValid():
            return ""
        later = self.model.entries[index.row()].later
        return "" if later is None else str(later.id)

    def _look(self) -> None:
        self.show_.setEnabled(bool(self._later()))

    def _show(self) -> None:
        later = self._later()
        if later:
            self.accept()
            self.show_change.emit(later)
