"""The bookmark panel, the page and the strip, on real rows and files, with pixels read."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.evidence.categories import load_categories
from console.evidence.incidents import Incidents
from console.evidence.values import CaptureKind, Incident, Seal, Severity
from console.playback.values import Frame, ScreenEvent
from console.relay.values import ClipFile, ClipProgress, StillResult, StreamStatus
from console.store.store import Store
from tests.evidence.conftest import CAMERA
from tests.evidence.test_finding import OTHER
from tests.evidence.test_killed_console import NoRelay
from ui.background import Background
from ui.incidents.bookmark_panel import BookmarkPanel
from ui.incidents.filter_bar import day_range
from ui.incidents.model import Column
from ui.incidents.news import IncidentNews
from ui.incidents.page import IncidentsPage
from ui.incidents.scrubber import Scrubber, tick_every
from ui.incidents.stills import Stills
from ui.incidents.strip import RecentStrip
from widgets import theme

RED = QColor(210, 30, 30)


class QuietRelay(NoRelay):
    """A relay whose ring reaches two minutes back, and that answers only when the test does."""

    def status(self, stream_id: str) -> StreamStatus | None:
        return StreamStatus(stream_id, ring_from_utc=time.time() - 120)


class Poster(QObject):
    """Brings calls to the GUI thread, as the console's door for background work does."""

    call = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.call.connect(lambda job: job())


class PaintedScreen:
    """A screen with one green picture, that remembers what it was told."""

    def __init__(self) -> None:
        self.id = "screen"
        self.sequence = 0
        self.told: list[tuple[object, ...]] = []
        self._bytes = memoryview(bytes([30, 200, 30, 255]) * (64 * 36))

    def frame(self) -> Frame | None:
        return Frame(self._bytes, 64, 36, 256, time.monotonic(), self.sequence) if self.sequence else None

    def __getattr__(self, name: str) -> Callable[..., None]:
        def tell(*arguments: object, **named: object) -> None:
            self.told.append((name, *arguments, *named.values()))

        return tell


class Room:
    """Everything that the incident widgets need."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store.open(folder)
        self.incidents = Incidents(
            self.store, QuietRelay(), folder / "evidence", categories=load_categories()
        )
        self.poster = Poster()
        self.failures: list[BaseException] = []
        self.background = Background(self.poster.call.emit, self.failures.append)
        self.news = IncidentNews(self.incidents)
        self.stills = Stills(self.background)
        self.screen = PaintedScreen()

    def bookmark(self, *cameras: object, ago_s: float = 0.0, **written: str) -> Incident:
        """A bookmark with a red still and a clip that is done."""
        made = self.incidents.bookmark(
            cameras or (CAMERA,),
            operator="Asha",
            at_utc=time.time() - ago_s,  # type: ignore[arg-type]
        )
        self.store.write(lambda _: None).result(5)
        for capture in made.captures:
            self._answer(made, capture)
        if written:
            self.incidents.edit(made.id, **written)  # type: ignore[arg-type]
        until = time.monotonic() + 5
        while self.incidents.get(made.id).open and time.monotonic() < until:
            time.sleep(0.01)
        self.store.write(lambda _: None).result(5)
        return self.incidents.get(made.id)

    def _answer(self, made: Incident, capture) -> None:  # type: ignore[no-untyped-def]
        folder = self.incidents.folder_of(made)
        if capture.kind is CaptureKind.STILL:
            path = folder / f"{capture.stem}.jpg"
            image = QImage(320, 180, QImage.Format.Format_RGB32)
            image.fill(RED)
            assert image.save(str(path), "JPG", 95)
            self.incidents.still_result(StillResult(capture.id, str(path), _sha(path), made.at_utc, 320, 180))
            return
        path = folder / f"{capture.stem}-1.mp4"
        path.write_bytes(b"a clip" * 500)
        file = ClipFile(
            str(path), _sha(path), 3000, capture.start_utc, capture.end_utc, "h264", 320, 180, 600, 60
        )
        self.incidents.clip_progress(ClipProgress(capture.id, "done", (file,)))

    def page(self, qtbot: QtBot) -> IncidentsPage:
        """The page, shown."""
        page = IncidentsPage(
            self.incidents,
            self.background,
            operator=lambda: "Ravi",
            screens=lambda: self.screen,  # type: ignore[arg-type,return-value]
            news=self.news,
            stills=self.stills,
        )
        qtbot.addWidget(page, before_close_func=lambda p: p.close_page())
        page.resize(1366, 700)
        page.show()
        return page

    def close(self) -> None:
        """End everything."""
        self.news.close()
        self.background.close()
        self.incidents.close()
        self.store.close()
        assert not self.failures


def _sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    theme.use(theme.DARK)
    made = Room(tmp_path)
    yield made
    made.close()


@pytest.fixture
def wall(qtbot: QtBot) -> QWidget:
    """A wall of one button that has the keys."""
    wall = QWidget()
    qtbot.addWidget(wall)
    wall.resize(1000, 700)
    layout = QVBoxLayout(wall)
    layout.addWidget(QPushButton("tile"))
    wall.show()
    wall.activateWindow()
    wall.findChild(QPushButton).setFocus()
    return wall


def panel_on(room: Room, wall: QWidget) -> BookmarkPanel:
    return BookmarkPanel(
        room.incidents, operator=lambda: "Asha", news=room.news, stills=room.stills, parent=wall
    )


def colour_share(widget: QWidget, colour: QColor, within: int = 40) -> float:
    """How much of a widget is nearly of a colour."""
    image = widget.grab().toImage()
    hits = total = 0
    for y in range(2, image.height(), 7):
        for x in range(2, image.width(), 7):
            found = image.pixelColor(x, y)
            near = max(
                abs(found.red() - colour.red()),
                abs(found.green() - colour.green()),
                abs(found.blue() - colour.blue()),
            )
            hits += near <= within
            total += 1
    return hits / total


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
    qtbot.waitUntil(lambda: colour_share(panel._still, RED) > 0.8, timeout=3000)
    panel.take_focus()
    assert panel.hasFocus()
    qtbot.keyClick(panel, Qt.Key.Key_2)
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    qtbot.keyClick(panel, Qt.Key.Key_Plus)
    qtbot.keyClick(panel, Qt.Key.Key_N)
    qtbot.keyClicks(panel._note, "red cap 12")
    qtbot.keyClick(panel._note, Qt.Key.Key_Escape)
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
    panel._span.longer.click()
    assert room.incidents.get(made.id).after_s == 60
    assert panel._span.back.minimum() <= -110, "as far as the ring reaches"
    panel._span.back.setValue(-90)
    qtbot.waitUntil(lambda: room.incidents.get(made.id).before_s == 90, timeout=3000)
    panel._span.finish.click()
    assert room.incidents.get(made.id).after_s < 5


def test_the_page_lists_searches_and_shows(room: Room, qtbot: QtBot) -> None:
    room.bookmark(ago_s=100, category="theft", note="लाल टोपी")
    last = room.bookmark(OTHER, severity="critical")
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: page.table.rowCount() == 2, timeout=3000)
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)
    assert page.detail.incident is not None
    assert page.detail.incident.id == last.id
    qtbot.waitUntil(lambda: colour_share(page.detail.player.picture, RED) > 0.5, timeout=3000)
    page.focus_search()
    qtbot.keyClicks(page.filters.text, "theft")
    qtbot.waitUntil(lambda: page.table.rowCount() == 1, timeout=3000)
    page.filters.text.setText("टोपी ४२")
    qtbot.wait(150)
    qtbot.waitUntil(lambda: page.table.rowCount() == 1, timeout=3000)
    page.filters.text.setText("nothing of the kind")
    qtbot.waitUntil(lambda: page.table.rowCount() == 0, timeout=3000)
    page.filters.clear()
    qtbot.waitUntil(lambda: page.table.rowCount() == 2, timeout=3000)
    page.filters.number.setText("१५०७")
    qtbot.waitUntil(lambda: page.table.rowCount() == 1, timeout=3000)


def test_opening_an_incident_checks_its_files(room: Room, qtbot: QtBot) -> None:
    made = room.bookmark()
    path = room.incidents.path_of(made, made.clips[0].files[0])
    path.write_bytes(b"another" * 400)
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: room.incidents.get(made.id).seal is Seal.CHANGED, timeout=3000)
    qtbot.waitUntil(lambda: "✗" in page.detail._seal.text(), timeout=3000)
    assert path.name in page.detail._seal.text()
    qtbot.waitUntil(lambda: colour_share_of_seal(page) > 0, timeout=3000)


def colour_share_of_seal(page: IncidentsPage) -> float:
    return colour_share(page.detail._seal_mark, theme.current().danger, 30)


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


def test_the_player_paints_frames_and_obeys_keys(room: Room, qtbot: QtBot) -> None:
    made = room.bookmark()
    page = room.page(qtbot)
    qtbot.waitUntil(lambda: page.detail.incident is not None, timeout=3000)
    player, screen = page.detail.player, room.screen
    qtbot.keyClick(player, Qt.Key.Key_Space)
    path = str(room.incidents.path_of(made, made.clips[0].files[0]))
    assert ("play_file", path) == screen.told[-1][:2]
    page.screen_event(ScreenEvent("another", "position", position_s=50))
    page.screen_event(ScreenEvent("screen", "playing", 320, 180))
    screen.sequence = 1
    qtbot.waitUntil(lambda: colour_share(player.picture, QColor(30, 200, 30)) > 0.5, timeout=3000)
    page.screen_event(ScreenEvent("screen", "position", position_s=12))
    assert player.scrubber.position == pytest.approx(made.start_utc + 12, abs=0.1)
    qtbot.keyClick(player, Qt.Key.Key_Right)
    assert screen.told[-2] == ("seek", pytest.approx(22, abs=0.1))
    qtbot.keyClick(player, Qt.Key.Key_BracketRight)
    assert screen.told[-1] == ("rate", 2.0)
    qtbot.keyClick(player, Qt.Key.Key_Period)
    assert screen.told[-1] == ("step",)
    assert not player.playing
    page.screen_event(ScreenEvent("screen", "ended"))
    assert player.scrubber.position == pytest.approx(made.end_utc, abs=0.1)


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
        assert _sha(folder / name) == digest
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
    qtbot.waitUntil(lambda: strip.model.rowCount() == 1 and page.table.rowCount() == 1, timeout=3000)
    made = room.bookmark(OTHER)
    qtbot.waitUntil(lambda: strip.model.rowCount() == 2 and page.table.rowCount() == 2, timeout=3000)
    qtbot.waitUntil(lambda: colour_share(strip, RED) > 0.1, timeout=3000)
    with qtbot.waitSignal(strip.open_wanted, timeout=3000) as opened:
        spot = strip.view.visualRect(strip.model.index(0)).center()
        qtbot.mouseClick(strip.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == [made.id]
    page.open_incident(made.id)
    qtbot.waitUntil(lambda: page.detail.incident is not None and page.detail.incident.id == made.id)
    assert page.table.index(0, Column.WHAT).data() is not None


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
