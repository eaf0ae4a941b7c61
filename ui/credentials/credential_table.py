"""The list of credentials as a Qt model: users are dots until they are asked for, passwords never shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from console.credentials.values import Entry, Uses
from ui.credentials.words import uses_words
from ui.incidents.words import day_words
from ui.row_table import Index, RowTable
from widgets import icons, theme

SEARCH_ROLE = int(Qt.ItemDataRole.UserRole) + 1
# As many for every user: their number tells nothing.
MASKED = "••••••"


class Column(IntEnum):
    """The columns, from the left."""

    NAME = 0
    USER = 1
    USED = 2
    NOTE = 3
    CHANGED = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One credential and what needs it."""

    entry: Entry
    uses: Uses


class CredentialTable(RowTable):
    """One row for each; `user_of(name)` gives a user when users are shown."""

    columns = Column

    def __init__(self, user_of: Callable[[str], str]) -> None:
        super().__init__()
        self._user_of = user_of
        self.users_shown = False

    def show_users(self, shown: bool) -> None:
        """Show users, or dots."""
        self.users_shown = shown
        self.retranslate()

    def entry(self, row: int) -> Entry:
        """The credential in a row."""
        line: Line = self.entries[row]
        return line.entry

    def row_of(self, name: str) -> int:
        """The row of a name, or -1."""
        return next((row for row, line in enumerate(self.entries) if line.entry.name == name), -1)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self.entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.entries) - 1, len(Column) - 1))

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names."""
        return {
            Column.NAME: self.tr("Name"),
            Column.USER: self.tr("User"),
            Column.USED: self.tr("Used by"),
            Column.NOTE: self.tr("Note"),
            Column.CHANGED: self.tr("Changed"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words; one that cannot be opened says so by mark and words."""
        if not 0 <= index.row() < len(self.entries):
            return None
        line, column = self.entries[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(line.entry)
            case Qt.ItemDataRole.DecorationRole if column is Column.NAME and not line.entry.opened:
                return icons.icon("lock-alert-outline", theme.current().danger)
            case Qt.ItemDataRole.ForegroundRole if not line.uses and column is Column.USED:
                return theme.current().text_dim
            case _ if role == SEARCH_ROLE:
                return " ".join((line.entry.name, *line.entry.former, line.entry.host, line.entry.note))
            case _:
                return None

    def _text(self, line: Line, column: Column) -> str:
        entry = line.entry
        match column:
            case Column.NAME:
                return entry.name
            case Column.USER:
                if not entry.opened:
                    return self.tr("cannot be opened")
                return self._user_of(entry.name) if self.users_shown else MASKED
            case Column.USED:
                return uses_words(line.uses)
            case Column.NOTE:
                return entry.note
            case Column.CHANGED:
                return day_words(entry.changed_utc)

    def _tip(self, entry: Entry) -> str | None:
        said = []
        if entry.former:
            said.append(self.tr("Formerly: {names}").format(names=", ".join(entry.former)))
        if entry.host:
            said.append(self.tr("Came with an address of {host}").format(host=entry.host))
        return "\n".join(said) or None


def lines(entries: Sequence[Entry], uses: Mapping[str, Uses]) -> tuple[Line, ...]:
    """Rows for the table."""
    return tuple(Line(entry, uses.get(entry.name, Uses())) for entry in entries)
