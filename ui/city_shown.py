"""Gives finder and map the city as the catalogue has it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal

from console.catalogue.catalogue import Catalogue, Rows
from console.catalogue.filter import Filter
from console.catalogue.values import Health
from console.map.camera_index import CameraIndex
from ui.live_page import LivePage
from widgets.finder.hit_words import bare_summary
from widgets.wall.dragging import NAMES_AT_MOST, drag_rows


class CityShown(QObject):
    """The live page's finder and map, as far as they show what there is rather than what is chosen.

    `map_wanted` when something is to be seen on the map, `said` what an operator is to be told.
    """

    map_wanted = Signal()
    said = Signal(str)

    def __init__(self, page: LivePage, catalogue: Catalogue, index: Callable[[], CameraIndex]) -> None:
        """`index` gives the map's index of the catalogue's cameras, anew each time."""
        super().__init__(page)
        self._page, self._catalogue, self._index = page, catalogue, index
        self._down: Rows = np.empty(0, dtype=np.int32)
        self._language = "en"
        page.finder.bare_activated.connect(self._show_bare)
        page.map.carries = True
        page.map.carried.connect(self._carry)
        page.map.set_describe(self._describe)

    def set_language(self, language: str) -> None:
        """Names in another language."""
        self._language = language

    def show(self) -> None:
        """All of it, at the start and when the catalogue was renewed."""
        catalogue, page = self._catalogue, self._page
        page.bar.set_empty_city(not catalogue.count)
        page.finder.set_catalogue(catalogue)
        page.map.set_categories(catalogue.categories)
        page.map.set_areas(catalogue.areas)
        page.map.set_ways(catalogue.ways)
        page.map.use_cameras(self._index())
        bare = catalogue.bare
        page.map.set_bare_sites(bare.lat, bare.lon, bare.category, self._describe_bare)
        self._down = np.empty(0, dtype=np.int32)
        page.map.set_outages([], [], [])

    def narrow(self, found: Rows, wanted: Filter, *, by_itself: bool = False) -> None:
        """Only these cameras, and of the sites without one those that the filter lets through.

        `by_itself`: cameras' health is another, and nobody asked: the list stays where it is read.
        """
        self._page.map.set_visible(None if len(found) == self._catalogue.count else found)
        self._page.map.set_visible_bare(self._catalogue.find_bare(wanted))
        if by_itself:
            self._page.finder.follow_results(found)
        else:
            self._page.finder.set_results(found)

    def recount(self, wanted: Filter) -> None:
        """The counts beside every choice, and where cameras are down now."""
        catalogue = self._catalogue
        self._page.finder.set_facets(catalogue.facets(wanted))
        down = np.flatnonzero((catalogue.health == Health.DOWN) & ~catalogue.gone).astype(np.int32)
        if not np.array_equal(down, self._down):
            self._down = down
            self._page.map.set_outages(catalogue.lat[down], catalogue.lon[down], np.ones(len(down)))

    def show_area(self, index: int) -> None:
        """An area was found by its name: where it is."""
        self.map_wanted.emit()
        self._page.map.show_area(index)

    def _show_bare(self, n: int) -> None:
        """A site without a camera was asked for: the wall has nothing to show of it, the map its place."""
        name = self._catalogue.site_in(int(self._catalogue.bare.site[n])).name.text(self._language)
        self.map_wanted.emit()
        if self._page.map.show_bare_site(n):
            self.said.emit(self.tr("{name}: no camera yet. The map shows its place.").format(name=name))
        else:
            self.said.emit(
                self.tr(
                    "{name}: no camera yet, and no place on the map. Place it under Cameras, “To be placed”."
                ).format(name=name)
            )

    def _carry(self, rows: Rows) -> None:
        """Cameras are dragged from the map, with their count and the first ones' names."""
        cameras = [self._catalogue.camera(row) for row in rows[:NAMES_AT_MOST].tolist()]
        names = [f"{camera.number}  {camera.name.text(self._language)}" for camera in cameras]
        drag_rows(self._page.map, rows.tolist(), names)

    def _describe(self, row: int) -> str:
        camera, site = self._catalogue.camera(row), self._catalogue.site_of(row)
        return f"{camera.number}  {camera.name.text(self._language)}\n{site.name.text(self._language)}"

    def _describe_bare(self, n: int) -> str:
        return bare_summary(self._catalogue, n, self._language)
