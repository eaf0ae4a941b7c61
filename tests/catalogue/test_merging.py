"""Two sites that are one: nothing of either is lost, and undoing the merge brings both back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.catalogue.changes import UndoRefused, history, undo
from console.catalogue.load import load
from console.catalogue.merging import MergeRefused, merge_cameras, merge_sites, not_the_same
from console.catalogue.numbers import Given, Retired, state_of
from console.catalogue.values import Name
from console.groups.members import members
from console.groups.values import GroupCamera, new_group
from console.lists.pairs import PairState, count_open, file_pairs
from console.lists.values import Alike
from console.store.store import Store
from tests.catalogue.small_city import areas, camera, change, dump, one, site, update


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        areas(opened)
        yield opened


def merged(store: Store, keep: str, other: str) -> str:
    return store.write(lambda db: merge_sites(db, store.seat, keep, other, "Asha")).result(10)


def undone(store: Store, change_id: str) -> None:
    store.write(lambda db: undo(db, store.seat, change_id, "Meena")).result(10)


def state(store: Store, number: int) -> object:
    return store.read(lambda db: state_of(db, number))


def pair_state(store: Store) -> str:
    return one(store, "SELECT state FROM duplicate_pairs")


def test_what_the_one_lacks_comes_from_the_other(store: Store) -> None:
    place = {"lat": float("nan"), "lon": float("nan")}
    change(
        store,
        [
            site("a", owner="Kamla", **place),
            site("b", name_hi="विद्यालय", owner="Ram", phone="+919000000000", lat=27.7, lon=78.7),
        ],
        [camera("c", 102, "b")],
    )
    before = dump(store)
    made = merged(store, "a", "b")
    row = store.read(
        lambda db: db.execute("SELECT name_hi, name_en, owner, phone, lat, lon FROM sites").fetchall()
    )
    assert row == [("विद्यालय", "Site a", "Kamla", "+919000000000", 27.7, 78.7)]
    assert one(store, "SELECT site FROM cameras") == "a"
    undone(store, made)
    assert dump(store) == before


def test_the_same_stream_is_one_camera_with_the_lower_number(store: Store) -> None:
    change(
        store,
        [site("a"), site("b")],
        [
            camera("high", 205, "a", sub_url="rtsp://192.0.2.9/1"),
            camera("low", 103, "b", sub_url="rtsp://192.0.2.9/1/", main_url="rtsp://192.0.2.9/2"),
            camera("own", 104, "b", sub_url="rtsp://192.0.2.9/3"),
        ],
    )
    update(store, "cameras", "high", make="Maker", model="M1", serial="77")
    before = dump(store)
    made = merged(store, "a", "b")
    rows = store.read(
        lambda db: db.execute(
            "SELECT id, number, site, main_url, make FROM cameras ORDER BY number"
        ).fetchall()
    )
    assert rows == [
        ("low", 103, "a", "rtsp://192.0.2.9/2", "Maker"),
        ("own", 104, "a", "", ""),
    ]
    retired = state(store, 205)
    assert isinstance(retired, Retired)
    assert retired.camera == "high"
    undone(store, made)
    assert dump(store) == before
    assert isinstance(state(store, 205), Given)


def test_cameras_of_one_site_stay_apart(store: Store) -> None:
    change(
        store,
        [site("a"), site("b")],
        [camera(key, 101 + at, "b", sub_url="rtsp://192.0.2.9/1") for at, key in enumerate("cd")],
    )
    merged(store, "a", "b")
    assert one(store, "SELECT count(*) FROM cameras WHERE site = 'a'") == 2


def test_a_camera_takes_over_the_lower_number(store: Store) -> None:
    change(store, [site("a")], [camera("low", 101, "a"), camera("high", 150, "a")])
    store.write(lambda db: db.execute("UPDATE cameras SET gone_utc = 5.0 WHERE id = 'high'")).result(5)
    before = dump(store)
    made = store.write(lambda db: merge_cameras(db, store.seat, "high", "low", "Asha")).result(10)
    assert store.read(lambda db: db.execute("SELECT id, number, gone_utc FROM cameras").fetchall()) == [
        ("high", 101, None)
    ]
    assert isinstance(state(store, 150), Retired)
    assert one(store, "SELECT kept FROM merged_rows WHERE gone = 'low'") == "high"
    undone(store, made)
    assert dump(store) == before
    assert [state(store, number).camera for number in (101, 150)] == ["low", "high"]


def test_columns_of_both_lists_are_kept(store: Store) -> None:
    change(store, [site("a"), site("b")])
    update(store, "sites", "a", extra=json.dumps({"Ward": "7", "Grade": "A"}))
    update(store, "sites", "b", extra=json.dumps({"Grade": "B", "Licence": "X"}))
    merged(store, "a", "b")
    extra = json.loads(one(store, "SELECT extra FROM sites"))
    assert extra == {"Ward": "7", "Grade": "A", "Licence": "X"}


def test_a_pair_is_settled_and_open_again_when_it_is_undone(store: Store) -> None:
    change(store, [site("a"), site("b")])
    found = [("b", "a", Alike.PHONE, 0.9)]
    store.write(lambda db: file_pairs(db, found, "x", PairState.OPEN)).result(5)
    made = merged(store, "b", "a")
    assert pair_state(store) == "merged"
    undone(store, made)
    assert pair_state(store) == "open"
    assert store.read(count_open) == 1
    store.write(lambda db: not_the_same(db, "a", "b", "Asha")).result(5)
    assert pair_state(store) == "not_same"
    assert store.read(count_open) == 0


def test_an_edit_after_the_merge_is_in_the_way(store: Store) -> None:
    change(store, [site("a"), site("b", owner="Ram")])
    made = merged(store, "a", "b")
    later = update(store, "sites", "a", owner="Shyam")
    with pytest.raises(UndoRefused) as told:
        undone(store, made)
    assert [(each.id, each.later and each.later.id) for each in told.value.conflicts] == [("a", later)]


def test_nothing_is_merged_with_itself_or_with_nobody(store: Store) -> None:
    change(store, [site("a")])
    for other in ("a", "nobody"):
        with pytest.raises((MergeRefused, LookupError)):
            merged(store, "a", other)
        with pytest.raises((MergeRefused, LookupError)):
            store.write(lambda db, other=other: not_the_same(db, "a", other, "Asha")).result(5)
    assert len(store.read(history)) == 1


def test_who_names_a_merged_camera_means_the_kept_one_until_the_merge_is_taken_back(store: Store) -> None:
    """Saved groups, views and whatever else names cameras by their identifiers."""
    change(store, [site("a")], [camera(key, 101 + at, "a") for at, key in enumerate("cdef")])
    chosen = tuple(GroupCamera(key, 0, Name("", key)) for key in ("f", "d", "x", "c"))
    group = new_group(Name("", "Gates"), "Asha", chosen)

    def numbers() -> tuple[list[int], int]:
        city = load(store)
        found = members(group, city)
        return [int(city.number[row]) for row in found.rows], found.missing

    assert numbers() == ([104, 102, 101], 1)
    first = merged_cameras(store, "e", "d")
    # The kept one has the lower number of both.
    assert numbers() == ([104, 102, 101], 1)
    second = merged_cameras(store, "c", "e")
    assert numbers() == ([104, 101], 1)
    city = load(store)
    assert city.row_of_id("d") is None and city.row_now("d") == city.row_of_id("c") == city.row_now("c")
    assert city.row_now("x") is None
    undone(store, second)
    undone(store, first)
    assert numbers() == ([104, 102, 101], 1)
    assert load(store).row_now("d") == load(store).row_of_id("d")


def merged_cameras(store: Store, keep: str, other: str) -> str:
    return store.write(lambda db: merge_cameras(db, store.seat, keep, other, "Asha")).result(10)
