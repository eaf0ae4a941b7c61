"""Settings of this seat: keys with JSON values."""

from __future__ import annotations

import json
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

if TYPE_CHECKING:
    from console.store.store import Store

# Whether the city in this store is the demo's: what is recorded of it is no evidence, however it is opened.
DEMO_CITY = "demo.city"


def m0001_settings(db: Database) -> None:
    """The table of settings."""
    db.table("settings").create({"key": str, "value": str}, pk="key", not_null={"value"}, strict=True)


STEPS = (m0001_settings,)


def get_setting(store: Store, key: str, default: Any = None) -> Any:
    """The value kept under `key`, or `default`."""
    return store.read(lambda db: read_setting(db, key, default))


def set_setting(store: Store, key: str, value: Any) -> Future[None]:
    """Keep `value` (anything JSON can say) under `key`."""
    return store.write(lambda db: write_setting(db, key, value))


def read_setting(db: Database, key: str, default: Any = None) -> Any:
    """The value kept under `key`, inside a transaction of the caller's."""
    row = db.execute("SELECT value FROM settings WHERE key = ?", [key]).fetchone()
    return default if row is None else json.loads(row[0])


def write_setting(db: Database, key: str, value: Any) -> None:
    """Keep `value` under `key`, inside a transaction of the caller's."""
    text = json.dumps(value, ensure_ascii=False)
    db.table("settings").upsert({"key": key, "value": text}, pk="key")
