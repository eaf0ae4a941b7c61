"""The table of a plan's rows: one key decides the row that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.lists.values import Decision
from ui.catalogue.tables import dress_table
from ui.lists.outcome_model import Column, OutcomeModel
from ui.lists.together_bar import TOGETHER
from ui.row_table import Index
from widgets.latin_keys import latin_key
from widgets.long_table import LongTable

_KEYS = {
    Qt.Key.Key_S: Decision.MERGE,
    Qt.Key.Key_D: Decision.KEEP_BOTH,
    Qt.Key.Key_L: Decision.LEAVE_OUT,
    Qt.Key.Key_U: Decision.AS_PLANNED,
    Qt.Key.Key_T: Decision.TAKE,
}
# Beside a cell's words.
_ROOM_PX = 14
# What stands beside the rows too, the least needed first; and what is room enough for a reason.
GIVING_WAY = (Column.THANA, Column.CATEGORY)
_ENOUGH_PX = 460
_WIDTHS = {Column.ROW: 64, Column.OUTCOME: 190, Column.NAME: 220, Column.CAMERA: 200}
_WIDTHS |= {Column.CATEGORY: 130, Column.THANA: 120}


class OutcomeRows(LongTable):
    """The rows; `decided(Decision)` by one key, `decided_all(Decision)` with Shift."""

    decided = Signal(object)
    decided_all = Signal(object)

    def __init__(self, model: OutcomeModel, parent: QWidget) -> None:
        super().__init__(parent)
        # What gives way where a reason needs the room, the least needed first.
        self.giving_way = GIVING_WAY
        dress_table(self, model, Column.TELLS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """S the same, D two, T take it all, L leave out, U undecided; everything else as in any table."""
        decision = _KEYS.get(Qt.Key(latin_key(event)))
        if decision is not None and not event.modifiers():
            self.decided.emit(decision)
        elif decision in TOGETHER and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.decided_all.emit(decision)
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """Columns as wide as their words, within bounds; the last one takes what is left.

        Where that is too little for what it has to tell, what stands beside the rows as well gives way.
        """
        # Of a hidden column nobody can tell how wide its heading is.
        for column in self.giving_way:
            self.setColumnHidden(column, False)
        for column, widest in _WIDTHS.items():
            self.setColumnWidth(column, min(widest, self._needs(column)))
        for column in self.giving_way:
            if self._left() >= min(self._needs(Column.TELLS), _ENOUGH_PX):
                break
            self.setColumnHidden(column, True)

    def _needs(self, column: Column) -> int:
        return max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column)) + _ROOM_PX

    def _left(self) -> int:
        """What is left for the last column."""
        others = sum(self.columnWidth(column) for column in _WIDTHS if not self.isColumnHidden(column))
        return self.viewport().width() - others

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What gives way depends on the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The row that is gone to is brought into view."""
        super().currentChanged(current, previous)
        self.scrollTo(current)
