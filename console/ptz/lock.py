"""Who moves a camera: one at a time, told to all others, and over soon after the last movement."""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeout

from console.ptz.values import Holder, PtzError, Trouble
from console.store.errors import StoreError
from console.store.ids import new_id
from console.store.ptz_tables import PtzLock, drop_lock, read_lock, take_lock
from console.store.store import Store

LOCK_S = 10.0
RENEW_S = 3.0
WRITE_S = 2.0


class CameraLock:
    """One window's claim on one camera: it lasts `LOCK_S` after it was last renewed. Belongs to one thread.

    `operator` tells who sits here when the lock is taken; `clock` gives UTC seconds.
    """

    def __init__(
        self, store: Store, camera: str, operator: Callable[[], str], clock: Callable[[], float] = time.time
    ) -> None:
        self._store = store
        self._camera = camera
        self._operator = operator
        self._clock = clock
        self._holder = new_id()
        self._renewed = -math.inf

    def take(self) -> Holder | None:
        """Take or renew the lock: None when it is ours, else who has it. Raises PtzError."""
        if time.monotonic() - self._renewed < RENEW_S:
            return None
        now = self._clock()
        wanted = PtzLock(self._camera, self._holder, self._store.seat, self._operator(), now, now + LOCK_S)
        try:
            held = self._store.write(lambda db: take_lock(db, wanted, now)).result(WRITE_S)
        except (StoreError, FutureTimeout) as error:
            # Nothing was sent to the camera: as good as its own answer.
            raise PtzError(Trouble.LOCK_FAILED, answered=True) from error
        if held.holder != self._holder:
            return _holder(held)
        self._renewed = time.monotonic()
        return None

    def other(self) -> Holder | None:
        """Somebody else who has the camera now."""
        try:
            held = self._store.read(lambda db: read_lock(db, self._camera))
        except StoreError:
            return None
        if held is None or held.holder == self._holder or not held.held(self._clock()):
            return None
        return _holder(held)

    def drop(self) -> None:
        """Give it up, for whoever wants it next."""
        if self._renewed == -math.inf:
            return
        self._renewed = -math.inf
        # A closed store: the lock runs out by itself.
        with contextlib.suppress(StoreError):
            self._store.write(lambda db: drop_lock(db, self._camera, self._holder))


def _holder(lock: PtzLock) -> Holder:
    return Holder(lock.operator, lock.seat, lock.since_utc)
