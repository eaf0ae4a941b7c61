"""What removed sources were: their cameras still name them, and one that is added again is the same one."""

from __future__ import annotations

import time

from sqlite_utils import Database


def remember(db: Database, source_id: str) -> None:
    """Note a source that is about to be removed."""
    db.execute(
        "INSERT OR REPLACE INTO sources_dropped (id, name, scheme, address, settings, sender, dropped_utc)"
        " SELECT id, name, scheme, address, settings, sender, ? FROM sources WHERE id = ?",
        [time.time(), source_id],
    )


def take_up(db: Database, scheme: str, address: str, name: str, settings: str) -> tuple[str, str] | None:
    """Identifier and sender of the removed source that this one is; it is not a removed one any more.

    One server may have several lists: the name or the settings (JSON as kept) must be the same too.
    """
    found: tuple[str, str] | None = db.execute(
        "SELECT id, sender FROM sources_dropped WHERE scheme = ? AND address = ?"
        " AND (name = ? OR settings = ?) ORDER BY dropped_utc DESC LIMIT 1",
        [scheme, address, name, settings],
    ).fetchone()
    if found is not None:
        db.execute("DELETE FROM sources_dropped WHERE id = ?", [found[0]])
    return found


def dropped_ids(db: Database) -> frozenset[str]:
    """Identifiers of the sources that are no more."""
    return frozenset(key for (key,) in db.execute("SELECT id FROM sources_dropped"))


def names_by_sender(db: Database) -> dict[str, str]:
    """What the catalogue calls each source (its first name) and what it is called today, or was last."""
    if "sources_dropped" not in db.table_names():
        # A store that an older console made, and that is only read.
        return {}
    found = db.execute(
        "SELECT sender, name FROM"
        " (SELECT sender, name, dropped_utc AS at FROM sources_dropped"
        " UNION ALL SELECT sender, name, 1e300 FROM sources) ORDER BY at"
    )
    return dict(found.fetchall())


def source_name(db: Database, source_id: str) -> str:
    """What a source is called, or was when it was removed; "" where nobody knows it."""
    found = db.execute(
        "SELECT name FROM sources WHERE id = ?1 UNION ALL SELECT name FROM sources_dropped WHERE id = ?1",
        [source_id],
    ).fetchone()
    return found[0] if found else ""
