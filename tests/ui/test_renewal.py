"""The catalogue is made anew while windows are open: in one moment, never under who holds rows."""

import copy
import threading

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from console.catalogue.catalogue import Catalogue
from console.catalogue.load import from_values
from console.catalogue.values import Camera, Health, Name, Ownership, Placement, Site
from ui import renewal
from ui.background import Background
from ui.renewal import HOLDS_ROWS, Renewal

SITE = Site("s", Name("", "Site"), "bank", Ownership.PUBLIC, 27, 78)


def city(*numbers):
    cameras = [
        Camera(f"c{number}", number, Name("", f"Camera {number}"), "s", Placement.ENTRY, 27, 78)
        for number in numbers
    ]
    return from_values([SITE], cameras)


class Room:
    """A catalogue that is renewed from `next`, and what was said of it."""

    def __init__(self, qtbot):
        self.said, self.failures, self.reads = [], [], 0
        self.gate = threading.Event()
        self.gate.set()
        self.next = city(2, 3)
        self.catalogue = city(1, 2)
        self.posted = []
        self.background = Background(self.posted.append, self.failures.append, threads=2)
        self.renewal = Renewal(self.catalogue, self.read, self.background, self.failures.append)
        self.renewal.leaving.connect(lambda: self.said.append(("leaving", self.catalogue.camera(0).number)))
        self.renewal.renewed.connect(lambda moved: self.said.append(("renewed", moved.rows.tolist())))
        self.qtbot = qtbot

    def read(self):
        self.reads += 1
        self.gate.wait(10)
        if isinstance(self.next, Exception):
            raise self.next
        # As the store does it: another object each time.
        return copy.copy(self.next)

    def settle(self, until):
        def pumped():
            while self.posted:
                self.posted.pop(0)()
            return until()

        self.qtbot.waitUntil(pumped, timeout=10_000)


@pytest.fixture
def room(qtbot):
    made = Room(qtbot)
    yield made
    made.gate.set()
    made.background.close()


def test_rows_change_in_one_moment_and_who_listens_knows_the_old_ones_before(room):
    room.renewal.ask()
    room.settle(lambda: len(room.said) == 2)
    assert room.said == [("leaving", 1), ("renewed", [-1, 0])]
    assert [room.catalogue.camera(row).number for row in range(room.catalogue.count)] == [2, 3]
    assert not room.renewal.busy


def test_what_the_catalogue_had_is_let_go_on_a_worker(room, monkeypatch):
    let_go = []
    usual = Catalogue.let_go

    def watched(catalogue):
        numbers = catalogue.number.tolist()
        usual(catalogue)
        let_go.append((threading.current_thread() is threading.main_thread(), numbers, vars(catalogue)))

    monkeypatch.setattr(Catalogue, "let_go", watched)
    room.renewal.ask()
    room.settle(lambda: bool(let_go))
    assert let_go == [(False, [1, 2], {})]
    assert room.catalogue.number.tolist() == [2, 3]


def test_what_is_written_while_it_reads_is_read_as_well(room):
    room.gate.clear()
    room.renewal.ask()
    room.settle(lambda: room.reads == 1)
    room.renewal.ask()
    room.renewal.ask()
    room.gate.set()
    room.settle(lambda: not room.renewal.busy)
    assert room.reads == 2


def test_a_window_that_holds_rows_is_waited_for(room):
    window = QWidget()
    window.setProperty(HOLDS_ROWS, True)
    room.qtbot.addWidget(window)
    window.show()
    room.renewal.ask()
    room.settle(lambda: room.renewal._fresh is not None)
    room.qtbot.wait(700)
    assert room.said == []
    assert room.catalogue.camera(0).number == 1
    window.close()
    room.settle(lambda: len(room.said) == 2)
    assert room.catalogue.camera(0).number == 2


def test_what_could_not_be_read_is_read_again_by_itself(room):
    room.renewal._later.setInterval(50)
    room.next = OSError("disk")
    room.renewal.ask()
    room.settle(lambda: len(room.failures) == 1 + renewal.TRIES)
    room.qtbot.wait(300)
    assert room.reads == 1 + renewal.TRIES
    room.next = city(7)
    room.renewal.ask()
    room.settle(lambda: len(room.said) == 2)
    assert room.catalogue.camera(0).number == 7


def test_what_is_written_while_a_reading_fails_is_not_lost(room):
    room.gate.clear()
    room.next = OSError("disk")
    room.renewal.ask()
    room.settle(lambda: room.reads == 1)
    room.renewal.ask()
    room.gate.set()
    room.settle(lambda: room.reads == 2)
    room.next = city(7)
    room.renewal.ask()
    room.settle(lambda: len(room.said) == 2)
    assert room.catalogue.camera(0).number == 7


def test_a_hundred_changes_in_a_row_are_a_few_renewals_and_the_last_one_stands(room):
    for number in range(100):
        room.next = city(2, number + 10)
        room.renewal.ask()
        room.settle(lambda: True)
    room.settle(lambda: not room.renewal.busy)
    assert room.catalogue.camera(1).number == 109
    assert room.reads <= 100


def test_a_failure_is_told_and_the_next_time_works(room):
    room.next = OSError("disk")
    room.renewal.ask()
    room.settle(lambda: bool(room.failures))
    assert not room.renewal.busy
    room.next = city(7)
    room.renewal.ask()
    room.settle(lambda: len(room.said) == 2)
    assert room.catalogue.camera(0).number == 7


def test_the_maps_index_comes_with_the_renewal_and_has_the_health_of_now(room):
    """It is made before, on another thread; health changes until the very moment of the exchange."""
    taken = []
    room.renewal.renewed.connect(lambda _: taken.append((room.renewal.take_index(), room.catalogue.health)))
    room.next = city(1, 2, 3)
    room.catalogue.set_health(np.array([1]), np.array([Health.DOWN]))
    room.renewal.ask()
    room.settle(lambda: bool(taken))
    index, health = taken[0]
    assert index.points.rows.tolist() == [0, 1, 2]
    assert index.health.tolist() == [Health.UNKNOWN, Health.DOWN, Health.UNKNOWN]
    # It reads the health that the catalogue has from then on.
    health[0] = Health.DOWN
    assert index.health_changed([0]) and index.health[0] == Health.DOWN
    # Nobody else is given the same one: a map filters its own.
    assert room.renewal.take_index() is not index
