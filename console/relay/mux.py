"""Puts compressed pictures into MPEG-TS for feeds, and by FFmpeg's muxer into fragmented MP4 for clips."""

from __future__ import annotations

from fractions import Fraction
from typing import Protocol

import av

from console.feed_clock import pid_of
from console.relay.packet import Format, Sample
from console.relay.ts import DELIMITERS, TICKS, TsWriter

TIME_BASE = Fraction(1, TICKS)
# A picture cannot be held back for others longer than this; a stamp that says so is damaged, and would make
# a reader wait for it.
LONGEST_SHIFT_S = 5.0
# libVLC takes a picture for whole when it sees that another begins. Told so at once it shows it at once: the
# pictures of a camera of one a second were shown a second late or, being late, left out. The second delimiter
# ends the first one.
_WHOLE = {codec: 2 * delimiter for codec, delimiter in DELIMITERS.items()}
# The end of a sequence (ITU-T H.264 7.3.1, H.265 7.3.1), in Annex B form; a delimiter stands before it.
_END_OF_PICTURE = {"h264": b"\x00\x00\x00\x01\x0a", "hevc": b"\x00\x00\x00\x01\x48\x01"}
# A fragment ends at each key frame and after this at the latest. With the half second in which a clip's
# pictures gather (console.relay.clip) that makes two: so much a kill -9 may cost.
FRAGMENT_US = 1_500_000


class Sink(Protocol):
    """What FFmpeg writes into, strictly one piece after the other."""

    def write(self, data: bytes) -> int:
        """Take all of it."""


def _shift(sample: Sample) -> int:
    """How much later than decoded the picture is shown, in ticks."""
    return int(sample.shift_s * TICKS) if sample.shift_s <= LONGEST_SHIFT_S else 0


class TsMuxer:
    """One feed's MPEG-TS. `mux` gives the bytes for a picture at once.

    With `alone` the pictures are key frames with nothing between them: each is closed by an end of sequence
    (measured: first picture after 30 ms instead of 1,040 ms, those after it after 4 ms instead of up to 260).
    `began` is the moment that the stamps count from (monotonic seconds).
    """

    def __init__(self, fmt: Format, *, alone: bool = False, began: float = 0.0) -> None:
        self._writer = TsWriter(fmt.codec, pid_of(began))
        self._last = -1
        self._end = _END_OF_PICTURE[fmt.codec]
        self._whole = _WHOLE[fmt.codec]
        self.alone = alone

    def mux(self, sample: Sample, stamp: int) -> bytes:
        """The sample as TS packets, stamped with `stamp` in 1/90,000 s (moved up to keep stamps rising)."""
        self._last = dts = max(stamp, self._last + 1)
        if not self.alone:
            return self._writer.picture(sample.data + self._whole, sample.key, dts, dts + _shift(sample))
        # What a picture is held back for, so that others can be shown before it, never comes.
        return self._writer.picture(sample.data, sample.key, dts, dts) + self.end()

    def end(self) -> bytes:
        """The end of the sequence: the picture before it is to be shown, the next one is a key frame."""
        if self._last < 0:
            return b""
        self._last = dts = self._last + 1
        return self._writer.picture(self._end, False, dts, dts)

    def time(self, stamp: int) -> bytes:
        """A TS packet that tells the reader it is `stamp` now, without a picture; empty before the first."""
        if self._last < 0:
            return b""
        self._last = max(stamp, self._last)
        return self._writer.time(self._last)


# libVLC seeks the end of a JPEG in steps of 5 KiB (mjpeg.c) and waits until a step is there: without filler a
# picture is shown when the next one comes, of a camera of two a second half a second late.
_FILLER = bytes(2 * 5120)
# A picture of nothing: libVLC stamps it as it does any other, and its decoder leaves it out.
_NO_PICTURE = b"\xff\xd8\xff\xd9" + _FILLER
# While libVLC fills its buffer it must hear of the time more often than that is long. It begins to read at
# once, or on a busy machine a while later; and a feed that has stalled must not look alive.
_FILLING, _FRESH = 3 * TICKS, TICKS


class JpegMuxer:
    """One feed of an MJPEG camera: its pictures as they are, one after the other, with filler between them.

    JPEGs carry no time, so libVLC stamps each when it reads it. All are shown later by what lies between the
    first one and the first by which its buffer of 50 ms is full, and it reads no more than one in that time:
    a camera that stands by at one a second would go on at that pace, seconds late, when it is shown.
    """

    def __init__(self) -> None:
        self._began: int | None = None
        self._last = 0

    def mux(self, sample: Sample, stamp: int) -> bytes:
        """The picture itself; it carries no stamp."""
        if self._began is None:
            self._began = stamp
        self._last = stamp
        return sample.data + _FILLER

    def time(self, stamp: int) -> bytes:
        """What tells the reader, in the beginning, that time goes on; empty before the first picture."""
        if self._began is None or stamp - self._began > _FILLING or stamp - self._last > _FRESH:
            return b""
        return _NO_PICTURE


def muxer_for(fmt: Format, *, alone: bool = False, began: float = 0.0) -> TsMuxer | JpegMuxer:
    """The muxer that a feed of this format needs; `alone` if it carries key frames only."""
    return JpegMuxer() if fmt.codec == "mjpeg" else TsMuxer(fmt, alone=alone, began=began)


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
