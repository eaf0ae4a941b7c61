"""The rows of a plan as a Qt model of any length: pages are read when they come into view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal

from console.lists.plan import Plan
from console.lists.plan_values import PlanRow
from console.lists.values import Field, Outcome
from ui.background import Background
from ui.catalogue.fact_words import FactWords
from ui.lists import outcome_look, row_advice
from ui.row_table import ColumnTable, Index

PAGE = 100
PAGES_KEPT = 40


class Column(IntEnum):
    """The columns, from the left."""

    ROW = 0
    OUTCOME = 1
    NAME = 2
    CAMERA = 3
    CATEGORY = 4
    THANA = 5
    TELLS = 6


class OutcomeModel(ColumnTable):
    """`loaded(total)` when another query has its first page; `failed(error)`. Reads in `background` only."""

    columns = Column
    loaded = Signal(int)
    failed = Signal(object)

    def __init__(self, background: Background, say: Callable[[], FactWords]) -> None:
        super().__init__()
        self._background, self._say = background, say
        self._plan: Plan | None = None
        self._outcome: Outcome | None = None
        self._text = ""
        self._total = 0
        self._turn = 0
        self._pages: OrderedDict[int, tuple[PlanRow, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        # What is painted asks for its page; the asking itself is done after the painting.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read_wanted)

    # What is asked

    def ask(self, plan: Plan | None, outcome: Outcome | None = None, text: str = "") -> None:
        """Show the rows with an outcome (None: all) and words in them."""
        self._turn += 1
        turn = self._turn
        self._plan, self._outcome, self._text = plan, outcome, text
        if plan is None:
            self._show(turn, 0, ())
            return

        def read() -> tuple[int, tuple[PlanRow, ...]]:
            return plan.count(outcome, text), plan.rows(outcome, text, 0, PAGE)

        self._background.run(
            read, lambda found: self._show(turn, *found), lambda error: self._failed(turn, error)
        )

    def refresh(self, row: PlanRow) -> None:
        """A row was decided upon: show it as it is now, where it stands."""
        for page, rows in self._pages.items():
            for place, each in enumerate(rows):
                if each.row == row.row:
                    self._pages[page] = (*rows[:place], row, *rows[place + 1 :])
                    at = page * PAGE + place
                    self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))
                    return

    def entry(self, row: int) -> PlanRow | None:
        """The row of the plan at a place, None while it is not read yet."""
        page = self._pages.get(row // PAGE)
        return page[row % PAGE] if page is not None and row % PAGE < len(page) else None

    @property
    def total(self) -> int:
        """How many rows fit what is asked."""
        return self._total

    # Qt's side

    def count(self) -> int:
        """All that fit."""
        return self._total

    def headings(self) -> dict[IntEnum, str]:
        """The columns' names."""
        return {
            Column.ROW: self.tr("Row"),
            Column.OUTCOME: self.tr("What becomes of it"),
            Column.NAME: self.tr("Site"),
            Column.CAMERA: self.tr("Camera"),
            Column.CATEGORY: self.tr("Category"),
            Column.THANA: self.tr("Thana"),
            Column.TELLS: self.tr("Why, or what changes"),
        }

    def data(self, index: Index, role: int = 0) -> Any:
        """A cell's words and marks; of a row that is not read yet, a dot."""
        column, entry = Column(index.column()), self.entry(index.row())
        if entry is None:
            self._want(index.row() // PAGE)
            return "·" if role == Qt.ItemDataRole.DisplayRole and column is Column.NAME else None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._words(entry, column)
            case Qt.ItemDataRole.DecorationRole if column is Column.OUTCOME:
                return outcome_look.outcome_icon(entry.outcome)
            case Qt.ItemDataRole.TextAlignmentRole if column is Column.ROW:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _:
                return None

    def _words(self, entry: PlanRow, column: Column) -> str:
        say = self._say()
        match column:
            case Column.ROW:
                return str(entry.row) if entry.row > 0 else ""
            case Column.OUTCOME:
                return row_advice.decided_words(entry)
            case Column.NAME:
                return entry.name
            case Column.CAMERA:
                return outcome_look.camera_words(entry, say)
            case Column.CATEGORY:
                return say.value(Field.CATEGORY, entry.values.get(Field.CATEGORY))
            case Column.THANA:
                return say.value(Field.THANA, entry.values.get(Field.THANA))
            case Column.TELLS:
                return outcome_look.telling_words(entry, say)

    # Pages

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._wanted.add(page)
            if not self._later.isActive():
                self._later.start()

    def _read_wanted(self) -> None:
        plan, turn, outcome, text = self._plan, self._turn, self._outcome, self._text
        wanted, self._wanted = self._wanted, set()
        for page in wanted:
            if plan is None or page in self._asked:
                continue
            self._asked.add(page)
            self._background.run(
                lambda page=page: plan.rows(outcome, text, page * PAGE, PAGE),  # type: ignore[misc]
                lambda rows, page=page: self._put(turn, page, rows),  # type: ignore[misc]
                lambda error: self._failed(turn, error),
            )

    def _put(self, turn: int, page: int, rows: tuple[PlanRow, ...]) -> None:
        if turn != self._turn:
            return
        self._pages[page] = rows
        while len(self._pages) > PAGES_KEPT:
            old, _ = self._pages.popitem(last=False)
            self._asked.discard(old)
        last = min(self._total, (page + 1) * PAGE) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(Column) - 1))

    def _failed(self, turn: int, error: BaseException) -> None:
        # A plan that was closed while its rows were being read is nobody's trouble.
        if turn == self._turn:
            self.failed.emit(error)

    def _show(self, turn: int, total: int, first: tuple[PlanRow, ...]) -> None:
        if turn != self._turn:
            return
        self.beginResetModel()
        self._total = total
        self._pages, self._asked, self._wanted = OrderedDict({0: first}), {0}, set()
        self.endResetModel()
        self.loaded.emit(total)
