"""What the widgets of incidents need: real rows and files, a relay that only answers when it is told to."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.catalogue import Catalogue
from console.catalogue.content import Ground
from console.catalogue.load import from_values
from console.catalogue.values import Area, Camera, Name, Ownership, Placement, Site
from console.evidence.categories import load_categories
from console.evidence.incidents import Incidents
from console.evidence.values import BookmarkedCamera, CaptureKind, Incident
from console.playback.values import Frame
from console.relay.values import ClipFile, ClipProgress, StillResult, StreamStatus
from console.sources.recordings import Recordings
from console.store.store import Store
from tests.evidence.conftest import CAMERA
from tests.evidence.test_killed_console import NoRelay
from ui.background import Background
from ui.incidents.bookmark_panel import BookmarkPanel
from ui.incidents.news import IncidentNews
from ui.incidents.page import IncidentsPage
from ui.incidents.stills import Stills
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

    def __init__(self, folder: Path, recordings: Recordings | None = None) -> None:
        self.folder = folder
        self.recordings = recordings
        self.store = Store.open(folder)
        self.incidents = Incidents(
            self.store,
            QuietRelay(),
            folder / "evidence",
            categories=load_categories(),
            recordings=recordings,
        )
        self.poster = Poster()
        self.failures: list[BaseException] = []
        self.background = Background(self.poster.call.emit, self.failures.append)
        self.news = IncidentNews(self.incidents)
        self.stills = Stills(self.background)
        self.screen = PaintedScreen()
        self.panels: list[BookmarkPanel] = []
        self.windows: list[QWidget] = []

    def bookmark(self, *cameras: object, ago_s: float = 0.0, **written: Any) -> Incident:
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
            self.incidents.edit(made.id, **written)
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
            self.incidents.still_result(StillResult(capture.id, str(path), sha(path), made.at_utc, 320, 180))
            return
        path = folder / f"{capture.stem}-1.mp4"
        path.write_bytes(b"a clip" * 500)
        file = ClipFile(
            str(path), sha(path), 3000, capture.start_utc, capture.end_utc, "h264", 320, 180, 600, 60
        )
        self.incidents.clip_progress(ClipProgress(capture.id, "done", (file,)))

    def page(self, qtbot: QtBot, catalogue: Catalogue | None = None) -> IncidentsPage:
        """The page, shown; on a city, if one is given."""
        page = IncidentsPage(
            self.incidents,
            self.background,
            operator=lambda: "Ravi",
            screens=lambda: self.screen,  # type: ignore[arg-type,return-value]
            news=self.news,
            stills=self.stills,
            catalogue=catalogue,
            bookmarked=None if catalogue is None else lambda row: bookmarked(catalogue, row),
            recordings=self.recordings,
            can_export=True,
        )
        qtbot.addWidget(page, before_close_func=lambda p: p.close_page())
        page.resize(1366, 700)
        page.show()
        return page

    def written(self) -> None:
        """Wait for the store's writer."""
        self.store.write(lambda _: None).result(5)

    def close(self) -> None:
        """End everything."""
        for panel in self.panels:
            panel.dismiss()
        self.news.close()
        self.background.close()
        self.incidents.close()
        self.store.close()
        assert not self.failures


def sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


SITE = Site("site", Name("बाज़ार", "Market"), "bank", Ownership.PUBLIC, 27.88, 78.08, thana="kotwali")
RING = ((78.0, 27.8), (78.2, 27.8), (78.2, 28.0), (78.0, 28.0), (78.0, 27.8))
AREAS = (
    Area("city", "city", Name("नगर", "City"), "", (RING,)),
    Area("kotwali", "thana", Name("कोतवाली", "Kotwali"), "city", (RING,)),
)


def city(*more: Camera, merged: Mapping[str, str] | None = None) -> Catalogue:
    """A market with the camera of the tests' incidents, three more within 200 m, and one far away.

    `merged` are cameras that are no more, with those that they were merged into.
    """
    around = [
        Camera(f"n{n}", 100 + n, Name(f"कैमरा {n}", f"Camera {n}"), "site", Placement.ENTRY, lat, 78.08)
        for n, lat in ((1, 27.8804), (2, 27.8808), (3, 27.8812), (4, 27.9500))
    ]
    own = Camera(CAMERA.camera_id, CAMERA.number, CAMERA.name, "site", Placement.ENTRY, 27.88, 78.08)
    made = from_values([SITE], [own, *around, *more], areas=AREAS)
    ground = Ground(made.groups, made.categories, made.areas, made.ways)
    return Catalogue(ground, made.content, merged)


def bookmarked(catalogue: Catalogue, row: int) -> BookmarkedCamera:
    """A camera of that city as an incident keeps it."""
    camera = catalogue.camera(row)
    return BookmarkedCamera(camera.id, camera.number, camera.name, f"{camera.id}/sub")


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
    """The panel over a wall; the room puts it away."""
    panel = BookmarkPanel(
        room.incidents, operator=lambda: "Asha", news=room.news, stills=room.stills, parent=wall
    )
    room.panels.append(panel)
    return panel
