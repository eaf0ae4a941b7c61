"""Sites that have no camera yet: known from a list, to be connected; found and shown beside the cameras."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from console.catalogue.content import CameraColumns, SiteColumns
from console.catalogue.filter import Filter

Rows = NDArray[np.int32]
Mask = NDArray[np.bool_]


class BareSites:
    """Columns of them; the n-th is the site in row `site[n]` of all sites.

    `lat` and `lon` are not numbers where a site is still to be placed; areas are indexes, -1 for none.
    """

    def __init__(self, sites: SiteColumns, cameras: CameraColumns) -> None:
        bare = np.ones(len(sites.category), dtype=np.bool_)
        bare[cameras.site] = False
        self.site: Rows = np.flatnonzero(bare).astype(np.int32)
        self.category, self.ownership = sites.category[self.site], sites.ownership[self.site]
        self.lat, self.lon = sites.lat[self.site], sites.lon[self.site]
        self.areas: Sequence[NDArray[np.int16]] = [
            column[self.site] for column in (sites.zone, sites.thana, sites.ward)
        ]

    def __len__(self) -> int:
        return len(self.site)

    def find(self, wanted: Filter, kinds: Mask, areas: Mask | None, text: Mask | None) -> Rows:
        """Those that match every part of a filter, in their order.

        `kinds` and `areas` say of each category and area whether it is chosen (the last area is "none"; None:
        all are), `text` of each site here whether it fits. A site without a camera has no health, so it
        matches no filter that asks for one.
        """
        if wanted.health:
            return np.empty(0, dtype=np.int32)
        mask = np.ones(len(self), dtype=np.bool_)
        if wanted.categories:
            mask &= kinds[self.category]
        if areas is not None:
            zone, thana, ward = self.areas
            mask &= areas[zone] | areas[thana] | areas[ward]
        if wanted.ownership is not None:
            mask &= self.ownership == wanted.ownership
        if text is not None:
            mask &= text
        return np.flatnonzero(mask).astype(np.int32)
