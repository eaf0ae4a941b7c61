"""Stills: one picture of a stream, decoded in passing and written with its hash."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from PIL.Image import Image

from console.relay import clocks
from console.relay.decode import CannotDecode, picture
from console.relay.hashed_file import HashedFile, word_for
from console.relay.packet import Sample
from console.relay.values import StillResult

JPEG_QUALITY = 92


def take_still(still_id: str, samples: Sequence[Sample], path: Path) -> StillResult:
    """Write the last picture of `samples` to `path`, as JPEG or PNG; says what went wrong if so."""
    if not samples:
        return StillResult(still_id, error="no_packets")
    try:
        frame = picture(samples)
    except CannotDecode:
        return StillResult(still_id, error="not_decodable")
    image: Image = frame.to_image()  # type: ignore[no-untyped-call]
    try:
        digest = _write(path, _encoded(image, png=path.suffix.lower() == ".png"))
    except OSError as error:
        return StillResult(still_id, error=word_for(error))
    at_utc = clocks.settled(samples[-1].utc, samples[-1].mono, clocks.ahead_s())
    return StillResult(still_id, str(path), digest, at_utc, frame.width, frame.height)


def _encoded(image: Image, *, png: bool) -> bytes:
    with _scratch() as file:
        if png:
            image.save(file, "PNG")
        else:
            image.save(file, "JPEG", quality=JPEG_QUALITY, subsampling=0)
        file.seek(0)
        return file.read()


def _scratch() -> IO[bytes]:
    """A file in memory, a real one where the system has such.

    Pillow lets go of the interpreter while it writes JPEG into a descriptor, and only then: 64 stills of
    1080p held up every camera's packets for most of a second, on threads that are behind all others.
    """
    try:
        return os.fdopen(os.memfd_create("still"), "w+b")
    except (AttributeError, OSError):
        return io.BytesIO()


def _write(path: Path, data: bytes) -> str:
    # One that a killed relay left half-written is worth nothing.
    path.with_name(path.name + ".part").unlink(missing_ok=True)
    file = HashedFile(path)
    try:
        file.write(data)
    except OSError:
        file.discard()
        raise
    file.keep()
    return file.sha256
