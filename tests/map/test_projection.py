"""The projection goes there and back, and views keep what they promise."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.map.projection import MAX_ZOOM, Bounds, View, to_degrees, to_world

longitudes = st.floats(-180, 180)
latitudes = st.floats(-85, 85)
unit = st.floats(0.05, 0.95)
zooms = st.floats(4, 19)
pixels = st.floats(0, 2000)


@given(longitudes, latitudes)
def test_degrees_come_back(lon: float, lat: float) -> None:
    back = to_degrees(*to_world(lon, lat))
    assert math.isclose(back[0], lon, abs_tol=1e-9)
    assert math.isclose(back[1], lat, abs_tol=1e-9)


def test_known_places() -> None:
    assert to_world(0, 0) == (0.5, 0.5)
    x, y = to_world(180, 85.05112877980659)
    assert (float(x), float(y)) == pytest.approx((1.0, 0.0), abs=1e-12)


def test_poles_are_drawn_at_the_edge() -> None:
    assert float(to_world(0, 90)[1]) == pytest.approx(0.0, abs=1e-9)


@given(unit, unit, zooms, pixels, pixels)
def test_a_pixel_comes_back(x: float, y: float, zoom: float, px: float, py: float) -> None:
    view = View(x, y, zoom, 1280, 800)
    back = view.screen_point(*view.world_point(px, py))
    assert back == pytest.approx((px, py), abs=1e-3)


@given(unit, unit, zooms, st.floats(6, 19), st.floats(500, 800), st.floats(300, 500))
def test_zooming_keeps_the_place_under_the_pointer(
    x: float, y: float, zoom: float, other: float, px: float, py: float
) -> None:
    view = View(x, y, zoom, 1280, 800)
    before = view.world_point(px, py)
    zoomed = view.zoomed(other, px, py)
    if 0 < zoomed.x < 1 and 0 < zoomed.y < 1:
        assert zoomed.screen_point(*before) == pytest.approx((px, py), abs=1e-3)


@given(unit, unit, st.floats(1e-6, 0.01), st.floats(1e-6, 0.01))
def test_what_is_fitted_is_in_view(x: float, y: float, wide: float, high: float) -> None:
    bounds = Bounds(x, y, x + wide, y + high)
    view = View(width=900, height=500).fitted(bounds, margin=20, max_zoom=MAX_ZOOM)
    assert view.bounds.grown(1e-9).contains(bounds)


def test_metres_per_pixel_shrink_towards_the_poles() -> None:
    equator = View(0.5, 0.5, 10, 100, 100).metres_per_pixel
    _, y = to_world(0, 60)
    assert equator == pytest.approx(152.87, abs=0.01)
    assert View(0.5, float(y), 10, 100, 100).metres_per_pixel == pytest.approx(equator / 2, rel=1e-6)
