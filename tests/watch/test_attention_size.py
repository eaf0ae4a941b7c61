"""The ledger stays small, keeps a year, and counts right."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.catalogue.values import Name
from console.store import attention_tables as tables
from console.watch.attention_keeping import Keeper
from console.watch.attention_tally import Tally
from console.watch.attention_values import Dark, LineKind, Showing, Stage, scene_of
from tests.watch.attention_seat import STAGE, START


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


def file_size(seat):
    """Bytes of the database's pages."""
    return seat.store.read(
        lambda db: (
            db.execute("PRAGMA page_count").fetchone()[0] * db.execute("PRAGMA page_size").fetchone()[0]
        )
    )


def test_a_day_of_paging_64_tiles_is_small_and_quick_to_ask(seat):
    empty = file_size(seat)
    seat.store.write(lambda db: tables.put_showings(db, paging("s", 0))).result(60)
    assert file_size(seat) - empty < 480_000, "40 scenes and 5,760 showings of some 45 bytes"
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
