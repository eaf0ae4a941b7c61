"""Opens a list: tells by its content what it is written as, and gives it as a table."""

from __future__ import annotations

from pathlib import Path

from console.lists import csv_file
from console.lists.table import MAX_BYTES, Cancelled, ListUnreadable, Source, Table, Why

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The names of an encrypted workbook's streams are UTF-16 in its container.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"Rar!", "rar"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3", "sqlite"),
)
_HEAD = 64 * 1024


def never() -> bool:
    """Nobody cancels."""
    return False


def open_table(path: Path, *, sheet: str | None = None, cancelled: Cancelled = never) -> Table:
    """The list in a file, its headers found. `sheet` names one of a workbook's; without it the first shown
    sheet that has anything. Raises ListUnreadable, ReadingCancelled."""
    if not path.is_file():
        # A pipe or a device would be waited for without end.
        raise ListUnreadable(Why.NOT_THERE)
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise ListUnreadable(Why.NOT_THERE, error.strerror or "") from error
    if size > MAX_BYTES:
        raise ListUnreadable(Why.TOO_MANY_BYTES, str(MAX_BYTES))
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ListUnreadable(Why.EMPTY)
    return Table(_source(path, head, sheet, cancelled), cancelled)


def _source(path: Path, head: bytes, sheet: str | None, cancelled: Cancelled) -> Source:
    if head.startswith(b"PK"):
        # What reads workbooks is loaded for a workbook only, as is what reads JSON.
        from console.lists import xlsx_file

        return xlsx_file.open_source(path, sheet, cancelled)
    if head.startswith(_OLE):
        with path.open("rb") as file:
            why = Why.PASSWORD if _ENCRYPTED in file.read(MAX_BYTES) else Why.OLD_WORKBOOK
        raise ListUnreadable(why)
    for start, name in _OTHERS:
        if head.startswith(start):
            raise ListUnreadable(Why.NOT_A_LIST, name)
    text = csv_file.look(head)
    if text.startswith("<"):
        # Many a portal calls a page of HTML a workbook.
        raise ListUnreadable(
            Why.NOT_A_LIST, "html" if "<html" in text.lower() or "<table" in text.lower() else "xml"
        )
    if text.startswith("{") or (text.startswith("[") and text[1:].lstrip().startswith("{")):
        from console.lists import geojson_file

        return geojson_file.open_source(path, cancelled)
    return csv_file.open_source(path, cancelled)
