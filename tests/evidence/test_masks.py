"""Which pixels and which pictures a mask covers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.evidence.masks import Mask, NotAShape, covered, even, rectangle


def test_a_rectangle_covers_its_pixels_and_no_others_far_away() -> None:
    found = covered([rectangle(0, 0.25, 0.5, 0.75, 1.0)], 40, 20)
    assert found[10:20, 10:30].all()
    assert not found[:9].any()
    assert not found[:, :9].any()
    assert not found[:, 32:].any()


def test_corners_in_any_order_and_beyond_the_picture_are_held_within() -> None:
    assert rectangle(0, 0.9, 1.5, -0.2, 0.5).points == rectangle(0, 0.0, 0.5, 0.9, 1.0).points
    assert covered([rectangle(0, -1, -1, 2, 2)], 33, 17).all()


def test_a_hollow_shape_is_hollow() -> None:
    """A bow: its two halves are covered, what lies beside its waist is not."""
    bow = Mask(0, ((0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0)))
    found = covered([bow], 100, 100)
    assert found[50, 10] and found[50, 90]
    assert not found[5, 50] and not found[95, 50]


@settings(max_examples=60, deadline=None)
@given(
    points=st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=3, max_size=9),
    width=st.integers(2, 80),
    height=st.integers(2, 60),
)
def test_what_lies_within_is_always_covered(
    points: list[tuple[float, float]], width: int, height: int
) -> None:
    """Whatever the shape: a pixel whose middle lies inside by the even-odd rule is covered, corners too."""
    found = covered([Mask(0, tuple(points))], width, height)
    for y in range(0, height, 7):
        for x in range(0, width, 5):
            if _inside(points, (x + 0.5) / width, (y + 0.5) / height):
                assert found[y, x]
    for x, y in points:
        assert found[min(height - 1, int(y * height)), min(width - 1, int(x * width))]


def _inside(points: list[tuple[float, float]], x: float, y: float) -> bool:
    inside = False
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
        if (y0 > y) != (y1 > y):
            at = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
            if abs(at - x) < 1e-6:
                return False  # on the very edge either answer is right
            inside ^= x < at
    return inside


def test_half_sized_colour_is_covered_with_any_of_its_four_pixels() -> None:
    found = np.zeros((4, 6), np.bool_)
    found[3, 5] = found[0, 0] = True
    assert even(found).tolist() == [[True, False, False], [False, False, True]]


def test_a_mask_covers_every_picture_that_stands_between_its_ends() -> None:
    mask = Mask(0, rectangle(0, 0, 0, 1, 1).points, 10.0, 11.0)
    assert not mask.stands_over(9.0, 10.0), "gone when the mask begins"
    assert mask.stands_over(9.9, 10.1), "stands when the mask begins"
    assert mask.stands_over(10.5, 10.6)
    assert mask.stands_over(11.0, 11.1), "the picture that was seen when its end was marked"
    assert not mask.stands_over(11.1, 11.2)
    always = Mask(0, mask.points)
    assert always.stands_over(0, 1) and always.stands_over(1e9, 1e9 + 1)


@pytest.mark.parametrize("points", [((0.0, 0.0), (1.0, 1.0)), ((0.0, 0.0), (1.0, float("nan")), (0.0, 1.0))])
def test_what_is_no_shape_is_refused(points: tuple[tuple[float, float], ...]) -> None:
    with pytest.raises(NotAShape):
        Mask(0, points)
