"""Encodes a stretch anew with areas covered: opaque, and a labelled strip beneath the picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from console.evidence.masks import Covered, Mask, covered, even
from console.evidence.recode.orders import CannotRecode, Label, Made, Piece
from console.evidence.recode.reading import index, pictures

TICKS = 90_000
BLACK, NO_COLOUR = 16, 128
# Planes of which every second pixel in both directions has a colour: what all players and decks can show.
_KEPT_FORMATS = ("yuv420p", "yuvj420p")
# Good enough that a face or a plate that could be read still can; ordinary H.264 for any machine.
QUALITY = {"preset": "veryfast", "crf": "18", "bf": "0"}
KEY_EVERY_S = 2

Plane = NDArray[np.uint8]


class Canvas:
    """Covers pictures of one size: even sides, the strip beneath, and which masks stand when."""

    def __init__(self, masks: Sequence[Mask], label: Label | None, width: int, height: int) -> None:
        self.width, self.height = max(2, width // 2 * 2), max(2, height // 2 * 2)
        self.strip = strip(label, self.width)
        self._masks = tuple(masks)
        self._known: dict[tuple[int, ...], tuple[Covered, Covered]] = {}

    def painted(self, frame: VideoFrame, start_utc: float, end_utc: float) -> VideoFrame:
        """The picture with everything covered that a mask stands over in this time."""
        kept = frame.format.name if frame.format.name in _KEPT_FORMATS else "yuv420p"
        plain = frame.reformat(width=self.width, height=self.height, format=kept)
        luma, blue, red = _planes(plain.to_ndarray().astype(np.uint8, copy=False), self.width, self.height)
        standing = tuple(n for n, mask in enumerate(self._masks) if mask.stands_over(start_utc, end_utc))
        if standing:
            area, coarse = self._area(standing)
            luma[area] = BLACK
            blue[coarse] = red[coarse] = NO_COLOUR
        return self._with_strip(luma, blue, red, kept)

    def _area(self, standing: tuple[int, ...]) -> tuple[Covered, Covered]:
        if standing not in self._known:
            area = covered((self._masks[n] for n in standing), self.width, self.height)
            coarse = even(area)
            # Where the colour is covered, the brightness of the whole block is: no edge tells what was there.
            self._known[standing] = (coarse.repeat(2, axis=0).repeat(2, axis=1), coarse)
        return self._known[standing]

    def _with_strip(self, luma: Plane, blue: Plane, red: Plane, kept: str) -> VideoFrame:
        grey = np.full((len(self.strip) // 2, self.width // 2), NO_COLOUR, np.uint8)
        parts = (np.vstack((luma, self.strip)), np.vstack((blue, grey)), np.vstack((red, grey)))
        flat = np.concatenate([part.reshape(-1) for part in parts])
        return VideoFrame.from_ndarray(flat.reshape(-1, self.width), format=kept)


def strip(label: Label | None, width: int) -> Plane:
    """A label as rows of this width, an even number of them; cut off or filled up with black."""
    if label is None:
        return np.empty((0, width), np.uint8)
    drawn = np.frombuffer(label.luma, np.uint8).reshape(label.height, label.width)
    rows = np.full(((label.height + 1) // 2 * 2, width), BLACK, np.uint8)
    shown = min(width, label.width)
    rows[: label.height, :shown] = np.clip(drawn[:, :shown], BLACK, 235)
    return rows


def _planes(picture: Plane, width: int, height: int) -> tuple[Plane, Plane, Plane]:
    flat = np.ascontiguousarray(picture).reshape(-1)
    whole, quarter = width * height, width * height // 4
    shape = (height // 2, width // 2)
    return (
        flat[:whole].reshape(height, width),
        flat[whole : whole + quarter].reshape(shape),
        flat[whole + quarter : whole + 2 * quarter].reshape(shape),
    )


def cover(piece: Piece, masks: Sequence[Mask], progress: Callable[[float], None]) -> Made:
    """Write a stretch with its areas covered. Raises CannotRecode or OSError."""
    source = Path(piece.source)
    found = index(source)
    out = av.open(piece.target, "w", format="mp4", options={"movflags": "+faststart"})
    with out:
        out.metadata["comment"] = piece.comment
        copy = _Copy(out, masks, piece, found.shape)
        for frame, start_s, end_s in pictures(source, found, piece.from_s, piece.to_s):
            copy.add(frame, start_s, end_s)
            length = piece.to_s - piece.from_s
            progress(min(1.0, max(0.0, (start_s - piece.from_s) / length)) if length > 0 else 1.0)
        copy.finish()
    return copy.made()


class _Copy:
    """The copy while it is written: made for the size of its first picture."""

    def __init__(self, out: OutputContainer, masks: Sequence[Mask], piece: Piece, shape: Fraction) -> None:
        self._out, self._masks, self._piece, self._shape = out, masks, piece, shape
        self._canvas: Canvas | None = None
        self._stream: VideoStream | None = None
        self._start_s = self._end_s = 0.0
        self._stamp = -1
        self._packets = self._keys = 0

    def add(self, frame: VideoFrame, start_s: float, end_s: float) -> None:
        """Encode one more picture; the first one stands from the begin of the stretch."""
        if self._canvas is None:
            self._canvas = Canvas(self._masks, self._piece.label, frame.width, frame.height)
            self._start_s = max(start_s, self._piece.from_s)
            self._stream = self._made_stream(frame, self._canvas)
        began = self._piece.start_utc
        painted = self._canvas.painted(frame, began + start_s, began + end_s)
        wanted = round((max(start_s, self._start_s) - self._start_s) * TICKS)
        painted.pts = self._stamp = max(self._stamp + 1, wanted)
        painted.time_base = Fraction(1, TICKS)
        self._end_s = min(end_s, max(self._piece.to_s, start_s))
        self._mux(painted)

    def _made_stream(self, frame: VideoFrame, canvas: Canvas) -> VideoStream:
        stream = self._out.add_stream("libx264", rate=25, options=dict(QUALITY))
        context = stream.codec_context
        stream.width, stream.height = canvas.width, canvas.height + len(canvas.strip)
        stream.pix_fmt = frame.format.name if frame.format.name in _KEPT_FORMATS else "yuv420p"
        context.time_base = Fraction(1, TICKS)
        # Analogue cameras behind an encoder have pixels that are not square: the copy must not be squeezed.
        context.sample_aspect_ratio = self._shape
        context.thread_count = 2
        context.gop_size = 25 * KEY_EVERY_S
        return stream

    def _mux(self, frame: VideoFrame | None) -> None:
        assert self._stream is not None
        for packet in self._stream.encode(frame):
            self._packets += 1
            self._keys += bool(packet.is_keyframe)
            self._out.mux(packet)

    def finish(self) -> None:
        """Write what the encoder holds back. Raises CannotRecode where no picture came."""
        if self._stream is None:
            raise CannotRecode("nothing_there", Path(self._piece.source).name)
        self._mux(None)

    def made(self) -> Made:
        """What was written."""
        assert self._stream is not None and self._canvas is not None
        return Made(
            self._piece.target,
            self._start_s,
            self._end_s,
            "h264",
            self._canvas.width,
            self._canvas.height + len(self._canvas.strip),
            self._packets,
            self._keys,
        )
