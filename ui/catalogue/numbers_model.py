"""Call-up numbers as Qt models: blocks of areas, retired numbers, and numbers that would be given anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from console.catalogue.numbers import (
    KeyNumbers,
    Per,
    Range,
    Renumbering,
    Retired,
    SchemeWrong,
    spans_from_text,
    spans_to_text,
)
from ui.catalogue import numbers_words as words
from ui.catalogue.history_model import PagedTable, tip
from ui.incidents.words import language, moment_words
from ui.row_table import Index, RowTable
from widgets import theme
from widgets.words import count_words

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BlockColumn(IntEnum):
    """The columns of the list of blocks, from the left."""

    AREA = 0
    OWN = 1
    FILLED = 2
    CAMERAS = 3
    TAKEN = 4
    NEXT = 5


_COUNTED = frozenset({BlockColumn.CAMERAS, BlockColumn.TAKEN, BlockColumn.NEXT})


class BlockTable(RowTable):
    """One row for each area; its own blocks can be typed. `typed(key, blocks)`, or `refused(error)`."""

    columns = BlockColumn
    typed = Signal(str, object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.per = Per.THANA

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            BlockColumn.AREA: words.area_heading(self.per),
            BlockColumn.OWN: self.tr("Blocks set by hand (F2)"),
            BlockColumn.FILLED: self.tr("Blocks in use"),
            BlockColumn.CAMERAS: self.tr("Cameras"),
            BlockColumn.TAKEN: self.tr("Taken"),
            BlockColumn.NEXT: self.tr("Next number"),
        }

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Blocks can be typed; with one row of numbers for the whole city as well."""
        flags = super().flags(index)
        editable = index.isValid() and index.column() == BlockColumn.OWN
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        row, column = self.entries[index.row()], BlockColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in _COUNTED:
                return RIGHT
            case Qt.ItemDataRole.ForegroundRole if column in (BlockColumn.FILLED, BlockColumn.TAKEN):
                return theme.current().text_dim
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> Any:
        """The columns' names, over numbers at the right as these are."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _COUNTED:
            return RIGHT
        return super().headerData(section, way, role)

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        """Take typed blocks; the list is then read anew with them."""
        if role != Qt.ItemDataRole.EditRole or index.column() != BlockColumn.OWN:
            return False
        row: KeyNumbers = self.entries[index.row()]
        try:
            spans = spans_from_text(str(value))
        except SchemeWrong as error:
            self.refused.emit(error)
            return False
        if spans != row.own:
            self.typed.emit(row.key, spans)
        return True

    def area_words(self, row: KeyNumbers) -> str:
        """An area's name in the language of the moment."""
        return row.name.text(language()) if row.key else words.no_area_words(self.per)

    def _words(self, row: KeyNumbers, column: BlockColumn) -> str:
        match column:
            case BlockColumn.AREA:
                return self.area_words(row)
            case BlockColumn.CAMERAS:
                return count_words(row.cameras)
            case BlockColumn.OWN:
                return spans_to_text(row.own)
            case BlockColumn.FILLED:
                return spans_to_text(row.filled)
            case BlockColumn.TAKEN:
                return count_words(row.taken)
            case BlockColumn.NEXT:
                return self.tr("none left") if row.next is None else str(row.next)

    def _tip(self, row: KeyNumbers, column: BlockColumn) -> str:
        match column:
            case BlockColumn.OWN:
                return tip(self.tr("Write blocks like this: 1101–1199, 2001–2099. Empty: blocks are found."))
            case BlockColumn.FILLED:
                return tip(self.tr("Blocks in which most cameras are of this area"))
            case BlockColumn.TAKEN:
                return tip(self.tr("Numbers of these blocks that are given or retired"))
            case BlockColumn.NEXT:
                return tip(self.tr("The number that the next new camera here gets"))
        return tip(self._words(row, column))


class RetiredColumn(IntEnum):
    """The columns of the list of retired numbers, from the left."""

    NUMBER = 0
    NAME = 1
    WHEN = 2


class RetiredTable(PagedTable):
    """One row for each retired number."""

    columns = RetiredColumn

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            RetiredColumn.NUMBER: self.tr("Number"),
            RetiredColumn.NAME: self.tr("Camera"),
            RetiredColumn.WHEN: self.tr("Until (IST)"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        said = self._words(self.entries[index.row()], RetiredColumn(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        return tip(said) if role == Qt.ItemDataRole.ToolTipRole else None

    def _words(self, row: Retired, column: RetiredColumn) -> str:
        match column:
            case RetiredColumn.NUMBER:
                return str(row.number)
            case RetiredColumn.NAME:
                return row.name.text(language())
            case RetiredColumn.WHEN:
                return moment_words(row.retired_utc)


class RenumberColumn(IntEnum):
    """The columns of the preview, from the left."""

    OLD = 0
    NEW = 1
    NAME = 2
    AREA = 3


class RenumberTable(RowTable):
    """What numbers would be given; `areas` are names by identifier."""

    columns = RenumberColumn

    def __init__(self, area: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._area = area

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            RenumberColumn.OLD: self.tr("Number now"),
            RenumberColumn.NEW: self.tr("New number"),
            RenumberColumn.NAME: self.tr("Camera"),
            RenumberColumn.AREA: self.tr("Thana"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        said = self._words(self.entries[index.row()], RenumberColumn(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        return tip(said) if role == Qt.ItemDataRole.ToolTipRole else None

    def _words(self, row: Renumbering, column: RenumberColumn) -> str:
        match column:
            case RenumberColumn.OLD:
                return str(row.old)
            case RenumberColumn.NEW:
                return str(row.new)
            case RenumberColumn.NAME:
                return row.name.text(language())
            case RenumberColumn.AREA:
                return self._area(row.thana)


def with_blocks(
    blocks: Mapping[str, tuple[Range, ...]], key: str, spans: tuple[Range, ...]
) -> dict[str, tuple[Range, ...]]:
    """Blocks with those of one area exchanged; an area without any is left out."""
    changed = {**blocks, key: spans}
    return {each: kept for each, kept in changed.items() if kept}
