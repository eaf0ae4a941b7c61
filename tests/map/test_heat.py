"""Heat lies where its points lie, is the same wherever one looks from, and one point alone is not hot."""

import numpy as np
import pytest

from console.map.heat import FULL_AT_LEAST, full_scale, heat, heat_points
from console.map.projection import Bounds, to_world

LON, LAT = 78.08, 27.89
X, Y = (float(v) for v in to_world(LON, LAT))
SIDE = 1e-6


def around(columns: int, rows: int, shift_x: int = 0, shift_y: int = 0) -> Bounds:
    """A grid of cells of `SIDE` whose middle, shifted by whole cells, is the city's."""
    left, top = X - (columns / 2 - shift_x) * SIDE, Y - (rows / 2 - shift_y) * SIDE
    return Bounds(left, top, left + columns * SIDE, top + rows * SIDE)


def test_heat_is_hottest_where_the_points_are() -> None:
    points = heat_points(np.full(50, LAT), np.full(50, LON), np.ones(50))
    grid = heat(points, around(40, 30), 40, 30, 6)
    assert grid.shape == (30, 40)
    row, column = np.unravel_index(np.argmax(grid), grid.shape)
    assert abs(row - 15) <= 1 and abs(column - 20) <= 1
    assert grid[0, 0] == 0.0
    assert grid.min() >= 0.0 and grid.max() <= 1.0


def test_one_outage_is_warm_and_many_are_hot() -> None:
    one = heat(heat_points([LAT], [LON], [1.0]), around(40, 30), 40, 30, 6)
    many = heat(heat_points([LAT] * 20, [LON] * 20, 1.0), around(40, 30), 40, 30, 6)
    assert 0.05 < one.max() < 0.6
    assert many.max() > 0.9


def test_a_pan_changes_no_heat() -> None:
    random = np.random.default_rng(3)
    points = heat_points(LAT + random.normal(0, 1e-4, 200), LON + random.normal(0, 1e-4, 200), 1.0)
    here = heat(points, around(60, 40), 60, 40, 6)
    there = heat(points, around(60, 40, 7, -5), 60, 40, 6)
    assert there[5:40, :53] == pytest.approx(here[:35, 7:], abs=2e-3)


def test_what_is_no_place_or_weighs_nothing_is_left_out() -> None:
    points = heat_points([LAT, np.nan, LAT, LAT], [LON, LON, np.inf, LON], [1.0, 1.0, 1.0, 0.0])
    assert len(points) == 1
    none = heat_points((), (), ())
    assert len(none) == 0
    assert heat(none, around(10, 10), 10, 10, 6).max() == 0.0


def test_one_bad_place_does_not_make_the_others_cold() -> None:
    lat = np.concatenate((np.full(1000, LAT), LAT + 0.01 * np.arange(1, 41).repeat(6)))
    points = heat_points(lat, np.full(len(lat), LON), 1.0)
    assert FULL_AT_LEAST <= full_scale(points, 1e-6) <= 10.0
