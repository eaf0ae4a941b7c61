"""Undoes a change as a whole, or refuses with the rows that stand in its way."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from sqlite_utils import Database

from console.catalogue.change_beside import take_back_beside
from console.catalogue.change_history import change, name_of
from console.catalogue.change_log import (
    CALLED,
    CHANGE_COLUMNS,
    NUMBER_OF,
    TABLE_OF,
    Entry,
    What,
    change_of,
    entries_back,
    seq_of,
)
from console.catalogue.change_values import Change, Table
from console.catalogue.number_learning import learnt
from console.catalogue.values import Name
from console.store import number_tables as numbers

# A refusal names so many rows; who reads it looks at one or two.
CONFLICTS_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class Conflict:
    """A row that stands in the way; `later` is the change that touched it since, None if none is known.

    `number` is a camera's, 0 otherwise.
    """

    table: Table
    id: str
    name: Name
    later: Change | None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Undone:
    """How many rows are as they were before."""

    rows: int


class UndoRefused(Exception):
    """Later changes, or rows that depend on it, would be lost with this change. At most 100 are named."""

    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        super().__init__(f"{len(conflicts)} rows stand in the way")
        self.conflicts = conflicts


class AlreadyUndone(Exception):
    """Somebody undid this change before."""


def undo(db: Database, seat: str, change_id: str, who: str) -> Undone:
    """Put every row of a change back as it was. Raises UndoRefused, AlreadyUndone and NotThere.

    A change is in the way when it stands, came later and touched the same row (for an update: the same
    column). What refers to a row that would go is in the way too: a camera at a site of an import. Logins
    that came with it go too where nothing else names them: `Credentials.refresh` afterwards.
    """
    seq, made = seq_of(db, change_id), change(db, change_id)
    if made.undone_utc is not None:
        raise AlreadyUndone(change_id)
    _refuse(_touched_later(db, seq))
    with db.atomic():
        # Whether all that rows refer to is there is looked at when all are back.
        db.execute("PRAGMA defer_foreign_keys = on")
        db.execute("UPDATE changes SET undone_utc = ?, undone_by = ? WHERE seq = ?", [time.time(), who, seq])
        rows = _put_back(db, seq)
        _refuse(_dangling(db, seq))
        _free_numbers(db, seq, made.at_utc)
        _reopen_pairs(db, seq)
        take_back_beside(db, change_id)
    return Undone(rows)


def _refuse(found: Iterable[Conflict]) -> None:
    conflicts = tuple(islice(found, CONFLICTS_AT_MOST))
    if conflicts:
        raise UndoRefused(conflicts)


def _touched_later(db: Database, seq: int) -> Iterator[Conflict]:
    """Rows of this change that a later one, which stands, touched where they would be put back."""
    found = db.execute(
        "SELECT m.table_no, m.row_id, m.what, m.was, l.what, l.was, l.change FROM change_rows m"
        " JOIN change_rows l ON l.row_id = m.row_id AND l.table_no = m.table_no AND l.change > m.change"
        " JOIN changes c ON c.seq = l.change AND c.undone_utc IS NULL WHERE m.change = ?",
        [seq],
    )
    named: set[tuple[str, str]] = set()
    for table_no, row_id, what, was, later_what, later_was, later_seq in found:
        mine = Entry.of((table_no, row_id, what, was))
        theirs = Entry.of((table_no, row_id, later_what, later_was))
        both_updates = mine.what is What.UPDATED and theirs.what is What.UPDATED
        if (mine.table, row_id) in named or (both_updates and not mine.was.keys() & theirs.was.keys()):
            continue
        named.add((mine.table, row_id))
        yield _conflict(db, mine.table, row_id, later_seq)


def _put_back(db: Database, seq: int) -> int:
    """Undo what the log has, last things first; how many rows that were."""
    parked = _renumbered(db, seq)
    numbers.park(db, sorted(parked))
    count = 0
    for table_no, what, first, last in _runs(db, seq):
        count += last - first + 1
        if what == What.INSERTED:
            _keep_names(db, seq, TABLE_OF[table_no], first, last)
            # All at once: that takes a quarter of the time of one after the other.
            db.conn.execute(
                f"DELETE FROM {TABLE_OF[table_no]} WHERE id IN"  # noqa: S608 - a name of ours
                " (SELECT row_id FROM change_rows WHERE change = ? AND place BETWEEN ? AND ?)",
                [seq, first, last],
            )
            continue
        for entry in entries_back(db, seq, first, last):
            if what == What.UPDATED:
                _put_back_columns(db, seq, entry, parked)
            else:
                _put_back_row(db, seq, entry, parked)
    return count


def _keep_names(db: Database, seq: int, table: Table, first: int, last: int) -> None:
    """Note what rows are called that are about to go: nothing else would know it afterwards."""
    # Below zero is a number that its camera was just taken off.
    said = ", ".join(f"'{name}', {'abs(number)' if name == 'number' else name}" for name in CALLED[table])
    db.conn.execute(
        f"UPDATE change_rows SET was = (SELECT json_object({said}) FROM {table} WHERE id = row_id)"  # noqa: S608
        " WHERE change = ? AND place BETWEEN ? AND ?",
        [seq, first, last],
    )


def _runs(db: Database, seq: int) -> list[tuple[int, int, int, int]]:
    """Stretches of the log in which the same was done to rows of the same table, the last one first."""
    return db.execute(
        "SELECT table_no, what, min(place), max(place) FROM (SELECT table_no, what, place,"
        " place - row_number() OVER (PARTITION BY table_no, what ORDER BY place) AS run"
        " FROM change_rows WHERE change = ?)"
        " GROUP BY table_no, what, run ORDER BY 3 DESC",
        [seq],
    ).fetchall()


def _put_back_columns(db: Database, seq: int, entry: Entry, parked: frozenset[str]) -> None:
    names = tuple(entry.was)
    read = f"SELECT {', '.join(names)} FROM {entry.table} WHERE id = ?"  # noqa: S608 - names from the log
    now = db.conn.execute(read, [entry.row_id]).fetchone()
    meant = tuple(new for _, new in entry.was.values())
    if now is not None and entry.row_id in parked:
        now = tuple(abs(each) if name == "number" else each for name, each in zip(names, now, strict=True))
    if now != meant:
        # Changed by something that keeps no log: its work is not thrown away either.
        raise UndoRefused((_conflict(db, entry.table, entry.row_id, None),))
    if "number" in entry.was:
        _make_room(db, seq, entry, entry.was["number"][0])
    write = f"UPDATE {entry.table} SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ?"  # noqa: S608
    db.conn.execute(write, [*(old for old, _ in entry.was.values()), entry.row_id])


def _put_back_row(db: Database, seq: int, entry: Entry, parked: frozenset[str]) -> None:
    taken = f"SELECT 1 FROM {entry.table} WHERE id = ?"  # noqa: S608 - a name from the log
    if db.conn.execute(taken, [entry.row_id]).fetchone():
        raise UndoRefused((_conflict(db, entry.table, entry.row_id, None),))
    row = dict(entry.was)
    if entry.row_id in parked:
        # It gets its number when the change of it is put back.
        row["number"] = -row["number"]
    elif entry.table == "cameras":
        _make_room(db, seq, entry, row["number"])
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    db.conn.execute(f"INSERT INTO {entry.table} ({names}) VALUES ({marks})", list(row.values()))  # noqa: S608


def _make_room(db: Database, seq: int, entry: Entry, number: int) -> None:
    """Let a camera have its number again, unless another one has it or had it since."""
    other = numbers.other_holder(db, number, entry.row_id)
    if other and not _is_ours(db, seq, other):
        raise UndoRefused((_conflict(db, "cameras", other, _last_later(db, seq, "cameras", other)),))
    if other:
        numbers.forget_retired(db, number)


def _renumbered(db: Database, seq: int) -> frozenset[str]:
    """Cameras whose number this change set to another one."""
    found = db.execute(
        "SELECT row_id FROM change_rows WHERE change = ? AND table_no = ? AND what = ?"
        " AND json_type(was, '$.number') IS NOT NULL",
        [seq, NUMBER_OF["cameras"], int(What.UPDATED)],
    )
    return frozenset(row_id for (row_id,) in found)


def _free_numbers(db: Database, seq: int, at_utc: float) -> None:
    found = db.execute(
        "SELECT row_id FROM change_rows WHERE change = ? AND table_no = ?", [seq, NUMBER_OF["cameras"]]
    )
    if not learnt(db, frozenset(row_id for (row_id,) in found), at_utc):
        numbers.forget_given_by(db, seq, NUMBER_OF["cameras"], at_utc)


def _reopen_pairs(db: Database, seq: int) -> None:
    """Sites that were merged may be one still: that is to be settled again."""
    db.execute(
        "UPDATE duplicate_pairs SET state = 'open' WHERE state = 'merged' AND EXISTS"
        " (SELECT 1 FROM merged_rows WHERE change = ?"
        " AND min(gone, kept) = site_a AND max(gone, kept) = site_b)",
        [seq],
    )


def _dangling(db: Database, seq: int) -> Iterator[Conflict]:
    """Rows that now refer to something that is not there."""
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for child in tables:
        for _, _, parent, column, target, *_ in db.execute(f"PRAGMA foreign_key_list([{child}])").fetchall():
            if parent in NUMBER_OF:
                yield from _without(db, seq, child, column, parent, target or "id")


def _without(
    db: Database, seq: int, child: str, column: str, parent: Table, target: str
) -> Iterator[Conflict]:
    """Rows of `child` whose `column` names no row of `parent` (any more)."""
    key = "c.id" if child in NUMBER_OF else "''"
    found = db.execute(
        f"SELECT {key}, c.[{column}] FROM [{child}] c LEFT JOIN {parent} p ON p.[{target}] = c.[{column}]"  # noqa: S608
        f" WHERE c.[{column}] IS NOT NULL AND p.[{target}] IS NULL LIMIT {CONFLICTS_AT_MOST}"
    ).fetchall()
    for row_id, needed in found:
        # A row of ours at something that this change brought; or something that is needed and went later.
        table = next(
            (table for table in NUMBER_OF if table == child and _brought(db, seq, parent, needed)), None
        )
        about = (parent, needed) if table is None else (table, row_id)
        yield _conflict(db, *about, _last_later(db, seq, *about))


def _brought(db: Database, seq: int, table: Table, row_id: str) -> bool:
    return _logged(db, seq, table, row_id, What.INSERTED)


def _is_ours(db: Database, seq: int, camera: str) -> bool:
    return any(_logged(db, seq, "cameras", camera, what) for what in What)


def _logged(db: Database, seq: int, table: Table, row_id: str, what: What) -> bool:
    mine = "SELECT 1 FROM change_rows WHERE row_id = ? AND table_no = ? AND change = ? AND what = ?"
    return db.execute(mine, [row_id, NUMBER_OF[table], seq, int(what)]).fetchone() is not None


def _last_later(db: Database, seq: int, table: Table, row_id: str) -> int | None:
    """The latest change after `seq` that stands and touched a row."""
    found = db.execute(
        "SELECT max(r.change) FROM change_rows r JOIN changes c ON c.seq = r.change"
        " WHERE r.row_id = ? AND r.table_no = ? AND r.change > ? AND c.undone_utc IS NULL",
        [row_id, NUMBER_OF[table], seq],
    ).fetchone()
    return None if found[0] is None else int(found[0])


def _conflict(db: Database, table: Table, row_id: str, later: int | None) -> Conflict:
    named, number = name_of(db, table, row_id)
    row = None
    if later is not None:
        row = db.execute(f"SELECT {CHANGE_COLUMNS} FROM changes WHERE seq = ?", [later]).fetchone()  # noqa: S608
    return Conflict(table, row_id, named, None if row is None else change_of(row), max(0, number))
