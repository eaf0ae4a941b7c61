"""What an operator types, and how well each camera fits it: number, names, owner, telephone, place, kind.

Sites that have no camera yet are searched in the same way: an *entry* is a camera's row, or, behind all
cameras, such a site.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from console.catalogue.number_said import number_said
from console.catalogue.phones import LEAST_DIGITS, Phones, typed_digits
from console.catalogue.text import words
from console.catalogue.values import Area, Category
from console.catalogue.word_index import Parts, Tier, Tiers, WordIndex

Mask = NDArray[np.bool_]
Scores = NDArray[np.uint16]

# Words beyond these are not looked at: a text pasted by mistake must not hold the operator up.
_WORDS_AT_MOST = 12
# A number of more digits does not fit the column.
_DIGITS_AT_MOST = 18


@dataclass(frozen=True, slots=True)
class Texts:
    """What is searched, by row of camera and of site; a site's code is its sender's, with its address."""

    camera_hi: Sequence[str]
    camera_en: Sequence[str]
    site_hi: Sequence[str]
    site_en: Sequence[str]
    site_owner: Sequence[str]
    site_code: Sequence[str]
    site_phone: Sequence[str]


@dataclass(frozen=True, slots=True)
class Lie:
    """Where entries lie: indexes of sites, categories, areas (-1 for none); `number` is of cameras only."""

    number: NDArray[np.int64]
    site: NDArray[np.int32]
    category: NDArray[np.uint8]
    areas: Sequence[NDArray[np.int16]]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Which entries fit a text, and how well: a smaller score is better, and of use only where it fits."""

    mask: Mask
    scores: Scores


class SearchIndex:
    """The indexes of a city's texts; they do not know which cameras are where."""

    def __init__(self, parts: Parts) -> None:
        """From what `parts` gave."""
        self.names, self.sites, self.kinds = (WordIndex(_under(parts, name)) for name in _INDEXES)
        self.phones = Phones(parts["phones"])
        self.site_count = len(parts["sites.use"])
        self.parts = parts

    @classmethod
    def of(cls, texts: Texts, categories: Sequence[Category], areas: Sequence[Area]) -> SearchIndex:
        """Made anew."""
        named = [*(each.name for each in categories), *(each.name for each in areas)]
        made = (
            WordIndex.of([*texts.camera_hi, *texts.site_hi], [*texts.camera_en, *texts.site_en]),
            WordIndex.of(texts.site_owner, texts.site_code),
            WordIndex.of([name.hi for name in named], [name.en for name in named]),
        )
        parts: dict[str, NDArray[Any]] = {"phones": Phones.of(texts.site_phone).digits}
        for name, index in zip(_INDEXES, made, strict=True):
            parts.update({f"{name}.{part}": array for part, array in index.parts.items()})
        return cls(parts)


class Search:
    """Looks for typed words among the entries of a catalogue. Every word must fit."""

    def __init__(self, index: SearchIndex, lie: Lie, categories: int) -> None:
        self._index, self._lie, self._categories = index, lie, categories
        self._cameras, self._count = len(lie.number), len(lie.site)
        self._known: dict[tuple[str, bool], Tiers] = {}
        self._asked: tuple[str, Found | None] = ("", None)

    def found(self, text: str) -> Found | None:
        """What fits, and how well; None when nothing is asked."""
        # Filter, counts, list and ranks ask for the same text one after the other.
        if self._asked[0] != text:
            self._asked = (text, self._find(text))
        return self._asked[1]

    def _find(self, text: str) -> Found | None:
        wanted = list(dict.fromkeys(words(text)))[:_WORDS_AT_MOST]
        if not wanted:
            self._known = {}
            return None
        # Typing changes the last word.
        known, named = self._known, any(not word.isdecimal() for word in wanted)
        keys = [(word, named) for word in wanted]
        self._known = {key: known[key] if key in known else self._of_word(*key) for key in keys}
        found = _every(list(self._known.values()))
        if len(wanted) > 1 and not found.mask.any() and not any(word.isdecimal() for word in wanted):
            # What is one word to the list may have been typed as two: "Gandhi park".
            found = _every([self._of_word("".join(wanted), named)])
        if (phone := self._phone(text)) is not None:
            found = Found(found.mask | phone, found.scores)
        return self._with_number_said(found, text, wanted)

    def _with_number_said(self, found: Found, text: str, wanted: list[str]) -> Found:
        """What was found, and the camera whose number the whole text says: "camera 118" is number 118."""
        digits = number_said(text)
        if not digits or wanted == [digits]:
            return found
        if not found.mask.any():
            return _every([self._of_digits(digits, named=True)])
        row = int(np.searchsorted(self._lie.number, int(digits)))
        if row < self._cameras and self._lie.number[row] == int(digits):
            found.mask[row], found.scores[row] = True, Tier.EXACT
        return found

    def _of_word(self, word: str, named: bool) -> Tiers:
        """`named`: there are letters as well among what was typed."""
        tiers = self._of_digits(word, named) if word.isdecimal() else self._of_letters(word)
        if not word.isdecimal() and tiers.min(initial=Tier.NONE) == Tier.NONE:
            tiers = self._by_entry(self._index.names.run_together(word))
            self._take_in_kinds(tiers, self._index.kinds.run_together(word))
        return tiers

    def _of_letters(self, word: str) -> Tiers:
        tiers = self._by_entry(self._index.names.tiers(word))
        np.minimum(tiers, _elsewhere(self._index.sites.tiers(word))[self._lie.site], out=tiers)
        self._take_in_kinds(tiers, self._index.kinds.tiers(word))
        return tiers

    def _take_in_kinds(self, tiers: Tiers, of_kinds: Tiers) -> None:
        """Whatever lies in an area or is of a category that fits, fits as well."""
        found = _elsewhere(of_kinds)
        if found.min(initial=Tier.NONE) == Tier.NONE:
            return
        for other in self._of_kinds(found):
            np.minimum(tiers, other, out=tiers)

    def _of_kinds(self, found: Tiers) -> list[Tiers]:
        areas = np.append(found[self._categories :], np.uint8(Tier.NONE))  # the last one is for -1, no area
        return [found[: self._categories][self._lie.category], *(areas[each] for each in self._lie.areas)]

    def _of_digits(self, word: str, named: bool) -> Tiers:
        # Digits are a call-up number; in names and codes only a word's beginning counts then, and no
        # area's name: "11" is not every camera of ward 11.
        tiers = self._by_entry(self._index.names.tiers(word, start_only=True))
        codes = _elsewhere(self._index.sites.tiers(word, start_only=True))
        if len(word) >= LEAST_DIGITS:
            codes[self._index.phones.having(word)] = Tier.ELSEWHERE
        np.minimum(tiers, codes[self._lie.site], out=tiers)
        # Beside letters the "2" of "Wine Shop 2" is rather a part of the name than a number's first digit.
        begun = Tier.ELSEWHERE if named else Tier.NAME_BEGINS
        for first, last in number_ranges(word, self._lie.number):
            np.minimum(tiers[first:last], np.uint8(begun), out=tiers[first:last])
            if last > first and self._lie.number[first] == int(word):
                tiers[first] = Tier.EXACT
        return tiers

    def _phone(self, text: str) -> Mask | None:
        """Entries at sites with the telephone number that all of `text` is."""
        digits = typed_digits(text)
        if not digits:
            return None
        sites = np.zeros(self._index.site_count, dtype=np.bool_)
        sites[self._index.phones.having(digits)] = True
        mask: Mask = sites[self._lie.site]
        return mask

    def _by_entry(self, tiers: Tiers) -> Tiers:
        """Of names of cameras and then sites, the better one by entry."""
        better: Tiers = tiers[self._cameras :][self._lie.site]
        np.minimum(better[: self._cameras], tiers[: self._cameras], out=better[: self._cameras])
        return better


def number_ranges(digits: str, numbers: NDArray[np.int64]) -> list[tuple[int, int]]:
    """The slices of the ordered `numbers` whose digits begin with `digits`."""
    if len(digits) > _DIGITS_AT_MOST or digits != str(first := int(digits)):
        return []
    starts = [
        (first * 10**more, (first + 1) * 10**more) for more in range(19 - len(digits)) if first or not more
    ]
    return [(int(np.searchsorted(numbers, low)), int(np.searchsorted(numbers, high))) for low, high in starts]


def _every(tiers: list[Tiers]) -> Found:
    """Of the tiers of each word: every one must fit."""
    mask, scores = tiers[0] != Tier.NONE, tiers[0].astype(np.uint16)
    for each in tiers[1:]:
        mask &= each != Tier.NONE
        scores += each
    return Found(mask, scores)


def _elsewhere(tiers: Tiers) -> Tiers:
    """What fits owner, place or kind fits less than a name does."""
    return np.maximum(tiers, np.uint8(Tier.ELSEWHERE))


_INDEXES = ("names", "sites", "kinds")


def _under(parts: Parts, name: str) -> Parts:
    return {key[len(name) + 1 :]: array for key, array in parts.items() if key.startswith(f"{name}.")}
