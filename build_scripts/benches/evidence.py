"""From key press to evidence beside 64 live tiles, and how fast packages are made and checked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from build_scripts.benches import cameras, figures, package_speed
from build_scripts.benches.console import Console
from build_scripts.benches.display import Display
from tests.rig.farm import Farm

TILES = 64
ON_DISK_MS, CLIP_S, LOOP_P99_MS, LOOP_MAX_MS = 100.0, 1.0, 10.0, 50.0
SETTLE_S, PRESS_EVERY_S = 20.0, 3.0
# What a bookmark keeps after the key press unless told otherwise.
CLIP_AFTER_S = 30.0


def run(seconds: float, folder: Path) -> dict[str, Any]:
    """One tile is bookmarked every three seconds; then the clips are waited for."""
    presses = max(10, int(seconds / PRESS_EVERY_S))
    steps: list[dict[str, Any]] = [{"at": SETTLE_S, "do": "restart_loop"}]
    steps += [{"at": SETTLE_S + 1 + n * PRESS_EVERY_S, "do": "bookmark"} for n in range(presses)]
    last_s = float(steps[-1]["at"])
    with Farm() as farm, Display() as display:
        watched = cameras.add(farm, folder, TILES)
        urls = [camera.url for camera in watched]
        with Console(display, urls=urls, layout=str(TILES), script=steps) as console:
            console.run_until(last_s + CLIP_AFTER_S + 5)
            stats = console.finish()
    told = stats["evidence"]
    rows = [
        {"from the key press": "to the incident on the disk, ms", **_spread(told["on_disk_ms"])},
        {"from the key press": "to the whole clip after its last second, s", **_spread(told["clip_s"])},
    ]
    loop = stats["loop_ms"]
    notes = [
        f"{TILES} cameras of 640x360 at 15 fps; {presses} key presses, one every {PRESS_EVERY_S:g} s",
        f"GUI loop meanwhile: p50 {loop['p50']}, p95 {loop['p95']}, p99 {loop['p99']}, "
        f"worst {loop['max']} ms",
    ]
    speeds = package_speed.run(folder / "packages")
    found = [*aims(rows, loop, presses), *package_speed.aims(speeds)]
    notes += [
        f"{row['what']}: {row['MB/s']} MB/s ({row['share of sha256sum']} of sha256sum)" for row in speeds
    ]
    return figures.result("evidence", rows, found, notes, loop_ms=loop, package_speed=speeds)


def aims(rows: list[dict[str, Any]], loop: dict[str, float], presses: int) -> list[figures.Aim]:
    """No incident and no clip may be lost, and neither may the window be held up."""
    on_disk, clips = rows
    return [
        figures.at_least("incidents on the disk", on_disk["count"], presses),
        figures.at_least("whole clips", clips["count"], presses),
        figures.at_most("key press to disk: p95, ms", on_disk["p95"], ON_DISK_MS),
        figures.at_most("last second to whole clip: p95, s", clips["p95"], CLIP_S),
        figures.at_most("GUI loop: p99, ms", loop["p99"], LOOP_P99_MS),
        figures.at_most("GUI loop: worst, ms", loop["max"], LOOP_MAX_MS),
    ]


def _spread(values: list[float]) -> dict[str, Any]:
    return {
        "count": len(values),
        "p50": figures.percentile(values, 50),
        "p95": figures.percentile(values, 95),
        "worst": max(values, default=None),
    }
