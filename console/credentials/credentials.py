"""The one store of logins: cameras and sources name them, changing one is one edit."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from sqlite_utils import Database

from console.credentials.cipher import Cipher
from console.credentials.errors import CredentialClosed, NameTaken, NoSuchCredential, StillUsed
from console.credentials.held import Held, all_uses_of, by_name, changed_names, entry_of, uses_of
from console.credentials.keeping import Keeper, sealed
from console.credentials.key_place import KEY_SETTING, KeyPlace, KeyTold
from console.credentials.names import checked_login, checked_name
from console.credentials.values import Entry, Uses
from console.keys.errors import KeysError, SecretGone
from console.keys.secret import Secrets
from console.keys.values import Kept
from console.sources.http import Login
from console.store import credential_tables as tables
from console.store.credential_tables import CredentialRow
from console.store.errors import StoreClosed
from console.store.ids import new_id
from console.store.settings import DEMO_CITY, read_setting, write_setting
from console.store.store import Store

T = TypeVar("T")
Listener = Callable[[frozenset[str]], None]

# A start waits so long for a keyring; one that answers later opens the logins then.
START_S = 2.0

_log = logging.getLogger(__name__)


class Credentials:
    """Logins by name. Reading is from memory and for any thread; what writes blocks, never on the GUI thread.

    `keys` is the data folder's `keys`. Where nothing is kept, no keyring is asked. One that is silent holds
    the start up for `START_S` at most: `opening` is true then, and listeners hear when it has answered.
    `trouble` says why logins cannot be opened.
    """

    def __init__(
        self,
        store: Store,
        keys: Path,
        secrets: Secrets | None = None,
        *,
        now: Callable[[], float] = time.time,
        start_s: float = START_S,
    ) -> None:
        self._store, self._now = store, now
        demo = bool(store.read(lambda db: read_setting(db, DEMO_CITY, default=False)))
        self._place = KeyPlace(keys, secrets, demo=demo)
        self._told: KeyTold | None = store.read(_key_told)
        self._cipher: Cipher | None = None
        self.trouble: KeysError | None = None
        self._key_gate, self._gate = threading.RLock(), threading.Lock()
        self._listeners: list[Listener] = []
        self._held: Mapping[str, Held] = MappingProxyType({})
        self.refresh()
        # Whether the keyring's answer is still awaited.
        self.opening = bool(self._held)
        if self.opening:
            begun = threading.Event()
            threading.Thread(
                target=self._open_at_start, args=[begun], name="credentials", daemon=True
            ).start()
            begun.wait(start_s)

    # Reading: from memory, any thread

    def login(self, name: str) -> Login:
        """The login of that name, an empty one for ''. Raises NoSuchCredential, CredentialClosed."""
        if not name:
            return Login()
        held = self._held.get(name)
        if held is None:
            raise NoSuchCredential(name)
        if held.login is None:
            raise CredentialClosed(name)
        return held.login

    def names(self) -> tuple[str, ...]:
        """What the credentials are called now, in order."""
        return tuple(each.name for each in self.entries())

    def known_names(self) -> frozenset[str]:
        """Every name that means one: those of now and former ones."""
        return frozenset(self._held)

    def present_name(self, name: str) -> str:
        """What the one of this name, or of this former name, is called now. Raises NoSuchCredential."""
        held = self._held.get(name)
        if held is None:
            raise NoSuchCredential(name)
        return held.row.name

    def entries(self) -> tuple[Entry, ...]:
        """All of them by name, without their logins."""
        rows = {held.row.id: held for held in self._held.values()}.values()
        return tuple(entry_of(held) for held in sorted(rows, key=lambda held: held.row.name.casefold()))

    @property
    def kept_in(self) -> Kept | None:
        """Where the key is; None while there is none."""
        return None if self._told is None else self._told.kept

    def on_changed(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(names)` when logins changed, came or went; from any thread. Gives what ends that.

        `names` are all the names by which cameras and sources may say those credentials; none of them when
        only `opening` or `trouble` became another.
        """
        self._listeners.append(listener)

        def unlisten() -> None:
            with contextlib.suppress(ValueError):  # said twice
                self._listeners.remove(listener)

        return unlisten

    # Asking the database

    def used_by(self, name: str) -> Uses:
        """What logs in with it. Raises NoSuchCredential."""
        held = self._held.get(name)
        if held is None:
            raise NoSuchCredential(name)
        return self._store.read(lambda db: uses_of(db, held.names))

    def all_uses(self) -> Mapping[str, Uses]:
        """The same for all, by their present names."""
        held = {each.row.name: each.names for each in self._held.values()}
        return self._store.read(lambda db: all_uses_of(db, held))

    # Writing: blocks, not on the GUI thread nor inside a job of the store

    def put(self, name: str, login: Login, note: str | None = None) -> None:
        """Keep a login under a name, new or instead of the one there; without `note` that stays.

        Raises NameNotUsable, LoginNotUsable, or a KeysError where there is no place for a key.
        """
        wanted, login = checked_name(name), checked_login(login)

        def write(db: Database, cipher: Cipher) -> None:
            there = tables.credential_called(db, wanted)
            row = there or _blank(wanted, self._store.seat)
            row = replace(row, note=row.note if note is None else note.strip())
            tables.put_credential(db, sealed(row, login, cipher, self._now()))

        self._write_sealed(write)

    def keep(self, host: str, user: str, password: str) -> str:
        """Keep the login that came with an address of `host`; gives its name. Raises as `put` does."""
        return self._write_sealed(lambda db, cipher: self._keeper(db, cipher)(host, user, password))

    def keeper(self, db: Database) -> Callable[[str, str, str], str]:
        """`keep` for use inside one job of the store: what it keeps goes with that job's transaction.

        Call `ready` before the job, so that the writing thread need not wait for a keyring.
        """
        self.ready()
        told, cipher = self._key()
        _tell_key(db, told)
        # It runs on the writing thread after this job, whether that was kept or undone.
        with contextlib.suppress(StoreClosed):
            self._store.write(lambda _: None).add_done_callback(lambda _: self._after_job())
        return self._keeper(db, cipher)

    def annotate(self, name: str, note: str) -> None:
        """Change the note. Raises NoSuchCredential."""
        self._change(name, lambda db, row: tables.put_credential(db, replace(row, note=note.strip())))

    def rename(self, name: str, wanted: str) -> None:
        """Call it otherwise; cameras, sources and lists that say the former name still mean it.

        Raises NoSuchCredential, NameNotUsable, NameTaken.
        """
        new = checked_name(wanted)

        def write(db: Database, row: CredentialRow) -> None:
            there = tables.credential_called(db, new)
            if there is not None and there.id != row.id:
                raise NameTaken(new)
            tables.put_credential(db, replace(row, name=new))

        self._change(name, write)

    def remove(self, name: str) -> None:
        """Forget it. Raises NoSuchCredential, StillUsed."""

        def write(db: Database, row: CredentialRow) -> None:
            said = tuple(each for each, key in tables.read_names(db).items() if key == row.id)
            uses = uses_of(db, said)
            if uses:
                raise StillUsed(row.name, uses)
            tables.drop_credential(db, row.id)

        self._change(name, write)

    def ready(self) -> None:
        """Have the key at hand, made if there is none yet. Raises a KeysError."""
        with self._key_gate:
            if self._cipher is not None:
                return
            told = self._store.read(_key_told)
            if told is None and self._held:
                # What is kept was sealed by a key of which nothing is known any more.
                raise self._failed(SecretGone(self._store.file, Kept.FILE))
            try:
                self._use(*(self._place.make() if told is None else (told, self._place.find(told))))
            except KeysError as error:
                raise self._failed(error) from None
        self.refresh()

    def start_anew(self) -> None:
        """Make another key where the one there was is gone; logins sealed by that must be typed again.

        Raises a KeysError.
        """
        with self._key_gate:
            self._use(*self._place.make())
            told, _ = self._key()
            self._store.write(lambda db: write_setting(db, KEY_SETTING, told.as_json())).result()
        self.refresh()

    def refresh(self) -> None:
        """Take in what the database has; listeners hear which logins are others than before."""
        with self._gate:
            before = self._held
            rows, names = self._store.read(lambda db: (tables.read_credentials(db), tables.read_names(db)))
            self._held = MappingProxyType(by_name(rows, names, self._cipher))
            changed = changed_names(before, self._held)
        if changed:
            self._tell(changed)

    # Inside

    def _open_at_start(self, begun: threading.Event) -> None:
        try:
            self.ready()
        except KeysError:
            _log.warning("the key of the credentials was not found")
            self._tell(frozenset())
        except StoreClosed:
            return
        finally:
            begun.set()

    def _tell(self, changed: frozenset[str]) -> None:
        for listener in tuple(self._listeners):
            listener(changed)

    def _use(self, told: KeyTold, cipher: Cipher) -> None:
        self._told, self._cipher, self.trouble, self.opening = told, cipher, None, False

    def _failed(self, error: KeysError) -> KeysError:
        self.trouble, self.opening = error, False
        return error

    def _key(self) -> tuple[KeyTold, Cipher]:
        told, cipher = self._told, self._cipher
        assert told is not None and cipher is not None, "asked before `ready`"
        return told, cipher

    def _keeper(self, db: Database, cipher: Cipher) -> Keeper:
        return Keeper(db, cipher, self._store.seat, self._now)

    def _write_sealed(self, write: Callable[[Database, Cipher], T]) -> T:
        self.ready()
        told, cipher = self._key()

        def job(db: Database) -> T:
            _tell_key(db, told)
            return write(db, cipher)

        result = self._store.write(job).result()
        self.refresh()
        return result

    def _change(self, name: str, write: Callable[[Database, CredentialRow], None]) -> None:
        def job(db: Database) -> None:
            row = tables.credential_called(db, name)
            if row is None:
                raise NoSuchCredential(name)
            write(db, row)

        self._store.write(job).result()
        self.refresh()

    def _after_job(self) -> None:
        with contextlib.suppress(StoreClosed):
            self.refresh()


def _key_told(db: Database) -> KeyTold | None:
    return KeyTold.of(read_setting(db, KEY_SETTING))


def _tell_key(db: Database, told: KeyTold) -> None:
    """Write down which key seals, in the transaction of the first login that it seals."""
    if _key_told(db) != told:
        write_setting(db, KEY_SETTING, told.as_json())


def _blank(name: str, seat: str) -> CredentialRow:
    return CredentialRow(new_id(), name, "", b"", b"", "", "", (), 0.0, seat)
