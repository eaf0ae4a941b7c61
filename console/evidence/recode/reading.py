"""Reads originals without seeking: which pictures stand when, and the ones of a stretch of time, decoded."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import av.error
import numpy as np
from av.container import InputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from console.evidence.recode.orders import CannotRecode

# Where nothing tells how long the last picture stands.
USUAL_INTERVAL_S = 1 / 15
LONGEST_LAST_S = 1.0
# MediaMTX puts the pictures that lead from a key frame to the begin of a stretch at its very begin, without a
# length; libavformat would guess one for each, and lay them over the pictures that follow.
AS_WRITTEN = {"fflags": "nofillin"}
# A stamp in seconds comes out of whole ticks: what is asked for in decimals must still find it.
ROUNDING_S = 0.0005


@dataclass(frozen=True, slots=True)
class Index:
    """When a file's pictures stand: `times` in seconds, rising; `keys` those that need no other picture.

    The last picture is taken to stand as long as the one before it. `shape` is a pixel's width over its
    height: not 1 for many analogue cameras behind an encoder.
    """

    times: NDArray[np.float64]
    keys: NDArray[np.float64]
    shape: Fraction = Fraction(1)

    @property
    def end_s(self) -> float:
        """Until when the last picture stands."""
        if len(self.times) < 2:
            return float(self.times[-1]) + USUAL_INTERVAL_S if len(self.times) else 0.0
        return float(self.times[-1]) + min(LONGEST_LAST_S, float(self.times[-1] - self.times[-2]))

    def number_at(self, seconds: float) -> int:
        """Which picture stands at a moment; the first one before it has begun."""
        return max(0, int(np.searchsorted(self.times, seconds + ROUNDING_S, side="right")) - 1)

    def until(self, number: int) -> float:
        """Until when a picture stands."""
        return float(self.times[number + 1]) if number + 1 < len(self.times) else self.end_s

    def key_before(self, seconds: float) -> float:
        """The last picture at or before a moment that needs no other one; raises CannotRecode."""
        fitting = self.keys[self.keys <= seconds + ROUNDING_S]
        if len(fitting):
            return float(fitting[-1])
        if len(self.keys):
            return float(self.keys[0])
        raise CannotRecode("not_decodable", "no key frame")


def index(path: Path) -> Index:
    """Read a file's stamps without decoding it. Raises CannotRecode where there is no picture in it."""
    times, keys, shape = [], [], Fraction(1)
    with opened(path) as (container, stream):
        for packet in packets(container, stream):
            at = seconds_of(packet, stream)
            times.append(at)
            if packet.is_keyframe:
                keys.append(at)
        told = stream.codec_context.sample_aspect_ratio
        if told and 0.25 <= told <= 4:
            shape = told
    if not times:
        raise CannotRecode("nothing_there", path.name)
    return Index(np.unique(np.array(times, np.float64)), np.unique(np.array(keys, np.float64)), shape)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[tuple[InputContainer, VideoStream]]:
    """A file and its picture track. Raises CannotRecode."""
    try:
        with av.open(str(path), options=AS_WRITTEN) as container:
            if not container.streams.video:
                raise CannotRecode("nothing_there", path.name)
            yield container, container.streams.video[0]
    except (av.error.FileNotFoundError, av.error.InvalidDataError) as error:
        raise CannotRecode("not_decodable", path.name) from error


def packets(container: InputContainer, stream: VideoStream) -> Iterator[Packet[VideoStream]]:
    """The packets of a track, up to where it may be cut off."""
    # A part that a crash left behind ends in the middle of something.
    with contextlib.suppress(av.error.InvalidDataError, av.error.EOFError):
        for packet in container.demux(stream):
            if packet.size and packet.pts is not None:
                yield packet


def seconds_of(packet: Packet[VideoStream] | VideoFrame, stream: VideoStream) -> float:
    """A packet's or picture's moment within the file."""
    return round(float((packet.pts or 0) * (packet.time_base or stream.time_base or 0)), 6)


def pictures(
    path: Path, found: Index, from_s: float, to_s: float
) -> Iterator[tuple[VideoFrame, float, float]]:
    """The pictures that stand at any moment from `from_s` to `to_s`, each with its begin and end in seconds.

    What cannot be decoded is left out: the picture before it does not stand longer for that. Of several at
    one moment the last one stands: those before it only lead to it.
    """
    key_s, last = found.key_before(from_s), -1.0
    standing: tuple[VideoFrame, float, float] | None = None
    with opened(path) as (container, stream):
        stream.codec_context.thread_count = 2
        for frame in _decoded(container, stream, key_s):
            start_s = seconds_of(frame, stream)
            if standing is not None and start_s > standing[1]:
                yield standing
                standing = None
            if start_s > to_s + ROUNDING_S:
                return
            end_s = found.until(found.number_at(start_s))
            if end_s > from_s + ROUNDING_S and start_s >= last:
                last = start_s
                standing = (frame, start_s, end_s)
        if standing is not None:
            yield standing


def _decoded(container: InputContainer, stream: VideoStream, key_s: float) -> Iterator[VideoFrame]:
    begun = False
    for packet in packets(container, stream):
        begun = begun or seconds_of(packet, stream) >= key_s - ROUNDING_S
        if begun:
            # One damaged picture does not make the later ones worthless.
            with contextlib.suppress(av.error.InvalidDataError):
                yield from stream.decode(packet)
    with contextlib.suppress(av.error.InvalidDataError, av.error.EOFError):
        yield from stream.decode(None)
