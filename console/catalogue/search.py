"""Finds texts by words: each word must be contained in one of a text's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from console.catalogue.text import fold

Mask = NDArray[np.bool_]

# From so many words on, going through all occurrences at once is quicker than word by word.
_MANY = 100


class WordIndex:
    """Which of `texts` have a word that contains, or begins with, what is typed.

    Names in a city are made of few words, so a search looks through the distinct words only (tens of
    thousands at most) and then at the texts that have them.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        distinct: dict[str, int] = {}
        uses = [distinct.setdefault(text, len(distinct)) for text in texts]
        self._use = np.array(uses, dtype=np.int32)
        self._count = len(distinct)
        vocabulary, word_of, text_of = _occurrences(distinct)
        # A line end stands before every word, so that its beginning can be looked for too.
        self._letters = np.frombuffer(b"\n" + b"\n".join(vocabulary), dtype=np.uint8)
        self._begins = np.flatnonzero(self._letters == ord("\n"))
        # Occurrences by word: those of word w are _texts[_starts[w]:_starts[w + 1]].
        self._texts = text_of[np.argsort(word_of, kind="stable")]
        self._uses_of = np.bincount(word_of, minlength=len(vocabulary))
        self._starts = np.concatenate(([0], np.cumsum(self._uses_of)))

    def matching(self, word: str, *, start_only: bool = False) -> Mask:
        """Texts with a word that contains `word` (or begins with it), as a mask. `word` is folded."""
        wanted = ("\n" if start_only else "") + word
        hits = self._words_with(wanted.encode())
        found = np.zeros(self._count, dtype=np.bool_)
        if len(hits) > _MANY:
            chosen = np.zeros(len(self._uses_of), dtype=np.bool_)
            chosen[hits] = True
            found[self._texts[np.repeat(chosen, self._uses_of)]] = True
        else:
            for index in hits:
                found[self._texts[self._starts[index] : self._starts[index + 1]]] = True
        return found[self._use]

    def _words_with(self, wanted: bytes) -> NDArray[np.intp]:
        starts = max(0, len(self._letters) - len(wanted) + 1)
        match = np.ones(starts, dtype=np.bool_)
        for place, letter in enumerate(wanted):
            match &= self._letters[place : place + starts] == letter
        words = np.searchsorted(self._begins, np.flatnonzero(match), side="right") - 1
        return words[np.append(True, words[1:] != words[:-1])] if len(words) else words


def _occurrences(
    texts: Iterable[str],
) -> tuple[list[bytes], NDArray[np.int32], NDArray[np.int32]]:
    """The distinct words, and for every word of every text which word and which text it is."""
    # Folding and splitting are quick on one long text and slow on many short ones.
    folded = fold("\n".join(text.replace("\n", " ") for text in texts))
    parts = folded.split()
    vocabulary = {part: index for index, part in enumerate(dict.fromkeys(parts))}
    word_of = np.fromiter(map(vocabulary.__getitem__, parts), dtype=np.int32, count=len(parts))
    letters = np.frombuffer(folded.encode(), dtype=np.uint8)
    apart = (letters == ord(" ")) | (letters == ord("\n"))
    starts = ~apart
    starts[1:] &= apart[:-1]
    text_of = np.searchsorted(np.flatnonzero(letters == ord("\n")), np.flatnonzero(starts)).astype(np.int32)
    return [part.encode() for part in vocabulary], word_of, text_of
