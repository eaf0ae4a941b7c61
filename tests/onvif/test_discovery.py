"""Devices that answer are found; whatever else answers does no harm and leads nowhere."""

from __future__ import annotations

import socket
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.onvif import discovery
from console.onvif.discovery import discover
from console.onvif.probe_answer import BYTES_AT_MOST, device_url_at, probe, read_answer, words
from console.onvif.safe_xml import parse, text
from tests.rig.onvif_neighbour import SCOPES, OnvifNeighbour, answer

OWN = "http://127.0.0.1:8000/onvif/device_service"


def found(*answers, seconds=0.4):
    with OnvifNeighbour(answers) as neighbour:
        return discover(seconds, hosts=[neighbour.place])


def test_a_device_that_answers_is_found_with_what_it_says_of_itself():
    told = found(answer(OWN))
    (device,) = told.devices
    assert device.url == OWN
    assert (device.name, device.hardware, device.location) == ("Sasni Gate", "NVR-32", "aligarh")
    assert device.endpoint == "urn:uuid:1419d68a-1dd2-11b2-a105-001a2b3c4d5e"
    assert device.near
    assert told.asked == ("127.0.0.1",)
    assert not told.unreadable


def test_the_question_is_asked_in_both_ways_and_again():
    with OnvifNeighbour() as neighbour:
        discover(1.0, hosts=[neighbour.place])
    asked = [parse(each) for each in neighbour.asked]
    kinds = {text(each, "Body", "Probe", "Types") for each in asked}
    assert kinds == {"dn:NetworkVideoTransmitter", ""}
    assert len(asked) == 4
    assert len({text(each, "Header", "MessageID") for each in asked}) == 2


def test_a_device_that_answers_often_is_one_and_is_told_at_once():
    told = []
    with OnvifNeighbour([answer(OWN), answer(OWN)]) as neighbour:
        discover(1.0, hosts=[neighbour.place], found=told.append)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("addresses", "url"),
    [
        ("http://203.0.113.9/onvif/device_service", "http://127.0.0.1/onvif/device_service"),
        ("https://evil.example:8443/x?y=1", "https://127.0.0.1:8443/x?y=1"),
        (f"http://[fe80::1]/onvif/device_service {OWN}", OWN),
        ("http://169.254.1.1:81/a http://10.0.0.1:82/b", "http://127.0.0.1:81/a"),
        ("http://user:password@127.0.0.1:80/x", "http://127.0.0.1:80/x"),
        ("", "http://127.0.0.1/onvif/device_service"),
        ("file:///etc/passwd gopher://127.0.0.1/", "http://127.0.0.1/onvif/device_service"),
        ("http://127.0.0.1:99999/ http://[broken", "http://127.0.0.1/onvif/device_service"),
        ("http://127.0.0.1/" + "x" * 5000, "http://127.0.0.1/onvif/device_service"),
    ],
)
def test_no_answer_leads_to_another_host(addresses: str, url: str):
    (device,) = found(answer(addresses)).devices
    assert device.url == url


@given(st.text(max_size=200))
def test_any_address_leads_to_the_host_that_answered(said: str):
    url = device_url_at("192.0.2.1", said)
    assert url.startswith(
        ("http://192.0.2.1/", "https://192.0.2.1/", "http://192.0.2.1:", "https://192.0.2.1:")
    )
    assert url.isascii()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff" * 100,
        b"x" * (BYTES_AT_MOST + 1),
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
        b"<a>" * 1000,
        answer(OWN, relates="uuid:another-question")("uuid:1"),
    ],
)
def test_what_is_no_answer_is_counted_and_passed_over(data: bytes):
    told = found(lambda _: data)
    assert told.devices == []
    assert told.unreadable >= 1


def test_things_that_are_no_cameras_are_left_out():
    told = found(answer(OWN, types="wsdp:Device pub:Computer", scopes="http://example.org/printer"))
    assert told.devices == []
    assert not told.unreadable


def test_an_answer_without_relation_is_taken_and_one_with_urn_too():
    assert len(found(answer(OWN, relates="")).devices) == 1
    with OnvifNeighbour([lambda message_id: answer(OWN, relates=f"urn:{message_id}")("")]) as neighbour:
        assert len(discover(0.4, hosts=[neighbour.place]).devices) == 1


def test_what_a_device_says_of_itself_stays_on_its_line():
    scopes = SCOPES.replace("Sasni%20Gate", "a%0Ab%E2%80%AEc" + "x" * 500)
    (device,) = found(answer(OWN, scopes=scopes)).devices
    assert device.name.startswith("a b c")
    assert len(device.name) == 80


@given(st.text(max_size=300))
def test_words_are_one_printable_line(said: str):
    line = words(said)
    assert line.isprintable()
    assert len(line) <= 80


def test_one_host_cannot_fill_the_list(monkeypatch: pytest.MonkeyPatch):
    many = [answer(OWN, endpoint=f"urn:uuid:{number}") for number in range(40)]
    assert len(found(*many).devices) == discovery.OF_ONE_HOST_AT_MOST
    monkeypatch.setattr(discovery, "DEVICES_AT_MOST", 3)
    told = found(*many)
    assert len(told.devices) == 3
    assert told.truncated


def test_a_flood_ends_the_search(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(discovery, "DATAGRAMS_AT_MOST", 10)
    begin = time.monotonic()
    told = found(*[lambda _: b"x"] * 30, seconds=30)
    assert told.truncated
    assert time.monotonic() - begin < 15


def test_it_ends_when_nobody_answers_and_when_it_is_cancelled():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        place = ("127.0.0.1", silent.getsockname()[1])
        assert discover(0.3, hosts=[place]).devices == []
        begin = time.monotonic()
        discover(30, hosts=[place], cancelled=lambda: True)
        assert time.monotonic() - begin < 10


def test_a_host_that_nobody_knows_is_an_error():
    with pytest.raises(OSError):
        discover(0.3, hosts=[("camera.invalid", 3702)])


def test_every_network_is_asked_but_the_loopback(monkeypatch: pytest.MonkeyPatch):
    """The real interfaces, without a packet: what would be sent, and to whom."""
    sent = []
    monkeypatch.setattr(discovery._Line, "send", lambda line, message: sent.append((line.names, line._to)))
    told = discover(0.3)
    assert not any(each.startswith("127.") for each in told.asked)
    assert all(to == [discovery.GROUP] for _, to in sent)
    assert {name for names, _ in sent for name in names} == set(told.asked)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_without_harm(data: bytes):
    read_answer(data, "192.0.2.1", {"uuid:1"}, near=True)


def test_the_question_is_sound_xml():
    envelope = parse(probe("uuid:1", typed=True))
    assert text(envelope, "Header", "To") == "urn:schemas-xmlsoap-org:ws:2005:04:discovery"
    assert text(envelope, "Header", "Action").endswith("/discovery/Probe")
