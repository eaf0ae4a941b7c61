"""Tiles from an MBTiles file (specification 1.3): opened for reading only, and refused where it is none."""

from __future__ import annotations

import sqlite3
from pathlib import Path

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


class MbTiles:
    """One file. Raises TilesUnusable when it is opened, with what is wrong with it."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise TilesUnusable(TilesTrouble.NOT_THERE, path.name)
        # `immutable`: a file on a read-only share has no place for a log, and nobody writes into it.
        uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
        self._db = sqlite3.connect(uri, uri=True, check_same_thread=False)
        try:
            self.info = _read_info(self._db)
        except sqlite3.Error as error:
            self._db.close()
            raise TilesUnusable(TilesTrouble.NOT_MBTILES, str(error)[:80]) from error
        except TilesUnusable:
            self._db.close()
            raise

    def tile(self, tile: Tile) -> bytes | None:
        """The tile's picture, None where the file has none. Raises TilesUnusable."""
        # The file counts rows from the south.
        row = (1 << tile.z) - 1 - tile.y
        query = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"
        try:
            found = self._db.execute(query, (tile.z, tile.x, row)).fetchone()
        except sqlite3.Error as error:
            raise TilesUnusable(TilesTrouble.NOT_READABLE, str(error)[:80]) from error
        if found is None or not isinstance(found[0], bytes):
            return None
        if len(found[0]) > TILE_BYTES_AT_MOST:
            raise TilesUnusable(TilesTrouble.TOO_LARGE)
        return found[0]

    def bad(self, tile: Tile) -> None:
        """The file stays as it is."""

    def close(self) -> None:
        """Let the file go."""
        self._db.close()


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
    if not (low.isdecimal() and high.isdecimal() and int(low) <= int(high)):
        low, high = db.execute("SELECT min(zoom_level), max(zoom_level) FROM tiles").fetchone()
    return max(0, int(low)), min(ZOOM_AT_MOST, int(high))


def _bounds(text: str) -> tuple[float, float, float, float] | None:
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        return None
    fits = -180 <= west < east <= 180 and -90 <= south < north <= 90
    return (west, south, east, north) if fits else None
