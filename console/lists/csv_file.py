"""Reads a list of separated values, in whatever encoding and with whatever delimiter an office writes it."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from console.lists.header_row import is_header
from console.lists.table import (
    Cancelled,
    Kind,
    ListUnreadable,
    Notes,
    ReadingCancelled,
    RemarkKind,
    Why,
)

MAX_LINE = 1024 * 1024
_DELIMITERS = ",;\t|"
_FIRST = 20
_LOOK = 64 * 1024
_PAGES = (0x00, 0x09, 0x20)
_BREAKS = "\t\r\n\x0b\x0c\x1a\x00"
_CHUNK = 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(slots=True)
class CsvSource:
    """A file of separated values; see `console.lists.table.Source`."""

    path: Path
    encoding: str
    delimiter: str
    guess_count: int
    bad_characters: int = 0
    first_line_says: bool = False
    kind: Kind = Kind.CSV
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    own_headers: tuple[str, ...] | None = None

    def raw_rows(self, notes: Notes, cancelled: Cancelled) -> Iterator[tuple[int, list[str]]]:
        """Every record with its number; blank lines are empty ones. Raises ListUnreadable(BROKEN)."""
        if self.bad_characters:
            notes.add(RemarkKind.BAD_CHARACTERS, count=self.bad_characters)
        number = 0
        with self.path.open("r", encoding=self.encoding, errors="replace", newline="") as file:
            records = csv.reader(_lines(file, cancelled), delimiter=self.delimiter, skipinitialspace=True)
            try:
                for number, cells in enumerate(records, 1):
                    if number > 1 or not self.first_line_says:
                        yield number, cells
            except csv.Error as error:
                # A cell of over 131,072 characters: a quotation mark that was never closed.
                raise ListUnreadable(Why.BROKEN, str(number + 1)) from error


def look(head: bytes) -> str:
    """The beginning of a file as text, stripped, to see what it is."""
    encoding = encoding_of(head)
    return head.decode(encoding, errors="replace").lstrip("\ufeff \t\r\n\x00\x1e")


def open_source(path: Path, cancelled: Cancelled) -> CsvSource:
    """The file with its encoding and delimiter found out. Raises ListUnreadable, ReadingCancelled."""
    with path.open("rb") as file:
        head = file.read(_LOOK)
    encoding, bad = encoding_of(head), 0
    if encoding == "utf-8":
        encoding, bad = _settle(path, cancelled)
    text = head.decode(encoding, errors="replace").lstrip("\ufeff")
    if _is_binary(text):
        raise ListUnreadable(Why.NOT_A_LIST, "binary")
    says = text[:6].lower().startswith("sep=") and text[5:6] in ("\r", "\n", "")
    delimiter = text[4] if says and text[4] in _DELIMITERS else delimiter_of(text)
    size = path.stat().st_size
    return CsvSource(path, encoding, delimiter, _guess_count(head, encoding, size), bad, says)


def encoding_of(head: bytes) -> str:
    """How a text is written, by its mark or, without one, by where its zero bytes stand; else `utf-8`."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if _are_pages(head[1::2]):
        return "utf-16-le"
    return "utf-16-be" if _are_pages(head[0::2]) else "utf-8"


def _are_pages(half: bytes) -> bool:
    """Whether every second byte names a page of characters: Latin, Devanagari or punctuation."""
    return half.count(0) > 0.01 * len(half) and sum(map(half.count, _PAGES)) > 0.9 * len(half)


def delimiter_of(text: str) -> str:
    """What separates the cells: what cuts a line into known headers, then what cuts all lines alike."""
    lines = text.splitlines()
    sample = "\n".join(lines[:-1] if len(lines) > 1 and len(text) > _LOOK // 4 else lines)
    return max(_DELIMITERS, key=lambda each: (*_likelihood(sample, each), -_DELIMITERS.index(each)))


def _likelihood(text: str, delimiter: str) -> tuple[int, float]:
    """How many known headers the best row has, and how many cells the usual row, weighted by how usual."""
    try:
        records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
        rows = [row for row in islice(records, 60) if row]
    except csv.Error:
        return 0, 0.0
    if not rows:
        return 0, 0.0
    widths = Counter(map(len, rows))
    width, often = max(widths.items(), key=lambda pair: (pair[1] * (pair[0] > 1), pair[0]))
    known = max(sum(map(is_header, row)) for row in rows[:_FIRST])
    return (known if known > 1 else 0), (width - 1) * (often / len(rows)) ** 2


def _settle(path: Path, cancelled: Cancelled) -> tuple[str, int]:
    """UTF-8 or, where it is not, what Windows wrote before; and how many characters are unreadable in it."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    wrong, right = 0, 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            if cancelled():
                raise ReadingCancelled
            if chunk.isascii() and not decoder.getstate()[0]:
                continue
            text = decoder.decode(chunk)
            bad = text.count("\ufffd")
            wrong += bad
            right += len(text) - len(text.encode("ascii", "ignore")) - bad
    wrong += decoder.decode(b"", final=True).count("\ufffd")
    # A list in Hindi of which a few bytes were damaged is not a list in Windows-1252.
    if wrong and right < 8 * wrong:
        return "windows-1252", 0
    return "utf-8", wrong


def _lines(file: io.TextIOBase, cancelled: Cancelled) -> Iterator[str]:
    """The lines of a file, none endless, without zero characters."""
    count = 0
    while line := file.readline(MAX_LINE):
        count += 1
        if len(line) >= MAX_LINE and not line.endswith(("\n", "\r")):
            raise ListUnreadable(Why.TOO_LONG_A_LINE, str(MAX_LINE))
        if not count % 4096 and cancelled():
            raise ReadingCancelled
        yield line.replace("\x00", "") if "\x00" in line else line


def _is_binary(text: str) -> bool:
    """Whether the beginning of a file has characters that no text has."""
    odd = sum((char < " " and char not in _BREAKS) or char == "\ufffd" for char in text[:4096])
    return odd > 0.1 * min(len(text), 4096)


def _guess_count(head: bytes, encoding: str, size: int) -> int:
    lines = max(1, len(head.decode(encoding, errors="replace").splitlines()))
    return max(1, round(lines * size / max(1, len(head))))
