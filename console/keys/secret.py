"""Where the secret lies that opens the private keys: the system's keyring, or a file of this user's."""

from __future__ import annotations

import importlib
import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from keyring.backend import KeyringBackend

from console.keys.bounded import within
from console.keys.errors import KeyringSilent, KeysUnreadable
from console.keys.private_file import read_bounded, write_whole
from console.keys.values import Kept

T = TypeVar("T")

SECRET_BYTES = 32
UNLOCK_FILE = "unlock"
KEYRING_SERVICE = "Safe City Console"
# Long enough to type the keyring's password when the desktop asks for it, short enough for a start.
KEYRING_S = 15.0
# Keyrings that keep secrets for the signed-in user. Others of the library write plain text, or nothing.
_KEYRINGS = {
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
}
_DESKTOP_KEYRINGS = (
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
)


class Secrets(Protocol):
    """A place for secrets of 32 bytes, by name. Both raise a KeysError when the place cannot be used."""

    kept: Kept

    def get(self, name: str) -> bytes | None:
        """The secret, None where there is none of that name."""

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret."""


class FileSecrets:
    """One secret in the file `unlock` of `folder`, whatever it is called; readable by this user alone."""

    kept = Kept.FILE

    def __init__(self, folder: Path) -> None:
        self._file = folder / UNLOCK_FILE

    def get(self, name: str) -> bytes | None:
        """The secret, None where there is no file. Raises KeysUnreadable, KeysFolderNotUsable."""
        text = read_bounded(self._file, 2 * SECRET_BYTES + 2)
        if text is None:
            return None
        secret = _from_hex(text.decode("ascii", errors="replace").strip())
        if secret is None:
            raise KeysUnreadable(self._file, "not a secret of 32 bytes")
        return secret

    def put(self, name: str, secret: bytes) -> None:
        """Keep the secret. Raises KeysFolderNotUsable."""
        write_whole(self._file, secret.hex().encode() + b"\n")


class SystemKeyring:
    """The keyring of the desktop or the system: Secret Service, KWallet, Windows, macOS.

    No call takes longer than `limit_s` seconds; a locked or silent keyring raises KeyringSilent.
    """

    kept = Kept.SYSTEM_KEYRING

    def __init__(
        self, find: Callable[[], KeyringBackend | None] | None = None, limit_s: float = KEYRING_S
    ) -> None:
        self._find = find or best_keyring
        self._limit_s = limit_s

    def get(self, name: str) -> bytes | None:
        """The secret, None where the keyring has none of that name. Raises KeyringSilent."""
        text = self._ask(lambda ring: ring.get_password(KEYRING_SERVICE, name))
        return None if text is None else _from_hex(text)

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret. Raises KeyringSilent."""
        self._ask(lambda ring: ring.set_password(KEYRING_SERVICE, name, secret.hex()))

    def _ask(self, question: Callable[[KeyringBackend], T]) -> T:
        def call() -> T:
            ring = self._find()
            if ring is None:
                raise KeyringSilent("there is none")
            return question(ring)

        try:
            return within(self._limit_s, call)
        except KeyringSilent:
            raise
        except Exception as error:  # noqa: BLE001 - D-Bus and the backends raise whatever they like
            # Their words may repeat what was asked of them: they go no further.
            raise KeyringSilent(type(error).__name__) from None


def best_keyring() -> KeyringBackend | None:
    """The keyring that this session offers, None where there is none that keeps secrets for its user.

    Chosen here and not by the library, whose choice a settings file can turn to plain text.
    """
    found: list[tuple[float, KeyringBackend]] = []
    for module, name in _KEYRINGS.get(sys.platform, _DESKTOP_KEYRINGS):
        backend = getattr(importlib.import_module(module), name, None)
        if backend is not None and backend.viable:
            found.append((float(backend.priority), backend()))
    return max(found, key=lambda each: each[0])[1] if found else None


def keep_new_secret(name: str, places: tuple[Secrets, ...]) -> tuple[Secrets, bytes]:
    """A secret and the first of `places` that kept it; one that is there already is used again.

    Raises what the last place raised when none would.
    """
    for place in places[:-1]:
        try:
            return place, _kept(place, name)
        except KeyringSilent:
            continue
    return places[-1], _kept(places[-1], name)


def _kept(place: Secrets, name: str) -> bytes:
    there = place.get(name)
    if there is not None:
        return there
    secret = secrets.token_bytes(SECRET_BYTES)
    place.put(name, secret)
    # A keyring that forgets would cost the centre its keys: it is asked before anything relies on it.
    if place.get(name) != secret:
        raise KeyringSilent("what was put in was not found again")
    return secret


def _from_hex(text: str) -> bytes | None:
    try:
        secret = bytes.fromhex(text)
    except ValueError:
        return None
    return secret if len(secret) == SECRET_BYTES else None
