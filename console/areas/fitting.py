"""How areas of one kind fit together: where two have the same ground, and where ground belongs to none."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from console.areas.shapes import rings_of, rough_shape_of, thinned
from console.areas.values import Gap, Overlap
from console.catalogue.ring import Ring
from console.catalogue.values import Area

Shapes = NDArray[Any]
Indexes = NDArray[np.int64]

# Borders that were drawn twice never fit to the metre; less than this is no question of whose it is.
LEAST_SQUARE_M = 2_000.0
# A sliver is long and narrow: narrower than this everywhere it is drawing, not ground.
_NARROW_M = 8.0
_DEGREE_M = 111_320.0
TOLD_AT_MOST = 500
# A city's areas touch six others or so; where all lie on each other, not every pair is worth its time.
PAIRS_AT_MOST = 30_000
_AT_ONCE = 50
# Where areas do not fit is looked at, not measured.
_DRAWN_POINTS = 400


def overlaps(areas: Sequence[Area], kind: str) -> tuple[Overlap, ...]:
    """Pairs of areas of a kind that share more than a border's inaccuracy, the largest first."""
    named = _shapes(areas, kind)
    if not named:
        return ()
    shapes = np.array([shape for _, shape in named], dtype=object)
    one, other = _meeting(shapes)
    shared = shapely.intersection(shapes[one], shapes[other])
    return tuple(
        Overlap(named[one[place]][0].id, named[other[place]][0].id, round(size), *_drawn(shared[place]))
        for place, size in _worth_telling(shared)
    )


def gaps(areas: Sequence[Area], kind: str) -> tuple[Gap, ...]:
    """Ground within the city's outline, or enclosed by the areas, that is in none; the largest first."""
    shapes = [shape for _, shape in _shapes(areas, kind)]
    if not shapes:
        return ()
    covered = shapely.union_all(shapes)
    cities = [shape for _, shape in _shapes(areas, "city")]
    whole = shapely.union_all(cities) if cities else _without_holes(covered)
    parts = shapely.get_parts(shapely.difference(whole, covered))
    found = []
    for place, size in _worth_telling(parts):
        lat, lon, rings = _drawn(parts[place])
        found.append(Gap(lat, lon, round(size), rings))
    return tuple(found)


def _meeting(shapes: Shapes) -> tuple[Indexes, Indexes]:
    """Pairs of shapes that have a point in common, each pair once; of very many the first ones."""
    tree = shapely.STRtree(shapes)
    ones, others, count = [], [], 0
    for first in range(0, len(shapes), _AT_ONCE):
        one, other = tree.query(shapes[first : first + _AT_ONCE], predicate="intersects")
        one = one + first
        ones.append(one[one < other])
        others.append(other[one < other])
        count += len(ones[-1])
        if count >= PAIRS_AT_MOST:
            break
    return np.concatenate(ones)[:PAIRS_AT_MOST], np.concatenate(others)[:PAIRS_AT_MOST]


def _worth_telling(shapes: Shapes) -> Iterator[tuple[int, float]]:
    """Indexes and sizes (square metres) of those that are ground rather than drawing, the largest first."""
    sizes = np.array([_square_m(each) for each in shapes])
    told = 0
    for place in np.argsort(-sizes, kind="stable"):
        if sizes[place] < LEAST_SQUARE_M or told >= TOLD_AT_MOST:
            return
        if _is_wide(shapes[place]):
            told += 1
            yield int(place), float(sizes[place])


def _shapes(areas: Sequence[Area], kind: str) -> list[tuple[Area, BaseGeometry]]:
    found = [(area, rough_shape_of(area.rings)) for area in areas if area.kind == kind]
    return [(area, shape) for area, shape in found if not shape.is_empty]


def _drawn(shape: BaseGeometry) -> tuple[float, float, tuple[Ring, ...]]:
    """A place in a shape (latitude, longitude) and its outline, as far as a map needs them."""
    middle = shapely.point_on_surface(shape)
    return float(middle.y), float(middle.x), rings_of(thinned(shape, _DRAWN_POINTS))


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
