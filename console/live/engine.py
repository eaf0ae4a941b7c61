"""The live wall's engine: turns "these cameras, this large" into sessions, feeds and screens."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from console.live.lingering import Lingering
from console.live.shown import Shown, ShownCamera, TileFigures
from console.playback.client import Playback
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from console.relay.client import Relay
from console.relay.values import Reason, StreamSpec, StreamState, StreamStatus
from console.wall.streams import choose, first_choice
from console.wall.tile import EMPTY, TileKind, TileState, tile_state

# A new size must rest this long before a take is made for it: while a window is dragged, Qt scales.
RESIZE_SETTLE_S = 0.4
# Sub and main stay side by side for a moment after a switch, so that a quick change of mind costs nothing.
FIRST_RETRY_S, LAST_RETRY_S = 0.3, 5.0
# A codec that cannot be shown will not be shown in a second either; a camera may be set differently later.
UNPLAYABLE_RETRY_S = 30.0
# Packets come but no picture: the decoder is stuck, or waits for a key frame that went by.
NO_PICTURE_S = 6.0
# Up to this height the loop filter's work is not seen (`facts.md`: saves a tenth of the CPU).
SMALL_PX = 240


class LiveWall:
    """Keeps relay and playback doing what the wall shows.

    Not thread-safe: all methods are called on one thread; the owner brings the callbacks of relay and
    playback there. `on_camera(key, state)` tells what a camera's session was seen to do, `IDLE` when the
    camera leaves the wall.
    """

    def __init__(
        self,
        relay: Relay,
        playback: Playback,
        *,
        on_camera: Callable[[str, StreamState], None] = lambda key, state: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._relay = relay
        self._playback = playback
        self._on_camera = on_camera
        self._clock = clock
        self._cameras: dict[str, ShownCamera] = {}
        # Two cameras of a list may be one stream: then they share its session.
        self._by_stream: dict[str, list[ShownCamera]] = {}
        self._by_screen: dict[str, ShownCamera] = {}
        self._status: dict[str, StreamStatus] = {}
        self._spare: list[Screen] = []
        self._lingering = Lingering()
        self._held: dict[str, StreamSpec] = {}

    # What the wall wants

    def show(self, tiles: Iterable[Shown | None]) -> None:
        """Show exactly these cameras; those that stay keep their picture, those that go leave none."""
        wanted = {tile.key: tile for tile in tiles if tile is not None}
        now = self._clock()
        for key in [key for key in self._cameras if key not in wanted]:
            self._leave(key, now)
        for key, want in wanted.items():
            camera = self._cameras.get(key)
            if camera is not None and camera.want.same_streams(want):
                camera.resize(want, now)
            else:
                if camera is not None:
                    self._leave(key, now)
                camera = self._enter(want, now)
            self._drive(camera, now)

    def screen(self, key: str) -> Screen | None:
        """Where the camera's frames appear, while it is on the wall."""
        camera = self._cameras.get(key)
        return camera.screen if camera else None

    def state(self, key: str) -> TileState:
        """What the camera's tile has to say."""
        camera = self._cameras.get(key)
        if camera is None:
            return EMPTY
        if camera.unplayable:
            return TileState(TileKind.FAILED, Reason.CODEC_NOT_SHOWN, camera.unplayable)
        status = self._status.get(camera.playing or camera.wanted_stream)
        return tile_state(status, camera.screen.picture_at, self._clock())

    def status(self, key: str) -> StreamStatus | None:
        """The figures of the stream that the camera's tile shows."""
        camera = self._cameras.get(key)
        return self._status.get(camera.playing or camera.wanted_stream) if camera else None

    def recording_stream(self, key: str) -> str | None:
        """The stream to keep for evidence: the best one that has a past in the ring."""
        camera = self._cameras.get(key)
        if camera is None:
            return None
        past = [s for s in camera.streams() if (st := self._status.get(s)) and st.ring_from_utc]
        return past[-1] if past else camera.playing or camera.wanted_stream

    def figures(self, keys: Sequence[str]) -> list[TileFigures]:
        """What was measured of these cameras since they came to the wall."""
        return [self._cameras[key].figures(self.state(key), self.status(key)) for key in keys]

    def close(self) -> None:
        """Leave all cameras; relay and playback belong to someone else."""
        now = self._clock()
        for key in list(self._cameras):
            self._leave(key, now)
        for stream_id in self._lingering.all():
            self._release(stream_id)
        for screen in self._spare:
            screen.close()
        self._spare.clear()

    # What relay and playback say

    def stream_changed(self, status: StreamStatus) -> None:
        """Take a stream's new state."""
        if status.id not in self._held:
            return
        self._status[status.id] = status
        for camera in tuple(self._by_stream.get(status.id, ())):
            if status.id == (camera.playing or camera.wanted_stream):
                self._on_camera(camera.want.key, status.state)
            if status.state is StreamState.FAILED and status.id == camera.want.main_id:
                # Better the small picture than none: main is tried again with the next enlargement.
                self._hold(camera, camera.want.sub)
            self._drive(camera, self._clock())

    def screen_changed(self, event: ScreenEvent) -> None:
        """Take what a screen says: a take that ended is made anew, with growing pauses."""
        camera = self._by_screen.get(event.screen_id)
        if camera is None:
            return
        if event.kind == "first":
            camera.note_picture(self._clock())
        elif event.kind == "error" and event.codec:
            camera.unplayable = event.codec
            camera.lose_take(self._clock(), UNPLAYABLE_RETRY_S, UNPLAYABLE_RETRY_S)
        elif event.kind in ("ended", "error"):
            camera.lose_take(self._clock(), FIRST_RETRY_S, LAST_RETRY_S)

    def relay_lost(self) -> None:
        """The relay is gone: say so on every tile until it speaks again."""
        for stream_id, status in self._status.items():
            self._status[stream_id] = replace(
                status, state=StreamState.RECONNECTING, reason=Reason.RELAY_DOWN, retry_at=None
            )

    def tick(self) -> None:
        """Look after everything; a few times a second."""
        now = self._clock()
        for camera in self._cameras.values():
            self._choose_stream(camera, now)
            camera.watch(self.state(camera.want.key), now)
            self._drive(camera, now)
        for stream_id in self._lingering.expired(now):
            self._release(stream_id)

    # One camera

    def _enter(self, want: Shown, now: float) -> ShownCamera:
        screen = self._spare.pop() if self._spare else self._playback.screen()
        camera = ShownCamera(want, screen, now)
        camera.choice = first_choice(
            tile_px=want.height,
            sub_px=self._sub_px(want),
            has_main=want.main is not None,
            forced=want.enlarged,
            now=now,
        )
        self._cameras[want.key] = camera
        self._by_screen[screen.id] = camera
        main_is_up = self._is_up(want.main_id)
        if not camera.choice.main or not main_is_up:
            # The small stream comes first: it is the sooner picture while the large one is opened.
            self._hold(camera, want.sub)
        if camera.choice.main and want.main is not None:
            self._hold(camera, want.main)
        return camera

    def _leave(self, key: str, now: float) -> None:
        camera = self._cameras.pop(key)
        self._on_camera(key, StreamState.IDLE)
        self._by_screen.pop(camera.screen.id, None)
        camera.screen.clear()
        self._spare.append(camera.screen)
        for stream_id in camera.streams():
            self._let_go(camera, stream_id, now)

    def _choose_stream(self, camera: ShownCamera, now: float) -> None:
        want = camera.want
        before = camera.choice.main
        camera.choice = choose(
            camera.choice,
            tile_px=want.height,
            sub_px=self._sub_px(want),
            has_main=want.main is not None,
            forced=want.enlarged,
            now=now,
        )
        if camera.choice.main == before:
            return
        wanted = want.main if camera.choice.main and want.main else want.sub
        self._hold(camera, wanted)

    def _drive(self, camera: ShownCamera, now: float) -> None:
        """Make the screen play what it should, when there is something to play."""
        stream_id = self._best_stream(camera)
        if stream_id is None:
            return
        same = stream_id == camera.playing and not camera.take_lost
        if same and not camera.needs_new_size(now, RESIZE_SETTLE_S) and not self._is_stuck(camera, now):
            return
        if camera.take_lost and now < camera.retry_take_at:
            return
        status = self._status[stream_id]
        camera.begin_take(stream_id, now)
        camera.screen.play(
            self._relay.feed_url(stream_id),
            demux=status.demux,
            width=camera.want.width,
            height=camera.want.height,
            small=camera.want.height <= SMALL_PX,
        )
        other = camera.want.sub.id if stream_id == camera.want.main_id else camera.want.main_id
        if other and other != camera.wanted_stream:
            self._let_go(camera, other, now)

    def _best_stream(self, camera: ShownCamera) -> str | None:
        """The wanted stream when it is up, else the one that is playing, else whichever is up."""
        candidates = [camera.wanted_stream, camera.playing, *camera.streams()]
        return next((stream_id for stream_id in candidates if self._is_up(stream_id)), None)

    def _is_up(self, stream_id: str | None) -> bool:
        status = self._status.get(stream_id) if stream_id else None
        return status is not None and status.state in (StreamState.LIVE, StreamState.STALLED)

    def _is_stuck(self, camera: ShownCamera, now: float) -> bool:
        status = self._status.get(camera.playing or "")
        if status is None or status.state is not StreamState.LIVE:
            return False
        seen_at = max(camera.screen.picture_at or 0.0, camera.take_at, status.since_at)
        return now - seen_at > NO_PICTURE_S

    def _sub_px(self, want: Shown) -> int:
        status = self._status.get(want.sub.id)
        return status.height if status else 0

    # Sessions

    def _hold(self, camera: ShownCamera, spec: StreamSpec) -> None:
        users = self._by_stream.setdefault(spec.id, [])
        if camera not in users:
            users.append(camera)
        self._lingering.keep(spec.id)
        if self._held.get(spec.id) != spec:
            self._held[spec.id] = spec
            self._status.pop(spec.id, None)
            self._relay.hold(spec)

    def _let_go(self, camera: ShownCamera, stream_id: str, now: float) -> None:
        """A camera needs a stream no longer; the session lingers when it was the last one."""
        users = self._by_stream.get(stream_id, [])
        if camera not in users:
            return
        users.remove(camera)
        if not users:
            del self._by_stream[stream_id]
            for dropped in self._lingering.add(stream_id, now):
                self._release(dropped)

    def _release(self, stream_id: str) -> None:
        self._held.pop(stream_id, None)
        self._status.pop(stream_id, None)
        self._relay.release(stream_id)
