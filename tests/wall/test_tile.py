"""A tile never says live of a picture that is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.relay.gaps import LONGEST_S
from console.relay.values import Reason, StreamState, StreamStatus
from console.wall.tile import STALL_AFTER_S, Economy, TileKind, stall_after_s, tile_state

states = st.sampled_from(list(StreamState))


def status(state, **more):
    return StreamStatus("s", state, **more)


def test_live_needs_a_fresh_picture_and_a_live_stream():
    assert tile_state(status(StreamState.LIVE), 99.9, 100.0).kind is TileKind.LIVE
    assert tile_state(status(StreamState.LIVE), None, 100.0).kind is TileKind.CONNECTING
    assert tile_state(status(StreamState.LIVE), 95.0, 100.0).kind is TileKind.STALLED


def test_reconnecting_says_attempt_and_seconds_to_the_next():
    state = tile_state(
        status(StreamState.RECONNECTING, reason=Reason.NO_ANSWER, attempt=3, retry_at=108.0), 90.0, 100.0
    )
    assert (state.kind, state.attempt, state.retry_s, state.age_s) == (TileKind.RECONNECTING, 3, 8.0, 10.0)


def test_failed_says_why():
    state = tile_state(status(StreamState.FAILED, reason=Reason.PASSWORD_REFUSED), None, 100.0)
    assert (state.kind, state.reason) == (TileKind.FAILED, Reason.PASSWORD_REFUSED)


@given(states, st.one_of(st.none(), st.floats(0, 200)), st.floats(0, 200), st.floats(0, 60), st.booleans())
def test_what_is_called_live_has_a_picture_younger_than_the_limit(state, picture_at, now, late_s, was_late):
    told = tile_state(status(state), picture_at, now, late_s=late_s, was_late=was_late)
    if told.kind is TileKind.LIVE:
        assert state is StreamState.LIVE
        assert now - picture_at + late_s <= STALL_AFTER_S


def test_a_picture_that_is_shown_late_is_not_live_and_not_the_cameras_fault():
    told = tile_state(status(StreamState.LIVE, reason=Reason.NO_ANSWER), 99.9, 100.0, late_s=8.0)
    assert (told.kind, told.late, told.reason) == (TileKind.STALLED, True, None)
    assert told.age_s == pytest.approx(8.1)
    silent = tile_state(status(StreamState.LIVE), 95.0, 100.0, late_s=8.0)
    assert (silent.kind, silent.late) == (TileKind.STALLED, False)


def test_what_was_late_is_live_again_only_when_it_is_hardly_late():
    live = status(StreamState.LIVE)
    assert tile_state(live, 99.9, 100.0, late_s=1.6).kind is TileKind.LIVE
    assert tile_state(live, 99.9, 100.0, late_s=1.6, was_late=True).late
    assert tile_state(live, 99.2, 100.0, late_s=0.9, was_late=True).kind is TileKind.LIVE
    slow = status(StreamState.LIVE, usual_gap_s=2.0)
    assert tile_state(slow, 98.0, 100.0, late_s=3.0, was_late=True).kind is TileKind.LIVE


def test_pictures_that_are_all_the_same_are_called_so_after_a_while():
    live = status(StreamState.LIVE)
    told = tile_state(live, 99.9, 100.0, unchanged_since=70.0, unchanged_after_s=20.0)
    assert (told.kind, told.unchanged_s) == (TileKind.UNCHANGED, 30.0)
    assert tile_state(live, 99.9, 100.0, unchanged_since=85.0).kind is TileKind.LIVE
    assert tile_state(live, 99.9, 100.0, unchanged_since=None).kind is TileKind.LIVE


def test_no_pictures_at_all_is_a_stall_not_an_unchanged_picture():
    told = tile_state(status(StreamState.LIVE), 95.0, 100.0, unchanged_since=10.0)
    assert (told.kind, told.unchanged_s) == (TileKind.STALLED, None)


def test_packets_that_repeat_tell_it_too():
    told = tile_state(status(StreamState.LIVE, repeats_since_at=60.0), 99.9, 100.0)
    assert (told.kind, told.unchanged_s) == (TileKind.UNCHANGED, 40.0)


def test_key_frames_far_apart_need_longer():
    far = status(StreamState.LIVE, key_interval_s=10.0)
    assert tile_state(far, 99.9, 100.0, unchanged_since=78.0).kind is TileKind.LIVE
    assert tile_state(far, 99.9, 100.0, unchanged_since=70.0).kind is TileKind.UNCHANGED


def test_a_slow_camera_is_not_called_stalled_between_two_pictures():
    slow = status(StreamState.LIVE, usual_gap_s=2.0)
    assert tile_state(slow, 95.0, 100.0).kind is TileKind.LIVE
    assert tile_state(slow, 92.0, 100.0).kind is TileKind.STALLED
    silent = status(StreamState.STALLED, usual_gap_s=2.0, last_packet_at=95.0)
    assert tile_state(silent, 96.0, 100.0).kind is TileKind.STALLED
    assert tile_state(status(StreamState.LIVE, fps=15.0), 97.0, 100.0).kind is TileKind.STALLED


def test_a_tile_with_key_frames_only_waits_for_the_next_one():
    slow = status(StreamState.LIVE, fps=15.0, key_interval_s=4.0)
    told = tile_state(slow, 95.0, 100.0, economy=Economy.KEY_FRAMES)
    assert (told.kind, told.economy) == (TileKind.LIVE, Economy.KEY_FRAMES)
    assert tile_state(slow, 91.0, 100.0, economy=Economy.KEY_FRAMES).kind is TileKind.STALLED


@given(st.floats(0, 100), st.sampled_from(list(Economy)), st.floats(0, 100))
def test_a_stall_is_told_within_three_seconds_unless_the_camera_is_slow(gap, economy, key_interval):
    limit = stall_after_s(status(StreamState.LIVE, usual_gap_s=gap, key_interval_s=key_interval), economy)
    assert STALL_AFTER_S <= limit <= LONGEST_S
    if gap <= 0.33 and economy is not Economy.KEY_FRAMES:
        assert limit == STALL_AFTER_S


@pytest.mark.parametrize("state", [StreamState.STALLED, StreamState.RECONNECTING, StreamState.FAILED])
def test_a_picture_is_as_old_as_its_last_packet_however_late_it_was_shown(state):
    told = status(state, last_packet_at=96.0)
    assert tile_state(told, 99.9, 100.0).age_s == 4.0
    assert tile_state(told, 95.0, 100.0).age_s == 5.0
    assert tile_state(told, None, 100.0).age_s is None
