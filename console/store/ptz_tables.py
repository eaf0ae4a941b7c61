"""The table of who moves a camera: one row a camera, which runs out by itself."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

_COLUMNS = "camera, holder, seat, operator, since_utc, until_utc"


def m0001_ptz_locks(db: Database) -> None:
    """Who moves which camera, and until when nobody else may."""
    db.execute(
        """
        CREATE TABLE ptz_locks (
            camera TEXT PRIMARY KEY,
            holder TEXT NOT NULL,
            seat TEXT NOT NULL,
            operator TEXT NOT NULL,
            since_utc REAL NOT NULL,
            until_utc REAL NOT NULL
        ) STRICT
        """
    )


STEPS = (m0001_ptz_locks,)


@dataclass(frozen=True, slots=True)
class PtzLock:
    """A camera is moved by `operator` at `seat` since `since_utc`; others may from `until_utc` on.

    `holder` tells windows of one seat apart. Times are UTC seconds.
    """

    camera: str
    holder: str
    seat: str
    operator: str
    since_utc: float
    until_utc: float

    def held(self, now: float) -> bool:
        """Whether it is in force at `now`.

        One that began after `now` was written before the clock was set back: it must not hold for an hour.
        """
        return self.since_utc <= now < self.until_utc


def take_lock(db: Database, wanted: PtzLock, now: float) -> PtzLock:
    """Take or renew a lock unless another holder has it; gives the one that is in force then."""
    there = read_lock(db, wanted.camera)
    mine = there is not None and there.holder == wanted.holder
    if there is not None and there.held(now):
        if not mine:
            return there
        wanted = PtzLock(
            wanted.camera, wanted.holder, wanted.seat, wanted.operator, there.since_utc, wanted.until_utc
        )
    # Locks that ran out are of no use to anyone; the table stays as small as what is moved now.
    db.execute("DELETE FROM ptz_locks WHERE until_utc <= ? OR since_utc > ?", [now, now])
    db.execute(
        f"INSERT INTO ptz_locks ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608 - names from this module
        " ON CONFLICT (camera) DO UPDATE SET holder = excluded.holder, seat = excluded.seat,"
        " operator = excluded.operator, since_utc = excluded.since_utc, until_utc = excluded.until_utc",
        [wanted.camera, wanted.holder, wanted.seat, wanted.operator, wanted.since_utc, wanted.until_utc],
    )
    return wanted


def read_lock(db: Database, camera: str) -> PtzLock | None:
    """The lock on a camera, in force or run out."""
    row = db.execute(
        f"SELECT {_COLUMNS} FROM ptz_locks WHERE camera = ?",  # noqa: S608 - names from this module
        [camera],
    ).fetchone()
    return None if row is None else PtzLock(*row)


def drop_lock(db: Database, camera: str, holder: str) -> None:
    """Give a lock up; one of another holder stays."""
    db.execute("DELETE FROM ptz_locks WHERE camera = ? AND holder = ?", [camera, holder])
