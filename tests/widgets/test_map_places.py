"""Sites without a camera on the map, what is picked told by rings, and tools that are put down."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QStackedWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from console.map.projection import to_degrees
from tests.widgets.map_city import LAT, LON, around, city_map, differing, look, pixel_of, settle
from widgets import theme
from widgets.map import MapWidget, Tool
from widgets.map.bare_layer import Discs, aside
from widgets.map.controls import LayerBar

LEFT = Qt.MouseButton.LeftButton
NOWHERE = float("nan")


@pytest.fixture(autouse=True)
def dark(qapp: QApplication) -> Iterator[None]:
    theme.use(theme.DARK)
    yield
    theme.use(theme.DARK)


@pytest.fixture
def shown(qtbot: QtBot) -> MapWidget:
    """Three sites: one alone in the east, two at one place in the west; a fourth is nowhere yet."""
    widget = city_map(qtbot, [LAT], [LON])
    widget.set_bare_sites(
        np.array([LAT, LAT, LAT, NOWHERE]),
        np.array([LON + 0.03, LON - 0.03, LON - 0.0301, NOWHERE]),
        np.array([0, 1, 1, 0], dtype=np.uint8),
        lambda n: f"Place {n}\nNo camera yet",
    )
    settle(widget)
    return widget


def changed(before: QImage, after: QImage, at: QPoint, reach: int = 16) -> int:
    return differing(around(before, at, reach), around(after, at, reach))


def east(widget: MapWidget) -> QPoint:
    return pixel_of(widget, LAT, LON + 0.03)


def west(widget: MapWidget) -> QPoint:
    return pixel_of(widget, LAT, LON - 0.03005)


def test_sites_without_a_camera_are_shown_when_asked_for(shown: MapWidget, qtbot: QtBot) -> None:
    plain = look(shown)
    count = int(shown.cameras.clusters(shown.view).count.sum())
    qtbot.keyClick(shown, Qt.Key.Key_S)
    with_sites = look(shown)
    assert changed(plain, with_sites, east(shown)) > 60
    assert changed(plain, with_sites, west(shown)) > 60
    assert int(shown.cameras.clusters(shown.view).count.sum()) == count == 1
    # They are of another shape than cameras: their corners stay free.
    for corner in (QPoint(8, 8), QPoint(-8, 8), QPoint(8, -8), QPoint(-8, -8)):
        assert changed(plain, with_sites, east(shown) + corner, 1) == 0
    shown.set_visible_bare(np.array([0], dtype=np.int32))
    assert changed(with_sites, look(shown), west(shown)) > 60
    qtbot.keyClick(shown, Qt.Key.Key_S)
    assert changed(plain, look(shown), east(shown)) == 0


def test_a_city_without_such_sites_has_no_button_for_them(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT], [LON])
    bar = widget.findChild(LayerBar)
    assert bar is not None and not bar.isVisible()
    widget.set_bare_sites(np.array([LAT]), np.array([LON]), np.zeros(1, np.uint8))
    buttons = [each for each in bar.findChildren(QToolButton) if each.isVisible()]
    assert [each.accessibleName() for each in buttons] == ["Sites without a camera yet"]
    qtbot.mouseClick(buttons[0], LEFT)
    assert widget.bare.on
    widget.set_bare_sites(np.zeros(0), np.zeros(0), np.zeros(0, np.uint8))
    assert not bar.isVisible()
    qtbot.keyClick(widget, Qt.Key.Key_S)
    look(widget)


def test_one_is_gone_to_and_marked_though_the_layer_is_off(shown: MapWidget, qtbot: QtBot) -> None:
    assert shown.show_bare_site(0)
    shown.finish()
    marked = look(shown)
    at = east(shown)
    assert (at - shown.rect().center()).manhattanLength() < 4 and shown.view.zoom >= 15.9
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.bare.chosen == -1 and changed(marked, look(shown), at) > 60
    assert not shown.show_bare_site(3)  # still to be placed


def test_the_pointer_is_told_and_a_click_opens(shown: MapWidget, qtbot: QtBot) -> None:
    shown.show_bare(True)
    one = shown.bare_at(east(shown).x(), east(shown).y())
    two = shown.bare_at(west(shown).x(), west(shown).y())
    assert one is not None and shown.bare_words(one) == "Place 0\nNo camera yet"
    assert two is not None and set(two.sites) == {1, 2} and "2" in shown.bare_words(two)
    assert shown.bare_at(east(shown).x() + 40, east(shown).y()) is None
    picked: list[object] = []
    shown.selected.connect(picked.append)
    zoom = shown.view.zoom
    qtbot.mouseClick(shown, LEFT, pos=east(shown))
    assert shown.bare.chosen == 0 and shown.bare.name == "Place 0"
    qtbot.mouseClick(shown, LEFT, pos=west(shown))
    shown.finish()
    assert shown.view.zoom > zoom + 0.9
    assert picked == []  # the wall has nothing to show of them


def test_tab_visits_them_among_the_cameras_and_enter_opens(shown: MapWidget, qtbot: QtBot) -> None:
    """As one reads, from west to east; with the layer off they are no stops."""
    shown.activateWindow()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    key = lambda each: qtbot.keyClick(shown, each)  # noqa: E731
    key(Qt.Key.Key_Tab)
    assert shown.focus_position == 0
    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_S)
    plain = look(shown)
    key(Qt.Key.Key_Tab)
    assert (shown.focus_position, shown.bare.focus in (1, 2)) == (-1, True)
    assert "2" in shown.accessibleDescription()
    assert changed(plain, look(shown), west(shown), 26) > 60
    key(Qt.Key.Key_Tab)
    assert (shown.focus_position, shown.bare.focus) == (0, -1)
    key(Qt.Key.Key_Tab)
    assert (shown.focus_position, shown.bare.focus) == (-1, 0)
    assert shown.accessibleDescription() == "Place 0\nNo camera yet"
    key(Qt.Key.Key_Return)
    assert (shown.bare.chosen, shown.bare.name) == (0, "Place 0")
    x, y = shown.aim()
    assert QPoint(*map(round, shown.view.screen_point(x, y))) == east(shown)
    key(Qt.Key.Key_Backtab)
    assert shown.focus_position == 0
    key(Qt.Key.Key_Backtab)
    zoom = shown.view.zoom
    key(Qt.Key.Key_Space)
    shown.finish()
    assert shown.view.zoom > zoom + 0.9, "several of them part"
    key(Qt.Key.Key_S)
    assert shown.bare.focus == -1 and shown.bare_reached() is None


def test_their_marks_do_not_lie_under_the_names_of_areas(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = city_map(qtbot, [LAT], [LON])
    widget.show_area(-1)
    names = [name.box(widget.view) for name in widget.names._placed]
    assert names, "there are names to make room"
    places = [to_degrees(*widget.view.world_point(box.center().x(), box.center().y())) for box in names]
    lon, lat = (np.array(each, dtype=float) for each in zip(*places, strict=True))
    widget.set_bare_sites(lat, lon, np.zeros(len(lat), np.uint8))
    widget.show_bare(True)
    settle(widget)
    with_names = look(widget)
    monkeypatch.setattr(widget.names, "draw", lambda *_, **__: False)
    without = look(widget)
    assert differing(with_names, without) > 100, "there are names still"
    boxes = widget.bare.boxes(widget.view, widget._discs(widget.view), 0.0)
    assert len(boxes) == len(names), "a mark in the middle of each name"
    for left, top, right, bottom in boxes.tolist():
        middle = QPoint(round((left + right) / 2), round((top + bottom) / 2))
        one, other = (around(image, middle, 5) for image in (with_names, without))
        # What a mark is filled with lets a little through.
        assert max(
            abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
            for x in range(10)
            for y in range(10)
        ) < 35  # fmt: skip


def test_rings_tell_what_is_picked_from_what_is_not(qtbot: QtBot) -> None:
    """A group on both sides of a camera that is not picked: that one and the ground look as before."""
    at = [LON - 0.03, LON, LON + 0.03, LON + 0.0301]
    widget = city_map(qtbot, [LAT] * 4, at)
    before = look(widget)
    widget.set_highlight([0], [0, 2])
    after = look(widget)
    left, middle = pixel_of(widget, LAT, at[0]), pixel_of(widget, LAT, at[1])
    right = pixel_of(widget, LAT, LON + 0.03005)
    assert changed(before, after, left, 20) > 80  # on the wall
    assert changed(before, after, right, 22) > 40  # picked in part, on another page
    assert changed(before, after, middle, 24) == 0
    assert changed(before, after, (left + middle) / 2, 20) == 0  # no hull over what lies between
    widget.set_highlight([0], [0, 2, 3])
    assert changed(after, look(widget), right, 22) > 20  # all of it: another ring
    widget.set_highlight([0], range(4))
    assert changed(before, look(widget), middle, 24) == 0  # rings around everything say nothing


def test_words_tell_how_much_of_a_mark_is_picked(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT, LAT], [LON, LON + 0.0001])
    hit = widget._hit(pixel_of(widget, LAT, LON + 0.00005).toPointF())
    assert hit is not None and "In the wall's group" not in widget._words_of(hit)
    widget.set_highlight([], [1])
    assert widget._words_of(hit).startswith("In the wall's group: 1 of 2")


@pytest.mark.parametrize("tool", [Tool.ROUTE, Tool.LASSO, Tool.NEAREST])
def test_a_tool_is_put_down_with_the_page(qtbot: QtBot, tool: Tool) -> None:
    widget = city_map(qtbot, [LAT], [LON])
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    for page in (widget, QWidget()):
        pages.addWidget(page)
    pages.show()
    widget.set_tool(tool)
    if tool is Tool.ROUTE:
        widget.put_point((widget.view.x, widget.view.y))
    pages.setCurrentIndex(1)
    assert widget.tool is Tool.PAN and widget.drawing is None
    pages.setCurrentIndex(0)
    assert widget.tool is Tool.PAN
    # A place that is being asked for is no tool of picking: its window may hide the map and show it again.
    widget.set_tool(Tool.PLACE)
    pages.setCurrentIndex(1)
    assert widget.tool is Tool.PLACE
    widget.setParent(None)


def test_from_afar_they_stand_beside_the_cameras_not_behind_them() -> None:
    cameras = Discs(np.array([100.0, 300.0]), np.array([100.0, 100.0]), np.array([20.0, 15.0]))
    x, y = np.array([100.0, 110.0, 200.0, 300.0]), np.array([100.0, 100.0, 100.0, 90.0])
    reach = np.full(4, 11.0)
    new_x, new_y = aside(x, y, reach, cameras)
    apart = np.hypot(new_x[:, None] - cameras.x, new_y[:, None] - cameras.y)
    assert (apart + 1e-9 >= cameras.radius + 0.8 * 11.0).all()
    assert (new_x[2], new_y[2]) == (200.0, 100.0)  # it was covered by none
    assert new_x[0] > 120 and new_x[1] > 120 and new_y[3] < 80
    assert len(aside(x, y, reach, Discs(*(np.zeros(0),) * 3))[0]) == 4
