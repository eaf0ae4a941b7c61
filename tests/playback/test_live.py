"""Feeds become the pictures that were encoded, through the real process and the real libVLC."""

import os
import subprocess
import sys
import time
from fractions import Fraction

import numpy as np
import psutil
import pytest

from .conftest import pixels, until
from .feeds import BARS, Clip


def plain(colour):
    """A painter of one colour."""
    return lambda width, height, _number: np.full((height, width, 3), colour, np.uint8)


@pytest.fixture(scope="module")
def clip():
    return Clip()


@pytest.fixture(scope="module")
def red():
    return Clip(paint=plain((220, 20, 20)))


def play(screen, feeds, name="cam", **size):
    screen.play(feeds.url(name), demux="ts", **({"width": 160, "height": 160} | size))


def first_picture(screen):
    assert until(lambda: screen.shown is not None)
    return pixels(screen)


def assert_bars(picture):
    height, width = picture.shape[:2]
    for index, colour in enumerate(BARS):
        seen = picture[height // 3, int((index + 0.5) * width / len(BARS))]
        assert np.abs(seen.astype(int) - colour).max() < 14, (index, seen)


def near(picture, colour):
    return picture is not None and bool(np.abs(picture[20, 20].astype(int) - colour).max() < 14)


@pytest.mark.parametrize("codec", ["libx264", "libx265", "mjpeg"])
def test_the_picture_is_what_was_encoded(desk, feeds, codec):
    feeds.add("cam", Clip(codec))
    screen = desk.playback.screen()
    screen.play(feeds.url("cam"), demux="mjpeg" if codec == "mjpeg" else "ts", width=160, height=160)
    picture = first_picture(screen)
    assert picture.shape == (120, 160, 3)
    assert_bars(picture)
    assert until(lambda: desk.said("playing", screen.id))
    event = desk.said("playing")[0]
    assert (event.width, event.height) == (320, 240)
    assert event.codec == {"libx264": "h264", "libx265": "hevc", "mjpeg": "MJPG"}[codec]
    before = screen.sequence
    assert until(lambda: screen.sequence > before + 10)
    assert desk.said("error") == []


def test_the_edge_of_a_picture_is_not_the_decoders_padding(desk, feeds):
    # 1080 and 360 are no multiples of 16: libVLC hands over 1090 and 386 lines.
    feeds.add("cam", Clip(width=640, height=360, paint=plain((30, 200, 60))))
    screen = desk.playback.screen()
    play(screen, feeds, width=640, height=640)
    picture = first_picture(screen)
    assert picture.shape == (360, 640, 3)
    assert np.abs(picture.astype(int) - (30, 200, 60)).max() < 14


def test_pixels_that_are_not_square_are_respected(desk, feeds):
    feeds.add("cam", Clip(width=352, height=288, sar=(16, 11)))
    screen = desk.playback.screen()
    play(screen, feeds, width=512, height=512)
    first_picture(screen)
    assert until(lambda: pixels(screen).shape == (288, 512, 3))


def test_the_old_picture_stays_until_the_new_one_is_there(desk, feeds, clip, red):
    feeds.add("cam", red)
    late = feeds.add("late", clip, warm=False)
    late.stalled = True
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    play(screen, feeds, "late")
    assert until(lambda: late.connections)
    assert not until(lambda: not near(pixels(screen), (220, 20, 20)), 0.7)
    before = screen.sequence
    late.stalled = False
    assert until(lambda: screen.coming is None)
    assert_bars(pixels(screen))
    assert screen.sequence > before


def test_stop_keeps_the_picture_and_clear_forgets_it(desk, feeds, red):
    feeds.add("cam", red)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    screen.stop()
    number = until(lambda: screen.sequence)
    assert near(pixels(screen), (220, 20, 20))
    screen.clear()
    assert screen.frame() is None
    assert screen.sequence == 0 != number


def test_the_board_names_the_screens_that_changed(desk, feeds, clip):
    feed = feeds.add("cam", clip)
    screen, other = desk.playback.screen(), desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    assert until(lambda: desk.playback.changed_screens() == [screen])
    feed.stalled = True
    assert until(lambda: not until(desk.playback.changed_screens, 0.7), 10)
    screen.clear()
    assert desk.playback.changed_screens() == [screen]
    assert other.sequence == 0


def test_a_stream_that_stalls_is_seen_to_stall_and_comes_back(desk, feeds, clip):
    feed = feeds.add("cam", clip)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    feed.stalled = True
    assert until(lambda: not until(desk.playback.changed_screens, 1.0), 10)
    at = screen.picture_at
    assert not until(lambda: screen.picture_at != at, 4)
    feed.stalled = False
    assert until(lambda: screen.picture_at != at, 4)
    before = screen.sequence
    assert until(lambda: screen.sequence > before + 15, 4)


def test_a_stream_that_stalls_later_keeps_its_connection(desk, feeds, clip):
    feed = feeds.add("cam", clip)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    before = screen.sequence
    assert until(lambda: screen.sequence > before + 45)
    feed.stalled = True
    assert until(lambda: not until(desk.playback.changed_screens, 1.0), 10)
    feed.stalled = False
    before = screen.sequence
    assert until(lambda: screen.sequence > before + 15, 4)
    assert feed.connections == 1


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_moment_without_the_cpu_does_not_cost_the_pictures_until_the_next_key_frame(desk, feeds):
    far = {"preset": "ultrafast", "x264-params": "keyint=300:min-keyint=300:scenecut=0"}
    feeds.add("cam", Clip(seconds=20, options=far))
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    assert until(lambda: screen.frames > 15)
    process = next(c for c in psutil.Process().children() if "console.playback" in c.cmdline())
    for _ in range(3):
        process.suspend()
        time.sleep(0.4)
        process.resume()
        before = screen.frames
        assert until(lambda frames=before: screen.frames >= frames + 8, 3)


def test_a_still_scene_is_not_taken_for_a_stall(desk, feeds, red):
    feeds.add("cam", red)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    for _ in range(3):
        at = screen.picture_at
        assert until(lambda before=at: screen.picture_at > before, 2)


@pytest.mark.parametrize("fps", [Fraction(1, 2), Fraction(3, 2), Fraction(3)])
def test_a_camera_of_few_pictures_a_second_shows_each_of_them(desk, feeds, fps):
    # Nothing in this feed tells libVLC where a picture ends: it finds each of them late.
    feeds.add("cam", Clip(fps=fps, seconds=60))
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    assert until(lambda: screen.frames >= 3, 20)
    before = screen.frames
    assert until(lambda: screen.frames >= before + 4, 8 / float(fps))
    assert time.monotonic() - screen.picture_at < 2 / float(fps)


def test_a_camera_may_change_its_resolution_in_mid_stream(desk, feeds, clip):
    feed = feeds.add("cam", clip)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    feed.clip = Clip(width=640, height=360)
    assert until(lambda: pixels(screen).shape == (90, 160, 3))
    assert_bars(pixels(screen))
    assert until(lambda: [e for e in desk.said("playing") if (e.width, e.height) == (640, 360)])
    feed.clip = Clip(width=160, height=240)
    assert until(lambda: pixels(screen).shape == (160, 106, 3))
    assert feed.connections == 1
    assert desk.downs == []


def test_a_feed_that_ends_says_so_and_may_be_played_again(desk, feeds, clip):
    feed = feeds.add("cam", clip)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    feed.cut.set()
    assert until(lambda: desk.said("ended", screen.id))
    assert_bars(pixels(screen))
    before = screen.sequence
    play(screen, feeds)
    assert until(lambda: screen.sequence > before and screen.coming is None)


def test_a_feed_that_is_not_there_is_an_error(desk, feeds):
    screen = desk.playback.screen()
    play(screen, feeds, "nothing")
    assert until(lambda: desk.said("error", screen.id) or desk.said("ended", screen.id))
    assert screen.frame() is None


def test_many_plays_leave_no_memory_and_no_thread(desk, feeds, clip):
    import psutil

    for name in "abcd":
        feeds.add(name, clip)
    screens = [desk.playback.screen() for _ in range(4)]
    process = psutil.Process(desk.playback.pid)

    def round_of_plays(number):
        for index, screen in enumerate(screens):
            if number % 3 == 0:
                screen.clear()
            play(screen, feeds, "abcd"[(index + number) % 4], width=64, height=64)

    for number in range(50):
        round_of_plays(number)
    assert until(lambda: all(screen.coming is None for screen in screens))
    for screen in screens:
        screen.clear()
    # Lanes, readers and the watchdog; a player that plays has five of its own.
    assert until(lambda: process.num_threads() <= 20), process.num_threads()
    assert len(_segments()) <= 1  # the board
    assert desk.downs == []


def test_what_a_feed_has_sent_is_not_kept(desk, feeds, clip):
    import psutil

    nothing = bytes((0x47, 0x1F, 0xFF, 0x10)) + b"\xff" * 184
    feed = feeds.add("cam", clip, filler=nothing * 1000)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    process = psutil.Process(desk.playback.pid)
    before = process.memory_full_info().uss
    assert until(lambda: feed.filled > 24e6)
    assert process.memory_full_info().uss - before < 8e6


def test_a_process_without_a_resource_tracker_of_its_own(desk, feeds, clip):
    import psutil

    feeds.add("cam", clip)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    assert psutil.Process(desk.playback.pid).children() == []


def test_nobody_else_may_read_the_frames(desk, feeds, clip):
    if sys.platform == "win32":
        pytest.skip("POSIX permissions")
    from .conftest import SHM

    feeds.add("cam", clip)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    for name in _segments():
        assert (SHM / name).stat().st_mode & 0o777 == 0o600
    shown = subprocess.run(["ps", "-o", "args=", str(desk.playback.pid)], capture_output=True, text=True)
    assert "http" not in shown.stdout


def _segments():
    from .conftest import own_segments

    return own_segments()
