"""Names of areas on the map: which ones, and where they stand without covering each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
# A place outside the area is as bad as so many covered square pixels; so is each pixel outside the city.
_OUTSIDE = 260.0
_BEYOND = 40.0
_SPREAD = 0.45
# So many names that were never drawn before are drawn in one repaint, half a millisecond each.
NEW_MOST = 8

# Room around a name that other names keep free: left, top, right, bottom.
_APART = np.array([-4.0, -1.0, 4.0, 1.0])


@dataclass(frozen=True, slots=True, eq=False)
class _Anchor:
    area: int
    kind: str
    x: float
    y: float
    width: float
    ring: tuple[Floats, Floats]


@dataclass(frozen=True, slots=True, eq=False)
class _Wanted:
    """A name that is to find a place."""

    anchor: _Anchor
    text: str
    size: tuple[float, float]

    def placed(self, shift: tuple[float, float]) -> PlacedName:
        """The name where it was found one."""
        return PlacedName(
            self.anchor.area, self.anchor.x, self.anchor.y, shift, self.text, self.anchor.kind, self.size
        )


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
        self._frame: tuple[Floats, Floats] | None = None
        self._stressed: frozenset[int] = frozenset()
        self.language = "en"

    def twin(self) -> Names:
        """The same names, to be laid out for another picture."""
        other = Names()
        other._areas, other._anchors, other.language = self._areas, self._anchors, self.language
        other._frame, other._stressed = self._frame, self._stressed
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
        self._frame = _frame(self._anchors)
        self.forget()

    def stress(self, indexes: frozenset[int]) -> None:
        """Name these areas and no others, at any zoom at which a name has its place within its area."""
        self._stressed = indexes
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
        self._placed = []
        wanted = list(self._wanted(view))
        if not wanted:
            return
        margin_x, margin_y = view.width * _SPREAD, view.height * _SPREAD
        cover = Cover(obstacles, Bounds(-margin_x, -margin_y, view.width + margin_x, view.height + margin_y))
        # One row for each name, one column for each place that it may take.
        x, y = view.screen(*np.array([(each.anchor.x, each.anchor.y) for each in wanted]).T)
        wide, high = np.array([each.size for each in wanted]).T[:, :, None]
        left, top = x[:, None] + _SHIFT_X - wide / 2, y[:, None] + _SHIFT_Y - high / 2
        covered = cover.area(left, top, left + wide, top + high)
        most = np.array([_COVERED.get(each.anchor.kind, 1.0) for each in wanted])[:, None]
        cost = np.where(covered > most * wide * high, np.inf, covered + _AWAY)
        cost += _BEYOND * self._beyond(view, left, top, left + wide, top + high)
        taken = np.empty((len(wanted), 4))
        for at, each in enumerate(wanted):
            boxes = np.stack((left[at], top[at], left[at] + wide[at], top[at] + high[at]), axis=1)
            best = _best(each.anchor, boxes, cost[at], taken[: len(self._placed)], view)
            if best >= 0:
                taken[len(self._placed)] = boxes[best] + _APART
                self._placed.append(each.placed(_SHIFTS[best]))

    def _wanted(self, view: View) -> Iterator[_Wanted]:
        """The names for this zoom and place that are not much wider than their areas."""
        for anchor in self._anchors:
            if not self._asked_for(anchor, view.zoom) or not self._in_window(anchor):
                continue
            text = self._areas[anchor.area].name.text(self.language)
            size = lettering.name_size(text, anchor.kind)
            room = 1.0 if self._stressed else _OVERHANG
            if text and size[0] <= anchor.width * view.scale * room:
                yield _Wanted(anchor, text, size)

    def _asked_for(self, anchor: _Anchor, zoom: float) -> bool:
        if self._stressed:
            return anchor.area in self._stressed
        from_zoom, to_zoom = _ZOOMS[anchor.kind]
        return from_zoom <= zoom < to_zoom

    def _beyond(self, view: View, left: Floats, top: Floats, right: Floats, bottom: Floats) -> Floats:
        """By how many pixels boxes stand outside the frame around all areas."""
        if self._frame is None:
            return np.zeros_like(left)
        (west, east), (north, south) = view.screen(*self._frame)
        out = (west - left, right - east, north - top, bottom - south)
        return np.asarray(sum(np.maximum(each, 0.0) for each in out))

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


def _best(anchor: _Anchor, boxes: Floats, cost: Floats, taken: Floats, view: View) -> int:
    """The best of a name's possible boxes: free of other names, little covered, inside its area; or -1."""
    across = (boxes[:, None, 0] < taken[:, 2]) & (taken[:, 0] < boxes[:, None, 2])
    down = (boxes[:, None, 1] < taken[:, 3]) & (taken[:, 1] < boxes[:, None, 3])
    cost = np.where((across & down).any(axis=1), np.inf, cost)
    best, least = -1, np.inf
    for at in np.argsort(cost, kind="stable").tolist():
        if cost[at] >= least:
            break
        left, top, right, bottom = boxes[at].tolist()
        middle = view.world_point((left + right) / 2, (top + bottom) / 2)
        outside = 0.0 if holds(*anchor.ring, *middle) else _OUTSIDE
        if cost[at] + outside < least:
            best, least = at, cost[at] + outside
    return best


def _frame(anchors: Sequence[_Anchor]) -> tuple[Floats, Floats] | None:
    """World coordinates of the frame around all areas: its left and right side, its upper and lower one."""
    if not anchors:
        return None
    sides = np.array([(a.ring[0].min(), a.ring[0].max(), a.ring[1].min(), a.ring[1].max()) for a in anchors])
    return (
        np.array([sides[:, 0].min(), sides[:, 1].max()]),
        np.array([sides[:, 2].min(), sides[:, 3].max()]),
    )


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
