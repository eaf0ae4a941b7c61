"""A look into a seat's database beside its console: for reading only, without the folder's lock."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, TypeVar

from sqlite_utils import Database

from console.sqlite_address import read_only
from console.store.errors import FolderNotUsable, StoreTooNew, StoreUnreadable, typed
from console.store.migrations import unknown_to_us
from console.store.store import FILE_NAME

T = TypeVar("T")


class Readable(Protocol):
    """What questions are asked of: the console's own `Store`, or a `StoreReader` beside it."""

    file: Path

    def read(self, fn: Callable[[Database], T]) -> T:
        """What `fn` finds, all of it from one moment; no cursor may outlive the call."""
        ...


class StoreReader:
    """Reads a database that a console may be writing at the same time. Belongs to one thread."""

    def __init__(self, folder: Path) -> None:
        """Raises a `StoreError` where there is no database, or none that this version understands."""
        self.file = folder / FILE_NAME
        if not self.file.is_file():
            raise FolderNotUsable(folder, "no database of this console in it")
        try:
            link = sqlite3.connect(read_only(self.file.absolute()), uri=True, timeout=10)
            self._db = Database(link, strict=True)
            unknown = unknown_to_us(self._db)
        except sqlite3.Error as error:
            raise (typed(error, self.file) or StoreUnreadable(self.file, str(error))) from error
        if unknown:
            self.close()
            raise StoreTooNew(self.file, unknown)

    def read(self, fn: Callable[[Database], T]) -> T:
        """What `fn` finds, all of it from one moment."""
        try:
            with self._db.atomic():
                return fn(self._db)
        except sqlite3.Error as error:
            raise (typed(error, self.file) or error) from error

    def has(self, table: str) -> bool:
        """Whether a table is there: an older console has not made every one of them."""
        return self.read(lambda db: table in db.table_names())

    def close(self) -> None:
        """Let the file go."""
        with contextlib.suppress(sqlite3.Error):
            self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
