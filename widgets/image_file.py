"""Pictures from bytes and files, for threads other than the GUI's: Pillow unpacks them, Qt only holds them.

Qt must not do it there. While it looks what a picture is, or spreads a scaling over its thread pool, it
waits for a lock of its signals and PySide6 keeps the interpreter meanwhile; the GUI thread, disconnecting a
signal, has that lock and waits for the interpreter: both for ever.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage

# Not whatever else could be read: what cameras, consoles and tile servers give.
FORMS = ("PNG", "JPEG", "WEBP")


class NoPicture(ValueError):
    """What was given is not a picture that can be shown."""


def read_image(
    source: bytes | Path,
    within: tuple[int, int] | None = None,
    *,
    square_at_most: int | None = None,
    shape: float | None = None,
) -> QImage:
    """A picture as `QImage.Format_RGB32`, without transparency.

    `within` (width, height) makes it smaller where it is larger, in its own shape. One that is no square, or
    one wider than `square_at_most`, is refused before it is unpacked, if that is given. `shape` is the width
    by the height to which it is stretched where its own differs by more than the rounding of a small
    picture. Raises NoPicture.
    """
    try:
        with Image.open(io.BytesIO(source) if isinstance(source, bytes) else source, formats=FORMS) as image:
            if square_at_most is not None and not image.width == image.height <= square_at_most:
                raise NoPicture(f"{image.width} × {image.height}")
            if within is not None:
                image.thumbnail((max(1, within[0]), max(1, within[1])), Image.Resampling.BILINEAR)
            plain = image.convert("RGB")
    except NoPicture:
        raise
    except Exception as error:  # what bytes of strangers make a decoder raise is written nowhere
        raise NoPicture(str(error)) from error
    return held(_stretched(plain, shape) if shape else plain)


def held(image: Image.Image) -> QImage:
    """A picture of Pillow's in memory of Qt's."""
    opaque = image.convert("RGBA")
    width, height = opaque.size
    # Qt's 32 bits a pixel, as they lie in memory of every machine that we run on.
    return QImage(opaque.tobytes("raw", "BGRA"), width, height, 4 * width, QImage.Format.Format_RGB32).copy()


# A small picture's shape is only as exact as its whole pixels.
_ROUNDING_SHARE = 0.02


def _stretched(image: Image.Image, shape: float) -> Image.Image:
    width = max(1, round(image.height * shape))
    if abs(width - image.width) <= _ROUNDING_SHARE * image.width:
        return image
    return image.resize((width, image.height), Image.Resampling.BILINEAR)
