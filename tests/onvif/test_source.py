"""Cameras of simulated devices and recorders over real SOAP: whole, careless, hostile and slow ones."""

from __future__ import annotations

import time
from urllib.parse import quote

import pytest

from console.sources import onvif
from console.sources.http import Login
from console.sources.registry import ask, scheme_of
from console.sources.values import Found, RemarkKind, Source, SourceFailed, SourceTrouble
from tests.rig.onvif_device import OnvifDevice
from tests.rig.onvif_makeup import Makeup, Stream

LOGIN = Login("op", "p@ss:1/é")
NOBODY = Login()


def asked(device: OnvifDevice, login: Login = NOBODY, **settings: str) -> Found:
    source = Source("1", "Recorder", "onvif", device.base, "nvr", settings=settings)
    return ask(source, login)


def trouble(device: OnvifDevice, login: Login = NOBODY) -> SourceTrouble:
    with pytest.raises(SourceFailed) as failed:
        asked(device, login)
    assert LOGIN.password not in str(failed.value)
    return failed.value.trouble


@pytest.mark.parametrize("auth", ["wsse", "digest"])
@pytest.mark.parametrize("clock_s", [0.0, -86400.0 * 365])
def test_a_recorder_of_32_channels(auth: str, clock_s: float):
    makeup = Makeup(moving=frozenset({2}), source_names=lambda n: f"Gate {n}")
    with OnvifDevice(
        user=LOGIN.user, password=LOGIN.password, auth=auth, clock_s=clock_s, makeup=makeup
    ) as device:
        found = asked(device, LOGIN)
    assert len(found.cameras) == 32
    assert not found.truncated
    assert found.server == "Rig & Co NVR-32 1.2.3"
    camera = found.cameras[1]
    assert camera.key == "00:1a:2b:3c:4d:5e/src_2"
    assert camera.name == "Gate 2"
    assert camera.main_url == "rtsp://127.0.0.1:554/2_main"
    assert camera.sub_url == "rtsp://127.0.0.1:554/2_sub"
    assert (camera.make, camera.model, camera.serial) == ("Rig & Co", "NVR-32", "SN-0001")
    assert (camera.site_key, camera.site_name) == ("00:1a:2b:3c:4d:5e", "Sasni Gate")
    assert camera.control_url == f"{device.base}/onvif/device_service#2_main"
    assert camera.credential == "nvr"
    assert [each.control_url for each in found.cameras].count("") == 31


def test_a_single_camera_is_a_site_of_its_own():
    with OnvifDevice(fixed=True, makeup=Makeup(sources=1, moving=frozenset({1}))) as device:
        (camera,) = asked(device).cameras
    assert camera.name == "Sasni Gate"
    assert camera.site_key == ""
    # It has a PTZ configuration, and no service to move it.
    assert camera.control_url == ""


def test_the_same_answer_comes_from_either_media_service():
    answers = []
    for media2, both in ((False, False), (True, False), (False, True)):
        with OnvifDevice(media2=media2, makeup=Makeup(both=both)) as device:
            answers.append([(each.key, each.main_url, each.sub_url) for each in asked(device).cameras])
    assert answers[0] == answers[1] == answers[2]


def test_h265_is_found_where_the_second_service_tells_it():
    streams = (Stream("main", "H265", 3840, 2160), Stream("sub", "H264", 640, 360))
    with OnvifDevice(makeup=Makeup(sources=1, streams=streams, both=True)) as device:
        assert asked(device).cameras[0].main_url.endswith("1_main")
    with OnvifDevice(makeup=Makeup(sources=1, streams=streams)) as device:
        (camera,) = asked(device).cameras
    assert camera.main_url == ""
    assert camera.sub_url.endswith("1_sub")


def test_a_second_service_that_fails_leaves_the_first():
    with OnvifDevice(makeup=Makeup(sources=2, both=True)) as device:
        device.luck.without = "ver20/media"
        assert len(asked(device).cameras) == 2


def test_channels_that_refuse_their_stream_are_told_and_cost_the_others_nothing():
    with OnvifDevice(makeup=Makeup(sources=4, absent=frozenset({2}))) as device:
        found = asked(device)
    assert [each.name for each in found.cameras] == ["Sasni Gate 1", "Sasni Gate 3", "Sasni Gate 4"]
    (remark,) = found.remarks
    assert remark.kind is RemarkKind.NO_STREAM
    # Its camera may only be off: nothing is to be called gone for it.
    assert found.truncated


@pytest.mark.parametrize(
    ("said", "kept", "remark"),
    [
        ("rtsp://10.0.0.9:8554/a?b=c", "rtsp://127.0.0.1:8554/a?b=c", RemarkKind.ELSEWHERE),
        ("rtsp://evil.example/a", "rtsp://127.0.0.1/a", RemarkKind.ELSEWHERE),
        ("rtsp://op:p%40ss:1%2F%C3%A9@127.0.0.1:8554/a", "rtsp://127.0.0.1:8554/a", None),
        (
            f"rtsp://127.0.0.1/user={LOGIN.user}&password={quote(LOGIN.password, safe='')}&channel=1",
            "rtsp://127.0.0.1/user={user}&password={password}&channel=1",
            None,
        ),
        ("rtsp://127.0.0.1/a?token=2&pwd=1", "", RemarkKind.PASSWORD_IN_ADDRESS),
        ("file:///etc/passwd", "", RemarkKind.NO_STREAM),
        ("http://127.0.0.1/a.mjpg", "", RemarkKind.NO_STREAM),
        ("rtsp://127.0.0.1/" + "x" * 1000, "", RemarkKind.NO_STREAM),
        ("rtsp://127.0.0.1/a\u202eb", "", RemarkKind.NO_STREAM),
        ("rtsp://[broken/a", "", RemarkKind.NO_STREAM),
        ("", "", RemarkKind.NO_STREAM),
    ],
)
def test_what_a_device_says_of_its_streams_is_made_safe(said: str, kept: str, remark: RemarkKind | None):
    with OnvifDevice(
        user=LOGIN.user, password=LOGIN.password, makeup=Makeup(sources=1, url=lambda token: said)
    ) as device:
        found = asked(device, LOGIN)
    assert [each.sub_url for each in found.cameras] == ([kept] if kept else [])
    assert [each.kind for each in found.remarks] == ([remark] if remark else [])
    for camera in found.cameras:
        assert "@" not in camera.sub_url
        assert not camera.secrets


def test_another_login_in_a_streams_address_is_kept_apart():
    for said in ("rtsp://a:b@127.0.0.1/1", "rtsp://127.0.0.1/1?user=a&pwd=b"):
        with OnvifDevice(makeup=Makeup(sources=1, url=lambda token, said=said: said)) as device:
            (camera,) = asked(device).cameras
        assert {(each.user, each.password) for each in camera.secrets.values()} == {("a", "b")}
    assert "'b'" not in repr(camera)


@pytest.mark.parametrize(
    ("arrange", "expected"),
    [
        (lambda luck: setattr(luck, "link_down", True), SourceTrouble.BROKEN_OFF),
        (lambda luck: setattr(luck, "body", b"<html>router</html>"), SourceTrouble.BAD_ANSWER),
        (lambda luck: setattr(luck, "body", b"x" * (9 * 1024 * 1024)), SourceTrouble.BAD_ANSWER),
        (lambda luck: setattr(luck, "body", b"<a>" + b"<b/>" * 300_000 + b"</a>"), SourceTrouble.BAD_ANSWER),
        (lambda luck: setattr(luck, "redirect", "http://127.0.0.1:9/x"), SourceTrouble.BAD_ANSWER),
        (lambda luck: luck.refuse.add("*"), SourceTrouble.REFUSED),
    ],
)
def test_devices_that_do_not_answer_as_they_should(arrange, expected):
    with OnvifDevice(makeup=Makeup(sources=1)) as device:
        arrange(device.luck)
        assert trouble(device) is expected


def test_a_wrong_password_is_told_as_one_and_not_tried_again_and_again():
    with OnvifDevice(user=LOGIN.user, password=LOGIN.password, makeup=Makeup()) as device:
        assert trouble(device, Login("op", "wrong")) is SourceTrouble.PASSWORD_REFUSED
        assert sum(name != "GetSystemDateAndTime" for name in device.orders()) <= 2


def test_a_device_that_wants_the_password_in_plain_does_not_get_it():
    with OnvifDevice(user="op", password="1", auth="basic", makeup=Makeup()) as device:
        assert trouble(device, Login("op", "1")) is SourceTrouble.UNSAFE_LOGIN
        assert device.plain_passwords == 0


def test_a_device_that_keeps_its_papers_to_itself_is_known_by_where_it_is():
    with OnvifDevice(makeup=Makeup(sources=1)) as device:
        device.luck.refuse = {"GetDeviceInformation", "GetNetworkInterfaces", "GetScopes"}
        (camera,) = asked(device).cameras
        place = device.base.removeprefix("http://")
    assert camera.key == f"{place}/src_1"
    assert camera.name == place


def test_one_that_takes_too_long_is_told_as_not_whole(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(onvif, "DEVICE_S", 1.5)
    with OnvifDevice(makeup=Makeup(slow_s=0.2)) as device:
        begin = time.monotonic()
        found = asked(device)
    assert time.monotonic() - begin < 10
    assert 0 < len(found.cameras) < 32
    assert found.truncated
    assert RemarkKind.DEVICE_SILENT in [each.kind for each in found.remarks]


def test_a_source_whose_time_is_over_asks_no_further_device(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(onvif, "ALL_S", 0.0)
    with OnvifDevice(makeup=Makeup(sources=1)) as device:
        assert trouble(device) is SourceTrouble.NO_ANSWER
        assert device.orders() == []


def test_cancelling_ends_it():
    with OnvifDevice(makeup=Makeup()) as device, pytest.raises(SourceFailed) as failed:
        onvif.ask(
            Source("1", "s", "onvif", device.base), Login(), progress=lambda _: None, cancelled=lambda: True
        )
    assert failed.value.trouble is SourceTrouble.CANCELLED


def test_several_devices_are_one_source_and_one_that_fails_makes_it_not_whole():
    one = Makeup(sources=1, mac="001122334455", name="One")
    two = Makeup(sources=1, mac="66:77:88:99:AA:BB", name="Two")
    with OnvifDevice(makeup=one) as first, OnvifDevice(makeup=two) as second:
        hosts = second.base.removeprefix("http://")
        found = asked(first, hosts=f"{hosts}, {hosts}")
        assert [each.name for each in found.cameras] == ["One", "Two"]
        assert [each.key for each in found.cameras] == ["00:11:22:33:44:55/src_1", "66:77:88:99:aa:bb/src_1"]
        assert not found.truncated
        found = asked(first, hosts=f"{hosts} 127.0.0.1:1")
    assert len(found.cameras) == 2
    assert found.truncated
    assert [(each.kind, each.detail) for each in found.remarks] == [(RemarkKind.DEVICE_SILENT, "127.0.0.1:1")]


def test_one_of_several_that_refuses_the_login_is_told_as_that():
    with (
        OnvifDevice(makeup=Makeup(sources=1)) as first,
        OnvifDevice(user="op", password="1", makeup=Makeup(sources=1)) as second,
    ):
        found = asked(first, Login("op", "wrong"), hosts=second.base)
    assert len(found.cameras) == 1
    assert found.truncated
    assert [each.kind for each in found.remarks] == [RemarkKind.DEVICE_REFUSES]


def test_devices_with_the_same_serial_number_are_told_apart():
    same = Makeup(sources=1, mac="", serial="123456")
    with OnvifDevice(makeup=same) as first, OnvifDevice(makeup=same) as second:
        found = asked(first, hosts=second.base)
    assert len({each.key for each in found.cameras}) == 2


@pytest.mark.parametrize(
    "address", ["", "ftp://127.0.0.1", "http://a:b@127.0.0.1/", "http://[", "127.0.0.1:99999"]
)
def test_addresses_that_are_none(address: str):
    with pytest.raises(SourceFailed) as failed:
        ask(Source("1", "s", "onvif", address), Login())
    assert failed.value.trouble is SourceTrouble.BAD_ADDRESS


def test_too_many_hosts_are_refused():
    hosts = " ".join(f"h{number}" for number in range(onvif.HOSTS_AT_MOST + 1))
    with pytest.raises(SourceFailed) as failed:
        ask(Source("1", "s", "onvif", "", settings={"hosts": hosts}), Login())
    assert failed.value.trouble is SourceTrouble.BAD_SETTINGS


def test_it_is_among_the_kinds_of_sources():
    assert scheme_of("onvif").settings == onvif.SETTINGS
