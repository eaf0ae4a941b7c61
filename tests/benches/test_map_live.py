"""The bench of the map beside live tiles: its city, its steps, and what is judged."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from pytestqt.qtbot import QtBot

from build_scripts.benches import big_city, map_live
from console.catalogue.grouping import groups
from console.catalogue.load import load
from console.store.store import Store
from tests.widgets.map_city import city_map, spread
from ui.measure_map import MapTravel


def test_the_wall_opens_with_the_farms_cameras(tmp_path: Path) -> None:
    big_city.fill(tmp_path, 300)
    urls = [f"rtsp://127.0.0.1:{8000 + n}/c{n}" for n in range(4)]
    map_live._connect(tmp_path, urls)
    with Store.open(tmp_path) as store:
        catalogue = load(store)
    first = groups(catalogue, catalogue.find(map_live.EVERY), "thana")[0].rows[:4].tolist()
    assert [catalogue.camera(row).sub_url for row in first] == urls
    assert {catalogue.camera(row).credential for row in first} == {""}


def test_lateness_is_judged_while_the_map_moves() -> None:
    still = {"map": "left alone", "tiles": 64, "cameras": 100_000, "p95_ms": 9.0}
    moved = still | {"map": "moved", "p95_ms": 5.0}
    assert [aim.met for aim in map_live.aims([still, moved])] == [True]
    assert [aim.met for aim in map_live.aims([still, moved | {"p95_ms": 5.1}])] == [False]


def test_the_map_is_pushed_and_zoomed(qtbot: QtBot, monkeypatch) -> None:
    widget = city_map(qtbot, *spread(50))
    clock = SimpleNamespace(now=0.0)
    monkeypatch.setattr("ui.measure_map.time.monotonic", lambda: clock.now)
    travel = MapTravel(widget, 20.0, widget)
    seen = set()  # the zoom goes out again as it came in
    for clock.now in (0.1, 1.0, 5.0, 6.0, 7.0):
        travel._step()
        seen.add((round(widget.view.x, 6), round(widget.view.zoom, 1)))
    assert len(seen) == 4 and max(zoom for _, zoom in seen) > 15.5
    clock.now = 20.1
    travel._step()
    assert travel.steps == 5 and not travel._timer.isActive()
