"""Cameras of the farm through a real relay and a real libVLC, their callbacks on one thread as in use."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal

from console.live.engine import LiveWall
from console.live.sessions import Sessions
from console.live.shown import Shown
from console.playback.client import Playback
from console.relay.client import Relay
from console.relay.values import StillResult, StreamSpec
from tests.rig.picture import read_value
from ui.background import Background
from ui.tile_modes import TileModes

BOX = (640, 360)


class Hop(QObject):
    """Brings calls to the test's thread."""

    _call = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._call.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Do it in the next turn of the loop."""
        self._call.emit(call)


class TileRoom:
    """`modes` over a live wall; `stills` and `notices` are what was said. Needs a running event loop."""

    def __init__(self, data: Path) -> None:
        hop = self._hop = Hop()
        self.stills: list[StillResult] = []
        self.still_listeners: list[Callable[[StillResult], None]] = []
        self.notices: list[str] = []
        self.box = BOX
        self.relay = Relay(
            on_stream=lambda status: hop.post(lambda: self.sessions.stream_changed(status)),
            on_clip=lambda progress: hop.post(lambda: self.modes.clip_progress(progress)),
            on_still=lambda result: hop.post(lambda: self._still(result)),
            on_probe=lambda result: None,
            on_up=lambda: None,
            on_down=lambda why: hop.post(self.sessions_lost),
            log_file=data / "relay.log",
        )
        self.playback = Playback(
            on_event=lambda event: hop.post(lambda: self._screen_event(event)),
            on_up=lambda: None,
            on_down=lambda why: None,
            log_file=data / "playback.log",
        )
        self.sessions = Sessions(self.relay, load=lambda: 0.0)
        self.live = LiveWall(self.sessions, self.playback)
        self.folder = data / "replay"
        self.failures: list[BaseException] = []
        self.background = Background(hop.post, self.failures.append)
        self.modes = TileModes(
            self.live,
            self.relay,
            self.playback,
            self.folder,
            box=lambda key: self.box,
            background=self.background,
        )
        self.modes.notice.connect(self.notices.append)
        self.relay.start()
        self.playback.start()

    def sessions_lost(self) -> None:
        """The relay went down."""
        self.sessions.relay_lost()

    def show(self, *urls: str) -> None:
        """Put cameras `c0`, `c1` … on the wall."""
        specs = [StreamSpec(f"c{number}/sub", url) for number, url in enumerate(urls)]
        self.live.show([Shown(f"c{number}", spec, None, *BOX) for number, spec in enumerate(specs)])

    def number(self, key: str = "c0") -> int | None:
        """The frame number that the tile shows now, whatever its mode."""
        screen = self.modes.screen(key) or self.live.screen(key)
        frame = screen.frame() if screen is not None else None
        if frame is None:
            return None
        rows = np.frombuffer(frame.data, np.uint8).reshape(frame.height, frame.pitch)
        picture = rows[:, : frame.width * 4].reshape(frame.height, frame.width, 4)
        return read_value(picture[:, :, 2::-1])

    def files(self) -> list[Path]:
        """What lies in the replay folder."""
        return sorted(path for path in self.folder.rglob("*") if path.is_file())

    def tick(self) -> bool:
        """What the window does a few times a second; true, so that it may stand in a condition."""
        self.live.tick()
        return True

    def close(self) -> None:
        """End everything; nothing of a replay is left."""
        self.modes.close()
        self.background.close()
        self.live.close()
        self.sessions.close()
        self.playback.close()
        self.relay.close()

    def _screen_event(self, event: object) -> None:
        self.live.screen_changed(event)
        self.modes.screen_event(event)

    def _still(self, result: StillResult) -> None:
        self.stills.append(result)
        for listener in (self.modes.still_result, *self.still_listeners):
            listener(result)


def wait_past(room: TileRoom, qtbot, stream_id: str, seconds: float) -> None:
    """Wait until the ring holds at least so much of a stream."""

    def enough() -> bool:
        room.tick()
        status = room.relay.status(stream_id)
        return bool(status and status.ring_from_utc and time.time() - status.ring_from_utc >= seconds)

    qtbot.waitUntil(enough, timeout=30_000)
