"""Which of the wanted cameras nobody has seen: the ledger's count brought together with the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from console.catalogue.catalogue import Catalogue, Rows
from console.watch.attention_values import SHORTEST_S, Seen


@dataclass(frozen=True, slots=True)
class Wanted:
    """The question: these catalogue rows, between two moments (UTC seconds); also those that were seen?"""

    rows: Rows
    from_utc: float
    to_utc: float
    all: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: rows in the order of numbers, those nobody saw before the others; `seen` by row."""

    wanted: Wanted
    rows: Rows
    unseen: int
    seen: Mapping[int, Seen]


def unseen_rows(catalogue: Catalogue, wanted: Wanted, seen: Mapping[str, Seen]) -> Found:
    """Bring together what is wanted and what `seen` says, by camera id. On the catalogue's thread."""
    by_row: dict[int, Seen] = {}
    for camera, each in seen.items():
        row = catalogue.row_now(camera)
        if row is not None and each.seconds >= SHORTEST_S:
            # One that was merged was seen where the other entry was.
            by_row[row] = _both(by_row[row], each) if row in by_row else each
    was_seen: NDArray[np.bool_] = np.zeros(catalogue.count, dtype=np.bool_)
    was_seen[list(by_row)] = True
    never = wanted.rows[~was_seen[wanted.rows]]
    rows = np.concatenate((never, wanted.rows[was_seen[wanted.rows]])) if wanted.all else never
    return Found(wanted, rows, len(never), by_row)


def _both(one: Seen, other: Seen) -> Seen:
    return Seen(
        one.seconds + other.seconds,
        max(one.last_utc, other.last_utc),
        tuple(a + b for a, b in zip(one.parts, other.parts, strict=True)),
    )
