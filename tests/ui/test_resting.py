"""A wall that nobody can see rests after a while, and is told at once when it is seen again."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMainWindow

from ui import resting
from ui.resting import Resting
from widgets.wall.grid import WallGrid


@pytest.fixture
def wall(qtbot, monkeypatch):
    monkeypatch.setattr(resting, "REST_AFTER_MS", 20)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.grid = WallGrid()
    window.said = []
    window.setCentralWidget(window.grid)
    window.resting = Resting(window.grid, window.said.append)
    window.show()
    qtbot.waitExposed(window)
    return window


def comes(qtbot, wall, rests):
    qtbot.waitUntil(lambda: wall.said[-1:] == [rests], timeout=5000)


def test_a_minimised_window_rests_and_comes_back(wall, qtbot):
    for _ in range(2):
        wall.showMinimized()
        comes(qtbot, wall, True)
        wall.showNormal()
        comes(qtbot, wall, False)


def test_a_hidden_wall_rests_and_comes_back(wall, qtbot):
    wall.grid.hide()
    comes(qtbot, wall, True)
    wall.grid.show()
    comes(qtbot, wall, False)


def test_a_wall_that_moved_to_another_window_rests_with_that_one(wall, qtbot):
    other = QMainWindow()
    qtbot.addWidget(other)
    other.show()
    qtbot.waitExposed(other)
    other.setCentralWidget(wall.takeCentralWidget())
    wall.grid.show()
    comes(qtbot, wall, False)
    wall.showMinimized()
    qtbot.wait(100)
    assert wall.said[-1] is False  # the window where it stood before is nothing to it
    other.showMinimized()
    comes(qtbot, wall, True)


def test_a_short_glance_elsewhere_is_no_rest(wall, qtbot):
    wall.resting._timer.setInterval(60_000)
    wall.showMinimized()
    qtbot.wait(50)
    wall.showNormal()
    qtbot.waitUntil(lambda: not wall.resting._timer.isActive(), timeout=5000)
    assert True not in wall.said


def test_repaints_of_the_window_pass_it_by(wall, monkeypatch):
    asked = []
    monkeypatch.setattr(wall.resting, "eventFilter", lambda watched, event: bool(asked.append(watched)))
    QCoreApplication.sendEvent(wall, QEvent(QEvent.Type.UpdateRequest))
    assert asked == []
    QCoreApplication.sendEvent(wall.grid, QEvent(QEvent.Type.WindowTitleChange))
    assert asked == [wall.grid]
