"""Whose a school or hospital is that its list does not say: known by its name and by the list's own word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from console.lists.values import Trouble
from tests.lists.planned import City, a_city, record


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    with a_city(tmp_path) as made:
        yield made


@pytest.mark.parametrize(
    ("name", "word", "public"),
    [
        ("प्राथमिक विद्यालय नौरंगाबाद", "", True),
        ("प्रा0वि0 नौरंगाबाद", "", True),
        ("U.P.S. Nai Basti", "", True),
        ("Composite School Quarsi No.3", "", True),
        ("Govt. Girls Inter College", "", True),
        ("राजकीय इण्टर कॉलेज", "", True),
        ("Naurangabad I", "Composite School", True),
        ("Naurangabad I", "उच्च प्राथमिक विद्यालय", True),
        ("Naurangabad I", "School", False),
        ("St. Mary's Primary School", "Primary School", False),
        ("P.S. Public School", "", False),
        ("अशासकीय प्राथमिक विद्यालय", "प्राथमिक विद्यालय", False),
        ("Adarsh Primary School", "", False),
    ],
)
def test_whose_a_school_is_that_does_not_say(city: City, name: str, word: str, public: bool) -> None:
    told = replace(record(2, name=name, category="school"), word=word)
    with city.plan([told]) as plan:
        city.apply(plan)
    assert city.sites("ownership") == [(0 if public else 1,)]


def test_whose_a_school_is_once_its_word_is_settled(city: City) -> None:
    rows = [
        record(2, Trouble.CATEGORY_UNKNOWN, word="Composite Vidyalaya", name="Quarsi"),
        record(3, Trouble.CATEGORY_UNKNOWN, word="Theka", name="Composite School Shop"),
    ]
    with city.plan(rows) as plan:
        plan.correct("Composite Vidyalaya", "school")
        plan.correct("Theka", "liquor_shop")
        city.apply(plan)
    assert city.sites("ownership") == [(0,), (1,)]
