"""A camera of rare pictures is told from a machine that is slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.playback.lateness import LEFT_OUT_COUNTS, RARE_FPS, Lateness


def counts(*seconds):
    """What is told after each second of (left out, shown)."""
    lateness, lost, number, told = Lateness(), 0, 0, []
    for left_out, shown in seconds:
        lost, number = lost + left_out, number + shown
        told.append(lateness.count(lost, number))
    return told


def test_a_camera_whose_pictures_are_left_out_in_part():
    assert counts(*[(3, 2)] * 4) == [False, False, True, True]


def test_a_single_bad_second_is_forgiven():
    assert not any(counts((3, 2), (3, 2), (0, 5), (3, 2), (3, 2), (0, 5)))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=20))
def test_a_machine_that_is_slow_is_not_taken_for_a_slow_camera(seconds):
    busy = [(left_out, max(shown, RARE_FPS)) for left_out, shown in seconds]
    assert not any(counts(*busy))


@given(st.integers(1, 10), st.integers(0, 10))
def test_nothing_is_told_before_its_time(left_out, shown):
    assert counts(*[(left_out, shown)] * (LEFT_OUT_COUNTS - 1)) == [False] * (LEFT_OUT_COUNTS - 1)


@pytest.mark.parametrize(("fps", "told"), [(0.5, True), (1, True), (3, True), (8, False), (15, False)])
def test_all_pictures_left_out_while_one_stands(fps, told):
    lateness = Lateness()
    looks = [lateness.stands_still(int(at * fps / 4), 7, 100 + at / 4) for at in range(20)]
    assert any(looks) is told


def test_a_stall_is_no_lateness():
    lateness = Lateness()
    assert not any(lateness.stands_still(5, 7, 100 + at / 4) for at in range(40))
