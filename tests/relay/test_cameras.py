"""The real relay against real RTSP cameras that misbehave."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from console.relay.settings import RelaySettings
from console.relay.streams import FIRST_PICTURE_S
from console.relay.values import ClipRequest, Reason, StreamSpec, StreamState
from tests.relay.conftest import decoded
from tests.relay.test_relay_process import pictures


def sizes(data: bytes) -> set[tuple[int, int]]:
    return {(frame.width, frame.height) for frame in pictures(data)}


@pytest.mark.parametrize("transport", ["tcp", "udp"])
def test_a_camera_is_shown_over_either_transport(relay, ear, farm, clips, read, transport):
    camera = farm.add(f"cam-{transport}", clips.h264, transport=transport)
    relay.hold(StreamSpec("a", camera.url, transport=transport))
    status = ear.state("a", StreamState.LIVE)
    assert (status.codec, status.width, status.height) == ("h264", 640, 360)
    assert sizes(read(relay.feed_url("a")).read(1.5)) == {(640, 360)}
    relay.release("a")
    assert camera.wait(sessions=0).teardowns == 1


@pytest.mark.parametrize(("kind", "codec"), [("hevc", "hevc"), ("mjpeg", "mjpeg")])
def test_other_codecs(relay, ear, farm, clips, read, kind, codec, tmp_path):
    camera = farm.add(kind, getattr(clips, kind))
    relay.hold(StreamSpec("a", camera.url))
    status = ear.state("a", StreamState.LIVE)
    assert (status.codec, status.width, status.height) == (codec, 640, 360)
    time.sleep(1.2)
    data = read(relay.feed_url("a")).read(1.0)
    if codec == "hevc":
        assert sizes(data) == {(640, 360)}
    else:
        assert data.startswith(b"\xff\xd8")
    relay.still("s", "a", None, str(tmp_path / "s.jpg"))
    relay.record(ClipRequest("c", "a", time.time() - 1, time.time() + 0.5, str(tmp_path / "c")))
    assert ear.still("s").width == 640
    (file,) = ear.clip("c").files
    assert len(decoded(file.path)) == file.packets >= 15


@pytest.mark.parametrize("auth", ["basic", "digest"])
def test_passwords_with_every_sign_in_them(relay, ear, farm, clips, auth, tmp_path):
    password = "p@ss:w/rd %41?#ü"
    camera = farm.add(f"locked-{auth}", clips.h264, auth=auth, user="op", password=password)
    relay.hold(StreamSpec("right", camera.url, "op", password))
    relay.hold(StreamSpec("wrong", camera.url, "op", "guessed-it"))
    relay.hold(StreamSpec("none", camera.url))
    ear.state("right", StreamState.LIVE)
    for stream_id in ("wrong", "none"):
        status = ear.state(stream_id, StreamState.FAILED)
        assert status.reason is Reason.PASSWORD_REFUSED
        assert status.retry_at > time.monotonic() + 30
    # Corrected credentials are tried at once, not after the long pause.
    relay.hold(StreamSpec("wrong", camera.url, "op", password))
    ear.state("wrong", StreamState.LIVE, 3)
    said = repr(ear.streams) + (tmp_path / "relay.log").read_text()
    shown = Path(f"/proc/{relay.pid}/cmdline").read_text() + Path(f"/proc/{relay.pid}/environ").read_text()
    for secret in (password, "guessed-it", "p%40ss"):
        assert secret not in said + shown


def test_a_password_among_the_words_of_an_address_is_filled_in_and_never_told(
    relay, ear, farm, clips, tmp_path
):
    camera = farm.add("user=op_password=S3c!ret-9_channel=1", clips.h264)
    url = f"{camera.url.rpartition('/')[0]}/user={{user}}_password={{password}}_channel=1"
    relay.hold(StreamSpec("right", url, "op", "S3c!ret-9"))
    relay.hold(StreamSpec("wrong", url, "op", "guessed-it"))
    ear.state("right", StreamState.LIVE)
    assert ear.state("wrong", StreamState.FAILED).reason is Reason.NO_SUCH_STREAM
    said = repr(ear.streams) + (tmp_path / "relay.log").read_text()
    shown = Path(f"/proc/{relay.pid}/cmdline").read_text() + Path(f"/proc/{relay.pid}/environ").read_text()
    for secret in ("S3c", "guessed-it"):
        assert secret not in said + shown


def test_unknown_refused_and_silent_cameras_are_told_apart(relay, ear, farm, clips):
    unknown, refusing, silent = (farm.add(name, clips.h264) for name in ("unknown", "refusing", "silent"))
    unknown.unknown()
    refusing.refuse()
    silent.silence()
    for camera in (unknown, refusing, silent):
        relay.hold(StreamSpec(camera.name, camera.url))
    relay.hold(StreamSpec("nowhere", "rtsp://no-such-host.invalid/x"))
    assert ear.state("unknown", StreamState.FAILED).reason is Reason.NO_SUCH_STREAM
    assert ear.state("refusing", StreamState.FAILED).reason is Reason.REFUSED
    assert ear.state("silent", StreamState.FAILED).reason is Reason.NO_ANSWER
    assert ear.state("nowhere", StreamState.FAILED).reason in (Reason.HOST_UNKNOWN, Reason.NETWORK_DOWN)
    refusing.come_back()
    ear.state("refusing", StreamState.LIVE)


def test_a_frozen_camera_stalls_is_given_up_and_comes_back_into_the_same_feed(relay, ear, farm, clips, read):
    camera = farm.add("freezes", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    feed = read(relay.feed_url("a"))
    feed.read(1.0)
    camera.freeze()
    stalled = ear.state("a", StreamState.STALLED, 4)
    assert time.monotonic() - stalled.last_packet_at < 3
    assert ear.state("a", StreamState.RECONNECTING, 8).reason is Reason.STOPPED_SENDING
    before = len(feed.data)
    camera.come_back()
    status = ear.state("a", StreamState.LIVE)
    assert status.reconnects >= 1 and status.stalls >= 1
    assert len(feed.read(2.0)) > before + 10_000


def test_a_dropped_connection_is_made_again(relay, ear, farm, clips):
    camera = farm.add("drops", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    camera.drop()
    assert ear.state("a", StreamState.RECONNECTING).reason is Reason.CLOSED_BY_CAMERA
    ear.state("a", StreamState.LIVE)


def test_a_change_of_picture_size_ends_the_feed_and_splits_the_clip(relay, ear, farm, clips, read, tmp_path):
    camera = farm.add("changes", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    feed = read(relay.feed_url("a"))
    relay.record(ClipRequest("c", "a", time.time() - 5, time.time() + 4, str(tmp_path / "clip")))
    feed.read(1.0)
    camera.change(clips.small)
    ear.wait(lambda: relay.status("a").width == 320)
    assert sizes(feed.read_to_end()) == {(640, 360)}
    assert sizes(read(relay.feed_url("a")).read(1.0)) == {(320, 240)}
    first, second = ear.clip("c").files
    assert (first.width, second.width) == (640, 320)
    for file in (first, second):
        assert {(w, h) for _, w, h in decoded(file.path)} == {(file.width, file.height)}


def test_one_session_however_many_read_it_and_it_ends_properly(relay, ear, farm, clips, read):
    camera = farm.add("shared", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    for _ in range(3):
        read(relay.feed_url("a")).read(0.3)
    stats = camera.stats()
    assert (stats.sessions, stats.plays) == (1, 1)
    relay.close()
    assert camera.wait(sessions=0).teardowns == 1


def test_a_relay_that_is_killed_finds_its_cameras_again(relay, ear, farm, clips):
    camera = farm.add("found", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    os.kill(relay.pid, signal.SIGKILL)
    ear.wait(lambda: ear.ups == 2)
    ear.state("a", StreamState.LIVE)
    camera.wait(sessions=1)


def test_a_probe_leaves_no_session(relay, ear, farm, clips):
    camera = farm.add("probed", clips.h264)
    relay.probe(StreamSpec("p", camera.url))
    assert ear.probe("p").state is StreamState.LIVE
    assert camera.wait(sessions=0).plays == 1


class TestShortPast:
    @pytest.fixture
    def settings(self) -> RelaySettings:
        return RelaySettings(ring_s=4.0, silence_s=3.0, first_retry_s=0.4, last_retry_s=1.0)

    def test_a_camera_that_went_dark_gives_no_former_pictures_neither_then_nor_when_it_is_back(
        self, relay, ear, farm, clips, tmp_path
    ):
        camera = farm.add("closes", clips.h264)
        relay.hold(StreamSpec("a", camera.url))
        ear.state("a", StreamState.LIVE)
        time.sleep(2.0)
        camera.refuse()
        ear.state("a", StreamState.RECONNECTING)
        # The console hears of it while the camera is still away, and what it sent has left the memory.
        ear.wait(lambda: relay.status("a").ring_from_utc is None)
        now, asked_at = time.time(), time.monotonic()
        relay.record(ClipRequest("dark", "a", now - 2, now + 0.5, str(tmp_path / "dark")))
        relay.still("now", "a", None, str(tmp_path / "now.jpg"))
        relay.still("then", "a", now - 1, str(tmp_path / "then.jpg"))
        assert ear.still("now").error == ear.still("then").error == "no_packets"
        # Others' stills do not wait until a first picture would have come.
        assert time.monotonic() - asked_at < FIRST_PICTURE_S
        progress = ear.clip("dark")
        assert (progress.state, progress.error, progress.files) == ("empty", "no_packets", ())
        camera.come_back()
        back = time.time()
        ear.state("a", StreamState.LIVE)
        now = time.time()
        relay.record(ClipRequest("back", "a", now - 60, now + 1.5, str(tmp_path / "back")))
        relay.still("again", "a", None, str(tmp_path / "again.jpg"))
        assert ear.still("again").at_utc > back
        (file,) = ear.clip("back").files
        assert file.start_utc > back
        assert len(decoded(file.path)) == file.packets
        assert ear.wait(lambda: relay.status("a").ring_from_utc) > back


class TestFewPlaces:
    @pytest.fixture
    def settings(self) -> RelaySettings:
        return RelaySettings(sessions_per_host=2, first_retry_s=0.5)

    def test_a_recorder_gets_no_more_sessions_than_it_bears(self, relay, ear, farm, clips):
        cameras = [farm.add(f"ch{number}", clips.h264, host="recorder") for number in range(3)]
        for camera in cameras[:2]:
            relay.hold(StreamSpec(camera.name, camera.url))
            ear.state(camera.name, StreamState.LIVE)
        relay.hold(StreamSpec("ch2", cameras[2].url))
        ear.wait(lambda: relay.status("ch2").reason is Reason.WAITING_FOR_SLOT)
        assert relay.status("ch2").state is StreamState.CONNECTING
        time.sleep(0.5)
        assert cameras[2].stats().plays == 0
        relay.release("ch0")
        assert ear.state("ch2", StreamState.LIVE).reason is None
