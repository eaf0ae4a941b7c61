"""The section of history over a real store: changes are listed, told line by line, taken back or refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from console.catalogue.change_values import ChangeKind
from console.catalogue.editing import edit_camera, edit_site, remove_camera
from console.catalogue.values import Name
from console.sources.values import Source
from console.store.source_tables import drop_source, put_source
from tests.catalogue.small_city import camera, change, one, site, update
from tests.ui.change_room import ChangeRoom, change_room
from ui.catalogue import history_words
from ui.catalogue.history_model import ChangeColumn, LineColumn
from ui.catalogue.history_tab import HistoryTab, make_history_tab
from ui.catalogue.history_undo import RefusedDialog


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[ChangeRoom]:
    with change_room(tmp_path) as made:
        change(
            made.store,
            [site("a", name_hi="विद्यालय", name_en="School"), site("b")],
            [camera("c", 101, "a"), camera("d", 102, "b")],
            name="Schools 2026",
        )
        yield made


def shown(qtbot: QtBot, room: ChangeRoom, count: int) -> HistoryTab:
    tab = make_history_tab(room.desk)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    with qtbot.waitExposed(tab):
        tab.show()
    listed(qtbot, tab, count)
    return tab


def listed(qtbot: QtBot, tab: HistoryTab, count: int) -> None:
    qtbot.waitUntil(lambda: tab.model.rowCount() == count and tab.detail.shown is not None, timeout=10_000)


def cells(tab: HistoryTab, row: int) -> list[str]:
    return [tab.model.index(row, column).data() for column in ChangeColumn]


def lines(tab: HistoryTab) -> list[tuple[str, ...]]:
    model = tab.detail.model
    return [
        tuple(model.index(row, column).data() for column in LineColumn) for row in range(model.rowCount())
    ]


def choose(qtbot: QtBot, tab: HistoryTab, row: int) -> None:
    wanted = tab.model.entries[row].id
    tab.view.selectRow(row)
    qtbot.waitUntil(
        lambda: tab.detail.shown is not None and tab.detail.shown.change.id == wanted, timeout=10_000
    )


def answer(role: QMessageBox.ButtonRole) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if box.buttonRole(button) is role).click()


def test_changes_and_what_they_did(room: ChangeRoom, qtbot: QtBot) -> None:
    def edit(db: object) -> str:
        values = {"name_en": "New school", "thana": "south", "lat": 27.75, "lon": 78.5}
        return edit_site(db, room.store.seat, "a", values, "Asha")  # type: ignore[arg-type]

    room.store.write(edit).result(5)
    tab = shown(qtbot, room, 2)
    assert cells(tab, 0)[1:] == ["Edited", "New school", "", "Asha", "changed: 1"]
    assert cells(tab, 1)[1:] == ["List taken in", "Schools 2026", "BSA", "Asha", "new: 4"]
    found = lines(tab)
    assert found[0] == ("Changed", "New school", "Name in English", "School", "New school")
    assert ("", "", "Thana", "North", "South") in found
    assert ("", "", "Latitude", "27.500000", "27.750000") in found
    assert found[-1] == ("Changed", "101 Camera c", "Latitude", "27.500000", "27.750000")
    choose(qtbot, tab, 1)
    assert lines(tab)[0] == ("Added", "New school", "", "", "")
    assert tab.detail.counts.text() == "cameras added: 2 · sites added: 2"


def test_a_change_is_taken_back_after_a_question(room: ChangeRoom, qtbot: QtBot) -> None:
    tab = shown(qtbot, room, 1)
    qtbot.keyClick(tab.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    answer(QMessageBox.ButtonRole.RejectRole)
    assert one(room.store, "SELECT count(*) FROM sites") == 2
    tab.detail.undo.click()
    answer(QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: tab.model.entries[0].undone_utc is not None, timeout=10_000)
    assert one(room.store, "SELECT count(*) FROM sites") == 0
    assert "Meena" in cells(tab, 0)[ChangeColumn.COUNTS]
    assert room.notices[-1].endswith(": 4")
    # What exists no more keeps its name and its number.
    assert [line[1] for line in lines(tab)] == ["School", "Site b", "101 Camera c", "102 Camera d"]
    qtbot.waitUntil(lambda: not tab.detail.undo.isEnabled(), timeout=10_000)
    # A second time there is nothing to ask.
    qtbot.keyClick(tab.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.activeModalWidget() is None


def test_a_refusal_names_what_stands_in_the_way_and_leads_there(room: ChangeRoom, qtbot: QtBot) -> None:
    later = update(room.store, "sites", "a", owner="Ram")
    tab = shown(qtbot, room, 2)
    choose(qtbot, tab, 1)
    tab.ask_undo()
    answer(QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RefusedDialog), timeout=10_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RefusedDialog)
    assert [dialog.model.index(0, column).data() for column in (0, 1, 3)] == [
        "School",
        "Edited: School",
        "Ravi",
    ]
    dialog.show_.click()
    qtbot.waitUntil(
        lambda: tab.detail.shown is not None and tab.detail.shown.change.id == later, timeout=10_000
    )
    assert one(room.store, "SELECT count(*) FROM sites") == 2
    assert tab.detail.undo.isEnabled()


def test_many_changes_come_page_by_page_and_are_found(room: ChangeRoom, qtbot: QtBot) -> None:
    for number in range(130):
        update(room.store, "sites", "b", owner=f"Owner {number}")
    first = room.store.read(lambda db: db.execute("SELECT id FROM changes ORDER BY seq").fetchone())[0]
    tab = shown(qtbot, room, 100)
    tab.view.scrollToBottom()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 131, timeout=10_000)
    tab.search.setText("schools")
    listed(qtbot, tab, 1)
    tab.search.setText("no such thing")
    qtbot.waitUntil(lambda: tab.nothing.isVisible(), timeout=10_000)
    tab.show_change(first)
    qtbot.waitUntil(
        lambda: tab.detail.shown is not None and tab.detail.shown.change.id == first, timeout=10_000
    )
    assert tab.search.text() == ""


def test_what_a_large_change_did_comes_page_by_page(room: ChangeRoom, qtbot: QtBot) -> None:
    change(room.store, [site(f"s{number}") for number in range(450)], name="many")
    tab = shown(qtbot, room, 2)
    assert tab.detail.model.rowCount() == 200
    for count in (400, 450):
        tab.detail.view.scrollToBottom()
        qtbot.waitUntil(lambda count=count: tab.detail.model.rowCount() == count, timeout=10_000)


def test_it_follows_what_is_written_and_the_language(room: ChangeRoom, qtbot: QtBot) -> None:
    tab = shown(qtbot, room, 1)
    room.desk.write(lambda db: edit_camera(db, room.store.seat, "c", {"make": "Maker"}, "Asha"))
    listed(qtbot, tab, 2)
    room.desk.write(lambda db: remove_camera(db, room.store.seat, "d", "Asha"))
    listed(qtbot, tab, 3)
    choose(qtbot, tab, 0)
    qtbot.waitUntil(lambda: len(lines(tab)) == 1, timeout=10_000)
    tip = tab.detail.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "rtsp://192.0.2.1/d" in tip
    QApplication.sendEvent(tab, QEvent(QEvent.Type.LanguageChange))
    assert cells(tab, 0)[ChangeColumn.NAME] == "102 Camera d"


def test_who_comes_back_after_a_change_meets_that_one(room: ChangeRoom, qtbot: QtBot) -> None:
    tab = shown(qtbot, room, 1)
    for number, make in enumerate(("Maker", "Other")):
        room.desk.write(lambda db, make=make: edit_camera(db, room.store.seat, "c", {"make": make}, "Asha"))
        listed(qtbot, tab, number + 2)
    choose(qtbot, tab, 2)
    room.desk.write(lambda db: edit_camera(db, room.store.seat, "d", {"make": "Maker"}, "Asha"))
    listed(qtbot, tab, 4)
    assert tab.view.currentIndex().row() == 3, "nothing moves under the eyes of who looks at it"
    tab.hide()
    tab.show()
    qtbot.wait(300)
    assert tab.view.currentIndex().row() == 3
    tab.hide()
    with qtbot.waitSignal(room.desk.written, timeout=10_000):
        room.desk.write(lambda db: remove_camera(db, room.store.seat, "d", "Asha"))
    tab.show()
    listed(qtbot, tab, 5)
    assert tab.view.currentIndex().row() == 0


def test_a_camera_is_shown(room: ChangeRoom, qtbot: QtBot) -> None:
    room.renew()
    tab = shown(qtbot, room, 1)
    wanted: list[str] = []
    room.desk.show_camera.connect(wanted.append)
    rows = [line[1] for line in lines(tab)]
    tab.detail.view.activated.emit(tab.detail.model.index(rows.index("101 Camera c"), 0))
    tab.detail.view.activated.emit(tab.detail.model.index(rows.index("School"), 0))
    assert wanted == ["c"]


def test_a_source_that_was_renamed_is_called_by_its_name_of_today(room: ChangeRoom, qtbot: QtBot) -> None:
    """In the list, in the search and in what is told of one change; what it was called then stands beside."""
    store = room.store
    source = Source("s", "BSA", "onvif", "http://127.0.0.1:9")
    kept = store.write(lambda db: put_source(db, source, store.seat)).result(10)
    change(store, [site("e")], kind=ChangeKind.SYNC, name="BSA")
    store.write(lambda db: put_source(db, replace(kept, name="Schools server"), store.seat)).result(10)
    tab = shown(qtbot, room, 2)
    model = tab.model
    assert [cells(tab, row)[ChangeColumn.SENDER] for row in (0, 1)] == ["Schools server", "BSA"]
    tip = model.index(0, ChangeColumn.SENDER).data(Qt.ItemDataRole.ToolTipRole)
    assert "Schools server (then: BSA)" in tip
    assert "Schools server (then: BSA)" in tab.detail.about.text()
    tab.search.setText("ols serv")
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=10_000)
    store.write(lambda db: drop_source(db, "s")).result(10)
    tab.reload()
    qtbot.waitUntil(lambda: cells(tab, 0)[ChangeColumn.SENDER] == "Schools server", timeout=10_000)


def test_markup_in_a_list_is_only_text(room: ChangeRoom, qtbot: QtBot) -> None:
    change(room.store, [site("m", name_en="<img src='x'>")], kind=ChangeKind.EDITED)
    tab = shown(qtbot, room, 2)
    assert "&lt;img" in tab.model.index(0, ChangeColumn.NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert tab.detail.title.textFormat() is Qt.TextFormat.PlainText


def test_words_of_values() -> None:
    assert (
        history_words.counts_words({"new": 120000, "changed": 0, "rejected": 2})
        == "new: 1,20,000 · rejected: 2"
    )
    assert history_words.column_words("cameras", "name_en") == "Camera name in English"
    assert history_words.column_words("sites", "sender") == "Sender"
    assert history_words.called_words(Name("", ""), 0, "en") == "(without a name)"
    assert history_words.called_words(Name("द्वार", ""), 118, "en") == "118 द्वार"
    for column in ("lat", "number", "extra", "gone_utc", "rings", "credential", "ownership"):
        assert history_words.column_words("cameras", column) != column
