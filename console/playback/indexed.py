"""Gives a clip of fragments, as the relay writes it, an index, so that it can be entered anywhere.

libVLC's own MP4 demuxer goes astray in fragments: after a seek it begins with a picture that is no key frame,
and shows what the decoder makes of that (seen with libVLC 3.0.24).
"""

from __future__ import annotations

import contextlib
from pathlib import Path

_SUFFIX = ".indexed"


def index(path: Path) -> bool:
    """Rewrite `path` in place, packet by packet; False, and the file as it was, where that cannot be done.

    For what is only looked at: evidence stays as it was received.
    """
    # Its libraries take 6 MB of the window, until the first replay.
    import av.error

    part = path.with_name(path.name + _SUFFIX)
    try:
        part.touch(mode=0o600, exist_ok=False)
        _copy(path, part)
        part.replace(path)
    except (OSError, ValueError, av.error.FFmpegError, IndexError):
        with contextlib.suppress(OSError):
            part.unlink()
        return False
    return True


def _copy(source: Path, target: Path) -> None:
    import av

    with av.open(str(source)) as read, av.open(str(target), "w", format="mp4") as write:
        stream = read.streams.video[0]
        copy = write.add_stream_from_template(stream)
        for packet in read.demux(stream):
            if packet.dts is not None:
                packet.stream = copy
                write.mux_one(packet)
