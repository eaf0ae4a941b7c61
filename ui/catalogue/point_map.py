"""A map on which a few places stand with letters, and one may be set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from console.catalogue.catalogue import Catalogue
from console.map.projection import Bounds, View, bounds_of, to_world
from ui.incidents.words import language
from widgets import theme
from widgets.map.map_widget import MapWidget
from widgets.map.selection import Tool

_PIN_PX = 22.0
# Places nearer than this are looked at from here on: a street, not a city.
_NEAR = 0.0005
_NEAREST = 18.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in degrees and the letter that stands there."""

    lat: float
    lon: float
    letter: str


class PointMap(MapWidget):
    """The city's areas and ways, with spots; without cameras unless they are given."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        self._ground_shown: tuple[object, ...] = ()
        self._aim: Bounds | None = None
        self._aimed: View | None = None
        super().__init__(parent)
        self._spots: tuple[Spot, ...] = ()
        # Nothing is picked here: no bar of tools for it.
        self._tools.hide()
        self.show_ground(catalogue)

    def set_tool(self, tool: Tool) -> None:
        """Only moving the map and placing: the keys of the other tools do nothing here."""
        super().set_tool(tool if tool is Tool.PLACE else Tool.PAN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is for whoever asked for a place: it must not put the tool away."""
        if event.key() == Qt.Key.Key_Escape and self.spider is None:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_ground(self, catalogue: Catalogue) -> None:
        """Areas, roads and categories as the catalogue has them; nothing where they are what they were."""
        shown = (catalogue.areas, catalogue.ways, catalogue.categories)
        if shown == self._ground_shown:
            return
        self._ground_shown = shown
        self.set_categories(catalogue.categories)
        self.set_areas(catalogue.areas)
        self.set_ways(catalogue.ways)
        self.set_language(language())

    def show_cameras(self, catalogue: Catalogue) -> None:
        """All cameras too, for finding the way."""
        self.set_cameras(
            catalogue.lat,
            catalogue.lon,
            catalogue.category,
            catalogue.health,
            catalogue.heading,
            catalogue.number,
        )

    def show_spots(self, spots: Sequence[Spot], *, near: bool = True, beside: int = -1) -> None:
        """Put these on the map, and with `near` go where they are; an area `beside` is shown with them."""
        self._spots, self.picked_area = tuple(spots), beside
        if spots and near:
            lat = np.array([spot.lat for spot in spots])
            lon = np.array([spot.lon for spot in spots])
            around = (lon.min() - _NEAR, lon.max() + _NEAR), (lat.min() - _NEAR, lat.max() + _NEAR)
            x, y = to_world(np.array(around[0]), np.array(around[1]))
            area = self.ground.area_bounds(beside)
            if area is not None:
                x, y = np.append(x, [area.left, area.right]), np.append(y, [area.top, area.bottom])
            self._look(bounds_of(x, y))
        self.update()

    def show_thana(self, index: int) -> None:
        """Mark an area and show it whole; -1 for none, and the map stays where it is."""
        self._spots, self.picked_area = (), index
        self._look(self.ground.area_bounds(index))
        self.update()

    def _look(self, bounds: Bounds | None) -> None:
        self._aim = bounds
        if bounds is not None:
            self.go(self.view.fitted(bounds, margin=34, max_zoom=_NEAREST))
            self._aimed = self.view

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is to be seen is in view at any size, until somebody goes elsewhere."""
        still = self._aim is not None and self.view == self._aimed
        super().resizeEvent(event)
        if still:
            self._look(self._aim)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The map, and the spots over everything else."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font(bold=True))
            for spot in self._spots:
                x, y = self.view.screen_point(*(float(v) for v in to_world(spot.lon, spot.lat)))
                _draw_spot(painter, x, y, spot.letter)


def _draw_spot(painter: QPainter, x: float, y: float, letter: str) -> None:
    now = theme.current()
    disc = QRectF(x - _PIN_PX / 2, y - _PIN_PX - 6, _PIN_PX, _PIN_PX)
    painter.setPen(QPen(now.map_halo, 4))
    painter.drawLine(QPointF(x, y), disc.center())
    painter.setPen(QPen(now.map_highlight, 2))
    painter.drawLine(QPointF(x, y), disc.center())
    painter.setPen(QPen(now.map_halo, 2))
    painter.setBrush(now.map_highlight)
    painter.drawEllipse(disc)
    painter.setPen(now.map_halo)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letter)
