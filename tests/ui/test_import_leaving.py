"""What was decided of a list's rows is not given up by one key: Esc, back and close ask first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from console.lists.values import Decision
from tests.ui.catalogue_room import CatalogueRoom, catalogue_room
from tests.ui.import_room import LONG, import_window, opened, planned, reaches, schools
from ui.lists.import_values import Phase
from ui.lists.import_window import ImportWindow

Leave = Callable[[ImportWindow, QtBot], object]
LEAVING: dict[str, Leave] = {
    "esc": lambda window, qtbot: qtbot.keyClick(window.outcome.view, Qt.Key.Key_Escape),
    "back": lambda window, _: window.foot.back_button.click(),
    "close": lambda window, _: window.close(),
}


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path / "data") as made:
        yield made


@pytest.fixture
def window(room: CatalogueRoom, tmp_path: Path, qtbot: QtBot) -> Iterator[ImportWindow]:
    """A list of which one row is decided."""
    with import_window(room, qtbot) as made:
        opened(made, schools(tmp_path), qtbot)
        planned(made, qtbot)
        rows = made.outcome
        rows.show_outcome(None)
        qtbot.waitUntil(lambda: rows.model.total == 4, timeout=LONG)
        qtbot.waitUntil(lambda: rows.detail._row is not None, timeout=LONG)
        qtbot.keyClick(rows.view, Qt.Key.Key_L)
        qtbot.waitUntil(lambda: rows.decided == 1, timeout=LONG)
        assert said(made) == 1
        yield made


def said(window: ImportWindow) -> int:
    plan = window.work.plan
    assert plan is not None
    return sum(row.decision is not Decision.AS_PLANNED for row in plan.rows())


def asked(window: ImportWindow) -> QMessageBox:
    (box,) = window.findChildren(QMessageBox)
    assert box.isVisible()
    return box


def answers(window: ImportWindow, qtbot: QtBot, word: str) -> None:
    box = asked(window)
    next(button for button in box.buttons() if button.text() == word).click()
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox), timeout=LONG)


@pytest.mark.parametrize("way", LEAVING)
def test_it_asks_and_stays(window: ImportWindow, qtbot: QtBot, way: str) -> None:
    LEAVING[way](window, qtbot)
    box = asked(window)
    assert "1" in box.text()
    assert box.defaultButton().text() == "Stay here"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox), timeout=LONG)
    assert window.isVisible()
    assert window.work.phase is Phase.OUTCOME
    assert said(window) == 1


@pytest.mark.parametrize("way", ["esc", "back"])
def test_who_means_it_goes_back(window: ImportWindow, qtbot: QtBot, way: str) -> None:
    LEAVING[way](window, qtbot)
    answers(window, qtbot, "Give them up")
    reaches(window, Phase.COLUMNS, qtbot)
    planned(window, qtbot)
    qtbot.waitUntil(lambda: window.outcome.model.total > 0, timeout=LONG)
    qtbot.keyClick(window.outcome.view, Qt.Key.Key_Escape)
    reaches(window, Phase.COLUMNS, qtbot)
    assert not window.findChildren(QMessageBox), "a new plan, of which nothing was said"


def test_who_means_it_closes(window: ImportWindow, room: CatalogueRoom, qtbot: QtBot) -> None:
    window.close()
    with qtbot.waitSignal(window.closed, timeout=LONG):
        next(button for button in asked(window).buttons() if button.text() == "Give them up").click()
    qtbot.waitUntil(lambda: not list((room.desk.data / "plans").glob("*")), timeout=LONG)


def test_nobody_is_asked_while_the_console_closes(window: ImportWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed, timeout=LONG):
        window.give_up()


def test_esc_in_the_search_takes_the_text_away(window: ImportWindow, qtbot: QtBot) -> None:
    search = window.outcome.search
    window.outcome.focus_search()
    qtbot.keyClicks(search, "college")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert window.work.phase is Phase.OUTCOME
    assert not window.findChildren(QMessageBox)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    asked(window).close()


def test_who_closes_the_console_is_told_of_it(window: ImportWindow, qtbot: QtBot) -> None:
    assert "1" in window.loss()
    window.work.back()
    assert window.loss() == ""
