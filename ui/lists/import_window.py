"""The window in which lists are taken in: file, columns, what becomes of the rows, done."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.catalogue.changes import Undone
from console.lists.values import Outcome
from ui.catalogue.desk import Desk
from ui.catalogue.refusals import refusal_words
from ui.lists.import_columns import ColumnsStep
from ui.lists.import_done import DoneStep
from ui.lists.import_files import FilesStep, files_of
from ui.lists.import_foot import ImportFoot
from ui.lists.import_leaving import ask_giving_up
from ui.lists.import_outcome import OutcomeStep
from ui.lists.import_values import Phase, Reads
from ui.lists.import_wait import WaitStep
from ui.lists.import_work import ImportWork
from ui.lists.step_bar import StepBar
from widgets.elided_label import ElidedLabel
from widgets.list_file_words import file_words, remark_words
from widgets.words import count_words

USUAL_SIZE = (1260, 700)
# Of the window that it stands over.
_SHARE = 0.9
_STEPS = {
    Phase.NOTHING: 0,
    Phase.OPENING: 0,
    Phase.COLUMNS: 1,
    Phase.PLANNING: 1,
    Phase.OUTCOME: 2,
    Phase.WRITING: 2,
    Phase.DONE: 4,
}


class ImportWindow(QDialog):
    """Does not block: the wall stays in use. `closed()` at its end."""

    closed = Signal()

    def __init__(self, desk: Desk, reads: Reads, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._desk = desk
        self._waiting: deque[Path] = deque()
        self._taken = 0
        self.work = ImportWork(desk, reads, self)
        self.steps = StepBar(self)
        self.files, self.wait = FilesStep(self), WaitStep(self)
        self.columns = ColumnsStep(desk.catalogue, self)
        self.outcome = OutcomeStep(desk, self)
        self.done_step = DoneStep(self)
        self.stack = QStackedWidget(self)
        self._queue = ElidedLabel(self)
        self.foot = ImportFoot(self)
        self._lay_out()
        self._connect()
        around = parent.window().size() * _SHARE if parent is not None else QSize()
        self.resize(around.expandedTo(QSize(*USUAL_SIZE)))
        self._retranslate()
        self._show_phase(Phase.NOTHING)
        self.work.read_senders()

    def _lay_out(self) -> None:
        for step in (self.files, self.wait, self.columns, self.outcome, self.done_step):
            self.stack.addWidget(step)
        self._queue.setProperty("role", "dim")
        self._queue.setAlignment(Qt.AlignmentFlag.AlignRight)
        head = QHBoxLayout()
        head.addWidget(self.steps)
        head.addWidget(self._queue, 1)
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(rule)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        work = self.work
        work.phase_changed.connect(self._show_phase)
        work.progressed.connect(self.wait.show_progress)
        work.refused.connect(self._refused)
        work.senders_read.connect(self.columns.form.set_senders)
        work.recalled.connect(self._recalled)
        work.rejected_written.connect(self._rejected_written)
        work.undone.connect(self._undone)
        self.files.chosen.connect(self.take)
        self.wait.cancelled.connect(work.cancel)
        self.columns.changed.connect(self._enable)
        self.columns.sheet_wanted.connect(self._another_sheet)
        self.columns.sender_changed.connect(self._sender_changed)
        self.outcome.rejected_wanted.connect(work.write_rejected)
        self.outcome.refused.connect(self._refused)
        self.outcome.summed.connect(self._summed)
        self.done_step.undo_wanted.connect(work.undo)
        self.foot.back.connect(self._go_back)
        self.foot.forward.connect(self._go_on)
        self.foot.another.connect(self.start_again)
        QShortcut(QKeySequence.StandardKey.Find, self, self._find)

    # Lists

    def take(self, paths: Sequence[Path]) -> None:
        """Take these lists in, one after the other; those that come later wait."""
        self._waiting.extend(paths)
        if self.work.phase is Phase.NOTHING:
            self._next()
        self._say_queue()

    def start_again(self) -> None:
        """The next list that waits, or a place for one."""
        self.work.close()
        self._next()

    def _next(self) -> None:
        if self._waiting:
            self._taken += 1
            self._next_list = self._taken > 1
            self.files.say("")
            self.work.sent_by = self.columns.form.sender_name()
            self.work.open(self._waiting.popleft())
        self._say_queue()

    def _another_sheet(self, sheet: str) -> None:
        if self.work.opened is not None:
            self.work.open(self.work.opened.path, sheet)

    def _sender_changed(self, sender: str) -> None:
        self._suggest_name()
        self.work.recall(sender)

    def _recalled(self, choice: object) -> None:
        self.columns.recall(choice)  # type: ignore[arg-type]

    # Steps

    def _go_on(self) -> None:
        match self.work.phase:
            case Phase.NOTHING:
                self.files.place.choose()
            case Phase.COLUMNS if self.columns.ready:
                self.work.understand(self.columns.choice(), self.columns.form.sender_name())
            case Phase.OUTCOME:
                self.work.apply(self.foot.wanted_name() or self._usual_name())
            case Phase.DONE if self._waiting:
                self.start_again()
            case Phase.DONE:
                self.close()

    def _go_back(self) -> None:
        match self.work.phase:
            case Phase.OPENING | Phase.PLANNING:
                self.work.cancel()
            case Phase.COLUMNS:
                self.work.close()
            case Phase.OUTCOME:
                self._leaving(self.work.back)

    @property
    def at_stake(self) -> int:
        """How much was decided that would be given up with the plan."""
        return self.outcome.decided if self.work.phase is Phase.OUTCOME else 0

    def loss(self) -> str:
        """What would be lost if the console were closed now, "" for nothing."""
        said = self.tr("Decisions of a list that is not taken in yet: {n}. They would be lost.")
        return said.format(n=count_words(self.at_stake)) if self.at_stake else ""

    def _leaving(self, leave: Callable[[], None]) -> None:
        """What was said of the rows stands in the plan alone, which is given up: ask where there is such."""
        if self.at_stake:
            ask_giving_up(self, self.at_stake, leave)
        else:
            leave()

    def _show_phase(self, phase: Phase) -> None:
        step: QWidget = self.wait
        match phase:
            case Phase.NOTHING:
                step = self.files
            case Phase.COLUMNS:
                step = self.columns
            case Phase.OUTCOME:
                step = self.outcome
            case Phase.DONE:
                step = self.done_step
        self.steps.set_step(_STEPS[phase])
        self.stack.setCurrentWidget(step)
        self._fill(phase)
        self.foot.show_phase(phase, len(self._waiting))
        self._enable()
        self._focus(phase)

    def _fill(self, phase: Phase) -> None:
        work, opened = self.work, self.work.opened
        if phase in (Phase.OPENING, Phase.PLANNING, Phase.WRITING):
            self.wait.begin(phase, opened.path.name if opened is not None else "")
        elif phase is Phase.COLUMNS and opened is not None and self._shown is not opened:
            if self._next_list and opened.recalled is None:
                # Another office's list: taken for the last one's, its cameras would become liquor shops.
                self.columns.form.forget()
            self._next_list = False
            self._shown = opened
            self.columns.form.set_sheets(opened.sheets, opened.sheet)
            rows = [(row.number, row.cells) for row in opened.sample]
            self.columns.show_list(opened.headers, rows, opened.mapping, opened.recalled, opened.legacy)
            self._suggest_name()
            self._say_about()
        elif phase is Phase.OUTCOME and opened is not None:
            if self._planned is not work.plan:
                self._planned = work.plan
                self.foot.show_rows(None)
                self.outcome.show_plan(work.plan, opened.headers)
        elif phase is Phase.DONE and work.applied is not None:
            self.done_step.show_done(work.applied, self.foot.wanted_name() or self._usual_name())
            if work.rejected_file is not None:
                self.done_step.show_rejected(work.rejected_file)
        if phase in (Phase.NOTHING, Phase.COLUMNS):
            self._planned = None
            self.outcome.show_plan(None)
        if phase is Phase.NOTHING:
            self._shown = None
            self._say_queue()

    def _focus(self, phase: Phase) -> None:
        match phase:
            case Phase.NOTHING:
                self.files.place.setFocus()
            case Phase.COLUMNS:
                self.columns.focus_first()
            case Phase.OUTCOME:
                self.outcome.focus_rows()
            case Phase.DONE:
                self.foot.forward_button.setFocus()
            case _:
                self.wait.setFocus()

    _shown: object = None
    _planned: object = None
    _next_list = False

    # Words

    def _summed(self, counts: Mapping[Outcome, int]) -> None:
        self.foot.show_rows(self.outcome.bringing)

    def _enable(self) -> None:
        self.foot.set_ready(self.work.phase is not Phase.COLUMNS or self.columns.ready)

    def _say_queue(self) -> None:
        opened = self.work.opened
        said = opened.path.name if opened is not None else ""
        if self._waiting:
            waiting = self.tr("{n} more waiting").format(n=len(self._waiting))
            said = f"{said} · {waiting}" if said else waiting
        self._queue.setText(said)

    def _say_about(self) -> None:
        opened = self.work.opened
        self._say_queue()
        if opened is None:
            return
        parts = [
            file_words(opened.kind, opened.encoding, opened.delimiter),
            self.tr("rows, about: {n}").format(n=count_words(opened.guess_count)),
            *(remark_words(each) for each in opened.remarks),
        ]
        self.columns.show_about(" · ".join(parts))

    def _usual_name(self) -> str:
        opened, sender = self.work.opened, self.columns.form.sender_name()
        file = opened.path.stem if opened is not None else ""
        return f"{sender}: {file}" if sender else file

    def _suggest_name(self) -> None:
        self.foot.suggest_name(self._usual_name())

    # News

    def _refused(self, error: BaseException) -> None:
        said = refusal_words(error)
        if self.work.phase is Phase.NOTHING:
            self.files.say(said)
        else:
            self.foot.say(said)

    def _rejected_written(self, path: Path) -> None:
        self.done_step.show_rejected(path)
        if self.work.phase is Phase.OUTCOME:
            self.foot.say(self.tr("The rejected rows are in {file}").format(file=path))

    def _undone(self, undone: Undone) -> None:
        self.done_step.show_taken_back()
        many = self.tr("Taken back: {n} rows").format(n=count_words(undone.rows))
        self._desk.notice.emit(self.tr("Taken back: 1 row") if undone.rows == 1 else many)

    # Window

    def _find(self) -> None:
        if self.work.phase is Phase.OUTCOME:
            self.outcome.focus_search()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Further lists may come at any time."""
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They wait their turn."""
        event.acceptProposedAction()
        self.take(files_of(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape cancels what is being read, or goes one step back; it closes only where nothing is lost."""
        if event.key() == Qt.Key.Key_Escape and self.work.phase not in (Phase.NOTHING, Phase.DONE):
            self._go_back()
        elif event.matches(QKeySequence.StandardKey.Undo) and self.work.phase is Phase.DONE:
            self.work.undo()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Esc at the begin and the end, and the window's own cross."""
        self._leaving(super().reject)

    def give_up(self) -> None:
        """Close it unasked, because everything closes."""
        super().reject()

    def done(self, result: int) -> None:
        """A write that is under way goes on to its end; everything else is given up."""
        self.work.close()
        super().done(result)
        self.closed.emit()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Take in lists"))
        self.steps.set_names(
            (
                self.tr("List"),
                self.tr("Columns"),
                self.tr("What becomes of the rows"),
                self.tr("In the catalogue"),
            )
        )
        self._say_about()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
