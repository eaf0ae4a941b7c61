"""Lists as offices send them, written for the tests."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from console.lists.reading import open_table
from console.lists.table import Row, Table

HEADERS = ("क्र०सं०", "विद्यालय का नाम", "थाना", "मोबाइल नं", "अक्षांश", "देशान्तर")
ROWS = (
    ("1", "प्राथमिक विद्यालय, सासनी गेट", "सासनी गेट", "9876543210", "27.8974", "78.0880"),
    ("2", 'St. "Mary" School', "Civil Lines", "0571-2401234", "27.9012", "78.0711"),
)


def csv_text(rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    """Rows as a CSV."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def put(folder: Path, content: bytes | str, name: str = "list.csv") -> Path:
    """A file with this content; text as UTF-8."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def workbook(folder: Path, rows: Iterable[Sequence[Any]], name: str = "list.xlsx") -> Path:
    """A workbook with one sheet."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(folder / name)
    return folder / name


def geojson(folder: Path, features: Any, name: str = "list.geojson") -> Path:
    """A collection of features."""
    return put(folder, json.dumps({"type": "FeatureCollection", "features": features}), name)


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    """A feature of GeoJSON."""
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def read(path: Path, sheet: str | None = None) -> tuple[Table, list[Row]]:
    """A list, and its rows."""
    table = open_table(path, sheet=sheet)
    return table, list(table.rows())


def cells(path: Path, sheet: str | None = None) -> list[tuple[str, ...]]:
    """The cells of a list's rows."""
    return [row.cells for row in read(path, sheet)[1]]
