"""Moves the view smoothly from one place to another."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from console.map.projection import TILE, View

DURATION_MS = 220


def between(a: View, b: View, part: float) -> View:
    """The view `part` (0 to 1) of the way from `a` to `b`, about the one point that both show alike."""
    zoom = a.zoom + (b.zoom - a.zoom) * part
    if math.isclose(a.zoom, b.zoom, abs_tol=1e-3):
        return replace(b, x=a.x + (b.x - a.x) * part, y=a.y + (b.y - a.y) * part, zoom=zoom)
    now = TILE * 2.0**zoom
    still_x = (b.x * b.scale - a.x * a.scale) / (b.scale - a.scale)
    still_y = (b.y * b.scale - a.y * a.scale) / (b.scale - a.scale)
    return replace(
        b, x=still_x - (still_x - a.x) * a.scale / now, y=still_y - (still_y - a.y) * a.scale / now, zoom=zoom
    )


class Motion(QObject):
    """One movement at a time; a new one takes over from where the former has got to."""

    def __init__(self, parent: QObject, show: Callable[[View], None]) -> None:
        super().__init__(parent)
        self._show = show
        self._from = self._to = View()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(DURATION_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._advance)

    @property
    def running(self) -> bool:
        """Whether the view is on its way."""
        return self._animation.state() == QVariantAnimation.State.Running

    def go(self, start: View, end: View) -> None:
        """Set out from `start` to `end`."""
        self.stop()
        self._from, self._to = start, end
        self._animation.start()

    def stop(self) -> None:
        """Stay where the view is."""
        self._animation.stop()

    def finish(self) -> None:
        """Arrive at once."""
        if self.running:
            self.stop()
            self._show(self._to)

    def _advance(self, part: float) -> None:
        self._show(self._to if part >= 1.0 else between(self._from, self._to, part))
