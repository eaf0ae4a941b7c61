"""One row of a list in full: what is amiss, what changes, and beside it the site that it may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.catalogue.site_facts import SiteFacts, site_facts
from console.lists.plan import Plan
from console.lists.plan_values import Candidate, PlanRow
from console.lists.values import REJECTS, Decision, Field, Outcome
from ui.catalogue.desk import Desk
from ui.catalogue.fact_words import FactWords, Lines, metres_words
from ui.catalogue.point_map import PointMap, Spot
from ui.catalogue.side_by_side import SideBySide
from ui.lists import outcome_look, row_advice
from widgets import icons, list_words
from widgets.elided_label import ElidedLabel

MAP_PX = 190
_TROUBLES_TOLD = 6


class RowDetail(QWidget):
    """`decided(row, Decision, candidate's site)`. `headers` are the list's, for naming columns."""

    decided = Signal(int, object, str)

    def __init__(self, desk: Desk, say: Callable[[], FactWords], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._say = desk, say
        self._headers: tuple[str, ...] = ()
        self._plan: Plan | None = None
        self._row: PlanRow | None = None
        self._turn = 0
        self.name, self._about, self._distance = ElidedLabel(self), ElidedLabel(self), QLabel(self)
        self._troubles = QLabel(self)
        self._candidates = QComboBox(self)
        self.pairs = SideBySide(self)
        self.map = PointMap(desk.catalogue, self)
        self.same, self.taking, self.both, self.out, self.again = (self._button(each) for each in _DECISIONS)
        self._lay_out()
        self._candidates.activated.connect(lambda _: self._another_candidate())
        self._retranslate()
        self.clear()

    def _lay_out(self) -> None:
        self.name.setProperty("role", "title")
        for label in (self._about, self._distance):
            label.setProperty("role", "dim")
        self._troubles.setWordWrap(True)
        self._troubles.setTextFormat(Qt.TextFormat.PlainText)
        self._candidates.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.map.setFixedHeight(MAP_PX)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.same, self.taking, self.both, self.out, self.again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.name, self._about, self._troubles, self._candidates):
            column.addWidget(widget)
        column.addWidget(self.pairs, 1)
        column.addWidget(self._distance)
        column.addWidget(self.map)
        column.addLayout(buttons)

    # What is shown

    def set_plan(self, plan: Plan | None, headers: Sequence[str]) -> None:
        """Rows are of this plan, of a list with these headings."""
        self._plan, self._headers = plan, tuple(headers)
        self.clear()

    def clear(self) -> None:
        """No row is chosen."""
        self._turn += 1
        self._row = None
        for widget in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            widget.hide()

    def show_row(self, row: PlanRow) -> None:
        """Show a row."""
        another = self._row is None or self._row.row != row.row
        self._turn += 1
        self._row = row
        for widget in (self.name, self._about, self.pairs):
            widget.show()
        self.name.setText(row.name or self.tr("(no name)"))
        said = row_advice.decided_words(row)
        # Places in a source's answer mean nothing to anybody.
        placed = row.row > 0 and not self._of_source
        self._about.setText(
            self.tr("Row {row} · {outcome}").format(row=row.row, outcome=said) if placed else said
        )
        duplicate = bool(row.candidates) and row.outcome is Outcome.DUPLICATE
        self._candidates.setVisible(duplicate and len(row.candidates) > 1)
        if another:
            self.map.hide()
            self._distance.hide()
        self._fill_candidates(row)
        self._show_troubles(row)
        self._show_buttons(row)
        if duplicate:
            self._read_candidate()
        elif row.outcome in (Outcome.GONE, Outcome.MISSING):
            self.pairs.show_one(self.tr("In the catalogue"), self._lines(row))
        elif row.changes or row.withheld:
            self._show_changes(row)
        else:
            self.pairs.show_one(self._theirs(), self._lines(row))

    @property
    def _of_source(self) -> bool:
        return self._plan is not None and bool(self._plan.source)

    def _theirs(self) -> str:
        return self.tr("At the source") if self._of_source else self.tr("In the list")

    def _show_troubles(self, row: PlanRow) -> None:
        lines = row_advice.advice_lines(row, self._candidate(), self._say())
        for each in row.troubles[:_TROUBLES_TOLD]:
            column = self._headers[each.column] if 0 <= each.column < len(self._headers) else ""
            mark = "✕" if each.trouble in REJECTS else "▲"
            said = outcome_look.trouble_words(each, self._say())
            lines.append(f"{mark} {column}: {said}" if column else f"{mark} {said}")
            if advice := list_words.advice_words(each.trouble):
                lines.append(f"     {advice}")
        self._troubles.setText("\n".join(lines))
        self._troubles.setVisible(bool(lines))

    def _show_changes(self, row: PlanRow) -> None:
        say = self._say()
        both = (*row.changes, *row.withheld)
        old: Lines = {each.field: say.value(each.field, each.old) for each in both}
        new: Lines = {each.field: say.value(each.field, each.new) for each in both}
        self.pairs.show_pair(self.tr("In the catalogue"), self._theirs(), old, new)

    def _lines(self, row: PlanRow) -> Lines:
        lines = self._say().of_values(row.values)
        lines.update((name, said) for name, said in row.extra.items() if said)
        return lines

    # Candidates

    def _fill_candidates(self, row: PlanRow) -> None:
        chosen = self._candidates.currentData()
        self._candidates.clear()
        for each in row.candidates:
            far = metres_words(each.distance_m)
            said = " · ".join(word for word in (each.name, list_words.alike_words(each.why), far) if word)
            self._candidates.addItem(said, each.site)
        self._candidates.setCurrentIndex(max(0, self._candidates.findData(row.chosen or chosen)))

    def _candidate(self) -> Candidate | None:
        row, place = self._row, self._candidates.currentIndex()
        return row.candidates[place] if row is not None and 0 <= place < len(row.candidates) else None

    def _another_candidate(self) -> None:
        if self._row is not None:
            self._show_troubles(self._row)
            self._show_buttons(self._row)
        self._read_candidate()

    def _read_candidate(self) -> None:
        candidate, plan, turn = self._candidate(), self._plan, self._turn
        if candidate is None:
            return
        if candidate.row and plan is not None:
            self._desk.background.run(
                lambda: plan.row(candidate.row), lambda row: self._show_earlier(turn, candidate, row)
            )
            return
        self._desk.read(
            lambda db: site_facts(db, candidate.site),
            lambda site: self._show_site(turn, candidate, site) if site is not None else None,
        )

    def _show_earlier(self, turn: int, candidate: Candidate, earlier: PlanRow) -> None:
        heading = (
            self.tr("Another one at the source")
            if self._of_source
            else self.tr("Row {row} of the list").format(row=earlier.row)
        )
        place = _place(earlier)
        self._show_both(turn, candidate, heading, self._lines(earlier), place)

    def _show_site(self, turn: int, candidate: Candidate, site: SiteFacts) -> None:
        lines = self._say().of_site(site)
        place = (site.lat, site.lon) if site.lat is not None and site.lon is not None else None
        self._show_both(turn, candidate, self.tr("In the catalogue"), lines, place)

    def _show_both(
        self,
        turn: int,
        candidate: Candidate,
        heading: str,
        lines: Lines,
        place: tuple[float, float] | None,
    ) -> None:
        row = self._row
        if turn != self._turn or row is None:
            return
        self.pairs.show_pair(heading, self._theirs(), lines, self._lines(row))
        own = _place(row)
        spots = [Spot(*at, letter) for at, letter in ((place, "A"), (own, "B")) if at is not None]
        self.map.setVisible(bool(spots))
        if spots:
            self.map.show_spots(spots)
        far = metres_words(candidate.distance_m)
        why = list_words.alike_words(candidate.why)
        said = self.tr("{why} · {metres} apart").format(why=why, metres=far) if far else why
        legend = f"   A {heading} · B {self._theirs()}" if len(spots) > 1 else ""
        self._distance.setText(said + legend)
        self._distance.show()

    # Deciding

    def decide(self, decision: Decision) -> None:
        """Say what becomes of the row that is shown; nothing where that makes no sense."""
        row, candidate = self._row, self._candidate()
        if row is None:
            return
        if decision is Decision.TAKE and row.outcome is Outcome.DUPLICATE:
            decision = Decision.MERGE_TAKE
        if decision not in row_advice.possible(row, candidate):
            return
        merges = decision in (Decision.MERGE, Decision.MERGE_TAKE)
        site = candidate.site if merges and candidate is not None else ""
        self.decided.emit(row.row, decision, site)

    def _show_buttons(self, row: PlanRow) -> None:
        possible = row_advice.possible(row, self._candidate())
        gone = row.outcome is Outcome.GONE
        self.out.setText(self.tr("Do not mark as gone (L)") if gone else self.tr("Leave out (L)"))
        self.again.setText(self.tr("Mark as gone after all (U)") if gone else self.tr("Undecided (U)"))
        waits = row.outcome in (Outcome.MISSING, Outcome.DELETED)
        if waits:
            self.again.setText(self.tr("Leave as it is (U)"))
        self.taking.setText(row_advice.take_words(row))
        shown = {Decision.TAKE, Decision.AS_PLANNED} if waits else frozenset(Decision)
        for button, decision in zip(self._buttons(), _DECISIONS, strict=True):
            own = {decision, Decision.MERGE_TAKE} if decision is Decision.TAKE else {decision}
            button.setVisible(bool(own & possible & shown))

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.same, self.taking, self.both, self.out, self.again

    def _button(self, decision: Decision) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.decide(decision))
        return button

    def _retranslate(self) -> None:
        for button, text, icon in (
            (self.same, self.tr("The same site (S)"), "mdi6.call-merge"),
            (self.both, self.tr("Two sites (D)"), "mdi6.call-split"),
            (self.taking, self.taking.text(), "mdi6.playlist-check"),
            (self.out, self.tr("Leave out (L)"), "mdi6.minus-circle-outline"),
            (self.again, self.tr("Undecided (U)"), "mdi6.undo"),
        ):
            button.setText(text)
            button.setIcon(icons.icon(icon))
        self._candidates.setAccessibleName(self.tr("Sites that it may be"))
        self.pairs.setAccessibleName(self.tr("The row and the site beside it"))
        if self._row is not None:
            self.show_row(self._row)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()


# In the order of the buttons; T takes a duplicate's values with it.
_DECISIONS = (*(Decision.MERGE, Decision.TAKE, Decision.KEEP_BOTH, Decision.LEAVE_OUT, Decision.AS_PLANNED),)


def _place(row: PlanRow) -> tuple[float, float] | None:
    lat, lon = row.values.get(Field.LAT), row.values.get(Field.LON)
    return (float(lat), float(lon)) if lat is not None and lon is not None else None
