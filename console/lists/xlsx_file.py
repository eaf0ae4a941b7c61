"""Reads a list from a workbook's sheet."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from console.lists.table import Cancelled, Kind, ListUnreadable, Notes, ReadingCancelled, RemarkKind, Why
from console.lists.xlsx_cells import SheetCells, shared_strings
from console.lists.xlsx_package import Formats, Package, SheetPart

MAX_MERGED = 20_000
_PIECE = 1024 * 1024
_TAIL = 4 * 1024 * 1024
_END = b"sheetData>"
_ROW = re.compile(rb"<(?:\w+:)?row[ />]")
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is)[ >]")
_MERGED = re.compile(rb'mergeCell [^>]*ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')


@dataclass(frozen=True, slots=True)
class Merged:
    """A column's cells that are one over several rows; what the first holds counts for all."""

    column: int
    first: int
    last: int


@dataclass(slots=True)
class XlsxSource:
    """A workbook's sheet; see `console.lists.table.Source`."""

    path: Path
    part: str
    sheet: str
    sheets: tuple[str, ...]
    guess_count: int
    merged: tuple[Merged, ...]
    merged_count: int
    formats: Formats
    kind: Kind = Kind.XLSX
    encoding: str = ""
    delimiter: str = ""
    own_headers: tuple[str, ...] | None = None
    _strings: list[str] | None = field(default=None, repr=False)

    def raw_rows(self, notes: Notes, cancelled: Cancelled) -> Iterator[tuple[int, list[str]]]:
        """The rows that the sheet has, cells that are one over several rows filled in all of them."""
        if self.merged_count:
            notes.add(RemarkKind.MERGED_CELLS, count=self.merged_count)
        with Package(self.path) as package:
            if self._strings is None:
                self._strings = _read_strings(package, cancelled)
            with package.open(self.part) as file:
                rows = SheetCells(self._strings, self.formats, notes).rows(file, cancelled)
                yield from _filled(rows, self.merged) if self.merged else rows


def open_source(path: Path, sheet: str | None, cancelled: Cancelled) -> XlsxSource:
    """The workbook's sheet of that name, or its first shown one with anything in it; or ListUnreadable."""
    with Package(path) as package:
        sheets = package.sheets()
        if not sheets:
            raise ListUnreadable(Why.EMPTY)
        chosen, look = _choose(package, sheets, sheet, cancelled)
        names = tuple(each.name for each in sheets)
        merged = tuple(each for each in look.merged if each.last > each.first)
        count = max(1, look.rows)
        formats = package.formats()
    return XlsxSource(path, chosen.part, chosen.name, names, count, merged, len(look.merged), formats)


@dataclass(slots=True)
class _Look:
    rows: int = 0
    values: bool = False
    merged: tuple[Merged, ...] = ()


def _choose(
    package: Package, sheets: tuple[SheetPart, ...], name: str | None, cancelled: Cancelled
) -> tuple[SheetPart, _Look]:
    if name is not None:
        for each in sheets:
            if each.name == name:
                return each, _look(package, each.part, cancelled)
        raise ListUnreadable(Why.NO_SUCH_SHEET, name[:100])
    for each in sorted(sheets, key=lambda sheet: not sheet.shown):
        look = _look(package, each.part, cancelled)
        if look.values:
            return each, look
    raise ListUnreadable(Why.EMPTY)


def _look(package: Package, part: str, cancelled: Cancelled) -> _Look:
    """Unpacks a sheet once, to count its rows and find the merged cells, which stand behind all others."""
    look, before, tail = _Look(), b"", b""
    try:
        with package.open(part) as file:
            while piece := file.read(_PIECE):
                if cancelled():
                    raise ReadingCancelled
                # What stands across two pieces is counted with the second.
                window = before[-16:] + piece
                look.rows += len(_ROW.findall(window))
                look.values = look.values or bool(_VALUE.search(window))
                if tail or (at := window.rfind(_END)) >= 0:
                    tail = (tail + piece if tail else window[at:])[:_TAIL]
                before = piece
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise ListUnreadable(Why.BROKEN, part) from error
    look.merged = tuple(
        Merged(_column(found[1]), int(found[2]), int(found[4]))
        for found, _ in zip(_MERGED.finditer(tail), range(MAX_MERGED), strict=False)
    )
    return look


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column


def _filled(
    rows: Iterator[tuple[int, list[str]]], merged: tuple[Merged, ...]
) -> Iterator[tuple[int, list[str]]]:
    """The rows with what a merged cell holds in every row it spans, unless a row has nothing else."""
    waiting = sorted(merged, key=lambda each: each.first, reverse=True)
    open_now: dict[int, tuple[int, str]] = {}
    for number, cells in rows:
        while waiting and waiting[-1].first <= number:
            each = waiting.pop()
            value = cells[each.column - 1] if each.first == number and each.column <= len(cells) else ""
            if value:
                open_now[each.column] = (each.last, value)
        if any(cells):
            for column, (last, value) in list(open_now.items()):
                if number > last:
                    del open_now[column]
                    continue
                if len(cells) < column:
                    cells.extend([""] * (column - len(cells)))
                cells[column - 1] = cells[column - 1] or value
        yield number, cells


def _read_strings(package: Package, cancelled: Cancelled) -> list[str]:
    part = package.strings_part()
    if part is None:
        return []
    with package.open(part) as file:
        return shared_strings(file, cancelled)
