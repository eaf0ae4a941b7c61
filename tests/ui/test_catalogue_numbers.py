"""The section of call-up numbers over a real store: blocks are tried, kept, and cameras numbered anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.catalogue.numbers import Per, Scheme, read_scheme
from tests.catalogue.small_city import camera, change, delete, one, site
from tests.ui.change_room import ChangeRoom, change_room
from ui.catalogue.numbers_model import BlockColumn, RenumberColumn, RetiredColumn
from ui.catalogue.numbers_renumber import RenumberDialog
from ui.catalogue.numbers_tab import NumbersTab, make_numbers_tab


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[ChangeRoom]:
    with change_room(tmp_path) as made:
        change(
            made.store,
            [site("n"), site("s", "south")],
            [*(camera(f"n{number}", number, "n") for number in (1101, 1102)), camera("s1201", 1201, "s")],
        )
        yield made


def shown(qtbot: QtBot, room: ChangeRoom) -> NumbersTab:
    tab = make_numbers_tab(room.desk)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    with qtbot.waitExposed(tab):
        tab.show()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3, timeout=10_000)
    return tab


def cell(tab: NumbersTab, area: str, column: BlockColumn) -> str:
    names = [tab.model.index(row, BlockColumn.AREA).data() for row in range(tab.model.rowCount())]
    return str(tab.model.index(names.index(area), column).data())


def type_blocks(tab: NumbersTab, row: int, text: str) -> bool:
    return tab.model.setData(tab.model.index(row, BlockColumn.OWN), text, Qt.ItemDataRole.EditRole)


def test_each_area_says_its_next_number(room: ChangeRoom, qtbot: QtBot) -> None:
    tab = shown(qtbot, room)
    assert [cell(tab, "North", column) for column in BlockColumn] == [
        "North",
        "",
        "1101–1199",
        "2",
        "2",
        "1103",
    ]
    assert cell(tab, "South", BlockColumn.NEXT) == "1202"
    assert cell(tab, "Cameras without a thana", BlockColumn.NEXT) == "1301"
    assert not tab.keep.isEnabled()
    assert not tab.anew.isVisible()


def test_typed_blocks_are_tried_and_kept_only_when_asked(room: ChangeRoom, qtbot: QtBot) -> None:
    tab = shown(qtbot, room)
    assert type_blocks(tab, 0, "५०००-५९९९")
    qtbot.waitUntil(lambda: cell(tab, "North", BlockColumn.NEXT) == "5000", timeout=10_000)
    assert cell(tab, "North", BlockColumn.OWN) == "5000–5999"
    assert room.store.read(read_scheme) == Scheme()
    tab.discard.click()
    qtbot.waitUntil(lambda: cell(tab, "North", BlockColumn.NEXT) == "1103", timeout=10_000)
    type_blocks(tab, 0, "5000-5999")
    qtbot.waitUntil(tab.keep.isEnabled, timeout=10_000)
    tab.keep.click()
    qtbot.waitUntil(
        lambda: room.store.read(read_scheme) == Scheme(blocks={"north": ((5000, 5999),)}), timeout=10_000
    )
    qtbot.waitUntil(lambda: not tab.keep.isEnabled(), timeout=10_000)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a to b", "Write blocks"),
        ("20-10", "backwards"),
        ("1-10000000", "does not fit"),
        ("5000, 5000", "meets"),
    ],
)
def test_blocks_that_cannot_be_are_said(room: ChangeRoom, qtbot: QtBot, text: str, said: str) -> None:
    tab = shown(qtbot, room)
    type_blocks(tab, 0, text)
    qtbot.waitUntil(lambda: said in tab.problem.text(), timeout=10_000)
    assert cell(tab, "North", BlockColumn.OWN) == ""


def test_rules_that_cannot_be_are_not_kept(room: ChangeRoom, qtbot: QtBot) -> None:
    tab = shown(qtbot, room)
    tab.form.digits.setValue(2)
    qtbot.waitUntil(lambda: tab.problem.isVisible(), timeout=10_000)
    assert not tab.keep.isEnabled()
    tab.form.first.setValue(11)
    qtbot.waitUntil(tab.keep.isEnabled, timeout=10_000)


def test_by_zone_there_is_a_row_for_each_zone(room: ChangeRoom, qtbot: QtBot) -> None:
    tab = shown(qtbot, room)
    tab.form.per.setCurrentIndex(tab.form.per.findData(Per.ZONE))
    tab.form.per.activated.emit(tab.form.per.currentIndex())
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2, timeout=10_000)
    assert cell(tab, "Central", BlockColumn.CAMERAS) == "3"


def test_cameras_outside_their_blocks_are_numbered_anew(room: ChangeRoom, qtbot: QtBot) -> None:
    tab = shown(qtbot, room)
    type_blocks(tab, 0, "5000-5999")
    qtbot.waitUntil(tab.anew.isVisible, timeout=10_000)
    # What is shown is what is kept: first the rules, then the numbers.
    assert not tab.anew.isEnabled()
    tab.keep.click()
    qtbot.waitUntil(tab.anew.isEnabled, timeout=10_000)
    tab.anew.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RenumberDialog), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RenumberDialog)
    assert [dialog.model.index(0, column).data() for column in RenumberColumn] == [
        "1101",
        "5000",
        "Camera n1101",
        "North",
    ]
    dialog.give.click()
    qtbot.waitUntil(lambda: one(room.store, "SELECT max(number) FROM cameras") == 5001, timeout=10_000)
    qtbot.waitUntil(lambda: tab.retired.model.rowCount() == 2, timeout=10_000)
    qtbot.waitUntil(lambda: not tab.anew.isVisible(), timeout=10_000)


def test_what_a_number_is(room: ChangeRoom, qtbot: QtBot) -> None:
    delete(room.store, "cameras", "n1102")
    tab = shown(qtbot, room)
    panel = tab.retired
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1, timeout=10_000)
    assert panel.model.index(0, RetiredColumn.NAME).data() == "Camera n1102"
    for text, said in (("१२०१", "is the number of"), ("1102", "is retired"), ("77", "is free")):
        panel.search.setText(text)
        qtbot.waitUntil(lambda said=said: said in panel.said.text(), timeout=10_000)
    panel.search.setText("n1102")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1 and not panel.said.isVisible(), timeout=10_000)


def test_new_cameras_do_not_take_away_what_is_being_typed(room: ChangeRoom, qtbot: QtBot) -> None:
    tab = shown(qtbot, room)
    type_blocks(tab, 0, "5000-5999")
    qtbot.waitUntil(lambda: cell(tab, "North", BlockColumn.OWN) == "5000–5999", timeout=10_000)
    change(room.store, [], [camera("late", 1202, "s")])
    room.desk.written.emit()
    qtbot.waitUntil(lambda: cell(tab, "South", BlockColumn.NEXT) == "1203", timeout=10_000)
    assert cell(tab, "North", BlockColumn.OWN) == "5000–5999"
    QApplication.sendEvent(tab, QEvent(QEvent.Type.LanguageChange))
    assert cell(tab, "North", BlockColumn.OWN) == "5000–5999"
