"""GeoJSON is read feature by feature, whatever its size, and what is none is refused."""

from __future__ import annotations

import json
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.lists import json_stream
from console.lists.geojson_file import centre, features
from console.lists.json_stream import JsonStream
from console.lists.reading import never, open_table
from console.lists.table import MAX_COLUMNS, ListUnreadable, ReadingCancelled, Remark, RemarkKind, Why
from tests.lists.list_files import cells, feature, geojson, put, read

POINT = {"type": "Point", "coordinates": [78.088, 27.8974]}
SQUARE = [[78.0, 27.0], [78.2, 27.0], [78.2, 27.2], [78.0, 27.2], [78.0, 27.0]]


def why_not(path):
    with pytest.raises(ListUnreadable) as caught:
        read(path)
    return caught.value.why


def test_a_collection(tmp_path):
    found = [feature(POINT, name="विद्यालय", phone=9876543210), feature(None, name="B", ward=12.0, open=True)]
    table, rows = read(geojson(tmp_path, found))
    assert (table.kind, table.headers, table.header_row, table.guess_count) == (
        "geojson",
        ("name", "phone", "ward", "open", "geometry"),
        0,
        2,
    )
    assert [row.cells for row in rows] == [
        ("विद्यालय", "9876543210", "", "", "27.8974, 78.088"),
        ("B", "", "12", "TRUE", ""),
    ]
    assert [row.number for row in rows] == [1, 2]
    assert table.remarks == (Remark(RemarkKind.NO_SHAPE, 1, 2),)


def test_properties_that_come_late_and_nested_ones_are_columns(tmp_path):
    found = [feature(POINT, name="A"), feature(POINT, name="B", owner={"name": "राम"}, tags=["x", 1])]
    table, rows = read(geojson(tmp_path, found))
    assert table.headers == ("name", "owner", "tags", "geometry")
    assert rows[1].cells[1:3] == ('{"name": "राम"}', '["x", 1]')


def test_identifiers_of_features_are_a_column(tmp_path):
    path = geojson(tmp_path, [{**feature(POINT, name="A"), "id": 7}, feature(POINT, name="B")])
    assert cells(path) == [("A", "7", "27.8974, 78.088"), ("B", "", "27.8974, 78.088")]


@pytest.mark.parametrize(
    ("shape", "place", "exact"),
    [
        (POINT, (78.088, 27.8974), True),
        ({"type": "Point", "coordinates": [78, 27, 180.5]}, (78, 27), True),
        ({"type": "MultiPoint", "coordinates": [[78, 27]]}, (78, 27), True),
        ({"type": "Polygon", "coordinates": [SQUARE]}, (78.1, 27.1), False),
        (
            {"type": "MultiPolygon", "coordinates": [[[[0, 0], [0, 0.1], [0.1, 0]]], [SQUARE]]},
            (78.1, 27.1),
            False,
        ),
        ({"type": "LineString", "coordinates": [[78, 27], [79, 28]]}, (78.5, 27.5), False),
        ({"type": "Polygon", "coordinates": [[[78, 27], [78, 27], [78, 27]]]}, (78, 27), False),
        ({"type": "GeometryCollection", "geometries": [POINT]}, (78.088, 27.8974), False),
    ],
)
def test_where_a_shape_is(shape, place, exact):
    found, whole = centre(shape)
    assert found == pytest.approx(place)
    assert whole is exact


@pytest.mark.parametrize(
    "shape",
    [
        {"type": "Point", "coordinates": []},
        {"type": "Point", "coordinates": ["a", "b"]},
        {"type": "Point", "coordinates": [float("nan"), 1]},
        {"type": "Polygon", "coordinates": [[]]},
        {"type": "Circle", "coordinates": [1, 2]},
        {"type": "GeometryCollection", "geometries": []},
        {"coordinates": [1, 2]},
        "POINT (1 2)",
        [],
    ],
)
def test_shapes_that_are_none_are_told_and_the_row_kept(tmp_path, shape):
    table, rows = read(geojson(tmp_path, [feature(shape, name="A")]))
    assert rows[0].cells == ("A", "")
    assert table.remarks == (Remark(RemarkKind.NO_SHAPE, 1, 1),)


def test_features_on_lines_and_single_ones(tmp_path):
    lines = "\n".join(json.dumps(feature(POINT, name=name)) for name in "AB")
    assert [row[0] for row in cells(put(tmp_path, lines, "l.geojson"))] == ["A", "B"]
    assert [row[0] for row in cells(put(tmp_path, "\x1e" + lines.replace("\n", "\n\x1e")))] == ["A", "B"]
    array = json.dumps([feature(POINT, name="A")])
    assert [row[0] for row in cells(put(tmp_path, array, "a.geojson"))] == ["A"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings(tmp_path, encoding):
    text = json.dumps(
        {"type": "FeatureCollection", "features": [feature(POINT, name="विद्यालय")]}, ensure_ascii=False
    )
    assert cells(put(tmp_path, text.encode(encoding), "l.geojson")) == [("विद्यालय", "27.8974, 78.088")]


def test_what_stands_before_and_behind_the_features(tmp_path):
    text = json.dumps(
        {"name": "x", "crs": {"a": [1]}, "features": [feature(POINT, name="A")], "bbox": [1, 2]}
    )
    assert [row[0] for row in cells(put(tmp_path, text))] == ["A"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"type": "FeatureCollection", "features": []}', Why.EMPTY),
        ('{"cameras": [1, 2]}', Why.NOT_A_LIST),
        ('{"type": "FeatureCollection", "features": [{"type": "Point"}]}', Why.NOT_A_LIST),
        ('{"type": "FeatureCollection", "features": [1]}', Why.NOT_A_LIST),
        ('[{"a": 1}]', Why.NOT_A_LIST),
        ('{"type": "FeatureCollection", "features": [{"type": "Feature"', Why.BROKEN),
        ('{"type": "FeatureCollection", "features": [{"type": "Feature"} {"type": "Feature"}]}', Why.BROKEN),
        ('{"features": [{"type": "Feature", "a": ' + "[" * 200_000 + "]" * 200_000 + "}]}", Why.BROKEN),
        ('{"features": [{"type": "Feature"}]} and more', Why.BROKEN),
        ("{", Why.BROKEN),
        ("{7: 1}", Why.BROKEN),
    ],
)
def test_what_is_no_list(tmp_path, text, why):
    assert why_not(put(tmp_path, text, "l.geojson")) is why


def test_more_properties_than_a_list_has_columns(tmp_path):
    found = [feature(POINT, **{f"key{at}": 1}) for at in range(MAX_COLUMNS)]
    assert why_not(geojson(tmp_path, found)) is Why.TOO_MANY_COLUMNS


def test_one_endless_feature_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(json_stream, "MAX_VALUE", 1_000_000)
    assert why_not(geojson(tmp_path, [feature(POINT, name="x" * 1_500_000)])) is Why.TOO_LONG_A_LINE


def large(folder, size):
    """A file of at least `size` bytes."""
    one = json.dumps(feature(POINT, name="School", address="x" * 900)) + ","
    path = folder / "large.geojson"
    with path.open("w") as file:
        file.write('{"type": "FeatureCollection", "features": [')
        for _ in range(size // len(one)):
            file.write(one)
        file.write(json.dumps(feature(POINT, name="last")) + "]}")
    return path


def test_memory_does_not_grow_with_the_file(tmp_path):
    path = large(tmp_path, 20_000_000)
    tracemalloc.start()
    try:
        count = sum(1 for _ in features(path, never))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count > 19_000
    assert peak < 4_000_000


@pytest.mark.slow
def test_200_megabytes_are_read(tmp_path):
    table = open_table(large(tmp_path, 200_000_000))
    assert table.guess_count > 190_000
    assert [row.cells[0] for row in table.rows()][-1] == "last"


def test_reading_can_be_cancelled(tmp_path):
    path = geojson(tmp_path, [feature(POINT, name="A")] * 3_000)
    with pytest.raises(ReadingCancelled):
        open_table(path, cancelled=lambda: True)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(values=st.lists(VALUES, max_size=6), indent=st.sampled_from([None, 1]))
def test_the_values_of_an_array_come_one_after_the_other(values, indent):
    class Drops:
        """A file that gives a few characters at a time."""

        def __init__(self, text):
            self.text = text

        def read(self, _size):
            piece, self.text = self.text[:3], self.text[3:]
            return piece

    assert list(JsonStream(Drops(json.dumps(values, indent=indent))).items()) == values


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    text=st.text(max_size=60),
    before=st.sampled_from(["{", '{"features": [', '{"features": [{"type": "Feature", ']),
)
def test_any_text_is_read_or_refused_by_name(tmp_path, text, before):
    try:
        list(open_table(put(tmp_path, (before + text).encode("utf-8", "replace"))).rows())
    except ListUnreadable as error:
        assert error.why in Why


@given(shape=VALUES)
def test_any_shape_is_somewhere_or_nowhere(tmp_path_factory, shape):
    path = geojson(
        tmp_path_factory.mktemp("shape"), [feature({"type": "Polygon", "coordinates": shape}, name="A")]
    )
    assert cells(path)[0][0] == "A"
