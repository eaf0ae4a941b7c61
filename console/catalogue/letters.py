"""Looks for a sequence of bytes in very many short lines at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

Lines = NDArray[np.intp]
_END = ord("\n")


class Letters:
    """Lines of bytes, one after the other; a line end stands before and after each of them.

    So what is looked for may begin with a line end, and then lines that begin so are found.
    """

    def __init__(self, letters: NDArray[np.uint8]) -> None:
        self.letters = letters
        self._ends = np.flatnonzero(letters == _END)
        # Which letters are rare is plain from some of them; counting takes eight times their memory.
        self._often = np.bincount(letters[::16], minlength=256)

    @classmethod
    def of(cls, lines: Sequence[bytes]) -> Self:
        """Of these lines, which have no line ends of their own."""
        return cls(np.frombuffer(b"\n" + b"".join(line + b"\n" for line in lines), dtype=np.uint8))

    def lines_with(self, wanted: bytes) -> Lines:
        """The lines that have `wanted`, each once, in order."""
        return self.lines_at(self.places(wanted))

    def lines_at(self, places: Lines) -> Lines:
        """The lines of these places, each once, in order; a line end belongs to the line behind it."""
        lines = np.searchsorted(self._ends, places, side="right") - 1
        if len(lines) > 1:
            lines = lines[np.append(True, lines[1:] != lines[:-1])]
        return lines

    def places(self, wanted: bytes) -> Lines:
        """Where `wanted` begins, everywhere."""
        last = len(self.letters) - len(wanted)
        if not wanted or last < 0:
            return np.zeros(0, dtype=np.intp)
        # The rarest letter first, because few places are left then: all Hindi letters begin with one byte.
        order = sorted(range(len(wanted)), key=lambda place: int(self._often[wanted[place]]))
        at = np.flatnonzero(self.letters[order[0] : last + order[0] + 1] == wanted[order[0]])
        for place in order[1:]:
            at = at[self.letters[at + place] == wanted[place]]
        return at
