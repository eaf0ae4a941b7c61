"""The cameras' sessions, shared by all walls: held while somebody needs them, and a while longer."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from console.live.lingering import LINGER_S, Lingering
from console.live.shown import ShownCamera
from console.relay.client import Relay
from console.relay.values import Reason, StreamSpec, StreamState, StreamStatus

Listener = Callable[[StreamStatus], None]


class Sessions:
    """Counts who needs which stream, and keeps what the relay says of each.

    Not thread-safe: all methods are called on one thread; the owner brings the relay's callbacks there.
    `on_camera(camera, state)` tells what a camera on any wall was seen to do, `IDLE` when it has left the
    last one.
    """

    def __init__(
        self,
        relay: Relay,
        *,
        on_camera: Callable[[str, StreamState], None] = lambda camera, state: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.clock = clock
        self._relay = relay
        self._on_camera = on_camera
        self._listeners: list[Listener] = []
        self._held: dict[str, StreamSpec] = {}
        self._users: dict[str, set[object]] = {}
        self._status: dict[str, StreamStatus] = {}
        self._lingering = Lingering()
        self._viewers: dict[str, list[ShownCamera]] = {}

    # What walls need

    @property
    def held(self) -> Mapping[str, StreamSpec]:
        """Every stream that the relay was asked for, lingering ones too."""
        return self._held

    def listen(self, listener: Listener) -> None:
        """Hear of every stream's changes."""
        self._listeners.append(listener)

    def unlisten(self, listener: Listener) -> None:
        """Hear no more."""
        self._listeners.remove(listener)

    def hold(self, user: object, spec: StreamSpec) -> None:
        """`user` needs this stream; the same again changes nothing, another spec of that id replaces it."""
        self._users.setdefault(spec.id, set()).add(user)
        self._lingering.keep(spec.id)
        if self._held.get(spec.id) != spec:
            self._held[spec.id] = spec
            self._status.pop(spec.id, None)
            self._relay.hold(spec)

    def let_go(self, user: object, stream_id: str, linger_s: float = LINGER_S) -> None:
        """`user` needs it no longer; the session of the last one lingers."""
        users = self._users.get(stream_id, set())
        users.discard(user)
        if users or self._users.pop(stream_id, None) is None:
            return
        for dropped in self._lingering.add(stream_id, self.clock(), linger_s):
            self._release(dropped)

    def status(self, stream_id: str) -> StreamStatus | None:
        """The last that the relay said of a stream that is held."""
        return self._status.get(stream_id)

    def is_up(self, stream_id: str | None) -> bool:
        """Whether its packets come, or came until a moment ago."""
        status = self._status.get(stream_id) if stream_id else None
        return status is not None and status.state in (StreamState.LIVE, StreamState.STALLED)

    def feed_url(self, stream_id: str) -> str:
        """Where playback reads the stream."""
        return self._relay.feed_url(stream_id)

    def entered(self, camera: ShownCamera) -> None:
        """A camera came to a tile of some wall."""
        self._viewers.setdefault(camera.want.camera, []).append(camera)

    def left(self, camera: ShownCamera) -> None:
        """It left that tile."""
        name = camera.want.camera
        viewers = self._viewers[name]
        viewers.remove(camera)
        if not viewers:
            del self._viewers[name]
            self._on_camera(name, StreamState.IDLE)

    # Over all walls

    def recording_stream(self, camera: str) -> str | None:
        """The stream to keep for evidence: the best one that has a past in the ring. None: on no wall."""
        viewers = self._viewers.get(camera)
        if not viewers:
            return None
        streams = max((viewer.streams() for viewer in viewers), key=len)
        past = [s for s in streams if (st := self._status.get(s)) and st.ring_from_utc]
        return past[-1] if past else viewers[0].on_screen

    # What the relay says

    def stream_changed(self, status: StreamStatus) -> None:
        """Take a stream's new state and tell it."""
        if status.id not in self._held:
            return
        self._status[status.id] = status
        self._tell_health(status)
        for listener in tuple(self._listeners):
            listener(status)

    def relay_lost(self) -> None:
        """The relay is gone: that is each stream's state until it speaks again."""
        for stream_id, status in self._status.items():
            self._status[stream_id] = replace(
                status, state=StreamState.RECONNECTING, reason=Reason.RELAY_DOWN, retry_at=None
            )

    def tick(self) -> None:
        """End sessions that lingered long enough; any wall may call it."""
        for stream_id in self._lingering.expired(self.clock()):
            self._release(stream_id)

    def close(self) -> None:
        """End what lingers; walls have let go of theirs before."""
        for stream_id in self._lingering.all():
            self._release(stream_id)

    # Inside

    def _tell_health(self, status: StreamStatus) -> None:
        for name, viewers in list(self._viewers.items()):
            shown = {viewer.on_screen for viewer in viewers}
            # A main stream that fails in one window says little while the small one is live in another.
            if status.id in shown and (status.state is StreamState.LIVE or not self._any_live(shown)):
                self._on_camera(name, status.state)

    def _any_live(self, streams: set[str]) -> bool:
        return any(
            status.state is StreamState.LIVE for stream in streams if (status := self._status.get(stream))
        )

    def _release(self, stream_id: str) -> None:
        self._held.pop(stream_id, None)
        self._status.pop(stream_id, None)
        self._relay.release(stream_id)
