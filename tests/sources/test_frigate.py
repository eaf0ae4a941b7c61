"""Cameras of a Frigate: restreams where it has them, else the camera's own address without what is masked."""

import pytest

from console.sources.http import Login
from console.sources.values import RemarkKind, SourceTrouble
from tests.rig.sources.products import Frigate, frigate_camera
from tests.rig.sources.server import SourceServer
from tests.sources.asked import cameras_of, kinds, trouble_of

ADMIN = Login("admin", "0123456789ab")


@pytest.fixture
def server():
    cameras = {
        "front": frigate_camera(
            ("rtsp://127.0.0.1:8554/front", "record"), ("rtsp://127.0.0.1:8554/front_sub", "detect")
        ),
        "yard": frigate_camera(
            ("rtsp://*:*@192.0.2.5:554/2", "detect"),
            ("rtsp://*:*@192.0.2.5:554/1", "record audio"),
            friendly_name="आँगन",
        ),
        "shed": frigate_camera(("rtsp://192.0.2.6/1", "detect"), enabled=False),
        "file": frigate_camera(("/media/clip.mp4", "detect")),
        "lost": frigate_camera(("rtsp://127.0.0.1:8554/nowhere", "detect")),
        "bare": {"enabled": True},
    }
    streams = {"front": ["rtsp://*:*@192.0.2.4/1"], "front_sub": ["rtsp://*:*@192.0.2.4/2"]}
    with SourceServer(Frigate(cameras, streams)) as server:
        yield server


def test_cameras_are_read_with_their_large_and_small_streams(server):
    told = cameras_of(server, "frigate", ADMIN)
    cameras = {camera.key: camera for camera in told.cameras}
    assert list(cameras) == ["front", "yard", "shed"]
    assert (cameras["front"].main_url, cameras["front"].sub_url) == (
        "rtsp://127.0.0.1:8554/front",
        "rtsp://127.0.0.1:8554/front_sub",
    )
    assert (cameras["yard"].main_url, cameras["yard"].sub_url, cameras["yard"].name) == (
        "rtsp://192.0.2.5:554/1",
        "rtsp://192.0.2.5:554/2",
        "आँगन",
    )
    assert (cameras["shed"].main_url, cameras["shed"].sub_url) == ("rtsp://192.0.2.6/1", "")
    assert kinds(told) == {RemarkKind.SWITCHED_OFF: 1, RemarkKind.NO_STREAM: 3}


def test_a_camera_with_a_restream_of_its_name_is_taken_from_there(server):
    server.answer.streams["yard"] = "rtsp://*:*@192.0.2.5:554/1"
    cameras = {camera.key: camera for camera in cameras_of(server, "frigate", ADMIN, rtsp_port=9554).cameras}
    assert cameras["yard"].main_url == "rtsp://127.0.0.1:9554/yard"
    assert cameras["yard"].sub_url == "rtsp://192.0.2.5:554/2"


def test_the_login_is_a_cookie_that_is_renewed_once(server):
    server.answer.expire = 0
    assert len(cameras_of(server, "frigate", ADMIN).cameras) == 3
    assert server.paths() == ["/api/login", "/api/config"] * 2
    assert "authorization" not in server.asked[1].headers


def test_a_login_that_is_wrong_or_missing_is_told(server):
    wrong = Login("admin", "wrong")
    assert trouble_of(lambda: cameras_of(server, "frigate", wrong)) is SourceTrouble.PASSWORD_REFUSED
    assert server.paths() == ["/api/login"]
    assert trouble_of(lambda: cameras_of(server, "frigate")) is SourceTrouble.PASSWORD_REFUSED


@pytest.mark.parametrize("fault", ["html", "array", "empty", "cut"])
def test_an_answer_of_another_kind_is_told_and_no_empty_list(server, fault):
    server.fault, server.fault_path = fault, "config"
    assert trouble_of(lambda: cameras_of(server, "frigate", ADMIN)) is SourceTrouble.BAD_ANSWER
