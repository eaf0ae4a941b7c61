"""The demo city: an invented one, filled into an empty store, the same each time.

Its cameras play the project's own scenes. Some four in a hundred have a fault, so that every state of a
tile can be seen.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlite_utils import Database

from console.catalogue.values import Area, Camera
from console.demo.city_ground import build_ground, identifier
from console.demo.city_sites import Furnished, View, build_sites
from console.demo.scenes import clip_path
from console.store import catalogue_tables as tables
from console.store.settings import DEMO_CITY, get_setting, set_setting
from console.store.store import Store

# The number of the order that such cities follow: 1684/9-9-2023.
_SEED = 1684
_FIRST_NUMBER = 1101
_CAMERAS_PER_FAULT = 25
# Most faults come and go; the lasting ones are fewer.
FAULTS = ("stall", "drop", "refuse", "stall", "password", "drop", "stall", "unknown", "drop", "silent")
# A scene lasts a minute. Neighbours in it start far apart, so that no two tiles move alike.
_SCENE_S = 60
_PHASE_STEP_S = 37


def _words() -> dict[str, Any]:
    text = resources.files("resources").joinpath("demo_city.json").read_text(encoding="utf-8")
    words: dict[str, Any] = json.loads(text)
    return words


SCENES: dict[str, str] = {kind["category"]: kind["scene"] for kind in _words()["sites"]}
"""The scene that each category's cameras show."""


def build_city(store: Store, scenes_folder: Path) -> None:
    """Fill an empty store with the city, its cameras playing the clips in `scenes_folder`.

    A store that has cameras is left alone, unless they are the demo's and the folder has moved: then only
    their addresses are renewed.
    """
    first = store.read(lambda db: db.execute("SELECT sub_url FROM cameras LIMIT 1").fetchone())
    if first is not None and not first[0].startswith("demo:"):
        return
    if first is not None and first[0].startswith(_base(scenes_folder)):
        _mark(store)
        return
    chance = random.Random(_SEED)
    words = _words()
    ground = build_ground(words, chance)
    sites = build_sites(ground, words, chance)
    cameras = list(_cameras(sites, ground.areas, scenes_folder, chance))

    def put(db: Database) -> None:
        if first is not None:
            _renew_addresses(db, cameras)
            return
        tables.put_areas(db, ground.areas, store.seat)
        tables.put_ways(db, ground.ways, store.seat)
        tables.put_sites(db, (each.site for each in sites), store.seat)
        tables.put_cameras(db, cameras, store.seat)

    store.write(put).result()
    _mark(store)


def _mark(store: Store) -> None:
    """Once a demo's, always a demo's: its keys stay demo keys also where it is opened as a city."""
    if not get_setting(store, DEMO_CITY, False):
        set_setting(store, DEMO_CITY, True).result()


def _renew_addresses(db: Database, cameras: list[Camera]) -> None:
    db.conn.executemany(
        "UPDATE cameras SET sub_url = ?, main_url = ? WHERE id = ?",
        [(camera.sub_url, camera.main_url, camera.id) for camera in cameras],
    )


def _base(folder: Path) -> str:
    return "demo:" + quote(folder.absolute().as_posix().rstrip("/") + "/")


def _cameras(
    sites: list[Furnished], areas: tuple[Area, ...], folder: Path, chance: random.Random
) -> Iterator[Camera]:
    """Cameras with numbers in blocks of a hundred for each thana: as many blocks as it needs."""
    by_thana: dict[str, list[tuple[Furnished, View]]] = defaultdict(list)
    for each in sites:
        by_thana[each.site.thana] += [(each, view) for view in each.views]
    count = sum(map(len, by_thana.values()))
    addresses = _Addresses(folder, _faults(count, chance))
    start, made = _FIRST_NUMBER, 0
    for thana in (area for area in areas if area.kind == "thana"):
        number = start
        for each, view in by_thana[thana.id]:
            # 1200 and its like stay free: a block begins with 01.
            number += number % 100 == 0
            yield _camera(made, number, each, view, addresses)
            number, made = number + 1, made + 1
        start = (number + 98) // 100 * 100 + 1


def _camera(made: int, number: int, each: Furnished, view: View, addresses: _Addresses) -> Camera:
    sub, main = addresses.of(made, each.scene)
    return Camera(
        id=identifier("camera", made),
        number=number,
        name=view.name,
        site=each.site.id,
        placement=view.placement,
        lat=view.lat,
        lon=view.lon,
        heading=view.heading,
        sub_url=sub,
        main_url=main,
    )


class _Addresses:
    """Addresses of the demo's cameras: `demo:CLIP?phase=…&fault=…`, understood by the relay."""

    def __init__(self, folder: Path, faults: dict[int, str]) -> None:
        self._folder, self._faults = folder, faults
        self._shown: dict[str, int] = defaultdict(int)

    def of(self, camera: int, scene: str) -> tuple[str, str]:
        """The small and the full stream of a camera."""
        phase = self._shown[scene] * _PHASE_STEP_S % _SCENE_S
        self._shown[scene] += 1
        fault = f"&fault={self._faults[camera]}" if camera in self._faults else ""
        sub, main = (
            _base(self._folder) + quote(clip_path(self._folder, scene, size).name) + f"?phase={phase}{fault}"
            for size in ("sub", "main")
        )
        return sub, main


def _faults(count: int, chance: random.Random) -> dict[int, str]:
    """One camera of every run of 25 has a fault, never the first ones of a run: those are looked at first."""
    spread = range(0, count - _CAMERAS_PER_FAULT + 1, _CAMERAS_PER_FAULT)
    return {
        first + chance.randrange(5, _CAMERAS_PER_FAULT): FAULTS[turn % len(FAULTS)]
        for turn, first in enumerate(spread)
    }
