"""Keys in more than one window: each is carried out once, in the window that has the keyboard."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.wall.layouts import LAYOUTS
from ui.actions import ACTIONS, Actions


class Room:
    """A window with a wall and its actions; `done` says which were carried out."""

    def __init__(self, qtbot, names: list[str], actions: bool = True) -> None:
        self.window, self.grid = QWidget(), QWidget()
        self.grid.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QVBoxLayout(self.window).addWidget(self.grid)
        self.done: list[str] = []
        handlers = {
            name: lambda name=name: self.done.append(name)
            for name in (*names, *(f"layout {each}" for each in LAYOUTS))
        }
        if actions:
            self.actions = Actions(self.window, self.grid, handlers, {})
        qtbot.addWidget(self.window)

    def press(self, qtbot, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.window.activateWindow()
        self.grid.setFocus()
        qtbot.waitUntil(self.grid.hasFocus)
        QTest.keyClick(self.grid, key, modifier)


@pytest.fixture
def rooms(qtbot):
    main = Room(qtbot, [spec.name for spec in ACTIONS])
    view = Room(qtbot, ["bookmark", "bookmark_all", "enlarge", "pause"])
    main.actions.lend(view.window, view.actions)
    for room in (main, view):
        room.window.show()
        qtbot.waitExposed(room.window)
    return main, view


def test_a_window_of_a_view_bookmarks_and_arranges_its_own_tiles(qtbot, rooms):
    main, view = rooms
    view.press(qtbot, Qt.Key.Key_B)
    view.press(qtbot, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert (view.done, main.done) == (["bookmark", "layout 4"], [])


def test_what_it_has_not_itself_is_done_by_the_main_window(qtbot, rooms):
    main, view = rooms
    view.press(qtbot, Qt.Key.Key_F3)
    assert (view.done, main.done) == ([], ["page_incidents"])


def test_a_part_of_the_page_hears_every_key_of_the_window(qtbot, rooms):
    main, _ = rooms
    part = Room(qtbot, [], actions=False)
    main.actions.lend(part.window)
    part.window.show()
    part.press(qtbot, Qt.Key.Key_B)
    part.press(qtbot, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert main.done == ["bookmark", "layout 1"]


def test_no_usual_key_is_claimed_twice():
    claimed = Counter(key for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in claimed.items() if count > 1] == []
