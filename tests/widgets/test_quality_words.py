"""Every grade, reason and figure has words."""

from __future__ import annotations

import re

import pytest

from console.relay.values import StreamState, StreamStatus
from console.wall.quality import Cause, Grade, QualityReason
from widgets import quality_words as words


def test_every_grade_and_cause_has_words_without_gaps():
    assert len({words.grade_words(grade) for grade in Grade}) == len(Grade)
    said = {
        words.reason_sentence(QualityReason(cause, Grade.POOR, got=6.0, promised=15.0)) for cause in Cause
    }
    assert len(said) == len(Cause)
    for sentence in said:
        assert sentence.endswith(".") and not re.search(r"[{}]", sentence)


def test_a_reason_tells_its_figures():
    few = QualityReason(Cause.FEW_PICTURES, Grade.POOR, got=6.04, promised=12.5)
    assert words.reason_sentence(few) == "Only 6 of 12.5 pictures a second come."
    alone = QualityReason(Cause.FEW_PICTURES, Grade.POOR, got=0.5)
    assert words.reason_sentence(alone) == "Only 0.5 pictures a second come."
    same = QualityReason(Cause.REPEATED, Grade.UNUSABLE, got=45.2)
    assert words.reason_sentence(same) == "The camera has sent the same picture for 45 s."


def test_figures_of_a_live_stream():
    status = StreamStatus(
        "a", StreamState.LIVE, codec="hevc", width=1920, height=1080, fps=14.9, bits_per_s=2_400_000,
        promised_fps=15.0, key_interval_s=2.0, lost=3, late=7, reconnects_hour=1, stalls_hour=2,
        session_since_at=100.0, clock_offset_s=1000.0,
    )  # fmt: skip
    assert words.figures(status, 820.0, 0.118) == [
        ("Pictures a second", "14.9 of 15"),
        ("Bit rate", "2.4 Mbit/s"),
        ("Whole picture every", "2 s"),
        ("Lost in the last minute", "3"),
        ("Late in the last minute", "7"),
        ("Shown after it came", "0.12 s"),
        ("Reconnects in the last hour", "1"),
        ("Stalls in the last hour", "2"),
        ("Connected for", "12 min"),
        ("Format", "H.265, 1920 × 1080"),
        ("Camera's clock", "16 min 40 s ahead"),
    ]


def test_figures_say_what_is_not_known():
    told = dict(words.figures(StreamStatus("a"), 820.0))
    assert told["Format"] == told["Whole picture every"] == told["Shown after it came"] == "not known"
    assert told["Connected for"] == "not connected"
    assert told["Camera's clock"] == "not told"


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (0.0, "right"), (-0.3, "right"), (4.24, "4.2 s ahead"), (-61.0, "1 min 1 s behind"),
        (7200.0, "2 h ahead"), (-1e9, "11574 d behind"),
    ],
)  # fmt: skip
def test_a_cameras_clock(offset, expected):
    assert words.clock_offset_words(offset) == expected
