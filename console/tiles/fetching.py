"""Fetches and unpacks tiles on one thread: only what is looked at now, the middle first."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from console.tiles.values import Tile, TilesInfo, TileSource, TilesTrouble, TilesUnusable

P = TypeVar("P")
_WANTED_AT_MOST = 240


@dataclass(frozen=True, slots=True)
class News(Generic[P]):
    """What has come since it was asked last. A tile without a picture is one that the source has not.

    `info` when the source has been opened; `troubles` in their order, None where all is well again.
    """

    info: TilesInfo | None
    tiles: tuple[tuple[Tile, P | None], ...]
    troubles: tuple[TilesTrouble | None, ...]


class Fetching(Generic[P]):
    """Its owner asks by `want` and looks by `news`; nothing is called back. `unpack` raises TilesUnusable."""

    def __init__(self, open_source: Callable[[], TileSource], unpack: Callable[[bytes], P]) -> None:
        self._gate = threading.Condition()
        self._wanted: deque[Tile] = deque()
        self._at: Tile | None = None
        self._closed = False
        self._opening, self._opened = True, False
        self._info: TilesInfo | None = None
        self._tiles: list[tuple[Tile, P | None]] = []
        self._troubles: list[TilesTrouble | None] = []
        threading.Thread(target=self._work, args=(open_source, unpack), name="tiles", daemon=True).start()

    @property
    def busy(self) -> bool:
        """Whether news may come."""
        with self._gate:
            return bool(self._opening or self._wanted or self._at or self._tiles or self._troubles)

    def want(self, tiles: Sequence[Tile]) -> None:
        """Fetch these, in this order, in place of what was wanted before."""
        with self._gate:
            self._wanted = deque(tile for tile in tiles[:_WANTED_AT_MOST] if tile != self._at)
            self._gate.notify()

    def news(self) -> News[P]:
        """What has come."""
        with self._gate:
            found = News(self._info, tuple(self._tiles), tuple(self._troubles))
            self._info = None
            self._tiles.clear()
            self._troubles.clear()
            return found

    def again(self) -> None:
        """Try once more to open a source that could not be opened."""
        with self._gate:
            self._opening = not self._opened
            self._gate.notify()

    def close(self) -> None:
        """End, after what is done at the moment."""
        with self._gate:
            self._closed = True
            self._wanted.clear()
            self._gate.notify()

    def _work(self, open_source: Callable[[], TileSource], unpack: Callable[[bytes], P]) -> None:
        while (source := self._source(open_source)) is None:
            with self._gate:
                self._gate.wait_for(lambda: self._opening or self._closed)
                if self._closed:
                    return
        with self._gate:
            self._opening, self._opened, self._info = False, True, source.info
        while (tile := self._next()) is not None:
            self._fetch(source, tile, unpack)
        source.close()

    def _source(self, open_source: Callable[[], TileSource]) -> TileSource | None:
        try:
            return open_source()
        except TilesUnusable as error:
            self._refused(error.trouble)
        except OSError:
            self._refused(TilesTrouble.NOT_READABLE)
        return None

    def _refused(self, trouble: TilesTrouble) -> None:
        with self._gate:
            self._opening = False
            self._troubles.append(trouble)

    def _next(self) -> Tile | None:
        with self._gate:
            self._at = None
            while not self._wanted and not self._closed:
                self._gate.wait()
            if self._closed:
                return None
            self._at = self._wanted.popleft()
            return self._at

    def _fetch(self, source: TileSource, tile: Tile, unpack: Callable[[bytes], P]) -> None:
        try:
            data = source.tile(tile)
            picture = None if data is None else unpack(data)
        except TilesUnusable as error:
            if error.trouble is TilesTrouble.NO_PICTURE:
                source.bad(tile)
            with self._gate:
                # The tile is asked for again when the map is drawn the next time.
                self._troubles.append(error.trouble)
            return
        with self._gate:
            self._tiles.append((tile, picture))
            if picture is not None:
                # One from the cache does not say that the server is back.
                self._troubles.append(source.trouble)
