"""The wall's operations keep its promises: one camera a tile, never a page that is not there."""

from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.values import Name
from console.wall.layouts import LAYOUTS
from console.wall.wall import Wall, WallGroup


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


def test_call_up_turns_to_a_camera_of_the_group_and_puts_a_stranger_into_the_tile():
    w = wall(9, 3)
    assert (w.call_up(6).page, w.call_up(6).selected) == (1, 2)
    assert w.select(1).call_up(99).shown == (0, 99, 2, 3)


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
            ),
            max_size=20,
        )
    )


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
        else:
            w = w.with_rows(w.group_index, tuple(range(value)))
        shown = [row for row in w.shown if row is not None]
        assert len(shown) == len(set(shown))
        assert 0 <= w.page < w.pages
        assert 0 <= w.selected < w.capacity
