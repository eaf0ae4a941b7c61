"""The line of the shift register: read back however it is written, and never with a wrong letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.custody.register import BadRegisterLine, parse_register_line, register_line, seat_short
from console.custody.values import Checkpoint, CheckpointWhy

CHECKPOINT = Checkpoint(
    "019abc12-1111-7222-8333-0123456789ab",
    1042,
    "77b04d5e0a1b93cf" + "0" * 48,
    1763810324.0,
    CheckpointWhy.SHIFT_CHANGE,
    "",
    "a" * 64,
)
LINE = register_line(CHECKPOINT)


def test_a_line_is_short_and_says_what_it_should() -> None:
    assert LINE.startswith("SCC 456789ab 1042 77b0-4d5e-0a1b-93cf ")
    assert LINE.endswith(" 2025-11-22 16:48 IST")
    assert len(LINE) < 70


@pytest.mark.parametrize(
    "written",
    [
        LINE,
        f"  {LINE}\n",
        LINE.upper(),
        LINE.lower(),
        LINE.replace("-", " ", 3),
        LINE.removesuffix(" IST"),
        LINE.replace(" ", "   "),
        LINE.translate(str.maketrans("0123456789", "०१२३४५६७८९")),
    ],
)
def test_it_is_read_however_it_is_spaced(written: str) -> None:
    found = parse_register_line(written)
    assert (found.seat, found.count, found.head) == ("456789ab", 1042, "77b04d5e0a1b93cf")
    assert found.at_utc == 1763810280.0


def test_every_single_wrong_digit_is_noticed() -> None:
    for place, sign in enumerate(LINE):
        others = "0123456789abcdef" if sign in "0123456789abcdef" else ""
        for other in others:
            wrong = LINE[:place] + other + LINE[place + 1 :]
            if wrong != LINE:
                with pytest.raises(BadRegisterLine):
                    parse_register_line(wrong)


def test_every_pair_that_changed_places_is_noticed() -> None:
    for place in range(4, len(LINE) - 4):
        a, b = LINE[place], LINE[place + 1]
        if a != b and a.isalnum() and b.isalnum():
            with pytest.raises(BadRegisterLine):
                parse_register_line(LINE[:place] + b + a + LINE[place + 2 :])


@given(st.text())
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BadRegisterLine):
        parse_register_line(text)


def test_a_seat_is_named_by_its_last_digits() -> None:
    assert seat_short(CHECKPOINT.seat) == "456789ab"
