"""A camera that repeats its last picture is found out; a quiet scene with a sensor's noise never is."""

import os
import signal
import sys
import time

import numpy as np
import pytest

from console.playback.observed import KEPT, KEPT_S, Memory
from console.playback.stillness import Stillness

from .conftest import pixels, until
from .feeds import Clip, bars
from .test_live import first_picture, play

WIDTH, HEIGHT = 160, 96
ENOUGH_S = 8.0


def night(width, height, number, sigma=2.0):
    """A dark yard with a sensor's noise; `number` is the moment, -1 the picture that is repeated."""
    still = np.random.default_rng(1).integers(16, 34, (height // 8, width // 8, 1)).repeat(8, 0).repeat(8, 1)
    noise = np.random.default_rng(number + 2).normal(0, sigma, (height, width, 1))
    return np.clip(still + noise, 0, 255).astype(np.uint8).repeat(3, 2)


def crushed(paint):
    """So strongly compressed that nothing of the noise is left between two key frames."""
    options = {"preset": "veryfast", "qp": "36"}
    return Clip(width=WIDTH, height=HEIGHT, fps=10, seconds=12, paint=paint, options=options)


@pytest.fixture(scope="module")
def noisy():
    return crushed(night)


@pytest.fixture(scope="module")
def repeated():
    return crushed(lambda width, height, _number: night(width, height, -1))


def unchanged_for(screen):
    since = screen.unchanged_since
    return 0.0 if since is None else time.monotonic() - since


def test_the_same_picture_encoded_anew_is_unchanged_and_not_stalled(desk, feeds, repeated):
    feeds.add("cam", repeated)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    assert screen.unchanged_since is None
    assert until(lambda: unchanged_for(screen) > 5)
    assert time.monotonic() - screen.picture_at < 1.5


def test_noise_under_strong_compression_is_never_unchanged(desk, feeds, noisy):
    feeds.add("cam", noisy)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    assert not until(lambda: screen.unchanged_since is not None, ENOUGH_S)


def test_a_clip_in_a_loop_moves(desk, feeds):
    feeds.add("cam", Clip())
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    assert not until(lambda: screen.unchanged_since is not None, ENOUGH_S)


def test_a_picture_that_changes_again_is_told_within_three_seconds(desk, feeds, repeated, noisy):
    feed = feeds.add("cam", repeated)
    screen = desk.playback.screen()
    play(screen, feeds)
    assert until(lambda: screen.unchanged_since is not None)
    feed.clip = noisy
    assert until(lambda: screen.unchanged_since is None, 3)


def test_what_is_known_outlasts_a_new_size_and_not_another_camera(desk, feeds, repeated):
    feeds.add("cam", repeated)
    feeds.add("other", repeated)
    screen = desk.playback.screen()
    play(screen, feeds)
    assert until(lambda: screen.unchanged_since is not None)
    since = screen.unchanged_since
    play(screen, feeds, width=80, height=80)
    assert until(lambda: pixels(screen).shape[1] == 80)
    assert screen.unchanged_since == pytest.approx(since, abs=0.01)
    screen.clear()
    assert screen.unchanged_since is None
    began = time.monotonic()
    play(screen, feeds, "other")
    first_picture(screen)
    assert screen.unchanged_since is None
    assert until(lambda: screen.unchanged_since is not None)
    assert screen.unchanged_since > began


def seen_for(desk, feeds, seconds):
    """Show the camera on a screen of its own, as one page of a tour does; since when nothing was new."""
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    time.sleep(seconds)
    since = screen.unchanged_since
    screen.close()
    return since


@pytest.mark.slow
def test_what_is_known_outlasts_its_screen(desk, feeds, repeated):
    """A tour shows a camera for less time than it takes to be sure that its picture never changes."""
    feeds.add("cam", repeated)
    began = time.monotonic()
    first = seen_for(desk, feeds, 8)
    between = time.monotonic()
    assert began < first < between
    again = seen_for(desk, feeds, 8)
    assert again is not None and began < again < between


@pytest.mark.slow
def test_a_camera_that_moved_meanwhile_is_unchanged_since_then_only(desk, feeds, repeated, noisy):
    feed = feeds.add("cam", repeated)
    seen_for(desk, feeds, 6)
    feed.clip = noisy
    between = time.monotonic()
    assert seen_for(desk, feeds, 6) is None
    feed.clip = repeated
    since = seen_for(desk, feeds, 8)
    assert since is None or since > between


def test_what_takes_left_is_limited_in_number_and_time():
    memory, rule = Memory(), Stillness()
    rule.is_new(Rows.of(night(64, 48, 0)))
    for number in range(KEPT + 5):
        memory.keep((f"cam{number}", (160, 160), ()), rule, 5_000_000_000, 100.0)
    kept = [memory.find((f"cam{number}", (160, 160), ()), 101.0) for number in range(KEPT + 5)]
    assert kept[:5] == [None] * 5
    assert all(one is not None and one.changed_ns == 5_000_000_000 for one in kept[5:])
    last = (f"cam{KEPT}", (160, 160), ())
    assert memory.find((last[0], (80, 80), ()), 101.0) is None
    assert memory.find(last, 100.0 + KEPT_S + 1) is None
    # Found twice it is not shared: two walls may show the camera.
    one, other = memory.find(last, 101.0), memory.find(last, 101.0)
    assert one.stillness is not other.stillness
    assert not one.stillness.is_new(Rows.of(night(64, 48, 0)))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_what_is_known_outlasts_the_process(desk, feeds, repeated):
    feeds.add("cam", repeated)
    screen = desk.playback.screen()
    play(screen, feeds)
    assert until(lambda: unchanged_for(screen) > 4)
    since, at = screen.unchanged_since, screen.picture_at
    os.kill(desk.playback.pid, signal.SIGKILL)
    assert until(lambda: screen.picture_at > at + 3)
    assert screen.unchanged_since == pytest.approx(since, abs=0.01)


def test_a_stall_is_no_unchanged_picture(desk, feeds, repeated):
    feed = feeds.add("cam", repeated)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    feed.stalled = True
    assert until(lambda: time.monotonic() - screen.picture_at > 3)
    at = screen.picture_at
    assert not until(lambda: screen.picture_at != at, 1.5)
    feed.stalled = False
    assert until(lambda: screen.picture_at > at)


def test_every_second_picture_may_be_left_out(desk, feeds):
    feeds.add("cam", Clip())
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    connections = feeds.feeds["cam"].connections
    full = frames_in(screen, 3)
    screen.half_rate(True)
    half = frames_in(screen, 3)
    screen.half_rate(False)
    again = frames_in(screen, 3)
    assert half == pytest.approx(full / 2, rel=0.25)
    assert again == pytest.approx(full, rel=0.25)
    assert feeds.feeds["cam"].connections == connections


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_half_the_rate_outlasts_the_process(desk, feeds):
    feeds.add("cam", Clip())
    screen = desk.playback.screen()
    screen.play(feeds.url("cam"), demux="ts", width=160, height=160, half_rate=True)
    first_picture(screen)
    before = screen.sequence
    os.kill(desk.playback.pid, signal.SIGKILL)
    assert until(lambda: len(desk.ups) == 2 and screen.sequence > before + 2)
    assert frames_in(screen, 3) < 3 * 15 * 0.75


def frames_in(screen, seconds):
    time.sleep(0.5)
    before = screen.frames
    time.sleep(seconds)
    return screen.frames - before


class Rows:
    """Pictures for the rule alone."""

    @staticmethod
    def of(picture):
        height, width, _ = picture.shape
        return np.ascontiguousarray(np.dstack([picture, np.zeros((height, width, 1), np.uint8)])).reshape(
            height, width * 4
        )


def looks(*pictures):
    rule = Stillness()
    return [rule.is_new(Rows.of(picture)) for picture in pictures]


def test_the_pulse_of_key_frames_is_learned():
    pulse = [night(64, 48, number, 0.4) for number in range(3)]
    told = looks(*(pulse * 6))
    assert not any(told[9:])


def test_a_clock_in_a_corner_counts_as_change():
    pictures = [night(64, 48, 0).copy() for _ in range(12)]
    for number, picture in enumerate(pictures):
        picture[41:44, 50:53] = 20 * number
    assert all(looks(*pictures))


def test_a_thing_that_moves_to_and_fro_is_a_change():
    pictures = [bars(128, 96, number % 4) for number in range(20)]
    assert all(looks(*pictures))


def test_a_picture_of_another_size_is_new():
    assert looks(*[night(64, 48, 0)] * 4)[-1] is False
    rule = Stillness()
    for _ in range(4):
        rule.is_new(Rows.of(night(64, 48, 0)))
    assert rule.is_new(Rows.of(night(32, 24, 0)))
    assert rule.is_new(Rows.of(night(16, 8, 0)[:2]))
