"""Pause and instant replay with a real camera, relay and libVLC: the picture itself tells its moment."""

from __future__ import annotations

import os
import signal
import stat
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from console.catalogue.values import Name
from console.wall.tile import TileKind, TileState
from tests.rig.picture import read_value
from tests.ui.tile_room import TileRoom, wait_past
from widgets.wall.view import TileMode, TileView

PATIENCE_MS = 40_000
PLAIN = TileView(118, Name("", "Gate"), "mdi6.school", "#ffffff", TileState(TileKind.LIVE))


@pytest.fixture
def room(qtbot, tmp_path):
    made = TileRoom(tmp_path)
    yield made
    made.close()
    assert made.failures == []
    for log in tmp_path.glob("*.log"):
        assert "Traceback" not in log.read_text()


def live_camera(room, qtbot, farm, clips, *, past_s: float = 0.0):
    camera = farm.add("gate", clips.h264)
    room.show(camera.url)
    qtbot.waitUntil(lambda: room.tick() and room.number() is not None, timeout=PATIENCE_MS)
    if past_s:
        wait_past(room, qtbot, "c0/sub", past_s)
    return camera


def press(room, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> bool:
    return room.modes.handles_key("c0", QKeyEvent(QEvent.Type.KeyPress, key.value, modifiers))


def begin_replay(room, qtbot) -> None:
    room.modes.replay("c0")
    assert room.modes.mode("c0") is TileMode.LIVE
    assert room.modes.decorate("c0", PLAIN).preparing
    qtbot.waitUntil(lambda: room.modes.mode("c0") is TileMode.REPLAY, timeout=PATIENCE_MS)


def position(room) -> float:
    return room.modes.decorate("c0", PLAIN).position_s


def stands_still(room, qtbot) -> bool:
    """Whether the same picture is there over half a second."""
    before = room.number()
    qtbot.wait(500)
    return before is not None and room.number() == before


def test_a_paused_tile_stands_while_the_stream_goes_on(room, qtbot, farm, clips):
    live_camera(room, qtbot, farm, clips)
    room.modes.pause("c0")
    held, small = room.number(), room.modes.screen("c0").sequence
    assert room.modes.mode("c0") is TileMode.PAUSED
    first = room.live.screen("c0").sequence
    qtbot.waitUntil(lambda: room.live.screen("c0").sequence > first + 15, timeout=PATIENCE_MS)
    view = room.modes.decorate("c0", PLAIN)
    assert (view.mode, view.mode_age_s) == (TileMode.PAUSED, pytest.approx(1.5, abs=1.5))
    # The full picture of the same moment takes its place.
    qtbot.waitUntil(lambda: room.modes.screen("c0").sequence > small, timeout=PATIENCE_MS)
    assert room.number() == held
    assert room.modes.moment("c0") == room.modes.kept_still("c0").at_utc
    assert len(room.files()) == 1
    room.modes.pause("c0")
    assert room.modes.mode("c0") is TileMode.LIVE
    assert room.modes.decorate("c0", PLAIN) is PLAIN
    assert room.files() == []


def test_a_late_tile_that_is_paused_is_as_late_as_it_was(room, qtbot, farm, clips, monkeypatch):
    live_camera(room, qtbot, farm, clips)
    monkeypatch.setattr(room.live, "delay_s", lambda key: 30.0)
    room.modes.pause("c0")
    assert room.modes.decorate("c0", PLAIN).mode_age_s == pytest.approx(31, abs=5)
    assert time.time() - room.modes.moment("c0") == pytest.approx(31, abs=5)


def test_a_tile_without_a_picture_cannot_be_paused(room, qtbot):
    room.modes.pause("c0")
    assert room.modes.mode("c0") is TileMode.LIVE
    assert room.notices == ["There is no picture to pause."]


@pytest.mark.slow
def test_a_replay_shows_the_past_and_is_scrubbed_held_and_stepped(room, qtbot, farm, clips):
    live_camera(room, qtbot, farm, clips, past_s=7)
    begin_replay(room, qtbot)
    assert room.notices and room.notices[0].startswith("Only the last ")
    view = room.modes.decorate("c0", PLAIN)
    assert view.duration_s > 5 and view.mode_age_s >= 4
    (file,) = room.files()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    first = room.number()
    qtbot.waitUntil(lambda: room.number() not in (None, first), timeout=PATIENCE_MS)
    assert press(room, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stands_still(room, qtbot), timeout=PATIENCE_MS)
    assert room.modes.decorate("c0", PLAIN).held
    # A clip is cut at a key frame, and its pictures are one fifteenth of a second apart: 2 s are 30 of 60.
    room.modes.seek("c0", 1.0)
    qtbot.waitUntil(lambda: stands_still(room, qtbot), timeout=PATIENCE_MS)
    early = room.number()
    assert press(room, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert press(room, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert position(room) == pytest.approx(3.0, abs=0.1)
    qtbot.waitUntil(lambda: (room.number() - early) % 60 in range(27, 34), timeout=PATIENCE_MS)
    qtbot.wait(600)
    before = room.number()
    assert press(room, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: (room.number() - before) % 60 == 1, timeout=PATIENCE_MS)
    assert press(room, Qt.Key.Key_R)
    assert room.modes.mode("c0") is TileMode.LIVE
    assert room.modes.screen("c0") is None
    assert room.files() == []
    assert not press(room, Qt.Key.Key_Space)


def test_the_age_in_a_replay_is_that_of_its_picture(room, qtbot, farm, clips, tmp_path):
    """The ring, asked for the moment that the tile claims, has the very picture that the tile shows."""
    live_camera(room, qtbot, farm, clips, past_s=5)
    begin_replay(room, qtbot)
    press(room, Qt.Key.Key_Space)
    room.modes.seek("c0", 1.0)
    qtbot.waitUntil(lambda: stands_still(room, qtbot), timeout=PATIENCE_MS)
    moment = room.modes.moment("c0")
    assert time.time() - moment == pytest.approx(room.modes.decorate("c0", PLAIN).mode_age_s + 0.5, abs=1.0)
    kept = tmp_path / "kept.png"
    room.relay.still("kept", "c0/sub", moment, str(kept))
    qtbot.waitUntil(lambda: kept.exists() and bool(room.stills), timeout=PATIENCE_MS)
    with Image.open(kept) as picture:
        number = read_value(np.asarray(picture.convert("RGB")))
    assert (number - room.number()) % 60 in (58, 59, 0, 1, 2)


def test_a_replay_holds_at_its_end_and_begins_again(room, qtbot, farm, clips):
    live_camera(room, qtbot, farm, clips, past_s=4)
    begin_replay(room, qtbot)
    room.modes.seek("c0", 99.0)
    qtbot.waitUntil(lambda: room.modes.decorate("c0", PLAIN).held, timeout=PATIENCE_MS)
    room.modes.pause("c0")
    assert position(room) < 0.5
    qtbot.waitUntil(lambda: 0.5 < position(room) < 3, timeout=PATIENCE_MS)


@pytest.mark.slow
def test_a_camera_that_changed_its_picture_size_replays_in_turn(room, qtbot, farm, clips):
    camera = live_camera(room, qtbot, farm, clips, past_s=4)
    camera.change(clips.small)
    qtbot.waitUntil(lambda: room.tick() and room.relay.status("c0/sub").width == 320, timeout=PATIENCE_MS)
    wait_past(room, qtbot, "c0/sub", 8)
    begin_replay(room, qtbot)
    assert len(room.files()) == 2

    def shape():
        frame = room.modes.screen("c0").frame()
        return round(frame.width / frame.height, 1)

    assert shape() == 1.8
    room.modes.seek("c0", room.modes.decorate("c0", PLAIN).duration_s - 2.5)
    qtbot.waitUntil(lambda: shape() == 1.3, timeout=PATIENCE_MS)
    press(room, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: shape() == 1.8, timeout=PATIENCE_MS)


def test_nothing_kept_is_said(room, qtbot):
    room.modes.replay("c0")
    assert room.notices == ["Nothing of this camera's past is kept yet."]
    assert room.modes.mode("c0") is TileMode.LIVE


def test_replays_are_bounded_and_forgotten_with_their_tiles(room, qtbot, farm, clips):
    cameras = [farm.add(f"gate{number}", clips.small) for number in range(5)]
    room.show(*(camera.url for camera in cameras))
    for number in range(5):
        wait_past(room, qtbot, f"c{number}/sub", 2)
    for number in range(5):
        room.modes.replay(f"c{number}")
    assert room.notices[-1] == "4 tiles replay already; bring one of them back to live first."
    keys = [f"c{number}" for number in range(4)]
    qtbot.waitUntil(lambda: all(room.modes.mode(key) is TileMode.REPLAY for key in keys), timeout=PATIENCE_MS)
    assert len(room.files()) == 4
    room.modes.keep_only(["c1"])
    assert [room.modes.mode(key) is TileMode.REPLAY for key in keys] == [False, True, False, False]
    assert len(room.files()) == 1


def test_a_replay_that_is_given_up_early_leaves_nothing(room, qtbot, farm, clips):
    live_camera(room, qtbot, farm, clips, past_s=3)
    room.modes.replay("c0")
    assert press(room, Qt.Key.Key_Escape)
    assert not room.modes.decorate("c0", PLAIN).preparing
    qtbot.wait(1500)
    assert room.files() == []
    assert room.modes.mode("c0") is TileMode.LIVE


def test_a_replay_outlives_the_playback_process(room, qtbot, farm, clips):
    live_camera(room, qtbot, farm, clips, past_s=4)
    begin_replay(room, qtbot)
    press(room, Qt.Key.Key_Space)
    room.modes.seek("c0", 1.0)
    qtbot.waitUntil(lambda: stands_still(room, qtbot), timeout=PATIENCE_MS)
    before, sequence = room.number(), room.modes.screen("c0").sequence
    os.kill(room.playback.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: room.modes.screen("c0").sequence > sequence, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: abs(room.number() - before) <= 1, timeout=PATIENCE_MS)
    assert room.modes.mode("c0") is TileMode.REPLAY


def test_a_replay_is_made_anew_when_its_tile_grows(room, qtbot, farm, clips):
    live_camera(room, qtbot, farm, clips, past_s=3)
    begin_replay(room, qtbot)
    press(room, Qt.Key.Key_Space)
    room.box = (960, 540)
    qtbot.waitUntil(lambda: room.modes.screen("c0").frame().width == 960, timeout=PATIENCE_MS)
    assert room.modes.decorate("c0", PLAIN).held


def test_a_folder_that_cannot_be_made_is_said(room, qtbot, farm, clips, tmp_path: Path):
    live_camera(room, qtbot, farm, clips, past_s=2)
    (tmp_path / "replay").write_text("in the way")
    room.modes.replay("c0")
    assert room.notices == ["The replay could not be written to disk."]
    room.modes.pause("c0")
    assert room.modes.mode("c0") is TileMode.PAUSED


@pytest.mark.parametrize("codec", ["hevc", "mjpeg"])
def test_other_codecs_replay_too(room, qtbot, farm, clips, codec):
    camera = farm.add("gate", getattr(clips, codec))
    room.show(camera.url)
    wait_past(room, qtbot, "c0/sub", 3)
    begin_replay(room, qtbot)
    first = room.number()
    assert first is not None
    qtbot.waitUntil(lambda: room.number() not in (None, first), timeout=PATIENCE_MS)
    room.modes.pause("c0")
    qtbot.waitUntil(lambda: stands_still(room, qtbot), timeout=PATIENCE_MS)


def test_a_hidden_window_plays_nothing_and_goes_on_where_it_was(room, qtbot, farm, clips):
    live_camera(room, qtbot, farm, clips, past_s=5)
    begin_replay(room, qtbot)
    room.modes.rest(True)
    qtbot.waitUntil(lambda: stands_still(room, qtbot), timeout=PATIENCE_MS)
    assert not room.modes.decorate("c0", PLAIN).held
    before = room.number()
    room.modes.rest(False)
    qtbot.waitUntil(lambda: room.number() not in (None, before), timeout=PATIENCE_MS)


@pytest.mark.slow
def test_a_gap_in_what_was_kept_is_passed_over(room, qtbot, farm, clips):
    """The camera was away: the replay goes on with its return; an old picture never stands as a later one."""
    camera = live_camera(room, qtbot, farm, clips, past_s=3)
    camera.silence()
    qtbot.wait(4000)
    camera.come_back()
    back = room.relay.status("c0/sub").reconnects + 1
    qtbot.waitUntil(lambda: room.relay.status("c0/sub").reconnects >= back, timeout=PATIENCE_MS)
    qtbot.wait(2500)
    begin_replay(room, qtbot)
    (file,) = room.modes._replays["c0"].line.files
    (gap,) = [gap for gap in file.gaps if gap[1] - gap[0] > 3.5]
    press(room, Qt.Key.Key_Space)
    room.modes.seek("c0", (gap[0] + gap[1]) / 2 - file.start_utc)
    assert room.modes.moment("c0") == pytest.approx(gap[1], abs=0.05)
    room.modes.seek("c0", gap[0] - 0.5 - file.start_utc)
    qtbot.wait(600)
    room.modes.pause("c0")
    at = time.monotonic()
    qtbot.waitUntil(lambda: room.modes.moment("c0") >= gap[1], timeout=PATIENCE_MS)
    assert time.monotonic() - at < gap[1] - gap[0]
