"""The table of a plan's rows: one key decides the row that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from console.lists.values import Decision
from ui.catalogue.tables import dress_table
from ui.lists.outcome_model import Column, Index, OutcomeModel

_KEYS = {
    Qt.Key.Key_S: Decision.MERGE,
    Qt.Key.Key_D: Decision.KEEP_BOTH,
    Qt.Key.Key_L: Decision.LEAVE_OUT,
    Qt.Key.Key_U: Decision.AS_PLANNED,
    Qt.Key.Key_T: Decision.TAKE,
}
_WIDTHS = {Column.ROW: 64, Column.OUTCOME: 190, Column.NAME: 220, Column.CAMERA: 200}
_WIDTHS |= {Column.CATEGORY: 130, Column.THANA: 120}


class OutcomeRows(QTableView):
    """The rows; `decided(Decision)` by one key."""

    decided = Signal(object)

    def __init__(self, model: OutcomeModel, parent: QWidget) -> None:
        super().__init__(parent)
        dress_table(self, model, Column.TELLS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """S the same, D two, T take it all, L leave out, U undecided; everything else as in any table."""
        decision = _KEYS.get(Qt.Key(event.key())) if not event.modifiers() else None
        if decision is not None:
            self.decided.emit(decision)
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """Columns as wide as their words, within bounds; the last one takes what is left."""
        for column, widest in _WIDTHS.items():
            wide = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
            self.setColumnWidth(column, min(widest, wide + 14))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The row that is gone to is brought into view."""
        super().currentChanged(current, previous)
        self.scrollTo(current)
