"""Clips as MediaMTX sends them when asked for a moment between two key frames."""

from __future__ import annotations

import io
import struct
from fractions import Fraction
from pathlib import Path

import av

from tests.evidence import numbered

TICKS = 90_000


def write(path: Path, count: int, before: int) -> Path:
    """`count` numbered pictures; the first `before` only lead to the one that was asked for.

    Those have no length: they stand at the very begin, together with the first one that was wanted.
    """
    out = io.BytesIO()
    options = {"movflags": "empty_moov+default_base_moof", "frag_duration": str(10**9)}
    with av.open(out, "w", format="mp4", options=options) as container:
        stream = container.add_stream("libx264", options={"preset": "ultrafast", "crf": "12", "bf": "0"})
        context = stream.codec_context
        stream.width, stream.height, stream.pix_fmt = numbered.WIDTH, numbered.HEIGHT, "yuv420p"
        context.time_base, context.gop_size = Fraction(1, TICKS), 1000
        for number in range(count):
            frame = av.VideoFrame.from_ndarray(numbered.picture(number), format="rgb24")
            frame = frame.reformat(format="yuv420p")
            frame.pts = number if number < before else before + (number - before) * TICKS // numbered.FPS
            frame.time_base = Fraction(1, TICKS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    path.write_bytes(_without_length(out.getvalue(), before))
    return path


def _without_length(data: bytes, before: int) -> bytes:
    """The first samples of the fragment, made one tick long above, get no length at all."""
    made = bytearray(data)
    at = made.index(b"trun")
    flags = int.from_bytes(made[at + 5 : at + 8], "big")
    assert flags & 0x100, "each sample tells its own length"
    fields = [flag for flag in (0x100, 0x200, 0x400, 0x800) if flags & flag]
    first = at + 12 + 4 * bool(flags & 0x1) + 4 * bool(flags & 0x4)
    for number in range(before):
        place = first + number * 4 * len(fields)
        assert made[place : place + 4] == struct.pack(">I", 1)
        made[place : place + 4] = bytes(4)
    return bytes(made)
