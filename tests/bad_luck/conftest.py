"""One console with sixteen cameras of the farm, to which all bad luck comes in turn."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.benches.display import Display
from tests.bad_luck.program import SIZE, Program, Wall
from tests.rig.clips import COLOURS, Clips, ClipSpec
from tests.rig.farm import Camera, Farm

CAMERAS = 16
# The longer runs, by hand.
LONG = os.environ.get("SAFECITY_LONG") == "1"


def lasts(short_s: float, long_s: float) -> float:
    """How long something goes on: in every run, and in the long one."""
    return long_s if LONG else short_s


def cameras(farm: Farm, clips: Clips, name: str, count: int = CAMERAS) -> list[Camera]:
    """Cameras whose pictures tell which one they are of, and that they move."""
    specs = [
        ClipSpec(width=320, height=180, seconds=5, colour=COLOURS[number], bar=True)
        for number in range(count)
    ]
    return [farm.add(f"{name}{number}", clips.get(spec)) for number, spec in enumerate(specs)]


@pytest.fixture(scope="session")
def display() -> Iterator[Display]:
    """A screen whose pixels can be read."""
    if shutil.which("Xvfb") is None:
        if os.environ.get("CI"):
            pytest.fail("Xvfb is missing, and CI must not skip this")
        pytest.skip("Xvfb is missing")
    with Display(*SIZE) as made:
        yield made


class City:
    """A program whose wall shows these cameras, one in each tile."""

    def __init__(self, program: Program, watched: list[Camera]) -> None:
        self.program, self.cameras = program, watched
        self.wall = Wall(program, len(watched))
        self.wall.wait_live(30)


@pytest.fixture(scope="module")
def _city(display: Display, _farm_process: Farm, clips: Clips, tmp_path_factory) -> Iterator[City]:
    folder: Path = tmp_path_factory.mktemp("city")
    watched = cameras(_farm_process, clips, "luck")
    program = Program(display, folder, [camera.url for camera in watched], layout=str(CAMERAS))
    try:
        yield City(program, watched)
    finally:
        program.close()
        _farm_process.clear()


@pytest.fixture
def city(_city: City) -> Iterator[City]:
    """The console with all tiles live, before a test and after it."""
    _city.wall.slept()
    _city.wall.wait_live(30)
    yield _city
    for camera in _city.cameras:
        camera.come_back()
