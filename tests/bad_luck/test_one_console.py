"""Bad luck after bad luck for one console: every picture is right or honest, and nothing stays behind.

What is judged are the pixels of the screen, four times a second. The console lives through all of it.
"""

from __future__ import annotations

import os
import signal
import time

import psutil
import pytest

from tests.bad_luck.conftest import CAMERAS, City, lasts
from tests.bad_luck.program import PARTS, no_heavier, ticks, until

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="signals"),
              pytest.mark.timeout(280)]  # fmt: skip
ALL = set(range(CAMERAS))


@pytest.mark.parametrize("part", sorted(PARTS))
def test_a_helper_is_killed_again_and_again(city: City, part: str):
    before = city.program.burden()
    for _ in range(int(lasts(2, 12))):
        city.program.kill(part)
        city.wall.watch(lasts(2.5, 5))
    city.wall.wait_live(20)
    no_heavier(before, city.program.burden)
    assert not city.program.zombies()


def test_one_that_sends_a_picture_and_goes_for_ever(city: City):
    before = city.program.burden()
    flapping = city.cameras[3]
    flapping.flap()
    began = flapping.stats().plays
    healthy = ALL - {3}
    city.wall.stay_live(healthy, lasts(6, 60))
    # Pauses grow, or its recorder would be called ten times a second.
    assert 2 <= flapping.stats().plays - began <= lasts(12, 30)
    no_heavier(before, city.program.burden)
    flapping.come_back()
    city.wall.wait_live(40, {3})


def test_streams_that_are_damaged_beside_healthy_ones(city: City):
    before = city.program.burden()
    kinds = ["reorder", "lose", "cut", "flip", "twice"]
    for camera, kind in zip(city.cameras, kinds, strict=False):
        camera.damage(kind, every=10)
    for number, seconds in ((5, 3.0), (6, -3.0), (7, 3600.0), (8, -3600.0)):
        city.cameras[number].jump(seconds)
    healthy = ALL - set(range(9))
    for _ in range(int(lasts(1, 6))):
        city.wall.stay_live(healthy, lasts(5, 10), damaged=set(range(5)))
        for number in range(5, 9):
            city.cameras[number].jump(-7.0)
    for camera in city.cameras:
        camera.come_back()
    # A picture that was damaged is whole with the next key frame.
    until(lambda: False, 2.0)
    city.wall.wait_live(20)
    no_heavier(before, city.program.burden)


def test_all_cameras_are_cut_and_return_at_once(city: City):
    before = city.program.burden()
    for _ in range(int(lasts(1, 4))):
        for camera in city.cameras:
            camera.refuse()
        cut_at = time.monotonic()
        for _ in ticks(5.0):
            seen = city.wall.look()
            if time.monotonic() - cut_at > 4.5:
                assert all(tile.veiled or tile.camera is None for tile in seen)
        for camera in city.cameras:
            camera.come_back()
        city.wall.wait_live(25)
    assert all(camera.wait(sessions=1).sessions == 1 for camera in city.cameras)
    no_heavier(before, city.program.burden)


def test_a_machine_that_slept(city: City):
    before, pids = city.program.burden(), [process.pid for process in city.program.all_parts()]
    family = [psutil.Process(pid) for pid in pids]
    try:
        for process in family:
            process.send_signal(signal.SIGSTOP)
        time.sleep(lasts(6, 20))
    finally:
        for process in reversed(family):
            process.send_signal(signal.SIGCONT)
    city.wall.slept()
    city.wall.wait_live(25)
    no_heavier(before, city.program.burden)
    assert [process.pid for process in city.program.all_parts()] == pids, "a helper was taken for hung"


def test_the_console_ends_and_leaves_nothing(city: City):
    """The last one: what all of that has left."""
    assert not city.program.zombies()
    stats = city.program.finish()
    assert [tile["state"] for tile in stats["tiles"]] == ["live"] * CAMERAS
