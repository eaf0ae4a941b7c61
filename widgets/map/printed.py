"""The map as a picture of any size, apart from the widget: for files and pages."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from console.map.projection import MAX_ZOOM, View
from widgets.map import furniture
from widgets.map.camera_painter import mark_boxes
from widgets.map.canvas import MapCanvas
from widgets.map.ground import beyond
from widgets.theme import current


class PrintedMap(MapCanvas):
    """A map that can also be painted elsewhere."""

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
        for stroke in self.ground.strokes(view, current()):
            stroke(painter)
        self.heat.twin().draw(painter, view, dpr)
        self._draw_below(painter, view)
        names = self.names.twin()
        names.lay_out(view, mark_boxes(self.cameras, view, 0.0))
        names.draw(painter, view, dpr, new_most=len(self.ground.areas))
        self.camera_painter.twin().draw(painter, self.cameras, view, self._highlight, -1, dpr)
        if self.pin is not None:
            furniture.draw_pin(painter, view, self.pin)
        self._draw_edges(painter, view, dpr, furniture.MARGIN)
