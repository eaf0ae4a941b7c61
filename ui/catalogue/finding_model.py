"""What a check found, as a Qt model."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from console.catalogue.checks import Check, Finding
from ui.catalogue.fact_words import FactWords
from ui.incidents.words import moment_words
from ui.row_table import Index, RowTable
from widgets import icons


class Column(IntEnum):
    """The columns, from the left."""

    NUMBER = 0
    NAME = 1
    CATEGORY = 2
    THANA = 3
    TELLS = 4


class FindingTable(RowTable):
    """Rows of Finding; which columns make sense follows from the check."""

    columns = Column

    def __init__(
        self,
        say: Callable[[], FactWords],
        mark: Callable[[str], tuple[str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._say, self._mark = say, mark
        self.check = Check.OUTSIDE_THANA

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        tells = {
            Check.OUTSIDE_THANA: self.tr("Lies in"),
            Check.NO_THANA: self.tr("Lies in"),
            Check.GONE: self.tr("Gone since, as told by"),
        }
        return {
            Column.NUMBER: self.tr("Number"),
            Column.NAME: self._what(),
            Column.CATEGORY: self.tr("Category"),
            Column.THANA: self.tr("Thana"),
            Column.TELLS: tells.get(self.check, ""),
        }

    def _what(self) -> str:
        if self.check is Check.GONE:
            return self.tr("Camera or site")
        return self.tr("Camera") if self.of_cameras else self.tr("Site")

    @property
    def of_cameras(self) -> bool:
        """Whether cameras were looked at, not sites."""
        return self.check in (Check.NO_ADDRESS, Check.GONE)

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words; the category's mark before the name."""
        finding: Finding = self.entries[index.row()]
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(finding, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.NAME:
            return icons.icon(*self._mark(finding.category))
        return None

    def _words(self, finding: Finding, column: Column) -> str:
        say = self._say()
        match column:
            case Column.NUMBER:
                return str(finding.number) if finding.number else ""
            case Column.NAME:
                return finding.name.text(say.speech)
            case Column.CATEGORY:
                return say.category(finding.category)
            case Column.THANA:
                return say.area(finding.thana)
            case Column.TELLS:
                if finding.since_utc is not None:
                    return " · ".join(filter(None, (moment_words(finding.since_utc), finding.teller)))
                return say.area(finding.inside) if finding.inside != finding.thana else ""
