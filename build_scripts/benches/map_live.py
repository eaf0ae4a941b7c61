"""How late the window's loop is while the map of a large city is pushed and zoomed beside live tiles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from build_scripts.benches import big_city, cameras, figures
from build_scripts.benches.console import BenchError, Console
from build_scripts.benches.display import Display
from console.catalogue.filter import Filter
from console.catalogue.grouping import groups
from console.catalogue.load import load
from console.store.store import Store
from tests.rig.farm import Farm

CITY = 100_000
EVERY = Filter()
P95_MS = 5.0
SETTLE_S = 30.0
_NOTE = (
    "a 20 ms timer of the GUI thread while 640x360 cameras at 15 fps are live (relay, playback and farm run"
    " on the same machine); the map is moved sixty times a second, pushed and zoomed in turn"
)


def run(tiles: int, seconds: float, folder: Path, *, city: int = CITY) -> dict[str, Any]:
    """The same wall twice: the map left alone, and the map moved all the time."""
    rows: list[dict[str, Any]] = []
    with Farm() as farm, Display() as display:
        watched = cameras.add(farm, folder, tiles)
        data = folder / "city"
        big_city.fill(data, city)
        _connect(data, [camera.url for camera in watched])
        for moved in (False, True):
            rows.append(_measure(display, data, tiles, seconds, city, moved=moved))
    return figures.result("map", rows, aims(rows), [_NOTE])


def aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    """How late the loop may be while the map is moved."""
    moved = next(row for row in rows if row["map"] == "moved")
    name = f"loop late beside {moved['tiles']} live tiles, {moved['cameras']:,} cameras on the map: p95 ms"
    return [figures.at_most(name, moved["p95_ms"], P95_MS)]


def _connect(data: Path, urls: list[str]) -> None:
    """Give the cameras that the wall opens with the farm's addresses."""
    with Store.open(data) as store:
        catalogue = load(store)
        first = groups(catalogue, catalogue.find(EVERY), "thana")[0]
        chosen = catalogue.ids(first.rows[: len(urls)])
        if len(chosen) < len(urls):
            raise BenchError(f"the first thana has {len(chosen)} cameras only")
        values = list(zip(urls, urls, chosen, strict=True))

        def put(db: Any) -> None:
            sql = "UPDATE cameras SET sub_url = ?, main_url = ?, credential = '' WHERE id = ?"
            db.conn.executemany(sql, values)

        store.write(put).result()


def _measure(
    display: Display, data: Path, tiles: int, seconds: float, city: int, *, moved: bool
) -> dict[str, Any]:
    steps: list[dict[str, Any]] = [{"at": SETTLE_S, "do": "restart_loop"}]
    if moved:
        steps.append({"at": SETTLE_S, "do": "map", "seconds": seconds})
    with Console(display, urls=None, demo=False, layout=str(tiles), script=steps, data=data) as console:
        console.run_until(SETTLE_S + seconds + 1)
        stats = console.finish()
    loop = stats["loop_ms"]
    return {
        "cameras": city,
        "tiles": tiles,
        "map": "moved" if moved else "left alone",
        "steps a second": round(stats["map_steps"] / seconds, 1),
        "live": sum(tile["state"] == "live" for tile in stats["tiles"]),
        "fps": stats["fps"],
        "p50_ms": loop["p50"],
        "p95_ms": loop["p95"],
        "p99_ms": loop["p99"],
        "max_ms": loop["max"],
    }
