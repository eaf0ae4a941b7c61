"""A camera as the city's list has it now, for an incident that it comes to."""

from __future__ import annotations

import math

from console.catalogue.catalogue import Catalogue
from console.evidence.camera_then import CameraThen


def as_listed(catalogue: Catalogue, row: int, at_utc: float) -> CameraThen:
    """The camera in `row` at `at_utc`, which is now. Takes microseconds, on the catalogue's own thread."""
    camera, site = catalogue.camera(row), catalogue.site_of(row)
    return CameraThen(
        at_utc=at_utc,
        category=catalogue.categories[int(catalogue.category[row])].name,
        lat=_degrees(camera.lat),
        lon=_degrees(camera.lon),
        heading=camera.heading,
        owner=site.owner,
        make=camera.make,
        model=camera.model,
        serial=camera.serial,
    )


def _degrees(value: float) -> float | None:
    return None if math.isnan(value) else value
