"""Tells public schools and hospitals from private ones by what they are called, where no list says whose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from console.catalogue.text import words
from console.lists.words import category_words, key


def is_public(names: Iterable[str], word: str = "") -> bool:
    """Whether folded `names` (as `name_key` gives them) or the list's `word` for the category are those of a
    public institution. A name that says otherwise counts for more than the word."""
    begins, within, private = _phrases()
    names = tuple(names)
    if any(private.search(name) for name in names):
        return False
    if any(name.startswith(begins) or within.search(name) for name in names):
        return True
    return bool(word) and _of_word(word)


@lru_cache(maxsize=1024)
def _of_word(word: str) -> bool:
    begins, within, private = _phrases()
    told = f"{key(word)} "
    return private.search(told) is None and (told.startswith(begins) or within.search(told) is not None)


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]]:
    told: dict[str, list[str]] = category_words()["public"]
    begins = tuple(f"{each} " for phrase in told["begins"] for each in _spellings(phrase))
    return begins, _any_of(told["within"]), _any_of(told["private"])


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    spellings = sorted({each for phrase in phrases for each in _spellings(phrase)})
    # Not by \b: for Python the signs of vowels are no letters.
    return re.compile(rf"(?:^| )(?:{'|'.join(map(re.escape, spellings))})(?= |$)")


def _spellings(phrase: str) -> set[str]:
    """Names are folded with the noughts that stand for rings in them, words without."""
    return {key(phrase), " ".join(words(phrase))}
