"""Moves one camera from a thread of its own, so that no window ever waits for a camera."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from console.ptz.device import OnvifCamera
from console.ptz.lock import CameraLock
from console.ptz.motion import Motion, Order, Step
from console.ptz.values import (
    NOT_BY_ITSELF,
    Deed,
    Link,
    PtzError,
    PtzStatus,
    Trouble,
    Velocity,
    by_number,
)

RETRY_S = 5.0
ASKED_RETRY_S = 10.0  # at least between two attempts that only the operator can ask for
LOOK_AT_LOCK_S = 1.0
STOPPING_AT_MOST_S = 60.0
END_S = 1.5  # at the end of the program: two attempts to stop on a slow line


class Mover:
    """One camera's movement. Any thread may call; nothing here waits, except `close` when told to.

    `make` gives the camera, `told` hears of every change of the status on the mover's thread.
    """

    def __init__(
        self,
        make: Callable[[], OnvifCamera],
        lock: CameraLock,
        told: Callable[[PtzStatus], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._make = make
        self._lock = lock
        self._told = told
        self._clock = clock
        self._changed = threading.Condition()
        self._motion = Motion()
        self._status = PtzStatus()  # without what the motion knows better
        self._said = PtzStatus()
        self._camera: OnvifCamera | None = None
        self._wish: tuple[Deed, int] | None = None
        self._connect_at = -math.inf
        self._tried_at = -math.inf
        self._look_at_lock = -math.inf
        self._closing_until: float | None = None
        self._thread = threading.Thread(target=self._run, name="ptz mover", daemon=True)
        self._thread.start()

    # Intents

    @property
    def status(self) -> PtzStatus:
        """What was last told."""
        with self._changed:
            return self._said

    def hold(self, velocity: Velocity) -> None:
        """A key is down: say it at least every half second, or the camera stops."""
        with self._changed:
            now = self._clock()
            if self._status.link is Link.READY:
                self._motion.hold(velocity, now)
                self._wish = None
            else:
                self._ask_again(now)
            self._changed.notify()

    def release(self) -> None:
        """No key is down."""
        with self._changed:
            self._motion.release(self._clock())
            self._changed.notify()

    def halt(self) -> None:
        """Stop the camera, whatever it does."""
        with self._changed:
            self._wish = None
            if self._status.link is Link.READY:
                self._motion.halt(self._clock())
            self._changed.notify()

    def go_to(self, number: int) -> None:
        """Go to the preset that `number` calls."""
        self._want(Deed.WENT, number)

    def store(self, number: int) -> None:
        """Remember this view under `number`, over the preset that has it."""
        self._want(Deed.STORED, number)

    def ask_again(self) -> None:
        """Try once more to reach the camera."""
        with self._changed:
            self._ask_again(self._clock())
            self._changed.notify()

    def close(self, wait_s: float = 0.0) -> None:
        """Stop the camera and end; at most `wait_s` are waited, the rest is done behind."""
        with self._changed:
            now = self._clock()
            if self._closing_until is None:
                self._closing_until = now + (wait_s or STOPPING_AT_MOST_S)
                self._wish = None
                self._motion.release(now)
            self._changed.notify()
        self._thread.join(wait_s)

    @property
    def ended(self) -> bool:
        """Whether its thread is over."""
        return not self._thread.is_alive()

    # The thread

    def _run(self) -> None:
        try:
            while (job := self._wait()) is not None:
                job()
                self._tell()
        finally:
            self._lock.drop()
            if self._camera is not None:
                self._camera.close()

    def _wait(self) -> Callable[[], None] | None:
        """The next thing to do; None when all is over."""
        with self._changed:
            while True:
                now = self._clock()
                if self._over(now):
                    return None
                order = self._motion.next(now)
                if order is not None:
                    return lambda order=order: self._carry_out(order)  # type: ignore[misc]
                job = self._job(now)
                if job is not None:
                    return job
                due = min(self._motion.due(now), self._jobs_due(now))
                self._changed.wait(None if due == math.inf else due)

    def _over(self, now: float) -> bool:
        if self._closing_until is None:
            return False
        return self._motion.at_rest or now >= self._closing_until

    def _job(self, now: float) -> Callable[[], None] | None:
        """What to do when no order is due; connecting waits until nothing has to be stopped."""
        if self._closing_until is not None:
            return None
        if self._status.link is not Link.READY:
            if now >= self._connect_at and self._motion.at_rest:
                self._tried_at, self._connect_at = now, math.inf
                return self._connect
        elif self._wish is not None and self._motion.at_rest:
            wish, self._wish = self._wish, None
            return lambda: self._grant(*wish)
        if now >= self._look_at_lock:
            self._look_at_lock = now + LOOK_AT_LOCK_S
            return self._see_holder
        return None

    def _jobs_due(self, now: float) -> float:
        if self._closing_until is not None:
            return max(0.0, self._closing_until - now)
        connect = self._connect_at if self._status.link is not Link.READY else math.inf
        return max(0.0, min(connect, self._look_at_lock) - now)

    # Jobs

    def _connect(self) -> None:
        if self._camera is not None:
            self._camera.close()
        self._change(link=Link.CONNECTING)
        self._tell()
        try:
            self._camera = camera = self._make()
            camera.connect()
        except PtzError as error:
            by_itself = error.trouble not in NOT_BY_ITSELF
            with self._changed:
                self._connect_at = self._clock() + RETRY_S if by_itself else math.inf
            self._change(link=Link.UNAVAILABLE, trouble=error.trouble, detail=error.detail)
            return
        with self._changed:
            self._motion.timeout_s = camera.abilities.timeout_s
        self._change(link=Link.READY, abilities=camera.abilities, trouble=None, detail="")
        self._tell()
        self._read_presets()

    def _carry_out(self, order: Order) -> None:
        assert self._camera is not None, "an order before a camera"
        moves: bool | None = None
        try:
            if order.step is Step.MOVE:
                self._claim()
                if self._let_go_meanwhile(order):
                    return
                self._camera.move(order.velocity)
            elif order.step is Step.STOP:
                self._camera.stop()
            else:
                moves = self._camera.moves()
        except PtzError as error:
            with self._changed:
                self._motion.failed(error.trouble, self._clock(), answered=error.answered)
            if order.step is Step.MOVE:
                self._complain(error)
            return
        with self._changed:
            self._motion.done(self._clock(), moves=moves)
        if order.step is Step.MOVE:
            self._change(trouble=None, detail="", deed=None)

    def _let_go_meanwhile(self, order: Order) -> bool:
        """Whether the key came up while the lock was written: a full disk may take seconds to say so."""
        with self._changed:
            if self._motion.wants(order):
                return False
            self._motion.unsent()
            return True

    def _grant(self, deed: Deed, number: int) -> None:
        assert self._camera is not None, "a preset before a camera"
        preset = by_number(self._status.presets).get(number)
        try:
            self._claim()
            if deed is Deed.STORED:
                self._camera.store(preset.name if preset else str(number), preset.token if preset else "")
                self._read_presets()
            elif preset is None:
                raise PtzError(Trouble.NO_SUCH_PRESET, str(number), answered=True)
            else:
                self._camera.go_to(preset)
                with self._changed:
                    self._motion.sent_elsewhere()
        except PtzError as error:
            self._complain(error)
            return
        self._change(deed=(deed, number), trouble=None, detail="")

    def _read_presets(self) -> None:
        assert self._camera is not None, "presets before a camera"
        try:
            presets = self._camera.presets()
        except PtzError:
            return  # a camera without presets refuses; movement does not depend on them
        self._change(presets=presets)

    def _claim(self) -> None:
        other = self._lock.take()
        self._change(holder=other)
        if other is not None:
            raise PtzError(Trouble.LOCKED, answered=True)

    def _see_holder(self) -> None:
        self._change(holder=self._lock.other())

    # Inside

    def _want(self, deed: Deed, number: int) -> None:
        with self._changed:
            now = self._clock()
            self._motion.release(now)
            if self._status.link is Link.READY:
                self._wish = (deed, number)
            else:
                self._ask_again(now)
            self._changed.notify()

    def _ask_again(self, now: float) -> None:
        if self._status.link is not Link.UNAVAILABLE:
            return
        pause = ASKED_RETRY_S if self._status.trouble in NOT_BY_ITSELF else 0.0
        self._connect_at = min(self._connect_at, max(now, self._tried_at + pause))

    def _complain(self, error: PtzError) -> None:
        # Profiles and tokens change when a camera is set up anew: find them again before the next movement.
        if error.trouble is Trouble.NO_PTZ:
            with self._changed:
                self._connect_at = self._clock()
            self._change(link=Link.CONNECTING)
        self._change(trouble=error.trouble, detail=error.detail)

    def _change(self, **what: object) -> None:
        with self._changed:
            self._status = replace(self._status, **what)  # type: ignore[arg-type]

    def _tell(self) -> None:
        """Say what is new since the last time."""
        with self._changed:
            motion, status = self._motion, self._status
            said = replace(
                status, moving=motion.moving(self._clock()), trouble=status.trouble or motion.ended_by
            )
            if said == self._said:
                return
            self._said = said
        self._told(said)
