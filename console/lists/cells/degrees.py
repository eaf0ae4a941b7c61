"""Reads a latitude or longitude: decimal or with minutes and seconds, with letters of either language."""

from __future__ import annotations

import re
from typing import NamedTuple

from console.lists.cells.plain import plain_digits

_LONGEST = 60
_SAME = {
    **dict.fromkeys(map(ord, "’‘′´`"), "'"),
    **dict.fromkeys(map(ord, "”“″"), '"'),
    **dict.fromkeys(map(ord, "º˚"), "°"),
    **dict.fromkeys(map(ord, "–−"), "-"),
    ord("।"): ".",
    ord("॰"): "",
    ord("\u00a0"): " ",
}
# Longer words first, so that "n" does not take the beginning of "north".
_AXES = {
    "lat": ("latitude", "lat", "अक्षांश", "north", "उत्तरी", "उत्तर", "n", "उ"),
    "lon": ("longitude", "long", "lng", "lon", "देशान्तर", "देशांतर", "east", "पूर्वी", "पूर्व", "पूरब", "e", "पू"),
    "-lat": ("south", "दक्षिणी", "दक्षिण", "s", "द"),
    "-lon": ("west", "पश्चिमी", "पश्चिम", "w", "प"),
}
_WORDS = {word: axis for axis, words in _AXES.items() for word in words}
# The ring of an abbreviation, "उ०", is typed as a nought.
_RING = re.compile("(?<=[\u0900-\u0963])[0\u0966]")
# The "s" of "53m50s" is no south.
_SECONDS = re.compile(r"(?<=\d)\s*m\s*(\d{1,2}(?:[.,]\d+)?)\s*s(?![a-z])")
_ANY = "|".join(sorted(_WORDS, key=len, reverse=True))
_AXIS = re.compile(rf"(?<![a-z\u0900-\u0963])(?:{_ANY})(?![a-z\u0900-\u0963])")
_WHOLE_DEGREES = re.compile(r"\s*([-+]?)\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:°|d|deg|degrees?|डिग्री|अंश)?\s*\Z")
_PARTS = re.compile(
    r"\s*([-+]?)\s*(\d{1,3})\s*(?:°|d|deg|degrees?|डिग्री|अंश|[:\s-])\s*"
    r"(\d{1,2}(?:[.,]\d+)?)\s*(?:'|m|min|minutes?|मिनट|[:\s-]|\Z)\s*"
    r"(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:\"|''|s|sec|seconds?|सेकेण्ड|सेकंड)?)?\s*\Z"
)
_DOTTED = re.compile(r"\s*()(\d{1,3})\.(\d{1,2})\.(\d{1,2}(?:\.\d+)?)\s*\Z")


class Degrees(NamedTuple):
    """Degrees, and which axis the cell itself names: `lat`, `lon` or ''."""

    value: float
    axis: str


def read_degrees(text: str) -> Degrees | None:
    """One coordinate, between -180 and 180; None if it cannot be read."""
    if len(text) > _LONGEST:
        return None
    try:
        value = float(text) if text.isascii() else None
    except ValueError:
        value = None
    if value is not None and "_" not in text:
        return Degrees(value, "") if abs(value) <= 180 else None
    return _written(normal(text))


def axes(text: str) -> list[tuple[int, int]]:
    """Where a `normal` text names an axis: starts and ends."""
    return [found.span() for found in _AXIS.finditer(text)]


def normal(text: str) -> str:
    """Text with one kind of quotation mark, degree sign and digits, in small letters."""
    text = plain_digits(_RING.sub("", text)).translate(_SAME).casefold()
    text = _SECONDS.sub(r'm\1"', text)
    return re.sub(r"(?<=\d)\s*\.\s*(?=\d)", ".", text).strip(" ,;.")


def _written(text: str) -> Degrees | None:
    axis = ""
    for found in _AXIS.finditer(text):
        named = _WORDS[found[0]]
        # "Lat 27.9 N" names its axis twice; two different ones are no coordinate.
        if axis and named.lstrip("-") != axis.lstrip("-"):
            return None
        axis = named if named.startswith("-") else axis or named
    bare = _AXIS.sub(" ", text).replace("=", " ").strip(" :,;.")
    value = _number(bare)
    if value is None or abs(value) > 180:
        return None
    return Degrees(-value if axis.startswith("-") else value, axis.lstrip("-"))


def _number(text: str) -> float | None:
    if found := _WHOLE_DEGREES.match(text):
        return _signed(found[1], _float(found[2]))
    found = _PARTS.match(text) or _DOTTED.match(text)
    if found is None:
        return None
    minutes, seconds = _float(found[3]), _float(found[4] or "0")
    if minutes >= 60 or seconds >= 60:
        return None
    return _signed(found[1], int(found[2]) + minutes / 60 + seconds / 3600)


def _signed(sign: str, value: float) -> float:
    return -value if sign == "-" else value


def _float(text: str) -> float:
    return float(text.replace(",", "."))
