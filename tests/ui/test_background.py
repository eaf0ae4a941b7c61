"""What a worker did is let go where windows live, and a window that is gone stops no work."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import delete

from tests.ui.incident_room import Poster
from ui.background import Background, telling


class Owner(QObject):
    """As a dialog that only its job still knows."""

    moved = Signal(float)


def test_the_last_that_knows_a_window_is_never_a_worker(qtbot):
    poster, died_on = Poster(), []
    background = Background(poster.call.emit, lambda error: None, threads=1)
    begun, may_end = threading.Event(), threading.Event()

    def ask(owner: Owner) -> None:
        owner.destroyed.connect(
            lambda: died_on.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )

        def work() -> None:
            begun.set()
            may_end.wait(10)
            assert owner is not None

        background.run(work)

    ask(Owner())
    assert begun.wait(10)
    assert not died_on
    may_end.set()
    qtbot.waitUntil(lambda: bool(died_on), timeout=10_000)
    assert died_on == [threading.get_ident()]
    background.close()


def test_a_job_that_ends_after_the_loop_takes_nothing_with_it():
    died_on: list[int] = []
    background = Background(lambda call: None, lambda error: None, threads=1)
    begun, may_end, over = threading.Event(), threading.Event(), threading.Event()
    owner = Owner()
    owner.destroyed.connect(lambda: died_on.append(1), Qt.ConnectionType.DirectConnection)
    known = weakref.ref(owner)

    def work(owner: Owner = owner) -> None:
        begun.set()
        may_end.wait(10)

    background.run(work)
    background.run(over.set)
    del owner, work
    assert begun.wait(10)
    background.close()
    may_end.set()
    assert over.wait(10)
    gc.collect()
    assert known() is not None
    assert not died_on


def test_a_loop_that_ends_at_that_moment_leaves_the_worker_alive():
    ended, asked = threading.Event(), threading.Event()

    def post(call: object) -> None:
        asked.set()
        raise RuntimeError("the loop is closed")

    background = Background(post, lambda error: None, threads=1)
    background.run(lambda: None)
    assert asked.wait(10)
    background.run(ended.set)
    assert ended.wait(10)
    background.close()


def test_a_window_that_is_gone_is_not_told_and_stops_no_work(qapp):
    owner = Owner()
    told: list[float] = []
    owner.moved.connect(told.append)
    tell = telling(owner.moved.emit)
    tell(0.5)
    delete(owner)
    tell(0.7)
    assert told == [0.5]
