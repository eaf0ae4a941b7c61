"""The attention ledger against a second book kept plainly."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.catalogue.changes import undo
from console.catalogue.merging import merge_cameras
from console.catalogue.values import Name
from console.store import attention_tables as tables
from console.store.reading import StoreReader
from console.watch.attention_answers import Answers
from console.watch.attention_values import LineKind
from tests.catalogue import small_city
from tests.catalogue.small_city import areas, change, delete, site
from tests.watch.attention_seat import START, Seat, at_since


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


def test_a_merged_camera_was_watched_under_each_of_its_entries(seat):
    """Asked by the kept one or by one that went: both are found, each as it was called."""
    areas(seat.store)
    change(
        seat.store,
        [site("s")],
        [
            small_city.camera("c1", 11, "s", name_en="Gate"),
            small_city.camera("c2", 22, "s", name_en="Old gate"),
        ],
    )
    change(seat.store, [], [small_city.camera("c3", 33, "s", name_en="Roof")])
    for key in ("c1", "c2", "c3"):
        seat.ledger.showing("main", "v", {key: 1.0})
        seat.on(60, confirm=lambda key=key: seat.ledger.showing("main", "v", {key: 1.0}))
    seat.ledger.showing("main", "", {})
    made = seat.store.write(lambda db: merge_cameras(db, seat.store.seat, "c1", "c2", "Asha")).result(10)
    delete(seat.store, "cameras", "c3")
    ask = lambda *keys: seat.ledger.answers.watched_cameras(keys, START, START + 1000)  # noqa: E731
    for asked in ("c1", "c2"):
        told = ask(asked)
        assert [each.camera for each in told.watched] == ["c1", "c2"]
        assert told.called == {"c1": (Name("", "Gate"), 11), "c2": (Name("", "Old gate"), 22)}
    (roof,) = ask("c3").watched
    assert ask("c3").called == {"c3": (Name("", "Roof"), 33)}, "removed, and still called what it was"
    assert roof.seen_s == 60
    seat.store.write(lambda db: undo(db, seat.store.seat, made, "Meena")).result(10)
    assert [each.camera for each in ask("c1").watched] == ["c1"], "the merge was taken back"


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
