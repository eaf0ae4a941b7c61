"""A selection while it is drawn, by pointer or keyboard: its points so far, its breadth, what it takes in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainter

from console.map.along import metres_per_unit
from console.map.camera_index import CameraIndex
from console.map.projection import View
from widgets.map.lettering import plate
from widgets.map.outline import Outline
from widgets.map.selection import Kind, Tool

World = tuple[float, float]

# A lasso takes a new corner when the pointer has moved so far.
_CORNER_PX = 3.0
KINDS: dict[Tool, Kind] = {
    Tool.RECTANGLE: "rectangle",
    Tool.LASSO: "lasso",
    Tool.RADIUS: "radius",
    Tool.ROUTE: "route",
    Tool.NEAREST: "nearest",
}
# So many points make a selection; more than one of each other's place.
POINTS_LEAST = {Tool.RECTANGLE: 2, Tool.LASSO: 3, Tool.RADIUS: 1, Tool.ROUTE: 2, Tool.NEAREST: 1}
# What wheel and keys step through, in metres.
STEPS = {
    Tool.RADIUS: (25, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 5000, 10_000),
    Tool.ROUTE: (10, 20, 30, 40, 60, 80, 100, 150, 200, 300, 400, 500, 1000),
}
USUAL = {Tool.RADIUS: 300.0, Tool.ROUTE: 60.0}
_DRAWN_RADIUS_LEAST = 5.0


def stepped(tool: Tool, metres: float, step: int) -> float:
    """The next larger (`step` 1) or smaller (-1) radius or breadth."""
    steps = STEPS[tool]
    at = bisect_right(steps, metres) if step > 0 else bisect_left(steps, metres) - 1
    return float(steps[min(max(at, 0), len(steps) - 1)])


def metre_words(metres: float) -> str:
    """A length as it is read on the map."""
    if metres >= 1000:
        return QCoreApplication.translate("MapWidget", "{length} km").format(length=f"{metres / 1000:g}")
    return QCoreApplication.translate("MapWidget", "{length} m").format(length=f"{metres:g}")


@dataclass(slots=True)
class Drawing:
    """Points in world units, so that the map may be moved meanwhile; `metres` as `Outline` has it.

    `dragged`: it is drawn with a button held down, and ends when that is let go.
    """

    tool: Tool
    metres: float = 0.0
    points: list[World] = field(default_factory=list)
    dragged: bool = False
    _counted: tuple[object, int] = (None, 0)

    def add(self, point: World) -> None:
        """A point that stands; one at the former's place adds nothing."""
        if not self.points or self.points[-1] != point:
            self.points.append(point)

    def drag(self, point: World, view: View) -> None:
        """The pointer is here now, its button down."""
        if self.tool is Tool.LASSO:
            x, y = (abs(a - b) * view.scale for a, b in zip(point, self.points[-1], strict=True))
            if x + y >= _CORNER_PX:
                self.points.append(point)
        elif self.tool is Tool.RADIUS:
            (x1, y1), (x2, y2) = self.points[0], point
            drawn = float(np.hypot(x2 - x1, y2 - y1) * metres_per_unit(y1))
            round_to = 5.0 if drawn < 200 else 10.0 if drawn < 1000 else 50.0
            self.metres = max(_DRAWN_RADIUS_LEAST, round(drawn / round_to) * round_to)
        else:
            self.points[1:] = [point]

    @property
    def complete(self) -> bool:
        """Whether there are points enough to select by."""
        return len(self.points) >= POINTS_LEAST[self.tool]

    def outline(self, live: World | None = None) -> Outline:
        """Its shape, with one more point where the pointer or the crosshair is."""
        points = list(self.points)
        if live is not None and not self.dragged and not (self.tool is Tool.RADIUS and points):
            points.append(live)
        places = np.array(points, dtype=np.float64).reshape(-1, 2)
        return Outline(KINDS[self.tool], places[:, 0], places[:, 1], self.metres)

    def draw(self, painter: QPainter, index: CameraIndex, view: View, live: World | None, dpr: float) -> None:
        """Paint the shape and, beside its newest point, how many cameras are inside."""
        shape = self.outline(live)
        if not len(shape.x) or (len(shape.x) < 2 and self.tool in (Tool.RECTANGLE, Tool.LASSO)):
            return
        shape.draw(painter, view, drawing=True)
        if not self.dragged and self.tool in (Tool.LASSO, Tool.ROUTE):
            self.outline().draw_points(painter, view)
        words = str(self._count(shape, index))
        if self.metres:
            words += f" · {metre_words(self.metres)}"
        at = live if live is not None else self.points[-1]
        _draw_beside(painter, view, view.screen_point(*at), words, dpr)

    def _count(self, shape: Outline, index: CameraIndex) -> int:
        """How many cameras are inside; counted once for each shape, because a map is painted more often."""
        key = (shape.x.tobytes(), shape.y.tobytes(), shape.metres, id(index), index.filtered)
        if self._counted[0] != key:
            self._counted = (key, len(shape.positions(index)))
        return self._counted[1]


def _draw_beside(painter: QPainter, view: View, at: tuple[float, float], words: str, dpr: float) -> None:
    picture = plate(words, dpr, strong=True)
    width = picture.deviceIndependentSize().width()
    x, y = at
    left = x + 14 if x + 18 + width < view.width else x - 14 - width
    painter.drawPixmap(QPointF(round(left), round(max(4.0, y - 30))), picture)
