"""The wall's layouts: which cells of a grid the tiles take."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import isqrt


@dataclass(frozen=True, slots=True)
class Cell:
    """A tile's place in grid units: left, top, width, height."""

    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A named arrangement of cells on a grid of `columns` × `rows` units; cells never overlap."""

    name: str
    columns: int
    rows: int
    cells: tuple[Cell, ...]

    def __len__(self) -> int:
        return len(self.cells)


class UnknownLayout(ValueError):
    """No layout has this name; `LAYOUTS` lists those that there are."""


LAYOUTS = ("1", "4", "9", "16", "25", "36", "64", "1+5", "1+7")


@cache
def layout(name: str) -> Layout:
    """The layout called `name`, such as `16` or `1+5`. Raises UnknownLayout."""
    if name not in LAYOUTS:
        raise UnknownLayout(name)
    if "+" in name:
        return _one_large(name, int(name.partition("+")[2]))
    side = isqrt(int(name))
    return Layout(name, side, side, tuple(Cell(i % side, i // side, 1, 1) for i in range(side * side)))


def layout_for(count: int) -> Layout:
    """The smallest even layout with room for `count` tiles, or the largest one."""
    even = [layout(name) for name in LAYOUTS if "+" not in name]
    return next((candidate for candidate in even if len(candidate) >= count), even[-1])


def _one_large(name: str, small: int) -> Layout:
    """One large tile at the top left, small ones down its right side and along the bottom."""
    side = (small + 1) // 2
    right = [Cell(side - 1, y, 1, 1) for y in range(side - 1)]
    bottom = [Cell(x, side - 1, 1, 1) for x in range(side)]
    return Layout(name, side, side, (Cell(0, 0, side - 1, side - 1), *right, *bottom))
