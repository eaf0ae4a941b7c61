"""The ledger's lines as a Qt model: newest first."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from console.watch.attention_values import Line, LineKind
from ui.attention import words
from ui.incidents.words import moment_words
from widgets import icons, theme

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    TIME = 0
    WHAT = 1
    WHO = 2
    SEAT = 3


class LineTable(QAbstractTableModel):
    """One row for each line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these, which are given oldest first."""
        if self._lines != lines[::-1]:
            self.beginResetModel()
            self._lines = lines[::-1]
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each of `Column`."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> Any:
        """The columns' names."""
        if way is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TIME: self.tr("Time (IST)"),
            Column.WHAT: self.tr("What"),
            Column.WHO: self.tr("Operator"),
            Column.SEAT: self.tr("Seat"),
        }[Column(section)]

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words and, before what happened, its mark."""
        line, column = self._lines[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DecorationRole and column is Column.WHAT:
            return icons.pixmap(*_mark(line.kind))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match column:
            case Column.TIME:
                return moment_words(line.to_utc)
            case Column.WHAT:
                return words.line_words(line)
            case Column.WHO:
                return line.operator
            case Column.SEAT:
                return words.seat_words(line.seat)


def _mark(kind: LineKind) -> tuple[str, int, Any]:
    """Icon, size and colour: shapes differ, colour is only a help."""
    now = theme.current()
    name, colour = {
        LineKind.NOT_ANSWERED: ("mdi6.account-alert-outline", now.warning),
        LineKind.ANSWERED: ("mdi6.account-check-outline", now.live),
        LineKind.PROMPT_SET: ("mdi6.cog-outline", now.text_dim),
        LineKind.PROMPT_OFF: ("mdi6.bell-off-outline", now.warning),
    }.get(kind, ("mdi6.alert-outline", now.warning))
    return name, 16, colour
