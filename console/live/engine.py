"""The live wall's engine: turns "these cameras, this large" into sessions, feeds and screens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from console.live.ready import Budget, Ready
from console.live.sessions import Sessions
from console.live.shown import SMALL_PX, Shown, ShownCamera, TileFigures, key_frames_apart
from console.live.standby import Standby
from console.live.takes import NO_PICTURE_S, Takes
from console.live.telling import told
from console.playback.client import Playback
from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from console.relay.values import StreamState, StreamStatus
from console.wall.economy import EconomyTile
from console.wall.streams import choose, first_choice
from console.wall.tile import EMPTY, Economy, TileState

# A tile whose camera does not answer holds up what stands by for so long, no longer: it may be dead.
DEAD_S = 1.5
# A take's first seconds say nothing of whether the machine keeps up.
YOUNG_S = 3.0
# After the machine was short of time, nothing stands by for so long.
NO_STANDBY_S = 5.0
# Cameras with rarer key frames are not shown by key frames alone: too old a picture.
RAREST_KEY_S = 5.0
_LOST = (StreamState.FAILED, StreamState.RECONNECTING)


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
        self._standby = Standby(sessions, self._new_screen, self._old_screen)
        self._no_standby_until = float("-inf")
        self._favoured: str | None = None
        self._takes = Takes(sessions)
        sessions.listen(self._stream_changed)
        sessions.thrift.join(self)

    # What the wall wants

    def show(self, tiles: Iterable[Shown | None]) -> None:
        """Show exactly these cameras; those that stay keep their picture, those that go leave none."""
        wanted = {tile.key: tile for tile in tiles if tile is not None}
        now = self._clock()
        leaving = self._keep(wanted)
        for key, want in wanted.items():
            camera = self._cameras.get(key)
            if camera is None:
                self._enter(want, now)
            else:
                camera.resize(want, now)
        # Only now, or those that are on their way to the wall might be let go to make room for these.
        for camera in leaving:
            self._leave(camera, now)
        if any(tile.enlarged for tile in wanted.values()):
            # Behind an enlarged tile the page waits to come back.
            self._standby.come_back([camera.want for camera in leaving if not camera.want.enlarged], now)
        self._takes.drive_all(self._cameras.values(), now)

    def prepare(self, tiles: Sequence[Shown], budget: Budget | None = None) -> None:
        """Stand by for these cameras, the likeliest first; those of before that are not named are let go.

        `show` then has their pictures at once, as far as the budget (kept until another is given) went.
        """
        self._standby.budget = budget or self._standby.budget
        now = self._clock()
        self._standby.prepare(tiles, self._shown_cameras(), now)
        self._advance_standby(now)

    def favour(self, key: str | None) -> None:
        """The selected tile: the last one to go without anything when the machine is short of time."""
        self._favoured = key

    def rest(self, resting: bool) -> None:
        """Decode nothing while nobody can see the wall; sessions and their rings stay, pictures grow old."""
        if resting == self._takes.resting:
            return
        self._takes.resting = resting
        now = self._clock()
        if not resting:
            self._takes.drive_all(self._cameras.values(), now)
            return
        self._standby.rest()
        for camera in self._cameras.values():
            self._sessions.starts.over(camera.screen.id)
            camera.stop(now)

    def screen(self, key: str) -> Screen | None:
        """Where the camera's frames appear, while it is on the wall."""
        camera = self._cameras.get(key)
        return camera.screen if camera else None

    def state(self, key: str) -> TileState:
        """What the camera's tile has to say."""
        camera = self._cameras.get(key)
        if camera is None:
            return EMPTY
        return told(camera, self._sessions, self._clock())

    def status(self, key: str) -> StreamStatus | None:
        """The figures of the stream that the camera's tile shows."""
        camera = self._cameras.get(key)
        return self._sessions.status(camera.on_screen) if camera else None

    def painted_fps(self, key: str) -> float | None:
        """Pictures a second that the tile got over the last seconds; None while that is not known."""
        camera = self._cameras.get(key)
        return camera.painted.fps if camera else None

    def delay_s(self, key: str) -> float | None:
        """From a packet's arrival until its picture is seen on the camera's tile; None where not known."""
        camera = self._cameras.get(key)
        return camera.screen.late_s if camera else None

    def recording_stream(self, key: str) -> str | None:
        """The stream to keep for evidence: the best one that lives and has a past in the ring."""
        camera = self._cameras.get(key)
        return self._sessions.recording_stream(camera.want.camera if camera else key)

    def recording_streams(self, key: str) -> tuple[str, ...]:
        """The camera's streams that have a past in the ring, the one to keep for evidence first."""
        camera = self._cameras.get(key)
        return self._sessions.recording_streams(camera.want.camera if camera else key)

    def figures(self, keys: Sequence[str]) -> list[TileFigures]:
        """What was measured of these cameras since they came to the wall."""
        return [self._cameras[key].figures(self.state(key), self.status(key)) for key in keys]

    def close(self) -> None:
        """Leave all cameras; sessions and playback belong to someone else."""
        self._sessions.unlisten(self._stream_changed)
        self._sessions.thrift.leave(self)
        self.show([])
        self._standby.close(self._clock())
        for screen in self._spare:
            screen.close()
        self._spare.clear()

    # What the machine's thrift asks

    def economy_tiles(self) -> list[EconomyTile]:
        """Its tiles, as far as they could go without something."""
        if self._takes.resting:
            return []
        return [self._economy_tile(camera) for camera in self._cameras.values() if camera.take is not None]

    def pictures(self) -> tuple[float, float]:
        """Pictures a second that were painted, and that should have been, where both are known."""
        painted = came = 0.0
        now = self._clock()
        for camera in self._cameras.values():
            status, fps = self._sessions.status(camera.on_screen), camera.painted.fps
            if status is None or fps is None or not self._should_move(camera, status, now):
                continue
            due = status.fps / 2 if camera.halved else status.fps
            painted += min(fps, due)
            came += due
        return painted, came

    def _should_move(self, camera: ShownCamera, status: StreamStatus, now: float) -> bool:
        """Whether each picture of its stream should be seen on its tile."""
        if self._takes.resting or status.state is not StreamState.LIVE or camera.take is None:
            return False
        # The same picture again is not painted again.
        still = camera.screen.unchanged_since is not None
        return not still and not camera.has_keys_only(now) and now - camera.take_at >= YOUNG_S

    # What relay and playback say

    def _stream_changed(self, status: StreamStatus) -> None:
        concerned = [c for c in self._sessions.viewers(status.id) if self._by_screen.get(c.screen.id) is c]
        for camera in concerned:
            if status.state in _LOST and status.id == camera.want.main_id:
                # Better the small picture than none, until main is there again.
                self._sessions.hold(camera, camera.want.sub)
        self._takes.drive(concerned, self._clock())

    def screen_changed(self, event: ScreenEvent) -> None:
        """Take what a screen says: a take that ended is made anew, with growing pauses."""
        camera = self._by_screen.get(event.screen_id)
        ready = self._standby.has_screen(event.screen_id) if camera is None else None
        if camera is None and ready is None:
            return
        now = self._clock()
        if event.kind in ("first", "ended", "error"):
            self._sessions.starts.over(event.screen_id)
        if ready is not None:
            self._standby.screen_changed(ready, event, now)
        elif camera is not None:
            self._takes.changed(camera, event, now)
        if event.kind == "first":
            if self._takes.waiting:
                self._takes.drive_all(self._cameras.values(), now)
            self._advance_standby(now)

    def tick(self) -> None:
        """Look after everything; a few times a second."""
        now = self._clock()
        self._sessions.tick()
        for camera in self._cameras.values():
            camera.economy = self._sessions.thrift.level((id(self), camera.want.key))
            self._choose_stream(camera, now)
            camera.watch(self.state(camera.want.key), now)
        self._takes.drive_all(self._cameras.values(), now)
        self._standby.tidy(now)
        self._advance_standby(now)

    # One camera

    def _keep(self, wanted: dict[str, Shown]) -> list[ShownCamera]:
        """Cameras that stay, in their tile or in another one, keep their screen; the others are to leave."""
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
        return [camera for movers in moving.values() for camera in movers]

    def _enter(self, want: Shown, now: float) -> None:
        ready = self._standby.adopt(want, now)
        screen = ready.screen if ready is not None and ready.screen is not None else self._new_screen()
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
        if ready is not None:
            self._take_over(camera, ready, now)
        if not camera.choice.main or not self._sessions.is_up(want.main_id):
            # The small stream comes first: it is the sooner picture while the large one is opened.
            self._sessions.hold(camera, want.sub)
        if camera.choice.main and want.main is not None:
            self._sessions.hold(camera, want.main)

    def _take_over(self, camera: ShownCamera, ready: Ready, now: float) -> None:
        """A camera that stood by: its session and its picture are the tile's now."""
        if ready.held:
            self._sessions.hold(camera, camera.want.sub)
            self._sessions.let_go(ready, ready.stream_id)
        if ready.take is not None:
            camera.take_over(ready.take, now)
        if camera.screen.picture_at is not None:
            camera.begin_with_picture(now, ready.kept_key)

    def _leave(self, camera: ShownCamera, now: float) -> None:
        del self._by_screen[camera.screen.id]
        self._sessions.starts.over(camera.screen.id)
        on_wall = camera.want.camera in self._shown_cameras()
        goes_on = self._sessions.thrift.at_ease and not self._takes.resting
        if on_wall or not self._standby.left(camera, now, goes_on=goes_on):
            self._old_screen(camera.screen)
        self._sessions.left(camera)

    def _shown_cameras(self) -> frozenset[str]:
        return frozenset(camera.want.camera for camera in self._cameras.values())

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
        self._sessions.hold(camera, wanted)

    # Standing by

    def _advance_standby(self, now: float) -> None:
        """Let a few more cameras stand by, when every tile has its picture and the machine has time."""
        if not self._sessions.thrift.at_ease:
            self._no_standby_until = now + NO_STANDBY_S
            self._standby.rest()
        if self._takes.resting or self._takes.waiting or now < self._no_standby_until:
            return
        if not self._sessions.thrift.has_time or not all(map(self._is_settled, self._cameras.values())):
            return
        starts = self._sessions.starts
        for ready in self._standby.advance(now, starts.under_way(now)):
            if ready.screen is not None:
                starts.began(ready.screen.id, now)

    def _is_settled(self, camera: ShownCamera) -> bool:
        """Whether its tile has a picture of the present take, or need not be waited for."""
        is_up = self._sessions.is_up(camera.wanted_stream)
        return camera.is_settled(self._clock(), NO_PICTURE_S if is_up else DEAD_S)

    # Small things

    def _economy_tile(self, camera: ShownCamera) -> EconomyTile:
        want = camera.want
        often = 0 < key_frames_apart(self._sessions.status(camera.on_screen)) <= RAREST_KEY_S
        return EconomyTile(
            key=(id(self), want.key),
            pixels=want.width * want.height,
            favoured=want.enlarged or want.key == self._favoured,
            given=Economy.NO_LOOP_FILTER if want.height <= SMALL_PX else Economy.NONE,
            at_most=Economy.KEY_FRAMES if often else Economy.HALF_RATE,
        )

    def _sub_px(self, want: Shown) -> int:
        status = self._sessions.status(want.sub.id)
        return status.height if status else 0

    def _new_screen(self) -> Screen:
        return self._spare.pop() if self._spare else self._playback.screen()

    def _old_screen(self, screen: Screen) -> None:
        self._sessions.starts.over(screen.id)
        self._sessions.set_valve(screen.id, False)
        screen.clear()
        self._spare.append(screen)
