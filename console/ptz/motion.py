"""When to move, when to stop: the rules by which a camera that was set moving always comes to rest.

Pure: times come in as monotonic seconds, orders go out. Five things end a movement, each by itself: the key
is let go; the window is silent about the key for `FRESH_S`; the key is held for `HOLD_AT_MOST_S`; an order
fails; and, whatever is lost, the Timeout that every ContinuousMove carries (ONVIF PTZ Service Specification,
ContinuousMove).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from console.ptz.values import STILL, Moving, Trouble, Velocity

HOLD_AT_MOST_S = 20.0
FRESH_S = 1.0
RENEW_SHARE = 0.4  # of the Timeout: two renewals may be lost before the picture jerks
# An order without an answer may still reach the camera; until then a confirmed stop proves nothing.
LATE_S = 2.0
UNCONFIRMED_AFTER_S = 1.0
LOOK_AFTER_S = 0.3
LOOKS_AT_MOST = 3
RETRY_S = 0.25
# Pauses between attempts to stop, by how long it has been owed.
_PAUSES = ((4.0, RETRY_S), (60.0, 2.0), (math.inf, 10.0))
REFUSALS_AT_MOST = 6  # of Stop, asked for ever more rarely


class Step(StrEnum):
    """The kinds of orders."""

    MOVE = "move"
    STOP = "stop"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to tell the camera; LOOK asks whether it moves."""

    step: Step
    velocity: Velocity = STILL


class Motion:
    """The state of one camera's movement: intents and answers in, `next` order out, one at a time."""

    def __init__(self, timeout_s: float = 1.0) -> None:
        self.timeout_s = timeout_s
        self.ended_by: Trouble | None = None
        self._wanted: Velocity | None = None
        self._begun = self._fresh = 0.0
        self._spent = False
        self._flying: Order | None = None
        self._flown_at = 0.0
        self._sent: Velocity | None = None
        self._sent_at = 0.0
        self._moves = False
        self._owed_since: float | None = None
        self._stop_at = 0.0
        self._refusals = 0
        self._sure_after = -math.inf
        self._look_at: float | None = None
        self._looks = 0

    # Intents

    def hold(self, velocity: Velocity, now: float) -> None:
        """The key is down; said again at least every `FRESH_S` while it is."""
        if velocity.still:
            self.release(now)
            return
        if self._spent:
            return
        if velocity != self._wanted:
            self._begun = now
            self.ended_by = None
        self._wanted, self._fresh = velocity, now

    def release(self, now: float) -> None:
        """No key is down any more."""
        self._spent = False
        self._end(now)

    def halt(self, now: float) -> None:
        """Stop whatever the camera does, also what it was not told by us."""
        self._end(now)
        self._owe(now)

    def sent_elsewhere(self) -> None:
        """The camera goes to a preset: that it moves is no sign of a Stop that was not heeded."""
        self._look_at = None

    # Orders

    def next(self, now: float) -> Order | None:
        """The order to send now, or None. It is under way until `done` or `failed`."""
        if self._flying is not None:
            return None
        self._lapse(now)
        order = self._order(now)
        if order is None:
            return None
        if order.step is Step.MOVE:
            self._sent, self._sent_at = order.velocity, now
        self._flying, self._flown_at = order, now
        return order

    def due(self, now: float) -> float:
        """Seconds until `next` may have something, `inf` when only an intent can bring it."""
        if self._flying is not None:
            return math.inf
        if self._wanted is not None:
            renewed = self._sent_at + self.timeout_s * RENEW_SHARE if self._sent == self._wanted else now
            return max(0.0, min(renewed, self._fresh + FRESH_S, self._begun + HOLD_AT_MOST_S) - now)
        if self._owed_since is not None:
            return max(0.0, self._stop_at - now)
        return math.inf if self._look_at is None else max(0.0, self._look_at - now)

    def done(self, now: float, *, moves: bool | None = None) -> None:
        """The camera confirmed the order; for LOOK `moves` is what it said, None where it does not know."""
        order = self._landed()
        if order.step is Step.MOVE:
            self._moves = True
        elif order.step is Step.STOP:
            self._stopped(now)
        else:
            self._looked(now, moves)

    def wants(self, order: Order) -> bool:
        """Whether a movement is still asked for, just before it is sent."""
        return self._wanted == order.velocity

    def unsent(self) -> None:
        """The order was not sent after all; the same one may be due at once."""
        self._landed()
        self._sent_at = -math.inf

    def failed(self, trouble: Trouble, now: float, *, answered: bool) -> None:
        """The order was refused (`answered`), or there was no answer and nobody knows."""
        order = self._landed()
        if order.step is Step.MOVE:
            self._move_failed(trouble, now, answered)
        elif order.step is Step.STOP:
            self._stop_failed(now, answered)
        else:
            self._look_at = None

    # What is known

    def moving(self, now: float) -> Moving:
        """What to tell the operator."""
        if self._wanted is not None:
            return Moving.MOVING if self._moves else Moving.STARTING
        if self._owed_since is None:
            return Moving.STILL
        over = now > max(self._sent_at, self._owed_since) + self.timeout_s + UNCONFIRMED_AFTER_S
        return Moving.UNCONFIRMED if over else Moving.STOPPING

    @property
    def at_rest(self) -> bool:
        """Nothing is wanted, nothing is owed, nothing is under way."""
        return self._wanted is None and self._owed_since is None and self._flying is None

    # Inside

    def _order(self, now: float) -> Order | None:
        if self._wanted is not None:
            renew = now >= self._sent_at + self.timeout_s * RENEW_SHARE
            return Order(Step.MOVE, self._wanted) if renew or self._sent != self._wanted else None
        if self._owed_since is not None:
            return Order(Step.STOP) if now >= self._stop_at else None
        if self._look_at is not None and now >= self._look_at:
            return Order(Step.LOOK)
        return None

    def _landed(self) -> Order:
        order, self._flying = self._flying, None
        assert order is not None, "an answer to no order"
        return order

    def _lapse(self, now: float) -> None:
        """A key that is held too long, or of which nothing is heard, is as good as let go."""
        if self._wanted is None:
            return
        # The same sums as in `due`: a difference would round otherwise, and wake the thread in vain.
        if now >= self._begun + HOLD_AT_MOST_S:
            self._give_up(Trouble.TOO_LONG, now)
        elif now >= self._fresh + FRESH_S:
            self._give_up(Trouble.HANDS_OFF, now)

    def _give_up(self, why: Trouble, now: float) -> None:
        """End the movement until the key has been let go."""
        self.ended_by = why
        self._spent = True
        self._end(now)

    def _end(self, now: float) -> None:
        was, self._wanted = self._wanted, None
        if was is not None and self._sent is not None:
            self._owe(now)

    def _owe(self, now: float) -> None:
        self._owed_since, self._stop_at = now, now
        self._refusals = self._looks = 0
        self._look_at = None

    def _move_failed(self, trouble: Trouble, now: float, answered: bool) -> None:
        if not answered:
            self._sure_after = now + LATE_S
        if self._wanted is not None:
            self._give_up(trouble, now)
        if answered and not self._moves and now >= self._sure_after:
            # It never moved, and a camera that refuses us (a wrong password) must not be asked on and on.
            self._settle()

    def _stop_failed(self, now: float, answered: bool) -> None:
        if self._owed_since is None or self._wanted is not None:
            return
        if answered:
            self._refusals += 1
            self._stop_at = now + RETRY_S * 2**self._refusals
            if self._refusals >= REFUSALS_AT_MOST:
                self._settle()
            return
        owed = now - self._owed_since
        self._stop_at = now + next(pause for until, pause in _PAUSES if owed < until)

    def _stopped(self, now: float) -> None:
        if self._wanted is not None or self._owed_since is None:
            return
        if self._flown_at < self._sure_after:
            self._stop_at = max(now, min(now + 2 * RETRY_S, self._sure_after))
            return
        self._settle()
        self._look_at = now + LOOK_AFTER_S * 2**self._looks

    def _settle(self) -> None:
        self._owed_since = self._look_at = None
        self._sent, self._moves = None, False

    def _looked(self, now: float, moves: bool | None) -> None:
        self._look_at = None
        if not moves or self._wanted is not None:
            return
        # It confirmed the stop and moves all the same. Some cameras never say they are idle: so not for ever.
        self._looks += 1
        if self._looks < LOOKS_AT_MOST:
            self._owed_since, self._stop_at = now, now
