"""Guesses what the columns of a list hold, from their headers in Hindi or English and from what is in them."""

from __future__ import annotations

from collections.abc import Mapping as Pairs
from collections.abc import Sequence

from console.lists.mapping import Mapping
from console.lists.values import Field


def guess(
    headers: Sequence[str],
    sample: Sequence[Sequence[str]],
    known: Pairs[Field, frozenset[str]] | None = None,
) -> Mapping:
    """What each column probably holds. `sample` are the cells of some rows; `known` are the folded names that
    a field's cells can hold (categories, areas), as `CityFacts.known()` gives them."""
    raise NotImplementedError
