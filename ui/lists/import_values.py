"""What taking a list in goes by: its phases, who reads it, and what came of writing it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from console.lists.desk import Opened
from console.lists.mapping import MappingChoice
from console.lists.plan import Plan
from console.lists.plan_values import Applied, Progress
from console.lists.table import Cancelled as Asked


class Reads(Protocol):
    """What reads lists: `console.lists.desk.ListDesk`, or a test's own. Its methods block."""

    def open(
        self, path: Path, *, sheet: str | None = None, sender: str = "", cancelled: Asked | None = None
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
        cancelled: Asked | None = None,
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


@dataclass(frozen=True, slots=True)
class Written:
    """A list that is in the catalogue, where its rejected rows are, and what went wrong with those."""

    plan: Plan
    name: str
    applied: Applied
    rejected: Path | None
    trouble: Exception | None = None
