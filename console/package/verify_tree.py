"""The files of a package as they lie in their folder: walked without following anything, and bounded."""

from __future__ import annotations

import io
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from console.package import forms
from console.package.verify_values import DoesNotHold, FindingKind

# What every file system can hold, and no shell misreads.
_NAME = re.compile(r"[A-Za-z0-9._-]{1,100}")
_MOST_FILES, _MOST_DEPTH = 100_000, 12
# What is read into memory whole. Manifests grow with the files, JSON with the entries.
PARSED_MOST = 64 << 20
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_REPARSE_POINT = 0x400  # Windows: junctions and links of every kind


@dataclass(frozen=True, slots=True)
class Tree:
    """A package's folder and its files: path with `/` from the folder, and size in bytes."""

    folder: Path
    sizes: dict[str, int]

    def open(self, path: str) -> io.FileIO:
        """A file of the tree to be read; raises DoesNotHold where it cannot be."""
        return _open_plain(self.folder / path, path)

    def read(self, path: str, most: int = PARSED_MOST) -> bytes:
        """A file whole, up to `most` bytes; raises DoesNotHold for a larger one."""
        with self.open(path) as file:
            return _read_bounded(file, path, most)


def look(folder: Path) -> Tree:
    """Everything below `folder`; raises DoesNotHold for links, odd names, empty folders and missing parts."""
    if not folder.is_dir():
        raise DoesNotHold(FindingKind.NO_PACKAGE, str(folder))
    if folder.name.endswith(forms.UNFINISHED_SUFFIX):
        raise DoesNotHold(FindingKind.UNFINISHED, folder.name)
    sizes: dict[str, int] = {}
    try:
        for path, size in _walk(folder, "", 0):
            sizes[path] = size
            if len(sizes) > _MOST_FILES:
                raise DoesNotHold(FindingKind.TOO_MUCH, folder.name, str(_MOST_FILES))
    except OSError as error:
        raise unreadable(error, folder.name) from error
    _refuse_look_alikes(sizes)
    _refuse_incomplete(sizes)
    return Tree(folder, sizes)


def read_given(file: Path, most: int) -> bytes:
    """A file that was handed over beside the package; links are followed, for the giver is trusted."""
    try:
        with file.open("rb") as opened:
            return _read_bounded(opened, str(file), most)
    except OSError as error:
        raise unreadable(error, str(file)) from error


def unreadable(error: OSError, path: str) -> DoesNotHold:
    """What the system said, as a finding."""
    return DoesNotHold(FindingKind.UNREADABLE, path, error.strerror or type(error).__name__)


def _walk(folder: Path, before: str, depth: int) -> Iterator[tuple[str, int]]:
    if depth > _MOST_DEPTH:
        raise DoesNotHold(FindingKind.TOO_MUCH, before, str(_MOST_DEPTH))
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    if not entries:
        raise DoesNotHold(FindingKind.EMPTY_FOLDER, before or folder.name)
    for entry in entries:
        path = before + entry.name
        if not _NAME.fullmatch(entry.name):
            raise DoesNotHold(FindingKind.NAME_REFUSED, _printable(path))
        about = entry.stat(follow_symlinks=False)
        if stat.S_ISDIR(about.st_mode) and not _is_reparse_point(about):
            yield from _walk(folder / entry.name, path + "/", depth + 1)
        elif stat.S_ISREG(about.st_mode) and not _is_reparse_point(about):
            yield path, about.st_size
        else:
            raise DoesNotHold(FindingKind.NOT_A_FILE, path)


def _is_reparse_point(about: os.stat_result) -> bool:
    return bool(getattr(about, "st_file_attributes", 0) & _REPARSE_POINT)


def _printable(path: str) -> str:
    return path.encode("ascii", "backslashreplace").decode("ascii")[:200]


def _refuse_look_alikes(sizes: dict[str, int]) -> None:
    """Names that differ only in case are one file on FAT32, so that one of the two would be lost there."""
    seen: dict[str, str] = {}
    for path in sizes:
        if seen.setdefault(path.lower(), path) != path:
            raise DoesNotHold(FindingKind.NAME_REFUSED, path)


def _refuse_incomplete(sizes: dict[str, int]) -> None:
    if forms.BAGIT not in sizes and forms.TAG_MANIFEST not in sizes:
        raise DoesNotHold(FindingKind.NO_PACKAGE)
    for path in (forms.TAG_MANIFEST, forms.SIGNATURE, *forms.TAG_FILES, *forms.NEEDED_PAYLOAD):
        if path not in sizes:
            raise DoesNotHold(FindingKind.PART_MISSING, path)


def _open_plain(file: Path, path: str) -> io.FileIO:
    """Opened without following a link that took the file's place since the walk, and without waiting."""
    try:
        opened = os.open(file, os.O_RDONLY | _NO_FOLLOW | _BINARY | getattr(os, "O_NONBLOCK", 0))
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            os.close(opened)
            raise DoesNotHold(FindingKind.NOT_A_FILE, path)
        return io.FileIO(opened, "rb")
    except FileNotFoundError as error:
        raise DoesNotHold(FindingKind.MISSING, path) from error
    except OSError as error:
        raise unreadable(error, path) from error


def _read_bounded(file: io.BufferedReader | io.FileIO, path: str, most: int) -> bytes:
    parts, size = [], 0
    try:
        while part := file.read(1 << 20):
            parts.append(part)
            size += len(part)
            if size > most:
                raise DoesNotHold(FindingKind.TOO_MUCH, path, str(most))
    except OSError as error:
        raise unreadable(error, path) from error
    return b"".join(parts)
