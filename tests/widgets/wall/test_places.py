"""Tiles, headers and pictures never overlap, at any size and scale."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from console.playback.geometry import fit
from console.wall.layouts import LAYOUTS, layout
from widgets.wall.places import fitted, places


@given(
    st.sampled_from(LAYOUTS),
    st.integers(320, 4000),
    st.integers(180, 2200),
    st.sampled_from([1.0, 1.25, 1.5, 2.0]),
)
def test_tiles_cover_the_canvas_without_overlapping(name, width, height, dpr):
    made = places(layout(name), width, height, dpr)
    area = sum(place.whole.width() * place.whole.height() for place in made)
    assert area == round(width * dpr) * round(height * dpr)
    for place in made:
        assert place.whole.contains(place.header)
        assert not place.picture.intersects(place.header)
        assert place.picture.isEmpty() or place.whole.contains(place.picture)


@given(st.integers(16, 4000), st.integers(16, 4000), st.integers(20, 2000), st.integers(20, 2000))
def test_a_fitted_picture_keeps_its_shape_inside_the_box(width, height, wide, high):
    box = QRect(7, 9, wide, high)
    at = fitted(width, height, box)
    assert box.contains(at)
    if min(at.width(), at.height()) > 30:
        assert abs(at.width() / at.height() - width / height) < 0.1 * width / height


@given(st.integers(1, 4000), st.integers(1, 4000), st.integers(16, 2000), st.integers(16, 2000))
def test_what_playback_makes_for_a_box_is_not_scaled_again(width, height, wide, high):
    made = fit(width, height, wide, high)
    assert fitted(*made, QRect(7, 9, wide, high)).size().toTuple() == made


def test_a_picture_made_for_the_box_is_not_scaled():
    assert fitted(318, 178, QRect(0, 0, 318, 180)).size().toTuple() == (318, 178)
