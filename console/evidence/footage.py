"""What a video file holds, counted packet by packet: for parts that a crash left behind."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from console.relay.file_gaps import FileGaps

if TYPE_CHECKING:
    from av.container import InputContainer

# What the relay writes into a clip's comment, so that a half one can be placed in time.
_START = re.compile(r"start_utc=(\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Footage:
    """What a video file holds, counted without decoding it. `gaps` are in seconds from its first picture."""

    duration_s: float = 0.0
    codec: str = ""
    width: int = 0
    height: int = 0
    packets: int = 0
    key_frames: int = 0
    start_utc: float | None = None
    gaps: tuple[tuple[float, float], ...] = ()


def footage(path: Path) -> Footage:
    """Count the packets of a video file, up to where it was cut off; an unreadable one holds nothing."""
    # Its libraries take 6 MB of the window, which hardly ever counts anything.
    import av
    import av.error

    try:
        # As they are written: see `console.evidence.recode.reading.AS_WRITTEN`.
        with av.open(str(path), options={"fflags": "nofillin"}) as container:
            return _count(container)
    except (av.error.FFmpegError, IndexError, OSError):
        return Footage()


def _count(container: InputContainer) -> Footage:
    import av.error

    stream = container.streams.video[0]
    base = float(stream.time_base or 0)
    gaps = FileGaps()
    first = last = begin = None
    packets = keys = 0
    with contextlib.suppress(av.error.FFmpegError):  # the cut-off end
        for packet in container.demux(stream):
            if packet.pts is None or packet.size == 0:
                continue
            end = packet.pts + (packet.duration or 0)
            first = packet.pts if first is None else min(first, packet.pts)
            last = end if last is None else max(last, end)
            packets += 1
            keys += packet.is_keyframe
            # In the order in which they stand in the file: pictures are shown in another one.
            at = packet.pts if packet.dts is None else packet.dts
            begin = at if begin is None else begin
            gaps.took((at - begin) * base)
    duration = (last - first) * base if first is not None and last is not None else 0.0
    codec = stream.codec_context
    said = _START.search(str(container.metadata.get("comment", "")))
    start = float(said[1]) if said else None
    return Footage(duration, codec.name, codec.width, codec.height, packets, keys, start, gaps.between(0.0))
