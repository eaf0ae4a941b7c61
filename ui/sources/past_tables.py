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


class SyncColumn(IntEnum):
    """The columns, from the left."""

    WHEN = 0
    STATE = 1
    TOLD = 2


class SyncTable(RowTable):
    """One row for each sync, the last one first."""

    columns = SyncColumn

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names."""
        return {
            SyncColumn.WHEN: self.tr("When"),
            SyncColumn.STATE: self.tr("What became of it"),
            SyncColumn.TOLD: self.tr("What it found"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words, and the mark of what became of a sync."""
        if not 0 <= index.row() < len(self.entries):
            return None
        sync, column = self.entries[index.row()], SyncColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return _words(sync, column)
            case Qt.ItemDataRole.DecorationRole if column is SyncColumn.STATE:
                return words.stand_icon(stand_of(sync, asking=False, waiting=False))
            case _:
                return None


def _words(sync: Sync, column: SyncColumn) -> str:
    match column:
        case SyncColumn.WHEN:
            return moment_words(sync.at_utc)
        case SyncColumn.STATE:
            return state_words(sync.state)
        case SyncColumn.TOLD:
            found = [] if sync.trouble is not None else [words.found_words(sync)]
            return " · ".join([*found, *filter(None, [told_words(sync)])])


def told_words(sync: Sync) -> str:
    """Why it failed, or what is to be told of its answer beside the counts."""
    if sync.trouble is not None:
        return trouble_sentence(sync.trouble, sync.detail)
    return " · ".join(remark_sentence(each) for each in sync.remarks)


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
