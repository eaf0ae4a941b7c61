"""A plan: every row of a list or source with what would become of it, kept in a file until it is carried out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from console.lists.plan_values import Guess, PlanRow
from console.lists.values import Decision, Outcome, Secret, Trouble


class Plan:
    """A plan in its file. Every method may be called from any thread; close it, which removes the file.

    `secrets` are the logins that stood in addresses, with their hosts: in memory only.
    """

    def __init__(self, file: Path, secrets: Sequence[tuple[str, Secret]] = ()) -> None: ...

    sender: str
    source: str

    def counts(self) -> Mapping[Outcome, int]: ...

    def troubles(self) -> Mapping[Trouble, int]: ...

    def count(self, outcome: Outcome | None = None, text: str = "") -> int: ...

    def rows(
        self, outcome: Outcome | None = None, text: str = "", offset: int = 0, limit: int = 200
    ) -> tuple[PlanRow, ...]: ...

    def row(self, row: int) -> PlanRow: ...

    def decide(self, row: int, decision: Decision, candidate: str = "") -> None: ...

    def decide_all(self, outcome: Outcome, decision: Decision) -> int: ...

    def undecided(self) -> int: ...

    def guesses(self) -> tuple[Guess, ...]: ...

    def correct(self, text: str, code: str) -> int: ...

    def close(self) -> None: ...
