"""Puts compressed pictures into MPEG-TS for feeds and into fragmented MP4 for clips, by FFmpeg's muxers."""

from __future__ import annotations

from fractions import Fraction
from typing import Protocol

import av

from console.relay.packet import Format, Sample

TICKS = 90_000
TIME_BASE = Fraction(1, TICKS)
# A picture cannot be held back for others longer than this; a stamp that says so is damaged, and would make
# a reader wait for it.
LONGEST_SHIFT_S = 5.0
TS_BUFFER = 256 * 1024
TS_PACKET = 188
# An access unit delimiter and an end of sequence (ITU-T H.264 7.3.2.4, H.265 7.3.2.5), in Annex B form.
_END_OF_PICTURE = {
    "h264": b"\x00\x00\x00\x01\x09\xf0\x00\x00\x00\x01\x0a",
    "hevc": b"\x00\x00\x00\x01\x46\x01\x50\x00\x00\x00\x01\x48\x01",
}
# A fragment ends at each key frame and after two seconds at the latest: so much a kill -9 may cost.
FRAGMENT_US = 2_000_000


class Sink(Protocol):
    """What FFmpeg writes into, strictly one piece after the other."""

    def write(self, data: bytes) -> int:
        """Take all of it."""


def _shift(sample: Sample) -> int:
    """How much later than decoded the picture is shown, in ticks."""
    return int(sample.shift_s * TICKS) if sample.shift_s <= LONGEST_SHIFT_S else 0


class Collector:
    """Gathers what the muxer writes for one packet, to send it with one system call."""

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, data: bytes) -> int:
        self.pieces.append(data)
        return len(data)


class TsMuxer:
    """One feed's MPEG-TS. `mux` gives the bytes for a picture at once.

    With `alone` the pictures are key frames with nothing between them: each is closed by an end of sequence,
    because libVLC shows a picture only when it sees that another begins, here a second or more later
    (measured: first picture after 30 ms instead of 1,040 ms, those after it after 4 ms instead of up to 260).
    """

    def __init__(self, fmt: Format, *, alone: bool = False) -> None:
        self._collector = Collector()
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
        self._clock: TsClock | None = None
        self._end = _END_OF_PICTURE[fmt.codec] if alone else b""

    def mux(self, sample: Sample, stamp: int) -> bytes:
        """The sample as TS packets, stamped with `stamp` in 1/90,000 s (moved up to keep stamps rising)."""
        dts = max(stamp, self._last + 1)
        if self._end:
            # What a picture is held back for, so that others can be shown before it, never comes.
            self._put(sample.data, sample.key, dts, 0)
            self._put(self._end, False, dts + 1, 0)
        else:
            self._put(sample.data, sample.key, dts, _shift(sample))
        pieces = self._collector.pieces
        data = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        pieces.clear()
        if self._clock is None:
            self._clock = TsClock.found_in(data, dts)
        elif len(data) >= TS_PACKET:
            self._clock.counter = data[-TS_PACKET + 3] & 0x0F
        return data

    def _put(self, data: bytes, key: bool, dts: int, shift: int) -> None:
        packet = av.Packet(data)
        # Without a time base of its own the packet has the stream's, which MPEG-TS fixes at TICKS.
        packet.stream = self._stream
        packet.dts = self._last = dts
        packet.pts = dts + shift
        if key:
            packet.is_keyframe = True
        self._container.mux_one(packet)

    def time(self, stamp: int) -> bytes:
        """A TS packet that tells the reader it is `stamp` now, without a picture; empty before the first."""
        if self._clock is None:
            return b""
        self._last = max(stamp, self._last)
        return self._clock.packet(self._last)


class TsClock:
    """Makes TS packets that carry a program clock reference (PCR) and nothing else (ISO 13818-1, 2.4.3.4).

    A reader that hears the time between two pictures need not wait for the next one to trust its clock:
    that takes some 50 ms off the delay, and keeps a camera that stalls early from staying late.
    """

    def __init__(self, pid: bytes, counter: int, offset: int) -> None:
        self._pid = pid
        self.counter = counter
        self._offset = offset

    @classmethod
    def found_in(cls, data: bytes, dts: int) -> TsClock | None:
        """The clock of a stream whose first TS packets are `data`, for a picture stamped `dts`."""
        for start in range(0, len(data) - TS_PACKET + 1, TS_PACKET):
            head = data[start : start + 12]
            # An adaptation field is there, is long enough, and its PCR flag is set.
            if head[3] & 0x20 and head[4] >= 7 and head[5] & 0x10:
                reference = int.from_bytes(head[6:12], "big") >> 15
                counter = data[-TS_PACKET + 3] & 0x0F
                return cls(bytes((head[1] & 0x1F, head[2])), counter, reference - dts)
        return None

    def packet(self, stamp: int) -> bytes:
        """One TS packet without a payload; its continuity counter is that of the packet before it."""
        reference = ((stamp + self._offset) & 0x1FFFFFFFF) << 15 | 0x7E00
        head = bytes((0x47, self._pid[0], self._pid[1], 0x20 | self.counter, TS_PACKET - 5, 0x10))
        return head + reference.to_bytes(6, "big") + b"\xff" * (TS_PACKET - 12)


class JpegMuxer:
    """One feed of an MJPEG camera: its pictures one after the other, as they are."""

    def mux(self, sample: Sample, stamp: int) -> bytes:
        """The picture itself; it carries no stamp."""
        return sample.data


def muxer_for(fmt: Format, *, alone: bool = False) -> TsMuxer | JpegMuxer:
    """The muxer that a feed of this format needs; `alone` if it carries key frames only."""
    return JpegMuxer() if fmt.codec == "mjpeg" else TsMuxer(fmt, alone=alone)


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
        packet.pts = dts + _shift(sample)
        packet.is_keyframe = sample.key
        self._container.mux_one(packet)

    def close(self) -> None:
        """Write what is still held back and the index."""
        self._container.close()
