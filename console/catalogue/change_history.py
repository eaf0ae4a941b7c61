"""Reads the history of the catalogue: changes, what each did, and what was done to one site or camera."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlite_utils import Database

from console.catalogue.area_names import told_names
from console.catalogue.change_log import (
    CHANGE_COLUMNS,
    NUMBER_OF,
    TABLE_OF,
    Entry,
    NotThere,
    What,
    change_of,
    like,
    seq_of,
)
from console.catalogue.change_values import BY_HAND, Change, ChangeKind, Table
from console.catalogue.values import Area, Name
from console.store.dropped_sources import names_by_sender, source_name

# Columns whose values are identifiers of rows of other tables.
_REFER_TO: Mapping[str, Table | None] = {
    "site": "sites",
    **dict.fromkeys(("zone", "thana", "ward", "parent"), "areas"),
    "source": None,
}
# What everybody's rows have and nobody edits.
_NOT_EDITED = frozenset({"id", "seat"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A column's value before and after, as the tables have it."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class RowChange:
    """What a change did to one row. `name` is today's, or the one it had when it was deleted.

    `number` is the camera's, 0 for other rows and where it is not known any more. `fields` are those that
    were changed, or of a deleted row all that were not empty, with `new` None.
    """

    change: str
    table: Table
    id: str
    name: Name
    number: int
    what: What
    fields: tuple[FieldChange, ...]


def change(db: Database, change_id: str) -> Change:
    """One change. Raises NotThere."""
    row = db.execute(f"SELECT {CHANGE_COLUMNS} FROM changes WHERE id = ?", [change_id]).fetchone()  # noqa: S608
    if row is None:
        raise NotThere("changes", change_id)
    return _with_sources(db, [change_of(row)])[0]


def ending_in(db: Database, text: str, limit: int = 2) -> tuple[str, ...]:
    """Identifiers of changes that end in a text, which is how people name them: the latest first."""
    found = db.execute(
        "SELECT id FROM changes WHERE id LIKE ? ESCAPE '!' ORDER BY seq DESC LIMIT ?",
        [f"%{like(text.strip())}", limit],
    )
    return tuple(row[0] for row in found) if text.strip() else ()


def history(db: Database, limit: int = 200, before: str | None = None, text: str = "") -> tuple[Change, ...]:
    """Changes, the latest first; `before` is the identifier of the last one that was shown.

    With `text` those whose name, sender, source, file or person has it.
    """
    called = [key for key, name in names_by_sender(db).items() if text.strip().casefold() in name.casefold()]
    bound = 1 << 62 if before is None else seq_of(db, before)
    rows = db.execute(
        f"SELECT {CHANGE_COLUMNS} FROM changes WHERE seq < ?1"  # noqa: S608 - our own names
        " AND (name LIKE ?2 ESCAPE '!' OR sender LIKE ?2 ESCAPE '!'"
        " OR file_name LIKE ?2 ESCAPE '!' OR who LIKE ?2 ESCAPE '!'"
        " OR (kind = ?4 AND sender IN (SELECT value FROM json_each(?5)))) ORDER BY seq DESC LIMIT ?3",
        [bound, f"%{like(text.strip())}%", limit, str(ChangeKind.SYNC), json.dumps(called)],
    )
    return _with_sources(db, map(change_of, rows.fetchall()))


def _with_sources(db: Database, changes: Iterable[Change]) -> tuple[Change, ...]:
    """With the names that sources have today: each may have been renamed since."""
    found = tuple(changes)
    if all(each.head.kind is not ChangeKind.SYNC for each in found):
        return found
    names = names_by_sender(db)
    return tuple(
        replace(each, source=names.get(each.head.sender, "")) if each.head.kind is ChangeKind.SYNC else each
        for each in found
    )


def tally(db: Database, change_id: str) -> dict[tuple[Table, What], int]:
    """How many entries of each kind a change has. Raises NotThere."""
    found = db.execute(
        "SELECT table_no, what, count(*) FROM change_rows WHERE change = ? GROUP BY 1, 2 ORDER BY 1 DESC, 2",
        [seq_of(db, change_id)],
    )
    return {(TABLE_OF[table_no], What(what)): count for table_no, what, count in found}


def names_of(db: Database, changes: Iterable[Change]) -> dict[str, tuple[Name, int]]:
    """For changes made by hand what each touched is called today: the site, or a camera with its number."""
    named = {}
    for each in changes:
        if each.head.kind in BY_HAND and (about := _about(db, each.id)) is not None:
            named[each.id] = name_of(db, *about)
    return named


def _about(db: Database, change_id: str) -> tuple[Table, str] | None:
    """The row that a change is about: what was kept of two, a site before its cameras, else the first."""
    seq = seq_of(db, change_id)
    found = db.execute(
        "SELECT table_no, kept FROM merged_rows WHERE change = ? ORDER BY table_no LIMIT 1", [seq]
    ).fetchone()
    found = (
        found
        or db.execute(
            "SELECT table_no, row_id FROM change_rows WHERE change = ? ORDER BY table_no, place LIMIT 1",
            [seq],
        ).fetchone()
    )
    return None if found is None else (TABLE_OF[found[0]], found[1])


def rows_of(db: Database, change_id: str, offset: int = 0, limit: int = 200) -> tuple[RowChange, ...]:
    """What a change did, in its order, from the `offset`th row on. Raises NotThere."""
    # Places are counted without a gap, so that a later page costs no more than the first.
    found = db.execute(
        "SELECT table_no, row_id, what, was FROM change_rows"
        " WHERE change = ? AND place >= ? ORDER BY place LIMIT ?",
        [seq_of(db, change_id), offset, limit],
    ).fetchall()
    return tuple(_row_change(db, change_id, Entry.of(row)) for row in found)


def of_row(db: Database, table: Table, row_id: str) -> tuple[tuple[Change, RowChange], ...]:
    """What changed a site, camera or area, the latest first; what was undone is marked so in its change."""
    found = db.execute(
        "SELECT table_no, row_id, what, was, change FROM change_rows"
        " WHERE row_id = ? AND table_no = ? ORDER BY change DESC, place DESC",
        [row_id, NUMBER_OF[table]],
    ).fetchall()
    changes: dict[int, Change] = {}
    for *_, seq in found:
        if seq not in changes:
            changes[seq] = _change_at(db, seq)
    return tuple((changes[row[4]], _row_change(db, changes[row[4]].id, Entry.of(row))) for row in found)


def by_hand(db: Database) -> dict[tuple[Table, str], frozenset[str]]:
    """Columns of rows that a person set, by changes that stand; of a row made by hand all of them."""
    kinds = ", ".join(f"'{kind}'" for kind in sorted(BY_HAND))
    found = db.execute(
        "SELECT r.table_no, r.row_id, r.what, r.was FROM changes c JOIN change_rows r ON r.change = c.seq"  # noqa: S608
        f" WHERE c.kind IN ({kinds}) AND c.undone_utc IS NULL AND r.what <> ?",
        [int(What.DELETED)],
    ).fetchall()
    whole = {table: _columns(db, table) for table in NUMBER_OF}
    touched: dict[tuple[Table, str], frozenset[str]] = {}
    for row in found:
        entry = Entry.of(row)
        fields = whole[entry.table] if entry.what is What.INSERTED else frozenset(entry.was)
        key = (entry.table, entry.row_id)
        touched[key] = touched.get(key, frozenset()) | fields
    return touched


def name_of(db: Database, table: Table, row_id: str) -> tuple[Name, int]:
    """What a row is called, and a camera's number; of one that is gone, as it last was."""
    number = "number" if table == "cameras" else "0"
    row = db.execute(
        f"SELECT name_hi, name_en, {number} FROM {table} WHERE id = ?",  # noqa: S608 - names from this module
        [row_id],
    ).fetchone()
    if row is not None:
        name = Name(row[0], row[1])
        return _told_area(db, row_id, name) if table == "areas" else name, int(row[2])
    # Whose insert was undone cannot have come back: what it was called then is the last there is.
    last = db.execute(
        "SELECT what, was FROM change_rows WHERE row_id = ? AND table_no = ? AND what <> ?"
        " AND was IS NOT NULL ORDER BY what, change DESC, place DESC LIMIT 1",
        [row_id, NUMBER_OF[table], int(What.UPDATED)],
    ).fetchone()
    if last is None:
        return Name("", ""), 0
    was = Entry.of((NUMBER_OF[table], row_id, *last)).was
    return Name(was.get("name_hi", ""), was.get("name_en", "")), int(was.get("number", 0))


def names_in(db: Database, rows: Iterable[RowChange]) -> dict[str, Name]:
    """What the identifiers among old and new values are called: sites, areas and sources."""
    named: dict[str, Name] = {}
    for each in (field for row in rows for field in row.fields if field.field in _REFER_TO):
        for key in (each.old, each.new):
            if isinstance(key, str) and key and key not in named:
                table = _REFER_TO[each.field]
                named[key] = _source_name(db, key) if table is None else name_of(db, table, key)[0]
    return named


def _told_area(db: Database, key: str, name: Name) -> Name:
    """With the area above it where another of its kind is called the same."""
    namesakes = db.execute(
        "WITH it AS (SELECT kind, parent FROM areas WHERE id = ?)"
        " SELECT id, kind, name_hi, name_en, coalesce(parent, '') FROM areas"
        " WHERE id = (SELECT parent FROM it) OR (kind = (SELECT kind FROM it)"
        " AND ((name_hi = ? AND name_hi <> '') OR (name_en = ? AND name_en <> '')))",
        [key, name.hi, name.en],
    ).fetchall()
    told = told_names(Area(row[0], row[1], Name(row[2], row[3]), row[4], ()) for row in namesakes)
    return told.get(key, name)


def _source_name(db: Database, key: str) -> Name:
    name = source_name(db, key)
    return Name(name, name)


def _change_at(db: Database, seq: int) -> Change:
    row = db.execute(f"SELECT {CHANGE_COLUMNS} FROM changes WHERE seq = ?", [seq]).fetchone()  # noqa: S608
    return change_of(row)


def _row_change(db: Database, change_id: str, entry: Entry) -> RowChange:
    name, number = name_of(db, entry.table, entry.row_id)
    return RowChange(change_id, entry.table, entry.row_id, name, number, entry.what, _fields(entry))


def _fields(entry: Entry) -> tuple[FieldChange, ...]:
    if entry.what is What.INSERTED:
        return ()
    if entry.what is What.DELETED:
        kept = ((name, value) for name, value in entry.was.items() if name not in _NOT_EDITED)
        return tuple(FieldChange(name, value, None) for name, value in kept if value not in (None, ""))
    return tuple(FieldChange(name, old, new) for name, (old, new) in entry.was.items())


def _columns(db: Database, table: Table) -> frozenset[str]:
    found: Sequence[tuple[Any, ...]] = db.execute(f"PRAGMA table_info({table})").fetchall()
    return frozenset(str(row[1]) for row in found) - _NOT_EDITED
