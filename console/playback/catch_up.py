"""Decides when a feed that is shown late is shown quicker for a while, or opened anew; never many at once."""

from __future__ import annotations

from math import inf

# Each moment in which this process gets no time leaves its pictures later by as much. Above `LATE_S` they are
# shown quicker, until they are as good as live; below `ENOUGH_S` libVLC might run out of packets.
LATE_S, ENOUGH_S = 0.4, 0.2
# What moves is seen to move quicker, and nothing is left out. The last part is gone slowly: it is looked at
# four times a second.
FAR_S, FAR_RATE, NEAR_RATE = 0.4, 1.25, 1.1
NORMAL, ANEW = 1.0, inf
# So late it would take too long.
ANEW_S = 2.5
SURE_LOOKS = 2
# On a machine that is short of time it would soon be late again: each time it rests longer.
FIRST_REST_S, LAST_REST_S = 4.0, 60.0
AT_ONCE, ANEW_APART_S = 8, 0.5


class Room:
    """How many takes of the process may catch up at once: it costs CPU, which is what was missing."""

    def __init__(self) -> None:
        self.running = 0
        self._anew_at = -inf

    def may_run(self) -> bool:
        """Whether one more may be shown quicker."""
        return self.running < AT_ONCE

    def may_open(self, now: float) -> bool:
        """Whether one may be opened anew; if so, it is taken for done."""
        if now - self._anew_at < ANEW_APART_S:
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
            if self.rate != NORMAL:
                self._rest(now)
            return self.rate
        self._late_looks += 1
        if self._late_looks >= SURE_LOOKS and (self.rate != NORMAL or now >= self._rest_until):
            self._go(late_s, now)
            if late_s > ANEW_S and self._room.may_open(now):
                self._rest(now)
                return ANEW
        return self.rate

    def _go(self, late_s: float, now: float) -> None:
        if self.rate == NORMAL:
            if not self._room.may_run():
                return
            self._room.running += 1
            again = now - self._rest_until < LAST_REST_S
            self._rest_s = min(LAST_REST_S, 2 * self._rest_s) if again else FIRST_REST_S
        self.rate = FAR_RATE if late_s > FAR_S else NEAR_RATE

    def _rest(self, now: float) -> None:
        self.end()
        self._late_looks = 0
        self._rest_until = now + self._rest_s

    def end(self) -> None:
        """It is shown as it comes."""
        if self.rate != NORMAL:
            self._room.running -= 1
            self.rate = NORMAL
