"""Both hashes of a file in one reading, while it is copied: as fast as two threads can."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Self

from console.package.facts import FileHashes

if TYPE_CHECKING:
    from hashlib import _Hash

BLOCK_BYTES = 4 << 20
# Less than this is hashed sooner than it is handed to another thread.
_WORTH_A_THREAD = 256 << 10

# Called with the number of bytes done since the last call; may raise to break off.
Tick = Callable[[int], None]
Write = Callable[["memoryview[int]"], None]


def hashes_of(data: bytes) -> FileHashes:
    """Both hashes of something in memory."""
    return FileHashes(len(data), hashlib.sha256(data).hexdigest(), hashlib.sha512(data).hexdigest())


class Hasher:
    """Two threads that hash, for hashlib lets go of the interpreter meanwhile. Use it as a context."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(2, "hashing")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def read(self, source: io.RawIOBase, tick: Tick, write: Write | None = None) -> FileHashes:
        """Read to the end; hand each block to `write` while it is being hashed. Raises what those raise."""
        sha256, sha512 = hashlib.sha256(), hashlib.sha512()
        # Two buffers: one is read into while the other is still being hashed.
        buffers = (memoryview(bytearray(BLOCK_BYTES)), memoryview(bytearray(BLOCK_BYTES)))
        running: tuple[Future[None], ...] = ()
        size = turn = 0
        try:
            while True:
                buffer = buffers[turn]
                count = source.readinto(buffer) or 0
                _wait(running)
                if not count:
                    return FileHashes(size, sha256.hexdigest(), sha512.hexdigest())
                block = buffer[:count]
                running = self._begin(block, sha256, sha512)
                if write is not None:
                    write(block)
                size, turn = size + count, 1 - turn
                tick(count)
        finally:
            _wait(running)

    def _begin(self, block: memoryview[int], *digests: _Hash) -> tuple[Future[None], ...]:
        if len(block) < _WORTH_A_THREAD:
            for digest in digests:
                digest.update(block)
            return ()
        return tuple(self._pool.submit(digest.update, block) for digest in digests)

    def read_back(self, paths: list[Path], tick: Tick) -> list[str]:
        """The SHA-256 of files as they are on the disk now, two at a time. Raises OSError."""
        return list(self._pool.map(lambda path: sha256_on_disk(path, tick), paths))


def sha256_on_disk(path: Path, tick: Tick) -> str:
    """A file's SHA-256, read from the disk rather than from what the system still holds of writing it."""
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        _forget_cached(file.fileno())
        buffer = memoryview(bytearray(BLOCK_BYTES))
        while count := file.readinto(buffer):
            digest.update(buffer[:count])
            tick(count)
    return digest.hexdigest()


def _forget_cached(descriptor: int) -> None:
    # Only pages that have been brought to the disk are forgotten: the files were synced before.
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def _wait(running: tuple[Future[None], ...]) -> None:
    for future in running:
        future.result()
