"""Cameras that may be looked at next: their sessions held, and a recent picture of each ready on a screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from console.live.sessions import Sessions
from console.live.shown import KeptKeyFrame, Shown, kept_key_frame
from console.playback.screen import Screen
from console.playback.values import ScreenEvent

# What a sub stream is taken to need while nothing is known of it.
GUESSED_BITS_PER_S = 700_000.0
# A camera that was prepared and not looked at is less likely to be than one that was.
LINGER_S = 10.0
STARTS_AT_ONCE = 2
SESSIONS_AT_ONCE = 4
# An older picture would tell an operator less than the black of a camera that is being fetched.
RECENT_S = 10.0
# A picture younger than this need not move yet: pages turned back and forth cost no takes of their own.
FRESH_S = 5.0
# A session that comes to nothing within so long must not hold up the next ones.
CONNECT_PATIENCE_S = 2.0
# A take that ended is not tried again at once: it is nobody's picture yet.
RETRY_S = 5.0


@dataclass(frozen=True, slots=True)
class Budget:
    """What standing by may cost: sessions and bandwidth beside the wall's own, and screens with pictures."""

    sessions: int = 48
    bits_per_s: float = 48e6
    screens: int = 32


@dataclass(eq=False, slots=True)
class Ready:
    """A camera standing by. `screen` None: its session alone is held, or not even that yet."""

    want: Shown
    screen: Screen | None = None
    held: bool = False
    held_at: float = 0.0
    playing: bool = False
    box: tuple[int, int] = (0, 0)
    retry_at: float = 0.0
    bits_per_s: float = GUESSED_BITS_PER_S
    kept_key: KeptKeyFrame | None = None

    @property
    def stream_id(self) -> str:
        """The stream of its picture: the small one, also where the tile will show the large one."""
        return self.want.sub.id


class Standby:
    """The cameras standing by for one wall, best first.

    Those that were on the wall until a moment ago stay with their last picture, which no longer moves;
    those that `prepare` names have a moving one, of key frames alone. A screen is never handed to another
    camera before it was cleared.
    """

    def __init__(
        self, sessions: Sessions, new_screen: Callable[[], Screen], old_screen: Callable[[Screen], None]
    ) -> None:
        self._sessions = sessions
        self._new_screen, self._old_screen = new_screen, old_screen
        self._by_camera: dict[str, Ready] = {}
        self._wanted: tuple[Shown, ...] = ()
        self.budget = Budget()

    def prepare(self, wanted: Sequence[Shown], shown: frozenset[str], now: float) -> None:
        """Stand by for these cameras, best first; `shown` are on the wall already."""
        self._wanted = tuple({want.camera: want for want in wanted if want.camera not in shown}.values())
        named = {want.camera for want in self._wanted}
        for ready in [ready for ready in self._by_camera.values() if ready.want.camera not in named]:
            self._let_go(ready)
            if not self._still_recent(ready, now):
                self._drop(ready)
        self._take_in()
        self._fit()

    def come_back(self, wanted: Sequence[Shown]) -> None:
        """These have just left the wall for a while, and are the likeliest of all to be wanted next."""
        names = {want.camera for want in wanted}
        self._wanted = (*wanted, *(want for want in self._wanted if want.camera not in names))
        self._take_in()
        self._fit()

    def adopt(self, want: Shown, now: float) -> Ready | None:
        """Hand over a camera's place for the wall, with its session and, if it is recent, its picture."""
        ready = self._by_camera.get(want.camera)
        if ready is None:
            return None
        if not ready.want.same_streams(want):
            self._drop(ready)
            return None
        del self._by_camera[want.camera]
        if ready.screen is not None and not self._still_recent(ready, now):
            self._old_screen(ready.screen)
            ready.screen, ready.playing, ready.kept_key = None, False, None
        return ready

    def left(self, want: Shown, screen: Screen, now: float) -> bool:
        """A camera left the wall: keep its picture, which stands still; whether there was room for it."""
        known = self._by_camera.get(want.camera)
        has_room = sum(ready.screen is not None for ready in self._by_camera.values()) < self.budget.screens
        if known is not None or not has_room or screen.picture_at is None:
            return False
        screen.stop()
        self._by_camera[want.camera] = Ready(want, screen)
        return True

    def has_screen(self, screen_id: str) -> Ready | None:
        """The camera standing by on this screen."""
        for ready in self._by_camera.values():
            if ready.screen is not None and ready.screen.id == screen_id:
                return ready
        return None

    def screen_changed(self, ready: Ready, event: ScreenEvent, now: float) -> None:
        """Take what the screen of a camera that stands by says."""
        if event.kind == "first" and ready.screen is not None:
            ready.kept_key = kept_key_frame(ready.screen, self._sessions.status(ready.stream_id))
        elif event.kind in ("ended", "error"):
            ready.playing = False
            ready.retry_at = now + RETRY_S

    def forget_recent(self, now: float) -> None:
        """Clear pictures of cameras that left the wall and are now too old to be shown again."""
        named = {want.camera for want in self._wanted}
        for ready in list(self._by_camera.values()):
            if ready.want.camera not in named and not self._still_recent(ready, now):
                self._drop(ready)

    def advance(self, now: float, starts_under_way: int) -> list[Ready]:
        """Hold a few more sessions, begin a few more takes; gives those that have begun."""
        self._hold_some(now)
        begun: list[Ready] = []
        for ready in self._in_order():
            if starts_under_way + len(begun) >= STARTS_AT_ONCE:
                break
            if self._may_play(ready, now):
                self._play(ready)
                begun.append(ready)
        return begun

    def rest(self) -> None:
        """Stop every take; sessions stay."""
        for ready in self._by_camera.values():
            if ready.screen is not None and ready.playing:
                ready.screen.stop()
                ready.playing = False

    def close(self) -> None:
        """Let go of everything."""
        self._wanted = ()
        for ready in list(self._by_camera.values()):
            self._drop(ready)

    # Inside

    def _take_in(self) -> None:
        for want in self._wanted:
            ready = self._by_camera.get(want.camera)
            if ready is not None and not ready.want.same_streams(want):
                self._drop(ready)
                ready = None
            if ready is None:
                self._by_camera[want.camera] = Ready(want)
            else:
                ready.want = want

    def _in_order(self) -> list[Ready]:
        return [ready for want in self._wanted if (ready := self._by_camera.get(want.camera))]

    def _fit(self) -> None:
        """Whoever does not fit into the budget is not held; the last named go first."""
        bits = 0.0
        for sessions, ready in enumerate(self._in_order(), 1):
            bits += self._bits(ready)
            if not ready.held:
                continue
            if self._sessions.is_tight(ready.want.sub):
                self._let_go(ready, linger_s=0.0)
            elif sessions > self.budget.sessions or bits > self.budget.bits_per_s:
                self._let_go(ready)

    def _hold_some(self, now: float) -> None:
        self._fit()
        bits, connecting = 0.0, 0
        for sessions, ready in enumerate(self._in_order(), 1):
            bits += self._bits(ready)
            if sessions > self.budget.sessions or bits > self.budget.bits_per_s:
                return
            if not ready.held and not self._sessions.is_tight(ready.want.sub):
                ready.held, ready.held_at = True, now
                self._sessions.hold(ready, ready.want.sub)
            up = self._sessions.is_up(ready.stream_id)
            connecting += ready.held and not up and now - ready.held_at < CONNECT_PATIENCE_S
            if connecting >= SESSIONS_AT_ONCE:
                return

    def _bits(self, ready: Ready) -> float:
        status = self._sessions.status(ready.stream_id)
        if status is not None and status.bits_per_s:
            # Remembered beyond the session, or a camera that was too much would be tried again and again.
            ready.bits_per_s = status.bits_per_s
        return ready.bits_per_s

    def _may_play(self, ready: Ready, now: float) -> bool:
        if ready.playing or not ready.held or now < ready.retry_at or self._age(ready, now) < FRESH_S:
            return False
        if not self._sessions.is_up(ready.stream_id):
            return False
        return ready.screen is not None or self._find_room(ready)

    def _find_room(self, wanting: Ready) -> bool:
        """Whether a screen may be had for it, at need one whose camera is less likely to be looked at."""
        with_screen = [ready for ready in self._by_camera.values() if ready.screen is not None]
        if len(with_screen) < self.budget.screens:
            return True
        order = {want.camera: place for place, want in enumerate(self._wanted)}
        last = max(with_screen, key=lambda ready: order.get(ready.want.camera, len(order)))
        if order.get(last.want.camera, len(order)) <= order[wanting.want.camera]:
            return False
        self._give_screen_back(last)
        return True

    def _play(self, ready: Ready) -> None:
        status = self._sessions.status(ready.stream_id)
        assert status is not None
        if ready.screen is None:
            ready.screen = self._new_screen()
        ready.playing, ready.box = True, (ready.want.width, ready.want.height)
        ready.screen.play(
            self._sessions.feed_url(ready.stream_id, keys_only=True),
            demux=status.demux,
            width=ready.want.width,
            height=ready.want.height,
            small=True,
        )

    def _still_recent(self, ready: Ready, now: float) -> bool:
        return self._age(ready, now) <= RECENT_S

    def _age(self, ready: Ready, now: float) -> float:
        at = ready.screen.picture_at if ready.screen is not None else None
        if at is None:
            return float("inf")
        true_at = self._sessions.sleeps.true_at(
            at if ready.kept_key is None else ready.kept_key.true_at(at), now
        )
        return float("inf") if true_at is None else now - true_at

    def _let_go(self, ready: Ready, linger_s: float = LINGER_S) -> None:
        """End its session and its take; a recent picture stays a moment."""
        if ready.screen is not None and ready.playing:
            ready.screen.stop()
        ready.playing = False
        if ready.held:
            ready.held = False
            self._sessions.let_go(ready, ready.stream_id, linger_s)

    def _give_screen_back(self, ready: Ready) -> None:
        if ready.screen is not None:
            self._old_screen(ready.screen)
        ready.screen, ready.playing, ready.kept_key = None, False, None

    def _drop(self, ready: Ready) -> None:
        self._let_go(ready)
        self._give_screen_back(ready)
        self._by_camera.pop(ready.want.camera, None)
