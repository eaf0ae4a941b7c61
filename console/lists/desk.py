"""The console's side of reading lists: asks a process of its own, so that no window waits while Python reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from console.lists.mapping import Mapping, MappingChoice
from console.lists.plan import Plan
from console.lists.plan_values import Cancelled, Progress
from console.lists.table import Kind, Remark, Row


class ListProcessLost(Exception):
    """The process that reads lists could not be started, ended by itself, or said nothing for too long."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A list as it was found: its first rows, what its columns probably hold, and how this sender's list with
    such headers was settled last time (`recalled`, None where it never was)."""

    path: Path
    kind: Kind
    sheets: tuple[str, ...]
    sheet: str
    headers: tuple[str, ...]
    header_row: int
    sample: tuple[Row, ...]
    guess_count: int
    encoding: str
    delimiter: str
    remarks: tuple[Remark, ...]
    mapping: Mapping
    recalled: MappingChoice | None = None


class ListDesk:
    """Reads lists for one data folder. Its methods block: call them off the GUI thread, from any thread."""

    def __init__(self, folder: Path) -> None: ...

    def open(
        self, path: Path, *, sheet: str | None = None, sender: str = "", cancelled: Cancelled | None = None
    ) -> Opened:
        """Raises ListUnreadable, ReadingCancelled, ListProcessLost."""
        ...  # noqa: PIE790

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

        Raises ListUnreadable, PlanCancelled, ListProcessLost, StoreError.
        """
        ...  # noqa: PIE790
