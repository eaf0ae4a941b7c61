"""A map that also marks places that are no cameras: a pin, and the sites that have no camera yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from console.catalogue.values import Category
from console.map.projection import MAX_ZOOM, Floats, View, to_world
from widgets.map import furniture
from widgets.map.bare_layer import BareHit, BareLayer, Discs
from widgets.map.camera_painter import mark_radii
from widgets.map.canvas import MapCanvas
from widgets.map.drawing import World
from widgets.map.hits import NO_SITES, SiteMarks

_NEAR_ZOOM = 16.0


class PlacesMap(MapCanvas):
    """Sites without a camera are off until they are asked for: what is counted on the map are cameras."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pin: World | None = None
        self.bare = BareLayer()
        self._describe_bare: Callable[[int], str] | None = None

    def set_pin(self, lon: float | None, lat: float | None) -> None:
        """A pin at a place in degrees, such as one that is still to be confirmed; None takes it away."""
        if lon is None or lat is None:
            self.pin = None
        else:
            x, y = to_world(lon, lat)
            self.pin = float(x), float(y)
        self.update()

    def set_categories(self, categories: Sequence[Category]) -> None:
        """See `MapCanvas`."""
        self.bare.set_categories(categories)
        super().set_categories(categories)

    def set_bare_sites(
        self,
        lat: ArrayLike,
        lon: ArrayLike,
        category: NDArray[np.uint8],
        describe: Callable[[int], str] | None = None,
    ) -> None:
        """The sites without a camera, by index; `describe` gives the words about one."""
        self.bare.set_sites(lat, lon, category)
        self._describe_bare = describe
        if self.bare.on:
            self.names.forget()
        self.update()

    def set_visible_bare(self, sites: NDArray[np.int32] | None) -> None:
        """Show only these of them (None: all)."""
        self.bare.set_visible(sites)
        if self.bare.on:
            self.names.forget()
            self.update()

    def show_bare(self, on: bool) -> None:
        """Show the sites without a camera, or only cameras."""
        self.bare.on = on
        if not on:
            self.bare.chosen = self.bare.focus = -1
        # Names make room for their marks, or need not any more.
        self.names.forget()
        self.update()

    def show_bare_site(self, site: int) -> bool:
        """Go to one of them and mark it; whether it has a place."""
        bounds = self.bare.bounds(site)
        if bounds is None:
            return False
        self.mark_bare(site)
        view = self.view.fitted(bounds, margin=40, max_zoom=max(_NEAR_ZOOM, self.view.zoom))
        self.go(view, animated=True)
        return True

    def open_bare(self, hit: BareHit) -> None:
        """A click on a mark: ring the site, or go so near that several part."""
        if len(hit.sites) == 1:
            self.mark_bare(hit.sites[0])
            return
        bounds = self.bare.index.bounds(np.array(hit.sites))
        if bounds is not None:
            fitted = self.view.fitted(bounds, margin=90, max_zoom=MAX_ZOOM - 0.5)
            nearest = min(MAX_ZOOM, max(fitted.zoom, self.view.zoom + 1.0))
            self.go(fitted.zoomed(nearest, fitted.width / 2, fitted.height / 2), animated=True)

    def bare_words(self, hit: BareHit) -> str:
        """What a mark of them stands for."""
        if len(hit.sites) == 1:
            return self._describe_bare(hit.sites[0]) if self._describe_bare is not None else ""
        words = QCoreApplication.translate("MapWidget", "Sites without a camera yet: {count}")
        return words.format(count=len(hit.sites))

    def bare_marks(self) -> SiteMarks:
        """Their marks wholly in view, where they are shown, for the keyboard."""
        return self.bare.visited(self.view, self._discs(self.view)) if self.bare.on else NO_SITES

    def bare_reached(self) -> BareHit | None:
        """The mark that the keyboard has reached, if it is one of them."""
        return self.bare.reached(self.view) if self.bare.on and self.bare.focus >= 0 else None

    def bare_at(self, px: float, py: float) -> BareHit | None:
        """The sites without a camera under a widget pixel, where they are shown."""
        return self.bare.hit(self.view, self._discs(self.view), px, py) if self.bare.on else None

    def _discs(self, view: View) -> Discs:
        marks = self.cameras.marks(view)
        return Discs(marks.x, marks.y, mark_radii(self.cameras.clusters(view), marks))

    def mark_bare(self, site: int) -> None:
        """Ring one of them, with its name; -1 takes the mark away."""
        words = self._describe_bare(site) if self._describe_bare is not None and site >= 0 else ""
        self.bare.chosen, self.bare.name = site, words.partition("\n")[0]
        self.update()

    def _obstacles(self, view: View, beyond: float) -> Floats:
        boxes = super()._obstacles(view, beyond)
        if not self.bare.on:
            return boxes
        return np.concatenate((boxes, self.bare.boxes(view, self._discs(view), beyond)))

    def _draw_names(self, painter: QPainter, view: View, dpr: float) -> None:
        """Over the names: what is counted and pointed at must not lie under letters."""
        super()._draw_names(painter, view, dpr)
        self._draw_bare(painter, view, dpr, self.bare.focus if self.hasFocus() else -1)

    def _draw_bare(self, painter: QPainter, view: View, dpr: float, focus: int = -1) -> None:
        if self.bare.on:
            self.bare.draw(painter, view, self._discs(view), dpr, focus)

    def _draw_above(self, painter: QPainter, view: View, dpr: float) -> None:
        super()._draw_above(painter, view, dpr)
        self.bare.draw_chosen(painter, view, dpr)
        if self.pin is not None:
            furniture.draw_pin(painter, view, self.pin)
