"""Which tiles a view needs, and where each of them lies in it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from console.map.projection import View
from console.tiles.values import Tile, TilesInfo

# A view that would need more is looked at with larger tiles: nobody waits for a thousand pictures.
TILES_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Placed:
    """A tile and its square in the view's logical pixels."""

    tile: Tile
    left: float
    top: float
    size: float


def zoom_for(view: View, info: TilesInfo, dpr: float = 1.0) -> int:
    """The zoom whose tiles are shown: about pixel for pixel, within what there is."""
    wanted = round(view.zoom + math.log2(max(dpr, 1.0)) * 0.5)
    return max(info.zoom_from, min(wanted, info.zoom_to))


def cover(view: View, info: TilesInfo, dpr: float = 1.0) -> tuple[Placed, ...]:
    """The tiles of the view, from its middle outwards; none where the view is far below the lowest zoom."""
    zoom = zoom_for(view, info, dpr)
    while _wanted(view, zoom) > TILES_AT_MOST:
        if zoom <= info.zoom_from:
            return ()
        zoom -= 1
    count = 1 << zoom
    size = view.scale / count
    left, right, top, bottom = _edges(view, count)
    placed = []
    for y in range(max(0, top), min(count, bottom)):
        for x in range(max(0, left), min(count, right)):
            px, py = view.screen_point(x / count, y / count)
            placed.append(Placed(Tile(zoom, x, y), px, py, size))
    middle_x, middle_y = view.width / 2, view.height / 2
    return tuple(
        sorted(placed, key=lambda p: math.hypot(p.left + size / 2 - middle_x, p.top + size / 2 - middle_y))
    )


def _edges(view: View, count: int) -> tuple[int, int, int, int]:
    """Columns and rows (first, behind the last) that lie in the view where the world has `count` of each."""
    bounds = view.bounds
    left, right = math.floor(bounds.left * count), math.ceil(bounds.right * count)
    return left, right, math.floor(bounds.top * count), math.ceil(bounds.bottom * count)


def _wanted(view: View, zoom: int) -> int:
    left, right, top, bottom = _edges(view, 1 << zoom)
    return (right - left) * (bottom - top)


def parents(tile: Tile, info: TilesInfo, levels: int = 5) -> list[tuple[Tile, float, float, float]]:
    """Coarser tiles of the same ground, nearest first: tile, and its part (x, y, size) as shares of 1."""
    found = []
    for up in range(1, levels + 1):
        z = tile.z - up
        if z < info.zoom_from:
            break
        share = 1.0 / (1 << up)
        x, y = tile.x >> up, tile.y >> up
        found.append((Tile(z, x, y), (tile.x - (x << up)) * share, (tile.y - (y << up)) * share, share))
    return found
