"""The map as a picture of any size, apart from the widget: for files and pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from console.map.projection import MAX_ZOOM, Bounds, View
from widgets.map import furniture
from widgets.map.ground import Stroke, beyond
from widgets.map.places_map import PlacesMap
from widgets.theme import LIGHT, current

# What is held of tiles around the view, in pixels: as much as the ground's own picture has.
_BEYOND_PX = 300.0


@dataclass(frozen=True, slots=True, eq=False)
class Backdrop:
    """A picture of raster tiles and what it shows: those that were there when it was taken."""

    pixels: bytes
    width: int
    height: int
    bounds: Bounds

    def stroke(self, view: View) -> Stroke:
        """What draws it into a view."""
        image = QImage(
            self.pixels, self.width, self.height, self.width * 4, QImage.Format.Format_RGB32
        ).copy()
        left, top = view.screen_point(self.bounds.left, self.bounds.top)
        right, bottom = view.screen_point(self.bounds.right, self.bounds.bottom)

        def draw(painter: QPainter) -> None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(left, top, right - left, bottom - top), image)

        return draw


class PrintedMap(PlacesMap):
    """A map that can also be painted elsewhere; over `backdrop`, or over its own tiles, or plain."""

    backdrop: Backdrop | None = None

    def take_backdrop(self) -> Backdrop | None:
        """The tiles as they are held now, for a map that has none of its own; None without tiles."""
        raster = self.ground_image.raster
        if raster is None:
            return None
        view, dpr = self.view, self.devicePixelRatioF()
        view = view.resized(view.width + 2 * _BEYOND_PX, view.height + 2 * _BEYOND_PX)
        image = QImage(round(view.width * dpr), round(view.height * dpr), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(dpr)
        image.fill(beyond(LIGHT))
        with QPainter(image) as painter:
            # Paper is light, whatever the screen is.
            for stroke in raster.strokes(view, LIGHT, dpr):
                stroke(painter)
        return Backdrop(bytes(image.constBits()), image.width(), image.height(), view.bounds)

    def _tiles(self, view: View, dpr: float) -> Iterable[Stroke] | None:
        if self.backdrop is not None:
            return [self.backdrop.stroke(view)]
        raster = self.ground_image.raster
        return None if raster is None else raster.strokes(view, current(), dpr)

    def to_picture(self, size: QSize, dpr: float = 1.0) -> QImage:
        """The map as it is, without pointer and keyboard, in a picture of `size` logical pixels.

        At least what the widget shows is in it; `dpr` device pixels stand for each logical one.
        """
        image = QImage(round(size.width() * dpr), round(size.height() * dpr), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(dpr)
        image.fill(beyond(current()))
        view = self.view.resized(size.width(), size.height()).fitted(
            self.view.bounds, margin=0.0, max_zoom=MAX_ZOOM
        )
        with QPainter(image) as painter:
            self.paint_map(painter, view, dpr)
        return image

    def paint_map(self, painter: QPainter, view: View, dpr: float) -> None:
        """Paint a view whole and sharp at once: for pictures and pages, not for the screen.

        What it needs it makes anew, so that the widget's own pictures stay as they are.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in self.ground.strokes(view, current(), self._tiles(view, dpr)):
            stroke(painter)
        self.heat.twin().draw(painter, view, dpr)
        self._draw_below(painter, view, dpr)
        names = self.names.twin()
        names.lay_out(view, self._obstacles(view, 0.0))
        names.draw(painter, view, dpr, new_most=len(self.ground.areas))
        self._draw_bare(painter, view, dpr)
        self.camera_painter.twin().draw(painter, self.cameras, view, self._rings(-1), dpr)
        self._draw_above(painter, view, dpr)
        self._draw_edges(painter, view, dpr, furniture.MARGIN)
