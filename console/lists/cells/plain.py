"""What every cell is made of: digits of either script, and the many ways of writing nothing."""

from __future__ import annotations

_DIGITS = {
    **{0x0966 + digit: str(digit) for digit in range(10)},
    **{0xFF10 + digit: str(digit) for digit in range(10)},
}
_ENGLISH = ("na", "n/a", "n.a.", "n.a", "#n/a", "nil", "null", "none", "not available", "not applicable")
_HINDI = ("निल", "शून्य", "नहीं", "अज्ञात", "लागू नहीं", "उपलब्ध नहीं", "कोई नहीं", "ज्ञात नहीं")
_BLANK = frozenset(("-", "--", "---", ".", "..", "?", "??", *_ENGLISH, *_HINDI))
LONGEST_BLANK = 16


def plain_digits(text: str) -> str:
    """`text` with its digits as 0-9."""
    return text if text.isascii() else text.translate(_DIGITS)


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: it is empty, or has one of the words for that."""
    return not text or (len(text) <= LONGEST_BLANK and text.casefold() in _BLANK)


def has_hindi(text: str) -> bool:
    """Whether any letter is Devanagari."""
    return not text.isascii() and any("\u0900" <= char <= "\u097f" for char in text)


def short(text: str, most: int = 80) -> str:
    """A cell's text for a report."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 1]}…"
