"""The console's side of reading lists: asks a process of its own, so that no window waits for Python."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from console.child.job import Cancelled as JobCancelled
from console.child.job import ProcessLost, run
from console.lists import plan_file
from console.lists.mapping import MappingChoice
from console.lists.opened import ListProcessLost, Opened, choice_message, opened_from
from console.lists.plan import Plan
from console.lists.plan_file import PLANS, plan_file_in
from console.lists.plan_values import Cancelled, PlanCancelled, Progress
from console.lists.table import ListUnreadable, ReadingCancelled, Why
from console.lists.values import Secret
from console.store.errors import StoreUnreadable
from console.store.store import FILE_NAME

_MODULE = "console.lists.worker"
Message = dict[str, Any]


class ListDesk:
    """Reads lists for one data folder. Its methods block: call them off the GUI thread, from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def sweep(self) -> None:
        """Remove plans that a console left behind; when the console starts, before any is made."""
        plan_file.sweep(self._folder / PLANS)

    def open(
        self, path: Path, *, sheet: str | None = None, sender: str = "", cancelled: Cancelled | None = None
    ) -> Opened:
        """A list as it is found.

        Raises ListUnreadable, ReadingCancelled, ListProcessLost, StoreUnreadable.
        """
        order = {"do": "open", "path": str(path.absolute()), "sheet": sheet, "sender": sender}
        try:
            for told in self._ask(order, cancelled):
                if told["is"] == "opened":
                    return opened_from(told["list"])
        except JobCancelled as error:
            raise ReadingCancelled from error
        raise ListProcessLost("no answer")

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
        """The plan of a whole list; `progress` is called on the calling thread.

        Raises ListUnreadable, PlanCancelled, ListProcessLost, StoreUnreadable, OSError.
        """
        file = plan_file_in(self._folder)
        order: Message = {"do": "plan", "path": str(path.absolute()), "sheet": sheet, "sender": sender}
        order |= {"choice": choice_message(choice), "file": str(file)}
        made = False
        try:
            for told in self._ask(order, cancelled):
                if told["is"] == "progress" and progress is not None:
                    progress(told["done"], told["of"])
                elif told["is"] == "planned":
                    made = True
                    found = told["secrets"]
                    return Plan(file, [(host, Secret(user, password)) for host, user, password in found])
        except JobCancelled as error:
            raise PlanCancelled from error
        finally:
            if not made:
                plan_file.remove(file)
        raise ListProcessLost("no answer")

    def _ask(self, order: Message, cancelled: Cancelled | None) -> Iterator[Message]:
        """What the process says. Raises what it could not do."""
        order = {**order, "folder": str(self._folder.absolute())}
        try:
            for told in run(_MODULE, order, cancelled or (lambda: False)):
                if told["is"] == "failed":
                    raise self._refusal(told)
                yield told
        except ProcessLost as error:
            raise ListProcessLost(str(error)) from error

    def _refusal(self, told: Message) -> Exception:
        if told["what"] == "unreadable":
            return ListUnreadable(Why(told["why"]), told["detail"])
        if told["what"] == "lost":
            return ListProcessLost(told["detail"])
        if told["what"] == "os":
            return OSError(told["errno"], told["detail"])
        return StoreUnreadable(self._folder / FILE_NAME, told["detail"])


__all__ = ["ListDesk", "ListProcessLost", "Opened"]
