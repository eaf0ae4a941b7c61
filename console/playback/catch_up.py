"""Decides when a feed that is shown late is shown quicker, or opened anew; few at once, the latest first."""

from __future__ import annotations

from math import inf

# Each moment in which this process gets no time leaves its pictures later by as much. Above `LATE_S` they are
# shown quicker, until they are as good as live; below `ENOUGH_S` libVLC might run out of packets.
LATE_S, ENOUGH_S = 0.4, 0.2
# What moves is seen to move quicker, and nothing is left out. The last part is gone slowly: it is looked at
# four times a second.
FAR_S, FAR_RATE, NEAR_RATE = 0.4, 1.25, 1.1
NORMAL, ANEW = 1.0, inf
# So late it would take too long: at 2 s a tile is not called live any more (`console/wall/tile.py`), and the
# picture that stands is a moment old too.
ANEW_S = 1.5
SURE_LOOKS = 2
# On a machine that is short of time it would soon be late again: each time it rests longer, but not for long
# what is so late that it is not called live.
FIRST_REST_S, LAST_REST_S, LATE_REST_S = 4.0, 60.0, 8.0
AT_ONCE, ANEW_APART_S = 8, 0.2


class Room:
    """How many takes of the process may catch up at once: it costs CPU, which is what was missing.

    Those that want to say how late they are, each time they are looked at; the latest come first.
    """

    def __init__(self) -> None:
        self.running = 0
        self._anew_at = -inf
        self._waiting: dict[CatchUp, float] = {}

    def wants(self, take: CatchUp, late_s: float) -> None:
        """A take waits for its turn."""
        self._waiting[take] = late_s

    def wants_no_more(self, take: CatchUp) -> None:
        """It is shown in time again, rests, or is over."""
        self._waiting.pop(take, None)

    def may_run(self, take: CatchUp) -> bool:
        """Whether one that waits may be shown quicker."""
        late_s = self._waiting[take]
        before = sum(late > late_s for other, late in self._waiting.items() if other.rate == NORMAL)
        return self.running + before < AT_ONCE

    def may_open(self, take: CatchUp, now: float) -> bool:
        """Whether one that waits may be opened anew; if so, it is taken for done."""
        if now - self._anew_at < ANEW_APART_S or self._waiting[take] < max(self._waiting.values()):
            return False
        self._anew_at = now
        return True


class CatchUp:
    """One take's. `look` is asked a few times a second, `end` is called when the take stops."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.rate = NORMAL
        self._late_looks = 0
        self._rest_until = -inf
        self._rest_s = FIRST_REST_S

    def look(self, late_s: float | None, now: float) -> float:
        """The rate at which to show it from `now` on (monotonic seconds), or ANEW to open the feed anew."""
        if late_s is None or late_s <= (LATE_S if self.rate == NORMAL else ENOUGH_S):
            self._late_looks = 0
            self._room.wants_no_more(self)
            if self.rate != NORMAL:
                self._rest(now)
            return self.rate
        self._late_looks += 1
        if self.rate == NORMAL and not self._has_rested(late_s, now):
            return NORMAL
        # Said before it is sure, so that all have said it when the first one is.
        self._room.wants(self, late_s)
        return self._go(late_s, now) if self._late_looks >= SURE_LOOKS else self.rate

    def _has_rested(self, late_s: float, now: float) -> bool:
        spared_s = max(0.0, self._rest_s - LATE_REST_S) if late_s > ANEW_S else 0.0
        return now >= self._rest_until - spared_s

    def _go(self, late_s: float, now: float) -> float:
        anew = late_s > ANEW_S and self._room.may_open(self, now)
        if self.rate == NORMAL:
            if not anew and not self._room.may_run(self):
                return NORMAL
            again = now - self._rest_until < LAST_REST_S
            self._rest_s = min(LAST_REST_S, 2 * self._rest_s) if again else FIRST_REST_S
            self._room.running += not anew
        if anew:
            self._rest(now)
            return ANEW
        self.rate = FAR_RATE if late_s > FAR_S else NEAR_RATE
        return self.rate

    def _rest(self, now: float) -> None:
        self.end()
        self._late_looks = 0
        self._rest_until = now + self._rest_s

    def end(self) -> None:
        """It is shown as it comes."""
        self._room.wants_no_more(self)
        if self.rate != NORMAL:
            self._room.running -= 1
            self.rate = NORMAL
