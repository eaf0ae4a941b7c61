"""The ONVIF client against the simulated camera: every way to log in, every kind of bad answer, bounded."""

from __future__ import annotations

import socket
import time
from dataclasses import replace
from pathlib import Path

import pytest

from console.onvif import wire
from console.ptz.device import OnvifCamera
from console.ptz.values import Abilities, ControlAddress, Preset, PtzError, Trouble, Velocity, by_number
from tests.rig.onvif_device import OnvifDevice

LEFT = Velocity(pan=-0.5)


def connected(device: OnvifDevice, profile: str = "") -> OnvifCamera:
    camera = OnvifCamera(replace(device.address, url=device.base + profile))
    camera.connect()
    return camera


def trouble_of(call) -> PtzError:
    with pytest.raises(PtzError) as caught:
        call()
    return caught.value


@pytest.mark.parametrize(
    "kind",
    [
        {},
        {"user": "op", "password": "p@ss<&>:1"},
        {"user": "op", "password": "पासवर्ड", "auth": "digest"},
        {"old": True},
        {"media2": True},
        {"user": "op", "password": "x", "clock_s": -86_400 * 400},
        {"elsewhere": "http://192.0.2.77:81"},
        {"elsewhere": "not an address"},
    ],
)
def test_it_moves_and_stops(kind):
    with OnvifDevice(**kind) as device:
        camera = connected(device)
        camera.move(Velocity(pan=-0.5, tilt=0.25, zoom=1.0))
        assert device.head.running
        assert camera.moves() is True
        time.sleep(0.2)
        camera.stop()
        assert not device.head.running
        assert camera.moves() is False
        place = device.head.place
        assert place.pan < 0 < place.tilt < place.zoom
        camera.close()


def test_a_move_that_nobody_stops_ends_by_itself():
    with OnvifDevice() as device:
        camera = connected(device)
        camera.move(LEFT)
        time.sleep(1.3)
        assert not device.head.running
        begun, ended = device.head.runs[-1]
        assert ended - begun == pytest.approx(1.0, abs=0.05)


def test_presets_are_listed_gone_to_and_stored():
    with OnvifDevice() as device:
        camera = connected(device)
        assert camera.presets() == (Preset("1", "Gate"),)
        camera.go_to(Preset("1"))
        assert device.head.place.pan == 0.5
        token = camera.store("7")
        assert by_number(camera.presets())[7] == Preset(token, "7")
        camera.move(LEFT)
        time.sleep(0.1)
        camera.stop()
        assert camera.store("7", token) == token
        assert len(camera.presets()) == 2
        assert device.presets[token][1].pan < 0.5
        refused = trouble_of(lambda: camera.go_to(Preset("none & nowhere")))
        assert refused.trouble is Trouble.NO_SUCH_PRESET
        assert refused.answered


@pytest.mark.parametrize(
    ("presets", "numbers"),
    [
        ([("1", "Gate"), ("2", "Yard")], {1: "1", 2: "2"}),
        ([("Preset_003", ""), ("preset-9", "x")], {3: "Preset_003", 9: "preset-9"}),
        ([("a81f-33", "7"), ("b2", "4. Gate"), ("c", "12 Road")], {7: "a81f-33", 4: "b2", 12: "c", 2: None}),
        ([("3", "7"), ("7", "old")], {7: "3"}),
        ([("1", "Gate 5"), ("0", ""), ("", "0")], {1: "1"}),
        ([("x1y", "no"), ("99999", "")], {}),
        ([("5", ""), ("05", "")], {5: "5"}),
    ],
)
def test_the_number_of_a_preset(presets, numbers):
    found = by_number(Preset(*each) for each in presets)
    assert {number: found[number].token if number in found else None for number in numbers} == numbers
    assert set(found) == {number for number, token in numbers.items() if token}


def test_what_a_camera_cannot_do_is_not_asked_of_it():
    with OnvifDevice(zoom=False, shortest_timeout="PT2.5S") as device:
        camera = connected(device)
        assert camera.abilities == Abilities(pan_tilt=True, zoom=False, timeout_s=3.0)
        camera.move(Velocity(pan=1.0, zoom=1.0))
        assert device.head.running


def test_the_profile_in_the_address_is_the_one_that_moves():
    with OnvifDevice() as device:
        connected(device, "#second").move(LEFT)
        assert device.head.running
        assert trouble_of(lambda: connected(device, "#overview")).trouble is Trouble.NO_PTZ


def test_a_fixed_camera_is_said_to_be_one():
    with OnvifDevice(fixed=True) as device:
        assert trouble_of(lambda: connected(device)).trouble is Trouble.NO_PTZ


@pytest.mark.parametrize("auth", ["wsse", "digest"])
def test_a_wrong_password_is_asked_once_for_each_order(auth):
    with OnvifDevice(user="op", password="right", auth=auth) as device:
        camera = OnvifCamera(replace(device.address, password="wrong"))
        error = trouble_of(camera.connect)
        assert error.trouble is Trouble.PASSWORD_REFUSED
        assert error.answered
        assert "wrong" not in repr(camera._soap._address)
        assert len(device.seen) <= 5


def test_a_password_is_never_sent_in_the_clear():
    with OnvifDevice(user="op", password="secret", auth="basic") as device:
        assert trouble_of(lambda: connected(device)).trouble is Trouble.UNSAFE_LOGIN
        assert device.plain_passwords == 0


def test_a_clock_that_is_set_while_we_move_costs_one_more_question():
    with OnvifDevice(user="op", password="x") as device:
        camera = connected(device)
        camera.move(LEFT)
        device.clock_s = 5_000
        camera.stop()
        assert not device.head.running


@pytest.mark.parametrize(
    ("luck", "trouble"),
    [
        ({"body": b"\x00\xff not xml" * 20}, Trouble.NOT_ONVIF),
        ({"body": b"<html><body>Camera login</body></html>"}, Trouble.NOT_ONVIF),
        ({"body": b""}, Trouble.NOT_ONVIF),
        ({"body": b"<a>" * 5000}, Trouble.NOT_ONVIF),
        ({"body": b"<?xml version='1.0' encoding='klingon'?><a/>"}, Trouble.NOT_ONVIF),
        ({"body": b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"}, Trouble.NOT_ONVIF),
        ({"body": b"<a>" + b"x" * 5_000_000 + b"</a>"}, Trouble.NOT_ONVIF),
        ({"redirect": "http://127.0.0.1:1/onvif"}, Trouble.NOT_ONVIF),
        ({"link_down": True}, Trouble.LINK_LOST),
        ({"lose": {"Stop"}}, Trouble.NO_ANSWER),
        ({"lose_answer": {"Stop"}}, Trouble.NO_ANSWER),
        ({"answer_s": 5.0}, Trouble.NO_ANSWER),
        ({"drip": True}, Trouble.NO_ANSWER),
    ],
)
def test_bad_answers_are_typed_and_cost_no_more_than_their_limit(luck, trouble):
    with OnvifDevice() as device:
        camera = connected(device)
        for name, value in luck.items():
            setattr(device.luck, name, value)
        begun = time.monotonic()
        error = trouble_of(camera.stop)
        assert time.monotonic() - begun < 3.0
        assert error.trouble is trouble
        assert not error.answered


def test_a_refusal_is_told_in_the_cameras_words_without_its_tricks():
    with OnvifDevice() as device:
        camera = connected(device)
        device.luck.refuse = {"ContinuousMove"}
        error = trouble_of(lambda: camera.move(LEFT))
        assert (error.trouble, error.detail) == (Trouble.CAMERA_REFUSED, "Busy with something else")
        assert error.answered


def test_a_certificate_is_checked(certificate: Path, monkeypatch):
    with OnvifDevice(certificate=certificate) as device:
        assert trouble_of(lambda: connected(device)).trouble is Trouble.CERTIFICATE
        monkeypatch.setattr(wire, "trusted", lambda: str(certificate))
        camera = connected(device)
        camera.move(LEFT)
        assert device.head.running
        device.luck.drip = True
        begun = time.monotonic()
        assert trouble_of(camera.stop).trouble is Trouble.NO_ANSWER
        assert time.monotonic() - begun < 3.0


def test_a_server_that_does_not_speak_tls_is_no_camera():
    with OnvifDevice() as device:
        address = ControlAddress(device.base.replace("http:", "https:"))
        assert trouble_of(OnvifCamera(address).connect).trouble in (Trouble.NOT_ONVIF, Trouble.LINK_LOST)


@pytest.mark.parametrize(
    ("url", "trouble"),
    [
        ("", Trouble.NO_ADDRESS),
        ("rtsp://127.0.0.1/1", Trouble.BAD_ADDRESS),
        ("http://", Trouble.BAD_ADDRESS),
        ("http://op:secret@127.0.0.1/", Trouble.BAD_ADDRESS),
        ("http://127.0.0.1:99999/", Trouble.BAD_ADDRESS),
        ("http://127.0.0.1:1/", Trouble.REFUSED),
    ],
)
def test_an_address_that_leads_nowhere(url, trouble):
    error = trouble_of(lambda: OnvifCamera(ControlAddress(url)).connect())
    assert error.trouble is trouble
    assert "secret" not in str(error)


def test_a_host_that_nobody_knows(monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    error = trouble_of(lambda: OnvifCamera(ControlAddress("http://camera.invalid/")).connect())
    assert error.trouble is Trouble.HOST_UNKNOWN


def test_proxies_of_this_computer_are_not_asked(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    with OnvifDevice() as device:
        connected(device).move(LEFT)
        assert device.head.running
