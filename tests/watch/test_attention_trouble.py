"""The attention ledger through crashes, full disks and many threads."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import Future

import pytest

from console.child.parent import PACKAGE_ROOT
from console.store import attention_tables as tables
from console.store.errors import StoreFull
from console.store.store import Store
from console.watch.attention import WAITING_AT_MOST, AttentionLedger
from console.watch.attention_values import LineKind
from tests.watch.attention_seat import START, at_since


def test_a_full_disk_loses_nothing_and_is_made_up_for(seat, monkeypatch):
    real = seat.store.write

    def refused(_):
        future: Future[None] = Future()
        future.set_exception(StoreFull(seat.store.file))
        return future

    monkeypatch.setattr(seat.store, "write", refused)
    for page in range(30):
        seat.ledger.showing("main", f"page {page}", {f"c{page}": 1.0})
        seat.on(20)
    seat.ledger.showing("main", "", {})
    assert len(seat.ledger.answers.seen(START, START + 1000)) == 30
    assert seat.store.read(lambda db: tables.count_showings(db)) == (0, 0)
    monkeypatch.setattr(seat.store, "write", real)
    seat.on(40)
    seat.settled()
    assert seat.store.read(lambda db: tables.count_showings(db))[0] == 30
    assert len(seat.ledger.answers.seen(START, START + 1000)) == 30


def test_a_disk_full_for_days_is_bounded_and_said(seat, monkeypatch):
    real = seat.store.write

    def refused(_):
        future: Future[None] = Future()
        future.set_exception(StoreFull(seat.store.file))
        return future

    monkeypatch.setattr(seat.store, "write", refused)
    for page in range(WAITING_AT_MOST + 50):
        seat.ledger.showing("main", f"page {page % 7}", {f"c{page % 5}": 1.0})
        seat.clock.on(5)
    assert len(seat.ledger.answers._unwritten()[0]) <= WAITING_AT_MOST + 1
    monkeypatch.setattr(seat.store, "write", real)
    for _ in range(2):
        seat.clock.on(31)
        seat.ledger.tick()
        seat.settled()
    kinds = [line.kind for line in seat.ledger.answers.lines(START, seat.clock.utc)]
    assert kinds == [LineKind.LOST]


CRASHING = """
import os, signal, sys, time
from pathlib import Path
from console.store.store import Store
from console.watch.attention import AttentionLedger

ledger = AttentionLedger(Store.open(Path(sys.argv[1])), lambda: "Asha")
at = time.time() - 60
ledger.showing("main", "v", {"c1": 1.0}, at)
ledger.showing("main", "v", {"c1": 1.0})
ledger.write().result(10)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills a process the POSIX way")
def test_a_killed_console_leaves_what_was_written_and_a_line(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE_ROOT)}
    command = [sys.executable, "-c", textwrap.dedent(CRASHING), str(tmp_path)]
    assert subprocess.run(command, env=environment, timeout=60).returncode == -signal.SIGKILL
    for start in (1, 2):
        with Store.open(tmp_path) as store:
            ledger = AttentionLedger(store, lambda: "Ravi")
            (watched,) = ledger.watchers_of(["c1"], 0, 1e11)
            assert watched.seen_s == pytest.approx(60, abs=2)
            (line,) = ledger.answers.lines(0, 1e11)
            assert (line.kind, line.operator) == (LineKind.CUT_OFF, "Asha")
            assert 0 <= line.to_utc - line.from_utc <= 30
            ledger.close()
            assert start  # the second start finds an end that was told, and enters nothing more


def test_a_crash_in_the_first_seconds_is_told_too(tmp_path):
    with Store.open(tmp_path) as store:
        ledger = AttentionLedger(store, lambda: "Asha")
        ledger.tick()
        store.write(lambda _: None).result(5)
    with Store.open(tmp_path) as store:
        (line,) = AttentionLedger(store, lambda: "Ravi").answers.lines(0, 1e11)
        assert line.kind is LineKind.CUT_OFF


def test_an_operator_that_cannot_be_read_is_the_last_one(seat):
    seat.ledger.showing("main", "v", {"c1": 1.0})
    seat.ledger._operator = lambda: (_ for _ in ()).throw(StoreFull(seat.store.file))
    seat.on(20, confirm=lambda: seat.ledger.showing("main", "v", {"c1": 1.0}))
    (watched,) = seat.ledger.watchers_of(["c1"], START, START + 100)
    assert (watched.stage.operator, watched.seen_s) == ("Asha", 20)


def test_many_threads_may_ask_while_it_writes(seat):
    failures: list[BaseException] = []

    def ask() -> None:
        try:
            for _ in range(30):
                seat.ledger.answers.seen(START, START + 10_000)
                seat.ledger.watchers_of(["c1"], START, START + 10_000)
        except Exception as error:  # noqa: BLE001 - shown by the test
            failures.append(error)

    asking = [threading.Thread(target=ask) for _ in range(3)]
    for thread in asking:
        thread.start()
    for page in range(300):
        seat.ledger.showing("main", f"p{page}", {"c1": 0.5, f"c{page}": 0.5})
        seat.on(10)
    for thread in asking:
        thread.join(30)
    assert failures == []
    assert at_since(seat, "c1")[-1][1] >= 2900


def test_after_closing_nothing_is_taken_in(seat):
    seat.ledger.close()
    seat.ledger.showing("main", "v", {"c1": 1.0})
    seat.ledger.tick()
    seat.ledger.close()
    assert seat.ledger.answers.seen(0, 1e11) == {}
