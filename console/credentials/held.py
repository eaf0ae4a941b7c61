"""What is held of credentials in memory, made from the rows of the database, and what needs them."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from console.credentials.cipher import Cipher, SealBroken
from console.credentials.keeping import opened
from console.credentials.values import Entry, Uses
from console.sources.http import Login
from console.store import credential_tables as tables
from console.store.credential_tables import CredentialRow

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Held:
    """One credential with every name it has or had; `login` is None where it cannot be opened."""

    row: CredentialRow
    names: tuple[str, ...]
    login: Login | None


def by_name(
    rows: tuple[CredentialRow, ...], names: Mapping[str, str], cipher: Cipher | None
) -> dict[str, Held]:
    """The credentials by every name that means one; `names` are those names with the rows' identifiers."""
    said: dict[str, list[str]] = {}
    for name, key in names.items():
        said.setdefault(key, []).append(name)
    held: dict[str, Held] = {}
    for row in rows:
        try:
            login = opened(row, cipher)
        except SealBroken:
            _log.warning("a credential does not open with its key: it was changed on the disk")
            login = None
        one = Held(row, tuple(said.get(row.id, (row.name,))), login)
        held |= dict.fromkeys(one.names, one)
    return held


def changed_names(before: Mapping[str, Held], after: Mapping[str, Held]) -> frozenset[str]:
    """The names whose login is another than before, came or went."""

    def login(held: Mapping[str, Held], name: str) -> Login | None:
        return held[name].login if name in held else None

    return frozenset(
        name
        for name in before.keys() | after.keys()
        if login(before, name) != login(after, name) or (name in before) != (name in after)
    )


def entry_of(held: Held) -> Entry:
    """One as lists show it."""
    row = held.row
    former = tuple(sorted(name for name in held.names if name != row.name))
    return Entry(row.name, former, row.host, row.note, row.changed_utc, held.login is not None)


def uses_of(db: Database, names: tuple[str, ...]) -> Uses:
    """What says one of `names`."""
    return all_uses_of(db, {"": names})[""]


def all_uses_of(db: Database, held: Mapping[str, tuple[str, ...]]) -> dict[str, Uses]:
    """What says each, by its present name; `held` are all its names by that."""
    cameras, sources = tables.cameras_by_credential(db), tables.sources_by_credential(db)
    return {
        name: Uses(
            sum(cameras.get(each, 0) for each in names),
            # One may say a former name for itself and the present one for its streams.
            tuple(dict.fromkeys(source for each in names for source in sources.get(each, ()))),
        )
        for name, names in held.items()
    }
