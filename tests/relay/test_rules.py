"""Back-off, addresses, masking, even time, figures and slots."""

from __future__ import annotations

import itertools
import threading
import time
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from console.relay import address, nal
from console.relay.address import MalformedAddress
from console.relay.backoff import BackOff
from console.relay.pace import LEASH_S, EvenTime, Meter
from console.relay.settings import RelaySettings
from console.relay.slots import Slots
from console.relay.values import Reason, StreamSpec

RULES = RelaySettings()
secrets = st.text(st.characters(min_codepoint=33, max_codepoint=0x24F), min_size=4, max_size=20)


def test_pauses_double_to_thirty_seconds():
    backoff = BackOff(RULES, draw=lambda: 0.0)
    assert [backoff.pause_s(Reason.REFUSED) for _ in range(7)] == [1, 2, 4, 8, 16, 30, 30]


def test_half_a_minute_of_health_begins_again():
    backoff = BackOff(RULES, draw=lambda: 0.0)
    for _ in range(5):
        backoff.pause_s(Reason.REFUSED)
    assert backoff.pause_s(Reason.CLOSED_BY_CAMERA, healthy_s=29) == 30
    assert backoff.pause_s(Reason.CLOSED_BY_CAMERA, healthy_s=31) == 1


@given(st.lists(st.tuples(st.sampled_from(Reason), st.floats(0, 100)), max_size=50), st.floats(0, 0.999))
def test_no_pause_is_shorter_than_half_a_second_or_longer_than_a_minute(failures, luck):
    backoff = BackOff(RULES, draw=lambda: luck)
    for reason, healthy in failures:
        pause = backoff.pause_s(reason, healthy)
        assert 0.5 <= pause <= 60
        if reason in (Reason.PASSWORD_REFUSED, Reason.NO_SUCH_STREAM):
            assert pause >= 45


@given(
    secrets,
    secrets,
    st.sampled_from(["rtsp://{}@10.0.0.1/x", "cannot open rtsp://{}@h:554/x: why", "tcp://{}@h?a=b"]),
)
def test_no_credentials_survive_masking(user, password, text):
    spec = StreamSpec("1", "rtsp://h/x", user, password)
    inside = urlsplit(address.with_credentials(spec)).netloc.rpartition("@")[0]
    shown = address.mask(text.format(inside))
    assert inside not in shown
    assert "***@" in shown
    assume(password not in text and password not in "***")
    assert password not in address.mask(f"camera said {password}", password)


@given(secrets, secrets)
def test_credentials_come_through_whole(user, password):
    parts = urlsplit(address.with_credentials(StreamSpec("1", "rtsp://cam:8554/a?b=c", user, password)))
    assert (unquote(parts.username or ""), unquote(parts.password or "")) == (user, password)
    assert (parts.hostname, parts.port, parts.path, parts.query) == ("cam", 8554, "/a", "b=c")


def test_a_spec_does_not_show_its_credentials():
    shown = repr(StreamSpec("1", "rtsp://h/x", "operator", "sesame"))
    assert "operator" not in shown and "sesame" not in shown


@pytest.mark.parametrize(
    "url",
    ["", " ", "gate", "rtsp://", "rtsp:///x", "rtsp://h:99999/x", "rtsp://h:x/", "rtsp://a b/", "foo://h/x", "rtsp://h\n/x",
     "rtsp://[::1/x", "javascript:alert(1)"],
)  # fmt: skip
def test_malformed_addresses_are_told_apart(url):
    with pytest.raises(MalformedAddress):
        address.check(url)


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_malformed(url):
    try:
        assert address.check(url) in address.NETWORK_SCHEMES | {"demo", "file"}
        address.host_of(url)
    except MalformedAddress:
        pass


def test_recorders_are_told_apart_by_host_and_port():
    assert address.host_of("rtsp://Rec.local/ch1") == ("rec.local", 554)
    assert address.host_of("rtsp://Rec.local/ch1") == address.host_of("rtsp://rec.local:554/ch2")
    assert address.host_of("rtsp://rec.local:8554/ch1") != address.host_of("rtsp://rec.local/ch1")
    assert address.host_of("demo:/x.mp4") is None
    assert address.host_of("/x.mp4") is None


@given(st.lists(st.tuples(st.floats(0.001, 5), st.none() | st.floats(0, 1e6)), min_size=1, max_size=60))
def test_even_time_rises_and_stays_near_the_arrival(packets):
    even, arrival, last = EvenTime(), 1_700_000_000.0, 0.0
    for step, stamp in packets:
        arrival += step
        at = even.at(stamp, arrival)
        assert at > last
        assert at <= arrival + 0.001 * len(packets)
        assert at >= arrival - LEASH_S - 0.001
        last = at


def test_even_time_takes_the_jitter_out():
    even = EvenTime()
    jitter = [0.0, 0.06, 0.03, 0.08, 0.0, 0.02]
    times = [even.at(number / 10, 1000 + number / 10 + late) for number, late in enumerate(jitter)]
    steps = [b - a for a, b in itertools.pairwise(times)]
    assert steps == pytest.approx([0.1] * 5, abs=0.002)


def test_the_meter_counts_per_second():
    meter = Meter()
    for second in range(6):
        meter.tick(100.0 + second)
        meter.packets += 15
        meter.bytes += 75_000
    assert (meter.fps, meter.bits_per_s) == pytest.approx((15, 600_000))


def test_no_more_hold_a_place_than_there_are():
    slots, holders, most, waited = Slots(2), [0], [0], []
    lock = threading.Lock()

    def work() -> None:
        with slots.place("recorder", lambda: False, lambda: waited.append(1)) as got:
            assert got
            with lock:
                holders[0] += 1
                most[0] = max(most[0], holders[0])
            time.sleep(0.02)
            with lock:
                holders[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert most[0] == 2
    assert waited


def test_whoever_waits_for_a_place_can_be_called_off():
    slots, stop = Slots(1), threading.Event()
    with slots.place("x", lambda: False, lambda: None), slots.place("x", stop.is_set, stop.set) as got:
        assert not got
    with slots.place("x", lambda: False, lambda: None) as got:
        assert got


def test_parameter_sets_are_found_before_the_slice_and_nothing_else():
    sps, pps, sei, idr = b"\x67\x42\x00\x1e", b"\x68\xce\x38\x80", b"\x06\x05\x01", b"\x65" + b"\x88" * 40
    picture = b"".join(nal.START + unit for unit in (sps, sei, pps, idr))
    assert nal.parameter_sets("h264", picture) == nal.START + sps + nal.START + pps
    assert nal.parameter_sets("h264", b"\x00\x00\x01" + idr) == b""
    assert nal.parameter_sets("h264", b"") == b""


@given(st.binary(max_size=200))
def test_no_bytes_break_the_parsers(data):
    nal.parameter_sets("h264", data)
    nal.parameter_sets("hevc", data)
    nal.jpeg_size(data)
