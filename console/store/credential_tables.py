"""The tables of credentials: logins sealed, and every name that each of them has or had."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

_COLUMNS = "id, name, key, user_sealed, password_sealed, host, note, had, changed_utc, seat"
# Marks of former logins that a row remembers; a list from before the last change is known by them.
HAD_AT_MOST = 20


def m0001_credentials(db: Database) -> None:
    """Logins by name. `key` names the secret that seals them; `had` are marks of the logins it ever had.

    A camera or a source says one of the names in `credential_names`; a renamed one keeps its former names.
    """
    db.executescript(
        """
        CREATE TABLE credentials (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            key TEXT NOT NULL,
            user_sealed BLOB NOT NULL,
            password_sealed BLOB NOT NULL,
            host TEXT NOT NULL,
            note TEXT NOT NULL,
            had TEXT NOT NULL,
            changed_utc REAL NOT NULL,
            seat TEXT NOT NULL
        ) STRICT;
        CREATE TABLE credential_names (
            name TEXT PRIMARY KEY,
            credential TEXT NOT NULL REFERENCES credentials(id) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX credential_names_of ON credential_names(credential);
        CREATE INDEX cameras_credential ON cameras(credential) WHERE credential <> '';
        """
    )


STEPS = (m0001_credentials,)


@dataclass(frozen=True, slots=True)
class CredentialRow:
    """A credential as it lies on the disk. Times are UTC seconds."""

    id: str
    name: str
    key: str
    user_sealed: bytes = field(repr=False)
    password_sealed: bytes = field(repr=False)
    host: str
    note: str
    had: tuple[str, ...] = field(repr=False)
    changed_utc: float
    seat: str


def put_credential(db: Database, row: CredentialRow) -> None:
    """Insert or replace one, with its present name."""
    values = (row.id, row.name, row.key, row.user_sealed, row.password_sealed, row.host, row.note)
    had = json.dumps(row.had[-HAD_AT_MOST:])
    changes = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])
    db.execute(
        f"INSERT INTO credentials ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        f" ON CONFLICT (id) DO UPDATE SET {changes}",
        [*values, had, row.changed_utc, row.seat],
    )
    db.execute(
        "INSERT INTO credential_names (name, credential) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
        [row.name, row.id],
    )


def read_credentials(db: Database) -> tuple[CredentialRow, ...]:
    """All of them, by name."""
    found = db.execute(f"SELECT {_COLUMNS} FROM credentials ORDER BY name")  # noqa: S608 - our own names
    return tuple(_row(each) for each in found)


def read_names(db: Database) -> dict[str, str]:
    """The credential's id by every name that one has or had."""
    return dict(db.execute("SELECT name, credential FROM credential_names").fetchall())


def credential_called(db: Database, name: str) -> CredentialRow | None:
    """The one that has, or had, this name."""
    found = db.execute(
        f"SELECT {_COLUMNS} FROM credentials"  # noqa: S608 - our own names
        " WHERE id = (SELECT credential FROM credential_names WHERE name = ?)",
        [name],
    ).fetchone()
    return None if found is None else _row(found)


def drop_credential(db: Database, key: str) -> None:
    """Remove one and its names."""
    db.execute("DELETE FROM credentials WHERE id = ?", [key])


def cameras_by_credential(db: Database) -> dict[str, int]:
    """How many cameras say each name."""
    return dict(
        db.execute(
            "SELECT credential, count(*) FROM cameras WHERE credential <> '' GROUP BY credential"
        ).fetchall()
    )


def sources_by_credential(db: Database) -> dict[str, tuple[str, ...]]:
    """The names of the sources that say each name, also in their settings."""
    if "sources" not in db.table_names():
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for name, credential, settings in db.execute(
        "SELECT name, credential, settings FROM sources ORDER BY name"
    ):
        streams = json.loads(settings).get("stream_credential")
        for said in {credential, streams if isinstance(streams, str) else ""} - {""}:
            found[said] = (*found.get(said, ()), name)
    return found


def _row(found: tuple[Any, ...]) -> CredentialRow:
    key, name, sealing, user, password, host, note, had, changed_utc, seat = found
    former = tuple(json.loads(had))
    return CredentialRow(key, name, sealing, user, password, host, note, former, changed_utc, seat)
