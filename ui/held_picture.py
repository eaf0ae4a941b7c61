"""One picture that stands still: a copy of what a tile showed when the operator paused it."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtGui import QImage

from console.live.sleeps import Sleeps
from console.playback.values import Frame
from widgets.image_file import NoPicture, read_image

# From a packet's arrival to its picture on screen, where that was not measured (ARCHITECTURE.md: 148 ms glass
# to glass, most of it here).
SHOWN_AFTER_S = 0.12
# Pictures are compared in so many fields of grey.
_FIELDS = (32, 18)


class HeldPicture:
    """Gives its one picture as a screen would; `sharpen` replaces it by the same moment in full size.

    `late_s` after it came it was shown.
    """

    def __init__(self, frame: Frame, late_s: float = SHOWN_AFTER_S) -> None:
        # The memory of the frame goes on to be written; the copy is ours.
        self._frame = Frame(
            memoryview(bytes(frame.data)), frame.width, frame.height, frame.pitch, frame.at, frame.sequence
        )
        self.sequence = max(1, frame.sequence)
        self._late_s = late_s
        self._sleeps = Sleeps()

    def frame(self) -> Frame:
        """The picture."""
        return self._frame

    @property
    def came_at(self) -> float:
        """When it came (monotonic seconds), however late it was shown."""
        return self._frame.at - self._late_s

    @property
    def age_s(self) -> float:
        """How long ago it came, also while the machine slept."""
        now = time.monotonic()
        at = self._sleeps.true_at(self.came_at, now)
        return 0.0 if at is None else max(0.0, now - at)

    @property
    def shape(self) -> float:
        """Its width by its height."""
        return self._frame.width / max(1, self._frame.height)

    def sharpen(self, image: QImage) -> None:
        """Show `image` (`read_picture` of the same moment) in its place; a null one changes nothing."""
        if image.isNull():
            return
        data = memoryview(bytes(image.constBits()))
        self.sequence += 1
        self._frame = Frame(
            data, image.width(), image.height(), image.bytesPerLine(), self._frame.at, self.sequence
        )


def difference(image: QImage, frame: Frame) -> float:
    """How far a picture is from a frame: the greatest difference of a field, in levels of grey (0–255).

    The same picture from another stream of the camera differs by some levels for its coarser coding; one
    with something moved by its own size by tens. How bright the whole is does not count. For any thread.
    """
    if image.isNull():
        return 255.0
    pixels = image.constBits(), image.width(), image.height(), image.bytesPerLine()
    apart = _fields(*pixels) - _fields(frame.data, frame.width, frame.height, frame.pitch)
    return float(np.abs(apart - np.median(apart)).max())


def _fields(data: bytes | bytearray | memoryview, width: int, height: int, pitch: int) -> NDArray[np.float64]:
    pixels = np.frombuffer(data, np.uint8)
    picture = Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", pitch, 1)
    return np.asarray(picture.convert("L").resize(_FIELDS, Image.Resampling.BOX), np.float64)


def read_picture(path: str, shape: float) -> QImage:
    """A picture file as frames are, null where it cannot be read; takes a while, so not for the GUI thread.

    A camera whose pixels are not square is stretched to `shape`, in which playback shows it.
    """
    try:
        return read_image(Path(path), shape=shape)
    except NoPicture:
        return QImage()
