"""Decoding in passing: a key frame's size and pace, and the one picture that a still shows."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import av
import av.error
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame

from console.relay.packet import Sample


class CannotDecode(Exception):
    """The packets give no picture."""


# Nothing that films a street sends more; what says so (a clock's ticks taken for pictures) says nothing.
_MOST_FPS = 120.0


def described(codec: str, key_frame: bytes) -> tuple[int, int, float]:
    """Width, height and promised pictures per second of a key frame with its parameter sets.

    (0, 0, 0.0) if it cannot be decoded.
    """
    context = _decoder(codec)
    try:
        frame = _last_picture(context, [key_frame])
    except CannotDecode:
        return 0, 0, 0.0
    return frame.width, frame.height, promised_fps(context.framerate)


def promised_fps(rate: Fraction | None) -> float:
    """A rate that a stream's description names, 0.0 if it names none or one that cannot be."""
    fps = float(rate or 0)
    return fps if 0.0 < fps <= _MOST_FPS else 0.0


def picture(samples: Sequence[Sample]) -> VideoFrame:
    """The last picture of a key frame and what follows it; raises CannotDecode."""
    if not samples:
        raise CannotDecode
    return _last_picture(_decoder(samples[0].format.codec), [sample.data for sample in samples])


def _decoder(codec: str) -> VideoCodecContext:
    context = av.CodecContext.create(codec, "r")
    assert isinstance(context, VideoCodecContext)
    context.thread_count = 1
    return context


def _last_picture(context: VideoCodecContext, packets: Sequence[bytes]) -> VideoFrame:
    last: VideoFrame | None = None
    for data in (*packets, None):
        try:
            frames = context.decode(av.Packet(data) if data is not None else None)
        except av.error.FFmpegError:
            # One damaged picture does not make the later ones worthless.
            continue
        last = frames[-1] if frames else last
    if last is None:
        raise CannotDecode
    return last
