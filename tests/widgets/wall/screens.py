"""A screen made of plain memory, for tests that look at pixels."""

import time

import numpy as np

from console.playback.values import Frame


class PlainScreen:
    """Has a picture of one colour, or none; `show` puts up another."""

    def __init__(self):
        self.sequence = 0
        self._frame = None

    def show(self, red, green, blue, width=320, height=180):
        self.sequence += 1
        pixels = np.empty((height, width, 4), dtype=np.uint8)
        pixels[:] = (blue, green, red, 255)
        self._frame = Frame(
            memoryview(pixels).cast("B"), width, height, width * 4, time.monotonic(), self.sequence
        )

    def frame(self):
        return self._frame
