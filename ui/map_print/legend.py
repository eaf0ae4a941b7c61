"""What the signs on a sheet mean: only those that can occur on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap

from console.catalogue.values import Health
from ui.map_print.order import MapOrder
from widgets import icons
from widgets.map import sprites
from widgets.map.bare_layer import sample
from widgets.map.picked_marks import ring
from widgets.theme import current
from widgets.words import health_words

_RADIUS = 8.0
_CATEGORIES_MOST = 24
_HEALTHS = (Health.LIVE, Health.STALLED, Health.DOWN, Health.UNKNOWN)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A sign and its words."""

    picture: QPixmap
    words: str


def entries(order: MapOrder, dpr: float) -> list[Entry]:
    """The legend of a sheet: states, a cluster's ring, what is rare, then categories, frequent ones first."""
    cameras = order.cameras
    gone = np.zeros(len(cameras.health), np.bool_) if cameras.gone is None else cameras.gone
    found: list[Entry] = []
    for health in _HEALTHS:
        if bool(((cameras.health == health) & ~gone).any()):
            picture = sprites.camera("mdi6.cctv", current().accent.name(), health, _RADIUS, dpr)
            found.append(Entry(picture, health_words(health)))
    if bool(gone.any()):
        words = QCoreApplication.translate("MapWidget", "Gone from its system")
        found.append(Entry(sprites.gone_camera("mdi6.cctv", _RADIUS, dpr), words))
    if len(cameras.health) > 1:
        words = QCoreApplication.translate("MapSheet", "Several cameras: how many, the share that is down")
        found.append(Entry(_cluster(dpr), words))
    if len(cameras.on_wall):
        words = QCoreApplication.translate("MapSheet", "On the wall at that time")
        found.append(Entry(ring(_RADIUS - 2, dpr, on_wall=True, whole=True), words))
    if order.sites is not None and len(order.sites.lat):
        words = QCoreApplication.translate("MapWidget", "Site without a camera yet")
        found.append(Entry(sample(dpr), words))
    return found + _categories(order, dpr)


def _cluster(dpr: float) -> QPixmap:
    return sprites.cluster(sprites.shares([0, 15, 0, 5]), 9.0, "", dpr)


def _categories(order: MapOrder, dpr: float) -> list[Entry]:
    kinds = order.cameras.category
    if order.sites is not None:
        kinds = np.concatenate((kinds, order.sites.category))
    counts = np.bincount(kinds, minlength=len(order.categories))
    often = np.argsort(-counts[: len(order.categories)], kind="stable")
    made = []
    for index in often[:_CATEGORIES_MOST].tolist():
        if counts[index]:
            category = order.categories[index]
            colour = category.colour
            picture = icons.pixmap(category.icon, 15, sprites.print_colour(colour), dpr)
            made.append(Entry(picture, category.name.text(order.language)))
    return made
