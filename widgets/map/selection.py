"""What an operator picked on the map, and the tools for picking."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["click", "cluster", "rectangle", "lasso", "area", "nearest"]

# How many cameras the nearest tool takes: a wall of four by four.
NEAREST_COUNT = 16


class Tool(Enum):
    """What dragging and clicking on the map does.

    `PLACE` picks no cameras but a point, for a site that is to be placed; it has no button on the map.
    """

    PAN = "pan"
    RECTANGLE = "rectangle"
    LASSO = "lasso"
    NEAREST = "nearest"
    PLACE = "place"


@dataclass(frozen=True, slots=True, eq=False)
class MapSelection:
    """Cameras picked on the map.

    `rows` are in the order for a wall: by distance for `nearest`, by call-up number otherwise. `area` is
    the index of the picked area (only for kind `area`); `lon` and `lat` the point that was
    clicked (only for `nearest`).
    """

    kind: Kind
    rows: NDArray[np.int32]
    area: int | None = None
    lon: float | None = None
    lat: float | None = None

    @property
    def count(self) -> int:
        """How many cameras."""
        return len(self.rows)
