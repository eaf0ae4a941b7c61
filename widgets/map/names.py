"""Names of areas on the map: which ones, and where they stand without covering each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from console.catalogue.values import Area
from console.map.projection import Bounds, Floats, View, to_world
from console.map.shapes import holds, name_place
from widgets.map import sprites

# From which zoom to which a kind's names are shown; the first kinds have the first choice of place.
_ZOOMS = {"thana": (10.8, 17.5), "city": (0.0, 10.8), "ward": (14.2, 21.0), "zone": (9.6, 10.8)}
# A name may be this much wider than its area before it is left out.
_OVERHANG = 1.6
# Tried in turn, in pixels: in the middle, then aside and up or down, and further so.
_SHIFTS = sorted(
    ((dx, dy) for dx in (0.0, -26.0, 26.0, -52.0, 52.0) for dy in (0.0, -18.0, 18.0, -34.0, 34.0)),
    key=lambda shift: abs(shift[0]) + abs(shift[1]),
)
# A ward's name is left out where cameras would cover more of it than this; a thana's is needed.
_WARD_COVERED = 0.12
# A place outside the area is as bad as so many covered square pixels.
_OUTSIDE = 260.0
_SPREAD = 0.45


@dataclass(frozen=True, slots=True, eq=False)
class _Anchor:
    area: int
    kind: str
    x: float
    y: float
    width: float
    ring: tuple[Floats, Floats]


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name near a world point: its middle stands `shift` pixels right of and below it."""

    area: int
    x: float
    y: float
    shift: tuple[float, float]
    picture: QPixmap

    def box(self, view: View) -> QRectF:
        """Where the name stands in the widget."""
        px, py = view.screen_point(self.x, self.y)
        size = self.picture.deviceIndependentSize()
        left, top = px + self.shift[0] - size.width() / 2, py + self.shift[1] - size.height() / 2
        return QRectF(left, top, size.width(), size.height())


class Names:
    """The names of areas in one language, laid out anew when zoom, language or cameras changed."""

    def __init__(self) -> None:
        self._areas: tuple[Area, ...] = ()
        self._anchors: list[_Anchor] = []
        self._placed: list[PlacedName] = []
        self._window: Bounds | None = None
        self._zoom = -1.0
        self.language = "en"

    def set_areas(self, areas: Sequence[Area]) -> None:
        """Take the areas and find the roomiest place in each."""
        self._areas = tuple(areas)
        order = {kind: rank for rank, kind in enumerate(_ZOOMS)}
        anchors = [a for i, area in enumerate(areas) for a in _anchors(i, area)]
        self._anchors = sorted(anchors, key=lambda a: (order[a.kind], -a.width))
        self.forget()

    def forget(self) -> None:
        """Lay the names out anew at the next chance."""
        self._window = None

    @property
    def laid_out(self) -> bool:
        """Whether there are names to draw, be they for another zoom."""
        return self._window is not None

    def stale(self, view: View) -> bool:
        """Whether the names were laid out for another zoom or other surroundings."""
        return self._window is None or self._zoom != view.zoom or not self._window.contains(view.bounds)

    def lay_out(self, view: View, obstacles: Floats, dpr: float) -> None:
        """Place the names for the view and some surroundings; better not over `obstacles`.

        Obstacles are what cameras cover: rows of left, top, right, bottom in widget pixels.
        """
        self._window, self._zoom = view.bounds.grown(_SPREAD), view.zoom
        taken: list[QRectF] = []
        placed: list[PlacedName] = []
        for anchor in self._anchors:
            from_zoom, to_zoom = _ZOOMS[anchor.kind]
            if not from_zoom <= view.zoom < to_zoom or not self._in_window(anchor):
                continue
            text = self._areas[anchor.area].name.text(self.language)
            name = self._place(anchor, sprites.name(text, anchor.kind, dpr), view, taken, obstacles)
            if name is not None:
                taken.append(name.box(view).adjusted(-4, -1, 4, 1))
                placed.append(name)
        self._placed = placed

    def draw(self, painter: QPainter, view: View, dpr: float) -> None:
        """Paint the names in view."""
        frame = QRectF(0, 0, view.width, view.height)
        for name in self._placed:
            box = name.box(view)
            if box.intersects(frame):
                painter.drawPixmap(
                    QPointF(round(box.x() * dpr) / dpr, round(box.y() * dpr) / dpr), name.picture
                )

    def area_at(self, view: View, px: float, py: float) -> int:
        """The area whose name is at a place in the widget, or -1."""
        point = QPointF(px, py)
        return next((n.area for n in self._placed if n.box(view).adjusted(-2, -2, 2, 2).contains(point)), -1)

    def _in_window(self, anchor: _Anchor) -> bool:
        window = self._window
        return window is not None and window.contains(Bounds(anchor.x, anchor.y, anchor.x, anchor.y))

    def _place(
        self, anchor: _Anchor, picture: QPixmap, view: View, taken: list[QRectF], obstacles: Floats
    ) -> PlacedName | None:
        if picture.deviceIndependentSize().width() > anchor.width * view.scale * _OVERHANG:
            return None
        best: PlacedName | None = None
        least = float("inf")
        for shift in _SHIFTS:
            name = PlacedName(anchor.area, anchor.x, anchor.y, shift, picture)
            box = name.box(view)
            away = (abs(shift[0]) + abs(shift[1])) * 0.8
            if away >= least or any(box.intersects(other) for other in taken):
                continue
            covered = _covered(box, obstacles)
            if anchor.kind == "ward" and covered > _WARD_COVERED * box.width() * box.height():
                continue
            if covered + away < least and not holds(*anchor.ring, *view.world_point(*_middle(box))):
                covered += _OUTSIDE
            if covered + away < least:
                best, least = name, covered + away
        return best


def _middle(box: QRectF) -> tuple[float, float]:
    return box.center().x(), box.center().y()


def _covered(box: QRectF, obstacles: Floats) -> float:
    """Square pixels of a name that lie under obstacles."""
    wide = np.minimum(obstacles[:, 2], box.right()) - np.maximum(obstacles[:, 0], box.left())
    high = np.minimum(obstacles[:, 3], box.bottom()) - np.maximum(obstacles[:, 1], box.top())
    return float((np.maximum(wide, 0.0) * np.maximum(high, 0.0)).sum())


def _anchors(index: int, area: Area) -> list[_Anchor]:
    """One place for each area that is ever named: in its widest ring."""
    rings = [np.array(ring, dtype=np.float64) for ring in area.rings if len(ring) >= 3]
    if area.kind not in _ZOOMS or not rings:
        return []
    x, y = max((to_world(ring[:, 0], ring[:, 1]) for ring in rings), key=lambda r: float(np.ptp(r[0])))
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        return []
    at_x, at_y = name_place(x, y)
    return [_Anchor(index, area.kind, at_x, at_y, float(np.ptp(x)), (x, y))]
