"""Reads a GeoJSON file of areas, as exports of shapefiles are: bounded, mended, in degrees."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from console.areas.grids import grid_of, to_degrees
from console.areas.mending import mended, too_tangled
from console.areas.shapes import rings_of, thinned
from console.areas.values import AreasProblem, AreasUnreadable, AreaTrouble, Feature
from console.catalogue.ring import Ring
from console.lists.cells.places import INDIA

Points = np.ndarray[Any, np.dtype[np.float64]]

BYTES_AT_MOST = 64 * 1024 * 1024
AREAS_AT_MOST = 5_000
POINTS_AT_MOST = 2_000_000
# An outline with more points than this is thinned out: by a metre or so, which no map shows.
POINTS_EACH = 5_000
_TEXT_AT_MOST = 200
_PROPERTIES_AT_MOST = 100
# Neither characters that a screen cannot show, nor halves of them, nor those that turn a text around.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def read_areas(path: Path) -> tuple[Feature, ...]:
    """The areas of a file, in its order. Raises AreasUnreadable."""
    told = _parsed(path)
    features = told.get("features")
    if not isinstance(features, list):
        raise AreasUnreadable(AreasProblem.NOT_GEOJSON, str(told.get("type", ""))[:40])
    if len(features) > AREAS_AT_MOST:
        raise AreasUnreadable(AreasProblem.TOO_MANY, str(len(features)))
    grid = grid_of(told.get("crs"))
    left = POINTS_AT_MOST
    found: list[Feature] = []
    for place, feature in enumerate(features, 1):
        read, points = _feature(place, feature, grid)
        left -= points
        if left < 0:
            raise AreasUnreadable(AreasProblem.TOO_LARGE, f"{POINTS_AT_MOST}")
        found.append(read)
    if not any(each.rings for each in found):
        lost = any(AreaTrouble.NO_DEGREES in each.troubles for each in found)
        raise AreasUnreadable(AreasProblem.NOT_IN_DEGREES if lost else AreasProblem.NO_AREAS, grid)
    return tuple(found)


def property_names(features: Sequence[Feature]) -> tuple[str, ...]:
    """The names of properties, in the order in which they occur; of very many the first ones."""
    names = dict.fromkeys(name for each in features for name in each.properties)
    return tuple(names)[:_PROPERTIES_AT_MOST]


def _parsed(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > BYTES_AT_MOST:
            raise AreasUnreadable(AreasProblem.TOO_LARGE, f"{BYTES_AT_MOST // 1024 // 1024} MB")
        told = json.loads(path.read_bytes())
    except OSError as error:
        raise AreasUnreadable(AreasProblem.NOT_READABLE, error.strerror or "") from error
    except (ValueError, RecursionError) as error:
        raise AreasUnreadable(AreasProblem.NOT_GEOJSON, str(error)[:80]) from error
    if not isinstance(told, dict):
        raise AreasUnreadable(AreasProblem.NOT_GEOJSON)
    return told


def _feature(place: int, feature: object, grid: str) -> tuple[Feature, int]:
    """One area, and how many points the file has of it."""
    entry = feature if isinstance(feature, dict) else {}
    properties = entry.get("properties")
    texts = _texts(properties if isinstance(properties, dict) else {})
    polygons = list(_polygons(entry.get("geometry")))
    if not polygons:
        return Feature(place, texts, (), (AreaTrouble.NO_POLYGON,)), 0
    points = sum(len(ring) for rings in polygons for ring in rings)
    troubles: list[AreaTrouble] = []
    try:
        read = [[_in_degrees(ring, grid) for ring in rings] for rings in polygons]
    except (TypeError, ValueError, IndexError, KeyError, OverflowError):
        # One area that was drawn amiss does not keep the others out.
        return Feature(place, texts, (), (AreaTrouble.NO_DEGREES,)), points
    shape = _mended(_turned(read, troubles), troubles)
    return Feature(place, texts, _rings(shape, troubles), tuple(dict.fromkeys(troubles))), points


def _texts(properties: dict[Any, Any]) -> dict[str, str]:
    return {
        _seen(name): _seen(value)
        for name, value in islice(properties.items(), _PROPERTIES_AT_MOST)
        if isinstance(value, str | int | float) and not isinstance(value, bool)
    }


def _seen(value: object) -> str:
    return _UNSEEN.sub(" ", str(value)[: 2 * _TEXT_AT_MOST]).strip()[:_TEXT_AT_MOST]


def _polygons(geometry: object) -> Iterator[list[list[Any]]]:
    """The polygons of a geometry as lists of rings; what is no polygon is passed over."""
    if not isinstance(geometry, dict):
        return
    inner = geometry.get("coordinates")
    match geometry.get("type"):
        case "Polygon":
            parts = [inner]
        case "MultiPolygon":
            parts = inner if isinstance(inner, list) else []
        case "GeometryCollection":
            within = geometry.get("geometries")
            for each in within if isinstance(within, list) else []:
                # One level: collections within collections are not made by any program in use.
                if isinstance(each, dict) and each.get("type") != "GeometryCollection":
                    yield from _polygons(each)
            return
        case _:
            return
    for rings in parts:
        if isinstance(rings, list) and rings and all(isinstance(ring, list) for ring in rings):
            yield rings


def _in_degrees(ring: list[Any], grid: str) -> Points:
    """A ring's points as degrees. Raises ValueError and others of its kind where they cannot be."""
    points = np.array([[float(point[0]), float(point[1])] for point in ring], dtype=np.float64)
    if not len(points):
        return np.zeros((0, 2))
    with np.errstate(all="ignore"):
        lon, lat = to_degrees(grid, points[:, 0], points[:, 1])
    on_earth = np.isfinite(lon) & np.isfinite(lat) & (np.abs(lon) <= 180) & (np.abs(lat) <= 90)
    if not on_earth.all():
        raise ValueError(grid)
    return np.column_stack((lon, lat))


def _turned(polygons: list[list[Points]], troubles: list[AreaTrouble]) -> list[list[Points]]:
    """Latitudes before longitudes, as some programs write them, turned: only so they lie in India."""
    points = np.concatenate([ring for rings in polygons for ring in rings])
    if not len(points) or _in_india(points).all() or not _in_india(points[:, ::-1]).all():
        return polygons
    troubles.append(AreaTrouble.TURNED)
    return [[ring[:, ::-1] for ring in rings] for rings in polygons]


def _in_india(points: Points) -> np.ndarray[Any, np.dtype[np.bool_]]:
    lon, lat = points[:, 0], points[:, 1]
    inside = (lat >= INDIA.south) & (lat <= INDIA.north) & (lon >= INDIA.west) & (lon <= INDIA.east)
    return np.asarray(inside)


def _mended(polygons: list[list[Points]], troubles: list[AreaTrouble]) -> BaseGeometry:
    """The polygons (each an outline and its holes) as one shape that does not cross itself."""
    usable = [
        shapely.Polygon(rings[0], [hole for hole in rings[1:] if len(hole) >= 4])
        for rings in polygons
        if len(rings[0]) >= 4
    ]
    if not all(shapely.is_valid(each) for each in usable):
        if any(too_tangled(each) for each in usable):
            troubles.append(AreaTrouble.TANGLED)
            return shapely.Polygon()
        troubles.append(AreaTrouble.CROSSED_ITSELF)
    return shapely.union_all([mended(each) for each in usable])


def _rings(shape: BaseGeometry, troubles: list[AreaTrouble]) -> tuple[Ring, ...]:
    polygons = [each for each in shapely.get_parts(shape) if each.geom_type == "Polygon" and each.area > 0]
    if not polygons:
        if AreaTrouble.TANGLED not in troubles:
            troubles.append(AreaTrouble.NOT_MENDED)
        return ()
    if sum(shapely.get_num_coordinates(each) for each in polygons) > POINTS_EACH:
        thin = shapely.get_parts(thinned(shapely.multipolygons(polygons), POINTS_EACH))
        polygons = sorted((each for each in thin if each.area > 0), key=lambda each: -each.area)
        troubles.append(AreaTrouble.THINNED_OUT)
    return rings_of(shapely.multipolygons(polygons))
