"""The cameras' sessions, shared by all walls: held while somebody needs them, and a while longer."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from console.live.lingering import LINGER_S, Lingering
from console.live.shown import ShownCamera
from console.live.sleeps import Sleeps
from console.live.starts import Starts
from console.live.thrift import Thrift, machine_load
from console.relay import clocks
from console.relay.client import Relay
from console.relay.values import Reason, StreamSpec, StreamState, StreamStatus

Listener = Callable[[StreamStatus], None]

# A camera on the wall that waits so long for a place at its recorder gets one from those that stand by.
WAITED_S = 1.0
TIGHT_S = 60.0
# What lingers may bring so much at most: a minute's enlarged cameras are 4 Mbit/s each.
LINGER_BITS_PER_S = 64e6


class Sessions:
    """Counts who needs which stream, and keeps what the relay says of each.

    Not thread-safe: all methods are called on one thread; the owner brings the relay's callbacks there.
    `on_camera(camera, state)` tells what a camera on any wall was seen to do, `IDLE` when it has left the
    last one. `load` gives the share of the machine's CPU in use (0–1) since it was last asked, `asleep` for
    how long the machine has slept.
    """

    def __init__(
        self,
        relay: Relay,
        *,
        on_camera: Callable[[str, StreamState], None] = lambda camera, state: None,
        clock: Callable[[], float] = time.monotonic,
        load: Callable[[], float] = machine_load,
        asleep: Callable[[], float] = clocks.asleep_s,
    ) -> None:
        self.clock = clock
        self.sleeps = Sleeps(asleep)
        self.starts = Starts()
        self.thrift = Thrift(load)
        self._relay = relay
        self._on_camera = on_camera
        self._listeners: list[Listener] = []
        self._held: dict[str, StreamSpec] = {}
        self._users: dict[str, set[object]] = {}
        self._status: dict[str, StreamStatus] = {}
        self._lingering = Lingering()
        self._viewers: dict[str, list[ShownCamera]] = {}
        self._tight: dict[str, float] = {}

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
        self._lingering.forget(spec.id)
        if self._held.get(spec.id) != spec:
            self._held[spec.id] = spec
            self._status.pop(spec.id, None)
            self._relay.hold(spec)

    def let_go(self, user: object, stream_id: str, linger_s: float = LINGER_S) -> None:
        """`user` needs it no longer; the session of the last one lingers."""
        users = self._users.get(stream_id, set())
        if user not in users:
            return
        users.remove(user)
        if users:
            return
        del self._users[stream_id]
        for dropped in self._lingering.add(stream_id, self.clock(), linger_s):
            self._release(dropped)

    def viewers(self, stream_id: str) -> list[ShownCamera]:
        """The tiles of all walls that need the stream."""
        return [user for user in self._users.get(stream_id, ()) if isinstance(user, ShownCamera)]

    def status(self, stream_id: str) -> StreamStatus | None:
        """The last that the relay said of a stream that is held."""
        return self._status.get(stream_id)

    def is_up(self, stream_id: str | None) -> bool:
        """Whether its packets come, or came until a moment ago."""
        status = self._status.get(stream_id) if stream_id else None
        return status is not None and status.state in (StreamState.LIVE, StreamState.STALLED)

    def feed_url(self, stream_id: str, screen_id: str) -> str:
        """Where playback reads the stream for a screen, through that screen's valve."""
        return self._relay.feed_url(stream_id, valve=screen_id)

    def set_valve(self, screen_id: str, is_open: bool) -> None:
        """Let a screen's take have all packets, or key frames only; the take goes on."""
        self._relay.set_valve(screen_id, is_open)

    def host_of(self, spec: StreamSpec) -> str:
        """The recorder or camera that a stream comes from; empty for what is no address."""
        try:
            return urlsplit(spec.url).netloc
        except ValueError:
            return ""

    def is_tight(self, spec: StreamSpec) -> bool:
        """Whether its recorder had no session left a moment ago: nothing may stand by on it."""
        return self._tight.get(self.host_of(spec), float("-inf")) > self.clock()

    def entered(self, camera: ShownCamera) -> None:
        """A camera came to a tile of some wall."""
        self._viewers.setdefault(camera.want.camera, []).append(camera)

    def left(self, camera: ShownCamera) -> None:
        """It left that tile, and needs no stream any more."""
        for stream_id in camera.streams():
            self.let_go(camera, stream_id)
        name = camera.want.camera
        viewers = self._viewers[name]
        viewers.remove(camera)
        if not viewers:
            del self._viewers[name]
            self._on_camera(name, StreamState.IDLE)

    # Over all walls

    def cameras(self) -> frozenset[str]:
        """The cameras that some wall shows."""
        return frozenset(self._viewers)

    def recording_stream(self, camera: str) -> str | None:
        """The stream to keep for evidence. None: on no wall."""
        viewers = self._viewers.get(camera)
        if not viewers:
            return None
        past = self.recording_streams(camera)
        return past[0] if past else viewers[0].on_screen

    def recording_streams(self, camera: str) -> tuple[str, ...]:
        """A camera's streams that have a past in the ring, the one to keep for evidence first.

        That is the best of those that live, of those whose packets came a moment ago, of all: what is to come
        of an event must not be left to a stream that is silent.
        """
        viewers = self._viewers.get(camera, ())
        streams = max((viewer.streams() for viewer in viewers), key=len, default=[])
        past = [s for s in reversed(streams) if (st := self._status.get(s)) and st.ring_from_utc]
        return tuple(
            sorted(past, key=lambda s: (self._status[s].state is not StreamState.LIVE, not self.is_up(s)))
        )

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
        """Look after sessions that linger, recorders and the machine; any wall may call it."""
        now = self.clock()
        for stream_id in self._lingering.expired(now):
            self._release(stream_id)
        self._spare_bandwidth()
        self._find_tight(now)
        self.thrift.tick(now)

    def close(self) -> None:
        """End what lingers; walls have let go of theirs before."""
        for stream_id in self._lingering.all():
            self._release(stream_id)

    # Inside

    def _tell_health(self, status: StreamStatus) -> None:
        shown = [viewer for viewer in self.viewers(status.id) if viewer.on_screen == status.id]
        for name in {viewer.want.camera for viewer in shown}:
            # A main stream that fails in one window says little while the small one is live in another.
            if status.state is StreamState.LIVE or not self._any_live(name):
                self._on_camera(name, status.state)

    def _spare_bandwidth(self) -> None:
        left = LINGER_BITS_PER_S
        for stream_id in reversed(self._lingering.waiting()):
            status = self._status.get(stream_id)
            left -= status.bits_per_s if status is not None else 0.0
            if left < 0:
                self._lingering.forget(stream_id)
                self._release(stream_id)

    def _find_tight(self, now: float) -> None:
        """A recorder without a place for a camera on the wall gets rid of sessions that nobody looks at."""
        for viewers in self._viewers.values():
            for viewer in viewers:
                status = self._status.get(viewer.wanted_stream)
                if status is None or status.reason is not Reason.WAITING_FOR_SLOT:
                    continue
                if now - status.since_at >= WAITED_S:
                    self._make_room(self.host_of(self._held[status.id]), now)

    def _make_room(self, host: str, now: float) -> None:
        self._tight = {name: until for name, until in self._tight.items() if until > now}
        self._tight[host] = now + TIGHT_S
        for stream_id in self._lingering.waiting():
            if self.host_of(self._held[stream_id]) == host:
                self._lingering.forget(stream_id)
                self._release(stream_id)

    def _any_live(self, camera: str) -> bool:
        statuses = (self._status.get(viewer.on_screen) for viewer in self._viewers[camera])
        return any(status is not None and status.state is StreamState.LIVE for status in statuses)

    def _release(self, stream_id: str) -> None:
        self._held.pop(stream_id, None)
        self._status.pop(stream_id, None)
        self._relay.release(stream_id)
