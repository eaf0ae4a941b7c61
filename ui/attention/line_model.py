"""The ledger's lines as a Qt model: newest first."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from console.watch.attention_values import LineKind
from ui.attention import words
from ui.incidents.words import moment_words
from ui.row_table import Index, NewestFirst
from widgets import icons, theme


class Column(IntEnum):
    """The columns, from the left."""

    TIME = 0
    WHAT = 1
    WHO = 2
    SEAT = 3


class LineTable(NewestFirst):
    """One row for each line."""

    columns = Column

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.TIME: self.tr("Time (IST)"),
            Column.WHAT: self.tr("What"),
            Column.WHO: self.tr("Operator"),
            Column.SEAT: self.tr("Seat"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words and, before what happened, its mark."""
        line, column = self.entries[index.row()], Column(index.column())
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
