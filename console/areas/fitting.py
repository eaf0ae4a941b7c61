"""How areas of one kind fit together: where two have the same ground, and where ground belongs to none."""

from __future__ import annotations

import math
from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from console.areas.finder import shape_of
from console.areas.values import Gap, Overlap
from console.catalogue.values import Area

# Borders that were drawn twice never fit to the metre; less than this is no question of whose it is.
LEAST_SQUARE_M = 2_000.0
# A sliver is long and narrow: narrower than this everywhere it is drawing, not ground.
_NARROW_M = 8.0
_DEGREE_M = 111_320.0
TOLD_AT_MOST = 500


def overlaps(areas: Sequence[Area], kind: str) -> tuple[Overlap, ...]:
    """Pairs of areas of a kind that share more than a border's inaccuracy, the largest first."""
    named = _shapes(areas, kind)
    if not named:
        return ()
    shapes = [shape for _, shape in named]
    found = []
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    for a, b in zip(one.tolist(), other.tolist(), strict=True):
        if a < b:
            shared = shapely.intersection(shapes[a], shapes[b])
            size = _square_m(shared)
            if size >= LEAST_SQUARE_M and _is_wide(shared):
                found.append(Overlap(named[a][0].id, named[b][0].id, round(size)))
    return tuple(sorted(found, key=lambda each: -each.square_m)[:TOLD_AT_MOST])


def gaps(areas: Sequence[Area], kind: str) -> tuple[Gap, ...]:
    """Ground within the city's outline, or enclosed by the areas, that is in none; the largest first."""
    shapes = [shape for _, shape in _shapes(areas, kind)]
    if not shapes:
        return ()
    covered = shapely.union_all(shapes)
    cities = [shape for _, shape in _shapes(areas, "city")]
    whole = shapely.union_all(cities) if cities else _without_holes(covered)
    found = []
    for part in shapely.get_parts(shapely.difference(whole, covered)):
        size = _square_m(part)
        if size >= LEAST_SQUARE_M and _is_wide(part):
            middle = shapely.point_on_surface(part)
            found.append(Gap(float(middle.y), float(middle.x), round(size)))
    return tuple(sorted(found, key=lambda each: -each.square_m)[:TOLD_AT_MOST])


def _shapes(areas: Sequence[Area], kind: str) -> list[tuple[Area, BaseGeometry]]:
    found = [(area, shape_of(area)) for area in areas if area.kind == kind]
    return [(area, shape) for area, shape in found if not shape.is_empty]


def _without_holes(shape: BaseGeometry) -> BaseGeometry:
    polygons = [each for each in shapely.get_parts(shape) if each.geom_type == "Polygon"]
    return shapely.union_all([shapely.Polygon(each.exterior) for each in polygons])


def _square_m(shape: BaseGeometry) -> float:
    """About how much ground a shape in degrees covers: right to a percent over a city."""
    if shape.is_empty:
        return 0.0
    _, south, _, north = shape.bounds
    return float(shape.area * _DEGREE_M**2 * math.cos(math.radians((south + north) / 2)))


def _is_wide(shape: BaseGeometry) -> bool:
    return not shapely.buffer(shape, -_NARROW_M / 2 / _DEGREE_M).is_empty
