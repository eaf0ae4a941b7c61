"""The table of senders: how each office's list was read the last time."""

from __future__ import annotations

import time
from collections.abc import Sequence

from sqlite_utils import Database

from console.lists.mapping import ChoiceUnreadable, MappingChoice, signature


def m0001_senders(db: Database) -> None:
    """What a person settled for a sender's form, by the headers it has."""
    db.execute(
        """
        CREATE TABLE list_mappings (
            sender TEXT NOT NULL,
            signature TEXT NOT NULL,
            choice TEXT NOT NULL,
            used_utc REAL NOT NULL,
            PRIMARY KEY (sender, signature)
        ) STRICT
        """
    )


STEPS = (m0001_senders,)


def remember(db: Database, sender: str, headers: Sequence[str], choice: MappingChoice) -> None:
    """Keep what was settled for this form of a sender's, inside a transaction of the caller's."""
    db.execute(
        "INSERT INTO list_mappings (sender, signature, choice, used_utc) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (sender, signature)"
        " DO UPDATE SET choice = excluded.choice, used_utc = excluded.used_utc",
        (sender.strip(), signature(headers), choice.to_json(headers), time.time()),
    )


def recall(db: Database, sender: str, headers: Sequence[str]) -> MappingChoice | None:
    """What was settled the last time for a list with these headers, in any order; None if never, or if it
    cannot be read any more."""
    row = db.execute(
        "SELECT choice FROM list_mappings WHERE sender = ? AND signature = ?",
        (sender.strip(), signature(headers)),
    ).fetchone()
    if row is None:
        return None
    try:
        return MappingChoice.from_json(row[0], headers)
    except ChoiceUnreadable:
        return None


def senders(db: Database) -> tuple[str, ...]:
    """Everybody whose lists were read, the latest first."""
    rows = db.execute("SELECT sender FROM list_mappings GROUP BY sender ORDER BY max(used_utc) DESC, sender")
    return tuple(row[0] for row in rows)
