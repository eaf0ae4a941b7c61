"""Outlines as they are kept, rings of degrees, and as shapes that can be compared; and back again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from console.areas.mending import mended
from console.catalogue.ring import Place, Ring
from console.catalogue.values import Area

# A centimetre: no survey is finer.
_DIGITS = 7
_METRE = 1e-5
_COARSEST = 100 * _METRE
# Of so few points none is left out.
_FEW = 200


def shape_of(area: Area) -> BaseGeometry:
    """An area's outline as one shape."""
    return shape_of_rings(area.rings)


def shape_of_rings(rings: Sequence[Sequence[Place]]) -> BaseGeometry:
    """Rings as one shape, a ring within another as its hole; what can be no ring is passed over."""
    polygons = [mended(shapely.Polygon(np.asarray(ring))) for ring in rings if len(ring) >= 4]
    if len(polygons) <= 1:
        return shapely.union_all(polygons)
    whole = polygons[0]
    for each in polygons[1:]:
        # Ground that lies in two of the rings is outside, as where the map fills them.
        whole = shapely.symmetric_difference(whole, each)
    return whole


def rough_shape_of(rings: Sequence[Sequence[Place]]) -> BaseGeometry:
    """As `shape_of_rings`, within half a metre: enough to tell how areas lie to each other.

    Of outlines with very many points, working with the exact shapes took half a gigabyte and half a minute.
    """
    shape = shape_of_rings(rings)
    if shapely.get_num_coordinates(shape) <= _FEW:
        return shape
    return shapely.simplify(shape, _METRE / 2)


def rings_of(shape: BaseGeometry) -> tuple[Ring, ...]:
    """A shape's outlines and holes, in degrees to a centimetre; what encloses nothing is passed over."""
    parts = [each for each in shapely.get_parts(shape) if each.geom_type == "Polygon" and each.area > 0]
    rings = [ring for each in parts for ring in (each.exterior, *each.interiors)]
    return tuple(Ring(np.round(shapely.get_coordinates(ring), _DIGITS)) for ring in rings)


def thinned(shape: BaseGeometry, most: int) -> BaseGeometry:
    """With about `most` points: first by a metre, then by more until it is small enough, by 64 at most."""
    tolerance, thin = _METRE, shape
    while shapely.get_num_coordinates(thin) > most and tolerance <= _COARSEST:
        thin = shapely.simplify(shape, tolerance)
        tolerance *= 2
    return thin
