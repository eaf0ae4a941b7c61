"""The tables of the catalogue: areas, ways, sites and cameras."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from sqlite_utils import Database

from console.catalogue.values import Area, Camera, Name, Site, Way


def m0001_areas_and_ways(db: Database) -> None:
    """Zones, thanas and wards with their outlines; roads, rails and rivers with their courses."""
    db.executescript(
        """
        CREATE TABLE areas (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('city', 'zone', 'thana', 'ward')),
            name_hi TEXT NOT NULL,
            name_en TEXT NOT NULL,
            parent TEXT REFERENCES areas(id) DEFERRABLE INITIALLY DEFERRED,
            rings TEXT NOT NULL,
            seat TEXT NOT NULL
        ) STRICT;
        CREATE TABLE ways (
            id TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            name_hi TEXT NOT NULL,
            name_en TEXT NOT NULL,
            points TEXT NOT NULL,
            seat TEXT NOT NULL
        ) STRICT;
        """
    )


def m0002_sites_and_cameras(db: Database) -> None:
    """Sites with owner and category, and the cameras at them. A latitude is NULL until it is placed."""
    db.executescript(
        """
        CREATE TABLE sites (
            id TEXT PRIMARY KEY,
            name_hi TEXT NOT NULL,
            name_en TEXT NOT NULL,
            category TEXT NOT NULL,
            ownership INTEGER NOT NULL,
            lat REAL,
            lon REAL,
            zone TEXT REFERENCES areas(id),
            thana TEXT REFERENCES areas(id),
            ward TEXT REFERENCES areas(id),
            owner TEXT NOT NULL,
            phone TEXT NOT NULL,
            seat TEXT NOT NULL
        ) STRICT;
        CREATE TABLE cameras (
            id TEXT PRIMARY KEY,
            number INTEGER NOT NULL UNIQUE,
            name_hi TEXT NOT NULL,
            name_en TEXT NOT NULL,
            site TEXT NOT NULL REFERENCES sites(id),
            placement INTEGER NOT NULL,
            lat REAL,
            lon REAL,
            heading REAL,
            sub_url TEXT NOT NULL,
            main_url TEXT NOT NULL,
            transport TEXT NOT NULL,
            credential TEXT NOT NULL,
            seat TEXT NOT NULL
        ) STRICT;
        CREATE INDEX cameras_site ON cameras(site);
        """
    )


def m0003_control_address(db: Database) -> None:
    """Where a camera that can move is told to; empty for one that cannot."""
    db.execute("ALTER TABLE cameras ADD COLUMN control_url TEXT NOT NULL DEFAULT ''")


def m0004_recordings_and_device(db: Database) -> None:
    """Where a camera's recordings are asked for, and what device it is: a certificate names both."""
    for column in ("recordings_url", "make", "model", "serial"):
        db.execute(f"ALTER TABLE cameras ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


def m0005_lists_and_sources(db: Database) -> None:
    """Where sites and cameras come from, what the sender calls them, and since when one is gone.

    `code` is the sender's own for a site (a UDISE code, a licence); `extra` the columns of a list
    that have no place of their own, as JSON.
    """
    for column in ("code", "sender", "address", "note", "extra"):
        db.execute(f"ALTER TABLE sites ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    for column in ("source", "source_key", "extra"):
        db.execute(f"ALTER TABLE cameras ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE cameras ADD COLUMN gone_utc REAL")
    db.execute("CREATE INDEX sites_code ON sites(sender, code) WHERE code <> ''")
    db.execute("CREATE INDEX cameras_source ON cameras(source, source_key) WHERE source <> ''")


def m0006_gone_sites(db: Database) -> None:
    """Since when the sender of a site has it no more: in none of its later lists."""
    db.execute("ALTER TABLE sites ADD COLUMN gone_utc REAL")


STEPS = (
    m0001_areas_and_ways,
    m0002_sites_and_cameras,
    m0003_control_address,
    m0004_recordings_and_device,
    m0005_lists_and_sources,
    m0006_gone_sites,
)

SITE_COLUMNS = (
    "id",
    "name_hi",
    "name_en",
    "category",
    "ownership",
    "lat",
    "lon",
    "zone",
    "thana",
    "ward",
    "owner",
    "phone",
)
CAMERA_COLUMNS = (
    "id",
    "number",
    "name_hi",
    "name_en",
    "site",
    "placement",
    "lat",
    "lon",
    "heading",
    "sub_url",
    "main_url",
    "transport",
    "credential",
    "control_url",
    "recordings_url",
    "make",
    "model",
    "serial",
)
_REFERENCES = {"zone", "thana", "ward"}


class AddressHoldsCredential(ValueError):
    """The camera with this number has a user or a password in its address, where it must never be kept."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the address of camera {number} holds a credential")
        self.number = number


def put_areas(db: Database, areas: Iterable[Area], seat: str) -> None:
    """Insert or replace areas, parents in any order."""
    rows = (
        (area.id, area.kind, area.name.hi, area.name.en, area.parent or None, outline_text(area), seat)
        for area in areas
    )
    _put(db, "areas", ("id", "kind", "name_hi", "name_en", "parent", "rings", "seat"), rows)


def outline_text(area: Area) -> str:
    """An area's rings as they are kept."""
    return json.dumps([np.asarray(ring).tolist() for ring in area.rings])


def put_ways(db: Database, ways: Iterable[Way], seat: str) -> None:
    """Insert or replace roads, rails and rivers."""
    rows = ((way.id, way.kind, way.name.hi, way.name.en, json.dumps(way.points), seat) for way in ways)
    _put(db, "ways", ("id", "kind", "name_hi", "name_en", "points", "seat"), rows)


def put_sites(db: Database, sites: Iterable[Site], seat: str) -> None:
    """Insert or replace sites; their areas must be there."""
    _put(db, "sites", (*SITE_COLUMNS, "seat"), ((*_nulls(site_row(site)), seat) for site in sites))


def put_cameras(db: Database, cameras: Iterable[Camera], seat: str) -> None:
    """Insert or replace cameras; their sites must be there. Raises AddressHoldsCredential."""
    _put(db, "cameras", (*CAMERA_COLUMNS, "seat"), ((*_checked(camera), seat) for camera in cameras))


def read_areas(db: Database) -> tuple[Area, ...]:
    """All areas in the order in which they were first put."""
    rows = db.execute(
        "SELECT id, kind, name_hi, name_en, coalesce(parent, ''), rings FROM areas ORDER BY rowid"
    )
    return tuple(
        Area(key, kind, Name(hi, en), parent, json.loads(rings)) for key, kind, hi, en, parent, rings in rows
    )


def read_ways(db: Database) -> tuple[Way, ...]:
    """All ways in the order in which they were first put."""
    rows = db.execute("SELECT id, kind, name_hi, name_en, points FROM ways ORDER BY rowid")
    return tuple(
        Way(key, kind, Name(hi, en), _points(json.loads(points))) for key, kind, hi, en, points in rows
    )


def site_rows(db: Database) -> list[tuple[Any, ...]]:
    """All sites as rows of SITE_COLUMNS, areas as '' where there is none."""
    names = (f"coalesce({name}, '')" if name in _REFERENCES else name for name in SITE_COLUMNS)
    return db.execute(f"SELECT {', '.join(names)} FROM sites ORDER BY rowid").fetchall()  # noqa: S608


def camera_rows(db: Database) -> list[tuple[Any, ...]]:
    """All cameras as rows of CAMERA_COLUMNS, by number."""
    return db.execute(f"SELECT {', '.join(CAMERA_COLUMNS)} FROM cameras ORDER BY number").fetchall()  # noqa: S608


def site_codes(db: Database) -> list[str]:
    """Senders' codes and the addresses of all sites, as one text each, in the order of `site_rows`."""
    return [text for (text,) in db.execute("SELECT trim(code || ' ' || address) FROM sites ORDER BY rowid")]


def gone_cameras(db: Database) -> frozenset[str]:
    """Identifiers of the cameras that their source has no more."""
    return frozenset(key for (key,) in db.execute("SELECT id FROM cameras WHERE gone_utc IS NOT NULL"))


def site_row(site: Site) -> tuple[Any, ...]:
    """A site as a row of SITE_COLUMNS."""
    names = (site.id, site.name.hi, site.name.en, site.category, int(site.ownership))
    return (*names, site.lat, site.lon, site.zone, site.thana, site.ward, site.owner, site.phone)


def camera_row(camera: Camera) -> tuple[Any, ...]:
    """A camera as a row of CAMERA_COLUMNS."""
    names = (camera.id, camera.number, camera.name.hi, camera.name.en, camera.site, int(camera.placement))
    place = (camera.lat, camera.lon, camera.heading)
    addresses = (camera.sub_url, camera.main_url, camera.transport, camera.credential, camera.control_url)
    device = (camera.recordings_url, camera.make, camera.model, camera.serial)
    return (*names, *place, *addresses, *device)


def _put(db: Database, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    values = ", ".join("?" * len(columns))
    changes = ", ".join(f"{name} = excluded.{name}" for name in columns if name != "id")
    # One statement for all rows: a list has tens of thousands of them.
    db.conn.executemany(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})"  # noqa: S608 - names from this module
        f" ON CONFLICT (id) DO UPDATE SET {changes}",
        rows,
    )


def _nulls(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Without an area there is NULL in the table, so that the references hold; NaN is NULL by SQLite."""
    pairs = zip(SITE_COLUMNS, row, strict=True)
    return tuple(None if name in _REFERENCES and value == "" else value for name, value in pairs)


def _checked(camera: Camera) -> tuple[Any, ...]:
    for url in (camera.sub_url, camera.main_url, camera.control_url, camera.recordings_url):
        if "@" in url.partition("://")[2].partition("/")[0]:
            raise AddressHoldsCredential(camera.number)
    return camera_row(camera)


def _points(pairs: list[list[float]]) -> tuple[tuple[float, float], ...]:
    return tuple((lon, lat) for lon, lat in pairs)
