"""Cameras of a go2rtc server: its streams by their names, never where they come from."""

import pytest

from console.sources import gathering, go2rtc
from console.sources.http import Login
from console.sources.values import RemarkKind, SourceTrouble
from tests.rig.sources.products import Go2rtc
from tests.rig.sources.server import Reply, SourceServer
from tests.sources.asked import cameras_of, kinds, trouble_of

PRODUCERS = {"producers": [{"url": "rtsp://admin:12345@192.0.2.7/1"}], "consumers": []}


@pytest.fixture
def server():
    streams = {"front door": PRODUCERS, "hall": None, "rtsp://admin:12345@192.0.2.8/1": PRODUCERS}
    with SourceServer(Go2rtc(streams=streams)) as server:
        yield server


def test_streams_are_cameras_at_the_servers_own_address(server):
    told = cameras_of(server, "go2rtc")
    assert [(camera.key, camera.main_url) for camera in told.cameras] == [
        ("front door", "rtsp://127.0.0.1:8554/front%20door"),
        ("hall", "rtsp://127.0.0.1:8554/hall"),
    ]
    assert told.server == "go2rtc 1.9.9"
    assert "12345" not in repr(told)
    assert kinds(told) == {RemarkKind.NO_STREAM: 1}
    assert not told.truncated


def test_the_port_is_the_servers_own_unless_it_is_set(server):
    server.answer.listen = "127.0.0.1:9554"
    assert cameras_of(server, "go2rtc").cameras[1].main_url == "rtsp://127.0.0.1:9554/hall"
    assert cameras_of(server, "go2rtc", rtsp_port=554).cameras[1].main_url == "rtsp://127.0.0.1:554/hall"
    server.answer.listen = "nonsense"
    assert cameras_of(server, "go2rtc").cameras[1].main_url == "rtsp://127.0.0.1:8554/hall"


def test_a_proxy_that_hides_the_rest_is_borne(server):
    answer = server.answer
    server.answer = lambda asked: Reply(404) if asked.path == "/api" else answer(asked)
    assert len(cameras_of(server, "go2rtc").cameras) == 2


def test_pairs_and_logins(server):
    server.answer.streams = {"a": None, "a_sub": None}
    server.answer.user, server.answer.password = "op", "word"
    assert trouble_of(lambda: cameras_of(server, "go2rtc")) is SourceTrouble.PASSWORD_REFUSED
    (camera,) = cameras_of(server, "go2rtc", Login("op", "word"), sub_suffix="_sub").cameras
    assert (camera.main_url[-2:], camera.sub_url[-6:]) == ("/a", "/a_sub")


def test_too_many_are_bounded_and_told(server, monkeypatch):
    for module in (go2rtc, gathering):
        monkeypatch.setattr(module, "CAMERAS_AT_MOST", 10)
    server.answer.streams = {f"s{number}": None for number in range(11)}
    told = cameras_of(server, "go2rtc")
    assert (len(told.cameras), told.truncated) == (10, True)
    assert kinds(told) == {RemarkKind.TOO_MANY: 1}
    server.answer.streams.pop("s10")
    assert not cameras_of(server, "go2rtc").truncated


@pytest.mark.parametrize("fault", ["html", "cut"])
def test_an_answer_of_another_kind_is_told(server, fault):
    server.fault, server.fault_path = fault, "/api/streams"
    assert trouble_of(lambda: cameras_of(server, "go2rtc")) is SourceTrouble.BAD_ANSWER
