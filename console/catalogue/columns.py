"""Columns of texts, packed: 100,000 names cost their letters and four bytes each, not an object each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_END = "\x1f"


class TextColumn:
    """A column of texts by row."""

    def __init__(self, texts: Sequence[str]) -> None:
        joined = _END.join(texts)
        if joined.count(_END) != max(0, len(texts) - 1):
            joined = _END.join(text.replace(_END, " ") for text in texts)
        self._data = joined.encode()
        ends = np.flatnonzero(np.frombuffer(self._data, dtype=np.uint8) == ord(_END))
        self._ends = np.append(ends, len(self._data)).astype(np.int32)
        self._count = len(texts)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, row: int) -> str:
        if not 0 <= row < self._count:
            raise IndexError(row)
        start = int(self._ends[row - 1]) + 1 if row else 0
        return self._data[start : int(self._ends[row])].decode()

    def texts(self) -> list[str]:
        """All texts, by row."""
        return self._data.decode().split(_END) if self._count else []

    @property
    def nbytes(self) -> int:
        """Memory of the column."""
        return len(self._data) + self._ends.nbytes


class IdColumn:
    """A column of identifiers by row, and the way back from one to its row."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids: NDArray[np.bytes_] = np.array([value.encode() for value in ids], dtype=np.bytes_)
        self._order = np.argsort(self._ids, kind="stable").astype(np.int32)

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

    def rows(self, others: IdColumn) -> NDArray[np.int32]:
        """For every identifier of `others` its row here, -1 where there is none."""
        if not len(self) or not len(others):
            return np.full(len(others), -1, dtype=np.int32)
        if self._ids.dtype == others._ids.dtype and np.array_equal(self._ids, others._ids):
            return np.arange(len(self), dtype=np.int32)
        places = np.searchsorted(self._ids, others._ids, sorter=self._order)
        found = self._order[np.minimum(places, len(self) - 1)]
        rows: NDArray[np.int32] = np.where(self._ids[found] == others._ids, found, -1).astype(np.int32)
        return rows
