"""Web Mercator: from degrees to the unit square of the world, and from there to a view's pixels.

World units: x and y from 0 to 1, x eastwards from 180° W, y southwards from 85.05° N, as the tile
scheme of slippy maps has it. At zoom z the world is 256 · 2^z logical pixels wide.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

TILE = 256.0
MAX_LATITUDE = 85.05112877980659
MIN_ZOOM = 3.0
MAX_ZOOM = 20.0
EARTH_METRES = 40_075_016.686

Floats = NDArray[np.float64]


class Bounds(NamedTuple):
    """A rectangle in world units; `top` is north and so the smaller y."""

    left: float
    top: float
    right: float
    bottom: float

    def contains(self, other: Bounds) -> bool:
        """Whether `other` lies wholly inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def meets(self, other: Bounds) -> bool:
        """Whether the two have a point in common."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )

    def grown(self, share: float) -> Bounds:
        """The rectangle with `share` of its own size added on each side."""
        dx, dy = (self.right - self.left) * share, (self.bottom - self.top) * share
        return Bounds(self.left - dx, self.top - dy, self.right + dx, self.bottom + dy)


def to_world(lon: ArrayLike, lat: ArrayLike) -> tuple[Floats, Floats]:
    """World x and y of degrees; latitudes beyond the projection's edge are drawn at the edge."""
    phi = np.radians(np.clip(np.asarray(lat, dtype=np.float64), -MAX_LATITUDE, MAX_LATITUDE))
    x = np.asarray(lon, dtype=np.float64) / 360.0 + 0.5
    y = 0.5 - np.arcsinh(np.tan(phi)) / (2.0 * math.pi)
    return x, y


def to_degrees(x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
    """Longitude and latitude of world x and y."""
    lon = (np.asarray(x, dtype=np.float64) - 0.5) * 360.0
    lat = np.degrees(np.arctan(np.sinh((0.5 - np.asarray(y, dtype=np.float64)) * 2.0 * math.pi)))
    return lon, lat


def bounds_of(x: Floats, y: Floats) -> Bounds | None:
    """The rectangle around points, or None if there are none."""
    if not len(x):
        return None
    return Bounds(float(x.min()), float(y.min()), float(x.max()), float(y.max()))


@dataclass(frozen=True, slots=True)
class View:
    """What the widget looks at: the world point in its middle, the zoom, its size in logical pixels."""

    x: float = 0.5
    y: float = 0.5
    zoom: float = MIN_ZOOM
    width: float = 1.0
    height: float = 1.0

    @property
    def scale(self) -> float:
        """Logical pixels per world unit."""
        return float(TILE * 2.0**self.zoom)

    @property
    def bounds(self) -> Bounds:
        """The part of the world in view."""
        half_w, half_h = self.width / 2 / self.scale, self.height / 2 / self.scale
        return Bounds(self.x - half_w, self.y - half_h, self.x + half_w, self.y + half_h)

    @property
    def metres_per_pixel(self) -> float:
        """Metres on the ground per logical pixel, in the middle of the view."""
        _, lat = to_degrees(self.x, self.y)
        return EARTH_METRES * math.cos(math.radians(float(lat))) / self.scale

    def screen(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Logical pixels, from the widget's top left, of world points."""
        return (x - self.x) * self.scale + self.width / 2, (y - self.y) * self.scale + self.height / 2

    def screen_point(self, x: float, y: float) -> tuple[float, float]:
        """`screen` for one point."""
        return (x - self.x) * self.scale + self.width / 2, (y - self.y) * self.scale + self.height / 2

    def world_point(self, px: float, py: float) -> tuple[float, float]:
        """The world point under a logical pixel."""
        return self.x + (px - self.width / 2) / self.scale, self.y + (py - self.height / 2) / self.scale

    def resized(self, width: float, height: float) -> View:
        """The same place in another size of widget."""
        return replace(self, width=max(1.0, width), height=max(1.0, height))

    def panned(self, dx: float, dy: float) -> View:
        """The view after the ground was pushed by `dx`, `dy` pixels."""
        return self._held(self.x - dx / self.scale, self.y - dy / self.scale, self.zoom)

    def zoomed(self, zoom: float, px: float, py: float) -> View:
        """The view at another zoom, with the world point under pixel `px`, `py` staying there."""
        wx, wy = self.world_point(px, py)
        zoom = min(MAX_ZOOM, max(MIN_ZOOM, zoom))
        scale = TILE * 2.0**zoom
        return self._held(wx - (px - self.width / 2) / scale, wy - (py - self.height / 2) / scale, zoom)

    def fitted(self, bounds: Bounds, margin: float = 40.0, max_zoom: float = 17.0) -> View:
        """The view that shows all of `bounds` with `margin` pixels around it."""
        room_w = max(32.0, self.width - 2 * margin)
        room_h = max(32.0, self.height - 2 * margin)
        wide = max(bounds.right - bounds.left, 1e-12)
        high = max(bounds.bottom - bounds.top, 1e-12)
        zoom = math.log2(min(room_w / wide, room_h / high) / TILE)
        zoom = min(max_zoom, MAX_ZOOM, max(MIN_ZOOM, zoom))
        return self._held((bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2, zoom)

    def _held(self, x: float, y: float, zoom: float) -> View:
        return replace(self, x=min(1.0, max(0.0, x)), y=min(1.0, max(0.0, y)), zoom=zoom)
