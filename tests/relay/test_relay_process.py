"""The real relay process on demo streams: states, feeds, clips, stills, faults, a kill."""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import os
import re
import resource
import signal
import socket
import time
from fractions import Fraction
from pathlib import Path
from urllib.parse import urlsplit

import av
import pytest

from console.feed_clock import FIRST_PID
from console.relay.settings import RelaySettings
from console.relay.ts import DELIMITERS, TICKS, TS_PACKET
from console.relay.values import ClipRequest, Reason, StreamSpec, StreamState
from tests.relay.conftest import decoded


def demo(stream_id: str, clip: Path, query: str = "") -> StreamSpec:
    return StreamSpec(stream_id, f"demo:{clip}?{query}")


def coded(data: bytes) -> list[tuple[int, bytes]]:
    """The pictures of a feed, coded, each with its stamp in ticks; without what tells that they are whole."""
    found: list[tuple[int, bytearray]] = []
    for at in range(0, len(data) - TS_PACKET + 1, TS_PACKET):
        packet = data[at : at + TS_PACKET]
        if (packet[1] & 0x1F) << 8 | packet[2] < FIRST_PID or not packet[3] & 0x10:
            continue
        payload = packet[5 + packet[4] :] if packet[3] & 0x20 else packet[4:]
        if packet[1] & 0x40:
            one, two, three, four, five = payload[9:14]
            stamp = (one >> 1 & 7) << 30 | two << 22 | three >> 1 << 15 | four << 7 | five >> 1
            found.append((stamp, bytearray(payload[9 + payload[8] :])))
        elif found:
            found[-1][1].extend(payload)
    wholes = tuple(2 * delimiter for delimiter in DELIMITERS.values())
    return [
        (stamp, bytes(picture[: -len(whole)] if whole else picture))
        for stamp, picture in found
        for whole in [next((one for one in wholes if picture.endswith(one)), b"")]
    ]


def jpegs(data: bytes) -> list[bytes]:
    """The JPEGs of a feed, without what only tells the time."""
    begins = [found.start() for found in re.finditer(rb"\xff\xd8\xff[^\xd9]", data)]
    return [data[begin:end] for begin, end in itertools.pairwise([*begins, len(data)])]


def pictures(data: bytes, codec: str = "h264") -> list[av.VideoFrame]:
    """The pictures of a feed."""
    if codec == "mjpeg":
        decoder = av.CodecContext.create(codec, "r")
        return [frame for jpeg in jpegs(data) for frame in decoder.decode(av.Packet(jpeg))]
    decoder, frames = av.CodecContext.create("hevc" if DELIMITERS["hevc"] in data else codec, "r"), []
    for stamp, picture in coded(data):
        packet = av.Packet(picture)
        packet.pts, packet.time_base = stamp, Fraction(1, TICKS)
        # The last one is torn off, and the end of a sequence is no picture.
        with contextlib.suppress(av.error.InvalidDataError):
            frames += decoder.decode(packet)
    return frames + decoder.decode(None)


def test_a_stream_goes_live_with_its_figures(relay, ear, small_clip):
    relay.hold(demo("a", small_clip))
    status = ear.state("a", StreamState.LIVE)
    assert (status.codec, status.width, status.height, status.demux) == ("h264", 160, 90, "ts")
    ear.wait(lambda: 8 < relay.status("a").fps < 12 and relay.status("a").bits_per_s > 0)
    assert relay.status("a").ring_from_utc == pytest.approx(time.time(), abs=15)
    relay.release("a")
    assert relay.status("a") is None


@pytest.mark.parametrize(
    ("fault", "reason"),
    [("refuse", Reason.REFUSED), ("password", Reason.PASSWORD_REFUSED), ("unknown", Reason.NO_SUCH_STREAM),
     ("silent", Reason.NO_ANSWER), ("nonsense", Reason.MALFORMED_ADDRESS)],
)  # fmt: skip
def test_faults_to_order(relay, ear, small_clip, fault, reason):
    relay.hold(demo("a", small_clip, f"fault={fault}"))
    status = ear.state("a", StreamState.FAILED)
    assert status.reason is reason
    if reason in (Reason.PASSWORD_REFUSED, Reason.NO_SUCH_STREAM):
        assert status.retry_at > time.monotonic() + 30


def test_a_camera_without_an_address_is_called_so_and_not_tried_again(relay, ear):
    relay.hold(StreamSpec("none", ""))
    status = ear.state("none", StreamState.FAILED)
    assert (status.reason, status.retry_at) == (Reason.NO_ADDRESS, None)
    relay.probe(StreamSpec("probed", ""))
    assert ear.probe("probed").reason is Reason.NO_ADDRESS


def test_a_stream_stalls_and_goes_on_and_another_drops_and_comes_back(relay, ear, small_clip):
    relay.hold(demo("stalls", small_clip, "fault=stall&period=1"))
    relay.hold(demo("drops", small_clip, "fault=drop&period=1"))
    ear.state("drops", StreamState.LIVE)
    assert ear.state("drops", StreamState.RECONNECTING).reason is Reason.CLOSED_BY_CAMERA
    assert ear.state("drops", StreamState.LIVE).reconnects == 1
    stalled = ear.state("stalls", StreamState.STALLED, 5)
    assert 2.0 <= time.monotonic() - stalled.last_packet_at < 3.0
    assert stalled.stalls == 1
    ear.state("stalls", StreamState.LIVE)


def test_a_clip_that_is_not_there_yet_is_waited_for(relay, ear, small_clip, tmp_path):
    late = tmp_path / "late.mp4"
    relay.hold(demo("a", late))
    assert (
        ear.wait(lambda: [s for s in ear.streams if s.reason is Reason.NOT_READY])[0].state
        is StreamState.CONNECTING
    )
    late.write_bytes(small_clip.read_bytes())
    ear.state("a", StreamState.LIVE)


def test_a_feed_starts_warm_and_is_stamped_with_arrival(relay, ear, small_clip, read):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    time.sleep(1.6)
    began = time.monotonic()
    feed = read(relay.feed_url("a"))
    assert pictures(feed.read(0.1))
    assert time.monotonic() - began < 0.5
    frames = pictures(feed.read(2.0))
    times = [frame.time for frame in frames]
    steps = [b - a for a, b in itertools.pairwise(times)]
    # Those of the warm start stand close together, those that came live a tenth of a second apart.
    assert steps[0] < 0.01 or steps[1] > 0.05
    assert sum(0.05 < step < 0.2 for step in steps) >= 10
    assert times[-1] - times[0] < 2.6


def test_two_feeds_have_the_same_pictures(relay, ear, small_clip, read):
    relay.hold(demo("a/ä?", small_clip))
    ear.state("a/ä?", StreamState.LIVE)
    first, second = read(relay.feed_url("a/ä?")), read(relay.feed_url("a/ä?"))
    assert len(pictures(first.read(1.0))) >= 8
    assert len(pictures(second.read(0.5))) >= 8


def test_mjpeg_feeds_are_plain_pictures(relay, ear, mjpeg_clip, read):
    relay.hold(demo("a", mjpeg_clip))
    status = ear.state("a", StreamState.LIVE)
    assert (status.codec, status.demux, status.width) == ("mjpeg", "mjpeg", 160)
    data = read(relay.feed_url("a")).read(1.0)
    assert data.startswith(b"\xff\xd8")
    assert 8 <= len(pictures(data, "mjpeg")) <= 13


def test_a_feed_asked_for_before_its_stream_is_held(relay, ear, small_clip):
    parts = urlsplit(relay.feed_url("later"))
    with socket.create_connection((parts.hostname, parts.port), 5) as connection:
        connection.sendall(f"GET {parts.path} HTTP/1.1\r\n\r\n".encode())
        time.sleep(0.3)
        relay.hold(demo("later", small_clip))
        assert connection.recv(15) == b"HTTP/1.1 200 OK"


def test_nobody_else_gets_in(relay, ear, small_clip, read):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    url = relay.feed_url("a")
    parts = urlsplit(url)
    token = parts.path.split("/")[1]
    assert len(token) == 32
    assert parts.hostname == "127.0.0.1"
    root = f"http://127.0.0.1:{parts.port}"
    for path in (
        "/",
        "/a",
        "//a",
        f"/{token}",
        f"/{token}/",
        f"/{token[:-1]}/a",
        f"/{token[:-1]}x/a",
        "/../a",
    ):
        assert read(root + path).status == 404, path
    assert token not in Path(f"/proc/{relay.pid}/cmdline").read_text()


def test_junk_at_the_door_harms_nobody(relay, ear, small_clip, read):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    parts = urlsplit(relay.feed_url("a"))
    for junk in (b"\x00" * 100, b"\r\n\r\n", b"GET\r\n\r\n", b"A" * 20_000, b"POST / HTTP/1.1\r\n\r\n", b""):
        with (
            contextlib.suppress(OSError),
            socket.create_connection((parts.hostname, parts.port), 5) as connection,
        ):
            connection.sendall(junk)
    assert read(relay.feed_url("a")).status == 200


def test_a_clip_starts_before_it_was_asked_for_and_goes_past_a_release(relay, ear, small_clip, tmp_path):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    time.sleep(2.2)
    now = time.time()
    relay.record(ClipRequest("c", "a", now - 1.5, now + 1.0, str(tmp_path / "clip")))
    relay.release("a")
    progress = ear.clip("c")
    assert progress.state == "done"
    (file,) = progress.files
    assert file.start_utc <= now - 1.5
    assert file.end_utc == pytest.approx(now + 1.0, abs=0.3)
    assert len(decoded(file.path)) == file.packets
    assert hashlib.sha256(Path(file.path).read_bytes()).hexdigest() == file.sha256


def test_a_clip_from_the_past_comes_at_once(relay, ear, small_clip, tmp_path):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    time.sleep(2.5)
    now = time.time()
    relay.record(ClipRequest("c", "a", now - 2, now - 1, str(tmp_path / "clip")))
    (file,) = ear.clip("c", 1.5).files
    assert file.start_utc <= now - 2 < file.end_utc <= now - 0.8


def test_a_clip_can_be_ended_early(relay, ear, small_clip, tmp_path):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    relay.record(ClipRequest("c", "a", time.time(), time.time() + 60, str(tmp_path / "clip")))
    time.sleep(0.5)
    relay.cancel_record("c")
    progress = ear.clip("c", 3)
    assert progress.state == "done" and progress.files[0].packets >= 3


def test_a_clip_of_a_stream_that_nobody_holds_is_empty(relay, ear, tmp_path):
    relay.record(ClipRequest("c", "nobody", 0, 1, str(tmp_path / "clip")))
    assert (ear.clip("c").state, ear.clip("c").error) == ("empty", "no_packets")


def test_stills(relay, ear, small_clip, tmp_path):
    relay.hold(demo("a", small_clip))
    relay.still("at once", "a", None, str(tmp_path / "now.jpg"))
    still = ear.still("at once")
    assert (still.error, still.width, still.height) == ("", 160, 90)
    data = Path(still.path).read_bytes()
    assert data[:2] == b"\xff\xd8" and hashlib.sha256(data).hexdigest() == still.sha256
    time.sleep(1.2)
    asked = time.time() - 0.6
    relay.still("past", "a", asked, str(tmp_path / "past.png"))
    past = ear.still("past")
    assert past.at_utc == pytest.approx(asked, abs=0.25) and past.at_utc <= asked
    relay.still("nobody", "b", None, str(tmp_path / "x.jpg"))
    assert ear.still("nobody").error == "no_packets"
    relay.still("nowhere", "a", None, str(tmp_path / "no" / "x.jpg"))
    assert ear.still("nowhere").error == "folder_missing"


def test_a_full_disk_fails_the_clip_and_nothing_else(relay, ear, small_clip, tmp_path):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    resource.prlimit(relay.pid, resource.RLIMIT_FSIZE, (3000, 3000))
    relay.record(ClipRequest("c", "a", time.time(), time.time() + 20, str(tmp_path / "clip")))
    progress = ear.clip("c")
    assert (progress.state, progress.error) == ("failed", "disk_full")
    (file,) = progress.files
    assert file.size == 3000
    assert hashlib.sha256(Path(file.path).read_bytes()).hexdigest() == file.sha256
    time.sleep(0.3)
    assert relay.status("a").state is StreamState.LIVE


def test_a_killed_relay_comes_back_with_streams_feeds_and_clips(relay, ear, small_clip, tmp_path, read):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    url, killed = relay.feed_url("a"), relay.pid
    relay.record(ClipRequest("c", "a", time.time(), time.time() + 6, str(tmp_path / "clip")))
    time.sleep(2.6)
    os.kill(killed, signal.SIGKILL)
    at = time.monotonic()
    ear.wait(lambda: ear.downs)
    ear.wait(lambda: [s for s in ear.streams if s.reason is Reason.RELAY_DOWN])
    ear.wait(lambda: ear.ups == 2)
    ear.state("a", StreamState.LIVE)
    assert time.monotonic() - at < 3
    assert relay.pid != killed
    assert relay.feed_url("a") == url
    assert read(url).status == 200
    progress = ear.clip("c")
    assert progress.state == "done"
    assert [Path(file.path).name for file in progress.files] == ["clip-1.mp4", "clip-2.mp4"]
    for file in progress.files:
        assert decoded(file.path)
        assert hashlib.sha256(Path(file.path).read_bytes()).hexdigest() == file.sha256
    assert progress.files[0].end_utc < progress.files[1].start_utc


def test_a_clip_of_a_stream_let_go_survives_a_kill(relay, ear, small_clip, tmp_path):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    relay.record(ClipRequest("c", "a", time.time(), time.time() + 6, str(tmp_path / "clip")))
    relay.release("a")
    ear.wait(lambda: list(tmp_path.glob("clip-1.mp4.part")))
    os.kill(relay.pid, signal.SIGKILL)
    ear.wait(lambda: ear.ups == 2)
    progress = ear.clip("c")
    assert progress.state == "done"
    assert progress.files[-1].packets >= 5
    assert relay.status("a") is None


def test_a_slow_reader_is_dropped_and_others_are_not(relay, ear, small_clip, read):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    parts = urlsplit(relay.feed_url("a"))
    slow = socket.socket()
    slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    slow.connect((parts.hostname, parts.port))
    slow.sendall(f"GET {parts.path} HTTP/1.1\r\n\r\n".encode())
    quick = read(relay.feed_url("a"))
    assert len(pictures(quick.read(1.5))) > 8
    slow.close()
    assert len(pictures(quick.read(1.0))) > 15


def test_probes(relay, ear, small_clip):
    relay.probe(demo("good", small_clip))
    relay.probe(demo("bad", small_clip, "fault=password"))
    relay.probe(StreamSpec("gone", "rtsp://127.0.0.1:1/x"))
    relay.probe(StreamSpec("odd", "nonsense"))
    assert ear.probe("good").state is StreamState.LIVE
    assert ear.probe("bad").reason is Reason.PASSWORD_REFUSED
    assert ear.probe("gone").reason is Reason.REFUSED
    assert ear.probe("odd").reason is Reason.MALFORMED_ADDRESS


def test_another_spec_under_the_same_id_replaces_the_stream(relay, ear, small_clip, wide_clip, read):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    feed = read(relay.feed_url("a"))
    relay.hold(demo("a", wide_clip))
    ear.wait(lambda: (relay.status("a") or 0) and relay.status("a").width == 320)
    assert {f.width for f in pictures(feed.read_to_end())} == {160}


def test_a_file_is_played_at_its_own_pace_and_a_wrong_one_is_named(relay, ear, small_clip, tmp_path):
    text = tmp_path / "notes.bin"
    text.write_bytes(b"not a film\n" * 100)
    relay.hold(StreamSpec("file", str(small_clip)))
    relay.hold(StreamSpec("text", str(text)))
    relay.hold(StreamSpec("none", str(tmp_path / "none.mp4")))
    assert ear.state("text", StreamState.FAILED).reason is Reason.NOT_A_STREAM
    assert ear.state("none", StreamState.FAILED).reason is Reason.NO_SUCH_STREAM
    live = ear.state("file", StreamState.LIVE)
    ended = ear.state("file", StreamState.RECONNECTING)
    assert ended.since_at - live.since_at == pytest.approx(2.0, abs=0.5)


class TestTightFeeds:
    @pytest.fixture
    def settings(self) -> RelaySettings:
        return RelaySettings(sessions_per_host=1, ring_s=1.0)

    def test_the_ring_reaches_back_as_far_as_it_is_told(self, relay, ear, small_clip):
        relay.hold(demo("a", small_clip))
        ear.state("a", StreamState.LIVE)
        time.sleep(3.5)
        assert 1.0 <= time.time() - relay.status("a").ring_from_utc <= 3.2
