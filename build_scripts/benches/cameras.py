"""The benchmarks' cameras: the tests' farm with clips like a street's sub-stream."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from build_scripts.benches.console import BenchError
from tests.rig.clips import Clips, ClipSpec
from tests.rig.farm import Camera, Farm

STREET = ClipSpec(width=640, height=360, fps=15, seconds=10, busy=True)


def add(farm: Farm, folder: Path, count: int, *, starts_on_key: bool = False) -> list[Camera]:
    """`count` H.264 cameras of 640 x 360 at 15 fps, each on a port of its own and with its own beat."""
    clip = Clips(folder).get(STREET)
    return [farm.add(f"c{number}", clip, starts_on_key=starts_on_key) for number in range(count)]


def add_plain(farm: Farm, folder: Path, count: int) -> list[Camera]:
    """Cameras that show a colour and send next to nothing, so that recent packets take no memory."""
    clips = Clips(folder)
    return [farm.add(f"plain{number}", clips.colour(number)) for number in range(count)]


def wait_watched(
    cameras: list[Camera], check: Callable[[], None] = lambda: None, *, timeout_s: float = 90
) -> float:
    """Wait until every camera has a session; how long it took.

    `check` is called meanwhile and may raise; BenchError if it takes too long.
    """
    began = time.monotonic()
    waiting = list(cameras)
    while waiting := [camera for camera in waiting if camera.stats().sessions == 0]:
        check()
        if time.monotonic() - began > timeout_s:
            raise BenchError(f"{len(waiting)} of {len(cameras)} cameras are not watched")
        time.sleep(0.3)
    return time.monotonic() - began
