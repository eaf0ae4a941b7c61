"""Sites without a place are put on the map one after the other, by pointer, by keys and from a link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.catalogue.change_values import ChangeKind
from console.catalogue.changes import history
from console.map.projection import to_world
from tests.ui.catalogue_room import CatalogueRoom, camera, catalogue_room, site
from ui.catalogue.to_place import ToPlaceTab

NOWHERE = {"lat": None, "lon": None}


@pytest.fixture
def room(tmp_path: Path) -> Iterator[CatalogueRoom]:
    with catalogue_room(tmp_path) as made:
        made.fill(
            [
                site("a", **NOWHERE, name_en="Shop A"),
                site("b", **NOWHERE, name_en="Shop B", thana=""),
                site("c", **NOWHERE, name_en="Shop C", thana="south", owner="Ram Singh"),
                site("d", lat=27.05, lon=78.05),
            ],
            [camera("x", 1, "a", **NOWHERE), camera("y", 2, "a", **NOWHERE), camera("z", 3, "b", **NOWHERE)],
        )
        yield made


@pytest.fixture
def tab(room: CatalogueRoom, qtbot: QtBot) -> Iterator[ToPlaceTab]:
    made = ToPlaceTab(room.desk)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == 3, timeout=5000)
    yield made
    made.close()


def name(tab: ToPlaceTab) -> str:
    return tab.site.name.en if tab.site is not None else ""


def click(tab: ToPlaceTab, lat: float, lon: float) -> None:
    tab.place.map.place(tuple(float(v) for v in to_world(lon, lat)))


def test_a_click_and_enter_then_the_next_site_is_there(
    tab: ToPlaceTab, room: CatalogueRoom, qtbot: QtBot
) -> None:
    assert name(tab) == "Shop A"
    click(tab, 27.05, 78.05)
    assert tab.place.pending == pytest.approx((27.05, 78.05))
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    assert name(tab) == "Shop B"
    assert tab.place.pending is None
    qtbot.waitUntil(lambda: room.site("a").lat is not None, timeout=5000)
    assert room.site("a").lat == pytest.approx(27.05)
    assert [each.lat for each in room.site("a").cameras] == pytest.approx([27.05, 27.05])
    assert room.store.read(history)[0].head.kind is ChangeKind.PLACED


def test_by_keys_alone(tab: ToPlaceTab, room: CatalogueRoom, qtbot: QtBot) -> None:
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    assert tab.place.map.hasFocus()
    qtbot.keyClick(tab.place.map, Qt.Key.Key_Space)
    assert tab.place.pending is not None
    qtbot.keyClick(tab.place.map, Qt.Key.Key_Escape)
    assert tab.place.pending is None
    tab.place.expect("Shop A", "north")
    qtbot.keyClick(tab.place.map, Qt.Key.Key_Space)
    qtbot.keyClick(tab.place.map, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.site("a").lat is not None, timeout=5000)


def test_undo_brings_it_back_to_the_list(tab: ToPlaceTab, room: CatalogueRoom, qtbot: QtBot) -> None:
    click(tab, 27.05, 78.05)
    tab.place.take()
    qtbot.waitUntil(lambda: tab.undoing.last == "Shop A", timeout=5000)
    tab.undo.click()
    qtbot.waitUntil(lambda: tab.model.row_of("a") >= 0, timeout=5000)
    assert room.site("a").lat is None
    assert not tab.undo.isEnabled()


def test_a_site_without_a_thana_gets_that_of_its_place(
    tab: ToPlaceTab, room: CatalogueRoom, qtbot: QtBot
) -> None:
    tab.view.setCurrentIndex(tab.model.index(tab.model.row_of("b"), 0))
    click(tab, 27.05, 78.12)
    tab.place.take()
    qtbot.waitUntil(lambda: room.site("b").lat is not None, timeout=5000)
    facts = room.site("b")
    assert (facts.thana, facts.zone) == ("south", "zone")
    assert facts.cameras[0].lon == pytest.approx(78.12)
    qtbot.waitUntil(lambda: bool(tab.undoing.last), timeout=5000)
    tab.undoing.undo()
    qtbot.waitUntil(lambda: room.site("b").thana == "", timeout=5000)


def test_a_place_in_another_thana_is_told_before_it_is_taken(tab: ToPlaceTab) -> None:
    click(tab, 27.05, 78.12)
    assert "▲" in tab.place._told.text()
    assert "East" in tab.place._told.text()
    click(tab, 27.05, 78.05)
    assert "▲" not in tab.place._told.text()


@pytest.mark.parametrize(
    "text",
    [
        "27.05, 78.05",
        "२७.०५ N ७८.०५ E",
        "https://www.google.com/maps/@27.05,78.05,17z",
        "27°03'00\"N 78°03'00\"E",
    ],
)
def test_what_people_send_is_read(tab: ToPlaceTab, room: CatalogueRoom, qtbot: QtBot, text: str) -> None:
    # As pasted: Qt's own typing of tests knows no Devanagari.
    tab.coordinates.insert(text)
    tab.coordinates.textEdited.emit(text)
    qtbot.waitUntil(lambda: tab.place.pending is not None, timeout=5000)
    assert tab.place.pending == pytest.approx((27.05, 78.05), abs=1e-6)
    qtbot.keyClick(tab.coordinates, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.site("a").lat is not None, timeout=5000)


def test_what_is_no_place_is_said(tab: ToPlaceTab, qtbot: QtBot) -> None:
    qtbot.keyClicks(tab.coordinates, "opposite the bank")
    qtbot.waitUntil(lambda: bool(tab.coordinates.toolTip()), timeout=5000)
    assert tab.place.pending is None


def test_search_and_thana_narrow_the_list(tab: ToPlaceTab, qtbot: QtBot) -> None:
    tab.search.setText("singh")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1, timeout=5000)
    assert name(tab) == "Shop C"
    assert "Ram Singh" in tab._facts.text()
    tab.search.clear()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3, timeout=5000)
    tab.thana.setCurrentIndex(tab.thana.findData(""))
    tab.thana.activated.emit(tab.thana.currentIndex())
    qtbot.waitUntil(lambda: tab.model.rowCount() == 1, timeout=5000)
    assert name(tab) == "Shop B"


def test_when_all_have_their_place(tab: ToPlaceTab, qtbot: QtBot) -> None:
    for _ in range(3):
        click(tab, 27.05, 78.05)
        tab.place.take()
    qtbot.waitUntil(lambda: tab._stack.currentIndex() == 1, timeout=5000)
    assert tab.site is None
