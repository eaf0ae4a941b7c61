"""Blocks of shared memory: made and unlinked by the console, only attached by the playback process.

Python's resource tracker, a process of 7 MB, is not asked to unlink them after a console that was killed: its
playback process does that at its end, or the next console that starts (`unlink_orphans`).
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import threading
from collections.abc import Iterator
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import psutil

# What must remain free where shared memory lies: a write beyond its limit is a SIGBUS, not an error.
SPARE_BYTES = 8 << 20
PREFIX = "safecity-"
_FOLDER = Path("/dev/shm")  # noqa: S108
_TRACKER = threading.Lock()


class NoSharedMemory(Exception):
    """The environment has no room for frames; on Linux that is /dev/shm."""


class Block(SharedMemory):
    """Shared memory that may still be looked at when it is dropped."""

    @property
    def view(self) -> memoryview[int]:
        """Its bytes."""
        assert self.buf is not None, "the block is closed"
        return self.buf

    def try_close(self) -> bool:
        """Unmap it; False while somebody still holds a view of it."""
        try:
            self.close()
        except BufferError:
            return False
        return True

    def unlink(self) -> None:
        """Take its name away, unless somebody did, as systems do that clean up behind a logout."""
        with _untracked(), contextlib.suppress(FileNotFoundError):
            super().unlink()

    def __del__(self) -> None:
        # A view that outlives its block keeps the memory mapped by itself.
        with contextlib.suppress(OSError, BufferError):
            self.close()


def create(size: int) -> Block:
    """A new block, readable by this user only, with a name nobody can guess. Raises NoSharedMemory."""
    if sys.platform == "linux" and _room() < size + SPARE_BYTES:
        raise NoSharedMemory
    try:
        with _untracked():
            return Block(name=f"{PREFIX}{os.getpid()}-{secrets.token_hex(12)}", create=True, size=size)
    except OSError as error:
        raise NoSharedMemory(str(error)) from error


def attach(name: str) -> Block:
    """The block that the console made. Raises FileNotFoundError when it is gone again."""
    with _untracked():
        return Block(name=name)


def unlink_orphans(owner: int | None = None) -> None:
    """Unlink the blocks that `owner` made, who is gone; else those of every process that is no more.

    Windows keeps no block that nobody has open. Blocks of other users are not ours to unlink.
    """
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError):
        for path in _FOLDER.glob(f"{PREFIX}*-*"):
            maker = path.name.removeprefix(PREFIX).partition("-")[0]
            if maker.isdecimal() and _is_gone(int(maker), owner):
                with contextlib.suppress(OSError):
                    path.unlink()


def _is_gone(maker: int, owner: int | None) -> bool:
    return not psutil.pid_exists(maker) if owner is None else maker == owner


@contextlib.contextmanager
def _untracked() -> Iterator[None]:
    """Nothing is told to the resource tracker, which the first word would start.

    Before Python 3.13, which can be asked for it, a process that only attaches would also have its tracker
    unlink the block when it ends (CPython issue 82300).
    """
    with _TRACKER:
        said = resource_tracker.register, resource_tracker.unregister
        resource_tracker.register = resource_tracker.unregister = lambda name, rtype: None
        try:
            yield
        finally:
            resource_tracker.register, resource_tracker.unregister = said


def _room() -> int:
    try:
        stat = os.statvfs(_FOLDER)
    except OSError:
        return sys.maxsize
    return stat.f_bavail * stat.f_frsize
