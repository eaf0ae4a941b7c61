"""Hindi that was typed for Kruti Dev is recognised, and nothing else is taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from console.lists.legacy_font import as_typed, is_legacy, legacy_columns
from console.lists.opened import message_of, opened_from
from console.lists.session import ListSession
from console.store.store import Store
from tests.lists.list_files import csv_text, put

# As typed for Kruti Dev 010.
HEADERS = ("Ø-la-", "fo|ky; dk uke", "Fkkuk", "iz/kkuk/;kid", "eksckby ua0", "v{kka'k")
ROWS = (
    ("1", "izkFkfed fo|ky; ukSjaxkckn", "lkluh xsV", "Jherh uhye ;kno", "7526307528", "27.90417"),
    ("2", "mPp izkFkfed fo|ky; ubZ cLrh", "dksrokyh uxj", "jke flag", "9100596784", "27.89390"),
    ("3", "dU;k fo|ky; jksjkoj", "flfoy ykbUl", "lhek xqIrk", "9329134284", "27.88067"),
    ("4", "dEiksftV fo|ky; Dokjlh", "Dokjlh", "js[kk 'kekZ", "9723999778", "27.92608"),
)


@pytest.mark.parametrize(
    ("hindi", "typed"),
    [
        ("विद्यालय", "fo|ky;"),
        ("प्राथमिक", "izkFkfed"),
        ("शर्मा", "'kekZ"),
        ("क्षेत्र", "{ks="),
        ("अलीगढ़", "vyhx<+"),
        ("पेट्रोल", "isVªksy"),
        ("विच्छिन्न", "fofPNUu"),
        ("मॉडल", "ek‚My"),
        ("देशी मदिरा", "ns'kh efnjk"),
    ],
)
def test_hindi_as_it_is_typed_for_the_font(hindi: str, typed: str) -> None:
    assert as_typed(hindi) == typed
    assert is_legacy(typed)


def test_columns_in_such_a_font_are_found() -> None:
    assert legacy_columns(HEADERS, ROWS) == (1, 2, 3)


def test_a_list_says_it_when_it_is_opened(tmp_path: Path) -> None:
    Store.open(tmp_path / "data").close()
    path = put(tmp_path, csv_text((HEADERS, *ROWS)).encode("windows-1252"), "schools.csv")
    opened = ListSession(tmp_path / "data").open(path)
    assert opened.encoding == "windows-1252" and opened.legacy == (1, 2, 3)
    assert opened_from(message_of(opened)) == opened


@pytest.mark.parametrize(
    "cells",
    [
        ["State Bank of India, Ramghat Road", "St. Mary's School", "McDonald's", "D.A.V. Inter College"],
        ["PRIMARY SCHOOL NAGLA KALAR", "U.P.S. Nai Basti", "Composite School Quarsi No.3", "K.G.B.V. Lodha"],
        ["ram singh", "neelam yadav", "seema gupta", "flag officer"],
        [
            "prathmik vidyalaya naurangabad",
            "deshi sharab",
            "rorawar thana kotwali",
            "gali no. 2; near bus stand",
        ],
        ["rtsp://admin:pA;ss@192.0.2.1/ch1", "http://a.example/fd|x?q=aB;c", "me@aB.example"],
        ["SBIN0001;PNB", "EX/2026/1006", "UP-81-aBc12", "fDx9aQ2"],
        ["iPhone", "PvtLtd", "WhatsApp", "YouTube"],
        ["प्राथमिक विद्यालय", "fo|ky; विद्यालय", "शराब"],
        ["9876543210", "27.9", "", "-"],
    ],
)
def test_what_is_no_such_font(cells: list[str]) -> None:
    assert legacy_columns(["Name"], [(each,) for each in cells]) == ()


def test_two_cells_say_nothing() -> None:
    assert legacy_columns(HEADERS[1:2], [("fo|ky;",), ("fo|ky;",)]) == ()
