"""A rectangle on the map, in degrees."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """From south to north and from west to east, in degrees."""

    south: float
    west: float
    north: float
    east: float

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a place lies inside."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east
