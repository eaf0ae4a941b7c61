"""Digital zoom: the point under the pointer stays, the part stays inside, the camera keeps its zoom."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from console.wall.layouts import layout
from tests.widgets.wall.screens import PlainScreen, show
from widgets.wall.zoom import WHOLE, ZOOM_MOST, Zoom

SHARES = st.floats(0, 1)
STEP = st.tuples(st.floats(0.3, 3), SHARES, SHARES, st.floats(-1, 1), st.floats(-1, 1))


@given(st.lists(STEP, max_size=20))
def test_the_part_never_leaves_the_picture(steps):
    zoom = WHOLE
    for step, x, y, dx, dy in steps:
        zoom = zoom.by(step, x, y).panned(dx, dy)
        part = zoom.source(640, 360)
        assert 1 <= zoom.factor <= ZOOM_MOST
        assert part.left() > -1e-6 and part.right() < 640 + 1e-6
        assert part.top() > -1e-6 and part.bottom() < 360 + 1e-6


@given(st.floats(1.1, 2.5), st.floats(0.3, 0.7), st.floats(0.3, 0.7))
def test_what_is_under_the_pointer_stays_there(step, x, y):
    before = Zoom(3.0, 0.5, 0.5)
    after = before.by(step, x, y)
    old, new = before.source(1000, 1000), after.source(1000, 1000)
    assert old.left() + x * old.width() == pytest.approx(new.left() + x * new.width())
    assert old.top() + y * old.height() == pytest.approx(new.top() + y * new.height())


def test_nearly_the_whole_picture_is_the_whole_picture():
    assert Zoom(1.25, 0.4, 0.4).by(0.8) is WHOLE


def quarters() -> PlainScreen:
    """Red, green over blue, white."""
    screen = PlainScreen()
    pixels = np.zeros((180, 320, 4), np.uint8)
    for row, column, colour in ((0, 0, "0000ff"), (0, 1, "00ff00"), (1, 0, "ff0000"), (1, 1, "ffffff")):
        part = pixels[row * 90 : row * 90 + 90, column * 160 : column * 160 + 160]
        part[:, :, :3] = tuple(bytes.fromhex(colour))
    screen.put(pixels)
    return screen


def pixel(grid, point):
    return grid.grab().toImage().pixelColor(point).getRgb()[:3]


def wheel(grid, at: QPoint, notches: int):
    event = QWheelEvent(
        QPointF(at),
        QPointF(grid.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    grid.wheelEvent(event)


def spot(grid, x: float, y: float) -> QPoint:
    """A point of tile 0's picture, in shares of it."""
    area = grid.picture_area(0)
    return QPoint(round(area.x() + x * area.width()), round(area.y() + y * area.height()))


def test_the_wheel_zooms_at_the_pointer_and_a_drag_pans(grid, qtbot):
    show(grid, 0, quarters())
    grid.grab()
    near = spot(grid, 0.45, 0.45)
    assert pixel(grid, near) == (255, 0, 0)
    wheel(grid, spot(grid, 1.0, 1.0), 5)
    assert grid.zoom(0).factor > 2.5
    assert pixel(grid, near) == (255, 255, 255)
    start = spot(grid, 0.2, 0.5)
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    assert grid.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    qtbot.mouseMove(grid, spot(grid, 0.9, 0.5))
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=spot(grid, 0.9, 0.5))
    assert pixel(grid, spot(grid, 0.1, 0.9)) == (0, 0, 255)
    wheel(grid, near, -20)
    assert grid.zoom(0) is WHOLE
    assert pixel(grid, near) == (255, 0, 0)


def test_keys_zoom_pan_and_go_back(grid, qtbot):
    show(grid, 0, quarters())
    told = []
    grid.zoomed.connect(told.append)
    for _ in range(6):
        grid.zoom_in()
    before = grid.zoom(0)
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert grid.zoom(0).x > before.x and grid.selected == 0
    grid.zoom_out()
    grid.zoom_reset()
    assert grid.zoom(0) is WHOLE and set(told) == {0} and len(told) == 9
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert grid.selected == 1


def test_the_locator_shows_that_a_picture_is_not_whole(grid):
    screen = PlainScreen()
    screen.show(90, 90, 90)
    show(grid, 0, screen)
    corner = spot(grid, 0.97, 0.03) + QPoint(-4, 8)
    assert pixel(grid, corner) == (90, 90, 90)
    grid.set_zoom(0, Zoom(2.0, 0.3, 0.3))
    assert pixel(grid, corner) != (90, 90, 90)


def test_a_zoom_stays_with_its_camera_through_enlarging_and_leaves_with_it(grid, qtbot):
    show(grid, 2, quarters(), number=7)
    show(grid, 0, quarters(), number=1)
    grid.set_zoom(2, Zoom(2.0, 0.3, 0.3))
    grid.set_layout(layout("1"))
    show(grid, 0, quarters(), number=7)
    assert grid.zoom(0).factor == 2.0
    qtbot.wait(20)
    grid.set_layout(layout("4"))
    show(grid, 0, quarters(), number=1)
    show(grid, 2, quarters(), number=7)
    assert grid.zoom(2).factor == 2.0
    assert grid.zoom(0) is WHOLE
    show(grid, 2, quarters(), number=8)
    assert grid.zoom(2) is WHOLE
    qtbot.wait(20)
    show(grid, 2, quarters(), number=7)
    assert grid.zoom(2) is WHOLE


def test_a_zoomed_tile_asks_for_a_larger_picture_once_it_rests(grid, qtbot):
    show(grid, 0, quarters())
    box = grid.picture_size(0)
    with qtbot.waitSignal(grid.tiles_resized, timeout=3000):
        grid.set_zoom(0, Zoom(2.0, 0.5, 0.5))
    assert grid.picture_size(0).width() == 2 * box.width()
    assert grid.picture_size(1) == box
    with qtbot.assertNotEmitted(grid.tiles_resized, wait=600):
        grid.set_zoom(0, Zoom(2.2, 0.5, 0.5))


def test_a_take_is_never_made_larger_than_a_screen():
    assert Zoom(8.0).take(1600) == pytest.approx(1.2)
    assert Zoom(8.0).take(2500) == 1.0


def test_an_empty_tile_cannot_be_zoomed(grid):
    grid.zoom_in()
    assert grid.zoom(0) is WHOLE


def test_a_picture_of_another_shape_leaves_nothing_of_the_one_before(grid, qtbot):
    screen = PlainScreen()
    screen.show(250, 0, 0)
    show(grid, 0, screen)
    edge = spot(grid, 0.02, 0.5)
    assert pixel(grid, edge) == (250, 0, 0)
    qtbot.wait(30)
    painted = []
    original = grid.surface.paintEvent
    grid.surface.paintEvent = lambda event: (painted.append(event.region().contains(edge)), original(event))
    screen.show(0, 0, 250, width=180, height=180)
    grid.refresh()
    qtbot.waitUntil(lambda: len(painted) == 2, timeout=3000)
    screen.show(250, 0, 0)
    grid.refresh()
    qtbot.waitUntil(lambda: len(painted) == 4, timeout=3000)
    assert painted[-1]
