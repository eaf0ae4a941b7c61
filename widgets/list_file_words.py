"""Words of a list's file: why it cannot be read, and what is worth telling of one that was."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.lists.table import Kind, Remark, RemarkKind, Why
from widgets.words import bytes_words, count_words

translate = QCoreApplication.translate

_CODINGS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "windows-1252": "Windows-1252"}


def unreadable_words(why: Why, detail: str = "") -> str:
    """Why a file cannot be read as a list, and what to do, in a sentence or two."""
    match why:
        case Why.NOT_THERE:
            said = translate("ListFile", "The file cannot be opened.")
        case Why.NOT_A_LIST:
            return translate(
                "ListFile",
                "This is not a list ({kind}). Lists are CSV, XLSX or GeoJSON files; save it as one of them.",
            ).format(kind=detail.upper() or "?")
        case Why.OLD_WORKBOOK:
            return translate(
                "ListFile", "This is a workbook of the old kind (.xls). Save it as .xlsx and choose it again."
            )
        case Why.PASSWORD:
            return translate(
                "ListFile",
                "The workbook is protected by a password. Save it without one and choose it again.",
            )
        case Why.EMPTY:
            return translate("ListFile", "The file has no rows.")
        case Why.NO_SUCH_SHEET:
            return translate("ListFile", "The workbook has no such sheet.")
        case Why.TOO_MANY_BYTES | Why.TOO_MANY_ROWS | Why.TOO_MANY_COLUMNS:
            return _too_many_words(why, detail)
        case Why.TOO_LONG_A_LINE:
            return translate("ListFile", "One line of the file is longer than any list's. Is it a list?")
        case Why.BOMB:
            return translate(
                "ListFile",
                "The workbook unpacks to far more than a list can hold. It is not opened; ask its sender.",
            )
        case Why.BROKEN:
            said = translate("ListFile", "The file is damaged. Ask its sender for it once more.")
    return f"{said} ({detail})" if detail else said


def _too_many_words(why: Why, detail: str) -> str:
    most = int(detail) if detail.isdigit() else 0
    if why is Why.TOO_MANY_BYTES:
        said = translate("ListFile", "The file is too large: at most {most} can be read. Divide the list.")
        return said.format(most=bytes_words(most))
    if why is Why.TOO_MANY_ROWS:
        said = translate("ListFile", "The list has more than {most} rows. Divide it.")
        return said.format(most=count_words(most))
    said = translate(
        "ListFile", "The list has more than {most} columns. Take away those that are not needed."
    )
    return said.format(most=count_words(most))


def file_words(kind: Kind, encoding: str, delimiter: str) -> str:
    """What a list is written as, in a few words."""
    if kind is Kind.XLSX:
        return translate("ListFile", "Excel workbook")
    if kind is Kind.GEOJSON:
        return "GeoJSON"
    coding = _CODINGS.get(encoding, "UTF-16" if encoding.startswith("utf-16") else encoding.upper())
    mark = {",": ",", ";": ";", "|": "|", "\t": translate("ListFile", "tab")}.get(delimiter, delimiter)
    return translate("ListFile", "CSV, {coding}, cells parted by {mark}").format(coding=coding, mark=mark)


def remark_words(remark: Remark) -> str:
    """What was met while a list was read, with how often and where first."""
    said = _remarks()[remark.kind].format(n=count_words(remark.count))
    if remark.row:
        return translate("ListFile", "{remark} (first in row {row})").format(remark=said, row=remark.row)
    return said


def _remarks() -> dict[RemarkKind, str]:
    return {
        RemarkKind.EMPTY_ROWS: translate("ListFile", "Empty rows passed over: {n}"),
        RemarkKind.HEADERS_AGAIN: translate("ListFile", "Headings repeated within the list: {n}"),
        RemarkKind.HIDDEN_ROWS: translate("ListFile", "Hidden rows that were read too: {n}"),
        RemarkKind.CELLS_CUT: translate("ListFile", "Cells cut because they are too long: {n}"),
        RemarkKind.FORMULAS: translate("ListFile", "Formulas, of which the last result was read: {n}"),
        RemarkKind.FORMULAS_WITHOUT_VALUE: translate(
            "ListFile", "Formulas without a result, read as text: {n}"
        ),
        RemarkKind.ERROR_CELLS: translate(
            "ListFile", "Cells with an error such as #REF!, read as empty: {n}"
        ),
        RemarkKind.MERGED_CELLS: translate("ListFile", "Merged cells: {n}"),
        RemarkKind.BAD_CHARACTERS: translate("ListFile", "Characters that could not be read: {n}"),
        RemarkKind.CENTRE_OF_SHAPE: translate("ListFile", "Shapes taken in by their centre: {n}"),
        RemarkKind.NO_SHAPE: translate("ListFile", "Features without a place: {n}"),
    }
