"""How late the window's loop is with 16 and 64 live tiles while filters change and bookmarks are set."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from build_scripts.benches import cameras, figures
from build_scripts.benches.console import Console
from build_scripts.benches.display import Display
from tests.rig.farm import Farm

P99_MS, MAX_MS = 10, 50
SIZES = (16, 64)
SETTLE_S = 20.0
FILTER_EVERY_S, BOOKMARK_EVERY_S = 2.0, 9.0
CATEGORIES = ([], ["school", "college"], [], ["market", "mall", "cinema_hall"], [], ["bank"])


def script(seconds: float, *, city: bool) -> list[dict[str, Any]]:
    """Filters change every 2 s (the demo city has categories); all tiles are bookmarked now and then."""
    steps: list[dict[str, Any]] = [{"at": SETTLE_S, "do": "restart_loop"}]
    at, turn = SETTLE_S + 1, 0
    while at < SETTLE_S + seconds and city:
        steps.append({"at": at, "do": "filter", "categories": CATEGORIES[turn % len(CATEGORIES)]})
        at, turn = at + FILTER_EVERY_S, turn + 1
    at = SETTLE_S + 2.5
    while at < SETTLE_S + seconds:
        steps.append({"at": at, "do": "bookmark_all"})
        at += BOOKMARK_EVERY_S
    return sorted(steps, key=lambda step: float(step["at"]))


def run(seconds: float, folder: Path) -> dict[str, Any]:
    """Real cameras with bookmarks, then the demo city with filters and bookmarks."""
    rows: list[dict[str, Any]] = []
    with Farm() as farm, Display() as display:
        for count in SIZES:
            watched = cameras.add(farm, folder, count)
            urls = [camera.url for camera in watched]
            rows.append(_measure(display, "farm", str(count), urls, seconds, None))
            farm.clear()
    city = folder / "city"
    with Display() as display:
        _encode_scenes(display, city)
        rows += [_measure(display, "demo city", str(count), None, seconds, city) for count in SIZES]
    notes = [
        f"a 20 ms timer of the GUI thread, from {SETTLE_S:g} s after the start; all tiles are bookmarked "
        f"every {BOOKMARK_EVERY_S:g} s, and in the demo city the filter changes every {FILTER_EVERY_S:g} s",
        "the demo city has cameras that fail and stall by design, so not all of its tiles are live",
    ]
    return figures.result("loop", rows, aims(rows), notes)


def aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    """p99 and the worst, for each row."""
    found = []
    for row in rows:
        where = f"{row['cameras']}, {row['tiles']} tiles"
        found.append(figures.at_most(f"{where}: p99, ms", row["p99_ms"], P99_MS))
        found.append(figures.at_most(f"{where}: worst, ms", row["max_ms"], MAX_MS))
    return found


def _measure(
    display: Display, kind: str, layout: str, urls: list[str] | None, seconds: float, data: Path | None
) -> dict[str, Any]:
    steps = script(seconds, city=urls is None)
    with Console(display, urls=urls, layout=layout, script=steps, data=data) as console:
        console.run_until(SETTLE_S + seconds + 2)
        stats = console.finish()
    loop = stats["loop_ms"]
    return {
        "cameras": kind,
        "tiles": int(layout),
        "live": sum(tile["state"] == "live" for tile in stats["tiles"]),
        "p50_ms": loop["p50"],
        "p95_ms": loop["p95"],
        "p99_ms": loop["p99"],
        "max_ms": loop["max"],
        "incidents": stats.get("incidents"),
        "fps": stats["fps"],
    }


def _encode_scenes(display: Display, data: Path) -> None:
    """The first run draws the demo's clips; that is not what is measured here."""
    with Console(display, urls=None, layout="4", data=data) as console:
        console.run_until(5)
        known, quiet = -1, 0
        while quiet < 10:
            console.check()
            console.run_until(console.age() + 3)
            files = len(list(data.rglob("*.mp4"))) - len(list(data.rglob("*.part")))
            quiet = quiet + 1 if files == known and not list(data.rglob("*.part")) else 0
            known = files
            if console.age() > 400:
                break
        console.finish()
