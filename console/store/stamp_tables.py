"""A stamp on the catalogue's tables: it stands for what is in them, and is gone when any of it changes."""

from __future__ import annotations

import hashlib

from sqlite_utils import Database

from console.store.ids import new_id

_TABLES = ("sites", "cameras", "areas", "ways")
_LISTED = ", ".join(f"'{table}'" for table in _TABLES)


def m0001_catalogue_stamp(db: Database) -> None:
    """One row; triggers empty it with every change, whoever makes it, in the same transaction."""
    db.execute(
        """
        CREATE TABLE catalogue_stamp (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            stamp TEXT NOT NULL
        ) STRICT
        """
    )
    db.execute("INSERT INTO catalogue_stamp VALUES (1, '')")
    for table in _TABLES:
        for change in ("INSERT", "UPDATE", "DELETE"):
            # Without the condition an import would write this row 100,000 times.
            db.execute(
                f"""
                CREATE TRIGGER {table}_{change.lower()}_unstamps AFTER {change} ON {table}
                WHEN (SELECT stamp FROM catalogue_stamp) <> ''
                BEGIN UPDATE catalogue_stamp SET stamp = ''; END
                """  # noqa: S608 - names from this module
            )


STEPS = (m0001_catalogue_stamp,)


def read_stamp(db: Database) -> str:
    """What stands for the catalogue's content and its tables' form now; empty when nothing does."""
    row = db.execute("SELECT stamp FROM catalogue_stamp").fetchone()
    if row is None or not row[0]:
        return ""
    # A later version may fill a new column without a trigger seeing it, but not without a change of form;
    # and without its triggers a stamp stands for nothing. (The form of other tables changes at any time.)
    form = db.execute(
        f"SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master WHERE tbl_name IN ({_LISTED})"  # noqa: S608
        " AND sql IS NOT NULL ORDER BY type, name)"
    ).fetchone()[0]
    return f"{row[0]} {hashlib.sha256(form.encode()).hexdigest()}"


def stamp(db: Database) -> None:
    """Give the content a stamp where it has none."""
    db.execute("UPDATE catalogue_stamp SET stamp = ? WHERE stamp = ''", [new_id()])


def camera_count(db: Database) -> int:
    """How many cameras there are."""
    count: int = db.execute("SELECT count(*) FROM cameras").fetchone()[0]
    return count
