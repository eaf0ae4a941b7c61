"""What the map shows: health by shape, filters, names in two languages, two themes."""

import time
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from console.catalogue.values import Health
from console.map.projection import View
from tests.widgets.map_city import LAT, LON, around, city_map, differing, look, pixel_of, settle, spread
from widgets import theme
from widgets.map import MapWidget
from widgets.map.furniture import scale_length
from widgets.map.ground_image import GroundImage
from widgets.map.motion import between
from widgets.map.sprites import QUANTA, count_text, shares


@pytest.fixture(autouse=True)
def dark(qapp: QApplication) -> Iterator[None]:
    theme.use(theme.DARK)
    yield
    theme.use(theme.DARK)


def lightness(image: QImage) -> int:
    """Of the whole picture, on average."""
    mean = image.scaled(
        1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return mean.pixelColor(0, 0).lightness()


def test_each_health_looks_its_own(qtbot: QtBot) -> None:
    lon = LON + np.array([-0.03, -0.01, 0.01, 0.03])
    widget = city_map(qtbot, np.full(4, LAT + 0.02), lon, np.array([0, 1, 2, 3], dtype=np.uint8))
    widget.camera_painter.set_categories(())  # one icon and colour for all
    image = look(widget)
    marks = [around(image, pixel_of(widget, LAT + 0.02, x), 11) for x in lon]
    gray = [m.convertToFormat(m.Format.Format_Grayscale8) for m in marks]
    for i in range(4):
        for j in range(i):
            assert differing(marks[i], marks[j]) > 40
            # The shapes differ, not only the colours.
            shape_i, shape_j = (g.convertToFormat(g.Format.Format_RGB32) for g in (gray[i], gray[j]))
            assert differing(shape_i, shape_j) > 30


def test_a_camera_that_goes_down_is_seen_and_changes_are_gathered(qtbot: QtBot) -> None:
    health = np.full(2, Health.LIVE, dtype=np.uint8)
    widget = city_map(qtbot, [LAT, LAT], [LON - 0.03, LON + 0.03], health)
    at = pixel_of(widget, LAT, LON + 0.03)
    before = around(look(widget), at)
    health[1] = Health.DOWN
    widget.health_changed(np.array([1]))
    assert widget._status.isActive()
    qtbot.waitUntil(lambda: not widget._status.isActive(), timeout=3000)
    assert differing(around(look(widget), at), before) > 40


def test_a_cluster_tells_how_many_are_down(qtbot: QtBot) -> None:
    lat, lon = np.full(30, LAT), np.full(30, LON + 0.02)
    health = np.full(30, Health.LIVE, dtype=np.uint8)
    widget = city_map(qtbot, lat, lon, health)
    at = pixel_of(widget, LAT, LON + 0.02)
    pictures = [around(look(widget), at, 30)]
    for down in (3, 4, 30):
        health[:down] = Health.DOWN
        widget.health_changed(np.arange(down))
        pictures.append(around(look(widget), at, 30))
    for a, b in pairwise(pictures):
        assert differing(a, b) > 10


def test_counts_that_are_not_put_together_yet_look_as_they_will(qtbot: QtBot) -> None:
    lon = np.repeat(LON + np.array([-0.03, 0.0, 0.03]), (7, 41, 365))
    widget = city_map(qtbot, np.full(len(lon), LAT), lon, np.full(len(lon), Health.LIVE, dtype=np.uint8))
    finished = look(widget)
    painter = widget.camera_painter
    painter.set_categories(painter.pieces.categories)  # all pictures are forgotten
    painter.rings_most = 0
    in_pieces = look(widget)
    assert painter.pieces.unfinished
    assert differing(finished, in_pieces) == 0
    # The map asked to be painted again: then there is room for them.
    painter.rings_most = 3
    assert differing(finished, look(widget)) == 0
    assert not painter.pieces.unfinished


def test_a_filter_hides_and_shows_again(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT, LAT], [LON - 0.03, LON + 0.03])
    here, there = pixel_of(widget, LAT, LON - 0.03), pixel_of(widget, LAT, LON + 0.03)
    everything = look(widget)
    widget.set_visible(np.array([0], dtype=np.int32))
    filtered = look(widget)
    assert differing(around(filtered, there), around(everything, there)) > 100
    assert differing(around(filtered, here), around(everything, here)) == 0
    widget.set_visible(None)
    assert differing(look(widget), everything) == 0
    assert widget.rows_in_view().tolist() == [0, 1]


def test_names_change_with_the_language(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [], [])
    english = look(widget)
    widget.set_language("hi")
    hindi = look(widget)
    assert differing(english, hindi) > 200
    widget.set_language("en")
    assert differing(look(widget), english) == 0


def test_the_map_follows_the_theme(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(40))
    dark = look(widget)
    theme.use(theme.LIGHT)
    QApplication.processEvents()
    settle(widget)
    light = look(widget)
    assert lightness(light) > 180 > 60 > lightness(dark)


def test_cameras_on_the_wall_are_ringed(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT, LAT], [LON - 0.03, LON + 0.03])
    before = look(widget)
    widget.set_highlight(np.array([1], dtype=np.int32))
    after = look(widget)
    here, there = pixel_of(widget, LAT, LON - 0.03), pixel_of(widget, LAT, LON + 0.03)
    assert differing(around(after, there, 24), around(before, there, 24)) > 100
    assert differing(around(after, here, 12), around(before, here, 12)) == 0


def test_a_pan_shows_what_a_fresh_map_shows(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(60))
    widget.go(widget.view.panned(60, -40))
    assert widget.ground_image._picture is not None
    panned = look(widget)
    widget.ground_image.forget()
    widget.names.forget()
    fresh = look(widget)
    assert differing(panned, fresh) < panned.width() * panned.height() * 0.02


def test_the_ground_sharpens_after_a_zoom(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [], [])
    widget.go(widget.view.zoomed(14.0, 450, 300))
    stretched = look(widget)
    assert widget.ground_image.busy
    qtbot.waitUntil(lambda: not widget.ground_image.busy, timeout=5000)
    assert differing(look(widget), stretched) > 500


def test_nothing_moves_when_nothing_happens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    widget = city_map(qtbot, *spread(100))
    qtbot.waitUntil(lambda: not widget.ground_image.busy, timeout=5000)
    qtbot.wait(300)
    drawn: list[View] = []
    draw = GroundImage.draw
    monkeypatch.setattr(
        GroundImage,
        "draw",
        lambda self, painter, view, dpr: (drawn.append(view), draw(self, painter, view, dpr)),
    )
    began = time.process_time()
    qtbot.wait(500)
    assert not drawn
    assert time.process_time() - began < 0.25


def test_the_pointer_learns_what_it_is_over(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT, LAT, LAT], [LON - 0.03, LON + 0.03, LON + 0.03])
    widget.set_describe(lambda row: f"camera of row {row}")

    def words(lon: float) -> str:
        at = pixel_of(widget, LAT, lon)
        event = QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at))
        QApplication.sendEvent(widget, event)
        return QToolTip.text()

    assert words(LON - 0.03).startswith("camera of row 0")
    assert "2" in words(LON + 0.03)
    QToolTip.hideText()


def test_a_map_of_nothing_and_of_unplaced_cameras(qtbot: QtBot) -> None:
    widget = MapWidget()
    qtbot.addWidget(widget)
    widget.show()
    look(widget)
    widget.fit()
    qtbot.keyClick(widget, Qt.Key.Key_Tab)
    nowhere = np.array([np.nan, LAT])
    widget.set_cameras(nowhere, nowhere, np.zeros(2, np.uint8), np.ones(2, np.uint8))
    widget.set_highlight([0, 1])
    widget.bring_into_view([0])
    widget.show_area(-1)
    look(widget)
    assert len(widget.cameras.points) == 1


def test_the_map_can_be_seen_at_any_size(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(200))
    home = widget.view.bounds
    widget.resize(320, 480)
    settle(widget)
    city = widget.ground.bounds()
    assert city is not None and widget.view.bounds.contains(city)
    assert widget.view.bounds != home
    for zoom in (3.0, 9.0, 16.0, 20.0):
        widget.go(widget.view.zoomed(zoom, 10, 10))
        look(widget)
    assert widget.childAt(QPoint(20, 20)) is not None  # the tools are where they were


def test_bringing_a_group_into_view_moves_only_if_it_must(qtbot: QtBot) -> None:
    lat, lon = spread(200)
    widget = city_map(qtbot, lat, lon)
    view = widget.view
    widget.bring_into_view(np.arange(200))
    settle(widget)
    assert widget.view == view
    near = np.flatnonzero((lon < LON - 0.04) & (lat > LAT + 0.02))
    widget.bring_into_view(near)
    settle(widget)
    assert widget.view.zoom > view.zoom
    assert set(near.tolist()) <= set(widget.rows_in_view().tolist())


def test_small_sums() -> None:
    assert sum(shares([0, 999, 0, 1])) == QUANTA
    assert min(p for p in shares([1, 500, 1, 1]) if p) >= 2
    assert [count_text(n) for n in (7, 9999, 12_345, 100_000)] == ["7", "9999", "12.3k", "100k"]
    assert scale_length(1.0, 110) == 100
    assert scale_length(0.7, 110) == 50
    a, b = View(0.5, 0.5, 10, 800, 600), View(0.5001, 0.5, 14, 800, 600)
    assert between(a, b, 0.0).x == pytest.approx(a.x) and between(a, b, 1.0).x == pytest.approx(b.x)


def test_numbers_stand_under_single_cameras_and_follow_a_filter(qtbot: QtBot) -> None:
    lon = LON + np.array([-0.03, -0.01, 0.01, 0.03])
    widget = city_map(qtbot, np.full(4, LAT + 0.02), lon, np.full(4, Health.LIVE, dtype=np.uint8))
    plain = look(widget)
    widget.set_cameras(
        np.full(4, LAT + 0.02),
        lon,
        np.zeros(4, dtype=np.uint8),
        np.full(4, Health.LIVE, dtype=np.uint8),
        None,
        np.array([1101, 1102, 1103, 1104]),
    )
    numbered = look(widget)
    assert (
        differing(
            around(plain, pixel_of(widget, LAT + 0.02, lon[1]), 30),
            around(numbered, pixel_of(widget, LAT + 0.02, lon[1]), 30),
        )
        > 20
    )
    for rows in ([0, 1], [2, 3], [2], None, [1, 3], [0, 2]):
        widget.set_visible(rows)
        filtered = look(widget)
        shown = range(4) if rows is None else rows
        for row in range(4):
            at = pixel_of(widget, LAT + 0.02, lon[row])
            same = differing(around(numbered, at, 30), around(filtered, at, 30)) < 5
            assert same == (row in shown)
