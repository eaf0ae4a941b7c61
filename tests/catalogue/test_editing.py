"""Editing by hand: what is refused, what is moved along, and that every edit can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.catalogue import editing
from console.catalogue.change_values import ChangeKind
from console.catalogue.changes import NotThere, by_hand, history, undo
from console.catalogue.editing import EditRefused, NumberRetired, NumberTaken, Why
from console.store.store import Store
from tests.catalogue.small_city import areas, camera, change, dump, one, site

NOWHERE = {"lat": float("nan"), "lon": float("nan")}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        areas(opened)
        change(
            opened,
            [site("a"), site("b", **NOWHERE)],
            [
                camera("near", 101, "a"),
                camera("away", 102, "a", lat=27.501, lon=78.502),
                camera("lost", 103, "b", **NOWHERE),
            ],
        )
        yield opened


def do(store: Store, what: Any, *values: Any, **named: Any) -> Any:
    """One of the module's functions in a job, by Asha."""
    return store.write(lambda db: what(db, store.seat, *values, "Asha", **named)).result(10)


def places(store: Store) -> dict[str, tuple[float, float]]:
    rows = store.read(lambda db: db.execute("SELECT id, lat, lon FROM cameras").fetchall())
    return {key: (lat, lon) for key, lat, lon in rows}


def test_cameras_go_to_the_place_of_their_site(store: Store) -> None:
    before = dump(store)
    made = do(store, editing.place_site, "b", 27.4, 78.4)
    assert places(store)["lost"] == (27.4, 78.4)
    assert store.read(history)[0].head.kind is ChangeKind.PLACED
    store.write(lambda db: undo(db, store.seat, made, "Meena")).result(5)
    assert dump(store) == before


def test_cameras_keep_their_distance_when_a_site_moves(store: Store) -> None:
    do(store, editing.place_site, "a", 27.6, 78.4)
    assert places(store)["near"] == (27.6, 78.4)
    assert places(store)["away"] == (27.601, 78.402)
    assert do(store, editing.place_site, "a", 27.6, 78.4) == ""
    store.write(
        lambda db: editing.place_site(db, store.seat, "a", 27.7, 78.5, "Asha", move_cameras=False)
    ).result(5)
    assert places(store)["near"] == (27.6, 78.4)


@pytest.mark.parametrize("place", [(91.0, 78.0), (27.0, 181.0), (float("nan"), 78.0), (float("inf"), 78.0)])
def test_no_place_on_earth(store: Store, place: tuple[float, float]) -> None:
    with pytest.raises(EditRefused):
        do(store, editing.place_site, "a", *place)


@pytest.mark.parametrize(
    ("values", "field", "why"),
    [
        ({"name_en": "", "name_hi": " "}, "name_en", Why.NO_NAME),
        ({"name_en": "x" * 201}, "name_en", Why.TOO_LONG),
        ({"name_en": 7}, "name_en", Why.WRONG_KIND),
        ({"category": "pub"}, "category", Why.UNKNOWN_CATEGORY),
        ({"thana": "zone"}, "thana", Why.UNKNOWN_AREA),
        ({"ownership": 7}, "ownership", Why.OUT_OF_RANGE),
        ({"lat": 27.0, "lon": None}, "lat", Why.HALF_A_PLACE),
        ({"lat": 27.0}, "lat", Why.HALF_A_PLACE),
        ({"id": "other"}, "id", Why.UNKNOWN_FIELD),
        ({"seat": "other"}, "seat", Why.UNKNOWN_FIELD),
    ],
)
def test_what_a_site_cannot_be(store: Store, values: dict[str, Any], field: str, why: Why) -> None:
    before = dump(store)
    with pytest.raises(EditRefused) as told:
        do(store, editing.edit_site, "a", values)
    assert (told.value.field, told.value.why) == (field, why)
    assert dump(store) == before


def test_an_address_may_keep_the_places_of_user_and_password(store: Store) -> None:
    url = "rtsp://192.0.2.1/v?user={user}&pwd={password}"
    do(store, editing.edit_camera, "near", {"main_url": url})
    assert one(store, "SELECT main_url FROM cameras WHERE id = 'near'") == url


@pytest.mark.parametrize(
    ("values", "field", "why"),
    [
        ({"sub_url": "rtsp://admin:secret@192.0.2.1/1"}, "sub_url", Why.PASSWORD_IN_ADDRESS),
        ({"main_url": "rtsp://192.0.2.1/?user=a&pwd=secret"}, "main_url", Why.PASSWORD_IN_ADDRESS),
        ({"sub_url": "no address"}, "sub_url", Why.BAD_ADDRESS),
        ({"heading": 361.0}, "heading", Why.OUT_OF_RANGE),
        ({"placement": True}, "placement", Why.WRONG_KIND),
        ({"transport": "pigeon"}, "transport", Why.OUT_OF_RANGE),
        ({"credential": "nobody's"}, "credential", Why.UNKNOWN_CREDENTIAL),
        ({"site": "nowhere"}, "site", Why.UNKNOWN_SITE),
        ({"number": 0}, "number", Why.OUT_OF_RANGE),
        ({"number": 10**6}, "number", Why.OUT_OF_RANGE),
        ({"number": "7"}, "number", Why.WRONG_KIND),
    ],
)
def test_what_a_camera_cannot_be(store: Store, values: dict[str, Any], field: str, why: Why) -> None:
    with pytest.raises(EditRefused) as told:
        do(store, editing.edit_camera, "near", values)
    assert (told.value.field, told.value.why) == (field, why)
    assert "secret" not in str(told.value)


def test_edits_are_kept_clean_and_by_hand(store: Store) -> None:
    made = do(
        store,
        editing.edit_site,
        "a",
        {
            "name_hi": "  कमला   विद्यालय ",
            "thana": "south",
            "ward": "",
            "note": "one\ntwo",
            "lat": 27.6,
            "lon": 78.5,
        },
    )
    row = store.read(
        lambda db: db.execute("SELECT name_hi, thana, ward, note, lat FROM sites WHERE id = 'a'").fetchone()
    )
    assert row == ("कमला विद्यालय", "south", None, "one\ntwo", 27.6)
    assert places(store)["near"] == (27.6, 78.5)
    assert store.read(by_hand)["sites", "a"] == {"name_hi", "thana", "note", "lat"}
    assert do(store, editing.edit_site, "a", {"thana": "south"}) == ""
    store.write(lambda db: undo(db, store.seat, made, "Meena")).result(5)
    assert store.read(by_hand) == {}


def test_what_stood_there_before_does_not_keep_one_from_saving(store: Store) -> None:
    store.write(
        lambda db: db.execute("UPDATE sites SET category = 'of an older file' WHERE id = 'a'")
    ).result(5)
    assert do(store, editing.edit_site, "a", {"category": "of an older file", "owner": "Ram"})


def test_a_number_that_is_anothers_or_was(store: Store) -> None:
    with pytest.raises(NumberTaken) as taken:
        do(store, editing.edit_camera, "near", {"number": 102})
    assert taken.value.holder.camera == "away"
    do(store, editing.edit_camera, "near", {"number": 500})
    with pytest.raises(NumberRetired) as retired:
        do(store, editing.edit_camera, "away", {"number": 101})
    assert retired.value.former.name.en == "Camera near"
    # Its own former number is no other camera's.
    do(store, editing.edit_camera, "near", {"number": 101})
    do(store, editing.remove_camera, "near")
    made = do(store, editing.edit_camera, "away", {"number": 101}, allow_retired=True)
    assert made
    assert one(store, "SELECT camera FROM numbers_given WHERE number = 101") == "away"


def test_adding_and_removing(store: Store) -> None:
    before = dump(store)
    first, new_site = do(
        store, editing.add_site, {"name_en": "New shop", "category": "liquor_shop", "thana": "north"}
    )
    second, new_camera = do(
        store, editing.add_camera, new_site, {"name_en": "Gate", "sub_url": "rtsp://192.0.2.8/1"}
    )
    assert one(store, "SELECT number FROM cameras WHERE id = ?", new_camera) > 103
    with pytest.raises(NumberTaken):
        do(store, editing.add_camera, new_site, {"number": 101})
    with pytest.raises(EditRefused):
        do(store, editing.add_site, {"name_en": "No category"})
    with pytest.raises(NotThere):
        do(store, editing.add_camera, "nowhere", {})
    third = do(store, editing.remove_site, new_site)
    assert dump(store) == before
    for each in (third, second, first):
        store.write(lambda db, each=each: undo(db, store.seat, each, "Meena")).result(5)
    assert dump(store) == before


def test_thanas_of_many_sites(store: Store) -> None:
    made = store.write(
        lambda db: editing.assign_thana(
            db, store.seat, [("a", "zone", "south", ""), ("b", "zone", "north", "")], "Asha", name="Outlines"
        )
    ).result(5)
    assert store.read(lambda db: db.execute("SELECT zone, thana FROM sites ORDER BY id").fetchall()) == [
        ("zone", "south"),
        ("zone", "north"),
    ]
    (entry,) = [each for each in store.read(history) if each.id == made]
    assert (entry.rows, entry.head.counts) == (2, {"changed": 2})
