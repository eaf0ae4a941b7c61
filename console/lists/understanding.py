"""Understands the rows of a list: each cell read as what its column holds, and told where it cannot be."""

from __future__ import annotations

from collections.abc import Sequence

from console.lists.facts import CityFacts
from console.lists.mapping import MappingChoice
from console.lists.table import Row
from console.lists.values import Record


class Understander:
    """Turns rows into records, by a settled mapping, against what is known of the city. For one thread."""

    def __init__(self, facts: CityFacts, headers: Sequence[str], choice: MappingChoice) -> None:
        self._facts = facts
        self._headers = tuple(headers)
        self._choice = choice

    def record(self, row: Row) -> Record:
        """What the row says. Never raises: what cannot be understood is among the record's troubles."""
        raise NotImplementedError
