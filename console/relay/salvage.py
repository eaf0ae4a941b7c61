"""Half-written clip files of a relay that was killed: closed, hashed and described as far as they go."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from pathlib import Path

import av
import av.error

from console.relay.file_gaps import FileGaps
from console.relay.values import ClipFile
from console.renaming import rename_patiently

_START = re.compile(r"start_utc=(\d+(?:\.\d+)?)")


def comment_for(start_utc: float) -> str:
    """What a clip file says of itself, so that a half one can be placed in time."""
    return f"start_utc={start_utc:.3f}"


def salvage(stem: Path) -> list[ClipFile]:
    """Give every `STEM-N.mp4.part` its final name; those that hold no picture are left as they are."""
    found = []
    for part in sorted(stem.parent.glob(_literal(stem.name) + "-*.mp4.part"), key=_number):
        with contextlib.suppress(OSError, av.error.FFmpegError):
            file = _salvage_one(part)
            if file is not None:
                found.append(file)
    return found


def _literal(name: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", name)


def _number(part: Path) -> int:
    digits = re.search(r"-(\d+)\.mp4\.part$", part.name)
    return int(digits[1]) if digits else 0


def _salvage_one(part: Path) -> ClipFile | None:
    """Raises OSError or FFmpegError when the file cannot be read or named."""
    packets = keys = 0
    first_s = last_s = 0.0
    gaps = FileGaps()
    with av.open(str(part)) as container:
        stream = container.streams.video[0]
        base = float(stream.time_base or 0)
        start = _START.search(str(container.metadata.get("comment", "")))
        context = stream.codec_context
        codec, width, height = context.codec.canonical_name, context.width, context.height
        with contextlib.suppress(av.error.FFmpegError):
            for packet in container.demux(stream):
                if packet.size and packet.dts is not None:
                    packets += 1
                    keys += packet.is_keyframe
                    last_s = packet.dts * base
                    first_s = last_s if packets == 1 else first_s
                    gaps.took(last_s)
    if not packets or start is None:
        return None
    path = part.with_name(part.name.removesuffix(".part"))
    # For writing too: Windows brings nothing else onto the disk.
    with part.open("rb+") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
        size = os.fstat(file.fileno()).st_size
    rename_patiently(part, path)
    start_utc = float(start[1])
    return ClipFile(
        path=str(path),
        sha256=digest,
        size=size,
        start_utc=start_utc,
        end_utc=start_utc + last_s,
        codec=codec,
        width=width,
        height=height,
        packets=packets,
        key_frames=keys,
        gaps=gaps.between(start_utc - first_s),
    )
