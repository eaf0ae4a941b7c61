"""Reading pictures back: which frame or which moment a picture on screen shows, and which colour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.rig.server.blocks import COLUMNS, ROWS, value_of


@dataclass(frozen=True, slots=True)
class Box:
    """Where the code's magenta border stands in a picture, in pixels."""

    x: int
    y: int
    width: int
    height: int


def find_box(rgb: np.ndarray) -> Box | None:
    """The magenta border in an (h, w, 3) picture, or None. With several, give a part that has one."""
    pixels = rgb.astype(np.int16)
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    magenta = (red - green > 90) & (blue - green > 90) & (abs(red - blue) < 80)
    columns = np.flatnonzero(magenta.sum(0) > 4)
    rows = np.flatnonzero(magenta.sum(1) > 4)
    if len(columns) < 12 or len(rows) < 10:
        return None
    return Box(int(columns[0]), int(rows[0]), int(columns[-1] - columns[0] + 1), int(rows[-1] - rows[0] + 1))


def read_in_box(rgb: np.ndarray, box: Box) -> int | None:
    """The value in a box found before; None while it cannot be read (torn, changed, black)."""
    cell_w, cell_h = box.width / (COLUMNS + 1), box.height / (ROWS + 1)
    bits = []
    for row in range(ROWS):
        for column in range(COLUMNS):
            x, y = box.x + (column + 1) * cell_w, box.y + (row + 1) * cell_h
            reach_x, reach_y = max(cell_w * 0.2, 0.5), max(cell_h * 0.2, 0.5)
            cell = rgb[round(y - reach_y) : round(y + reach_y), round(x - reach_x) : round(x + reach_x)]
            if cell.size == 0:
                return None
            bits.append(bool(cell.mean() > 125))
    return value_of(bits)


def read_value(rgb: np.ndarray) -> int | None:
    """The frame number (clips) or milliseconds (clock cameras) that a picture shows, or None."""
    box = find_box(rgb)
    return None if box is None else read_in_box(rgb, box)


def colour_number(rgb: np.ndarray, colours: tuple[tuple[int, int, int], ...], reach: int = 30) -> int | None:
    """Which of `colours` the picture's middle shows, or None if it is near none of them."""
    height, width = rgb.shape[:2]
    middle = rgb[height // 3 : height * 2 // 3, width // 3 : width * 2 // 3, :3].reshape(-1, 3).mean(0)
    away = [float(np.abs(middle - np.array(colour)).max()) for colour in colours]
    best = int(np.argmin(away))
    return best if away[best] <= reach else None
