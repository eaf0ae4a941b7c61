"""The map of areas: those that it is about stand out; where they do not fit is marked by shape and colour."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from console.areas.values import Gap, Overlap
from console.map.projection import Bounds, Floats, View, to_world
from widgets import icons, theme
from widgets.map.map_widget import MapWidget
from widgets.map.pictures import with_alpha

Misfit = Overlap | Gap
OVERLAP_ICON, GAP_ICON, REFUSED_ICON = (
    "mdi6.vector-intersection",
    "mdi6.vector-square-remove",
    "mdi6.close-circle-outline",
)
_MARK_PX = 18
# A hole or a sliver of ground that would be a dot is found by its mark.
_ROOM = 0.35
_NEAREST_ZOOM = 17.0


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """Where two areas overlap, or none is: its rings and a place in it, in world units."""

    misfit: Misfit
    rings: tuple[tuple[Floats, Floats], ...]
    x: float
    y: float


class AreasMap(MapWidget):
    """`show_areas` says what it is about and frames that; `set_misfits` marks where areas do not fit."""

    # The bars of the map stand at its sides.
    home_margin = 58.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: Bounds | None = None
        self._refused: tuple[tuple[float, float], ...] = ()
        self._pieces: tuple[_Piece, ...] = ()

    def show_areas(self, about: Collection[int], refused: Collection[int] = ()) -> None:
        """Stress the areas of these indexes, dash the borders of the `refused` ones, and frame them all."""
        frame = self.ground.bounds_around((*about, *refused))
        new, self._about = frame != self._about, frame
        boxes = (self.ground.bounds_around((index,)) for index in refused)
        self._refused = tuple(
            ((box.left + box.right) / 2, (box.top + box.bottom) / 2) for box in boxes if box is not None
        )
        self.stress(about, refused)
        if new:
            self.fit(animated=False)

    def set_misfits(self, misfits: Sequence[Misfit]) -> None:
        """Mark these places."""
        self._pieces = tuple(_piece(each) for each in misfits)
        self.update()

    def show_misfit(self, misfit: Misfit) -> None:
        """Bring one of them into view, with some of what is around it."""
        piece = _piece(misfit)
        x = np.concatenate([np.array([piece.x]), *(ring[0] for ring in piece.rings)])
        y = np.concatenate([np.array([piece.y]), *(ring[1] for ring in piece.rings)])
        box = Bounds(float(x.min()), float(y.min()), float(x.max()), float(y.max()))
        margin = _ROOM * min(self.view.width, self.view.height)
        self.go(self.view.fitted(box, margin=margin, max_zoom=_NEAREST_ZOOM), animated=True)

    def _home(self) -> Bounds | None:
        return self._about or super()._home()

    def _draw_below(self, painter: QPainter, view: View, dpr: float) -> None:
        reach = view.bounds.grown(0.1)
        for piece in self._pieces:
            if any(_bounds(*ring).meets(reach) for ring in piece.rings):
                _draw_piece(painter, view, piece)
        super()._draw_below(painter, view, dpr)

    def _draw_above(self, painter: QPainter, view: View, dpr: float) -> None:
        """The marks stand over the names: they are what has to be seen."""
        for piece in self._pieces:
            name = OVERLAP_ICON if isinstance(piece.misfit, Overlap) else GAP_ICON
            _draw_mark(painter, view, (piece.x, piece.y), name, dpr)
        for place in self._refused:
            _draw_mark(painter, view, place, REFUSED_ICON, dpr)
        super()._draw_above(painter, view, dpr)


def look_of(kind: str) -> tuple[QPen, QBrush]:
    """The border and filling of `area`, `overlap`, `gap` and `refused`, for the map and its legend."""
    now = theme.current()
    solid, dashed = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
    return {
        "area": (QPen(now.accent, 1.8, solid), QBrush(with_alpha(now.accent, 30))),
        "overlap": (QPen(now.warning, 1.6, solid), _hatched(now.warning, Qt.BrushStyle.BDiagPattern)),
        "gap": (QPen(now.danger, 1.6, Qt.PenStyle.DotLine), _hatched(now.danger, Qt.BrushStyle.CrossPattern)),
        "refused": (QPen(now.warning, 1.8, dashed), QBrush(Qt.BrushStyle.NoBrush)),
    }[kind]


def _hatched(colour: QColor, style: Qt.BrushStyle) -> QBrush:
    return QBrush(with_alpha(colour, 220), style)


def _piece(misfit: Misfit) -> _Piece:
    rings = [np.array(ring, dtype=np.float64) for ring in misfit.rings if len(ring) >= 4]
    x, y = to_world(misfit.lon, misfit.lat)
    return _Piece(misfit, tuple(to_world(ring[:, 0], ring[:, 1]) for ring in rings), float(x), float(y))


def _bounds(x: Floats, y: Floats) -> Bounds:
    return Bounds(float(x.min()), float(y.min()), float(x.max()), float(y.max()))


def _draw_piece(painter: QPainter, view: View, piece: _Piece) -> None:
    pen, brush = look_of("overlap" if isinstance(piece.misfit, Overlap) else "gap")
    path = QPainterPath()
    for ring in piece.rings:
        x, y = view.screen(*ring)
        path.addPolygon(QPolygonF([QPointF(*at) for at in zip(x.tolist(), y.tolist(), strict=True)]))
        path.closeSubpath()
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawPath(path)


def _draw_mark(painter: QPainter, view: View, place: tuple[float, float], name: str, dpr: float) -> None:
    x, y = view.screen_point(*place)
    if not (-_MARK_PX < x < view.width + _MARK_PX and -_MARK_PX < y < view.height + _MARK_PX):
        return
    now = theme.current()
    painter.setPen(QPen(now.line_strong, 1.0))
    painter.setBrush(with_alpha(now.panel_raised, 235))
    painter.drawEllipse(QPointF(x, y), 0.68 * _MARK_PX, 0.68 * _MARK_PX)
    colour = now.danger if name == GAP_ICON else now.warning
    picture = icons.pixmap(name, _MARK_PX - 2, colour, dpr)
    half = (_MARK_PX - 2) / 2
    painter.drawPixmap(QPointF(round(x - half), round(y - half)), picture)
