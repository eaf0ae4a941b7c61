"""A list as rows of text, whatever file it came in: headers found, size bounded, oddities counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Protocol

from console.lists.header_row import column_numbers, find_header, join_headers, named_columns

# Bounds. A city's largest real list has some 100,000 rows and 60 columns.
MAX_BYTES = 256 * 1024 * 1024
MAX_UNPACKED = 1024 * 1024 * 1024
MAX_ROWS = 500_000
MAX_LINES = 5_000_000
MAX_COLUMNS = 256
MAX_CELL = 5_000
_LOOKED_AT = 40
_FAR = 2_000
_ASK_EVERY = 256
_BELOW = 3

# What no text of a list has, among it what turns the direction of writing around.
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
# Lists that were given out have an apostrophe before what a spreadsheet would take for a formula.
_ESCAPE = re.compile(r"^'(?=\s*[=+\-@|%])")

Cancelled = Callable[[], bool]


class Kind(StrEnum):
    """What a list is written as."""

    CSV = "csv"
    XLSX = "xlsx"
    GEOJSON = "geojson"


class Why(StrEnum):
    """Why a file cannot be read as a list."""

    NOT_THERE = "not_there"
    NOT_A_LIST = "not_a_list"
    OLD_WORKBOOK = "old_workbook"
    PASSWORD = "password"  # noqa: S105 - a reason, not a password
    EMPTY = "empty"
    NO_SUCH_SHEET = "no_such_sheet"
    TOO_MANY_BYTES = "too_many_bytes"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_LONG_A_LINE = "too_long_a_line"
    BOMB = "bomb"
    BROKEN = "broken"


class ListUnreadable(Exception):
    """A file is no list that can be read. `detail` names what was met (a kind of file, a bound, a row)."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(f"{why.value}: {detail}" if detail else why.value)
        self.why = why
        self.detail = detail


class ReadingCancelled(Exception):
    """The person who had a list read does not want it any more."""


class RemarkKind(StrEnum):
    """What is worth telling of a list that was read all the same. Counts are of cells, rows or bytes."""

    EMPTY_ROWS = "empty_rows"
    HEADERS_AGAIN = "headers_again"
    HIDDEN_ROWS = "hidden_rows"
    CELLS_CUT = "cells_cut"
    FORMULAS = "formulas"
    FORMULAS_WITHOUT_VALUE = "formulas_without_value"
    ERROR_CELLS = "error_cells"
    MERGED_CELLS = "merged_cells"
    BAD_CHARACTERS = "bad_characters"
    CENTRE_OF_SHAPE = "centre_of_shape"
    NO_SHAPE = "no_shape"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something met `count` times, first in row `row` of the file (0: of the file as a whole)."""

    kind: RemarkKind
    count: int
    row: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it. `number` is the file's own, 1 is its first line; a GeoJSON's features count
    from 1. There are at least as many cells as headers; more where the row is longer than its list."""

    number: int
    cells: tuple[str, ...]


class Notes:
    """Counts what is worth telling while a list is read."""

    def __init__(self) -> None:
        self._seen: dict[RemarkKind, tuple[int, int]] = {}

    def add(self, kind: RemarkKind, row: int = 0, count: int = 1) -> None:
        """Something was met in `row`, `count` times."""
        before, first = self._seen.get(kind, (0, row))
        self._seen[kind] = (before + count, first)

    def remarks(self) -> tuple[Remark, ...]:
        """What was met, in the order of RemarkKind."""
        return tuple(Remark(kind, *self._seen[kind]) for kind in RemarkKind if kind in self._seen)


class Source(Protocol):
    """A file that gives raw rows: their numbers and cells, in order, as often as asked."""

    kind: Kind
    sheets: tuple[str, ...]
    sheet: str
    encoding: str
    delimiter: str
    guess_count: int

    @property
    def own_headers(self) -> tuple[str, ...] | None:
        """The columns where the file itself names them; None where a row of headers is to be found."""
        ...

    def raw_rows(self, notes: Notes, cancelled: Cancelled) -> Iterator[tuple[int, list[str]]]:
        """Every row, empty ones too (or left out and counted). Raises ListUnreadable."""
        ...


class Table:
    """A list, opened. `rows()` reads it from the start, as often as wanted, never more than a row at a time.

    `header_row` is the row of the file with the headers; 0 where it has none (then they are `column 1` …).
    `guess_count` is about how many rows there are. `remarks` are of the last reading, complete at its end.
    """

    def __init__(self, source: Source, cancelled: Cancelled) -> None:
        self._source = source
        self._cancelled = cancelled
        self._notes = Notes()
        self.header_row = 0
        self._top: tuple[str, ...] = ()
        if source.own_headers is not None:
            self.headers = named_columns(source.own_headers)
        else:
            self.headers = self._find_headers()
        if not self.headers:
            raise ListUnreadable(Why.EMPTY)

    @property
    def kind(self) -> Kind:
        """What the list is written as."""
        return self._source.kind

    @property
    def sheets(self) -> tuple[str, ...]:
        """The workbook's sheets; none for other files."""
        return self._source.sheets

    @property
    def sheet(self) -> str:
        """The sheet that is read, or ''."""
        return self._source.sheet

    @property
    def encoding(self) -> str:
        """How the characters are written (`utf-8`, `utf-16-le`, `windows-1252`)."""
        return self._source.encoding

    @property
    def delimiter(self) -> str:
        """What stands between the cells of a CSV, or ''."""
        return self._source.delimiter

    @property
    def guess_count(self) -> int:
        """About how many rows there are."""
        return self._source.guess_count

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What was met at the last reading."""
        return self._notes.remarks()

    def sample(self, count: int = 200) -> tuple[Row, ...]:
        """The first rows."""
        return tuple(islice(self.rows(), count))

    def rows(self) -> Iterator[Row]:
        """Every row with something in it. Raises ListUnreadable in the middle of a file that is broken there,
        and ReadingCancelled."""
        self._notes = notes = Notes()
        width, kept = len(self.headers), 0
        for number, cells in self._body(notes):
            if not (cells := _tidy(cells, width, number, notes)):
                continue
            kept += 1
            if kept > MAX_ROWS:
                raise ListUnreadable(Why.TOO_MANY_ROWS, str(MAX_ROWS))
            yield Row(number, tuple(cells))

    def _body(self, notes: Notes) -> Iterator[tuple[int, list[str]]]:
        """What stands below the headers, without headers that a printed list repeats on each page."""
        for seen, (number, cells) in enumerate(self._raw_rows(notes), 1):
            if seen > MAX_LINES:
                raise ListUnreadable(Why.TOO_MANY_ROWS, str(MAX_LINES))
            if not seen % _ASK_EVERY and self._cancelled():
                raise ReadingCancelled
            if number <= self.header_row:
                continue
            if self._top and cells and self._repeats(number, cells):
                notes.add(RemarkKind.HEADERS_AGAIN, number)
                continue
            yield number, cells

    def _raw_rows(self, notes: Notes) -> Iterator[tuple[int, list[str]]]:
        try:
            yield from self._source.raw_rows(notes, self._cancelled)
        except OSError as error:
            # The stick was drawn out, or the share is gone.
            raise ListUnreadable(Why.NOT_THERE, error.strerror or "") from error

    def _repeats(self, number: int, cells: list[str]) -> bool:
        """Whether a row is the headers once more, or the line `1 2 3 4` that offices put below them."""
        if number <= self.header_row + _BELOW and column_numbers(cells, len(self.headers)):
            return True
        return cells[0].strip() == self._top[0] and tuple(_told_up_to(cells)) == self._top

    def _find_headers(self) -> tuple[str, ...]:
        """Looks for the headers among the first rows that have anything."""
        first = self._first_rows()
        if not first:
            raise ListUnreadable(Why.EMPTY)
        at = find_header([cells for _, cells in first])
        if at < 0:
            return named_columns([""] * _bounded(max(len(_told_up_to(cells)) for _, cells in first)))
        self.header_row, upper = first[at]
        joined = join_headers(upper, first[at + 1][1]) if at + 1 < len(first) else None
        if joined is not None:
            at += 1
            self.header_row = first[at][0]
        self._top = tuple(_told_up_to(upper))
        names = _told_up_to(joined or upper)
        return named_columns([*names, *[""] * _nameless(len(names), [cells for _, cells in first[at + 1 :]])])

    def _first_rows(self) -> list[tuple[int, list[str]]]:
        rows = self._raw_rows(Notes())
        found: list[tuple[int, list[str]]] = []
        for seen, (number, cells) in enumerate(rows):
            if any(cell and not cell.isspace() for cell in cells):
                found.append((number, [cell[:MAX_CELL] for cell in cells]))
            if len(found) >= _LOOKED_AT or seen >= (_FAR if found else MAX_LINES):
                break
            if not seen % _ASK_EVERY and self._cancelled():
                raise ReadingCancelled
        return found


def _nameless(width: int, rows: list[list[str]]) -> int:
    """How many columns beyond the headers are columns all the same: at least half of the rows have something.

    One row that is longer than the others has a stray delimiter, and is told.
    """
    _bounded(width)
    lengths = sorted((len(_told_up_to(cells)) for cells in rows), reverse=True)
    usual = lengths[len(lengths) // 2] if lengths else 0
    return max(0, _bounded(usual) - width)


def _bounded(width: int) -> int:
    if width > MAX_COLUMNS:
        raise ListUnreadable(Why.TOO_MANY_COLUMNS, str(MAX_COLUMNS))
    return width


def _tidy(cells: list[str], width: int, number: int, notes: Notes) -> list[str]:
    """The row's cells, stripped, cut and at least `width`; nothing for an empty row."""
    cells = [cell.strip() for cell in cells]
    # Looked at as one text first: of a hundred rows hardly one has anything of what follows.
    whole = "".join(cells)
    if _ODD.search(whole):
        cells = [_ODD.sub(" ", cell).strip() for cell in cells]
    if "'" in whole and any(cell[:1] == "'" for cell in cells):
        cells = [_ESCAPE.sub("", cell).strip() for cell in cells]
    while cells and not cells[-1]:
        cells.pop()
    if not cells:
        notes.add(RemarkKind.EMPTY_ROWS, number)
        return []
    if len(whole) > MAX_CELL and max(map(len, cells)) > MAX_CELL:
        notes.add(RemarkKind.CELLS_CUT, number, sum(len(cell) > MAX_CELL for cell in cells))
        cells = [cell[:MAX_CELL] for cell in cells]
    if len(cells) < width:
        cells.extend([""] * (width - len(cells)))
    return cells[: max(width, MAX_COLUMNS)]


def _told_up_to(cells: Sequence[str]) -> list[str]:
    """The cells, stripped, up to the last that has anything."""
    told = [cell.strip() for cell in cells]
    while told and not told[-1]:
        told.pop()
    return told
