"""One login read beside a console that may be running: without its lock, and without changing anything."""

from __future__ import annotations

from pathlib import Path

from console.credentials.cipher import SealBroken
from console.credentials.errors import CredentialClosed, NoSuchCredential
from console.credentials.keeping import opened
from console.credentials.key_place import KEY_SETTING, KeyPlace, KeyTold
from console.keys.errors import SecretGone
from console.keys.secret import Secrets
from console.keys.values import Kept
from console.sources.http import Login
from console.store.credential_tables import credential_called
from console.store.reading import StoreReader
from console.store.settings import DEMO_CITY, read_setting


def read_login(folder: Path, keys: Path, name: str, secrets: Secrets | None = None) -> Login:
    """The login of that name in a data folder; `keys` is its folder of keys.

    Takes as long as a keyring takes. Raises StoreError, KeysError, NoSuchCredential, CredentialClosed.
    """
    with StoreReader(folder) as reader:
        row = reader.read(lambda db: credential_called(db, name)) if reader.has("credentials") else None
        told = KeyTold.of(reader.read(lambda db: read_setting(db, KEY_SETTING)))
        demo = bool(reader.read(lambda db: read_setting(db, DEMO_CITY, default=False)))
    if row is None:
        raise NoSuchCredential(name)
    if told is None:
        raise SecretGone(reader.file, Kept.FILE)
    try:
        login = opened(row, KeyPlace(keys, secrets, demo=demo).find(told))
    except SealBroken:
        login = None
    if login is None:
        raise CredentialClosed(name)
    return login
