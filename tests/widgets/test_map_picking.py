"""Picking on the map by pointer and keyboard gives exactly the cameras that were meant."""

import numpy as np
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.widgets.map_city import LAT, LON, city_map, pixel_of, settle, spread
from widgets.map import MapSelection, MapWidget, Tool

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def picks(widget: MapWidget) -> list[MapSelection]:
    """Whatever is picked from now on."""
    found: list[MapSelection] = []
    widget.selected.connect(found.append)
    return found


def drag(
    qtbot: QtBot, widget: MapWidget, path: list[QPoint], modifiers: Qt.KeyboardModifier | None = None
) -> None:
    """Press at the first point, move over the others, let go at the last."""
    keys = modifiers or Qt.KeyboardModifier.NoModifier
    qtbot.mousePress(widget, LEFT, keys, path[0])
    for point in path[1:]:
        qtbot.mouseMove(widget, point)
    qtbot.mouseRelease(widget, LEFT, keys, path[-1])


def screen(widget: MapWidget, lat: np.ndarray, lon: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pixels by the projection's textbook formula."""
    scale = 256 * 2**widget.view.zoom
    x = (lon + 180) / 360
    y = (1 - np.log(np.tan(np.radians(lat)) + 1 / np.cos(np.radians(lat))) / np.pi) / 2
    return (x - widget.view.x) * scale + widget.width() / 2, (y - widget.view.y) * scale + widget.height() / 2


def test_a_rectangle_takes_exactly_what_is_inside(qtbot: QtBot) -> None:
    lat, lon = spread(400)
    widget = city_map(qtbot, lat, lon)
    shown = np.arange(0, 400, 3)
    widget.set_visible(shown)
    found = picks(widget)
    widget.set_tool(Tool.RECTANGLE)
    drag(qtbot, widget, [QPoint(500, 420), QPoint(300, 300), QPoint(250, 180)])
    x, y = screen(widget, lat, lon)
    inside = (x >= 250) & (x <= 500) & (y >= 180) & (y <= 420)
    assert [s.kind for s in found] == ["rectangle"]
    assert found[0].rows.tolist() == [r for r in shown.tolist() if inside[r]]
    assert found[0].rows.dtype == np.int32
    assert found[0].count > 10


def test_shift_drag_is_a_rectangle_with_any_tool_in_hand(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(100))
    found = picks(widget)
    view = widget.view
    drag(qtbot, widget, [QPoint(100, 100), QPoint(700, 500)], SHIFT)
    assert found[0].kind == "rectangle" and found[0].count > 20
    assert widget.view == view


def test_a_lasso_takes_exactly_what_is_inside(qtbot: QtBot) -> None:
    lat, lon = spread(400)
    widget = city_map(qtbot, lat, lon)
    found = picks(widget)
    widget.set_tool(Tool.LASSO)
    drag(qtbot, widget, [QPoint(200, 150), QPoint(700, 150), QPoint(450, 500)])
    x, y = screen(widget, lat, lon)
    below = y >= 150
    left = (x - 200) * (500 - 150) - (y - 150) * (450 - 200) >= 0
    right = (x - 700) * (500 - 150) - (y - 150) * (450 - 700) <= 0
    assert found[0].kind == "lasso"
    assert found[0].rows.tolist() == np.flatnonzero(below & left & right).tolist()


def test_the_drawn_shape_is_shown_and_escape_gives_it_up(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(50))
    found = picks(widget)
    before = widget.grab().toImage()
    widget.set_tool(Tool.RECTANGLE)
    qtbot.mousePress(widget, LEFT, pos=QPoint(200, 200))
    qtbot.mouseMove(widget, QPoint(500, 400))
    assert widget.grab().toImage().pixel(300, 250) != before.pixel(300, 250)
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    qtbot.mouseRelease(widget, LEFT, pos=QPoint(500, 400))
    assert not found
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert widget.tool is Tool.PAN


def test_the_nearest_sixteen_come_by_distance(qtbot: QtBot) -> None:
    lat, lon = spread(300)
    widget = city_map(qtbot, lat, lon)
    found = picks(widget)
    qtbot.keyClick(widget, Qt.Key.Key_N)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(400, 300))
    x, y = screen(widget, lat, lon)
    assert found[0].kind == "nearest"
    assert found[0].rows.tolist() == np.argsort(np.hypot(x - 400, y - 300))[:16].tolist()
    at = pixel_of(widget, found[0].lat or 0, found[0].lon or 0)
    assert (at - QPoint(400, 300)).manhattanLength() <= 2


def test_a_cluster_opens_on_a_click(qtbot: QtBot) -> None:
    lat, lon = LAT + np.array([0.0, 0.0004, 0.0008, 0.02]), LON + np.array([0.0, 0.0004, -0.0004, 0.04])
    widget = city_map(qtbot, lat, lon)
    found = picks(widget)
    zoom = widget.view.zoom
    qtbot.mouseClick(widget, LEFT, pos=pixel_of(widget, LAT + 0.0004, LON))
    settle(widget)
    assert widget.view.zoom > zoom + 1
    assert not found
    marks = widget.cameras.marks(widget.view)
    assert widget.cameras.clusters(widget.view).count[marks.index].tolist() == [1, 1, 1]


def test_shift_click_and_double_click_pick_a_cluster_whole(qtbot: QtBot) -> None:
    lat, lon = LAT + np.array([0.0, 0.0004, 0.0008]), LON + np.array([0.0, 0.0004, -0.0004])
    widget = city_map(qtbot, lat, lon)
    found = picks(widget)
    at = pixel_of(widget, LAT + 0.0004, LON)
    view = widget.view
    qtbot.mouseClick(widget, LEFT, SHIFT, at)
    assert (found[0].kind, found[0].rows.tolist()) == ("cluster", [0, 1, 2])
    assert widget.view == view
    qtbot.mouseClick(widget, LEFT, pos=at)
    qtbot.mouseDClick(widget, LEFT, pos=at)
    assert (found[1].kind, found[1].rows.tolist()) == ("cluster", [0, 1, 2])


def test_cameras_at_one_place_spread_out(qtbot: QtBot) -> None:
    widget = city_map(qtbot, np.full(5, LAT), np.full(5, LON + 0.02))
    found = picks(widget)
    zoom = widget.view.zoom
    qtbot.mouseClick(widget, LEFT, pos=pixel_of(widget, LAT, LON + 0.02))
    assert found[0].kind == "cluster" and found[0].rows.tolist() == [0, 1, 2, 3, 4]
    assert widget.view.zoom == zoom and widget.spider is not None
    position, x, y = widget.spider.places(widget.view)[3]
    widget.grab()
    qtbot.mouseClick(widget, LEFT, pos=QPoint(round(x), round(y)))
    assert (found[1].kind, found[1].rows.tolist()) == ("click", [3])
    assert widget.cameras.points.rows[position] == 3
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert widget.spider is None


def test_one_camera_is_picked_by_a_click_and_opened_by_two(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT, LAT], [LON - 0.03, LON + 0.03])
    found = picks(widget)
    at = pixel_of(widget, LAT, LON + 0.03)
    qtbot.mouseClick(widget, LEFT, pos=at)
    assert (found[0].kind, found[0].rows.tolist()) == ("click", [1])
    with qtbot.waitSignal(widget.camera_activated) as signal:
        qtbot.mouseDClick(widget, LEFT, pos=at)
    assert signal.args == [1]


def test_a_thana_is_picked_by_its_name_or_its_ground(qtbot: QtBot) -> None:
    lat, lon = spread(200)
    widget = city_map(qtbot, lat, lon)
    found = picks(widget)
    name = next(n for n in widget.names._placed if n.area == 2)
    qtbot.mouseClick(widget, LEFT, pos=name.box(widget.view).center().toPoint())
    east = np.flatnonzero(lon > LON).tolist()
    assert (found[0].kind, found[0].area, found[0].rows.tolist()) == ("area", 2, east)
    widget.set_visible(np.array([0], dtype=np.int32))
    with qtbot.waitSignal(widget.area_activated) as signal:
        qtbot.mouseClick(widget, LEFT, CONTROL, pixel_of(widget, LAT - 0.03, LON - 0.05))
    assert signal.args == [1]
    qtbot.mouseDClick(widget, LEFT, pos=pixel_of(widget, LAT - 0.03, LON + 0.05))
    assert [s.area for s in found] == [2, 1, 2]


def test_dragging_moves_the_ground_with_the_pointer(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT], [LON])
    found = picks(widget)
    before = pixel_of(widget, LAT, LON)
    drag(qtbot, widget, [QPoint(600, 200), QPoint(620, 230), QPoint(680, 260)])
    assert (pixel_of(widget, LAT, LON) - before - QPoint(80, 60)).manhattanLength() <= 2
    assert not found


def test_a_mark_that_is_dragged_carries_its_cameras_where_that_is_wanted(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT] * 3 + [LAT + 0.03], [LON] * 3 + [LON + 0.04])
    found, carried = picks(widget), []
    widget.carried.connect(carried.append)
    view, mark = widget.view, pixel_of(widget, LAT, LON)
    path = [mark, mark + QPoint(3, 0), mark + QPoint(30, 10), mark + QPoint(90, 40)]
    drag(qtbot, widget, path)
    assert not carried and widget.view.x != view.x
    widget.go(view)
    widget.carries = True
    drag(qtbot, widget, path)
    assert [sorted(rows) for rows in carried] == [[0, 1, 2]]
    drag(qtbot, widget, [at + QPoint(0, 150) for at in path])
    assert len(carried) == 1 and widget.view.x != view.x
    widget.go(view)
    qtbot.mouseClick(widget, LEFT, pos=mark)
    settle(widget)
    drag(qtbot, widget, path, SHIFT)
    assert len(carried) == 1 and [pick.kind for pick in found] == ["cluster", "rectangle"]


def test_the_keyboard_moves_and_zooms(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(50))
    view = widget.view
    qtbot.keyClick(widget, Qt.Key.Key_Plus)
    assert widget.view.zoom == view.zoom + 0.5
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert widget.view.x > view.x
    qtbot.keyClick(widget, Qt.Key.Key_Home)
    settle(widget)
    assert abs(widget.view.zoom - view.zoom) < 1e-9
    with qtbot.waitSignal(widget.view_changed):
        qtbot.keyClick(widget, Qt.Key.Key_Minus)


def test_the_keyboard_visits_opens_and_picks(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT + 0.03, LAT, LAT, LAT], [LON - 0.05, LON - 0.03, LON + 0.03, LON + 0.03])
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    found = picks(widget)
    visited = []
    plain = widget.grab().toImage()
    for _ in range(3):
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
        visited.append(int(widget.cameras.points.rows[widget.focus_position]))
    assert visited[:2] == [0, 1] and visited[2] in (2, 3)
    assert widget.grab().toImage() != plain
    qtbot.keyClick(widget, Qt.Key.Key_Space)
    assert (found[0].kind, found[0].rows.tolist()) == ("cluster", [2, 3])
    qtbot.keyClick(widget, Qt.Key.Key_Backtab)
    with qtbot.waitSignal(widget.camera_activated) as signal:
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert signal.args == [1]
    for _ in range(3):
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert widget.focus_position == -1
    assert not widget.hasFocus()  # Tab goes on to the tools


def test_the_tools_say_what_they_are(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT], [LON])
    assert widget.accessibleName() and widget.accessibleDescription()
    for tool, button in widget._tools._buttons.items():
        assert button.toolTip() and button.accessibleName()
        button.click()
        assert widget.tool is tool
    with qtbot.waitSignal(widget.tool_changed):
        qtbot.keyClick(widget, Qt.Key.Key_L)
    assert widget._tools._buttons[Tool.LASSO].isChecked()
