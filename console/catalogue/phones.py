"""Telephone numbers, found by their digits in whatever way those are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from console.catalogue.letters import Letters

# Fewer digits than these are a camera's number and nobody's telephone.
LEAST_DIGITS = 4

_DEVANAGARI_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
_BETWEEN_NUMBERS = re.compile(r"[,;/|]+")
_NO_DIGITS = re.compile(r"[^\d\n,;/|]+")
# India's code (before ten digits) and the 0 of the trunk are dialled or left out as one likes.
_DIALLED = re.compile(r"(?<!\d)(?:0*91(?=\d{10}(?!\d))|0+)")
_TYPED = re.compile(r"[+0-9][0-9 ().-]*\Z")
_TYPED_CODE = re.compile(r"\A(?:\+|00)91|\A91(?=\d{10}\Z)|\A0+")


class Phones:
    """Which of many telephone cells have the digits that are typed."""

    def __init__(self, digits: NDArray[Any]) -> None:
        """From what `digits` gave."""
        self.digits = digits
        self._letters = Letters(digits)

    @classmethod
    def of(cls, cells: Sequence[str]) -> Phones:
        """Of cells as they were written, each with one number or several."""
        text = "\n".join(cell.replace("\n", " ") for cell in cells).translate(_DEVANAGARI_DIGITS)
        text = _BETWEEN_NUMBERS.sub(" ", _NO_DIGITS.sub("", text))
        lines = _DIALLED.sub("", text).split("\n") if cells else []
        return cls(Letters.of([line.encode("ascii", "ignore") for line in lines]).letters)

    def having(self, digits: str) -> NDArray[np.intp]:
        """The rows whose numbers contain `digits`."""
        return self._letters.lines_with(digits.encode())


def typed_digits(text: str) -> str:
    """The digits of a text that may be a telephone number, without what is dialled before it; or nothing."""
    plain = text.translate(_DEVANAGARI_DIGITS).strip()
    if not _TYPED.match(plain):
        return ""
    digits = _TYPED_CODE.sub("", re.sub(r"[^\d+]", "", plain)).replace("+", "")
    return digits if len(digits) >= LEAST_DIGITS else ""
