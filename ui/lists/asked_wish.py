"""What was asked for on the command line of `safecity import`, and that it cannot be understood."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for. `missing` and `back` name rows of which nothing would become unasked."""

    file: Path
    sender: str
    sheet: str | None
    category: str
    mapped: tuple[str, ...]
    as_it_stands: bool = False
    missing: tuple[str, ...] = ()
    back: tuple[str, ...] = ()


class WishUnclear(Exception):
    """A column, a field, a category or a row of the command line is not one; `words` say which."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words
