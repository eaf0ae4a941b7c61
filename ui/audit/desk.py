"""What the window of the custody chain asks of a running console."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from console.custody.checkpoints import Checkpoints
from console.custody.findings import Report
from console.custody.values import Checkpoint, CheckpointWhy
from console.custody.verify import Progress
from ui.audit.room import AuditRoom


class AuditDesk:
    """The chain of an open console: `data` is its folder, `operator` who sits there.

    Its methods read and write files: not for the GUI thread.
    """

    def __init__(self, checkpoints: Checkpoints, data: Path, operator: Callable[[], str]) -> None:
        self._checkpoints = checkpoints
        self._data = data
        self._operator = operator

    def latest(self) -> Checkpoint | None:
        """The checkpoint that was made last."""
        return self._checkpoints.latest()

    def make(self) -> Checkpoint:
        """A checkpoint of the chain as it is now. Raises a StoreError."""
        return self._checkpoints.make(CheckpointWhy.ASKED, self._operator())

    def verify(self, lines: Sequence[str], progress: Progress, cancelled: Callable[[], bool]) -> Report:
        """Look through the chain. Raises NoChain, BadRegisterLine, Cancelled, KeysError, OSError."""
        return AuditRoom.of(self._data).verify(lines, progress=progress, cancelled=cancelled)
