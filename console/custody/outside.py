"""Checkpoints outside the database: files of lines, each brought to the disk before the next is written."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

from console.custody.checkpoint_text import BadCheckpoint, checkpoint_line, parse_checkpoint_line
from console.custody.register import seat_short
from console.custody.values import Checkpoint
from console.store import custody_tables as tables
from console.store.errors import StoreError
from console.store.store import Store

FOLDER = "custody"
FILE_NAME = "checkpoints.jsonl"
# The last line of a file is looked for in so many bytes from its end.
_TAIL = 16_384


def own_file(data: Path) -> Path:
    """Where a data folder's checkpoints lie beside its database."""
    return data / FOLDER / FILE_NAME


def second_file(folder: Path, seat: str) -> Path:
    """Where they lie in a second folder, which several seats may share."""
    return folder / f"safecity-checkpoints-{seat_short(seat)}.jsonl"


class OutsideFile:
    """One file of checkpoints; what it lacks (a full disk, a kill, a drive that was away) comes later."""

    def __init__(self, store: Store, file: Path) -> None:
        self.file = file
        self._store = store
        self._upto = 0
        self._size = -1

    def catch_up(self) -> None:
        """Write every checkpoint that the database has and the file has not. Raises OSError or StoreError."""
        size = self._size_now()
        if size != self._size:
            # Not as it was left: another stick, a file that was taken away, or the first time.
            self._upto = self._last_written()
        lacking = self._store.read(lambda db: tables.checkpoints_after(db, self._store.seat, self._upto))
        if lacking:
            self._append([checkpoint for _, checkpoint in lacking])
            self._upto = lacking[-1][0]
        self._size = self._size_now()

    def _size_now(self) -> int:
        try:
            return self.file.stat().st_size
        except FileNotFoundError:
            return 0

    def _last_written(self) -> int:
        """The database's number of the file's last checkpoint; 0, and so all of them, where it knows none."""
        last = last_line(self.file)
        if last is None:
            return 0
        return self._store.read(lambda db: tables.checkpoint_id(db, last))

    def _append(self, checkpoints: list[Checkpoint]) -> None:
        text = "".join(checkpoint_line(each) + "\n" for each in checkpoints)
        if self._ends_torn():
            text = "\n" + text
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0)
        descriptor = os.open(self.file, flags | getattr(os, "O_BINARY", 0), 0o600)
        try:
            rest = memoryview(text.encode())
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def _ends_torn(self) -> bool:
        tail = _tail(self.file, 1)
        return bool(tail) and tail != b"\n"


class SecondPlace:
    """A copy elsewhere (a share, a stick), written on a thread of its own: one that hangs holds up nobody.

    `told(error)` is called when it stops working and, with None, when it works again; not each time.
    """

    def __init__(
        self, store: Store, folder: Callable[[], Path | None], told: Callable[[Exception | None], None]
    ) -> None:
        self._store = store
        self._folder = folder
        self._told = told
        self._wanted = threading.Event()
        self._closed = False
        self._failing = False
        self._file: OutsideFile | None = None
        self._thread = threading.Thread(target=self._work, name="second checkpoints", daemon=True)
        self._thread.start()

    def poke(self) -> None:
        """There is something to write."""
        self._wanted.set()

    def close(self, timeout_s: float) -> None:
        """Write what there is, if that is soon done."""
        self._closed = True
        self._wanted.set()
        self._thread.join(timeout_s)

    def _work(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            # Looked at before writing: what is asked with the closing is still written.
            closed = self._closed
            self._write()
            if closed:
                return

    def _write(self) -> None:
        error: Exception | None = None
        try:
            file = self._there()
            if file is not None:
                file.catch_up()
        except (OSError, StoreError) as failure:
            error = failure
        if (error is not None) != self._failing:
            self._failing = error is not None
            self._told(error)

    def _there(self) -> OutsideFile | None:
        folder = self._folder()
        if folder is None:
            self._file = None
        elif self._file is None or self._file.file.parent != folder:
            self._file = OutsideFile(self._store, second_file(folder, self._store.seat))
        return self._file


def last_line(file: Path) -> Checkpoint | None:
    """The last whole checkpoint of a file; None where there is none. Raises OSError."""
    lines = _tail(file, _TAIL).split(b"\n")
    for line in reversed(lines[:-1]):
        if line:
            try:
                return parse_checkpoint_line(line.decode())
            except (BadCheckpoint, UnicodeDecodeError):
                continue
    return None


def _tail(file: Path, size: int) -> bytes:
    try:
        with file.open("rb") as opened:
            opened.seek(0, os.SEEK_END)
            opened.seek(max(0, opened.tell() - size))
            return opened.read(size)
    except FileNotFoundError:
        return b""
