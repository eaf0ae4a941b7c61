"""One picture of a recorded clip as a PNG file, for a moment that the ring has lost already."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

from console.relay.values import StillResult

if TYPE_CHECKING:
    import av


def still_of_clip(clip: Path, seconds: float, to: Path) -> StillResult:
    """Write the picture that stands `seconds` into `clip` to `to`. Raises OSError; blocks for a while."""
    # FFmpeg's libraries are loaded here only: hardly anyone holds a replay for so long.
    import av.error

    try:
        frame = _picture(clip, seconds)
    except av.error.FFmpegError as error:
        raise OSError(f"no picture in {clip.name}: {error}") from error
    encoded = io.BytesIO()
    frame.to_image().save(encoded, "PNG")  # type: ignore[no-untyped-call]
    data = encoded.getvalue()
    descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    digest = hashlib.sha256(data).hexdigest()
    return StillResult("", str(to), digest, width=frame.width, height=frame.height)


def _picture(clip: Path, seconds: float) -> av.VideoFrame:
    """The last picture at or before `seconds`; the first one if none is."""
    import av

    with av.open(str(clip)) as container:
        container.seek(max(0, int(seconds * 1_000_000)), backward=True)
        found: av.VideoFrame | None = None
        for frame in container.decode(video=0):
            if found is not None and (frame.time or 0.0) > seconds + 0.001:
                break
            found = frame
        if found is None:
            raise OSError(f"no picture in {clip.name}")
        return found
