"""Reads the cells of single fields into a draft, and tells where they cannot be read."""

from __future__ import annotations

from collections.abc import Callable

from console.catalogue.addresses import masked
from console.lists.cells.choices import read_ownership, read_placement, read_transport
from console.lists.cells.headings import read_heading
from console.lists.cells.phones import read_phones
from console.lists.cells.plain import plain_digits, short
from console.lists.draft import Draft
from console.lists.table import MAX_CELL
from console.lists.values import Field, Trouble

# Characters that a field may have.
LONGEST = {
    Field.NAME: 300,
    Field.NAME_HI: 200,
    Field.NAME_EN: 200,
    Field.CAMERA_NAME: 300,
    Field.CAMERA_NAME_HI: 200,
    Field.CAMERA_NAME_EN: 200,
    Field.OWNER: 200,
    Field.ADDRESS: 1_000,
    Field.NOTE: 4_000,
}
_USUAL = 200
_LARGEST_NUMBER = 999_999_999

# Puts what a cell says into a draft: the draft, the cell's column, its text.
Reader = Callable[[Draft, int, str], None]


def read_phone_cell(draft: Draft, at: int, text: str) -> None:
    """Telephones: the first counts, further ones are kept beside."""
    found = read_phones(text)
    if found is None:
        draft.tell(Trouble.PHONE_UNREADABLE, at, text)
        draft.keep(at, text)
        return
    draft.values[Field.PHONE] = found.first
    if found.rest:
        draft.keep(at, found.rest)


def read_number_cell(draft: Draft, at: int, text: str) -> None:
    """A call-up number."""
    digits = plain_digits(text).removesuffix(".0")
    if digits.isascii() and digits.isdecimal() and 0 < int(digits[:20]) <= _LARGEST_NUMBER:
        draft.values[Field.NUMBER] = int(digits)
    else:
        draft.tell(Trouble.NUMBER_UNREADABLE, at, text)


def read_heading_cell(draft: Draft, at: int, text: str) -> None:
    """Where a camera looks, in degrees."""
    value = read_heading(text)
    if value is None:
        draft.tell(Trouble.HEADING_UNREADABLE, at, text)
        draft.keep(at, text)
    else:
        draft.values[Field.HEADING] = value


def read_ownership_cell(draft: Draft, at: int, text: str) -> None:
    """Public or private."""
    value = read_ownership(text)
    if value is None:
        draft.tell(Trouble.OWNERSHIP_UNKNOWN, at, text)
        draft.keep(at, text)
    else:
        draft.values[Field.OWNERSHIP] = int(value)


def read_placement_cell(draft: Draft, at: int, text: str) -> None:
    """Entry, exit or public place."""
    value = read_placement(text)
    if value is None:
        draft.tell(Trouble.PLACEMENT_UNKNOWN, at, text)
        draft.keep(at, text)
    else:
        draft.values[Field.PLACEMENT] = int(value)


def read_transport_cell(draft: Draft, at: int, text: str) -> None:
    """How a stream is carried."""
    value = read_transport(text)
    if value is None:
        draft.keep(at, text)
    else:
        draft.values[Field.TRANSPORT] = value


def plain_reader(field: Field) -> Reader:
    """Text as it stands; without what is secret in an address within it."""
    longest = min(LONGEST.get(field, _USUAL), MAX_CELL - 1)

    def read(draft: Draft, at: int, text: str) -> None:
        if len(text) > longest:
            draft.tell(Trouble.TOO_LONG, at, short(text))
            return
        if "://" in text and (hidden := masked(text)) != text:
            draft.tell(Trouble.PASSWORD_IN_ADDRESS, at, hidden)
            text = hidden
        draft.values[field] = text

    return read
