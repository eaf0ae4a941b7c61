"""Tiles of a server kept on disk, so that the map stands when the server does not: one file, bounded."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from console.tiles.values import Tile

# Some 30,000 tiles: a city at all zooms.
BYTES_AT_MOST = 600 * 1024 * 1024
# What is older is asked for again; while the server is silent it is shown all the same.
FRESH_S = 30 * 86_400.0
# Looked after whenever so much of it is new.
_SWEEP_SHARE = 20
# Where no file can be had.
_IN_MEMORY_AT_MOST = 32 * 1024 * 1024
_NO_DATABASE = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


class TileCache:
    """One file for one server, for one thread. A damaged file is begun anew: nothing is lost.

    Where there can be no file (no room, no right to write) it keeps a little in memory instead.
    """

    def __init__(
        self, file: Path, at_most: int = BYTES_AT_MOST, now: Callable[[], float] = time.time
    ) -> None:
        self._file, self._at_most, self._now = file, at_most, now
        self._new_bytes = 0
        self._db = self._opened()

    def get(self, tile: Tile) -> tuple[bytes, bool] | None:
        """A tile, and whether it is fresh; None where it is not kept."""
        found = None
        with self._guarded():
            query = "SELECT data, got_utc FROM tiles WHERE z = ? AND x = ? AND y = ?"
            found = self._db.execute(query, tile).fetchone()
        return None if found is None else (found[0], self._now() - found[1] < FRESH_S)

    def put(self, tile: Tile, data: bytes) -> None:
        """Keep a tile; the oldest go when there is too much."""
        with self._guarded():
            self._db.execute(
                "INSERT INTO tiles (z, x, y, data, got_utc) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (z, x, y) DO UPDATE SET data = excluded.data, got_utc = excluded.got_utc",
                (*tile, data, self._now()),
            )
            self._new_bytes += len(data)
            if self._new_bytes > self._at_most // _SWEEP_SHARE:
                self._new_bytes = 0
                self._sweep()

    def drop(self, tile: Tile) -> None:
        """Forget a tile."""
        with self._guarded():
            self._db.execute("DELETE FROM tiles WHERE z = ? AND x = ? AND y = ?", tile)

    def clear(self) -> None:
        """Forget all of them."""
        with self._guarded():
            self._db.execute("DELETE FROM tiles")
            self._db.execute("VACUUM")

    @property
    def size(self) -> tuple[int, int]:
        """How many tiles, and how many bytes of them."""
        count = total = 0
        with self._guarded():
            query = "SELECT count(*), coalesce(sum(length(data)), 0) FROM tiles"
            count, total = self._db.execute(query).fetchone()
        return count, total

    def close(self) -> None:
        """Let the file go."""
        self._db.close()

    def _sweep(self) -> None:
        _, size = self.size
        if size > self._at_most:
            # A tenth at once, so that it is not done for every tile.
            spare = size - int(self._at_most * 0.9)
            self._db.execute(
                "DELETE FROM tiles WHERE rowid IN (SELECT rowid FROM (SELECT rowid, sum(length(data))"
                " OVER (ORDER BY got_utc, rowid) AS so_far FROM tiles) WHERE so_far <= ?)",
                [spare],
            )

    def _opened(self) -> sqlite3.Connection:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                return _connected(self._file)
            except sqlite3.DatabaseError as error:
                # One that is only busy belongs to another map of this console.
                if error.sqlite_errorcode & 0xFF not in _NO_DATABASE:
                    raise
            for name in (self._file.name, f"{self._file.name}-wal", f"{self._file.name}-shm"):
                self._file.with_name(name).unlink(missing_ok=True)
            return _connected(self._file)
        except (OSError, sqlite3.Error):
            self._at_most = min(self._at_most, _IN_MEMORY_AT_MOST)
            return _with_table(sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None))

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """A full disk or a damaged page costs a tile, never the map."""
        try:
            yield
        except sqlite3.Error:
            if self._db.in_transaction:
                self._db.rollback()


def _connected(file: Path) -> sqlite3.Connection:
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    db = sqlite3.connect(file, check_same_thread=False, isolation_level=None, timeout=5)
    try:
        db.execute("PRAGMA journal_mode = wal")
        # A tile lost with the power is fetched again.
        db.execute("PRAGMA synchronous = off")
        return _with_table(db)
    except sqlite3.Error:
        db.close()
        raise


def _with_table(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute(
        "CREATE TABLE IF NOT EXISTS tiles (z INTEGER, x INTEGER, y INTEGER, data BLOB NOT NULL,"
        " got_utc REAL NOT NULL, PRIMARY KEY (z, x, y))"
    )
    db.execute("SELECT count(*) FROM tiles").fetchone()
    return db
