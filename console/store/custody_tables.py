"""The tables of custody: a chain of entries for each seat, and the checkpoints that were made of it.

Times are kept as the very text that is hashed. The order of an entry is its number and nothing else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from console.custody.canonical import content_of, details_text, link_hash, seconds_text, sha256_of
from console.custody.values import NOTHING_BEFORE, Checkpoint, CheckpointWhy, Entry, What
from console.evidence.clock import ClockState
from console.store.settings import read_setting

_TABLES = (
    """CREATE TABLE custody_entries (
    seat TEXT NOT NULL,
    number INTEGER NOT NULL,
    at_utc TEXT NOT NULL,
    monotonic_s TEXT NOT NULL,
    boot TEXT NOT NULL,
    clock TEXT NOT NULL,
    who TEXT NOT NULL,
    machine TEXT NOT NULL,
    what TEXT NOT NULL,
    incident TEXT NOT NULL,
    subject TEXT NOT NULL,
    why TEXT NOT NULL,
    details TEXT NOT NULL,
    previous TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (seat, number)
) STRICT""",
    "CREATE INDEX custody_entry_incident ON custody_entries (incident, seat, number) WHERE incident <> ''",
    """CREATE TABLE custody_checkpoints (
    id INTEGER PRIMARY KEY,
    seat TEXT NOT NULL,
    count INTEGER NOT NULL,
    head TEXT NOT NULL,
    at_utc INTEGER NOT NULL,
    why TEXT NOT NULL,
    who TEXT NOT NULL,
    signature TEXT NOT NULL,
    certificate TEXT NOT NULL
) STRICT""",
)

# Insertion is guarded too: INSERT OR REPLACE takes a row away without asking the trigger on deletion
# (https://www.sqlite.org/lang_conflict.html).
GUARDS = {
    "custody_entry_no_update": "CREATE TRIGGER custody_entry_no_update BEFORE UPDATE ON custody_entries "
    "BEGIN SELECT RAISE(ABORT, 'custody_entries is append-only'); END",
    "custody_entry_no_delete": "CREATE TRIGGER custody_entry_no_delete BEFORE DELETE ON custody_entries "
    "BEGIN SELECT RAISE(ABORT, 'custody_entries is append-only'); END",
    "custody_entry_at_the_end": "CREATE TRIGGER custody_entry_at_the_end BEFORE INSERT ON custody_entries "
    "WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM custody_entries WHERE seat = NEW.seat) "
    "BEGIN SELECT RAISE(ABORT, 'custody_entries is append-only'); END",
    "custody_checkpoint_no_update": "CREATE TRIGGER custody_checkpoint_no_update "
    "BEFORE UPDATE ON custody_checkpoints "
    "BEGIN SELECT RAISE(ABORT, 'custody_checkpoints is append-only'); END",
    "custody_checkpoint_no_delete": "CREATE TRIGGER custody_checkpoint_no_delete "
    "BEFORE DELETE ON custody_checkpoints "
    "BEGIN SELECT RAISE(ABORT, 'custody_checkpoints is append-only'); END",
    "custody_checkpoint_at_the_end": "CREATE TRIGGER custody_checkpoint_at_the_end "
    "BEFORE INSERT ON custody_checkpoints "
    "WHEN EXISTS (SELECT 1 FROM custody_checkpoints WHERE id = NEW.id) "
    "BEGIN SELECT RAISE(ABORT, 'custody_checkpoints is append-only'); END",
}

COLUMNS = (
    "seat, number, at_utc, monotonic_s, boot, clock, who, machine, what, incident, subject, why, details, "
    "previous, content_sha256, hash"
)
CHECKPOINT_COLUMNS = "seat, count, head, at_utc, why, signature, certificate, who"

_INSERT = f"INSERT INTO custody_entries ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_SELECT = f"SELECT {COLUMNS} FROM custody_entries"  # noqa: S608
_CHECKPOINTS = f"SELECT {CHECKPOINT_COLUMNS} FROM custody_checkpoints"  # noqa: S608


def m0001_custody(db: Database) -> None:
    """Make the tables and their guards, and enter what the older history table holds, in its order."""
    for statement in (*_TABLES, *GUARDS.values()):
        db.execute(statement)
    for row in db.query("SELECT * FROM incident_events ORDER BY id"):
        _enter_older(db, row)


STEPS = (m0001_custody,)


def _enter_older(db: Database, row: dict[str, Any]) -> None:
    seat = own_seat(db) or row["seat"]
    number, previous = head(db, seat)
    told = {name: row[name] for name in ("id", "what", "field", "before", "after")}
    entry = chained(
        previous,
        seat=seat,
        number=number + 1,
        at_utc=row["at_utc"],
        monotonic_s=0.0,
        boot="",
        clock=ClockState(row["clock"]),
        who=row["operator"],
        where="",
        what=What.BEFORE_THE_CHAIN,
        incident=row["incident"],
        subject=row["field"],
        why="",
        details=details_text(told),
    )
    insert(db, entry)


def chained(previous: str, **told: Any) -> Entry:
    """An entry with its hashes; `told` are its other fields. Times lose what their text cannot say."""
    told |= {name: round(told[name], 6) for name in ("at_utc", "monotonic_s")}
    bare = Entry(**told, previous=previous, content_sha256="", hash="")
    content = sha256_of(content_of(bare))
    return Entry(**told, previous=previous, content_sha256=content, hash=link_hash(previous, content))


def own_seat(db: Database) -> str:
    """This database's seat; empty where none has been set yet."""
    return str(read_setting(db, "seat", ""))


def head(db: Database, seat: str) -> tuple[int, str]:
    """How many entries a seat's chain has, and the hash of the last one."""
    found = db.execute(
        "SELECT number, hash FROM custody_entries WHERE seat = ? ORDER BY number DESC LIMIT 1", [seat]
    ).fetchone()
    return (0, NOTHING_BEFORE) if found is None else (int(found[0]), str(found[1]))


def insert(db: Database, entry: Entry) -> None:
    """Put an entry at the end of its chain; the table refuses any other place."""
    db.execute(
        _INSERT,
        [
            entry.seat,
            entry.number,
            seconds_text(entry.at_utc),
            seconds_text(entry.monotonic_s),
            entry.boot,
            entry.clock,
            entry.who,
            entry.where,
            entry.what,
            entry.incident,
            entry.subject,
            entry.why,
            entry.details,
            entry.previous,
            entry.content_sha256,
            entry.hash,
        ],
    )


def entries(db: Database, seat: str, after: int, limit: int) -> tuple[Entry, ...]:
    """A page of a seat's chain, after the entry with the number `after`."""
    found = db.execute(
        f"{_SELECT} WHERE seat = ? AND number > ? ORDER BY number LIMIT ?", [seat, after, limit]
    )
    return tuple(_entries(found))


def entries_of(db: Database, incident: str, after: int = 0, limit: int = -1) -> tuple[Entry, ...]:
    """An incident's entries in order; all of them with a negative limit."""
    found = db.execute(
        f"{_SELECT} WHERE incident = ? AND incident <> '' AND number > ? ORDER BY seat, number LIMIT ?",
        [incident, after, limit],
    )
    return tuple(_entries(found))


def of_kind(db: Database, seat: str, what: What, first: int, last: int) -> tuple[Entry, ...]:
    """The entries of one kind in a stretch of a chain, both ends included."""
    found = db.execute(
        f"{_SELECT} WHERE seat = ? AND number BETWEEN ? AND ? AND what = ? ORDER BY number",
        [seat, first, last, what],
    )
    return tuple(_entries(found))


def contents(db: Database, seat: str, first: int, last: int) -> list[tuple[int, str]]:
    """Number and content hash of a stretch of a chain, both ends included."""
    found = db.execute(
        "SELECT number, content_sha256 FROM custody_entries WHERE seat = ? AND number BETWEEN ? AND ? "
        "ORDER BY number",
        [seat, first, last],
    )
    return list(found)


def last_of(db: Database, seat: str, kinds: Sequence[What]) -> What | None:
    """What the last entry of one of these kinds tells; None where there is none."""
    marks = ", ".join("?" for _ in kinds)
    found = db.execute(
        f"SELECT what FROM custody_entries WHERE seat = ? AND what IN ({marks}) ORDER BY number DESC LIMIT 1",  # noqa: S608
        [seat, *kinds],
    ).fetchone()
    return None if found is None else What(found[0])


def hash_at(db: Database, seat: str, number: int) -> str | None:
    """The hash of an entry; that before the first one is all zeros."""
    if number == 0:
        return NOTHING_BEFORE
    found = db.execute(
        "SELECT hash FROM custody_entries WHERE seat = ? AND number = ?", [seat, number]
    ).fetchone()
    return None if found is None else str(found[0])


def _entries(rows: Iterable[Any]) -> Iterable[Entry]:
    for row in rows:
        seat, number, at_utc, monotonic_s, boot, clock, who, where, what, *rest = row
        yield Entry(
            seat,
            number,
            float(at_utc),
            float(monotonic_s),
            boot,
            ClockState(clock),
            who,
            where,
            What(what),
            *rest,
        )


# Checkpoints


def insert_checkpoint(db: Database, checkpoint: Checkpoint) -> None:
    """Keep a checkpoint after those that were made before."""
    db.execute(
        f"INSERT INTO custody_checkpoints ({CHECKPOINT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        [
            checkpoint.seat,
            checkpoint.count,
            checkpoint.head,
            int(checkpoint.at_utc),
            checkpoint.why,
            checkpoint.signature,
            checkpoint.certificate,
            checkpoint.who,
        ],
    )


def last_checkpoint(db: Database, seat: str) -> Checkpoint | None:
    """The checkpoint of a seat that was made last."""
    found = db.execute(f"{_CHECKPOINTS} WHERE seat = ? ORDER BY id DESC LIMIT 1", [seat]).fetchone()
    return None if found is None else checkpoint_of(found)


def checkpoints_after(db: Database, seat: str, number: int) -> list[tuple[int, Checkpoint]]:
    """The checkpoints of a seat that stand behind the one with the table's number `number`, with theirs."""
    found = db.execute(
        f"SELECT id, {CHECKPOINT_COLUMNS} FROM custody_checkpoints WHERE seat = ? AND id > ? ORDER BY id",  # noqa: S608
        [seat, number],
    )
    return [(int(row[0]), checkpoint_of(row[1:])) for row in found]


def checkpoint_id(db: Database, checkpoint: Checkpoint) -> int:
    """The table's number of a checkpoint; 0 where it is not there."""
    found = db.execute(
        "SELECT id FROM custody_checkpoints WHERE seat = ? AND count = ? AND signature = ?",
        [checkpoint.seat, checkpoint.count, checkpoint.signature],
    ).fetchone()
    return 0 if found is None else int(found[0])


def checkpoints(db: Database, seat: str) -> tuple[Checkpoint, ...]:
    """All checkpoints of a seat in the order in which they were made."""
    found = db.execute(f"{_CHECKPOINTS} WHERE seat = ? ORDER BY id", [seat])
    return tuple(checkpoint_of(row) for row in found)


def checkpoint_of(row: sqlite3.Row | tuple[Any, ...]) -> Checkpoint:
    """A checkpoint from a row of its columns. Raises ValueError where one holds what none can hold."""
    seat, count, head, at_utc, why, *rest = row
    return Checkpoint(seat, count, head, float(at_utc), CheckpointWhy(why), *rest)
