"""Feeds that carry key frames only: for standby pictures and for machines under load."""

from __future__ import annotations

import io
import itertools
import time

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.relay.feed_path import Carries, FeedPath
from console.relay.values import StreamSpec, StreamState
from tests.relay.test_relay_process import demo, jpegs, pictures


def key_frames(data: bytes) -> tuple[list[av.Packet], list[av.Packet]]:
    """The key frames of an MPEG-TS, and the other packets."""
    with av.open(io.BytesIO(data), format="mpegts") as feed:
        packets = [packet for packet in feed.demux(video=0) if packet.size]
    return [p for p in packets if p.is_keyframe], [p for p in packets if not p.is_keyframe]


@pytest.mark.parametrize("kind", ["h264", "hevc"])
def test_a_feed_of_key_frames_has_those_and_nothing_else(relay, ear, farm, clips, read, kind):
    camera = farm.add(f"keys-{kind}", getattr(clips, kind))
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    time.sleep(1.2)
    data = read(relay.feed_url("a", valve="v")).read(3.3)
    packets, others = key_frames(data)
    # Beside them only the ends that tell a decoder to wait for nothing more.
    assert max(packet.size for packet in others) < 20
    # The last one at once, then one a second as they come.
    assert 4 <= len(packets) <= 5
    times = [float(packet.pts * packet.time_base) for packet in packets]
    assert all(0.7 < after - before < 1.4 for before, after in itertools.pairwise(times[1:]))
    frames = pictures(data)
    assert len(frames) >= len(packets)
    assert {(frame.width, frame.height) for frame in frames} == {(640, 360)}


def test_the_last_key_frame_is_there_at_once_and_the_ring_goes_on(relay, ear, small_clip, read):
    relay.hold(demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    time.sleep(1.5)
    first = read(relay.feed_url("a", valve="v")).read(0.2)
    assert 1 <= len(key_frames(first)[0]) <= 2
    # The whole stream is to be had beside it.
    assert len(pictures(read(relay.feed_url("a")).read(1.0))) >= 9


def test_a_jpeg_camera_gives_one_picture_a_second(relay, ear, mjpeg_clip, read):
    relay.hold(demo("a", mjpeg_clip))
    ear.state("a", StreamState.LIVE)
    data = read(relay.feed_url("a", valve="v")).read(3.5)
    assert 3 <= len(jpegs(data)) <= 5


@given(st.text(min_size=1, max_size=30), st.sampled_from(Carries), st.text(max_size=30))
def test_addresses_of_feeds_are_read_as_they_were_made(stream_id, carries, valve):
    path = FeedPath(stream_id, carries, valve)
    assert FeedPath.read(str(path)) == path


@pytest.mark.parametrize("text", ["", "/", "a/", "a/x", "a/sound/", "/sound", "a/sound/sound", "a?", "?v"])
def test_other_addresses_are_none(text):
    assert FeedPath.read(text) is None
