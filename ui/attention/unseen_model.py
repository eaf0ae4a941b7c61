"""Cameras and how long they were seen, as a Qt model over catalogue rows: those nobody saw come first."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt

from console.catalogue.catalogue import Catalogue
from ui.attention import words
from ui.attention.parts_bar import PARTS_ROLE
from ui.attention.unseen import Found, Wanted
from ui.incidents.words import language, moment_words
from ui.row_table import ColumnTable, Index
from widgets import icons
from widgets.words import health_words

NOTHING = Found(Wanted(np.empty(0, dtype=np.int32), 0.0, 0.0), np.empty(0, dtype=np.int32), 0, {})


class Column(IntEnum):
    """The columns, from the left."""

    NUMBER = 0
    CAMERA = 1
    CATEGORY = 2
    THANA = 3
    LAST = 4
    SEEN = 5
    BAR = 6


class UnseenTable(ColumnTable):
    """Reads names from the catalogue as they are looked at, so that 100,000 rows cost nothing."""

    columns = Column

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._found = NOTHING

    def set_found(self, found: Found) -> None:
        """Show an answer."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def camera_row(self, row: int) -> int:
        """The catalogue's row of a row here."""
        return int(self._found.rows[row])

    def count(self) -> int:
        """One for each camera."""
        return len(self._found.rows)

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.NUMBER: self.tr("Number"),
            Column.CAMERA: self.tr("Camera"),
            Column.CATEGORY: self.tr("Category"),
            Column.THANA: self.tr("Thana"),
            Column.LAST: self.tr("Last on a screen"),
            Column.SEEN: self.tr("Live for"),
            Column.BAR: self.tr("When"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words, the mark of a camera's health, and the seconds in each part of the time."""
        row, column = self.camera_row(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.CAMERA:
            return icons.health_pixmap(int(self._catalogue.health[row]), 16)
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.CAMERA:
            return f"{self._words(row, column)}\n{health_words(int(self._catalogue.health[row]))}"
        if role == PARTS_ROLE and column is Column.BAR:
            return self._parts(row)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; those that are alike stay as they were. Names cannot be ordered by."""
        # -1 is Qt's word for no order at all.
        keys = self._keys(Column(column)) if column >= 0 else None
        if keys is None:
            return
        order_of = np.argsort(keys if order is Qt.SortOrder.AscendingOrder else -keys, kind="stable")
        self.layoutAboutToBeChanged.emit()
        self._found = replace(self._found, rows=self._found.rows[order_of])
        self.layoutChanged.emit()

    def _keys(self, column: Column) -> NDArray[np.float64] | None:
        rows, catalogue = self._found.rows, self._catalogue
        match column:
            case Column.NUMBER:
                return catalogue.number[rows].astype(np.float64)
            case Column.CATEGORY:
                return catalogue.category[rows].astype(np.float64)
            case Column.THANA:
                return catalogue.thana[rows].astype(np.float64)
            case Column.LAST | Column.SEEN | Column.BAR:
                seen = [self._found.seen.get(int(row)) for row in rows]
                last = column is Column.LAST
                return np.array([0.0 if s is None else s.last_utc if last else s.seconds for s in seen])
        return None

    def _words(self, row: int, column: Column) -> str:
        catalogue, seen = self._catalogue, self._found.seen.get(row)
        match column:
            case Column.NUMBER:
                return str(int(catalogue.number[row]))
            case Column.CAMERA:
                return catalogue.camera(row).name.text(language())
            case Column.CATEGORY:
                return catalogue.categories[int(catalogue.category[row])].name.text(language())
            case Column.THANA:
                thana = int(catalogue.thana[row])
                return catalogue.area_names[catalogue.areas[thana].id].text(language()) if thana >= 0 else ""
            case Column.LAST:
                return self.tr("not in this time") if seen is None else moment_words(seen.last_utc)
            case Column.SEEN:
                return "–" if seen is None else words.duration_words(seen.seconds)
            case Column.BAR:
                return ""

    def _parts(self, row: int) -> tuple[float, ...]:
        seen, wanted = self._found.seen.get(row), self._found.wanted
        if seen is None or not seen.parts:
            return ()
        whole = (wanted.to_utc - wanted.from_utc) / len(seen.parts)
        return tuple(min(1.0, part / whole) if whole > 0 else 0.0 for part in seen.parts)
