"""This seat's settings, read once and written behind the window's back."""

from __future__ import annotations

import getpass
import json
from typing import Any, TypeVar

from console.store.settings import get_setting, set_setting
from console.store.store import Store

T = TypeVar("T")


class Settings:
    """Settings by name with their defaults; a value of another type than its default is not trusted."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # As JSON; None where nothing is kept. The window asks at each key press, which must not wait for the
        # disk; and who puts a value, which is written behind, must find it.
        self._known: dict[str, str | None] = {}

    def get(self, key: str, default: T) -> T:
        """The value kept under `key`, or `default` where there is none of that type."""
        known = self._known[key] if key in self._known else self._read(key)
        value = default if known is None else json.loads(known)
        if isinstance(default, float) and isinstance(value, int):
            value = float(value)
        return value if isinstance(value, type(default)) else default

    def put(self, key: str, value: Any) -> None:
        """Keep a value (anything JSON can say)."""
        self._known[key] = json.dumps(value)
        set_setting(self._store, key, value)

    def _read(self, key: str) -> str | None:
        found = get_setting(self._store, key)
        # What was put on another thread meanwhile is newer.
        return self._known.setdefault(key, None if found is None else json.dumps(found))

    @property
    def operator(self) -> str:
        """Who sits at this seat: as entered, else the computer's user."""
        return self.get("operator", "") or _user()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
