"""A screen made of plain memory, and views of a made-up camera, for tests that look at pixels."""

import time

import numpy as np

from console.catalogue.values import Name
from console.playback.values import Frame
from console.wall.tile import TileKind, TileState
from widgets.wall.view import TileView

LIVE = TileState(TileKind.LIVE)


def view(state=LIVE, number=1101, row=5, **more):
    name = Name("विद्यालय द्वार", "School gate")
    return TileView(number, name, "mdi6.school", "#4da3ff", state, row, **more)


def show(grid, index, screen, state=LIVE, **more):
    grid.set_tile(index, view(state, **more))
    grid.set_screen(index, screen)


class PlainScreen:
    """Has a picture of one colour, or none; `show` puts up another."""

    def __init__(self):
        self.sequence = 0
        self._frame = None

    def show(self, red, green, blue, width=320, height=180):
        pixels = np.empty((height, width, 4), dtype=np.uint8)
        pixels[:] = (blue, green, red, 255)
        self.put(pixels)

    def put(self, pixels):
        """Rows of blue, green, red and a fourth byte."""
        self.sequence += 1
        height, width = pixels.shape[:2]
        self._frame = Frame(
            memoryview(pixels).cast("B"), width, height, width * 4, time.monotonic(), self.sequence
        )

    def frame(self):
        return self._frame
