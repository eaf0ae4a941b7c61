"""What a person settled for a sender's form is remembered, whatever order its columns come in."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.lists.mapping import (
    ChoiceUnreadable,
    Defaults,
    Join,
    MappingChoice,
    joins_within,
    signature,
)
from console.lists.opened import choice_from, choice_message
from console.lists.values import Field
from console.store.list_tables import recall, remember, senders
from console.store.store import Store

HEADERS = ("दुकान का नाम", "Mobile No.", "Extra")
CHOICE = MappingChoice(
    (Field.NAME, Field.PHONE, None),
    Defaults(category="liquor_shop", ownership=1, thana="t1"),
)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as opened:
        yield opened


def put(store, sender, headers, choice):
    store.write(lambda db: remember(db, sender, headers, choice)).result(20)


def test_a_form_is_known_again(store):
    put(store, "District Excise Officer", HEADERS, CHOICE)
    assert store.read(lambda db: recall(db, " District Excise Officer ", HEADERS)) == CHOICE
    assert store.read(lambda db: recall(db, "Somebody else", HEADERS)) is None
    assert store.read(lambda db: recall(db, "District Excise Officer", (*HEADERS, "New"))) is None


def test_columns_in_another_order_and_spelling(store):
    put(store, "DEO", HEADERS, CHOICE)
    found = store.read(lambda db: recall(db, "DEO", ("extra", "mobile no", "दुकान का नाम ")))
    assert found.columns == (None, Field.PHONE, Field.NAME)
    assert found.defaults == CHOICE.defaults


def test_what_was_settled_last_counts(store):
    put(store, "DEO", HEADERS, CHOICE)
    later = MappingChoice((Field.OWNER, Field.PHONE, Field.NOTE))
    put(store, "DEO", HEADERS, later)
    assert store.read(lambda db: recall(db, "DEO", HEADERS)) == later


def test_senders_the_latest_first(store):
    for sender in ("A", "B", "A"):
        put(store, sender, HEADERS, CHOICE)
    put(store, "A", ("Name",), MappingChoice((Field.NAME,)))
    assert store.read(senders) == ("A", "B")


def test_what_cannot_be_read_any_more_is_forgotten(store):
    put(store, "DEO", HEADERS, CHOICE)
    store.write(lambda db: db.execute("UPDATE list_mappings SET choice = '{\"columns\": 7}'")).result(20)
    assert store.read(lambda db: recall(db, "DEO", HEADERS)) is None


JOINED = MappingChoice((Field.NAME, Field.PHONE, Field.NAME), Defaults(), (Join(Field.NAME, (2, 0), " - "),))


def test_columns_that_are_put_together_are_remembered_in_their_order(store):
    put(store, "DEO", HEADERS, JOINED)
    assert store.read(lambda db: recall(db, "DEO", HEADERS)) == JOINED
    found = store.read(lambda db: recall(db, "DEO", HEADERS[::-1]))
    assert found.columns == (Field.NAME, Field.PHONE, Field.NAME)
    assert found.joins == (Join(Field.NAME, (0, 2), " - "),)
    assert choice_from(json.loads(json.dumps(choice_message(JOINED)))) == JOINED


def test_what_is_left_of_columns_that_were_put_together():
    assert joins_within(JOINED.joins, JOINED.columns) == JOINED.joins
    assert joins_within(JOINED.joins, (None, Field.PHONE, Field.NAME)) == ()
    three = (Join(Field.NOTE, (3, 0, 1)),)
    assert joins_within(three, (None, Field.NOTE, None, Field.NOTE)) == (Join(Field.NOTE, (3, 1)),)


@pytest.mark.parametrize(
    "joins",
    [
        (Join(Field.NAME, (0,)),),
        (Join(Field.NAME, (0, 1, 2)),),
        (Join(Field.NAME, (0, 2)), Join(Field.NAME, (2, 0))),
        (Join(Field.NOTE, (0, 2)),),
    ],
)
def test_what_is_no_putting_together(joins):
    with pytest.raises(ValueError, match=r"joined|twice"):
        MappingChoice(JOINED.columns, Defaults(), joins)
    with pytest.raises(ValueError, match="joined"):
        MappingChoice((Field.LAT, Field.LAT), Defaults(), (Join(Field.LAT, (0, 1)),))


def test_a_field_stands_once():
    with pytest.raises(ValueError, match="twice"):
        MappingChoice((Field.NAME, Field.NAME))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"columns": {}, "defaults": 1}',
        '{"columns": {"name": "no_field"}, "defaults": {}}',
        '{"columns": {"name": "name", "phone": "name"}, "defaults": {}}',
        '{"columns": {}, "defaults": {"ownership": "1"}}',
        '{"columns": {"name": "name", "phone": "name"}, "defaults": {}, "joins": [{"field": "name"}]}',
        '{"columns": {"name": "name", "phone": "name"}, "defaults": {}, "joins": [{"field": "name",'
        ' "headers": ["name", "gone"], "separator": ", "}]}',
        '{"columns": {"name": "name", "phone": "name"}, "defaults": {}, "joins": [{"field": "name",'
        ' "headers": ["name", "phone"], "separator": "<b>"}]}',
        '{"columns": {}, "defaults": {"ownership": true}}',
        '{"columns": {}, "defaults": {"category": null}}',
    ],
)
def test_what_is_no_choice(text):
    with pytest.raises(ChoiceUnreadable):
        MappingChoice.from_json(text, ("name", "phone"))


def test_a_choice_of_a_later_version_is_read_as_far_as_it_is_known():
    text = json.dumps({"columns": {"name": "name"}, "defaults": {"category": "bank", "later": 1}, "later": 2})
    assert MappingChoice.from_json(text, ("Name",)) == MappingChoice((Field.NAME,), Defaults(category="bank"))


@given(
    columns=st.lists(
        st.none() | st.sampled_from(list(Field)), max_size=10, unique_by=lambda each: each or object()
    ),
    category=st.text(max_size=10),
    ownership=st.none() | st.integers(0, 1),
)
def test_a_choice_comes_back(columns, category, ownership):
    headers = tuple(f"header {at}" for at in range(len(columns)))
    choice = MappingChoice(tuple(columns), Defaults(category=category, ownership=ownership))
    assert MappingChoice.from_json(choice.to_json(headers), headers) == choice


@given(headers=st.lists(st.text(max_size=12), max_size=6))
def test_a_form_is_the_same_in_any_order(headers):
    assert signature(headers) == signature(headers[::-1])
