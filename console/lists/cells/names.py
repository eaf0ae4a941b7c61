"""Tells which language a name is in, also where a cell has it in both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from console.catalogue.values import Name
from console.lists.cells.plain import has_hindi

_CUT = re.compile(r"\s*[/|(\n]\s*|\s+[-–]\s+")


@lru_cache(maxsize=1024)
def read_name(text: str) -> Name:
    """A name by its script. One with both, as in `आदर्श विद्यालय (Adarsh Vidyalaya)`, is cut in two."""
    text = " ".join(text.split())
    if not has_hindi(text):
        return Name("", text)
    for found in _CUT.finditer(text):
        left, right = text[: found.start()].strip(), text[found.end() :].strip()
        right = right.removesuffix(")") if "(" in found[0] else right
        if _latin(left) and has_hindi(right) and not _has_latin(right):
            return Name(right, left)
        if _latin(right) and has_hindi(left) and not _has_latin(left):
            return Name(left, right)
    return Name(text, "")


def join_names(parts: Sequence[str], separator: str) -> Name:
    """A name whose parts stand in several cells. Where every part has both languages, so has the name."""
    names = [read_name(part) for part in parts]
    if all(name.hi and name.en for name in names):
        return Name(separator.join(name.hi for name in names), separator.join(name.en for name in names))
    text = separator.join(" ".join(part.split()) for part in parts)
    return Name(text, "") if has_hindi(text) else Name("", text)


def _latin(text: str) -> bool:
    return _has_latin(text) and not has_hindi(text)


def _has_latin(text: str) -> bool:
    # A single letter is a mark, not a word: "राम स्टोर (A)".
    return sum(char.isascii() and char.isalpha() for char in text) > 2
