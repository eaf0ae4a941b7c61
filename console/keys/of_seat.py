"""The keys of a seat's data folder: opened by its settings, changes told to its custody chain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from console.custody.chain import append
from console.custody.values import Happening
from console.keys.keys import FOLDER, Keys
from console.keys.secret import Secrets
from console.keys.stamp import read_roots, stamp
from console.store.settings import DEMO_CITY, get_setting, read_setting
from console.store.store import Store

# Settings: what the centre is called, the time-stamp server and the file of those trusted for the time.
CENTRE = "centre.name"
STAMP_URL = "time_stamp.url"
STAMP_ROOTS = "time_stamp.roots"
_ENTER_S = 30.0


def open_keys(store: Store, data: Path, *, demo: bool, who: str = "", secrets: Secrets | None = None) -> Keys:
    """The keys in the data folder `data`, made where there are none. May take a while: see `Keys.open`.

    A store with the demo's city gets demo keys, whatever `demo` says: its pictures are drawn.
    """
    demo = demo or is_demo_city(store)
    return Keys.open(
        data / FOLDER, seat=store.seat, centre=centre_name(store), demo=demo, who=who, secrets=secrets
    )


def is_demo_city(store: Store) -> bool:
    """Whether the store was filled with the demo's city."""
    return bool(get_setting(store, DEMO_CITY, False))


def start_over(store: Store, data: Path, *, demo: bool, who: str, secrets: Secrets | None = None) -> Keys:
    """New keys where the old ones can no longer be opened. Not for the GUI thread. Raises a KeysError."""
    demo = demo or is_demo_city(store)
    return Keys.start_over(
        data / FOLDER, seat=store.seat, centre=centre_name(store), demo=demo, who=who, secrets=secrets
    )


def tell_chain(store: Store, keys: Keys) -> None:
    """Enter in the custody chain what it has not heard of; waits until it stands there."""

    def enter(happening: Happening) -> None:
        store.write(lambda db: append(db, happening)).result(_ENTER_S)

    keys.tell(enter)


def centre_name(store: Store) -> str:
    """What the centre is called: as it was set, else the city's name; empty where neither is known."""
    return store.read(_centre)


def stamper(store: Store) -> Callable[[bytes], bytes] | None:
    """Gets a time stamp for a CMS signature, or raises StampFailed; None where no server is set."""
    url = get_setting(store, STAMP_URL, "")
    file = get_setting(store, STAMP_ROOTS, "")
    if not isinstance(url, str) or not url:
        return None
    return lambda signed: stamp(signed, url, read_roots(Path(str(file))))


def _centre(db: Database) -> str:
    given = read_setting(db, CENTRE, "")
    if isinstance(given, str) and given.strip():
        return given.strip()
    row = db.execute("SELECT name_en, name_hi FROM areas WHERE kind = 'city' ORDER BY id LIMIT 1").fetchone()
    return "" if row is None else str(row[0] or row[1])
