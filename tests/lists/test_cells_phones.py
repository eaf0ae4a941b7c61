"""Telephone numbers are read in every Indian spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.lists.cells.phones import Phones, normal_number, read_phones

MOBILE = "+919876543210"
HOUSE = "+915712401234"


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("9876543210", MOBILE, ""),
        ("98765 43210", MOBILE, ""),
        ("98765-43210", MOBILE, ""),
        ("+91 98765 43210", MOBILE, ""),
        ("+91-9876543210", MOBILE, ""),
        ("+919876543210", MOBILE, ""),
        ("919876543210", MOBILE, ""),
        ("0091 9876543210", MOBILE, ""),
        ("09876543210", MOBILE, ""),
        ("(+91) 9876543210", MOBILE, ""),
        ("९८७६५४३२१०", MOBILE, ""),
        ("मो० ९८७६५४३२१०", MOBILE, ""),
        ("Mob. No. 9876543210", MOBILE, ""),
        ("M: 9876543210", MOBILE, ""),
        ("9876543210.0", MOBILE, ""),
        ("9.876543210E9", MOBILE, ""),
        ("987 654 3210", MOBILE, ""),
        ("0571-2401234", HOUSE, ""),
        ("0571 2401234", HOUSE, ""),
        ("(0571) 2401234", HOUSE, ""),
        ("05712401234", HOUSE, ""),
        ("+91 571 2401234", HOUSE, ""),
        ("0571-2401234 / 9876543210", HOUSE, MOBILE),
        ("9876543210, 0571-2401234", MOBILE, HOUSE),
        ("9876543210 9876543211", MOBILE, "+919876543211"),
        ("9876543210\n9876543211", MOBILE, "+919876543211"),
        ("9876543210 व 9876543211", MOBILE, "+919876543211"),
        ("9876543210/9876543210", MOBILE, ""),
        ("9876543210/11", MOBILE, "11"),
        ("Ram Kumar 9876543210", MOBILE, "Ram Kumar 9876543210"),
        ("+977 9812345678", "+9779812345678", ""),
        ("1800 180 1234", "18001801234", ""),
        ("112", "112", ""),
        ("1090", "1090", ""),
    ],
)
def test_numbers(text, first, rest):
    assert read_phones(text) == Phones(first, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "12345",
        "2401234",
        "0000000000",
        "98765432101",
        "98765",
        "Ram",
        "9.87654E+09",
        "9" * 300,
        "+0123456789",
    ],
)
def test_no_number(text):
    assert read_phones(text) is None


@given(text=st.text(max_size=60))
def test_any_text_has_numbers_or_none(text):
    found = read_phones(text)
    assert found is None or normal_number(found.first) == found.first


@given(text=st.text("0123456789+-()/, .EeMob", max_size=40))
def test_a_normal_number_stays_as_it_is(text):
    found = read_phones(text)
    if found is not None:
        assert read_phones(found.first) == Phones(found.first, "")


@given(
    digits=st.from_regex(r"[6-9][0-9]{9}", fullmatch=True).filter(lambda each: len(set(each)) > 1),
    before=st.sampled_from(["", "0", "+91", "91", "+91 ", "+91-", "0091 ", "मो० ", "Mob: "]),
    cut=st.sampled_from(["", " ", "-"]),
)
def test_every_mobile_comes_to_one_form(digits, before, cut):
    assert read_phones(f"{before}{digits[:5]}{cut}{digits[5:]}") == Phones(f"+91{digits}", "")
