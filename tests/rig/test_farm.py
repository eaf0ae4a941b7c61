"""The farm itself: it serves, asks for passwords, fails as told and counts its sessions."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

import av
import numpy as np
import pytest

from tests.rig.clips import COLOURS, Clips
from tests.rig.farm import Farm
from tests.rig.picture import colour_number, read_value

# With FFmpeg's usual probing an H.264 stream is opened only after 7 to 20 frames; the SDP says enough.
OPEN = {"rtsp_transport": "tcp", "probesize": "32"}


def pictures(url: str, count: int, *, transport: str = "tcp", timeout_s: float = 5) -> Iterator[np.ndarray]:
    """Decode `count` pictures of a stream."""
    options = {**OPEN, "rtsp_transport": transport}
    with av.open(url, options=options, timeout=timeout_s) as stream:
        for number, frame in enumerate(stream.decode(video=0)):
            yield frame.to_ndarray(format="rgb24")
            if number + 1 >= count:
                return


@pytest.mark.parametrize("codec", ["h264", "hevc", "mjpeg"])
def test_frames_come_in_order_and_can_be_read(farm: Farm, clips: Clips, codec: str) -> None:
    camera = farm.add("gate", getattr(clips, codec))
    numbers = [read_value(picture) for picture in pictures(camera.url, 8)]
    assert None not in numbers
    assert [(b - a) % 60 for a, b in itertools.pairwise(numbers)] == [1] * 7


def test_udp(farm: Farm, clips: Clips) -> None:
    camera = farm.add("gate", clips.h264, transport="udp", starts_on_key=True)
    assert read_value(next(pictures(camera.url, 1, transport="udp"))) is not None


def test_a_session_starts_on_a_key_frame_and_a_loop_goes_on(farm: Farm, clips: Clips) -> None:
    camera = farm.add("gate", clips.colour(1), starts_on_key=True)
    assert [colour_number(p, COLOURS) for p in pictures(camera.url, 20)] == [1] * 20
    began = time.monotonic()
    next(pictures(camera.url, 1))
    assert time.monotonic() - began < 0.8


def test_every_colour_is_told_apart(farm: Farm, clips: Clips) -> None:
    seen = []
    for number in range(len(COLOURS)):
        camera = farm.add(f"c{number}", clips.colour(number), starts_on_key=True)
        seen.append(colour_number(next(pictures(camera.url, 1)), COLOURS))
    assert seen == list(range(len(COLOURS)))


def test_cameras_with_one_clip_keep_their_own_time_stamps(farm: Farm, clips: Clips) -> None:
    cameras = [farm.add(f"same{number}", clips.h264, phase=0) for number in range(3)]
    streams = [av.open(camera.url, options=OPEN, timeout=5) for camera in cameras]
    for stream in streams:
        stamps = [packet.pts for packet, _ in zip(stream.demux(video=0), range(25), strict=False)][1:]
        assert {late - early for early, late in itertools.pairwise(stamps)} <= {5999, 6000, 6001}
        stream.close()


@pytest.mark.parametrize("method", ["basic", "digest"])
def test_passwords(farm: Farm, clips: Clips, method: str) -> None:
    camera = farm.add("gate", clips.h264, auth=method, user="op", password="p@ss:/1")
    assert next(pictures(camera.url_with_credentials, 1)).shape == (360, 640, 3)
    with pytest.raises(av.error.HTTPUnauthorizedError):
        next(pictures(camera.url, 1))
    with pytest.raises(av.error.HTTPUnauthorizedError):
        next(pictures(camera.url_with_credentials.replace("ss", "xx"), 1))


def test_refuse_silence_unknown_and_come_back(farm: Farm, clips: Clips) -> None:
    camera = farm.add("gate", clips.h264)
    camera.refuse()
    with pytest.raises(ConnectionRefusedError):
        next(pictures(camera.url, 1))
    camera.silence()
    with pytest.raises(av.error.FFmpegError):
        next(pictures(camera.url, 1, timeout_s=1))
    camera.come_back()
    next(pictures(camera.url, 1))
    camera.unknown()
    with pytest.raises(av.error.HTTPNotFoundError):
        next(pictures(camera.url, 1))
    camera.come_back()
    next(pictures(camera.url, 1))


def test_freeze_keeps_the_session(farm: Farm, clips: Clips) -> None:
    camera = farm.add("gate", clips.h264)
    stream = pictures(camera.url, 1000, timeout_s=1)
    next(stream)
    camera.freeze()
    with pytest.raises(av.error.FFmpegError):
        for _ in stream:
            pass
    assert camera.wait(sessions=0).plays == 1


def test_the_same_picture_again_and_again(farm: Farm, clips: Clips) -> None:
    camera = farm.add("gate", clips.h264)
    camera.freeze(same_picture=True)
    assert len({read_value(picture) for picture in pictures(camera.url, 10)}) == 1


def test_another_resolution_in_mid_stream(farm: Farm, clips: Clips) -> None:
    camera = farm.add("gate", clips.h264)
    widths = []
    for picture in pictures(camera.url, 90):
        widths.append(picture.shape[1])
        if len(widths) == 3:
            camera.change(clips.small)
        if picture.shape[1] == 320:
            break
    assert widths[0] == 640 and widths[-1] == 320


def test_slow(farm: Farm, clips: Clips) -> None:
    camera = farm.add("gate", clips.h264)
    camera.slow(0.2)
    before = camera.stats().frames_sent
    began = time.monotonic()
    with av.open(camera.url, options=OPEN, timeout=5) as stream:
        for _, _packet in zip(range(8), stream.demux(video=0), strict=False):
            pass
    per_s = (camera.stats().frames_sent - before) / (time.monotonic() - began)
    assert 1 < per_s < 6


def test_sessions_are_counted_and_end(farm: Farm, clips: Clips) -> None:
    one = farm.add("one", clips.h264, host="recorder")
    two = farm.add("two", clips.h264, host="recorder")
    assert one.port == two.port
    with av.open(one.url, options=OPEN, timeout=5), av.open(one.url, options=OPEN, timeout=5):
        stats = one.wait(sessions=2)
        assert (stats.plays, stats.host_connections, two.stats().sessions) == (2, 2, 0)
    stats = one.wait(sessions=0)
    assert (stats.teardowns, stats.medias) == (2, 0)


def test_dropped_clients_may_call_again(farm: Farm, clips: Clips) -> None:
    camera = farm.add("gate", clips.h264)
    stream = pictures(camera.url, 1000, timeout_s=1)
    next(stream)
    camera.drop()
    assert len(list(stream)) < 60
    next(pictures(camera.url, 1))
    assert camera.stats().plays == 2


def test_the_clock_in_the_picture(farm: Farm) -> None:
    camera = farm.add("clock", clock=(640, 360, 25))
    late = []
    for picture in pictures(camera.url, 30):
        shown = read_value(picture)
        assert shown is not None
        late.append(int(time.time() * 1000) % (1 << 40) - shown)
    assert 0 <= min(late) < 500
