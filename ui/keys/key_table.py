"""The list of actions with their keys, as a Qt model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QRegularExpression, QSortFilterProxyModel, Qt

from ui.actions import ActionSpec, action_words
from ui.keys import words
from ui.keys.keymap import Keymap
from ui.row_table import Index, RowTable
from widgets import theme

NAME_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SEARCH_ROLE = NAME_ROLE + 1


class Column(IntEnum):
    """The columns, from the left."""

    MENU = 0
    ACTION = 1
    KEYS = 2


class KeyTable(RowTable):
    """One row an action, in the order of the menus. `menu_words(menu)` is a menu's name."""

    columns = Column

    def __init__(self, specs: Sequence[ActionSpec], keymap: Keymap, menu_words: Callable[[str], str]) -> None:
        super().__init__()
        self.set_entries(specs)
        self._keymap = keymap
        self._menu_words = menu_words

    def set_keymap(self, keymap: Keymap) -> None:
        """Show other keys."""
        self._keymap = keymap
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.entries) - 1, len(Column) - 1))

    def row_of(self, name: str) -> int:
        """The row of an action, or -1."""
        return next((row for row, spec in enumerate(self.entries) if spec.name == name), -1)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self.set_keymap(self._keymap)

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.MENU: self.tr("Menu"),
            Column.ACTION: self.tr("Action"),
            Column.KEYS: self.tr("Keys"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words; keys that are not the usual ones stand out."""
        if not 0 <= index.row() < len(self.entries):
            return None
        spec, column = self.entries[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(spec, column)
            case Qt.ItemDataRole.FontRole if column is Column.KEYS:
                return theme.font(bold=self._keymap.changed(spec.name))
            case Qt.ItemDataRole.ToolTipRole if self._keymap.changed(spec.name):
                usual = words.keys_words(spec.keys) or self.tr("none")
                return self.tr("Usual keys: {keys}").format(keys=usual)
            case _ if role == NAME_ROLE:
                return spec.name
            case _ if role == SEARCH_ROLE:
                return " ".join(self._text(spec, each) for each in Column)
            case _:
                return None

    def _text(self, spec: ActionSpec, column: Column) -> str:
        if column is Column.MENU:
            return self._menu_words(spec.menu)
        if column is Column.ACTION:
            return action_words(spec)
        return words.keys_words(self._keymap.keys(spec.name))


class KeySearch(QSortFilterProxyModel):
    """Rows in which every word that was typed occurs, in any column."""

    def __init__(self) -> None:
        super().__init__()
        self.setFilterRole(SEARCH_ROLE)

    def search(self, text: str) -> None:
        """Show the rows with these words."""
        pattern = "".join(f"(?=.*{QRegularExpression.escape(word)})" for word in text.split())
        case = QRegularExpression.PatternOption.CaseInsensitiveOption
        self.setFilterRegularExpression(QRegularExpression(f"^{pattern}", case))
