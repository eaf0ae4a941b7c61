"""Small test clips, encoded once into a folder: access units for the farm, with known pictures.

Each clip is NAME.es (the access units one after the other) and NAME.json (where each one lies). All but the
plain colours show a still street with sensor noise, moving blocks, and the frame's number as black and white
blocks (`tests.rig.picture` reads it back).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from tests.rig.server import blocks

# Distinct after a lossy codec and a scaler; a tile's pixels tell which camera it shows.
COLOURS: tuple[tuple[int, int, int], ...] = (
    (200, 40, 40), (40, 180, 40), (40, 60, 210), (210, 200, 40), (40, 190, 200), (230, 130, 30),
    (120, 60, 20), (235, 235, 235), (120, 120, 120), (20, 90, 60), (150, 200, 120), (90, 20, 110),
    (250, 170, 170), (20, 20, 90), (110, 150, 220), (90, 110, 30),
)  # fmt: skip

_ENCODERS = {"h264": "libx264", "hevc": "libx265", "mjpeg": "mjpeg"}
_OPTIONS: dict[str, dict[str, str]] = {
    "h264": {"preset": "veryfast", "crf": "23", "bf": "0", "sc_threshold": "0", "profile": "main"},
    "hevc": {
        "preset": "ultrafast",
        "crf": "30",
        "x265-params": "bframes=0:scenecut=0:log-level=none:open-gop=0",
    },
    # RTP's JPEG can only carry the standard Huffman tables.
    "mjpeg": {"huffman": "default", "qmin": "6", "qmax": "12"},
}


@dataclass(frozen=True, slots=True)
class ClipSpec:
    """What to encode: `colour` None draws the street with the frame number; `busy` moves all of it.

    `bar`: a dark bar moves through the uppermost quarter of a plain colour, so that it is seen to live.
    """

    codec: str = "h264"
    width: int = 640
    height: int = 360
    fps: int = 15
    seconds: int = 4
    colour: tuple[int, int, int] | None = None
    busy: bool = False
    bar: bool = False

    @property
    def name(self) -> str:
        """A file name that says all of it."""
        street = "busy" if self.busy else "street"
        look = street if self.colour is None else "{:02x}{:02x}{:02x}".format(*self.colour)
        look += "-bar" if self.bar else ""
        return f"{self.codec}-{self.width}x{self.height}-{self.fps}fps-{self.seconds}s-{look}"


class Clips:
    """Clips in a folder, encoded when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def get(self, spec: ClipSpec) -> Path:
        """The clip's path, ready for the farm."""
        path = self._folder / f"{spec.name}.es"
        if not path.with_suffix(".json").exists():
            _encode(spec, path)
        return path

    @property
    def h264(self) -> Path:
        """640 x 360 at 15 fps, a key frame each second, 4 s."""
        return self.get(ClipSpec())

    @property
    def hevc(self) -> Path:
        """The same as H.265."""
        return self.get(ClipSpec(codec="hevc"))

    @property
    def mjpeg(self) -> Path:
        """The same as JPEG pictures."""
        return self.get(ClipSpec(codec="mjpeg"))

    @property
    def small(self) -> Path:
        """320 x 240: for a change of picture size in mid-stream."""
        return self.get(ClipSpec(width=320, height=240))

    @property
    def full_hd(self) -> Path:
        """1920 x 1080 at 15 fps, 2 s: a main stream."""
        return self.get(ClipSpec(width=1920, height=1080, seconds=2))

    def colour(self, number: int) -> Path:
        """One plain colour, `COLOURS[number % 16]`."""
        return self.get(ClipSpec(seconds=1, colour=COLOURS[number % len(COLOURS)]))


def _encode(spec: ClipSpec, path: Path) -> None:
    encoder = av.CodecContext.create(_ENCODERS[spec.codec], "w")
    encoder.width, encoder.height = spec.width, spec.height
    encoder.pix_fmt = "yuvj420p" if spec.codec == "mjpeg" else "yuv420p"
    encoder.time_base, encoder.framerate = Fraction(1, spec.fps), Fraction(spec.fps)
    encoder.gop_size = spec.fps
    # One slice a picture, as cameras send; with several, a payloader splits key frames.
    encoder.thread_count = 1
    encoder.options = dict(_OPTIONS[spec.codec])
    units: list[tuple[int, int, int]] = []
    with path.open("wb") as out:
        for frame in [*_frames(spec), None]:
            for packet in encoder.encode(frame):
                units.append((out.tell(), packet.size, int(packet.is_keyframe)))
                out.write(bytes(packet))
    about = {
        "codec": spec.codec, "width": spec.width, "height": spec.height, "fps": spec.fps, "units": units,
    }  # fmt: skip
    part = path.with_suffix(".part")
    part.write_text(json.dumps(about))
    part.rename(path.with_suffix(".json"))


def _frames(spec: ClipSpec) -> Iterator[av.VideoFrame]:
    count = spec.fps * spec.seconds
    for number in range(count):
        planes = _plain(spec) if spec.colour is not None else _street(spec, number, count)
        if spec.bar:
            left = (spec.width - spec.width // 8) * number // count
            planes[0][: spec.height // 4, left : left + spec.width // 8] = 16
        flat = np.concatenate([plane.reshape(-1) for plane in planes])
        picture = flat.reshape(spec.height * 3 // 2, spec.width)
        frame = av.VideoFrame.from_ndarray(picture, format="yuv420p")
        if spec.codec == "mjpeg":
            frame = frame.reformat(format="yuvj420p", dst_color_range="JPEG")
        frame.pts = number
        yield frame


def _plain(spec: ClipSpec) -> list[np.ndarray]:
    assert spec.colour is not None
    red, green, blue = (value / 255 for value in spec.colour)
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    values = (16 + 219 * luma, 128 + 112 * (blue - luma) / 0.886, 128 + 112 * (red - luma) / 0.701)
    half = (spec.height // 2, spec.width // 2)
    shapes = ((spec.height, spec.width), half, half)
    return [np.full(shape, round(value), np.uint8) for shape, value in zip(shapes, values, strict=True)]


def _street(spec: ClipSpec, number: int, count: int) -> list[np.ndarray]:
    """A still street with noise and six blocks that cross it once in the clip, so that it loops well."""
    width, height = spec.width, spec.height
    scene = np.random.default_rng(7)
    coarse = scene.integers(50, 190, (height // 20 + 1, width // 20 + 1))
    luma = coarse.repeat(20, 0).repeat(20, 1)[:height, :width].astype(np.int16)
    if spec.busy:
        luma = luma // 2 + np.roll(luma, (number // 2, number), (0, 1)) // 2
    blue, red = (np.full((height // 2, width // 2), value, np.uint8) for value in (120, 134))
    for lane in range(6):
        side = height // 9
        x = int((number / count * (1 if lane % 2 else -1) + lane / 6) % 1 * (width - side))
        y = int(height * (0.35 + lane * 0.1))
        luma[y : y + side, x : x + side] = 40 + lane * 35 + np.arange(side) % 7 * 6
        red[y // 2 : (y + side) // 2, x // 2 : (x + side) // 2] = 70 + lane * 25
    noise = np.random.default_rng(number).integers(-4, 5, luma.shape)
    luma = np.clip(luma + noise, 16, 235).astype(np.uint8)
    views = [memoryview(plane).cast("B") for plane in (luma, blue, red)]
    blocks.draw_border(views[0], views[1], views[2], width)
    blocks.draw_value(views[0], width, number)
    return [luma, blue, red]
