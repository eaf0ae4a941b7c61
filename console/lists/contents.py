"""Looks at the cells of a column, to tell by them what it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from collections.abc import Mapping as Pairs

from console.lists.cells.choices import read_ownership, read_placement, read_transport
from console.lists.cells.degrees import read_degrees
from console.lists.cells.headings import read_heading
from console.lists.cells.phones import read_phones
from console.lists.cells.places import INDIA, read_one
from console.lists.cells.plain import has_hindi, is_blank, plain_digits
from console.lists.values import Field
from console.lists.words import key, words_of

_Test = Callable[[str], bool]
# Names in a column for both languages are really for the one they are in.
_SCRIPTS = {
    Field.NAME_HI: True,
    Field.CAMERA_NAME_HI: True,
    Field.NAME_EN: False,
    Field.CAMERA_NAME_EN: False,
}
_MOST = 60
_FEW = 3
_ENOUGH = 0.7
_OURS = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", re.I)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S", re.I)
_WHOLE = re.compile(r"\d{1,9}(?:\.0)?\Z")
# For Python the signs of vowels are no letters.
_LETTERS = re.compile("[^\\W\\d_]{2}|[\u0904-\u0939][\u093a-\u094f]")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_MEGA = re.compile(r"\d{1,2}(?:mp|x|k)?\Z")
_CLEARLY = 0.9
# "CAM 001" and "A 12 / 3" are codes, an address with a house number is none.
_LONGEST_CODE, _MOST_PARTS = 24, 3
# What is written in words.
_WORDED = frozenset(
    {Field.NAME, Field.NAME_HI, Field.NAME_EN, Field.CATEGORY, Field.OWNER, Field.ADDRESS, Field.THANA}
)
# What is in the cells by itself: how sure that makes us, where they all are so.
_SPEAKS = {
    Field.PHONE: 0.7,
    Field.LAT: 0.75,
    Field.LON: 0.75,
    Field.PLACE: 0.8,
    Field.MAIN_URL: 0.75,
    Field.SUB_URL: 0.74,
    Field.CATEGORY: 0.7,
    Field.THANA: 0.7,
    Field.ZONE: 0.65,
    Field.WARD: 0.6,
    Field.TRANSPORT: 0.6,
}


class Content:
    """What the cells of a column are: for each field the share of them that could be it."""

    def __init__(
        self,
        shares: Pairs[Field, float],
        count: int,
        *,
        distinct_words: float = 0.0,
        worded: float = 0.0,
        coded: bool = False,
        kinds: bool = False,
    ) -> None:
        self._shares = shares
        self._count = count
        # How many different cells with words in them there are, as a share; 0 for numbers.
        self.distinct_words = distinct_words
        # How many cells have letters that could be words.
        self._worded = worded
        # Nearly each has a code of its own: CAM-001, PS/12/4.
        self.coded = coded
        # Kinds of cameras, of which the catalogue has no column: dome, bullet.
        self.kinds = kinds

    def speaks_against(self, field: Field) -> bool:
        """Whether hardly a cell could be of a field, whatever stands over the column."""
        if field is Field.CATEGORY and self.kinds:
            return True
        return field in _WORDED and self._count >= _FEW and self._worded < 1 - _ENOUGH

    def fits(self, field: Field) -> float | None:
        """How many of the cells could be of a field, 0 to 1; None where cells, or too few, cannot tell."""
        share = self._shares.get(field)
        return None if self._count < _FEW and not share else share

    def speaks_for(self) -> list[tuple[Field, float]]:
        """Fields that the cells alone make likely."""
        return [
            (field, sure * share)
            for field, sure in _SPEAKS.items()
            if (share := self._shares.get(field, 0.0)) >= _ENOUGH
        ]


def look_at(cells: Sequence[str], known: Pairs[Field, frozenset[str]]) -> Content:
    """The shares of a column's cells. An empty column tells nothing."""
    told = [cell.strip() for cell in cells if not is_blank(cell.strip())][:_MOST]
    if not told:
        return Content({}, 0)
    shares = {field: _share(told, test) for field, test in _TESTS.items()}
    keys = [key(cell) for cell in told]
    for field, names in known.items():
        if names:
            shares[field] = sum(each in names for each in keys) / len(keys)
    # "1 2 3 …" numbers the rows: a call-up number is unique, but does not start at 1 and go on by 1.
    if shares[Field.NUMBER] > _ENOUGH and (len(set(told)) < len(told) or _counts_rows(told)):
        shares[Field.NUMBER] = 0.0
        if _counts_rows(told):
            shares[Field.SERIAL] = shares[Field.CODE] = 0.0
    for field, hindi in _SCRIPTS.items():
        shares[field] = sum(has_hindi(cell) is hindi for cell in told) / len(told)
    worded = [cell for cell in told if _LETTERS.search(cell) and not _ADDRESS.match(cell)]
    return Content(
        shares,
        len(told),
        distinct_words=len(set(worded)) / len(told),
        worded=len(worded) / len(told),
        coded=len(set(told)) >= _CLEARLY * len(told) and _share(told, _is_code) >= _CLEARLY,
        kinds=_share(keys, _is_kind) >= _ENOUGH,
    )


def _share(cells: Sequence[str], test: _Test) -> float:
    return sum(map(test, cells)) / len(cells)


def _counts_rows(cells: Sequence[str]) -> bool:
    numbers = [int(plain_digits(cell).split(".")[0]) for cell in cells if _WHOLE.match(plain_digits(cell))]
    return (
        len(numbers) == len(cells)
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        and (numbers[0] <= 1)
    )


def _is_code(cell: str) -> bool:
    """Letters and digits without a space between them, or digits in several parts."""
    if len(cell) > _LONGEST_CODE or "://" in cell or _is_place(cell) or _is_phone(cell):
        return False
    parts = _PARTS.findall(plain_digits(cell))
    letters, digits = any(each[0].isalpha() for each in parts), any(each[0].isdigit() for each in parts)
    return digits and (letters or len(parts) > 1) and len(cell.split()) <= _MOST_PARTS


def _is_kind(name: str) -> bool:
    return bool(name) and all(word in words_of("camera_kinds") or _MEGA.match(word) for word in name.split())


def _is_lat(cell: str) -> bool:
    read = read_degrees(cell)
    return read is not None and INDIA.south <= read.value <= INDIA.north and _has_parts(cell)


def _is_lon(cell: str) -> bool:
    read = read_degrees(cell)
    return read is not None and INDIA.west <= read.value <= INDIA.east and _has_parts(cell)


def _has_parts(cell: str) -> bool:
    """A coordinate has decimals or minutes; a whole number is something else."""
    return not plain_digits(cell).isdecimal()


def _is_place(cell: str) -> bool:
    return read_one(cell, None).lat is not None


def _is_phone(cell: str) -> bool:
    found = read_phones(cell)
    return found is not None and len(found.first) > 6


def _is_heading(cell: str) -> bool:
    return read_heading(cell) is not None


def _is_ownership(cell: str) -> bool:
    return read_ownership(cell) is not None


def _is_placement(cell: str) -> bool:
    return read_placement(cell) is not None


def _is_transport(cell: str) -> bool:
    return read_transport(cell) is not None


def _is_address(cell: str) -> bool:
    return _ADDRESS.match(cell) is not None and "google." not in cell


def _is_ours(cell: str) -> bool:
    return _OURS.match(cell) is not None


def _is_whole(cell: str) -> bool:
    return _WHOLE.match(plain_digits(cell)) is not None


_TESTS: dict[Field, _Test] = {
    Field.PHONE: _is_phone,
    Field.LAT: _is_lat,
    Field.LON: _is_lon,
    Field.PLACE: _is_place,
    Field.HEADING: _is_heading,
    Field.OWNERSHIP: _is_ownership,
    Field.PLACEMENT: _is_placement,
    Field.TRANSPORT: _is_transport,
    Field.SUB_URL: _is_address,
    Field.MAIN_URL: _is_address,
    Field.CONTROL_URL: _is_address,
    Field.RECORDINGS_URL: _is_address,
    Field.SITE_ID: _is_ours,
    Field.CAMERA_ID: _is_ours,
    Field.NUMBER: _is_whole,
}
