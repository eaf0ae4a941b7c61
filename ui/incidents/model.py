"""The list of incidents as a Qt model over plain values, filled page by page."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from console.evidence.errors import UnknownIncident
from console.evidence.incidents import Incidents
from console.evidence.values import (
    EVERYTHING,
    OPEN_STATES,
    Incident,
    IncidentCategory,
    IncidentCounts,
    IncidentFilter,
    clips_state,
)
from console.ist import ist
from ui.background import Background
from ui.incidents import case_words, marks, words
from ui.incidents.order import Order, ordered
from ui.incidents.two_lines import SECOND_ROLE
from ui.row_table import ColumnTable, Index

PAGE = 100
# In another order than by time, and from the map, so many are read at most: the newest.
READ_MOST = 2000
INCIDENT_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class Column(IntEnum):
    """The columns, from the left."""

    TIME = 0
    WHAT = 1
    STATE = 2
    SEVERITY = 3
    CLIPS = 4
    SEAL = 5
    OPERATOR = 6


_MARKED = frozenset({Column.STATE, Column.SEAL})


class IncidentTable(ColumnTable):
    """`loaded(total)` when the first page of a filter has come in; `counted(IncidentCounts)` soon after."""

    columns = Column
    loaded = Signal(int)
    counted = Signal(object)

    def __init__(self, incidents: Incidents, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._incidents = incidents
        self._background = background
        # In a narrow list marks alone say how state and files stand; the words are their tool tips.
        self.marks_in_words = True
        self._filter = EVERYTHING
        self._order = Order.NEWEST
        self._picked: tuple[str, ...] | None = None
        self._rows: list[Incident] = []
        self._total = 0
        self._turn = 0
        self._fetching = False

    @property
    def categories(self) -> tuple[IncidentCategory, ...]:
        """The kinds of incident."""
        return self._incidents.categories

    def set_filter(self, wanted: IncidentFilter) -> None:
        """Show what a filter lets through."""
        self._filter = wanted
        self.reload()

    def set_order(self, order: Order) -> None:
        """List in another order."""
        self._order = order
        self.reload()

    def set_picked(self, ids: Sequence[str] | None) -> None:
        """Show only these, picked elsewhere; None: what the filter lets through."""
        self._picked = None if ids is None else tuple(ids[:READ_MOST])
        self.reload()

    @property
    def picked(self) -> bool:
        """Whether only what was picked is shown."""
        return self._picked is not None

    @property
    def wanted(self) -> IncidentFilter:
        """What is let through."""
        return self._filter

    def reload(self) -> None:
        """Read the first page again; the rows stay until it is there."""
        self._turn += 1
        turn, wanted, shown = self._turn, self._filter, max(PAGE, len(self._rows))
        picked, order = self._picked, self._order
        self._fetching = True

        def read() -> tuple[Sequence[Incident], int]:
            if picked is not None:
                found = ordered(self._still_there(picked), order)
                return found, len(found)
            if order is Order.NEWEST:
                return self._incidents.list(wanted, limit=min(shown, 5 * PAGE)), self._incidents.count(wanted)
            rows = ordered(self._incidents.list(wanted, limit=READ_MOST), order)
            return rows, self._incidents.count(wanted)

        self._background.run(read, lambda found: self._take(turn, *found))
        self.recount()

    def recount(self) -> None:
        """Count again what each choice of the filter would let through; the rows stay."""
        turn, wanted = self._turn, self._filter
        self._background.run(lambda: self._incidents.counts(wanted), lambda found: self._counted(turn, found))

    def _still_there(self, ids: Sequence[str]) -> list[Incident]:
        found: list[Incident] = []
        for incident_id in ids:
            with contextlib.suppress(UnknownIncident):
                found.append(self._incidents.get(incident_id))
        return found

    def _counted(self, turn: int, counts: IncidentCounts) -> None:
        if turn == self._turn:
            self.counted.emit(counts)

    def _take(self, turn: int, rows: Sequence[Incident], total: int) -> None:
        if turn != self._turn:
            return
        self._fetching = False
        self._total = total
        if [r.id for r in rows] == [r.id for r in self._rows]:
            self._rows = list(rows)
            self._rows_changed(0, len(rows) - 1)
        else:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        self.loaded.emit(total)

    def refresh(self, incident: Incident) -> bool:
        """Take in a changed incident; False when it is not among the rows."""
        row = self.row_of(incident.id)
        if row < 0:
            return False
        self._rows[row] = incident
        self._rows_changed(row, row)
        return True

    def tick(self) -> None:
        """Count down the clips that are being written."""
        for row, incident in enumerate(self._rows[:PAGE]):
            if clips_state(incident) in OPEN_STATES:
                index = self.index(row, Column.CLIPS)
                self.dataChanged.emit(index, index)

    def row_of(self, incident_id: str) -> int:
        """The row of an incident, or -1."""
        return next((n for n, i in enumerate(self._rows) if i.id == incident_id), -1)

    def incident(self, row: int) -> Incident | None:
        """The incident of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _rows_changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    # What Qt asks

    def count(self) -> int:
        """Those that have been read so far."""
        return len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are further pages; only what stands by time is read page by page."""
        paged = self._order is Order.NEWEST and self._picked is None
        return paged and not parent.isValid() and not self._fetching and len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Read the next page off the GUI thread."""
        if not self.canFetchMore(parent):
            return
        self._fetching = True
        turn, wanted, last = self._turn, self._filter, self._rows[-1]
        self._background.run(
            lambda: self._incidents.list(wanted, limit=PAGE, after=last),
            lambda found: self._append(turn, found),
        )

    def _append(self, turn: int, rows: Sequence[Incident]) -> None:
        if turn != self._turn:
            return
        self._fetching = False
        if not rows:
            self._total = len(self._rows)
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.TIME: self.tr("Time (IST)"),
            Column.WHAT: self.tr("Incident"),
            Column.STATE: self.tr("State"),
            Column.SEVERITY: self.tr("Severity"),
            Column.OPERATOR: self.tr("Operator"),
            Column.CLIPS: self.tr("Clips"),
            Column.SEAL: self.tr("Files"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words, mark and tool tip."""
        incident = self.incident(index.row())
        if incident is None:
            return None
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole if column in _MARKED and not self.marks_in_words:
                return ""
            case Qt.ItemDataRole.DisplayRole:
                return self._text(incident, column)
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(incident, column)
            case _ if role == SECOND_ROLE:
                return self._second(incident, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(incident, column)
            case _:
                return incident if role == INCIDENT_ROLE else None

    def _text(self, incident: Incident, column: Column) -> str:
        match column:
            case Column.TIME:
                return words.clock_words(incident.at_utc)
            case Column.WHAT:
                return words.title_words(incident, self.categories)
            case Column.STATE:
                return case_words.state_words(incident.state)
            case Column.SEVERITY:
                return words.severity_words(incident.severity)
            case Column.OPERATOR:
                return incident.operator
            case Column.CLIPS:
                return words.clips_words(incident, time.time())
            case Column.SEAL:
                # A seal that once held says nothing of files that are no longer there.
                return (
                    case_words.hold_words(incident) if incident.deleted else words.seal_words(incident.seal)
                )

    def _second(self, incident: Incident, column: Column) -> str:
        if column is Column.TIME:
            today = ist(time.time()).date() == ist(incident.at_utc).date()
            return self.tr("Today") if today else words.day_words(incident.at_utc)
        if column is Column.STATE and self.marks_in_words and not incident.hold:
            return case_words.hold_words(incident)
        if column is not Column.WHAT:
            return ""
        numbers = case_words.references_words(incident)
        cameras = words.cameras_words(incident)
        return f"{numbers}  ·  {cameras}" if numbers else cameras

    def _icon(self, incident: Incident, column: Column) -> Any:
        if column is Column.WHAT:
            return marks.icon(marks.category_mark(incident.category, self.categories))
        if column is Column.STATE:
            return marks.icon(marks.case_mark(incident.state))
        if column is Column.SEVERITY:
            return marks.icon(marks.severity_mark(incident.severity))
        if column is Column.CLIPS and incident.clips:
            return marks.icon(marks.state_mark(clips_state(incident)))
        if column is Column.SEAL:
            return marks.icon(
                marks.hold_mark(incident) if incident.deleted else marks.seal_mark(incident.seal)
            )
        return None

    def _tip(self, incident: Incident, column: Column) -> str:
        if column is Column.TIME:
            return f"{words.day_words(incident.at_utc)}  {words.clock_words(incident.at_utc)} IST"
        if column is Column.WHAT:
            named = [f"{c.number}  {c.name.text(words.language())}" for c in incident.cameras]
            return "\n".join(named)
        if column is Column.STATE:
            return f"{case_words.state_words(incident.state)}\n{case_words.hold_words(incident)}"
        if column is Column.CLIPS:
            said = {s: None for clip in incident.clips for s in words.shortfall_words(clip)}
            return "\n".join(said)
        return self._text(incident, column)
