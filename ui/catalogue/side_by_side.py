"""Two sites field by field, so that one sees at once in what they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QBrush, QIcon
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from console.lists.values import Field
from ui.catalogue.fact_words import Lines, field_name
from ui.row_table import Index, RowTable
from widgets import icons, theme


@dataclass(frozen=True, slots=True)
class Pair:
    """A field of both, as words; a list's further columns have their headings for fields."""

    field: Field | str
    left: str
    right: str

    @property
    def differs(self) -> bool:
        """Whether both tell it, and not the same."""
        return bool(self.left and self.right) and self.left != self.right


class _Column(IntEnum):
    FIELD = 0
    LEFT = 1
    RIGHT = 2


class _PairTable(RowTable):
    columns = _Column
    left = right = ""

    def headings(self) -> dict[IntEnum, str]:
        """Both names over their columns."""
        return {_Column.FIELD: "", _Column.LEFT: self.left, _Column.RIGHT: self.right}

    def data(self, index: Index, role: int = 0) -> Any:
        """Words; what differs has a mark, what only one tells is dim on the other's side."""
        pair: Pair = self.entries[index.row()]
        column = _Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                if column is _Column.FIELD:
                    return field_name(pair.field)
                return (pair.left if column is _Column.LEFT else pair.right) or "–"
            case Qt.ItemDataRole.DecorationRole if column is _Column.FIELD and self.left:
                return _mark(pair)
            case Qt.ItemDataRole.ForegroundRole if column is _Column.FIELD:
                return QBrush(theme.current().text_dim)
            case Qt.ItemDataRole.FontRole if pair.differs and column is not _Column.FIELD:
                return theme.font(bold=True)
            case _:
                return None


def _mark(pair: Pair) -> QIcon:
    """Differs, the same, or told by one of them only."""
    now = theme.current()
    if pair.differs:
        return icons.icon("mdi6.not-equal-variant", now.warning)
    same = bool(pair.left) and pair.left == pair.right
    return icons.icon("mdi6.equal" if same else "mdi6.circle-small", now.text_dim)


class SideBySide(QTableView):
    """A table of two sites; `show_pair` with what stands over each and its lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs = _PairTable(self)
        self.setModel(self.pairs)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(27)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_Column.FIELD, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(60)

    def show_pair(self, left: str, right: str, left_lines: Lines, right_lines: Lines) -> None:
        """Show both; fields that neither tells are left out, those that differ come first."""
        told = [field for field in Field if field in left_lines or field in right_lines]
        further = [field for field in {**left_lines, **right_lines} if not isinstance(field, Field)]
        pairs = [Pair(each, left_lines.get(each, ""), right_lines.get(each, "")) for each in told + further]
        self._show(left, right, sorted(pairs, key=lambda pair: not pair.differs))

    def show_one(self, name: str, lines: Lines) -> None:
        """Show one alone."""
        self._show("", name, [Pair(field, "", said) for field, said in lines.items()])

    def _show(self, left: str, right: str, pairs: list[Pair]) -> None:
        self.pairs.left, self.pairs.right = left, right
        self.pairs.set_entries(pairs)
        self.setColumnHidden(_Column.LEFT, not left)
        self.pairs.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.viewport().update()
