"""Whoever types is not interrupted: what goes by itself leaves the keyboard where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window_room import window
from ui.incidents import bookmark_panel
from ui.main_window import MainWindow

__all__ = ["window"]


@pytest.fixture
def quiet_panel(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> bookmark_panel.BookmarkPanel:
    """A bookmark's panel that nobody has touched for long enough, with nothing left to record."""
    monkeypatch.setattr(bookmark_panel, "QUIET_S", -1.0)
    panel = window.pages.bookmarking.panel
    incident = window.services.incidents.bookmark((), operator="Asha")
    assert not incident.open
    panel.add(incident)
    return panel


def writing_of(window: MainWindow, page: str) -> QWidget:
    """The search of a page, with the keyboard."""
    window.pages.show_page(page)
    window.pages.focus_search()
    field = QApplication.focusWidget()
    assert field is not None
    assert field is not window.pages.live.grid
    return field


@pytest.mark.parametrize("page", ["live", "incidents"])
def test_a_panel_that_goes_by_itself_leaves_the_keyboard_where_one_types(
    window: MainWindow, quiet_panel: bookmark_panel.BookmarkPanel, qtbot: QtBot, page: str
) -> None:
    field = writing_of(window, page)
    qtbot.keyClicks(field, "ban")
    quiet_panel._on_tick()
    assert quiet_panel.incident is None, "it has gone"
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(QApplication.focusWidget(), "k")
    assert field.property("text") == "bank"


def test_a_panel_that_is_left_by_esc_gives_the_keys_to_the_wall(
    window: MainWindow, quiet_panel: bookmark_panel.BookmarkPanel, qtbot: QtBot
) -> None:
    quiet_panel.take_focus()
    qtbot.keyClick(quiet_panel, Qt.Key.Key_Escape)
    assert not quiet_panel.isVisible()
    assert QApplication.focusWidget() is window.pages.live.grid
