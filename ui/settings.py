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
        # Writing happens behind: who puts a value and reads it again must find it.
        self._put: dict[str, str] = {}

    def get(self, key: str, default: T) -> T:
        """The value kept under `key`, or `default` where there is none of that type."""
        put = self._put.get(key)
        value = get_setting(self._store, key, default) if put is None else json.loads(put)
        if isinstance(default, float) and isinstance(value, int):
            value = float(value)
        return value if isinstance(value, type(default)) else default

    def put(self, key: str, value: Any) -> None:
        """Keep a value (anything JSON can say)."""
        self._put[key] = json.dumps(value)
        set_setting(self._store, key, value)

    @property
    def operator(self) -> str:
        """Who sits at this seat: as entered, else the computer's user."""
        return self.get("operator", "") or _user()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
