"""The words of raster tiles: which tile, what a set of them is, and why one cannot be had."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

# A raster tile of 512 × 512 in full colour is some 600 KB as PNG; what is larger is none.
TILE_BYTES_AT_MOST = 2 * 1024 * 1024
ZOOM_AT_MOST = 22


class Tile(NamedTuple):
    """A tile of the usual scheme: `y` counts from the north, both from 0 to 2^z - 1."""

    z: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class TilesInfo:
    """What is known of a set of tiles. `bounds` are west, south, east, north degrees, or None."""

    name: str = ""
    attribution: str = ""
    zoom_from: int = 0
    zoom_to: int = ZOOM_AT_MOST
    bounds: tuple[float, float, float, float] | None = None


class TilesTrouble(StrEnum):
    """Why tiles cannot be had."""

    NOT_THERE = "not_there"
    NOT_READABLE = "not_readable"
    NOT_MBTILES = "not_mbtiles"
    VECTOR = "vector"
    EMPTY = "empty"
    BAD_ADDRESS = "bad_address"
    NO_ANSWER = "no_answer"
    REFUSED = "refused"
    NOT_SAFE = "not_safe"
    TOO_LARGE = "too_large"
    NO_PICTURE = "no_picture"


class TilesUnusable(Exception):
    """A set of tiles, or one tile, cannot be used; `detail` is what it says of itself."""

    def __init__(self, trouble: TilesTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail


class TileSource(Protocol):
    """Where tiles come from. Belongs to one thread; `tile` may block for a bounded time.

    `trouble` is why it could not be asked the last time; a tile may have come all the same, from a cache.
    """

    info: TilesInfo
    trouble: TilesTrouble | None

    def tile(self, tile: Tile) -> bytes | None:
        """A tile as PNG, JPEG or WebP; None where there is none. Raises TilesUnusable."""
        ...

    def bad(self, tile: Tile) -> None:
        """What was given for this tile is no picture: it is not to be kept."""
        ...

    def close(self) -> None:
        """Let everything go."""
        ...
