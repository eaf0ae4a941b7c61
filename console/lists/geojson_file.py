"""Reads a list from GeoJSON: a feature is a row, its properties the columns, its geometry the place.

A file of 200 MB is read feature by feature, so that memory is bounded by the largest feature and not by the
file; only a single feature that is larger than `json_stream.MAX_VALUE` is refused.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from console.lists.csv_file import encoding_of
from console.lists.json_stream import JsonStream
from console.lists.table import (
    MAX_COLUMNS,
    MAX_ROWS,
    Cancelled,
    Kind,
    ListUnreadable,
    Notes,
    ReadingCancelled,
    RemarkKind,
    Why,
)
from console.lists.xlsx_cells import plain_number

GEOMETRY = "geometry"
_ID = "id"
_HEAD = 4096
_ASK_EVERY = 256
_MOST_POINTS = 1_000_000

Feature = dict[str, Any]
Point = tuple[float, float]


@dataclass(slots=True)
class GeojsonSource:
    """A file of features; see `console.lists.table.Source`."""

    path: Path
    encoding: str
    keys: tuple[str, ...]
    has_ids: bool
    guess_count: int
    kind: Kind = Kind.GEOJSON
    delimiter: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def own_headers(self) -> tuple[str, ...]:
        """The properties in the order in which they first occur, then the place."""
        return (*self.keys, *((_ID,) if self.has_ids else ()), GEOMETRY)

    def raw_rows(self, notes: Notes, cancelled: Cancelled) -> Iterator[tuple[int, list[str]]]:
        """Every feature as a row, numbered from 1."""
        for number, feature in enumerate(features(self.path, cancelled), 1):
            told = feature.get("properties")
            told = told if isinstance(told, dict) else {}
            cells = [_text(told.get(key)) for key in self.keys]
            if self.has_ids:
                cells.append(_text(feature.get(_ID)))
            cells.append(_place(feature.get("geometry"), number, notes))
            yield number, cells


def open_source(path: Path, cancelled: Cancelled) -> GeojsonSource:
    """The file with all its properties found, which takes a reading of the whole. Raises ListUnreadable."""
    keys: dict[str, None] = {}
    has_ids, count = False, 0
    for count, feature in enumerate(features(path, cancelled), 1):
        told = feature.get("properties")
        if isinstance(told, dict):
            keys.update(dict.fromkeys(told))
        has_ids = has_ids or feature.get(_ID) is not None
        if len(keys) > MAX_COLUMNS - 2:
            raise ListUnreadable(Why.TOO_MANY_COLUMNS, str(MAX_COLUMNS))
        if count > MAX_ROWS:
            raise ListUnreadable(Why.TOO_MANY_ROWS, str(MAX_ROWS))
    if not count:
        raise ListUnreadable(Why.EMPTY)
    return GeojsonSource(path, _encoding(path), tuple(keys), has_ids and _ID not in keys, count)


def features(path: Path, cancelled: Cancelled) -> Iterator[Feature]:
    """The features of a file, one after the other: of a collection, a single one, or one on each line.

    Raises ListUnreadable(NOT_A_LIST) for JSON that has no features, (BROKEN) where it ends or breaks off.
    """
    with path.open("r", encoding=_encoding(path), errors="replace") as file:
        stream = JsonStream(file)
        if stream.peek() == "[":
            yield from _asked(stream.items(), cancelled)
        else:
            yield from _asked(_of_objects(stream), cancelled)


def _asked(items: Iterator[Any], cancelled: Cancelled) -> Iterator[Feature]:
    for count, item in enumerate(items):
        if not count % _ASK_EVERY and cancelled():
            raise ReadingCancelled
        if not isinstance(item, dict) or item.get("type") != "Feature":
            raise ListUnreadable(Why.NOT_A_LIST, "json")
        yield item


def _of_objects(stream: JsonStream) -> Iterator[Any]:
    """The features of one object after the other; a file usually has one, a collection."""
    while stream.peek() == "{":
        single: Feature = {}
        collection = False
        for key in stream.members():
            if key == "features" and stream.peek() == "[":
                collection = True
                yield from stream.items()
            else:
                single[key] = stream.value()
        if not collection:
            yield single
    if stream.peek():
        raise ListUnreadable(Why.BROKEN, "json")


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        return encoding_of(file.read(_HEAD))


def _text(value: Any) -> str:
    """A property as a cell: numbers as people write them, what is nested as JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return plain_number(str(value)) if isinstance(value, float) else str(value)
    return json.dumps(value, ensure_ascii=False)


def _place(geometry: Any, number: int, notes: Notes) -> str:
    """A geometry as `latitude, longitude`: a point, or the centre of anything larger."""
    try:
        point, exact = centre(geometry)
    except (TypeError, ValueError, KeyError, IndexError, OverflowError, RecursionError):
        notes.add(RemarkKind.NO_SHAPE, number)
        return ""
    if not exact:
        notes.add(RemarkKind.CENTRE_OF_SHAPE, number)
    lon, lat = point
    return f"{_degrees(lat)}, {_degrees(lon)}"


def _degrees(value: float) -> str:
    return f"{value:.7f}".rstrip("0").rstrip(".")


def centre(geometry: Any) -> tuple[Point, bool]:
    """Where a geometry is, (longitude, latitude), and whether that is all of it. Raises ValueError or another
    error of a malformed value."""
    kind, at = geometry["type"], geometry.get("coordinates")
    if kind == "Point":
        return _point(at), True
    if kind == "MultiPoint" and len(at) == 1:
        return _point(at[0]), True
    if kind == "Polygon":
        return _centroid(at[0]), False
    if kind == "MultiPolygon":
        return _centroid(max((polygon[0] for polygon in at), key=lambda ring: abs(_area(ring)))), False
    if kind in ("MultiPoint", "LineString"):
        return _middle([_point(each) for each in at]), False
    if kind == "MultiLineString":
        return _middle([_point(each) for line in at for each in line]), False
    if kind == "GeometryCollection":
        return centre(geometry["geometries"][0])[0], False
    raise ValueError(kind)


def _point(at: Any) -> Point:
    lon, lat = float(at[0]), float(at[1])
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise ValueError("not a number")
    return lon, lat


def _middle(points: list[Point]) -> Point:
    count = len(points)
    return sum(lon for lon, _ in points) / count, sum(lat for _, lat in points) / count


def _area(ring: Any) -> float:
    points = [_point(each) for each in ring[:_MOST_POINTS]]
    after = [*points[1:], *points[:1]]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, after, strict=True)) / 2


def _centroid(ring: Any) -> Point:
    """The centre of gravity of a ring; the mean of its corners where it has no area."""
    points = [_point(each) for each in ring[:_MOST_POINTS]]
    # Relative to a corner: degrees squared lose the digits that matter.
    base_x, base_y = points[0]
    near = [(x - base_x, y - base_y) for x, y in points]
    twice = east = north = 0.0
    for (x1, y1), (x2, y2) in zip(near, [*near[1:], near[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        twice += cross
        east += (x1 + x2) * cross
        north += (y1 + y2) * cross
    if abs(twice) < 1e-15:
        return _middle(points)
    return base_x + east / (3 * twice), base_y + north / (3 * twice)
