"""Columns of texts, packed: 100,000 names cost their letters and four bytes each, not an object each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

_END = "\x1f"


class TextColumn:
    """A column of texts by row."""

    def __init__(self, letters: NDArray[np.uint8], ends: NDArray[np.int32]) -> None:
        """From what `parts` gave."""
        self._letters, self._ends = letters, ends

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Of texts by row."""
        joined = _END.join(texts)
        if joined.count(_END) != max(0, len(texts) - 1):
            joined = _END.join(text.replace(_END, " ") for text in texts)
        letters = np.frombuffer(joined.encode(), dtype=np.uint8)
        ends = np.append(np.flatnonzero(letters == ord(_END)), len(letters)) if texts else np.zeros(0)
        return cls(letters, ends.astype(np.int32))

    @property
    def parts(self) -> tuple[NDArray[Any], ...]:
        """The arrays that it is made of, to be kept."""
        return self._letters, self._ends

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, row: int) -> str:
        if not 0 <= row < len(self._ends):
            raise IndexError(row)
        start = int(self._ends[row - 1]) + 1 if row else 0
        return self._letters[start : int(self._ends[row])].tobytes().decode()

    def texts(self) -> list[str]:
        """All texts, by row."""
        return self._letters.tobytes().decode().split(_END) if len(self) else []

    @property
    def nbytes(self) -> int:
        """Memory of the column."""
        return sum(part.nbytes for part in self.parts)


class IdColumn:
    """A column of identifiers by row, and the way back from one to its row."""

    def __init__(self, ids: NDArray[np.bytes_], order: NDArray[np.int32]) -> None:
        """From what `parts` gave."""
        self._ids, self._order = ids, order

    @classmethod
    def of(cls, ids: Sequence[str]) -> Self:
        """Of identifiers by row."""
        column: NDArray[np.bytes_] = np.array([value.encode() for value in ids], dtype=np.bytes_)
        return cls(column, np.argsort(column, kind="stable").astype(np.int32))

    @property
    def parts(self) -> tuple[NDArray[Any], ...]:
        """The arrays that it is made of, to be kept."""
        return self._ids, self._order

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, row: int) -> str:
        if not 0 <= row < len(self._ids):
            raise IndexError(row)
        return bytes(self._ids[row]).decode()

    def row(self, identifier: str) -> int | None:
        """The row of `identifier`, or None."""
        wanted = identifier.encode()
        place = int(np.searchsorted(self._ids, np.bytes_(wanted), sorter=self._order))
        if place == len(self._order):
            return None
        row = int(self._order[place])
        return row if bytes(self._ids[row]) == wanted else None

    def texts(self) -> list[str]:
        """All identifiers, by row."""
        wide, packed = self._ids.dtype.itemsize, self._ids.tobytes()
        if b"\0" in packed or not packed.isascii():
            return [identifier.decode() for identifier in self._ids.tolist()]
        # All as wide as the column, as UUIDs are: cut from one text.
        whole = packed.decode("ascii")
        return [whole[at : at + wide] for at in range(0, len(whole), wide)]

    def rows(self, others: IdColumn) -> NDArray[np.int32]:
        """For every identifier of `others` its row here, -1 where there is none."""
        if not len(self) or not len(others):
            return np.full(len(others), -1, dtype=np.int32)
        if self._ids.dtype == others._ids.dtype and np.array_equal(self._ids, others._ids):
            return np.arange(len(self), dtype=np.int32)
        # Those of `others` in their order: then the search walks on instead of jumping about.
        places = np.searchsorted(self._ids, others._ids[others._order], sorter=self._order)
        found = self._order[np.minimum(places, len(self) - 1)]
        rows = np.empty(len(others), dtype=np.int32)
        rows[others._order] = np.where(self._ids[found] == others._ids[others._order], found, -1)
        return rows
