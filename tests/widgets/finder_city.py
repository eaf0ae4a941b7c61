"""A small made-up city for the finder's tests: real categories, three zones, invented thanas and cameras."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from console.catalogue.filter import Count, Facets, Filter
from console.catalogue.values import (
    Area,
    Camera,
    Category,
    CategoryGroup,
    Health,
    Name,
    Ownership,
    Placement,
    Site,
)

FILE = Path(__file__).resolve().parents[2] / "resources" / "categories.json"


def _area(kind: str, number: int, hi: str, en: str, parent: str) -> Area:
    return Area(f"{kind}{number}", kind, Name(f"{hi} {number}", f"{en} {number}"), parent, ())


class City:
    """What the finder asks of a catalogue, over invented cameras."""

    def __init__(self, count: int = 1045) -> None:
        groups = json.loads(FILE.read_text(encoding="utf-8"))["groups"]
        self.groups = tuple(CategoryGroup(g["code"], Name(**g["name"])) for g in groups)
        self.categories = tuple(
            Category(c["code"], g["code"], Name(**c["name"]), c["icon"], c["colour"])
            for g in groups
            for c in g["categories"]
        )
        zones = [_area("zone", n, "क्षेत्र", "Zone", "city") for n in (1, 2, 3)]
        thanas = [_area("thana", n, "थाना", "Thana", f"zone{n % 3 + 1}") for n in range(1, 8)]
        wards = [_area("ward", n, "वार्ड", "Ward", "city") for n in range(1, 6)]
        self.areas = (Area("city", "city", Name("नगर", "City"), "", ()), *zones, *thanas, *wards)
        self.count = count
        self.number = np.arange(101, 101 + count)
        self.category = (np.arange(count) * 11 % len(self.categories)).astype(np.uint8)
        self.health = np.choose(np.arange(count) // 3 % 19, [3, 2, 0] + [1] * 16).astype(np.uint8)
        self.gone = np.arange(count) == 3
        self.asked = 0

    def camera(self, row: int) -> Camera:
        self.asked += 1
        name = self.categories[self.category[row]].name
        number = int(self.number[row])
        return Camera(
            id=str(row),
            number=number,
            name=Name(f"{name.hi} {number} – प्रवेश द्वार", f"{name.en} {number}, entrance gate"),
            site="s",
            placement=Placement.ENTRY,
            lat=27.9,
            lon=78.1,
        )

    def site_of(self, row: int) -> Site:
        return Site("s", Name("स्थल", "Site"), "school", Ownership.PRIVATE, 27.9, 78.1)

    def find(self, wanted: Filter) -> np.ndarray:
        codes = np.array([c.code in wanted.categories or not wanted.categories for c in self.categories])
        mask = codes[self.category]
        if wanted.health:
            mask &= np.isin(self.health, [int(each) for each in wanted.health])
        if wanted.text:
            mask &= np.char.startswith(self.number.astype(str), wanted.text)
        return np.flatnonzero(mask).astype(np.int32)

    def best_first(self, rows: np.ndarray, text: str) -> np.ndarray:
        """The number itself before those that begin with it."""
        return rows[np.argsort(self.number[rows].astype(str) != text, kind="stable")]

    def facets(self, wanted: Filter) -> Facets:
        categories = {c.code: self._count(self.category == i) for i, c in enumerate(self.categories)}
        groups = {
            g.code: sum((categories[c.code] for c in self.categories if c.group == g.code), Count())
            for g in self.groups
        }
        share = [self._count(np.arange(self.count) % len(self.areas) == i) for i in range(len(self.areas))]
        every = self._count(np.ones(self.count, dtype=bool))
        return Facets(every, groups, categories, dict(enumerate(share)), dict.fromkeys(Ownership, every))

    def _count(self, mask: np.ndarray) -> Count:
        health = self.health[mask]
        return Count(
            len(health), *(int((health == each).sum()) for each in (Health.LIVE, Health.STALLED, Health.DOWN))
        )
