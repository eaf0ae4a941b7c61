"""A tile never says live of a picture that is not."""

from hypothesis import given
from hypothesis import strategies as st

from console.relay.values import Reason, StreamState, StreamStatus
from console.wall.tile import STALL_AFTER_S, TileKind, tile_state

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


@given(states, st.one_of(st.none(), st.floats(0, 200)), st.floats(0, 200))
def test_what_is_called_live_has_a_picture_younger_than_the_limit(state, picture_at, now):
    told = tile_state(status(state), picture_at, now)
    if told.kind is TileKind.LIVE:
        assert state is StreamState.LIVE
        assert now - picture_at <= STALL_AFTER_S
