"""Files that only this user can read, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from console.keys.errors import KeysFolderNotUsable
from console.renaming import replace_patiently


def make_private(folder: Path) -> None:
    """Make `folder`, and close it to everybody else. Raises KeysFolderNotUsable."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise KeysFolderNotUsable(folder, error.strerror or str(error)) from error


def read_bounded(file: Path, at_most: int) -> bytes | None:
    """The file's bytes, None where there is none; closed to others if it was not. Raises KeysFolderNotUsable.

    One byte more than `at_most` is returned of a longer file, so that the caller sees that it is longer.
    """
    try:
        with file.open("rb") as stream:
            if os.name == "posix" and os.fstat(stream.fileno()).st_mode & 0o077:
                with contextlib.suppress(OSError):  # a read-only folder: the owner has to see to it
                    os.fchmod(stream.fileno(), 0o600)
            return stream.read(at_most + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise KeysFolderNotUsable(file, error.strerror or str(error)) from error


def write_whole(file: Path, content: bytes) -> None:
    """Put `content` in the file's place at one stroke, on the disk when this returns.

    Raises KeysFolderNotUsable; what was there before is untouched then.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with contextlib.suppress(FileNotFoundError):
            part.unlink()
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        replace_patiently(part, file)
        _sync_folder(file.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise KeysFolderNotUsable(file, error.strerror or str(error)) from error


def write_readable(file: Path, content: bytes) -> None:
    """The same for what others may read, such as a certificate. Raises KeysFolderNotUsable."""
    write_whole(file, content)
    with contextlib.suppress(OSError):  # FAT knows no rights
        file.chmod(0o644)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Network shares may not know how: the file itself is on the disk by then.
        with contextlib.suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
