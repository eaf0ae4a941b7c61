"""Areas that a map is about: drawn clearly, named at any zoom, no name outside the city's frame."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from console.catalogue.values import Area, Name
from tests.widgets.map_city import AREAS, LAT, LON, differing, settle, square
from widgets.map import MapWidget

WARDS = [
    Area(
        f"w{place}",
        "ward",
        Name(f"वार्ड {place}", f"Ward {place}"),
        "t0",
        (square(LON + 0.012 * place, LAT, LON + 0.012 * (place + 1), LAT + 0.012),),
    )
    for place in range(4)
]


@pytest.fixture
def shown(qtbot: QtBot) -> MapWidget:
    widget = MapWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    widget.set_areas([*AREAS, *WARDS])
    widget.show()
    settle(widget)
    return widget


def test_wards_are_named_and_drawn_at_a_zoom_that_shows_only_thanas(shown: MapWidget) -> None:
    before = shown.grab().toImage()
    assert {name.kind for name in shown.names._placed} == {"thana"}
    shown.stress(range(len(AREAS), len(AREAS) + 3), [len(AREAS) + 3])
    settle(shown)
    assert {name.text for name in shown.names._placed} == {f"Ward {place}" for place in range(4)}
    stressed = shown.grab().toImage()
    assert differing(before, stressed) > 2000
    shown.stress(range(len(AREAS), len(AREAS) + 4))
    settle(shown)
    # The border of what is left out is another one, and nothing is tinted within it.
    assert differing(stressed, shown.grab().toImage()) > 200
    shown.stress(())
    settle(shown)
    assert differing(before, shown.grab().toImage()) == 0


def test_a_stressed_name_has_its_place_within_its_area_or_none(shown: MapWidget) -> None:
    shown.stress(range(len(AREAS), len(AREAS) + 4))
    shown.go(shown.view.fitted(shown.view.bounds.grown(1.5)))
    settle(shown)
    for name in shown.names._placed:
        bounds = shown.ground.area_bounds(name.area)
        assert bounds is not None
        assert name.size[0] <= (bounds.right - bounds.left) * shown.view.scale


def test_a_long_name_at_the_edge_stays_within_the_frame_of_the_city(qtbot: QtBot) -> None:
    widget = MapWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    slim = Area(
        "s",
        "thana",
        Name("", "Kotwali Nagar"),
        "",
        (square(LON - 0.06, LAT - 0.04, LON - 0.047, LAT + 0.04),),
    )
    widget.set_areas([AREAS[0], slim])
    widget.show()
    settle(widget)
    (name,) = widget.names._placed
    city = widget.ground.area_bounds(0)
    assert city is not None
    left, top = widget.view.screen_point(city.left, city.top)
    right, bottom = widget.view.screen_point(city.right, city.bottom)
    assert name.size[0] > (right - left) * 0.013 / 0.12
    assert QRectF(left, top, right - left, bottom - top).contains(name.box(widget.view))


def test_without_areas_no_name_is_asked_where_it_stands(qtbot: QtBot) -> None:
    widget = MapWidget()
    qtbot.addWidget(widget)
    widget.set_areas(())
    widget.stress((), ())
    widget.names.lay_out(widget.view, np.zeros((0, 4)))
    assert widget.names._placed == []
