"""A package as one encrypted file: a plain tar of its folder, encrypted with a password; made and opened."""

from __future__ import annotations

import contextlib
import os
import re
import tarfile
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from console.package.cipher import BadEnd, Decrypting, Encrypting, NotEncrypted
from console.package.hashing import Tick
from console.package.naming import part_name
from console.package.target import WriteBehind, remove, sync_folder
from console.renaming import rename_patiently

_BLOCK, _COPY_BYTES = tarfile.BLOCKSIZE, 1 << 20
_MOST_FILES = 100_000
_PATH = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}(?:/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){1,12}")


class ArchiveTrouble(StrEnum):
    """Why an encrypted package cannot be opened."""

    UNREADABLE = "unreadable"
    NOT_AN_ARCHIVE = "not_an_archive"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - the name of a reason
    DAMAGED = "damaged"
    UNSAFE = "unsafe"
    NAME_TAKEN = "name_taken"
    WRITE_FAILED = "write_failed"


class ArchiveError(Exception):
    """An encrypted package cannot be opened; `trouble` says why, `detail` is technical."""

    def __init__(self, trouble: ArchiveTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail


def write_archive(folder: Path, name: str, target: Path, password: str, mtime: int, tick: Tick) -> str:
    """Encrypt a package's folder into the new file `target`; its SHA-256 in hex.

    The tar has the files in order of their paths, all of the time `mtime` (UTC seconds). Raises OSError.
    """
    with target.open("xb", buffering=0) as file:
        sealed = Encrypting(WriteBehind(file.fileno()).write_all, password)
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            _add(sealed, path, f"{name}/{path.relative_to(folder).as_posix()}", mtime, tick)
        sealed.write(bytes(2 * _BLOCK))
        sha256 = sealed.finish()
        os.fsync(file.fileno())
    return sha256


def _add(sealed: Encrypting, path: Path, name: str, mtime: int, tick: Tick) -> None:
    with path.open("rb", buffering=0) as file:
        member = tarfile.TarInfo(name)
        member.size = os.fstat(file.fileno()).st_size
        member.mtime, member.mode = mtime, 0o644
        # GNU's form: one block for a header, however large the file.
        sealed.write(member.tobuf(tarfile.GNU_FORMAT))
        left = member.size
        while left:
            piece = file.read(min(left, _COPY_BYTES))
            if not piece:
                raise OSError(f"{path.name} became shorter while it was read")
            sealed.write(piece)
            left -= len(piece)
            tick(len(piece))
        sealed.write(bytes(-member.size % _BLOCK))


def open_archive(path: Path, password: str, into: Path, tick: Tick = lambda _: None) -> Path:
    """Unpack an encrypted package into a new folder within `into`; its path. Raises ArchiveError.

    A wrong password is told before anything is written. Only plain files with plain names are unpacked,
    first into a folder that is named `.NAME.part`; nothing stays of one that does not open whole.
    """
    try:
        file = path.open("rb", buffering=0)
    except OSError as error:
        raise ArchiveError(ArchiveTrouble.UNREADABLE, error.strerror or str(error)) from error
    with file, _told(path):
        text = Decrypting(file, password)
        member = _first(text)
        name = member.name.partition("/")[0]
        part, final = into / part_name(name), into / name
        if final.exists() or part.exists():
            raise ArchiveError(ArchiveTrouble.NAME_TAKEN, str(final))
        try:
            part.mkdir(mode=0o700)
            _unpack(text, member, part, tick)
            rename_patiently(part, final)
        except BaseException:  # whatever it was: no half stays, and it goes on to whoever asked
            remove(part)
            raise
        sync_folder(into)
    return final


def is_archive(path: Path) -> bool:
    """Whether a path is a file that begins as an encrypted package does. Raises OSError."""
    with path.open("rb") as file:
        return path.is_file() and file.read(8) == b"Salted__"


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except NotEncrypted as error:
        raise ArchiveError(ArchiveTrouble.NOT_AN_ARCHIVE, path.name) from error
    except BadEnd as error:
        raise ArchiveError(ArchiveTrouble.DAMAGED, path.name) from error
    except OSError as error:
        raise ArchiveError(ArchiveTrouble.WRITE_FAILED, error.strerror or str(error)) from error


def _first(text: Decrypting) -> tarfile.TarInfo:
    try:
        block = text.read(_BLOCK)
        if len(block) < _BLOCK or block[257:262] != b"ustar":
            raise ArchiveError(ArchiveTrouble.WRONG_PASSWORD)
        return _member(block, "")
    except BadEnd as error:
        raise ArchiveError(ArchiveTrouble.WRONG_PASSWORD) from error


def _unpack(text: Decrypting, first: tarfile.TarInfo, part: Path, tick: Tick) -> None:
    name = first.name.partition("/")[0]
    member: tarfile.TarInfo | None = first
    seen: set[str] = set()
    while member is not None:
        if member.name.lower() in seen or len(seen) >= _MOST_FILES:
            raise ArchiveError(ArchiveTrouble.UNSAFE, member.name)
        seen.add(member.name.lower())
        target = part / member.name.removeprefix(f"{name}/")
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb", buffering=0) as file:
            _copy(text, member.size, file, tick)
            os.fsync(file.fileno())
        if text.read(-member.size % _BLOCK).strip(b"\0"):
            raise ArchiveError(ArchiveTrouble.DAMAGED, member.name)
        block = text.read(_BLOCK)
        member = _member(block, name) if block.strip(b"\0") else None
    _read_to_end(text)


def _copy(text: Decrypting, size: int, file: BinaryIO, tick: Callable[[int], None]) -> None:
    left = size
    while left:
        piece = text.read(min(left, _COPY_BYTES))
        if not piece:
            raise ArchiveError(ArchiveTrouble.DAMAGED)
        view = memoryview(piece)
        while view:
            view = view[file.write(view) :]
        left -= len(piece)
        tick(len(piece))


def _member(block: bytes, name: str) -> tarfile.TarInfo:
    """A header as this console writes them: of a plain file below `name`, if that is known yet."""
    try:
        member = tarfile.TarInfo.frombuf(block, "ascii", "strict")
    except (tarfile.HeaderError, UnicodeDecodeError) as error:
        raise ArchiveError(ArchiveTrouble.DAMAGED) from error
    if member.type != tarfile.REGTYPE or member.size < 0 or not _PATH.fullmatch(member.name):
        raise ArchiveError(ArchiveTrouble.UNSAFE, ascii(member.name)[:100])
    if name and not member.name.startswith(f"{name}/"):
        raise ArchiveError(ArchiveTrouble.UNSAFE, member.name)
    return member


def _read_to_end(text: Decrypting) -> None:
    """What follows the last file is nothing but zeros, to the very end."""
    while piece := text.read(_COPY_BYTES):
        if piece.strip(b"\0"):
            raise ArchiveError(ArchiveTrouble.DAMAGED)
