"""A small city for the map's tests: two thanas side by side, cameras where a test puts them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from console.catalogue.values import Area, Category, Health, Name, Way
from console.map.projection import to_world
from widgets.map import MapWidget

LON, LAT = 78.08, 27.89
SIZE = (900, 600)
CATEGORIES = [
    Category("school", "education", Name("विद्यालय", "school"), "mdi6.school", "#e8b84a"),
    Category("bank", "commerce", Name("बैंक", "bank"), "mdi6.bank", "#6ac0a8"),
]


def square(west: float, south: float, east: float, north: float) -> tuple[tuple[float, float], ...]:
    """A closed ring."""
    return ((west, south), (east, south), (east, north), (west, north), (west, south))


AREAS = [
    Area("city", "city", Name("नगर", "City"), "", (square(LON - 0.06, LAT - 0.04, LON + 0.06, LAT + 0.04),)),
    Area(
        "t0", "thana", Name("पश्चिम द्वार", "West Gate"), "", (square(LON - 0.06, LAT - 0.04, LON, LAT + 0.04),)
    ),
    Area(
        "t1", "thana", Name("पूर्व द्वार", "East Gate"), "", (square(LON, LAT - 0.04, LON + 0.06, LAT + 0.04),)
    ),
]
WAYS = [Way("w", "road", Name("", ""), ((LON - 0.05, LAT - 0.03), (LON + 0.05, LAT + 0.03)))]


def spread(count: int = 300, seed: int = 4) -> tuple[np.ndarray, np.ndarray]:
    """Latitudes and longitudes all over the city."""
    random = np.random.default_rng(seed)
    return LAT + random.uniform(-0.035, 0.035, count), LON + random.uniform(-0.055, 0.055, count)


def city_map(
    qtbot: QtBot,
    lat: Sequence[float] | np.ndarray,
    lon: Sequence[float] | np.ndarray,
    health: np.ndarray | None = None,
) -> MapWidget:
    """A shown map over the city; cameras of two categories in turn, numbered from 1001."""
    widget = MapWidget()
    qtbot.addWidget(widget)
    widget.resize(*SIZE)
    widget.set_areas(AREAS)
    widget.set_ways(WAYS)
    widget.set_categories(CATEGORIES)
    count = len(lat)
    states = np.full(count, Health.LIVE, dtype=np.uint8) if health is None else health
    category = (np.arange(count) % 2).astype(np.uint8)
    widget.set_cameras(lat, lon, category, states, np.full(count, np.nan), 1001 + np.arange(count))
    widget.show()
    settle(widget)
    return widget


def settle(widget: MapWidget) -> None:
    """Let the map arrive, sharpen and paint."""
    for _ in range(2):
        widget.finish()
        widget.grab()
    widget.finish()


def pixel_of(widget: MapWidget, lat: float, lon: float) -> QPoint:
    """Where a place is in the widget."""
    x, y = to_world(lon, lat)
    return QPointF(*widget.view.screen_point(float(x), float(y))).toPoint()


def look(widget: MapWidget) -> QImage:
    """What the widget shows."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(a: QImage, b: QImage) -> int:
    """How many pixels differ between two pictures of one size."""
    return int((_pixels(a) != _pixels(b)).any(axis=2).sum())


def around(image: QImage, at: QPoint, reach: int = 16) -> QImage:
    """The part of a picture around a point."""
    return image.copy(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)


def _pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)[
        :, : image.width(), :3
    ]
