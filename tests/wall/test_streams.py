"""Sub or main: large tiles get the main stream, and nothing flutters."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from console.wall.streams import BETWEEN_SWITCHES_S, StreamChoice, choose, first_choice


def settle(choice, *, tile_px, sub_px=360, forced=False, start=100.0, seconds=10):
    for i in range(seconds * 4):
        choice = choose(
            choice, tile_px=tile_px, sub_px=sub_px, has_main=True, forced=forced, now=start + i / 4
        )
    return choice


def test_a_large_tile_goes_to_main_and_a_small_one_back():
    large = settle(StreamChoice(), tile_px=700)
    assert large.main
    assert not settle(large, tile_px=300, start=200.0).main


def test_in_between_nothing_changes():
    assert not settle(StreamChoice(), tile_px=400).main
    assert settle(StreamChoice(main=True), tile_px=400).main


def test_an_enlarged_tile_changes_at_once():
    assert choose(StreamChoice(), tile_px=100, sub_px=360, has_main=True, forced=True, now=0.0).main


def test_a_first_choice_needs_no_settling():
    assert first_choice(tile_px=700, sub_px=0, has_main=True, forced=False, now=0.0).main
    assert not first_choice(tile_px=150, sub_px=0, has_main=True, forced=False, now=0.0).main


def test_a_camera_with_one_stream_keeps_it():
    assert not choose(StreamChoice(), tile_px=900, sub_px=0, has_main=False, forced=True, now=0.0).main


@given(st.lists(st.integers(50, 1000), min_size=1, max_size=60))
def test_switches_are_never_close_together(sizes):
    choice, switches, now = StreamChoice(), [], 100.0
    for size in sizes:
        before = choice.main
        choice = choose(choice, tile_px=size, sub_px=360, has_main=True, forced=False, now=now)
        if choice.main != before:
            switches.append(now)
        now += 0.5
    assert all(b - a >= BETWEEN_SWITCHES_S for a, b in itertools.pairwise(switches))
