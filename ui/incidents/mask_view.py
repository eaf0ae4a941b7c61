"""A picture on which areas are drawn that a copy is to cover: rectangles and polygons, by mouse and keys."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from console.evidence.masks import Mask, Point
from ui.incidents.picture import PictureView
from widgets import theme

# A press that does not move by so many pixels is a click, not an area.
LEAST_PX = 6
STEP_SHARE = 0.01
FAST = 5


class Tool(Enum):
    """What the mouse draws."""

    NOTHING = auto()
    RECTANGLE = auto()
    POLYGON = auto()


class MaskView(PictureView):
    """`drawn(points)` when an area is finished, `picked(n)` when one is clicked (-1: let go).

    `changed(n, points)` when keys move or size it, `tool_left` when Escape puts the tool away.
    """

    drawn = Signal(object)
    picked = Signal(int)
    changed = Signal(int, object)
    tool_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._masks: tuple[tuple[Mask, bool], ...] = ()
        self._picked = -1
        self._tool = Tool.NOTHING
        self._points: list[Point] = []
        self._hand: Point | None = None
        self.setMouseTracking(True)

    # Values in

    def show_masks(self, masks: Sequence[tuple[Mask, bool]], picked: int) -> None:
        """The areas, each with whether it covers the moment that is seen; `picked` is the one keys move."""
        if (tuple(masks), picked) != (self._masks, self._picked):
            self._masks, self._picked = tuple(masks), picked
            self.update()

    def set_tool(self, tool: Tool) -> None:
        """What the mouse draws from now on."""
        self._tool, self._points, self._hand = tool, [], None
        self.setCursor(Qt.CursorShape.ArrowCursor if tool is Tool.NOTHING else Qt.CursorShape.CrossCursor)
        self.update()

    @property
    def tool(self) -> Tool:
        """What the mouse draws."""
        return self._tool

    # Painting

    def paint_over(self, painter: QPainter, area: QRect) -> None:
        """The areas: solid where they cover this moment, an outline where they do not."""
        if area.isEmpty():
            return
        now = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (mask, covers) in enumerate(self._masks):
            shape = QPolygonF([self._spot(point, area) for point in mask.points])
            chosen = number == self._picked
            painter.setPen(QPen(now.focus if chosen else now.tile_text, 2 if chosen else 1))
            # While it is chosen one sees through it, to see what it covers.
            painter.setBrush(QColor(0, 0, 0, 150 if chosen else 255) if covers else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(shape)
        self._paint_drawn(painter, area)

    def _paint_drawn(self, painter: QPainter, area: QRect) -> None:
        if not self._points or self._hand is None:
            return
        painter.setPen(QPen(theme.current().focus, 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(0, 0, 0, 110))
        if self._tool is Tool.RECTANGLE:
            painter.drawRect(QRectF(self._spot(self._points[0], area), self._spot(self._hand, area)))
        else:
            painter.drawPolygon(QPolygonF([self._spot(p, area) for p in (*self._points, self._hand)]))

    def _spot(self, point: Point, area: QRect) -> QPointF:
        return QPointF(area.left() + point[0] * area.width(), area.top() + point[1] * area.height())

    def _point(self, spot: QPointF) -> Point:
        area = self.picture_area
        x = (spot.x() - area.left()) / max(1, area.width())
        y = (spot.y() - area.top()) / max(1, area.height())
        return min(1.0, max(0.0, x)), min(1.0, max(0.0, y))

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin an area or set a corner; without a tool, pick an area, or what a picture's click does."""
        if event.button() is not Qt.MouseButton.LeftButton or self.picture_area.isEmpty():
            super().mousePressEvent(event)
        elif self._tool is Tool.RECTANGLE:
            self._points = [self._point(event.position())]
            self._hand = self._points[0]
        elif self._tool is Tool.POLYGON:
            self._points.append(self._point(event.position()))
            self._hand = self._points[-1]
            self.update()
        else:
            found = self._mask_at(event.position())
            if found >= 0:
                self.picked.emit(found)
            else:
                super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the area as it would be."""
        super().mouseMoveEvent(event)
        if self._points:
            self._hand = self._point(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A rectangle is finished when the button is let go."""
        super().mouseReleaseEvent(event)
        if self._tool is not Tool.RECTANGLE or not self._points:
            return
        (x0, y0), (x1, y1) = self._points[0], self._point(event.position())
        self._points, self._hand = [], None
        area = self.picture_area
        if abs(x1 - x0) * area.width() >= LEAST_PX and abs(y1 - y0) * area.height() >= LEAST_PX:
            left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
            self.drawn.emit(((left, top), (right, top), (right, bottom), (left, bottom)))
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click closes a polygon."""
        if self._tool is Tool.POLYGON:
            self.finish_polygon()
        elif self._tool is Tool.NOTHING:
            super().mouseDoubleClickEvent(event)

    def finish_polygon(self) -> None:
        """Close the polygon, if it has three corners."""
        points = tuple(dict.fromkeys(self._points))
        self._points, self._hand = [], None
        if len(points) >= 3:
            self.drawn.emit(points)
        self.update()

    def _mask_at(self, spot: QPointF) -> int:
        area = self.picture_area
        for number in reversed(range(len(self._masks))):
            shape = QPolygonF([self._spot(p, area) for p in self._masks[number][0].points])
            if shape.containsPoint(spot, Qt.FillRule.OddEvenFill):
                return number
        return -1

    # Keys

    def drawing_key(self, event: QKeyEvent) -> bool:
        """Enter closes a polygon, Escape lets go; arrows move the picked area, with Ctrl they size it.

        Returns whether the key meant something here.
        """
        key = event.key()
        if key == Qt.Key.Key_Escape and (self._tool is not Tool.NOTHING or self._picked >= 0):
            if self._tool is Tool.NOTHING:
                self.picked.emit(-1)
            else:
                self.set_tool(Tool.NOTHING)
                self.tool_left.emit()
            return True
        if self._tool is Tool.POLYGON and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish_polygon()
            return True
        arrows = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if not 0 <= self._picked < len(self._masks) or key not in arrows:
            return False
        fast = FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        dx, dy = (way * STEP_SHARE * fast for way in arrows[Qt.Key(key)])
        points = self._masks[self._picked][0].points
        sized = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.changed.emit(self._picked, grown(points, dx, dy) if sized else moved(points, dx, dy))
        return True


def moved(points: Sequence[Point], dx: float, dy: float) -> tuple[Point, ...]:
    """An area moved by shares of the picture, held within it."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    dx = min(1 - max(xs), max(-min(xs), dx))
    dy = min(1 - max(ys), max(-min(ys), dy))
    return tuple((x + dx, y + dy) for x, y in points)


def grown(points: Sequence[Point], dx: float, dy: float) -> tuple[Point, ...]:
    """An area made wider and higher by shares of the picture; its upper left corner stands."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    wide, high = max(x for x, _ in points) - left, max(y for _, y in points) - top
    by_x = min(1 - left, max(2 * STEP_SHARE, wide + dx)) / max(wide, 1e-6)
    by_y = min(1 - top, max(2 * STEP_SHARE, high + dy)) / max(high, 1e-6)
    return tuple((left + (x - left) * by_x, top + (y - top) * by_y) for x, y in points)
