"""Areas as lists: those of a file with what becomes of them, those of the city, and where they do not fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from console.areas.plan import PlannedArea
from console.areas.values import AreaOutcome, Gap, Overlap
from console.catalogue.values import Area
from ui.areas import words
from ui.areas.areas_map import GAP_ICON, OVERLAP_ICON, REFUSED_ICON
from ui.incidents.words import language
from ui.row_table import Index, RowTable
from widgets import icons, theme
from widgets.words import count_words

NAME_ROLE = Qt.ItemDataRole.UserRole + 1


class PlanColumn(IntEnum):
    """What is said of an area of the file."""

    NAME = 0
    KIND = 1
    ABOVE = 2
    OUTCOME = 3
    SAID = 4


class PlanTable(RowTable):
    """The areas of a file; `names` gives the name of an area by its identifier."""

    columns = PlanColumn
    entries: tuple[PlannedArea, ...]
    names: Mapping[str, str] = {}

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names."""
        return {
            PlanColumn.NAME: self.tr("Area"),
            PlanColumn.KIND: self.tr("Kind"),
            PlanColumn.ABOVE: self.tr("Part of"),
            PlanColumn.OUTCOME: self.tr("Becomes"),
            PlanColumn.SAID: self.tr("Remarks"),
        }

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, kind, what becomes of it, and what is amiss."""
        if not index.isValid():
            return None
        planned, column = self.entries[index.row()], PlanColumn(index.column())
        left_out = planned.outcome is AreaOutcome.LEFT_OUT
        if role == Qt.ItemDataRole.DecorationRole and column is PlanColumn.OUTCOME:
            return icons.icon(*_mark(planned.outcome))
        if role == Qt.ItemDataRole.ForegroundRole and left_out:
            return theme.current().text_dim
        said = "  ".join(words.trouble_words(trouble) for trouble in planned.troubles)
        if role == Qt.ItemDataRole.ToolTipRole:
            return said or None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        name = planned.area.name.text(language()) or self.tr("(area {place} of the file)").format(
            place=planned.place
        )
        return {
            PlanColumn.NAME: name,
            PlanColumn.KIND: words.kind_words(planned.area.kind),
            PlanColumn.ABOVE: self.names.get(planned.area.parent, ""),
            PlanColumn.OUTCOME: words.outcome_words(planned.outcome),
            PlanColumn.SAID: said,
        }[column]


def _mark(outcome: AreaOutcome) -> tuple[str, Any]:
    look = theme.current()
    return {
        AreaOutcome.NEW: ("mdi6.plus-circle-outline", look.live),
        AreaOutcome.CHANGED: ("mdi6.pencil-circle-outline", look.accent),
        AreaOutcome.UNCHANGED: ("mdi6.equal", look.text_dim),
        AreaOutcome.LEFT_OUT: (REFUSED_ICON, look.warning),
    }[outcome]


@dataclass(frozen=True, slots=True)
class CityArea:
    """An area of the city with how many sites and cameras lie in it, by what their sites say."""

    index: int
    area: Area
    cameras: int
    live: int
    down: int


class AreaColumn(IntEnum):
    """What is said of an area of the city."""

    NAME = 0
    KIND = 1
    ABOVE = 2
    CAMERAS = 3
    DOWN = 4
    OUTLINE = 5


class AreaTable(RowTable):
    """The areas of the city; `above` gives the name of an area by its identifier."""

    columns = AreaColumn
    entries: tuple[CityArea, ...]
    names: Mapping[str, str] = {}

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names."""
        return {
            AreaColumn.NAME: self.tr("Area"),
            AreaColumn.KIND: self.tr("Kind"),
            AreaColumn.ABOVE: self.tr("Part of"),
            AreaColumn.CAMERAS: self.tr("Cameras"),
            AreaColumn.DOWN: self.tr("Down"),
            AreaColumn.OUTLINE: self.tr("Outline"),
        }

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names and counts."""
        if not index.isValid():
            return None
        entry, column = self.entries[index.row()], AreaColumn(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (AreaColumn.CAMERAS, AreaColumn.DOWN):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            AreaColumn.NAME: entry.area.name.text(language()),
            AreaColumn.KIND: words.kind_words(entry.area.kind),
            AreaColumn.ABOVE: self.names.get(entry.area.parent, ""),
            AreaColumn.CAMERAS: count_words(entry.cameras),
            AreaColumn.DOWN: count_words(entry.down) if entry.down else "",
            AreaColumn.OUTLINE: "" if entry.area.rings else self.tr("missing"),
        }[column]


class FitColumn(IntEnum):
    """What is said of a place where areas do not fit."""

    WHAT = 0
    SIZE = 1


class FitTable(RowTable):
    """Overlaps and gaps; `names` gives the name of an area by its identifier."""

    columns = FitColumn
    entries: tuple[Overlap | Gap, ...]
    names: Mapping[str, str] = {}

    def headings(self) -> Mapping[IntEnum, str]:
        """The columns' names."""
        return {FitColumn.WHAT: self.tr("Where areas do not fit"), FitColumn.SIZE: self.tr("Ground")}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Who shares ground with whom, or where ground is nobody's."""
        if not index.isValid():
            return None
        entry, column = self.entries[index.row()], FitColumn(index.column())
        if role == Qt.ItemDataRole.DecorationRole and column is FitColumn.WHAT:
            shape = OVERLAP_ICON if isinstance(entry, Overlap) else GAP_ICON
            now = theme.current()
            return icons.icon(shape, now.warning if isinstance(entry, Overlap) else now.danger)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column is FitColumn.SIZE:
            return words.square_words(entry.square_m)
        if isinstance(entry, Overlap):
            return self.tr("{one} and {other} overlap").format(
                one=self.names.get(entry.one, "?"), other=self.names.get(entry.other, "?")
            )
        return self.tr("Ground of no area near {lat}, {lon}").format(
            lat=f"{entry.lat:.5f}", lon=f"{entry.lon:.5f}"
        )
