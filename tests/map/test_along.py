"""Cameras beside a line and around a point are those that a plain calculation finds, in the right order."""

from time import perf_counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.map import along as along_module
from console.map.along import along, rows_along, within
from console.map.points import sort_points
from console.map.projection import to_world

LON, LAT = 78.08, 27.89
METRES = 111_319.49  # one degree of latitude on the projection's sphere


def flat(lon: np.ndarray, lat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Metres on a plane that touches the city."""
    return (lon - LON) * METRES * np.cos(np.radians(LAT)), (lat - LAT) * METRES


def plainly(
    lon: np.ndarray, lat: np.ndarray, line: list[tuple[float, float]], half_m: float
) -> tuple[np.ndarray, np.ndarray]:
    """For each point the distance from the line less `half_m`, and how far along it is; one by one."""
    x, y = flat(lon, lat)
    lx, ly = flat(*np.array(line).T)
    best, place, passed = np.full(len(x), np.inf), np.zeros(len(x)), 0.0
    for x1, y1, x2, y2 in zip(lx, ly, lx[1:], ly[1:], strict=False):
        dx, dy = x2 - x1, y2 - y1
        length2 = max(dx * dx + dy * dy, 1e-12)
        share = np.clip(((x - x1) * dx + (y - y1) * dy) / length2, 0, 1)
        apart = np.hypot(x - x1 - share * dx, y - y1 - share * dy)
        nearer = apart < best - 1e-3
        best[nearer], place[nearer] = apart[nearer], (passed + share * np.sqrt(length2))[nearer]
        passed += np.sqrt(length2)
    return best - half_m, place


corners = st.lists(st.tuples(st.floats(-0.04, 0.04), st.floats(-0.04, 0.04)), min_size=2, max_size=8)


@settings(max_examples=60, deadline=None)
@given(corners, st.floats(20, 2000), st.integers(0, 10_000))
def test_the_band_holds_what_a_plain_calculation_finds(
    line: list[tuple[float, float]], width_m: float, seed: int
) -> None:
    random = np.random.default_rng(seed)
    lon, lat = LON + random.uniform(-0.05, 0.05, 300), LAT + random.uniform(-0.05, 0.05, 300)
    route = [(LON + x, LAT + y) for x, y in line]
    over, _ = plainly(lon, lat, route, width_m / 2)
    found = rows_along(lon, lat, route, width_m)
    sure = width_m * 0.002 + 0.5  # the plane and the sphere differ by this much at most over the city
    assert set(np.flatnonzero(over < -sure)) <= set(found.tolist()) <= set(np.flatnonzero(over < sure))
    assert len(set(found.tolist())) == len(found)
    points = sort_points(lon, lat)
    x, y = to_world(*np.array(route).T)
    assert points.rows[along(points, x, y, width_m)].tolist() == found.tolist()


def test_cameras_come_in_the_order_of_the_way() -> None:
    random = np.random.default_rng(8)
    lon, lat = LON + random.uniform(-0.05, 0.05, 2000), LAT + random.uniform(-0.05, 0.05, 2000)
    route = [(LON - 0.04, LAT - 0.02), (LON, LAT + 0.02), (LON + 0.04, LAT - 0.02)]
    found = rows_along(lon, lat, route, 400)
    _, place = plainly(lon, lat, route, 200)
    assert len(found) > 60
    assert np.all(np.diff(place[found]) > -10)
    back = rows_along(lon, lat, route[::-1], 400)
    assert set(back.tolist()) == set(found.tolist())
    assert np.corrcoef(np.argsort(back), np.argsort(found))[0, 1] < 0 or back[0] == found[-1]


def test_a_line_that_comes_back_counts_each_camera_once() -> None:
    lon, lat = np.array([LON, LON + 0.01, LON + 0.02]), np.full(3, LAT)
    there_and_back = [(LON - 0.01, LAT), (LON + 0.03, LAT), (LON - 0.01, LAT)]
    assert rows_along(lon, lat, there_and_back, 50).tolist() == [0, 1, 2]


def test_one_point_is_a_circle_and_no_point_is_nothing() -> None:
    lon, lat = LON + np.array([0.0, 0.0009, 0.0011, np.nan]), np.array([LAT, LAT, LAT, LAT])
    assert rows_along(lon, lat, [(LON, LAT)], 200).tolist() == [0, 1]
    assert rows_along(lon, lat, [], 200).tolist() == []
    assert rows_along(np.zeros(0), np.zeros(0), [(LON, LAT), (LON, LAT + 1)], 200).tolist() == []
    none = sort_points(np.zeros(0), np.zeros(0))
    assert len(along(none, np.array([0.5]), np.array([0.5]), 10.0)) == 0
    assert len(within(none, 0.5, 0.5, 10.0)) == 0


def test_a_radius_takes_what_is_inside_nearest_first() -> None:
    random = np.random.default_rng(2)
    lon, lat = LON + random.uniform(-0.02, 0.02, 3000), LAT + random.uniform(-0.02, 0.02, 3000)
    points = sort_points(lon, lat)
    x, y = to_world(LON, LAT)
    found = points.rows[within(points, float(x), float(y), 500.0)]
    apart = np.hypot(*flat(lon, lat))
    assert set(np.flatnonzero(apart < 498)) <= set(found.tolist()) <= set(np.flatnonzero(apart < 502))
    assert np.all(np.diff(apart[found]) > -1e-3)


@pytest.mark.parametrize("pairs", [1, 700])
def test_small_portions_find_the_same(monkeypatch: pytest.MonkeyPatch, pairs: int) -> None:
    random = np.random.default_rng(5)
    lon, lat = LON + random.uniform(-0.05, 0.05, 3000), LAT + random.uniform(-0.05, 0.05, 3000)
    route = [(LON - 0.05, LAT), (LON + 0.05, LAT + 0.04), (LON, LAT - 0.05)]
    whole = rows_along(lon, lat, route, 300).tolist()
    monkeypatch.setattr(along_module, "_PAIRS", pairs)
    assert rows_along(lon, lat, route, 300).tolist() == whole


def test_a_line_across_a_hundred_thousand_is_quick() -> None:
    random = np.random.default_rng(1)
    points = sort_points(LON + random.normal(0, 0.04, 100_000), LAT + random.normal(0, 0.04, 100_000))
    x, y = to_world(LON + np.linspace(-0.1, 0.1, 60), LAT + 0.03 * np.sin(np.arange(60)))
    times = []
    for _ in range(5):
        began = perf_counter()
        found = along(points, x, y, 60.0)
        times.append(perf_counter() - began)
    assert len(found) > 1000
    assert min(times) < 1.0  # some 20 ms; a second is for a machine that is busy
