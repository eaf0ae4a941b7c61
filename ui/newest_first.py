"""A history as a Qt model: one row an entry, the newest first, a column for each kind of fact."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class NewestFirst(QAbstractTableModel):
    """Base of such models: a subclass names its columns and says what stands in them (`data`)."""

    columns: type[IntEnum]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Any, ...] = ()

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names in the language of the moment."""
        raise NotImplementedError

    def set_entries(self, entries: tuple[Any, ...]) -> None:
        """Show these, which are given oldest first."""
        if self.entries != entries[::-1]:
            self.beginResetModel()
            self.entries = entries[::-1]
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each entry."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each of the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> Any:
        """The columns' names."""
        if way is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings()[self.columns(section)]
