"""Things that stand about: buildings, gates, trees, lamps, stalls and benches, as marks to put on a stage."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Sequence

from PIL import Image

from console.demo.scenes.facades import PX, bars, plaster, stripes
from console.demo.scenes.light import Colour, mixed
from console.demo.scenes.marks import Face, Limb, Mark, Point, block, facing
from console.demo.scenes.signs import board

Flat = tuple[float, float]


def wall(a: Flat, b: Flat, high: float, texture: Image.Image, base: float = 0.0) -> Face:
    """An upright textured plane from `a` to `b`, seen from the side on which `a` is left."""
    points = ((*a, base), (*b, base), (*b, base + high), (*a, base + high))
    return Face(points, (128, 128, 128), texture=texture)


def plate(
    x: tuple[float, float],
    y: float,
    z: tuple[float, float],
    colour: Colour,
    layer: int = 0,
    *,
    lit: bool = True,
    double: bool = False,
    texture: Image.Image | None = None,
) -> Face:
    """An upright rectangle that looks towards the camera's side: a door, a board, a pane."""
    points = ((x[0], y, z[0]), (x[1], y, z[0]), (x[1], y, z[1]), (x[0], y, z[1]))
    return Face(points, colour, layer, lit, double, texture)


def house(
    a: Flat, b: Flat, high: float, front: Image.Image, deep: float, side: Colour, seed: int = 1
) -> list[Mark]:
    """A building: `front` from `a` to `b`, plain flanks `deep` metres back, a roof with a tank."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy) or 1.0
    ox, oy = -dy / length * deep, dx / length * deep
    c, d = (b[0] + ox, b[1] + oy), (a[0] + ox, a[1] + oy)
    flank = plaster(deep, high, side, seed)
    parts: list[Mark] = [wall(b, c, high, flank), wall(d, a, high, flank), wall(a, b, high, front)]
    parts.append(Face(((*a, high), (*b, high), (*c, high), (*d, high)), mixed(side, (150, 146, 138), 0.5)))
    rng = random.Random(seed)
    if rng.random() < 0.7:
        x, y = (a[0] + b[0]) / 2 + ox * 0.4, (a[1] + b[1]) / 2 + oy * 0.4
        tank: Colour = rng.choice(((36, 38, 42), (230, 228, 220), (40, 80, 130)))
        parts.append(Limb((x, y, high + 0.5), (x, y, high + 1.1), 0.55, tank, 1))
    return parts


def awning(
    a: Flat, b: Flat, out: float, z: float, one: Colour, two: Colour, drop: float = 0.55
) -> list[Mark]:
    """A sloping striped cloth from the wall line a–b outwards."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy) or 1.0
    ox, oy = dy / length * out, -dx / length * out
    a2, b2 = (a[0] + ox, a[1] + oy), (b[0] + ox, b[1] + oy)
    cloth = stripes(length, out, one, two)
    low = z - drop
    fringe = stripes(length, 0.25, mixed(one, (0, 0, 0), 0.15), mixed(two, (0, 0, 0), 0.15))
    return [
        Face(((*a2, low), (*b2, low), (*b, z), (*a, z)), one, texture=cloth, double=True),
        Face(
            ((*a2, low - 0.22), (*b2, low - 0.22), (*b2, low), (*a2, low)),
            one,
            texture=fringe,
            layer=1,
            double=True,
        ),
    ]


def tree(
    x: float, y: float, high: float, seed: int, green: Colour = (74, 100, 52), spread: float = 1.0
) -> list[Mark]:
    """A neem or mango tree: trunk, boughs, a crown of many leaf clumps."""
    rng = random.Random(seed)
    bark: Colour = (92, 76, 60)
    fork = high * 0.42
    parts: list[Mark] = [Limb((x, y, 0), (x + 0.1, y, fork), 0.16 * high / 6, bark)]
    clumps: list[tuple[Point, float]] = []
    for _ in range(46):
        angle, out = rng.uniform(0, 2 * math.pi), spread * high * 0.34 * math.sqrt(rng.random())
        z = high * (0.52 + 0.46 * rng.random() * (1 - 0.4 * out / (high * 0.34 * spread)))
        place = (x + out * math.cos(angle), y + out * math.sin(angle), z)
        clumps.append((place, high * rng.uniform(0.055, 0.11)))
    for place, _ in clumps[:6]:
        parts.append(Limb((x + 0.1, y, fork), place, 0.06 * high / 6, bark))
    for place, radius in clumps:
        share = (place[2] / high - 0.5) * 1.3
        tone = mixed(
            mixed(green, (24, 40, 22), 0.45), mixed(green, (176, 190, 104), 0.45), min(1, max(0, share))
        )
        parts.append(Limb(place, place, radius, tone, 1))
        for _ in range(5):
            near = tuple(c + rng.uniform(-1, 1) * radius for c in place)
            leaf = mixed(
                tone, (210, 220, 130) if rng.random() < 0.5 else (20, 34, 18), rng.uniform(0.05, 0.25)
            )
            parts.append(
                Limb((near[0], near[1], near[2]), (near[0], near[1], near[2]), radius * 0.42, leaf, 1)
            )
    return parts


def palm(x: float, y: float, high: float, seed: int) -> list[Mark]:
    """An ashoka tree: a tall narrow column of leaves."""
    rng = random.Random(seed)
    parts: list[Mark] = [Limb((x, y, 0), (x, y, high * 0.3), 0.1, (88, 72, 58))]
    for i in range(30):
        z = high * (0.18 + 0.8 * i / 30)
        wide = high * 0.09 * (1.05 - i / 32)
        place = (x + rng.uniform(-0.3, 0.3) * wide, y + rng.uniform(-0.3, 0.3) * wide, z)
        tone = mixed((52, 82, 42), (120, 146, 76), rng.random() * 0.6)
        parts.append(Limb(place, (place[0], place[1], z - 0.35), wide, tone, 1))
    return parts


def lamp_post(x: float, y: float, high: float, arm: Flat = (1.2, 0.0), *, lit: bool = False) -> list[Mark]:
    """A street lamp with its arm."""
    steel: Colour = (120, 124, 126)
    end = (x + arm[0], y + arm[1], high + 0.1)
    glass: Colour = (255, 236, 190) if lit else (206, 206, 198)
    return [
        Limb((x, y, 0), (x, y, high), 0.075, steel),
        Limb((x, y, high), end, 0.045, steel),
        Limb(
            (end[0] - arm[0] * 0.25, end[1] - arm[1] * 0.25, high + 0.06),
            (*end[:2], high + 0.06),
            0.10,
            glass,
            1,
            not lit,
        ),
    ]


def pole(x: float, y: float, high: float) -> list[Mark]:
    """A concrete pole with a cross-arm and a box."""
    grey: Colour = (142, 138, 130)
    return [
        Limb((x, y, 0), (x, y, high), 0.11, grey),
        Limb((x - 0.8, y, high - 0.5), (x + 0.8, y, high - 0.5), 0.05, (90, 84, 78)),
        *block((x - 0.22, y - 0.28, 1.7), (x + 0.22, y - 0.1, 2.4), (150, 152, 148), layer=1),
    ]


def wire(a: Point, b: Point, sag: float = 0.7) -> list[Mark]:
    """A hanging cable."""
    steps = 12
    points = []
    for i in range(steps + 1):
        t = i / steps
        z = a[2] + (b[2] - a[2]) * t - sag * 4 * t * (1 - t)
        points.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, z))
    return [Limb(points[i], points[i + 1], 0.018, (40, 40, 42)) for i in range(steps)]


def pillar(x: float, y: float, high: float, wide: float, colour: Colour) -> list[Mark]:
    """A gate pillar with a cap and a ball."""
    h = wide / 2
    return [
        *block((x - h, y - h, 0), (x + h, y + h, high), colour),
        *block(
            (x - h - 0.1, y - h - 0.1, high),
            (x + h + 0.1, y + h + 0.1, high + 0.18),
            mixed(colour, (255, 250, 240), 0.4),
            layer=1,
        ),
        Limb((x, y, high + 0.36), (x, y, high + 0.36), 0.2, mixed(colour, (255, 250, 240), 0.3), 2),
    ]


def sign_over(
    a: Flat, b: Flat, z: float, high: float, hi: str, en: str, paint: Colour, ink: Colour
) -> list[Mark]:
    """A name board across a gate, a hand thick."""
    wide = math.hypot(b[0] - a[0], b[1] - a[1])
    picture = board((int(wide * PX * 1.4), int(high * PX * 1.4)), hi, en, paint, ink)
    x0, x1 = min(a[0], b[0]), max(a[0], b[0])
    return [
        *block((x0, a[1], z), (x1, a[1] + 0.3, z + high), mixed(paint, (0, 0, 0), 0.3)),
        Face(
            (
                (a[0], a[1] - 0.02, z),
                (b[0], b[1] - 0.02, z),
                (b[0], b[1] - 0.02, z + high),
                (a[0], a[1] - 0.02, z + high),
            ),
            paint,
            1,
            texture=picture,
        ),
    ]


def leaf_gate(hinge: Flat, end: Flat, high: float, colour: Colour) -> Face:
    """One leaf of an iron gate, see-through."""
    wide = math.hypot(end[0] - hinge[0], end[1] - hinge[1])
    points = ((*hinge, 0.08), (*end, 0.08), (*end, high), (*hinge, high))
    return Face(points, colour, double=True, texture=bars(wide, high, colour))


def stall(
    x: float, y: float, seed: int, cloth: tuple[Colour, Colour] = ((200, 60, 50), (236, 226, 200))
) -> list[Mark]:
    """A hand-cart heaped with fruit under a cloth."""
    rng = random.Random(seed)
    fruit: Colour = rng.choice(((226, 140, 40), (190, 44, 40), (222, 196, 70), (96, 150, 60)))
    parts: list[Mark] = list(block((x - 0.95, y - 0.55, 0.72), (x + 0.95, y + 0.55, 0.84), (122, 88, 56)))
    for dx in (-0.75, 0.75):
        for dy in (-0.58, 0.58):
            parts.append(Limb((x + dx, y + dy, 0.28), (x + dx, y + dy, 0.28), 0.27, (54, 50, 48), -1))
    for row in range(4):
        for col in range(8):
            place = (x - 0.8 + col * 0.23, y - 0.42 + row * 0.27, 0.92 + 0.10 * rng.random())
            other: Colour = fruit if col < 5 or seed % 2 else (186, 50, 48)
            parts.append(Limb(place, place, 0.13, mixed(other, (255, 240, 200), 0.2 * rng.random()), 1))
    for dx in (-0.9, 0.9):
        parts.append(Limb((x + dx, y + 0.5, 0.8), (x + dx, y + 0.5, 2.1), 0.025, (110, 90, 70), 1))
    one, two = cloth
    top = (
        (x - 1.1, y - 0.75, 2.0),
        (x + 1.1, y - 0.75, 2.0),
        (x + 1.1, y + 0.7, 2.25),
        (x - 1.1, y + 0.7, 2.25),
    )
    parts.append(Face(top, one, 2, double=True, texture=stripes(2.2, 1.5, one, two)))
    return parts


def bench(x: float, y: float, turned: bool = False, colour: Colour = (58, 84, 112)) -> list[Mark]:
    """A bench of two metres along x, or along y where `turned`."""
    w, d = (0.25, 1.0) if turned else (1.0, 0.25)
    parts: list[Mark] = list(block((x - w, y - d, 0.40), (x + w, y + d, 0.47), colour))
    for s in (-0.8, 0.8):
        at = (x, y + s) if turned else (x + s, y)
        parts.append(Limb((*at, 0.0), (*at, 0.42), 0.05, (70, 70, 72), -1))
    return parts


def planter(x: float, y: float, seed: int, size: float = 0.5) -> list[Mark]:
    """A pot with a shrub."""
    rng = random.Random(seed)
    parts: list[Mark] = list(block((x - size, y - size, 0), (x + size, y + size, 0.5), (166, 110, 78)))
    for _ in range(18):
        place = (x + rng.uniform(-size, size), y + rng.uniform(-size, size), 0.6 + rng.random() * 0.7 * size)
        parts.append(Limb(place, place, 0.2, mixed((58, 92, 44), (150, 170, 90), rng.random() * 0.5), 1))
    return parts


def canopy(
    x: tuple[float, float], y: tuple[float, float], z: float, thick: float, colour: Colour, under: Colour
) -> list[Mark]:
    """A flat roof on nothing: give it its own columns."""
    below = ((x[0], y[0], z), (x[0], y[1], z), (x[1], y[1], z), (x[1], y[0], z))
    return [
        facing(Face(below, under), ((x[0] + x[1]) / 2, (y[0] + y[1]) / 2, z + 1)),
        *block((x[0], y[0], z), (x[1], y[1], z + thick), colour, layer=1),
    ]


def cone(x: float, y: float) -> list[Mark]:
    """A traffic cone."""
    return [
        Limb((x, y, 0.03), (x, y, 0.03), 0.2, (60, 50, 46)),
        Limb((x, y, 0.1), (x, y, 0.34), 0.13, (226, 96, 36), 1),
        Limb((x, y, 0.38), (x, y, 0.52), 0.09, (240, 236, 226), 1),
        Limb((x, y, 0.56), (x, y, 0.68), 0.06, (226, 96, 36), 1),
    ]


def heads(points: Sequence[Flat]) -> list[tuple[float, float, float]]:
    """Compass headings towards the next point of a path, for placing things along it."""
    found = []
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        found.append((x0, y0, math.degrees(math.atan2(x1 - x0, y1 - y0))))
    return found
