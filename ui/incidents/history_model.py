"""The history of an incident as a Qt model: newest entry first."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from console.evidence.values import IncidentCategory
from ui.incidents import history_words, words
from ui.row_table import Index, NewestFirst


class Column(IntEnum):
    """The columns, from the left."""

    TIME = 0
    WHAT = 1
    WHO = 2


class HistoryTable(NewestFirst):
    """One row for each entry."""

    columns = Column

    def __init__(self, categories: tuple[IncidentCategory, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._categories = categories

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.TIME: self.tr("Time (IST)"),
            Column.WHAT: self.tr("What"),
            Column.WHO: self.tr("Who"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        event = self.entries[index.row()]
        match Column(index.column()):
            case Column.TIME:
                return words.moment_words(event.at_utc)
            case Column.WHAT:
                return history_words.event_words(event, self._categories)
            case Column.WHO:
                return event.operator or self.tr("Console")
