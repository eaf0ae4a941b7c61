"""The bookmark panel, the page and the strip, on real rows and files, with pixels read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from console.evidence.values import Seal, Severity
from console.playback.values import ScreenEvent
from tests.evidence.conftest import CAMERA
from tests.evidence.test_finding import OTHER
from tests.ui.incident_room import RED, Room, colour_share, panel_on, room, sha, wall
from ui.incidents.filter_days import day_range
from ui.incidents.model import Column
from ui.incidents.page import IncidentsPage
from ui.incidents.scrubber import Scrubber, tick_every
from ui.incidents.strip import RecentStrip
from widgets import theme

__all__ = ["Room", "room", "wall"]


def test_the_panel_leaves_the_keys_with_the_wall(room: Room, wall: QWidget, qtbot: QtBot) -> None:
    panel = panel_on(room, wall)
    panel.add(room.bookmark())
    assert panel.isVisible()
    assert wall.findChild(QPushButton).hasFocus()
    corner = panel.geometry().bottomRight()
    assert wall.rect().contains(panel.geometry())
    assert wall.width() - corner.x() < 30
    assert wall.height() - corner.y() < 30
    wall.resize(800, 600)
    qtbot.waitUntil(lambda: wall.rect().contains(panel.geometry()))


def test_the_panel_shows_the_still_and_takes_the_facts_by_key(
    room: Room, wall: QWidget, qtbot: QtBot
) -> None:
    panel = panel_on(room, wall)
    made = room.bookmark()
    panel.add(made)
    qtbot.waitUntil(lambda: colour_share(panel.head.still, RED) > 0.8, timeout=3000)
    panel.take_focus()
    assert panel.hasFocus()
    qtbot.keyClick(panel, Qt.Key.Key_2)
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    qtbot.keyClick(panel, Qt.Key.Key_N)
    qtbot.keyClicks(panel.form.note, "red cap 12")
    qtbot.keyClick(panel.form.note, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    kept = room.incidents.get(made.id)
    assert (kept.category, kept.severity, kept.note) == ("harassment", Severity.HIGH, "red cap 12")


def test_bookmarks_stand_one_behind_the_other(room: Room, wall: QWidget, qtbot: QtBot) -> None:
    panel = panel_on(room, wall)
    first, second = room.bookmark(), room.bookmark(OTHER)
    panel.add(first)
    panel.add(second)
    assert panel.incident is not None
    assert panel.incident.id == second.id
    panel.take_focus()
    qtbot.keyClick(panel, Qt.Key.Key_PageUp)
    assert panel.incident.id == first.id
    qtbot.keyClick(panel, Qt.Key.Key_1)
    assert room.incidents.get(first.id).category == "theft"
    assert room.incidents.get(second.id).category == ""


def test_longer_and_further_back(room: Room, wall: QWidget, qtbot: QtBot) -> None:
    panel = panel_on(room, wall)
    made = room.incidents.bookmark([CAMERA], operator="Asha")
    panel.add(made)
    panel.span.longer.click()
    assert room.incidents.get(made.id).after_s == 60
    assert panel.span.back.minimum() <= -110, "as far as the ring reaches"
    panel.span.back.setValue(-90)
    qtbot.waitUntil(lambda: room.incidents.get(made.id).before_s == 90, timeout=3000)
    panel.span.finish.click()
    assert room.incidents.get(made.id).after_s < 5


def test_the_page_lists_searches_and_shows(room: Room, qtbot: QtBot) -> None:
    room.bookmark(ago_s=100, category="theft", note="लाल टोपी")
    last = room.bookmark(OTHER, severity="critical")
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 2, timeout=3000)
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)
    assert page.detail.incident is not None
    assert page.detail.incident.id == last.id
    qtbot.waitUntil(lambda: colour_share(page.detail.player.picture, RED) > 0.5, timeout=3000)
    page.focus_search()
    qtbot.keyClicks(page.list.filters.text, "theft")
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 1, timeout=3000)
    page.list.filters.text.setText("टोपी ४२")
    qtbot.wait(150)
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 1, timeout=3000)
    page.list.filters.text.setText("nothing of the kind")
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 0, timeout=3000)
    page.list.filters.clear()
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 2, timeout=3000)
    page.list.filters.number.setText("१५०७")
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 1, timeout=3000)


def test_opening_an_incident_checks_its_files(room: Room, qtbot: QtBot) -> None:
    made = room.bookmark()
    path = room.incidents.path_of(made, made.clips[0].files[0])
    path.write_bytes(b"another" * 400)
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: room.incidents.get(made.id).seal is Seal.CHANGED, timeout=3000)
    qtbot.waitUntil(lambda: "✗" in page.detail.clips.seal.text(), timeout=3000)
    assert path.name in page.detail.clips.seal.text()
    qtbot.waitUntil(lambda: colour_share_of_seal(page) > 0, timeout=3000)


def colour_share_of_seal(page: IncidentsPage) -> float:
    return colour_share(page.detail.clips.seal_mark, theme.current().danger, 30)


def test_what_is_written_on_the_page_is_kept(room: Room, qtbot: QtBot) -> None:
    made = room.bookmark()
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)
    page.detail.written.note.setFocus()
    qtbot.keyClicks(page.detail.written.note, "seen at the gate")
    page.detail.written.write_now()
    assert room.incidents.get(made.id).note == "seen at the gate"
    who = [e.operator for e in room.incidents.history(made.id) if e.field == "note"]
    room.store.write(lambda _: None).result(5)
    who = [e.operator for e in room.incidents.history(made.id) if e.field == "note"]
    assert who == ["Ravi"]


def test_the_page_plays_and_hands_on_what_playback_says(room: Room, qtbot: QtBot) -> None:
    made = room.bookmark()
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)
    player, screen = page.detail.player, room.screen
    qtbot.keyClick(player, Qt.Key.Key_Space)
    path = str(room.incidents.path_of(made, made.clips[0].files[0]))
    assert ("play_file", path) in [told[:2] for told in screen.told]
    page.screen_event(ScreenEvent("another", "ended"))
    page.screen_event(ScreenEvent("screen", "playing", 320, 180))
    screen.sequence = 1
    qtbot.waitUntil(lambda: colour_share(player.picture, QColor(30, 200, 30)) > 0.5, timeout=3000)


def test_a_copy_is_checked_and_entered(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    made = room.bookmark()
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)
    target = tmp_path / "stick"
    with qtbot.waitSignal(page.notice, timeout=3000):
        page.save_copy(str(target))
    (folder,) = target.iterdir()
    names = {path.name for path in folder.iterdir()}
    assert names == {f.name for f in made.files} | {"SHA256SUMS.txt"}
    for line in (folder / "SHA256SUMS.txt").read_text().splitlines():
        digest, name = line.split("  ")
        assert sha(folder / name) == digest
    room.incidents.path_of(made, made.files[0]).write_bytes(b"changed")
    with qtbot.waitSignal(page.notice, timeout=3000) as said:
        page.save_copy(str(target))
    assert "not made" in said.args[0]
    assert [path.name for path in target.iterdir()] == [folder.name], "nothing half is left"


def test_a_new_bookmark_comes_into_list_and_strip(room: Room, qtbot: QtBot) -> None:
    room.bookmark(ago_s=60)
    page = room.page(qtbot)
    strip = RecentStrip(room.incidents, room.background, news=room.news, stills=room.stills)
    qtbot.addWidget(strip)
    strip.resize(900, strip.height())
    strip.show()
    qtbot.waitUntil(lambda: strip.model.rowCount() == 1 and page.list.table.rowCount() == 1, timeout=3000)
    made = room.bookmark(OTHER)
    qtbot.waitUntil(lambda: strip.model.rowCount() == 2 and page.list.table.rowCount() == 2, timeout=3000)
    qtbot.waitUntil(lambda: colour_share(strip, RED) > 0.1, timeout=3000)
    with qtbot.waitSignal(strip.open_wanted, timeout=3000) as opened:
        spot = strip.view.visualRect(strip.model.index(0)).center()
        qtbot.mouseClick(strip.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == [made.id]
    page.open_incident(made.id)
    qtbot.waitUntil(lambda: page.detail.incident is not None and page.detail.incident.id == made.id)
    assert page.list.table.index(0, Column.WHAT).data() is not None


def test_both_themes_paint(room: Room, qtbot: QtBot) -> None:
    room.bookmark()
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)
    dark = page.grab().toImage().pixelColor(3, 3).lightness()
    theme.use(theme.LIGHT)
    light = page.grab().toImage().pixelColor(3, 3).lightness()
    theme.use(theme.DARK)
    assert light > dark + 100


def test_days_are_the_rooms_days() -> None:
    noon_ist = 1_790_000_000.0
    start, end = day_range("today", noon_ist)
    assert start is not None
    assert end is None
    assert 0 <= noon_ist - start < 86400
    assert (start + 19800) % 86400 == 0
    since, until = day_range("yesterday", noon_ist)
    assert (since, until) == (start - 86400, start)
    assert day_range("any", noon_ist) == (None, None)


def test_labels_of_the_scrubber_do_not_touch(qtbot: QtBot) -> None:
    for duration in (5, 60, 300, 3600):
        for width in (200, 600, 1500):
            step = tick_every(duration, width, 60)
            assert duration / step * 60 * 1.5 <= width or step >= 7200
    scrubber = Scrubber()
    qtbot.addWidget(scrubber)
    assert scrubber.sizeHint().expandedTo(QSize(1, 1)).height() > 20
    qtbot.mouseClick(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
