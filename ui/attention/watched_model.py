"""Who watched which camera, as a Qt model: one row for each stretch."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from console.watch.attention_values import Watched
from ui.attention import words
from ui.incidents.words import clock_words
from ui.row_table import Index, RowTable


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


class WatchedTable(RowTable):
    """`camera_words` gives what a camera is called, by its id; without `days` times stand alone."""

    columns = Column

    def __init__(
        self, camera_words: Callable[[str], str], parent: QObject | None = None, *, days: bool = True
    ) -> None:
        super().__init__(parent)
        self._days = days
        self._camera_words = camera_words

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.CAMERA: self.tr("Camera"),
            Column.WHO: self.tr("Operator"),
            Column.WHEN: self.tr("Time (IST)"),
            Column.SEEN: self.tr("Live for"),
            Column.SIZE: self.tr("Of the screen"),
            Column.VIEW: self.tr("View"),
            Column.WINDOW: self.tr("Window"),
            Column.SEAT: self.tr("Seat"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._words(self.entries[index.row()], Column(index.column()))

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
