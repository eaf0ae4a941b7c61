"""The farm's bad luck: sessions that end after a frame, damaged packets, stamps that jump, and sound."""

from __future__ import annotations

import contextlib
import itertools
import time

import av
import av.error
import numpy as np
import pytest

from tests.rig.clips import Clips, ClipSpec
from tests.rig.farm import Farm

OPEN = {"rtsp_transport": "tcp", "probesize": "32"}


def packets(stream: av.container.InputContainer, count: int) -> list[av.Packet]:
    """So many packets of a stream."""
    return [packet for packet, _ in zip(stream.demux(video=0), range(count), strict=False)]


def test_a_camera_that_closes_after_one_frame_begins_with_a_key_frame_each_time(farm: Farm, clips: Clips):
    camera = farm.add("flaps", clips.h264)
    camera.flap()
    for _ in range(3):
        with av.open(camera.url, options=OPEN, timeout=5) as stream:
            got = []
            with contextlib.suppress(av.error.FFmpegError):
                got.extend(packet for packet in stream.demux(video=0) if packet.size)
            assert [bool(packet.is_keyframe) for packet in got] == [True]
    camera.come_back()
    with av.open(camera.url, options=OPEN, timeout=5) as stream:
        assert len(packets(stream, 30)) == 30


@pytest.mark.parametrize("kind", ["reorder", "lose", "cut", "flip", "twice"])
def test_damaged_packets_change_what_arrives(farm: Farm, clips: Clips, kind: str):
    camera = farm.add("damaged", clips.get(ClipSpec(seconds=1)), starts_on_key=True)

    def frames() -> set[bytes]:
        with av.open(camera.url, options=OPEN, timeout=5) as stream:
            return {bytes(packet) for packet in packets(stream, 40)}

    right = frames()
    assert len(right) == 15
    camera.damage(kind, every=6)
    assert frames() - right
    camera.come_back()
    assert frames() == right


def test_stamps_jump_forward_and_back(farm: Farm, clips: Clips):
    camera = farm.add("jumps", clips.h264)
    with av.open(camera.url, options=OPEN, timeout=5) as stream:
        packets(stream, 5)
        for seconds in (3600, -7200):
            camera.jump(seconds)
            stamps = [packet.pts for packet in packets(stream, 40) if packet.pts is not None]
            # RTP counts in 32 bits: FFmpeg takes a jump back for one far ahead.
            steps = [(after - before) % (1 << 32) for before, after in itertools.pairwise(stamps)]
            assert any(abs(step - seconds * 90_000 % (1 << 32)) < 90_000 for step in steps)


@pytest.mark.parametrize("codec", ["pcma", "pcmu", "g726", "aac", "opus"])
def test_a_camera_with_sound_gives_its_tone_in_a_session_of_its_own(farm: Farm, clips: Clips, codec: str):
    camera = farm.add(f"hears-{codec}", clips.h264, audio=codec, starts_on_key=True)
    with av.open(camera.url, options=OPEN | {"allowed_media_types": "video"}, timeout=5) as pictures:
        assert len(packets(pictures, 5)) == 5
        with av.open(camera.url, options=OPEN | {"allowed_media_types": "audio"}, timeout=5) as sound:
            assert not sound.streams.video
            resampler = av.AudioResampler("s16", "mono", 8000)
            heard: list[np.ndarray] = []
            began = time.monotonic()
            for frame in sound.decode(audio=0):
                heard += [part.to_ndarray()[0] for part in resampler.resample(frame)]
                if sum(map(len, heard)) >= 8000:
                    break
            assert time.monotonic() - began < 8
    tone = np.abs(np.fft.rfft(np.concatenate(heard)[-4000:]))
    assert np.argmax(tone[20:]) + 20 == pytest.approx(440 * 4000 / 8000, abs=4)
