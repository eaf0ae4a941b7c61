"""Reads a sheet's cells and a workbook's shared strings from their XML, a piece at a time.

No formula is evaluated.
openpyxl reads these parts as well, but makes every row as wide as its farthest cell and, with defusedxml,
parses in Python: on a list of 100,000 rows that took several times as long.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time
from typing import IO
from xml.parsers import expat

from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from console.lists.table import (
    MAX_CELL,
    MAX_COLUMNS,
    Cancelled,
    ListUnreadable,
    Notes,
    ReadingCancelled,
    RemarkKind,
    Why,
)
from console.lists.xlsx_package import Formats

MAX_STRINGS = 4_000_000
MAX_ROW = 1_048_576
_PIECE = 256 * 1024
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNREADABLE = (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError)


class _Parser:
    """An XML parser that takes a part piece by piece and refuses one that defines types or entities."""

    def __init__(self) -> None:
        self.expat = expat.ParserCreate()
        self.expat.buffer_text = True
        self.expat.buffer_size = 64 * 1024
        self.expat.StartDoctypeDeclHandler = self._refuse
        self.prefix = ""

    def pieces(self, file: IO[bytes], where: str, cancelled: Cancelled) -> Iterator[None]:
        """Parses, and stops after each piece."""
        try:
            while piece := file.read(_PIECE):
                if cancelled():
                    raise ReadingCancelled
                self.expat.Parse(piece)
                yield
            self.expat.Parse(b"", True)
        except _UNREADABLE as error:
            raise ListUnreadable(Why.BROKEN, where) from error
        yield

    def _refuse(self, *_: object) -> None:
        raise ListUnreadable(Why.BOMB, "DOCTYPE")


class Text:
    """Gathers the characters of an element, no more than a cell may have."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._room = 0

    def begin(self) -> None:
        """A new text."""
        self._parts.clear()
        self._room = MAX_CELL + 1

    def add(self, text: str) -> None:
        """Some more of it."""
        if self._room > 0:
            self._parts.append(text if len(text) <= self._room else text[: self._room])
            self._room -= len(text)

    def get(self) -> str:
        """What was gathered."""
        return self._parts[0] if len(self._parts) == 1 else "".join(self._parts)


def shared_strings(file: IO[bytes], cancelled: Cancelled) -> list[str]:
    """The strings that cells share, in order; without how Japanese ones are pronounced."""
    parser, found, text = _Parser(), [], Text()
    names: dict[str, str] = {}

    def start(name: str, _: dict[str, str]) -> None:
        plain = names.setdefault(name, name.rpartition(":")[2])
        if plain == "si":
            text.begin()
        elif plain == "t":
            parser.expat.CharacterDataHandler = text.add
        elif plain == "rPh":
            parser.expat.StartElementHandler = None

    def end(name: str) -> None:
        parser.expat.CharacterDataHandler = None
        plain = names.setdefault(name, name.rpartition(":")[2])
        if plain == "si":
            found.append(_unescaped(text.get()))
            if len(found) > MAX_STRINGS:
                raise ListUnreadable(Why.TOO_MANY_ROWS, str(MAX_STRINGS))
        elif plain == "rPh":
            parser.expat.StartElementHandler = start

    parser.expat.StartElementHandler, parser.expat.EndElementHandler = start, end
    for _ in parser.pieces(file, "sharedStrings.xml", cancelled):
        pass
    return found


class SheetCells:
    """One reading of a sheet: rows of text as people see them."""

    def __init__(self, strings: Sequence[str], formats: Formats, notes: Notes) -> None:
        self._strings = strings
        self._notes = notes
        self._show = numbers_shown(formats)
        self._parser = _Parser()
        self._rows: list[tuple[int, list[str]]] = []
        self._names: dict[str, str] = {}
        self._columns: dict[str, int] = {}
        self._text, self._formula = Text(), Text()
        self._row: list[str] = []
        self._number = self._column = 0
        self._kind = self._style = self._value = ""
        self._has_formula = self._hidden = False
        self._aside = 0
        self._empty = self._first_empty = 0

    def rows(self, file: IO[bytes], cancelled: Cancelled) -> Iterator[tuple[int, list[str]]]:
        """The rows that have anything, with their numbers; others are counted. Raises ListUnreadable."""
        self._parser.expat.StartElementHandler = self._start
        self._parser.expat.EndElementHandler = self._end
        for _ in self._parser.pieces(file, "sheet", cancelled):
            if self._empty:
                self._notes.add(RemarkKind.EMPTY_ROWS, self._first_empty, self._empty)
                self._empty = 0
            yield from self._rows
            self._rows.clear()

    def _start(self, name: str, given: dict[str, str]) -> None:
        plain = self._names.get(name) or self._names.setdefault(name, name.rpartition(":")[2])
        if plain == "c":
            self._begin_cell(given)
        elif plain == "v":
            self._text.begin()
            self._parser.expat.CharacterDataHandler = self._text.add
        elif plain == "t" and not self._aside:
            self._parser.expat.CharacterDataHandler = self._text.add
        elif plain == "f":
            self._has_formula = True
            self._formula.begin()
            self._parser.expat.CharacterDataHandler = self._formula.add
        elif plain == "row":
            self._begin_row(given)
        elif plain == "rPh":
            self._aside += 1

    def _end(self, name: str) -> None:
        plain = self._names.get(name) or name.rpartition(":")[2]
        if plain == "c":
            self._end_cell()
        elif plain == "row":
            self._end_row()
        elif plain == "rPh":
            self._aside -= 1
        self._parser.expat.CharacterDataHandler = None

    def _begin_row(self, given: dict[str, str]) -> None:
        number = given.get("r", "")
        self._number = max(self._number + 1, int(number) if number.isdecimal() else 0)
        if self._number > MAX_ROW:
            raise ListUnreadable(Why.BROKEN, "row")
        self._hidden = given.get("hidden") in ("1", "true")
        self._row, self._column = [], 0

    def _end_row(self) -> None:
        if not self._row:
            # There may be a million of them.
            self._empty += 1
            self._first_empty = self._first_empty or self._number
            return
        if self._hidden:
            self._notes.add(RemarkKind.HIDDEN_ROWS, self._number)
        self._rows.append((self._number, self._row))
        self._row = []

    def _begin_cell(self, given: dict[str, str]) -> None:
        letters = given.get("r", "").rstrip("0123456789")
        self._column = self._columns.get(letters) or self._column_of(letters)
        self._kind, self._style = given.get("t", "n"), given.get("s", "")
        self._has_formula = False
        self._text.begin()

    def _column_of(self, letters: str) -> int:
        """A column's number from its letters; without any, the one after the last."""
        if not letters:
            return self._column + 1
        if len(letters) > 3 or not (letters.isascii() and letters.isalpha()):
            raise ListUnreadable(Why.BROKEN, f"row {self._number}")
        column = 0
        for letter in letters.upper():
            column = column * 26 + ord(letter) - 64
        self._columns[letters] = column
        return column

    def _end_cell(self) -> None:
        value = self._value_of(self._text.get())
        if self._has_formula:
            value = self._formula_value(value)
        if not value:
            return
        if self._column > MAX_COLUMNS:
            raise ListUnreadable(Why.TOO_MANY_COLUMNS, str(MAX_COLUMNS))
        row = self._row
        if len(row) < self._column:
            row.extend([""] * (self._column - len(row)))
        row[self._column - 1] = value

    def _value_of(self, text: str) -> str:
        if self._kind == "s":
            place = int(text) if text.isdecimal() else -1
            return self._strings[place] if 0 <= place < len(self._strings) else ""
        if self._kind == "n":
            return self._show(text, self._style)
        if self._kind == "b":
            return "TRUE" if text in ("1", "true") else "FALSE" if text else ""
        if self._kind == "e":
            self._notes.add(RemarkKind.ERROR_CELLS, self._number)
            return ""
        return _unescaped(text)

    def _formula_value(self, value: str) -> str:
        """What the program that wrote the list had worked out; if it had not, the formula as text."""
        if value or self._kind == "e":
            self._notes.add(RemarkKind.FORMULAS, self._number)
            return value
        self._notes.add(RemarkKind.FORMULAS_WITHOUT_VALUE, self._number)
        formula = self._formula.get()
        return f"={formula}" if formula else ""


def numbers_shown(formats: Formats) -> Callable[[str, str], str]:
    """What people see of a number: `(text, style)` to digits, dates as ISO, noughts in front where shown."""
    dates = {str(style) for style in formats.dates}
    padded = {str(style): width for style, width in (formats.padded or {}).items()}
    epoch = CALENDAR_MAC_1904 if formats.since_1904 else CALENDAR_WINDOWS_1900

    def show(text: str, style: str) -> str:
        if style in dates and text:
            return _date_text(text, epoch)
        shown = text if len(text) < 16 and text.isdecimal() and text.isascii() else plain_number(text)
        return shown.zfill(padded[style]) if style in padded and shown.isdecimal() else shown

    return show


def plain_number(text: str) -> str:
    """A number without exponent and without a nought after the point: `9.1E+11` is digits, `12.0` is 12."""
    try:
        number = float(text)
    except ValueError:
        return text
    if number != number or abs(number) >= 1e21:
        return text
    if number.is_integer():
        return str(int(number))
    # A workbook keeps 15 digits: what is behind them nobody typed.
    shown = repr(float(f"{number:.15g}"))
    return f"{number:.12f}".rstrip("0").rstrip(".") if "e" in shown else shown


def _date_text(text: str, epoch: datetime) -> str:
    try:
        value = from_excel(float(text), epoch)
    except (ValueError, OverflowError, TypeError):
        return plain_number(text)
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds") if value.time() != time(0) else value.date().isoformat()
    return value.isoformat("seconds") if isinstance(value, time) else plain_number(text)


def _unescaped(text: str) -> str:
    """Characters that XML cannot say, as workbooks write them: `_x000D_`."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
