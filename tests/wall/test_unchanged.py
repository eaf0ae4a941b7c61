"""After how long an unchanged picture is called so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.catalogue import categories
from console.wall import unchanged
from console.wall.unchanged import UnchangedRuleError, parse, unchanged_after_s

TABLE = (
    '{"night": {"from": 22, "to": 5}, "default": {"day": 20, "night": 40}, '
    '"categories": {"home": {"day": 45, "night": 120}}}'
)


def test_the_default_by_day_is_twenty_seconds():
    assert unchanged_after_s("bank", 12) == 20.0
    assert unchanged_after_s("a category of the city's own", 12) == 20.0


def test_busy_places_are_told_sooner_and_homes_at_night_later():
    assert unchanged_after_s("junction", 12) < 20 < unchanged_after_s("home", 12)
    assert unchanged_after_s("home", 2) > unchanged_after_s("home", 12)


def test_the_table_names_only_categories_that_there_are():
    known = {category.code for category in categories.shipped()[1]}
    assert set(unchanged.shipped().categories) <= known


@pytest.mark.parametrize(("hour", "night"), [(21, False), (22, True), (0, True), (4, True), (5, False)])
def test_night_goes_over_midnight(hour, night):
    assert parse(TABLE).is_night(hour) is night
    assert parse(TABLE).after_s("home", hour) == (120.0 if night else 45.0)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("40", "4"), ("22", "24"), ('"day": 45', '"days": 45'), ("20", '"soon"'), ("}}", "}")],
)
def test_a_table_that_is_wrong_is_refused(wrong, right):
    with pytest.raises(UnchangedRuleError):
        parse(TABLE.replace(wrong, right, 1))


@given(st.text(), st.integers(0, 23))
def test_there_is_an_answer_for_every_category_and_hour(code, hour):
    assert unchanged.SHORTEST_S <= unchanged_after_s(code, hour) <= unchanged.LONGEST_S
