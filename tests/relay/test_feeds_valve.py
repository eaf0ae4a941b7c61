"""Feeds whose valve is turned while they run: key frames only, or everything, in the same connection."""

from __future__ import annotations

import os
import signal
import socket
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.relay import fanout as fanout_module
from console.relay import feed as feed_module
from console.relay.fanout import Fanout
from console.relay.feed import Feed
from console.relay.mux import TsMuxer
from console.relay.packet import Format, Sample
from console.relay.ring import RingBudget
from console.relay.settings import RelaySettings
from console.relay.values import StreamSpec, StreamState
from console.relay.valves import Valves
from tests.relay.test_feeds_keys import key_frames
from tests.relay.test_relay_process import demo, jpegs, pictures

FPS = 15
END = "end"


class Notes(TsMuxer):
    """A muxer that remembers what it was given."""

    def __init__(self, fmt: Format, *, alone: bool = False, began: float = 0.0) -> None:
        super().__init__(fmt, alone=alone, began=began)
        self.given: list[Sample | str] = []
        self.stamps: list[int] = []

    def mux(self, sample: Sample, stamp: int) -> bytes:
        self.given.append(sample)
        data = super().mux(sample, stamp)
        self.stamps.append(self._last)
        return data

    def end(self) -> bytes:
        self.given.append(END)
        return super().end()


class Line:
    """A camera's pictures one after the other through a fan-out, on a clock that the test turns."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, gop: int) -> None:
        self.now, self.gop = 1000.0, gop
        self.sent: list[Sample] = []
        self.format = Format("h264", 640, 360)
        self.fanout = Fanout(RelaySettings(), RingBudget(1 << 30))
        self.valves = Valves()
        self.muxers: list[Notes] = []
        monkeypatch.setattr(fanout_module.time, "monotonic", lambda: self.now)
        monkeypatch.setattr(feed_module, "muxer_for", self._muxer)
        self._sockets = socket.socketpair()
        for one in self._sockets:
            one.setblocking(False)

    def _muxer(self, fmt: Format, *, alone: bool, began: float) -> Notes:
        self.muxers.append(Notes(fmt, alone=alone, began=began))
        return self.muxers[-1]

    def read(self, name: str = "v") -> Feed:
        feed = Feed(self._sockets[0], 64 << 20, lambda feed: None, keys_only=True)
        assert self.valves.join(name, feed, self.fanout)
        return feed

    def pictures(self, count: int) -> None:
        for _ in range(count):
            self.now += 1 / FPS
            key = len(self.sent) % self.gop == 0
            sample = Sample(b"\0\0\0\1" + bytes(40), key, 1.7e9, self.now, self.now, self.format)
            self.sent.append(sample)
            self.fanout.put(sample)
            if len(self.sent) % 4 == 0:
                self.valves.tick()

    def close(self) -> None:
        for one in self._sockets:
            one.close()


@pytest.fixture
def line(monkeypatch):
    made = []

    def make(gop=FPS):
        made.append(Line(monkeypatch, gop))
        return made[-1]

    yield make
    for one in made:
        one.close()


def whole(line, muxer):
    """No picture goes out without the one that it is coded against; stamps rise."""
    place = {id(sample): number for number, sample in enumerate(line.sent)}
    before = END
    for given_now in muxer.given:
        if given_now is not END and not given_now.key:
            assert before is not END
            assert place[id(given_now)] == place[id(before)] + 1
        before = given_now
    assert muxer.stamps == sorted(set(muxer.stamps))


def test_narrow_at_first_then_everything_then_narrow_again(line):
    one = line()
    one.pictures(20)
    one.read()
    one.pictures(30)
    (muxer,) = one.muxers
    assert all(given_now is END or given_now.key for given_now in muxer.given)
    one.valves.turn("v", True)
    one.pictures(30)
    whole(one, muxer)
    assert muxer.given[-10:] == one.sent[-10:]
    one.valves.turn("v", False)
    # The picture that stands last is shown without waiting for another.
    assert muxer.given[-1] is END
    count = len(muxer.given)
    one.pictures(30)
    whole(one, muxer)
    assert all(given_now is END or given_now.key for given_now in muxer.given[count:])
    assert len(one.muxers) == 1


def test_the_next_key_frame_is_awaited_when_it_is_near(line):
    one = line()
    one.pictures(20)
    one.read()
    one.valves.turn("v", True)
    count = len(one.muxers[0].given)
    one.pictures(10)
    assert len(one.muxers[0].given) == count
    one.pictures(10)
    assert one.muxers[0].given[-5:] == one.sent[-5:]


@pytest.mark.parametrize("known", [True, False], ids=["by the last two", "not known yet"])
def test_where_key_frames_are_rare_the_last_one_is_sent_again_with_all_since(line, known):
    one = line(10 * FPS)
    one.pictures(10 * FPS + 20 if known else 20)
    one.read()
    one.valves.turn("v", True)
    assert one.muxers[0].given[-20:] == one.sent[-20:]
    one.pictures(5)
    assert one.muxers[0].given[-25:] == one.sent[-25:]
    whole(one, one.muxers[0])


def test_a_key_frame_that_does_not_come_as_expected_is_not_awaited_for_ever(line):
    one = line()
    one.pictures(20)
    one.read()
    one.valves.turn("v", True)
    one.gop = 1000
    one.pictures(FPS + 8)
    assert one.muxers[0].given[-5:] == one.sent[-5:]
    whole(one, one.muxers[0])


def test_a_reader_that_comes_again_finds_its_valve_open(line):
    one = line()
    one.valves.turn("v", True)
    one.pictures(20)
    one.read()
    assert one.muxers[0].given == one.sent[-5:]
    one.read("other")
    assert one.muxers[1].given == [one.sent[15], END]


def test_of_a_stream_that_stands_still_no_old_picture_is_sent(line):
    one = line(10 * FPS)
    one.pictures(20)
    one.read()
    count = len(one.muxers[0].given)
    one.now += 60
    one.valves.turn("v", True)
    one.valves.tick()
    assert len(one.muxers[0].given) == count


def test_a_feed_that_ended_is_forgotten(line):
    one = line()
    feed = one.read()
    one.valves.turn("v", True)
    one.valves.part("v", feed)
    one.valves.part("v", feed)
    one.valves.turn("v", False)
    assert (one.valves._feeds, one.valves._open) == ({}, set())


@given(
    gop=st.sampled_from([1, 4, 15, 60]),
    turns=st.lists(st.tuples(st.integers(0, 40), st.sampled_from(["open", "narrow", "read"])), max_size=12),
)
def test_however_it_is_turned_no_picture_goes_out_without_its_references(gop, turns):
    with pytest.MonkeyPatch.context() as monkeypatch:
        one = Line(monkeypatch, gop)
        one.read()
        is_open = False
        for count, what in turns:
            one.pictures(count)
            if what == "read":
                one.read()
            else:
                is_open = what == "open"
                one.valves.turn("v", is_open)
        told = [len(muxer.given) for muxer in one.muxers]
        one.pictures(2 * FPS + gop)
        for muxer, before in zip(one.muxers, [*told, 0], strict=False):
            whole(one, muxer)
            if is_open:
                assert muxer.given[-1] is one.sent[-1]
            else:
                assert all(given_now is END or given_now.key for given_now in muxer.given[before:])
        one.close()


@pytest.mark.parametrize("kind", ["h264", "hevc"])
def test_a_running_feed_is_opened_and_narrowed(relay, ear, farm, clips, read, kind):
    camera = farm.add(f"valve-{kind}", getattr(clips, kind))
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    feed = read(relay.feed_url("a", valve="v"))
    narrow = len(feed.read(2.2))
    relay.set_valve("v", True)
    opened = len(feed.read(3.5))
    relay.set_valve("v", False)
    feed.read(0.5)
    last = len(feed.data)
    feed.read(3.2)
    assert len(key_frames(feed.data[:narrow])[0]) <= 4
    # Fifteen a second, but for what the key frame was awaited.
    frames = pictures(feed.data[narrow:opened])
    assert len(frames) >= 30
    assert not any(frame.is_corrupt for frame in pictures(feed.data))
    keys, others = key_frames(feed.data)
    assert 2 <= sum(packet.pos >= last for packet in keys) <= 4
    assert max((packet.size for packet in others if packet.pos >= last), default=0) < 20
    stamps = [packet.dts for packet in sorted([*keys, *others], key=lambda packet: packet.pos)]
    assert stamps == sorted(stamps)


def test_a_jpeg_camera_gives_all_its_pictures_at_once(relay, ear, mjpeg_clip, read):
    relay.hold(demo("a", mjpeg_clip))
    ear.state("a", StreamState.LIVE)
    feed = read(relay.feed_url("a", valve="v"))
    narrow = len(jpegs(feed.read(2.5)))
    relay.set_valve("v", True)
    opened = len(jpegs(feed.read(2.0))) - narrow
    relay.set_valve("v", False)
    feed.read(0.3)
    before = len(jpegs(feed.data))
    after = len(jpegs(feed.read(2.5))) - before
    assert narrow <= 4
    assert 14 <= opened <= 24
    assert 2 <= after <= 4


def test_open_valves_are_open_in_the_next_relay_too(relay, ear, small_clip, read):
    relay.hold(demo("a", small_clip))
    relay.set_valve("v", True)
    relay.set_valve("other", True)
    relay.set_valve("other", False)
    ear.state("a", StreamState.LIVE)
    os.kill(relay.pid, signal.SIGKILL)
    ear.wait(lambda: ear.ups == 2)
    ear.state("a", StreamState.LIVE)
    time.sleep(0.5)
    feed, narrow = read(relay.feed_url("a", valve="v")), read(relay.feed_url("a", valve="other"))
    assert len(pictures(feed.read(2.0))) >= 14
    assert len(key_frames(narrow.read(2.0))[0]) <= 5
