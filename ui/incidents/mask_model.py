"""The areas that a copy is to cover, as a Qt model over plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from console.evidence.masks import Mask, Point
from ui.incidents.words import clock_words

Index = QModelIndex | QPersistentModelIndex


class MaskModel(QAbstractListModel):
    """Every mask of one incident; `edited` after each change."""

    edited = Signal()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._masks: list[Mask] = []
        self._names: tuple[str, ...] = ()

    # Values

    def set_masks(self, masks: Sequence[Mask], names: Sequence[str]) -> None:
        """Show these, of cameras that are called so."""
        self.beginResetModel()
        self._masks, self._names = list(masks), tuple(names)
        self.endResetModel()
        self.edited.emit()

    @property
    def masks(self) -> tuple[Mask, ...]:
        """All of them."""
        return tuple(self._masks)

    def add(self, mask: Mask) -> int:
        """One more; returns its row."""
        row = len(self._masks)
        self.beginInsertRows(QModelIndex(), row, row)
        self._masks.append(mask)
        self.endInsertRows()
        self.edited.emit()
        return row

    def remove(self, row: int) -> None:
        """One less."""
        if 0 <= row < len(self._masks):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._masks[row]
            self.endRemoveRows()
            self.edited.emit()

    def set_points(self, row: int, points: Sequence[Point]) -> None:
        """Another shape."""
        self._put(row, replace(self._masks[row], points=tuple(points)))

    def set_from(self, row: int, utc: float | None) -> None:
        """Let it cover from a moment on; one that ended before goes on to the end."""
        mask = self._masks[row]
        ends = mask.to_utc if utc is None or mask.to_utc is None or mask.to_utc >= utc else None
        self._put(row, replace(mask, from_utc=utc, to_utc=ends))

    def set_to(self, row: int, utc: float | None) -> None:
        """Let it cover until a moment; one that began after covers from the beginning."""
        mask = self._masks[row]
        begins = mask.from_utc if utc is None or mask.from_utc is None or mask.from_utc <= utc else None
        self._put(row, replace(mask, to_utc=utc, from_utc=begins))

    def set_always(self, row: int) -> None:
        """Let it cover all the time."""
        self._put(row, replace(self._masks[row], from_utc=None, to_utc=None))

    def _put(self, row: int, mask: Mask) -> None:
        self._masks[row] = mask
        self.dataChanged.emit(self.index(row), self.index(row))
        self.edited.emit()

    def reword(self) -> None:
        """Another language."""
        if self._masks:
            self.dataChanged.emit(self.index(0), self.index(len(self._masks) - 1))

    # As Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each mask."""
        return 0 if parent.isValid() else len(self._masks)

    def data(self, index: Index, role: int = 0) -> Any:
        """Which camera, and from when until when."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        mask = self._masks[index.row()]
        return f"{index.row() + 1}.  {self._camera(mask)}{self._times(mask)}"

    def _camera(self, mask: Mask) -> str:
        if len(self._names) < 2 or mask.camera >= len(self._names):
            return ""
        return self._names[mask.camera].partition("  ")[0] + "  ·  "

    def _times(self, mask: Mask) -> str:
        if mask.from_utc is None and mask.to_utc is None:
            return self.tr("all the time")
        start = "…" if mask.from_utc is None else clock_words(mask.from_utc)
        end = "…" if mask.to_utc is None else clock_words(mask.to_utc)
        return f"{start} – {end}"
