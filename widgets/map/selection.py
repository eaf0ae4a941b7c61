"""What an operator picked on the map, and the tools for picking."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["click", "cluster", "rectangle", "lasso", "area", "nearest", "radius", "route"]

# How many cameras the nearest tool takes: a wall of four by four.
NEAREST_COUNT = 16


class Tool(Enum):
    """What dragging and clicking on the map does.

    `PLACE` picks no cameras but a point, for a site that is to be placed; it has no button on the map.
    """

    PAN = "pan"
    RECTANGLE = "rectangle"
    LASSO = "lasso"
    RADIUS = "radius"
    ROUTE = "route"
    NEAREST = "nearest"
    PLACE = "place"


@dataclass(frozen=True, slots=True, eq=False)
class MapSelection:
    """Cameras picked on the map.

    `rows` are in the order for a wall: by distance for `nearest` and `radius`, along the line for `route`,
    by call-up number otherwise. `area` is the index of the picked area (only for kind `area`); `lon` and
    `lat` the middle (only for `nearest` and `radius`). `points` are (longitude, latitude) of what was drawn:
    a rectangle's two corners, a lasso's ring, a route's line, a middle. `radius_m` belongs to `radius`;
    `width_m`, the whole breadth of the band, to `route`.
    """

    kind: Kind
    rows: NDArray[np.int32]
    area: int | None = None
    lon: float | None = None
    lat: float | None = None
    points: tuple[tuple[float, float], ...] = ()
    radius_m: float | None = None
    width_m: float | None = None

    @property
    def count(self) -> int:
        """How many cameras."""
        return len(self.rows)
