"""Writes the one picture that stands at a moment, as it was decoded, with a labelled strip beneath it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from console.evidence.recode.covering import strip
from console.evidence.recode.orders import CannotRecode, Made, Piece
from console.evidence.recode.reading import index, pictures


def take_picture(piece: Piece) -> Made:
    """Write the picture at `from_s` as PNG, without further loss. Raises CannotRecode or OSError."""
    source = Path(piece.source)
    found = index(source)
    at = float(found.times[found.number_at(piece.from_s)])
    for frame, start_s, end_s in pictures(source, found, at, at):
        colours = frame.to_ndarray(format="rgb24")
        beneath = strip(piece.label, frame.width)[:, :, None].repeat(3, axis=2)
        picture = Image.fromarray(np.vstack((colours, beneath)))
        picture.save(piece.target, "PNG")
        return Made(piece.target, start_s, end_s, "png", picture.width, picture.height, 1, 1)
    raise CannotRecode("not_decodable", source.name)
