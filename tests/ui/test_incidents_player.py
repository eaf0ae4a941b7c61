"""A kept clip is played back by the real libVLC, and its pixels come on screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from console.evidence.timeline import timeline
from console.evidence.values import EvidenceFile
from console.playback.client import Playback
from console.playback.values import ScreenEvent
from tests.evidence.conftest import demo_clip
from ui.incidents.player import ClipPlayer

__all__ = ["demo_clip"]
BEGAN = 1_790_000_000.0


class Events(QObject):
    """Screen events, brought to the GUI thread."""

    come = Signal(object)


@pytest.mark.skipif(sys.platform != "linux", reason="libVLC is asked for where CI has it")
def test_two_files_play_as_one(qtbot: QtBot, demo_clip: Path, tmp_path: Path) -> None:
    for name in ("a-1.mp4", "a-2.mp4"):
        os.link(demo_clip, tmp_path / name)
    files = [
        EvidenceFile("a-1.mp4", "", 1, BEGAN, BEGAN + 4, packets=40),
        EvidenceFile("a-2.mp4", "", 1, BEGAN + 3, BEGAN + 7, packets=40),
    ]
    events = Events()
    playback = Playback(on_event=events.come.emit, on_up=lambda: None, on_down=lambda _: None)
    playback.start()
    player = ClipPlayer(playback.screen)
    qtbot.addWidget(player)
    heard: list[ScreenEvent] = []
    events.come.connect(heard.append)
    events.come.connect(player.screen_event)
    try:
        player.resize(640, 480)
        player.show()
        player.show_clip(timeline(files), tmp_path, BEGAN + 2)
        assert player.picture.empty
        qtbot.keyClick(player, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not player.picture.empty, timeout=10_000)
        qtbot.waitUntil(lambda: player.scrubber.position > BEGAN + 0.5, timeout=5_000)
        middle = player.picture.grab().toImage().pixelColor(320, 120)
        assert 20 < middle.lightness() < 255
        player.set_rate(4.0)
        qtbot.waitUntil(lambda: player.scrubber.position > BEGAN + 4.5, timeout=10_000)
        qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
        assert player.scrubber.position == pytest.approx(BEGAN + 7, abs=0.1)
        player.seek(BEGAN + 1)
        qtbot.waitUntil(lambda: player.scrubber.position == pytest.approx(BEGAN + 1, abs=0.6), timeout=5_000)
        assert not player.playing
        assert "error" not in {event.kind for event in heard}
    finally:
        player.close_screen()
        playback.close()
