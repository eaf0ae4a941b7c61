"""The tables of changes to the catalogue: what was changed, by whom, and every row as it stood before."""

from __future__ import annotations

from sqlite_utils import Database

_TABLES = """
CREATE TABLE changes (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    seat TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    who TEXT NOT NULL,
    sender TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    counts TEXT NOT NULL,
    at_utc REAL NOT NULL,
    row_count INTEGER NOT NULL,
    undone_utc REAL,
    undone_by TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE change_rows (
    change INTEGER NOT NULL REFERENCES changes (seq),
    place INTEGER NOT NULL,
    table_no INTEGER NOT NULL,
    row_id TEXT NOT NULL,
    what INTEGER NOT NULL,
    was TEXT,
    PRIMARY KEY (change, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_rows_of ON change_rows (row_id);

CREATE TABLE merged_rows (
    change INTEGER NOT NULL REFERENCES changes (seq),
    table_no INTEGER NOT NULL,
    gone TEXT NOT NULL,
    kept TEXT NOT NULL,
    PRIMARY KEY (gone, change)
) STRICT, WITHOUT ROWID
"""


def m0001_changes(db: Database) -> None:
    """The history of the catalogue, and which site or camera was merged into which.

    A row of `change_rows` has the table by its number (`console.catalogue.change_log`), and in `was` nothing
    for a row that was inserted (what it was called, once that was undone), `{column: [old, new]}` for one
    that was updated, the whole row for one that was deleted.
    """
    for statement in _TABLES.split(";"):
        db.execute(statement)


def m0002_areas_of_sites(db: Database) -> None:
    """Sites by their areas: without it each area that goes is looked for in all of them, 300 for seconds."""
    for column in ("zone", "thana", "ward"):
        db.execute(f"CREATE INDEX sites_{column} ON sites ({column}) WHERE {column} IS NOT NULL")


STEPS = (m0001_changes, m0002_areas_of_sites)
