"""Who watched which camera, as a Qt model: one row for each stretch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from console.watch.attention_values import Watched
from ui.attention import words
from ui.incidents.words import clock_words

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    CAMERA = 0
    WHO = 1
    WHEN = 2
    SEEN = 3
    SIZE = 4
    VIEW = 5
    WINDOW = 6
    SEAT = 7


class WatchedTable(QAbstractTableModel):
    """`camera_words` gives what a camera is called, by its id; without `days` times stand alone."""

    def __init__(
        self, camera_words: Callable[[str], str], parent: QObject | None = None, *, days: bool = True
    ) -> None:
        super().__init__(parent)
        self._days = days
        self._camera_words = camera_words
        self._rows: tuple[Watched, ...] = ()

    def set_rows(self, rows: Sequence[Watched]) -> None:
        """Show these stretches."""
        if self._rows != tuple(rows):
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each stretch."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each of `Column`."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, way: Qt.Orientation, role: int = 0) -> Any:
        """The columns' names."""
        if way is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.CAMERA: self.tr("Camera"),
            Column.WHO: self.tr("Operator"),
            Column.WHEN: self.tr("Time (IST)"),
            Column.SEEN: self.tr("Live for"),
            Column.SIZE: self.tr("Of the screen"),
            Column.VIEW: self.tr("View"),
            Column.WINDOW: self.tr("Window"),
            Column.SEAT: self.tr("Seat"),
        }[Column(section)]

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._words(self._rows[index.row()], Column(index.column()))

    def _words(self, row: Watched, column: Column) -> str:
        match column:
            case Column.CAMERA:
                return self._camera_words(row.camera)
            case Column.WHO:
                return words.operator_words(row.stage)
            case Column.WHEN:
                if not self._days:
                    return f"{clock_words(row.from_utc)} – {clock_words(row.to_utc)}"
                return words.span_words(row.from_utc, row.to_utc)
            case Column.SEEN:
                return words.duration_words(row.seen_s)
            case Column.SIZE:
                return words.share_words(row.share)
            case Column.VIEW:
                return words.view_words(row.stage)
            case Column.WINDOW:
                return words.window_words(row.stage.window)
            case Column.SEAT:
                return words.seat_words(row.stage.seat)
