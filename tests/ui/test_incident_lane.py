"""One camera's lane in the player: which file playback is told to show when more footage comes in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.evidence.side_by_side import Rows
from console.evidence.timeline import timeline
from console.evidence.values import EvidenceFile
from console.playback.values import ScreenEvent
from tests.ui.incident_room import PaintedScreen
from ui.incidents.lane import CameraLane
from ui.incidents.mask_view import MaskView

BEGAN = 1_790_000_000.0


def rows(*files: tuple[str, float]) -> Rows:
    """A camera with files of ten seconds."""
    made = [EvidenceFile(name, "", 1, BEGAN + at, BEGAN + at + 10, packets=99) for name, at in files]
    return Rows((timeline(made),))


def test_footage_that_comes_before_what_is_open_is_not_played_from_the_wrong_file(
    qtbot: QtBot, tmp_path: Path
) -> None:
    view, screen, home = MaskView(), PaintedScreen(), QObject()
    qtbot.addWidget(view)
    lane = CameraLane(0, view, lambda: screen, home)  # type: ignore[arg-type,return-value]
    lane.set_rows(rows(("ring.mp4", 100)), tmp_path)
    lane.show(BEGAN + 103, playing=True)
    lane.heard(ScreenEvent(screen.id, "first"), BEGAN + 103)
    # A recording of the time before it has come: now it is the first of the line.
    lane.set_rows(rows(("recorded.mp4", 0), ("ring.mp4", 100)), tmp_path)
    screen.told.clear()
    lane.follow(BEGAN + 104)
    assert screen.told == [], "what plays goes on"
    lane.show(BEGAN + 3, playing=True)
    opened = [told[1] for told in screen.told if told[0] == "play_file"]
    assert opened == [str(tmp_path / "recorded.mp4")]


def test_a_file_that_is_no_longer_on_the_line_is_not_gone_on_with(qtbot: QtBot, tmp_path: Path) -> None:
    view, screen, home = MaskView(), PaintedScreen(), QObject()
    qtbot.addWidget(view)
    lane = CameraLane(0, view, lambda: screen, home)  # type: ignore[arg-type,return-value]
    lane.set_rows(rows(("ring.mp4", 100)), tmp_path)
    lane.show(BEGAN + 103, playing=True)
    lane.set_rows(rows(("other.mp4", 100)), tmp_path)
    lane.heard(ScreenEvent(screen.id, "position", position_s=3.0), BEGAN + 103)
    lane.follow(BEGAN + 104)
    assert screen.told[-1][:2] == ("play_file", str(tmp_path / "other.mp4"))
