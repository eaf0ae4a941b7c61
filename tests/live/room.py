"""A wall with a relay and a playback that only take notes, and a clock that the test turns."""

from dataclasses import dataclass, field

from console.live.engine import LiveWall
from console.live.sessions import Sessions
from console.live.shown import Shown
from console.playback.values import ScreenEvent
from console.relay.values import StreamSpec, StreamState, StreamStatus


@dataclass(eq=False)
class NotedScreen:
    id: str
    plays: list = field(default_factory=list)
    picture_at: float | None = None
    frames: int = 0
    cleared: int = 0
    stopped: int = 0
    closed: bool = False
    awaited: bool = False
    running: bool = False
    halved: bool = False
    unchanged_since: float | None = None
    late_s: float | None = None
    left_out_since: float | None = None

    @property
    def shown_at(self):
        """When a picture was last seen: earlier than decoded where pictures are left out."""
        return self.picture_at if self.left_out_since is None else self.left_out_since

    @property
    def feed(self):
        """The stream that it was last asked to play."""
        return self.plays[-1][0].partition("?")[0]

    def play(self, url, *, demux, width, height, small, half_rate=False, rare=False):
        self.plays.append((url, demux, width, height, small))
        self.halved, self.rare = half_rate, rare
        self.awaited = self.running = True

    def half_rate(self, on):
        self.halved = on

    def stop(self):
        self.stopped += 1
        self.awaited = self.running = False

    def clear(self):
        self.cleared += 1
        self.picture_at = None
        self.awaited = self.running = False

    def close(self):
        self.closed = True


class NotedPlayback:
    def __init__(self):
        self.screens = []

    def screen(self):
        self.screens.append(NotedScreen(f"screen-{len(self.screens)}"))
        return self.screens[-1]


class NotedRelay:
    def __init__(self):
        self.held = {}
        self.open = set()

    def hold(self, spec):
        self.held[spec.id] = spec

    def release(self, stream_id):
        del self.held[stream_id]

    def feed_url(self, stream_id, *, valve=""):
        return f"feed:{stream_id}?{valve}"

    def set_valve(self, name, is_open):
        (self.open.add if is_open else self.open.discard)(name)


class Room:
    """A wall (and more, if asked for) with its helpers; `load` is what the machine is said to be busy."""

    def __init__(self):
        self.now = 1000.0
        self.load = 0.1
        self.asleep = 50.0
        self.relay, self.playback = NotedRelay(), NotedPlayback()
        self.seen = []
        self.sessions = Sessions(
            self.relay,
            on_camera=lambda *told: self.seen.append(told),
            clock=lambda: self.now,
            load=lambda: self.load,
            asleep=lambda: self.asleep,
        )
        self.walls = []
        self.wall = self.another_wall()

    def another_wall(self):
        self.walls.append(LiveWall(self.sessions, self.playback))
        return self.walls[-1]

    def say(self, stream_id, state=StreamState.LIVE, **more):
        self.sessions.stream_changed(StreamStatus(stream_id, state, since_at=self.now, **more))

    def all_live(self, **more):
        for stream_id in list(self.relay.held):
            self.say(stream_id, **more)

    def picture(self, key, wall=None):
        self.picture_on((wall or self.wall).screen(key))

    def picture_on(self, screen):
        screen.picture_at = self.now
        screen.frames += 1
        screen.awaited = False
        for wall in self.walls:
            wall.screen_changed(ScreenEvent(screen.id, "first"))

    def pictures(self):
        """Every take that has none gets its first picture, until none is begun any more."""
        while awaited := [screen for screen in self.playback.screens if screen.awaited]:
            for screen in awaited:
                self.picture_on(screen)

    def in_full(self):
        """Streams that are played with all their packets."""
        return self._streams(True)

    def by_keys(self):
        """Streams of which key frames alone are played."""
        return self._streams(False)

    def takes(self):
        return sum(len(screen.plays) for screen in self.playback.screens)

    def _streams(self, is_open):
        running = [screen for screen in self.playback.screens if screen.running]
        assert all(screen.plays[-1][0].endswith("?" + screen.id) for screen in running)
        return {screen.feed[5:] for screen in running if (screen.id in self.relay.open) is is_open}

    def wait(self, seconds):
        self.now += seconds
        for wall in self.walls:
            wall.tick()

    def run(self, seconds, fps=0.0, step=0.25):
        """Let time pass in small steps; every screen whose take has begun gets `fps` pictures a second."""
        until = self.now + seconds
        while self.now < until - 1e-9:
            if fps:
                self.pictures()
            for screen in self.playback.screens:
                if fps and screen.running and not screen.awaited:
                    screen.picture_at = self.now + step
                    screen.frames += fps * step
            self.wait(step)


def shown(key, *, height=150, main=False, **more):
    main_spec = StreamSpec(f"{key}/main", "rtsp://x/main") if main else None
    return Shown(key, StreamSpec(f"{key}/sub", "rtsp://x/sub"), main_spec, height * 16 // 9, height, **more)
