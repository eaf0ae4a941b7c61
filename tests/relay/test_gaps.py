"""A camera that is slow or irregular is known by its gaps; stalls of a quick one do not become its pace."""

import random
import time
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.relay.gaps import LONGEST_S, Gaps, patience_s
from console.relay.settings import RelaySettings
from console.relay.values import StreamSpec, StreamState, StreamStatus
from console.wall.tile import stall_after_s
from tests.playback.feeds import Clip, FeedServer

LEAST_S = 2.0


@pytest.fixture
def settings():
    """As the console has them: a slow camera is not given up between two pictures."""
    return RelaySettings()


def patience_after(gaps_s):
    """What is known of a camera whose pictures came with these gaps, measured every second."""
    gaps, now, measured = Gaps(), 100.0, 100.0
    gaps.took(now)
    for gap in gaps_s:
        now += gap
        gaps.took(now)
        if now - measured >= 1.0:
            gaps.measure()
            measured = now
    gaps.measure()
    return patience_s(gaps.usual_s, LEAST_S)


@pytest.mark.parametrize("fps", [2, 1.5, 1, 0.5, 0.3])
def test_a_slow_cameras_gap_is_known_after_two(fps):
    assert patience_after([1 / fps] * 3) >= min(LONGEST_S, 2 / fps)


@pytest.mark.parametrize("fps", [5, 8, 15, 25])
def test_a_quick_camera_is_waited_for_no_longer(fps):
    assert patience_after([1 / fps] * 200) == LEAST_S


def test_pictures_that_come_in_threes():
    assert patience_after([0.01, 0.01, 3.0] * 10) > 3.5


@given(st.integers(0, 1000))
def test_an_irregular_camera_is_given_its_longest_gap(seed):
    chance = random.Random(seed)
    gaps = [chance.uniform(0.1, 4.0) for _ in range(30)]
    assert patience_after(gaps) > 2.8


@given(st.lists(st.floats(2.0, 9.0), min_size=1, max_size=2), st.sampled_from([8, 15, 25]))
def test_stalls_of_a_quick_camera_do_not_make_the_next_one_later(stalls, fps):
    quick = [1 / fps] * (10 * fps)
    gaps = list(quick)
    for stall in stalls:
        gaps += [stall, *[1 / fps] * fps]
    assert patience_after(gaps) == LEAST_S


def test_a_camera_that_becomes_quick_again():
    assert patience_after([2.0] * 20 + [1 / 15] * 15 * 5) == LEAST_S


def told_stalled(gaps_s, ignore_s=0.0):
    """When a camera that sends with these gaps would be called stalled, looked at four times a second.

    The relay's patience with packets, and the tile's with the picture that came in the last one.
    """
    gaps, now, measured, told = Gaps(), 0.0, 0.0, []
    status = StreamStatus("a", StreamState.LIVE)
    gaps.took(now)
    for gap in gaps_s:
        came, end = now, now + gap
        while now < end:
            now = min(end, now + 0.25)
            if now - measured >= 1.0:
                gaps.measure()
                measured = now
            status = replace(status, usual_gap_s=gaps.usual_s)
            age = now - came
            if age > min(patience_s(gaps.usual_s, LEAST_S), stall_after_s(status)) and now > ignore_s:
                told.append(now)
        gaps.took(now)
    return told


PACES = st.sampled_from([25.0, 15.0, 12.0, 5.0, 2.0, 1.0])


@given(st.lists(st.tuples(PACES, st.floats(4, 20)), min_size=2, max_size=5), st.integers(0, 99))
def test_a_camera_that_changes_its_pace_is_never_called_stalled(paces, seed):
    chance = random.Random(seed)
    gaps = [chance.uniform(0.9, 1.1) / fps for fps, seconds in paces for _ in range(int(fps * seconds))]
    assert told_stalled(gaps) == []


@pytest.mark.parametrize("before", [[25], [25, 5], [15, 2], [25, 5, 1]])
@pytest.mark.parametrize("gap", [2.0, 2.5, 4.0])
def test_a_camera_that_becomes_very_slow_is_known_after_two_gaps(before, gap):
    gaps = [1 / fps for fps in before for _ in range(8 * fps)]
    told = told_stalled([*gaps, *[gap] * 12])
    assert all(at - sum(gaps) <= 2 * gap + 1.0 for at in told)


@given(PACES, st.sampled_from([25.0, 15.0, 12.0, 5.0]), st.floats(5, 20))
def test_a_real_stall_is_told_soon_after_a_change_too(first, then, seconds):
    """Of a camera that was slow and is quick now; it has been so for some seconds."""
    gaps = [1 / first] * int(first * 15) + [1 / then] * int(then * seconds)
    told = told_stalled([*gaps, 9.0], sum(gaps))
    assert told and told[0] - sum(gaps) <= 2.5


def test_a_real_stall_of_a_slow_camera_is_told_within_three_seconds():
    for before in ([25], [25, 5], []):
        gaps = [1 / fps for fps in before for _ in range(10 * fps)] + [1.0] * 9
        told = told_stalled([*gaps, 9.0], sum(gaps))
        assert told[0] - sum(gaps) <= 3.0


def test_a_promise_holds_until_the_pictures_say_more():
    gaps = Gaps()
    gaps.promise(25.0)
    assert gaps.usual_s == 0.0
    gaps.promise(0.5)
    assert gaps.usual_s == 2.0
    for number in range(60):
        gaps.took(number / 15)
    gaps.measure()
    assert gaps.usual_s == 0.0


def test_a_new_connection_keeps_what_is_known():
    gaps = Gaps()
    for number in range(5):
        gaps.took(2.0 * number)
    gaps.measure()
    gaps.restart()
    gaps.took(500.0)
    gaps.measure()
    assert gaps.usual_s == 2.0


def test_a_camera_of_one_picture_in_two_seconds_is_not_called_stalled(relay, ear):
    server = FeedServer()
    try:
        feed = server.add("slow", Clip(fps=Fraction(1, 2), seconds=60), warm=False)
        relay.hold(StreamSpec("a", server.url("slow")))
        ear.wait(lambda: (status := relay.status("a")) is not None and status.usual_gap_s > 1.5)
        stalls = relay.status("a").stalls
        time.sleep(9)
        assert relay.status("a").state is StreamState.LIVE
        assert relay.status("a").stalls == stalls
        feed.stalled = True
        ear.state("a", StreamState.STALLED, 9)
    finally:
        server.close()
