"""What the command `safecity credentials` asks of a data folder, and how it says what it found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from sqlite_utils import Database

from console.credentials.credentials import Credentials
from console.credentials.held import all_uses_of
from console.credentials.values import Uses
from console.keys.keys import FOLDER
from console.store import credential_tables as tables
from console.store.credential_tables import CredentialRow
from console.store.reading import StoreReader
from console.store.store import Store
from ui.credentials.words import uses_words
from ui.incidents.words import day_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Listed:
    """Logins without users and passwords: for a program, and as lines."""

    told: list[dict[str, Any]]
    lines: list[str]


def listed(folder: Path) -> Listed:
    """What a data folder has, whether or not its console runs. Raises StoreError."""
    with StoreReader(folder) as reader:
        if not reader.has("credentials"):
            return Listed([], [_none()])
        rows = reader.read(_rows)
    told = [
        {
            "name": row.name,
            "former": list(former),
            "note": row.note,
            "cameras": uses.cameras,
            "sources": list(uses.sources),
            "changed_utc": row.changed_utc,
        }
        for row, former, uses in rows
    ]
    wide = max((len(row.name) for row, _, _ in rows), default=0)
    lines = [
        "  ".join(
            filter(None, (f"{row.name:{wide}}", day_words(row.changed_utc), uses_words(uses), row.note))
        )
        for row, _, uses in rows
    ]
    return Listed(told, lines or [_none()])


@contextmanager
def opened(folder: Path) -> Iterator[Credentials]:
    """The credentials of a data folder, to be changed. Raises StoreError: a console may have it open."""
    # A folder that was mistyped is not to become one of ours.
    StoreReader(folder).close()
    with Store.open(folder) as store:
        yield Credentials(store, folder / FOLDER)


def kept_sentence(name: str) -> str:
    """That a login was kept."""
    return translate("Credentials", "Kept: {name}").format(name=name)


def file_sentence(file: Path) -> str:
    """That a file holds no login."""
    return translate(
        "Credentials", "{path} does not hold a user in its first line and a password in its second."
    ).format(path=file)


def user_prompt() -> str:
    """What asks for the user."""
    return translate("Credentials", "User")


def password_prompt() -> str:
    """What asks for the password."""
    return translate("Credentials", "Password (not shown)")


def _none() -> str:
    return translate("Credentials", "No logins are kept.")


def _rows(db: Database) -> list[tuple[CredentialRow, tuple[str, ...], Uses]]:
    names: dict[str, list[str]] = {}
    for name, key in tables.read_names(db).items():
        names.setdefault(key, []).append(name)
    rows = tables.read_credentials(db)
    said = {row.name: tuple(names.get(row.id, (row.name,))) for row in rows}
    uses = all_uses_of(db, said)
    return [(row, tuple(sorted(set(said[row.name]) - {row.name})), uses[row.name]) for row in rows]
