"""What a stranger answers is read without harm: anything that is not an answer is a typed error."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from console.onvif import soap
from console.onvif.safe_xml import DEPTH_AT_MOST, XmlRefused, parse, text
from console.onvif.values import DeviceAddress, OnvifError
from console.ptz.device import OnvifCamera
from console.ptz.values import PtzError
from tests.rig.onvif_device import OnvifDevice
from tests.rig.onvif_words import Refused, envelope, fault


@given(st.binary(max_size=300), st.sampled_from([200, 400, 401, 500]))
@example(b"<Envelope><Body/></Envelope>", 200)
@example(b"\xff\xfe<\x00a\x00/\x00>\x00", 200)
def test_any_bytes_are_an_answer_or_a_typed_error(data, status):
    with pytest.raises(OnvifError):
        soap._answer(status, data, "StopResponse")


@given(st.text(max_size=40), st.text(alphabet="<&>\"'abc", max_size=40))
def test_a_fault_is_told_on_one_line(code, why):
    clean = "".join(c for c in code if c.isalnum())
    with pytest.raises(OnvifError) as told:
        soap._answer(400, envelope(fault(Refused(clean, why + "\n" * 200 + "x" * 500))), "StopResponse")
    assert "\n" not in told.value.detail
    assert len(told.value.detail) <= 160


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE x><x/>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        b'<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:1/"> %a;]><x/>',
        b"<a>" * (DEPTH_AT_MOST + 1) + b"</a>" * (DEPTH_AT_MOST + 1),
        b"<a>" + b"<b/>" * 30_000 + b"</a>",
        b"<a></b>",
        b"",
    ],
)
def test_xml_with_tricks_is_refused(data):
    with pytest.raises(XmlRefused):
        parse(data)


def test_names_are_read_without_their_spaces():
    tree = parse(b'<s:E xmlns:s="urn:s" xmlns:t="urn:t"><t:A t:b="1">  \xe0\xa4\x95 &amp; </t:A></s:E>')
    assert tree.tag == "E"
    assert tree[0].attrib == {"b": "1"}
    assert text(tree, "A") == "क &"
    assert text(tree, "A", "None") == ""


@pytest.mark.parametrize(
    ("duration", "seconds"),
    [
        ("PT1S", 1),
        ("PT1M2.5S", 62.5),
        ("P1DT1H", 90000),
        ("PT", None),
        ("P", None),
        ("P1M", None),
        ("5", None),
    ],
)
def test_durations(duration, seconds):
    assert soap.seconds(duration) == seconds


@given(st.text(max_size=60))
@example("http://[::1")
@example("//evil.example/x")
@example("http://127.0.0.1:x/")
def test_a_device_cannot_send_us_to_another_host(said):
    mine = soap.Soap(DeviceAddress("http://127.0.0.1:8000/onvif/device_service"))
    assert mine.service_url(said).startswith(("http://127.0.0.1:8000/", "http://127.0.0.1:"))
    mine.close()


def test_a_service_on_another_port_of_the_same_host_is_reached():
    mine = soap.Soap(DeviceAddress("http://192.0.2.1/"))
    assert mine.service_url("http://192.0.2.1:8080/ptz?a=1") == "http://192.0.2.1:8080/ptz?a=1"
    assert mine.service_url("https://192.0.2.9:8080/ptz") == "http://192.0.2.1/ptz"
    mine.close()


def test_damaged_answers_never_break_the_client():
    """Real answers with bytes changed, cut off and doubled, to every order there is."""
    chance = random.Random(7)
    with OnvifDevice() as device:
        camera = OnvifCamera(device.address)
        camera.connect()
        for _ in range(60):
            device.luck.body = None
            sound = [envelope(device.carry_out(name, parse(b"<x/>"), None)) for name in _PLAIN]
            for call in (camera.presets, camera.moves, camera.stop, camera.connect):
                device.luck.body = damaged(chance, chance.choice(sound))
                try:
                    call()
                except PtzError:
                    continue


_PLAIN = (
    "GetSystemDateAndTime",
    "GetServices",
    "GetProfiles",
    "GetNode",
    "GetConfigurationOptions",
    "GetStatus",
)


def damaged(chance: random.Random, data: bytes) -> bytes:
    """The bytes with a few accidents."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made))
        match chance.randrange(4):
            case 0:
                made[at] = chance.randrange(256)
            case 1:
                del made[at : at + chance.randint(1, 30)]
            case 2:
                made[at:at] = made[at : at + chance.randint(1, 60)]
            case _:
                made[at:at] = chance.choice((b"<", b">", b"&", b"</", b"-1", b"9" * 40, b"\x00"))
        if not made:
            return b""
    return bytes(made)
