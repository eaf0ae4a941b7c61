"""Lists out as CSV and XLSX."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from console.lists.out.escape import safe
from console.lists.out.rows import Cell

_WIDTHS = {"short": 12, "long": 34}
_LONG_FROM = 18
# How XLSX writes characters that XML has not (ECMA-376, 22.9.2.19); a text that only looks so is escaped.
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def write_csv(path: Path, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """UTF-8 with its mark, so that Excel reads the Hindi; lines as Windows ends them."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows([safe(cell) for cell in row] for row in rows)


def write_xlsx(path: Path, headings: Sequence[str], rows: Iterable[Sequence[Cell]], title: str) -> None:
    """One sheet with a heading that stays, filters, and every text as text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_sheet_name(title))
    sheet.freeze_panes = "A2"
    for place, heading in enumerate(headings, 1):
        width = _WIDTHS["long" if len(heading) >= _LONG_FROM or "name" in heading.lower() else "short"]
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.append([_heading(sheet, each) for each in headings])
    count = 1
    for row in rows:
        count += 1
        sheet.append([_cell(sheet, cell) for cell in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{count}"
    book.save(path)


def _heading(sheet: WriteOnlyWorksheet, text: str) -> SheetCell:
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: WriteOnlyWorksheet, value: Cell) -> SheetCell | Cell | None:
    value = safe(value)
    if value == "":
        return None
    if not isinstance(value, str):
        return value
    value = _ESCAPED.sub("_x005F_", value)
    if value[0] in "=+-@#":
        # openpyxl would take it for a formula, or for one that failed.
        cell = WriteOnlyCell(sheet, value)
        cell.data_type = "s"
        return cell
    return value


def _sheet_name(title: str) -> str:
    return "".join(letter for letter in title if letter not in "[]:*?/\\'")[:31].strip() or "Cameras"
