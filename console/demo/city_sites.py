"""The sites of the demo city: where each kind lies, what it is called, and the cameras that look at it."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from console.catalogue.places import Places
from console.catalogue.values import Area, Name, Ownership, Placement, Site
from console.demo.city_ground import Ground, degrees, edge, identifier
from console.demo.city_mesh import Points

_PLACEMENTS = {placement.name.lower(): placement for placement in Placement}
_COMPASS = {"north": 0.0, "east": 90.0, "south": 180.0, "west": 270.0}
# A site is looked for this often where its kind lies before it is given up.
_TRIES = 12


@dataclass(frozen=True, slots=True)
class View:
    """A camera to be: what it looks at, from where, in degrees; `heading` None where nobody noted it."""

    name: Name
    placement: Placement
    lat: float
    lon: float
    heading: float | None


@dataclass(frozen=True, slots=True)
class Furnished:
    """A site, the scene that its cameras show, and its views."""

    site: Site
    scene: str
    views: tuple[View, ...]


def build_sites(ground: Ground, words: dict[str, Any], chance: random.Random) -> list[Furnished]:
    """All sites of the city, the same for the same `chance`."""
    spots = _Spots(ground, chance)
    names = _Names(words, chance)
    kinds = [kind for kind in words["sites"] for _ in range(kind["count"])]
    pool = np.array([spots.one(kind["where"], number) for number, kind in enumerate(kinds)])
    made: list[Furnished] = []
    for number, (kind, tries) in enumerate(zip(kinds, _wards(ground, pool), strict=True)):
        found = next(((at, ward) for at, ward in zip(pool[number], tries, strict=True) if ward), None)
        if found is None:
            continue
        at, ward = found
        name, public = names.one(kind, ground.place_of_ward[ward.id], spots.road_near(at))
        site = _site(number, kind, name, at, ward, ground, public, names.owner(public))
        made.append(Furnished(site, kind["scene"], _views(kind, site, at, names, chance)))
    return made


def _wards(ground: Ground, pool: Points) -> list[list[Area | None]]:
    """For every try of every site the ward it falls into."""
    place = degrees(pool.reshape(-1, 2))
    points = Places(place[:, 1], place[:, 0])
    ward = np.full(len(place), -1)
    for index, area in enumerate(ground.wards):
        ward[points.inside(area.rings[0])] = index
    return [
        [ground.wards[index] if index >= 0 else None for index in tries]
        for tries in ward.reshape(pool.shape[:2]).tolist()
    ]


class _Spots:
    """Where sites of a kind are likely: (x, y) metres from the centre."""

    def __init__(self, ground: Ground, chance: random.Random) -> None:
        self._ground, self._chance = ground, chance
        self._named = [(name, points) for name, points in ground.roads if name.en]
        self._all = [points for _, points in ground.roads]
        self._campus = [(-2100.0, 1900.0), (2100.0, 2300.0), (-2600.0, -1500.0)]
        self._ways: dict[str, Callable[[int], tuple[float, float]]] = {
            "core": lambda _: self._around(0, 0, 700),
            "old": lambda _: self._around(0, 0, 1500),
            "civil": lambda _: self._around(1100, 900, 1100),
            "campus": lambda number: self._around(*self._campus[number % 3], 700),
            "spread": lambda _: self._ring(0.05, 0.97),
            "edge": lambda _: self._ring(0.55, 0.95),
            "road": lambda _: self._beside_road(22),
            "rail": self._at_station,
            "junction": self._at_junction,
        }

    def one(self, where: str, number: int) -> list[tuple[float, float]]:
        """Some places to try, the likeliest first."""
        return [self._ways[where](number) for _ in range(_TRIES)]

    def road_near(self, at: Points) -> Name:
        """The named road that passes nearest."""
        return min(self._named, key=lambda road: float(np.min(np.hypot(*(road[1] - at).T))))[0]

    def _around(self, x: float, y: float, width: float) -> tuple[float, float]:
        return self._chance.gauss(x, width), self._chance.gauss(y, width)

    def _ring(self, least: float, most: float) -> tuple[float, float]:
        turn = self._chance.uniform(0, math.tau)
        # Denser towards the centre than chance on a plain would be.
        share = least + (most - least) * self._chance.random() ** 0.75
        reach = share * float(edge(np.array([[math.cos(turn), math.sin(turn)]]))[0])
        return reach * math.cos(turn), reach * math.sin(turn)

    def _beside_road(self, beside: float) -> tuple[float, float]:
        line = self._chance.choice(self._all)
        x, y = line[self._chance.randrange(len(line))].tolist()
        return x + self._chance.choice((-beside, beside)), y + self._chance.choice((-beside, beside))

    def _at_station(self, number: int) -> tuple[float, float]:
        x, y = self._ground.station
        away = 2600 * (number % 2)
        return x + away + self._chance.gauss(0, 30), y + 0.42 * away + 45 + self._chance.gauss(0, 10)

    def _at_junction(self, number: int) -> tuple[float, float]:
        crossings = self._ground.crossings
        if number % 3 and self._chance.random() < 0.4:
            x, y = crossings[number % len(crossings)].tolist()
            return x + self._chance.gauss(0, 6), y + self._chance.gauss(0, 6)
        return self._beside_road(0)


class _Names:
    """Names from the words of the demo city, none given twice."""

    def __init__(self, words: dict[str, Any], chance: random.Random) -> None:
        self._words, self._chance = words, chance
        self._given: set[str] = set()
        self._first = 0

    def one(self, kind: dict[str, Any], place: Name, road: Name) -> tuple[Name, bool]:
        """A name for a site of this kind in this locality, and whether it is a public one."""
        pool = self._words["words"][kind["words"]]
        for attempt in range(40):
            word = self._chance.choice(pool)
            pattern = kind["names"][self._first % len(kind["names"])]
            self._first += 1
            if attempt > 20 and "{place}" not in pattern["en"]:
                pattern = {"hi": pattern["hi"] + ", {place}", "en": pattern["en"] + ", {place}"}
            name = Name(*(_filled(pattern[tongue], word, place, road, tongue) for tongue in ("hi", "en")))
            if name.en not in self._given and not _stutters(name.en) and not _stutters(name.hi):
                return self._keep(name), self._is_public(kind, pattern)
        name = Name(f"{name.hi} ({len(self._given)})", f"{name.en} ({len(self._given)})")
        return self._keep(name), self._is_public(kind, pattern)

    def _is_public(self, kind: dict[str, Any], pattern: dict[str, str]) -> bool:
        """Where a kind has both, the government's own are called by their place alone."""
        own = ["{word}" not in each["en"] for each in kind["names"]]
        if 0 < kind["public"] < 1 and any(own) and not all(own):
            return "{word}" not in pattern["en"]
        return self._chance.random() < float(kind["public"])

    def owner(self, public: bool) -> str:
        """An invented owner, marked as such; a public site has an office instead."""
        words = self._words
        pair = words["office"] if public else self._chance.choice(words["owners"])
        mark = words["owner_mark"]
        return f"{pair['hi']} ({mark['hi']}) / {pair['en']} ({mark['en']})"

    def view(self, key: str, site: Name) -> Name:
        """What a camera is called: its site, and what it looks at."""
        view = self._words["views"][key]
        return Name(f"{site.hi}, {view['hi']}", f"{site.en}, {view['en']}")

    def placement(self, key: str) -> Placement:
        """What kind of view it is."""
        return _PLACEMENTS[self._words["views"][key]["placement"]]

    def _keep(self, name: Name) -> Name:
        self._given.add(name.en)
        return name


def _filled(pattern: str, word: dict[str, str], place: Name, road: Name, tongue: str) -> str:
    return pattern.format(word=word[tongue], place=place.text(tongue), road=road.text(tongue))


def _stutters(text: str) -> bool:
    """Whether a word follows itself, as in "Sabzi Mandi Mandi"."""
    words = text.replace(",", "").split()
    return any(one == other for one, other in itertools.pairwise(words))


def _site(
    number: int,
    kind: dict[str, Any],
    name: Name,
    at: Points,
    ward: Area,
    ground: Ground,
    public: bool,
    owner: str,
) -> Site:
    lon, lat = degrees(at[None])[0].tolist()
    return Site(
        id=identifier("site", number),
        name=name,
        category=kind["category"],
        ownership=Ownership.PUBLIC if public else Ownership.PRIVATE,
        lat=lat,
        lon=lon,
        zone=ground.zone_of_thana[ward.parent],
        thana=ward.parent,
        ward=ward.id,
        owner=owner,
        # No telephone in India begins with 0 after the country's code.
        phone=f"+91-00000-{10000 + number:05d}",
    )


def _views(
    kind: dict[str, Any], site: Site, at: Points, names: _Names, chance: random.Random
) -> tuple[View, ...]:
    keys = kind["views"][: chance.randint(kind["least"], len(kind["views"]))]
    front = chance.uniform(0, 360)
    return tuple(_view(key, site, at, front, names, chance) for key in keys)


def _view(key: str, site: Site, at: Points, front: float, names: _Names, chance: random.Random) -> View:
    turn = _COMPASS.get(key, front + {"entry": 0, "road": 20, "exit": 150}.get(key, 240))
    heading = (turn + chance.uniform(-15, 15)) % 360
    away = 8 if key in _COMPASS else 18
    spot = at + away * np.array([math.sin(math.radians(heading)), math.cos(math.radians(heading))])
    lon, lat = degrees(spot[None])[0].tolist()
    noted = key in _COMPASS or chance.random() < 0.85
    return View(
        names.view(key, site.name), names.placement(key), lat, lon, round(heading, 1) if noted else None
    )
