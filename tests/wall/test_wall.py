"""The wall's operations keep its promises: one camera a tile, never a page that is not there."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.values import Name
from console.wall.layouts import LAYOUTS
from console.wall.slots import Hole, WallGroup
from console.wall.wall import Wall


def group(key: str, rows) -> WallGroup:
    return WallGroup(key, Name(key, key), tuple(rows))


def wall(*sizes: int, layout="4") -> Wall:
    start, groups = 0, []
    for size in sizes:
        groups.append(group(str(start), range(start, start + size)))
        start += size
    return Wall(layout).with_groups(tuple(groups))


def test_pages_fill_and_the_last_one_has_empty_tiles():
    w = wall(6)
    assert w.pages == 2
    assert w.shown == (0, 1, 2, 3)
    assert w.turn_page(1).shown == (4, 5, None, None)


def test_paging_walks_through_groups_both_ways():
    w = wall(5, 3)
    assert w.turn_page(1).turn_page(1).shown == (5, 6, 7, None)
    assert w.turn_page(-1).shown == (5, 6, 7, None)
    assert w.turn_page(-1).turn_page(1).shown == (0, 1, 2, 3)


def test_enlarging_and_going_back():
    w = wall(4).toggle_enlarged(2)
    assert (w.shown, w.shown_layout, w.selected_row) == ((2,), "1", 2)
    assert w.toggle_enlarged(0).shown == (0, 1, 2, 3)


def test_an_empty_tile_cannot_be_enlarged():
    assert wall(2).toggle_enlarged(3).enlarged is None


def test_another_layout_keeps_the_selected_camera_on_screen():
    w = wall(40, layout="16").turn_page(1).select(5)
    for name in LAYOUTS:
        assert w.with_layout(name).selected_row == w.selected_row


def test_call_up_brings_a_camera_into_the_selected_tile_wherever_it_was():
    w = wall(9, 3).select(1)
    assert w.call_up(6).shown == (0, 6, 2, 3)
    assert w.call_up(6).turn_page(1).shown == (4, 5, 1, 7)
    assert w.call_up(3).shown == (0, 3, 2, 1)
    assert w.call_up(99).shown == (0, 99, 2, 3)
    assert w.call_up(6).selected == w.call_up(3).selected == w.call_up(99).selected == 1


def test_a_pinned_camera_stays_while_the_others_are_paged_and_none_is_hidden():
    w = wall(7).toggle_pin(1)
    assert w.shown == (0, 1, 2, 3)
    assert w.turn_page(1).shown == (4, 1, 5, 6)
    assert w.pages == 2
    assert w.turn_page(1).toggle_pin(1).turn_page(-1).shown == (0, 1, 2, 3)


def test_a_pin_goes_along_to_another_group_and_stays_there_when_it_is_let_go():
    w = wall(4, 6).toggle_pin(0).turn_group(1)
    assert w.shown == (0, 4, 5, 6)
    assert w.toggle_pin(0).shown == (0, 4, 5, 6)
    assert w.toggle_pin(0).pages == 2


def test_a_wall_of_nothing_but_pins_has_one_page():
    w = wall(9, layout="4")
    for tile in range(4):
        w = w.toggle_pin(tile)
    assert (w.pages, w.turn_page(1).shown) == (1, (0, 1, 2, 3))


def test_swapping_tiles_also_with_a_pinned_one():
    w = wall(4)
    assert w.swap(0, 3).shown == (3, 1, 2, 0)
    assert w.swap(0, 3).selected == 3
    pinned = w.toggle_pin(0).swap(0, 1)
    assert pinned.shown == (1, 0, 2, 3)
    assert pinned.pinned == {1: 0}
    assert pinned.turn_page(1).pinned == {1: 0}


def test_many_cameras_dropped_at_once_fill_the_tiles_from_there_on():
    assert wall(4).put_many(1, [7, 8, 9, 10]).shown == (0, 7, 8, 9)
    assert wall(4).toggle_pin(2).put_many(1, [7, 8, 9]).shown == (0, 7, 2, 8)


def test_an_arrangement_keeps_its_gaps_and_holes():
    gone = Hole("c118", 118, Name("द्वार", "Gate"))
    view = WallGroup("view", Name("v", "v"), (5, None, gone, 6), fixed=True)
    w = Wall("4").with_groups((view,))
    assert w.shown == (5, None, gone, 6)
    assert w.shown_rows == (5, 6)
    assert w.put(1, 9).shown == (5, 9, gone, 6)
    assert w.put(1, 6).shown == (5, 6, gone, None)
    assert w.put(2, 6).shown == (5, None, 6, gone)
    assert w.swap(1, 0).shown == (None, 5, gone, 6)
    assert w.toggle_enlarged(2).enlarged is None


def test_nothing_at_all_is_fine():
    w = Wall()
    assert set(w.turn_page(1).turn_group(1).shown) == {None}
    assert w.put(0, 5).shown[0] == 5


@st.composite
def steps(draw):
    return draw(
        st.lists(
            st.one_of(
                st.tuples(st.just("layout"), st.sampled_from(LAYOUTS)),
                st.tuples(st.just("page"), st.integers(-3, 3)),
                st.tuples(st.just("group"), st.integers(-3, 3)),
                st.tuples(st.just("select"), st.integers(0, 70)),
                st.tuples(st.just("enlarge"), st.integers(0, 70)),
                st.tuples(st.just("call"), st.integers(0, 60)),
                st.tuples(st.just("rows"), st.integers(0, 30)),
                st.tuples(st.just("pin"), st.integers(0, 16)),
                st.tuples(st.just("swap"), st.integers(0, 16)),
            ),
            max_size=20,
        )
    )


def test_a_pin_that_changes_places_on_a_page_with_empty_tiles_loses_no_camera():
    pinned = wall(5).toggle_pin(3).turn_page(1)
    assert pinned.page_slots == (4, None, None, 3)
    swapped = pinned.swap(0, 3)
    assert swapped.pinned == {0: 3}
    assert swapped.page_slots == (3, 4, None, None)
    assert sorted(swapped.group.rows) == [0, 1, 2, 3, 4]
    fixed = replace(pinned, groups=(replace(pinned.group, fixed=True),))
    assert fixed.swap(0, 3).page_slots == (3, None, None, 4)


def test_the_only_camera_of_the_last_page_moved_to_an_empty_tile_takes_no_other_s_place():
    moved = wall(5).turn_page(1).swap(0, 2)
    assert moved.page_slots == (4, None, None, None)
    assert moved.group.rows == (0, 1, 2, 3, 4)


@given(st.lists(st.integers(0, 30), max_size=4), steps())
def test_no_camera_is_shown_twice_and_every_page_exists(sizes, path):
    w = wall(*sizes)
    for what, value in path:
        if what == "layout":
            w = w.with_layout(value)
        elif what == "page":
            w = w.turn_page(value)
        elif what == "group":
            w = w.turn_group(value)
        elif what == "select":
            w = w.select(value)
        elif what == "enlarge":
            w = w.toggle_enlarged(value)
        elif what == "call":
            w = w.call_up(value)
        elif what == "pin":
            w = w.toggle_pin(value)
        elif what == "swap":
            w = w.swap(value % w.capacity, w.selected)
        else:
            w = w.with_rows(w.group_index, tuple(range(value)))
        shown = [row for row in w.shown if row is not None]
        assert len(shown) == len(set(shown))
        assert 0 <= w.page < w.pages
        assert 0 <= w.selected < w.capacity
        if what == "call":
            assert w.selected_row == value
        if w.free:
            pages = [replace(w, page=page, enlarged=None) for page in range(w.pages)]
            assert set(w.group.rows) <= {row for page in pages for row in page.shown_rows}


def rows(*new):
    return np.array(new, dtype=np.int32)


def test_a_renewed_catalogue_moves_cameras_and_leaves_holes_only_in_arrangements():
    hole = Hole("c1", 11, Name("", "gone"))
    moved = rows(5, -1, 4, 3)
    followed = wall(4).toggle_pin(1).toggle_pin(2).renumbered(moved, {1: hole})
    assert followed.group.rows == (5, 4, 3)
    assert followed.pins == ((2, 4),)
    arranged = Wall("4").with_groups((WallGroup("v", Name("", ""), (0, 1, None, 3), fixed=True),))
    assert arranged.renumbered(moved, {1: hole}).shown == (5, hole, None, 3)


def test_a_hole_becomes_its_camera_again_and_no_other():
    hole, other = Hole("a", 7, Name("", "")), Hole("b", 8, Name("", ""))
    arranged = Wall("4").with_groups((WallGroup("v", Name("", ""), (0, hole, other, 3), fixed=True),))
    assert arranged.holes == [hole, other]
    assert arranged.with_returned({"a": 9, "c": 1}).shown == (0, 9, other, 3)
    assert arranged.with_returned({"a": 3}).shown == (0, None, other, 3)
    assert arranged.with_returned({}) == arranged


def test_an_enlarged_camera_that_is_gone_gives_the_page_back():
    enlarged = wall(4).toggle_enlarged(1)
    assert enlarged.renumbered(rows(0, 3, 1, 2), {}).enlarged == 3
    gone = enlarged.renumbered(rows(0, -1, 1, 2), {})
    assert gone.enlarged is None
    assert gone.shown == (0, 1, 2, None)


def test_a_page_that_is_no_more_falls_back_to_the_last_one():
    w = wall(9).turn_page(1).turn_page(1)
    assert w.page == 2
    assert w.renumbered(rows(0, 1, 2, 3, 4, -1, -1, -1, -1), {}).page == 1
