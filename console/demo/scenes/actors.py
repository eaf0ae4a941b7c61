"""Who moves in a scene: paths through the loop, walkers, vehicles, lights, each repeating without a jump."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

import numpy as np
from PIL import Image

from console.demo.scenes.kept import Kept
from console.demo.scenes.light import Colour, Light
from console.demo.scenes.marks import Model, Patch, Pose, render
from console.demo.scenes.people import PHASES, Look, walker
from console.demo.scenes.stage import glow_patch
from console.demo.scenes.view import HEIGHT, WIDTH, Array, View

LOOP_S = 60.0

Flat = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sprite:
    """One thing in one frame: how far it is, its patch, and a key where the same patch comes again."""

    depth: float
    patch: Patch
    key: Hashable = None


class Actor(Protocol):
    """Whoever is in the scene at some moments of the loop."""

    def sprites(self, t: float, view: View, light: Light) -> list[Sprite]:
        """What is seen of it at `t` seconds of the loop."""
        ...


@dataclass(frozen=True, slots=True)
class _Leg:
    start: float
    end: float
    a: Flat
    b: Flat
    ease: str
    run: float

    def at(self, t: float) -> tuple[float, float, float]:
        u = min(1.0, max(0.0, (t - self.start) / max(self.end - self.start, 1e-6)))
        if self.ease == "stop":
            u = 1 - (1 - u) ** 2
        elif self.ease == "go":
            u = u * u
        length = math.hypot(self.b[0] - self.a[0], self.b[1] - self.a[1])
        return (
            self.a[0] + (self.b[0] - self.a[0]) * u,
            self.a[1] + (self.b[1] - self.a[1]) * u,
            self.run + length * u,
        )


class Path:
    """A way through the scene that begins at `start` s of the loop; `waits` are seconds at given points.

    With `smooth`, the last leg before a wait brakes and the first after it speeds up, as vehicles do.
    """

    def __init__(
        self,
        points: Sequence[Flat],
        start: float,
        speed: float,
        waits: Mapping[int, float] | None = None,
        *,
        smooth: bool = False,
    ) -> None:
        waits = waits or {}
        self.legs: list[_Leg] = []
        t, run = start, 0.0
        for i, (a, b) in enumerate(itertools.pairwise(points)):
            length = math.hypot(b[0] - a[0], b[1] - a[1])
            ease = ""
            if smooth:
                ease = "go" if waits.get(i) else "stop" if waits.get(i + 1) else ""
            took = length / speed * (2 if ease else 1)
            self.legs.append(_Leg(t, t + took, a, b, ease, run))
            t, run = t + took, run + length
            pause = waits.get(i + 1, 0.0)
            if pause:
                self.legs.append(_Leg(t, t + pause, b, b, "", run))
                t += pause
        self.start, self.end = start, t

    def moment(self, t: float) -> float | None:
        """The path's own time for `t` of the loop, or None where nobody is on it."""
        own = self.start + (t - self.start) % LOOP_S
        return own if own <= self.end else None

    def at(self, own: float) -> tuple[float, float, float]:
        """Place and metres gone."""
        for leg in self.legs:
            if own <= leg.end:
                return leg.at(own)
        return self.legs[-1].at(own)

    def heading(self, own: float, reach: float = 0.35) -> float:
        """Degrees clockwise from +y, turning softly at corners."""
        x0, y0, _ = self.at(max(self.start, own - reach))
        x1, y1, _ = self.at(min(self.end, own + reach))
        if math.hypot(x1 - x0, y1 - y0) < 0.04:
            last = [leg for leg in self.legs if leg.a != leg.b and leg.start <= own + reach]
            leg = last[-1] if last else next(leg for leg in self.legs if leg.a != leg.b)
            x0, y0, x1, y1 = *leg.a, *leg.b
        return math.degrees(math.atan2(x1 - x0, y1 - y0))

    def moving(self, own: float) -> bool:
        """Whether it is on its way just now."""
        x0, y0, _ = self.at(own - 0.05)
        x1, y1, _ = self.at(own + 0.05)
        return math.hypot(x1 - x0, y1 - y0) > 0.012


# Drawings of a person, and sizes that they are fitted to, per factor e of distance.
_BINS = 3.0
_STEPS = 26.0
DRAWN_PIXELS_KEPT = 20_000_000


class Drawer:
    """Draws people once per step, heading and rough distance, and fits the drawing to the exact distance."""

    def __init__(self) -> None:
        self._drawn: Kept[tuple[Patch, float, float, float] | None] = Kept(DRAWN_PIXELS_KEPT)
        self._fitted: Kept[Image.Image] = Kept(DRAWN_PIXELS_KEPT)

    def person(self, model: Model, key: Hashable, pose: Pose, view: View, light: Light) -> Sprite | None:
        """The sprite of `model`, known by `key`, standing at `pose`; None where it is out of sight."""
        depth = view.depth(pose.x, pose.y, pose.z)
        if depth < 2.2:
            return None
        foot = view.pixels(view.seen(_point(pose)))[0]
        tall = view.focal * 2 / depth
        if not (-tall < foot[0] < WIDTH + tall and 0 < foot[1] < HEIGHT + tall):
            return None
        lit = light.level(pose.x, pose.y) if light.night else (1.0,)
        side = round(math.degrees(math.atan2(pose.x, pose.y)) / 36)
        rough = (
            key,
            view,
            side,
            round(math.log(depth) * _BINS),
            round(pose.heading / 20 + 0.03),
            tuple(round(v * 8) for v in lit),
        )

        def draw() -> tuple[Patch, float, float, float] | None:
            patch = render(
                model, view, light, pose, 2 if depth < 25 else 3, shadow=True, even=True, margin=900
            )
            return (patch, float(foot[0]), float(foot[1]), depth) if patch else None

        drawn = self._drawn.get(rough, draw, lambda made: _pixels(made[0].image) if made else 1)
        if drawn is None:
            return None
        patch, fx, fy, first = drawn
        size = math.exp(round(math.log(first / depth) * _STEPS) / _STEPS)
        fitted = (rough, size)

        def fit() -> Image.Image:
            wide, high = max(2, round(patch.image.width * size)), max(3, round(patch.image.height * size))
            return patch.image.resize((wide, high), Image.Resampling.BILINEAR)

        image = self._fitted.get(fitted, fit, _pixels)
        x, y = float(foot[0]) - (fx - patch.x) * size, float(foot[1]) - (fy - patch.y) * size
        return Sprite(depth, Patch(round(x), round(y), image), fitted)

    def forget(self) -> None:
        """Let all drawings go, for another scene comes."""
        self._drawn.forget()
        self._fitted.forget()


PEOPLE = Drawer()


def _pixels(image: Image.Image) -> int:
    return image.width * image.height


def _point(pose: Pose) -> Array:
    return np.array([[pose.x, pose.y, pose.z]])


@dataclass
class Walker:
    """Somebody who walks a path, and stands where it waits."""

    who: Look
    path: Path
    size: float = 1.0

    def sprites(self, t: float, view: View, light: Light) -> list[Sprite]:
        own = self.path.moment(t)
        if own is None:
            return []
        x, y, run = self.path.at(own)
        still = not self.path.moving(own)
        step = int(own / 1.4) % 4 if still else int(run / (0.80 * self.who.tall) * PHASES) % PHASES
        model = walker(self.who, step, still)
        pose = Pose(x, y, 0.0, self.path.heading(own), self.size)
        sprite = PEOPLE.person(model, (self.who, step, still), pose, view, light)
        return [sprite] if sprite else []


@dataclass
class Stander:
    """Somebody who stands, shifting now and then, and turns to another side in the middle of the loop."""

    who: Look
    x: float
    y: float
    heading: float
    turn: float = 0.0

    def sprites(self, t: float, view: View, light: Light) -> list[Sprite]:
        step = math.floor((t + self.x * 3) / 1.5) % 4
        turned = self.turn if 20 < (t + self.y * 5) % LOOP_S < 42 else 0.0
        pose = Pose(self.x, self.y, 0.0, self.heading + turned)
        sprite = PEOPLE.person(walker(self.who, step, True), (self.who, step), pose, view, light)
        return [sprite] if sprite else []


@dataclass
class Rider:
    """A vehicle or an animal on a path; `model` gives its shape for the metres gone."""

    model: Callable[[float], Model] | Model
    path: Path
    lamps: tuple[float, float, float] | None = None  # front y, half width, height of head lamps that shine
    z: float = 0.0
    shadow: bool = True
    _last: tuple[Hashable, list[Sprite]] | None = None

    def sprites(self, t: float, view: View, light: Light) -> list[Sprite]:
        own = self.path.moment(t)
        if own is None:
            return []
        x, y, run = self.path.at(own)
        model = self.model(run) if callable(self.model) else self.model
        key = (round(x, 2), round(y, 2), id(model))
        if self._last and self._last[0] == key:
            return self._last[1]
        pose = Pose(x, y, self.z, self.path.heading(own))
        found: list[Sprite] = []
        patch = render(model, view, light, pose, 2, shadow=self.shadow, even=True)
        if patch is not None:
            depth = max(view.depth(x, y), 0.5)
            if self.lamps:
                found += _pool(pose, view, self.lamps, depth)
            found.append(Sprite(depth, patch, None if self.path.moving(own) else (id(self), key)))
            if self.lamps:
                found += _beams(pose, view, self.lamps, depth)
        self._last = (key, found)
        return found


def _ahead(pose: Pose, forward: float, right: float) -> Flat:
    a = math.radians(pose.heading)
    return (
        pose.x + forward * math.sin(a) + right * math.cos(a),
        pose.y + forward * math.cos(a) - right * math.sin(a),
    )


def _pool(pose: Pose, view: View, lamps: tuple[float, float, float], depth: float) -> list[Sprite]:
    """Lamplight on the road in front of a vehicle."""
    x, y = _ahead(pose, lamps[0] + 3.2, 0)
    away = view.depth(x, y)
    if away < 3:
        return []
    px, py = view.pixels(view.seen(_point(Pose(x, y))))[0]
    wide = int(2.6 * view.focal / away)
    high = max(6, int(wide * view.height / math.hypot(away, view.height) * 1.25))
    image = _pool_image(max(8, wide // 6 * 6), max(4, high // 4 * 4))
    return [Sprite(depth + 0.2, Patch(int(px) - image.width // 2, int(py) - image.height // 2, image))]


@lru_cache(maxsize=256)
def _pool_image(wide: int, high: int) -> Image.Image:
    return glow_patch(60, (255, 240, 200), 0.42).resize((wide * 2, high * 2))


@lru_cache(maxsize=64)
def _shine(radius: int, colour: Colour, strength: float) -> Image.Image:
    return glow_patch(radius, colour, strength)


def _beams(pose: Pose, view: View, lamps: tuple[float, float, float], depth: float) -> list[Sprite]:
    """The glare of head lamps that look at the camera, and the red of tail lamps that do not."""
    a = math.radians(pose.heading)
    to_camera = -(pose.x * math.sin(a) + pose.y * math.cos(a)) / max(math.hypot(pose.x, pose.y), 0.1)
    front = to_camera > 0
    found: list[Sprite] = []
    for side in (-1, 1) if lamps[1] else (0,):
        x, y = _ahead(pose, lamps[0] if front else -lamps[0], side * lamps[1])
        away = view.depth(x, y, lamps[2])
        if away < 1.5:
            continue
        px, py = view.pixels(view.seen(_point(Pose(x, y, lamps[2]))))[0]
        size = (0.9 * to_camera + 0.15) if front else 0.35
        radius = max(3, int(size * view.focal / away) // 3 * 3)
        image = _shine(radius, (255, 246, 214) if front else (255, 60, 44), 0.9 if front else 0.6)
        found.append(Sprite(depth - 0.1, Patch(int(px) - radius, int(py) - radius, image)))
    return found


@dataclass
class Flicker:
    """Something that is drawn in place and changes with time: signals, a barrier, a flag, a screen."""

    model: Callable[[float], Model]
    depth: float
    pose: Pose = field(default_factory=Pose)
    _seen: dict[int, Sprite | None] = field(default_factory=dict)

    def sprites(self, t: float, view: View, light: Light) -> list[Sprite]:
        model = self.model(t)
        if id(model) not in self._seen:
            patch = render(model, view, light, self.pose, 2)
            self._seen[id(model)] = Sprite(self.depth, patch, (id(self), id(model))) if patch else None
        sprite = self._seen[id(model)]
        return [sprite] if sprite else []
