"""A real relay process, with an ear that remembers what it says."""

from __future__ import annotations

import contextlib
import http.client
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import av
import av.error
import numpy as np
import pytest

from console.relay.client import Relay
from console.relay.settings import RelaySettings
from console.relay.values import ClipProgress, ProbeResult, StillResult, StreamState, StreamStatus

WAIT_S = 12.0


class Ear:
    """Hears a relay's callbacks; `wait` until something has been heard."""

    def __init__(self) -> None:
        self.streams: list[StreamStatus] = []
        self.clips: list[ClipProgress] = []
        self.stills: list[StillResult] = []
        self.probes: list[ProbeResult] = []
        self.ups = 0
        self.downs: list[str] = []
        self._news = threading.Condition()

    def hear(self, where: list[object]) -> Callable[[object], None]:
        """A callback that adds to one of the lists."""

        def add(value: object) -> None:
            with self._news:
                where.append(value)
                self._news.notify_all()

        return add

    def up(self) -> None:
        """Callback."""
        with self._news:
            self.ups += 1
            self._news.notify_all()

    def wait(self, what: Callable[[], object], timeout_s: float = WAIT_S) -> object:
        """The first true answer of `what`, asked again whenever something was heard."""
        until = time.monotonic() + timeout_s
        with self._news:
            while not (answer := what()):
                left = until - time.monotonic()
                if left <= 0:
                    raise AssertionError(
                        f"never heard; last streams {self.streams[-3:]}, clips {self.clips[-2:]}"
                    )
                self._news.wait(min(left, 0.2))
        return answer

    def state(self, stream_id: str, state: StreamState, timeout_s: float = WAIT_S) -> StreamStatus:
        """Wait until the stream's newest status has this state."""

        def newest() -> StreamStatus | None:
            mine = [status for status in self.streams if status.id == stream_id]
            return mine[-1] if mine and mine[-1].state is state else None

        return self.wait(newest, timeout_s)

    def clip(self, clip_id: str, timeout_s: float = WAIT_S) -> ClipProgress:
        """Wait for the end of a clip."""
        return self.wait(
            lambda: next((c for c in self.clips if c.id == clip_id and c.state != "writing"), None), timeout_s
        )

    def still(self, still_id: str) -> StillResult:
        """Wait for a still."""
        return self.wait(lambda: next((s for s in self.stills if s.id == still_id), None))

    def probe(self, stream_id: str) -> ProbeResult:
        """Wait for a probe."""
        return self.wait(lambda: next((p for p in self.probes if p.stream_id == stream_id), None))


@pytest.fixture
def ear() -> Ear:
    """What the relay says."""
    return Ear()


@pytest.fixture
def settings() -> RelaySettings:
    """Tests that need other limits override this."""
    return RelaySettings(
        open_timeout_s=1.5, probe_timeout_s=1.5, silence_s=3.0, first_retry_s=0.4, last_retry_s=1.0
    )


@pytest.fixture
def relay(ear: Ear, settings: RelaySettings, tmp_path: Path) -> Iterator[Relay]:
    """A running relay."""
    relay = Relay(
        on_stream=ear.hear(ear.streams),
        on_clip=ear.hear(ear.clips),
        on_still=ear.hear(ear.stills),
        on_probe=ear.hear(ear.probes),
        on_up=ear.up,
        on_down=ear.hear(ear.downs),
        settings=settings,
        log_file=tmp_path / "relay.log",
    )
    relay.start()
    try:
        ear.wait(lambda: ear.ups)
        yield relay
    finally:
        relay.close()
    log = tmp_path / "relay.log"
    assert not log.exists() or "Traceback" not in log.read_text(), log.read_text()


class Reader:
    """One reader of a feed."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
        self._connection.request("GET", f"{parts.path}?{parts.query}" if parts.query else parts.path)
        self._answer = self._connection.getresponse()
        self.status = self._answer.status
        self.data = b""

    def read(self, seconds: float) -> bytes:
        """What comes in this time, added to `data`."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and (piece := self._answer.read1(65536)):
            self.data += piece
        return self.data

    def read_to_end(self) -> bytes:
        """What comes until the relay closes the feed."""
        return self.read(WAIT_S)

    def close(self) -> None:
        """Leave."""
        # The answer holds the socket too.
        self._answer.close()
        self._connection.close()


@pytest.fixture
def read() -> Iterator[Callable[[str], Reader]]:
    """Opens feeds, and closes them after the test."""
    readers: list[Reader] = []

    def open_feed(url: str) -> Reader:
        readers.append(Reader(url))
        return readers[-1]

    yield open_feed
    for reader in readers:
        reader.close()


def encode(
    path: Path, *, codec: str = "libx264", size: tuple[int, int] = (160, 90), seconds: int = 2
) -> Path:
    """A small clip, 10 pictures and one key frame a second, that gets lighter."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=10, options={"bf": "0", "tune": "zerolatency"})
        stream.width, stream.height = size
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        stream.codec_context.gop_size = 10
        for number in range(10 * seconds):
            grey = np.full((size[1], size[0], 3), 5 * number % 250, np.uint8)
            frame = av.VideoFrame.from_ndarray(grey, format="rgb24").reformat(format=stream.pix_fmt)
            frame.pts = number
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


@pytest.fixture(scope="session")
def small_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """160 x 90, H.264, 2 s."""
    return encode(tmp_path_factory.mktemp("demo") / "small.mp4")


@pytest.fixture(scope="session")
def wide_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in another size."""
    return encode(tmp_path_factory.mktemp("demo") / "wide.mp4", size=(320, 180))


@pytest.fixture(scope="session")
def mjpeg_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as JPEG pictures."""
    return encode(tmp_path_factory.mktemp("demo") / "jpeg.mkv", codec="mjpeg")


def decoded(path: Path | str) -> list[tuple[float, int, int]]:
    """Time, width and height of every picture of a file, up to where it is torn off."""
    found = []
    with av.open(str(path)) as container, contextlib.suppress(av.error.InvalidDataError):
        for frame in container.decode(video=0):
            found.append((frame.time or 0.0, frame.width, frame.height))
    return found
