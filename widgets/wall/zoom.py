"""Digital zoom of a tile: which part of the picture is shown, as a pure value."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

ZOOM_MOST = 8.0
STEP = 1.25
# A nearly whole picture is meant to be whole.
NEARLY_WHOLE = 1.05
# A zoomed tile's picture is decoded in these multiples of its box: few, so that the wheel seldom asks anew.
_TAKES = ((3.0, 4), (1.3, 2))
TAKE_MOST_PX = 1920


@dataclass(frozen=True, slots=True)
class Zoom:
    """`factor` 1 shows the whole picture; `x`, `y` is the middle of what is shown, in shares of it."""

    factor: float = 1.0
    x: float = 0.5
    y: float = 0.5

    @property
    def on(self) -> bool:
        """Whether less than the whole picture is shown."""
        return self.factor > 1.0

    def by(self, step: float, at_x: float = 0.5, at_y: float = 0.5) -> Zoom:
        """Zoomed by a further `step`; what is shown at (`at_x`, `at_y`), shares of the view, stays there."""
        factor = min(ZOOM_MOST, max(1.0, self.factor * step))
        if factor < NEARLY_WHOLE:
            return WHOLE
        fixed_x = self.x + (at_x - 0.5) / self.factor
        fixed_y = self.y + (at_y - 0.5) / self.factor
        return _inside(factor, fixed_x - (at_x - 0.5) / factor, fixed_y - (at_y - 0.5) / factor)

    def panned(self, dx: float, dy: float) -> Zoom:
        """Moved by shares of the view; never beyond the picture's edge."""
        return _inside(self.factor, self.x + dx / self.factor, self.y + dy / self.factor)

    def source(self, width: int, height: int) -> QRectF:
        """The part of a picture of `width` × `height` pixels that is shown."""
        wide, high = width / self.factor, height / self.factor
        return QRectF(self.x * width - wide / 2, self.y * height - high / 2, wide, high)

    def take(self, box_width: int) -> float:
        """How much larger than its box (`box_width` device pixels) the tile's picture should be decoded."""
        wanted = next((multiple for above, multiple in _TAKES if self.factor >= above), 1)
        return max(1.0, min(wanted, TAKE_MOST_PX / max(1, box_width)))


WHOLE = Zoom()


def _inside(factor: float, x: float, y: float) -> Zoom:
    half = 0.5 / factor
    return Zoom(factor, min(1.0 - half, max(half, x)), min(1.0 - half, max(half, y)))
