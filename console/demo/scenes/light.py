"""Day and night: how bright a colour is at a place, and how haze and lamps change it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image

from console.demo.scenes.view import Array, View

Colour = tuple[int, int, int]


def mixed(a: Colour, b: Colour, share: float) -> Colour:
    """`a` with `share` (0 to 1) of `b` in it."""
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


@dataclass(frozen=True, slots=True)
class Lamp:
    """A light over the street at metres (x, y, z), reaching about `reach` metres."""

    x: float
    y: float
    z: float
    power: float = 1.0
    reach: float = 7.0
    colour: Colour = (255, 214, 150)


@dataclass(frozen=True)
class Light:
    """What shines on a scene: the sun's direction, ambient light, haze, and lamps at night."""

    sun: tuple[float, float, float] = (-0.55, -0.35, 0.76)
    ambient: float = 0.80
    direct: float = 0.50
    tint: tuple[float, float, float] = (1.0, 0.985, 0.95)
    haze: Colour = (206, 208, 204)
    haze_m: float = 190.0
    sky: tuple[Colour, Colour] = ((148, 176, 204), (214, 215, 208))
    lamps: tuple[Lamp, ...] = ()
    shadow: float = 0.42

    @property
    def night(self) -> bool:
        """Whether lamps, not the sun, light the scene."""
        return self.direct == 0

    def level(self, x: float, y: float, z: float = 0.8) -> tuple[float, float, float]:
        """The light of ambient and lamps at a place, for red, green and blue."""
        total = [self.ambient * t for t in self.tint]
        for lamp in self.lamps:
            near = (lamp.x - x) ** 2 + (lamp.y - y) ** 2 + 0.5 * (lamp.z - z) ** 2
            share = lamp.power / (1 + near / (lamp.reach * lamp.reach) * 2.2) ** 1.6
            for i in range(3):
                total[i] += share * lamp.colour[i] / 255
        return total[0], total[1], total[2]

    def _shade(
        self, normal: Array | None, at: Array, level: tuple[float, float, float] | None = None
    ) -> tuple[float, float, float]:
        r, g, b = level or self.level(float(at[0]), float(at[1]), float(at[2]))
        if normal is None:
            return r + self.direct * 0.55, g + self.direct * 0.54, b + self.direct * 0.51
        sun = max(
            0.0, float(normal[0] * self.sun[0] + normal[1] * self.sun[1] + normal[2] * self.sun[2])
        ) * self.direct + 0.06 * float(normal[2])
        return r + sun, g + sun * 0.98, b + sun * 0.93

    def on(
        self,
        colour: Colour,
        normal: Array | None,
        at: Array,
        depth: float,
        gain: float = 1.0,
        level: tuple[float, float, float] | None = None,
    ) -> Colour:
        """`colour` as it looks at a place, on a surface with this normal, through `depth` metres of air."""
        r, g, b = self._shade(normal, at, level)
        shaded = (
            min(255, int(colour[0] * r * gain)),
            min(255, int(colour[1] * g * gain)),
            min(255, int(colour[2] * b * gain)),
        )
        return mixed(shaded, self.haze, self.veil(depth))

    def over(self, image: Image.Image, normal: Array, at: Array, depth: float) -> Image.Image:
        """A whole texture under the same light."""
        r, g, b = self._shade(normal, at)
        veil = self.veil(depth)
        curves: list[int] = []
        for gain, haze in zip((r, g, b), self.haze, strict=True):
            curves += [round(min(255.0, v * gain) * (1 - veil) + haze * veil) for v in range(256)]
        if image.mode == "RGBA":
            return image.point(curves + list(range(256)))
        return image.point(curves)

    def thrown(self, world: Array) -> Array:
        """Where points (n, 3) throw their shadows on the ground."""
        sx, sy, sz = self.sun
        flat: Array = world - (world[:, 2:3] / sz) * np.array([sx, sy, sz])
        return flat

    @property
    def shade_alpha(self) -> int:
        """How dark the shadow of something that moves is, 0 to 255."""
        return 120 if self.night else int(255 * self.shadow * 0.9)

    def veil(self, depth: float) -> float:
        """The share of haze in front of something `depth` metres away."""
        return 1 - math.exp(-max(depth, 0.0) / self.haze_m)

    def side(self, view: View) -> tuple[float, float]:
        """Where in the picture the bright side of a round thing is, as a unit offset (x, y down)."""
        return _side(self.sun, view)


@lru_cache(maxsize=64)
def _side(sun: tuple[float, float, float], view: View) -> tuple[float, float]:
    turned = view.axes @ np.array(sun)
    length = math.hypot(float(turned[0]), float(turned[1])) or 1.0
    return float(turned[0]) / length, -float(turned[1]) / length


WARM: Colour = (255, 196, 118)
COOL: Colour = (226, 238, 255)

DAY = Light()
MORNING = Light(
    sun=(0.66, -0.30, 0.55),
    ambient=0.78,
    direct=0.52,
    tint=(1.03, 0.98, 0.90),
    haze=(222, 212, 192),
    haze_m=120.0,
    sky=((170, 186, 202), (232, 220, 196)),
)
OVERCAST = Light(
    sun=(-0.2, -0.3, 0.93),
    ambient=0.94,
    direct=0.22,
    tint=(0.97, 0.99, 1.0),
    haze=(200, 205, 208),
    haze_m=150.0,
    sky=((176, 186, 194), (212, 215, 214)),
    shadow=0.22,
)


def night(*lamps: Lamp, ambient: float = 0.17) -> Light:
    """A night with these lamps."""
    return Light(
        sun=(0.0, 0.0, 1.0),
        ambient=ambient,
        direct=0.0,
        tint=(0.78, 0.86, 1.12),
        haze=(16, 19, 27),
        haze_m=110.0,
        sky=((8, 11, 19), (24, 26, 33)),
        lamps=lamps,
        shadow=0.0,
    )
