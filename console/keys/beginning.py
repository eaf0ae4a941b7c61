"""How keys begin: a secret and the first pair, or a new pair where the old one can no longer be opened."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from console.custody.values import What
from console.keys import keyfile
from console.keys.errors import KeysFolderNotUsable, KeysUnreadable, SecretGone
from console.keys.keyfile import HeldKey, KeySet
from console.keys.making import Maker
from console.keys.private_file import read_bounded, write_whole
from console.keys.secret import UNLOCK_FILE, FileSecrets, Secrets, SystemKeyring, keep_new_secret
from console.keys.values import Kept
from console.store.ids import new_id

# Longer than the one who holds it may wait for a keyring.
_LOCK_S = 30.0


def made_first(
    file: Path, maker: Maker, secrets: Secrets | None, who: str, former: tuple[HeldKey, ...] = ()
) -> tuple[KeySet, bytes]:
    """Root and seat with a secret for them, on the disk when this returns. Raises a KeysError."""
    name = new_id()
    in_file = FileSecrets(file.parent)
    # A demo's keys guard nothing: nobody's keyring is filled with them.
    first = secrets or (in_file if maker.demo else SystemKeyring())
    place, secret = keep_new_secret(name, (first, in_file))
    root, seat = maker.pair(secret)
    events = tuple(maker.event(What.KEY_MADE, each, who) for each in (root, seat))
    held = (*former, root, seat)
    keys = KeySet(maker.demo, place.kept, name, root.sha256, seat.sha256, held, events)
    keyfile.write(file, keys)
    return keys, secret


def secret_of(file: Path, keys: KeySet, secrets: Secrets | None) -> bytes:
    """The secret that opens `keys`. Raises SecretGone, KeyringSilent."""
    usual = FileSecrets(file.parent) if keys.kept is Kept.FILE else SystemKeyring()
    place = secrets if secrets is not None and secrets.kept is keys.kept else usual
    secret = place.get(keys.secret)
    if secret is None:
        raise SecretGone(file, keys.kept)
    return secret


def laid_aside(file: Path, now: float) -> tuple[HeldKey, ...]:
    """Keep a copy of the file before another takes its place; the certificates that it knew, without keys."""
    try:
        keys = keyfile.read(file)
    except KeysUnreadable:
        keys = None
    if (content := read_bounded(file, keyfile.BYTES_AT_MOST)) is not None:
        write_whole(_beside(file, now), content)
    try:
        FileSecrets(file.parent).get("")
    except KeysUnreadable:
        _move_aside(file.with_name(UNLOCK_FILE), now)
    return tuple(replace(each, key=None) for each in keys.held) if keys is not None else ()


def _beside(file: Path, now: float) -> Path:
    return file.with_name(f"{file.stem}.before-{int(now)}{file.suffix}")


def _move_aside(file: Path, now: float) -> None:
    try:
        file.replace(_beside(file, now))
    except OSError as error:
        raise KeysFolderNotUsable(file, error.strerror or str(error)) from error


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Nobody else changes `file` meanwhile, in no process. Raises KeysFolderNotUsable."""
    lock = FileLock(file.with_name("lock"), timeout=_LOCK_S, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise KeysFolderNotUsable(file, "another program is changing the keys") from error
    except OSError as error:
        raise KeysFolderNotUsable(file, error.strerror or str(error)) from error
    try:
        yield
    finally:
        lock.release()
