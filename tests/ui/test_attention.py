"""The ledger's page, the night's prompt and an incident's watchers, on a real store, with pixels read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.catalogue import Filter
from console.catalogue.editing import remove_camera
from console.catalogue.load import load
from console.catalogue.merging import merge_cameras
from console.catalogue.moved import between
from console.catalogue.values import Name
from console.evidence.values import BookmarkedCamera
from console.ist import ist
from console.watch.attention_answers import watched_in
from console.watch.attention_cameras import WatchedCameras
from console.watch.attention_values import LineKind, Showing, Stage, Watched, scene_of
from tests.ui.attention_room import AttentionRoom, opened, share_of, shown
from tests.ui.test_incidents import Room as IncidentRoom
from ui.attention import words
from ui.attention.lanes import Lanes, ticks
from ui.attention.on_screen import shares
from ui.attention.page import AttentionPage
from ui.attention.time_choice import BETWEEN, HOUR, SHIFT, TimeChoice
from ui.attention.unseen import Wanted, unseen_rows
from ui.attention.unseen_model import Column
from ui.attention.watched_model import Column as WatchedColumn
from ui.incidents.list_panel import thana_names
from ui.incidents.page import IncidentsPage
from widgets import theme


@pytest.fixture
def room(tmp_path: Path, qapp: QApplication) -> Iterator[AttentionRoom]:
    with opened(tmp_path / "data") as made:
        yield made


# Who watched


def test_a_number_and_enter_tell_who_watched(room: AttentionRoom, qtbot: QtBot) -> None:
    page = shown(room, qtbot)
    panel = page.watched
    assert panel.view.isHidden()
    page.focus_search()
    with qtbot.waitSignal(panel.answered, timeout=10_000):
        qtbot.keyClicks(panel.camera, str(int(room.catalogue.number[room.camera])))
        qtbot.keyClick(panel.camera, Qt.Key.Key_Return)
    assert panel.camera.row == room.camera
    # Asha has it on every third page of 50, each for a minute; Ravi once for 15 minutes.
    assert panel.model.rowCount() == 17 + 1
    who = {panel.model.index(r, WatchedColumn.WHO).data() for r in range(18)}
    assert who == {"Asha", "Ravi"}
    assert "32 min" in panel.answer.text()
    large = next(r for r in range(18) if panel.model.index(r, WatchedColumn.WHO).data() == "Ravi")
    assert panel.model.index(large, WatchedColumn.SIZE).data() == "90 %"
    assert panel.model.index(large, WatchedColumn.SEEN).data() == "15 min"
    assert share_of(panel.lanes.grab().toImage(), theme.current().accent) > 0.05


def test_a_camera_that_was_merged_is_named_as_it_stood_on_the_screen(
    room: AttentionRoom, qtbot: QtBot
) -> None:
    """What was merged since is in the answer, under the number that it had; nobody saw it is not said."""
    kept, gone = (room.catalogue.camera(int(room.pumps[place])) for place in (40, 0))
    room.store.write(lambda db: merge_cameras(db, room.store.seat, kept.id, gone.id, "Asha")).result(10)
    room.catalogue.become(load(room.store))
    row = room.catalogue.row_of_id(kept.id)
    assert row is not None
    page = shown(room, qtbot)
    panel = page.watched
    with qtbot.waitSignal(panel.answered, timeout=10_000):
        page.ask_about(row)
    assert panel.model.rowCount() == 18
    assert not panel.view.isColumnHidden(WatchedColumn.CAMERA)
    named = panel.model.index(0, WatchedColumn.CAMERA).data()
    # Of both the lower number stays: the higher one went.
    assert named == f"{max(kept.number, gone.number)}  {gone.name.en}"
    assert (
        row
        not in unseen_rows(
            room.catalogue,
            Wanted(np.array([row], dtype=np.int32), room.now - 3600, room.now),
            room.ledger.answers.seen(room.now - 3600, room.now),
        ).rows
    )
    with qtbot.waitSignal(panel.answered, timeout=10_000):
        page.ask_about(int(room.catalogue.find(Filter(frozenset(["petrol_pump"])))[4]))
    assert panel.view.isColumnHidden(WatchedColumn.CAMERA)


def test_a_camera_that_is_no_more_is_found_by_its_number(room: AttentionRoom, qtbot: QtBot) -> None:
    """An officer asks by the number of that day; a number that nobody ever had is said at once."""
    gone = room.catalogue.camera(room.camera)
    room.store.write(lambda db: remove_camera(db, room.store.seat, gone.id, "Asha")).result(10)
    room.catalogue.become(load(room.store))
    page = shown(room, qtbot)
    panel = page.watched
    page.focus_search()
    with qtbot.waitSignal(panel.answered, timeout=10_000):
        qtbot.keyClicks(panel.camera, str(gone.number))
        qtbot.keyClick(panel.camera, Qt.Key.Key_Return)
    assert panel.model.rowCount() == 18
    assert f"{gone.number} {gone.name.en} (this number was withdrawn on " in panel.answer.text()
    assert panel.view.isColumnHidden(WatchedColumn.CAMERA)
    panel.camera.clear()
    with qtbot.waitSignal(panel.answered, timeout=10_000):
        qtbot.keyClicks(panel.camera, "99999999")
        qtbot.keyClick(panel.camera, Qt.Key.Key_Return)
    assert panel.answer.text() == "There is no such camera."
    assert panel.view.isHidden()


def test_thanas_of_one_name_are_told_apart(room: AttentionRoom, qtbot: QtBot) -> None:
    first, second = [area for area in room.catalogue.areas if area.kind == "thana" and area.parent][:2]
    rename = "UPDATE areas SET name_hi = ?, name_en = ? WHERE id = ?"
    room.store.write(lambda db: db.execute(rename, [first.name.hi, first.name.en, second.id])).result(10)
    room.catalogue.become(load(room.store))
    above = {area.id: area.name.en for area in room.catalogue.areas}
    page = shown(room, qtbot)
    combo = page.unseen.thana
    texts = {combo.itemText(index) for index in range(combo.count())}
    wanted = {f"{first.name.en} ({above[each.parent]})" for each in (first, second)}
    assert wanted <= texts
    assert first.name.en not in texts
    assert wanted <= {name.en for name in thana_names(room.catalogue)}, "and where incidents choose one"


def test_words_of_a_name_offer_cameras(room: AttentionRoom, qtbot: QtBot) -> None:
    page = shown(room, qtbot)
    field = page.watched.camera
    name = room.catalogue.camera(room.camera).name
    qtbot.keyClicks(field, name.en.split(",")[0])
    qtbot.waitUntil(lambda: field._list.rowCount() > 0, timeout=5000)
    with qtbot.waitSignal(page.watched.answered, timeout=10_000):
        field._completer.activated.emit(field._list.stringList()[0])
    assert field.row == room.camera
    field.setText("")
    qtbot.keyClicks(field, "no such place anywhere")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    page.watched._ask.click()
    assert page.watched.answer.text() == "There is no such camera."
    assert page.watched.view.isHidden()


def test_devanagari_digits_are_digits(room: AttentionRoom, qtbot: QtBot) -> None:
    page = shown(room, qtbot)
    number = str(int(room.catalogue.number[room.camera]))
    page.watched.camera.setText("".join(chr(0x966 + int(d)) for d in number))
    qtbot.keyClick(page.watched.camera, Qt.Key.Key_Enter)
    assert page.watched.camera.row == room.camera


def test_a_time_of_its_own_and_what_casts_doubt(room: AttentionRoom, qtbot: QtBot) -> None:
    room.ledger.note(LineKind.CUT_OFF, room.now - 1500, room.now - 1470)
    room.ledger.note(LineKind.ANSWERED, room.now - 1500, room.now - 1470)
    page = shown(room, qtbot)
    with qtbot.waitSignal(page.watched.answered, timeout=10_000):
        page.ask_about(room.camera, room.now - 1800, room.now - 1200)
    assert page.watched.time.choice.currentData() == BETWEEN
    assert "without closing" in page.watched._notes.text()
    assert page.watched._notes.text().count("▲") == 1, "that somebody answered casts no doubt"
    since, until = page.watched.time.take()
    assert room.now - 1860 < since <= room.now - 1800
    assert room.now - 1200 <= until < room.now - 1140
    with qtbot.waitSignal(page.watched.answered, timeout=10_000):
        page.ask_about(room.camera, room.now - 90_000, room.now - 80_000)
    assert "no screen" in page.watched.answer.text()
    assert page.watched.view.isHidden()


def test_what_is_on_screen_now_is_in_the_answer(room: AttentionRoom, qtbot: QtBot) -> None:
    idle = int(room.pumps[40])
    camera = room.catalogue.camera(idle).id
    room.ledger.showing("main", "v", {camera: 0.5}, time.time() - 30)
    room.ledger.showing("main", "v", {camera: 0.5})
    page = shown(room, qtbot)
    with qtbot.waitSignal(page.watched.answered, timeout=10_000):
        page.ask_about(idle)
    assert page.watched.model.rowCount() == 1


# What nobody saw


def unseen(page: AttentionPage, qtbot: QtBot) -> None:
    """The second question, for pumps, in the hour before now."""
    page._tabs.setCurrentWidget(page.unseen)
    panel = page.unseen
    with qtbot.waitSignal(panel.answered, timeout=10_000):
        panel.category.setCurrentIndex(panel.category.findData("petrol_pump"))
    with qtbot.waitSignal(panel.answered, timeout=10_000):
        panel.time.choice.setCurrentIndex(panel.time.choice.findData(HOUR))
    qtbot.waitUntil(lambda: "64" in panel.answer.text(), timeout=10_000)


def numbers(page: AttentionPage) -> list[int]:
    model = page.unseen.model
    return [int(model.index(row, Column.NUMBER).data()) for row in range(model.rowCount())]


def test_pumps_that_nobody_saw(room: AttentionRoom, qtbot: QtBot) -> None:
    page = shown(room, qtbot)
    unseen(page, qtbot)
    # Twelve were paged through, one of each four was never live.
    every = {int(number) for number in room.catalogue.number[room.pumps]}
    qtbot.waitUntil(lambda: set(numbers(page)) == every - seen_pumps(room), timeout=10_000)
    assert len(numbers(page)) == len(every) - len(seen_pumps(room))


def seen_pumps(room: AttentionRoom) -> set[int]:
    """Numbers of the pumps that stood live on a screen: in a page, slots go by camera id."""
    found = {int(room.catalogue.number[room.camera])}
    for page in range(3):
        rows = [int(row) for row in room.pumps[page * 4 : page * 4 + 4]]
        rows.sort(key=lambda row: room.catalogue.camera(row).id)
        found |= {int(room.catalogue.number[row]) for slot, row in enumerate(rows) if slot != 1}
    return found


def test_all_of_them_with_bars_in_any_order(room: AttentionRoom, qtbot: QtBot) -> None:
    page = shown(room, qtbot)
    unseen(page, qtbot)
    page.unseen.everything.setChecked(True)
    model, view = page.unseen.model, page.unseen.view
    qtbot.waitUntil(lambda: model.rowCount() == len(room.pumps), timeout=10_000)
    assert model.index(0, Column.LAST).data() == "not in this time"
    view.sortByColumn(Column.SEEN, Qt.SortOrder.DescendingOrder)
    assert numbers(page)[0] == int(room.catalogue.number[room.camera])
    assert model.index(0, Column.SEEN).data() == "32 min"
    view.scrollToTop()
    box = view.visualRect(model.index(0, Column.BAR))
    bar = view.viewport().grab(box).toImage()
    last = view.viewport().grab(view.visualRect(model.index(15, Column.BAR))).toImage()
    assert share_of(bar, theme.current().accent) > 0.1
    assert share_of(last, theme.current().accent) == 0
    view.sortByColumn(Column.NUMBER, Qt.SortOrder.AscendingOrder)
    assert numbers(page) == sorted(numbers(page))
    view.sortByColumn(Column.CAMERA, Qt.SortOrder.AscendingOrder)
    assert sorted(numbers(page)) == sorted(int(n) for n in room.catalogue.number[room.pumps])


def test_a_camera_of_the_list_is_wanted(room: AttentionRoom, qtbot: QtBot) -> None:
    page = shown(room, qtbot)
    unseen(page, qtbot)
    qtbot.waitUntil(lambda: page.unseen.model.rowCount() > 0, timeout=10_000)
    page.unseen.view.selectRow(2)
    with qtbot.waitSignal(page.camera_wanted, timeout=3000) as wanted:
        page.unseen.view.setFocus()
        qtbot.keyClick(page.unseen.view, Qt.Key.Key_Return)
    assert wanted.args == [page.unseen.model.camera_row(2)]


def test_a_thana_narrows_it(room: AttentionRoom, qtbot: QtBot) -> None:
    page = shown(room, qtbot)
    page._tabs.setCurrentWidget(page.unseen)
    page.unseen.thana.setCurrentIndex(1)
    area = [each.id for each in room.catalogue.areas].index(page.unseen.thana.currentData())
    inside = len(room.catalogue.in_area(area))
    qtbot.waitUntil(lambda: f"of {inside} " in page.unseen.answer.text(), timeout=10_000)


def test_a_renewed_catalogue_leaves_the_chosen_thana(room: AttentionRoom, qtbot: QtBot) -> None:
    """Also where thanas before it came or went; a page that nobody sees does nothing until it is seen."""
    page = shown(room, qtbot)
    panel = page.unseen
    page._tabs.setCurrentWidget(panel)
    panel.thana.setCurrentIndex(2)
    chosen = panel.thana.currentData()
    page._tabs.setCurrentWidget(page.watched)
    first = panel.thana.itemData(1)
    room.store.write(lambda db: db.execute("UPDATE areas SET kind = 'ward' WHERE id = ?", [first])).result(10)
    fresh = load(room.store)
    moved = between(room.catalogue, fresh)
    room.catalogue.become(fresh)
    page.catalogue_renewed(moved)
    assert panel.thana.itemData(1) == first, "nobody looks"
    with qtbot.waitSignal(panel.answered, timeout=10_000):
        page._tabs.setCurrentWidget(panel)
    assert panel.thana.findData(first) == -1
    assert panel.thana.currentData() == chosen
    assert panel.thana.currentIndex() == 1


# Language and times


class Shouting(QTranslator):
    """Another language: the same words, louder."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, *_: object) -> str:  # type: ignore[override]
        return text.upper() if "{" not in text else ""


def test_another_language_while_it_is_open(room: AttentionRoom, qtbot: QtBot, qapp: QApplication) -> None:
    page = shown(room, qtbot)
    page.ask_about(room.camera)
    unseen(page, qtbot)
    chosen = page.unseen.category.currentData()
    other = Shouting()
    qapp.installTranslator(other)
    try:
        qtbot.waitUntil(lambda: page._tabs.tabText(0) == "WHO WATCHED A CAMERA", timeout=5000)
        header = page.unseen.model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        assert header == "NUMBER"
        assert page.unseen.category.currentData() == chosen
        assert page.unseen.time.choice.currentText() == "LAST HOUR"
        assert page.presence.on.text().isupper()
    finally:
        qapp.removeTranslator(other)
        qapp.processEvents()


def test_times_are_the_rooms_whatever_the_computers_zone_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        choice = TimeChoice(SHIFT)
        qtbot.addWidget(choice)
        asked: list[bool] = []
        choice.changed.connect(lambda: asked.append(True))
        now = time.time()
        choice.set_span(now - 7200, now - 3600)
        since, until = choice.take()
        assert abs(since - (now - 7200)) <= 60
        assert abs(until - (now - 3600)) <= 60
        assert asked
        assert choice.since.text() == f"{ist(now - 7200):%d-%m-%Y %H:%M}"
        choice.since.setDateTime(choice.until.dateTime().addSecs(3600))
        assert choice.take()[0] < choice.take()[1], "in their order, whatever was entered first"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_ticks_are_round_and_few() -> None:
    noon = 1_790_000_000.0
    for lasts in (120, 3600, 8 * 3600, 86400, 31 * 86400, 366 * 86400):
        for at_most in (1, 4, 12):
            found = ticks(noon, noon + lasts, at_most)
            assert len(found) <= at_most
            assert all(noon <= tick <= noon + lasts for tick in found)
            assert all((tick + 19800) % 60 == 0 for tick in found if lasts <= 31 * 86400)


def test_more_screens_than_lanes(qtbot: QtBot) -> None:
    lanes = Lanes()
    qtbot.addWidget(lanes)
    found = [
        Watched("c", Stage("s", f"operator {n}", "main", Name("", "")), n, n + 5, 5, 0.5) for n in range(9)
    ]
    lanes.show_watched(found, 0, 20)
    lanes.resize(600, lanes.sizeHint().height())
    with qtbot.waitExposed(lanes):
        lanes.show()
    assert lanes._more == 3
    assert share_of(lanes.grab().toImage(), theme.current().accent) > 0.02


# What is on screen


def test_only_what_can_be_seen_has_a_share(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    wall = QWidget(window)
    QVBoxLayout(window).addWidget(wall)
    window.resize(400, 300)
    size = QSize(200, 100)
    assert shares(wall, [("c1", size)]) == {}, "not shown yet"
    with qtbot.waitExposed(window):
        window.show()
    screen = window.screen().size()
    one = 200 * 100 / (screen.width() * screen.height())
    assert shares(wall, [("c1", size), ("c2", size), ("c1", size)]) == pytest.approx(
        {"c1": 2 * one, "c2": one}
    )
    wall.hide()
    assert shares(wall, [("c1", size)]) == {}, "another page"
    wall.show()
    window.showMinimized()
    assert shares(wall, [("c1", size)]) == {}
    window.showNormal()
    window.hide()
    assert shares(wall, [("c1", size)]) == {}


# Incidents


def test_an_incident_says_who_watched_it(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    room = IncidentRoom(tmp_path / "incidents")
    try:
        made = room.bookmark(BookmarkedCamera("cam", 42, Name("गेट", "Market gate"), "cam/sub"), ago_s=300)
        scene = scene_of({"cam": 0.25, "another": 0.25})
        showing = Showing(
            Stage(made.seat, "Asha", "main", Name("", "Sadar")), scene, made.at_utc - 10, made.at_utc + 500
        )

        def watchers(cameras: object, since: float, until: float) -> WatchedCameras:
            # The camera was merged since with one that also stood there, and that is no more.
            both = frozenset(cameras) | {"another"}  # type: ignore[call-overload]
            return WatchedCameras(
                watched_in([showing], both, since, until), {"another": (Name("फाटक", "Old gate"), 17)}
            )

        page = IncidentsPage(
            room.incidents,
            room.background,
            operator=lambda: "Ravi",
            screens=lambda: room.screen,  # type: ignore[arg-type,return-value]
            news=room.news,
            stills=room.stills,
            watchers=watchers,
        )
        qtbot.addWidget(page, before_close_func=lambda p: p.close_page())
        page.show()
        shown_by = page.detail.watched_by
        qtbot.waitUntil(lambda: shown_by.model.rowCount() == 2, timeout=10_000)
        assert shown_by.model.index(0, WatchedColumn.CAMERA).data() == "17  Old gate"
        assert shown_by.model.index(1, WatchedColumn.CAMERA).data() == "42  Market gate"
        assert shown_by.model.index(1, WatchedColumn.SEEN).data() == words.duration_words(10 + made.after_s)
        assert "Asha" in shown_by.sentence.text()
        assert page.detail._tabs.isTabVisible(page.detail._tabs.indexOf(shown_by))
        page.detail.show_watched(WatchedCameras())
        assert "No screen" in shown_by.sentence.text()
        page.detail.show_watched(None)
        assert not page.detail._tabs.isTabVisible(page.detail._tabs.indexOf(shown_by))
    finally:
        room.close()
