"""The file of a plan: its tables, how it is made and opened."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from console.lists.standing import CAMERA_COLUMNS, SITE_COLUMNS
from console.store.ids import new_id

# In a data folder: plans that are being looked over.
PLANS = "plans"
_SETTLED = {
    "site": "r.site",
    "number": "r.number",
    "credential": "CASE WHEN r.login < 0 THEN n.credential"
    " ELSE (SELECT l.name FROM logins l WHERE l.place = r.login) END",
}


def _listed(columns: Sequence[str], settled: Mapping[str, str]) -> str:
    """The columns of a view: as they were planned, but for those that are settled before writing."""
    return ", ".join(f"{settled.get(name, f'n.{name}')} AS {name}" for name in columns)


# A row adds one site and one camera at most. What is ready to be written (`console.lists.ready`) has its
# `place`, from 1 on; a `login` is a place among the plan's secrets, -1 for none.
# A row's `body` is JSON: [values, changes, troubles, extra]. `would` is what becomes of a row that is kept
# out by its category alone, once somebody says which it is; `word` is that word of the list, `was` the
# category that a site has now. `secret` counts in the plan's secrets, -1 for none. `withheld` are changes
# that are carried out only if a person takes them; `past` is a change of the history, both as JSON or ''.
_TABLES = f"""
CREATE TABLE rows (
    row INTEGER PRIMARY KEY,
    outcome TEXT NOT NULL,
    would TEXT NOT NULL,
    decision TEXT NOT NULL DEFAULT 'as_planned',
    chosen TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    site TEXT NOT NULL,
    camera TEXT NOT NULL,
    has_camera INTEGER NOT NULL,
    makes_site INTEGER NOT NULL,
    makes_camera INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    word TEXT NOT NULL,
    was TEXT NOT NULL,
    secret INTEGER NOT NULL,
    body TEXT NOT NULL,
    withheld TEXT NOT NULL,
    past TEXT NOT NULL,
    candidates TEXT NOT NULL DEFAULT ''
);
CREATE TABLE told (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE words (word TEXT PRIMARY KEY, category TEXT NOT NULL);
CREATE TABLE new_sites ({", ".join(SITE_COLUMNS)}, row INTEGER PRIMARY KEY);
CREATE TABLE new_cameras ({", ".join(CAMERA_COLUMNS)}, row INTEGER PRIMARY KEY);
CREATE TABLE ready_sites (place INTEGER PRIMARY KEY, row INTEGER NOT NULL);
CREATE TABLE ready_cameras (
    place INTEGER PRIMARY KEY,
    row INTEGER NOT NULL,
    site TEXT NOT NULL,
    number INTEGER NOT NULL,
    login INTEGER NOT NULL
);
CREATE TABLE logins (place INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE VIEW sites_to_be AS
    SELECT r.place, {_listed(SITE_COLUMNS, {})} FROM ready_sites r CROSS JOIN new_sites n ON n.row = r.row;
CREATE VIEW cameras_to_be AS
    SELECT r.place, {_listed(CAMERA_COLUMNS, _SETTLED)}
    FROM ready_cameras r CROSS JOIN new_cameras n ON n.row = r.row
"""  # noqa: S608 - our own names
_CACHE_KB = 32 * 1024
# Asked for when the rows are there: made at once they would make every row cost more.
_INDEXES = """
CREATE INDEX rows_outcome ON rows (outcome, row);
CREATE INDEX rows_word ON rows (word) WHERE word <> '';
CREATE INDEX rows_site ON rows (site)
"""
ROW_COLUMNS = (
    *("row", "outcome", "would", "name", "search", "site", "camera", "has_camera", "makes_site"),
    *("makes_camera", "returned", "word", "was", "secret", "body", "withheld", "past"),
)
# Rows that are carried out, others only tell; and those of them that may add a site or a camera.
LIVE = "outcome <> 'rejected' AND decision <> 'leave_out'"
ADDS = f"{LIVE} AND (outcome <> 'deleted' OR decision = 'take')"
# Rows of which what is withheld is carried out too.
TAKEN = "decision = 'take' AND withheld <> ''"
# Stands in a change for the moment at which the plan is carried out.
NOW = "now"
# Rows of which nothing becomes, because nobody said so.
WAITS = "outcome IN ('missing', 'deleted') AND decision <> 'take'"


def make(file: Path) -> sqlite3.Connection:
    """A new file that only this user can read, with empty tables; nothing is kept until `finish`."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    link = connect(file)
    # A file that is not finished is removed: it needs no way back.
    link.execute("PRAGMA journal_mode = off")
    for statement in _TABLES.split(";"):
        link.execute(statement)
    link.execute("BEGIN")
    return link


def finish(link: sqlite3.Connection) -> None:
    """Keep what was written."""
    for statement in _INDEXES.split(";"):
        link.execute(statement)
    link.execute("COMMIT")
    link.close()


def connect(file: Path) -> sqlite3.Connection:
    """Open a plan's file, for any thread that holds its lock."""
    link = sqlite3.connect(file, check_same_thread=False, isolation_level=None, timeout=10)
    # A plan is lost with its console: nothing of it need reach the disk.
    link.execute("PRAGMA synchronous = off")
    link.execute("PRAGMA journal_mode = memory")
    link.execute(f"PRAGMA cache_size = {-_CACHE_KB}")
    return link


def remove(file: Path) -> None:
    """Remove a plan's file."""
    with contextlib.suppress(OSError):
        file.unlink()


def sweep(folder: Path) -> None:
    """Remove plans that a console left behind when it was killed; none of `folder` may be open."""
    with contextlib.suppress(OSError):
        for file in list(folder.glob("*.plan")):
            remove(file)


def plan_file_in(folder: Path) -> Path:
    """A name for a new plan's file in a data folder."""
    return folder / PLANS / f"{new_id()}.plan"
