"""A scene's unmoving part: painted ground, shadows, buildings and props, finished as a camera sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from console.demo.scenes.facades import clouds
from console.demo.scenes.light import Colour, Light, mixed
from console.demo.scenes.marks import Mark, Model, Patch, Point, Pose, placed, render
from console.demo.scenes.view import HEIGHT, WIDTH, Array, View, clip_near

FINE = 2

Plane = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Solid:
    """A patch of the background and its distance; `front` ones hide what moves behind them."""

    patch: Patch
    depth: float
    front: bool


@dataclass
class Backdrop:
    """The finished background and what stands in front of those who move."""

    image: Image.Image
    fronts: list[Solid] = field(default_factory=list)


class Stage:
    """Collects what a scene is built of and draws it once, far things first."""

    def __init__(
        self, view: View, light: Light, ground: Colour = (128, 124, 116), rough: float = 1.0
    ) -> None:
        self.view, self.light, self.rough = view, light, rough
        self._plan = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), ground)
        self._draw = ImageDraw.Draw(self._plan)
        self._shadow = Image.new("L", (WIDTH, HEIGHT), 0)
        self._shade = ImageDraw.Draw(self._shadow)
        self._solids: list[Solid] = []
        self._glows: list[tuple[Point, float, Colour, float]] = []

    def area(self, points: Iterable[tuple[float, float]], colour: Colour, z: float = 0.0) -> None:
        """A flat patch of ground, such as a road or a stripe on it."""
        outline = self._outline([(x, y, z) for x, y in points], FINE)
        if outline:
            self._draw.polygon(outline, fill=colour)

    def strip(self, a: tuple[float, float], b: tuple[float, float], wide: float, colour: Colour) -> None:
        """A painted line on the ground, `wide` metres broad."""
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = float(np.hypot(dx, dy)) or 1.0
        nx, ny = -dy / length * wide / 2, dx / length * wide / 2
        self.area(
            [(a[0] + nx, a[1] + ny), (b[0] + nx, b[1] + ny), (b[0] - nx, b[1] - ny), (a[0] - nx, a[1] - ny)],
            colour,
        )

    def dashes(
        self, a: tuple[float, float], b: tuple[float, float], wide: float, colour: Colour, dash: float = 2.0
    ) -> None:
        """A broken line."""
        length = float(np.hypot(b[0] - a[0], b[1] - a[1]))
        ux, uy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
        s = 0.0
        while s < length:
            e = min(s + dash, length)
            self.strip((a[0] + ux * s, a[1] + uy * s), (a[0] + ux * e, a[1] + uy * e), wide, colour)
            s += dash * 2

    def paving(self, x: tuple[float, float], y: tuple[float, float], step: float, colour: Colour) -> None:
        """Joints of paving stones, thinner than a pixel far away."""
        for gx in np.arange(x[0], x[1] + 1e-6, step):
            self.strip((float(gx), y[0]), (float(gx), y[1]), 0.03, colour)
        for gy in np.arange(y[0], y[1] + 1e-6, step):
            self.strip((x[0], float(gy)), (x[1], float(gy)), 0.03, colour)

    def _outline(self, points: Sequence[Point], fine: int) -> list[tuple[float, float]]:
        seen = clip_near(self.view.seen(np.array(points, dtype=float)))
        if len(seen) < 3:
            return []
        return [(float(px) * fine, float(py) * fine) for px, py in self.view.pixels(seen)]

    def add(
        self,
        marks: Iterable[Mark] | Model,
        pose: Pose | None = None,
        *,
        front: bool = False,
        shadow: bool = True,
        depth: float | None = None,
    ) -> None:
        """Put something solid on the ground, with its shadow."""
        model = marks if isinstance(marks, Model) else Model(marks)
        pose = pose or Pose()
        if shadow and self.light.shadow > 0:
            self._cast(model, pose)
        patch = render(model, self.view, self.light, pose, FINE)
        if patch is None:
            return
        if depth is None:
            world = placed(model, pose)
            low = world[world[:, 2] <= world[:, 2].min() + 0.6]
            depth = float(np.median(self.view.seen(low)[:, 2]))
        self._solids.append(Solid(patch, depth, front))

    def _cast(self, model: Model, pose: Pose) -> None:
        """Throw each part's shadow on the ground along the sun's rays."""
        flat = self.light.thrown(placed(model, pose))
        for mark, span in zip(model.marks, model.spans, strict=True):
            if hasattr(mark, "radius"):
                self._cast_limb(flat[span], mark.radius * pose.size)
            else:
                outline = self._outline([tuple(p) for p in flat[span].tolist()], 1)
                if outline:
                    self._shade.polygon(outline, fill=255)

    def _cast_limb(self, ends: Array, radius: float) -> None:
        seen = self.view.seen(ends)
        if seen[:, 2].min() < 1.0:
            return
        a, b = self.view.pixels(seen).tolist()
        r = radius * self.view.focal / float(seen[:, 2].mean())
        self._shade.line((*a, *b), fill=255, width=max(1, round(2 * r)))
        for x, y in (a, b):
            self._shade.ellipse((x - r * 1.2, y - r * 0.6, x + r * 1.2, y + r * 0.6), fill=255)

    def glow(self, at: Point, radius: float, colour: Colour, strength: float = 0.8) -> None:
        """A soft shine around a lamp, `radius` metres."""
        self._glows.append((at, radius, colour, strength))

    def finish(self, seed: int = 1) -> Backdrop:
        """Draw everything that was added."""
        image = self._ground(seed)
        for solid in sorted(self._solids, key=lambda s: -s.depth):
            image.paste(solid.patch.image, (solid.patch.x, solid.patch.y), solid.patch.image)
        for at, radius, colour, strength in self._glows:
            paste_glow(image, self.view, at, radius, colour, strength)
        return Backdrop(_lens(image, seed), [s for s in self._solids if s.front])

    def _ground(self, seed: int) -> Image.Image:
        """Sky above the horizon; below, the painted plan with grain, shadows, lamplight and haze."""
        x, y, hit = self.view.ground()
        plan = np.asarray(self._plan.reduce(FINE), dtype=np.float32)
        plan *= (1 + 0.05 * self.rough * self._grain(x, y))[..., None]
        shadow: Plane = np.asarray(self._shadow.filter(ImageFilter.GaussianBlur(1.6))).astype(np.float32)
        shadow /= np.float32(255)
        lit = self._lamplight(x, y) if self.light.night else self._daylight(shadow)
        distance = np.hypot(x, y)
        veil = (1 - np.exp(-distance / self.light.haze_m))[..., None]
        haze = np.array(self.light.haze, np.float32)
        ground = np.minimum(plan * lit, 255) * (1 - veil) + haze * veil
        pixels = np.where(hit[..., None], ground, self._sky())
        return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))

    def _grain(self, x: Plane, y: Plane) -> Plane:
        noise = clouds()
        fade = np.clip(14 / np.maximum(np.hypot(x, y), 1), 0.05, 1)
        xi, yi = (x * 24).astype(np.int32), (y * 24).astype(np.int32)
        wide = noise[(yi >> 3) & 511, (xi >> 3) & 511]
        fine = noise[yi & 511, xi & 511]
        grain: Plane = (1.3 * wide + 0.8 * fine * fade).astype(np.float32)
        return grain

    def _daylight(self, shadow: Plane) -> Plane:
        light = self.light
        full = light.ambient + light.direct * light.sun[2]
        level = full * (1 - light.shadow * shadow)
        tint = np.array(light.tint, np.float32)
        bluer = tint + shadow[..., None] * np.array([-0.04, 0.0, 0.07], np.float32)
        lit: Plane = level[..., None] * bluer
        return lit

    def _lamplight(self, x: Plane, y: Plane) -> Plane:
        light = self.light
        total = np.ones((HEIGHT, WIDTH, 3), np.float32) * np.array(light.tint, np.float32) * light.ambient
        for lamp in light.lamps:
            near = (x - lamp.x) ** 2 + (y - lamp.y) ** 2 + 0.5 * (lamp.z - 0.2) ** 2
            share = lamp.power / (1 + near / (lamp.reach * lamp.reach) * 2.2) ** 1.6
            total += share[..., None] * np.array(lamp.colour, np.float32) / 255
        return total

    def _sky(self) -> Plane:
        top, low = (np.array(c, np.float32) for c in self.light.sky)
        horizon = max(40.0, HEIGHT / 2 - self.view.focal * float(np.tan(np.radians(self.view.pitch))))
        share = np.clip(np.arange(HEIGHT, dtype=np.float32) / horizon, 0, 1)[:, None, None]
        sky = top * (1 - share) + low * share
        wisps = clouds()[::1, :][np.arange(HEIGHT)[:, None] // 2 % 512, np.arange(WIDTH)[None, :] // 5 % 512]
        whole: Plane = np.broadcast_to(sky, (HEIGHT, WIDTH, 3)) + (3.0 * wisps)[..., None]
        return whole


def glow_patch(radius: int, colour: Colour, strength: float) -> Image.Image:
    """A round shine that fades to nothing at `radius` pixels."""
    r = max(2, min(radius, 420))
    axis = np.linspace(-1, 1, 2 * r, dtype=np.float32)
    distance = np.minimum(np.hypot(axis[:, None], axis[None, :]), 1)
    alpha = (1 - distance) ** 2.4 * 255 * strength
    pixels = np.empty((2 * r, 2 * r, 4), np.uint8)
    pixels[..., :3] = colour
    pixels[..., 3] = alpha.astype(np.uint8)
    return Image.fromarray(pixels)


def paste_glow(
    image: Image.Image, view: View, at: Point, radius: float, colour: Colour, strength: float
) -> None:
    """Lay a shine around a point of the scene."""
    seen = view.seen(np.array([at]))
    depth = float(seen[0, 2])
    if depth < 1:
        return
    px, py = view.pixels(seen)[0]
    patch = glow_patch(int(radius * view.focal / depth), colour, strength)
    image.paste(patch, (int(px) - patch.width // 2, int(py) - patch.height // 2), patch)


def _lens(image: Image.Image, seed: int) -> Image.Image:
    """What a small camera adds: a breath of softness, darker corners, grain."""
    soft = Image.blend(image, image.filter(ImageFilter.GaussianBlur(1.1)), 0.35)
    bloom = (
        image.point([max(0, v - 196) * 2 for v in range(256)] * 3)
        .reduce(4)
        .filter(ImageFilter.GaussianBlur(7))
    )
    pixels = np.asarray(soft, dtype=np.float64)
    pixels = pixels + 0.32 * np.asarray(bloom.resize(image.size, Image.Resampling.BILINEAR))
    ys, xs = np.linspace(-1, 1, HEIGHT), np.linspace(-1, 1, WIDTH)
    corner = 1 - 0.16 * np.clip(xs[None, :] ** 2 * 0.8 + ys[:, None] ** 2 * 0.6 - 0.25, 0, None)
    grain = np.random.default_rng(seed).normal(0, 1.2, (HEIGHT, WIDTH))
    pixels = pixels * corner[..., None] + grain[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def darker(colour: Colour, share: float) -> Colour:
    """A colour with some black in it."""
    return mixed(colour, (0, 0, 0), share)
