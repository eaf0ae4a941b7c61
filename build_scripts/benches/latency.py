"""Glass to glass: from the moment a camera draws the clock to the moment those pixels are on the screen."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from typing import Any

import numpy as np

from build_scripts.benches import figures, peers, processes
from build_scripts.benches.console import BenchError, Console
from build_scripts.benches.display import Display
from tests.rig.farm import Camera, Farm
from tests.rig.picture import Box, find_box
from tests.rig.server.blocks import COLUMNS, ROWS, VALUE_BITS, value_of

AIM_MS = 160
POLL_S = 0.002
PICTURE = (640, 360)
LOW_MPV = ("--profile=low-latency",)
LOW_FFPLAY = ("-fflags", "nobuffer", "-flags", "low_delay")


class ClockReader:
    """Reads the code in one place of the screen, quickly enough to be asked every 2 ms."""

    def __init__(self, display: Display, box: Box) -> None:
        self._pixels = display.pixels()
        self._ys = [round(box.y + (row + 1) * box.height / (ROWS + 1)) for row in range(ROWS)]
        self._xs = [round(box.x + (column + 1) * box.width / (COLUMNS + 1)) for column in range(COLUMNS)]

    def read(self) -> int | None:
        """Milliseconds modulo 2**40, or None (torn, gone)."""
        cells = self._pixels[np.ix_(self._ys, self._xs)][..., 1]
        return value_of([bool(cell > 125) for cell in cells.reshape(-1)])


def run(seconds: float, folder: Path, *, fps: int = 25, with_peers: bool = True) -> dict[str, Any]:
    """Measure the console and its peers, one after the other, on one camera."""
    rows = []
    with Farm() as farm:
        camera = farm.add("clock", clock=(*PICTURE, fps))
        programs = ["console", "console, whole wall"]
        if with_peers:
            programs += ["mpv low-latency", "ffplay", "ffplay nobuffer", "mpv"]
        for program in programs:
            rows.append({"program": program, **_measure(program, camera, seconds)})
    medians = {row["program"]: row["median_ms"] for row in rows}
    notes = [
        f"a camera of {PICTURE[0]}x{PICTURE[1]} at {fps} fps whose picture is encoded as it is drawn; the "
        f"screen is read every {POLL_S * 1000:g} ms, and each picture counts when it is first seen",
        "tiles of 480x270 (the console: layout 16), except `whole wall` (layout 1)",
        f"peers: mpv {' '.join(LOW_MPV)}; ffplay; ffplay {' '.join(LOW_FFPLAY)}; mpv as it comes",
    ]
    aims = [figures.at_most("median latency in a tile, ms", medians["console"], AIM_MS)]
    ratios = {name: figures.ratio(medians["console"], value) for name, value in medians.items()}
    return figures.result("latency", rows, aims, notes, ratio_of_medians=ratios)


def lateness(shown_ms: int, now_s: float) -> int:
    """How old a picture is whose clock says `shown_ms` (modulo 2**40)."""
    return (int(now_s * 1000) - shown_ms) % (1 << VALUE_BITS)


def _measure(program: str, camera: Camera, seconds: float) -> dict[str, Any]:
    with contextlib.ExitStack() as stack:
        display = stack.enter_context(Display())
        if program.startswith("console"):
            layout = "1" if "whole" in program else "16"
            stack.enter_context(Console(display, urls=[camera.url], layout=layout))
        else:
            started = peers.start([_command(program, camera.url)], display)
            stack.callback(processes.end, started)
        box = _await_picture(display)
        time.sleep(5)
        found, torn = _collect(ClockReader(display, box), seconds)
    return {
        "pictures": len(found),
        "torn_percent": torn,
        "median_ms": figures.percentile(found, 50),
        "p95_ms": figures.percentile(found, 95),
        "max_ms": figures.percentile(found, 100),
    }


def _command(program: str, url: str) -> list[str]:
    place = (0, 0, 480, 270)
    return {
        "mpv": peers.mpv(url, place),
        "mpv low-latency": peers.mpv(url, place, *LOW_MPV),
        "ffplay": peers.ffplay(url, place),
        "ffplay nobuffer": peers.ffplay(url, place, *LOW_FFPLAY),
    }[program]


def _await_picture(display: Display, timeout_s: float = 40) -> Box:
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        box = find_box(display.rgb())
        if box is not None and ClockReader(display, box).read() is not None:
            # The window may still be finding its size.
            time.sleep(3)
            settled = find_box(display.rgb())
            if settled is not None:
                return settled
        time.sleep(0.2)
    raise BenchError("no clock is to be seen on the screen")


def _collect(reader: ClockReader, seconds: float) -> tuple[list[float], float]:
    """Latency of each new picture in ms, and in how many % of the looks parts of two pictures were seen."""
    found: list[float] = []
    last = reader.read()
    looks = torn = 0
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = reader.read()
        now = time.time()
        looks += 1
        torn += value is None
        if value is not None and value != last:
            last = value
            found.append(float(lateness(value, now)))
        time.sleep(POLL_S)
    if not found:
        raise BenchError("the clock on the screen stands still")
    return found, round(torn / looks * 100, 2)
