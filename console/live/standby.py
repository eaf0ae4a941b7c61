"""Cameras that may be looked at next: their sessions held, and a recent picture of each ready on a screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import inf

from console.live.ready import Budget, Ready
from console.live.sessions import Sessions
from console.live.shown import Shown, ShownCamera, is_rare, kept_key_frame
from console.playback.screen import Screen
from console.playback.values import ScreenEvent

# A camera that was prepared and not looked at is less likely to be than one that was on the wall.
LINGER_S = 10.0
LEFT_S = 60.0
STARTS_AT_ONCE = 4
# Screens beyond the budget are given back so many at a time: a turned page has other work to do.
GIVEN_BACK_AT_ONCE = 2
SESSIONS_AT_ONCE = 16
# An older picture would tell an operator less than the black of a camera that is being fetched.
RECENT_S = 10.0
# A picture younger than this need not move yet: pages turned back and forth cost no takes of their own.
FRESH_S = 5.0
# A session that comes to nothing within so long must not hold up the next ones.
CONNECT_PATIENCE_S = 2.0
# A take that ended is not tried again at once: it is nobody's picture yet.
RETRY_S = 5.0


class Standby:
    """The cameras standing by for one wall, best first.

    Those that `prepare` names have a moving picture, of key frames alone; those that were on the wall until
    a moment ago keep theirs, whose take goes on with key frames. A screen is never handed to another camera
    before it was cleared, and its valve is narrow while it is here.
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
        for ready in self._by_camera.values():
            if ready.want.camera in named:
                ready.until = inf
            else:
                ready.until = min(ready.until, max(now + LINGER_S, ready.left_at + LEFT_S))
        self._take_in(now)
        self._fit(now)

    def come_back(self, wanted: Sequence[Shown], now: float) -> None:
        """These have just left the wall for a while, and are the likeliest of all to be wanted next."""
        names = {want.camera for want in wanted}
        for ready in self._by_camera.values():
            if ready.want.camera in names:
                ready.until = inf
        self._wanted = (*wanted, *(want for want in self._wanted if want.camera not in names))
        self._take_in(now)
        self._fit(now)

    def adopt(self, want: Shown, now: float) -> Ready | None:
        """Hand over a camera's place for the wall, with its session and, if it is recent, its picture."""
        ready = self._by_camera.get(want.camera)
        if ready is None:
            return None
        if not ready.want.same_streams(want):
            self._drop(ready, now)
            return None
        del self._by_camera[want.camera]
        if ready.screen is not None and not self._still_recent(ready, now):
            self._give_screen_back(ready)
        return ready

    def left(self, camera: ShownCamera, now: float, *, goes_on: bool) -> bool:
        """A camera left the wall: keep its picture, and with `goes_on` its take; whether there was room."""
        want, screen, take = camera.want, camera.screen, camera.take
        if want.camera in self._by_camera or screen.picture_at is None or not self._make_room(now):
            return False
        ready = Ready(want, screen, left_at=now, until=now + LEFT_S, kept_key=camera.kept_key)
        self._by_camera[want.camera] = ready
        self._sessions.set_valve(screen.id, False)
        if not goes_on or take is None or camera.take_lost or take.stream_id != ready.stream_id:
            screen.stop()
            return True
        ready.take, ready.held, ready.held_at = take, True, now
        self._sessions.hold(ready, want.sub)
        if camera.halved:
            screen.half_rate(False)
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
            ready.take = None
            ready.retry_at = now + RETRY_S

    def tidy(self, now: float) -> None:
        """Let go of cameras that nobody names, when their time or their picture is over; gently."""
        for ready in self._unnamed():
            if ready.take is None:
                self._let_go(ready, now)
                if not self._still_recent(ready, now):
                    self._drop(ready, now)
        over = [ready for ready in self._unnamed() if ready.until <= now]
        too_many = len(self._with_screens()) - self.budget.screens
        if too_many > len(over):
            over = self._with_screens()[-too_many:]
        for ready in over[-GIVEN_BACK_AT_ONCE:]:
            self._lose_screen(ready, now)

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
            _stop(ready)

    def close(self, now: float) -> None:
        """Let go of everything."""
        self._wanted = ()
        for ready in list(self._by_camera.values()):
            self._drop(ready, now)

    # Inside

    def _take_in(self, now: float) -> None:
        for want in self._wanted:
            ready = self._by_camera.get(want.camera)
            if ready is not None and not ready.want.same_streams(want):
                self._drop(ready, now)
                ready = None
            if ready is None:
                self._by_camera[want.camera] = Ready(want)
            else:
                ready.want = want

    def _in_order(self) -> list[Ready]:
        return [ready for want in self._wanted if (ready := self._by_camera.get(want.camera))]

    def _unnamed(self) -> list[Ready]:
        """Those that nobody names, who left the wall last first."""
        named = {want.camera for want in self._wanted}
        rest = [ready for ready in self._by_camera.values() if ready.want.camera not in named]
        return sorted(rest, key=lambda ready: -ready.left_at)

    def _with_screens(self) -> list[Ready]:
        """Those with a screen, the likeliest to be looked at first."""
        return [ready for ready in (*self._in_order(), *self._unnamed()) if ready.screen is not None]

    def _make_room(self, now: float) -> bool:
        """Let a camera that leaves now keep its screen, if it may; there may be too many for a moment."""
        screens = self._with_screens()
        likelier = [ready for ready in screens if ready.until == inf or ready.left_at == now]
        if len(likelier) >= self.budget.screens:
            return False
        if len(screens) >= 2 * self.budget.screens:
            self._lose_screen(screens[-1], now)
        return True

    def _fit(self, now: float) -> None:
        """Whoever does not fit into the budget is not held; the last named go first."""
        bits = 0.0
        for sessions, ready in enumerate((*self._in_order(), *self._unnamed()), 1):
            bits += self._bits(ready)
            if not ready.held:
                continue
            if self._sessions.is_tight(ready.want.sub):
                self._let_go(ready, now, linger_s=0.0)
            elif sessions > self.budget.sessions or bits > self.budget.bits_per_s:
                self._let_go(ready, now)

    def _hold_some(self, now: float) -> None:
        self._fit(now)
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
        if ready.take == ready.wish or not ready.held or now < ready.retry_at:
            return False
        if ready.take is None and self._age(ready, now) < FRESH_S:
            return False
        if not self._sessions.is_up(ready.stream_id):
            return False
        return ready.screen is not None or self._find_room(ready, now)

    def _find_room(self, wanting: Ready, now: float) -> bool:
        """Whether a screen may be had for it, at need one whose camera is less likely to be looked at."""
        with_screens = self._with_screens()
        if len(with_screens) < self.budget.screens:
            return True
        in_order = self._in_order()
        if not with_screens or with_screens[-1] in in_order[: in_order.index(wanting)]:
            return False
        self._lose_screen(with_screens[-1], now)
        return True

    def _play(self, ready: Ready) -> None:
        status = self._sessions.status(ready.stream_id)
        assert status is not None
        if ready.screen is None:
            ready.screen = self._new_screen()
        ready.take = wish = replace(ready.wish, rare=is_rare(status))
        width, height = wish.box
        url = self._sessions.feed_url(ready.stream_id, ready.screen.id)
        ready.screen.play(
            url, demux=status.demux, width=width, height=height, small=wish.small, rare=wish.rare
        )

    def _still_recent(self, ready: Ready, now: float) -> bool:
        return self._age(ready, now) <= RECENT_S

    def _age(self, ready: Ready, now: float) -> float:
        at = ready.screen.picture_at if ready.screen is not None else None
        if at is None:
            return inf
        true_at = self._sessions.sleeps.true_at(
            at if ready.kept_key is None else ready.kept_key.true_at(at), now
        )
        return inf if true_at is None else now - true_at

    def _let_go(self, ready: Ready, now: float, linger_s: float | None = None) -> None:
        """End its session and its take; a recent picture stays a moment."""
        _stop(ready)
        if ready.held:
            ready.held = False
            if linger_s is None:
                linger_s = LINGER_S if ready.until == inf else max(0.0, ready.until - now)
            self._sessions.let_go(ready, ready.stream_id, linger_s)

    def _lose_screen(self, ready: Ready, now: float) -> None:
        self._give_screen_back(ready)
        if ready.until < inf:
            self._drop(ready, now)

    def _give_screen_back(self, ready: Ready) -> None:
        if ready.screen is not None:
            self._old_screen(ready.screen)
        ready.screen = ready.take = ready.kept_key = None

    def _drop(self, ready: Ready, now: float) -> None:
        self._let_go(ready, now)
        self._give_screen_back(ready)
        self._by_camera.pop(ready.want.camera, None)


def _stop(ready: Ready) -> None:
    if ready.screen is not None and ready.take is not None:
        ready.screen.stop()
    ready.take = None
