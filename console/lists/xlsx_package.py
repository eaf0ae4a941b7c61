"""The parts of a workbook's package, looked at before they are believed: sizes, sheets, date formats."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from console.lists.table import MAX_UNPACKED, ListUnreadable, Why

MAX_PARTS = 10_000
MAX_RATIO = 250
MAX_STRINGS_BYTES = 256 * 1024 * 1024
_SMALL = 16 * 1024 * 1024
_RATIO_FROM = 8 * 1024 * 1024
_PAD = re.compile(r"0{2,20}\Z")
# Formats of dates that are not written out, because they differ by country.
_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_OTHERS = (
    ("word/document.xml", "docx"),
    ("xl/workbook.bin", "xlsb"),
    ("doc.kml", "kmz"),
    ("content.xml", "ods"),
)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet: its name, where its cells are, and whether people see it."""

    name: str
    part: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Formats:
    """How numbers are shown, by a cell's style: which are dates, and which have leading noughts."""

    dates: frozenset[int] = frozenset()
    padded: dict[int, int] | None = None
    since_1904: bool = False


class Package:
    """A workbook's zip file, whose sizes were checked. Use as a context; raises ListUnreadable."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise ListUnreadable(Why.BROKEN, "zip") from error
        try:
            self._check()
            self._book = self._find_book()
            self._links = self._read_links()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def sheets(self) -> tuple[SheetPart, ...]:
        """The sheets with cells, in the book's order."""
        found = []
        for each in _named(self._xml(self._book), "sheet"):
            part = self._links.get(_attribute(each, "id"), "")
            if part in self._zip.NameToInfo and "/worksheets/" in f"/{part}":
                found.append(SheetPart(each.get("name", ""), part, each.get("state", "visible") == "visible"))
        return tuple(found)

    def formats(self) -> Formats:
        """Which styles are dates and which pad with noughts."""
        since_1904 = any(
            each.get("date1904") in ("1", "true") for each in _named(self._xml(self._book), "workbookPr")
        )
        if (part := self._linked("styles.xml")) is None:
            return Formats(since_1904=since_1904)
        styles = self._xml(part)
        codes = {int(key): code for key, code in BUILTIN_FORMATS.items()}
        for each in _named(styles, "numFmt"):
            codes[_whole(each.get("numFmtId"))] = each.get("formatCode", "")
        numbers = [_whole(each.get("numFmtId")) for each in _cell_styles(styles)]
        used = [codes.get(number, "") for number in numbers]
        dates = frozenset(
            place
            for place, (number, code) in enumerate(zip(numbers, used, strict=True))
            if number in _DATES or is_date_format(code)
        )
        padded = {place: len(code) for place, code in enumerate(used) if _PAD.match(code)}
        return Formats(dates, padded, since_1904)

    def strings_part(self) -> str | None:
        """Where the strings that cells share are, if there are any."""
        part = self._linked("sharedStrings.xml")
        if part is not None and self._zip.getinfo(part).file_size > MAX_STRINGS_BYTES:
            raise ListUnreadable(Why.TOO_MANY_BYTES, str(MAX_STRINGS_BYTES))
        return part

    def open(self, part: str) -> IO[bytes]:
        """A part's bytes, unpacked as they are read; never more than the package says it has."""
        try:
            return self._zip.open(part)
        except (KeyError, zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
            raise ListUnreadable(Why.BROKEN, part) from error

    def _check(self) -> None:
        parts = self._zip.infolist()
        if len(parts) > MAX_PARTS:
            raise ListUnreadable(Why.BOMB, f"{len(parts)} parts")
        for each in parts:
            if each.flag_bits & 1:
                raise ListUnreadable(Why.PASSWORD)
            # A quarter of a million equal cells do not pack 250 times; only what was made to burst does.
            if each.file_size > _RATIO_FROM and each.file_size > MAX_RATIO * max(1, each.compress_size):
                raise ListUnreadable(Why.BOMB, f"1:{each.file_size // max(1, each.compress_size)}")
        if sum(each.file_size for each in parts) > MAX_UNPACKED:
            raise ListUnreadable(Why.BOMB, f"{sum(each.file_size for each in parts)} bytes")

    def _find_book(self) -> str:
        for name, kind in _OTHERS:
            if name in self._zip.NameToInfo:
                raise ListUnreadable(Why.NOT_A_LIST, kind)
        if "_rels/.rels" in self._zip.NameToInfo:
            for each in _named(self._xml("_rels/.rels"), "Relationship"):
                if each.get("Type", "").endswith("/officeDocument"):
                    part = each.get("Target", "").lstrip("/")
                    if part in self._zip.NameToInfo and part.startswith("xl/"):
                        return part
        raise ListUnreadable(Why.NOT_A_LIST, "zip")

    def _read_links(self) -> dict[str, str]:
        folder, name = posixpath.split(self._book)
        rels = f"{folder}/_rels/{name}.rels"
        if rels not in self._zip.NameToInfo:
            raise ListUnreadable(Why.BROKEN, rels)
        return {
            each.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))[1:]
            for each in _named(self._xml(rels), "Relationship")
            if each.get("TargetMode") != "External"
        }

    def _linked(self, ending: str) -> str | None:
        found = (part for part in self._links.values() if part.lower().endswith(ending.lower()))
        return next((part for part in found if part in self._zip.NameToInfo), None)

    def _xml(self, part: str) -> Element:
        """A small part as a tree. No part may define entities or types of documents."""
        if self._zip.getinfo(part).file_size > _SMALL:
            raise ListUnreadable(Why.BOMB, part)
        try:
            with self.open(part) as file:
                tree: Element = fromstring(file.read(), forbid_dtd=True)
        except DefusedXmlException as error:
            raise ListUnreadable(Why.BOMB, part) from error
        except (ParseError, ValueError, zipfile.BadZipFile, zlib.error, EOFError, LookupError) as error:
            raise ListUnreadable(Why.BROKEN, part) from error
        return tree


def _named(tree: Element, name: str) -> Iterator[Element]:
    """All elements of a name, whichever of the two namespaces of workbooks they are in."""
    return (each for each in tree.iter() if isinstance(each.tag, str) and each.tag.rpartition("}")[2] == name)


def _attribute(element: Element, name: str) -> str:
    """An attribute in any namespace but the element's own (`r:id`)."""
    return next((value for key, value in element.attrib.items() if key.endswith(f"}}{name}")), "")


def _cell_styles(styles: Element) -> list[Element]:
    return next((list(each) for each in _named(styles, "cellXfs")), [])


def _whole(text: str | None) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0
