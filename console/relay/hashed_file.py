"""Files written strictly one byte after the other, with their SHA-256 taken on the way to the disk."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from pathlib import Path

from console.renaming import rename_patiently

_WORDS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
}


def word_for(error: OSError) -> str:
    """`disk_full`, `read_only`, `folder_missing` or `write_failed`."""
    return _WORDS.get(error.errno or 0, "write_failed")


class HashedFile:
    """Writes `PATH.part` and renames it to `PATH` when it is whole and on the disk.

    The hash covers exactly the bytes that the system took. After a failed write the rest is swallowed, so
    that what was saved can still be closed, named and kept; `error` then holds the failure.
    """

    def __init__(self, path: Path) -> None:
        """Raises OSError if the file cannot be made; never overwrites one."""
        self.path = path
        self.part = path.with_name(path.name + ".part")
        flags = (
            os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        )
        self._descriptor = os.open(self.part, flags, 0o600)
        self._hash = hashlib.sha256()
        self.size = 0
        self.error: OSError | None = None

    def write(self, data: bytes) -> int:
        """Write all of it or raise OSError, once."""
        if self.error is not None:
            return len(data)
        view = memoryview(data)
        try:
            while view:
                taken = os.write(self._descriptor, view)
                self._hash.update(view[:taken])
                self.size += taken
                view = view[taken:]
        except OSError as error:
            self.error = error
            raise
        return len(data)

    @property
    def sha256(self) -> str:
        """Of what has been written so far."""
        return self._hash.hexdigest()

    def keep(self) -> Path:
        """Bring the file onto the disk and give it its name; returns where it is. Raises OSError."""
        try:
            os.fsync(self._descriptor)
        finally:
            os.close(self._descriptor)
        if self.path.exists():
            raise FileExistsError(errno.EEXIST, "exists", str(self.path))
        rename_patiently(self.part, self.path)
        _sync_folder(self.path.parent)
        return self.path

    def leave(self) -> None:
        """Close the file but leave it a `.part`."""
        with contextlib.suppress(OSError):
            os.fsync(self._descriptor)
        os.close(self._descriptor)

    def discard(self) -> None:
        """Close the file and take it away."""
        os.close(self._descriptor)
        with contextlib.suppress(OSError):
            self.part.unlink()


def _sync_folder(folder: Path) -> None:
    """Bring the rename onto the disk too; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
