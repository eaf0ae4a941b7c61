"""Where the key of the credentials lies: the system's keyring, or a file that only this user can read."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from console.credentials.cipher import Cipher
from console.keys.errors import KeysFolderNotUsable, KeysUnreadable, SecretGone
from console.keys.private_file import make_private
from console.keys.secret import UNLOCK_FILE, FileSecrets, Secrets, SystemKeyring, keep_new_secret
from console.keys.values import Kept
from console.store.ids import new_id

KEY_SETTING = "credentials.key"
# A folder of its own: the seal's secret beside it may be renewed without touching the logins.
FOLDER = "credentials"


@dataclass(frozen=True, slots=True)
class KeyTold:
    """What the database says of the key: its name, and in which place it is. Not the key."""

    name: str
    kept: Kept

    def as_json(self) -> dict[str, str]:
        """For the settings."""
        return {"name": self.name, "kept": self.kept.value}

    @classmethod
    def of(cls, told: Any) -> KeyTold | None:
        """From the settings; None where they hold nothing usable."""
        try:
            return cls(str(told["name"]), Kept(told["kept"]))
        except (TypeError, KeyError, ValueError):
            return None


class KeyPlace:
    """Finds the key, and makes one. Every call may take as long as a keyring takes (console.keys.secret)."""

    def __init__(self, keys: Path, secrets: Secrets | None, *, demo: bool) -> None:
        """`keys` is the data folder's `keys`; `secrets` goes before the usual places."""
        self._folder = keys / FOLDER
        self._file = FileSecrets(self._folder)
        # A demo's logins guard nothing: nobody's keyring is filled with them.
        self._first = secrets or (self._file if demo else SystemKeyring())

    def find(self, told: KeyTold) -> Cipher:
        """The key that the database names. Raises SecretGone, KeyringSilent or another KeysError."""
        if told.kept is Kept.FILE:
            place: Secrets = self._file
        else:
            place = self._first if self._first.kept is told.kept else SystemKeyring()
        secret = place.get(told.name)
        if secret is None:
            raise SecretGone(self._folder, told.kept)
        return Cipher(told.name, secret)

    def make(self) -> tuple[KeyTold, Cipher]:
        """A new key, kept before this returns. Raises a KeysError."""
        make_private(self._folder.parent)
        make_private(self._folder)
        self._lay_aside_a_broken_file()
        name = new_id()
        place, secret = keep_new_secret(name, (self._first, self._file))
        return KeyTold(name, place.kept), Cipher(name, secret)

    def _lay_aside_a_broken_file(self) -> None:
        try:
            self._file.get("")
        except KeysUnreadable as error:
            try:
                error.file.replace(error.file.with_name(f"{UNLOCK_FILE}.before-{int(time.time())}"))
            except OSError as failed:
                raise KeysFolderNotUsable(error.file, failed.strerror or str(failed)) from failed
