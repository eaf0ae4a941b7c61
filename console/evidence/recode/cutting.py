"""Cuts a stretch out of an original without encoding it anew: it begins with the key frame at or before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import av

from console.evidence.recode.orders import Made, Piece
from console.evidence.recode.reading import ROUNDING_S, index, opened, packets, seconds_of


def cut(piece: Piece, progress: Callable[[float], None]) -> Made:
    """Write the packets of a stretch as they are. Raises CannotRecode or OSError."""
    source = Path(piece.source)
    found = index(source)
    key_s = found.key_before(piece.from_s)
    first, before, count, keys, last_s = None, -1, 0, 0, key_s
    with opened(source) as (container, stream), av.open(piece.target, "w", format="mp4") as out:
        out.metadata["comment"] = piece.comment
        copy = out.add_stream_from_template(stream)
        for packet in packets(container, stream):
            at = seconds_of(packet, stream)
            decoded = packet.pts if packet.dts is None else packet.dts
            assert decoded is not None and packet.pts is not None
            if first is None and not (packet.is_keyframe and at >= key_s - ROUNDING_S):
                continue
            if decoded * float(packet.time_base or 0) > piece.to_s + ROUNDING_S:
                break
            first = decoded if first is None else first
            # Pictures at one moment (see AS_WRITTEN) must follow each other by a tick at least.
            before = max(decoded - first, before + 1)
            packet.dts, packet.pts = before, max(packet.pts - first, before)
            packet.stream = copy
            out.mux(packet)
            count, keys, last_s = count + 1, keys + bool(packet.is_keyframe), max(last_s, at)
            progress(_share(at, key_s, piece.to_s))
        codec, width, height = stream.codec_context.name, stream.width, stream.height
    end_s = found.until(found.number_at(last_s))
    return Made(piece.target, key_s, end_s, codec, width, height, count, keys)


def _share(at: float, start: float, end: float) -> float:
    return min(1.0, max(0.0, (at - start) / (end - start))) if end > start else 1.0
