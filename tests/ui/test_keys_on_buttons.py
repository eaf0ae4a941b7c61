"""A key that is printed on a button does what the button says, also where the window has that key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.filter import Filter
from console.groups.library import GroupLibrary
from tests.ui.catalogue_room import CatalogueRoom, catalogue_room, site
from tests.ui.window_room import window
from ui.catalogue.checks_tab import PAIRS, ChecksTab
from ui.catalogue.edit_dialog import EditDialog
from ui.catalogue.numbers_model import BlockColumn
from ui.catalogue.numbers_tab import NumbersTab
from ui.catalogue.to_place import ToPlaceTab
from ui.groups.desk import GroupDesk
from ui.groups.tab import GroupsTab
from ui.main_window import MainWindow
from ui.views.dialog import ViewsDialog
from ui.views.name_dialog import NameDialog

__all__ = ["window"]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path / "small") as made:
        made.fill(
            [
                site("lost", lat=27.05, lon=78.12, name_en="Lost"),
                site("nowhere", lat=None, lon=None, name_en="Nowhere"),
                site("a", lat=27.05, lon=78.05, name_en="Alpha", phone="+911"),
                site("b", lat=27.05, lon=78.0501, name_en="Alfa", phone="+911"),
            ]
        )
        made.pair("a", "b")
        yield made


@pytest.fixture
def pages(window: MainWindow, qtbot: QtBot) -> Iterator[list[QWidget]]:
    """Widgets put here with `stand_in` are shut before the window is."""
    made: list[QWidget] = []
    yield made
    for page in made:
        window.pages.removeWidget(page)
        page.deleteLater()


def stand_in(window: MainWindow, pages: list[QWidget], page: QWidget) -> None:
    """Have a section be what is seen of the window."""
    pages.append(page)
    window.pages.addWidget(page)
    window.pages.setCurrentWidget(page)


def edits(window: MainWindow, qtbot: QtBot, focus: QWidget, button: QAbstractButton) -> None:
    """F4 opens the window for the site, and nothing else."""
    window.activateWindow()
    focus.setFocus()
    # With the keyboard a list may be read anew, and until then there is nothing to edit.
    qtbot.waitUntil(lambda: focus.hasFocus() and button.isEnabled(), timeout=5000)
    qtbot.keyClick(focus, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog)), timeout=5000)
    assert not window.findChildren(ViewsDialog)
    (dialog,) = window.findChildren(EditDialog)
    assert not window.findChildren(NameDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog), timeout=5000)


def test_f4_where_sites_are_placed(
    window: MainWindow, room: CatalogueRoom, pages: list[QWidget], qtbot: QtBot
) -> None:
    tab = ToPlaceTab(room.desk)
    stand_in(window, pages, tab)
    qtbot.waitUntil(lambda: tab.site is not None, timeout=5000)
    for focus in (tab.view, tab.search, tab.edit, tab.place.map):
        edits(window, qtbot, focus, tab.edit)


def test_f4_beside_what_was_found(
    window: MainWindow, room: CatalogueRoom, pages: list[QWidget], qtbot: QtBot
) -> None:
    tab = ChecksTab(room.desk)
    stand_in(window, pages, tab)
    tab.show_check("outside_thana")
    qtbot.waitUntil(lambda: tab.findings.finding is not None, timeout=5000)
    for focus in (tab.findings.view, tab.findings.edit):
        edits(window, qtbot, focus, tab.findings.edit)
    tab.show_check(PAIRS)
    qtbot.waitUntil(tab.pairs.edit.isEnabled, timeout=5000)
    for focus in (tab.pairs.view, tab.pairs.edit):
        edits(window, qtbot, focus, tab.pairs.edit)


def test_a_letter_that_an_operator_gave_away_still_settles_in_the_table(
    window: MainWindow, room: CatalogueRoom, pages: list[QWidget], qtbot: QtBot
) -> None:
    keymap = window.keymap.with_keys("page_incidents", ("T",)).with_keys("page_attention", ("D",))
    window._keys_changed(keymap)
    tab = ChecksTab(room.desk)
    stand_in(window, pages, tab)
    tab.show_check("outside_thana")
    qtbot.waitUntil(lambda: tab.findings.finding is not None, timeout=5000)
    tab.findings.view.setFocus()
    qtbot.keyClick(tab.findings.view, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: room.site("lost").thana == "south", timeout=5000)
    tab.show_check(PAIRS)
    qtbot.waitUntil(tab.pairs.edit.isEnabled, timeout=5000)
    tab.pairs.view.setFocus()
    qtbot.keyClick(tab.pairs.view, Qt.Key.Key_D)
    assert tab.pairs.pair is None, "settled: two sites"
    assert window.pages.currentWidget() is tab
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_T)
    assert window.pages.currentWidget() is window.pages.incidents, "elsewhere it is what it was given to"


def test_f2_renames_a_group(
    window: MainWindow, room: CatalogueRoom, pages: list[QWidget], qtbot: QtBot
) -> None:
    desk = GroupDesk(GroupLibrary(room.store), room.desk.catalogue, operator=lambda: "Asha")
    desk.add("Whole city", desk.smart(Filter()), shared=True)
    tab = GroupsTab(desk)
    stand_in(window, pages, tab)
    for focus in (tab.list, tab.rename):
        focus.setFocus()
        qtbot.keyClick(focus, Qt.Key.Key_F2)
        (dialog,) = window.findChildren(NameDialog)
        assert window.pages.currentWidget() is tab
        dialog.reject()
        qtbot.waitUntil(lambda: not window.findChildren(NameDialog), timeout=5000)


def test_f2_types_an_areas_blocks_wherever_in_its_row(
    window: MainWindow, room: CatalogueRoom, pages: list[QWidget], qtbot: QtBot
) -> None:
    tab = NumbersTab(room.desk)
    stand_in(window, pages, tab)
    qtbot.waitUntil(lambda: tab.model.rowCount() > 0, timeout=5000)
    tab.view.setFocus()
    tab.view.setCurrentIndex(tab.model.index(0, BlockColumn.AREA))
    qtbot.keyClick(tab.view, Qt.Key.Key_F2)
    assert window.pages.currentWidget() is tab
    editor = tab.view.indexWidget(tab.model.index(0, BlockColumn.OWN))
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_F2)
    assert window.pages.currentWidget() is tab
    qtbot.keyClicks(editor, "5001-5099")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(tab.form.scheme().blocks), timeout=5000)
