"""The first rows of a list as they stand in the file, as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """Cells of the first rows; a row that is shorter than the headings ends in empty cells."""

    def __init__(self) -> None:
        super().__init__()
        self.headers: tuple[str, ...] = ()
        self._rows: tuple[tuple[int, tuple[str, ...]], ...] = ()

    def show(self, headers: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]) -> None:
        """Show these rows: the number that a row has in the file, and its cells."""
        self.beginResetModel()
        self.headers = tuple(headers)
        self._rows = tuple((number, tuple(cells)) for number, cells in rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as were read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each heading."""
        return 0 if parent.isValid() else len(self.headers)

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's text; line breaks within a cell are shown as one."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        cells = self._rows[index.row()][1]
        text = cells[index.column()] if index.column() < len(cells) else ""
        return " ⏎ ".join(text.splitlines()) if role == Qt.ItemDataRole.DisplayRole else text

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> Any:
        """The list's own headings, and the rows' numbers in the file."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way is Qt.Orientation.Horizontal:
            return self.headers[section]
        return self._rows[section][0]
