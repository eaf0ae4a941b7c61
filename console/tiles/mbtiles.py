"""Tiles from an MBTiles file (specification 1.3): opened for reading only, and refused where it is none."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from console.sqlite_address import read_only
from console.tiles.values import (
    TILE_BYTES_AT_MOST,
    ZOOM_AT_MOST,
    Tile,
    TilesInfo,
    TilesTrouble,
    TilesUnusable,
)

_PICTURES = {"png", "jpg", "jpeg", "webp", ""}
_TEXT_AT_MOST = 500
# A "table" of tiles may be a view that never ends.
_ANSWER_S = 8.0
_LOOK_EVERY_STEPS = 100_000


class MbTiles:
    """One file. Raises TilesUnusable when it is opened, with what is wrong with it."""

    def __init__(self, path: Path) -> None:
        self.trouble: TilesTrouble | None = None
        self._path = path
        self._db: sqlite3.Connection | None = None
        db = self._opened()
        try:
            self.info = _read_info(db)
        except (sqlite3.Error, ValueError, TypeError) as error:
            self.close()
            raise TilesUnusable(TilesTrouble.NOT_MBTILES, str(error)[:80]) from error
        except TilesUnusable:
            self.close()
            raise

    def tile(self, tile: Tile) -> bytes | None:
        """The tile's picture, None where the file has none. Raises TilesUnusable."""
        # The file counts rows from the south.
        row = (1 << tile.z) - 1 - tile.y
        query = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"
        try:
            found = self._opened().execute(query, (tile.z, tile.x, row)).fetchone()
        except sqlite3.Error as error:
            # A share that went away: when it is back, what was open on it stays dead.
            self.close()
            self.trouble = TilesTrouble.NOT_READABLE
            raise TilesUnusable(TilesTrouble.NOT_READABLE, str(error)[:80]) from error
        self.trouble = None
        if found is None or not isinstance(found[0], bytes):
            return None
        if len(found[0]) > TILE_BYTES_AT_MOST:
            raise TilesUnusable(TilesTrouble.TOO_LARGE)
        return found[0]

    def bad(self, tile: Tile) -> None:
        """The file stays as it is."""

    def close(self) -> None:
        """Let the file go."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def _opened(self) -> sqlite3.Connection:
        if self._db is None:
            if not self._path.is_file():
                self.trouble = TilesTrouble.NOT_THERE
                raise TilesUnusable(TilesTrouble.NOT_THERE, self._path.name)
            # A file on a read-only share has no place for a log, and nobody writes into it.
            uri = read_only(self._path.absolute(), immutable=True)
            self._db = sqlite3.connect(uri, uri=True, check_same_thread=False)
        end = time.monotonic() + _ANSWER_S
        self._db.set_progress_handler(lambda: int(time.monotonic() > end), _LOOK_EVERY_STEPS)
        return self._db


def _read_info(db: sqlite3.Connection) -> TilesInfo:
    told = {
        str(name): str(value)[:_TEXT_AT_MOST]
        for name, value in db.execute("SELECT name, value FROM metadata LIMIT 200")
    }
    if told.get("format", "").lower() not in _PICTURES:
        raise TilesUnusable(TilesTrouble.VECTOR, told["format"][:20])
    first = db.execute("SELECT zoom_level, tile_data FROM tiles LIMIT 1").fetchone()
    if first is None:
        raise TilesUnusable(TilesTrouble.EMPTY)
    if not isinstance(first[1], bytes) or first[1][:2] == b"\x1f\x8b":
        # Vector tiles are packed; some tools forget to say what format they are.
        raise TilesUnusable(TilesTrouble.VECTOR)
    low, high = _zooms(db, told)
    return TilesInfo(
        told.get("name", ""), told.get("attribution", ""), low, high, _bounds(told.get("bounds", ""))
    )


def _zooms(db: sqlite3.Connection, told: dict[str, str]) -> tuple[int, int]:
    """From the metadata, else from the tiles themselves: a file may keep silent."""
    low, high = told.get("minzoom", ""), told.get("maxzoom", "")
    if not (low.isdecimal() and high.isdecimal() and int(low) <= int(high) <= ZOOM_AT_MOST):
        low, high = db.execute("SELECT min(zoom_level), max(zoom_level) FROM tiles").fetchone()
    lowest, highest = max(0, int(low)), min(ZOOM_AT_MOST, int(high))
    if lowest > highest:
        raise TilesUnusable(TilesTrouble.NOT_MBTILES, f"zoom {low} to {high}")
    return lowest, highest


def _bounds(text: str) -> tuple[float, float, float, float] | None:
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        return None
    fits = -180 <= west < east <= 180 and -90 <= south < north <= 90
    return (west, south, east, north) if fits else None
