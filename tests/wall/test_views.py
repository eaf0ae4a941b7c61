"""A view keeps what it is made of, and never puts one camera where another was."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.values import Name
from console.wall.layouts import LAYOUTS, layout
from console.wall.views import (
    MalformedView,
    StreamWish,
    View,
    ViewSlot,
    Zoom,
    arrangement_from_json,
    arrangement_to_json,
    fitted,
    may_make_private,
    own_name,
    placed,
    slots_from_json,
    slots_to_json,
    visible_to,
    with_holes,
)

TEXT = st.text(max_size=20)
NAMES = st.builds(Name, TEXT, TEXT)
SHARES = st.floats(0, 1)
SLOTS = st.builds(
    ViewSlot,
    st.text(min_size=1, max_size=20),
    st.integers(0, 999_999),
    NAMES,
    st.booleans(),
    st.sampled_from(StreamWish),
    st.none() | st.builds(Zoom, st.floats(1, 16), SHARES, SHARES),
)


@st.composite
def views(draw: st.DrawFn) -> View:
    name = draw(st.sampled_from(LAYOUTS))
    room = len(layout(name))
    slots = draw(st.lists(st.none() | SLOTS, max_size=room))
    return View(draw(TEXT), draw(NAMES), draw(TEXT), draw(st.booleans()), name, fitted(slots, name))


def slot(camera: str, number: int = 7) -> ViewSlot:
    return ViewSlot(camera, number, Name("द्वार", "Gate"))


@given(views())
def test_what_was_kept_comes_back(view: View) -> None:
    assert arrangement_from_json(arrangement_to_json(view)) == view
    assert slots_from_json(slots_to_json(view.slots)) == view.slots


@given(
    st.text(max_size=60)
    | st.recursive(st.none() | st.integers() | TEXT, st.lists, max_leaves=6).map(json.dumps)
)
def test_what_is_no_view_is_refused(text: str) -> None:
    with pytest.raises(MalformedView):
        arrangement_from_json(text)


@given(views(), st.data())
def test_a_damaged_view_is_refused_or_has_no_other_cameras(view: View, data: st.DataObject) -> None:
    text = arrangement_to_json(view)
    at = data.draw(st.integers(0, len(text) - 1))
    damaged = text[:at] + data.draw(st.sampled_from(["", "x", "0", '"', "null"])) + text[at + 1 :]
    try:
        read = arrangement_from_json(damaged)
    except MalformedView:
        return
    # One character may change one identifier; it never moves a camera to another tile.
    differing = [a for a, b in zip(read.slots, view.slots, strict=False) if a != b]
    assert len(differing) <= 1 or read.layout != view.layout


@pytest.mark.parametrize(
    "text",
    [
        '[{"camera": "", "number": 1, "hi": "", "en": ""}]',
        '[{"camera": "a", "number": true, "hi": "", "en": ""}]',
        '[{"camera": "a", "number": 1, "hi": "", "en": "", "stream": "third"}]',
        '[{"camera": "a", "number": 1, "hi": "", "en": "", "zoom": [NaN, 0, 0]}]',
        '[{"camera": "a", "number": 1, "hi": "", "en": "", "zoom": [2]}]',
        "{}",
        "[" * 100_000,
    ],
)
def test_slots_that_make_no_sense(text: str) -> None:
    with pytest.raises(MalformedView):
        slots_from_json(text)


def test_a_zoom_out_of_bounds_is_brought_back() -> None:
    (read,) = slots_from_json('[{"camera": "a", "number": 1, "hi": "", "en": "", "zoom": [99, -1, 2]}]')
    assert read is not None
    assert read.zoom == Zoom(16, 0, 1)


def test_slots_fill_their_layout() -> None:
    with pytest.raises(ValueError, match="do not fill"):
        View("v", Name("", "x"), "", True, "4", (slot("a"),))
    assert fitted((slot("a"), None, slot("b")), "4") == (slot("a"), None, slot("b"), None)
    assert fitted((slot("a"), slot("b")), "1") == (slot("a"),)


def test_a_camera_that_is_gone_leaves_its_own_hole() -> None:
    """Number 7 belongs to another camera by now: the hole says 7, and nobody's picture is in it."""
    view = View("v", Name("", "x"), "", True, "4", fitted((slot("gone"), None, slot("here", 9)), "4"))
    rows = {"here": 3, "newcomer": 4}
    hole, empty, there, last = placed(view, rows.get)
    assert hole is not None and hole.row is None and hole.slot.number == 7
    assert there is not None and there.row == 3
    assert empty is None and last is None


@given(views(), st.sets(st.text(min_size=1, max_size=20), max_size=5))
def test_a_place_is_its_own_camera_or_a_hole(view: View, others: set[str]) -> None:
    cameras = sorted(others | set(view.cameras[::2]))
    for own, place in zip(
        view.slots, placed(view, lambda c: cameras.index(c) if c in cameras else None), strict=True
    ):
        assert (place is None) == (own is None)
        if place is not None and own is not None:
            assert place.row is None or cameras[place.row] == own.camera_id
            assert (place.row is None) == (own.camera_id not in cameras)


def test_kept_again_a_hole_stays_until_its_tile_is_used() -> None:
    view = View("v", Name("", "x"), "", True, "4", (slot("gone", 1), slot("lost", 2), slot("here", 3), None))
    now = (None, slot("new", 4), None, slot("here", 3))
    kept = with_holes(view, "4", now, {"here": 0, "new": 1}.get)
    assert kept.slots == (slot("gone", 1), slot("new", 4), None, slot("here", 3))
    # What was taken out by hand while it is still in the catalogue is out.
    emptied = with_holes(view, "4", (None, None, None, None), {"gone": 0, "here": 1}.get)
    assert emptied.slots == (None, slot("lost", 2), None, None)
    assert with_holes(view, "1", now, {"here": 0}.get).slots == (None,)
    assert with_holes(view, "9", now, {"here": 0}.get).cameras == ("new", "here")


def test_who_sees_what() -> None:
    own = View("v", Name("", "x"), "Asha", False, "1", (None,))
    shared = replace(own, shared=True)
    assert visible_to(own, "Asha") and not visible_to(own, "Ravi")
    assert visible_to(shared, "Ravi")
    assert may_make_private(shared, "Asha") and not may_make_private(shared, "Ravi")


def test_names_as_typed() -> None:
    assert own_name("  Night   round ") == Name("Night round", "Night round")
    assert len(own_name("x" * 500).en) == 80
