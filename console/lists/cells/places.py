"""Reads where a site is: two coordinates in two cells or one, or a link to a map; swapped ones are turned."""

from __future__ import annotations

import math
import re
from typing import NamedTuple
from urllib.parse import unquote

from console.lists.cells.bounds import Bounds
from console.lists.cells.degrees import Degrees, axes, normal, read_degrees
from console.lists.values import Trouble

# India with its islands, generously.
INDIA = Bounds(6.0, 67.0, 38.0, 98.0)
_LONGEST = 2_000
_ZERO = 1e-6
_PAIR = r"(-?\d{1,3}(?:\.\d+)?)\s*(?:,|%2C|\+|\s)\s*(-?\d{1,3}(?:\.\d+)?)"
# Of a map's link the marked place comes first, then what was asked for, then the middle of what is shown.
_LINKS = (
    re.compile(r"!3d(-?\d{1,3}(?:\.\d+)?)!4d(-?\d{1,3}(?:\.\d+)?)"),
    re.compile(rf"[?&](?:q|query|ll|sll|daddr|destination|center|mlat)=(?:loc:)?{_PAIR}", re.I),
    re.compile(rf"/(?:place|dir|search)/+(?:[^/@]*/)?{_PAIR}", re.I),
    re.compile(rf"@{_PAIR}"),
    re.compile(rf"^geo:{_PAIR}", re.I),
)
_WKT = re.compile(r"point\s*z?\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)", re.I)
_SPACES = re.compile(r"\s+")
_COMMAS = re.compile(r"(\d{1,3}),(\d{3,})\s*[,;/ ]\s*(\d{1,3}),(\d{3,})\Z")


class Place(NamedTuple):
    """A place in degrees (None: nowhere) and what is amiss with it, if anything."""

    lat: float | None
    lon: float | None
    trouble: Trouble | None = None


NOWHERE = Place(None, None)
_UNREADABLE = Place(None, None, Trouble.PLACE_UNREADABLE)


def read_two(lat: str, lon: str, bounds: Bounds | None) -> Place:
    """A place from two cells, that may be the wrong way round."""
    if not lat and not lon:
        return NOWHERE
    north, east = read_degrees(lat), read_degrees(lon)
    if north is None or east is None:
        # Some write both into the first cell and leave the other empty.
        return read_one(lat or lon, bounds) if not (lat and lon) else _UNREADABLE
    return _settled(north, east, bounds)


def read_one(text: str, bounds: Bounds | None) -> Place:
    """A place from one cell: two coordinates, a link to a map, WKT."""
    if not text:
        return NOWHERE
    pair = _pair(_SPACES.sub(_one_space, text)) if len(text) <= _LONGEST else None
    return _UNREADABLE if pair is None else _settled(*pair, bounds)


def _settled(north: Degrees, east: Degrees, bounds: Bounds | None) -> Place:
    lat, lon = north.value, east.value
    if not (math.isfinite(lat) and math.isfinite(lon)):
        return _UNREADABLE
    if north.axis == "lon" or east.axis == "lat":
        if north.axis == east.axis:
            return _UNREADABLE
        # The cells say themselves which is which.
        lat, lon = lon, lat
    if abs(lat) < _ZERO and abs(lon) < _ZERO:
        return Place(None, None, Trouble.PLACE_ZERO)
    for home in (bounds, INDIA):
        if home is not None and home.holds(lat, lon):
            inside = bounds is None or bounds.holds(lat, lon)
            return Place(lat, lon, None if inside else Trouble.PLACE_OUTSIDE_CITY)
        if home is not None and home.holds(lon, lat):
            return Place(lon, lat, Trouble.PLACE_SWAPPED)
    if abs(lat) > 90:
        return _UNREADABLE
    return Place(lat, lon, Trouble.PLACE_OUTSIDE_CITY)


def _pair(text: str) -> tuple[Degrees, Degrees] | None:
    if "://" in text or "@" in text or text[:4].casefold() == "geo:":
        return _of_link(text)
    if found := _WKT.search(text):
        return _both(found[2], found[1])
    text = normal(text).strip("()[]{} ")
    if found := _COMMAS.match(text):
        return _both(f"{found[1]}.{found[2]}", f"{found[3]}.{found[4]}")
    for parts in _halves(text):
        if (pair := _both(*parts)) is not None:
            return pair
    return None


def _of_link(text: str) -> tuple[Degrees, Degrees] | None:
    for link in _LINKS:
        if found := link.search(text) or link.search(unquote(text)):
            return _both(found[1], found[2])
    return None


def _halves(text: str) -> list[tuple[str, str]]:
    """Where a cell with two coordinates may be cut in two, the surest cuts first."""
    halves = []
    for mark in (";", "|", "/", "\n", ",", "&"):
        left, found, right = text.partition(mark)
        if found and mark not in right:
            halves.append((left, right))
    if len(named := axes(text)) > 1:
        # "27.9 N 78.1 E" is cut behind its first letter, "N 27.9 E 78.1" before its second.
        halves.extend((text[:cut], text[cut:]) for cut in (named[0][1], named[1][0]))
    words = text.replace(",", " ").split()
    if len(words) > 1 and not len(words) % 2:
        middle = len(words) // 2
        halves.append((" ".join(words[:middle]), " ".join(words[middle:])))
    return halves


def _one_space(found: re.Match[str]) -> str:
    return "\n" if "\n" in found[0] else " "


def _both(first: str, second: str) -> tuple[Degrees, Degrees] | None:
    one, other = read_degrees(first.strip()), read_degrees(second.strip())
    return None if one is None or other is None else (one, other)
