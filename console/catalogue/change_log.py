"""How the log of changes writes and reads its rows: the one place that knows their form."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, get_args

from sqlite_utils import Database

from console.catalogue.change_values import Change, ChangeHead, ChangeKind, Table

TABLES: tuple[Table, ...] = get_args(Table)
# Numbers in the log. Those of parents are lower than those of what refers to them.
NUMBER_OF: Mapping[Table, int] = {"areas": 1, "ways": 2, "sites": 3, "cameras": 4}
TABLE_OF: Mapping[int, Table] = {number: table for table, number in NUMBER_OF.items()}

CHANGE_COLUMNS = (
    "id, seat, kind, name, who, sender, file_name, file_sha256, counts, at_utc, row_count,"
    " undone_utc, undone_by"
)


# What is kept of a row that an undo took away, so that the history can still name it.
CALLED: Mapping[Table, tuple[str, ...]] = {
    "areas": ("name_hi", "name_en"),
    "ways": ("name_hi", "name_en"),
    "sites": ("name_hi", "name_en"),
    "cameras": ("name_hi", "name_en", "number"),
}


class What(IntEnum):
    """What happened to a row."""

    INSERTED = 0
    UPDATED = 1
    DELETED = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the log. `was` is {column: [old, new]} (updated) or the row (deleted).

    Of a row that was inserted it is {}, or once that was undone what the row was called (`CALLED`).
    """

    table: Table
    row_id: str
    what: What
    was: Mapping[str, Any]

    @classmethod
    def of(cls, row: Sequence[Any]) -> Entry:
        """From `table_no, row_id, what, was` as the table has them."""
        table_no, row_id, what, was = row[:4]
        return cls(TABLE_OF[table_no], row_id, What(what), json.loads(was) if was else {})


class NotThere(LookupError):
    """There is no such row or change: somebody else was quicker, or it was never there."""

    def __init__(self, table: str, row_id: str) -> None:
        super().__init__(f"no {row_id} in {table}")
        self.table = table
        self.row_id = row_id


def plain(value: Any) -> Any:
    """A value as SQLite and JSON keep it: not a number is NULL."""
    if isinstance(value, float) and math.isnan(value):
        return None
    return value


def like(text: str) -> str:
    """A text for LIKE … ESCAPE '!', in which nothing stands for anything else."""
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def to_json(values: Mapping[str, Any]) -> str:
    """What stands in `was`."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def change_of(row: tuple[Any, ...]) -> Change:
    """A change from its CHANGE_COLUMNS."""
    key, seat, kind, name, who, sender, file_name, file_sha256, counts, at_utc, rows, undone, by = row
    head = ChangeHead(ChangeKind(kind), name, who, sender, file_name, file_sha256, json.loads(counts))
    return Change(key, head, at_utc, seat, rows, undone, by)


def entries_back(db: Database, seq: int, first: int, last: int) -> Iterator[Entry]:
    """What a change did between two places of its log, the last first; read as it is asked for."""
    found = db.execute(
        "SELECT table_no, row_id, what, was FROM change_rows"
        " WHERE change = ? AND place BETWEEN ? AND ? ORDER BY place DESC",
        [seq, first, last],
    )
    for row in found:
        yield Entry.of(row)


def seq_of(db: Database, change_id: str) -> int:
    """The number of a change in this store. Raises NotThere."""
    found = db.execute("SELECT seq FROM changes WHERE id = ?", [change_id]).fetchone()
    if found is None:
        raise NotThere("changes", change_id)
    return int(found[0])
