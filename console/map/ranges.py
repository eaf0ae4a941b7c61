"""Many index ranges at once, without a loop in Python."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]


def ranges(start: Indices, stop: Indices) -> tuple[Indices, Indices]:
    """For each i all j with start[i] <= j < stop[i]: the i and the j of every such pair."""
    length = stop - start
    owner = np.repeat(np.arange(len(start)), length)
    before = np.repeat(np.cumsum(length) - length, length)
    return owner, np.arange(len(owner)) - before + np.repeat(start, length)
