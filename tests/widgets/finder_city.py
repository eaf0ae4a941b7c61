"""A small made-up city for the finder's tests: real categories, three zones, invented thanas and cameras."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from console.catalogue.filter import Count, Facets, Filter
from console.catalogue.named import CATEGORY, Named
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


class Bare:
    """Two sites without a camera: one on the map, one still to be placed."""

    site = np.array([5000, 5001], dtype=np.int32)
    category = np.array([0, 1], dtype=np.uint8)
    lat, lon = np.array([27.9, np.nan]), np.array([78.1, np.nan])

    def __len__(self) -> int:
        return len(self.site)


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
        self.area_names = {area.id: area.name for area in self.areas}
        self.count = count
        self.number = np.arange(101, 101 + count)
        self.category = (np.arange(count) * 11 % len(self.categories)).astype(np.uint8)
        self.health = np.choose(np.arange(count) // 3 % 19, [3, 2, 0] + [1] * 16).astype(np.uint8)
        self.gone = np.arange(count) == 3
        self.zone = self.thana = self.ward = (np.arange(count) % len(self.areas)).astype(np.int16)
        self.bare = Bare()
        self.asked = 0

    def row_of_number(self, number: int) -> int | None:
        found = np.flatnonzero(self.number == number)
        return int(found[0]) if len(found) else None

    def camera_name(self, row: int) -> Name:
        return self.camera(row).name

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

    def site_in(self, site: int) -> Site:
        return Site(
            f"bare{site}", Name(f"स्थल {site}", f"Bare place {site}"), "school", Ownership.PRIVATE, 27.9, 78.1
        )

    def entries(self, rows: np.ndarray, wanted: Filter) -> np.ndarray:
        """Cameras; where a place is typed, the sites without one, and behind them the cameras."""
        if not wanted.text.startswith("bare"):
            return self.best_first(rows, wanted.text)
        return np.concatenate((self.count + np.arange(2), self.best_first(rows, wanted.text))).astype(
            np.int32
        )

    def named(self, text: str) -> tuple[Named, ...]:
        """Areas and categories whose English name is exactly what was typed."""
        areas = [Named(a.kind, n) for n, a in enumerate(self.areas) if a.name.en.lower() == text]
        kinds = [Named(CATEGORY, n) for n, c in enumerate(self.categories) if c.name.en.lower() == text]
        return (*areas, *kinds)

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
