"""Kept clips in the player: run by the real libVLC, stood upon by the real decoder, told by pixels."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from console.evidence.derived import picture_times
from console.evidence.side_by_side import Rows
from console.evidence.timeline import timeline
from console.evidence.values import EvidenceFile
from console.playback.client import Playback
from tests.evidence import numbered
from ui.incidents.player import ClipPlayer

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="libVLC is asked for where CI has it")

BEGAN = 1_790_000_000.0
NAMES = ("1  Gate", "2  Market")


class Events(QObject):
    """Screen events, brought to the GUI thread."""

    come = Signal(object)


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[ClipPlayer]:
    events = Events()
    playback = Playback(on_event=events.come.emit, on_up=lambda: None, on_down=lambda _: None)
    playback.start()
    made = ClipPlayer(playback.screen)
    qtbot.addWidget(made)
    events.come.connect(made.screen_event)
    made.failures = []  # type: ignore[attr-defined]
    made.failed.connect(made.failures.append)  # type: ignore[attr-defined]
    made.resize(900, 560)
    made.show()
    yield made
    made.close_screen()
    playback.close()


def file(folder: Path, name: str, start: float, count: int = 60, bf: int = 0) -> EvidenceFile:
    numbered.write(folder / name, count, gop=20, start_utc=start, bf=bf)
    return EvidenceFile(name, "", 1, start, start + count / numbered.FPS, packets=count)


def know_times(player: ClipPlayer, folder: Path) -> None:
    """What the workbench does when a file is opened."""
    names = [span.file.name for line in player.rows.lines for span in line.spans]
    found = picture_times([folder / name for name in names])
    player.lanes.set_times({name: np.array(times) for name, times in zip(names, found, strict=True)})


def number_seen(player: ClipPlayer, camera: int = 0) -> int:
    """Which picture is seen, read from the widget's pixels; -1 where none is."""
    view = player.lanes.view(camera)
    area = view.picture_area
    if area.isEmpty():
        return -1
    image = view.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return numbered.number_of(rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3))


def sees(qtbot: QtBot, player: ClipPlayer, number: int, camera: int = 0) -> None:
    qtbot.waitUntil(lambda: number_seen(player, camera) == number, timeout=10_000)


@pytest.mark.parametrize("bf", [0, 2])
def test_standing_it_shows_the_very_picture_and_steps_both_ways(
    player: ClipPlayer, qtbot: QtBot, tmp_path: Path, bf: int
) -> None:
    player.show_clip(timeline([file(tmp_path, "a.mp4", BEGAN, bf=bf)]), tmp_path, BEGAN + 2)
    know_times(player, tmp_path)
    late = picture_times([tmp_path / "a.mp4"])[0][0]
    assert bool(late) == bool(bf), "pictures that are sent out of order are shown later than decoded"
    player.seek(BEGAN + late + 2.55)
    sees(qtbot, player, 25)
    for key, number in (
        (Qt.Key.Key_Period, 26),
        (Qt.Key.Key_Period, 27),
        (Qt.Key.Key_Comma, 26),
        (Qt.Key.Key_Comma, 25),
        (Qt.Key.Key_Comma, 24),
    ):
        qtbot.keyClick(player, key)
        sees(qtbot, player, number)
        assert player.position == pytest.approx(BEGAN + late + number / 10, abs=0.002)
    for number in (19, 20, 21, 0, 57):
        player.seek(BEGAN + late + number / 10 + 0.04)
        sees(qtbot, player, number)
    assert not player.playing
    assert player.failures == []  # type: ignore[attr-defined]


def test_it_plays_two_files_as_one_and_jumps_over_the_hole(
    player: ClipPlayer, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [file(tmp_path, "a.mp4", BEGAN, 20), file(tmp_path, "b.mp4", BEGAN + 60, 30)]
    player.show_clip(timeline(files), tmp_path, BEGAN + 1)
    assert player.picture.empty, "nothing is opened before somebody wants to see it"
    qtbot.keyClick(player, Qt.Key.Key_Space)
    seen: list[float] = []
    player.moved.connect(seen.append)
    qtbot.waitUntil(lambda: not player.picture.empty, timeout=10_000)
    qtbot.waitUntil(lambda: player.position > BEGAN + 60.5, timeout=15_000)
    assert [utc for utc in seen if BEGAN + 2.1 < utc < BEGAN + 59.9] == []
    qtbot.waitUntil(lambda: number_seen(player) > 1, timeout=10_000)
    qtbot.waitUntil(lambda: not player.playing, timeout=15_000)
    assert player.position == pytest.approx(BEGAN + 63, abs=0.1)
    qtbot.keyClick(player, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: player.playing and player.position < BEGAN + 2, timeout=5_000)
    assert player.failures == []  # type: ignore[attr-defined]


def test_held_while_it_runs_it_stands_on_the_picture_of_the_clock(
    player: ClipPlayer, qtbot: QtBot, tmp_path: Path
) -> None:
    player.show_clip(timeline([file(tmp_path, "a.mp4", BEGAN, 120)]), tmp_path, BEGAN + 2)
    know_times(player, tmp_path)
    player.toggle()
    qtbot.waitUntil(lambda: player.position > BEGAN + 1.5 and number_seen(player) >= 0, timeout=10_000)
    running = number_seen(player)
    player.toggle()
    at = player.position
    sees(qtbot, player, round((at - BEGAN) * 10))
    assert abs(running - round((at - BEGAN) * 10)) < 15
    player.set_rate(8.0)
    player.toggle()
    qtbot.waitUntil(lambda: player.position > BEGAN + 8, timeout=10_000)


def test_cameras_stand_side_by_side_at_one_moment(player: ClipPlayer, qtbot: QtBot, tmp_path: Path) -> None:
    rows = Rows(
        (
            timeline([file(tmp_path, "a.mp4", BEGAN, 60)]),
            timeline([file(tmp_path, "b.mp4", BEGAN + 2, 60)]),
        )
    )
    player.show_rows(rows, tmp_path, BEGAN + 3, NAMES)
    know_times(player, tmp_path)
    assert player.shown == (0, 1)
    qtbot.keyClick(player, Qt.Key.Key_J)
    sees(qtbot, player, 30, 0)
    sees(qtbot, player, 10, 1)
    qtbot.keyClick(player, Qt.Key.Key_Period)
    sees(qtbot, player, 31, 0)
    sees(qtbot, player, 11, 1)
    player.seek(BEGAN + 1)
    sees(qtbot, player, 10, 0)
    assert number_seen(player, 1) == -1, "nothing was kept of the other camera then, so nothing is shown"
    player.seek(BEGAN + 7)
    sees(qtbot, player, 50, 1)
    assert number_seen(player, 0) == -1
    assert player.failures == []  # type: ignore[attr-defined]


def test_cameras_run_together(player: ClipPlayer, qtbot: QtBot, tmp_path: Path) -> None:
    rows = Rows(
        (
            timeline([file(tmp_path, "a.mp4", BEGAN, 150)]),
            timeline([file(tmp_path, "b.mp4", BEGAN + 2, 130)]),
        )
    )
    player.show_rows(rows, tmp_path, BEGAN + 3, NAMES)
    player.seek(BEGAN + 3)
    player.toggle()
    qtbot.waitUntil(lambda: player.position > BEGAN + 7, timeout=20_000)
    apart: list[int] = []

    def look() -> bool:
        apart.append(number_seen(player, 0) - 20 - number_seen(player, 1))
        return player.position > BEGAN + 10

    qtbot.waitUntil(look, timeout=20_000)
    assert abs(float(np.median(apart))) <= 12, "within a second, on a machine with anything else to do"


def test_keys_mark_a_stretch_and_choose_cameras(player: ClipPlayer, qtbot: QtBot, tmp_path: Path) -> None:
    files = [file(tmp_path, f"{n}.mp4", BEGAN, 30) for n in range(6)]
    rows = Rows(tuple(timeline([each]) for each in files))
    player.show_rows(rows, tmp_path, BEGAN + 1, [f"{n}  Camera" for n in range(6)])
    assert player.shown == (0, 1, 2, 3)
    qtbot.keyClick(player, Qt.Key.Key_Up)
    assert player.camera == 0
    for _ in range(5):
        qtbot.keyClick(player, Qt.Key.Key_Down)
    assert player.camera == 5
    assert 5 in player.shown and len(player.shown) == 4
    qtbot.keyClick(player, Qt.Key.Key_V)
    assert 5 not in player.shown
    player.seek(BEGAN + 1.0)
    qtbot.keyClick(player, Qt.Key.Key_I)
    player.seek(BEGAN + 2.0)
    qtbot.keyClick(player, Qt.Key.Key_O)
    assert (player.in_utc, player.out_utc) == (pytest.approx(BEGAN + 1), pytest.approx(BEGAN + 2))
    player.seek(BEGAN + 2.5)
    qtbot.keyClick(player, Qt.Key.Key_I)
    assert player.out_utc is None, "an end before the begin is no end"
    qtbot.keyClick(player, Qt.Key.Key_X)
    assert player.in_utc is None


def test_without_libvlc_it_still_stands_on_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    player = ClipPlayer(None)
    qtbot.addWidget(player, before_close_func=lambda p: p.close_screen())
    player.resize(700, 500)
    player.show()
    player.show_clip(timeline([file(tmp_path, "a.mp4", BEGAN)]), tmp_path, BEGAN + 2)
    player.seek(BEGAN + 3.14)
    sees(qtbot, player, 31)
    with qtbot.waitSignal(player.failed) as said:
        player.toggle()
    assert said.args == ["no_libvlc"]
    assert not player.playing
