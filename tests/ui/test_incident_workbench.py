"""Areas drawn on the picture, pictures kept and copies made at the player, on real clips."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from console.evidence.derived_values import what_was_done
from console.evidence.side_by_side import rows
from tests.evidence import numbered
from tests.evidence.test_derived import AT, Shelf, clip, face_of, is_covered, is_open
from tests.ui.incident_room import Poster
from ui.background import Background
from ui.incidents.player import ClipPlayer
from ui.incidents.workbench import Workbench


class Desk:
    """A player with its workbench, over one incident with two files."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.shelf = Shelf(folder)
        self.shelf.keep(clip(self.shelf, count=40))
        self.poster = Poster()
        self.failures: list[BaseException] = []
        self.background = Background(self.poster.call.emit, self.failures.append)
        self.player = ClipPlayer(None)
        qtbot.addWidget(self.player)
        self.bench = Workbench(self.shelf.incidents, self.player, self.background, lambda: "Ravi")
        self.player.resize(1100, 640)
        self.player.show()
        self.show()

    def show(self) -> None:
        incident = self.shelf.incident
        self.player.show_rows(rows(incident), self.shelf.folder, incident.at_utc, ["42  Gate"])
        self.bench.show_incident(incident)

    def close(self) -> None:
        self.player.close_screen()
        self.background.close()
        self.shelf.close()
        assert not self.failures


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path / "data")
    yield made
    made.close()


def at_picture(desk: Desk, qtbot: QtBot, number: int) -> None:
    """Stand on a picture whose moment is known."""
    desk.player.seek(AT + number / 10 + 0.03)
    qtbot.waitUntil(lambda: not desk.player.picture.picture_area.isEmpty(), timeout=10_000)
    qtbot.waitUntil(lambda: bool(desk.bench._times), timeout=10_000)
    desk.player.seek(desk.player.lanes.snapped(0, AT + number / 10 + 0.03))


def drag(desk: Desk, qtbot: QtBot, left: float, top: float, right: float, bottom: float) -> None:
    view = desk.player.picture
    area = view.picture_area
    x, y, wide, high = area.x(), area.y(), area.width(), area.height()
    begin = QPoint(round(x + left * wide), round(y + top * high))
    end = QPoint(round(x + right * wide), round(y + bottom * high))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_an_area_drawn_by_hand_is_covered_in_the_copy(desk: Desk, qtbot: QtBot) -> None:
    at_picture(desk, qtbot, 12)
    qtbot.keyClick(desk.player, Qt.Key.Key_M)
    panel = desk.bench.masks.panel
    assert panel.isVisible()
    qtbot.mouseClick(panel._rectangle, Qt.MouseButton.LeftButton)
    left, top, right, bottom = numbered.FACE
    drag(desk, qtbot, left - 0.01, top - 0.01, right + 0.01, bottom + 0.01)
    (mask,) = desk.bench.masks.model.masks
    assert mask.points[0] == (pytest.approx(left - 0.01, abs=0.01), pytest.approx(top - 0.01, abs=0.01))
    desk.player.do("mask_from")
    at_picture(desk, qtbot, 20)
    desk.player.do("mask_to")
    dialog = desk.bench.open_copy_dialog()
    assert dialog is not None
    assert dialog.masked.isChecked()
    with qtbot.waitSignal(dialog.made, timeout=30_000) as made:
        dialog.begin()
    (copy,) = made.args[0]
    assert copy.name in dialog.said.text()
    shown = [p for _, p in numbered.pictures_of(desk.shelf.path(copy))]
    assert len(shown) == 40
    hidden = [n for n, picture in enumerate(shown) if is_covered(picture)]
    assert hidden == list(range(11, 22)), "one picture more at both ends than was seen when they were marked"
    assert all(is_open(picture) for n, picture in enumerate(shown) if n not in hidden)
    assert int(shown[0][182:].max()) > 200, "the strip beneath is written on"
    dialog.close()


def test_areas_are_made_moved_and_removed_by_keys(desk: Desk, qtbot: QtBot) -> None:
    at_picture(desk, qtbot, 5)
    qtbot.keyClick(desk.player, Qt.Key.Key_M)
    desk.player.do("mask_in_the_middle")
    model = desk.bench.masks.model
    before = model.masks[0].points
    qtbot.keyClick(desk.player, Qt.Key.Key_Right)
    assert model.masks[0].points[0][0] == pytest.approx(before[0][0] + 0.01)
    qtbot.keyClick(desk.player, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert model.masks[0].points[2][1] == pytest.approx(before[2][1] + 0.01)
    qtbot.keyClick(desk.player, Qt.Key.Key_Escape)
    at = desk.player.position
    qtbot.keyClick(desk.player, Qt.Key.Key_Comma)
    assert desk.player.position < at, "let go of, keys are the player's again"
    desk.bench.masks.panel.pick(0)
    qtbot.keyClick(desk.player, Qt.Key.Key_Delete)
    assert model.masks == ()


def test_a_mask_is_seen_only_while_it_covers_and_while_areas_are_shown(desk: Desk, qtbot: QtBot) -> None:
    at_picture(desk, qtbot, 10)
    desk.player.do("masks")
    desk.player.do("mask_in_the_middle")
    desk.player.do("mask_to")
    desk.bench.masks.panel.pick(-1)

    def darkness() -> int:
        view = desk.player.picture
        middle = view.picture_area.center()
        return view.grab().toImage().pixelColor(middle).lightness()

    assert darkness() < 5
    at_picture(desk, qtbot, 25)
    qtbot.waitUntil(lambda: darkness() > 30, timeout=5_000)
    at_picture(desk, qtbot, 8)
    qtbot.waitUntil(lambda: darkness() < 5, timeout=5_000)
    desk.player.do("masks")
    qtbot.waitUntil(lambda: darkness() > 30, timeout=5_000)


def test_a_picture_is_kept_in_full_size_by_one_key(desk: Desk, qtbot: QtBot) -> None:
    at_picture(desk, qtbot, 17)
    with qtbot.waitSignal(desk.bench.notice, timeout=20_000) as said:
        qtbot.keyClick(desk.player, Qt.Key.Key_S)
    (capture,) = desk.shelf.incident.derived
    (still,) = capture.files
    assert still.name in said.args[0]
    assert what_was_done(still)["work"] == "picture"
    from PIL import Image

    with Image.open(desk.shelf.path(still)) as image:
        drawn = np.asarray(image.convert("RGB"))
    assert drawn.shape[1] == 320 and drawn.shape[0] > 180
    assert numbered.number_of(drawn[:180]) == 17
    assert face_of(drawn[:180]).size


@pytest.mark.parametrize("way", ["close", "reject"])  # Esc rejects, which is no closing to Qt
def test_a_dialog_that_is_closed_ends_what_it_makes(desk: Desk, qtbot: QtBot, way: str) -> None:
    at_picture(desk, qtbot, 3)
    qtbot.keyClick(desk.player, Qt.Key.Key_I)
    dialog = desk.bench.open_copy_dialog()
    assert dialog is not None
    stretch = desk.bench.stretch
    assert stretch is not None and stretch.marked
    assert stretch.from_utc == pytest.approx(AT + 0.3, abs=0.01)
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.show()
    dialog.begin()
    getattr(dialog, way)()
    assert dialog.isVisible(), "what it makes is ended first"
    qtbot.waitUntil(lambda: bool(gone), timeout=20_000)
    until = time.monotonic() + 1
    while desk.shelf.incident.derived and time.monotonic() < until:
        time.sleep(0.05)
    assert not desk.shelf.incident.derived
    assert not list(desk.shelf.folder.glob("*.part"))


def test_what_was_drawn_belongs_to_its_incident(desk: Desk, qtbot: QtBot) -> None:
    desk.player.do("masks")
    desk.player.do("mask_in_the_middle")
    masks = desk.bench.masks
    masks.show_incident("another", ["1  Gate"])
    assert masks.model.masks == ()
    masks.show_incident(desk.shelf.id, ["42  Gate"])
    assert len(masks.model.masks) == 1
