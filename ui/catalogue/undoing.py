"""What was done in a section of this page: the last step can be taken back, and those before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlite_utils import Database

from console.catalogue.changes import undo
from ui.catalogue.desk import Desk
from ui.catalogue.refusals import refusal_words

MOST = 100


@dataclass(frozen=True, slots=True)
class Step:
    """What was done, as it is called, and what takes it back."""

    name: str
    back: Callable[[Database], Any]


class Undoing(QObject):
    """`undone(name)` when a step was taken back. Refusals go to the desk's notice."""

    undone = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._steps: list[Step] = []

    @property
    def last(self) -> str:
        """What would be taken back, "" for nothing."""
        return self._steps[-1].name if self._steps else ""

    def did(self, name: str, change_id: str) -> None:
        """A change was written; an empty one was none."""
        if change_id:
            seat, who = self._desk.seat, self._desk.operator()
            self.did_so(name, lambda db: undo(db, seat, change_id, who))

    def did_so(self, name: str, back: Callable[[Database], Any]) -> None:
        """Something was written that `back` takes back."""
        self._steps = [*self._steps, Step(name, back)][-MOST:]

    def undo(self) -> None:
        """Take the last step back."""
        if not self._steps:
            return
        step = self._steps.pop()
        self._desk.write(
            step.back,
            lambda _: self.undone.emit(step.name),
            lambda error: self._desk.notice.emit(refusal_words(error)),
        )
