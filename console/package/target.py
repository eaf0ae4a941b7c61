"""The folder that a package is to stand in: whether it can, asked before anything is written, and why not."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from pathlib import Path

import psutil

from console.package.values import ExportError, ExportTrouble

# What FAT32 can hold in one file.
FAT_AT_MOST = (1 << 32) - 1
_FAT = frozenset({"vfat", "msdos", "fat", "fat32", "fat16"})
# Documents, JSON files and the file system's own needs.
ROOM_FOR_THE_REST = 32 << 20

_BEGIN_BYTES = 8 << 20

_TROUBLES = {
    errno.ENOSPC: ExportTrouble.TARGET_FULL,
    errno.EDQUOT: ExportTrouble.TARGET_FULL,
    errno.EFBIG: ExportTrouble.FILE_TOO_LARGE,
    errno.EROFS: ExportTrouble.TARGET_READ_ONLY,
    errno.EACCES: ExportTrouble.TARGET_READ_ONLY,
    errno.EPERM: ExportTrouble.TARGET_READ_ONLY,
    errno.ENOENT: ExportTrouble.TARGET_MISSING,
    errno.ENOTDIR: ExportTrouble.TARGET_MISSING,
    errno.EIO: ExportTrouble.TARGET_LOST,
    errno.ENODEV: ExportTrouble.TARGET_LOST,
    errno.ENXIO: ExportTrouble.TARGET_LOST,
    errno.ESTALE: ExportTrouble.TARGET_LOST,
    errno.EEXIST: ExportTrouble.NAME_TAKEN,
    errno.ENOTEMPTY: ExportTrouble.NAME_TAKEN,
}


def write_trouble(error: OSError, path: Path | str) -> ExportError:
    """What to tell of a write that failed."""
    trouble = _TROUBLES.get(error.errno or 0, ExportTrouble.WRITE_FAILED)
    said = "" if trouble is not ExportTrouble.WRITE_FAILED else f" ({error.strerror or error})"
    return ExportError(trouble, f"{path}{said}")


def check(folder: Path, largest: tuple[str, int], total: int) -> None:
    """See that files can be made in `folder` and that there is room; leaves nothing. Raises ExportError.

    `largest` is the largest file that is to be written, its name and size; `total` the size of all, in bytes.
    """
    try:
        with tempfile.TemporaryFile(dir=folder):
            free = shutil.disk_usage(folder).free
    except OSError as error:
        raise write_trouble(error, folder) from error
    if free < total + ROOM_FOR_THE_REST:
        raise ExportError(ExportTrouble.TARGET_FULL, str(folder))
    name, size = largest
    if size > FAT_AT_MOST and file_system(folder) in _FAT:
        raise ExportError(ExportTrouble.FILE_TOO_LARGE, name)


def file_system(folder: Path) -> str:
    """The kind of file system that `folder` is on, in small letters; empty where that cannot be told."""
    with contextlib.suppress(OSError, RuntimeError):
        place = folder.resolve()
        mounts = [m for m in psutil.disk_partitions(all=True) if place.is_relative_to(m.mountpoint)]
        # The last one mounted on a place is the one that is seen there.
        return max(reversed(mounts), key=lambda m: len(m.mountpoint)).fstype.lower() if mounts else ""
    return ""


def same_disk(one: Path, other: Path) -> bool:
    """Whether both folders share their room; also where that cannot be told."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return True


def sync_folder(folder: Path) -> None:
    """Bring a folder's entries to the disk; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network file systems know no sync of folders.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


class WriteBehind:
    """Lets the disk begin with what has been written of a file, so that its sync does not wait for all of it.

    It also keeps a large package from pushing everything else out of the machine's memory.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._written = self._begun = 0

    def write_all(self, data: memoryview[int]) -> None:
        """Write all of it. Raises OSError."""
        self._written += len(data)
        while data:
            data = data[os.write(self._descriptor, data) :]
        if self._written - self._begun >= _BEGIN_BYTES and hasattr(os, "posix_fadvise"):
            # Linux writes dirty pages of the range out when it is told that they are no longer needed.
            length = self._written - self._begun
            os.posix_fadvise(self._descriptor, self._begun, length, os.POSIX_FADV_DONTNEED)
            self._begun = self._written


def write_text(path: Path, text: str) -> None:
    """Write a small file and bring it to the disk. Raises OSError."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def remove(path: Path) -> bool:
    """Take a half away, folder or file; whether nothing of it is left."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink()
    return not path.exists()
