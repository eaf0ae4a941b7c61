"""Heat of outages, cameras that are gone, areas with holes, hundreds of names, storms of changes."""

import time
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.catalogue.values import Area, Health, Name, Way
from tests.widgets.map_city import (
    AREAS,
    CATEGORIES,
    LAT,
    LON,
    around,
    city_map,
    differing,
    look,
    pixel_of,
    settle,
    spread,
    square,
)
from widgets import theme
from widgets.map import MapWidget
from widgets.map.hits import Hit


@pytest.fixture(autouse=True)
def dark(qapp: QApplication) -> Iterator[None]:
    theme.use(theme.DARK)
    yield
    theme.use(theme.DARK)


def cameras(widget: MapWidget, lat: np.ndarray, lon: np.ndarray, gone: np.ndarray | None = None) -> None:
    count = len(lat)
    health = np.full(count, Health.LIVE, dtype=np.uint8)
    widget.set_cameras(
        lat, lon, np.zeros(count, np.uint8), health, np.full(count, np.nan), 1001 + np.arange(count), gone
    )
    settle(widget)


def test_heat_lies_where_outages_were_and_only_when_asked_for(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [], [])
    plain = look(widget)
    qtbot.keyClick(widget, Qt.Key.Key_H)
    assert not widget.heat.on  # nobody has told of outages
    widget.set_outages(np.full(30, LAT), np.full(30, LON + 0.03), 1.0)
    assert differing(plain, look(widget)) < 2000  # a button more
    with qtbot.waitSignal(widget.heat_toggled) as signal:
        qtbot.keyClick(widget, Qt.Key.Key_H)
    assert signal.args == [True]
    hot = look(widget)
    assert (
        differing(
            around(hot, pixel_of(widget, LAT, LON + 0.03)), around(plain, pixel_of(widget, LAT, LON + 0.03))
        )
        > 500
    )
    assert (
        differing(
            around(hot, pixel_of(widget, LAT, LON - 0.03)), around(plain, pixel_of(widget, LAT, LON - 0.03))
        )
        == 0
    )
    widget._layers._heat.click()
    assert not widget.heat.on


def test_heat_follows_a_pan_and_a_zoom(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [], [])
    widget.set_outages(np.full(30, LAT), np.full(30, LON + 0.03), 1.0)
    widget.set_heat(True)
    settle(widget)
    here = around(look(widget), pixel_of(widget, LAT, LON + 0.03), 8)
    widget.go(widget.view.panned(-80, 40))
    settle(widget)
    panned = around(look(widget), pixel_of(widget, LAT, LON + 0.03), 8)
    assert abs(here.pixelColor(8, 8).red() - panned.pixelColor(8, 8).red()) <= 6
    widget.go(widget.view.zoomed(widget.view.zoom + 2, 450, 300))
    settle(widget)
    zoomed = look(widget).pixelColor(pixel_of(widget, LAT, LON + 0.03))
    assert zoomed.red() > 150


def test_a_gone_camera_is_hollow_and_says_so(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [], [])
    lat, lon = np.full(2, LAT), np.array([LON - 0.03, LON + 0.03])
    cameras(widget, lat, lon)
    present = look(widget)
    cameras(widget, lat, lon, np.array([False, True]))
    gone = look(widget)
    here, there = pixel_of(widget, LAT, lon[0]), pixel_of(widget, LAT, lon[1])
    assert differing(around(present, here), around(gone, here)) == 0
    assert differing(around(present, there), around(gone, there)) > 100
    # Hollow: its middle is nearer to the bare ground than a camera's disc is.
    words = widget._words_of(Hit(int(widget.cameras.points.position[1])))
    assert "Gone" in words and "Live" not in words


def test_a_cluster_says_how_many_are_gone(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [], [])
    cameras(widget, np.full(9, LAT), np.full(9, LON), np.arange(9) < 4)
    at = pixel_of(widget, LAT, LON)
    hit = widget._hit(at.toPointF())
    assert hit is not None and hit.cluster >= 0
    assert "Gone from its system: 4" in widget._words_of(hit)
    some = around(look(widget), at, 24)
    cameras(widget, np.full(9, LAT), np.full(9, LON), np.ones(9, dtype=bool))
    assert differing(some, around(look(widget), at, 24)) > 100


def test_the_hole_in_an_area_is_not_the_area(qtbot: QtBot) -> None:
    lat, lon = spread(400)
    widget = city_map(qtbot, lat, lon)
    outer = square(LON - 0.05, LAT - 0.03, LON, LAT + 0.03)
    hole = square(LON - 0.04, LAT - 0.02, LON - 0.01, LAT + 0.02)
    apart = square(LON + 0.03, LAT - 0.01, LON + 0.05, LAT + 0.01)
    widget.set_areas([*AREAS[:1], Area("t", "thana", Name("", "Ring"), "", (outer, hole, apart))])
    found = []
    widget.selected.connect(found.append)
    widget.pick_area(1)

    def inside(ring: tuple[tuple[float, float], ...]) -> np.ndarray:
        (west, south), _, (east, north) = ring[:3]
        return (lon > west) & (lon < east) & (lat > south) & (lat < north)

    expected = (inside(outer) & ~inside(hole)) | inside(apart)
    assert found[0].rows.tolist() == np.flatnonzero(expected).tolist()
    place = widget.view.world_point
    assert widget.ground.area_at(*place(*_at(widget, LAT, LON - 0.045))) == 1
    assert widget.ground.area_at(*place(*_at(widget, LAT, LON - 0.025))) == -1
    assert widget.ground.area_at(*place(*_at(widget, LAT, LON + 0.04))) == 1


def _at(widget: MapWidget, lat: float, lon: float) -> tuple[float, float]:
    at = pixel_of(widget, lat, lon)
    return at.x(), at.y()


def test_odd_shapes_and_places_are_drawn_and_picked(qtbot: QtBot) -> None:
    bow = (
        (LON - 0.04, LAT - 0.03),
        (LON + 0.04, LAT + 0.03),
        (LON + 0.04, LAT - 0.03),
        (LON - 0.04, LAT + 0.03),
    )
    odd = [
        Area("bow", "thana", Name("", "Bow"), "", (bow,)),
        Area("dot", "thana", Name("", "Dot"), "", (((LON, LAT),) * 4,)),
        Area("line", "ward", Name("", "Line"), "", (((LON, LAT), (LON, LAT + 0.01), (LON, LAT)),)),
        Area("nothing", "ward", Name("", "Nothing"), "", ()),
        Area("nowhere", "ward", Name("", "Nowhere"), "", (((np.nan, LAT), (LON, LAT), (LON, np.inf)),)),
        Area("pole", "zone", Name("", "Pole"), "", (((-180.0, 89.9), (180.0, 89.9), (0.0, -89.9)),)),
    ]
    lat = np.array([LAT, LAT + 0.02, np.nan, 0.0, np.inf, 91.0])
    lon = np.array([LON + 0.03, LON, LON, 0.0, LON, 200.0])
    widget = city_map(qtbot, lat, lon)
    widget.set_areas([*AREAS[:1], *odd])
    found = []
    widget.selected.connect(found.append)
    for zoom in (9.0, 11.0, 13.0, 15.0, 18.0):
        widget.go(widget.view.zoomed(zoom, 450, 300))
        settle(widget)
        look(widget)
    for index in range(1, 1 + len(odd)):
        widget.pick_area(index)
    # Of a shape that crosses itself both lobes belong to it, and what lies between them does not.
    assert found[0].rows.tolist() == [0]
    assert found[1].count == found[2].count == found[3].count == found[4].count == 0


@pytest.mark.parametrize("count", [0, 1, 5000])
def test_a_city_without_cameras_and_one_with_all_at_one_place(qtbot: QtBot, count: int) -> None:
    widget = city_map(qtbot, np.full(count, LAT), np.full(count, LON))
    found = []
    widget.selected.connect(found.append)
    for zoom in (10.0, 16.0, 20.0):
        widget.go(widget.view.zoomed(zoom, *_at(widget, LAT, LON)))
        settle(widget)
        look(widget)
    widget.fit(animated=False)
    widget.fit(np.arange(count), animated=False)
    widget.pick_shape(widget.tool.RADIUS, [(widget.view.x, widget.view.y)], 1e6)
    widget.pick_shape(widget.tool.ROUTE, [(widget.view.x, widget.view.y)], 1e6)
    widget.pick_shape(widget.tool.NEAREST, [(widget.view.x, widget.view.y)])
    assert [s.count for s in found] == [count, count, min(count, 16)]


def test_three_hundred_areas_are_named_without_covering_each_other(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(300))
    side = 0.12 / 20
    areas = []
    for i in range(300):
        west, south = LON - 0.06 + (i % 20) * side, LAT - 0.04 + (i // 20) * (0.08 / 15)
        areas.append(
            Area(
                f"a{i}",
                "thana",
                Name(f"थाना {i}", f"T {i}"),
                "",
                (square(west, south, west + side, south + 0.08 / 15),),
            )
        )
    widget.set_areas([*AREAS[:1], *areas])
    widget.go(widget.view.zoomed(14.0, 450, 300))
    settle(widget)
    began = time.perf_counter()
    widget.names.forget()
    widget.grab()
    assert time.perf_counter() - began < 1.0  # some 30 ms; a second is for a machine that is busy
    boxes = [name.box(widget.view) for name in widget.names._placed]
    assert len(boxes) > 30
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    anchors = widget.names._anchors
    widget.set_areas([*AREAS[:1], *[Area(a.id, a.kind, Name("", "New"), "", a.rings) for a in areas]])
    assert widget.names._anchors[5].ring is anchors[5].ring  # only the names changed


def test_new_names_are_drawn_a_few_at_a_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    widget = city_map(qtbot, [], [])
    whole = look(widget)
    widget.names._pictures.clear()
    image = whole.copy()
    from PySide6.QtGui import QPainter

    with QPainter(image) as painter:
        assert widget.names.draw(painter, widget.view, 1.0, new_most=0)
        assert not widget.names.draw(painter, widget.view, 1.0, new_most=10)
        assert not widget.names.draw(painter, widget.view, 1.0, new_most=0)


def test_a_storm_of_changes_is_painted_ten_times_a_second_at_most(qtbot: QtBot) -> None:
    class Counted(MapWidget):
        paints = 0

        def paintEvent(self, event: QPaintEvent) -> None:
            self.paints += 1
            super().paintEvent(event)

    widget = Counted()
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    widget.set_areas(AREAS)
    widget.set_categories(CATEGORIES)
    lat, lon = spread(20_000)
    health = np.full(20_000, Health.LIVE, dtype=np.uint8)
    widget.set_cameras(lat, lon, np.zeros(20_000, np.uint8), health)
    widget.show()
    settle(widget)
    qtbot.wait(300)
    random = np.random.default_rng(1)
    widget.paints, changes = 0, 0
    began = time.monotonic()
    while time.monotonic() < began + 3.0:
        rows = random.integers(0, 20_000, 5)
        health[rows] = random.integers(0, 4, 5)
        widget.health_changed(rows)
        changes += 1
        qtbot.wait(8)
    seconds = time.monotonic() - began
    assert changes > 60
    assert 5 <= widget.paints <= seconds * 10 + 2


def test_a_change_far_away_paints_nothing(qtbot: QtBot) -> None:
    health = np.full(2, Health.LIVE, dtype=np.uint8)
    widget = city_map(qtbot, [LAT, LAT], [LON - 0.03, LON + 0.03], health)
    widget.go(widget.view.zoomed(17.0, *_at(widget, LAT, LON - 0.03)))
    settle(widget)
    health[1] = Health.DOWN
    widget.health_changed(np.array([1]))
    assert not widget._status.isActive()


def test_a_picture_shows_what_the_widget_shows_at_any_size(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(60))
    widget.set_attribution("Somewhere")
    widget.setFocus()
    shown = widget.view
    picture = widget.to_picture(QSize(900, 600))
    assert picture.size() == QSize(900, 600)
    screen = look(widget)
    assert differing(picture.convertToFormat(screen.format()), screen) < 900 * 600 * 0.06
    large = widget.to_picture(QSize(600, 800), 2.0)
    assert large.size() == QSize(1200, 1600) and large.devicePixelRatio() == 2.0
    assert widget.view == shown
    assert differing(look(widget), screen) == 0
    assert picture.pixelColor(450, 300) != Qt.GlobalColor.black
    assert QPoint(0, 0) == widget.rect().topLeft()


def test_ground_that_is_as_before_is_not_drawn_anew(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue that was read anew: its roads are other objects that say the same."""
    widget = MapWidget()
    qtbot.addWidget(widget)
    forgotten: list[None] = []
    monkeypatch.setattr(widget.ground_image, "forget", lambda: forgotten.append(None))

    def way(*points: tuple[float, float]) -> Way:
        return Way("w", "major_road", Name("", "Road"), points)

    for points, drawn in (
        (((78.0, 27.0), (78.1, 27.1)), 1),
        (((78.0, 27.0), (78.1, 27.1)), 1),
        (((78.0, 27.0), (78.2, 27.1)), 2),
    ):
        widget.set_ways([way(*points)])
        assert len(forgotten) == drawn
