"""What drives, is pushed or walks on four legs in the demo city's streets; each faces +y."""

from __future__ import annotations

import math
from functools import lru_cache

from console.demo.scenes.light import Colour, mixed
from console.demo.scenes.marks import Face, Limb, Mark, Model, block, disc, facing, prism
from console.demo.scenes.people import look, sitting

GLASS: Colour = (52, 62, 72)
TYRE: Colour = (34, 34, 36)
CHROME: Colour = (170, 172, 174)


def _wheels(half: float, places: tuple[float, ...], radius: float, hub: Colour = CHROME) -> list[Mark]:
    parts: list[Mark] = []
    for y in places:
        for side in (-1, 1):
            x = side * (half + 0.01)
            parts.append(disc((x, y, radius), radius, TYRE, side=side, layer=1))
            parts.append(disc((x + side * 0.01, y, radius), radius * 0.55, hub, side=side, layer=1, n=10))
    return parts


def _flat(
    y: float,
    x0: float,
    x1: float,
    z0: float,
    z1: float,
    colour: Colour,
    side: int,
    *,
    layer: int = 1,
    lit: bool = True,
) -> Face:
    """An upright rectangle that looks along ±y: a lamp, a plate, a windscreen."""
    quad = ((x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1))
    return facing(Face(quad, colour, layer, lit), ((x0 + x1) / 2, y - side, z0))


def _sides(
    half: float, y0: float, y1: float, z0: float, z1: float, colour: Colour, layer: int = 1
) -> list[Face]:
    """The same rectangle on both flanks."""
    found = []
    for side in (-1, 1):
        x = side * (half + 0.012)
        quad = ((x, y0, z0), (x, y1, z0), (x, y1, z1), (x, y0, z1))
        found.append(facing(Face(quad, colour, layer), (x - side, y0, z0)))
    return found


def _lamps(front: float, back: float, half: float, z: float, night: bool, size: float = 0.13) -> list[Mark]:
    """Head and tail lamps; by night they glow."""
    white: Colour = (255, 250, 226) if night else (226, 228, 222)
    red: Colour = (255, 50, 40) if night else (176, 36, 34)
    parts: list[Mark] = []
    for side in (-1, 1):
        x0, x1 = sorted((side * (half - 0.08), side * (half - 0.08 - 2.2 * size)))
        parts.append(_flat(front + 0.012, x0, x1, z - size, z + size, white, 1, lit=not night))
        parts.append(_flat(back - 0.012, x0, x1, z - size, z + size * 1.2, red, -1, lit=not night))
    return parts


@lru_cache(maxsize=64)
def car(colour: Colour, night: bool = False, kind: str = "hatch") -> Model:
    """A small car, or a white official jeep (`kind` = `jeep`), or an ambulance (`van`)."""
    if kind in ("jeep", "van"):
        return _van(colour, night, kind)
    body = [
        (-1.9, 0.26),
        (-1.93, 0.62),
        (-1.86, 0.93),
        (0.86, 0.97),
        (1.72, 0.80),
        (1.92, 0.58),
        (1.92, 0.26),
    ]
    marks: list[Mark] = list(prism(body, 0.82, colour, top=0.97))
    rear = -1.80 if kind == "hatch" else -1.35
    cabin = [(rear, 0.93), (rear + 0.36, 1.44), (0.22, 1.47), (0.98, 0.95)]
    marks += prism(cabin, 0.78, GLASS, top=0.80, layer=2)
    roof = 0.625
    lid = ((-roof, rear + 0.42, 1.455), (roof, rear + 0.42, 1.455), (roof, 0.18, 1.485), (-roof, 0.18, 1.485))
    marks.append(facing(Face(lid, colour, 3), (0, 0, 0)))
    for side in (-1, 1):
        for y in (-0.42, rear + 0.30):
            a, b = side * 0.795, side * 0.64
            post = ((a, y - 0.05, 0.95), (a, y + 0.08, 0.95), (b, y + 0.10, 1.46), (b, y - 0.02, 1.46))
            marks.append(facing(Face(post, mixed(colour, (0, 0, 0), 0.1), 3), (0, y, 1.0)))
    marks += _sides(0.815, -1.8, 1.8, 0.50, 0.54, mixed(colour, (20, 20, 20), 0.35))
    marks += _wheels(0.82, (-1.22, 1.22), 0.30)
    marks += _lamps(1.92, -1.93, 0.82, 0.66, night, 0.09)
    marks += [
        _flat(1.935, -0.25, 0.25, 0.36, 0.48, (232, 232, 226), 1),
        _flat(-1.945, -0.25, 0.25, 0.52, 0.64, (232, 232, 226), -1),
    ]
    marks.append(_flat(1.93, -0.5, 0.5, 0.52, 0.62, (40, 42, 44), 1))
    return Model(marks)


def _van(colour: Colour, night: bool, kind: str) -> Model:
    high = 1.85 if kind == "jeep" else 2.25
    body = [(-2.1, 0.32), (-2.12, 1.05), (1.15, 1.05), (1.95, 0.98), (2.1, 0.72), (2.1, 0.32)]
    marks: list[Mark] = list(prism(body, 0.88, colour, top=0.98))
    cabin = [(-2.1, 1.04), (-2.0, high), (0.45 if kind == "jeep" else 0.85, high), (1.2, 1.05)]
    if kind == "jeep":
        marks += prism(cabin, 0.84, GLASS, top=0.86, layer=2)
        lid = (
            (-0.73, -2.0, high + 0.02),
            (0.73, -2.0, high + 0.02),
            (0.73, 0.42, high + 0.02),
            (-0.73, 0.42, high + 0.02),
        )
        marks.append(Face(lid, colour, 3))
        for y in (-1.15, -0.1):
            marks += _sides(0.80, y - 0.06, y + 0.06, 1.05, high - 0.02, colour, 3)
    else:
        marks += prism(cabin, 0.86, colour, top=0.92, layer=2)
        marks += _sides(0.86, 0.05, 0.75, 1.25, 1.75, GLASS, 3)
        marks += _sides(0.87, -2.0, 1.9, 0.78, 0.98, (34, 120, 92), 3)
        marks += _sides(0.86, -1.35, -0.75, 1.48, 1.62, (34, 140, 100), 3)
        marks += _sides(0.86, -1.12, -0.98, 1.25, 1.85, (34, 140, 100), 3)
        screen = ((-0.78, 1.17, 1.1), (0.78, 1.17, 1.1), (0.72, 0.89, 2.1), (-0.72, 0.89, 2.1))
        marks.append(facing(Face(screen, GLASS, 3), (0, 0, 1.0)))
    bar: Colour = (40, 92, 220) if kind == "van" else (60, 80, 150)
    marks += block((-0.5, -0.2, high + 0.02), (0.5, 0.1, high + 0.16), bar, layer=4)
    marks += _wheels(0.88, (-1.35, 1.35), 0.36)
    marks += _lamps(2.1, -2.12, 0.88, 0.80, night, 0.11)
    marks += [
        _flat(2.115, -0.28, 0.28, 0.42, 0.55, (232, 232, 226), 1),
        _flat(-2.13, -0.28, 0.28, 0.5, 0.63, (232, 232, 226), -1),
    ]
    return Model(marks)


@lru_cache(maxsize=16)
def bus(colour: Colour, band: Colour, night: bool = False) -> Model:
    """A city bus of nine metres."""
    body = [(-4.5, 0.38), (-4.5, 2.85), (-4.3, 3.0), (4.25, 3.0), (4.5, 2.7), (4.55, 0.38)]
    marks: list[Mark] = list(prism(body, 1.22, colour, top=0.98))
    marks += _sides(1.22, -4.48, 4.48, 0.42, 0.95, band)
    marks += _sides(1.215, -4.48, 4.48, 1.18, 1.26, mixed(band, (255, 255, 255), 0.3))
    for i in range(7):
        y = -4.2 + i * 1.12
        marks += _sides(1.20, y, y + 0.98, 1.52, 2.38, GLASS)
        marks += _sides(1.21, y, y + 0.98, 2.12, 2.18, mixed(GLASS, (200, 210, 220), 0.3))
    marks += _sides(1.21, 3.62, 4.38, 0.5, 2.42, mixed(GLASS, (0, 0, 0), 0.25))
    marks.append(_flat(4.555, -1.08, 1.08, 1.35, 2.45, mixed(GLASS, (150, 175, 190), 0.25), 1))
    marks.append(
        _flat(4.52, -0.8, 0.8, 2.52, 2.80, (28, 30, 30) if not night else (250, 190, 70), 1, lit=not night)
    )
    if not night:
        marks.append(_flat(4.53, -0.62, 0.62, 2.59, 2.73, (244, 176, 62), 1, layer=2))
    marks.append(_flat(-4.515, -0.95, 0.95, 1.7, 2.5, GLASS, -1))
    marks.append(_flat(4.57, -1.1, 1.1, 0.42, 0.62, (60, 62, 64), 1))
    marks += _wheels(1.22, (-2.7, 2.9), 0.48)
    marks += _lamps(4.555, -4.52, 1.2, 0.82, night, 0.13)
    rack = ((-0.8, -3.6, 3.01), (0.8, -3.6, 3.01), (0.8, -1.2, 3.01), (-0.8, -1.2, 3.01))
    marks.append(Face(rack, mixed(colour, (90, 90, 90), 0.5), 2))
    return Model(marks)


@lru_cache(maxsize=8)
def truck(colour: Colour, night: bool = False) -> Model:
    """A small goods carrier with a load under a sheet."""
    marks: list[Mark] = list(
        prism([(-2.3, 0.45), (-2.3, 0.62), (0.9, 0.62), (0.9, 0.45)], 0.80, (60, 56, 52))
    )
    marks += prism([(-2.35, 0.62), (-2.35, 1.25), (0.72, 1.25), (0.72, 0.62)], 0.85, colour, layer=1)
    sheet = [(-2.2, 1.25), (-2.1, 1.75), (-0.8, 1.92), (0.55, 1.7), (0.66, 1.25)]
    marks += prism(sheet, 0.80, (150, 132, 92), top=0.72, layer=2)
    cab = [(0.8, 0.4), (0.8, 1.8), (1.55, 1.82), (2.05, 1.05), (2.15, 0.4)]
    marks += prism(cab, 0.80, colour, top=0.92, layer=2)
    marks += _sides(0.77, 1.0, 1.6, 1.12, 1.68, GLASS, 3)
    screen = ((-0.70, 2.03, 1.12), (0.70, 2.03, 1.12), (0.66, 1.60, 1.74), (-0.66, 1.60, 1.74))
    marks.append(facing(Face(screen, GLASS, 3), (0, 1.0, 1.0)))
    marks += _wheels(0.82, (-1.5, 1.45), 0.34)
    marks += _lamps(2.15, -2.36, 0.78, 0.74, night, 0.10)
    return Model(marks)


@lru_cache(maxsize=16)
def auto(night: bool = False, hood: Colour = (226, 186, 44), body: Colour = (38, 96, 62)) -> Model:
    """A three-wheeled auto-rickshaw with its driver."""
    tub = [(-1.25, 0.28), (-1.3, 0.95), (0.55, 0.92), (1.0, 0.98), (1.32, 0.55), (1.25, 0.28)]
    marks: list[Mark] = list(prism(tub, 0.62, body, top=0.94))
    marks += [
        _flat(0.1, -0.5, 0.5, 0.6, 1.5, (40, 38, 36), 1, layer=1),
        *sitting(look(41, "kurta"), (0, 0.25, 0.78), layer=2),
    ]
    marks += _sides(0.60, -0.95, 0.02, 0.86, 1.48, (34, 34, 34), 3)
    marks += _sides(0.60, -1.28, -0.95, 0.86, 1.56, hood, 3)
    for side in (-1, 1):
        marks.append(Limb((side * 0.55, 0.06, 0.9), (side * 0.52, 0.06, 1.6), 0.03, (30, 30, 30), 3))
        marks.append(Limb((side * 0.52, 0.98, 0.95), (side * 0.48, 0.62, 1.6), 0.03, (30, 30, 30), 3))
    top = [(-1.3, 1.45), (-1.15, 1.72), (0.45, 1.78), (0.78, 1.60), (0.70, 1.54), (-1.2, 1.42)]
    marks += prism(top, 0.62, hood, top=0.86, layer=4)
    marks.append(_flat(-1.31, -0.5, 0.5, 0.95, 1.45, hood, -1, layer=4))
    marks += _wheels(0.62, (-0.85,), 0.24, (120, 120, 120))
    marks.append(Limb((0, 1.22, 0.22), (0, 1.22, 0.22), 0.2, TYRE, 0))
    marks += _lamps(1.30, -1.31, 0.42, 0.62, night, 0.08)
    return Model(marks)


@lru_cache(maxsize=16)
def e_rickshaw(colour: Colour, seed: int = 1) -> Model:
    """An open battery rickshaw with passengers face to face."""
    marks: list[Mark] = list(
        prism([(-1.3, 0.30), (-1.3, 0.62), (0.4, 0.42), (0.8, 0.42), (0.8, 0.30)], 0.52, colour)
    )
    marks += prism(
        [(0.8, 0.3), (0.78, 0.95), (1.02, 1.0), (1.2, 0.6), (1.15, 0.3)], 0.40, colour, top=0.8, layer=1
    )
    marks += block((-0.5, -1.25, 0.62), (0.5, -0.85, 0.78), (70, 40, 36), layer=1)
    for i, x in enumerate((-0.25, 0.25)):
        marks += sitting(look(seed * 5 + i), (x, -1.0, 0.80), layer=2)
    marks += sitting(look(seed + 60, "trousers"), (0.0, 0.35, 0.72), layer=2)
    for x in (-0.48, 0.48):
        for y in (-1.25, -0.2, 0.82):
            marks.append(Limb((x, y, 0.6), (x, y, 1.74), 0.022, CHROME, 3))
    marks += prism([(-1.38, 1.74), (-1.3, 1.84), (0.9, 1.84), (1.05, 1.74)], 0.56, colour, top=0.94, layer=4)
    marks += _wheels(0.5, (-0.85,), 0.23, (150, 150, 150))
    marks.append(disc((0.03, 1.1, 0.23), 0.23, TYRE, side=1))
    marks.append(disc((-0.03, 1.1, 0.23), 0.23, TYRE, side=-1))
    return Model(marks)


def _wheel_ring(y: float, radius: float, thick: float, layer: int = 0) -> list[Mark]:
    n = 12
    ring = [
        (0.0, y + radius * math.cos(2 * math.pi * k / n), radius + radius * math.sin(2 * math.pi * k / n))
        for k in range(n)
    ]
    return [Limb(ring[k], ring[(k + 1) % n], thick, TYRE, layer) for k in range(n)]


@lru_cache(maxsize=64)
def motorcycle(seed: int, riders: int = 1, night: bool = False) -> Model:
    """A motorcycle with one or two riders, or parked (0)."""
    paint = ((150, 30, 34), (36, 40, 46), (34, 60, 120))[seed % 3]
    marks: list[Mark] = [*_wheel_ring(-0.62, 0.29, 0.05), *_wheel_ring(0.66, 0.29, 0.045)]
    marks += [
        Limb((0, -0.45, 0.42), (0, 0.25, 0.40), 0.14, (70, 72, 76), 1),
        Limb((0, -0.65, 0.74), (0, 0.02, 0.74), 0.10, (36, 34, 34), 1),
        Limb((0, 0.10, 0.78), (0, 0.40, 0.80), 0.13, paint, 1),
        Limb((0, 0.66, 0.32), (0, 0.46, 0.98), 0.035, CHROME, 1),
        Limb((-0.32, 0.40, 1.0), (0.32, 0.40, 1.0), 0.025, (40, 40, 40), 1),
        Limb((0, 0.56, 0.86), (0, 0.56, 0.86), 0.08, (255, 250, 226) if night else CHROME, 1, not night),
        Limb(
            (0, -0.86, 0.66), (0, -0.86, 0.66), 0.05, (255, 40, 36) if night else (170, 34, 34), 1, not night
        ),
    ]
    if riders >= 1:
        who = look(seed + 300, "trousers")
        dressed = type(who)(
            "trousers", who.top, who.bottom, who.skin, 1.66, None, "helmet" if seed % 2 else "hair"
        )
        marks += sitting(dressed, (0, -0.05, 0.82), spread=0.6, layer=2)
    if riders >= 2:
        marks += sitting(look(seed + 500), (0, -0.48, 0.84), layer=2)
    return Model(marks)


@lru_cache(maxsize=64)
def bicycle(seed: int, rider: bool = True) -> Model:
    """A bicycle, ridden or parked."""
    marks: list[Mark] = [*_wheel_ring(-0.5, 0.33, 0.022), *_wheel_ring(0.55, 0.33, 0.022)]
    frame: Colour = ((40, 44, 50), (120, 30, 34), (30, 70, 60))[seed % 3]
    for a, b in (
        ((0, -0.5, 0.33), (0, -0.12, 0.78)),
        ((0, -0.12, 0.78), (0, 0.38, 0.80)),
        ((0, -0.05, 0.34), (0, 0.38, 0.80)),
        ((0, -0.05, 0.34), (0, -0.12, 0.86)),
        ((0, 0.55, 0.33), (0, 0.38, 0.95)),
        ((-0.26, 0.34, 0.98), (0.26, 0.34, 0.98)),
    ):
        marks.append(Limb(a, b, 0.02, frame, 1))
    marks.append(Limb((0, -0.2, 0.9), (0, -0.02, 0.9), 0.05, (50, 36, 30), 1))
    if rider:
        marks += sitting(look(seed + 90), (0, -0.1, 0.92), seat=0.95, layer=2)
    return Model(marks)


@lru_cache(maxsize=8)
def cycle_rickshaw(seed: int) -> Model:
    """A cycle rickshaw: puller, hooded seat, two passengers."""
    marks: list[Mark] = [*_wheel_ring(1.15, 0.33, 0.024)]
    for side in (-1, 1):
        marks.append(disc((side * 0.5, -0.6, 0.36), 0.36, (60, 56, 54), side=side, layer=1))
        marks.append(disc((side * 0.5, -0.6, 0.36), 0.30, (128, 122, 112), side=side, layer=1))
        marks.append(disc((side * 0.51, -0.6, 0.36), 0.07, TYRE, side=side, layer=1))
    marks += [
        Limb((0, 1.15, 0.33), (0, 0.98, 0.98), 0.025, (30, 30, 34), 1),
        Limb((-0.25, 0.92, 1.0), (0.25, 0.92, 1.0), 0.025, (30, 30, 34), 1),
        Limb((0, -0.4, 0.42), (0, 0.98, 0.75), 0.03, (30, 30, 34), 1),
    ]
    marks += sitting(look(seed + 17, "kurta"), (0, 0.42, 0.92), seat=0.95, layer=2)
    marks += block((-0.46, -0.95, 0.5), (0.46, -0.3, 0.78), (166, 40, 52), layer=1)
    for i, x in enumerate((-0.2, 0.22)):
        marks += sitting(look(seed * 3 + i, "saree" if i else ""), (x, -0.68, 0.82), layer=2)
    hood = [(-1.08, 0.8), (-1.05, 1.5), (-0.75, 1.78), (-0.2, 1.80), (-0.3, 1.72), (-0.85, 1.4)]
    marks += prism(hood, 0.48, (44, 104, 140), top=0.95, layer=3)
    return Model(marks)


@lru_cache(maxsize=8)
def cow(colour: Colour, phase: int = 0) -> Model:
    """A cow; `phase` (0 to 11) moves its legs."""
    dark = mixed(colour, (40, 30, 24), 0.4)
    marks: list[Mark] = [
        Limb((0, -0.55, 0.98), (0, 0.50, 1.02), 0.31, colour),
        Limb((0, 0.40, 1.22), (0, 0.40, 1.24), 0.16, colour),
        Limb((0, 0.60, 1.10), (0, 1.00, 1.22), 0.17, colour),
        Limb((0, 1.05, 1.24), (0, 1.38, 1.05), 0.12, dark),
        Limb((-0.10, 1.02, 1.34), (-0.20, 1.04, 1.56), 0.03, (206, 196, 176)),
        Limb((0.10, 1.02, 1.34), (0.20, 1.04, 1.56), 0.03, (206, 196, 176)),
        Limb((-0.12, 0.98, 1.28), (-0.30, 0.96, 1.22), 0.045, dark),
        Limb((0.12, 0.98, 1.28), (0.30, 0.96, 1.22), 0.045, dark),
        Limb((0, -0.85, 1.05), (0, -0.95, 0.45), 0.03, dark),
    ]
    for i, (x, y) in enumerate(((-0.17, -0.65), (0.17, -0.65), (-0.16, 0.5), (0.16, 0.5))):
        step = 0.16 * math.sin(2 * math.pi * phase / 12 + (i in (1, 2)) * math.pi)
        marks.append(Limb((x, y, 0.85), (x, y + step * 0.4, 0.42), 0.085, colour))
        marks.append(Limb((x, y + step * 0.4, 0.42), (x, y + step, 0.05), 0.055, dark))
    return Model(marks)


@lru_cache(maxsize=8)
def dog(colour: Colour, phase: int = 0) -> Model:
    """A street dog."""
    marks: list[Mark] = [
        Limb((0, -0.25, 0.42), (0, 0.22, 0.44), 0.11, colour),
        Limb((0, 0.28, 0.50), (0, 0.40, 0.60), 0.07, colour),
        Limb((0, 0.42, 0.62), (0, 0.58, 0.57), 0.06, colour),
        Limb((0, -0.35, 0.48), (0, -0.52, 0.66), 0.03, colour),
    ]
    for i, (x, y) in enumerate(((-0.07, -0.25), (0.07, -0.25), (-0.07, 0.22), (0.07, 0.22))):
        step = 0.13 * math.sin(2 * math.pi * phase / 12 + (i in (1, 2)) * math.pi)
        marks.append(Limb((x, y, 0.38), (x, y + step, 0.03), 0.032, mixed(colour, (0, 0, 0), 0.2)))
    return Model(marks)


@lru_cache(maxsize=4)
def coach(first: bool = False) -> Model:
    """A railway coach of twenty metres, or the engine in front."""
    colour: Colour = (40, 78, 140) if not first else (176, 58, 44)
    cream: Colour = (214, 206, 178)
    body = [(-9.9, 0.75), (-9.9, 3.35), (9.9, 3.35), (9.9, 0.75)]
    marks: list[Mark] = list(prism(body, 1.5, colour, top=0.99))
    roof = [(-9.9, 3.35), (-9.8, 3.75), (9.8, 3.75), (9.9, 3.35)]
    marks += prism(roof, 1.48, (138, 140, 142), top=0.62, layer=1)
    marks += _sides(1.50, -9.8, 9.8, 2.72, 2.92, cream)
    marks += _sides(1.50, -9.8, 9.8, 1.40, 1.56, cream)
    if not first:
        for i in range(10):
            y = -8.1 + i * 1.64
            marks += _sides(1.505, y, y + 1.12, 1.82, 2.55, (36, 44, 52), 2)
            marks += _sides(1.51, y, y + 1.12, 2.16, 2.20, (150, 156, 160), 2)
        for y in (-9.5, 8.6):
            marks += _sides(1.505, y, y + 0.85, 0.85, 2.65, mixed(colour, (0, 0, 0), 0.45), 2)
    else:
        for i in range(6):
            marks += _sides(1.505, -8 + i * 2.1, -6.6 + i * 2.1, 1.7, 2.5, mixed(colour, (0, 0, 0), 0.4), 2)
        marks.append(_flat(9.92, -1.2, 1.2, 2.1, 2.9, GLASS, 1, layer=2))
        marks.append(_flat(9.93, -0.2, 0.2, 3.0, 3.25, (255, 250, 220), 1, layer=2, lit=False))
    for end in (-9.92, 9.92):
        side = 1 if end > 0 else -1
        marks.append(_flat(end, -0.5, 0.5, 0.9, 2.9, (56, 56, 60), side, layer=1))
    for y in (-7.4, -5.2, 5.2, 7.4):
        marks += _wheels(1.2, (y,), 0.42, (110, 104, 98))
    return Model(marks)
