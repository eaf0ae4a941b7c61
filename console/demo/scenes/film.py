"""Frames of a scene as planes of luma and chroma: the background, what moves over it, and the DEMO mark.

Everything is kept in YUV 4:2:0 from the start, so that only what moved is drawn anew and no frame is
converted as a whole.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from console.demo.scenes.actors import Actor, Sprite
from console.demo.scenes.kept import Kept
from console.demo.scenes.light import Light
from console.demo.scenes.marks import Patch
from console.demo.scenes.signs import latin
from console.demo.scenes.stage import Backdrop
from console.demo.scenes.view import HEIGHT, WIDTH, View

Planes = NDArray[np.uint8]  # (1.5 · HEIGHT, WIDTH), as FFmpeg's yuv420p
Wide = NDArray[np.uint16]

# BT.709, limited range: Y, U and V of red, green, blue and one.
_YUV = (
    *(0.18259, 0.61423, 0.06201, 16.0),
    *(-0.10064, -0.33857, 0.43922, 128.0),
    *(0.43922, -0.39894, -0.04027, 128.0),
)


@dataclass
class Scene:
    """All that a scene is: its camera, its light, what stands and who moves."""

    view: View
    light: Light
    backdrop: Backdrop
    actors: Sequence[Actor]


@dataclass(frozen=True, slots=True)
class _Ink:
    """One plane of a patch ready to be laid: colour times alpha, and what is left of the ground."""

    colour: Wide
    rest: Wide


def _inks(image: Image.Image, channels: tuple[int, ...]) -> list[_Ink]:
    yuv = np.asarray(image.convert("RGB").convert("RGB", _YUV))
    alpha = np.asarray(image.getchannel("A")).astype(np.uint16)
    alpha += alpha >> 7
    rest = 256 - alpha
    return [_Ink(yuv[..., c] * alpha, rest) for c in channels]


class _Piece:
    """A patch's luma, and its chroma for odd and even places, for chroma has half the pixels each way."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image
        self.luma = _inks(image, (0,))[0]
        self._chroma: dict[tuple[int, int], list[_Ink]] = {}

    def chroma(self, odd_x: int, odd_y: int) -> list[_Ink]:
        if (odd_x, odd_y) not in self._chroma:
            wide, high = (self.image.width + odd_x + 1) & ~1, (self.image.height + odd_y + 1) & ~1
            whole = Image.new("RGBA", (wide, high))
            whole.paste(self.image, (odd_x, odd_y))
            self._chroma[odd_x, odd_y] = _inks(whole.reduce(2), (1, 2))
        return self._chroma[odd_x, odd_y]


Box = tuple[int, int, int, int]

# Pieces ready to be laid again take some 16 bytes a pixel.
PIXELS_KEPT = 8_000_000


class Film:
    """Draws a scene frame by frame into one buffer, touching only what changed."""

    def __init__(self, scene: Scene, fps: int) -> None:
        self._scene, self._fps = scene, fps
        self._ground = _planes(scene.backdrop.image)
        self._frame = self._ground.copy()
        self._pieces: Kept[_Piece] = Kept(PIXELS_KEPT)
        self._dirty: list[Box] = []
        self._fronts = [(s.depth, s.patch, _Piece(s.patch.image)) for s in scene.backdrop.fronts]
        self._dials = [clock_mark(second) for second in range(60)]

    def frames(self, count: int) -> Iterator[Planes]:
        """The loop's frames; each is valid until the next is asked for."""
        for n in range(count):
            yield self.frame(n / self._fps)

    def frame(self, t: float) -> Planes:
        """The picture at `t` seconds."""
        for box in self._dirty:
            self._restore(box)
        self._dirty = []
        scene = self._scene
        found = [s for actor in scene.actors for s in actor.sprites(t, scene.view, scene.light)]
        for sprite in sorted(found, key=lambda s: -s.depth):
            self._show(sprite)
        dial = self._dials[int(t) % 60]
        self._lay(dial, self._ready(dial, ("dial", int(t) % 60)))
        return self._frame

    def _show(self, sprite: Sprite) -> None:
        patch = sprite.patch
        box = self._lay(patch, self._ready(patch, sprite.key))
        if box is None:
            return
        for depth, front, piece in self._fronts:
            if depth < sprite.depth:
                self._lay(front, piece, box)

    def _ready(self, patch: Patch, key: Hashable) -> _Piece:
        if key is None:
            return _Piece(patch.image)
        image = patch.image
        return self._pieces.get(key, lambda: _Piece(image), lambda _: image.width * image.height)

    def _lay(self, patch: Patch, piece: _Piece, inside: Box = (0, 0, WIDTH, HEIGHT)) -> Box | None:
        """Blend a piece at its place, cut to `inside`; the even-sided box that it touched."""
        x, y = patch.x, patch.y
        left, top = max(x - (x & 1), inside[0]), max(y - (y & 1), inside[1])
        right = min((x + patch.image.width + 1) & ~1, inside[2])
        bottom = min((y + patch.image.height + 1) & ~1, inside[3])
        if right <= left or bottom <= top:
            return None
        planes = _views(self._frame)
        _blend(planes[0], piece.luma, (x, y), (left, top, right, bottom))
        half = (left // 2, top // 2, right // 2, bottom // 2)
        for plane, ink in zip(planes[1:], piece.chroma(x & 1, y & 1), strict=True):
            _blend(plane, ink, (x // 2, y // 2), half)
        self._dirty.append((left, top, right, bottom))
        return left, top, right, bottom

    def _restore(self, box: Box) -> None:
        left, top, right, bottom = box
        for plane, clean, half in zip(_views(self._frame), _views(self._ground), (1, 2, 2), strict=True):
            cut = slice(top // half, bottom // half), slice(left // half, right // half)
            plane[cut] = clean[cut]


def _views(planes: Planes) -> tuple[Planes, Planes, Planes]:
    """The three planes inside one packed buffer."""
    quarter = HEIGHT // 4
    chroma = planes[HEIGHT : HEIGHT + quarter], planes[HEIGHT + quarter :]
    return (
        planes[:HEIGHT],
        chroma[0].reshape(HEIGHT // 2, WIDTH // 2),
        chroma[1].reshape(HEIGHT // 2, WIDTH // 2),
    )


def _blend(plane: Planes, ink: _Ink, at: tuple[int, int], box: Box) -> None:
    """Lay one plane of a piece whose corner is `at`, inside `box`."""
    high, wide = ink.colour.shape
    left, top = max(box[0], at[0]), max(box[1], at[1])
    right, bottom = min(box[2], at[0] + wide), min(box[3], at[1] + high)
    cut = slice(top - at[1], bottom - at[1]), slice(left - at[0], right - at[0])
    target = plane[top:bottom, left:right]
    mixed = target * ink.rest[cut]
    mixed += ink.colour[cut]
    mixed >>= 8
    target[...] = mixed


def _planes(image: Image.Image) -> Planes:
    luma = np.asarray(image.convert("RGB", _YUV))[..., 0]
    small = np.asarray(image.reduce(2).convert("RGB", _YUV))
    flat = np.concatenate([luma.ravel(), small[..., 1].ravel(), small[..., 2].ravel()])
    return flat.reshape(HEIGHT * 3 // 2, WIDTH)


def clock_mark(second: int) -> Patch:
    """The mark in the lower right corner: DEMO, a dial whose hand shows the second, and the figure."""
    fine, wide, high = 3, 248, 64
    image = Image.new("RGBA", (wide * fine, high * fine), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, wide * fine - 1, high * fine - 1), 12 * fine, fill=(10, 12, 16, 148))
    cx, cy, r = (wide - 34) * fine, high * fine // 2, 25 * fine
    draw.ellipse(
        (cx - r, cy - r, cx + r, cy + r), fill=(244, 243, 236, 255), outline=(30, 32, 36, 255), width=2 * fine
    )
    for tick in range(12):
        a = math.tau * tick / 12
        inner = r * (0.72 if tick % 3 == 0 else 0.84)
        ends = [(cx + k * math.sin(a), cy - k * math.cos(a)) for k in (inner, r * 0.93)]
        draw.line([*ends[0], *ends[1]], fill=(30, 32, 36, 255), width=(3 if tick % 3 == 0 else 2) * fine)
    a = math.tau * second / 60
    tip = (cx + 0.80 * r * math.sin(a), cy - 0.80 * r * math.cos(a))
    tail = (cx - 0.25 * r * math.sin(a), cy + 0.25 * r * math.cos(a))
    draw.line([*tail, *tip], fill=(206, 32, 38, 255), width=3 * fine)
    draw.ellipse((tip[0] - 9, tip[1] - 9, tip[0] + 9, tip[1] + 9), fill=(206, 32, 38, 255))
    draw.ellipse((cx - 8, cy - 8, cx + 8, cy + 8), fill=(30, 32, 36, 255))
    draw.text((14 * fine, cy), "DEMO", font=latin(25 * fine), fill=(255, 206, 92, 255), anchor="lm")
    draw.text(
        (cx - r - 8 * fine, cy),
        f":{second:02d}",
        font=latin(34 * fine),
        fill=(255, 255, 255, 255),
        anchor="rm",
    )
    return Patch(WIDTH - wide - 16, HEIGHT - high - 14, image.reduce(fine))
