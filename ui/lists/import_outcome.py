"""The third step: what would become of every row, and what a person says to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from console.lists.plan import Plan
from console.lists.plan_values import Guess, PlanRow
from console.lists.values import Decision, Outcome
from ui.attention.tables import reword
from ui.catalogue.desk import Desk
from ui.catalogue.fact_words import FactWords
from ui.incidents.words import language
from ui.lists.guesses_button import GuessesButton
from ui.lists.outcome_chips import OutcomeChips
from ui.lists.outcome_model import Column, OutcomeModel
from ui.lists.outcome_rows import GIVING_WAY, OutcomeRows
from ui.lists.row_detail import RowDetail
from ui.lists.together_bar import TogetherBar
from ui.lists.waiting_bar import WAITING, WaitingBar
from ui.search_line import SearchLine
from widgets import icons
from widgets.words import count_words

T = TypeVar("T")
TYPING_MS = 200
SETTLE_MS = 60
# Outcomes of which a report tells, and those whose rows are decided one after the other.
_REPORTED = (Outcome.REJECTED, *WAITING)
_ONWARD = (Outcome.DUPLICATE, *WAITING)


class OutcomeStep(QWidget):
    """`rejected_wanted()` when the rejected rows are to be written out; `refused(error)`.

    `summed(counts)` whenever the counts were read, so that the window can say what will be written.
    """

    rejected_wanted = Signal()
    refused = Signal(object)
    summed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan: Plan | None = None
        self._turn = 0
        self._counts: Mapping[Outcome, int] = {}
        self._taken: Mapping[Outcome, int] = {}
        self._outcome: Outcome | None = None
        self._of_source = False
        self._words = FactWords(desk.catalogue, language())
        self.chips = OutcomeChips(self)
        self.search = SearchLine(self)
        self.guesses, self.rejected = GuessesButton(desk.catalogue, self), QPushButton(self)
        self.rejected.setAutoDefault(False)
        self.rejected.hide()
        self.waiting, self.together = WaitingBar(self), TogetherBar(self)
        # Rows that would be written, and what a person has said, which goes with the plan.
        self.bringing = self.decided = 0
        self.model = OutcomeModel(desk.background, lambda: self._words)
        self.view = OutcomeRows(self.model, self)
        self.detail = RowDetail(desk, lambda: self._words, self)
        self._found = QLabel(self)
        self._lay_out()
        self._make_timers()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self._found.setProperty("role", "dim")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self._found)
        line.addWidget(self.guesses)
        line.addWidget(self.rejected)
        self.parts = QSplitter(Qt.Orientation.Horizontal, self)
        self.parts.addWidget(self.view)
        self.parts.addWidget(self.detail)
        self.parts.setChildrenCollapsible(False)
        self.parts.setSizes([780, 460])
        self.parts.setStretchFactor(0, 5)
        self.parts.setStretchFactor(1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.chips)
        column.addLayout(line)
        column.addWidget(self.waiting)
        column.addWidget(self.together)
        column.addWidget(self.parts, 1)

    def _make_timers(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._ask)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._show_current)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.chips.chosen.connect(self.show_outcome)
        self.model.loaded.connect(self._loaded)
        self.model.failed.connect(self.refused)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._settle.start())
        self.view.decided.connect(self.detail.decide)
        self.detail.decided.connect(self._decide)
        self.guesses.corrected.connect(self._correct)
        self.rejected.clicked.connect(self.rejected_wanted)
        self.together.decided.connect(self._decide_rest)
        self.together.back.connect(self._take_back)
        self.view.decided_all.connect(self._decide_rest)
        self.waiting.decided.connect(self._decide_all)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Undo, self, self._take_back, context=within)

    # What is shown

    def show_plan(self, plan: Plan | None, headers: tuple[str, ...] = ()) -> None:
        """Show a plan, first what needs a person: duplicates, then what was rejected or deleted before."""
        self._turn += 1
        self._plan, self._outcome = plan, None
        self._counts, self.decided = {}, 0
        self.chips.show_counts({})
        for button in (self.guesses, self.rejected, self.together):
            button.hide()
        self.together.forget()
        self._words = FactWords(self._desk.catalogue, language())
        self.search.clear()
        self._typing.stop()
        self.detail.set_plan(plan, headers)
        # Several cameras of a source may stand at one site: their own names tell them apart.
        self._of_source = plan is not None and bool(plan.source)
        self.view.setColumnHidden(Column.CAMERA, not self._of_source)
        self._retranslate()
        if plan is None:
            self.model.ask(None)
            return
        self._count(first=True)

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show only rows of an outcome."""
        self._outcome = outcome
        self.chips.choose(outcome)
        self._show_waiting()
        self._ask()

    def focus_rows(self) -> None:
        """Put the keyboard into the rows."""
        self.view.setFocus()

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus()
        self.search.selectAll()

    # Inside

    def _ask(self) -> None:
        self._typing.stop()
        self.model.ask(self._plan, self._outcome, self._searched())
        self._ask_undecided()

    def _searched(self) -> str:
        return " ".join(self.search.text().split())

    def _count(self, *, first: bool = False) -> None:
        plan, turn = self._plan, self._turn
        if plan is None:
            return
        self._run(
            turn,
            lambda: (plan.counts(), plan.guesses(), plan.bringing(), plan.decided(), plan.taken()),
            lambda found: self._show_counts(first, *found),
        )
        self._ask_undecided()

    def _ask_undecided(self) -> None:
        plan, text = self._plan, self._searched()
        if plan is not None:
            self._run(
                self._turn, lambda: plan.undecided(text), lambda found: self._show_undecided(text, found)
            )

    def _show_undecided(self, text: str, undecided: int) -> None:
        self.together.show_undecided(undecided, text, shown=self._outcome in (None, Outcome.DUPLICATE))

    def _run(self, turn: int, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Off the GUI thread; what comes back when another plan is shown, or none, is let go."""
        self._desk.background.run(
            work,
            lambda found: done(found) if turn == self._turn else None,
            lambda error: self.refused.emit(error) if turn == self._turn else None,
        )

    def _show_counts(
        self,
        first: bool,
        counts: Mapping[Outcome, int],
        guesses: tuple[Guess, ...],
        bringing: int,
        decided: int,
        taken: Mapping[Outcome, int],
    ) -> None:
        self._counts, self.bringing, self.decided, self._taken = counts, bringing, decided, taken
        self.chips.show_counts(counts)
        self.guesses.show_guesses(guesses)
        self.rejected.setVisible(any(counts.get(each, 0) for each in _REPORTED))
        self._retranslate()
        self._show_waiting()
        self.summed.emit(counts)
        if first:
            urgent = (Outcome.DUPLICATE, Outcome.REJECTED, Outcome.DELETED)
            self.show_outcome(next((each for each in urgent if counts.get(each, 0)), None))
        elif self._outcome is not None and not counts.get(self._outcome, 0):
            # Its last row has become another: nobody is left before an empty table.
            self.show_outcome(None)

    def _loaded(self, total: int) -> None:
        said = self.tr("Cameras: {n}") if self._of_source else self.tr("Rows: {n}")
        self._found.setText(said.format(n=count_words(total)))
        if total:
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.fit()
        else:
            self.detail.clear()
        self._settle.start()

    def _show_current(self) -> None:
        entry = self.model.entry(self.view.currentIndex().row())
        if entry is not None:
            self.detail.show_row(entry)
        elif self.model.total:
            # The page is still being read.
            self._settle.start()

    def _decide(self, row: int, decision: Decision, candidate: str) -> None:
        plan, turn, at = self._plan, self._turn, self.view.currentIndex().row()
        if plan is None:
            return

        def work() -> PlanRow:
            plan.decide(row, decision, candidate)
            return plan.row(row)

        self._run(turn, work, lambda found: self._decided(at, found))

    def _decided(self, at: int, row: PlanRow) -> None:
        self.model.refresh(row)
        self._count()
        onward = row.outcome in _ONWARD and row.decision is not Decision.AS_PLANNED
        if onward and at + 1 < self.model.total and self.view.currentIndex().row() == at:
            self.view.setCurrentIndex(self.model.index(at + 1, 0))
        else:
            self.detail.show_row(row)

    def _decide_rest(self, decision: Decision) -> None:
        """Say the same of all possible duplicates that are undecided, as far as they are searched for."""
        plan, turn, text = self._plan, self._turn, self._searched()
        if plan is not None and self._outcome in (None, Outcome.DUPLICATE):
            self._run(turn, lambda: plan.decide_rest(decision, text), self._decided_rest)

    def _decided_rest(self, rows: int) -> None:
        self.together.did(rows)
        self._changed()

    def _take_back(self) -> None:
        plan, turn = self._plan, self._turn
        if plan is not None:
            self._run(turn, plan.take_back, lambda _: self._taken_back())

    def _taken_back(self) -> None:
        self.together.took_back()
        self._changed()

    def _decide_all(self, outcome: Outcome, decision: Decision) -> None:
        plan, turn = self._plan, self._turn
        if plan is not None:
            self._run(turn, lambda: plan.decide_all(outcome, decision), lambda _: self._changed())

    def _show_waiting(self) -> None:
        self.waiting.show_outcome(self._outcome, self._counts, self._taken)
        # What is missing stands in no row of the list.
        missing = self._outcome is Outcome.MISSING
        self.view.setColumnHidden(Column.ROW, self._of_source or missing)
        self.view.setColumnHidden(Column.CAMERA, not (self._of_source or missing))
        # Where it was tells more of it than what it was: lists are mostly of one category.
        self.view.giving_way = GIVING_WAY[::-1] if missing else GIVING_WAY

    def _correct(self, codes: Mapping[str, str]) -> None:
        plan, turn = self._plan, self._turn
        if plan is None or not codes:
            return

        def work() -> None:
            for text, code in codes.items():
                plan.correct(text, code)

        self._run(turn, work, lambda _: self._changed())

    def _changed(self) -> None:
        self._count()
        self._ask()

    def _retranslate(self) -> None:
        self._words = FactWords(self._desk.catalogue, language())
        self._say_whose()
        self.guesses.retranslate()
        self.waiting.retranslate()
        self.together.retranslate()
        self.rejected.setText(self.tr("Write out what was left"))
        self.rejected.setIcon(icons.icon("mdi6.file-export-outline"))
        self.rejected.setToolTip(
            self.tr(
                "A file beside the list with these rows and the reasons, to be corrected and taken in again"
            )
        )

    def _say_whose(self) -> None:
        if self._of_source:
            self.search.setPlaceholderText(self.tr("Search the cameras (Ctrl+F)"))
            self.search.setAccessibleName(self.tr("Search the cameras"))
            self.view.setAccessibleName(self.tr("Cameras of the source"))
            return
        self.search.setPlaceholderText(self.tr("Search the rows (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search the rows"))
        self.view.setAccessibleName(self.tr("Rows of the list"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
            reword(self.view)
            self.view.fit()
