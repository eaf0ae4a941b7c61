"""From the key B to what is asked of the relay: which moment, which streams, what the panel says of it."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import av
import numpy as np
import pytest
from PIL import Image

from console.ist import ist
from console.relay.values import ClipRequest, StillResult, StreamState, StreamStatus
from tests.ui.test_live_control import Page
from ui.bookmarking import Bookmarking
from ui.incidents import words
from ui.seen_picture import seen_picture


@dataclass
class Asked:
    """What the relay was asked for."""

    clips: list[ClipRequest] = field(default_factory=list)
    stills: list[tuple[str, str, float | None, str]] = field(default_factory=list)


class Room:
    """The live page with one camera selected, its bookmarks, and a relay that takes notes."""

    def __init__(self, services, qtbot, monkeypatch) -> None:
        made = Page(services, qtbot)
        self.services, self.news, self.control = services, made.news, made.control
        self.asked = Asked()
        monkeypatch.setattr(services.relay, "record", self.asked.clips.append)
        monkeypatch.setattr(services.relay, "still", lambda *one: self.asked.stills.append(one))
        monkeypatch.setattr(services.relay, "status", services.sessions.status)
        self.bookmarking = Bookmarking(services, made.page, made.control, made.news, made.stills)
        self.panel = self.bookmarking.panel
        self.said: list[str] = []
        self.bookmarking.notice.connect(self.said.append)
        self.desk = made.control.desk
        self.key = self.desk.selected_key()
        self.modes = self.desk.modes

    def ring(self, stream: str, ago_s: float, state: StreamState = StreamState.LIVE) -> None:
        """The ring has a stream from so long ago on."""
        status = StreamStatus(f"{self.key}/{stream}", state, ring_from_utc=time.time() - ago_s)
        self.services.sessions.stream_changed(status)

    def press(self, *, every: bool = False):
        """B, or Shift+B: the incident that it made."""
        self.bookmarking.bookmark(every=every)
        self.services.store.write(lambda _: None).result(5)
        assert self.panel.incident is not None
        return self.panel.incident

    def close(self) -> None:
        self.panel.dismiss()
        self.control.stop()
        self.news.close()


@pytest.fixture
def room(services, qtbot, monkeypatch):
    made = Room(services, qtbot, monkeypatch)
    yield made
    made.close()


def spans(room: Room, incident) -> list[tuple[str, int, int]]:
    """The clips that the relay was asked for: the stream, and seconds around the key press."""
    now = incident.made_utc
    return [
        (clip.stream_id.rpartition("/")[2], round(clip.start_utc - now), round(clip.end_utc - now))
        for clip in sorted(room.asked.clips, key=lambda clip: clip.start_utc)
    ]


def test_enlarged_a_moment_ago_the_clip_begins_30_s_before_the_press(room):
    room.desk.enlarge()
    room.ring("sub", 120)
    room.ring("main", 3)
    made = room.press()
    assert spans(room, made) == [("sub", -30, -2), ("main", -3, 30)]
    assert made.cameras[0].stream_id == f"{room.key}/main"
    ((_, stream, at, _),) = room.asked.stills
    assert (stream, at) == (f"{room.key}/main", None)
    assert len({clip.stem for clip in room.asked.clips}) == 2


def test_enlarged_long_ago_the_main_stream_has_it_all(room):
    room.desk.enlarge()
    room.ring("sub", 120)
    room.ring("main", 40)
    assert spans(room, room.press()) == [("main", -30, 30)]


def test_a_main_stream_that_is_silent_is_not_recorded(room):
    room.desk.enlarge()
    room.ring("sub", 120)
    room.ring("main", 60, StreamState.RECONNECTING)
    assert spans(room, room.press()) == [("sub", -30, 30)]


def test_a_replay_of_an_enlarged_tile_is_of_the_stream_with_the_longest_past(room):
    room.desk.enlarge()
    room.ring("sub", 120)
    room.ring("main", 3)
    room.modes.replay(room.key)
    assert [clip.stream_id for clip in room.asked.clips] == [f"{room.key}/sub"]


def test_what_is_seen_in_a_replay_is_what_is_bookmarked(room, monkeypatch):
    room.ring("sub", 120)
    seen = time.time() - 20
    monkeypatch.setattr(room.modes, "moment", lambda key: seen)
    made = room.press()
    assert made.at_utc == seen
    assert spans(room, made) == [("sub", -50, 30)], "nothing is lost that a plain B would have kept"
    ((_, stream, at, _),) = room.asked.stills
    assert stream == f"{room.key}/sub"
    assert at == pytest.approx(seen, abs=0.02)
    assert (made.before_s, made.end_utc) == (30, pytest.approx(made.made_utc + 30, abs=0.1))
    assert f"{ist(seen):%H:%M:%S}" in room.panel._title.text()
    assert room.panel._title.text() != f"Bookmarked {words.clock_words(seen)}"


def test_a_tile_held_a_moment_ago_is_bookmarked_at_its_moment(room, monkeypatch):
    room.desk.enlarge()
    room.ring("sub", 120)
    room.ring("main", 3)
    seen = time.time() - 20
    monkeypatch.setattr(room.modes, "moment", lambda key: seen)
    assert spans(room, room.press()) == [("sub", -50, -2), ("main", -3, 30)]
    ((_, stream, _, _),) = room.asked.stills
    assert stream == f"{room.key}/sub", "the main stream did not have that moment yet"
    assert room.said == []


def test_all_tiles_are_bookmarked_now_whatever_one_of_them_shows(room, monkeypatch):
    room.ring("sub", 120)
    monkeypatch.setattr(room.modes, "moment", lambda key: time.time() - 20)
    made = room.press(every=True)
    assert made.at_utc == made.made_utc
    assert (made.before_s, made.after_s) == (30, 30)
    assert room.panel._title.text() == f"Bookmarked {words.clock_words(made.at_utc)}"


def test_a_moment_that_is_no_longer_kept_is_said(room, monkeypatch, tmp_path):
    room.ring("sub", 120)
    seen = time.time() - 600
    monkeypatch.setattr(room.modes, "moment", lambda key: seen)
    made = room.press()
    told = f"{words.clock_words(seen)} is no longer kept in memory: "
    assert room.said == [f"{told}there is no still of it, and the clip begins later."]
    assert spans(room, made) == [("sub", -630, 30)]
    assert made.clips[0].footage_from_utc == pytest.approx(time.time() - 120, abs=2)
    kept = StillResult("kept", str(tmp_path / "kept.png"), "", seen, 64, 36)
    monkeypatch.setattr(room.modes, "kept_still", lambda key: kept)
    room.press()
    assert room.said[1:] == [f"{told}the still is of that moment, the clip begins later."]


def test_the_panel_says_from_when_there_is_footage_of_two_streams(room):
    room.desk.enlarge()
    room.ring("sub", 10)
    room.ring("main", 3)
    made = room.press()
    assert spans(room, made) == [("sub", -30, -2), ("main", -3, 30)]
    assert words.footage_words(made) == (f"Footage from {words.clock_words(made.made_utc - 10)}",)


def shade_of(path: Path) -> float:
    with Image.open(path) as picture:
        assert (picture.format, picture.size) == ("JPEG", (160, 96))
        return float(np.asarray(picture.convert("L")).mean())


def test_the_picture_of_a_held_tile_or_a_replay_is_written_as_the_relay_would(tmp_path):
    kept, clip = tmp_path / "kept.png", tmp_path / "clip.mp4"
    Image.new("RGB", (160, 96), (90, 90, 90)).save(kept)
    with av.open(str(clip), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuv420p"
        for number in range(20):
            grey = np.full((96, 160, 3), 20 + 10 * number, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(grey, format="rgb24")))
        container.mux(stream.encode(None))

    def seen(moment, *, still=None, replayed=None):
        return seen_picture(
            SimpleNamespace(
                moment=lambda key: moment, kept_still=lambda key: still, replayed=lambda key: replayed
            ),
            "c0",
        )

    held = seen(1000.5, still=StillResult("kept", str(kept), "", 1000.25))
    for name, write, at, shade in (
        ("held.jpg", held, 1000.25, 90),
        ("replayed.jpg", seen(1000.5, replayed=(clip, 1.0)), 1000.5, 120),
    ):
        result = write(tmp_path / name)
        assert (result.at_utc, result.width, result.height) == (at, 160, 96)
        assert shade_of(tmp_path / name) == pytest.approx(shade, abs=4)
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == result.sha256
    assert seen(None) is None and seen(1000.5) is None
    kept.unlink()
    for gone in (held, seen(1000.5, replayed=(kept, 1.0))):
        with pytest.raises(OSError, match=r"kept\.png"):
            gone(tmp_path / "none.jpg")
