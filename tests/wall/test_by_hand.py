"""What was put on the wall by hand stays there when groups are made anew, and no camera is lost by it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.values import Name
from console.wall.by_hand import by_hand, put_back, renumbered, rows_of
from console.wall.slots import Hole, WallGroup
from console.wall.wall import Wall


def group(rows, key="g", *, fixed=False) -> WallGroup:
    return WallGroup(key, Name("", key), tuple(rows), fixed)


def again(made, wall, fresh):
    """The slots of the wall's group when it is made anew with `fresh`."""
    pinned = set(wall.pinned.values())
    changed = by_hand(wall.groups, made, pinned)
    return put_back([replace(made[0], slots=tuple(fresh))], changed, pinned)[0].slots


def test_a_camera_called_up_holds_its_place_while_others_come_and_go():
    made = (group(range(8)),)
    wall = Wall("4").with_groups(made).select(1).call_up(70)
    assert wall.group.slots == (0, 70, 2, 3, 4, 5, 6, 7)
    assert again(made, wall, range(8)) == wall.group.slots
    assert again(made, wall, [90, *range(8)]) == (90, 70, 0, 2, 3, 4, 5, 6, 7)
    assert again(made, wall, [2, 3]) == (2, 70, 3)
    # It belongs to the group now, and is there once.
    assert again(made, wall, [*range(8), 70]) == (0, 70, 2, 3, 4, 5, 6, 7)


def test_what_it_stood_for_comes_back_when_it_is_gone():
    made = (group(range(4)),)
    wall = Wall("4").with_groups(made).select(1).call_up(70)
    changed = by_hand(wall.groups, made, set())
    assert rows_of(changed) == {70, 1}
    gone = renumbered(changed, {70: None, 1: 11})
    assert put_back([group([10, 11, 12, 13])], gone, set())[0].slots == (10, 11, 12, 13)
    there = renumbered(changed, {70: 90, 1: 11})
    assert put_back([group([10, 11, 12, 13])], there, set())[0].slots == (10, 90, 12, 13)


def test_cameras_that_changed_places_keep_them_and_one_that_left_the_group_is_not_held():
    made = (group(range(8)),)
    wall = Wall("4").with_groups(made).swap(0, 2).select(3).call_up(7)
    assert wall.group.slots == (2, 1, 0, 7, 4, 5, 6, 3)
    assert again(made, wall, range(8)) == wall.group.slots
    assert again(made, wall, [1, 2, 3, 4, 5, 6, 7]) == (2, 1, 4, 7, 5, 6, 3)


def test_a_pinned_camera_does_not_move_what_was_put_beside_it():
    made = (group(range(8)),)
    wall = Wall("4").with_groups(made).toggle_pin(0).select(2).call_up(70)
    assert wall.page_slots == (0, 1, 70, 3)
    fresh = again(made, wall, [*range(1, 8), 0])
    after = replace(wall, groups=(replace(made[0], slots=fresh),))
    assert after.page_slots == (0, 1, 70, 3)
    assert sorted(fresh) == [0, 1, 3, 4, 5, 6, 7, 70]


def test_an_arrangement_keeps_its_gaps_and_holes():
    hole = Hole("c", 4, Name("", "gone"))
    made = (group([0, hole, None, 3], fixed=True),)
    wall = Wall("4").with_groups(made).put(2, 0)
    assert wall.group.slots == (None, hole, 0, 3)
    assert again(made, wall, [0, hole, None, 3]) == (None, hole, 0, 3)
    assert again(made, wall, [0, 8, None, 3]) == (None, 8, 0, 3)


def steps():
    return st.lists(
        st.one_of(
            st.tuples(st.just("call"), st.integers(0, 30)),
            st.tuples(st.just("swap"), st.integers(0, 3)),
            st.tuples(st.just("pin"), st.integers(0, 3)),
            st.tuples(st.just("page"), st.sampled_from([-1, 1])),
            st.tuples(st.just("select"), st.integers(0, 3)),
        ),
        max_size=12,
    )


@given(st.lists(st.integers(0, 12), unique=True), steps(), st.lists(st.integers(0, 16), unique=True))
def test_nothing_changes_where_nothing_changed_and_no_camera_is_lost_or_there_twice(rows, path, fresh):
    made = (group(rows),)
    wall = Wall("4").with_groups(made)
    for what, value in path:
        match what:
            case "call":
                wall = wall.call_up(value)
            case "swap":
                wall = wall.swap(value, wall.selected)
            case "pin":
                wall = wall.toggle_pin(value)
            case "page":
                wall = wall.turn_page(value)
            case _:
                wall = wall.select(value)
    pinned = set(wall.pinned.values())
    if all(what != "pin" for what, _ in path):
        # What stood for a camera and was pinned then hides it no more: that one comes back.
        assert again(made, wall, rows) == wall.group.slots
    new = again(made, wall, fresh)
    assert len(set(new)) == len(new)
    hidden = set(rows) - set(wall.group.rows) - pinned
    assert set(fresh) - hidden <= set(new)
    brought = set(wall.group.rows) - set(rows) - pinned
    assert brought <= set(new)
