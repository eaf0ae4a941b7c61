"""Stills by hand from a real camera: full size, the right moment, a hash that holds, kept by day."""

from __future__ import annotations

import hashlib
import stat
import subprocess
import time
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from console.ist import ist
from console.relay.values import StillResult, StreamSpec
from tests.rig.picture import read_value
from tests.ui.tile_room import TileRoom, wait_past
from ui.clip_picture import still_of_clip
from ui.still_card import StillCard
from ui.tile_stills import SavedStill, TileStills, file_still, stills_folder
from widgets.wall.view import TileMode

PATIENCE_MS = 40_000


@pytest.fixture
def room(qtbot, tmp_path):
    made = TileRoom(tmp_path)
    yield made
    made.close()
    assert made.failures == []


@pytest.fixture
def stills(room, tmp_path):
    folder = stills_folder(tmp_path)
    made = TileStills(room.live, room.sessions, room.relay, room.modes, room.background, folder)
    room.still_listeners.append(made.still_result)
    made.notice.connect(room.notices.append)
    return made


def take(stills, qtbot, main: StreamSpec | None = None) -> SavedStill:
    with qtbot.waitSignal(stills.saved, timeout=PATIENCE_MS) as heard:
        stills.take("c0", 118, main)
    return heard.args[0]


def number_in(path: Path) -> int | None:
    with Image.open(path) as picture:
        return read_value(np.asarray(picture.convert("RGB")))


def live_camera(room, qtbot, farm, clips, past_s=2.0):
    camera = farm.add("gate", clips.full_hd)
    room.show(camera.url)
    qtbot.waitUntil(lambda: room.tick() and room.number() is not None, timeout=PATIENCE_MS)
    wait_past(room, qtbot, "c0/sub", past_s)
    return camera


def test_the_main_stream_is_opened_for_a_still_of_a_small_tile(room, stills, qtbot, farm, clips):
    small, large = farm.add("small", clips.h264), farm.add("large", clips.full_hd, starts_on_key=True)
    room.show(small.url)
    qtbot.waitUntil(lambda: room.tick() and room.number() is not None, timeout=PATIENCE_MS)
    still = take(stills, qtbot, StreamSpec("c0/main", large.url))
    assert (still.width, still.height) == (1920, 1080)
    assert "c0/main" not in room.sessions._users


def test_a_main_stream_that_does_not_come_leaves_the_small_picture(room, stills, qtbot, farm, clips):
    small, gone = farm.add("small", clips.h264), farm.add("gone", clips.full_hd)
    gone.refuse()
    room.show(small.url)
    qtbot.waitUntil(lambda: room.tick() and room.number() is not None, timeout=PATIENCE_MS)
    still = take(stills, qtbot, StreamSpec("c0/main", gone.url))
    assert (still.width, still.height) == (640, 360)
    assert room.notices == []


def test_a_still_is_the_whole_picture_with_its_hash_by_day(room, stills, qtbot, farm, clips, tmp_path):
    live_camera(room, qtbot, farm, clips)
    still = take(stills, qtbot)
    moment = ist(still.at_utc)
    assert abs(still.at_utc - time.time()) < 3
    assert still.path == tmp_path / "stills" / f"{moment:%Y-%m-%d}" / f"118_{moment:%H%M%S}.png"
    with Image.open(still.path) as picture:
        assert picture.size == (still.width, still.height) == (1920, 1080)
    assert number_in(still.path) is not None
    assert hashlib.sha256(still.path.read_bytes()).hexdigest() == still.sha256
    assert stat.S_IMODE(still.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(still.path.parent.stat().st_mode) == 0o700
    second = take(stills, qtbot)
    assert second.path != still.path
    checked = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=still.path.parent, check=False)
    assert checked.returncode == 0
    left = [path for path in (tmp_path / "stills").iterdir() if path.name.startswith(".")]
    assert left == []


def test_a_paused_tile_gives_the_moment_on_screen(room, stills, qtbot, farm, clips):
    live_camera(room, qtbot, farm, clips)
    room.modes.pause("c0")
    held = room.number()
    early = take(stills, qtbot)
    qtbot.waitUntil(lambda: room.modes.kept_still("c0") is not None, timeout=PATIENCE_MS)
    qtbot.wait(1200)
    late = take(stills, qtbot)
    assert abs(late.at_utc - early.at_utc) < 1.5
    assert number_in(late.path) == held == room.number()
    assert hashlib.sha256(late.path.read_bytes()).hexdigest() == late.sha256


def test_a_replay_gives_its_moment_from_the_ring_and_from_its_file(
    room, stills, qtbot, farm, clips, tmp_path
):
    live_camera(room, qtbot, farm, clips, past_s=5)
    room.modes.replay("c0")
    qtbot.waitUntil(lambda: room.modes.mode("c0") is TileMode.REPLAY, timeout=PATIENCE_MS)
    room.modes.pause("c0")
    room.modes.seek("c0", 2.0)
    # On a busy machine the picture of before the seek stands for a while.
    (clip,) = (path for path in room.files() if path.suffix == ".mp4")
    still_of_clip(clip, 2.0, tmp_path / "sought.png")
    sought = number_in(tmp_path / "sought.png")

    def is_there():
        number = room.number()
        return number is not None and (number - sought) % 30 in (29, 0, 1)

    qtbot.waitUntil(is_there, timeout=PATIENCE_MS)
    shown = room.number()
    from_ring = take(stills, qtbot)
    assert abs(from_ring.at_utc - room.modes.moment("c0")) < 0.2
    assert (number_in(from_ring.path) - shown) % 30 in (28, 29, 0, 1, 2)
    # A ring that has lost the moment answers with another one.
    asked = room.relay.still
    room.relay.still = lambda still_id, stream_id, at_utc, path: asked(still_id, stream_id, None, path)
    from_file = take(stills, qtbot)
    assert from_file.at_utc == pytest.approx(from_ring.at_utc, abs=0.2)
    assert (number_in(from_file.path) - shown) % 30 in (29, 0, 1)
    assert len(list(from_file.path.parent.glob("*.png"))) == 2


def test_what_cannot_be_saved_is_said(room, stills, qtbot, tmp_path):
    stills.take("c0", 118)
    assert room.notices == ["There is no picture of this camera to save."]
    (tmp_path / "stills").rmdir()
    (tmp_path / "stills").write_text("in the way")
    stills.take("c0", 118)
    assert room.notices[-1] == f"The still could not be written to {tmp_path / 'stills'}."


def test_a_moment_that_nobody_has_is_said_and_leaves_no_file(room, stills, tmp_path):
    stray = tmp_path / "stills" / ".x.png"
    stray.parent.mkdir()
    stray.write_bytes(b"png")
    asked = []
    room.relay.still = lambda *args: asked.append(args)
    room.modes.moment = lambda key: 1000.0
    room.live.recording_stream = lambda key: "c0/sub"
    room.relay.status = lambda stream_id: object()
    stills.take("c0", 118)
    stills.still_result(StillResult(asked[0][0], str(stray), "0", 1500.0))
    assert room.notices == ["That moment is no longer kept; no still was saved."]
    assert not stray.exists()


def test_two_stills_of_one_second_have_two_names(tmp_path):
    names = []
    for _ in range(3):
        part = tmp_path / ".part.png"
        part.write_bytes(b"picture")
        names.append(file_still(tmp_path, StillResult("a", str(part), "ab" * 32, 1e9), 7).path.name)
    assert names == ["7_071640.png", "7_071640_2.png", "7_071640_3.png"]


def test_a_picture_of_a_clip_is_the_one_on_screen_at_that_second(tmp_path):
    clip = tmp_path / "clip.mp4"
    with av.open(str(clip), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuv420p"
        stream.codec_context.gop_size = 10
        for number in range(30):
            grey = np.full((96, 160, 3), 20 + 5 * number, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(grey, format="rgb24")))
        container.mux(stream.encode(None))
    for seconds, number in ((0.0, 0), (1.04, 10), (2.55, 25), (9.0, 29)):
        to = tmp_path / f"{seconds}.png"
        result = still_of_clip(clip, seconds, to)
        with Image.open(to) as picture:
            assert (np.asarray(picture).mean() - 20) / 5 == pytest.approx(number, abs=0.5)
        assert result.sha256 == hashlib.sha256(to.read_bytes()).hexdigest()
    with pytest.raises(OSError, match="no picture"):
        (tmp_path / "no.mp4").write_bytes(b"nothing")
        still_of_clip(tmp_path / "no.mp4", 0.0, tmp_path / "no.png")


def test_the_card_tells_and_leads_to_the_file(room, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "118_201532.png"
    Image.new("RGB", (64, 36), (200, 40, 40)).save(path)
    wall = QWidget()
    wall.resize(800, 480)
    qtbot.addWidget(wall)
    wall.show()
    card = StillCard(wall, room.background)
    card.tell(SavedStill(path, "ab" * 32, 118, 1e9, 64, 36))
    assert card.isVisible() and wall.rect().contains(card.geometry())
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    qtbot.mouseClick(card._folder, Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path)]
    qtbot.mouseClick(card._copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().image().width() == 64, timeout=PATIENCE_MS)
    qtbot.mouseClick(card._close, Qt.MouseButton.LeftButton)
    assert not card.isVisible()
