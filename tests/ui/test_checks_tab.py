"""What checks found is put right where it stands: thana, place, gone cameras, possible duplicates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from console.catalogue.checks import Check
from console.lists.pairs import count_open
from console.map.projection import to_world
from tests.ui.catalogue_room import CatalogueRoom, camera, catalogue_room, site
from ui.catalogue.checks_tab import PAIRS, ChecksTab
from ui.catalogue.own_sections import count_checks
from ui.catalogue.section_list import COUNT_ROLE


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path) as made:
        made.fill(
            [
                site("lost", lat=27.05, lon=78.12, name_en="Lost"),
                site("zero", lat=0.0, lon=0.0, name_en="Zero"),
                site("a", lat=27.05, lon=78.05, name_en="Alpha", phone="+911"),
                site("b", lat=27.05, lon=78.0501, name_en="Alfa", phone="+911", owner="Ram"),
                site("c", lat=27.05, lon=78.06, name_en="Gamma"),
            ],
            [camera("x", 1, "a"), camera("y", 2, "b"), camera("gone", 9, "c")],
        )
        made.store.write(lambda db: db.execute("UPDATE cameras SET gone_utc = 5 WHERE id = 'gone'")).result(5)
        made.pair("a", "b")
        made.pair("a", "c", score=0.5)
        yield made


@pytest.fixture
def tab(room: CatalogueRoom, qtbot: QtBot) -> Iterator[ChecksTab]:
    made = ChecksTab(room.desk)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitUntil(lambda: count_of(made, Check.GONE) == 1, timeout=5000)
    yield made
    made.close()


def count_of(tab: ChecksTab, name: str) -> int:
    row = [entry.name for entry in tab.model.tabs].index(str(name))
    return int(tab.model.index(row, 0).data(COUNT_ROLE))


def rows(tab: ChecksTab) -> list[str]:
    return [each.name.en for each in tab.findings.model.entries]


def test_counts_stand_beside_the_checks(tab: ChecksTab, room: CatalogueRoom) -> None:
    counts = {entry.name: count_of(tab, entry.name) for entry in tab.model.tabs}
    assert counts == {
        PAIRS: 2,
        "outside_thana": 1,
        "outside_city": 0,
        "zero": 1,
        "no_thana": 0,
        "no_address": 0,
        "gone": 1,
    }
    assert count_checks(room.desk) == 5


def test_one_key_sets_the_thana_in_which_it_lies(tab: ChecksTab, room: CatalogueRoom, qtbot: QtBot) -> None:
    tab.show_check(Check.OUTSIDE_THANA)
    assert rows(tab) == ["Lost"]
    qtbot.keyClick(tab.findings.view, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: count_of(tab, Check.OUTSIDE_THANA) == 0, timeout=5000)
    assert (room.site("lost").thana, room.site("lost").zone) == ("south", "zone")
    assert tab.findings._nothing.isVisible()
    qtbot.keyClick(tab.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: count_of(tab, Check.OUTSIDE_THANA) == 1, timeout=5000)
    assert room.site("lost").thana == "north"


def test_a_wrong_place_is_put_right_on_the_map(tab: ChecksTab, room: CatalogueRoom, qtbot: QtBot) -> None:
    tab.show_check(Check.ZERO)
    tab.findings.place.map.place(tuple(float(v) for v in to_world(78.05, 27.05)))
    qtbot.keyClick(tab.findings.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: count_of(tab, Check.ZERO) == 0, timeout=5000)
    assert room.site("zero").lat == pytest.approx(27.05)


def test_a_camera_that_is_gone_is_removed_after_a_question(
    tab: ChecksTab, room: CatalogueRoom, qtbot: QtBot
) -> None:
    tab.show_check(Check.GONE)
    wanted: list[str] = []
    room.desk.show_camera.connect(wanted.append)
    qtbot.keyClick(tab.findings.view, Qt.Key.Key_W)
    assert wanted == ["gone"]
    qtbot.keyClick(tab.findings.view, Qt.Key.Key_Delete)
    box = tab.findings.findChild(QMessageBox)
    assert box is not None
    assert room.site("c").camera_count == 1
    next(b for b in box.buttons() if box.buttonRole(b) is QMessageBox.ButtonRole.DestructiveRole).click()
    qtbot.waitUntil(lambda: count_of(tab, Check.GONE) == 0, timeout=5000)
    assert room.site("c").camera_count == 0


# Possible duplicates


def chosen(tab: ChecksTab) -> set[str]:
    pair = tab.pairs.pair
    return {pair.site_a, pair.site_b} if pair is not None else set()


def shown(tab: ChecksTab, qtbot: QtBot, *sites: str) -> None:
    qtbot.waitUntil(lambda: chosen(tab) == set(sites) and tab.pairs._sites is not None, timeout=5000)


def test_two_that_are_one_are_merged_and_parted_again(
    tab: ChecksTab, room: CatalogueRoom, qtbot: QtBot
) -> None:
    shown(tab, qtbot, "a", "b")
    differing = [pair for pair in tab.pairs.pairs.pairs.entries if pair.differs]
    assert any((pair.left, pair.right) == ("Alpha", "Alfa") for pair in differing)
    qtbot.keyClick(tab.pairs.view, Qt.Key.Key_S)
    shown(tab, qtbot, "a", "c")
    qtbot.waitUntil(lambda: not room.has("b"), timeout=5000)
    assert [each.number for each in room.site("a").cameras] == [1, 2]
    assert room.site("a").owner == "Ram"
    qtbot.waitUntil(lambda: bool(tab.undoing.last), timeout=5000)
    tab.undoing.undo()
    qtbot.waitUntil(lambda: room.has("b"), timeout=5000)
    qtbot.waitUntil(lambda: count_of(tab, PAIRS) == 2, timeout=5000)
    assert room.site("a").owner == ""


def test_the_other_one_can_be_kept(tab: ChecksTab, room: CatalogueRoom, qtbot: QtBot) -> None:
    shown(tab, qtbot, "a", "b")
    tab.pairs.keep_b.click()
    qtbot.waitUntil(lambda: not room.has("a"), timeout=5000)
    assert [each.number for each in room.site("b").cameras] == [1, 2]
    # What was said of the other pair went with the site.
    qtbot.waitUntil(lambda: count_of(tab, PAIRS) == room.store.read(count_open), timeout=5000)


def test_two_sites_stay_two_until_that_is_taken_back(
    tab: ChecksTab, room: CatalogueRoom, qtbot: QtBot
) -> None:
    shown(tab, qtbot, "a", "b")
    qtbot.keyClick(tab.pairs.view, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: room.store.read(count_open) == 1, timeout=5000)
    shown(tab, qtbot, "a", "c")
    qtbot.waitUntil(lambda: bool(tab.undoing.last), timeout=5000)
    tab.undoing.undo()
    qtbot.waitUntil(lambda: room.store.read(count_open) == 2, timeout=5000)


def test_all_that_wait_are_two_sites_and_that_is_taken_back(
    tab: ChecksTab, room: CatalogueRoom, qtbot: QtBot
) -> None:
    shown(tab, qtbot, "a", "b")
    assert "2" in tab.pairs.all_two.text()
    qtbot.keyClick(tab.pairs.view, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: room.store.read(count_open) == 0, timeout=5000)
    qtbot.waitUntil(tab.pairs._nothing.isVisible, timeout=5000)
    qtbot.waitUntil(lambda: "2" in tab.undoing.last, timeout=5000)
    tab.undoing.undo()
    qtbot.waitUntil(lambda: room.store.read(count_open) == 2, timeout=5000)
    shown(tab, qtbot, "a", "b")


def test_when_no_pair_waits_that_is_said(tab: ChecksTab, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: tab.pairs._sites is not None, timeout=5000)
        tab.pairs.two.click()
    qtbot.waitUntil(tab.pairs._nothing.isVisible, timeout=5000)
