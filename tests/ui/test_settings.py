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


def test_a_setting_is_read_from_the_disk_once(tmp_path, monkeypatch):
    with Store.open(tmp_path) as store:
        Settings(store).put("clip", {"before": 30})
        store.write(lambda _: None).result(5)
        settings, reads = Settings(store), []
        real = store.read
        monkeypatch.setattr(store, "read", lambda fn: reads.append(fn) or real(fn))
        settings.get("clip", {})["before"] = 99
        assert settings.get("clip", {}) == {"before": 30}
        assert settings.get("nothing", 7) == 7
        assert settings.get("nothing", "another") == "another"
        assert len(reads) == 2


def test_what_is_put_while_a_setting_is_being_read_stands(tmp_path, monkeypatch):
    with Store.open(tmp_path) as store:
        settings, real = Settings(store), store.read
        settings.put("operator", "Anil")
        store.write(lambda _: None).result(5)
        settings = Settings(store)

        def read(fn):
            found = real(fn)
            settings.put("operator", "Meena")
            return found

        monkeypatch.setattr(store, "read", read)
        settings.get("operator", "")
        assert settings.operator == "Meena"


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
