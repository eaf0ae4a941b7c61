"""The tables of the catalogue: areas, ways, sites and cameras."""

from __future__ import annotations

from sqlite_utils import Database


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


STEPS = (m0001_areas_and_ways, m0002_sites_and_cameras)
