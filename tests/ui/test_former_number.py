"""A number that was given up: calling it up and looking for it tell whose it was and which is meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Changing
from console.catalogue.merging import merge_cameras
from tests.ui.test_live_control import Page
from ui.call_up import CallUp
from ui.notices import Notices
from ui.wall_tools import WallTools

HEAD = ChangeHead(ChangeKind.EDITED, "test", "Asha")
Key = Qt.Key


class Room(Page):
    """The live page with the tools of its wall, and a camera that was given another number."""

    def __init__(self, services, qtbot) -> None:
        super().__init__(services, qtbot)
        self.notices = Notices(self.page)
        self.tools = WallTools(services, self.control.desk, self.notices)
        self.services, self.qtbot = services, qtbot
        self.card = self.page.grid.findChild(CallUp)

    def change(self, do):
        def job(db):
            changing = Changing(db, self.services.store.seat, HEAD)
            do(changing)
            changing.finish()

        self.write(job)

    def write(self, job):
        with self.qtbot.waitSignal(self.services.renewal.renewed, timeout=20_000):
            self.services.store.write(job).result()
            self.services.city.desk.written.emit()

    def call(self, digits):
        for digit in digits:
            self.qtbot.keyClick(self.page.grid, digit)
        self.qtbot.keyClick(self.page.grid, Key.Key_Return)

    def told(self, text):
        self.qtbot.waitUntil(lambda: self.notices.text == text, timeout=10_000)

    def selected(self):
        return self.control.desk.selected_camera()


@pytest.fixture
def room(services, qtbot):
    made = Room(services, qtbot)
    yield made
    made.tools.close()
    made.control.stop()
    made.news.close()


@pytest.fixture
def renumbered(room):
    """Another row's camera has another number now: what was it, and what is it called?"""
    camera = room.catalogue.camera(700)
    room.change(lambda changing: changing.update("cameras", camera.id, {"number": 88_001}))
    return camera


def test_a_number_that_became_another_is_told_and_enter_calls_that(room, renumbered, qtbot):
    before = room.control.wall.shown
    room.call(str(renumbered.number))
    room.told(f"{renumbered.number} is 88001 now: {renumbered.name.en}. Enter shows it.")
    assert room.card.isVisibleTo(room.page.grid)
    assert room.control.wall.shown == before  # never unasked
    qtbot.keyClick(room.page.grid, Key.Key_Return)
    assert room.selected().camera_id == renumbered.id
    assert not room.card.isVisibleTo(room.page.grid)


def test_whoever_goes_on_with_something_else_is_not_shown_it(room, renumbered, qtbot):
    wall = room.page.grid
    for leave in (
        lambda: qtbot.keyClick(wall, Key.Key_Right),
        lambda: qtbot.keyClick(wall, Key.Key_Escape),
        lambda: qtbot.mouseClick(wall, Qt.MouseButton.LeftButton, pos=QPoint(9, 9)),
    ):
        room.call(str(renumbered.number))
        qtbot.waitUntil(lambda: room.card.isVisibleTo(wall), timeout=10_000)
        leave()
        assert not room.card.isVisibleTo(wall)
        qtbot.keyClick(wall, Key.Key_Return)
        assert room.selected().camera_id != renumbered.id


def test_a_merged_camera_s_number_leads_to_the_kept_one(room):
    keep, other = room.catalogue.camera(700), room.catalogue.camera(701)
    room.write(lambda db: merge_cameras(db, room.services.store.seat, keep.id, other.id, "Asha"))
    room.call(str(other.number))
    room.told(f"{other.number} is {keep.number} now: {keep.name.en}. Enter shows it.")


def test_a_withdrawn_number_is_told_as_such_and_one_that_never_was_is_not_there(room, qtbot):
    gone = room.catalogue.camera(700)
    room.change(lambda changing: changing.delete("cameras", [gone.id]))
    room.call(str(gone.number))
    qtbot.waitUntil(lambda: room.notices.text.endswith(f": {gone.name.en}."), timeout=10_000)
    assert room.notices.text.startswith(f"{gone.number} was withdrawn on ")
    assert not room.card.isVisibleTo(room.page.grid)
    room.call("987654321")
    room.told("There is no camera with the number 987654321.")


def test_a_number_with_a_digit_too_many_is_not_another_camera_s(room, qtbot):
    wall = QWidget()
    qtbot.addWidget(wall)
    card, called = CallUp(wall), []
    card.called.connect(called.append)
    for digits in ("0000001182", "1234567890", "0", "00000000000000000000012"):
        for digit in digits:
            qtbot.keyClick(wall, digit)
        qtbot.keyClick(wall, Key.Key_Return)
    assert called == [1182, 1_234_567_890, 0, 12]


def test_the_finder_tells_it_too_and_enter_twice_shows_it(room, renumbered, qtbot):
    finder = room.page.finder
    qtbot.keyClicks(finder._search, str(renumbered.number))
    hint = finder._hints
    qtbot.waitUntil(lambda: hint.first is not None, timeout=10_000)
    assert hint.first.accessibleName() == f"{renumbered.number} is 88001 now: {renumbered.name.en}"
    assert room.selected() is None or room.selected().camera_id != renumbered.id
    if finder._results.rowCount():
        qtbot.mouseClick(hint.first, Qt.MouseButton.LeftButton)
    else:
        with qtbot.waitActive(room.page):
            room.page.show()
            room.page.activateWindow()
        finder.focus_search()
        qtbot.keyClick(finder._search, Key.Key_Return)
        qtbot.keyClick(hint.first, Key.Key_Return)
    assert room.selected().camera_id == renumbered.id
    qtbot.keyClick(finder._search, Key.Key_Backspace)
    assert hint.first is None


def test_the_finder_tells_of_a_withdrawn_number_without_a_way_to_it(room, qtbot):
    gone = room.catalogue.camera(700)
    room.change(lambda changing: changing.delete("cameras", [gone.id]))
    qtbot.keyClicks(room.page.finder._search, str(gone.number))
    hint = room.page.finder._hints
    qtbot.waitUntil(lambda: not hint.isHidden(), timeout=10_000)
    assert hint._was.accessibleName().startswith(f"{gone.number} was withdrawn on ")
    assert hint.first is None
