"""One list on its way from a file into the catalogue: opened, planned, decided upon, written, taken back."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Protocol

from console.lists.annotate import annotate
from PySide6.QtCore import QObject, Signal
from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Undone, undo
from console.lists.apply import apply
from console.lists.desk import Opened
from console.lists.mapping import MappingChoice
from console.lists.plan import Plan
from console.lists.plan_values import Applied, Cancelled, PlanCancelled, Progress, SecretsLost
from console.lists.table import ReadingCancelled
from console.lists.values import Outcome, Trouble
from console.store.list_tables import recall, remember, senders
from ui.catalogue.desk import Desk

REJECTED_FOLDER = "rejected"
_PIECE = 1024 * 1024


class Reads(Protocol):
    """What reads lists: `console.lists.desk.ListDesk`, or a test's own. Its methods block."""

    def open(
        self, path: Path, *, sheet: str | None = None, sender: str = "", cancelled: Cancelled | None = None
    ) -> Opened:
        """A list as it was found."""
        ...

    def plan(
        self,
        path: Path,
        choice: MappingChoice,
        *,
        sender: str,
        sheet: str | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Plan:
        """The plan of a whole list."""
        ...


class Phase(Enum):
    """Where the list is."""

    NOTHING = "nothing"
    OPENING = "opening"
    COLUMNS = "columns"
    PLANNING = "planning"
    OUTCOME = "outcome"
    WRITING = "writing"
    DONE = "done"


class ImportWork(QObject):
    """Holds one list at a time; everything that takes long is done off the GUI thread.

    `phase_changed(Phase)`; `progressed(rows done, about how many)` from any thread, while planning;
    `refused(error)` when a step failed, and the phase is the one before it again; `recalled(choice or
    None)` for another sender; `rejected_written(path)`; `undone(Undone)`.
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
        """Write what the plan says; rejected rows go into a file beside the list."""
        plan, opened, choice = self._need_plan(), self._need_opened(), self.choice
        turn = self._begin(Phase.WRITING)
        credentials, sender = self._desk.credentials, self.sent_by
        head = ChangeHead(
            ChangeKind.IMPORT, name, self._desk.operator(), sender=sender, file_name=opened.path.name
        )
        seat = self._desk.seat

        def work() -> Applied:
            whole = _with_hash(head, opened.path)
            secret = plan.troubles().get(Trouble.PASSWORD_IN_ADDRESS, 0) > 0
            if secret and credentials is not None:
                credentials.ready()

            def job(db: Database) -> Applied:
                keep = credentials.keeper(db) if secret and credentials is not None else _nowhere
                done = apply(db, seat, plan, whole, keep)
                if choice is not None and sender:
                    remember(db, sender, opened.headers, choice)
                return done

            return self._desk.store.write(job).result()

        self._desk.background.run(
            work,
            lambda applied: self._has_applied(turn, applied),
            lambda error: self._failed(turn, Phase.OUTCOME, error),
        )

    def write_rejected(self) -> None:
        """Write the rejected rows with their reasons beside the list, or into the data folder."""
        plan, opened = self._need_plan(), self._need_opened()
        folder, turn = self._desk.data / REJECTED_FOLDER, self._turn
        self._desk.background.run(
            lambda: annotate(opened.path, plan, folder),
            lambda path: self._has_written(turn, path),
            lambda error: self._failed(turn, self.phase, error),
        )

    def undo(self) -> None:
        """Take back what was written."""
        if self.applied is None or not self.applied.change:
            return
        change, turn, who, seat = self.applied.change, self._turn, self._desk.operator(), self._desk.seat
        self._desk.write(
            lambda db: undo(db, seat, change, who),
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

    def _has_applied(self, turn: int, applied: Applied) -> None:
        self._desk.written.emit()
        if turn != self._turn:
            return
        self.applied = applied
        self._go(Phase.DONE)
        if self.rejected_file is None and applied.counts.get(Outcome.REJECTED, 0):
            self.write_rejected()

    def _has_written(self, turn: int, path: Path) -> None:
        if turn == self._turn:
            self.rejected_file = path
            self.rejected_written.emit(path)

    def _has_undone(self, turn: int, undone: Undone) -> None:
        if turn == self._turn:
            self.applied = None
            self.undone.emit(undone)

    def _failed(self, turn: int, before: Phase, error: BaseException) -> None:
        if turn != self._turn:
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
