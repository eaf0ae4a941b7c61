"""A live wall with the real relay and the real playback, on one thread as in the console."""

from __future__ import annotations

import contextlib
import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from console.live.engine import LiveWall
from console.live.sessions import Sessions
from console.live.shown import Shown
from console.playback.client import Playback
from console.playback.screen import Screen
from console.relay.client import Relay
from console.relay.settings import RelaySettings
from console.relay.values import StreamSpec, StreamState
from console.wall.tile import TileKind
from tests.rig.clips import COLOURS
from tests.rig.farm import Camera
from tests.rig.picture import colour_number

SHM = Path("/dev/shm")
WAIT_S = 30.0
TICK_S = 0.1


class Desk:
    """Relay, playback and walls. Everything that they say is heard in `wait`, on the test's thread."""

    def __init__(self, folder: Path) -> None:
        self._heard: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        hear = self._heard.put
        self.load = 0.1
        self.health: dict[str, StreamState] = {}
        self.relay = Relay(
            on_stream=lambda status: hear(lambda: self.sessions.stream_changed(status)),
            on_clip=lambda progress: None,
            on_still=lambda still: None,
            on_probe=lambda result: None,
            on_up=lambda: None,
            on_down=lambda why: hear(lambda: self.sessions.relay_lost()),
            settings=RelaySettings(first_retry_s=0.5, last_retry_s=2.0),
            log_file=folder / "relay.log",
        )
        self.playback = Playback(
            on_event=lambda event: hear(lambda: [wall.screen_changed(event) for wall in self.walls]),
            on_up=lambda: None,
            on_down=lambda why: None,
            log_file=folder / "playback.log",
        )
        self.sessions = Sessions(self.relay, on_camera=self.health.__setitem__, load=lambda: self.load)
        self.walls: list[LiveWall] = []
        self.wall = self.another_wall()
        self._ticked = 0.0
        self.relay.start()
        self.playback.start()

    def another_wall(self) -> LiveWall:
        self.walls.append(LiveWall(self.sessions, self.playback))
        return self.walls[-1]

    def wait(self, until: Callable[[], object], timeout_s: float = WAIT_S) -> bool:
        """Let the walls live until something is true; whether it became so."""
        end = time.monotonic() + timeout_s
        while not (done := bool(until())) and time.monotonic() < end:
            self.turn()
        return done

    def live_on(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.turn()

    def turn(self) -> None:
        with contextlib.suppress(queue.Empty):
            self._heard.get(timeout=0.01)()
        if time.monotonic() - self._ticked >= TICK_S:
            self._ticked = time.monotonic()
            for wall in self.walls:
                wall.tick()

    def all_live(self, tiles: list[Shown], wall: LiveWall | None = None, timeout_s: float = WAIT_S) -> bool:
        """Whether every tile shows its picture, and of the full stream, within the time."""
        wall = wall or self.wall

        def live() -> bool:
            return all(wall.state(tile.key).kind in (TileKind.LIVE, TileKind.UNCHANGED) for tile in tiles)

        return self.wait(live, timeout_s)

    def close(self) -> None:
        for wall in self.walls:
            wall.close()
        self.sessions.close()
        self.playback.close()
        self.relay.close()


def tile(camera: Camera, *, main: Camera | None = None, height: int = 120, **more: object) -> Shown:
    """A tile for a camera of the farm."""
    sub = StreamSpec(f"{camera.name}/sub", camera.url)
    large = StreamSpec(f"{camera.name}/main", main.url) if main else None
    return Shown(camera.name, sub, large, height * 16 // 9, height, **more)  # type: ignore[arg-type]


def colour_on(screen: Screen | None) -> int | None:
    """Which colour stands on a screen; None where there is no picture."""
    frame = screen.frame() if screen is not None else None
    if frame is None:
        return None
    rows = np.frombuffer(frame.data, np.uint8).reshape(frame.height, frame.pitch)
    pixels = rows[:, : frame.width * 4].reshape(frame.height, frame.width, 4)[:, :, 2::-1]
    return colour_number(pixels, COLOURS)


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Desk]:
    """A desk, closed at the end."""
    made = Desk(tmp_path)
    yield made
    made.close()
