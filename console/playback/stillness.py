"""Tells a picture that never changes from a quiet scene: by whether anything new was ever shown.

A recorder that repeats its last picture, encoded anew, still pulses: key frames differ from what follows
them. But its encoder is given the same picture each time, so the same few pictures come back, bit by bit. A
real sensor's noise never does: even where compression leaves nothing of it between key frames, each key
frame differs from all before (`build_scripts/benches/freeze.py` is the study of it). So a picture counts as
new unless exactly the same one was shown a moment ago; and where two looks differ much, something moves,
though it may be a clip that loops.
"""

from __future__ import annotations

import zlib
from collections import deque

import numpy as np
from numpy.typing import NDArray

# Pictures remembered: one a second, more than an encoder needs to settle.
REMEMBERED = 48
# A look takes this many rows before it takes all: a live picture is told from those before by any part.
FEW_ROWS = 12
# Cells of the coarse picture, and by how many of 256 steps one must differ to be called a movement: the
# pulse of a key frame stays below 6 in the study, a hand's breadth of a moving thing is above 20.
COARSE = 96
CELL = 4
MOVED = 12.0

Picture = NDArray[np.uint8]


class Stillness:
    """Remembers what a camera showed. `is_new` is asked about once a second, with rows of RV32."""

    def __init__(self) -> None:
        self._parts: deque[int] = deque(maxlen=REMEMBERED)
        self._wholes: deque[int] = deque(maxlen=REMEMBERED)
        self._few: Picture | None = None

    def without_picture(self) -> Stillness:
        """A copy that knows what was shown, but not what stood last: for another take of the same feed."""
        copy = Stillness()
        copy._parts.extend(self._parts)
        copy._wholes.extend(self._wholes)
        return copy

    def is_new(self, rows: Picture) -> bool:
        """Whether this picture (rows × pitch bytes) was not shown a moment ago."""
        before, self._few = self._few, _few(rows)
        part = zlib.crc32(rows[:: max(1, len(rows) // FEW_ROWS)].tobytes())
        if not self._parts:
            self._wholes.append(zlib.crc32(rows.data, part))
        if part not in self._parts:
            self._parts.append(part)
            return True
        if before is not None and _moved(before, self._few):
            return True
        # Only what looks familiar is worth a look at all of it.
        whole = zlib.crc32(rows.data, part)
        if whole in self._wholes:
            return False
        self._wholes.append(whole)
        return True


def _few(rows: Picture) -> Picture:
    """Some of the green channel."""
    green = rows[:, 1::4]
    step_y, step_x = max(1, green.shape[0] // COARSE), max(1, green.shape[1] // COARSE)
    return green[::step_y, ::step_x].copy()


def _cells(few: Picture) -> NDArray[np.float32]:
    height, width = (size // CELL for size in few.shape)
    if not height or not width:
        return few.astype(np.float32)
    whole = few[: height * CELL, : width * CELL]
    cells: NDArray[np.float32] = whole.reshape(height, CELL, width, CELL).mean(axis=(1, 3), dtype=np.float32)
    return cells


def _moved(before: Picture, now: Picture) -> bool:
    return before.shape != now.shape or float(np.abs(_cells(now) - _cells(before)).max()) > MOVED
