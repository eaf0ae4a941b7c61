"""All 64 cameras are cut off for 10 s and come back at once: when is every tile live again?"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from build_scripts.benches import cameras, figures
from build_scripts.benches.console import Console
from build_scripts.benches.display import Display
from tests.rig.farm import Camera, Farm

TILES = 64
ALL_LIVE_S, LOOP_P99_MS = 60.0, 20.0
BEFORE_S, CUT_S, LOOK_S = 25.0, 10.0, 60.0


def run(folder: Path, *, rounds: int = 2, tiles: int = TILES) -> dict[str, Any]:
    """The cut, `rounds` times in one run of the console."""
    lasts_s = CUT_S + LOOK_S
    steps = [{"at": BEFORE_S - 1, "do": "restart_loop"}]
    rows: list[dict[str, Any]] = []
    cuts: list[tuple[float, float]] = []
    most_connects = 0
    with Farm() as farm, Display() as display:
        watched = cameras.add(farm, folder, tiles)
        urls = [camera.url for camera in watched]
        with Console(display, urls=urls, layout=str(tiles), script=steps) as console:
            for number in range(rounds):
                console.run_until(BEFORE_S + number * lasts_s)
                cut_at = time.time()
                for camera in watched:
                    camera.refuse()
                console.run_until(BEFORE_S + number * lasts_s + CUT_S)
                for camera in watched:
                    camera.come_back()
                back_at = time.time()
                most_connects = max(most_connects, _connects_per_s(console, watched, 12.0))
                cuts.append((cut_at, back_at))
            console.run_until(BEFORE_S + rounds * lasts_s)
            stats = console.finish()
    for number, (cut_at, back_at) in enumerate(cuts):
        rows.append({"cut": number + 1, **_row(stats["live_tiles"], cut_at, back_at, tiles)})
    loop = stats["loop_ms"]
    notes = [
        f"{tiles} cameras refuse connections for {CUT_S:g} s; counted from the moment the last one is back",
        f"most cameras that got a session within one second: {most_connects}",
        f"GUI loop from before the first cut to the end: p50 {loop['p50']}, p95 {loop['p95']}, "
        f"p99 {loop['p99']}, worst {loop['max']} ms",
    ]
    return figures.result("storm", rows, aims(rows, loop), notes, loop_ms=loop)


def aims(rows: list[dict[str, Any]], loop: dict[str, float]) -> list[figures.Aim]:
    """Every tile live again in time, after each cut; and a window that could be used meanwhile."""
    times = [row["all_live_s"] for row in rows]
    worst = max(times) if rows and None not in times else None
    return [
        figures.Aim("all tiles live again, s", worst, f"<= {ALL_LIVE_S:g}", (worst or 1e9) <= ALL_LIVE_S),
        figures.at_most("GUI loop, p99, ms", loop["p99"], LOOP_P99_MS),
    ]


def _connects_per_s(console: Console, watched: list[Camera], seconds: float) -> int:
    """How many cameras gained a session in the busiest second of the next ones."""
    most, before = 0, 0
    for _ in range(int(seconds)):
        console.run_until(console.age() + 1)
        now = sum(camera.stats().sessions for camera in watched)
        most, before = max(most, now - before), now
    return most


def _row(timeline: list[list[float]], cut_at: float, back_at: float, tiles: int) -> dict[str, Any]:
    """When tiles were seen to be live again; `timeline` has [UTC seconds, live tiles], twice a second."""
    during = [(at, live) for at, live in timeline if at > cut_at]
    least = min((live for at, live in during if at <= back_at + 2), default=None)
    half = next((at for at, live in during if at > back_at and live >= tiles / 2), None)
    every = next((at for at, live in during if at > back_at and live == tiles), None)
    return {
        "fewest_live": least,
        "half_live_s": None if half is None else round(half - back_at, 1),
        "all_live_s": None if every is None else round(every - back_at, 1),
    }
