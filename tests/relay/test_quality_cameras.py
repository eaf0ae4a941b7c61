"""The figures that a real relay tells of real RTSP cameras, good and bad."""

from __future__ import annotations

import itertools
import os
import signal
import time
from dataclasses import replace

import pytest

from console.relay import clocks
from console.relay.streams import Streams
from console.relay.values import ClipRequest, StreamSpec, StreamState
from console.wall.quality import Cause, Grade, quality
from tests.relay.conftest import decoded

KINDS = ("h264", "hevc", "mjpeg")


def figure(relay, ear, what, timeout_s: float = 15):
    """The status of stream `a`, as soon as it is as asked."""
    return ear.wait(lambda: (status := relay.status("a")) is not None and what(status) and status, timeout_s)


@pytest.mark.parametrize("kind", KINDS)
def test_a_healthy_cameras_figures(relay, ear, farm, clips, kind):
    camera = farm.add(f"healthy-{kind}", getattr(clips, kind))
    began = time.monotonic()
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    status = figure(relay, ear, lambda s: s.fps > 12 and s.key_interval_s > 0)
    # JPEG pictures stand for themselves, and their RTP promises nothing.
    assert status.promised_fps == (0 if kind == "mjpeg" else 15)
    assert status.key_interval_s == pytest.approx(1 / 15 if kind == "mjpeg" else 1.0, abs=0.3)
    assert began < status.session_since_at < time.monotonic()
    assert status.repeats_since_at is None
    assert status.lost == 0
    assert (status.reconnects_hour, status.stalls_hour) == (0, 0)


@pytest.mark.parametrize(("offset_s", "kind"), [(1000.0, "h264"), (-5000.0, "hevc"), (0.0, "mjpeg")])
def test_a_cameras_own_clock_is_told(relay, ear, farm, clips, offset_s, kind):
    camera = farm.add(f"clock-{kind}", getattr(clips, kind), clock_offset_s=offset_s)
    relay.hold(StreamSpec("a", camera.url))
    assert ear.state("a", StreamState.LIVE).clock_offset_s is None
    status = figure(relay, ear, lambda s: s.clock_offset_s is not None)
    assert status.clock_offset_s == pytest.approx(offset_s, abs=1.0)


def test_the_clock_is_told_over_udp_too(relay, ear, farm, clips):
    camera = farm.add("clock-udp", clips.h264, clock_offset_s=77.0, transport="udp")
    relay.hold(StreamSpec("a", camera.url, transport="udp"))
    status = figure(relay, ear, lambda s: s.clock_offset_s is not None)
    assert status.clock_offset_s == pytest.approx(77.0, abs=1.0)


@pytest.mark.parametrize("kind", KINDS)
def test_a_camera_that_repeats_its_picture_is_told_and_taken_back(relay, ear, farm, clips, kind):
    camera = farm.add(f"repeats-{kind}", getattr(clips, kind))
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    time.sleep(2.5)
    began = time.monotonic()
    camera.freeze(same_picture=True)
    status = figure(relay, ear, lambda s: s.repeats_since_at is not None)
    assert status.state is StreamState.LIVE
    assert status.repeats_since_at == pytest.approx(began, abs=1.5)
    found = quality(status, None, time.monotonic())
    assert (found.grade, found.reasons[0].cause) == (Grade.UNUSABLE, Cause.REPEATED)
    camera.come_back()
    figure(relay, ear, lambda s: s.repeats_since_at is None)


def test_pictures_that_never_came_are_lost(relay, ear, farm, clips):
    camera = farm.add("loses", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    time.sleep(3.0)
    camera.freeze()
    time.sleep(1.0)
    camera.come_back()
    status = figure(relay, ear, lambda s: s.lost > 0)
    assert 10 <= status.lost <= 20


def test_pictures_that_were_held_back_are_late_but_not_lost(relay, ear, farm, clips):
    camera = farm.add("holds-back", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    time.sleep(2.5)
    os.kill(farm.pid, signal.SIGSTOP)
    try:
        time.sleep(0.8)
    finally:
        os.kill(farm.pid, signal.SIGCONT)
    status = figure(relay, ear, lambda s: s.late >= 3)
    # A machine that is busy beyond measure is late too, but all pictures came.
    assert status.lost <= 2


def test_reconnects_and_stalls_of_the_hour(relay, ear, farm, clips):
    camera = farm.add("unsteady", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    for round_ in (1, 2):
        camera.freeze()
        ear.state("a", StreamState.STALLED, 6)
        camera.come_back()
        figure(relay, ear, lambda s: s.state is StreamState.LIVE)
        camera.drop()
        assert ear.state("a", StreamState.RECONNECTING).session_since_at is None
        figure(relay, ear, lambda s, n=round_: s.state is StreamState.LIVE and s.reconnects_hour >= n)
    status = relay.status("a")
    assert status.stalls_hour >= 2
    assert status.session_since_at is not None
    found = quality(replace(status, fps=15.0, promised_fps=15.0), None, time.monotonic())
    assert {Cause.RECONNECTS, Cause.STALLS} <= {reason.cause for reason in found.reasons}


class TestWallClock:
    """The system's clock is set while a clip is written. In this process, because only here it can be."""

    @pytest.fixture
    def said(self):
        return []

    @pytest.fixture
    def streams(self, settings, said):
        streams = Streams(settings, said.append)
        streams.start()
        yield streams
        streams.close()

    def clip(self, said):
        """The clip's only file, once it is done; an hour is not waited for."""
        until = time.monotonic() + 12
        while not (
            ends := [m["clip"] for m in said if m["is"] == "clip" and m["clip"]["state"] != "writing"]
        ):
            assert time.monotonic() < until, "the clip goes on for an hour"
            time.sleep(0.1)
        (file,) = ends[0]["files"]
        assert not file["gaps"]
        times = [at for at, _, _ in decoded(file["path"])]
        assert times[-1] == pytest.approx(file["end_utc"] - file["start_utc"], abs=0.5)
        assert max(b - a for a, b in itertools.pairwise(times)) < 0.5
        return file

    @pytest.mark.parametrize("set_by", [-3600.0, 3600.0])
    def test_set_before_a_bookmark(self, streams, said, farm, clips, tmp_path, monkeypatch, set_by):
        camera, real = farm.add("clocked", clips.h264), time.time
        streams.hold(StreamSpec("a", camera.url))
        time.sleep(5.0)
        monkeypatch.setattr(clocks.time, "time", lambda: real() + set_by)
        now = time.time()
        assert abs(now - real()) > 3000
        streams.record(ClipRequest("c", "a", now - 3, now + 2, str(tmp_path / "clip")), False)
        file = self.clip(said)
        assert file["start_utc"] == pytest.approx(now - 3.5, abs=1.0)
        assert file["end_utc"] == pytest.approx(now + 2, abs=1.0)

    @pytest.mark.parametrize("set_by", [-3600.0, 3600.0])
    def test_set_while_a_clip_is_written(self, streams, said, farm, clips, tmp_path, monkeypatch, set_by):
        camera, real = farm.add("clocked", clips.h264), time.time
        streams.hold(StreamSpec("a", camera.url))
        time.sleep(3.0)
        now = time.time()
        streams.record(ClipRequest("c", "a", now - 1, now + 3, str(tmp_path / "clip")), False)
        time.sleep(1.5)
        monkeypatch.setattr(clocks.time, "time", lambda: real() + set_by)
        file = self.clip(said)
        # In the time that the clock shows now.
        assert file["start_utc"] == pytest.approx(now - 1.5 + set_by, abs=1.0)
        assert file["end_utc"] == pytest.approx(now + 3 + set_by, abs=1.0)
