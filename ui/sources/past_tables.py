"""What is remembered of a source as Qt models: its syncs, and the cameras that could not be taken in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from console.store.source_tables import FailedCamera, Sync
from ui.incidents.words import moment_words
from ui.row_table import Index, RowTable
from ui.sources import words
from ui.sources.values import stand_of
from widgets.source_words import remark_sentence, state_words, trouble_sentence
from widgets.words import count_words


class SyncColumn(IntEnum):
    """The columns, from the left."""

    WHEN = 0
    STATE = 1
    FOUND = 2
    NEW = 3
    CHANGED = 4
    GONE = 5
    REJECTED = 6
    TOLD = 7


_COUNTS = {
    SyncColumn.FOUND: "found",
    SyncColumn.NEW: "new",
    SyncColumn.CHANGED: "changed",
    SyncColumn.GONE: "gone",
    SyncColumn.REJECTED: "rejected",
}


class SyncTable(RowTable):
    """One row for each sync, the last one first."""

    columns = SyncColumn

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names."""
        return {
            SyncColumn.WHEN: self.tr("When"),
            SyncColumn.STATE: self.tr("What became of it"),
            SyncColumn.FOUND: self.tr("Found"),
            SyncColumn.NEW: self.tr("New"),
            SyncColumn.CHANGED: self.tr("Changed"),
            SyncColumn.GONE: self.tr("Gone"),
            SyncColumn.REJECTED: self.tr("Not taken"),
            SyncColumn.TOLD: self.tr("To be told"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words; counts of nothing are left empty, so that what happened is seen."""
        if not 0 <= index.row() < len(self.entries):
            return None
        sync, column = self.entries[index.row()], SyncColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return _words(sync, column)
            case Qt.ItemDataRole.DecorationRole if column is SyncColumn.STATE:
                return words.stand_icon(stand_of(sync, asking=False, waiting=False))
            case Qt.ItemDataRole.TextAlignmentRole if column in _COUNTS:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _:
                return None


def _words(sync: Sync, column: SyncColumn) -> str:
    if column in _COUNTS:
        count = int(getattr(sync, _COUNTS[column]))
        return count_words(count) if count else ""
    if column is SyncColumn.WHEN:
        return moment_words(sync.at_utc)
    if column is SyncColumn.STATE:
        return state_words(sync.state)
    return told_words(sync)


def told_words(sync: Sync) -> str:
    """Why it failed, or what is to be told of its answer."""
    if sync.trouble is not None:
        return trouble_sentence(sync.trouble, sync.detail)
    returned = [words.returned_words(sync)] if sync.returned else []
    return " · ".join([*returned, *(remark_sentence(each) for each in sync.remarks)])


class FailedColumn(IntEnum):
    """The columns, from the left."""

    NAME = 0
    KEY = 1
    WHY = 2


class FailedTable(RowTable):
    """One row for each camera that could not be taken in."""

    columns = FailedColumn

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names."""
        return {
            FailedColumn.NAME: self.tr("Camera"),
            FailedColumn.KEY: self.tr("Its key there"),
            FailedColumn.WHY: self.tr("Why not"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words."""
        if not 0 <= index.row() < len(self.entries):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        camera: FailedCamera = self.entries[index.row()]
        match FailedColumn(index.column()):
            case FailedColumn.NAME:
                return camera.name
            case FailedColumn.KEY:
                return camera.key
            case FailedColumn.WHY:
                return words.failed_camera_words(camera)
