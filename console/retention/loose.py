"""Loose files on disk: found by age, removed if they are still what they were."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from console.retention.values import DAY_S, FileRemoval, LooseKind, Skipped

# Folders lie one level deep (a day each); what lies deeper is not ours.
DEPTH = 2


def old_files(data: Path, kind: LooseKind, days: int, now: float) -> Iterator[FileRemoval]:
    """Files of a kind whose last change is at least so many days ago."""
    for path, found in _files(data / kind, DEPTH):
        due = found.st_mtime + days * DAY_S
        if due <= now:
            name = path.relative_to(data).as_posix()
            yield FileRemoval(kind, name, found.st_size, found.st_mtime_ns, due)


def remove(data: Path, removal: FileRemoval) -> Skipped | None:
    """Remove a file, and its folder if that is empty then; says why it was left, if so."""
    path = data / removal.path
    why = unlike(data, removal)
    if why is not None:
        return why
    try:
        path.unlink()
    except OSError:
        return Skipped.REFUSED
    if path.parent != data / removal.kind:
        with contextlib.suppress(OSError):  # not empty yet
            path.parent.rmdir()
    return None


def unlike(data: Path, removal: FileRemoval) -> Skipped | None:
    """Why a file is no longer what was looked at; None if it is."""
    try:
        found = (data / removal.path).lstat()
    except OSError:
        return Skipped.GONE
    same = stat.S_ISREG(found.st_mode) and (found.st_size, found.st_mtime_ns) == (
        removal.size,
        removal.changed_ns,
    )
    return None if same else Skipped.CHANGED


def _files(folder: Path, depth: int) -> Iterator[tuple[Path, os.stat_result]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:  # there is none, or it cannot be read: nothing of it is removed
        return
    for entry in entries:
        # Links are passed over: what they lead to is not ours.
        if entry.is_dir(follow_symlinks=False) and depth > 1:
            yield from _files(Path(entry.path), depth - 1)
        elif entry.is_file(follow_symlinks=False):
            with contextlib.suppress(OSError):  # gone meanwhile
                yield Path(entry.path), entry.stat(follow_symlinks=False)
