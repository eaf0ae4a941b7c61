"""Which marks stand for cameras that are picked, wholly or in part: rings tell it, no hull around all."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen, QPixmap

from console.map.clusters import Clusters
from console.map.points import Positions
from widgets.map.pictures import canvas, pen_for, with_alpha
from widgets.theme import THEMES, current

Counts = NDArray[np.int64]


class PickedMarks:
    """Counts, for each cluster, how many of its members are among the picked; once for the same two."""

    def __init__(self) -> None:
        self._for: tuple[Clusters | None, Positions | None] = (None, None)
        self._counts: Counts = np.zeros(0, dtype=np.int64)

    def counts(self, clusters: Clusters, picked: Positions) -> Counts:
        """By label of cluster."""
        if self._for[0] is not clusters or self._for[1] is not picked:
            label = clusters.labels_of(picked)
            self._counts = np.bincount(label[label >= 0], minlength=len(clusters))
            self._for = clusters, picked
        return self._counts


def ring(radius: float, dpr: float, *, on_wall: bool, whole: bool) -> QPixmap:
    """Around a mark: strong where a camera of it is on the wall; broken where not all of it is picked."""
    return _ring(round(radius), dpr, on_wall, whole, current().name)


@lru_cache(maxsize=256)
def _ring(radius: int, dpr: float, on_wall: bool, whole: bool, theme_name: str) -> QPixmap:
    theme = THEMES[theme_name]
    half = radius + 6
    result = canvas(2 * half, 2 * half, dpr)
    painter = pen_for(result)
    middle, reach = QPointF(half, half), radius + 2.5
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.map_halo, 4.0))
    painter.drawEllipse(middle, reach, reach)
    if on_wall and whole:
        painter.setPen(QPen(with_alpha(theme.map_highlight, 70), 6.0))
        painter.drawEllipse(middle, reach, reach)
    pen = QPen(theme.map_highlight, 2.4 if on_wall else 1.4)
    if not whole:
        # Whole dashes only, or the last one runs into the first.
        dashes = max(5, round(2 * math.pi * reach / 9.0))
        length = 2 * math.pi * reach / dashes / pen.widthF()
        pen.setDashPattern([length * 0.5, length * 0.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawEllipse(middle, reach, reach)
    painter.end()
    return result
