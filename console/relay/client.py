"""The console's half of the relay: says what is wanted, hears how it stands, and brings the process back."""

from __future__ import annotations

import secrets
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from console.child.parent import Child
from console.relay import wire
from console.relay.feed_path import Carries, FeedPath
from console.relay.settings import RelaySettings
from console.relay.values import (
    ClipFile,
    ClipProgress,
    ClipRequest,
    ProbeResult,
    Reason,
    StillResult,
    StreamSpec,
    StreamState,
    StreamStatus,
)

Message = dict[str, Any]


@dataclass(slots=True)
class _Pending:
    """A clip that is not finished; `files` are those that an earlier process finished."""

    request: ClipRequest
    # Kept beside the streams that are held, because a clip outlives the wish to see its stream.
    spec: StreamSpec | None = None
    sent: bool = False
    files: tuple[ClipFile, ...] = ()
    latest: tuple[ClipFile, ...] = ()


class Relay:
    """Thread-safe. Callbacks come one at a time, on threads of the child process's watcher.

    Everything wanted is remembered here and said again to a new process, so a relay that was killed comes
    back with its sessions, and unfinished clips go on as further files.
    """

    def __init__(
        self,
        *,
        on_stream: Callable[[StreamStatus], None],
        on_clip: Callable[[ClipProgress], None],
        on_still: Callable[[StillResult], None],
        on_probe: Callable[[ProbeResult], None],
        on_up: Callable[[], None],
        on_down: Callable[[str], None],
        settings: RelaySettings | None = None,
        log_file: Path | None = None,
    ) -> None:
        self._on_stream, self._on_clip = on_stream, on_clip
        self._on_still, self._on_probe = on_still, on_probe
        self._on_up, self._on_down = on_up, on_down
        self._settings = settings or RelaySettings()
        self._lock = threading.RLock()
        self._specs: dict[str, StreamSpec] = {}
        self._statuses: dict[str, StreamStatus] = {}
        self._open_valves: set[str] = set()
        self._clips: dict[str, _Pending] = {}
        self._stills: dict[str, Message] = {}
        self._probes: dict[str, StreamSpec] = {}
        self._serving = False
        self._token = secrets.token_hex(16)
        self._port = _free_port()
        self._child = Child(
            "console.relay",
            on_message=self._heard,
            on_up=self._process_up,
            on_down=self._process_down,
            log_file=log_file,
        )

    @property
    def pid(self) -> int | None:
        """The process's number, or None while there is none."""
        return self._child.pid

    def start(self) -> None:
        """Start the process."""
        self._child.start()

    def close(self) -> None:
        """End every camera's session properly, then the process."""
        self._child.close()

    def hold(self, spec: StreamSpec) -> None:
        """Want a stream's session; the same again changes nothing, another spec of that id replaces it."""
        with self._lock:
            if self._specs.get(spec.id) == spec:
                return
            self._specs[spec.id] = spec
            self._statuses[spec.id] = StreamStatus(spec.id, StreamState.CONNECTING, since_at=time.monotonic())
            self._send({"do": "hold", "spec": wire.pack(spec)})

    def release(self, stream_id: str) -> None:
        """Want it no more. A clip being written keeps the session until it is done."""
        with self._lock:
            if self._specs.pop(stream_id, None) is None:
                return
            self._statuses.pop(stream_id, None)
            self._send({"do": "release", "id": stream_id})

    def feed_url(self, stream_id: str, *, valve: str = "") -> str:
        """Where the playback process reads the stream; good for any number of connections.

        With a `valve` (any name) the feed carries key frames only, each as it arrives and about one a second
        at most, beginning with the last one (so its first picture is up to a key-frame interval old), and
        everything while the valve is open: see `set_valve`. Without its query it is the stream's name still.
        The same for the console's whole life, unless the relay had to change its port (`on_up` follows then).
        A stream may be asked for up to some seconds before it is held.
        """
        return self._url(FeedPath(stream_id, valve=valve))

    def set_valve(self, name: str, is_open: bool) -> None:
        """Let everything through to the feeds with this valve, or key frames only, as at first.

        The feeds go on. One that is opened follows within a second or so: from the next key frame on, or at
        once from the last one where the next is far. Only open valves are remembered: narrow yours when you
        no longer read through it.
        """
        with self._lock:
            if is_open == (name in self._open_valves):
                return
            if is_open:
                self._open_valves.add(name)
            else:
                self._open_valves.remove(name)
            self._send({"do": "valve", "name": name, "open": is_open})

    def audio_url(self, stream_id: str) -> str:
        """Where the stream's sound is heard (MPEG-TS, layer II), from the moment of connecting on.

        The camera is asked for sound only while such a feed is open, in a session of its own. The feed ends
        without a byte if there is no sound; `StreamStatus.has_audio` and `audio_reason` then say why.
        """
        return self._url(FeedPath(stream_id, Carries.SOUND))

    def _url(self, path: FeedPath) -> str:
        with self._lock:
            return f"http://127.0.0.1:{self._port}/{self._token}/{path}"

    def record(self, request: ClipRequest) -> None:
        """Write a clip of a stream that is held; `on_clip` tells how it goes."""
        with self._lock:
            spec = self._specs.get(request.stream_id)
            pending = self._clips.setdefault(request.id, _Pending(request, spec))
            self._send_clip(pending)

    def cancel_record(self, clip_id: str) -> None:
        """End a clip now with what is there."""
        with self._lock:
            if clip_id in self._clips:
                request = self._clips[clip_id].request
                # In case the process dies before it is done: the next one must not go on for long.
                self._clips[clip_id].request = replace(request, end_utc=min(request.end_utc, time.time()))
                self._send({"do": "cancel_record", "id": clip_id})

    def still(self, still_id: str, stream_id: str, at_utc: float | None, path: str) -> None:
        """Keep one picture (None: the newest) in the stream's full size, JPEG or PNG by the path's ending."""
        message = {"do": "still", "id": still_id, "stream_id": stream_id, "at_utc": at_utc, "path": path}
        with self._lock:
            self._stills[still_id] = message
            self._send(message)

    def probe(self, spec: StreamSpec) -> None:
        """Ask whether a camera sends pictures."""
        with self._lock:
            self._probes[spec.id] = spec
            self._send({"do": "probe", "spec": wire.pack(spec)})

    def status(self, stream_id: str) -> StreamStatus | None:
        """The last that is known of a stream that is held."""
        with self._lock:
            return self._statuses.get(stream_id)

    def _send(self, message: Message) -> None:
        # Before the process serves, nothing is sent: `_process_up` says everything in order.
        if self._serving:
            self._child.send(message)

    def _send_clip(self, pending: _Pending) -> None:
        if self._serving:
            message = {"do": "record", "clip": wire.pack(pending.request), "resume": pending.sent}
            pending.sent = True
            self._child.send(message)

    def _process_up(self) -> None:
        with self._lock:
            self._serving = True
            settings = wire.pack(self._settings)
            self._send({"do": "serve", "settings": settings, "token": self._token, "port": self._port})
            for name in self._open_valves:
                self._send({"do": "valve", "name": name, "open": True})
            for spec in self._specs.values():
                self._send({"do": "hold", "spec": wire.pack(spec)})
            self._send_clips_again()
            for message in self._stills.values():
                self._send(message)
            for spec in self._probes.values():
                self._send({"do": "probe", "spec": wire.pack(spec)})

    def _send_clips_again(self) -> None:
        let_go = {
            pending.spec.id: pending.spec
            for pending in self._clips.values()
            if pending.spec is not None and pending.spec.id not in self._specs
        }
        for spec in let_go.values():
            self._send({"do": "hold", "spec": wire.pack(spec)})
        for pending in self._clips.values():
            self._send_clip(pending)
        for stream_id in let_go:
            self._send({"do": "release", "id": stream_id})

    def _process_down(self, why: str) -> None:
        with self._lock:
            self._serving = False
            for pending in self._clips.values():
                pending.files = pending.latest
            lost = []
            for stream_id, status in self._statuses.items():
                now = time.monotonic()
                lost.append(
                    replace(
                        status,
                        state=StreamState.RECONNECTING,
                        reason=Reason.RELAY_DOWN,
                        retry_at=now,
                        since_at=now,
                    )
                )
                self._statuses[stream_id] = lost[-1]
        for status in lost:
            self._on_stream(status)
        self._on_down(why)

    def _heard(self, message: Message) -> None:
        match message.get("is"):
            case "streams":
                for fields in message["streams"]:
                    self._heard_stream(wire.stream_status(fields))
            case "clip":
                self._heard_clip(wire.clip_progress(message["clip"]))
            case "still":
                still = StillResult(**message["still"])
                with self._lock:
                    wanted = self._stills.pop(still.id, None)
                if wanted is not None:
                    self._on_still(still)
            case "probe":
                probed = wire.probe_result(message["probe"])
                with self._lock:
                    asked = self._probes.pop(probed.stream_id, None)
                if asked is not None:
                    self._on_probe(probed)
            case "serving":
                with self._lock:
                    self._port, self._token = message["port"], message["token"]
                self._on_up()

    def _heard_stream(self, status: StreamStatus) -> None:
        with self._lock:
            if status.id not in self._specs:
                return
            self._statuses[status.id] = status
        self._on_stream(status)

    def _heard_clip(self, progress: ClipProgress) -> None:
        with self._lock:
            pending = self._clips.get(progress.id)
            if pending is None:
                return
            files = (*pending.files, *progress.files)
            pending.latest = files
            progress = replace(progress, files=files)
            if progress.state == "empty" and files:
                # The process that took over got no packets, but earlier ones did.
                progress = replace(progress, state="done", error="")
            if progress.state != "writing":
                del self._clips[progress.id]
        self._on_clip(progress)


def _free_port() -> int:
    """A port that is free now, so that feeds' addresses can be given out before the process is up."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port
