"""The attention ledger against a second book kept plainly, and through crashes, full disks and odd clocks."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
from collections import defaultdict
from concurrent.futures import Future
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.catalogue.values import Name
from console.child.parent import PACKAGE_ROOT
from console.store import attention_tables as tables
from console.store.errors import StoreFull
from console.store.reading import StoreReader
from console.store.store import Store
from console.watch.attention import WAITING_AT_MOST, AttentionLedger
from console.watch.attention_answers import Answers
from console.watch.attention_keeping import Keeper
from console.watch.attention_tally import Tally
from console.watch.attention_values import Dark, LineKind, Showing, Stage, scene_of

START = 1_790_000_000.0
STAGE = Stage("s", "Asha", "main", Name("v", "v"))


class Clock:
    """A wall clock and a monotonic one, moved by hand."""

    def __init__(self) -> None:
        self.utc, self.mono = START, 500.0

    def on(self, seconds: float) -> None:
        self.utc += seconds
        self.mono += seconds


class Seat:
    """A store, a ledger and a clock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock()
        self.operator = "Asha"
        self.store = Store.open(folder)
        self.ledger = self.open_ledger()

    def open_ledger(self) -> AttentionLedger:
        return AttentionLedger(
            self.store,
            lambda: self.operator,
            now=lambda: self.clock.utc,
            monotonic=lambda: self.clock.mono,
        )

    def on(self, seconds: float, *, confirm: object = None) -> None:
        """Time passes; every 20 s `confirm` says again what stands, and the ledger ticks."""
        while seconds > 0:
            step = min(20.0, seconds)
            seconds -= step
            self.clock.on(step)
            if confirm is not None:
                confirm()  # type: ignore[operator]
            self.ledger.tick()

    def settled(self) -> None:
        """Wait until all is on disk: time here runs faster than the disk."""
        self.store.write(lambda _: None).result(5)
        writing = self.ledger.write()
        assert writing is not None
        writing.result(5)

    def close(self) -> None:
        self.ledger.close()
        self.store.close()


@pytest.fixture
def seat(tmp_path: Path):
    made = Seat(tmp_path / "data")
    yield made
    made.close()


def at_since(seat: Seat, camera: str) -> list[tuple[float, float, float]]:
    """From when to when, and how long, a camera was watched; seconds since the start."""
    found = seat.ledger.watchers_of([camera], START - 10_000, START + 100_000)
    return [(round(w.from_utc - START, 1), round(w.to_utc - START, 1), round(w.seen_s, 1)) for w in found]


def test_who_watched_and_for_how_long(seat):
    view = Name("थाना सदर", "Sadar thana")
    show = lambda: seat.ledger.showing("main", view, {"c1": 0.25, "c2": 0.25})  # noqa: E731
    show()
    seat.on(60, confirm=show)
    seat.ledger.showing("main", view, {"c2": 1.0})
    seat.on(30, confirm=lambda: seat.ledger.showing("main", view, {"c2": 1.0}))
    seat.ledger.showing("main", "", {})
    (first,) = seat.ledger.watchers_of(["c1"], START, START + 1000)
    assert (first.stage.operator, first.stage.seat) == ("Asha", seat.store.seat)
    assert (first.stage.window, first.stage.view, first.share) == ("main", view, 0.25)
    assert (first.from_utc, first.to_utc, first.seen_s) == (START, START + 60, 60)
    assert [w.share for w in seat.ledger.watchers_of(["c2"], START, START + 1000)] == [0.25, 1.0]
    assert seat.ledger.watchers_of(["c1"], START + 61, START + 1000) == ()
    (part,) = seat.ledger.watchers_of(["c1"], START + 50, START + 1000)
    assert (part.from_utc, part.seen_s) == (START + 50, 10)
    assert seat.ledger.watchers_of(["c3"], START, START + 1000) == ()


def test_what_is_not_live_does_not_count(seat):
    def show(*live: str) -> None:
        seat.ledger.showing("main", "v", {"c1": 0.5, "c2": 0.5}, live=live)

    show("c1")
    seat.on(60, confirm=lambda: show("c1"))
    show("c1", "c2")
    seat.on(60, confirm=lambda: show("c1", "c2"))
    show("c2")
    seat.on(1)
    show("c1", "c2")  # a hole of a second cannot be told from a slow picture
    seat.on(59, confirm=lambda: show("c1", "c2"))
    show("c2")
    seat.on(60, confirm=lambda: show("c2"))
    assert at_since(seat, "c1") == [(0, 180, 180)]
    assert at_since(seat, "c2") == [(60, 240, 180)]
    seen = seat.ledger.answers.seen(START, START + 240, 4)
    assert [round(p) for p in seen["c1"].parts] == [60, 60, 60, 0]
    assert [round(p) for p in seen["c2"].parts] == [0, 60, 60, 60]
    assert seen["c1"].last_utc == pytest.approx(START + 180, abs=0.2)


def test_a_camera_that_never_came_was_never_seen(seat):
    show = lambda: seat.ledger.showing("main", "v", {"up": 0.5, "down": 0.5}, live=["up"])  # noqa: E731
    show()
    seat.on(100, confirm=show)
    assert set(seat.ledger.answers.seen(START, START + 100)) == {"up"}
    assert at_since(seat, "down") == []


def test_a_camera_that_never_comes_is_not_seen_bit_by_bit(seat):
    """Rounded tenths of a second of 3,000 short pages must not add up to a look."""
    for page in range(3000):
        names = (f"up{page % 7}", f"down{page % 7}")
        seat.ledger.showing("main", f"page {page % 7}", dict.fromkeys(names, 0.5), live=names[:1])
        seat.clock.on(2.0437 + page % 13 * 0.0613)
    seat.settled()
    with StoreReader(seat.folder) as reader:
        seen = Answers(reader).seen(START, START + 20_000)
        assert set(seen) == {f"up{n}" for n in range(7)}
        assert Answers(reader).watched([f"down{n}" for n in range(7)], START, START + 20_000) == ()


def test_a_look_of_under_two_seconds_is_none(seat):
    for page in range(20):
        seat.ledger.showing("main", f"page {page}", {f"c{page}": 1.0})
        seat.clock.on(1)
    seat.ledger.showing("main", "rest", {"c99": 1.0})
    seat.on(10)
    seat.ledger.showing("main", "", {})
    assert set(seat.ledger.answers.seen(START, START + 100)) == {"c99"}


def test_an_operator_who_comes_takes_over(seat):
    show = lambda: seat.ledger.showing("main", "v", {"c1": 1.0})  # noqa: E731
    show()
    seat.on(40, confirm=show)
    seat.operator = "Ravi"
    show()
    seat.on(40, confirm=show)
    found = seat.ledger.watchers_of(["c1"], START, START + 1000)
    assert [(w.stage.operator, w.seen_s) for w in found] == [("Asha", 40), ("Ravi", 40)]


def test_long_showings_are_cut_and_told_as_one(seat):
    show = lambda: seat.ledger.showing("main", "v", {"c1": 1.0}, live=["c1"])  # noqa: E731
    show()
    seat.on(3 * 3600, confirm=show)
    seat.settled()
    rows = seat.store.read(lambda db: list(tables.showings_between(db, START, START + 20_000)))
    assert len(rows) >= 3
    assert all(each.to_utc - each.from_utc <= tables.LONGEST_S for each in rows)
    assert at_since(seat, "c1") == [(0, 10800, 10800)]


def test_what_nobody_confirms_does_not_go_on(seat):
    seat.ledger.showing("main", "v", {"c1": 1.0})
    seat.on(20, confirm=lambda: seat.ledger.showing("main", "v", {"c1": 1.0}))
    seat.clock.on(3600)  # the window hung, and neither clock noticed
    seat.ledger.showing("main", "v", {"c1": 1.0})
    seat.on(20, confirm=lambda: seat.ledger.showing("main", "v", {"c1": 1.0}))
    assert at_since(seat, "c1") == [(0, 20, 20), (3620, 3640, 20)]


@pytest.mark.parametrize("jump", [-3600.0, 3600.0])
def test_clock_set_or_machine_asleep(seat, jump):
    show = lambda: seat.ledger.showing("main", "v", {"c1": 1.0})  # noqa: E731
    show()
    seat.on(100, confirm=show)
    seat.clock.utc += jump
    show()
    seat.on(100, confirm=show)
    seat.ledger.showing("main", "", {})
    found = seat.ledger.watchers_of(["c1"], START - 10_000, START + 10_000)
    assert sum(w.seen_s for w in found) == pytest.approx(200, abs=0.1)
    assert all(w.to_utc >= w.from_utc for w in found)
    (line,) = seat.ledger.answers.lines(START - 10_000, START + 10_000)
    assert line.kind is LineKind.CLOCK_SET
    assert line.to_utc - line.from_utc == pytest.approx(jump, abs=0.1)


steps = st.lists(
    st.tuples(
        st.sampled_from(["main", "second"]),
        st.frozensets(st.sampled_from(["c1", "c2", "c3", "c4", "c5"])),
        st.frozensets(st.sampled_from(["c1", "c2", "c3", "c4", "c5"])),
        st.sampled_from([2.0, 3.5, 17.0, 60.0]),
        st.booleans(),
        st.sampled_from(["Asha", "Ravi"]),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_the_same_as_a_second_book(tmp_path_factory, asked):
    """Whatever is shown, on disk stands what a plain book of every step says."""
    seat = Seat(tmp_path_factory.mktemp("seat"))
    screens: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    book: defaultdict[str, float] = defaultdict(float)
    for window, cameras, live, seconds, write, operator in asked:
        seat.operator = operator
        screens[window] = (cameras, live)
        for name, (shown, lit) in screens.items():
            seat.ledger.showing(name, "v", dict.fromkeys(shown, 0.2), live=lit)
        if write:
            seat.ledger.write()
        seat.clock.on(seconds)
        seat.ledger.tick()
        for shown, lit in screens.values():
            for camera in shown & lit:
                book[camera] += seconds
    before = seat.ledger.answers.seen(START, START + 10_000)
    seat.close()
    with StoreReader(seat.folder) as reader:
        seen = Answers(reader).seen(START, START + 10_000)
        each = {c: sum(w.seen_s for w in Answers(reader).watched([c], START, START + 10_000)) for c in seen}
    assert {c: s.seconds for c, s in seen.items()} == pytest.approx(dict(book), abs=0.3 * len(asked))
    assert each == pytest.approx(dict(book), abs=0.3 * len(asked))
    for camera, found in before.items():
        # What stood last was confirmed last a step ago: closing is what adds that step.
        assert found.seconds <= book[camera] + 0.3 * len(asked)
        assert found.seconds >= book[camera] - 2 * 60 - 0.3 * len(asked)


# Bad luck


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


# Keeping it small


def paging(folder_seat: str, day: int, pages: int = 40, tiles: int = 64, every_s: float = 15.0):
    """A day of a wall that pages through the same groups, a few cameras of each page dark."""
    begun = START + day * 86400.0
    stages = [Stage(folder_seat, "Asha", "main", Name(f"समूह {p}", f"Group {p}")) for p in range(pages)]
    scenes = [scene_of({f"0192f0c4-{p:04x}-7{t:03x}": 1 / tiles for t in range(tiles)}) for p in range(pages)]
    dark = tuple(Dark(slot, 0.0, every_s) for slot in (3, 20, 41))
    for number in range(int(86400 / every_s)):
        at = begun + number * every_s
        page = number % pages
        yield Showing(stages[page], scenes[page], at, at + every_s, dark)


def test_a_day_of_paging_64_tiles_is_small_and_quick_to_ask(seat):
    seat.store.write(lambda db: tables.put_showings(db, paging("s", 0))).result(60)
    pages, size = seat.store.read(
        lambda db: (
            db.execute("PRAGMA page_count").fetchone()[0],
            db.execute("PRAGMA page_size").fetchone()[0],
        )
    )
    assert pages * size < 700_000, "empty tables, 40 scenes and 5,760 showings of some 45 bytes"
    seen = seat.ledger.answers.seen(START, START + 86400)
    assert len(seen) == 40 * 61
    assert {round(each.seconds) for each in seen.values()} == {2160}
    watched = seat.ledger.watchers_of(["0192f0c4-0000-7000"], START, START + 86400)
    assert len(watched) == 144


def test_a_year_is_kept_and_no_more(seat):
    seat.store.write(
        lambda db: [
            tables.put_showings(db, paging("s", day, pages=2, tiles=4, every_s=600)) for day in range(3)
        ]
    ).result(30)
    keeper = Keeper(seat.store, lambda _: pytest.fail("nothing young may go"))
    run_out(keeper, START + 366 * 86400 + 86400 * 1.5)
    left = seat.store.read(lambda db: list(tables.showings_between(db, 0, 1e11)))
    assert min(each.from_utc for each in left) == pytest.approx(START + 86400 * 1.5, abs=600)
    run_out(keeper, START + 400 * 86400)
    assert seat.store.read(lambda db: tables.count_showings(db)) == (0, 0)
    assert seat.store.read(lambda db: db.execute("SELECT count(*) FROM attention_stages").fetchone()[0]) == 0


def test_too_many_go_oldest_first_and_it_is_said(seat):
    seat.store.write(
        lambda db: [
            tables.put_showings(db, paging("s", day, pages=2, tiles=4, every_s=600)) for day in range(10)
        ]
    ).result(30)
    told: list[float] = []
    keeper = Keeper(seat.store, told.append, showings_at_most=700)
    run_out(keeper, START + 11 * 86400)
    left = seat.store.read(lambda db: list(tables.showings_between(db, 0, 1e11)))
    assert 0 < len(left) <= 700
    assert told == [pytest.approx(min(each.from_utc for each in left), abs=600)]
    assert max(each.to_utc for each in left) == START + 10 * 86400


def run_out(keeper: Keeper, now_utc: float) -> None:
    """Let the keeper do all it has to do today."""
    keeper._due = 0.0
    keeper.tick(now_utc, 0.0)
    for second in range(50):
        for future in (keeper._look, keeper._step):
            if future is not None:
                future.result(5)
        keeper.tick(now_utc, float(second))
        if not keeper.busy:
            return
    pytest.fail("it never comes to an end")


def test_lines_stand(seat):
    seat.ledger.note(LineKind.NOT_ANSWERED, START, START + 120)
    seat.ledger.write().result(5)
    for statement in ("UPDATE attention_lines SET operator = 'x'", "DELETE FROM attention_lines"):
        with pytest.raises(sqlite3.IntegrityError):
            seat.store.write(lambda db, statement=statement: db.execute(statement)).result(5)
    (line,) = seat.ledger.answers.lines(START, START + 200)
    assert (line.kind, line.operator, line.to_utc) == (LineKind.NOT_ANSWERED, "Asha", START + 120)


# Counting, against a plain second-by-second book

dark_stretches = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 90), st.integers(1, 60)), max_size=3)
some_showings = st.lists(
    st.tuples(st.integers(0, 400), st.integers(2, 150), st.integers(0, 1), dark_stretches), max_size=8
)


@settings(max_examples=150, deadline=None)
@given(some_showings, st.integers(0, 300), st.integers(1, 300), st.integers(1, 7))
def test_the_tally_is_what_every_second_says(asked, since, lasts, parts):
    scenes = (scene_of(dict.fromkeys("abc", 0.3)), scene_of(dict.fromkeys("bcd", 0.3)))
    tally = Tally(since, since + lasts, parts)
    book: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * parts)
    last: dict[str, float] = {}
    for begun, seconds, which, stretches in asked:
        dark = tuple(
            Dark(slot, float(a), float(min(seconds, a + n))) for slot, a, n in stretches if a < seconds
        )
        # The ledger writes no two dark stretches of a slot over each other.
        dark = tuple(d for d in dark if sum(e.slot == d.slot for e in dark) == 1)
        tally.add(Showing(STAGE, scenes[which], float(begun), float(begun + seconds), dark))
        for slot, camera in enumerate(scenes[which].cameras):
            for second in range(begun, begun + seconds):
                gone = any(d.slot == slot and d.from_s <= second - begun < d.to_s for d in dark)
                if gone or not since <= second < since + lasts:
                    continue
                # A second may lie across an edge of two parts: tenths of it do not matter here.
                for tenth in range(10):
                    at = second + (tenth + 0.5) / 10
                    book[camera][int((at - since) / lasts * parts)] += 0.1
                last[camera] = max(last.get(camera, 0.0), second + 1.0)
    found = tally.result()
    assert {c: s.last_utc for c, s in found.items()} == last
    for camera, seen in found.items():
        assert seen.seconds == pytest.approx(sum(book[camera]), abs=1e-6)
        assert seen.parts == pytest.approx(book[camera], abs=0.1 * (len(asked) * 2 + 1) * 2)
