"""Cameras of a ZoneMinder: a token first, then its monitors, credentials apart from addresses."""

import pytest

from console.lists.values import Field, Secret
from console.sources import gathering, zoneminder
from console.sources.http import Login
from console.sources.values import RemarkKind, SourceTrouble
from tests.rig.sources.products import ZoneMinder, monitor
from tests.rig.sources.server import SourceServer, as_json
from tests.sources.asked import cameras_of, kinds, trouble_of

ADMIN = Login("admin", "admin")


@pytest.fixture
def server():
    monitors = [
        monitor(1, "rtsp://op:p@ss/wörd@192.0.2.5:554/main", SecondPath="rtsp://192.0.2.5/sub", Name="गेट"),
        monitor(2, "rtsp://192.0.2.6/1", User="viewer", Pass="w", Latitude="27.88", Longitude="78.07"),
    ]
    with SourceServer(ZoneMinder(monitors)) as server:
        yield server


def found(server, login=ADMIN, **more):
    return {each.key: each for each in cameras_of(server, "zoneminder", login, "/zm", **more).cameras}


def test_monitors_are_cameras_and_their_passwords_stand_apart(server):
    told = cameras_of(server, "zoneminder", ADMIN, "/zm")
    gate, other = told.cameras
    assert (gate.key, gate.name) == ("1", "गेट")
    assert (gate.main_url, gate.sub_url) == ("rtsp://192.0.2.5:554/main", "rtsp://192.0.2.5/sub")
    assert gate.secrets == {Field.MAIN_URL: Secret("op", "p@ss/wörd")}
    assert other.secrets == {Field.MAIN_URL: Secret("viewer", "w")}
    assert (other.lat, other.lon, gate.lat) == (27.88, 78.07, None)
    assert told.server == "ZoneMinder 1.36.33"
    assert "wörd" not in repr(told)
    assert kinds(told) == {RemarkKind.PASSWORD_IN_ADDRESS: 2}
    login, monitors = server.asked
    assert (login.method, login.query) == ("POST", {})
    assert monitors.query == {"token": "token-1"}
    assert "authorization" not in monitors.headers


def test_a_token_that_expired_is_asked_for_anew(server):
    server.answer.expire = 0
    assert len(found(server)) == 2
    assert server.paths() == ["/zm/api/host/login.json", "/zm/api/monitors.json"] * 2


def test_a_password_that_is_wrong_is_tried_once(server):
    assert trouble_of(lambda: found(server, Login("admin", "wrong"))) is SourceTrouble.PASSWORD_REFUSED
    assert len(server.asked) == 1


def test_without_a_login_where_one_is_wanted(server):
    assert trouble_of(lambda: found(server, Login())) is SourceTrouble.PASSWORD_REFUSED


@pytest.mark.parametrize("login", [ADMIN, Login()])
def test_a_server_that_wants_no_login(server, login):
    server.answer.auth = False
    assert len(found(server, login)) == 2


def test_a_release_before_tokens_is_told(server):
    server.answer = lambda asked: as_json({"credentials": "auth=1", "append_password": 0, "version": "1.32"})
    assert trouble_of(lambda: found(server)) is SourceTrouble.BAD_ANSWER


def test_its_own_streams_are_taken_where_it_serves_them(server):
    server.answer.monitors.append(monitor(3, "rtsp://192.0.2.7/1", RTSPServer="1", RTSPStreamName="yard"))
    assert found(server)["3"].main_url == "rtsp://192.0.2.7/1"
    cameras = found(server, restream_port=20000)
    assert cameras["3"].main_url == "rtsp://127.0.0.1:20000/yard"
    assert cameras["2"].main_url == "rtsp://192.0.2.6/1"


def test_monitors_of_all_types(server):
    server.answer.monitors = [
        monitor(1, "/cam", Type="Remote", Protocol="rtsp", Host="op:w@192.0.2.9", Port="554"),
        monitor(2, "/mjpg/video.mjpg", Type="Remote", Protocol="http", Host="192.0.2.9", Port=""),
        monitor(3, "/dev/video0", Type="Local"),
        monitor(4, "/var/clip.mp4", Type="File"),
        monitor(5, "rtsp://192.0.2.9/5", Function="None"),
        monitor(6, "rtsp://192.0.2.9/6", Capturing="None", Function=None),
        monitor(7, "rtsp://192.0.2.9/7", Deleted="1"),
        monitor(8, "rtsp://192.0.2.9/8", Method="rtpUni"),
        monitor(9, "rtsp://192.0.2.9/9", Controllable="1", ONVIF_URL="http://a:b@192.0.2.9/onvif"),
        monitor(10, "rtsp://[::1/9"),
    ]
    told = cameras_of(server, "zoneminder", ADMIN, "/zm")
    cameras = {camera.key: camera for camera in told.cameras}
    assert list(cameras) == ["1", "2", "5", "6", "8", "9"]
    assert cameras["1"].main_url == "rtsp://192.0.2.9:554/cam"
    assert cameras["1"].secrets == {Field.MAIN_URL: Secret("op", "w")}
    assert cameras["2"].main_url == "http://192.0.2.9/mjpg/video.mjpg"
    assert (cameras["8"].transport, cameras["1"].transport) == ("udp", "")
    assert cameras["9"].control_url == "http://192.0.2.9/onvif"
    assert cameras["9"].secrets == {Field.CONTROL_URL: Secret("a", "b")}
    assert kinds(told) == {
        RemarkKind.NO_STREAM: 3,
        RemarkKind.SWITCHED_OFF: 2,
        RemarkKind.PASSWORD_IN_ADDRESS: 2,
    }


def test_a_monitor_twice_and_one_without_a_name_of_its_own(server):
    server.answer.monitors = [monitor(1, "rtsp://192.0.2.1/"), monitor(1, "rtsp://192.0.2.2/")]
    server.answer.monitors.append(monitor(2, "rtsp://192.0.2.3/", Id=None))
    told = cameras_of(server, "zoneminder", ADMIN, "/zm")
    assert [camera.main_url for camera in told.cameras] == ["rtsp://192.0.2.1/"]
    assert kinds(told) == {RemarkKind.KEY_TWICE: 1, RemarkKind.CAMERA_UNREADABLE: 1}


@pytest.mark.parametrize("fault", ["html", "array", "empty", "cut"])
def test_an_answer_of_another_kind_is_told_and_no_empty_list(server, fault):
    server.fault, server.fault_path = fault, "monitors"
    assert trouble_of(lambda: found(server)) is SourceTrouble.BAD_ANSWER


def test_a_second_try_counts_nothing_twice(server):
    server.fault, server.faults, server.fault_path = "half", 1, "monitors"
    told = cameras_of(server, "zoneminder", ADMIN, "/zm")
    assert (len(told.cameras), kinds(told)) == (2, {RemarkKind.PASSWORD_IN_ADDRESS: 2})


def test_too_many_are_bounded_and_told(server, monkeypatch):
    for module in (zoneminder, gathering):
        monkeypatch.setattr(module, "CAMERAS_AT_MOST", 10)
    server.answer.monitors = [monitor(number, "rtsp://192.0.2.1/") for number in range(1, 30)]
    told = cameras_of(server, "zoneminder", ADMIN, "/zm")
    assert (len(told.cameras), told.truncated) == (10, True)
