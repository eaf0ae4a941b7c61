"""Writes that are not lost when the disk is full: kept in order and tried again until they stand."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future

from sqlite_utils import Database

from console.store.errors import StoreClosed, StoreError
from console.store.store import Store

Write = Callable[[Database], None]
RETRY_S = 2.0

log = logging.getLogger(__name__)


class Saver:
    """Writes through the store; what the disk refuses waits here and is tried again in order.

    `on_unsaved(count)` is called when the number of waiting writes changes; it comes on another thread.
    """

    def __init__(
        self, store: Store, on_unsaved: Callable[[int], None] = lambda _: None, retry_s: float = RETRY_S
    ) -> None:
        self._store = store
        self._on_unsaved = on_unsaved
        self._retry_s = retry_s
        self._lock = threading.Lock()
        self._kept: deque[tuple[Write, Future[None]]] = deque()
        self._timer: threading.Timer | None = None
        self._closed = False

    @property
    def waiting(self) -> int:
        """How many writes the disk has refused so far."""
        return len(self._kept)

    def save(self, write: Write, tried: Callable[[], None] | None = None) -> Future[None]:
        """Write soon; the future ends when it stands on disk, however long that takes.

        `tried` is called once, after the first attempt, whether it stands or must wait.
        """
        saved: Future[None] = Future()
        with self._lock:
            queued = bool(self._kept) and not self._closed
            if queued:
                self._kept.append((write, saved))
        if not queued:
            self._submit(write, saved, tried)
        elif tried is not None:
            tried()
        return saved

    def close(self) -> None:
        """Try what waits once more, and stop."""
        with self._lock:
            self._closed = True
            kept, self._kept = list(self._kept), deque()
            if self._timer is not None:
                self._timer.cancel()
        for write, saved in kept:
            self._submit(write, saved)

    def _submit(self, write: Write, saved: Future[None], tried: Callable[[], None] | None = None) -> None:
        def attempted(done: Future[None]) -> None:
            self._written(write, saved, done)
            if tried is not None:
                tried()

        try:
            self._store.write(write, together=True).add_done_callback(attempted)
        except StoreClosed as error:
            saved.set_exception(error)

    def _written(self, write: Write, saved: Future[None], done: Future[None]) -> None:
        error = done.exception()
        if error is None:
            saved.set_result(None)
        elif self._may_pass(error):
            self._keep(write, saved)
        else:
            log.error("an incident's record was refused", exc_info=error)
            saved.set_exception(error)

    def _may_pass(self, error: BaseException) -> bool:
        if self._closed or isinstance(error, StoreClosed):
            return False
        # A write that overtook a waiting one fails on its foreign key: it only has to wait for it.
        return isinstance(error, StoreError | sqlite3.OperationalError) or (
            bool(self._kept) and isinstance(error, sqlite3.IntegrityError)
        )

    def _keep(self, write: Write, saved: Future[None]) -> None:
        with self._lock:
            self._kept.append((write, saved))
            count = len(self._kept)
            self._start_timer()
        self._on_unsaved(count)

    def _start_timer(self) -> None:
        if self._timer is None and not self._closed:
            self._timer = threading.Timer(self._retry_s, self._retry)
            self._timer.daemon = True
            self._timer.start()

    def _tried(self, write: Write) -> BaseException | None:
        try:
            return self._store.write(write).exception()
        except StoreClosed as error:
            return error

    def _retry(self) -> None:
        while not self._closed:
            with self._lock:
                self._timer = None
                if not self._kept:
                    break
                write, saved = self._kept[0]
            error = self._tried(write)
            if error is not None and self._may_pass(error):
                with self._lock:
                    self._start_timer()
                return
            # Only now taken out: whoever saves meanwhile queues up behind it.
            with self._lock:
                self._kept.popleft()
            if error is None:
                saved.set_result(None)
            else:
                saved.set_exception(error)
        self._on_unsaved(len(self._kept))
