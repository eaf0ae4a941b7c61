"""CPU of a wall of 16 and of 64 cameras: the console, mpv for each camera, and decoding alone."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.benches import cameras, figures, peers, processes
from build_scripts.benches.console import Console
from build_scripts.benches.display import Display
from tests.rig.clips import Clips
from tests.rig.farm import Camera, Farm
from tests.rig.picture import read_value

SETTLE_S = 8.0
SIZES = (16, 64)
OF_MPV, OF_DECODING = 0.8, 1.5
# A camera's beat and ours are not in step: a window of 20 s may see one frame more or less of each.
LOSS_ALLOWED = 0.005


@dataclass(frozen=True, slots=True)
class Settings:
    """How long each program is looked at, and on how many cameras."""

    seconds: float
    sizes: tuple[int, ...] = SIZES
    with_peers: bool = True


def run(settings: Settings, folder: Path) -> dict[str, Any]:
    """Measure all programs one after the other on one farm."""
    rows: list[dict[str, Any]] = []
    with Farm() as farm:
        for count in settings.sizes:
            watched = cameras.add(farm, folder, count)
            for program in ("decode", "mpv", "console") if settings.with_peers else ("console",):
                rows.append(_measure(program, farm, watched, settings.seconds))
            farm.clear()
    return figures.result("wall", rows, aims(rows), _notes(settings))


def aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    """The console's share of mpv and of decoding, and whether all frames were painted."""
    found = []
    by_program = {(row["program"], row["cameras"]): row for row in rows}
    for count in sorted({row["cameras"] for row in rows}):
        console = by_program.get(("console", count), {})
        ours = console.get("cpu_total")
        theirs = {name: by_program.get((name, count), {}).get("cpu_total") for name in ("mpv", "decode")}
        found.append(
            figures.at_most(f"CPU of mpv, {count} cameras", figures.ratio(ours, theirs["mpv"]), OF_MPV)
        )
        decoding = figures.ratio(ours, theirs["decode"])
        found.append(figures.at_most(f"CPU of decoding alone, {count} cameras", decoding, OF_DECODING))
        fps = console.get("fps")
        least = round(count * cameras.STREET.fps * (1 - LOSS_ALLOWED), 1)
        found.append(figures.at_least(f"frames painted per second, {count} cameras", fps, least))
    return found


def _measure(program: str, farm: Farm, watched: list[Camera], seconds: float) -> dict[str, Any]:
    with contextlib.ExitStack() as stack:
        display = stack.enter_context(Display())
        row: dict[str, Any] = {"program": program, "cameras": len(watched)}
        if program == "console":
            console = stack.enter_context(
                Console(display, urls=[camera.url for camera in watched], layout=str(len(watched)))
            )
            pids, check = [console.pid], console.check
        else:
            started = peers.start(_commands(program, watched), display)
            stack.callback(processes.end, started)
            pids, check = [process.pid for process in started], lambda: None
        cameras.wait_watched(watched, check)
        time.sleep(SETTLE_S)
        farm_before, sent, began = processes.cpu_seconds([farm.pid]), farm.frames_sent(), time.monotonic()
        window = processes.watch(pids, [display.pid], seconds)
        farm_cpu = processes.percent(farm_before, processes.cpu_seconds([farm.pid]))
        sent_fps = round((farm.frames_sent() - sent) / (time.monotonic() - began), 1)
        row |= {
            "cpu_program": window.program,
            "cpu_x_server": window.display,
            "cpu_total": window.total,
            "cpu_farm": farm_cpu,
            "sent_fps": sent_fps,
            "pss_mb": window.pss_mb,
        }
        if program != "decode":
            row["tiles_seen"] = _tiles_seen(display, len(watched))
        if program == "console":
            row |= _own_figures(console.finish())
        return row


def _own_figures(stats: dict[str, Any]) -> dict[str, Any]:
    tiles = stats["tiles"]
    return {
        "fps": stats["fps"],
        "freezes": sum(tile["freezes"] for tile in tiles),
        "live": sum(tile["state"] == "live" for tile in tiles),
        "loop_p99_ms": stats["loop_ms"]["p99"],
        "loop_max_ms": stats["loop_ms"]["max"],
    }


def _commands(program: str, watched: list[Camera]) -> list[list[str]]:
    if program == "decode":
        return [peers.decode_only(camera.url) for camera in watched]
    count = len(watched)
    return [peers.mpv(camera.url, peers.tile(i, count)) for i, camera in enumerate(watched)]


def _tiles_seen(display: Display, count: int) -> int:
    """In how many places of the grid a frame number can be read: proof that pictures are on screen."""
    screen = display.rgb()
    places = (peers.tile(i, count) for i in range(count))
    return sum(read_value(screen[y : y + h, x : x + w]) is not None for x, y, w, h in places)


def _notes(settings: Settings) -> list[str]:
    return [
        f"CPU in % of one core over {settings.seconds:g} s, after all sessions were up and {SETTLE_S:g} s "
        "more; each program alone, in the order of the rows, on a fresh X server of 1920x1080",
        f"peers: {' '.join(peers.mpv('URL', peers.tile(0, 16)))}; {' '.join(peers.decode_only('URL'))}",
        "tiles_seen counts places of a plain grid where a frame number could be read on screen (the "
        "console's tiles have headers and panels beside them, so it may differ from the number of tiles)",
    ]


def prepare(folder: Path) -> None:
    """Encode the clip before anything is measured."""
    Clips(folder).get(cameras.STREET)
