"""Decoding in passing: a key frame's size, and the one picture that a still shows."""

from __future__ import annotations

from collections.abc import Sequence

import av
import av.error
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame

from console.relay.packet import Sample


class CannotDecode(Exception):
    """The packets give no picture."""


def picture_size(codec: str, key_frame: bytes) -> tuple[int, int]:
    """Width and height of a key frame with its parameter sets; (0, 0) if it cannot be decoded."""
    try:
        frame = _last_picture(codec, [key_frame])
    except CannotDecode:
        return 0, 0
    return frame.width, frame.height


def picture(samples: Sequence[Sample]) -> VideoFrame:
    """The last picture of a key frame and what follows it; raises CannotDecode."""
    if not samples:
        raise CannotDecode
    return _last_picture(samples[0].format.codec, [sample.data for sample in samples])


def _last_picture(codec: str, packets: Sequence[bytes]) -> VideoFrame:
    context = av.CodecContext.create(codec, "r")
    assert isinstance(context, VideoCodecContext)
    context.thread_count = 1
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
