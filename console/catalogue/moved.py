"""Where the rows of a catalogue went when it was made anew."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from console.catalogue.catalogue import Catalogue, Rows


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """For each former row of cameras, and each former index of areas, the new one; -1 where it is gone."""

    rows: Rows
    areas: NDArray[np.int32]


def between(before: Catalogue, after: Catalogue) -> Moved:
    """How `after` has what `before` had, by identifiers."""
    index = {area.id: place for place, area in enumerate(after.areas)}
    areas = np.array([index.get(area.id, -1) for area in before.areas], dtype=np.int32)
    return Moved(before.moved_to(after), areas)
