"""What a former run left half done: captures that were open, and files that were to be deleted."""

from __future__ import annotations

import contextlib
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from console.evidence import files, reading
from console.evidence.captures import Captures
from console.evidence.shelf import Shelf
from console.evidence.values import Trouble
from console.store.store import Store


class FormerRun:
    """Settles on a thread of its own: waiting for a relay that outlived its console must hold up no clip."""

    def __init__(self, store: Store, shelf: Shelf, captures: Captures, root: Path) -> None:
        self._store = store
        self._shelf = shelf
        self._captures = captures
        self._root = root
        self._worker = ThreadPoolExecutor(1, "evidence of a former run")

    def settle(self) -> Future[tuple[str, ...]]:
        """Settle it; the future gives the ids of the incidents whose captures were left open."""
        ours = {incident.id for incident in self._shelf.held()}
        return self._worker.submit(self._settle, ours)

    def close(self) -> None:
        """Wait until what has begun is settled."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _settle(self, ours: set[str]) -> tuple[str, ...]:
        for folder in self._store.read(reading.deleted_folders):
            # A link in its place is left alone, and holds up nothing.
            with contextlib.suppress(ValueError):
                files.remove_folder(self._root, folder)
        left = [i for i in self._store.read(reading.load_with_open_captures) if i.id not in ours]
        for incident in left:
            files.wait_until_at_rest(self._root / incident.folder)
            for capture in incident.captures:
                if capture.open:
                    self._captures.settle(incident, capture, Trouble.CONSOLE_ENDED)
        return tuple(incident.id for incident in left)
