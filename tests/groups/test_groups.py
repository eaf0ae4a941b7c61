"""Saved groups outlive the catalogue they were made in, and say what is gone."""

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.catalogue.filter import Filter
from console.catalogue.load import from_values
from console.catalogue.values import Area, Camera, Health, Name, Ownership, Placement, Site
from console.groups.library import GroupLibrary
from console.groups.members import chosen_of, members, rows_of, smart_of, wall_groups_of, wanted_of
from console.groups.values import (
    CAMERAS_AT_MOST,
    GroupCamera,
    GroupKind,
    MalformedGroup,
    Route,
    SmartFilter,
    TooManyCameras,
    holds_from_json,
    holds_to_json,
    new_group,
)
from console.store.store import FILE_NAME, Store
from console.wall.slots import Hole

AREAS = (
    Area("t1", "thana", Name("सासनी गेट", "Sasni Gate"), "", ()),
    Area("t2", "thana", Name("क्वार्सी", "Quarsi"), "", ()),
)


def city(count=6, areas=AREAS, lon=78.0):
    """Cameras on a line to the east, every other one in the other thana, at schools and banks."""
    sites = [
        Site(
            f"s{n}",
            Name("", f"Site {n}"),
            ("school", "bank")[n % 2],
            Ownership(n % 2),
            27.9,
            lon,
            thana=f"t{1 + n % 2}",
        )
        for n in range(count)
    ]
    cameras = [
        Camera(f"c{n}", 1100 + n, Name("", f"Gate {n}"), f"s{n}", Placement.ENTRY, 27.9, lon + n / 1000)
        for n in range(count)
    ]
    return from_values(sites, cameras, areas=areas)


def kept(holds, **more):
    return new_group(Name("समूह", "Group"), "Asha", holds, **more)


def test_chosen_cameras_keep_their_order_and_leave_holes():
    catalogue = city()
    group = kept(chosen_of([4, 0, 2, 4], catalogue))
    assert group.kind is GroupKind.FIXED
    assert rows_of(group, catalogue).tolist() == [4, 0, 2]
    fewer = city(3)
    found = members(group, fewer)
    assert found.rows.tolist() == [0, 2]
    assert found.slots == (Hole("c4", 1104, Name("", "Gate 4")), 0, 2)
    assert found.missing == 1


def test_a_number_given_to_another_camera_does_not_bring_it_into_the_group():
    catalogue = city()
    group = kept(chosen_of([1], catalogue))
    site = Site("s", Name("", "Elsewhere"), "bank", Ownership.PUBLIC, 0, 0)
    other = Camera("new", 1101, Name("", "Another"), "s", Placement.ENTRY, 0, 0)
    assert members(group, from_values([site], [other])).slots == (Hole("c1", 1101, Name("", "Gate 1")),)


def test_a_smart_group_stays_alive():
    catalogue = city()
    wanted = Filter(frozenset(["school"]), frozenset([0]), Ownership.PUBLIC, frozenset([Health.DOWN]), "gate")
    group = kept(smart_of(wanted, catalogue))
    assert group.kind is GroupKind.SMART
    assert rows_of(group, catalogue).tolist() == []
    catalogue.set_health([2, 3], [Health.DOWN, Health.DOWN])
    assert rows_of(group, catalogue).tolist() == [2]
    turned = city(8, areas=AREAS[::-1])
    turned.set_health([2, 3, 6], [Health.DOWN] * 3)
    assert rows_of(group, turned).tolist() == [2, 6]
    assert wanted_of(group.holds, turned) == (replace(wanted, areas=frozenset([1])), 0)


def test_a_smart_group_whose_areas_are_gone_is_empty_and_not_the_whole_city():
    catalogue = city()
    group = kept(SmartFilter(areas=frozenset(["t1", "gone"])))
    assert members(group, catalogue).areas_gone == 1
    assert rows_of(group, catalogue).tolist() == [0, 2, 4]
    bare = city(areas=())
    assert rows_of(group, bare).tolist() == []
    assert members(group, bare).areas_gone == 2
    assert rows_of(kept(SmartFilter(categories=frozenset(["teleport"]))), catalogue).tolist() == []
    assert rows_of(kept(SmartFilter()), catalogue).tolist() == [0, 1, 2, 3, 4, 5]


def test_a_route_has_its_cameras_in_the_order_of_passing():
    catalogue = city()
    east = Route(((77.9995, 27.9), (78.0035, 27.9)), 60.0)
    assert rows_of(kept(east), catalogue).tolist() == [0, 1, 2, 3]
    west = Route(east.points[::-1], 60.0)
    assert kept(west).kind is GroupKind.ROUTE
    assert rows_of(kept(west), catalogue).tolist() == [3, 2, 1, 0]
    assert rows_of(kept(west), city(9)).tolist() == [3, 2, 1, 0]
    assert rows_of(kept(west), city(9, lon=80.0)).tolist() == []


def test_the_wall_has_holes_of_chosen_groups_and_no_empty_ones():
    catalogue = city(3)
    chosen = kept(chosen_of([4, 0], city()))
    whole = kept(chosen_of([1, 0], city()))
    made = wall_groups_of([chosen, kept(SmartFilter(text="nothing such")), whole], catalogue)
    assert [(group.key, group.fixed, group.rows) for group in made] == [
        (f"saved:{chosen.id}", True, (0,)),
        (f"saved:{whole.id}", False, (1, 0)),
    ]


def test_too_many_cameras_are_refused():
    cameras = tuple(GroupCamera(f"c{n}", n, Name("", "x")) for n in range(CAMERAS_AT_MOST + 1))
    with pytest.raises(TooManyCameras) as refused:
        kept(cameras)
    assert refused.value.count == CAMERAS_AT_MOST + 1


holds = (
    st.lists(
        st.builds(GroupCamera, st.text(), st.integers(0, 10**9), st.builds(Name, st.text(), st.text()))
    ).map(tuple)
    | st.builds(
        SmartFilter,
        st.frozensets(st.text()),
        st.frozensets(st.text()),
        st.none() | st.sampled_from(Ownership),
        st.frozensets(st.sampled_from(Health)),
        st.text(max_size=200),
    )
    | st.builds(
        Route,
        st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=1, max_size=9).map(tuple),
        st.floats(1, 5000),
    )
)


@settings(max_examples=100, deadline=None)
@given(holds)
def test_what_a_group_holds_returns_as_it_was(held):
    assert holds_from_json(kept(held).kind, holds_to_json(held)) == held


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(("fixed", text) for text in ("", "{}", "[1]", "[[1, 2]]", '[["a", "x", "", ""]]', "[" * 9000)),
        *(("smart", text) for text in ("{}", "[]", '{"categories": 1, "areas": [], "ownership": null}')),
        ("smart", '{"categories": [], "areas": [], "ownership": 7, "health": [], "text": ""}'),
        *(
            ("route", text)
            for text in ("{}", '{"points": [], "width_m": 5}', '{"points": [[1, 2]], "width_m": 0}')
        ),
        ("route", '{"points": [[NaN, 2]], "width_m": 5}'),
        ("circle", "{}"),
    ],
)
def test_what_is_no_group_is_told(kind, text):
    with pytest.raises(MalformedGroup):
        holds_from_json(kind, text)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as opened:
        yield opened


def names(library, operator="Asha"):
    return [group.name.en for group in library.groups(operator)]


def named(text, **more):
    return new_group(Name(text, text), "Asha", SmartFilter(text=text), **more)


def test_groups_are_kept_in_their_order(store):
    library = GroupLibrary(store)
    a, b, c = (library.add(named(text)) for text in "abc")
    assert names(library) == ["a", "b", "c"]
    assert library.move(c.id, -2, "Asha") and names(library) == ["c", "a", "b"]
    assert library.move(c.id, 1, "Asha") and names(library) == ["a", "c", "b"]
    assert not library.move(a.id, -1, "Asha")
    assert not library.move(c.id, 1, "Ravi")
    library.put(replace(library.group(b.id), name=Name("ब", "B")))
    store.write(lambda db: None).result(5)
    again = GroupLibrary(store)
    assert names(again) == ["a", "c", "B"]
    assert again.group(a.id) == library.group(a.id)


def test_a_removed_group_can_be_put_back_in_its_place(store):
    library = GroupLibrary(store)
    a, _b = (library.add(named(text)) for text in "ab")
    removed = library.remove(a.id)
    assert library.remove(a.id) is None and names(library) == ["b"]
    library.put(removed)
    store.write(lambda db: None).result(5)
    assert names(GroupLibrary(store)) == ["a", "b"]


def test_only_one_s_own_and_shared_groups_are_seen(store):
    library = GroupLibrary(store)
    library.add(named("own"))
    shared = library.add(named("shared", shared=True))
    assert names(library, "Ravi") == ["shared"]
    last = library.add(new_group(Name("r", "r"), "Ravi", SmartFilter()))
    assert library.move(last.id, -1, "Ravi")
    assert names(library, "Ravi") == ["r", "shared"]
    assert names(library) == ["own", "shared"]
    assert library.group(shared.id).shared


def test_a_damaged_row_does_not_take_the_others_away(store):
    library = GroupLibrary(store)
    a, _b = (library.add(named(text)) for text in "ab")
    store.write(lambda db: None).result(5)
    with sqlite3.connect(store.file.with_name(FILE_NAME)) as db:
        db.execute("UPDATE saved_groups SET holds = '{' WHERE id = ?", [a.id])
    assert names(GroupLibrary(store)) == ["b"]
