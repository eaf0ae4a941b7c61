"""The history of an incident as a Qt model: newest entry first."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from console.evidence.values import IncidentCategory, IncidentEvent
from ui.incidents import words

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    TIME = 0
    WHAT = 1
    WHO = 2


class HistoryTable(QAbstractTableModel):
    """One row for each entry."""

    def __init__(self, categories: tuple[IncidentCategory, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._categories = categories
        self._events: tuple[IncidentEvent, ...] = ()

    def set_events(self, events: tuple[IncidentEvent, ...]) -> None:
        """Show a history, which is given oldest entry first."""
        if self._events != events[::-1]:
            self.beginResetModel()
            self._events = events[::-1]
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each entry."""
        return 0 if parent.isValid() else len(self._events)

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
            Column.WHO: self.tr("Who"),
        }[Column(section)]

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        event = self._events[index.row()]
        match Column(index.column()):
            case Column.TIME:
                return words.moment_words(event.at_utc)
            case Column.WHAT:
                return words.event_words(event, self._categories)
            case Column.WHO:
                return event.operator or self.tr("Console")
