"""Text that no spreadsheet takes for a formula."""

from __future__ import annotations

import re

from console.lists.out.rows import Cell

# What Excel, LibreOffice and Google Sheets begin to calculate at; a tab or line end before it hides it.
_FORMULA = re.compile(r"^[\t\r\n ]*[=+\-@|%]")
# Telephones and negative numbers are what they look like.
_HARMLESS = re.compile(r"^[+-]?\d[\d .,-]*\Z")
# Not allowed in XML 1.0, and of no use in a list.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def safe(cell: Cell) -> Cell:
    """A cell that stays what it says; a text that would begin a formula gets an apostrophe before it."""
    if not isinstance(cell, str):
        return cell
    text = plain(cell)
    return f"'{text}" if _FORMULA.match(text) and not _HARMLESS.match(text) else text


def plain(text: str) -> str:
    """Text without control characters."""
    return _CONTROL.sub(" ", text)
