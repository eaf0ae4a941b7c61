"""What of the catalogue a person should look at: wrong places, what is missing, what is gone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from console.catalogue.places import Mask, Places
from console.catalogue.values import Name

READ_MOST = 2000
# So near to 0, 0 nothing of a city lies: somebody left the field at zero.
_ZERO_DEGREES = 0.01


class Check(StrEnum):
    """What is looked for."""

    OUTSIDE_THANA = "outside_thana"
    OUTSIDE_CITY = "outside_city"
    ZERO = "zero"
    NO_THANA = "no_thana"
    NO_ADDRESS = "no_address"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Finding:
    """A site, or with `camera` and `number` a camera, that a check found.

    `lat` and `lon` are degrees or None; `thana` an area's identifier or ""; `inside` the thana in which the
    place really lies, "" where it is none; `since_utc` when it was found gone, by `teller`: the name of the
    camera's source, or the office in whose list it is no more.
    """

    site: str
    name: Name
    category: str
    thana: str
    lat: float | None
    lon: float | None
    inside: str = ""
    camera: str = ""
    number: int = 0
    since_utc: float | None = None
    teller: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What each check found: how many, and the first `READ_MOST` of them."""

    counts: Mapping[Check, int]
    findings: Mapping[Check, tuple[Finding, ...]]


Ring = Sequence[tuple[float, float]]
Rings = tuple[Ring, ...]


def check_all(db: Database, most: int = READ_MOST) -> Report:
    """Look at every site and camera; some 0.3 s for 100,000 of them, so never on the GUI thread."""
    thanas, city = _outlines(db)
    sites = _Sites(db, tuple(thanas))
    masks = sites.misplaced(thanas, city)
    findings = {check: sites.found(mask, most) for check, mask in masks.items()}
    counts = {check: int(mask.sum()) for check, mask in masks.items()}
    for check, found in _LISTED.items():
        findings[check] = _listed(db, found, most)
        counts[check] = int(db.execute(f"SELECT count(*) FROM ({found})").fetchone()[0])  # noqa: S608
    return Report(counts, findings)


def count_open(db: Database) -> int:
    """How many findings there are, for the number beside the section."""
    return sum(check_all(db, most=0).counts.values())


class _Sites:
    """All sites in columns, and where they lie; thanas by their place in `thanas`, -1 for any other."""

    def __init__(self, db: Database, thanas: Sequence[str]) -> None:
        rows = db.execute(
            "SELECT id, name_hi, name_en, category, coalesce(thana, ''), lat, lon FROM sites ORDER BY rowid"
        ).fetchall()
        self.rows, self.names = rows, (*thanas, "")
        index = {key: place for place, key in enumerate(thanas)}
        self.lat: NDArray[np.float64] = np.array([row[5] for row in rows], dtype=np.float64)
        self.lon: NDArray[np.float64] = np.array([row[6] for row in rows], dtype=np.float64)
        self.thana: NDArray[np.int32] = np.array([index.get(row[4], -1) for row in rows], dtype=np.int32)
        self.none: Mask = np.array([not row[4] for row in rows], dtype=np.bool_)
        self.inside: NDArray[np.int32] = np.full(len(rows), -1, dtype=np.int32)

    def misplaced(self, thanas: Mapping[str, Rings], city: Rings) -> dict[Check, Mask]:
        """For each check of places a mask over the sites."""
        places = Places(self.lat, self.lon)
        placed = np.isfinite(self.lat) & np.isfinite(self.lon)
        zero = placed & (np.abs(self.lat) < _ZERO_DEGREES) & (np.abs(self.lon) < _ZERO_DEGREES)
        outlined = np.zeros(len(self.rows), dtype=np.bool_)
        own = np.zeros(len(self.rows), dtype=np.bool_)
        for thana, rings in enumerate(thanas.values()):
            within = _inside(places, rings, len(self.rows))
            named = self.thana == thana
            outlined |= named
            own |= named & within
            self.inside[within & (self.inside < 0)] = thana
        in_city = _inside(places, city, len(self.rows)) if city else self.inside >= 0
        known = bool(city) or bool(thanas)
        outside_city = placed & ~zero & ~in_city if known else np.zeros_like(placed)
        return {
            Check.OUTSIDE_THANA: placed & ~zero & ~outside_city & outlined & ~own,
            Check.OUTSIDE_CITY: outside_city,
            Check.ZERO: zero,
            Check.NO_THANA: self.none,
        }

    def found(self, mask: Mask, most: int) -> tuple[Finding, ...]:
        """The first of the sites that the mask has."""
        return tuple(self._finding(int(row)) for row in np.flatnonzero(mask)[:most])

    def _finding(self, row: int) -> Finding:
        key, hi, en, category, thana, lat, lon = self.rows[row]
        return Finding(key, Name(hi, en), category, thana, lat, lon, inside=self.names[self.inside[row]])


def _outlines(db: Database) -> tuple[dict[str, Rings], Rings]:
    """The outlines of thanas by identifier, and of the city; without a city's own, of all that has one."""
    thanas: dict[str, Rings] = {}
    city: list[Ring] = []
    for key, kind, rings in db.execute("SELECT id, kind, rings FROM areas WHERE kind IN ('thana', 'city')"):
        outline = tuple(tuple((float(x), float(y)) for x, y in ring) for ring in json.loads(rings))
        if not outline:
            continue
        if kind == "thana":
            thanas[key] = outline
        else:
            city += outline
    return thanas, tuple(city)


def _inside(places: Places, rings: Iterable[Ring], count: int) -> Mask:
    """Inside an odd number of the rings: a ring within another one is a hole."""
    odd = np.zeros(count, dtype=np.bool_)
    for ring in rings:
        odd ^= places.inside(ring)
    return odd


_CAMERA = (
    "SELECT s.id, c.name_hi, c.name_en, s.category, coalesce(s.thana, ''), coalesce(c.lat, s.lat),"
    " coalesce(c.lon, s.lon), c.id, c.number, c.gone_utc, coalesce(o.name, s.sender)"
    " FROM cameras c JOIN sites s ON s.id = c.site LEFT JOIN sources o ON o.id = c.source"
)
_NO_ADDRESS = f"{_CAMERA} WHERE c.sub_url = '' AND c.main_url = '' AND c.gone_utc IS NULL"
# A site that is gone is told by its cameras, or by itself where none of them is.
_GONE = f"""
    {_CAMERA} WHERE c.gone_utc IS NOT NULL UNION ALL
    SELECT s.id, s.name_hi, s.name_en, s.category, coalesce(s.thana, ''), s.lat, s.lon, '', 0, s.gone_utc,
           s.sender
    FROM sites s WHERE s.gone_utc IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM cameras c WHERE c.site = s.id AND c.gone_utc IS NOT NULL)
"""  # noqa: S608 - our own text
_LISTED = {Check.NO_ADDRESS: _NO_ADDRESS, Check.GONE: _GONE}


def _listed(db: Database, found: str, most: int) -> tuple[Finding, ...]:
    """Cameras by their numbers, behind them sites without one."""
    rows = db.execute(
        f"SELECT * FROM ({found}) ORDER BY number = 0, number, name_en LIMIT ?",  # noqa: S608 - our own text
        [most],
    ).fetchall()
    return tuple(_finding(row) for row in rows)


def _finding(row: Sequence[Any]) -> Finding:
    site, hi, en, category, thana, lat, lon, camera, number, since, teller = row
    return Finding(site, Name(hi, en), category, thana, lat, lon, "", camera, number, since, teller)
