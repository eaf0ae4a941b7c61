"""The files of an incident as a Qt model."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QLocale, Qt

from console.evidence.values import EvidenceFile, Incident
from ui.incidents import marks, words
from ui.row_table import Index, RowTable


class Column(IntEnum):
    """The columns, from the left."""

    NAME = 0
    SEAL = 1
    TIME = 2
    SIZE = 3
    VIDEO = 4
    HASH = 5


class FileTable(RowTable):
    """One row for each file that was kept."""

    columns = Column
    entries: tuple[EvidenceFile, ...]

    def set_incident(self, incident: Incident) -> None:
        """Show an incident's files."""
        self.set_entries(incident.files)

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.NAME: self.tr("File"),
            Column.SEAL: self.tr("Check"),
            Column.TIME: self.tr("Time (IST)"),
            Column.SIZE: self.tr("Size"),
            Column.VIDEO: self.tr("Format"),
            Column.HASH: "SHA-256",
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words, mark and tool tip."""
        file, column = self.entries[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(file, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return file.sha256 if column is Column.HASH else self._text(file, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.SEAL:
            return marks.icon(marks.seal_mark(file.seal))
        return None

    def _text(self, file: EvidenceFile, column: Column) -> str:
        match column:
            case Column.NAME:
                return file.name
            case Column.SEAL:
                return words.seal_words(file.seal)
            case Column.TIME:
                start = words.clock_words(file.start_utc)
                still = file.end_utc == file.start_utc
                return start if still else f"{start} – {words.clock_words(file.end_utc)}"
            case Column.SIZE:
                return QLocale(QLocale.Language.English).formattedDataSize(file.size, 1)
            case Column.VIDEO:
                size = f"{file.width}×{file.height}" if file.width else ""
                return f"{file.codec.upper()}  {size}".strip()
            case Column.HASH:
                return f"{file.sha256[:12]}…{file.sha256[-6:]}"
