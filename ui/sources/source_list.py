"""The list of sources: a mark of how each stands, its name, and below it what its last sync was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from console.sources.sync import Progress
from ui.incidents.two_lines import SECOND_ROLE
from ui.sources import words
from ui.sources.values import Overview, Stand

Index = QModelIndex | QPersistentModelIndex


class SourceListModel(QAbstractListModel):
    """Rows of Overview; `stand` and `doing` are asked when a row is painted, both from memory."""

    def __init__(self, stand: Callable[[Overview], Stand], doing: Callable[[str], Progress | None]) -> None:
        super().__init__()
        self._stand, self._doing = stand, doing
        self.entries: tuple[Overview, ...] = ()

    def set_entries(self, entries: Sequence[Overview]) -> None:
        """Show these. Where they are the same sources, the choice and the place in the list stay."""
        same = [each.source.id for each in entries] == [each.source.id for each in self.entries]
        if same:
            self.entries = tuple(entries)
            self.touch()
            return
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def touch(self) -> None:
        """How they stand is different, or the words of it."""
        if self.entries:
            self.dataChanged.emit(self.index(0), self.index(len(self.entries) - 1))

    def row_of(self, source_id: str) -> int:
        """The row of a source, or -1."""
        return next((row for row, each in enumerate(self.entries) if each.source.id == source_id), -1)

    def entry(self, row: int) -> Overview | None:
        """The source in a row."""
        return self.entries[row] if 0 <= row < len(self.entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as there are sources."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = 0) -> Any:
        """A source's name, its mark, and how it stands."""
        each = self.entry(index.row())
        if each is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return each.source.name
            case Qt.ItemDataRole.DecorationRole:
                return words.stand_icon(self._stand(each))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{each.source.name}\n{words.about_words(each.source)}\n{self._second(each)}"
            case _:
                return self._second(each) if role == SECOND_ROLE else None

    def _second(self, each: Overview) -> str:
        return words.stand_words(each, self._stand(each), self._doing(each.source.id))
