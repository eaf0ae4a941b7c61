"""From the grids that exports of survey data come in to degrees: UTM and Web Mercator.

UTM after the Krüger series as given by C. F. F. Karney, "Transverse Mercator with an accuracy of a few
nanometers" (2011), to the third order: better than a millimetre within a zone.
"""

from __future__ import annotations

import math
import re

import numpy as np
from numpy.typing import NDArray

from console.areas.values import AreasProblem, AreasUnreadable

Floats = NDArray[np.float64]

_DEGREES = {"CRS84", "4326", "4979"}
_WEB_MERCATOR = {"3857", "900913", "102100", "3785"}
_RADIUS_M = 6_378_137.0
_FLATTENING = 1 / 298.257223563
_SCALE = 0.9996
_EASTING_M, _SOUTHERN_M = 500_000.0, 10_000_000.0


def grid_of(crs: object) -> str:
    """The code of a GeoJSON file's `crs` member: `4326`, `32644`; degrees where it names none."""
    if not isinstance(crs, dict):
        return "CRS84"
    properties = crs.get("properties")
    name = str(properties.get("name", "")) if isinstance(properties, dict) else ""
    found = re.search(r"(CRS84|\d{4,6})\s*$", name, re.IGNORECASE)
    return found.group(1).upper() if found else "CRS84"


def to_degrees(grid: str, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Longitude and latitude of a grid's coordinates. Raises AreasUnreadable for a grid that is not known."""
    if grid in _DEGREES:
        return x, y
    if grid in _WEB_MERCATOR:
        lat = 2 * np.arctan(np.exp(y / _RADIUS_M)) - math.pi / 2
        return np.degrees(x / _RADIUS_M), np.degrees(lat)
    zone = _utm_zone(grid)
    if zone is None:
        raise AreasUnreadable(AreasProblem.UNKNOWN_GRID, grid)
    return _from_utm(x, y, *zone)


def _utm_zone(grid: str) -> tuple[int, bool] | None:
    """Zone and whether it is of the southern half: EPSG 32601–32660 and 32701–32760."""
    code = int(grid) if grid.isdecimal() else 0
    for first, south in ((32600, False), (32700, True)):
        if 1 <= code - first <= 60:
            return code - first, south
    return None


def _from_utm(x: Floats, y: Floats, zone: int, south: bool) -> tuple[Floats, Floats]:
    n = _FLATTENING / (2 - _FLATTENING)
    rectifying = _RADIUS_M / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    beta = (
        n / 2 - 2 / 3 * n**2 + 37 / 96 * n**3,
        n**2 / 48 + n**3 / 15,
        17 / 480 * n**3,
    )
    delta = (2 * n - 2 / 3 * n**2 - 2 * n**3, 7 / 3 * n**2 - 8 / 5 * n**3, 56 / 15 * n**3)
    xi = (y - (_SOUTHERN_M if south else 0.0)) / (_SCALE * rectifying)
    eta = (x - _EASTING_M) / (_SCALE * rectifying)
    xi_, eta_ = xi.copy(), eta.copy()
    for j, b in enumerate(beta, 1):
        xi_ -= b * np.sin(2 * j * xi) * np.cosh(2 * j * eta)
        eta_ -= b * np.cos(2 * j * xi) * np.sinh(2 * j * eta)
    chi = np.arcsin(np.sin(xi_) / np.cosh(eta_))
    lat = chi + sum(d * np.sin(2 * j * chi) for j, d in enumerate(delta, 1))
    lon = math.radians(zone * 6 - 183) + np.arctan2(np.sinh(eta_), np.cos(xi_))
    return np.degrees(lon), np.degrees(lat)
