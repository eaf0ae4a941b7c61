"""What a search did not find, though the city has or had it: behind the filter, or under another number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.catalogue.filter import Filter

if TYPE_CHECKING:
    from console.catalogue.catalogue import Catalogue, Rows

# A number of more digits is none, and does not fit where numbers are kept.
DIGITS_AT_MOST = 18


def missed_number(catalogue: Catalogue, text: str) -> int | None:
    """The number that `text` is, if no camera has it."""
    number = _number(text)
    return number if number is not None and catalogue.row_of_number(number) is None else None


def hidden_by(catalogue: Catalogue, wanted: Filter, found: Rows) -> int:
    """How many cameras the text of a filter finds alone, where the rest of it hides what was meant.

    That is where nothing was `found`, or not the camera whose number was typed. 0 where nothing is hidden.
    """
    alone = Filter(text=wanted.text)
    if not wanted.text or wanted == alone:
        return 0
    number = _number(wanted.text)
    row = None if number is None else catalogue.row_of_number(number)
    if len(found) and (row is None or bool((found == row).any())):
        return 0
    return len(catalogue.find(alone))


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) <= DIGITS_AT_MOST else None
