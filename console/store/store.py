"""The one door to SQLite: a seat's file, its lock, one writing thread and a reading connection per thread."""

from __future__ import annotations

import logging
import os
import queue
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from filelock import FileLock, Timeout
from sqlite_utils import Database

from console.store import settings
from console.store.errors import (
    DataFolderBusy,
    FolderNotUsable,
    StoreClosed,
    StoreError,
    StoreTooNew,
    StoreUnreadable,
    typed,
)
from console.store.ids import new_id
from console.store.migrations import migrations, unknown_to_us
from console.store.together import Job, run_all

T = TypeVar("T")

BREAK_OFF_S = 5.0
FILE_NAME = "safecity.sqlite3"
# "SCCo": tells our files from other programs' databases (https://www.sqlite.org/pragma.html#pragma_application_id).
APPLICATION_ID = 0x5343436F

_log = logging.getLogger(__name__)


class Store:
    """One seat's database. Close it, or use it as a context; every method may be called from any thread."""

    def __init__(self, file: Path, lock: FileLock) -> None:
        self.file = file
        self.seat = ""
        self._lock = lock
        self._closed = False
        self._gate = threading.Lock()
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._local = threading.local()
        self._readers: weakref.WeakSet[_Reader] = weakref.WeakSet()
        self._writer = threading.Thread(target=self._write_jobs, name="store-writer", daemon=True)

    @classmethod
    def open(cls, folder: Path) -> Store:
        """Open the database in `folder`, made if missing. Raises a `StoreError` that says what is wrong."""
        _make_private(folder)
        lock = _locked(folder)
        file = folder / FILE_NAME
        try:
            _prepare(file)
        except BaseException:
            lock.release()
            raise
        store = cls(file, lock)
        store._writer.start()
        store.seat = store.write(_seat).result()
        return store

    def read(self, fn: Callable[[Database], T]) -> T:
        """What `fn` finds, all of it from one moment; no cursor may outlive the call."""
        if self._closed:
            raise StoreClosed
        try:
            reader = self._reader()
            # Whoever closes the store waits for this: a connection closed under a statement crashes Python.
            with reader.busy:
                if self._closed:
                    raise StoreClosed
                with reader.db.atomic():
                    return fn(reader.db)
        except sqlite3.Error as error:
            if self._closed:
                raise StoreClosed from error
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_READONLY:
                raise  # the connection is for reading only: whoever wrote through it has a bug
            raise (typed(error, self.file) or error) from error

    def write(self, fn: Callable[[Database], T], *, together: bool = False) -> Future[T]:
        """Run `fn` in a transaction of its own on the writing thread, after all that was asked before it.

        Short ones may say `together`: those that wait share one commit, each undone by itself. Such an `fn`
        does nothing but write, because it is run again when the common transaction is lost.
        """
        future: Future[T] = Future()
        with self._gate:
            if self._closed:
                raise StoreClosed
            self._jobs.put((fn, future, together))
        return future

    def close(self) -> None:
        """Finish what was asked, then let the file and the folder go."""
        with self._gate:
            if self._closed:
                return
            self._closed = True
            self._jobs.put(None)
        self._writer.join()
        for reader in list(self._readers):
            reader.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _reader(self) -> _Reader:
        reader: _Reader | None = getattr(self._local, "reader", None)
        if reader is None:
            reader = _Reader(self.file)
            self._local.reader = reader
            self._readers.add(reader)
        return reader

    def _write_jobs(self) -> None:
        db = _connect(self.file)
        run_all(db, self._jobs, self._said)
        db.close()

    def _said(self, error: BaseException) -> BaseException:
        # A future that nobody asks must not swallow a failed write.
        _log.error("a write failed: %s", error)
        own = typed(error, self.file) if isinstance(error, sqlite3.Error) else None
        if own is not None:
            own.__cause__ = error
        return own or error


class _Reader:
    """A thread's connection for reading; it closes when its thread ends."""

    def __init__(self, file: Path) -> None:
        self.busy = threading.RLock()
        self.db = _connect(file)
        self.db.execute("PRAGMA query_only = on")

    def close(self) -> None:
        """Close it from another thread: what is being read is broken off first.

        One that does not end is left to the end of the process rather than closed under its statement.
        """
        deadline = time.monotonic() + BREAK_OFF_S
        while not self.busy.acquire(timeout=0.05):
            # Again and again: a statement that was only about to begin has not heard it.
            self.db.conn.interrupt()
            if time.monotonic() > deadline:
                return
        try:
            self.db.close()
        finally:
            self.busy.release()

    def __del__(self) -> None:
        self.db.close()


def _connect(file: Path) -> Database:
    # Python's check is off because closing happens on the closer's thread; each connection is used by one.
    db = Database(sqlite3.connect(file, check_same_thread=False, timeout=10), strict=True)
    db.execute("PRAGMA foreign_keys = on")
    # A bookmark must be there after a power cut, not only after a crash.
    db.execute("PRAGMA synchronous = full")
    return db


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise FolderNotUsable(folder, error.strerror or str(error)) from error


def _locked(folder: Path) -> FileLock:
    lock = FileLock(folder / "lock", timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise DataFolderBusy(folder) from error
    except OSError as error:
        raise FolderNotUsable(folder, error.strerror or str(error)) from error
    return lock


def _prepare(file: Path) -> None:
    """Check the file, bring it up to this version, and leave it in WAL mode."""
    # A log left behind means that the last console did not end well: then look at every page.
    wal = file.with_name(file.name + "-wal")
    ended_badly = wal.exists() and wal.stat().st_size > 0
    db: Database | None = None
    try:
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        db = _connect(file)
        _check(db, file, thorough=ended_badly)
        db.enable_wal()
        migrations().apply(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except sqlite3.Error as error:
        raise (typed(error, file) or error) from error
    except OSError as error:
        raise FolderNotUsable(file.parent, error.strerror or str(error)) from error
    finally:
        if db is not None:
            db.close()


def _check(db: Database, file: Path, *, thorough: bool) -> None:
    """Refuse, before anything is changed, a file that is not ours, is damaged, or is from a newer version."""
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    if mark not in (0, APPLICATION_ID) or (mark == 0 and _has_foreign_tables(db)):
        raise StoreUnreadable(file, "not a database of this console")
    unknown = unknown_to_us(db)
    if unknown:
        raise StoreTooNew(file, unknown)
    if thorough:
        said = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if said != "ok":
            raise StoreUnreadable(file, str(said))


def _has_foreign_tables(db: Database) -> bool:
    # Without our mark only a first start that was cut off is ours: it has the migrations table, or nothing.
    names = db.table_names()
    return bool(names) and "_sqlite_migrations" not in names


def _seat(db: Database) -> str:
    seat: str | None = settings.read_setting(db, "seat")
    if seat is None:
        seat = new_id()
        settings.write_setting(db, "seat", seat)
    return seat


__all__ = ["FILE_NAME", "Store", "StoreError"]
