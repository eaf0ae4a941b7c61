"""Puts compressed pictures into MPEG-TS for feeds and into fragmented MP4 for clips, by FFmpeg's muxers."""

from __future__ import annotations

from fractions import Fraction
from typing import Protocol

import av

from console.relay.packet import Format, Sample

TICKS = 90_000
TIME_BASE = Fraction(1, TICKS)
TS_BUFFER = 256 * 1024
# A fragment ends at each key frame and after two seconds at the latest: so much a kill -9 may cost.
FRAGMENT_US = 2_000_000


class Sink(Protocol):
    """What FFmpeg writes into, strictly one piece after the other."""

    def write(self, data: bytes) -> int:
        """Take all of it."""


class _Collector:
    """Gathers what the muxer writes for one packet, to send it with one system call."""

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, data: bytes) -> int:
        self.pieces.append(data)
        return len(data)


class TsMuxer:
    """One feed's MPEG-TS. `mux` gives the bytes for a picture at once."""

    def __init__(self, fmt: Format) -> None:
        self._collector = _Collector()
        self._container = av.open(
            self._collector,
            "w",
            format="mpegts",
            # Without a PES length the reader would wait for the next picture to know that this one is whole.
            options={"omit_video_pes_length": "0", "flush_packets": "1"},
            buffer_size=TS_BUFFER,
        )
        self._stream = self._container.add_mux_stream(
            fmt.codec, width=fmt.width, height=fmt.height, time_base=TIME_BASE
        )
        self._last = -1

    def mux(self, sample: Sample, stamp: int) -> bytes:
        """The sample as TS packets, stamped with `stamp` in 1/90,000 s (moved up to keep stamps rising)."""
        self._last = dts = max(stamp, self._last + 1)
        packet = av.Packet(sample.data)
        packet.stream = self._stream
        packet.time_base = TIME_BASE
        packet.dts = dts
        packet.pts = dts + int(sample.shift_s * TICKS)
        packet.is_keyframe = sample.key
        self._container.mux_one(packet)
        pieces = self._collector.pieces
        data = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        pieces.clear()
        return data


class JpegMuxer:
    """One feed of an MJPEG camera: its pictures one after the other, as they are."""

    def mux(self, sample: Sample, stamp: int) -> bytes:
        """The picture itself; it carries no stamp."""
        return sample.data


def muxer_for(fmt: Format) -> TsMuxer | JpegMuxer:
    """The muxer that a feed of this format needs."""
    return JpegMuxer() if fmt.codec == "mjpeg" else TsMuxer(fmt)


class Mp4Muxer:
    """One clip file: fragmented MP4 that needs no seeking back, so it is playable at any moment."""

    def __init__(self, sink: Sink, fmt: Format, start_s: float, comment: str) -> None:
        self._start_s = start_s
        self._container = av.open(
            sink,
            "w",
            format="mp4",
            options={
                "movflags": "frag_keyframe+empty_moov+default_base_moof",
                "frag_duration": str(FRAGMENT_US),
            },
        )
        self._container.metadata["comment"] = comment
        self._stream = self._container.add_mux_stream(
            fmt.codec, width=fmt.width, height=fmt.height, time_base=TIME_BASE
        )
        self._last = -1

    def mux(self, sample: Sample) -> None:
        """Add a picture; raises OSError when the sink does."""
        self._last = dts = max(round((sample.media_s - self._start_s) * TICKS), self._last + 1)
        packet = av.Packet(sample.data)
        packet.stream = self._stream
        packet.time_base = TIME_BASE
        packet.dts = dts
        packet.pts = dts + int(sample.shift_s * TICKS)
        packet.is_keyframe = sample.key
        self._container.mux_one(packet)

    def close(self) -> None:
        """Write what is still held back and the index."""
        self._container.close()
