"""The board: one row of numbers for all screens, so that 64 tiles are looked at with one comparison."""

from __future__ import annotations

from collections import deque

import numpy as np

from console.playback import shared

SLOTS = 1024


class Board:
    """The console's half: a number per take, raised by the playback process with each frame."""

    def __init__(self) -> None:
        self._block = shared.create(SLOTS * 8)
        self.name = self._block.name
        self._numbers = np.frombuffer(self._block.view, dtype=np.uint64)
        self._seen = self._numbers.copy()
        self._words: memoryview[int] | None = self._block.view.cast("Q")
        # A place is given out again as late as can be: an old take may still write its last frame.
        self._free = deque(range(SLOTS))

    def take_slot(self, first_sequence: int) -> int:
        """A place for a take whose frames are numbered after `first_sequence`."""
        slot = self._free.popleft()
        self._numbers[slot] = first_sequence
        self._seen[slot] = first_sequence
        return slot

    def free_slot(self, slot: int) -> None:
        """Give a place back."""
        self._free.append(slot)

    def number(self, slot: int) -> int:
        """The number at a place."""
        return self._words[slot] if self._words is not None else 0

    def changed(self) -> list[int]:
        """The places whose number changed since the last call."""
        different = np.flatnonzero(self._numbers != self._seen)
        self._seen[different] = self._numbers[different]
        return [int(slot) for slot in different]

    def close(self) -> None:
        """Remove it."""
        self._numbers = self._seen
        if self._words is not None:
            self._words.release()
            self._words = None
        self._block.unlink()
        self._block.try_close()


class BoardWriter:
    """The playback process's half."""

    def __init__(self, name: str) -> None:
        self._block = shared.attach(name)
        self.numbers = self._block.view.cast("Q")
