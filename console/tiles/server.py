"""Tiles from a server of the closed network (`http://HOST/{z}/{x}/{y}.png`), kept on disk as they come."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from console.sources.http import HttpFailed, HttpTrouble, Login, new_session, send
from console.tiles.breaker import Breaker
from console.tiles.cache import TileCache
from console.tiles.values import (
    TILE_BYTES_AT_MOST,
    ZOOM_AT_MOST,
    Tile,
    TilesInfo,
    TilesTrouble,
    TilesUnusable,
)

TILE_S = 8.0
# A place where the server has nothing is not asked for again for so long.
ABSENT_S = 3_600.0
_ABSENT_AT_MOST = 20_000
_ADDRESS_AT_MOST = 500
_TROUBLES = {
    HttpTrouble.NOT_SAFE: TilesTrouble.NOT_SAFE,
    HttpTrouble.TOO_MUCH: TilesTrouble.TOO_LARGE,
    HttpTrouble.NO_ANSWER: TilesTrouble.NO_ANSWER,
    HttpTrouble.BROKEN_OFF: TilesTrouble.NO_ANSWER,
    HttpTrouble.CANCELLED: TilesTrouble.NO_ANSWER,
    HttpTrouble.BAD_ADDRESS: TilesTrouble.BAD_ADDRESS,
}
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF")


def check_address(address: str) -> None:
    """Raises TilesUnusable for an address that is not one of tiles."""
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        usable = False
    filled = all(f"{{{name}}}" in address for name in ("z", "x")) and ("{y}" in address or "{-y}" in address)
    if not usable or not filled or len(address) > _ADDRESS_AT_MOST:
        raise TilesUnusable(TilesTrouble.BAD_ADDRESS)


class TileServer:
    """One server and its cache. `{-y}` in the address counts rows from the south, as TMS does.

    Raises TilesUnusable for an address that is none. Belongs to one thread.
    """

    def __init__(
        self,
        address: str,
        cache: Path,
        *,
        login: Login | None = None,
        attribution: str = "",
        zoom_to: int = 19,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        check_address(address)
        self.info = TilesInfo(urlsplit(address).hostname or "", attribution, 0, min(zoom_to, ZOOM_AT_MOST))
        self._address, self._clock = address, clock
        self._session = new_session(login or Login())
        self.cache = TileCache(cache)
        self._breaker = Breaker(clock)
        self._absent: dict[Tile, float] = {}
        self.trouble: TilesTrouble | None = None

    def tile(self, tile: Tile) -> bytes | None:
        """From the cache, else from the server; an old one of the cache where the server is silent."""
        kept = self.cache.get(tile)
        if kept is not None and kept[1]:
            return kept[0]
        if self._absent.get(tile, 0.0) > self._clock():
            return kept[0] if kept is not None else None
        if self._breaker.is_open:
            if kept is None:
                # Not "there is none": it must be asked for again when the server is back.
                raise TilesUnusable(self.trouble or TilesTrouble.NO_ANSWER)
            return kept[0]
        try:
            fresh = self._fetched(tile)
        except TilesUnusable as error:
            self.trouble = error.trouble
            if kept is None:
                raise
            return kept[0]
        self.trouble = None
        if fresh is not None:
            self.cache.put(tile, fresh)
        return fresh

    def bad(self, tile: Tile) -> None:
        """It looked like a picture and is none."""
        self.cache.drop(tile)
        self._remember_absent(tile)

    def close(self) -> None:
        """Let connections and cache go."""
        self._session.close()
        self.cache.close()

    def _fetched(self, tile: Tile) -> bytes | None:
        end = time.monotonic() + TILE_S
        try:
            data = b"".join(send(self._session, "GET", self._url(tile), {}, TILE_BYTES_AT_MOST, end))
        except HttpFailed as error:
            if error.trouble is HttpTrouble.NOT_THERE:
                self._breaker.worked()
                self._remember_absent(tile)
                return None
            self._breaker.failed()
            raise TilesUnusable(_TROUBLES.get(error.trouble, TilesTrouble.REFUSED), error.detail) from error
        self._breaker.worked()
        if not data.startswith(_PICTURES):
            self._remember_absent(tile)
            raise TilesUnusable(TilesTrouble.NO_PICTURE)
        return data

    def _url(self, tile: Tile) -> str:
        south = (1 << tile.z) - 1 - tile.y
        address = self._address.replace("{z}", str(tile.z)).replace("{x}", str(tile.x))
        return address.replace("{y}", str(tile.y)).replace("{-y}", str(south))

    def _remember_absent(self, tile: Tile) -> None:
        if len(self._absent) >= _ABSENT_AT_MOST:
            self._absent.clear()
        self._absent[tile] = self._clock() + ABSENT_S
