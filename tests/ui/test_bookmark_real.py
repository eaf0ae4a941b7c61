"""B with real parts: a farm camera with a small and a large stream, relay, libVLC, wall and evidence."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from console.catalogue.values import Name
from console.evidence.timeline import camera_timeline
from console.evidence.values import CaptureState
from console.relay.values import StreamSpec
from console.wall.slots import WallGroup
from tests.rig.picture import read_value
from tests.ui.test_live_control import Page
from ui.bookmarking import Bookmarking
from ui.clip_picture import still_of_clip
from widgets.wall.view import TileMode

PATIENCE_MS = 40_000
BEFORE_S, AFTER_S = 6.0, 2.0


class Desk:
    """One camera on the wall of a window that is shown."""

    def __init__(self, services, qtbot, small: str, large: str) -> None:
        services.addresses.streams = lambda row: (
            StreamSpec(f"{services.catalogue.camera(row).id}/sub", small),
            StreamSpec(f"{services.catalogue.camera(row).id}/main", large),
        )
        self.services, self.qtbot = services, qtbot
        made = Page(services, qtbot)
        self.page, self.control, self.news = made.page, made.control, made.news
        self.desk = made.control.desk
        row = self.desk.wall.shown_rows[0]
        self.desk.change(self.desk.wall.with_groups((WallGroup("one", Name("", "One"), (row,)),)))
        # The other cameras' sessions have not begun yet, and shall not.
        services.sessions.close()
        self.key = self.desk.selected_key()
        self.bookmarking = Bookmarking(services, made.page, made.control, made.news, made.stills)
        services.settings.put("clip.before_s", BEFORE_S)
        services.settings.put("clip.after_s", AFTER_S)
        self.page.show()
        services.relay.start()
        services.playback.start()

    def kept_s(self, stream: str) -> float:
        """How much the ring has of a stream."""
        since = self.services.incidents.ring_from(f"{self.key}/{stream}")
        return 0.0 if since is None else time.time() - since

    def enlarge_after(self, small_s: float, large_s: float) -> None:
        """See the camera in its small tile for so long, then over the whole wall for so long."""
        self.qtbot.waitUntil(lambda: self.kept_s("sub") >= small_s, timeout=PATIENCE_MS)
        assert self.kept_s("main") == 0
        self.desk.enlarge()
        self.qtbot.waitUntil(lambda: self.kept_s("main") >= large_s, timeout=PATIENCE_MS)

    def press(self):
        """B, and what came of it when all is written."""
        self.bookmarking.bookmark(every=False)
        incidents, made = self.services.incidents, self.bookmarking.panel.incident
        self.qtbot.waitUntil(lambda: not incidents.get(made.id).open, timeout=PATIENCE_MS)
        return incidents.get(made.id)

    def picture(self, incident) -> int | None:
        """The frame number in its still."""
        (file,) = incident.stills[0].files
        return number_in(self.services.incidents.path_of(incident, file))

    def number(self) -> int | None:
        """The frame number that the tile shows."""
        screen = self.desk.modes.screen(self.key)
        frame = screen.frame() if screen is not None else None
        if frame is None:
            return None
        rows = np.frombuffer(frame.data, np.uint8).reshape(frame.height, frame.pitch)
        return read_value(rows[:, : frame.width * 4].reshape(frame.height, frame.width, 4)[:, :, 2::-1])

    def close(self) -> None:
        self.bookmarking.panel.dismiss()
        self.control.stop()
        self.news.close()


def number_in(picture: Path) -> int | None:
    with Image.open(picture) as image:
        return read_value(np.asarray(image.convert("RGB")))


def near(number: int | None, other: int | None, pictures: int) -> bool:
    """Whether two frame numbers of a clip of 60 pictures are that near to each other."""
    if number is None or other is None:
        return False
    return min((number - other) % 60, (other - number) % 60) <= pictures


@pytest.fixture
def desk(services, qtbot, farm, clips):
    small, large = farm.add("small", clips.h264), farm.add("large", clips.full_hd, starts_on_key=True)
    made = Desk(services, qtbot, small.url, large.url)
    yield made
    made.close()


def check(desk, incident) -> None:
    """Both streams' files make one line of time without a hole, and their hashes hold."""
    assert {capture.state for capture in incident.captures} == {CaptureState.DONE}
    line = camera_timeline(incident, 0)
    assert line.holes == ()
    assert line.start_utc <= incident.start_utc + 0.3
    assert line.end_utc >= incident.end_utc - 1.5
    widths = [span.file.width for span in line.spans]
    assert widths == sorted(widths) and set(widths) == {640, 1920}
    assert {seal.seal for seal in desk.services.incidents.verify_files(incident.id)} == {"sound"}


@pytest.mark.slow
def test_enlarged_just_now_the_clip_has_the_seconds_before_the_press(desk):
    desk.enlarge_after(BEFORE_S + 2, 2)
    made = desk.press()
    assert [clip.stream_id.rpartition("/")[2] for clip in made.clips] == ["sub", "main"]
    check(desk, made)
    (still,) = made.stills[0].files
    assert still.width == 1920


@pytest.mark.slow
def test_b_on_a_replay_is_of_the_picture_that_is_seen(desk, tmp_path):
    desk.enlarge_after(BEFORE_S + 6, 2)
    modes = desk.desk.modes
    modes.replay(desk.key)
    desk.qtbot.waitUntil(lambda: modes.mode(desk.key) is TileMode.REPLAY, timeout=PATIENCE_MS)
    modes.pause(desk.key)
    modes.seek(desk.key, BEFORE_S + 2)
    still_of_clip(*modes.replayed(desk.key), tmp_path / "sought.png")
    sought = number_in(tmp_path / "sought.png")
    desk.qtbot.waitUntil(lambda: near(desk.number(), sought, 1), timeout=PATIENCE_MS)
    seen = modes.moment(desk.key)
    made = desk.press()
    assert made.at_utc == seen
    assert made.made_utc - seen > 3
    check(desk, made)
    (still,) = made.stills[0].files
    assert still.start_utc == pytest.approx(seen, abs=0.2)
    assert still.width == 640, "the large stream did not have that moment yet"
    assert near(desk.picture(made), sought, 2)


@pytest.mark.slow
def test_b_on_a_held_tile_is_of_the_picture_that_stands(desk):
    modes = desk.desk.modes
    desk.qtbot.waitUntil(lambda: desk.kept_s("sub") >= 3, timeout=PATIENCE_MS)
    desk.qtbot.waitUntil(lambda: desk.desk.live.screen(desk.key).frame() is not None, timeout=PATIENCE_MS)
    modes.pause(desk.key)
    desk.qtbot.waitUntil(lambda: modes.kept_still(desk.key) is not None, timeout=PATIENCE_MS)
    held, seen = number_in(Path(modes.kept_still(desk.key).path)), modes.moment(desk.key)
    desk.qtbot.wait(2500)
    made = desk.press()
    assert (made.at_utc, made.end_utc) == (seen, pytest.approx(made.made_utc + AFTER_S, abs=0.2))
    assert made.made_utc - seen > 2.4
    assert held is not None
    assert desk.picture(made) == held
