"""The frames of one take in shared memory: three buffers, one writer, one reader, no lock.

The writer never writes into the buffer that was shown last nor into the one the reader holds; of
three buffers one is always left. Each buffer carries its own size, so that a camera may change its
resolution between two frames.
"""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from console.playback.geometry import capacity_of
from console.playback.shared import Block
from console.playback.values import Frame

MAGIC = 0x31454D4152464353  # "SCFRAME1"
BUFFERS = 3
PAGE = 4096
HEADER_BYTES = PAGE
NONE = BUFFERS

# The header in 8-byte words; then each buffer's own words.
_MAGIC, _CAPACITY, _LATEST, _READER, _SEQUENCE, _DECODED_NS, _CHANGED_NS, _LOOKED_NS, _LATE_NS = range(9)
_FIRST_SLOT = 16
_SLOT_WORDS = 8
_WIDTH, _HEIGHT, _PITCH, _AT_NS, _NUMBER = range(5)

# A buffer that is neither the latest (0–2, or 3 for none) nor the reader's, by `latest * 4 + reader`.
FREE = bytes(
    next(index for index in range(BUFFERS) if index not in (latest, reader))
    for latest in range(NONE + 1)
    for reader in range(NONE + 1)
)

# A picture is not called unchanged before it has been for so long.
UNCHANGED_NS = 3_000_000_000

# Small pictures are compared in less time than it takes to hand the interpreter's lock over and back.
HOLD_BYTES = 1 << 20


def _memcmp(library: ctypes.CDLL) -> Callable[[int, int, int], int]:
    compare = library.memcmp
    compare.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
    compare.restype = ctypes.c_int
    return cast(Callable[[int, int, int], int], compare)


_C_LIBRARY = "msvcrt" if sys.platform == "win32" else None
_compare_holding = _memcmp(ctypes.PyDLL(_C_LIBRARY))
_compare_releasing = _memcmp(ctypes.CDLL(_C_LIBRARY))


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the buffers of a segment lie."""

    capacity: int

    @property
    def stride(self) -> int:
        """Bytes from one buffer to the next, in whole pages."""
        return (self.capacity + PAGE - 1) // PAGE * PAGE

    @property
    def size(self) -> int:
        """Bytes of the whole segment."""
        return HEADER_BYTES + BUFFERS * self.stride

    def offset(self, index: int) -> int:
        """Where a buffer begins."""
        return HEADER_BYTES + index * self.stride


def layout_for(box_width: int, box_height: int) -> Layout:
    """The layout that holds any picture fitted into the box."""
    return Layout(capacity_of(box_width, box_height))


def prepare(block: Block, layout: Layout, first_sequence: int, unchanged_since: float | None = None) -> None:
    """Write the header of a new segment; its frames are numbered after `first_sequence`.

    `unchanged_since` (monotonic seconds) is what was known of the same camera's picture so far.
    """
    with _words(block) as words:
        words[_CAPACITY] = layout.capacity
        words[_LATEST] = words[_READER] = NONE
        words[_SEQUENCE] = first_sequence
        if unchanged_since is not None:
            words[_CHANGED_NS] = round(unchanged_since * 1e9)
            words[_LOOKED_NS] = time.monotonic_ns()
        words[_MAGIC] = MAGIC


class FrameReader:
    """The console's view of a segment."""

    def __init__(self, block: Block, layout: Layout) -> None:
        self._block = block
        self._offsets = tuple(layout.offset(index) for index in range(BUFFERS))
        self._words = _words(block)

    @property
    def sequence(self) -> int:
        """The number of the last frame."""
        return self._words[_SEQUENCE]

    @property
    def has_picture(self) -> bool:
        """Whether a frame was ever shown."""
        return self._words[_LATEST] != NONE

    @property
    def picture_at(self) -> float | None:
        """When a picture was last decoded (monotonic seconds), also one like the picture before."""
        words = self._words
        index = words[_LATEST]
        if index == NONE:
            return None
        return max(words[_FIRST_SLOT + index * _SLOT_WORDS + _AT_NS], words[_DECODED_NS]) / 1e9

    @property
    def shown_at(self) -> float | None:
        """When the picture that stands was shown first (monotonic seconds)."""
        index = self._words[_LATEST]
        return None if index == NONE else self._words[_FIRST_SLOT + index * _SLOT_WORDS + _AT_NS] / 1e9

    @property
    def unchanged_since(self) -> float | None:
        """Since when nothing new was shown (monotonic seconds); None while it changes or it is too early."""
        changed, looked = self._words[_CHANGED_NS], self._words[_LOOKED_NS]
        return None if not changed or looked - changed < UNCHANGED_NS else changed / 1e9

    @property
    def late_s(self) -> float | None:
        """From a picture's arrival in the relay until it is shown here (seconds); None while not known."""
        late = self._words[_LATE_NS]
        return late / 1e9 if late else None

    def frame(self) -> Frame | None:
        """The last frame; the writer keeps away from it until this is called again."""
        words = self._words
        index = words[_LATEST]
        # The writer may publish between our look and our claim; it cannot do so for ever.
        for _ in range(8):
            words[_READER] = index
            if words[_LATEST] == index:
                break
            index = words[_LATEST]
        if index == NONE:
            return None
        slot = _FIRST_SLOT + index * _SLOT_WORDS
        width, height, pitch, at_ns, number = words[slot : slot + 5]
        start = self._offsets[index]
        data = self._block.view[start : start + height * pitch]
        return Frame(data, width, height, pitch, at_ns / 1e9, number)

    def close(self) -> bool:
        """Let go of the memory; False while a frame of it is still held: then try again later."""
        self._words.release()
        return self._block.try_close()


class FrameWriter:
    """The playback process's view of a segment: called 15 times a second for each of 64 tiles."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self._words = _words(block)
        if self._words[_MAGIC] != MAGIC:
            raise ValueError("not a segment of frames")
        self.layout = Layout(self._words[_CAPACITY])
        base = ctypes.addressof(ctypes.c_char.from_buffer(block.view))
        self.addresses = tuple(base + self.layout.offset(index) for index in range(BUFFERS))
        self._sizes = [(0, 0, 0)] * BUFFERS
        self.set_size(1, 1, 4)

    def set_size(self, width: int, height: int, pitch: int) -> None:
        """The size of the frames from now on. Raises ValueError when the buffers cannot hold it."""
        if pitch * height > self.layout.capacity:
            raise ValueError("the frame is larger than the segment")
        self._size = (width, height, pitch)
        self._bytes = pitch * height
        self._compare = _compare_holding if self._bytes < HOLD_BYTES else _compare_releasing

    def begin(self) -> int:
        """The buffer that may be written now."""
        words = self._words
        return FREE[words[_LATEST] * 4 + words[_READER]]

    def publish(self, index: int, anew: bool = False) -> int:
        """Show what was written into the buffer; its number, or 0 when it is the picture shown already.

        `anew` shows it whether or not it differs.
        """
        words = self._words
        latest = words[_LATEST]
        if not anew and latest != NONE and self._sizes[latest] == self._size:
            addresses = self.addresses
            if not self._compare(addresses[index], addresses[latest], self._bytes):
                return 0
        number = words[_SEQUENCE] + 1
        slot = _FIRST_SLOT + index * _SLOT_WORDS
        words[slot], words[slot + 1], words[slot + 2] = self._sizes[index] = self._size
        words[slot + _AT_NS] = time.monotonic_ns()
        words[slot + _NUMBER] = number
        words[_LATEST] = index
        words[_SEQUENCE] = number
        return number

    def decoded(self) -> None:
        """A picture was decoded that need not be shown, being the one that stands already."""
        self._words[_DECODED_NS] = time.monotonic_ns()

    def latest(self) -> NDArray[np.uint8] | None:
        """The rows (height × pitch bytes) of the picture that stands, or None.

        They may be read until two more pictures came: then the buffer is written anew.
        """
        index = self._words[_LATEST]
        if index == NONE:
            return None
        slot = _FIRST_SLOT + index * _SLOT_WORDS
        height, pitch = self._words[slot + _HEIGHT], self._words[slot + _PITCH]
        rows = np.frombuffer(self._block.view, np.uint8, height * pitch, self.layout.offset(index))
        return rows.reshape(height, pitch)

    def looked(self, is_new: bool) -> None:
        """The picture that stands was looked at: is it new, or one that was shown a moment ago?"""
        now, words = time.monotonic_ns(), self._words
        if is_new or not words[_CHANGED_NS]:
            words[_CHANGED_NS] = now
        words[_LOOKED_NS] = now

    @property
    def changed_ns(self) -> int:
        """Since when nothing new was shown (`time.monotonic_ns`); 0 while nothing was looked at."""
        return self._words[_CHANGED_NS]

    def changed_before(self, changed_ns: int) -> None:
        """Nothing new was shown since then: an earlier take knew."""
        words = self._words
        words[_CHANGED_NS] = min(changed_ns, words[_CHANGED_NS] or changed_ns)

    def late(self, seconds: float | None) -> None:
        """So late its pictures are shown now."""
        self._words[_LATE_NS] = 0 if seconds is None else max(1, round(seconds * 1e9))

    def close(self) -> None:
        """Detach."""
        self._words.release()
        self._block.try_close()


def _words(block: Block) -> memoryview[int]:
    return block.view[:HEADER_BYTES].cast("Q")
