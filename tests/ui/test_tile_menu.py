"""A tile's menu does what the window's actions do and ticks what is on; the card of figures stands beside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from console.relay.values import StreamState, StreamStatus
from console.wall.layouts import LAYOUTS, layout
from console.wall.quality import Cause, Grade, Quality, QualityReason
from console.wall.tile import TileKind, TileState
from tests.widgets.wall.screens import view
from ui.tile_menu import tile_menu
from ui.tile_quality import TileQuality
from widgets.wall.grid import WallGrid
from widgets.wall.quality_panel import GAP, QualityPanel, place_beside
from widgets.wall.view import TileMode

NAMES = ("enlarge", "pause", "replay", "pin", "quality", "stream_auto", "stream_sub", "stream_main")


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(window):
    made = {}
    for name in NAMES:
        made[name] = QAction(name.capitalize(), window)
    made["pause"].setShortcuts([QKeySequence("Space")])
    return made


def entries(menu: QMenu) -> dict[str, QAction]:
    found = {}
    for action in menu.actions():
        if action.menu() is not None:
            found.update(entries(action.menu()))
        elif not action.isSeparator():
            found[action.text().split("\t")[0]] = action
    return found


def test_every_entry_triggers_its_action(window, actions):
    done = []
    for name, action in actions.items():
        action.triggered.connect(lambda checked=False, name=name: done.append(name))
    menu = tile_menu(window, actions, view(), language="en")
    for name in NAMES:
        entries(menu)[name.capitalize()].trigger()
    assert done == list(NAMES)
    assert entries(menu)["Pause"].text().endswith("\tSpace")
    assert not entries(menu)["1101  School gate · Live"].isEnabled()


def test_what_is_on_is_ticked(window, actions):
    shown = view(mode=TileMode.PAUSED, mode_age_s=4.0, pinned=True)
    menu = entries(tile_menu(window, actions, shown, language="hi", stream="main", quality_open=True))
    ticked = {text for text, action in menu.items() if action.isChecked()}
    assert ticked == {"Pause", "Pin", "Stream_main", "Quality"}


def test_an_action_that_rests_rests_in_the_menu_too(window, actions):
    actions["replay"].setEnabled(False)
    assert not entries(tile_menu(window, actions, view(), language="en"))["Replay"].isEnabled()


def test_a_camera_of_one_stream_has_no_choice_of_streams(window, actions):
    assert "Stream_auto" not in entries(tile_menu(window, actions, view(), language="en", has_main=False))


@pytest.mark.parametrize("shown", [None, view(TileState(TileKind.HOLE))])
def test_an_empty_tile_and_a_hole_offer_nothing_that_needs_a_camera(window, actions, shown):
    assert len(entries(tile_menu(window, actions, shown, language="en"))) == 1


class Live:
    """A live wall that knows the figures of one camera."""

    def __init__(self):
        self.statuses = {}

    def status(self, key):
        return self.statuses.get(key)

    def painted_fps(self, key):
        return None

    def delay_s(self, key):
        return None


def status(**more) -> StreamStatus:
    plain = {"fps": 15.0, "promised_fps": 15.0, "codec": "h264", "width": 640, "height": 360}
    return StreamStatus("a/sub", StreamState.LIVE, last_packet_at=99.9, **{**plain, **more})


@pytest.fixture
def wall(qtbot):
    grid = WallGrid()
    qtbot.addWidget(grid)
    grid.resize(1100, 700)
    grid.set_layout(layout("9"))
    grid.show()
    qtbot.waitExposed(grid)
    for index in range(9):
        grid.set_tile(index, view(number=100 + index))
    return grid


def words(panel: QualityPanel) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in panel.findChildren(QLabel) if not label.isHidden())


def test_the_card_follows_selection_and_figures(wall, qtbot):
    live = Live()
    live.statuses["t0"] = status()
    card = TileQuality(wall, live, lambda: f"t{wall.selected}", clock=lambda: 100.0)
    card.toggle()
    assert card.panel.isVisible() and "Good" in words(card.panel) and "100  School gate" in words(card.panel)
    live.statuses["t0"] = status(fps=5.0, reconnects_hour=7)
    qtbot.waitUntil(lambda: "Poor" in words(card.panel), timeout=4000)
    assert "Only 5 of 15 pictures a second come." in words(card.panel)
    qtbot.keyClick(wall, Qt.Key.Key_Right)
    assert "101  School gate" in words(card.panel) and "Nothing is known yet" in words(card.panel)
    assert "15" not in words(card.panel)
    wall.set_tile(1, None)
    card.look()
    assert not card.panel.isVisible()


def test_escape_closes_the_card_first(wall, qtbot):
    live = Live()
    live.statuses["t0"] = status()
    card = TileQuality(wall, live, lambda: "t0", clock=lambda: 100.0)
    backs = []
    back = QAction(wall)
    back.setShortcut("Esc")
    back.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    back.triggered.connect(lambda: backs.append(1))
    wall.addAction(back)
    wall.setFocus()
    card.toggle()
    qtbot.keyClick(wall, Qt.Key.Key_Escape)
    assert not card.panel.isVisible() and backs == []
    card.toggle()
    card.toggle()
    assert not card.open


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name != "1"])
def test_the_card_never_covers_its_own_tile_nor_leaves_the_wall(wall, name):
    wall.set_layout(layout(name))
    size = QSize(320, 380)
    for index in range(wall.count):
        tile = wall.tile_rect(index)
        if tile.width() > wall.width() - size.width() - 2 * GAP:
            continue
        card = QRect(place_beside(tile, size, wall.rect()), size)
        assert not card.intersects(tile), (index, card, tile)
        assert wall.rect().contains(card)


def test_over_an_enlarged_tile_it_stands_in_the_corner():
    whole = QRect(0, 0, 1100, 700)
    at = place_beside(whole, QSize(320, 380), whole)
    assert whole.contains(QRect(at, QSize(320, 380))) and at.x() > 700


def test_every_grade_has_its_own_sign(wall):
    panel = QualityPanel(wall)
    looks = set()
    for grade in Grade:
        reason = QualityReason(Cause.STALLS, grade, 3)
        panel.show_figures("1", Quality(grade, (reason,)), [("Bit rate", "1 Mbit/s")], QRect(0, 0, 9, 9))
        image = panel._sign.pixmap().toImage()
        alpha = [image.pixelColor(x, y).alpha() > 128 for x in range(26) for y in range(26)]
        looks.add(tuple(alpha))
    assert len(looks) == 4
    assert panel.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert wall.childAt(QPoint(panel.x() + 5, panel.y() + 5)) is None
