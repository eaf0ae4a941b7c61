"""One picture of a clip, or one that was kept, as a file of its own: for a moment that the ring has lost."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

from console.relay.values import StillResult

if TYPE_CHECKING:
    import av
    from PIL.Image import Image

# As the relay writes its own.
JPEG_QUALITY = 92


def still_of_clip(clip: Path, seconds: float, to: Path) -> StillResult:
    """Write the picture that stands `seconds` into `clip` to `to`, as JPEG or PNG by its ending.

    Raises OSError; blocks for a while.
    """
    # FFmpeg's libraries are loaded here only: hardly anyone holds a replay for so long.
    import av.error

    try:
        frame = _picture(clip, seconds)
    except av.error.FFmpegError as error:
        raise OSError(f"no picture in {clip.name}: {error}") from error
    return _written(frame.to_image(), to)  # type: ignore[no-untyped-call]


def still_of_picture(picture: Path, to: Path) -> StillResult:
    """Write a picture file anew to `to`, as JPEG or PNG by its ending. Raises OSError; blocks for a while."""
    from PIL import Image

    with Image.open(picture) as image:
        return _written(image.convert("RGB"), to)


def _written(image: Image, to: Path) -> StillResult:
    encoded = io.BytesIO()
    if to.suffix.lower() == ".png":
        image.save(encoded, "PNG")
    else:
        image.save(encoded, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    data = encoded.getvalue()
    descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    return StillResult("", str(to), hashlib.sha256(data).hexdigest(), width=image.width, height=image.height)


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
