"""Windows come back to where they were, also when a screen is missing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.windows.placement import LEAST_HEIGHT, LEAST_WIDTH, Box, Placement, fitted, from_kept, kept

SCREENS = {"left": Box(0, 0, 1920, 1080), "right": Box(1920, 40, 1366, 728)}


def test_a_window_goes_back_to_its_own_screen():
    placement = Placement("right", Box(100, 50, 800, 600))
    assert fitted(placement, SCREENS, "left") == (Box(2020, 90, 800, 600), True)


def test_a_missing_screen_brings_the_window_to_the_primary_one():
    placement = Placement("gone", Box(3000, 50, 2500, 600))
    assert fitted(placement, SCREENS, "left") == (Box(0, 50, 1920, 600), False)


@given(
    st.sampled_from(["left", "right", "gone"]),
    st.tuples(*[st.integers(-(10**5), 10**5)] * 4),
)
def test_no_window_is_ever_out_of_sight(name, numbers):
    box, at_home = fitted(Placement(name, Box(*numbers)), SCREENS, "left")
    area = SCREENS[name if at_home else "left"]
    assert at_home == (name in SCREENS)
    assert box.width >= LEAST_WIDTH
    assert box.height >= LEAST_HEIGHT
    assert area.x <= box.x <= box.x + box.width <= area.x + area.width
    assert area.y <= box.y <= box.y + box.height <= area.y + area.height


def test_a_placement_is_kept_and_read_again():
    placement = Placement("left", Box(1, 2, 800, 600), "full")
    assert from_kept(kept(placement)) == placement


def test_what_cannot_be_read_is_no_placement():
    for plain in (None, 3, {}, {"screen": "a", "box": {"x": 1}}, {"screen": "a", "box": None, "state": "x"}):
        assert from_kept(plain) is None
