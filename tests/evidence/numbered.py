"""Clips whose pictures say which one they are, so that a test can tell one from its neighbour."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from console.relay.mux import Mp4Muxer
from console.relay.packet import Format, Sample

WIDTH, HEIGHT = 320, 180
FPS = 10
BITS = 8
# A bright area below the bits, and within it what a mask is laid over.
FACE = (0.25, 0.6, 0.5, 0.9)

Picture = NDArray[np.uint8]


def picture(number: int) -> Picture:
    """One picture: its number as eight blocks above, a bright face below."""
    drawn = np.full((HEIGHT, WIDTH, 3), 60, np.uint8)
    for bit in range(BITS):
        on = number >> bit & 1
        drawn[10:50, bit * 40 + 4 : bit * 40 + 36] = 230 if on else 10
    drawn[int(HEIGHT * 0.5) :, int(WIDTH * 0.1) : int(WIDTH * 0.7)] = (220, 60, 60)
    return drawn


def number_of(drawn: Picture) -> int:
    """Which picture it is, from RGB or grey of any size."""
    grey = drawn if drawn.ndim == 2 else drawn[:, :, 1]
    height, width = grey.shape
    y = int(height * 30 / HEIGHT)
    values = [int(grey[y, int((bit * 40 + 20) * width / WIDTH)]) for bit in range(BITS)]
    return sum((value > 120) << bit for bit, value in enumerate(values))


def write(path: Path, count: int = 30, *, gop: int = 10, bf: int = 0, start_utc: float = 0.0) -> Path:
    """A clip as the relay writes them: fragmented, with one key frame in `gop` pictures."""
    options = {"preset": "ultrafast", "bf": str(bf), "g": str(gop), "crf": "12", "sc_threshold": "0"}
    context = av.CodecContext.create("libx264", "w")
    context.width, context.height, context.pix_fmt = WIDTH, HEIGHT, "yuv420p"
    context.time_base, context.framerate = Fraction(1, FPS), Fraction(FPS)
    context.options = options
    packets: list[av.Packet] = []
    for number in range(count):
        frame = av.VideoFrame.from_ndarray(picture(number), format="rgb24").reformat(format="yuv420p")
        frame.pts = number
        packets += context.encode(frame)
    packets += context.encode(None)
    fmt = Format("h264", WIDTH, HEIGHT)
    with path.open("wb") as sink:
        muxer = Mp4Muxer(sink, fmt, 0.0, f"start_utc={start_utc:.3f}")
        late = max(place - (packet.pts or 0) for place, packet in enumerate(packets))
        for place, packet in enumerate(packets):
            shift = ((packet.pts or 0) - place + late) / FPS
            muxer.mux(_sample(packet, place / FPS, shift, fmt, start_utc))
        muxer.close()
    return path


def _sample(packet: av.Packet, media_s: float, shift_s: float, fmt: Format, start_utc: float) -> Sample:
    return Sample(
        data=bytes(packet),
        key=packet.is_keyframe,
        media_s=media_s,
        shift_s=shift_s,
        utc=start_utc + media_s,
        mono=media_s,
        fmt=fmt,
        first=media_s == 0.0,
    )


def pictures_of(path: Path) -> list[tuple[float, Picture]]:
    """All pictures of a file with their moments in seconds, as grey and colour (RGB)."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        base = float(stream.time_base or 0)
        return [
            ((frame.pts or 0) * base, frame.to_ndarray(format="rgb24")) for frame in container.decode(stream)
        ]
