"""Circles, routes and shapes put point by point, by pointer and by keyboard, give exactly what was meant."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from console.map.along import rows_along
from tests.widgets.map_city import LAT, LON, city_map, differing, look, pixel_of, settle, spread
from tests.widgets.test_map_picking import drag, picks, screen
from widgets.map import MapWidget, Tool
from widgets.map.drawing import stepped

LEFT = Qt.MouseButton.LeftButton
METRES = 111_319.49


def metres_from(lat: np.ndarray, lon: np.ndarray, at: tuple[float, float]) -> np.ndarray:
    """Distances on the ground from a (longitude, latitude)."""
    return np.hypot((lon - at[0]) * METRES * np.cos(np.radians(at[1])), (lat - at[1]) * METRES)


def wheel(widget: MapWidget, notches: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(400, 300)
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    widget.wheelEvent(event)


def focus(qtbot: QtBot, widget: MapWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def test_a_click_takes_what_is_around_a_point_nearest_first(qtbot: QtBot) -> None:
    lat, lon = spread(800)
    widget = city_map(qtbot, lat, lon)
    widget.set_visible(np.arange(0, 800, 2))
    found = picks(widget)
    qtbot.keyClick(widget, Qt.Key.Key_C)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(420, 280))
    taken = found[0]
    assert taken.kind == "radius" and taken.radius_m == 300.0 and taken.points == ((taken.lon, taken.lat),)
    apart = metres_from(lat, lon, taken.points[0])
    shown = np.arange(0, 800, 2)
    inside = shown[apart[shown] <= 300.0]
    assert taken.rows.tolist() == inside[np.argsort(apart[inside])].tolist()
    at = pixel_of(widget, taken.lat or 0, taken.lon or 0)
    assert (at - QPoint(420, 280)).manhattanLength() <= 2


def test_a_drag_from_the_middle_sets_the_radius(qtbot: QtBot) -> None:
    lat, lon = spread(800)
    widget = city_map(qtbot, lat, lon)
    found = picks(widget)
    widget.set_tool(Tool.RADIUS)
    view = widget.view
    drag(qtbot, widget, [QPoint(420, 280), QPoint(450, 280), QPoint(520, 280)])
    drawn = found[0].radius_m
    assert drawn == pytest.approx(100 * view.metres_per_pixel, rel=0.03)
    assert widget.view == view
    assert found[0].count == int((metres_from(lat, lon, found[0].points[0]) <= drawn).sum())
    # The next circle is as large.
    qtbot.mouseClick(widget, LEFT, pos=QPoint(200, 200))
    assert found[1].radius_m == drawn


def test_wheel_and_brackets_change_a_radius_and_the_bar_says_it(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(50))
    widget.set_tool(Tool.RADIUS)
    view = widget.view
    wheel(widget, 1, Qt.KeyboardModifier.ShiftModifier)
    assert widget.breadth == 400.0 and widget.view == view
    qtbot.keyClick(widget, Qt.Key.Key_BracketLeft)
    qtbot.keyClick(widget, Qt.Key.Key_BracketLeft)
    assert widget.breadth == 200.0
    assert "200 m" in widget._hint._breadth.text()
    widget._hint._more.click()
    assert widget.breadth == 300.0
    wheel(widget, 1, Qt.KeyboardModifier.NoModifier)
    assert widget.breadth == 300.0 and widget.view.zoom > view.zoom


def test_steps_end_at_both_ends() -> None:
    assert stepped(Tool.ROUTE, 10.0, -1) == 10.0
    assert stepped(Tool.ROUTE, 1000.0, 1) == 1000.0
    assert stepped(Tool.ROUTE, 65.0, 1) == 80.0
    assert stepped(Tool.ROUTE, 65.0, -1) == 60.0


def test_a_route_by_clicks_ends_with_a_double_click(qtbot: QtBot) -> None:
    lat, lon = spread(1500)
    widget = city_map(qtbot, lat, lon)
    found = picks(widget)
    qtbot.keyClick(widget, Qt.Key.Key_P)
    corners = [QPoint(150, 450), QPoint(400, 200), QPoint(750, 420)]
    for corner in corners[:2]:
        qtbot.mouseClick(widget, LEFT, pos=corner)
    assert not found
    qtbot.mouseClick(widget, LEFT, pos=corners[2])
    qtbot.mouseDClick(widget, LEFT, pos=corners[2])
    route = found[0]
    assert route.kind == "route" and route.width_m == 60.0 and len(route.points) == 3
    for corner, (x, y) in zip(corners, route.points, strict=True):
        assert (pixel_of(widget, y, x) - corner).manhattanLength() <= 2
    assert route.rows.tolist() == rows_along(lon, lat, route.points, 60.0).tolist()
    assert route.count > 5
    # In the order of the way: from left to right here.
    x, _ = screen(widget, lat[route.rows], lon[route.rows])
    assert x[0] < 300 and x[-1] > 600
    assert widget.drawing is None and widget.tool is Tool.ROUTE


def test_backspace_takes_a_point_back_and_escape_all(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(100))
    found = picks(widget)
    focus(qtbot, widget)
    widget.set_tool(Tool.ROUTE)
    for x in (200, 300, 400):
        qtbot.mouseClick(widget, LEFT, pos=QPoint(x, 300))
    assert widget.drawing is not None
    qtbot.keyClick(widget, Qt.Key.Key_Backspace)
    assert len(widget.drawing.points) == 2
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert widget.drawing is None and widget.tool is Tool.ROUTE
    qtbot.mouseClick(widget, LEFT, pos=QPoint(200, 300))
    qtbot.keyClick(widget, Qt.Key.Key_Backspace)
    assert widget.drawing is None and not found


def test_the_map_moves_while_a_route_is_drawn(qtbot: QtBot) -> None:
    lat, lon = spread(500)
    widget = city_map(qtbot, lat, lon)
    found = picks(widget)
    widget.set_tool(Tool.ROUTE)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(300, 300))
    first = widget.drawing.points[0] if widget.drawing else (0.0, 0.0)
    drag(qtbot, widget, [QPoint(600, 300), QPoint(560, 300), QPoint(400, 300)])
    assert widget.drawing is not None and widget.drawing.points == [first]
    assert abs(widget.view.screen_point(*first)[0] - 100) <= 2
    qtbot.mouseClick(widget, LEFT, pos=QPoint(700, 300))
    widget._hint._done.click()
    assert [s.kind for s in found] == ["route"]


def test_every_shape_can_be_drawn_by_keys_alone(qtbot: QtBot) -> None:
    lat, lon = spread(600)
    widget = city_map(qtbot, lat, lon)
    found = picks(widget)
    focus(qtbot, widget)
    start = widget.view

    def keys(*sequence: Qt.Key) -> None:
        for key in sequence:
            qtbot.keyClick(widget, key)

    keys(Qt.Key.Key_R, Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 4, *[Qt.Key.Key_Down] * 4, Qt.Key.Key_Space)
    x, y = screen(widget, lat, lon)
    inside = (x >= 450 - 120) & (x <= 450) & (y >= 300 - 120) & (y <= 300)
    assert found[-1].kind == "rectangle" and found[-1].rows.tolist() == np.flatnonzero(inside).tolist()
    assert found[-1].count > 3
    widget.go(start)
    keys(Qt.Key.Key_L, Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 6, Qt.Key.Key_Space)
    keys(*[Qt.Key.Key_Down] * 6, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert found[-1].kind == "lasso" and len(found[-1].points) == 3 and found[-1].count > 3
    widget.go(start)
    keys(Qt.Key.Key_P, Qt.Key.Key_Space, *[Qt.Key.Key_Right] * 6, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert found[-1].kind == "route" and len(found[-1].points) == 2
    assert found[-1].points[0][0] < found[-1].points[1][0]
    keys(Qt.Key.Key_N, Qt.Key.Key_Return)
    assert found[-1].kind == "nearest" and found[-1].count == 16
    keys(Qt.Key.Key_Escape)
    assert widget.tool is Tool.PAN


def test_a_radius_is_drawn_around_the_mark_that_tab_has_reached(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT, LAT], [LON - 0.03, LON + 0.03])
    found = picks(widget)
    focus(qtbot, widget)
    qtbot.keyClick(widget, Qt.Key.Key_C)
    qtbot.keyClick(widget, Qt.Key.Key_Tab)
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert found[0].points[0] == pytest.approx((LON - 0.03, LAT), abs=1e-7)
    assert found[0].rows.tolist() == [0]
    # Arrows lead away from it: then the middle of the view counts.
    qtbot.keyClick(widget, Qt.Key.Key_Down)
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert found[1].count == 0


def test_a_selection_stays_drawn_until_another_and_escape_takes_it_away(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(60))
    focus(qtbot, widget)
    plain = look(widget)
    widget.set_tool(Tool.RADIUS)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(420, 280))
    widget.set_tool(Tool.PAN)
    circled = look(widget)
    assert differing(plain, circled) > 200
    widget.set_tool(Tool.ROUTE)
    for x in (200, 600):
        qtbot.mouseClick(widget, LEFT, pos=QPoint(x, 450))
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    widget.set_tool(Tool.PAN)
    routed = look(widget)
    assert differing(routed, circled) > 200
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert widget.outline is None
    assert differing(look(widget), plain) < 20


def test_a_picked_camera_takes_a_drawn_selection_away(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT, LAT], [LON - 0.03, LON + 0.03])
    widget.set_tool(Tool.RADIUS)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(420, 280))
    assert widget.outline is not None
    widget.set_tool(Tool.PAN)
    qtbot.mouseClick(widget, LEFT, pos=pixel_of(widget, LAT, LON + 0.03))
    assert widget.outline is None


def test_what_is_drawn_shows_its_count_before_it_is_taken(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(300))
    widget.set_tool(Tool.RADIUS)
    qtbot.mouseMove(widget, QPoint(420, 280))
    hovering = look(widget)
    widget.step_breadth(1)
    assert differing(hovering, look(widget)) > 100
    widget.pointer = None
    assert differing(hovering, look(widget)) > 100


def test_a_place_is_clicked_or_put_by_keys(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(20))
    focus(qtbot, widget)
    before = look(widget)
    widget.set_tool(Tool.PLACE)
    with qtbot.waitSignal(widget.placed) as signal:
        qtbot.mouseClick(widget, LEFT, pos=QPoint(500, 333))
    lon, lat = signal.args
    assert (pixel_of(widget, lat, lon) - QPoint(500, 333)).manhattanLength() <= 2
    widget.set_tool(Tool.PAN)
    assert differing(before, look(widget)) > 100
    widget.set_tool(Tool.PLACE)
    qtbot.keyClick(widget, Qt.Key.Key_Up)
    with qtbot.waitSignal(widget.placed) as signal:
        qtbot.keyClick(widget, Qt.Key.Key_Space)
    lon, lat = signal.args
    assert (pixel_of(widget, lat, lon) - QPoint(450, 300)).manhattanLength() <= 2
    # The pin stands: Enter is for whoever asked for the place.
    with qtbot.assertNotEmitted(widget.placed):
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    widget.set_pin(None, None)
    widget.set_tool(Tool.PAN)
    settle(widget)


def test_the_bar_speaks_of_the_tool_and_hides_without_one(qtbot: QtBot) -> None:
    widget = city_map(qtbot, [LAT], [LON])
    said = set()
    for tool in Tool:
        widget.set_tool(tool)
        assert widget._hint.isHidden() == (tool is Tool.PAN)
        said.add(widget._hint.words)
        assert widget.rect().contains(widget._hint.geometry())
    assert len(said) == len(Tool)


def test_a_key_between_two_clicks_leaves_the_next_point_at_the_pointer(qtbot: QtBot) -> None:
    widget = city_map(qtbot, *spread(100))
    focus(qtbot, widget)
    widget.set_tool(Tool.ROUTE)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(200, 300))
    qtbot.mouseMove(widget, QPoint(500, 200))
    qtbot.keyClick(widget, Qt.Key.Key_BracketRight)
    assert widget.breadth == 80.0
    assert widget.live_point() == widget.view.world_point(500, 200)
    qtbot.keyClick(widget, Qt.Key.Key_Space)
    assert widget.drawing is not None and widget.drawing.points[1] == widget.view.world_point(500, 200)
    # Arrows bring the crosshair.
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert widget.live_point() == (widget.view.x, widget.view.y)


def test_a_catalogue_that_is_renewed_costs_neither_a_drawing_nor_a_selection(qtbot: QtBot) -> None:
    lat, lon = spread(100)
    widget = city_map(qtbot, lat, lon)
    widget.set_tool(Tool.RADIUS)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(420, 280))
    widget.set_tool(Tool.ROUTE)
    qtbot.mouseClick(widget, LEFT, pos=QPoint(200, 300))
    found = picks(widget)
    more = spread(140)
    widget.set_cameras(*more, np.zeros(140, np.uint8), np.ones(140, np.uint8))
    assert widget.outline is not None and widget.outline.metres == 300.0
    qtbot.mouseClick(widget, LEFT, pos=QPoint(700, 300))
    widget.take()
    assert found[0].rows.tolist() == rows_along(more[1], more[0], found[0].points, 60.0).tolist()
