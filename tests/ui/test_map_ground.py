"""The ground of the maps set by hand: tried, used, changed while tiles come, closed at any moment."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.sources.http import Login
from console.store.store import Store
from console.tiles.values import TilesTrouble
from tests.rig.tile_server import TileRig, picture
from tests.ui.attention_room import Poster
from ui.background import Background
from ui.map_ground.dialog import MapGroundDialog
from ui.map_ground.ground import KEY, GroundChoice, MapGround, choice_from
from ui.map_ground.words import trouble_words
from ui.settings import Settings
from widgets.map.map_widget import MapWidget

WAIT_MS = 30_000
MIDDLE = (78.08, 27.88)


class Room:
    """The ground of two maps, and what the window would be told."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder)
        self.settings = Settings(self.store)
        self.poster = Poster()
        self.failures: list[BaseException] = []
        self.background = Background(self.poster.call.emit, self.failures.append, threads=2)
        self.logins = {"maps": Login("u", "p")}
        self.ground = MapGround(self.settings, folder, lambda name: self.logins.get(name, Login()))
        self.said: list[object] = []
        self.ground.changed.connect(self.said.append)

    def close(self) -> None:
        self.ground.close()
        self.background.close()
        self.store.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "data")
    yield made
    made.close()
    assert made.failures == []


@pytest.fixture
def rig() -> Iterator[TileRig]:
    with TileRig() as server:
        yield server


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(room: Room, parent: QWidget) -> MapGroundDialog:
    dialog = MapGroundDialog(room.ground, room.background, ("maps",), MIDDLE, parent)
    dialog.open()
    return dialog


def shown_map(room: Room, qtbot: QtBot) -> MapWidget:
    made = MapWidget()
    qtbot.addWidget(made)
    made.resize(500, 400)
    room.ground.attach(made, "own words")
    made.show()
    return made


def layers(room: Room) -> list[object]:
    return [layer for _, layer, _ in room.ground._layers.values()]


def mbtiles(path: Path) -> Path:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
    db.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)")
    db.execute("INSERT INTO metadata VALUES ('name', '<b>City</b>'), ('attribution', '© Survey')")
    db.execute("INSERT INTO tiles VALUES (0, 0, 0, ?)", [picture(0, 0, 0)])
    db.commit()
    db.close()
    return path


def test_a_file_is_tried_and_used_and_stays_after_a_restart(
    room: Room, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = shown_map(room, qtbot), shown_map(room, qtbot)
    dialog = opened(room, parent)
    dialog.kinds["file"].setChecked(True)
    assert not dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.file.setText(str(mbtiles(tmp_path / "city.mbtiles")))
    dialog.try_out()
    qtbot.waitUntil(lambda: dialog.said.text().startswith("Usable"), timeout=WAIT_MS)
    assert not dialog.sample.pixmap().isNull()
    assert dialog.said.textFormat() == Qt.TextFormat.PlainText
    assert dialog.attribution.text() == "© Survey"
    dialog.accept()
    for each in (first, second):
        qtbot.waitUntil(lambda each=each: "© Survey" in each.source, timeout=WAIT_MS)  # type: ignore[misc]
        assert each.source.endswith("own words")
    kept = choice_from(room.settings.get(KEY, {}))
    assert (kept.kind, kept.attribution) == ("file", "© Survey")


@pytest.mark.parametrize(
    ("address", "trouble"),
    [
        ("http://127.0.0.1:9/{z}/{x}/{y}.png", TilesTrouble.NO_ANSWER),
        ("http://127.0.0.1:9/map.png", TilesTrouble.BAD_ADDRESS),
        ("http://u:p@127.0.0.1:9/{z}/{x}/{y}", TilesTrouble.BAD_ADDRESS),
        ("nonsense", TilesTrouble.BAD_ADDRESS),
    ],
)
def test_a_server_that_cannot_be_used_is_said_in_words(
    room: Room, parent: QWidget, qtbot: QtBot, address: str, trouble: TilesTrouble
) -> None:
    dialog = opened(room, parent)
    dialog.kinds["server"].setChecked(True)
    dialog.address.setText(address)
    dialog.try_out()
    qtbot.waitUntil(lambda: dialog.said.text() == trouble_words(trouble), timeout=WAIT_MS)
    dialog.reject()


def test_closing_while_a_silent_server_is_tried_costs_nothing(
    room: Room, parent: QWidget, rig: TileRig, qtbot: QtBot
) -> None:
    rig.tiles.fault = "silent"
    dialog = opened(room, parent)
    dialog.kinds["server"].setChecked(True)
    dialog.address.setText(rig.address)
    dialog.try_out()
    qtbot.waitUntil(lambda: bool(rig.tiles.seen), timeout=WAIT_MS)
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    rig.closing.set()
    done = threading.Event()
    room.background.run(lambda: None, lambda _: done.set())
    qtbot.waitUntil(done.is_set, timeout=WAIT_MS)
    qtbot.wait(500)


def test_what_was_tried_before_another_address_was_typed_is_not_told_of_it(
    room: Room, parent: QWidget, rig: TileRig, qtbot: QtBot
) -> None:
    dialog = opened(room, parent)
    dialog.kinds["server"].setChecked(True)
    dialog.address.setText(rig.address)
    dialog.try_out()
    qtbot.waitUntil(lambda: dialog.said.text().startswith("Usable"), timeout=WAIT_MS)
    dialog.address.setText("http://127.0.0.1:9/{z}/{x}/{y}.png")
    assert dialog.said.text() == ""
    assert dialog.sample.pixmap().isNull()
    dialog.reject()


def test_another_ground_while_tiles_come_lets_the_former_one_go(
    room: Room, rig: TileRig, tmp_path: Path, qtbot: QtBot
) -> None:
    shown_map(room, qtbot)
    before = {thread for thread in threading.enumerate() if thread.name == "tiles"}
    for number in range(10):
        room.ground.set_choice(GroundChoice("server", rig.address + f"?{number}"))
        qtbot.wait(20)
    room.ground.set_choice(GroundChoice("file", str(mbtiles(tmp_path / "a.mbtiles"))))
    qtbot.waitUntil(
        lambda: len({t for t in threading.enumerate() if t.name == "tiles"} - before) <= 1, timeout=WAIT_MS
    )
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(room.ground.findChildren(type(layers(room)[0]))) == 1  # type: ignore[call-overload]


def test_a_notice_of_the_former_ground_goes_with_it(
    room: Room, rig: TileRig, tmp_path: Path, qtbot: QtBot
) -> None:
    shown_map(room, qtbot)
    room.ground.set_choice(GroundChoice("file", str(tmp_path / "nowhere.mbtiles")))
    qtbot.waitUntil(lambda: room.said[-1:] == [TilesTrouble.NOT_THERE], timeout=WAIT_MS)
    room.ground.set_choice(GroundChoice("file", str(mbtiles(tmp_path / "a.mbtiles"))))
    assert room.said[-1] is None
    qtbot.wait(500)
    assert room.said[-1] is None


def test_another_login_opens_the_server_anew(room: Room, rig: TileRig, qtbot: QtBot) -> None:
    shown_map(room, qtbot)
    room.ground.set_choice(GroundChoice("server", rig.address, credential="maps"))
    (former,) = layers(room)
    room.ground.logins_changed()
    (now,) = layers(room)
    assert now is not former
    room.ground.set_choice(GroundChoice("server", rig.address))
    (former,) = layers(room)
    room.ground.logins_changed()
    assert layers(room) == [former]


def test_a_map_that_is_destroyed_lets_its_tiles_go(room: Room, rig: TileRig, qtbot: QtBot) -> None:
    shown = MapWidget()
    room.ground.attach(shown)
    room.ground.set_choice(GroundChoice("server", rig.address))
    shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not room.ground._layers, timeout=WAIT_MS)


class _Marks(QTranslator):
    """Says everything in angle brackets: what stands without them was left behind."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, *_: object) -> str:
        return f"‹{source}›"


def test_another_language_is_followed_at_once(room: Room, parent: QWidget, qtbot: QtBot) -> None:
    dialog = opened(room, parent)
    marks, application = _Marks(), QApplication.instance()
    assert application is not None
    application.installTranslator(marks)
    try:
        qtbot.waitUntil(lambda: dialog.windowTitle().startswith("‹"), timeout=WAIT_MS)
        said = [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
        assert [each.text() for each in said if each.text() and "‹" not in each.text()] == []
    finally:
        application.removeTranslator(marks)
        dialog.reject()
        QCoreApplication.sendPostedEvents()
