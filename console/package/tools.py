"""What an export works with: the parts of the console that it asks, and how far it tells that it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from console.custody.chain import Chain
from console.custody.checkpoints import Checkpoints
from console.evidence.incidents import Incidents
from console.keys.keys import Keys
from console.package.documents import Documents
from console.package.values import ExportError, ExportTrouble, Progress, Stage

# In the data folder: where packages stand until they are encrypted.
STAGING = "packages"
# Takes a CMS signature (DER) and gives an RFC 3161 time stamp of it, or raises a KeysError.
Stamp = Callable[[bytes], bytes | None]
# Progress is told when it has grown by this much, so that a large package does not flood a window.
_TOLD_SHARE = 0.002


@dataclass(frozen=True, slots=True)
class ExportTools:
    """`staging` is a folder of this console's own, for what is not encrypted yet; made when needed.

    `stamp` is None where no time-stamp server is configured.
    """

    incidents: Incidents
    chain: Chain
    checkpoints: Checkpoints
    keys: Keys
    documents: Documents
    staging: Path
    stamp: Stamp | None = None


class Course:
    """How far an export is, in bytes; breaks it off where that is wanted. Thread-safe."""

    def __init__(self, whole: int, progress: Progress, cancelled: Callable[[], bool]) -> None:
        self._whole = max(whole, 1)
        self._progress = progress
        self._cancelled = cancelled
        self._lock = threading.Lock()
        self._done = 0
        self._told = 0.0
        self._stage = Stage.PREPARING

    def enter(self, stage: Stage) -> None:
        """A step begins: it is always told. Raises ExportError(CANCELLED)."""
        if stage is not Stage.FINISHING:
            self._go_on()
        self._stage = stage
        self._progress(self._share(), stage)

    def advance(self, count: int) -> None:
        """So many bytes more are done. Raises ExportError(CANCELLED)."""
        self._go_on()
        with self._lock:
            self._done += count
            share = self._share()
            if share - self._told < _TOLD_SHARE:
                return
            self._told = share
        self._progress(share, self._stage)

    def _share(self) -> float:
        return min(1.0, self._done / self._whole)

    def _go_on(self) -> None:
        if self._cancelled():
            raise ExportError(ExportTrouble.CANCELLED)


def app_version() -> str:
    """This program's version; empty where it runs without having been installed."""
    try:
        return metadata.version("safe-city-console")
    except metadata.PackageNotFoundError:
        return ""
