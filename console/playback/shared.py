"""Blocks of shared memory: made and unlinked by the console, only attached by the playback process."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from multiprocessing import resource_tracker
from multiprocessing.shared_memory import SharedMemory

# What must remain free where shared memory lies: a write beyond its limit is a SIGBUS, not an error.
SPARE_BYTES = 8 << 20
PREFIX = "safecity-"


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

    def __del__(self) -> None:
        # A view that outlives its block keeps the memory mapped by itself.
        with contextlib.suppress(OSError, BufferError):
            self.close()


def create(size: int) -> Block:
    """A new block, readable by this user only, with a name nobody can guess. Raises NoSharedMemory."""
    if sys.platform == "linux" and _room() < size + SPARE_BYTES:
        raise NoSharedMemory
    try:
        return Block(name=f"{PREFIX}{os.getpid()}-{secrets.token_hex(12)}", create=True, size=size)
    except OSError as error:
        raise NoSharedMemory(str(error)) from error


def attach(name: str) -> Block:
    """The block that the console made. Raises FileNotFoundError when it is gone again.

    Before Python 3.13 attaching also hands the block to this process's resource tracker, which would
    unlink it when this process ends (CPython issue 82300); the console alone may do that.
    """
    register = resource_tracker.register
    resource_tracker.register = lambda name, rtype: None
    try:
        return Block(name=name)
    finally:
        resource_tracker.register = register


def _room() -> int:
    try:
        stat = os.statvfs("/dev/shm")  # noqa: S108
    except OSError:
        return sys.maxsize
    return stat.f_bavail * stat.f_frsize
