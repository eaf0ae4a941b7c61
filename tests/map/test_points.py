"""Morton order makes every grid cell one slice."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from console.map.points import LEVELS, cell_code, cell_starts, slices_in, sort_points
from console.map.projection import Bounds

places = st.lists(st.tuples(st.floats(77.9, 78.3), st.floats(27.7, 28.1)), min_size=1, max_size=60)


def test_bits_are_interleaved() -> None:
    assert cell_code([0b11], [0b00]).tolist() == [0b0101]
    assert cell_code([0b01], [0b10]).tolist() == [0b1001]


@given(places, st.integers(8, 20))
def test_a_cell_is_one_slice(points: list[tuple[float, float]], level: int) -> None:
    lon, lat = np.array(points).T
    found = sort_points(lon, lat)
    starts = cell_starts(found.code, level)
    cells = [(int(x * 2**level), int(y * 2**level)) for x, y in zip(found.x, found.y, strict=True)]
    parts = np.split(np.arange(len(found)), starts[1:])
    owners = [{cells[i] for i in part} for part in parts]
    assert all(len(owner) == 1 for owner in owners)
    assert len(set().union(*owners)) == len(owners)


@given(places)
def test_a_window_takes_all_that_is_inside(points: list[tuple[float, float]]) -> None:
    lon, lat = np.array(points).T
    found = sort_points(lon, lat)
    box = Bounds(found.x.min(), found.y.min(), float(np.median(found.x)), float(np.median(found.y)))
    inside = (found.x <= box.right) & (found.y <= box.bottom)
    taken = slices_in(found.code, box)
    assert set(np.flatnonzero(inside)) <= set(taken.tolist())
    assert (np.diff(taken) > 0).all()


def test_rows_without_a_place_have_no_position() -> None:
    found = sort_points([78.0, np.nan, 78.1], [27.9, 27.9, np.inf])
    assert found.rows.tolist() == [0]
    assert found.position.tolist() == [0, -1, -1]
    assert found.positions([2, 1, 0]).tolist() == [0]
    assert LEVELS <= 32
