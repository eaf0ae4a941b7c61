"""Memory: what one more tile costs, and whether 500 changes of layout and page leave anything behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from build_scripts.benches import cameras, figures, processes
from build_scripts.benches.console import Console
from build_scripts.benches.display import Display
from tests.rig.farm import Farm

SIZES = (1, 4, 16, 36)
SETTLE_S = 15.0
# Warm-up lasts longer than the relay keeps packets: from then on it forgets as many as come.
CHANGES, WARM_UP = 500, 330
EVERY_S = 0.4
START_S = 10.0
# Allocators keep what they once needed: after the warm-up, this much is taken for noise.
NOISE_MB = 10.0
CAMERAS = 32
LAYOUTS = ("4", "9", "16", "1+5")


def script(stretches: list[int]) -> tuple[list[dict[str, Any]], list[float]]:
    """Stretches of so many changes, after each a rest with 16 tiles: the steps, and the moments of rest."""
    steps: list[dict[str, Any]] = []
    rests: list[float] = []
    at = START_S
    for changes in stretches:
        for number in range(changes):
            at = round(at + EVERY_S, 2)
            turn = {"do": "page", "step": 1}
            layout = {"do": "layout", "name": LAYOUTS[number // 2 % len(LAYOUTS)]}
            steps.append({"at": at, **(turn if number % 2 else layout)})
        steps.append({"at": round(at + EVERY_S, 2), "do": "layout", "name": "16"})
        at = round(at + SETTLE_S, 2)
        rests.append(at)
    return steps, rests


def run(folder: Path, *, changes: int = CHANGES) -> dict[str, Any]:
    """First the walls of different sizes, then the long run."""
    with Farm() as farm, Display() as display:
        watched = cameras.add(farm, folder, max(SIZES))
        urls = [camera.url for camera in watched]
        rows = [_at_rest(display, urls[:count], count) for count in SIZES]
        farm.clear()
        plain = cameras.add_plain(farm, folder, CAMERAS)
        growth = _after_changes(display, [camera.url for camera in plain], changes)
    per_tile = figures.slope([(row["tiles"], row["pss_mb"]) for row in rows])
    aims = [
        figures.at_most(
            f"growth from change {WARM_UP} to {WARM_UP + changes}, MB (PSS)", growth["growth_mb"], NOISE_MB
        )
    ]
    notes = [
        f"PSS and USS of the GUI, playback and relay processes together, {SETTLE_S:g} s after the start; the "
        "relay's ring of recent packets (here 64 kB/s for each camera) goes on growing up to its bound",
        f"{changes} changes of layout or page, one every {EVERY_S} s, on {CAMERAS} cameras that send next to "
        f"nothing; {WARM_UP} more come before the first reading; {NOISE_MB:g} MB count as no growth",
    ]
    notes += [f"one more tile: {per_tile:.1f} MB" if per_tile else "one more tile: not measured"]
    notes += [f"changes: {reading}" for reading in growth["readings"]]
    return figures.result("memory", rows, aims, notes, mb_per_tile=per_tile, changes=growth)


def _at_rest(display: Display, urls: list[str], tiles: int) -> dict[str, Any]:
    with Console(display, urls=urls, layout=str(tiles)) as console:
        console.run_until(SETTLE_S)
        pss, uss = processes.memory([console.pid])
        own = console.finish()["memory_mb"]
    return {"tiles": tiles, "pss_mb": pss, "uss_mb": uss, **{f"{name}_mb": own[name] for name in own}}


def _after_changes(display: Display, urls: list[str], changes: int) -> dict[str, Any]:
    stretches = [WARM_UP, changes // 2, changes - changes // 2]
    steps, rests = script(stretches)
    readings = []
    with Console(display, urls=urls, layout="16", script=steps) as console:
        for number, moment in enumerate(rests):
            console.run_until(moment)
            parts = processes.memory_by_part(console.pid)
            made = sum(stretches[: number + 1])
            readings.append({"after": made, "pss_mb": round(sum(parts.values()), 1), **parts})
        console.finish()
    return {
        "readings": readings,
        "growth_mb": round(readings[-1]["pss_mb"] - readings[0]["pss_mb"], 1),
    }
