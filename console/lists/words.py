"""The words that offices use in their lists, from the files of words that a city can edit."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib import resources
from typing import Any

from console.catalogue.text import fold

# Hindi abbreviates with a ring that is typed as a nought: प्रा0वि0, मो०नं०.
_RING = re.compile("(?<=[\u0900-\u0963\u0971-\u097f])0")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def key(text: str) -> str:
    """A word or header as it is compared: folded, without the rings of abbreviations, single spaces."""
    return " ".join(_RING.sub(" ", fold(_HUMP.sub(" ", text))).replace("_", " ").split())


@lru_cache(maxsize=1)
def list_words() -> dict[str, Any]:
    """The whole file of list words."""
    return _read("list_words.json")


@lru_cache(maxsize=1)
def category_words() -> dict[str, Any]:
    """The whole file of other names of categories."""
    return _read("category_words.json")


@lru_cache(maxsize=8)
def phrases(part: str) -> dict[str, tuple[str, ...]]:
    """The keys of a part's phrases: what they stand for, and their spellings."""
    return {name: tuple({key(each): None for each in told}) for name, told in list_words()[part].items()}


@lru_cache(maxsize=8)
def meanings(part: str) -> dict[str, str]:
    """What each key of a part stands for: `{"govt": "public", …}`."""
    return {spelling: name for name, told in phrases(part).items() for spelling in told}


@lru_cache(maxsize=8)
def words_of(part: str) -> frozenset[str]:
    """Keys of a part that is one list: of headers, or of words in cells."""
    return frozenset(key(each) for each in list_words()[part])


@lru_cache(maxsize=1)
def nothing() -> frozenset[str]:
    """Keys of headers that the catalogue has no place for."""
    return frozenset(key(each) for each in (*list_words()["nothing"], *list_words()["counting"]))


def _read(name: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(resources.files("resources").joinpath(name).read_text(encoding="utf-8"))
    return told
