"""A camera's number as people say and write it: "camera 118", "CAM118", "no. 0118", "1,182", "कैमरा ११८"."""

from __future__ import annotations

import re

from console.catalogue.text import fold

_FORE_WORDS = (
    *("camera", "cam", "number", "num", "nr", "no", "c"),
    # Hindi abbreviates with a zero: नं०.
    *("कैमरा", "कैमरे", "केमरा", "कैम", "नंबर", "नम्बर", "नं०", "न०", "नं", "न", "संख्या", "का", "की"),
)
_COMMA = re.compile(r"(?<=\d),(?=\d{2,3}(?!\d))")
# A number of more digits is no camera's.
_SAID = re.compile(rf"(?:(?:{'|'.join(map(fold, _FORE_WORDS))}) *)*0*([1-9][0-9]{{0,17}})")


def number_said(text: str) -> str:
    """The digits of the number that all of `text` says, without leading zeros; empty where it says more."""
    said = _SAID.fullmatch(fold(_COMMA.sub("", text)).strip())
    return said[1] if said else ""
