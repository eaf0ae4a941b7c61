"""The ground of the demo city: zones, thanas and wards that tile it, roads, a railway and a river."""

from __future__ import annotations

import math
import random
import uuid
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from console.catalogue.values import Area, Name, Way
from console.demo.city_mesh import Honeycomb, Labels, Points, nearest, spread_labels

# On the plain between two rivers where such cities lie, at a place where there is none of this name.
CENTRE_LAT, CENTRE_LON = 27.93, 78.16
_METRES_PER_DEGREE = 111_320.0
RADIUS = 5600.0
_CELL = 105.0
_DIRECTIONS = ("east", "north", "west", "south")


@dataclass(frozen=True, slots=True)
class Ground:
    """The city's areas and ways, and what is needed to put sites on it: ways in metres from the centre."""

    areas: tuple[Area, ...]
    ways: tuple[Way, ...]
    wards: tuple[Area, ...]
    place_of_ward: dict[str, Name]
    zone_of_thana: dict[str, str]
    roads: tuple[tuple[Name, Points], ...]
    crossings: Points
    station: tuple[float, float]


def identifier(kind: str, number: int) -> str:
    """The same identifier for the same thing in every demo city."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"demo-city/{kind}/{number}"))


def name_of(pair: dict[str, str]) -> Name:
    """A name from the file of words."""
    return Name(pair["hi"], pair["en"])


def degrees(points: Points) -> NDArray[np.float64]:
    """(x, y) metres from the centre as (longitude, latitude), to a tenth of a metre."""
    lat = CENTRE_LAT + points[:, 1] / _METRES_PER_DEGREE
    lon = CENTRE_LON + points[:, 0] / (_METRES_PER_DEGREE * math.cos(math.radians(CENTRE_LAT)))
    rounded: NDArray[np.float64] = np.column_stack([lon, lat]).round(6)
    return rounded


def build_ground(words: dict[str, Any], chance: random.Random) -> Ground:
    """The whole ground, the same for the same `chance`."""
    wave = _Waves(chance)
    comb = Honeycomb(_CELL, RADIUS * 1.5, lambda at: np.hypot(at[:, 0], at[:, 1]) < edge(at))
    ward_count = sum(len(names) for names in words["localities"].values())
    ward, thana, zone = _labels(comb, ward_count, len(words["thanas"]), wave, chance)
    corners = degrees(comb.weathered(_flat(comb.rings(ward)), wave.small))
    middles = _middles(comb.centres, ward)
    thana, thana_names = _named_thanas(middles, thana, words)
    zone_names = _zone_names(middles, zone, words)
    order, places = _named_wards(middles, thana, words, chance)
    areas = _Areas(comb, corners)
    city = areas.make("city", [0], np.zeros_like(ward), [name_of(words["city"])], lambda _: "")
    zones = areas.make("zone", range(len(zone_names)), zone[ward], zone_names, lambda _: city[0].id)
    zone_of_thana = {int(t): int(z) for t, z in zip(thana, zone, strict=True)}
    thanas = areas.make(
        "thana", range(len(thana_names)), thana[ward], thana_names, lambda t: zones[zone_of_thana[t]].id
    )
    rank = np.argsort(order)
    ward_names = [
        Name(f"वार्ड {n + 1} {places[w].hi}", f"Ward {n + 1} {places[w].en}") for n, w in enumerate(order)
    ]
    wards = areas.make(
        "ward", range(ward_count), rank[ward], ward_names, lambda n: thanas[int(thana[order[n]])].id
    )
    roads, crossings = _roads(words, wave, _middles(middles, thana))
    rail, river = _rail(wave), _river(wave)
    return Ground(
        areas=(*city, *zones, *thanas, *wards),
        ways=_ways(roads, rail, river, words),
        wards=wards,
        place_of_ward={area.id: places[w] for area, w in zip(wards, order, strict=True)},
        zone_of_thana={area.id: area.parent for area in thanas},
        roads=roads,
        crossings=crossings,
        station=_nearest_to_centre(rail),
    )


class _Waves:
    """Smooth unevenness over the plane, from a few waves in chance directions."""

    def __init__(self, chance: random.Random) -> None:
        self._waves = [
            (length, chance.uniform(0, math.tau), chance.uniform(0, math.tau))
            for length in (5200.0, 3400.0, 2300.0, 900.0, 620.0, 430.0)
            for _ in range(4)
        ]

    def _sum(self, at: Points, waves: list[tuple[float, float, float]]) -> NDArray[np.float64]:
        total = np.zeros(len(at))
        for length, direction, phase in waves:
            along = at[:, 0] * math.cos(direction) + at[:, 1] * math.sin(direction)
            total += np.sin(along * math.tau / length + phase)
        return total / len(waves) * 2

    def large(self, at: Points) -> Points:
        """Shifts of up to some hundred metres over kilometres."""
        return np.column_stack([self._sum(at, self._waves[0:12:2]), self._sum(at, self._waves[1:12:2])]) * 330

    def small(self, at: Points) -> Points:
        """Shifts of a few tens of metres over hundreds."""
        return np.column_stack([self._sum(at, self._waves[12::2]), self._sum(at, self._waves[13::2])]) * 38


def edge(at: Points) -> NDArray[np.float64]:
    """How far the city reaches in the direction of each point."""
    angle = np.arctan2(at[:, 1], at[:, 0])
    uneven = 0.13 * np.sin(2 * angle + 0.7) + 0.08 * np.sin(3 * angle + 2.1) + 0.05 * np.sin(7 * angle + 4)
    reach: NDArray[np.float64] = RADIUS * (1 + uneven)
    return reach


def _labels(
    comb: Honeycomb, wards: int, thanas: int, wave: _Waves, chance: random.Random
) -> tuple[Labels, Labels, Labels]:
    """The ward of each cell, the thana of each ward, and the zone of each ward."""
    bent = comb.centres + wave.large(comb.centres)
    # The old city is dense: its wards and thanas are smaller.
    weight = 1 / (1 + (np.hypot(bent[:, 0], bent[:, 1]) / 1500) ** 2)
    ward = spread_labels(bent, np.array(chance.sample(bent.tolist(), wards)), weight)
    middles = _middles(bent, ward)
    far = np.hypot(middles[:, 0], middles[:, 1])
    turn = math.tau / 5 * 2
    starts = [
        (r * math.cos(k * turn + r), r * math.sin(k * turn + r))
        for k, r in enumerate(np.linspace(300, RADIUS * 0.9, thanas))
    ]
    thana = spread_labels(middles, np.array(starts), 1 / (1 + far / 2500))
    thana = np.unique(thana, return_inverse=True)[1]
    thana_middles = _middles(middles, thana)
    centres = [(0, 0), *((3600 * math.cos(a), 3600 * math.sin(a)) for a in np.arange(4) * math.pi / 2)]
    return ward, thana, nearest(thana_middles, np.array(centres, dtype=np.float64))[thana]


def _middles(points: Points, labels: Labels) -> Points:
    counts = np.bincount(labels)
    return np.column_stack([np.bincount(labels, points[:, axis]) / counts for axis in (0, 1)])


def _flat(rings: dict[int, list[list[int]]]) -> list[list[int]]:
    return [ring for each in rings.values() for ring in each]


def _named_thanas(middles: Points, thana: Labels, words: dict[str, Any]) -> tuple[Labels, list[Name]]:
    """Thanas numbered from the centre outwards, with their names; the last is the one across the river."""
    at = _middles(middles, thana)
    order = np.argsort(np.hypot(at[:, 0], at[:, 1])).tolist()
    across = int(np.argmax(at[:, 0]))
    order.remove(across)
    order.append(across)
    names = [name_of(pair) for pair in words["thanas"]]
    names = names[: len(order) - 1] + names[-1:]
    return np.argsort(np.array(order))[thana], names


def _zone_names(middles: Points, zone: Labels, words: dict[str, Any]) -> list[Name]:
    """Zone 0 is the centre; the others are told by where they lie."""
    at = _middles(middles, zone)[1:]
    turns = np.round(np.arctan2(at[:, 1], at[:, 0]) / (math.pi / 2)).astype(int) % 4
    keys = ["centre", *(_DIRECTIONS[int(turn)] for turn in turns)]
    return [name_of(words["zones"][key]) for key in keys]


def _named_wards(
    middles: Points, thana: Labels, words: dict[str, Any], chance: random.Random
) -> tuple[list[int], dict[int, Name]]:
    """Wards in the order of their numbers (thana by thana), and the locality each is known by."""
    local = {key: [name_of(pair) for pair in pairs] for key, pairs in words["localities"].items()}
    for names in local.values():
        chance.shuffle(names)
    outwards = np.argsort(np.hypot(middles[:, 0], middles[:, 1])).tolist()
    places = dict(zip(outwards, [*local["old"], *local["new"], *local["edge"]], strict=True))
    return sorted(range(len(middles)), key=lambda ward: (int(thana[ward]), outwards.index(ward))), places


class _Areas:
    """Makes areas of one kind from labels of cells."""

    def __init__(self, comb: Honeycomb, corners: NDArray[np.float64]) -> None:
        self._comb = comb
        self._corners = [(lon, lat) for lon, lat in corners.tolist()]

    def make(
        self, kind: str, labels: Any, of_cell: Labels, names: list[Name], parent: Any
    ) -> tuple[Area, ...]:
        rings = self._comb.rings(of_cell)
        return tuple(
            Area(
                identifier(kind, label),
                kind,
                names[label],
                parent(label),
                tuple(tuple(self._corners[corner] for corner in [*ring, ring[0]]) for ring in rings[label]),
            )
            for label in labels
        )


def _roads(
    words: dict[str, Any], wave: _Waves, thanas: Points
) -> tuple[tuple[tuple[Name, Points], ...], Points]:
    """Roads out of the centre, ring roads and streets between thanas; and where roads cross rings."""
    names = [name_of(pair) for pair in words["roads"]]
    out = np.linspace(60, RADIUS * 1.35, 90)
    roads, crossings = [], []
    for index, name in enumerate(names):
        angle = math.tau * index / len(names) + 0.22 * np.sin(out / 1900 + index * 2.4)
        points = np.column_stack([out * np.cos(angle), out * np.sin(angle)])
        roads.append((name, points + wave.small(points) * 0.6))
    for pair, share in zip(words["ring_roads"], (0.27, 0.7), strict=True):
        turn = np.linspace(0, math.tau, 121)
        unit = np.column_stack([np.cos(turn), np.sin(turn)])
        ring = unit * (edge(unit) * share)[:, None]
        roads.append((name_of(pair), ring + wave.small(ring) * 0.6))
        for _, road in roads[: len(names)]:
            crossings.append(road[np.argmin(np.abs(np.hypot(road[:, 0], road[:, 1]) - edge(road) * share))])
    for index, at in enumerate(thanas):
        near = np.argsort(np.hypot(thanas[:, 0] - at[0], thanas[:, 1] - at[1]))[1:4]
        for other in near[near > index].tolist():
            line = np.linspace(at, thanas[other], 14)
            roads.append((Name("", ""), line + wave.small(line) * 1.4))
    return tuple(roads), np.array(crossings)


def _rail(wave: _Waves) -> Points:
    x = np.linspace(-RADIUS * 1.6, RADIUS * 1.6, 80)
    line = np.column_stack([x, -1500 + 0.42 * x + 260 * np.sin(x / 2600)])
    return line + wave.small(line) * 0.2


def _river(wave: _Waves) -> Points:
    y = np.linspace(-RADIUS * 1.6, RADIUS * 1.6, 110)
    line = np.column_stack([3150 + 560 * np.sin(y / 1700) + 230 * np.sin(y / 640), y])
    return line + wave.small(line)


def _nearest_to_centre(line: Points) -> tuple[float, float]:
    x, y = line[np.argmin(np.hypot(line[:, 0], line[:, 1]))].tolist()
    return x, y


def _ways(
    roads: tuple[tuple[Name, Points], ...], rail: Points, river: Points, words: dict[str, Any]
) -> tuple[Way, ...]:
    lines = [("river", name_of(words["river"]), river), ("rail", name_of(words["rail"]), rail)]
    lines += [("road", name, points) for name, points in roads]
    return tuple(
        Way(
            identifier("way", number),
            kind,
            name,
            tuple((lon, lat) for lon, lat in degrees(points).tolist()),
        )
        for number, (kind, name, points) in enumerate(lines)
    )
