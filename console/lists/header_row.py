"""Finds the row of headers, also below a title, and gives every column a name of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from console.lists.words import key, meanings, nothing, phrases, words_of

_LONGEST = 200
_FILLED = 0.6
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\(?\s*(\d{1,3})\s*\)?[.)]?(?:\.0)?\Z")


def find_header(rows: Sequence[Sequence[str]]) -> int:
    """Which of the first rows holds the headers; -1 where the list begins with data at once."""
    # Rows of data also have words that are headers: "School", "PS"; but headers are no numbers.
    known = [sum(map(is_header, _told(row))) - sum(map(_is_data, _told(row))) for row in rows]
    best = max(range(len(rows)), key=lambda at: (known[at], -at))
    width = max(len(_told(row)) for row in rows)
    if known[best] >= min(2, width):
        return best
    for at, row in enumerate(rows):
        told = _told(row)
        if len(told) >= max(1.0, _FILLED * width):
            return -1 if any(map(_is_data, told)) or len(set(told)) < len(told) else at
    return -1


def _is_data(cell: str) -> bool:
    """Numbers, dates, telephones and addresses."""
    return "://" in cell or (_DIGIT.search(cell) is not None and _LETTER.search(cell) is None)


def join_headers(upper: Sequence[str], lower: Sequence[str] | None) -> list[str] | None:
    """One row of headers out of two, where the lower one divides what the upper one names; else None."""
    if lower is None or not (told := _told(lower)):
        return None
    if len(told) < 2 or not all(map(is_header, told)):
        return None
    # Below a header of its own a column has nothing: otherwise it is data that looks like headers.
    if not any(below and not above for above, below in zip(_padded(upper, lower), lower, strict=False)):
        return None
    joined, group = [], ""
    for above, below in zip(_padded(upper, lower), _padded(lower, upper), strict=True):
        group = above.strip() or group
        twice = sum(below.strip() == each for each in told) > 1
        joined.append(
            f"{group} {below.strip()}" if twice and below.strip() else below.strip() or above.strip()
        )
    return joined


def named_columns(headers: Sequence[str]) -> tuple[str, ...]:
    """The headers, each on one line, none empty, none twice: `column 3`, `Name 2`."""
    named: list[str] = []
    taken: set[str] = set()
    for place, header in enumerate(headers, 1):
        name = stem = " ".join(header.split())[:_LONGEST] or f"column {place}"
        again = 1
        while name in taken:
            again += 1
            name = f"{stem} {again}"
        taken.add(name)
        named.append(name)
    return tuple(named)


def column_numbers(cells: Sequence[str], width: int) -> bool:
    """Whether a row only numbers the columns: `1 2 3 4`, `(1) (2) (3)`."""
    told = [cell.strip() for cell in cells]
    if width < 3 or len(_told(told)) < min(width, 3):
        return False
    if not told[0] or not _NUMBER.match(told[0]):
        return False
    found = [_NUMBER.match(cell) for cell in told if cell]
    return [each and int(each[1]) for each in found] == list(range(1, len(found) + 1))


def is_header(text: str) -> bool:
    """Whether a cell is a header that offices use."""
    return key(text) in _all_headers()


@lru_cache(maxsize=1)
def _all_headers() -> frozenset[str]:
    known = {*meanings("headers"), *meanings("secrets"), *nothing(), *words_of("coded")}
    return frozenset(known | {each for told in phrases("weak").values() for each in told})


def _told(row: Sequence[str]) -> list[str]:
    return [cell.strip() for cell in row if cell and not cell.isspace()]


def _padded(row: Sequence[str], other: Sequence[str]) -> list[str]:
    return [*row, *[""] * (len(other) - len(row))]
