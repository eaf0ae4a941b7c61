"""Finds texts by words: each word must be contained in one of a text's words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from console.catalogue.text import fold

Mask = NDArray[np.bool_]


class WordIndex:
    """Which of `texts` have a word that contains, or begins with, what is typed.

    Names in a city are made of few words, so a search looks through the distinct words only (tens of
    thousands at most) and then at the texts that have them.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        distinct: dict[str, int] = {}
        uses = [distinct.setdefault(text, len(distinct)) for text in texts]
        self._use: NDArray[np.int32] | None = None
        if len(distinct) < len(texts):
            self._use = np.array(uses, dtype=np.int32)
        self._count = len(distinct)
        vocabulary, word_of, text_of = _occurrences(list(distinct))
        self._words: NDArray[np.bytes_] = np.array(vocabulary or [b""], dtype=np.bytes_)
        order = np.argsort(word_of, kind="stable")
        self._texts = text_of[order]
        self._starts = np.searchsorted(word_of[order], np.arange(len(self._words) + 1)).astype(np.int32)

    def matching(self, word: str, *, start_only: bool = False) -> Mask:
        """Texts with a word that contains `word` (or begins with it), as a mask. `word` is folded."""
        found = np.zeros(self._count, dtype=np.bool_)
        raw = np.bytes_(word.encode())
        hits = (
            np.strings.startswith(self._words, raw) if start_only else np.strings.find(self._words, raw) >= 0
        )
        for index in _runs(np.flatnonzero(hits)):
            found[self._texts[self._starts[index[0]] : self._starts[index[1]]]] = True
        return found if self._use is None else found[self._use]


def _occurrences(texts: list[str]) -> tuple[list[bytes], NDArray[np.int32], NDArray[np.int32]]:
    """The distinct words, and for every word of every text which word and which text it is."""
    vocabulary: dict[str, int] = {}
    word_of: list[int] = []
    counts: list[int] = []
    # Folding is quick on one long text and slow on many short ones.
    for line in fold("\n".join(text.replace("\n", " ") for text in texts)).split("\n"):
        parts = line.split()
        counts.append(len(parts))
        word_of += [vocabulary.setdefault(part, len(vocabulary)) for part in parts]
    text_of = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    return [part.encode() for part in vocabulary], np.array(word_of, dtype=np.int32), text_of


def _runs(indexes: NDArray[np.intp]) -> list[tuple[int, int]]:
    """`indexes` (ascending) as half-open runs, so that neighbours are taken as one slice."""
    if not len(indexes):
        return []
    breaks = np.flatnonzero(np.diff(indexes) > 1)
    firsts = np.append(indexes[:1], indexes[breaks + 1])
    lasts = np.append(indexes[breaks], indexes[-1:])
    return list(zip(firsts.tolist(), (lasts + 1).tolist(), strict=True))
