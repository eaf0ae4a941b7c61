"""Finds texts by words: by how they begin, what they contain, and what they sound like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from console.catalogue import sounds
from console.catalogue.letters import Letters, Lines
from console.catalogue.text import fold

Tiers = NDArray[np.uint8]
Parts = Mapping[str, NDArray[Any]]

# From so many words on, going through all occurrences at once is quicker than word by word.
_MANY = 100
# Words run together ("sasnigate") are looked for by at least so many consonants: fewer fit anything.
_BONES = 4
_SMALL = 0x20


class Tier(IntEnum):
    """How well a word fits; a smaller one is better."""

    EXACT = 0
    NAME_BEGINS = 1
    WORD = 2
    WORD_BEGINS = 3
    INSIDE = 4
    ELSEWHERE = 5
    SOUNDS = 6
    RUN_TOGETHER = 7
    NONE = 255


class WordIndex:
    """Which texts have a word that begins with, contains, or sounds like what is typed.

    A text is one line or some (a name in Hindi and in English). Names in a city are made of few words, so a
    search looks through the distinct words only (tens of thousands at most), and then at the texts that
    have them.
    """

    def __init__(self, parts: Parts) -> None:
        """From what `parts` gave."""
        self.parts = parts
        self._use, self._count = parts["use"], int(parts["count"][0])
        self._words = Letters(parts["words"])
        # Occurrences by word: those of word w are _texts[_starts[w]:_starts[w + 1]].
        self._texts, self._starts, self._first = parts["texts"], parts["starts"], parts["first"]
        self._uses_of = np.diff(self._starts)
        self._keys, self._word_of_key = Letters(parts["keys"]), parts["word_of_key"]
        self._bones, self._word_starts = Letters(parts["bones"]), parts["word_starts"]

    @classmethod
    def of(cls, *lines: Sequence[str]) -> Self:
        """Of texts by row: text n is the n-th of each of `lines`."""
        distinct: dict[tuple[str, ...], int] = {}
        use = [distinct.setdefault(text, len(distinct)) for text in zip(*lines, strict=True)]
        return cls({"use": np.array(use, dtype=np.int32), **_built(list(distinct), len(lines))})

    def tiers(self, word: str, *, start_only: bool = False) -> Tiers:
        """How well each text fits a folded word; with `start_only` a word must begin with it."""
        tiers = np.full(self._count, Tier.NONE, dtype=np.uint8)
        wanted = word.encode()
        if not start_only:
            tiers[self._texts[self._occurrences(self._sounding(word))]] = Tier.SOUNDS
            tiers[self._texts[self._occurrences(self._words.lines_with(wanted))]] = Tier.INSIDE
        begun = self._occurrences(self._words.lines_with(b"\n" + wanted))
        tiers[self._texts[begun]] = Tier.WORD_BEGINS
        tiers[self._texts[self._occurrences(self._words.lines_with(b"\n" + wanted + b"\n"))]] = Tier.WORD
        tiers[self._texts[begun[self._first[begun]]]] = Tier.NAME_BEGINS
        every: Tiers = tiers[self._use]
        return every

    def run_together(self, word: str) -> Tiers:
        """Texts in which words that follow each other sound like the one that was typed."""
        tiers = np.full(self._count, Tier.NONE, dtype=np.uint8)
        typed = {sounds.bones(key) for key in sounds.typed_keys(word)}
        for bones in (each.encode() for each in typed if len(each) >= _BONES):
            tiers[self._bones.lines_at(self._joined(bones))] = Tier.RUN_TOGETHER
        every: Tiers = tiers[self._use]
        return every

    def _joined(self, bones: bytes) -> Lines:
        """Where these bones stand from the beginning of a word on, in order.

        One consonant may stand for two where words meet: "civillines" has one l for the first word's last and
        the second one's first.
        """
        letters = self._bones.letters
        places = np.flatnonzero(letters == bones[0])
        places = places[self._word_starts[places >> 3] >> (7 - (places & 7)) & 1 == 1]
        found = []
        for at in range(1, len(bones) + 1):
            # Here stands what is typed up to `at`; its last letter once more, or the next one.
            found.append(_going_on(letters, places, at, bones[at - 1 :]))
            places = _going_on(letters, places, at, bones[at : at + 1])
        return np.unique(np.concatenate((*found, places)))

    def _sounding(self, word: str) -> Lines:
        found = [np.zeros(0, dtype=np.intp)]
        for key in sounds.typed_keys(word):
            # One consonant alone (लाल is `l`) begins too many words: then it must be all there is.
            whole = "\n" if len(key) == 1 else ""
            found.append(self._word_of_key[self._keys.lines_with(f"\n{key}{whole}".encode())])
        return np.unique(np.concatenate(found))

    def _occurrences(self, words: Lines) -> Lines:
        if len(words) > _MANY:
            chosen = np.zeros(len(self._uses_of), dtype=np.bool_)
            chosen[words] = True
            return np.flatnonzero(np.repeat(chosen, self._uses_of))
        parts = [np.arange(self._starts[word], self._starts[word + 1]) for word in words.tolist()]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.intp)


def _going_on(letters: NDArray[np.uint8], places: Lines, offset: int, wanted: bytes) -> Lines:
    """The places behind which, so many letters on, `wanted` stands."""
    places = places[places + offset + len(wanted) <= len(letters)]
    for further, letter in enumerate(wanted, offset):
        places = places[letters[places + further] == letter]
    return places


def _built(texts: list[tuple[str, ...]], lines_each: int) -> dict[str, NDArray[Any]]:
    """The parts but `use`, for distinct texts of so many lines each."""
    # Folding and splitting are quick on one long text and slow on many short ones.
    folded = fold("\n".join(line.replace("\n", " ") for text in texts for line in text))
    parts = folded.split()
    vocabulary = {part: index for index, part in enumerate(dict.fromkeys(parts))}
    word_of = np.fromiter(map(vocabulary.__getitem__, parts), dtype=np.int32, count=len(parts))
    line_of = _line_of_each_word(folded)
    order = np.argsort(word_of, kind="stable")
    first = np.append(True, line_of[1:] != line_of[:-1])[: len(line_of)]
    keys = sounds.keys(list(vocabulary))
    bones = _bones_of_texts(keys, word_of, line_of // lines_each, len(texts))
    return {
        "count": np.array([len(texts)], dtype=np.int64),
        "words": Letters.of([word.encode() for word in vocabulary]).letters,
        "texts": (line_of // lines_each)[order].astype(np.int32),
        "first": first[order],
        "starts": np.append(0, np.cumsum(np.bincount(word_of, minlength=len(vocabulary)))).astype(np.int64),
        "keys": Letters.of([key.encode() for its in keys for key in its]).letters,
        "word_of_key": np.repeat(np.arange(len(keys)), [len(its) for its in keys]).astype(np.int32),
        "bones": (small := np.where(bones >= ord("A"), bones | _SMALL, bones)),
        # One bit for every letter: whether a word begins there.
        "word_starts": np.packbits(small != bones),
    }


def _line_of_each_word(folded: str) -> NDArray[np.intp]:
    letters = np.frombuffer(folded.encode(), dtype=np.uint8)
    apart = (letters == ord(" ")) | (letters == ord("\n"))
    starts = ~apart
    starts[1:] &= apart[:-1]
    return np.searchsorted(np.flatnonzero(letters == ord("\n")), np.flatnonzero(starts))


def _bones_of_texts(
    keys: Sequence[tuple[str, ...]], word_of: NDArray[np.int32], text_of: NDArray[np.intp], count: int
) -> NDArray[np.uint8]:
    """For each text the bones of its words run together, a capital where a word begins."""
    bones = [sounds.bones(its[0]) if its else "" for its in keys]
    capital = [each[:1].upper() + each[1:] for each in bones]
    run = list(map(capital.__getitem__, word_of.tolist()))
    ends = np.searchsorted(text_of, np.arange(count), side="right").tolist()
    starts = [0, *ends]
    lines = ["".join(run[start:end]) for start, end in zip(starts, ends, strict=False)]
    return Letters.of([line.encode("ascii", "ignore") for line in lines]).letters
