"""Everything that changes sites, cameras, areas and ways goes through here, so that it can be undone.

Inside one job of the store's writing thread:

    changing = Changing(db, store.seat, ChangeHead(ChangeKind.IMPORT, "Excise shops", "Asha", "DEO"))
    changing.insert("sites", ("id", "name_hi", …), rows)
    changing.update("cameras", camera_id, {"name_en": "Gate"})
    change_id = changing.finish({"new": 120})

An exception undoes the job as a whole: nothing of the change stays, nor of its log.
"""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from console.catalogue.addresses import SECRET_WORDS, split_credentials, words_hold_credentials
from console.catalogue.change_history import RowChange, by_hand, change, history, of_row, rows_of
from console.catalogue.change_log import NUMBER_OF, NotThere, What, plain, to_json
from console.catalogue.change_undo import AlreadyUndone, Conflict, Undone, UndoRefused, undo
from console.catalogue.change_values import ChangeHead, Table
from console.store import number_tables as numbers
from console.store.catalogue_tables import AddressHoldsCredential
from console.store.ids import new_id

__all__ = [
    "AlreadyUndone",
    "Changing",
    "Conflict",
    "NotThere",
    "RowChange",
    "UndoRefused",
    "Undone",
    "by_hand",
    "change",
    "history",
    "of_row",
    "rows_of",
    "undo",
]

_ADDRESSES = frozenset({"sub_url", "main_url", "control_url", "recordings_url"})
# Empty text would be a reference to an area without a name.
_REFERENCES = frozenset({"zone", "thana", "ward", "parent"})
_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Settled:
    """Updates of a table that were compared with what stands: `rows` are the values of `columns` and an
    identifier, `log` what the history says of each. They hold for as long as the catalogue stays as it is.
    """

    table: Table
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]
    log: Sequence[tuple[str, str]]


class Changing:
    """One change, while it is made: inside a job of `Store.write`, on its connection.

    Columns are those of the tables; `seat` is filled in. Areas may be "" for none. Raises
    AddressHoldsCredential for a camera whose address has a user or password in it, and NotThere for a row
    that does not exist.
    """

    def __init__(self, db: Database, seat: str, head: ChangeHead) -> None:
        self._db, self._seat, self._head = db, seat, head
        self._seq = 0
        self._id = new_id()
        self._place = 0
        # Before anything is written: what has a later time was done by this change.
        self._at_utc = time.time()

    @property
    def id(self) -> str:
        """The change's identifier, if it comes to change anything."""
        return self._id

    @property
    def rows(self) -> int:
        """How many rows were changed so far."""
        return self._place

    def insert(self, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
        """Insert rows of `columns` (`id` among them); how many it were."""
        names = (*columns, "seat")
        values = ", ".join("?" * len(names))
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values})"  # noqa: S608
        fit = _Fitting(table, columns)
        at, made = columns.index("id"), 0
        pending = iter(rows)
        while some := [fit(row) for row in itertools.islice(pending, _AT_ONCE)]:
            self._db.conn.executemany(statement, ((*row, self._seat) for row in some))
            self._log_many(table, What.INSERTED, ((row[at], None) for row in some))
            made += len(some)
        return made

    def insert_from(self, table: Table, columns: Sequence[str], source: str) -> int:
        """Insert what a table or view of an attached file has; how many rows it were.

        `source` has `columns` (`id` among them) and `place`, which counts its rows from 1 on. Nothing of it
        passes through Python: 100,000 rows hold the writing thread for as long as SQLite takes.
        """
        self._refuse_credentials(columns, source)
        fitted = (f"nullif({name}, '')" if name in _REFERENCES else name for name in columns)
        made = self._db.execute(
            f"INSERT INTO {table} ({', '.join(columns)}, seat)"  # noqa: S608 - our own names
            f" SELECT {', '.join(fitted)}, ? FROM {source} ORDER BY place",
            [self._seat],
        ).rowcount
        if made:
            self._begin()
            self._db.execute(
                "INSERT INTO change_rows (change, place, table_no, row_id, what)"  # noqa: S608
                f" SELECT ?, place - 1 + ?, ?, id, ? FROM {source}",
                [self._seq, self._place, NUMBER_OF[table], int(What.INSERTED)],
            )
            self._place += made
        return int(made)

    def update(self, table: Table, row_id: str, values: Mapping[str, Any]) -> bool:
        """Set columns of a row; False where all of them were so already."""
        return self.update_many(table, ("id", *values), [(row_id, *values.values())]) == 1

    def update_many(self, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
        """Set columns of many rows; `columns` begin with `id`, as do the rows. How many really changed.

        Cameras may exchange their numbers.
        """
        names = tuple(columns[1:])
        if not names:
            return 0
        if "number" in names:
            rows = list(rows)
            self._free_numbers([(row[0], row[columns.index("number")]) for row in rows])
        read, write = _reading(table, names), _updating(table, names)
        fit = _Fitting(table, columns)
        changed = 0
        pending = iter(rows)
        while some := [fit(row) for row in itertools.islice(pending, _AT_ONCE)]:
            logged = []
            for row_id, *new in some:
                really = _differences(self._db, table, read, row_id, names, new)
                if really:
                    self._db.conn.execute(write, [*new, row_id])
                    logged.append((row_id, to_json(really)))
            self._log_many(table, What.UPDATED, logged)
            changed += len(logged)
        return changed

    def update_settled(self, settled: Settled) -> int:
        """`update_many` of what `settle` has compared: only SQLite's work is left to the writing thread."""
        if settled.rows:
            self._db.conn.executemany(_updating(settled.table, settled.columns), settled.rows)
            self._log_many(settled.table, What.UPDATED, settled.log)
        return len(settled.rows)

    def delete(self, table: Table, ids: Iterable[str]) -> int:
        """Delete rows, which stay in the log as a whole; how many it were.

        What refers to them must go first: the cameras before their site.
        """
        statement = f"DELETE FROM {table} WHERE id = ?"  # noqa: S608
        deleted = 0
        for row_id in ids:
            row = whole_row(self._db, table, row_id)
            self._log_many(table, What.DELETED, [(row_id, to_json(row))])
            self._db.execute(statement, [row_id])
            deleted += 1
        return deleted

    def merged(self, table: Table, gone: str, kept: str) -> None:
        """Note that a row deleted in this change lives on in another one."""
        self._begin()
        self._db.execute(
            "INSERT INTO merged_rows VALUES (?, ?, ?, ?)", [self._seq, NUMBER_OF[table], gone, kept]
        )

    def finish(self, counts: Mapping[str, int] | None = None) -> str:
        """The change's identifier; empty, and nothing in the history, where nothing was changed."""
        if not self._seq:
            return ""
        told = self._head.counts if counts is None else counts
        self._db.execute(
            "UPDATE changes SET row_count = ?, counts = ? WHERE seq = ?",
            [self._place, json.dumps(dict(told)), self._seq],
        )
        return self._id

    def _refuse_credentials(self, columns: Sequence[str], source: str) -> None:
        """As `_Fitting` does: few addresses have an @ or such a word at all."""
        addresses = [name for name in columns if name in _ADDRESSES]
        if not addresses:
            return
        listed, whole = ", ".join(addresses), " || ".join(addresses)
        words = " OR ".join(f"{whole} LIKE '%{word}%'" for word in SECRET_WORDS)
        for number, *urls in self._db.execute(
            f"SELECT number, {listed} FROM {source}"  # noqa: S608 - our own names and words
            f" WHERE instr({whole}, '@') OR (instr({whole}, '=') AND ({words}))"
        ).fetchall():
            if any(map(_holds_credential, urls)):
                raise AddressHoldsCredential(number)

    def _free_numbers(self, wanted: Sequence[tuple[str, int]]) -> None:
        """Take cameras off the numbers that they leave; what goes from one to another is not retired."""
        leaving = {}
        for camera, number in wanted:
            found = self._db.execute("SELECT number FROM cameras WHERE id = ?", [camera]).fetchone()
            if found is not None and found[0] != number:
                leaving[camera] = found[0]
        numbers.park(self._db, list(leaving))
        left = frozenset(leaving.values())
        for _, number in wanted:
            if number in left:
                numbers.forget_retired(self._db, number)

    def _begin(self) -> None:
        if self._seq:
            return
        head = self._head
        made = self._db.execute(
            "INSERT INTO changes (id, seat, kind, name, who, sender, file_name, file_sha256, counts, at_utc,"
            " row_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, 0)",
            (
                *(self._id, self._seat, str(head.kind), head.name, head.who),
                *(head.sender, head.file_name, head.file_sha256, self._at_utc),
            ),
        )
        self._seq = int(made.lastrowid or 0)

    def _log_many(self, table: Table, what: What, rows: Iterable[tuple[str, str | None]]) -> None:
        number = NUMBER_OF[table]
        logged = [(place, number, key, int(what), was) for place, (key, was) in enumerate(rows, self._place)]
        if not logged:
            return
        self._begin()
        statement = f"INSERT INTO change_rows VALUES ({self._seq}, ?, ?, ?, ?, ?)"  # noqa: S608 - a number
        self._db.conn.executemany(statement, logged)
        self._place += len(logged)


def settle(db: Database, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Settled:
    """Compare updates with what stands, for `Changing.update_settled`; no row may be named twice.

    `columns` begin with `id`, as do the rows; `number` is not among them, as cameras may exchange theirs.
    Raises as `Changing` does.
    """
    names = tuple(columns[1:])
    read, fit = _reading(table, names), _Fitting(table, columns)
    new_rows, log = [], []
    for row_id, *new in map(fit, rows):
        really = _differences(db, table, read, row_id, names, new)
        if really:
            new_rows.append((*new, row_id))
            log.append((row_id, to_json(really)))
    return Settled(table, names, new_rows, log)


def _reading(table: Table, names: Sequence[str]) -> str:
    return f"SELECT {', '.join(names)} FROM {table} WHERE id = ?"  # noqa: S608 - our own names


def _updating(table: Table, names: Sequence[str]) -> str:
    return f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ?"  # noqa: S608


def _differences(
    db: Database, table: Table, read: str, row_id: str, names: Sequence[str], new: Sequence[Any]
) -> dict[str, list[Any]]:
    old = db.conn.execute(read, [row_id]).fetchone()
    if old is None:
        raise NotThere(table, row_id)
    # A number below zero is one that its camera is just leaving.
    return {
        name: [abs(before) if name == "number" else before, after]
        for name, before, after in zip(names, old, map(plain, new), strict=True)
        if before != after
    }


def whole_row(db: Database, table: Table, row_id: str) -> dict[str, Any]:
    """A row with all its columns by name. Raises NotThere."""
    found = db.execute(f"SELECT * FROM {table} WHERE id = ?", [row_id])  # noqa: S608
    row = found.fetchone()
    if row is None:
        raise NotThere(table, row_id)
    return dict(zip((column[0] for column in found.description), row, strict=True))


class _Fitting:
    """Makes a row fit for a table: no empty references, no credentials in addresses."""

    def __init__(self, table: Table, columns: Sequence[str]) -> None:
        self._references = tuple(place for place, name in enumerate(columns) if name in _REFERENCES)
        self._addresses = tuple(place for place, name in enumerate(columns) if name in _ADDRESSES)
        self._number = columns.index("number") if "number" in columns else None

    def __call__(self, row: Sequence[Any]) -> Sequence[Any]:
        for place in self._addresses:
            if _holds_credential(row[place]):
                raise AddressHoldsCredential(0 if self._number is None else row[self._number])
        if any(row[place] == "" for place in self._references):
            return [None if at in self._references and each == "" else each for at, each in enumerate(row)]
        return row


def _holds_credential(url: str) -> bool:
    return ("@" in url and any(split_credentials(url)[1:])) or words_hold_credentials(url)
