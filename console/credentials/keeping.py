"""Logins that came with addresses, kept within the transaction of whoever brings the addresses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlite_utils import Database

from console.credentials.cipher import Cipher
from console.credentials.names import bare_host, checked_login, free_name
from console.sources.http import Login
from console.store.credential_tables import (
    CredentialRow,
    put_credential,
    read_credentials,
    read_names,
)
from console.store.ids import new_id


class Keeper:
    """`keeper(host, user, password)` gives the name under which that login is kept. Of one transaction.

    The same login of the same host is one credential. One that the credential had before it was changed
    is known again and changes nothing: a list from before the change must not undo it.
    """

    def __init__(self, db: Database, cipher: Cipher, seat: str, now: Callable[[], float]) -> None:
        self._db, self._cipher, self._seat, self._now = db, cipher, seat, now
        rows = read_credentials(db)
        self._names = set(read_names(db))
        # The present login of one goes before a former one of another.
        self._known = {mark: row.name for row in rows for mark in row.had[:-1]}
        self._known |= {row.had[-1]: row.name for row in rows if row.had}

    def __call__(self, host: str, user: str, password: str) -> str:
        """The name; '' for no login. `host` may have a port. Raises LoginNotUsable."""
        if not (user or password):
            return ""
        where = bare_host(host)
        mark = self._cipher.mark(where, user, password)
        known = self._known.get(mark)
        if known is not None:
            return known
        login = checked_login(Login(user, password))
        name = free_name(where, self._names)
        blank = CredentialRow(new_id(), name, "", b"", b"", where, "", (), 0.0, self._seat)
        put_credential(self._db, sealed(blank, login, self._cipher, self._now()))
        self._names.add(name)
        self._known[mark] = name
        return name


def sealed(row: CredentialRow, login: Login, cipher: Cipher, now: float) -> CredentialRow:
    """The row with this login in it, and its mark as the latest."""
    mark = cipher.mark(row.host, login.user, login.password)
    return replace(
        row,
        key=cipher.key,
        user_sealed=cipher.seal(login.user, f"{row.id}/user"),
        password_sealed=cipher.seal(login.password, f"{row.id}/password"),
        had=(*(each for each in row.had if each != mark), mark),
        changed_utc=now,
    )


def opened(row: CredentialRow, cipher: Cipher | None) -> Login | None:
    """The login in a row, None where the key at hand is not its own. Raises SealBroken."""
    if cipher is None or row.key != cipher.key:
        return None
    user = cipher.open(row.user_sealed, f"{row.id}/user")
    return Login(user, cipher.open(row.password_sealed, f"{row.id}/password"))
