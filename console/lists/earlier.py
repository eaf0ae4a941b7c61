"""What a sender's earlier lists brought into the catalogue: against that the next one is held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from sqlite_utils import Database

from console.catalogue.change_log import NUMBER_OF, What
from console.catalogue.change_values import ChangeKind
from console.lists.values import Past


@dataclass(frozen=True, slots=True)
class Earlier:
    """Sites and cameras that came with a sender's lists, by identifier with the number of the list that told
    something new of them last; and those lists by that number. What was undone is not among them."""

    brought: Mapping[str, int] = field(default_factory=dict)
    lists: Mapping[int, Past] = field(default_factory=dict)

    @classmethod
    def of(cls, db: Database, sender: str) -> Self:
        """As the history has it; nothing for lists of which nobody said whose they are."""
        if not sender:
            return cls()
        found = db.execute(
            "SELECT seq, at_utc, name, who FROM changes WHERE kind = ? AND sender = ? AND undone_utc IS NULL"
            " ORDER BY seq",
            [ChangeKind.IMPORT, sender],
        ).fetchall()
        lists = {seq: Past(*past) for seq, *past in found}
        brought: dict[str, int] = {}
        for seq in lists:
            brought.update(_inserted(db, seq))
            updated = _rows(db, seq, What.UPDATED)
            brought.update((row_id, seq) for (row_id,) in updated if row_id in brought)
        return cls(brought, lists)


def _inserted(db: Database, seq: int) -> dict[str, int]:
    return dict.fromkeys((row_id for (row_id,) in _rows(db, seq, What.INSERTED)), seq)


def _rows(db: Database, seq: int, what: What) -> list[tuple[str]]:
    return db.execute(
        "SELECT row_id FROM change_rows WHERE change = ? AND what = ? AND table_no IN (?, ?)",
        [seq, int(what), NUMBER_OF["sites"], NUMBER_OF["cameras"]],
    ).fetchall()
