"""A record while its row is being understood."""

from __future__ import annotations

from collections.abc import Sequence

from console.catalogue.addresses import masked
from console.lists.cells.plain import is_blank, short
from console.lists.values import CellTrouble, Field, Record, Secret, Trouble

_MOST_KEPT = 1_000
_OF_UNKNOWN = {Field.CATEGORY: Trouble.CATEGORY_UNKNOWN, Field.CREDENTIAL: Trouble.CREDENTIAL_UNKNOWN}


class Draft:
    """What is known of a row so far; `cells` and `headers` are the row's own."""

    __slots__ = ("_cells", "_extra", "_headers", "_row", "_troubles", "secrets", "values", "word")

    def __init__(self, row: int, cells: Sequence[str], headers: Sequence[str]) -> None:
        self._row = row
        self._cells = cells
        self._headers = headers
        self._troubles: list[CellTrouble] = []
        self._extra: dict[str, str] = {}
        self.values: dict[Field, str | float | int] = {}
        self.secrets: dict[Field, Secret] = {}
        self.word = ""

    def cell(self, at: int | None) -> str:
        """A cell's text, '' where there is none or it says nothing."""
        text = self._cells[at] if at is not None and 0 <= at < len(self._cells) else ""
        return "" if is_blank(text) else text

    def tell(self, trouble: Trouble, at: int = -1, text: str = "", understood: str = "") -> None:
        """Something is amiss with a cell, -1 for the row. What is secret in an address is not told."""
        # Hidden before it is cut: what is cut off is what tells a password from a host.
        text = short(masked(text) if "://" in text else text)
        self._troubles.append(CellTrouble(trouble, at, text, understood))

    def keep(self, at: int, text: str) -> None:
        """A cell that has no place in the catalogue is kept beside it, by its header."""
        text = masked(text) if "://" in text else text
        self._extra[self._headers[at]] = text[:_MOST_KEPT]

    def unknown(self, field: Field) -> bool:
        """Whether the row says something of a field that is not known: no default stands in for that."""
        return any(each.trouble is _OF_UNKNOWN.get(field) for each in self._troubles)

    def record(self) -> Record:
        """The record."""
        troubles = tuple(self._troubles)
        return Record(self._row, self.values, troubles, self.secrets, self._extra, word=self.word)
