"""The table of saved groups, and every statement on it."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable

from sqlite_utils import Database

from console.catalogue.values import Name
from console.groups.values import MalformedGroup, SavedGroup, holds_from_json, holds_to_json

_log = logging.getLogger(__name__)


def m0001_saved_groups(db: Database) -> None:
    """Groups that operators keep. They name cameras and areas without foreign keys: what goes is a hole."""
    db.execute(
        """
        CREATE TABLE saved_groups (
            id TEXT PRIMARY KEY,
            seat TEXT NOT NULL,
            owner TEXT NOT NULL,
            shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
            name_hi TEXT NOT NULL,
            name_en TEXT NOT NULL,
            kind TEXT NOT NULL,
            holds TEXT NOT NULL,
            place INTEGER NOT NULL,
            changed_utc REAL NOT NULL
        ) STRICT
        """
    )


STEPS = (m0001_saved_groups,)


def put_groups(db: Database, groups: Iterable[SavedGroup], seat: str) -> None:
    """Keep groups, new or changed."""
    for group in groups:
        row = {
            "id": group.id,
            "seat": seat,
            "owner": group.owner,
            "shared": int(group.shared),
            "name_hi": group.name.hi,
            "name_en": group.name.en,
            "kind": str(group.kind),
            "holds": holds_to_json(group.holds),
            "place": group.place,
            "changed_utc": time.time(),
        }
        db.table("saved_groups").upsert(row, pk="id")


def delete_group(db: Database, group_id: str) -> None:
    """Forget a group."""
    db.execute("DELETE FROM saved_groups WHERE id = ?", [group_id])


def load_groups(db: Database) -> list[SavedGroup]:
    """All groups in their order, without those that cannot be read."""
    found = []
    for row in db.query("SELECT * FROM saved_groups ORDER BY place, id"):
        try:
            holds = holds_from_json(row["kind"], row["holds"])
        except MalformedGroup as error:
            # One damaged row must not take all the others away; it stays in the file as it is.
            _log.warning("saved group %s cannot be read: %s", row["id"], error)
            continue
        name = Name(row["name_hi"], row["name_en"])
        found.append(SavedGroup(row["id"], name, row["owner"], bool(row["shared"]), holds, row["place"]))
    return found
