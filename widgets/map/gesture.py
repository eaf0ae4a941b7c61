"""A drag or click with one of the picking tools: what was drawn, and which cameras it takes in."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from console.map.camera_index import CameraIndex
from console.map.points import Positions
from console.map.projection import Bounds, View
from widgets.map.selection import Tool
from widgets.map.sprites import plate, with_alpha
from widgets.theme import current

# A lasso takes a new corner when the pointer has moved so far.
_CORNER_PX = 3.0


@dataclass(slots=True)
class Gesture:
    """A rectangle or lasso while it is drawn, in widget pixels; the view stands still meanwhile."""

    tool: Tool
    view: View
    points: list[tuple[float, float]] = field(default_factory=list)

    def move(self, x: float, y: float) -> None:
        """The pointer is here now."""
        if self.tool is Tool.LASSO:
            last = self.points[-1]
            if abs(x - last[0]) + abs(y - last[1]) >= _CORNER_PX:
                self.points.append((x, y))
        else:
            self.points[1:] = [(x, y)]

    def moved(self, pixels: float) -> bool:
        """Whether the pointer went further than a click's tremble."""
        x, y = self.points[0]
        return any(abs(px - x) + abs(py - y) > pixels for px, py in self.points)

    def positions(self, index: CameraIndex) -> Positions:
        """The shown cameras inside."""
        if len(self.points) < 2:
            return np.zeros(0, dtype=np.int64)
        corners = np.array([self.view.world_point(x, y) for x, y in self.points])
        if self.tool is Tool.LASSO:
            return index.in_ring(corners[:, 0], corners[:, 1])
        low, high = corners.min(axis=0), corners.max(axis=0)
        return index.in_rectangle(Bounds(*low.tolist(), *high.tolist()))

    def draw(self, painter: QPainter, count: int, dpr: float) -> None:
        """Paint the shape and, beside the pointer, how many cameras are inside."""
        if len(self.points) < 2:
            return
        theme = current()
        pen = QPen(theme.accent, 1.6)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(with_alpha(theme.accent, 34))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in self._corners()]), Qt.FillRule.OddEvenFill)
        x, y = self.points[-1]
        picture = plate(str(count), dpr, strong=True)
        width = picture.deviceIndependentSize().width()
        left = x + 14 if x + 18 + width < self.view.width else x - 14 - width
        painter.drawPixmap(QPointF(round(left), round(max(4.0, y - 30))), picture)

    def _corners(self) -> list[tuple[float, float]]:
        if self.tool is Tool.LASSO:
            return self.points
        (x1, y1), (x2, y2) = self.points[0], self.points[-1]
        return [(x1, y1), (x2, y1), (x2, y2), (x1, y2)]
