"""From asking for 16 other cameras to pictures in all their tiles: cold, and seen within the last minute."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from build_scripts.benches import cameras, figures
from build_scripts.benches.console import Console
from build_scripts.benches.display import Display
from tests.rig.farm import Farm

COLD_S, WARM_S = 0.8, 0.25
TILES, PAGES = 16, 4
FIRST_S, COLD_EVERY_S, WARM_EVERY_S = 10.0, 4.0, 2.5
WARM_TURNS = 8


def script() -> list[dict[str, Any]]:
    """Turn to every page once, then twice round again."""
    steps = []
    at = FIRST_S
    for turn in range(PAGES - 1 + WARM_TURNS):
        steps.append({"at": at, "do": "page", "step": 1})
        at += COLD_EVERY_S if turn < PAGES - 1 else WARM_EVERY_S
    return steps


def run(rounds: int, folder: Path) -> dict[str, Any]:
    """Several runs of the console, so that there are several cold switches of each page."""
    rows: list[dict[str, Any]] = []
    steps = script()
    with Farm() as farm, Display() as display:
        watched = cameras.add(farm, folder, TILES * PAGES, starts_on_key=True)
        urls = [camera.url for camera in watched]
        for number in range(rounds):
            with Console(display, urls=urls, layout=str(TILES), script=steps) as console:
                console.run_until(steps[-1]["at"] + 6)
                switches = console.finish()["switches"]
            for turn, switch in enumerate(switches):
                kind = "cold" if turn < PAGES - 1 else "warm"
                rows.append({"round": number + 1, "kind": kind, **row_of(switch)})
            for camera in watched:
                camera.wait(sessions=0)
    notes = [
        "each session of a camera begins with a key frame; a switch is done when its last tile has a picture",
        f"{rounds} runs, each with {PAGES - 1} cold and {WARM_TURNS} warm switches of {TILES} tiles",
    ]
    return figures.result("switch", rows, aims(rows), notes, per_tile=per_tile(rows))


def row_of(switch: dict[str, Any]) -> dict[str, Any]:
    """One switch as the console's stats tell it: `all_s` is None if a tile never had a picture."""
    times = sorted(switch["pictures_s"])
    complete = len(times) == switch["tiles"]
    return {
        "tiles": switch["tiles"],
        "with_picture": len(times),
        "first_s": times[0] if times else None,
        "median_s": figures.percentile(times, 50),
        "all_s": times[-1] if complete and times else None,
        "pictures_s": times,
    }


def aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    """The 95th percentile over the switches; with one that never became complete it is not met."""
    found = []
    for kind, limit in (("cold", COLD_S), ("warm", WARM_S)):
        of_kind = [row for row in rows if row["kind"] == kind]
        complete = [row["all_s"] for row in of_kind if row["all_s"] is not None]
        whole = bool(of_kind) and len(complete) == len(of_kind)
        value = figures.percentile(complete, 95)
        name = f"{kind}: pictures in all tiles, p95, s ({len(complete)} of {len(of_kind)} switches complete)"
        found.append(
            figures.Aim(name, value, f"<= {limit:g}", whole and value is not None and value <= limit)
        )
    return found


def per_tile(rows: list[dict[str, Any]]) -> dict[str, dict[str, float | None]]:
    """Percentiles over all tiles of all switches of a kind; takes the long lists out of the rows."""
    tiles: dict[str, list[float]] = {"cold": [], "warm": []}
    for row in rows:
        tiles[row["kind"]] += row.pop("pictures_s")
    return {
        kind: {f"p{percent}_s": figures.percentile(times, percent) for percent in (50, 95, 100)}
        for kind, times in tiles.items()
    }
