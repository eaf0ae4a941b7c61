"""The demo city with a ledger that has an evening behind it, for the page and the prompt."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from console.catalogue.catalogue import Catalogue, Filter
from console.catalogue.load import load
from console.catalogue.values import Name
from console.demo.city import build_city
from console.store import attention_tables as tables
from console.store.store import Store
from console.watch.attention import AttentionLedger
from console.watch.attention_values import Dark, Showing, Stage, scene_of
from ui.attention.page import AttentionPage
from ui.attention.presence import Presence
from ui.background import Background
from ui.settings import Settings
from widgets import theme


class Poster(QObject):
    """Brings calls to the GUI thread, as the console's door for background work does."""

    call = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.call.connect(lambda job: job())


class AttentionRoom:
    """Everything that the ledger's widgets need; `now` is when it was made."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder)
        build_city(self.store, folder / "scenes")
        self.catalogue: Catalogue = load(self.store)
        self.settings = Settings(self.store)
        self.ledger = AttentionLedger(self.store, lambda: "Asha")
        self.poster = Poster()
        self.failures: list[BaseException] = []
        self.background = Background(self.poster.call.emit, self.failures.append)
        self.presence = Presence(self.ledger, self.settings)
        # A page that nobody held would be gone before its answer came.
        self.pages: list[AttentionPage] = []
        self.now = time.time()
        self.pumps = self.catalogue.find(Filter(frozenset(["petrol_pump"])))
        self.camera = int(self.pumps[0])
        self._fill()

    def _fill(self) -> None:
        """Asha pages through pumps for 50 minutes, Ravi has one of them large for a while."""
        pumps = [self.catalogue.camera(int(row)).id for row in self.pumps]
        pages = [scene_of(dict.fromkeys(pumps[n : n + 4], 0.2)) for n in (0, 4, 8)]
        main = Stage(self.store.seat, "Asha", "main", Name("पेट्रोल पम्प", "Petrol pumps"))
        second = Stage(self.store.seat, "Ravi", "2", Name("बड़ा", "Large"))
        begun = self.now - 3300
        rows = [
            Showing(main, pages[n % 3], begun + n * 60, begun + n * 60 + 60, (Dark(1, 0.0, 60.0),))
            for n in range(50)
        ]
        rows.append(Showing(second, scene_of({pumps[0]: 0.9}), self.now - 2000, self.now - 1100))
        self.store.write(lambda db: tables.put_showings(db, rows)).result(10)

    def page(self) -> AttentionPage:
        """The page; whoever asks for it owns it."""
        return AttentionPage(self.ledger.answers, self.catalogue, self.background, self.presence)

    def close(self) -> None:
        """End everything."""
        self.presence.close()
        self.background.close()
        self.ledger.close()
        self.store.close()


def shown(room: AttentionRoom, qtbot: QtBot) -> AttentionPage:
    page = room.page()
    room.pages.append(page)
    qtbot.addWidget(page, before_close_func=lambda p: p.close_page())
    page.resize(1366, 680)
    page.show()
    return page


def share_of(image: QImage, colour: QColor) -> float:
    """The part of an image that has about this colour."""
    dots = [image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(image.height())]
    near = [
        d
        for d in dots
        if abs(d.red() - colour.red()) + abs(d.green() - colour.green()) + abs(d.blue() - colour.blue()) < 40
    ]
    return len(near) / max(1, len(dots))


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[AttentionRoom]:
    """A room while a test needs it; no background work in it may have failed."""
    theme.use(theme.DARK)
    made = AttentionRoom(folder)
    yield made
    made.close()
    assert made.failures == []
