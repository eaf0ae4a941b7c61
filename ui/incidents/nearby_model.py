"""Cameras near an incident as a Qt model whose rows are ticked."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from console.evidence.nearby import Nearby
from ui.row_table import Index, RowTable


class Column(IntEnum):
    """The columns, from the left."""

    CAMERA = 0
    DISTANCE = 1
    FOOTAGE = 2


class NearbyTable(RowTable):
    """`ticked()` when a row was. `name` and `footage` give words for a camera's row in the catalogue."""

    ticked = Signal()
    columns = Column

    def __init__(
        self, name: Callable[[int], str], footage: Callable[[int], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._footage = name, footage
        self._chosen: set[int] = set()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The cameras (rows of the catalogue) that are ticked, nearest first."""
        return tuple(near.row for near in self.entries if near.row in self._chosen)

    def choose(self, cameras: set[int]) -> None:
        """Tick these cameras and no others."""
        self._chosen = cameras
        if self.entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.entries) - 1, 0))
        self.ticked.emit()

    def toggle(self, camera: int) -> None:
        """Tick a camera, or take its tick away."""
        if any(near.row == camera for near in self.entries):
            self.choose(self._chosen ^ {camera})

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.CAMERA: self.tr("Camera"),
            Column.DISTANCE: self.tr("Distance"),
            Column.FOOTAGE: self.tr("Footage"),
        }

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.CAMERA else flags

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words, or whether it is ticked."""
        near: Nearby = self.entries[index.row()]
        column = Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.CAMERA:
            chosen = near.row in self._chosen
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match column:
            case Column.CAMERA:
                return self._name(near.row)
            case Column.DISTANCE:
                return self.tr("{metres} m").format(metres=round(near.distance_m))
            case Column.FOOTAGE:
                return self._footage(near.row)

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        """A tick by mouse or space."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.CAMERA:
            return False
        self.toggle(self.entries[index.row()].row)
        return True
