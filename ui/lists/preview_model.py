"""The first rows of a list as they stand in the file, as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from console.catalogue.addresses import masked
from console.lists.headers import secret_columns

Index = QModelIndex | QPersistentModelIndex
_HIDDEN = "••••"


class PreviewModel(QAbstractTableModel):
    """Cells of the first rows; a row that is shorter than the headings ends in empty cells.

    Passwords are dots: the seat's screen is seen by the whole room.
    """

    def __init__(self) -> None:
        super().__init__()
        self.headers: tuple[str, ...] = ()
        self._rows: tuple[tuple[int, tuple[str, ...]], ...] = ()

    def show(self, headers: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]) -> None:
        """Show these rows: the number that a row has in the file, and its cells."""
        self.beginResetModel()
        self.headers = tuple(headers)
        hidden = {at for at in secret_columns(headers)[1:] if at is not None}
        self._rows = tuple(
            (number, tuple(_fit_to_show(cell, at in hidden) for at, cell in enumerate(cells)))
            for number, cells in rows
        )
        self.endResetModel()

    @property
    def cells(self) -> tuple[tuple[str, ...], ...]:
        """The rows' cells as they are shown."""
        return tuple(cells for _, cells in self._rows)

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


def _fit_to_show(cell: str, hidden: bool) -> str:
    if hidden and cell:
        return _HIDDEN
    return masked(cell) if "://" in cell else cell
