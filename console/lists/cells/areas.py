"""Finds the zone, thana or ward that a cell names, in either language, with or without the word itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from rapidfuzz import fuzz, process

from console.catalogue.area_names import told_names
from console.catalogue.values import Area
from console.lists.words import key

_LIKE, _CLEARLY = 82.0, 6.0
_LONGEST = 120
_KEPT = 20_000
_KINDS = {
    "zone": "zone|जोन",
    "thana": "police station|thana|थाना|थाने|ps|p s|kotwali thana",
    "ward": "ward number|ward no|ward|वार्ड संख्या|वार्ड सं|वार्ड नं|वार्ड|w no|w",
}
_NUMBER = re.compile(r"(?<!\d)0*(\d{1,4})(?!\d)")


class Found(NamedTuple):
    """An area, and whether it is only the likeliest: then its name is told."""

    id: str
    name: str
    guessed: bool


class AreaFinder:
    """Knows what the areas of one kind (`zone`, `thana`, `ward`) are called."""

    def __init__(self, areas: Iterable[Area], kind: str) -> None:
        words = _KINDS[kind]
        self._word = re.compile(rf"^(?:{words})(?=[\s\d]|$)\s*|\s+(?:{words})$")
        self._names: dict[str, str] = {}
        self._called: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        self._answers: dict[str, Found | None] = {}
        twice: set[str] = set()
        areas = tuple(areas)
        told = told_names(areas)
        for area in areas:
            if area.kind != kind:
                continue
            # As lists out write it where two have one name: with the area above.
            called = told[area.id]
            self._called[area.id] = called.en or called.hi
            names = (area.name.hi, area.name.en, called.hi, called.en)
            for name in {self._bare(each) for each in names} - {""}:
                if self._names.setdefault(name, area.id) != area.id:
                    twice.add(name)
            self._number(area, twice)
        # Two areas of one name: which is meant says only what is above them.
        self._several: dict[str, list[Area]] = {name: [] for name in twice}
        for area in areas:
            for name in {self._bare(area.name.hi), self._bare(area.name.en)} & twice:
                if area.kind == kind:
                    self._several[name].append(area)
        for name in twice:
            self._names.pop(name, None)
            self._numbers.pop(name, None)

    def names(self) -> frozenset[str]:
        """What the areas are called, as keys."""
        return frozenset(self._names)

    def within(self, text: str, above: Collection[str]) -> Found | None:
        """Of several areas that a cell could mean the one that is part of one of these (identifiers)."""
        those = [area.id for area in self._several.get(self._bare(text), ()) if area.parent in above]
        return self._sure(those[0]) if len(those) == 1 else None

    def find(self, text: str) -> Found | None:
        """The area that a cell means; None if it is none, or could be several."""
        if text not in self._answers:
            if len(self._answers) > _KEPT:
                self._answers.clear()
            self._answers[text] = self._find(text) if len(text) <= _LONGEST else None
        return self._answers[text]

    def _find(self, text: str) -> Found | None:
        if text in self._called:
            return self._sure(text)
        name = self._bare(text)
        if not name:
            return None
        if area := self._names.get(name) or self._numbers.get(name.lstrip("0")):
            return self._sure(area)
        like = process.extract(name, self._names.keys(), scorer=fuzz.ratio, score_cutoff=_LIKE, limit=6)
        if not like or len(name) < 4:
            return None
        best = self._names[like[0][0]]
        others = [score for spelling, score, _ in like if self._names[spelling] != best]
        if others and like[0][1] - others[0] < _CLEARLY:
            return None
        return Found(best, self._called[best], True)

    def _sure(self, area: str) -> Found:
        return Found(area, self._called[area], False)

    def _bare(self, text: str) -> str:
        """A name without the word for what it is, unless it is nothing else."""
        name = key(text)
        return self._word.sub("", name).strip() or name

    def _number(self, area: Area, twice: set[str]) -> None:
        numbers = {found[1] for name in (area.name.en, area.name.hi) for found in _NUMBER.finditer(key(name))}
        if len(numbers) == 1:
            number = numbers.pop()
            if self._numbers.setdefault(number, area.id) != area.id:
                twice.add(number)
