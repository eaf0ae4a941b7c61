"""A list of lines as a Qt model: a mark, a name, and below it what is to be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.incidents.two_lines import SECOND_ROLE
from widgets import icons

KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 3
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A row: `key` tells it from the others, `icon` is a QtAwesome name, `first` and `second` are words."""

    key: str
    icon: str
    first: str
    second: str


class LineModel(QAbstractListModel):
    """Rows of plain lines; each change gives all of them anew."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row of a key, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def key(self, row: int) -> str:
        """The key of a row, "" where there is no such row."""
        return self._lines[row].key if 0 <= row < len(self._lines) else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as there are lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = 0) -> Any:
        """A line's words, mark and key."""
        if not 0 <= index.row() < len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.first
            case Qt.ItemDataRole.DecorationRole:
                return icons.icon(line.icon)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{line.first}\n{line.second}" if line.second else line.first
            case _ if role == SECOND_ROLE:
                return line.second
            case _:
                return line.key if role == KEY_ROLE else None
