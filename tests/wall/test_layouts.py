"""Every layout fills its grid, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.wall.layouts import LAYOUTS, UnknownLayout, layout, layout_for


@pytest.mark.parametrize("name", LAYOUTS)
def test_cells_cover_the_grid_exactly_once(name):
    made = layout(name)
    units = [(c.x + dx, c.y + dy) for c in made.cells for dx in range(c.w) for dy in range(c.h)]
    assert sorted(units) == sorted((x, y) for x in range(made.columns) for y in range(made.rows))
    assert len(made) == sum(int(part) for part in name.split("+"))


def test_an_unknown_layout_is_refused():
    with pytest.raises(UnknownLayout):
        layout("17")


@given(st.integers(0, 200))
def test_layout_for_has_room_or_is_the_largest(count):
    assert len(layout_for(count)) >= min(count, 64)
