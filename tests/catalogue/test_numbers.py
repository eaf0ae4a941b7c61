"""Call-up numbers: blocks per thana, never one that is given or was another camera's, in a real store."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Changing, UndoRefused, undo
from console.catalogue.editing import add_camera
from console.catalogue.number_scheme import from_plain, to_plain
from console.catalogue.numbers import (
    Free,
    Given,
    Giver,
    NumbersExhausted,
    Opened,
    Per,
    PreviewOutdated,
    Retired,
    Scheme,
    SchemeTrouble,
    SchemeWrong,
    checked,
    misplaced,
    numbers_by_area,
    preview_renumber,
    read_scheme,
    renumber,
    retired,
    retired_count,
    state_of,
    write_scheme,
)
from console.catalogue.values import Camera, Name, Ownership, Placement, Site
from console.store import catalogue_tables, number_tables
from console.store.attention_tables import put_showings
from console.store.store import Store
from console.store.view_tables import put_view
from console.views.library import new_view
from console.wall.views import ViewSlot, own_name
from console.watch.attention_values import Showing, Stage, scene_of
from tests.catalogue.small_city import CAMERA, areas, camera, change, delete, one, site, update

SCHEME = Scheme(first=101)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        areas(opened)
        change(opened, [site("n"), site("s", "south"), site("none", "")])
        yield opened


def numbered(store: Store, at: str, *numbers: int) -> str:
    return change(store, [], [camera(f"c{number}", number, at) for number in numbers])


def undone(store: Store, change_id: str) -> None:
    store.write(lambda db: undo(db, store.seat, change_id, "Meena")).result(10)


def gives(store: Store, scheme: Scheme, *thanas: str) -> list[int]:
    def ask(db: Any) -> list[int]:
        giver = Giver(db, scheme)
        return [giver.give(thana) for thana in thanas]

    return store.read(ask)


def state(store: Store, number: int) -> Free | Given | Retired:
    return store.read(lambda db: state_of(db, number))


def test_each_thana_has_its_block_and_round_numbers_stay_free(store: Store) -> None:
    assert gives(store, SCHEME, "north", "north", "south", "", "north") == [101, 102, 201, 301, 103]
    numbered(store, "n", 101, 102)
    numbered(store, "s", 201)
    assert gives(store, SCHEME, "north", "south", "") == [103, 202, 301]


def test_a_full_block_is_followed_by_the_next_free_one_and_said(store: Store) -> None:
    numbered(store, "n", *range(101, 198))
    numbered(store, "s", 201)
    giver = store.read(lambda db: Giver(db, SCHEME))
    assert [giver.give("north") for _ in range(4)] == [198, 199, 301, 302]
    assert giver.opened == [Opened("north", 300, 399)]
    assert [giver.give("south"), giver.give("")] == [202, 401]


def test_what_was_left_out_comes_before_a_further_block(store: Store) -> None:
    numbered(store, "n", 101, 150, 199)
    assert gives(store, SCHEME, "north", "north") == [102, 103]
    numbered(store, "n", 102)
    assert gives(store, SCHEME, "north") == [103]


def test_neither_given_nor_retired_numbers_are_given(store: Store) -> None:
    numbered(store, "n", 101, 102, 103)
    delete(store, "cameras", "c102", "c103")
    giver = store.read(lambda db: Giver(db, SCHEME))
    giver.reserve([104, 105])
    assert giver.give("north") == 106
    former = state(store, 103)
    assert isinstance(former, Retired)
    assert (former.camera, former.name) == ("c103", Name("", "Camera c103"))
    assert time.time() - 60 < former.retired_utc <= time.time() + 1
    assert state(store, 101) == Given("c101", Name("", "Camera c101"))
    assert state(store, 104) == Free()


def test_the_citys_own_blocks_come_first(store: Store) -> None:
    numbered(store, "n", 101, 102)
    scheme = Scheme(first=101, blocks={"north": ((5000, 5001),), "south": ((100, 299),)})
    assert gives(store, scheme, "north", "north", "south", "north") == [5000, 5001, 103, 301]
    assert store.read(lambda db: misplaced(db, scheme)) == ("c101", "c102")
    assert store.read(lambda db: misplaced(db, scheme, "south")) == ()


def test_a_block_belongs_to_whose_cameras_most_are(store: Store) -> None:
    numbered(store, "n", 101, 102, 103)
    numbered(store, "s", 104)
    assert gives(store, SCHEME, "north", "south") == [105, 201]
    assert store.read(lambda db: misplaced(db, SCHEME)) == ("c104",)


def test_by_zone_and_for_the_whole_city(store: Store) -> None:
    zone = Scheme(Per.ZONE, first=101)
    assert gives(store, zone, "north", "south", "") == [101, 102, 201]
    city = Scheme(Per.CITY, first=1, blocks={"": ((50, 52),)})
    assert gives(store, city, "north", "south", "", "north") == [50, 51, 52, 101]


def test_when_all_are_used_it_is_said(store: Store) -> None:
    scheme = Scheme(digits=2, first=1, block=10)
    giver = store.read(lambda db: Giver(db, scheme))
    given_out = [giver.give("north") for _ in range(90)]
    assert sorted(given_out) == [number for number in range(1, 100) if number % 10]
    with pytest.raises(NumbersExhausted):
        giver.give("south")


@pytest.mark.parametrize(
    ("scheme", "trouble"),
    [
        (Scheme(digits=0), SchemeTrouble.DIGITS),
        (Scheme(digits=10), SchemeTrouble.DIGITS),
        (Scheme(digits=2), SchemeTrouble.FIRST),
        (Scheme(first=0), SchemeTrouble.FIRST),
        (Scheme(block=9), SchemeTrouble.BLOCK),
        (Scheme(blocks={"a": ((20, 10),)}), SchemeTrouble.BACKWARDS),
        (Scheme(blocks={"a": ((0, 10),)}), SchemeTrouble.OUTSIDE),
        (Scheme(blocks={"a": ((10, 10**6),)}), SchemeTrouble.OUTSIDE),
        (Scheme(blocks={"a": ((10, 20),), "b": ((20, 30),)}), SchemeTrouble.OVERLAP),
        (Scheme(blocks={"a": tuple((n, n) for n in range(1, 102))}), SchemeTrouble.TOO_MANY),
    ],
)
def test_schemes_that_cannot_be(scheme: Scheme, trouble: SchemeTrouble) -> None:
    with pytest.raises(SchemeWrong) as told:
        checked(scheme)
    assert told.value.trouble is trouble


@pytest.mark.parametrize(
    "plain", [None, 7, [], {}, {"per": "moon"}, {"blocks": 3}, {**to_plain(SCHEME), "blocks": {"a": [[1]]}}]
)
def test_a_setting_that_is_none(plain: Any) -> None:
    with pytest.raises(SchemeWrong) as told:
        from_plain(plain)
    assert told.value.trouble is SchemeTrouble.UNREADABLE


def test_a_scheme_is_kept(store: Store) -> None:
    assert store.read(read_scheme) == Scheme()
    scheme = Scheme(Per.ZONE, 5, 100, 50, {"zone": ((100, 199), (300, 399))})
    store.write(lambda db: write_scheme(db, scheme)).result(5)
    assert store.read(read_scheme) == scheme
    with pytest.raises(SchemeWrong):
        store.write(lambda db: write_scheme(db, Scheme(digits=0))).result(5)
    assert store.read(read_scheme) == scheme


def test_the_database_itself_refuses_a_retired_number(store: Store) -> None:
    numbered(store, "n", 101)
    delete(store, "cameras", "c101")
    with pytest.raises(Exception, match="retired"):
        change(store, [], [camera("other", 101, "n")])
    numbered(store, "n", 102)
    with pytest.raises(Exception, match="retired"):
        update(store, "cameras", "c102", number=101)
    assert one(store, "SELECT number FROM cameras") == 102


def test_cameras_exchange_their_numbers(store: Store) -> None:
    numbered(store, "n", 101, 102, 103)

    def exchange(db: Any) -> str:
        changing = Changing(db, store.seat, ChangeHead(ChangeKind.IMPORT, "numbers", "Asha"))
        changing.update_many("cameras", ("id", "number"), [("c101", 102), ("c102", 103), ("c103", 101)])
        return changing.finish()

    made = store.write(exchange).result(5)
    order = "SELECT group_concat(id) FROM (SELECT id FROM cameras ORDER BY number)"
    assert one(store, order) == "c103,c101,c102"
    assert store.read(retired_count) == 0
    undone(store, made)
    assert one(store, order) == "c101,c102,c103"
    assert store.read(retired_count) == 0


def test_numbering_anew_is_a_change(store: Store) -> None:
    numbered(store, "n", 901, 905)
    scheme = Scheme(first=101, blocks={"north": ((150, 160),)})
    plan = store.read(lambda db: preview_renumber(db, scheme, misplaced(db, scheme)))
    assert [(each.camera, each.old, each.new) for each in plan] == [("c901", 901, 150), ("c905", 905, 151)]
    wanted = [each.camera for each in plan]
    made = store.write(lambda db: renumber(db, store.seat, scheme, wanted, "Asha", expected=plan)).result(5)
    assert sorted(entry.number for entry in store.read(retired)) == [901, 905]
    assert store.read(lambda db: misplaced(db, scheme)) == ()
    with pytest.raises(PreviewOutdated):
        store.write(lambda db: renumber(db, store.seat, scheme, wanted, "Asha", expected=plan)).result(5)
    undone(store, made)
    assert one(store, "SELECT number FROM cameras WHERE id = 'c905'") == 905
    # Nobody can have learnt the new ones: they are as free as before.
    assert [state(store, number) for number in (150, 151)] == [Free(), Free()]


def _in_a_view(db: Any, seat: str) -> None:
    slot = ViewSlot("c101", 101, Name("", "Gate"))
    put_view(db, new_view(own_name("Gates"), "Asha", "4", (slot,), shared=True), seat)


def _in_a_group(db: Any, seat: str) -> None:
    db.execute(
        "INSERT INTO saved_groups VALUES ('g', ?, 'Asha', 1, '', 'Gates', 'fixed', ?, 0, ?)",
        [seat, '[{"camera": "c101"}]', time.time()],
    )


def _in_an_incident(db: Any, seat: str) -> None:
    now = time.time()
    db.execute(
        "INSERT INTO incidents (id, seat, operator, made_utc, at_utc, clock, view_hi, view_en, before_s,"
        " after_s, folder, search) VALUES ('i', ?, 'Asha', ?, ?, 'unknown', '', '', 30, 30, 'f', '')",
        [seat, now, now],
    )
    db.execute(
        "INSERT INTO incident_cameras (incident, position, camera, number, name_hi, name_en, place_hi,"
        " place_en, thana_hi, thana_en, stream)"
        " VALUES ('i', 0, 'c101', 101, '', 'Gate', '', '', '', '', 'main')"
    )


def _on_the_wall(db: Any, seat: str) -> None:
    now = time.time()
    stage = Stage(seat, "Asha", "main", Name("", "All"))
    put_showings(db, [Showing(stage, scene_of({"c101": 0.25}), now, now + 5)])


@pytest.mark.parametrize("learn", [_in_a_view, _in_a_group, _in_an_incident, _on_the_wall])
def test_numbers_of_an_import_that_nobody_saw_are_free_again(store: Store, learn: Any) -> None:
    made = numbered(store, "n", 101, 102)
    undone(store, made)
    assert [state(store, number) for number in (101, 102)] == [Free(), Free()]
    again = numbered(store, "n", 101, 102)
    store.write(lambda db: learn(db, store.seat)).result(5)
    undone(store, again)
    # Who has seen one of them may have seen the others.
    assert all(isinstance(state(store, number), Retired) for number in (101, 102))


def test_numbers_of_an_old_import_stay_retired(store: Store) -> None:
    made = numbered(store, "n", 101)
    store.write(lambda db: db.execute("UPDATE changes SET at_utc = at_utc - 90000")).result(5)
    undone(store, made)
    assert isinstance(state(store, 101), Retired)


def test_a_camera_that_was_removed_gets_its_number_back_or_is_refused(store: Store) -> None:
    numbered(store, "n", 101)
    removed = delete(store, "cameras", "c101")

    def give_again(db: Any) -> None:
        add_camera(db, store.seat, "n", {"number": 101}, "Asha", allow_retired=True)

    store.write(give_again).result(5)
    with pytest.raises(UndoRefused) as told:
        undone(store, removed)
    assert told.value.conflicts[0].id == one(store, "SELECT id FROM cameras WHERE number = 101")


def test_retired_numbers_are_listed_and_found(store: Store) -> None:
    numbered(store, "n", 101, 102, 1103)
    delete(store, "cameras", "c101", "c1103")
    assert [entry.number for entry in store.read(lambda db: retired(db, "101"))] == [101]
    assert [entry.number for entry in store.read(lambda db: retired(db, "c1103"))] == [1103]
    assert store.read(lambda db: retired_count(db, "%")) == 0
    assert store.read(lambda db: (retired_count(db), len(retired(db, "", 1, 1)))) == (2, 1)


def test_areas_with_their_numbers(store: Store) -> None:
    numbered(store, "n", 101, 102)
    rows = {row.key: row for row in store.read(lambda db: numbers_by_area(db, SCHEME))}
    assert set(rows) == {"north", "south", ""}
    assert (rows["north"].filled, rows["north"].cameras, rows["north"].taken) == (((101, 199),), 2, 2)
    assert (rows["north"].next, rows["south"].next, rows[""].next) == (103, 201, 201)


class _Enough(Exception):
    """Takes what an example wrote back."""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    taken=st.sets(st.integers(1, 400), max_size=60),
    asked=st.lists(st.sampled_from(["north", "south", ""]), max_size=80),
    block=st.integers(10, 60),
)
def test_no_number_is_ever_given_twice(store: Store, taken: set[int], asked: list[str], block: int) -> None:
    scheme = Scheme(digits=4, first=1, block=block, blocks={"south": ((100, 120),)})
    numbers: list[int] = []

    def example(db: Any) -> None:
        changing = Changing(db, store.seat, ChangeHead(ChangeKind.IMPORT, "example", "Asha"))
        changing.insert("cameras", CAMERA, [camera(f"c{number}", number, "n") for number in sorted(taken)])
        giver = Giver(db, scheme)
        numbers.extend(giver.give(thana) for thana in asked)
        raise _Enough

    with pytest.raises(_Enough):
        store.write(example).result(60)
    assert len(set(numbers)) == len(asked)
    assert not taken & set(numbers)
    assert not any(100 <= n <= 120 for n, thana in zip(numbers, asked, strict=True) if thana != "south")


def test_a_hundred_thousand_numbers_are_quick(store: Store) -> None:
    giver = store.read(lambda db: Giver(db, Scheme()))
    begun = time.process_time()
    numbers = {giver.give(("north", "south", "")[at % 3]) for at in range(100_000)}
    assert len(numbers) == 100_000
    # A third of a second where this was written.
    assert time.process_time() - begun < 5


def test_a_store_from_before_knows_the_numbers_of_its_cameras(tmp_path: Path) -> None:
    db = Database(tmp_path / "old.sqlite3", strict=True)
    for step in catalogue_tables.STEPS:
        step(db)
    catalogue_tables.put_sites(db, [Site("n", Name("", "N"), "school", Ownership.PUBLIC, 27.5, 78.5)], "x")
    old = Camera("c", 7, Name("", "Gate"), "n", Placement.ENTRY, 27.5, 78.5)
    catalogue_tables.put_cameras(db, [old], "x")
    for step in number_tables.STEPS:
        step(db)
    assert state_of(db, 7) == Given("c", Name("", "Gate"))
    # What writes cameras without a change keeps the numbers in line as well.
    catalogue_tables.put_cameras(db, [replace(old, number=8)], "x")
    db.execute("DELETE FROM cameras")
    assert [state_of(db, number).camera for number in (7, 8)] == ["c", "c"]  # type: ignore[union-attr]
    assert isinstance(state_of(db, 8), Retired)
    db.close()
