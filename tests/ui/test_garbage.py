"""Windows that are let go are destroyed where they live, whoever makes objects meanwhile."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt

from ui import garbage
from ui.garbage import FULL_EVERY_S, YOUNG, GarbageCollection


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


def test_what_lived_long_is_found_as_well_but_not_at_every_look(qapp):
    now = [100.0]
    collection = GarbageCollection(clock=lambda: now[0])
    grown = Circle()
    gc.collect(0)
    gc.collect(1)  # now it is old
    gone: list[bool] = []
    grown.destroyed.connect(lambda: gone.append(True), Qt.ConnectionType.DirectConnection)
    del grown
    gc.disable()
    try:
        kept = many()
        collection.look()
        now[0] += FULL_EVERY_S - 1
        kept += many()
        collection.look()
        assert not gone
        now[0] += 1
        kept += many()
        collection.look()
        assert gone
    finally:
        gc.enable()


def test_the_longer_looking_at_everything_takes_the_less_often_it_is_done(qapp, monkeypatch):
    now, full = [100.0], []

    def collect(generation: int = 2) -> None:
        if generation == 2:
            full.append(now[0])
            now[0] += 0.1

    collection = GarbageCollection(clock=lambda: now[0], cost=lambda: now[0])
    monkeypatch.setattr(garbage.gc, "collect", collect)
    monkeypatch.setattr(garbage.gc, "get_count", lambda: (YOUNG, 0, 0))
    until = now[0] + 950
    while now[0] < until:
        collection.look()
        now[0] += 1
    assert [int(moment) // 10 for moment in full] == [13, 43, 73, 103]


def test_where_nothing_is_made_nothing_is_looked_at(qapp, monkeypatch):
    now, looks = [100.0], []
    collection = GarbageCollection(clock=lambda: now[0])
    monkeypatch.setattr(garbage.gc, "collect", lambda generation=2: looks.append(generation))
    monkeypatch.setattr(garbage.gc, "get_count", lambda: (YOUNG - 1, 0, 3))
    now[0] += 10 * FULL_EVERY_S
    collection.look()
    assert looks == []
