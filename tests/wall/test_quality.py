"""Grades and their reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.relay.values import StreamState, StreamStatus
from console.wall.quality import Cause, Grade, QualityReason, quality

NOW = 5000.0
SOUND = StreamStatus(
    "a", StreamState.LIVE, since_at=4000.0, codec="h264", width=640, height=360, fps=15.0, bits_per_s=400_000,
    last_packet_at=4999.95, promised_fps=15.0, key_interval_s=2.0, session_since_at=4000.0,
)  # fmt: skip


def grade(**fields: object) -> tuple[Grade, list[Cause]]:
    found = quality(replace(SOUND, **fields), 15.0, NOW)
    return found.grade, [reason.cause for reason in found.reasons]


def test_a_sound_stream_is_good_and_there_is_nothing_to_say():
    assert grade() == (Grade.GOOD, [])
    assert grade(promised_fps=0.0) == (Grade.GOOD, [])
    # One reconnect, two lost pictures and some late ones are everyday.
    assert grade(reconnects_hour=1, stalls_hour=1, lost=2, late=10) == (Grade.GOOD, [])


@pytest.mark.parametrize(
    ("fps", "expected"),
    [(13.0, Grade.GOOD), (11.9, Grade.FAIR), (7.5, Grade.FAIR), (6.0, Grade.POOR), (2.0, Grade.UNUSABLE)],
)
def test_pictures_against_the_promise(fps, expected):
    found = quality(replace(SOUND, fps=fps), None, NOW)
    assert found.grade is expected
    if expected is not Grade.GOOD:
        assert found.reasons == (QualityReason(Cause.FEW_PICTURES, expected, got=fps, promised=15.0),)


def test_under_one_picture_a_second_is_poor_even_where_nothing_more_was_promised():
    assert grade(fps=0.5, promised_fps=0.5) == (Grade.POOR, [Cause.FEW_PICTURES])
    assert grade(fps=0.5, promised_fps=0.0) == (Grade.POOR, [Cause.FEW_PICTURES])


def test_the_first_second_without_figures_is_no_fault():
    assert grade(fps=0.0, late=3) == (Grade.GOOD, [])


@pytest.mark.parametrize(
    ("fields", "expected", "cause"),
    [
        ({"lost": 6}, Grade.FAIR, Cause.LOST),
        ({"lost": 40}, Grade.POOR, Cause.LOST),
        ({"lost": 400}, Grade.UNUSABLE, Cause.LOST),
        ({"late": 20}, Grade.FAIR, Cause.LATE),
        ({"late": 900}, Grade.POOR, Cause.LATE),
        ({"reconnects_hour": 2}, Grade.FAIR, Cause.RECONNECTS),
        ({"reconnects_hour": 8}, Grade.POOR, Cause.RECONNECTS),
        ({"reconnects_hour": 100}, Grade.UNUSABLE, Cause.RECONNECTS),
        ({"stalls_hour": 10}, Grade.POOR, Cause.STALLS),
        ({"key_interval_s": 10.0}, Grade.FAIR, Cause.FEW_KEY_FRAMES),
        ({"key_interval_s": 60.0}, Grade.POOR, Cause.FEW_KEY_FRAMES),
        ({"repeats_since_at": 4960.0}, Grade.UNUSABLE, Cause.REPEATED),
    ],
)
def test_each_figure_speaks_for_itself(fields, expected, cause):
    assert grade(**fields) == (expected, [cause])


def test_the_gravest_reason_decides_and_comes_first():
    found = grade(lost=400, key_interval_s=6.0, reconnects_hour=7)
    assert found == (Grade.UNUSABLE, [Cause.LOST, Cause.RECONNECTS, Cause.FEW_KEY_FRAMES])


def test_what_this_machine_leaves_out_never_makes_a_camera_unusable():
    assert quality(SOUND, 11.5, NOW).grade is Grade.GOOD
    assert quality(SOUND, 8.0, NOW).grade is Grade.FAIR
    assert quality(SOUND, None, NOW, 0.4).grade is Grade.GOOD
    late = quality(SOUND, 15.0, NOW, 2.5)
    assert late.reasons == (QualityReason(Cause.DELAYED, Grade.FAIR, got=2.5),)
    assert quality(SOUND, 15.0, NOW, 9.0).grade is Grade.POOR
    found = quality(SOUND, 0.0, NOW)
    assert found.grade is Grade.POOR
    assert found.reasons == (QualityReason(Cause.FEW_PAINTED, Grade.POOR, got=0.0, promised=15.0),)


@pytest.mark.parametrize("state", [state for state in StreamState if state is not StreamState.LIVE])
def test_without_pictures_nothing_else_counts(state):
    found = quality(replace(SOUND, state=state, lost=900, last_packet_at=4990.0), 15.0, NOW)
    assert (found.grade, found.reasons) == (
        Grade.UNUSABLE,
        (QualityReason(Cause.NO_PICTURE, Grade.UNUSABLE, got=10.0),),
    )
    never = quality(replace(SOUND, state=state, last_packet_at=None), None, NOW)
    assert never.reasons[0].got == 1000.0


figures = st.integers(0, 5000)


@given(
    fps=st.floats(0, 60), promised=st.floats(0, 60), lost=figures, late=figures, reconnects=figures,
    stalls=figures, painted=st.none() | st.floats(0, 60), key=st.floats(0, 100),
)  # fmt: skip
def test_more_faults_never_make_a_better_grade(fps, promised, lost, late, reconnects, stalls, painted, key):
    status = replace(
        SOUND, fps=fps, promised_fps=promised, lost=lost, late=late, reconnects_hour=reconnects,
        stalls_hour=stalls, key_interval_s=key,
    )  # fmt: skip
    found = quality(status, painted, NOW)
    worst = max((reason.grade.rank for reason in found.reasons), default=0)
    assert found.grade.rank == worst
    assert [r.grade.rank for r in found.reasons] == sorted(
        (r.grade.rank for r in found.reasons), reverse=True
    )
    worse = replace(
        status, lost=lost + 50, late=late + 50, reconnects_hour=reconnects + 5, stalls_hour=stalls + 5
    )
    assert quality(worse, painted, NOW).grade.rank >= found.grade.rank
