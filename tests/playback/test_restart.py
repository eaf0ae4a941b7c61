"""A playback process that dies, hangs or has grown costs no picture; a console that dies leaves nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import new_desk, own_segments, pixels, until
from .feeds import Clip
from .test_live import assert_bars, first_picture, play

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

CONSOLE = """
import sys, time
from console.playback.client import Playback
playback = Playback(on_event=lambda e: None, on_up=lambda: None, on_down=lambda w: None)
playback.start()
screen = playback.screen()
screen.play(sys.argv[1], demux="ts", width=64, height=64)
while screen.shown is None:
    time.sleep(0.01)
print(playback.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture(scope="module")
def clip():
    return Clip()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_a_process_that_dies_or_hangs_is_replaced_and_every_take_goes_on(desk, feeds, clip, how):
    feeds.add("cam", clip)
    screens = [desk.playback.screen() for _ in range(3)]
    for screen in screens:
        play(screen, feeds)
    assert until(lambda: all(screen.shown for screen in screens))
    pid = desk.playback.pid
    began = time.monotonic()
    os.kill(pid, how)
    assert until(lambda: desk.downs)
    assert desk.downs == ["died" if how == signal.SIGKILL else "hung"]
    assert_bars(pixels(screens[0]))
    numbers = [screen.sequence for screen in screens]
    assert until(lambda: all(s.sequence > n + 3 for s, n in zip(screens, numbers, strict=True)))
    assert time.monotonic() - began < 12
    assert desk.playback.pid != pid
    assert len(desk.ups) == 2
    assert_bars(pixels(screens[2]))


def test_a_process_that_has_grown_is_renewed_without_a_black_moment(tmp_path, feeds, clip):
    desk = new_desk(tmp_path, renew_patience_s=3)
    feeds.add("cam", clip)
    stalled = feeds.add("stalled", clip)
    screens = [desk.playback.screen() for _ in range(3)]
    for screen in screens[:2]:
        play(screen, feeds)
    play(screens[2], feeds, "stalled")
    assert until(lambda: all(screen.shown for screen in screens))
    stalled.stalled = True
    pid, takes = desk.playback.pid, [screen.shown for screen in screens]
    desk.playback.renew()
    seen = []

    def switched():
        seen.append(all(screen.frame() is not None for screen in screens))
        return all(s.shown is not t for s, t in zip(screens[:2], takes[:2], strict=True))

    assert until(switched)
    assert all(seen)
    assert desk.playback.pid != pid
    assert until(lambda: not _alive(pid))
    assert_bars(pixels(screens[2]))
    stalled.stalled = False
    assert until(lambda: screens[2].shown is not takes[2])
    assert desk.downs == []
    desk.playback.close()
    assert own_segments() == []


def test_a_console_that_is_killed_leaves_no_process_and_no_memory(feeds, clip):
    feeds.add("cam", clip)
    console = subprocess.Popen(
        [sys.executable, "-c", CONSOLE, feeds.url("cam")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    child = int(console.stdout.readline())
    assert own_segments(console.pid)
    console.kill()
    console.wait()
    console.stdout.close()
    assert until(lambda: not own_segments(console.pid))
    assert until(lambda: not _alive(child))


def test_a_picture_may_be_held_beyond_the_end_of_everything(tmp_path, feeds, clip):
    desk = new_desk(tmp_path)
    feeds.add("cam", clip)
    screen = desk.playback.screen()
    play(screen, feeds)
    first_picture(screen)
    frame = screen.frame()
    desk.playback.close()
    assert len(bytes(frame.data)) == frame.height * frame.pitch
    assert own_segments() == []
    play(screen, feeds)
    screen.clear()
    assert screen.frame() is None
    assert screen.sequence == 0


def _alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"
