"""Which other cameras may have seen it: those near an incident's own, nearest first."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, isfinite, radians

from console.catalogue.catalogue import Catalogue
from console.evidence.values import Incident

RADIUS_M = 300.0
MOST = 16
# A degree of latitude on the mean sphere; over some hundred metres the earth is flat enough.
METRES_PER_DEGREE = 111_195.0


@dataclass(frozen=True, slots=True)
class Nearby:
    """A camera (its row in the catalogue) and how far it is from the nearest one of the incident's."""

    row: int
    distance_m: float


def suggest_nearby(
    incident: Incident, catalogue: Catalogue, radius_m: float = RADIUS_M, most: int = MOST
) -> tuple[Nearby, ...]:
    """Cameras within `radius_m` of the incident's, nearest first, that are not in it yet.

    Cameras of the incident that the catalogue no longer knows, or that have no place, have no neighbours;
    one that was merged since stands where the kept one does.
    """
    found = (catalogue.row_now(camera.camera_id) for camera in incident.cameras)
    own = {row for row in found if row is not None}
    nearest: dict[int, float] = {}
    for row in own:
        lat, lon = float(catalogue.lat[row]), float(catalogue.lon[row])
        if not (isfinite(lat) and isfinite(lon)):
            continue
        # Its own cameras may all be nearer than any other one.
        for other in catalogue.nearest(lat, lon, most + len(own)):
            distance = _metres(lat, lon, float(catalogue.lat[other]), float(catalogue.lon[other]))
            nearest[int(other)] = min(distance, nearest.get(int(other), distance))
    near = [Nearby(row, m) for row, m in nearest.items() if row not in own and m <= radius_m]
    return tuple(sorted(near, key=lambda n: (n.distance_m, n.row))[:most])


def _metres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    east = (other_lon - lon) * cos(radians((lat + other_lat) / 2))
    return hypot(other_lat - lat, east) * METRES_PER_DEGREE
