"""What a look at the screen tells: whose picture a tile shows, whether it is veiled, whether it moves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from console.wall.layouts import layout
from tests.rig.clips import COLOURS

# The veil over an old picture (`widgets/wall/face.py`): nearly black, by so much.
VEIL, VEIL_ALPHA = np.array((8, 11, 15)), 150 / 255
# A hatch in the state's colour lies on the veil.
NEAR, NEAR_VEILED = 22.0, 40.0
# Words stand on a ground darker than this; so much of a picture has its own colour, a hatch lying over it.
DARK, EVEN = 45.0, 0.55
# A tile's header is about so high.
HEADER_PX = 24
PALETTE = np.array(COLOURS, float)
VEILED = PALETTE * (1 - VEIL_ALPHA) + VEIL * VEIL_ALPHA


@dataclass(frozen=True, slots=True)
class Rect:
    """A part of the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    def of(self, rgb: np.ndarray, left: float, top: float, right: float, bottom: float) -> np.ndarray:
        """The pixels between shares of its width and height."""
        rows = slice(self.y + round(self.height * top), self.y + round(self.height * bottom))
        return rgb[rows, self.x + round(self.width * left) : self.x + round(self.width * right)]


@dataclass(frozen=True, slots=True)
class Seen:
    """A tile at one moment. `camera` None: no camera's picture; `words` then, if these stand on dark ground.

    `bar` changes as the picture moves.
    """

    camera: int | None
    veiled: bool
    words: bool
    bar: bytes

    def __str__(self) -> str:
        if self.camera is None:
            return "words" if self.words else "?"
        return f"{self.camera} old" if self.veiled else f"{self.camera}"


def look(rgb: np.ndarray, rect: Rect, own: int | None) -> Seen:
    """Judge a tile that belongs to the camera `own`; where two answers are near, its own is believed."""
    bar = rect.of(rgb, 0.0, 0.03, 1.0, 0.2).mean((0, 2)).astype(np.uint8).tobytes()
    # Below the plate with words, above the dashed frame.
    pixels = rect.of(rgb, 0.08, 0.78, 0.92, 0.93)[::2, ::3].reshape(-1, 3).astype(np.int16)
    colour = np.median(pixels, 0)
    is_even = (np.abs(pixels - colour).max(1) <= NEAR).mean() > EVEN
    plain = np.abs(PALETTE - colour).max(1)
    veiled = np.abs(VEILED - colour).max(1)
    if is_even and own is not None and (plain[own] <= NEAR or veiled[own] <= NEAR_VEILED):
        return Seen(own, bool(plain[own] > NEAR), False, bar)
    best = int(plain.argmin())
    if is_even and plain[best] <= NEAR:
        return Seen(best, False, False, bar)
    # Words stand on a ground that is nearly black, and so are the darkest pictures under a veil.
    best = int(veiled.argmin())
    bright = VEILED[best].max() > 60 and colour.max() > DARK
    if is_even and veiled[best] <= NEAR and bright:
        return Seen(best, True, False, bar)
    return Seen(None, False, bool(colour.max() <= DARK), bar)


def find(rgb: np.ndarray, colour: tuple[int, int, int]) -> Rect | None:
    """Where a plain picture of this colour stands; None while it is not there."""
    near = np.abs(rgb.astype(np.int16) - np.array(colour)).max(2) <= NEAR
    columns, rows = _most(near.sum(0)), _most(near.sum(1))
    if columns is None or rows is None:
        return None
    # The bar in its uppermost quarter moves; the width tells the height, pictures being 16:9.
    width = columns[1] - columns[0]
    height = round(width * 9 / 16)
    return Rect(columns[0], rows[1] - height, width, height)


def _most(counts: np.ndarray) -> tuple[int, int] | None:
    """The longest run of lines in which a colour is often seen (a frame around a tile may have it too)."""
    if counts.max() < 20:
        return None
    often = np.flatnonzero(counts > counts.max() * 0.5)
    run = max(np.split(often, np.flatnonzero(np.diff(often) > 1) + 1), key=len)
    return int(run[0]), int(run[-1]) + 1


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the wall: each tile's place, and whose it is (None: nobody's)."""

    name: str
    tiles: tuple[tuple[Rect, int | None], ...]

    def fits(self, rgb: np.ndarray) -> tuple[int, list[str]]:
        """Tiles with their own picture, were this the page on the screen; and those that cannot be its."""
        seen = [(own, look(rgb, rect, own)) for rect, own in self.tiles]
        wrong = [
            f"{own}: {tile}" for own, tile in seen if not tile.words and (tile.camera != own or own is None)
        ]
        return sum(tile.camera is not None for _, tile in seen) - len(wrong), wrong


def pages(canvas: Rect, names: Sequence[str], cameras: int) -> Iterator[Page]:
    """Every page that the wall may show: whole ones, and (as layout 1 has it) each camera alone."""
    for name in names:
        arrangement = layout(name)
        wide, high = canvas.width / arrangement.columns, canvas.height / arrangement.rows
        boxes = [
            Rect(
                round(canvas.x + c.x * wide),
                round(canvas.y + c.y * high),
                round(c.w * wide),
                round(c.h * high),
            )
            for c in arrangement.cells
        ]
        for first in range(0, cameras, len(boxes)):
            owners = [number if number < cameras else None for number in range(first, first + len(boxes))]
            yield Page(f"{name} from {first}", tuple(zip(map(_picture, boxes), owners, strict=True)))


def canvas_of(tiles: Mapping[int, Rect], columns: int) -> Rect | None:
    """The wall's own rectangle, from some pictures of an even layout; None where those do not tell it."""
    rows = columns
    pairs = [(a, b) for a in tiles for b in tiles if a < b]
    wide = [(tiles[b].x - tiles[a].x) / (b % columns - a % columns) for a, b in pairs if (b - a) % columns]
    high = [(tiles[b].y - tiles[a].y) / (b // columns - a // columns) for a, b in pairs
            if b // columns > a // columns]  # fmt: skip
    if not wide or not high or max(wide) - min(wide) > 8 or max(high) - min(high) > 8:
        return None
    pitch, line = float(np.median(wide)), float(np.median(high))
    number, tile = next(iter(tiles.items()))
    left = tile.x + tile.width / 2 - pitch * (number % columns + 0.5)
    top = tile.y + tile.height - line * (number // columns + 1)
    return Rect(round(left), round(top), round(pitch * columns), round(line * rows))


def _picture(cell: Rect) -> Rect:
    """Where a tile's picture is: below the header, 16:9, in the middle."""
    height = min(cell.height - HEADER_PX, round(cell.width * 9 / 16))
    width = round(height * 16 / 9)
    top = cell.y + HEADER_PX + (cell.height - HEADER_PX - height) // 2
    return Rect(cell.x + (cell.width - width) // 2, top, width, height)


def best_page(rgb: np.ndarray, candidates: Sequence[Page]) -> tuple[Page | None, str]:
    """The page that the screen shows, every tile of it right or in words; None and what is wrong else."""
    fits = [(page, *page.fits(rgb)) for page in candidates]
    good = [(right, at) for at, (_, right, wrong) in enumerate(fits) if not wrong]
    if good:
        return candidates[max(good)[1]], ""
    page, _, wrong = max(fits, key=lambda each: each[1] - len(each[2]))
    return None, f"no page has these pictures; nearest is {page.name}, but for {wrong}"
