"""Shows on a map where areas do not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from console.areas.values import Gap, Overlap
from console.catalogue.values import Area
from console.map.projection import to_world
from widgets.map.canvas import MapCanvas

_NEAR_ZOOM = 16.0


def show_misfit(on: MapCanvas, misfit: Overlap | Gap, areas: Sequence[Area]) -> None:
    """Bring an overlap's first area, or the middle of a gap, into view; `areas` are those of the map."""
    if isinstance(misfit, Overlap):
        index = next((place for place, area in enumerate(areas) if area.id == misfit.one), None)
        if index is not None:
            on.show_area(index)
        return
    x, y = to_world(misfit.lon, misfit.lat)
    on.go(replace(on.view, x=float(x), y=float(y), zoom=_NEAR_ZOOM), animated=True)
