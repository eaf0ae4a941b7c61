"""The ground kept as one image larger than the view: a pan only copies it, a zoom stretches it for a moment.

A new image is drawn stroke by stroke between the GUI loop's other work, a few milliseconds at a time,
so that neither a worker thread nor the loop ever holds the interpreter for long.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from console.map.projection import View
from widgets.map.ground import Ground, Stroke, beyond
from widgets.map.raster import RasterLayer
from widgets.theme import Theme, current

SLICE_S = 0.004
FIRST_S = 0.03
MARGIN = 0.25  # of the view's size, on each side
MARGIN_MAX_PX = 320.0
SETTLE_MS = 90  # after the last change of zoom


@dataclass(slots=True)
class Picture:
    """An image of the ground and the view that it fills."""

    image: QImage
    view: View
    dpr: float
    theme: Theme

    def fits(self, view: View, dpr: float, theme: Theme) -> bool:
        """Whether the view can be cut out of this picture, pixel for pixel."""
        same = self.view.zoom == view.zoom and self.dpr == dpr and self.theme is theme
        return same and self.view.bounds.contains(view.bounds)

    def roomy(self, view: View) -> bool:
        """Whether there is still some room around the view for panning on."""
        return self.view.bounds.contains(view.bounds.grown(0.06))


class GroundImage(QObject):
    """Draws the ground into a painter from the picture at hand, and sees to it that a sharp one follows."""

    ready = Signal()

    def __init__(self, ground: Ground, parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground
        self._picture: Picture | None = None
        self._coming: Picture | None = None
        self._strokes: Iterator[Stroke] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self._wanted: tuple[View, float] | None = None
        self._raster: RasterLayer | None = None
        # Tiles have come since the picture at hand was drawn.
        self._stale = False

    def set_raster(self, raster: RasterLayer | None) -> None:
        """Have the ground drawn over these tiles, or plain again."""
        if self._raster is not None:
            self._raster.arrived.disconnect(self._tiles_came)
        self._raster = raster
        if raster is not None:
            raster.arrived.connect(self._tiles_came)
        self.forget()
        self.ready.emit()

    @property
    def raster(self) -> RasterLayer | None:
        """The tiles that the ground is drawn over, if any."""
        return self._raster

    def _tiles_came(self) -> None:
        # A drawing under way is ended first: tiles that come without a pause would put it off for ever.
        self._stale = True
        self.ready.emit()

    def forget(self) -> None:
        """The ground itself changed: the next draw starts from nothing."""
        self._picture = self._coming = self._wanted = None
        self._timer.stop()

    def draw(self, painter: QPainter, view: View, dpr: float) -> None:
        """Paint the ground of `view` into a widget's painter."""
        theme = current()
        picture = self._picture or self._first(view, dpr)
        if picture.fits(view, dpr, theme):
            self._copy(painter, picture, view)
        else:
            self._stretch(painter, picture, view)
        if self._stale or not (picture.fits(view, dpr, theme) and picture.roomy(view)):
            self._want(view, dpr)

    def finish(self) -> None:
        """Draw at once what is still to be drawn (for pictures of the map)."""
        if self._wanted is not None and self._coming is None:
            self._start(*self._wanted)
        self._finish()

    @property
    def busy(self) -> bool:
        """Whether a sharper picture is on its way."""
        return self._timer.isActive()

    def _first(self, view: View, dpr: float) -> Picture:
        """Something to look at from the beginning: the largest shapes at once, the rest follows."""
        if self._coming is None or not self._coming.fits(view, dpr, current()):
            self._start(view, dpr).image.fill(beyond(current()))
        coming = self._coming
        assert coming is not None
        if self._step(FIRST_S):
            self._timer.start(0)
        return coming

    def _copy(self, painter: QPainter, picture: Picture, view: View) -> None:
        x, y = view.screen_point(picture.view.bounds.left, picture.view.bounds.top)
        dpr = picture.dpr
        painter.drawImage(QPointF(round(x * dpr) / dpr, round(y * dpr) / dpr), picture.image)

    def _stretch(self, painter: QPainter, picture: Picture, view: View) -> None:
        bounds, seen = picture.view.bounds, view.bounds
        if not bounds.contains(seen):
            painter.fillRect(QRectF(0, 0, view.width, view.height), beyond(current()))
        # Only the part in view is stretched: at a deep zoom the whole would be enormous.
        left, top = max(bounds.left, seen.left), max(bounds.top, seen.top)
        right, bottom = min(bounds.right, seen.right), min(bounds.bottom, seen.bottom)
        if right <= left or bottom <= top:
            return
        painter.drawImage(
            _box(*view.screen_point(left, top), *view.screen_point(right, bottom)),
            picture.image,
            _box(
                *(v * picture.dpr for v in picture.view.screen_point(left, top)),
                *(v * picture.dpr for v in picture.view.screen_point(right, bottom)),
            ),
        )

    def _want(self, view: View, dpr: float) -> None:
        theme = current()
        if self._coming is not None and self._coming.fits(view, dpr, theme):
            return
        former = self._wanted
        self._wanted = (view, dpr)
        self._coming = None
        zooming = former is not None and former[0].zoom != view.zoom
        zooming = zooming or (self._picture is not None and self._picture.view.zoom != view.zoom)
        if not zooming:
            self._timer.start(0)
        elif former is None or former[0] != view or not self._timer.isActive():
            self._timer.start(SETTLE_MS)

    def _go_on(self) -> None:
        if self._coming is None:
            if self._wanted is None:
                return
            self._start(*self._wanted)
        if self._step(SLICE_S):
            self._timer.start(0)
        else:
            self.ready.emit()

    def _finish(self) -> None:
        if self._coming is not None:
            self._step(math.inf)
            self._timer.stop()

    def _start(self, view: View, dpr: float) -> Picture:
        side = min(MARGIN * max(view.width, view.height), MARGIN_MAX_PX)
        width, height = math.ceil(view.width + 2 * side), math.ceil(view.height + 2 * side)
        image = QImage(round(width * dpr), round(height * dpr), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(dpr)
        whole = view.resized(image.width() / dpr, image.height() / dpr)
        self._coming = Picture(image, whole, dpr, current())
        theme, raster = self._coming.theme, self._raster
        tiles = None if raster is None else raster.strokes(whole, theme, dpr)
        self._strokes = self._ground.strokes(whole, theme, tiles)
        self._stale = False
        return self._coming

    def _step(self, budget_s: float) -> bool:
        """Draw for about `budget_s`; whether something is left to draw."""
        coming = self._coming
        if coming is None:
            return False
        until = perf_counter() + budget_s
        # A painter for each step: one that outlived its image would end the program.
        painter = QPainter(coming.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            for stroke in self._strokes:
                stroke(painter)
                if perf_counter() > until:
                    return True
        finally:
            painter.end()
        self._picture, self._coming, self._wanted = coming, None, None
        return False


def _box(left: float, top: float, right: float, bottom: float) -> QRectF:
    return QRectF(left, top, right - left, bottom - top)
