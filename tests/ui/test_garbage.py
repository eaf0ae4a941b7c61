"""Windows that are let go are destroyed where they live, whoever makes objects meanwhile."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt

from ui import garbage
from ui.garbage import YOUNG, GarbageCollection


@pytest.fixture
def collection(qapp: object) -> Iterator[GarbageCollection]:
    made = GarbageCollection()
    gc.collect()
    made.begin()
    yield made
    made.deleteLater()
    gc.enable()


class Circle(QObject):
    """It refers to itself, as a window with a lambda for a key does."""

    def __init__(self) -> None:
        super().__init__()
        self.own = self


def many() -> list[list[int]]:
    return [[number] for number in range(2 * YOUNG)]


def test_a_circle_is_destroyed_on_the_thread_of_the_loop_only(collection, qtbot):
    died_on: list[int] = []
    circle = Circle()
    circle.destroyed.connect(
        lambda: died_on.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
    )
    del circle
    kept: list[object] = []
    worker = threading.Thread(target=lambda: kept.append([many() for _ in range(20)]))
    worker.start()
    worker.join()
    assert not died_on
    qtbot.waitUntil(lambda: bool(died_on), timeout=10_000)
    assert died_on == [threading.get_ident()]


def test_what_lived_long_is_found_as_well_but_not_at_every_look(collection, monkeypatch):
    monkeypatch.setattr(garbage, "YOUNG", 100)
    grown = Circle()
    gc.collect(0)
    gc.collect(1)  # now it is old
    gone: list[bool] = []
    grown.destroyed.connect(lambda: gone.append(True), Qt.ConnectionType.DirectConnection)
    del grown
    looks, kept = 0, []
    while not gone and looks < 200:
        kept.append([[] for _ in range(101)])
        collection.look()
        looks += 1
    assert 100 <= looks < 200
