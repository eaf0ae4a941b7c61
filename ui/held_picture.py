"""One picture that stands still: a copy of what a tile showed when the operator paused it."""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from console.live.sleeps import Sleeps
from console.playback.values import Frame

# Pictures are compared in so many fields of grey.
_FIELDS = (32, 18)
# A small picture's shape is only as exact as its whole pixels.
ROUNDING_SHARE = 0.02


class HeldPicture:
    """Gives its one picture as a screen would; `sharpen` replaces it by the same moment in full size."""

    def __init__(self, frame: Frame) -> None:
        # The memory of the frame goes on to be written; the copy is ours.
        self._frame = Frame(
            memoryview(bytes(frame.data)), frame.width, frame.height, frame.pitch, frame.at, frame.sequence
        )
        self.sequence = max(1, frame.sequence)
        self._sleeps = Sleeps()

    def frame(self) -> Frame:
        """The picture."""
        return self._frame

    @property
    def at(self) -> float:
        """When it was shown first (monotonic seconds)."""
        return self._frame.at

    @property
    def age_s(self) -> float:
        """For how long it has been shown, also while the machine slept."""
        now = time.monotonic()
        return max(0.0, now - (self._sleeps.true_at(self.at, now) or now))

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
    with something moved by its own size by tens. How bright the whole is does not count.
    """
    if image.isNull():
        return 255.0
    other = QImage(frame.data, frame.width, frame.height, frame.pitch, QImage.Format.Format_RGB32)
    apart = _fields(image) - _fields(other)
    return float(np.abs(apart - np.median(apart)).max())


def _fields(image: QImage) -> NDArray[np.float64]:
    small = image.scaled(
        *_FIELDS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(small.constBits(), np.uint8).reshape(small.height(), small.bytesPerLine())
    return rows[:, : small.width()].astype(np.float64)


def read_picture(path: str, shape: float) -> QImage:
    """A picture file as frames are, null where it cannot be read; takes a while, so not for the GUI thread.

    A camera whose pixels are not square is stretched to `shape`, in which playback shows it.
    """
    image = QImage(path)
    if image.isNull():
        return image
    width = round(image.height() * shape)
    if abs(width - image.width()) > ROUNDING_SHARE * image.width():
        image = image.scaled(
            width,
            image.height(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return image.convertToFormat(QImage.Format.Format_RGB32)
