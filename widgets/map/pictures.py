"""Empty pictures of any sharpness, painters on them, and colours more or less transparent."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap


def canvas(width: float, height: float, dpr: float) -> QPixmap:
    """A clear picture of so many logical pixels."""
    result = QPixmap(max(1, math.ceil(width * dpr)), max(1, math.ceil(height * dpr)))
    result.setDevicePixelRatio(dpr)
    result.fill(Qt.GlobalColor.transparent)
    return result


def pen_for(pixmap: QPixmap) -> QPainter:
    """A smooth painter on a picture; the caller ends it."""
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return painter


def with_alpha(colour: QColor, alpha: int) -> QColor:
    """The colour, more or less transparent."""
    result = QColor(colour)
    result.setAlpha(alpha)
    return result
