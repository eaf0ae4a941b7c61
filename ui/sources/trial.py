"""A trial: a source is asked off the GUI thread, in a process of its own, and nothing of it is kept."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from console.lists.plan import Plan
from console.lists.plan_file import PLANS
from console.lists.plan_values import PlanCancelled
from console.sources.sync import Progress, Told
from console.sources.values import Source, SourceFailed, SourceTrouble
from console.store.ids import new_id
from ui.sources.desk import SourceDesk


@dataclass(frozen=True, slots=True)
class Tried:
    """What a source answered, and what would become of it; close the plan."""

    told: Told
    plan: Plan


class Trial(QObject):
    """One at a time. `progress(Progress)`, then `found(Tried)` or `failed(error)`; close it."""

    progress = Signal(object)
    found = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: SourceDesk) -> None:
        super().__init__()
        self._desk = desk
        self._calling_off: threading.Event | None = None

    @property
    def running(self) -> bool:
        """Whether a source is being asked."""
        return self._calling_off is not None

    def begin(self, source: Source) -> None:
        """Ask this source, and nobody that was asked before."""
        self.cancel()
        background, stop = self._desk.desk.background, threading.Event()
        self._calling_off = stop

        def done(tried: Tried) -> None:
            if self._calling_off is not stop:
                # Nobody waits for it any more.
                background.run(tried.plan.close)
                return
            self._calling_off = None
            self.found.emit(tried)

        def failed(error: BaseException) -> None:
            if self._calling_off is stop:
                self._calling_off = None
                self.failed.emit(error)

        background.run(lambda: self._ask(source, stop), done, failed)

    def cancel(self) -> None:
        """Stop asking; nothing more is said of it."""
        if self._calling_off is not None:
            self._calling_off.set()
            self._calling_off = None

    def close(self) -> None:
        """Nobody waits for anything any more."""
        self.cancel()

    def _ask(self, wanted: Source, stop: threading.Event) -> Tried:
        desk = self._desk
        source = desk.ready(wanted)
        source = replace(source, sender=source.sender or source.name)
        folder = desk.desk.data

        def tell(progress: Progress) -> None:
            # A foreign thread: the signal hops to the window's. The window may be gone.
            with contextlib.suppress(RuntimeError):
                if not stop.is_set():
                    self.progress.emit(progress)

        try:
            plan, told = desk.propose(
                folder,
                source,
                desk.credentials.login(source.credential),
                folder / PLANS / f"source-{new_id()}.sqlite3",
                progress=tell,
                cancelled=lambda: stop.is_set() or desk.desk.background.closed,
            )
        except PlanCancelled as error:
            raise SourceFailed(SourceTrouble.CANCELLED) from error
        return Tried(told, plan)
