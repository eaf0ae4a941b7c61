"""Decoding in the graphics driver: used for large pictures where it works, done without where it does not."""

import os
import signal
import sys

import pytest

from console.playback.players import DRIVER_VARIABLE

from .conftest import new_desk, pixels, until
from .feeds import Clip
from .test_live import assert_bars, play

LARGE = {"width": 960, "height": 540}


@pytest.fixture(scope="module")
def clip():
    return Clip(width=640, height=360)


def driver_takes(desk, *screens):
    return [screen.shown.hardware for screen in screens]


def test_large_pictures_go_to_the_driver_and_small_ones_do_not(tmp_path, feeds, clip):
    desk = new_desk(tmp_path, hardware=True)
    feeds.add("cam", clip)
    large, small = desk.playback.screen(), desk.playback.screen()
    play(large, feeds, **LARGE)
    play(small, feeds)
    assert until(lambda: large.shown and small.shown)
    assert driver_takes(desk, large, small) == [True, False]
    assert_bars(pixels(large))
    before = large.sequence
    assert until(lambda: large.sequence > before + 10)
    assert desk.said("hardware_failed") == []
    desk.playback.close()


def test_without_the_wish_for_it_nothing_goes_to_the_driver(desk, feeds, clip):
    feeds.add("cam", clip)
    screen = desk.playback.screen()
    play(screen, feeds, **LARGE)
    assert until(lambda: screen.shown)
    assert driver_takes(desk, screen) == [False]


def test_a_driver_that_makes_no_picture_is_done_without_and_it_is_said_once(
    tmp_path, feeds, clip, monkeypatch
):
    monkeypatch.setenv(DRIVER_VARIABLE, "--codec=none")
    desk = new_desk(tmp_path, hardware=True)
    feeds.add("cam", clip)
    screens = [desk.playback.screen() for _ in range(2)]
    for screen in screens:
        play(screen, feeds, **LARGE)
    assert until(lambda: all(screen.shown for screen in screens))
    assert_bars(pixels(screens[1]))
    assert [event.error for event in desk.said("hardware_failed")] == ["no_picture"]
    late = desk.playback.screen()
    play(late, feeds, **LARGE)
    assert until(lambda: late.shown)
    assert driver_takes(desk, late) == [False]
    assert (desk.said("error"), desk.downs, len(desk.said("hardware_failed"))) == ([], [], 1)
    desk.playback.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_driver_that_crashes_is_done_without(tmp_path, feeds, clip):
    desk = new_desk(tmp_path, hardware=True)
    feeds.add("cam", clip)
    screen = desk.playback.screen()
    play(screen, feeds, **LARGE)
    assert until(lambda: screen.shown)
    before = screen.sequence
    os.kill(desk.playback.pid, signal.SIGSEGV)
    assert until(lambda: screen.sequence > before + 5)
    assert [event.error for event in desk.said("hardware_failed")] == ["crashed"]
    assert driver_takes(desk, screen) == [False]
    os.kill(desk.playback.pid, signal.SIGSEGV)
    before = screen.sequence
    assert until(lambda: len(desk.ups) == 3 and screen.sequence > before + 5)
    assert len(desk.said("hardware_failed")) == 1
    desk.playback.close()
