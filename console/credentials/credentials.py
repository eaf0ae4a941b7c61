"""The one store of logins: cameras and sources name them, changing one is one edit."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from sqlite_utils import Database

from console.credentials.cipher import Cipher, SealBroken
from console.credentials.errors import CredentialClosed, NameTaken, NoSuchCredential, StillUsed
from console.credentials.keeping import Keeper, opened, sealed
from console.credentials.key_place import KeyPlace, KeyTold
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

KEY_SETTING = "credentials.key"
# A start waits so long for a keyring; one that answers later opens the logins then.
START_S = 2.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Held:
    row: CredentialRow
    names: tuple[str, ...]
    login: Login | None


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
        self._held: Mapping[str, _Held] = MappingProxyType({})
        self._opened = threading.Event()
        self.refresh()
        if self._held:
            threading.Thread(target=self._open_at_start, name="credentials", daemon=True).start()
            self._opened.wait(start_s)
        else:
            self._opened.set()

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
        return tuple(_entry(held) for held in sorted(rows, key=lambda held: held.row.name.casefold()))

    @property
    def opening(self) -> bool:
        """Whether the keyring's answer is still awaited."""
        return not self._opened.is_set()

    @property
    def kept_in(self) -> Kept | None:
        """Where the key is; None while there is none."""
        return None if self._told is None else self._told.kept

    def on_changed(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(names)` when logins changed, came or went; from any thread. Gives what ends that.

        `names` are all the names by which cameras and sources may say those credentials.
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
        return self._store.read(lambda db: _uses(db, held.names))

    def all_uses(self) -> Mapping[str, Uses]:
        """The same for all, by their present names."""
        held = {each.row.name: each.names for each in self._held.values()}
        return self._store.read(lambda db: _all_uses(db, held))

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
            uses = _uses(db, said)
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
            self._held = MappingProxyType(_by_name(rows, names, self._cipher))
            changed = _changed(before, self._held)
        if changed:
            for listener in tuple(self._listeners):
                listener(changed)

    # Inside

    def _open_at_start(self) -> None:
        try:
            self.ready()
        except KeysError:
            _log.warning("the key of the credentials was not found")
        except StoreClosed:
            return
        finally:
            self._opened.set()

    def _use(self, told: KeyTold, cipher: Cipher) -> None:
        self._told, self._cipher, self.trouble = told, cipher, None

    def _failed(self, error: KeysError) -> KeysError:
        self.trouble = error
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


def _by_name(
    rows: tuple[CredentialRow, ...], names: Mapping[str, str], cipher: Cipher | None
) -> dict[str, _Held]:
    said: dict[str, list[str]] = {}
    for name, key in names.items():
        said.setdefault(key, []).append(name)
    held: dict[str, _Held] = {}
    for row in rows:
        try:
            login = opened(row, cipher)
        except SealBroken:
            _log.warning("a credential does not open with its key: it was changed on the disk")
            login = None
        one = _Held(row, tuple(said.get(row.id, (row.name,))), login)
        held |= dict.fromkeys(one.names, one)
    return held


def _changed(before: Mapping[str, _Held], after: Mapping[str, _Held]) -> frozenset[str]:
    def login(held: Mapping[str, _Held], name: str) -> Login | None:
        return held[name].login if name in held else None

    return frozenset(
        name
        for name in before.keys() | after.keys()
        if login(before, name) != login(after, name) or (name in before) != (name in after)
    )


def _entry(held: _Held) -> Entry:
    row = held.row
    former = tuple(sorted(name for name in held.names if name != row.name))
    return Entry(row.name, former, row.host, row.note, row.changed_utc, held.login is not None)


def _uses(db: Database, names: tuple[str, ...]) -> Uses:
    cameras, sources = tables.cameras_by_credential(db), tables.sources_by_credential(db)
    said = sum(cameras.get(name, 0) for name in names)
    return Uses(said, tuple(source for name in names for source in sources.get(name, ())))


def _all_uses(db: Database, held: Mapping[str, tuple[str, ...]]) -> dict[str, Uses]:
    cameras, sources = tables.cameras_by_credential(db), tables.sources_by_credential(db)
    return {
        name: Uses(
            sum(cameras.get(each, 0) for each in names),
            tuple(source for each in names for source in sources.get(each, ())),
        )
        for name, names in held.items()
    }
