"""A seat's settings: what was put is read at once, and again by the next run."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QWidget

from console.store.store import Store
from ui.settings import Settings
from ui.windows.keeper import SETTING, PlaceKeeper


def held_up(store: Store) -> threading.Event:
    """Have the writer wait until the event is set."""
    go_on = threading.Event()
    store.write(lambda _: go_on.wait(30))
    return go_on


def test_what_was_put_is_read_before_it_is_written(tmp_path):
    with Store.open(tmp_path) as store:
        settings, go_on = Settings(store), held_up(store)
        settings.put("places", {"a": (1, 2)})
        assert settings.get("places", {}) == {"a": [1, 2]}
        go_on.set()
    with Store.open(tmp_path) as store:
        assert Settings(store).get("places", {}) == {"a": [1, 2]}


def test_windows_that_close_together_each_keep_their_place(qtbot, tmp_path):
    with Store.open(tmp_path) as store:
        keeper, go_on = PlaceKeeper(Settings(store)), held_up(store)
        for key in ("wall", "map"):
            window = QWidget()
            qtbot.addWidget(window)
            keeper.show(key, window, (400, 300))
        for key in ("wall", "map"):
            keeper.forget(key)
        go_on.set()
    with Store.open(tmp_path) as store:
        assert set(Settings(store).get(SETTING, {})) == {"wall", "map"}
