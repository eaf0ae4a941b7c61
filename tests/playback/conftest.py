"""A playback process and a server of feeds for the tests that need real pictures."""

import os
import time
from pathlib import Path

import numpy as np
import pytest

from console.playback.client import Playback
from console.playback.shared import PREFIX
from console.playback.values import PlaybackSettings

from .feeds import FeedServer

PATIENCE_S = 20.0
SHM = Path("/dev/shm")


def until(condition, timeout_s=PATIENCE_S):
    """Wait for the condition; what it gave last."""
    end = time.monotonic() + timeout_s
    while not (value := condition()) and time.monotonic() < end:
        time.sleep(0.01)
    return value


def pixels(screen):
    """The screen's picture as rows of red, green, blue; a copy."""
    frame = screen.frame()
    if frame is None:
        return None
    rows = np.frombuffer(frame.data, np.uint8).reshape(frame.height, frame.pitch)
    return rows[:, : frame.width * 4].reshape(frame.height, frame.width, 4)[:, :, 2::-1].copy()


class Desk:
    """A started playback with everything that it said."""

    def __init__(self, settings, log_file):
        self.events, self.ups, self.downs = [], [], []
        self.playback = Playback(
            on_event=self.events.append,
            on_up=lambda: self.ups.append(time.monotonic()),
            on_down=self.downs.append,
            settings=settings,
            log_file=log_file,
        )
        self.playback.start()
        assert until(lambda: self.ups)

    def said(self, kind, screen=None):
        return [e for e in self.events if e.kind == kind and screen in (None, e.screen_id)]


def new_desk(tmp_path, **settings):
    return Desk(PlaybackSettings(**settings), tmp_path / "playback.log")


@pytest.fixture
def desk(tmp_path):
    desk = new_desk(tmp_path)
    yield desk
    desk.playback.close()
    assert own_segments() == []


@pytest.fixture
def feeds():
    server = FeedServer()
    yield server
    server.close()


def own_segments(pid=None):
    """The segments that a process (this one) has in /dev/shm."""
    if not SHM.is_dir():
        return []
    return sorted(path.name for path in SHM.glob(f"{PREFIX}{pid or os.getpid()}-*"))
