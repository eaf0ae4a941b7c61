"""One list on its way from a file into the catalogue: opened, planned, decided upon, written, taken back."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Undone
from console.child.job import Cancelled
from console.lists.annotate import annotate
from console.lists.apply import apply
from console.lists.desk import Opened
from console.lists.mapping import MappingChoice
from console.lists.plan import Plan
from console.lists.plan_values import Applied, PlanCancelled, SecretsLost
from console.lists.ready import prepare
from console.lists.report_rows import report_due
from console.lists.table import ListUnreadable, ReadingCancelled
from console.store.list_tables import recall, remember, senders
from ui.catalogue.desk import Desk
from ui.lists.import_values import Phase, Reads, Written

REJECTED_FOLDER = "rejected"
_PIECE = 1024 * 1024


class ImportWork(QObject):
    """Holds one list at a time; everything that takes long is done off the GUI thread.

    `phase_changed(Phase)`; `progressed(rows done, about how many)` from any thread, while planning;
    `refused(error)` when a step failed, and the phase is the one before it again; `recalled(choice or
    None)` for another sender; `rejected_written(path)`; `undone(Undone)`. A list that is
    given up while it is being written is written to its end, and the desk tells of it.
    """

    phase_changed = Signal(object)
    progressed = Signal(int, int)
    refused = Signal(object)
    recalled = Signal(object)
    senders_read = Signal(object)
    rejected_written = Signal(object)
    undone = Signal(object)

    def __init__(self, desk: Desk, reads: Reads, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._reads = desk, reads
        self._cancel = threading.Event()
        self._turn = 0
        self.phase = Phase.NOTHING
        self.opened: Opened | None = None
        self.choice: MappingChoice | None = None
        self.sent_by = ""
        self.plan: Plan | None = None
        self.applied: Applied | None = None
        self.rejected_file: Path | None = None

    # Steps

    def open(self, path: Path, sheet: str | None = None) -> None:
        """Read the first rows of a list."""
        before = self.phase if sheet is not None else Phase.NOTHING
        turn = self._begin(Phase.OPENING)
        cancelled, sender = self._cancelled(), self.sent_by
        self._desk.background.run(
            lambda: self._reads.open(path, sheet=sheet, sender=sender, cancelled=cancelled),
            lambda opened: self._has_opened(turn, opened),
            lambda error: self._failed(turn, before, error),
        )

    def understand(self, choice: MappingChoice, sender: str) -> None:
        """Read the whole list and compare it with the catalogue."""
        opened = self._need_opened()
        turn = self._begin(Phase.PLANNING)
        self.choice, self.sent_by = choice, sender
        cancelled = self._cancelled()

        def progress(done: int, of: int) -> None:
            if turn == self._turn:
                self.progressed.emit(done, of)

        self._desk.background.run(
            lambda: self._reads.plan(
                opened.path,
                choice,
                sender=sender,
                sheet=opened.sheet or None,
                progress=progress,
                cancelled=cancelled,
            ),
            lambda plan: self._has_planned(turn, plan),
            lambda error: self._failed(turn, Phase.COLUMNS, error),
        )

    def apply(self, name: str) -> None:
        """Write what the plan says; rejected rows go into a file beside the list, if they did not yet."""
        plan, opened = self._need_plan(), self._need_opened()
        turn = self._begin(Phase.WRITING)
        head = ChangeHead(
            ChangeKind.IMPORT, name, self._desk.operator(), sender=self.sent_by, file_name=opened.path.name
        )
        write, file = self._writing(plan, opened, head), self.rejected_file
        folder, cancelled = self._desk.data / REJECTED_FOLDER, self._ending()

        def work() -> Written:
            applied = write()
            if file is not None or not report_due(plan):
                return Written(plan, name, applied, file)
            try:
                return Written(plan, name, applied, annotate(opened.path, plan, folder, cancelled))
            except (OSError, ListUnreadable, Cancelled) as error:
                # The list is in the catalogue all the same.
                return Written(plan, name, applied, None, error)

        self._desk.background.run(
            work,
            lambda written: self._has_written(turn, written),
            lambda error: self._failed(turn, Phase.OUTCOME, error, plan),
        )

    def _writing(self, plan: Plan, opened: Opened, head: ChangeHead) -> Callable[[], Applied]:
        """What writes a plan, on a worker."""
        choice, store, credentials = self.choice, self._desk.store, self._desk.credentials

        def write() -> Applied:
            whole = _with_hash(head, opened.path)
            # One that brings nothing new may tell known logins, and a report names those of rejected rows.
            secret = bool(plan.secrets)
            if secret and credentials is not None:
                credentials.ready()

            def job(db: Database) -> Applied:
                keep = credentials.keeper(db) if secret and credentials is not None else _nowhere
                done = apply(db, store.seat, plan, whole, keep)
                if choice is not None and head.sender:
                    remember(db, head.sender, opened.headers, choice)
                return done

            prepare(store, plan)
            return store.write(job).result()

        return write

    def write_rejected(self) -> None:
        """Write the rejected rows with their reasons beside the list, or into the data folder."""
        plan, opened = self._need_plan(), self._need_opened()
        folder, turn, cancelled = self._desk.data / REJECTED_FOLDER, self._turn, self._ending()
        self._desk.background.run(
            lambda: annotate(opened.path, plan, folder, cancelled),
            lambda path: self._has_rejected(turn, path),
            lambda error: self._failed(turn, self.phase, error),
        )

    def undo(self) -> None:
        """Take back what was written."""
        if self.applied is None or not self.applied.change:
            return
        turn = self._turn
        self._desk.take_back(
            self.applied.change,
            lambda undone: self._has_undone(turn, undone),
            lambda error: self._failed(turn, self.phase, error),
        )

    def back(self) -> None:
        """From what would become of the rows back to the columns; the plan is given up."""
        self._turn += 1
        self._drop_plan()
        self._go(Phase.COLUMNS)

    def cancel(self) -> None:
        """Give up what is being read; a write is not broken off."""
        if self.phase in (Phase.OPENING, Phase.PLANNING):
            self._cancel.set()

    def close(self) -> None:
        """Give the list up."""
        self._cancel.set()
        self._turn += 1
        if self.phase is Phase.WRITING:
            # Who writes it closes it.
            self.plan = None
        self._drop_plan()
        self.opened, self.applied, self.rejected_file, self.choice = None, None, None, None
        self._go(Phase.NOTHING)

    # Senders

    def read_senders(self) -> None:
        """Who sent lists before."""
        self._desk.read(senders, self.senders_read.emit)

    def recall(self, sender: str) -> None:
        """How this sender's list was settled the last time."""
        self.sent_by, opened = sender, self.opened
        if opened is None or not sender:
            return
        turn = self._turn
        self._desk.read(
            lambda db: recall(db, sender, opened.headers),
            lambda choice: self.recalled.emit(choice) if turn == self._turn else None,
        )

    # Inside

    def _begin(self, phase: Phase) -> int:
        self._turn += 1
        self._cancel = threading.Event()
        self._go(phase)
        return self._turn

    def _ending(self) -> Callable[[], bool]:
        background = self._desk.background
        return lambda: background.closed

    def _cancelled(self) -> Callable[[], bool]:
        cancel, background = self._cancel, self._desk.background
        return lambda: cancel.is_set() or background.closed

    def _go(self, phase: Phase) -> None:
        self.phase = phase
        self.phase_changed.emit(phase)

    def _has_opened(self, turn: int, opened: Opened) -> None:
        if turn == self._turn:
            self.opened = opened
            self._go(Phase.COLUMNS)

    def _has_planned(self, turn: int, plan: Plan) -> None:
        if turn != self._turn:
            plan.close()
            return
        self._drop_plan()
        self.plan, self.rejected_file = plan, None
        self._go(Phase.OUTCOME)

    def _has_written(self, turn: int, written: Written) -> None:
        self._desk.written.emit()
        if turn != self._turn:
            # The window was closed meanwhile: the list is in the catalogue, and the plan has had its use.
            written.plan.close()
            said = QCoreApplication.translate("ImportWindow", "“{name}” is in the catalogue")
            self._desk.notice.emit(said.format(name=written.name))
            return
        self.applied, self.rejected_file = written.applied, written.rejected
        self._go(Phase.DONE)
        if written.trouble is not None:
            self.refused.emit(written.trouble)

    def _has_rejected(self, turn: int, path: Path) -> None:
        if turn == self._turn:
            self.rejected_file = path
            self.rejected_written.emit(path)

    def _has_undone(self, turn: int, undone: Undone) -> None:
        if turn == self._turn:
            self.applied = None
            self.undone.emit(undone)

    def _failed(self, turn: int, before: Phase, error: BaseException, plan: Plan | None = None) -> None:
        if turn != self._turn:
            if plan is not None:
                plan.close()
            return
        if self.phase is not before:
            self._go(before)
        # Who cancelled need not be told that it was.
        if not isinstance(error, PlanCancelled | ReadingCancelled):
            self.refused.emit(error)

    def _drop_plan(self) -> None:
        plan, self.plan = self.plan, None
        if plan is not None:
            plan.close()

    def _need_opened(self) -> Opened:
        if self.opened is None:
            raise RuntimeError("no list is open")
        return self.opened

    def _need_plan(self) -> Plan:
        if self.plan is None:
            raise RuntimeError("no list is planned")
        return self.plan


def _with_hash(head: ChangeHead, path: Path) -> ChangeHead:
    """The change knows the file as it was; one that has gone since has no hash."""
    digest = hashlib.sha256()
    with contextlib.suppress(OSError), path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
        return ChangeHead(
            head.kind, head.name, head.who, head.sender, head.file_name, digest.hexdigest(), head.counts
        )
    return head


def _nowhere(host: str, user: str, password: str) -> str:
    """A password that stood in an address must not be lost without a word."""
    raise SecretsLost
