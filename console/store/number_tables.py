"""Which call-up numbers were ever given: kept in line with the cameras by the database itself."""

from __future__ import annotations

from sqlite_utils import Database

_TABLES = """
CREATE TABLE numbers_given (
    number INTEGER PRIMARY KEY,
    camera TEXT NOT NULL,
    given_utc REAL NOT NULL,
    retired_utc REAL,
    name_hi TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX numbers_retired ON numbers_given (retired_utc) WHERE retired_utc IS NOT NULL
"""

# SQLite 3.40 has no unixepoch('subsec').
_NOW = "((julianday('now') - 2440587.5) * 86400.0)"
_GIVE = f"""
    INSERT INTO numbers_given (number, camera, given_utc) VALUES (NEW.number, NEW.id, {_NOW})
    ON CONFLICT (number) DO UPDATE SET
        given_utc = CASE WHEN camera = excluded.camera THEN given_utc ELSE excluded.given_utc END,
        camera = excluded.camera, retired_utc = NULL, name_hi = '', name_en = ''
"""  # noqa: S608 - no value of anybody's in it
_RETIRE = f"""
    UPDATE numbers_given SET retired_utc = {_NOW}, name_hi = OLD.name_hi, name_en = OLD.name_en
    WHERE number = OLD.number
"""  # noqa: S608
# Whatever writes cameras, a number that people knew another camera by is not given again unless
# somebody said so (`forget_retired`). Below zero are those of cameras that are about to change theirs.
_REFUSE = """
    SELECT RAISE(ABORT, 'this number is retired') WHERE EXISTS (
        SELECT 1 FROM numbers_given
        WHERE number = NEW.number AND camera <> NEW.id AND retired_utc IS NOT NULL)
"""
_TRIGGERS = (
    f"CREATE TRIGGER number_of_new BEFORE INSERT ON cameras BEGIN {_REFUSE}; END",
    f"CREATE TRIGGER number_given AFTER INSERT ON cameras WHEN NEW.number > 0 BEGIN {_GIVE}; END",
    "CREATE TRIGGER number_of_old BEFORE UPDATE OF number ON cameras WHEN NEW.number <> OLD.number"
    f" BEGIN {_REFUSE}; END",
    "CREATE TRIGGER number_left AFTER UPDATE OF number ON cameras"
    f" WHEN NEW.number <> OLD.number AND OLD.number > 0 BEGIN {_RETIRE}; END",
    "CREATE TRIGGER number_changed AFTER UPDATE OF number ON cameras"
    f" WHEN NEW.number <> OLD.number AND NEW.number > 0 BEGIN {_GIVE}; END",
    f"CREATE TRIGGER number_retired AFTER DELETE ON cameras BEGIN {_RETIRE}; END",
)


def m0001_numbers(db: Database) -> None:
    """The numbers that cameras have and had, filled from those that are there."""
    for statement in _TABLES.split(";"):
        db.execute(statement)
    db.execute(
        f"INSERT INTO numbers_given (number, camera, given_utc) SELECT number, id, {_NOW} FROM cameras"  # noqa: S608
    )
    for trigger in _TRIGGERS:
        db.execute(trigger)


def m0002_checked_when_given(db: Database) -> None:
    """Ask whether a number is retired when the row is there.

    A trigger before it makes SQLite put every row together twice: a list of 100,000 cameras then holds the
    writing thread a third longer.
    """
    for trigger in ("number_of_new", "number_given"):
        db.execute(f"DROP TRIGGER {trigger}")
    given = f"{_REFUSE}; {_GIVE}"
    db.execute(f"CREATE TRIGGER number_given AFTER INSERT ON cameras WHEN NEW.number > 0 BEGIN {given}; END")


STEPS = (m0001_numbers, m0002_checked_when_given)


def park(db: Database, cameras: list[str]) -> None:
    """Take cameras off their numbers for a moment, so that they can exchange them: 118 becomes -118."""
    db.conn.executemany(
        "UPDATE cameras SET number = -number WHERE id = ? AND number > 0", [(each,) for each in cameras]
    )


def other_holder(db: Database, number: int, camera: str) -> str:
    """Another camera that has this number, or had it last; "" where there is none."""
    found = db.execute(
        "SELECT camera FROM numbers_given WHERE number = ? AND camera <> ?", [number, camera]
    ).fetchone()
    return str(found[0]) if found else ""


def forget_retired(db: Database, number: int) -> None:
    """Let a retired number be given to another camera: only when a person said so, or nobody knew it."""
    db.execute("DELETE FROM numbers_given WHERE number = ? AND retired_utc IS NOT NULL", [number])


def forget_given_by(db: Database, change: int, cameras_no: int, since_utc: float) -> int:
    """Free the numbers that a change, now undone, gave and that are retired since; how many."""
    # SQLite's clock has milliseconds, Python's more: what was given in the same one counts.
    gone = db.execute(
        "DELETE FROM numbers_given WHERE retired_utc IS NOT NULL AND given_utc >= ? AND camera IN"
        " (SELECT row_id FROM change_rows WHERE change = ? AND table_no = ?)",
        [since_utc - 0.01, change, cameras_no],
    )
    return int(gone.rowcount)
