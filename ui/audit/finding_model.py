"""Findings as a Qt model: a sentence each, the grave ones first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from console.custody.findings import Report
from ui.audit import words
from widgets import icons, theme

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class FindingList(QAbstractListModel):
    """Reads its words anew whenever it is asked, so that it follows the language."""

    def __init__(self) -> None:
        super().__init__()
        self._report: Report | None = None

    def show_report(self, report: Report | None) -> None:
        """Show another report, or none."""
        self.beginResetModel()
        self._report = report
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The findings, and a line for those that were left out."""
        if parent.isValid() or self._report is None:
            return 0
        return len(self._report.findings) + (self._report.more > 0)

    def data(self, index: Index, role: int = 0) -> Any:
        """A sentence and its mark."""
        report = self._report
        if report is None or not index.isValid():
            return None
        finding = report.findings[index.row()] if index.row() < len(report.findings) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words.more_words(report) if finding is None else words.finding_words(finding)
        if role == Qt.ItemDataRole.DecorationRole:
            grave = finding is None or finding.grave
            name = "mdi6.close-octagon-outline" if grave else "mdi6.information-outline"
            return icons.icon(name, theme.current().danger if grave else theme.current().text_dim)
        return None
