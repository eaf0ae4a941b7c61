"""Rows of values as a Qt model: what every list of the window is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class RowTable(QAbstractTableModel):
    """Base of such models: a subclass names its columns and says what stands in them (`data`)."""

    columns: type[IntEnum]
    entries: tuple[Any, ...] = ()

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names in the language of the moment."""
        raise NotImplementedError

    def set_entries(self, entries: Sequence[Any]) -> None:
        """Show these, one row each."""
        if self.entries != tuple(entries):
            self.beginResetModel()
            self.entries = tuple(entries)
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


class NewestFirst(RowTable):
    """A history, whose entries are given oldest first."""

    def set_entries(self, entries: Sequence[Any]) -> None:
        """Show these, the last one in the first row."""
        super().set_entries(tuple(entries)[::-1])
