"""Every value of the core has words, and figures read as an operator expects."""

from __future__ import annotations

import pytest

from console.catalogue.values import Health, Ownership, Placement
from console.relay.values import Reason
from console.wall.tile import TileKind, TileState
from widgets import words


def test_every_value_has_words() -> None:
    for reason in Reason:
        assert words.reason_words(reason)
        assert words.advice_words(reason).endswith(".")
    for kind in TileKind:
        assert bool(words.state_words(TileState(kind))) == (kind is not TileKind.EMPTY)
    assert all(words.health_words(each) for each in Health)
    assert all(words.ownership_words(each) for each in Ownership)
    assert all(words.placement_words(each) for each in Placement)


def test_states_say_what_matters() -> None:
    assert words.state_words(TileState(TileKind.STALLED, age_s=12.4)) == "No new picture for 12 s"
    late = TileState(TileKind.STALLED, age_s=8.0, late=True)
    assert words.state_words(late) == "8 s late: this computer is busy"
    lost = TileState(TileKind.RECONNECTING, Reason.NO_ANSWER, attempt=3, retry_s=8)
    assert words.state_words(lost) == "No answer: attempt 3 in 8 s"
    codec = TileState(TileKind.FAILED, Reason.CODEC_NOT_SHOWN, detail="vp9")
    assert words.state_words(codec) == "Video format vp9 cannot be shown"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 s"),
        (59.4, "59 s"),
        (59.6, "1 min"),
        (3569, "59 min"),
        (3571, "1 h"),
        (47 * 3600, "47 h"),
        (172800, "2 d"),
    ],
)
def test_age(seconds: float, text: str) -> None:
    assert words.age_words(seconds) == text


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (99949, "99.9 kB"),
        (123456, "123 kB"),
        (5.2e6, "5.2 MB"),
        (2e12, "2.0 TB"),
    ],
)
def test_bytes(size: float, text: str) -> None:
    assert words.bytes_words(size) == text


@pytest.mark.parametrize(
    ("count", "text"), [(7, "7"), (1234, "1,234"), (123456, "1,23,456"), (12345678, "1,23,45,678")]
)
def test_counts_are_grouped_as_in_india(count: int, text: str) -> None:
    assert words.count_words(count) == text
