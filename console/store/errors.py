"""What can go wrong with a data folder: each error carries the facts for a sentence to the operator.

StoreError
├── DataFolderBusy      another console uses this folder
├── FolderNotUsable     the folder cannot be made, read or written
├── StoreTooNew         the database was written by a newer version
├── StoreUnreadable     the file is damaged, or is not ours
├── StoreFull           the disk is full
└── StoreClosed         it was asked after closing
"""

from __future__ import annotations

import sqlite3
from pathlib import Path


class StoreError(Exception):
    """The environment failed the store; our own mistakes are other exceptions."""


class DataFolderBusy(StoreError):
    """Another console holds `folder`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"another console is using {folder}")
        self.folder = folder


class FolderNotUsable(StoreError):
    """`folder` cannot be made, read or written; `detail` is what the system said."""

    def __init__(self, folder: Path, detail: str) -> None:
        super().__init__(f"{folder}: {detail}")
        self.folder = folder
        self.detail = detail


class StoreTooNew(StoreError):
    """`file` holds `unknown`, changes of a newer version than this one."""

    def __init__(self, file: Path, unknown: tuple[str, ...]) -> None:
        super().__init__(f"{file} was written by a newer version ({', '.join(unknown)})")
        self.file = file
        self.unknown = unknown


class StoreUnreadable(StoreError):
    """`file` is damaged or is not a database of ours; `detail` is what SQLite said."""

    def __init__(self, file: Path, detail: str) -> None:
        super().__init__(f"{file}: {detail}")
        self.file = file
        self.detail = detail


class StoreFull(StoreError):
    """There was no room to write `file`; the transaction was undone."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"no room left to write {file}")
        self.file = file


class StoreClosed(StoreError):
    """Something was asked of a store that had been closed."""


_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_UNUSABLE = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


def typed(error: sqlite3.Error, file: Path) -> StoreError | None:
    """The store's own error for what SQLite raised, or None where the fault is ours (SQL, a rule)."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    # The low byte is the primary code: https://www.sqlite.org/rescode.html#extrc
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_FULL:
        return StoreFull(file)
    if primary in _DAMAGED:
        return StoreUnreadable(file, str(error))
    if primary in _UNUSABLE:
        return FolderNotUsable(file.parent, str(error))
    return None
