"""What a change brought beside sites and cameras: logins, and what was decided of its rows; an undo takes it
back where nothing else refers to it."""

from __future__ import annotations

from collections.abc import Set

from sqlite_utils import Database

from console.store import credential_tables as credentials


def logins_now(db: Database) -> Set[str]:
    """Identifiers of all credentials: what is there later and not among them was brought meanwhile."""
    return {row[0] for row in db.execute("SELECT id FROM credentials")}


def note_logins(db: Database, change_id: str, before: Set[str]) -> None:
    """Note which credentials came with a change, if it was one, given those that were there before it."""
    if not change_id:
        return
    rows = [(key, change_id) for key in sorted(logins_now(db) - before)]
    db.conn.executemany("INSERT INTO change_logins VALUES (?, ?)", rows)


def take_back_beside(db: Database, change_id: str) -> None:
    """Remove what a change brought, after its rows were put back; in the transaction of the undo."""
    _drop_logins(db, change_id)
    # To which site a sender's row belongs is asked again, also of sites that are there.
    db.execute("DELETE FROM list_keys WHERE change = ?", [change_id])
    db.execute(
        "DELETE FROM duplicate_pairs WHERE found_by = ? AND (site_a NOT IN (SELECT id FROM sites)"
        " OR site_b NOT IN (SELECT id FROM sites))",
        [change_id],
    )


def _drop_logins(db: Database, change_id: str) -> None:
    """Remove its logins, but none that a camera or source names, nor one that a person touched since."""
    brought = {
        row[0] for row in db.execute("SELECT credential FROM change_logins WHERE change = ?", [change_id])
    }
    if not brought:
        return
    used = credentials.cameras_by_credential(db).keys() | credentials.sources_by_credential(db).keys()
    names: dict[str, set[str]] = {}
    for name, key in credentials.read_names(db).items():
        names.setdefault(key, set()).add(name)
    for row in credentials.read_credentials(db):
        touched = bool(row.note) or len(row.had) > 1 or len(names[row.id]) > 1
        if row.id in brought and not touched and not names[row.id] & used:
            credentials.drop_credential(db, row.id)
