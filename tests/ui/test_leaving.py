"""The console is not closed by one key while something would be cut short; who must not be asked is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.evidence.conftest import CAMERA
from tests.ui.window_room import window
from ui import leaving
from ui.main_window import MainWindow

__all__ = ["window"]

CLOSING: dict[str, Callable[[MainWindow, QtBot], object]] = {
    "key": lambda window, qtbot: qtbot.keyClick(
        window.pages.live.grid, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier
    ),
    "window manager": lambda window, _: window.windowHandle().close(),
}


@pytest.fixture
def recording(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A clip is under way, which the relay (there is none) does not finish."""
    window.services.incidents.bookmark((CAMERA,), operator="Asha")
    qtbot.waitUntil(lambda: window.services.incidents.recording() == 1, timeout=5000)
    return window


@pytest.fixture
def gone(window: MainWindow) -> list[bool]:
    """Something in it when the window has gone."""
    heard: list[bool] = []
    window.closed.connect(lambda: heard.append(True))
    return heard


def box_of(window: QWidget) -> QMessageBox:
    (box,) = window.findChildren(QMessageBox)
    assert box.isVisible()
    return box


def press(box: QMessageBox, words: str) -> None:
    next(button for button in box.buttons() if button.text() == words).click()


@pytest.mark.parametrize("way", CLOSING)
def test_it_asks_while_a_clip_is_recorded_and_stays(
    recording: MainWindow, gone: list[bool], qtbot: QtBot, way: str
) -> None:
    CLOSING[way](recording, qtbot)
    box = box_of(recording)
    assert "Clips still being recorded: 1." in box.informativeText()
    assert box.defaultButton().text() == "Stay here"
    # Asked a second time, from a window on another screen: the same question.
    recording.actions_["quit"].trigger()
    assert box_of(recording) is box
    qtbot.waitUntil(box.isActiveWindow, timeout=5000)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not recording.findChildren(QMessageBox), timeout=5000)
    assert recording.isVisible()
    assert not gone
    assert recording.services.incidents.recording() == 1


def test_who_means_it_closes(recording: MainWindow, gone: list[bool], qtbot: QtBot) -> None:
    recording.actions_["quit"].trigger()
    press(box_of(recording), "Close all the same")
    assert gone
    assert not recording.isVisible()


def test_where_nothing_is_under_way_nobody_is_asked(window: MainWindow, gone: list[bool]) -> None:
    window.actions_["quit"].trigger()
    assert gone
    assert not window.findChildren(QMessageBox)


def test_a_signal_does_not_ask(recording: MainWindow, gone: list[bool]) -> None:
    recording.leaving.close()
    assert gone
    assert not recording.findChildren(QMessageBox)


def test_the_end_of_the_session_does_not_ask(
    recording: MainWindow, gone: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    recording.leaving.session_ends()
    monkeypatch.setattr(leaving, "SESSION_ENDS_S", 0.0)
    assert recording.leaving.stays(), "it was called off long ago"
    box_of(recording).close()
    monkeypatch.setattr(leaving, "SESSION_ENDS_S", 60.0)
    recording.windowHandle().close()
    assert gone


def test_what_works_in_a_dialog_is_told(window: MainWindow) -> None:
    class Working(QDialog):
        said = ""

        def loss(self) -> str:
            return self.said

    dialog = Working(window)
    assert leaving.losses(window, window.services.incidents) == []
    dialog.said = "A package is being made."
    assert leaving.losses(window, window.services.incidents) == ["A package is being made."]
