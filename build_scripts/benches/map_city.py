"""An invented city for measuring maps: areas, roads, cameras, and what is done there again and again."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from console.catalogue.values import Area, Category, Name, Way
from console.map.camera_index import CameraIndex
from console.map.projection import View
from widgets.map import MapWidget

LON, LAT = 78.08, 27.89
COLOURS = ("#e8b84a", "#5aa9e6", "#c780e8", "#e87a8a", "#e8884a", "#6ac0a8", "#8fa8c0", "#8fc06a")


def ring(
    lon: float, lat: float, wide: float, high: float, corners: int = 120
) -> tuple[tuple[float, float], ...]:
    """A rough circle of degrees."""
    turn = np.linspace(0.0, 2 * np.pi, corners + 1)
    far = 1 + 0.06 * np.sin(5 * turn) + 0.04 * np.cos(11 * turn)
    return tuple(
        zip(
            (lon + wide * far * np.cos(turn)).tolist(),
            (lat + high * far * np.sin(turn)).tolist(),
            strict=True,
        )
    )


def areas() -> list[Area]:
    """A city of 6 zones, 30 thanas and 90 wards."""
    found = [Area("city", "city", Name("नगर", "City"), "", (ring(LON, LAT, 0.12, 0.1),))]
    for kind, count, across, size in (
        ("zone", 6, 3, 0.036),
        ("thana", 30, 6, 0.019),
        ("ward", 90, 10, 0.011),
    ):
        for i in range(count):
            lon = LON + (i % across - (across - 1) / 2) * 0.2 / across
            lat = LAT + (i // across - (count / across - 1) / 2) * 0.17 * across / count
            name = Name(f"{kind} {i + 1}", f"{kind} {i + 1}")
            found.append(Area(f"{kind}{i}", kind, name, "city", (ring(lon, lat, size, size),)))
    return found


def ways() -> list[Way]:
    """200 roads of 60 points, a river and a railway."""
    random = np.random.default_rng(7)
    kinds = ["river", "rail"] + ["road"] * 200
    found = []
    for i, kind in enumerate(kinds):
        turn, off, along = random.uniform(0, np.pi), random.uniform(-0.09, 0.09), np.linspace(-0.12, 0.12, 60)
        x = LON + along * np.cos(turn) - off * np.sin(turn) + 0.003 * np.sin(along * 70 + i)
        y = LAT + along * np.sin(turn) + off * np.cos(turn)
        found.append(Way(f"way{i}", kind, Name("", ""), tuple(zip(x.tolist(), y.tolist(), strict=True))))
    return found


def city(count: int, width: int, height: int) -> tuple[MapWidget, np.ndarray]:
    """A map of so many cameras around a few hundred places, and its health array."""
    random = np.random.default_rng(count)
    places = random.normal(0, 1, (max(20, count // 150), 2))
    near = random.integers(0, len(places), count)
    lon = LON + places[near, 0] * 0.04 + random.normal(0, 0.004, count)
    lat = LAT + places[near, 1] * 0.033 + random.normal(0, 0.0035, count)
    category = random.integers(0, len(COLOURS), count).astype(np.uint8)
    health = random.choice([1, 2, 3, 0], count, p=[0.86, 0.03, 0.08, 0.03]).astype(np.uint8)
    widget = MapWidget()
    widget.resize(width, height)
    widget.set_areas(areas())
    widget.set_ways(ways())
    widget.set_categories([Category(c, "", Name(c, c), "mdi6.cctv", c) for c in COLOURS])
    heading = random.uniform(0, 360, count)
    widget.set_cameras(lat, lon, category, health, heading, np.arange(1, count + 1))
    return widget, health


class Shown(Protocol):
    """A map that is measured: ours, or a peer's."""

    view: View
    cameras: CameraIndex

    def go(self, view: View) -> None:
        """Look elsewhere."""

    def set_visible(self, rows: np.ndarray | None) -> None:
        """Show only these rows."""

    def health_changed(self, rows: np.ndarray) -> None:
        """These rows have another health now."""


Do = Callable[[], object]


def pans(shown: Shown) -> list[Do]:
    """Drag the ground about, 15 pixels a frame."""

    def pan(i: int) -> None:
        shown.go(shown.view.panned(15 * math.cos(i / 40), 15 * math.sin(i / 40)))

    return [partial(pan, i) for i in range(240)]


def zooms(shown: Shown) -> list[Do]:
    """From 11 to 16 and back, a twelfth of a level a frame, about a point off the middle."""

    def zoom(i: int) -> None:
        level = 11 + 5 * (i if i < 60 else 120 - i) / 60
        shown.go(shown.view.zoomed(level, shown.view.width * 0.55, shown.view.height * 0.45))

    return [partial(zoom, i) for i in range(120)]


def filters(shown: Shown) -> list[Do]:
    """One category after another, and pairs of them; which rows those are is the catalogue's work."""
    category, rows = shown.cameras.category, shown.cameras.points.rows
    chosen = [np.sort(rows[(category == i % 8) | (category == i // 8)]) for i in range(40)]
    return [partial(shown.set_visible, found if i % 10 else None) for i, found in enumerate(chosen)]


def changes(shown: Shown, health: NDArray[np.uint8]) -> list[Do]:
    """500 cameras change, as in a mass outage."""
    random = np.random.default_rng(3)

    def change(rows: NDArray[np.int64], states: NDArray[np.uint8]) -> None:
        health[rows] = states
        shown.health_changed(rows)

    some = min(500, len(health))
    return [
        partial(
            change,
            random.choice(len(health), some, replace=False),
            random.choice([1, 2, 3, 0], some, p=[0.5, 0.1, 0.35, 0.05]).astype(np.uint8),
        )
        for _ in range(40)
    ]


def lassos(shown: Shown) -> list[Do]:
    """A drawn line of 400 points around the middle of the city."""
    turn = np.linspace(0, 2 * np.pi, 400)
    far = 1 + 0.3 * np.sin(9 * turn)
    x, y = shown.view.x, shown.view.y

    def lasso(i: int) -> None:
        ring_x = x + 1e-4 * (1 + i / 40) * far * np.cos(turn)
        shown.cameras.ordered(shown.cameras.in_ring(ring_x, y + 1e-4 * far * np.sin(turn)))

    return [partial(lasso, i) for i in range(30)]


def nearests(shown: Shown) -> list[Do]:
    """The 16 nearest to points all over the view."""
    places = [shown.view.world_point(20.0 * i, 12.0 * i) for i in range(60)]
    return [partial(shown.cameras.nearest, x, y, 16) for x, y in places]


def circles(shown: Shown) -> list[Do]:
    """All within a kilometre of points all over the view."""
    places = [shown.view.world_point(20.0 * i, 12.0 * i) for i in range(60)]
    return [partial(shown.cameras.within, x, y, 1000.0) for x, y in places]


def routes(shown: Shown) -> list[Do]:
    """A procession's way of 40 corners right across the view, 60 m broad."""
    bounds = shown.view.bounds
    x = np.linspace(bounds.left, bounds.right, 40)
    high = (bounds.bottom - bounds.top) * 0.35
    ways = [shown.view.y + high * np.sin(np.arange(40) * 0.3 + i) for i in range(40)]
    return [partial(shown.cameras.along, x, y, 60.0) for y in ways]
