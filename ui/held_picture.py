"""One picture that stands still: a copy of what a tile showed when the operator paused it."""

from __future__ import annotations

from PySide6.QtGui import QImage

from console.playback.values import Frame


class HeldPicture:
    """Gives its one picture as a screen would; `sharpen` replaces it by the same moment in full size."""

    def __init__(self, frame: Frame) -> None:
        # The memory of the frame goes on to be written; the copy is ours.
        self._frame = Frame(
            memoryview(bytes(frame.data)), frame.width, frame.height, frame.pitch, frame.at, frame.sequence
        )
        self.sequence = max(1, frame.sequence)

    def frame(self) -> Frame:
        """The picture."""
        return self._frame

    @property
    def at(self) -> float:
        """When it was shown first (monotonic seconds)."""
        return self._frame.at

    def sharpen(self, image: QImage) -> None:
        """Show `image` (of the same moment) in its place; one that cannot be read changes nothing."""
        if image.isNull():
            return
        plain = image.convertToFormat(QImage.Format.Format_RGB32)
        data = memoryview(bytes(plain.constBits()))
        self.sequence += 1
        self._frame = Frame(
            data, plain.width(), plain.height(), plain.bytesPerLine(), self._frame.at, self.sequence
        )
