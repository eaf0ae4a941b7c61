"""The table of logins that came with a change of the catalogue, so that an undo can take them back."""

from __future__ import annotations

from sqlite_utils import Database


def m0001_change_logins(db: Database) -> None:
    """Which credentials were first kept by which change (its identifier)."""
    db.execute(
        """
        CREATE TABLE change_logins (
            credential TEXT PRIMARY KEY REFERENCES credentials(id) ON DELETE CASCADE,
            change TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """
    )
    db.execute("CREATE INDEX change_logins_of ON change_logins(change)")


STEPS = (m0001_change_logins,)
