"""A demo camera, the real relay and the real store, put together as the console does."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from console.catalogue.values import Name
from console.evidence.categories import load_categories
from console.evidence.incidents import Incidents
from console.evidence.values import BookmarkedCamera, Incident
from console.relay.client import Relay
from console.relay.settings import RelaySettings
from console.relay.values import StreamSpec
from console.sources.recordings import Recordings
from console.store.store import Store

STREAM = "cam/sub"
CAMERA = BookmarkedCamera(
    "cam",
    42,
    Name("बाज़ार गेट", "Market gate"),
    STREAM,
    Name("सदर बाज़ार", "Sadar market"),
    Name("कोतवाली", "Kotwali"),
)
FPS = 10


@pytest.fixture(scope="session")
def demo_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four seconds of moving grey, a key frame each half second, small."""
    path = tmp_path_factory.mktemp("demo") / "scene.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream(
            "libx264", rate=FPS, options={"preset": "ultrafast", "bf": "0", "g": "5"}
        )
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        for number in range(4 * FPS):
            picture = np.full((180, 320, 3), 40 + number, np.uint8)
            picture[:, number * 8 : number * 8 + 8] = (250, 250, 250)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture)))
        container.mux(stream.encode())
    return path


class Console:
    """Store, relay and incidents, wired as the console wires them."""

    def __init__(
        self,
        folder: Path,
        clip: Path,
        recordings: Recordings | None = None,
        settings: RelaySettings | None = None,
    ) -> None:
        self.folder = folder
        self.up, self.live = threading.Event(), threading.Event()
        self.downs = 0
        self.store = Store.open(folder)
        self.relay = Relay(
            on_stream=lambda status: self.live.set() if status.ring_from_utc else None,
            on_clip=lambda progress: self.incidents.clip_progress(progress),
            on_still=lambda result: self.incidents.still_result(result),
            on_probe=lambda _: None,
            on_up=self.up.set,
            on_down=self._down,
            settings=settings,
        )
        self.incidents = Incidents(
            self.store,
            self.relay,
            folder / "evidence",
            categories=load_categories(),
            recordings=recordings,
        )
        self.relay.start()
        self.relay.hold(StreamSpec(STREAM, f"demo:{clip}"))

    def _down(self, why: str) -> None:
        self.downs += 1
        self.incidents.relay_down(why)

    def wait_live(self, seconds: float = 1.5) -> None:
        """Wait until the ring holds some seconds."""
        wait(lambda: self.ring_s() >= seconds, "a ring that fills")

    def ring_s(self) -> float:
        """How far back the ring reaches."""
        since = self.incidents.ring_from(STREAM)
        return 0.0 if since is None else time.time() - since

    def settled(self, incident: Incident, timeout_s: float = 12.0) -> Incident:
        """The incident when nothing of it is under way any more."""
        wait(lambda: not self.incidents.get(incident.id).open, "an incident that settles", timeout_s)
        self.written()
        return self.incidents.get(incident.id)

    def written(self) -> None:
        """Wait for the store's writer."""
        self.store.write(lambda _: None).result(5)

    def close(self) -> None:
        """End everything."""
        self.relay.close()
        self.incidents.close()
        self.store.close()


def wait(ready: Callable[[], bool], what: str, timeout_s: float = 10.0) -> None:
    """Wait for something, at most so long."""
    until = time.monotonic() + timeout_s
    while not ready():
        if time.monotonic() > until:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.02)


@pytest.fixture
def console(tmp_path: Path, demo_clip: Path) -> Iterator[Console]:
    """A console without a window, on one demo camera."""
    made = Console(tmp_path / "data", demo_clip)
    yield made
    made.close()
