"""Names of areas on the map: which ones, and where they stand without covering each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from console.catalogue.values import Area
from console.map.cover import Cover
from console.map.projection import Bounds, Floats, View, to_world
from console.map.shapes import holds, name_place
from widgets.map import lettering
from widgets.theme import current

# From which zoom to which a kind's names are shown; the first kinds have the first choice of place.
_ZOOMS = {"thana": (10.8, 17.5), "city": (0.0, 10.8), "ward": (14.2, 21.0), "zone": (9.6, 10.8)}
# A name may be this much wider than its area before it is left out.
_OVERHANG = 1.6
# Tried in turn, in pixels: in the middle, then aside and up or down, and further so.
_SHIFTS = sorted(
    ((dx, dy) for dx in (0.0, -26.0, 26.0, -52.0, 52.0) for dy in (0.0, -18.0, 18.0, -34.0, 34.0)),
    key=lambda shift: abs(shift[0]) + abs(shift[1]),
)
_SHIFT_X, _SHIFT_Y = np.array(_SHIFTS).T
_AWAY = (np.abs(_SHIFT_X) + np.abs(_SHIFT_Y)) * 0.8
# A name is left out where cameras would cover more of it than this: of a ward's soon, because a thana's is
# needed; but what cannot be read helps nobody.
_COVERED = {"ward": 0.12, "thana": 0.34}
# A place outside the area is as bad as so many covered square pixels.
_OUTSIDE = 260.0
_SPREAD = 0.45
# So many names that were never drawn before are drawn in one repaint, half a millisecond each.
NEW_MOST = 8

_Box = tuple[float, float, float, float]


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
    text: str
    kind: str
    size: tuple[float, float]

    def box(self, view: View) -> QRectF:
        """Where the name stands in the widget."""
        px, py = view.screen_point(self.x, self.y)
        wide, high = self.size
        return QRectF(px + self.shift[0] - wide / 2, py + self.shift[1] - high / 2, wide, high)


class Names:
    """The names of areas in one language, laid out anew when zoom, language or cameras changed."""

    def __init__(self) -> None:
        self._areas: tuple[Area, ...] = ()
        self._anchors: list[_Anchor] = []
        self._placed: list[PlacedName] = []
        self._pictures: dict[tuple[str, str, float, str], QPixmap] = {}
        self._window: Bounds | None = None
        self._zoom = -1.0
        self.language = "en"

    def twin(self) -> Names:
        """The same names, to be laid out for another picture."""
        other = Names()
        other._areas, other._anchors, other.language = self._areas, self._anchors, self.language
        return other

    def set_areas(self, areas: Sequence[Area]) -> None:
        """Take the areas and find the roomiest place in each."""
        # Finding the roomiest place takes a while: areas that are as they were keep theirs.
        former = {self._areas[a.area].id: (self._areas[a.area], a) for a in self._anchors}
        self._areas = tuple(areas)
        self._pictures.clear()
        order = {kind: rank for rank, kind in enumerate(_ZOOMS)}
        anchors: list[_Anchor] = []
        for i, area in enumerate(areas):
            old, anchor = former.get(area.id, (None, None))
            if old is not None and anchor is not None and (old.kind, old.rings) == (area.kind, area.rings):
                anchors.append(replace(anchor, area=i))
            else:
                anchors += _anchors(i, area)
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

    def lay_out(self, view: View, obstacles: Floats) -> None:
        """Place the names for the view and some surroundings; better not over `obstacles`.

        Obstacles are what cameras cover: rows of left, top, right, bottom in widget pixels.
        """
        self._window, self._zoom = view.bounds.grown(_SPREAD), view.zoom
        margin_x, margin_y = view.width * _SPREAD, view.height * _SPREAD
        cover = Cover(obstacles, Bounds(-margin_x, -margin_y, view.width + margin_x, view.height + margin_y))
        taken: list[_Box] = []
        placed: list[PlacedName] = []
        for anchor in self._anchors:
            from_zoom, to_zoom = _ZOOMS[anchor.kind]
            if not from_zoom <= view.zoom < to_zoom or not self._in_window(anchor):
                continue
            name = self._place(anchor, view, taken, cover)
            if name is not None:
                box = name.box(view)
                taken.append((box.left() - 4, box.top() - 1, box.right() + 4, box.bottom() + 1))
                placed.append(name)
        self._placed = placed

    def draw(self, painter: QPainter, view: View, dpr: float, new_most: int = NEW_MOST) -> bool:
        """Paint the names in view, at most so many that never were; whether some are left for next time."""
        frame = QRectF(0, 0, view.width, view.height)
        theme, left = current().name, False
        for name in self._placed:
            box = name.box(view)
            if not box.intersects(frame):
                continue
            looks = (name.text, name.kind, dpr, theme)
            picture = self._pictures.get(looks)
            if picture is None:
                if new_most <= 0:
                    left = True
                    continue
                new_most -= 1
                picture = self._pictures[looks] = lettering.name(name.text, name.kind, dpr)
            painter.drawPixmap(QPointF(round(box.x() * dpr) / dpr, round(box.y() * dpr) / dpr), picture)
        return left

    def area_at(self, view: View, px: float, py: float) -> int:
        """The area whose name is at a place in the widget, or -1."""
        point = QPointF(px, py)
        return next((n.area for n in self._placed if n.box(view).adjusted(-2, -2, 2, 2).contains(point)), -1)

    def _in_window(self, anchor: _Anchor) -> bool:
        window = self._window
        return window is not None and window.contains(Bounds(anchor.x, anchor.y, anchor.x, anchor.y))

    def _place(self, anchor: _Anchor, view: View, taken: list[_Box], cover: Cover) -> PlacedName | None:
        """The best place of a name: near its anchor, on what cameras leave free, inside its area."""
        text = self._areas[anchor.area].name.text(self.language)
        wide, high = size = lettering.name_size(text, anchor.kind)
        if not text or wide > anchor.width * view.scale * _OVERHANG:
            return None
        px, py = view.screen_point(anchor.x, anchor.y)
        left, top = px + _SHIFT_X - wide / 2, py + _SHIFT_Y - high / 2
        covered = cover.area(left, top, left + wide, top + high)
        cost = covered + _AWAY
        cost[covered > _COVERED.get(anchor.kind, 1.0) * wide * high] = np.inf
        best, least = -1, np.inf
        for at in np.argsort(cost, kind="stable").tolist():
            if cost[at] >= least:
                break
            box = (float(left[at]), float(top[at]), float(left[at]) + wide, float(top[at]) + high)
            if any(_overlap(box, other) for other in taken):
                continue
            middle = view.world_point(box[0] + wide / 2, box[1] + high / 2)
            outside = 0.0 if holds(*anchor.ring, *middle) else _OUTSIDE
            if cost[at] + outside < least:
                best, least = at, cost[at] + outside
        if best < 0:
            return None
        return PlacedName(anchor.area, anchor.x, anchor.y, _SHIFTS[best], text, anchor.kind, size)


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


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
