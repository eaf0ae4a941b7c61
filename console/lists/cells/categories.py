"""Finds the category that a word of a list means: exactly, or as the likeliest, which is always told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz, process

from console.catalogue.values import Category
from console.lists.words import category_words, key

# Of 100: at least as like as this, and this much more like than the next category.
_LIKE, _CLEARLY = 80.0, 4.0
_WITHIN = 90.0
_SHORTEST = 4
_LONGEST = 120
_KEPT = 20_000


class Meant(NamedTuple):
    """A category's code, and how like its name the word is: 100 is one of its names."""

    code: str
    score: float

    @property
    def guessed(self) -> bool:
        """Whether somebody should look at it."""
        return self.score < 100


class CategoryFinder:
    """Knows what categories are called."""

    def __init__(self, categories: Iterable[Category]) -> None:
        codes: dict[str, str] = {}
        told: dict[str, list[str]] = category_words()["categories"]
        categories = tuple(categories)
        for category in categories:
            for name in told.get(category.code, ()):
                codes.setdefault(key(name), category.code)
        for category in categories:
            for name in (category.name.hi, category.name.en, category.code):
                codes[key(name)] = category.code
        self._codes = codes
        self._vague = {key(word) for word in category_words()["ambiguous"]}
        self._answers: dict[str, Meant | None] = {}

    def names(self) -> frozenset[str]:
        """Everything that categories are called, as keys."""
        return frozenset(self._codes)

    def find(self, text: str) -> Meant | None:
        """The category that a cell means; None if it is none, or could be several."""
        if text not in self._answers:
            if len(self._answers) > _KEPT:
                self._answers.clear()
            self._answers[text] = self._find(key(text)) if len(text) <= _LONGEST else None
        return self._answers[text]

    def _find(self, name: str) -> Meant | None:
        if code := self._codes.get(name) or self._codes.get(_singular(name)):
            return Meant(code, 100.0)
        if name in self._vague or len(name) < _SHORTEST:
            return None
        within = self._within(name)
        like = process.extract(name, self._codes.keys(), scorer=fuzz.ratio, score_cutoff=_LIKE, limit=8)
        if within and (not like or like[0][1] < _WITHIN):
            return within
        if not like:
            return None
        best = Meant(self._codes[like[0][0]], round(like[0][1], 1))
        others = [score for spelling, score, _ in like if self._codes[spelling] != best.code]
        if others and best.score - others[0] < _CLEARLY:
            return None
        return best._replace(score=min(best.score, 99.0))

    def _within(self, name: str) -> Meant | None:
        """A category named by a part of the words: "govt primary school, block 2"."""
        padded = f" {name} "
        found = [each for each in self._codes if len(each) >= _SHORTEST and f" {each} " in padded]
        if not found:
            return None
        longest = max(map(len, found))
        codes = {self._codes[each] for each in found if len(each) == longest}
        if len(codes) > 1:
            return None
        return Meant(codes.pop(), round(60 + 35 * longest / len(name), 1))


def _singular(name: str) -> str:
    return name[:-3] + "y" if name.endswith("ies") else name.removesuffix("s")
