"""A camera and a network on paper: the rules of movement run against them in made-up time.

Nothing here waits: `Paper.pass_time` goes from event to event. The camera moves from a ContinuousMove until a
Stop or its Timeout; the network loses orders, brings them late, and loses answers.
"""

from __future__ import annotations

import heapq
import itertools
from dataclasses import dataclass

from console.ptz.motion import FRESH_S, Motion, Order, Step
from console.ptz.values import Trouble, Velocity

MOVE_ANSWER_S, STOP_ANSWER_S = 1.5, 1.0


@dataclass
class Network:
    """What happens to the orders from now on; seconds are how late they act and are answered."""

    act_s: float = 0.02
    answer_s: float = 0.02
    lost: bool = False
    answer_lost: bool = False
    refuse: bool = False
    swallow_stop: bool = False  # the camera confirms Stop and does not heed it


class Paper:
    """One console, one camera. `moving_until` is when the camera last comes, or came, to rest by itself."""

    def __init__(self, *, heeds_timeout: bool = True) -> None:
        self.now = 100.0
        self.motion = Motion()
        self.network = Network()
        self.heeds_timeout = heeds_timeout
        self.held: Velocity | None = None
        self.frozen = False
        self.moves = False
        self.rested_at = self.now
        self.orders: list[tuple[float, Step]] = []
        self._ends = 0.0
        self._events: list[tuple[float, int, str, object]] = []
        self._count = itertools.count()
        self._flight = 0
        self._beat = self.now

    # The operator

    def press(self, velocity: Velocity) -> None:
        self.held = velocity
        if not self.frozen:
            self.motion.hold(velocity, self.now)
        self._work()

    def let_go(self) -> None:
        self.held = None
        if not self.frozen:
            self.motion.release(self.now)
        self._work()

    # Time

    def pass_time(self, seconds: float) -> None:
        end = self.now + seconds
        for turn in itertools.count():
            assert turn < 20_000, "orders or wake-ups without end"
            at = min(self._next_event(), self.now + self.motion.due(self.now), self._beat_at())
            if at > end:
                break
            self.now = max(self.now, at)
            self._camera()
            self._events_now()
            self._say_held()
            self._work()
        self.now = end
        self._camera()

    def _next_event(self) -> float:
        ends = self._ends if self.moves and self.heeds_timeout else float("inf")
        return min(self._events[0][0] if self._events else float("inf"), ends)

    def _beat_at(self) -> float:
        """The window repeats that the key is held, four times in `FRESH_S`."""
        return self._beat + FRESH_S / 4 if self.held and not self.frozen else float("inf")

    def _say_held(self) -> None:
        if self.now >= self._beat_at():
            self._beat = self.now
            self.motion.hold(self.held, self.now)

    def _camera(self) -> None:
        if self.moves and self.heeds_timeout and self.now >= self._ends:
            self.moves, self.rested_at = False, self._ends

    def _events_now(self) -> None:
        while self._events and self._events[0][0] <= self.now:
            _, _, kind, what = heapq.heappop(self._events)
            getattr(self, kind)(what)

    # The network

    def _work(self) -> None:
        order = self.motion.next(self.now)
        if order is None:
            return
        self.orders.append((self.now, order.step))
        net = self.network
        self._flight += 1
        limit = MOVE_ANSWER_S if order.step is Step.MOVE else STOP_ANSWER_S
        answer = net.act_s + net.answer_s
        if not net.lost and not net.refuse and not (order.step is Step.STOP and net.swallow_stop):
            self._later(net.act_s, "_act", order)
        if net.lost or net.answer_lost or answer >= limit:
            self._later(limit, "_no_answer", self._flight)
        else:
            self._later(answer, "_refused" if net.refuse else "_answered", self._flight)

    def _later(self, seconds: float, kind: str, what: object) -> None:
        heapq.heappush(self._events, (self.now + seconds, next(self._count), kind, what))

    def _act(self, order: Order) -> None:
        if order.step is Step.MOVE:
            self.moves, self._ends = True, self.now + self.motion.timeout_s
        elif order.step is Step.STOP and self.moves:
            self.moves, self.rested_at = False, self.now

    def _answered(self, _: object) -> None:
        self.motion.done(self.now, moves=self.moves)

    def _refused(self, _: object) -> None:
        self.motion.failed(Trouble.CAMERA_REFUSED, self.now, answered=True)

    def _no_answer(self, _: object) -> None:
        self.motion.failed(Trouble.NO_ANSWER, self.now, answered=False)
