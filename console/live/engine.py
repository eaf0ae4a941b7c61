"""The live wall's engine: turns "these cameras, this large" into sessions, feeds and screens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from console.live.sessions import Sessions
from console.live.shown import Shown, ShownCamera, TileFigures
from console.playback.client import Playback
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
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
    """Keeps sessions and playback doing what one window's wall shows.

    Not thread-safe: all methods are called on one thread; the owner brings the callbacks of playback there,
    `Sessions` those of the relay.
    """

    def __init__(
        self, sessions: Sessions, playback: Playback, *, clock: Callable[[], float] | None = None
    ) -> None:
        self._sessions = sessions
        self._playback = playback
        self._clock = clock or sessions.clock
        self._cameras: dict[str, ShownCamera] = {}
        self._by_screen: dict[str, ShownCamera] = {}
        self._spare: list[Screen] = []
        sessions.listen(self._stream_changed)

    # What the wall wants

    def show(self, tiles: Iterable[Shown | None]) -> None:
        """Show exactly these cameras; those that stay keep their picture, those that go leave none."""
        wanted = {tile.key: tile for tile in tiles if tile is not None}
        now = self._clock()
        self._keep_or_leave(wanted)
        for key, want in wanted.items():
            camera = self._cameras.get(key)
            if camera is None:
                camera = self._enter(want, now)
            else:
                camera.resize(want, now)
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
        status = self._sessions.status(camera.on_screen)
        return tile_state(status, camera.screen.picture_at, self._clock())

    def status(self, key: str) -> StreamStatus | None:
        """The figures of the stream that the camera's tile shows."""
        camera = self._cameras.get(key)
        return self._sessions.status(camera.on_screen) if camera else None

    def recording_stream(self, key: str) -> str | None:
        """The stream to keep for evidence: the best one that has a past in the ring."""
        camera = self._cameras.get(key)
        return self._sessions.recording_stream(camera.want.camera if camera else key)

    def figures(self, keys: Sequence[str]) -> list[TileFigures]:
        """What was measured of these cameras since they came to the wall."""
        return [self._cameras[key].figures(self.state(key), self.status(key)) for key in keys]

    def close(self) -> None:
        """Leave all cameras; sessions and playback belong to someone else."""
        self._sessions.unlisten(self._stream_changed)
        self._keep_or_leave({})
        for screen in self._spare:
            screen.close()
        self._spare.clear()

    # What relay and playback say

    def _stream_changed(self, status: StreamStatus) -> None:
        for camera in [camera for camera in self._cameras.values() if status.id in camera.held]:
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

    def tick(self) -> None:
        """Look after everything; a few times a second."""
        now = self._clock()
        for camera in self._cameras.values():
            self._choose_stream(camera, now)
            camera.watch(self.state(camera.want.key), now)
            self._drive(camera, now)
        self._sessions.tick()

    # One camera

    def _keep_or_leave(self, wanted: dict[str, Shown]) -> None:
        """Cameras that stay, in their tile or in another one, keep their screen; the others go."""
        stay: dict[str, ShownCamera] = {}
        moving: dict[str, list[ShownCamera]] = {}
        for key, camera in self._cameras.items():
            want = wanted.get(key)
            if want is not None and camera.want.same_streams(want):
                stay[key] = camera
            else:
                moving.setdefault(camera.want.camera, []).append(camera)
        for key, want in wanted.items():
            movers = moving.get(want.camera)
            if key not in stay and movers and movers[-1].want.same_streams(want):
                stay[key] = movers.pop()
        self._cameras = stay
        for movers in moving.values():
            for camera in movers:
                self._leave(camera)

    def _enter(self, want: Shown, now: float) -> ShownCamera:
        screen = self._spare.pop() if self._spare else self._playback.screen()
        camera = ShownCamera(want, screen, now)
        camera.choice = first_choice(
            tile_px=want.height,
            sub_px=self._sub_px(want),
            has_main=want.may_be_main,
            forced=want.must_be_main,
            now=now,
        )
        self._cameras[want.key] = camera
        self._by_screen[screen.id] = camera
        self._sessions.entered(camera)
        if not camera.choice.main or not self._sessions.is_up(want.main_id):
            # The small stream comes first: it is the sooner picture while the large one is opened.
            self._hold(camera, want.sub)
        if camera.choice.main and want.main is not None:
            self._hold(camera, want.main)
        return camera

    def _leave(self, camera: ShownCamera) -> None:
        del self._by_screen[camera.screen.id]
        camera.screen.clear()
        self._spare.append(camera.screen)
        self._sessions.left(camera)
        for stream_id in tuple(camera.held):
            self._let_go(camera, stream_id)

    def _choose_stream(self, camera: ShownCamera, now: float) -> None:
        want = camera.want
        before = camera.choice.main
        camera.choice = choose(
            camera.choice,
            tile_px=want.height,
            sub_px=self._sub_px(want),
            has_main=want.may_be_main,
            forced=want.must_be_main,
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
        status = self._sessions.status(stream_id)
        assert status is not None
        camera.begin_take(stream_id, now)
        camera.screen.play(
            self._sessions.feed_url(stream_id),
            demux=status.demux,
            width=camera.want.width,
            height=camera.want.height,
            small=camera.want.height <= SMALL_PX,
        )
        other = camera.want.sub.id if stream_id == camera.want.main_id else camera.want.main_id
        if other and other != camera.wanted_stream:
            self._let_go(camera, other)

    def _best_stream(self, camera: ShownCamera) -> str | None:
        """The wanted stream when it is up, else the one that is playing, else whichever is up."""
        candidates = [camera.wanted_stream, camera.playing, *camera.streams()]
        return next((stream_id for stream_id in candidates if self._sessions.is_up(stream_id)), None)

    def _is_stuck(self, camera: ShownCamera, now: float) -> bool:
        status = self._sessions.status(camera.playing or "")
        if status is None or status.state is not StreamState.LIVE:
            return False
        seen_at = max(camera.screen.picture_at or 0.0, camera.take_at, status.since_at)
        return now - seen_at > NO_PICTURE_S

    def _sub_px(self, want: Shown) -> int:
        status = self._sessions.status(want.sub.id)
        return status.height if status else 0

    def _hold(self, camera: ShownCamera, spec: StreamSpec) -> None:
        camera.held.add(spec.id)
        self._sessions.hold(camera, spec)

    def _let_go(self, camera: ShownCamera, stream_id: str) -> None:
        if stream_id in camera.held:
            camera.held.remove(stream_id)
            self._sessions.let_go(camera, stream_id)
