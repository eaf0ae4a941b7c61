"""Gives finder and map the city as the catalogue has it."""

from __future__ import annotations

import numpy as np

from console.catalogue.catalogue import Catalogue, Rows
from console.catalogue.filter import Filter
from console.catalogue.values import Health
from ui.live_page import LivePage


class CityShown:
    """The live page's finder and map, as far as they show what there is rather than what is chosen."""

    def __init__(self, page: LivePage, catalogue: Catalogue) -> None:
        self._page, self._catalogue = page, catalogue
        self._down: Rows = np.empty(0, dtype=np.int32)

    def show(self) -> None:
        """All of it, at the start and when the catalogue was renewed."""
        catalogue, page = self._catalogue, self._page
        page.bar.set_empty_city(not catalogue.count)
        page.finder.set_catalogue(catalogue)
        page.map.set_categories(catalogue.categories)
        page.map.set_areas(catalogue.areas)
        page.map.set_ways(catalogue.ways)
        page.map.set_cameras(
            catalogue.lat,
            catalogue.lon,
            catalogue.category,
            catalogue.health,
            catalogue.heading,
            catalogue.number,
            catalogue.gone,
        )
        self._down = np.empty(0, dtype=np.int32)
        page.map.set_outages([], [], [])

    def narrow(self, found: Rows) -> None:
        """Only these cameras."""
        self._page.map.set_visible(None if len(found) == self._catalogue.count else found)
        self._page.finder.set_results(found)

    def recount(self, wanted: Filter) -> None:
        """The counts beside every choice, and where cameras are down now."""
        catalogue = self._catalogue
        self._page.finder.set_facets(catalogue.facets(wanted))
        down = np.flatnonzero((catalogue.health == Health.DOWN) & ~catalogue.gone).astype(np.int32)
        if not np.array_equal(down, self._down):
            self._down = down
            self._page.map.set_outages(catalogue.lat[down], catalogue.lon[down], np.ones(len(down)))
