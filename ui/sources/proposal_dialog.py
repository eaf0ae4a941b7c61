"""What a source would change in the catalogue: every camera with what becomes of it; applied or left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from console.lists.plan_values import Applied
from console.lists.values import Decision, Outcome
from console.sources.sync_desk import Proposal
from console.store.source_tables import SyncState
from ui.incidents.words import moment_words
from ui.lists.import_outcome import OutcomeStep
from ui.lists.outcome_model import Column
from ui.sources import words
from ui.sources.desk import SourceDesk
from ui.sources.past_tables import told_words
from widgets import icons, theme

_SIZE = (1240, 700)


class ProposalDialog(QDialog):
    """`settled()` when it was applied, left, or is not there any more; use `open()`."""

    settled = Signal()

    def __init__(self, desk: SourceDesk, proposal: Proposal, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk, self._proposal = desk, proposal
        self._settling = False
        self._first = True
        self.said, self._told, self.problem = QLabel(self), QLabel(self), QLabel(self)
        self._warning, self._mark = QFrame(self), QLabel(self)
        self.rows = OutcomeStep(desk.desk, self)
        self.spare = QPushButton(self)
        self.apply_button, self.leave_button, self.close_button = (QPushButton(self) for _ in range(3))
        self._lay_out()
        self._connect()
        self._retranslate()
        # Places in an answer mean nothing to anybody.
        self.rows.view.setColumnHidden(Column.ROW, True)
        self.rows.show_plan(proposal.plan)
        self.rows.focus_rows()

    def _lay_out(self) -> None:
        self._warning.setProperty("role", "card")
        self.problem.setProperty("role", "warning")
        self._told.setProperty("role", "dim")
        self.apply_button.setProperty("role", "primary")
        for label in (self.said, self._told, self.problem):
            label.setWordWrap(True)
        card = QHBoxLayout(self._warning)
        card.setContentsMargins(12, 8, 12, 8)
        card.setSpacing(12)
        lines = QVBoxLayout()
        lines.setSpacing(3)
        lines.addWidget(self.said)
        lines.addWidget(self._told)
        card.addWidget(self._mark)
        card.addLayout(lines, 1)
        card.addWidget(self.spare)
        foot = QHBoxLayout()
        foot.addWidget(self.problem, 1)
        for button in (self.leave_button, self.close_button, self.apply_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.spare.setAutoDefault(False)
        self.spare.hide()
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self._warning)
        column.addWidget(self.rows, 1)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 60))

    def _connect(self) -> None:
        self.rows.summed.connect(self._summed)
        self.rows.refused.connect(self._refused)
        self.apply_button.clicked.connect(self.apply)
        self.leave_button.clicked.connect(self.leave)
        self.close_button.clicked.connect(self.reject)
        self.spare.clicked.connect(self._spare_gone)
        self._desk.changed.connect(self._changed)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.apply_button.click)
        QShortcut(QKeySequence("Ctrl+F"), self, self.rows.focus_search)

    # What is done

    def apply(self) -> None:
        """Carry it out."""
        self._wait(True)
        self._desk.apply(self._proposal.source.id, self._proposal.sync.number, self._applied, self._failed)

    def leave(self) -> None:
        """Leave the catalogue as it is."""
        self._wait(True)
        # Its plan is closed by that: nothing may be read of it any more.
        self.rows.show_plan(None)
        name = self._proposal.source.name
        self._desk.leave(
            self._proposal.source.id,
            self._proposal.sync.number,
            lambda _: self._end(self.tr("Nothing was changed by {name}.").format(name=name)),
            self._failed,
        )

    def _applied(self, done: Applied) -> None:
        self._end(words.applied_words(self._proposal.source.name, done))

    def _end(self, sentence: str) -> None:
        self._desk.desk.notice.emit(sentence)
        self.settled.emit()
        if isValid(self):
            self.rows.show_plan(None)
            super().accept()

    def _failed(self, error: BaseException) -> None:
        if not isValid(self):
            return
        self._wait(False)
        if self._now() is self._proposal:
            self.problem.setText(words.failure_words(error))
            return
        self._desk.desk.notice.emit(words.failure_words(error))
        self._changed(self._proposal.source.id)

    def _spare_gone(self) -> None:
        """Mark none as gone, or do so after all."""
        plan, spared = self._proposal.plan, self.spare.isChecked()
        decision = Decision.LEAVE_OUT if spared else Decision.AS_PLANNED
        self._say()
        self._desk.desk.background.run(
            lambda: plan.decide_all(Outcome.GONE, decision),
            lambda _: self.rows.show_outcome(Outcome.GONE) if isValid(self) else None,
            self._refused,
        )

    # What happens meanwhile

    def _now(self) -> Proposal | None:
        return self._desk.syncs.proposal(self._proposal.source.id)

    def _changed(self, source_id: str) -> None:
        """The source was asked again: what it answered before is not there any more."""
        if source_id != self._proposal.source.id or self._settling:
            return
        now = self._now()
        if now is self._proposal:
            return
        if now is None:
            # While it is being kept, a newer one is not there yet.
            if self._desk.syncs.doing(source_id) is None:
                said = self.tr("{name}: what was proposed is not there any more.")
                self._end(said.format(name=self._proposal.source.name))
            return
        self._proposal = now
        self.problem.setText(self.tr("It was asked again in the meantime: this is its newer answer."))
        self._first = True
        self.spare.setChecked(False)
        self.rows.show_plan(now.plan)
        self._say()

    def _summed(self, counts: Mapping[Outcome, int]) -> None:
        # There is no list that rejected rows could be written beside.
        self.rows.rejected.hide()
        self.spare.setVisible(counts.get(Outcome.GONE, 0) > 0)
        if self._first:
            self._first = False
            # After the rows have chosen what they show first, which is meant for lists.
            QTimer.singleShot(0, self, lambda: self._show_first(counts))

    def _show_first(self, counts: Mapping[Outcome, int]) -> None:
        """What is to be decided, not the many that are as they were."""
        if self._proposal.sync.state is SyncState.HELD:
            self.rows.show_outcome(Outcome.GONE)
        elif not counts.get(Outcome.DUPLICATE, 0):
            order = (Outcome.NEW, Outcome.CHANGED, Outcome.GONE)
            self.rows.show_outcome(next((each for each in order if counts.get(each, 0)), None))

    def _refused(self, error: BaseException) -> None:
        # A plan that was closed while it was read is told of by what closed it.
        if isValid(self) and not self._settling and self._now() is self._proposal:
            self.problem.setText(words.failure_words(error))

    def _wait(self, waiting: bool) -> None:
        self._settling = waiting
        if waiting:
            self.problem.setText("")
        for widget in (self.rows, self.spare, self.apply_button, self.leave_button, self.close_button):
            widget.setEnabled(not waiting)

    def reject(self) -> None:
        """Close it; the proposal goes on waiting."""
        if not self._settling:
            self.rows.show_plan(None)
            super().reject()

    # Words

    def _say(self) -> None:
        sync, now = self._proposal.sync, theme.current()
        held = sync.state is SyncState.HELD
        self.setWindowTitle(self.tr("Proposal of {name}").format(name=self._proposal.source.name))
        icon = "mdi6.hand-back-left-outline" if held else "mdi6.tray-full"
        colour = now.warning if held else now.accent
        self._mark.setPixmap(icons.pixmap(icon, 28, colour, self.devicePixelRatioF()))
        self.said.setText(words.proposal_words(sync))
        spared = self.spare.isChecked()
        self.spare.setText(self.tr("Mark them as gone after all") if spared else self.tr("Mark none as gone"))
        self.spare.setIcon(icons.icon("mdi6.ghost-outline" if spared else "mdi6.ghost-off-outline"))
        told = f"{moment_words(sync.at_utc)} · {words.found_words(sync)}"
        self._told.setText("\n".join(filter(None, (told, told_words(sync)))))

    def _retranslate(self) -> None:
        self.apply_button.setText(self.tr("Apply"))
        self.apply_button.setIcon(icons.icon("mdi6.check", theme.current().accent_text))
        self.apply_button.setToolTip(self.tr("Ctrl+Enter"))
        self.leave_button.setText(self.tr("Leave the catalogue as it is"))
        self.close_button.setText(self.tr("Decide later"))
        self.close_button.setToolTip(self.tr("Esc"))
        self.spare.setCheckable(True)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
