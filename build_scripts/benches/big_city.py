"""An invented city of any size in a real store: names as lists have them, three cameras a site, 30 thanas."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from console.catalogue.categories import shipped
from console.catalogue.values import Area, Camera, Name, Ownership, Placement, Site
from console.store import catalogue_tables as tables
from console.store.store import Store

LON, LAT = 78.08, 27.89
CAMERAS_PER_SITE = 3
THANAS, WARDS, ZONES = 30, 90, 6
_SEED = 5
_VIEWS = (
    Name("प्रवेश द्वार", "Entrance gate"),
    Name("निकास", "Exit"),
    Name("सामने की सड़क", "Road in front"),
    Name("पार्किंग", "Parking"),
)


def fill(folder: Path, cameras: int) -> None:
    """Make a data folder with a city of so many cameras, the same for the same number."""
    chance = np.random.default_rng(_SEED)
    words = _words()
    areas = _areas(words)
    thanas = [area for area in areas if area.kind == "thana"]
    wards = [area for area in areas if area.kind == "ward"]
    sites = [_site(n, words, thanas, wards, chance) for n in range(-(-cameras // CAMERAS_PER_SITE))]
    made = [_camera(n, sites[n // CAMERAS_PER_SITE], chance) for n in range(cameras)]
    with Store.open(folder) as store:

        def put(db: Any) -> None:
            tables.put_areas(db, areas, store.seat)
            tables.put_sites(db, sites, store.seat)
            tables.put_cameras(db, made, store.seat)

        store.write(put).result()


def _words() -> dict[str, Any]:
    text = resources.files("resources").joinpath("demo_city.json").read_text(encoding="utf-8")
    given: dict[str, Any] = json.loads(text)
    return given


def _areas(words: dict[str, Any]) -> list[Area]:
    turn = np.linspace(0, 2 * np.pi, 60)

    def ring(lon: float, lat: float, size: float) -> tuple[tuple[float, float], ...]:
        return tuple(
            zip((lon + size * np.cos(turn)).tolist(), (lat + size * np.sin(turn)).tolist(), strict=True)
        )

    named = [*words["thanas"], *words["localities"]["old"]]
    made = [Area("city", "city", Name("नगर", "City"), "", (ring(LON, LAT, 0.15),))]
    for kind, count, parents in (("zone", ZONES, 1), ("thana", THANAS, ZONES), ("ward", WARDS, THANAS)):
        above = {"zone": "city", "thana": "zone", "ward": "thana"}[kind]
        for n in range(count):
            parent = "city" if kind == "zone" else f"{above}{n % parents}"
            name = Name(**named[n % len(named)]) if kind == "thana" else Name(f"{kind} {n}", f"{kind} {n}")
            lon, lat = LON + (n % 6 - 2.5) * 0.03, LAT + (n // 6 % 5 - 2) * 0.03
            made.append(Area(f"{kind}{n}", kind, name, parent, (ring(lon, lat, 0.015),)))
    return made


def _site(
    n: int, words: dict[str, Any], thanas: list[Area], wards: list[Area], chance: np.random.Generator
) -> Site:
    categories = shipped()[1]
    category = categories[n * 5 % len(categories)]
    local = [each for kind in words["localities"].values() for each in kind]
    place, word = local[int(chance.integers(len(local)))], words["words"]["learning"]
    first, owner = word[int(chance.integers(len(word)))], words["owners"][n % len(words["owners"])]
    where = int(chance.integers(THANAS))
    lon, lat = LON + chance.normal() * 0.05, LAT + chance.normal() * 0.04
    return Site(
        f"00000000-0000-7000-8000-{n:012d}",
        Name(
            f"{first['hi']} {category.name.hi} {n % 997}, {place['hi']}",
            f"{first['en']} {category.name.en} {n % 997}, {place['en']}",
        ),
        category.code,
        Ownership(n % 2),
        lat,
        lon,
        thana=thanas[where].id,
        ward=wards[where].id,
        owner=f"{owner['en']} {n % 4999}",
        phone=f"+91{9000000000 + n * 7919 % 999999937}",
    )


def _camera(n: int, site: Site, chance: np.random.Generator) -> Camera:
    view = _VIEWS[n % len(_VIEWS)]
    # Loopback: whoever looks at these cameras is refused at once, and no network hears of it.
    host = f"rtsp://127.{n >> 16 & 255}.{n >> 8 & 255}.{n & 255}:554/Streaming/Channels"
    return Camera(
        f"00000000-0000-7000-8001-{n:012d}",
        100_000 + n,
        Name(f"{site.name.hi} – {view.hi}", f"{site.name.en}, {view.en}"),
        site.id,
        Placement(n % 4),
        site.lat + float(chance.normal()) * 1e-4,
        site.lon + float(chance.normal()) * 1e-4,
        float(n * 37 % 360),
        f"{host}/102",
        f"{host}/101",
        credential=f"nvr-{n // 64}",
        make="CP Plus",
        model="CP-UNC-TA21PL3",
        serial=f"SN{n:09d}",
    )
