"""Areas and categories that are called as was typed: hits of their own, beside the cameras in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from console.catalogue.text import words
from console.catalogue.values import Area, Category
from console.catalogue.word_index import Tier, Tiers, WordIndex

CATEGORY = "category"
NAMED_AT_MOST = 6
# As of cameras: a text pasted by mistake must not hold the operator up.
_WORDS_AT_MOST = 12
_LETTERS_LEAST = 2
# What is said before or after a name and is not a part of it, folded as names are.
_SAID_OF: dict[str, frozenset[str]] = {
    "thana": frozenset(words("thana thane ps police station kotwali chowki थाना थाने पुलिस स्टेशन कोतवाली")),
    "ward": frozenset(words("ward वार्ड")),
    "zone": frozenset(words("zone area ज़ोन जोन क्षेत्र")),
    CATEGORY: frozenset(),
}
_ORDER = ("thana", "zone", "ward", CATEGORY)
_NO = np.uint16(1000)


@dataclass(frozen=True, slots=True)
class Named:
    """A category, or an area by its kind (`zone`, `thana`, `ward`); `index` is among those of a catalogue."""

    kind: str
    index: int


def named(
    kinds: WordIndex, text: str, categories: Sequence[Category], areas: Sequence[Area]
) -> tuple[Named, ...]:
    """Those whose name every typed word fits, best first, `NAMED_AT_MOST` of them.

    `kinds` is the index of the categories' names and then the areas'. Words may be run together or apart
    otherwise than in the name, and spelt as they sound. Digits alone are a call-up number, no ward.
    """
    typed = list(dict.fromkeys(words(text)))[:_WORDS_AT_MOST]
    if len("".join(typed)) < _LETTERS_LEAST or all(word.isdecimal() for word in typed):
        return ()
    names = [*(each.name for each in categories), *(each.name for each in areas)]
    kind_of = [*(CATEGORY for _ in categories), *(each.kind for each in areas)]
    score = _fit(kinds, typed, kind_of)
    if len(typed) > 1 and not (score < _NO).any():
        score = _fit(kinds, ["".join(typed)], kind_of)
    fits = [at for at in np.flatnonzero(score < _NO).tolist() if kind_of[at] in _ORDER]
    # Of "ward 1" and "ward 10" the shorter one was meant as far as anybody can tell.
    fits.sort(key=lambda at: (int(score[at]), len(names[at].en or names[at].hi), _ORDER.index(kind_of[at])))
    first = len(categories)
    return tuple(Named(kind_of[at], at if at < first else at - first) for at in fits[:NAMED_AT_MOST])


def _fit(kinds: WordIndex, typed: Sequence[str], kind_of: Sequence[str]) -> NDArray[np.uint16]:
    """How well each name fits all words, `_NO` or more where one of them does not."""
    score = np.zeros(len(kind_of), dtype=np.uint16)
    meant = np.zeros(len(kind_of), dtype=np.bool_)
    for word in typed:
        said = np.array([word in _SAID_OF.get(kind, ()) for kind in kind_of], dtype=np.bool_)
        tiers = _tiers(kinds, word)
        score += np.where(tiers == Tier.NONE, np.where(said, np.uint16(0), _NO), tiers).astype(np.uint16)
        # "thana" alone is said of every thana and names none; "kotwali" names Kotwali Nagar.
        meant |= ~said | (tiers <= Tier.WORD_BEGINS)
    return np.where(meant, score, _NO).astype(np.uint16)


def _tiers(kinds: WordIndex, word: str) -> Tiers:
    tiers = kinds.tiers(word, start_only=word.isdecimal())
    if not word.isdecimal():
        # Run together it may be one of several ("bannadevi"), also where another one fits by its letters.
        np.minimum(tiers, kinds.run_together(word), out=tiers)
    return tiers
