"""Reads where a camera looks: degrees from north, or a direction of the compass in either language."""

from __future__ import annotations

import re

from console.lists.cells.plain import plain_digits
from console.lists.words import key, meanings

_DEGREES = re.compile(r"([-+]?\d{1,3}(?:[.,]\d+)?)\s*(?:°|º|deg|degrees?|डिग्री|अंश)?\s*\Z", re.I)
_FILLERS = frozenset(
    ("facing", "towards", "toward", "to", "side", "direction", "face", "की", "ओर", "तरफ", "दिशा", "में", "मुख")
)
_LONGEST = 60


def read_heading(text: str) -> float | None:
    """Degrees from north, 0 up to 360; None if it cannot be read."""
    if len(text) > _LONGEST:
        return None
    if found := _DEGREES.match(plain_digits(text).strip()):
        value = float(found[1].replace(",", "."))
        return value % 360.0 if -360 <= value <= 360 else None
    words = [word for word in key(text).split() if word not in _FILLERS]
    meant = meanings("directions").get(" ".join(words))
    return None if meant is None else float(meant)
