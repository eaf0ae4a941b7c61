"""The entries of a list within JSON, read as they come."""

import io
import json

import ijson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.sources.json_entries import DEPTH_AT_MOST, NotThere, entries

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


def read(value, *path):
    text = value if isinstance(value, bytes) else json.dumps(value).encode()
    return list(entries(io.BytesIO(text), path))


@given(st.lists(VALUES))
def test_a_list_is_read_as_json_reads_it(values):
    assert [
        value for _, value in read({"a": 1, "x": {"y": [0], "list": values}, "z": []}, "x", "list")
    ] == values


@given(st.dictionaries(st.text(), VALUES))
def test_an_object_is_read_as_json_reads_it(values):
    assert dict(read(values)) == values


@pytest.mark.parametrize(
    ("value", "path"),
    [({"a": []}, ("b",)), ({"b": None}, ("b",)), ({"b": 3}, ("b",)), ([1], ("b",)), ("b", ()), (None, ()),
     ({"b": {"c": []}}, ("b", "d")), ({"b": [{"c": []}]}, ("b", "c"))],
)  # fmt: skip
def test_a_list_that_is_not_there_is_no_empty_list(value, path):
    with pytest.raises(NotThere):
        read(value, *path)


@pytest.mark.parametrize("text", [b"", b"<html>", b'{"b": [1, 2', b'{"b": [1, 2]', b"\xff\xfe[]"])
def test_what_is_no_json_is_told_before_anything_is_lost(text):
    with pytest.raises((ijson.JSONError, NotThere)):
        read(text, "b")


def test_what_is_nested_too_deep_is_told():
    deep = b"[" * (DEPTH_AT_MOST + 2) + b"]" * (DEPTH_AT_MOST + 2)
    with pytest.raises(NotThere):
        read(b'{"b": [' + deep + b"]}", "b")
    assert read(b'{"deep": ' + b"[" * 20 + b"]" * 20 + b', "b": [7]}', "b") == [("", 7)]
