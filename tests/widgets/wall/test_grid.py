"""The wall's pixels: pictures as they came, states that look different, and nothing repainted in vain."""

import json

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QDropEvent, QImage, QPalette
from PySide6.QtWidgets import QWidget

from console.relay.values import Reason
from console.wall.layouts import layout
from console.wall.tile import TileKind, TileState
from tests.widgets.wall.screens import PlainScreen, show, view
from widgets import theme
from widgets.wall.view import CAMERAS_MIME


def colour_at(grid: QWidget, point: QPoint) -> QColor:
    return grid.grab().toImage().pixelColor(point)


def middle(grid, index):
    return grid.tile_rect(index).center() + QPoint(0, 10)


def test_a_picture_is_painted_as_it_came(grid):
    screen = PlainScreen()
    screen.show(200, 40, 90)
    show(grid, 1, screen)
    assert colour_at(grid, middle(grid, 1)).getRgb()[:3] == (200, 40, 90)
    assert colour_at(grid, middle(grid, 0)) == theme.current().tile_ground


def test_a_new_frame_repaints_its_own_tile_alone(grid, qtbot):
    screens = [PlainScreen(), PlainScreen()]
    for index, screen in enumerate(screens):
        screen.show(0, 100, 0)
        show(grid, index, screen)
    grid.refresh()
    grid.repaint()
    before = grid.painted
    regions = []
    original = grid.surface.paintEvent
    grid.surface.paintEvent = lambda event: (regions.append(event.region().boundingRect()), original(event))
    screens[1].show(0, 0, 250)
    grid.refresh()
    qtbot.waitUntil(lambda: grid.painted == before + 1, timeout=2000)
    assert grid.tile_rect(1).contains(regions[-1])
    grid.refresh()
    qtbot.wait(50)
    assert grid.painted == before + 1


def test_every_state_looks_different_without_a_picture(grid):
    states = [
        TileState(TileKind.CONNECTING),
        TileState(TileKind.RECONNECTING, Reason.NO_ANSWER, attempt=2, retry_s=4),
        TileState(TileKind.FAILED, Reason.PASSWORD_REFUSED),
        TileState(TileKind.FAILED, Reason.NO_SUCH_STREAM),
        TileState(TileKind.OFF_HOURS),
        TileState(TileKind.HIDDEN),
    ]
    looks = set()
    for state in states:
        grid.set_tile(0, view(state))
        image = grid.grab(grid.tile_rect(0)).toImage()
        looks.add(bytes(image.constBits()))
    assert len(looks) == len(states)


def test_an_old_picture_cannot_be_taken_for_a_live_one(grid):
    screen = PlainScreen()
    screen.show(240, 240, 240)
    show(grid, 0, screen)
    corner = grid.tile_rect(0).center() + QPoint(0, 90)
    assert colour_at(grid, corner).lightness() > 230
    grid.set_tile(0, view(TileState(TileKind.STALLED, age_s=12.0)))
    assert colour_at(grid, corner).lightness() < 150


def test_a_picture_hidden_by_consent_is_not_painted(grid):
    screen = PlainScreen()
    screen.show(250, 0, 0)
    show(grid, 0, screen, TileState(TileKind.HIDDEN))
    image = grid.grab(grid.tile_rect(0)).toImage()
    reds = [
        image.pixelColor(x, y).red() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    ]
    assert max(reds) < 240


def test_an_emptied_tile_shows_nothing_of_the_camera_before(grid):
    screen = PlainScreen()
    screen.show(250, 0, 0)
    show(grid, 0, screen)
    grid.grab()
    grid.set_tile(0, None)
    grid.set_screen(0, None)
    assert colour_at(grid, middle(grid, 0)) == theme.current().tile_ground


def test_the_name_changes_with_the_language(grid):
    grid.set_tile(0, view())
    english = grid.grab(grid.tile_rect(0)).toImage()
    grid.set_language("hi")
    assert grid.grab(grid.tile_rect(0)).toImage() != english


def test_arrows_move_the_selection_and_tell(grid, qtbot):
    grid.set_layout(layout("1+5"))
    told = []
    grid.picked.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(grid, key)
    assert told == [1, 2, 5, 4, 0]


def test_double_click_asks_to_enlarge(grid, qtbot):
    with qtbot.waitSignal(grid.enlarge) as heard:
        qtbot.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=middle(grid, 2))
    assert heard.args == [2]


def test_cameras_can_be_dropped_and_nonsense_cannot(grid):
    told = []
    grid.dropped.connect(lambda index, rows: told.append((index, rows)))
    for data in (json.dumps([3, 9]), "nonsense", '{"a": 1}', "[-4]", '["x"]', "[true]"):
        mime = QMimeData()
        mime.setData(CAMERAS_MIME, data.encode())
        grid.dropEvent(
            QDropEvent(
                QPointF(middle(grid, 3)),
                Qt.DropAction.CopyAction,
                mime,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert told == [(3, [3, 9])]


def test_a_screen_reader_hears_the_selected_camera(grid):
    grid.set_tile(0, view(TileState(TileKind.FAILED, Reason.PASSWORD_REFUSED)))
    assert "1101 School gate" in grid.accessibleName()


def test_the_tile_under_the_pointer_is_framed_without_touching_its_picture(grid, qtbot):
    screen = PlainScreen()
    screen.show(200, 40, 40)
    show(grid, 1, screen)
    painted = grid.painted
    corner = grid.tile_rect(1).topLeft()
    before = colour_at(grid, corner)
    painted = grid.painted
    qtbot.mouseMove(grid, middle(grid, 1))
    qtbot.waitUntil(lambda: colour_at(grid, corner) != before, timeout=3000)
    assert grid.painted == painted
    qtbot.mouseMove(grid, middle(grid, 2))
    qtbot.waitUntil(lambda: colour_at(grid, corner) == before, timeout=3000)


def test_a_small_header_says_the_age_rather_than_half_a_sentence(grid):
    """In a narrow tile the words of the state would be cut: the looks then differ by the age alone."""
    grid.resize(1280, 720)
    grid.set_layout(layout("64"))
    looks = []
    for age, reason in (
        (12.0, Reason.WAITING_FOR_SLOT),
        (12.0, Reason.CLOSED_BY_CAMERA),
        (31.0, Reason.CLOSED_BY_CAMERA),
    ):
        state = TileState(TileKind.RECONNECTING, reason, age_s=age, attempt=3, retry_s=8)
        grid.set_tile(0, view(state))
        image = grid.grab(grid.tile_rect(0).adjusted(0, 0, 0, -grid.picture_size(0).height() - 2)).toImage()
        looks.append(bytes(image.constBits()))
    assert looks[0] == looks[1] != looks[2]


def test_the_menu_key_asks_for_the_selected_tile(grid, qtbot):
    grid.select(2)
    told = []
    grid.context_menu.connect(lambda index, at: told.append((index, grid.mapFromGlobal(at))))
    reason = QContextMenuEvent.Reason
    grid.contextMenuEvent(QContextMenuEvent(reason.Keyboard, QPoint(3, 3), QPoint(0, 0)))
    assert told[0][0] == 2 and grid.tile_rect(2).contains(told[0][1])
    at = middle(grid, 1)
    grid.contextMenuEvent(QContextMenuEvent(reason.Mouse, at, grid.mapToGlobal(at)))
    assert told[1] == (1, at) and grid.selected == 1


class Listener(QObject):
    """Counts what passes an event filter."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def eventFilter(self, watched, event):
        self.heard.append(event.type())
        return False


def test_a_frame_passes_none_of_the_walls_listeners(grid, qtbot):
    screen = PlainScreen()
    screen.show(0, 100, 0)
    show(grid, 0, screen)
    grid.refresh()
    grid.repaint()
    listener = Listener()
    grid.installEventFilter(listener)
    before = grid.painted
    screen.show(0, 0, 250)
    grid.refresh()
    qtbot.waitUntil(lambda: grid.painted == before + 1, timeout=2000)
    assert QEvent.Type.Paint not in listener.heard
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert QEvent.Type.KeyPress in listener.heard  # while keys are heard


def on_screen(grid: QWidget, area: QRect) -> QImage:
    """What stands in the window, without painting anything anew for it."""
    return grid.screen().grabWindow(grid.winId()).toImage().copy(area)


def test_frames_headers_and_what_lies_over_them_are_all_painted_together(grid, qtbot):
    """A frame alone takes a shorter way; it must not be taken when anything else is due."""
    screens = [PlainScreen() for _ in range(4)]
    for index, screen in enumerate(screens):
        screen.show(0, 100, 0)
        show(grid, index, screen)
    over = QWidget(grid)
    over.setAutoFillBackground(True)
    over.setPalette(QPalette(QColor(250, 250, 0)))
    over.setGeometry(QRect(middle(grid, 2), QSize(40, 40)))
    over.show()
    grid.refresh()
    grid.repaint()
    strip = QRect(grid.tile_rect(3).topLeft(), QSize(300, 20))
    header, before = on_screen(grid, strip), grid.painted
    for screen in screens[1:]:
        screen.show(0, 0, 250)
    grid.refresh()
    grid.set_tile(3, view(number=777))
    qtbot.waitUntil(lambda: grid.painted == before + 3, timeout=2000)
    window = on_screen(grid, grid.rect())
    seen = [window.pixelColor(middle(grid, index) - QPoint(20, 20)).getRgb()[:3] for index in range(4)]
    assert seen == [(0, 100, 0), (0, 0, 250), (0, 0, 250), (0, 0, 250)]
    assert window.pixelColor(over.geometry().center()).getRgb()[:3] == (250, 250, 0)
    assert on_screen(grid, strip) != header
    for screen in screens[:2]:
        screen.show(250, 0, 0)
    grid.refresh()
    qtbot.waitUntil(lambda: grid.painted == before + 5, timeout=2000)
    window = on_screen(grid, grid.rect())
    seen = [window.pixelColor(middle(grid, index) - QPoint(20, 20)).getRgb()[:3] for index in range(4)]
    assert seen == [(250, 0, 0), (250, 0, 0), (0, 0, 250), (0, 0, 250)]
