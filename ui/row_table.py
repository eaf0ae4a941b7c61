"""Rows and named columns as a Qt model: what every table of the window is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class ColumnTable(QAbstractTableModel):
    """Base of such models: a subclass names its columns, counts its rows and says what stands there (`data`).

    Where rows come from is its own affair: read page by page, looked up in the catalogue, or all given.
    """

    columns: type[IntEnum]

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names in the language of the moment."""
        raise NotImplementedError

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as are counted; a table's rows have none below them."""
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each of the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> Any:
        """The columns' names."""
        if way is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings()[self.columns(section)]


class RowTable(ColumnTable):
    """A table of values that are all there, one row each."""

    entries: tuple[Any, ...] = ()

    def count(self) -> int:
        """One for each entry."""
        return len(self.entries)

    def set_entries(self, entries: Sequence[Any]) -> None:
        """Show these."""
        if self.entries != tuple(entries):
            self.beginResetModel()
            self.entries = tuple(entries)
            self.endResetModel()


class NewestFirst(RowTable):
    """A history, whose entries are given oldest first."""

    def set_entries(self, entries: Sequence[Any]) -> None:
        """Show these, the last one in the first row."""
        super().set_entries(tuple(entries)[::-1])
