"""Makes one kind of feed of any camera's sound: MPEG-1 layer II in MPEG-TS, stamped with its arrival."""

from __future__ import annotations

from fractions import Fraction

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream

# One kind, whatever the camera sends and changes to. Layer II has frames of 36 ms and little delay, and every
# libVLC plays it; speech needs no more. It cannot be made at a telephone's 8,000 Hz.
CODEC, RATE, LAYOUT, FORMAT = "mp2", 32_000, "mono", "s16"
BITS_PER_S = 64_000
FRAME_SAMPLES = 1152
# So far the samples' own pace may part from their arrival; then stamps are set anew, or sound is left out.
LEASH_S = 0.3
_BUFFER = 16 * 1024


class _Collector:
    """Gathers what the muxer writes, to send it with one system call."""

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def write(self, data: bytes) -> int:
        self.pieces.append(data)
        return len(data)


class SoundEncoder:
    """One session's sound in, bytes for its listeners out. A listener may begin at any of them."""

    def __init__(self) -> None:
        self._collector = _Collector()
        self._container = av.open(
            self._collector, "w", format="mpegts", options={"flush_packets": "1"}, buffer_size=_BUFFER
        )
        stream = self._container.add_stream(CODEC, rate=RATE, layout=LAYOUT)
        assert isinstance(stream, AudioStream)
        stream.codec_context.bit_rate = BITS_PER_S
        stream.codec_context.format = FORMAT
        self._stream = stream
        self._resampler = av.AudioResampler(FORMAT, LAYOUT, RATE, FRAME_SAMPLES)
        self._zero: float | None = None
        self._next = 0

    def encode(self, frame: AudioFrame, now: float) -> bytes:
        """The sound as TS packets (often none: whole frames go out), for a frame that arrived at `now`."""
        if self._zero is None:
            self._zero = now
        for part in self._resampler.resample(frame):
            stamp = self._stamp(now - self._zero)
            if stamp is None:
                continue
            part.pts = stamp
            part.time_base = Fraction(1, RATE)
            self._container.mux(self._stream.encode(part))
            self._next = stamp + FRAME_SAMPLES
        data = b"".join(self._collector.pieces)
        self._collector.pieces.clear()
        return data

    def _stamp(self, arrived_s: float) -> int | None:
        """When the next frame is heard, in samples: evenly, but near its arrival. None: too much came."""
        ahead_s = self._next / RATE - arrived_s
        if ahead_s > LEASH_S:
            return None
        if ahead_s < -LEASH_S:
            return int(arrived_s * RATE)
        return self._next
