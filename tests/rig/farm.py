"""The tests' side of the camera farm: start it, add cameras, make them fail, count their sessions.

    with Farm() as farm:
        camera = farm.add("gate", clips.h264)                       # rtsp://127.0.0.1:PORT/gate
        locked = farm.add("bank", clips.h264, auth="digest", user="op", password="p@ss:1")
        camera.freeze()                                             # the session stays, nothing comes
        camera.come_back()
        assert camera.stats().sessions == 1

In pytest take the fixtures `farm` and `clips` (tests/conftest.py). Every camera has a port of its own unless
it is given a `host`: cameras with the same `host` stand behind one port, as behind a recorder.
"""

from __future__ import annotations

import json
import queue
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import quote

SYSTEM_PYTHON = "/usr/bin/python3"
_SERVER = Path(__file__).parent / "server"
_PROBE = (
    "import gi; gi.require_version('Gst', '1.0'); gi.require_version('GstRtspServer', '1.0'); "
    "from gi.repository import Gst, GstRtspServer; Gst.init(None); "
    "assert all(map(Gst.ElementFactory.find, ('appsrc', 'rtph264pay', 'x264enc')))"
)
ANSWER_S = 20.0


class FarmError(Exception):
    """The farm did not start, did not answer, or could not do what it was told."""


def missing() -> str:
    """Why no farm can run here (a sentence), or an empty string."""
    if not Path(SYSTEM_PYTHON).exists():
        return f"{SYSTEM_PYTHON} is missing"
    probe = subprocess.run([SYSTEM_PYTHON, "-c", _PROBE], capture_output=True, timeout=60, check=False)
    if probe.returncode == 0:
        return ""
    packages = "gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-{base,good,ugly}"
    return f"GStreamer's RTSP server is missing ({packages})"


@dataclass(frozen=True, slots=True)
class CameraStats:
    """What a camera counted.

    `sessions` are the RTSP sessions of this moment; `plays` and `teardowns` the requests since the camera
    was added; `host_connections` the TCP connections to its port, of this moment, `…_total` since the start.
    `medias` is 0 when nobody watches: the camera then sends nothing.
    """

    sessions: int
    plays: int
    teardowns: int
    frames_sent: int
    medias: int
    medias_total: int
    host_connections: int
    host_connections_total: int


class Camera:
    """A camera of the farm. `url` has no credentials; `url_with_credentials` has them percent-encoded."""

    def __init__(self, farm: Farm, name: str, port: int, user: str, password: str, fps: float) -> None:
        self._farm, self.name, self.port, self.fps = farm, name, port, fps
        self.user, self.password = user, password
        self.url = f"rtsp://127.0.0.1:{port}/{name}"

    @property
    def url_with_credentials(self) -> str:
        """The address as an operator might paste it."""
        if not self.user:
            return self.url
        who = f"{quote(self.user, safe='')}:{quote(self.password, safe='')}"
        return f"rtsp://{who}@127.0.0.1:{self.port}/{self.name}"

    def freeze(self, *, same_picture: bool = False) -> None:
        """Send nothing while the session stays; or (`same_picture`) one key frame again and again."""
        self._do("freeze", mode="same" if same_picture else "none")

    def slow(self, factor: float) -> None:
        """Send at `factor` of the usual rate (0.1: a tenth of the frames)."""
        self._do("speed", factor=factor)

    def change(self, clip: Path) -> None:
        """Send another clip from now on: in mid-stream, or (another codec) in new sessions; then it drops."""
        self._do("change", frames={"clip": str(clip)})

    def flap(self, frames: int = 1) -> None:
        """Let every session begin with a key frame and close its connection after `frames` frames."""
        self._do("flap", frames=frames)

    def damage(self, kind: str, *, every: int = 20) -> None:
        """Damage one RTP packet of `every`: `reorder`, `lose`, `cut` (short), `flip` (bits) or `twice`."""
        self._do("damage", kind=kind, every=every)

    def jump(self, seconds: float) -> None:
        """Let the RTP time stamps jump forward, or back if negative; this is not undone by `come_back`."""
        self._do("jump", seconds=seconds)

    def drop(self) -> None:
        """Close the connections to this camera's port; it may be called again at once."""
        self._do("drop")

    def refuse(self) -> None:
        """Close the port: connections end, new ones are refused."""
        self._do("refuse")

    def silence(self) -> None:
        """Close connections; accept new ones and never answer."""
        self._do("silence")

    def unknown(self) -> None:
        """Be unknown (404) for new sessions; running ones go on until they are dropped."""
        self._do("unmount")

    def come_back(self) -> None:
        """Be healthy again after any of the above (not after `change`)."""
        self._do("come_back")

    def remove(self) -> None:
        """Take the camera away; its port closes unless others stand behind it."""
        self._do("remove")

    def stats(self) -> CameraStats:
        """The camera's counts."""
        return CameraStats(**self._do("stats"))

    def wait(self, *, sessions: int, timeout_s: float = 10) -> CameraStats:
        """Wait until the camera has exactly this many sessions; fails with the counts if it never has."""
        deadline = time.monotonic() + timeout_s
        while (stats := self.stats()).sessions != sessions:
            if time.monotonic() > deadline:
                raise AssertionError(f"{self.name}: {sessions} sessions awaited, found {stats}")
            time.sleep(0.05)
        return stats

    def _do(self, command: str, **more: Any) -> dict[str, Any]:
        return self._farm.ask({"do": command, "name": self.name, **more})


class Farm:
    """The farm's process. Names of cameras are unique while it lives; adding one again replaces it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, str(_SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self._answers: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._lock = threading.Lock()
        self._number = 0
        self._cameras = 0
        self._reader = threading.Thread(target=self._read, daemon=True, name="farm")
        self._reader.start()
        self.ask({"do": "ping"})

    @property
    def pid(self) -> int:
        """The process, for measuring it."""
        return self._process.pid

    def add(
        self,
        name: str,
        clip: Path | None = None,
        *,
        clock: tuple[int, int, int] | None = None,
        auth: str = "none",
        user: str = "",
        password: str = "",
        host: str = "",
        transport: str = "both",
        starts_on_key: bool = False,
        phase: float | None = None,
        mtu: int = 1400,
        clock_offset_s: float | None = None,
        audio: str = "",
    ) -> Camera:
        """Add a camera that loops `clip`, or encodes its clock live with `clock=(width, height, fps)`.

        `auth` is none, basic or digest; `transport` tcp, udp or both; `starts_on_key` gives every session a
        stream of its own that begins with a key frame, otherwise all sessions share one, joined where it is.
        `phase` (seconds) sets where the loop stands; by default cameras do not beat together.
        `audio` adds a tone: pcma, pcmu, g726, aac or opus.
        `clock_offset_s`: how far the camera's own clock, as RTCP tells it, is ahead of this machine's.
        """
        if (clip is None) == (clock is None):
            raise ValueError("a camera needs either a clip or a clock")
        frames = {"clip": str(clip)} if clip is not None else {"clock": clock}
        self._cameras += 1
        answer = self.ask(
            {
                "do": "add", "name": name, "frames": frames, "auth": auth, "user": user,
                "password": password, "host": host, "transport": transport,
                "starts_on_key": starts_on_key, "mtu": mtu, "clock_offset_s": clock_offset_s, "audio": audio,
                "phase": self._cameras * 0.618 if phase is None else phase,
            }
        )  # fmt: skip
        return Camera(self, name, answer["port"], user, password, answer["fps"])

    def frames_sent(self) -> int:
        """Frames sent so far by all cameras together."""
        return int(self.ask({"do": "frames"})["frames"])

    def clear(self) -> None:
        """Take all cameras away."""
        self.ask({"do": "clear"})

    def ask(self, message: dict[str, Any]) -> dict[str, Any]:
        """Send one command and wait for its answer; `FarmError` if it failed."""
        with self._lock:
            self._number += 1
            assert self._process.stdin is not None
            self._process.stdin.write(json.dumps({**message, "id": self._number}) + "\n")
            try:
                answer = self._answers.get(timeout=ANSWER_S)
            except queue.Empty:
                raise FarmError(f"no answer to {message['do']}") from None
        if answer is None:
            raise FarmError("the farm's process has ended")
        if "error" in answer:
            raise FarmError(answer["error"])
        answer.pop("id")
        return answer

    def close(self) -> None:
        """End the process and every session with it."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(5)
        self._process.stdout.close()

    def __enter__(self) -> Farm:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._answers.put(json.loads(line))
        self._answers.put(None)
