"""Footage of the past from MediaMTX's playback server, with its refusals and its bad luck."""

from __future__ import annotations

import errno
import hashlib
import os
import time
from dataclasses import replace

import pytest

from console.evidence.footage import footage
from console.sources import http, mediamtx
from console.sources.camera_recordings import CameraRecordings
from console.sources.http import Login
from console.sources.recordings import RecordingsError, RecordingsTrouble, Span
from tests.rig.mediamtx_playback import Playback, PlaybackServer

NOBODY = Login()
NOON = 1_795_000_000.25


def recordings_of(server, login=NOBODY, path="gate/%E0%A4%95"):
    url = f"mediamtx+http://{server.host}/{path}"
    return CameraRecordings(lambda camera: (url, login) if camera == "c1" else None)


@pytest.fixture
def server():
    recorded = Playback({"gate/क": [(NOON - 60, 30.0), (NOON, 20.0), (NOON + 100, 50.0)]})
    with PlaybackServer(recorded) as server:
        yield server


def fetch(server, target, start=NOON, end=NOON + 5, login=NOBODY, **more):
    more = {"progress": lambda share: None, "cancelled": lambda: False} | more
    return recordings_of(server, login).fetch("c1", start, end, target, **more)


def trouble_of(call):
    with pytest.raises(RecordingsError) as caught:
        call()
    return caught.value.trouble


@pytest.mark.parametrize("old", [False, True])
def test_what_is_recorded_is_listed_within_the_time_asked_for(server, old):
    server.recorded.old = old
    spans = recordings_of(server).spans("c1", NOON - 40, NOON + 120)
    assert spans == (
        Span(NOON - 40, NOON - 30),
        Span(NOON, NOON + 20),
        Span(NOON + 100, NOON + 120),
    )
    assert recordings_of(server).spans("c1", NOON + 30, NOON + 40) == ()


def test_a_stretch_is_fetched_as_it_came_and_hashed(server, tmp_path):
    came = []
    file = fetch(server, tmp_path / "clip.mp4", progress=came.append)
    assert [path.name for path in tmp_path.iterdir()] == ["clip.mp4"]
    data = file.path.read_bytes()
    assert (file.sha256, file.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert (file.codec, file.width, file.height) == ("h264", 64, 48)
    assert (file.packets, file.key_frames) == (50, 5)
    assert (file.start_utc, file.end_utc) == (NOON, pytest.approx(NOON + 5, abs=0.2))
    assert footage(file.path).packets == 50
    assert came
    if os.name == "posix":
        assert file.path.stat().st_mode & 0o777 == 0o600


def test_the_login_goes_along_and_is_told_to_nobody(server, tmp_path):
    server.recorded.user, server.recorded.password = "op", "पास:wörd"
    assert trouble_of(lambda: fetch(server, tmp_path / "a.mp4")) is RecordingsTrouble.PASSWORD_REFUSED
    wrong = Login("op", "secret-wrong")
    with pytest.raises(RecordingsError) as refused:
        fetch(server, tmp_path / "a.mp4", login=wrong)
    assert "secret" not in f"{refused.value} {refused.value.__cause__!r} {wrong!r}"
    assert fetch(server, tmp_path / "a.mp4", login=Login("op", "पास:wörd")).packets == 50
    assert not any("%D0" in path or "op:" in path for path in server.recorded.seen)


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        ("500", RecordingsTrouble.BAD_ANSWER),
        ("garbage", RecordingsTrouble.BAD_ANSWER),
        ("redirect", RecordingsTrouble.BAD_ANSWER),
        ("half", RecordingsTrouble.BAD_ANSWER),
        ("packed", RecordingsTrouble.BAD_ANSWER),
        ("huge", RecordingsTrouble.TOO_MUCH),
        ("drip", RecordingsTrouble.NO_ANSWER),
        ("silent", RecordingsTrouble.NO_ANSWER),
    ],
)
def test_a_server_that_misbehaves_is_told_and_leaves_nothing(server, tmp_path, monkeypatch, fault, trouble):
    monkeypatch.setattr(http, "SILENCE_S", 0.5)
    monkeypatch.setattr(mediamtx, "LIST_S", 1.0)
    monkeypatch.setattr(mediamtx, "FETCH_S", -4.0)
    monkeypatch.setattr(mediamtx, "BYTES_AT_LEAST", 1 << 20)
    monkeypatch.setattr(mediamtx, "BYTES_PER_S_AT_MOST", 1)
    server.recorded.fault = fault
    began = time.monotonic()
    assert trouble_of(lambda: recordings_of(server).spans("c1", NOON, NOON + 5)) is trouble
    assert trouble_of(lambda: fetch(server, tmp_path / "a.mp4")) is trouble
    assert time.monotonic() - began < 20
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_recorded_is_said(server, tmp_path):
    call = lambda: fetch(server, tmp_path / "a.mp4", NOON + 30, NOON + 40)  # noqa: E731
    assert trouble_of(call) is RecordingsTrouble.NOTHING_RECORDED
    assert list(tmp_path.iterdir()) == []


def test_nobody_listens(tmp_path):
    with PlaybackServer(Playback()) as server:
        pass
    assert trouble_of(lambda: fetch(server, tmp_path / "a.mp4")) is RecordingsTrouble.NO_ANSWER


def test_it_is_called_off(server, tmp_path):
    call = lambda: fetch(server, tmp_path / "a.mp4", cancelled=lambda: True)  # noqa: E731
    assert trouble_of(call) is RecordingsTrouble.CANCELLED
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (errno.ENOSPC, RecordingsTrouble.DISK_FULL),
        (errno.EROFS, RecordingsTrouble.READ_ONLY),
        (errno.EIO, RecordingsTrouble.WRITE_FAILED),
    ],
)
@pytest.mark.parametrize("step", ["write", "fsync", "open"])
def test_a_disk_that_fails_is_told(server, tmp_path, monkeypatch, code, trouble, step):
    def fail(*_arguments, **_more):
        raise OSError(code, os.strerror(code))

    if step == "open":
        monkeypatch.setattr(mediamtx, "HashedFile", fail)
    else:
        monkeypatch.setattr("console.relay.hashed_file.os." + step, fail)
    assert trouble_of(lambda: fetch(server, tmp_path / "a.mp4")) is trouble
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_never_written_over(server, tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"evidence")
    assert trouble_of(lambda: fetch(server, tmp_path / "a.mp4")) is RecordingsTrouble.WRITE_FAILED
    assert (tmp_path / "a.mp4").read_bytes() == b"evidence"
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "rtsp://127.0.0.1/1",
        "mediamtx+ftp://127.0.0.1/1",
        "mediamtx+http://127.0.0.1:9996/",
        "mediamtx+http:///gate",
        "mediamtx+http://[bad/gate",
        "mediamtx+http://127.0.0.1:99999/gate",
        "nonsense+http://127.0.0.1/gate",
    ],
)
def test_an_address_that_says_nothing_offers_nothing(tmp_path, url):
    recordings = CameraRecordings(lambda camera: (url, Login()))
    assert not recordings.offered("c1")
    assert trouble_of(lambda: recordings.spans("c1", 0, 1)) is RecordingsTrouble.NOT_OFFERED


def test_only_known_cameras_are_offered(server):
    assert recordings_of(server).offered("c1")
    assert not recordings_of(server).offered("c2")
    no_span = replace(server.recorded, spans={})
    with PlaybackServer(no_span) as empty:
        assert recordings_of(empty).spans("c1", NOON, NOON + 1) == ()
