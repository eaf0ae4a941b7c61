"""The history of the catalogue as Qt models: changes, and the lines of what one change did."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from html import escape
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from console.catalogue.change_history import FieldChange, RowChange
from console.catalogue.change_log import What
from console.catalogue.change_values import Change, ChangeKind
from console.catalogue.values import Name
from ui.catalogue import history_words as words
from ui.catalogue.fact_words import FactWords
from ui.incidents.words import language, moment_words
from ui.row_table import Index, RowTable
from widgets import icons, theme
from widgets.list_words import kind_words

KIND_ICONS = {
    ChangeKind.IMPORT: "mdi6.table-arrow-down",
    ChangeKind.SYNC: "mdi6.sync",
    ChangeKind.AREAS: "mdi6.vector-polygon",
    ChangeKind.EDITED: "mdi6.pencil-outline",
    ChangeKind.PLACED: "mdi6.map-marker-check-outline",
    ChangeKind.MERGED: "mdi6.call-merge",
    ChangeKind.NUMBERED: "mdi6.numeric",
}
WHAT_ICONS = {
    What.INSERTED: "mdi6.plus-circle-outline",
    What.UPDATED: "mdi6.pencil-outline",
    What.DELETED: "mdi6.minus-circle-outline",
}


def tip(text: str) -> str:
    """A tooltip that shows a text as it is: what stands in a list may look like markup."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""


class PagedTable(RowTable):
    """Rows that come page by page: the view asks for more when its end is near, `ask` brings them."""

    def __init__(self, ask: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._more = self._asked = False

    def begin(self, entries: Iterable[Any], *, more: bool) -> None:
        """Show the first page."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self._more, self._asked = more, False
        self.endResetModel()

    def append(self, entries: Iterable[Any], *, more: bool) -> None:
        """Show a further page below."""
        added = tuple(entries)
        self._more, self._asked = more, False
        if added:
            first = len(self.entries)
            self.beginInsertRows(QModelIndex(), first, first + len(added) - 1)
            self.entries = (*self.entries, *added)
            self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there is a further page."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for it; it comes later."""
        if self.canFetchMore(parent):
            self._asked = True
            self._ask()


class ChangeColumn(IntEnum):
    """The columns of the list of changes, from the left."""

    WHEN = 0
    KIND = 1
    NAME = 2
    SENDER = 3
    WHO = 4
    COUNTS = 5


class ChangeTable(PagedTable):
    """One row for each change; one that was taken back is struck out and says so."""

    columns = ChangeColumn

    def __init__(self, ask: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(ask, parent)
        self.named: Mapping[str, words.Called] = {}

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            ChangeColumn.WHEN: self.tr("Time (IST)"),
            ChangeColumn.KIND: self.tr("What"),
            ChangeColumn.NAME: self.tr("Name"),
            ChangeColumn.SENDER: self.tr("From"),
            ChangeColumn.WHO: self.tr("By"),
            ChangeColumn.COUNTS: self.tr("Result"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words, the mark of its kind, and a line through what was taken back."""
        change, column = self.entries[index.row()], ChangeColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(change, column)
            case Qt.ItemDataRole.ToolTipRole:
                if column is ChangeColumn.SENDER:
                    return tip(words.sender_words(change, former=True))
                return tip(words.undone_words(change) or self._words(change, column))
            case Qt.ItemDataRole.DecorationRole if column is ChangeColumn.KIND:
                return icons.icon(KIND_ICONS[change.head.kind])
            case Qt.ItemDataRole.FontRole if change.undone_utc is not None:
                font = QFont()
                font.setStrikeOut(column is not ChangeColumn.COUNTS)
                return font
            case Qt.ItemDataRole.ForegroundRole if change.undone_utc is not None:
                return theme.current().text_dim
        return None

    def _words(self, change: Change, column: ChangeColumn) -> str:
        head = change.head
        match column:
            case ChangeColumn.WHEN:
                return moment_words(change.at_utc)
            case ChangeColumn.KIND:
                return kind_words(head.kind)
            case ChangeColumn.NAME:
                return words.name_words(change, self.named, language())
            case ChangeColumn.SENDER:
                return words.sender_words(change)
            case ChangeColumn.WHO:
                return head.who
            case ChangeColumn.COUNTS:
                return words.undone_words(change) or words.counts_words(head.counts)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of what a change did: one for each column that was changed, `first` for each row."""

    row: RowChange
    field: FieldChange | None
    first: bool


def lines_of(rows: Iterable[RowChange]) -> list[Line]:
    """Rows as lines; an added or removed row is one line."""
    lines = []
    for row in rows:
        fields = row.fields if row.what is What.UPDATED else (None,)
        lines += [Line(row, field, place == 0) for place, field in enumerate(fields)]
    return lines


class LineColumn(IntEnum):
    """The columns of what a change did, from the left."""

    WHAT = 0
    NAME = 1
    COLUMN = 2
    OLD = 3
    NEW = 4


class LineTable(PagedTable):
    """What a change did, line by line."""

    columns = LineColumn

    def __init__(self, ask: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(ask, parent)
        self._named: dict[str, Name] = {}
        self._facts: FactWords | None = None

    def know(self, named: Mapping[str, Name], facts: FactWords) -> None:
        """What identifiers among the values are called."""
        self._named |= named
        self._facts = facts

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            LineColumn.WHAT: self.tr("What was done"),
            LineColumn.NAME: self.tr("Site or camera"),
            LineColumn.COLUMN: self.tr("Column"),
            LineColumn.OLD: self.tr("Before"),
            LineColumn.NEW: self.tr("After"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words; what was removed shows all it had when the mouse rests on it."""
        line, column = self.entries[index.row()], LineColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(line, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._whole(line) or self._words(line, column))
            case Qt.ItemDataRole.DecorationRole if column is LineColumn.WHAT and line.first:
                return icons.icon(WHAT_ICONS[line.row.what])
            case Qt.ItemDataRole.ForegroundRole if column in (LineColumn.COLUMN, LineColumn.OLD):
                return theme.current().text_dim
        return None

    def _words(self, line: Line, column: LineColumn) -> str:
        if column is LineColumn.WHAT:
            return words.what_words(line.row.what) if line.first else ""
        if column is LineColumn.NAME:
            return words.row_words(line.row, language()) if line.first else ""
        if line.field is None:
            return ""
        if column is LineColumn.COLUMN:
            return words.column_words(line.row.table, line.field.field)
        value = line.field.old if column is LineColumn.OLD else line.field.new
        return self._values().said(line.field.field, value) or "–"

    def _whole(self, line: Line) -> str:
        if line.row.what is not What.DELETED:
            return ""
        said = self._values()
        return "\n".join(
            f"{words.column_words(line.row.table, each.field)}: {said.said(each.field, each.old)}"
            for each in line.row.fields
        )

    def _values(self) -> words.Values:
        assert self._facts is not None
        return words.Values(self._facts, self._named)
