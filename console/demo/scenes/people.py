"""People: bodies of rounded limbs that walk, stand, sit and ride, in everyday clothes."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from console.demo.scenes.light import Colour, mixed
from console.demo.scenes.marks import Limb, Mark, Model, Point

PHASES = 8

SKINS: tuple[Colour, ...] = ((150, 104, 74), (128, 86, 60), (172, 124, 92), (110, 74, 52))
SHIRTS: tuple[Colour, ...] = (
    (208, 206, 198),
    (96, 132, 176),
    (168, 60, 58),
    (62, 104, 92),
    (214, 170, 82),
    (74, 78, 108),
    (186, 142, 152),
    (120, 148, 108),
    (60, 62, 66),
    (226, 132, 72),
)
TROUSERS: tuple[Colour, ...] = ((52, 56, 66), (74, 66, 56), (44, 50, 74), (104, 96, 84), (38, 38, 40))
SAREES: tuple[Colour, ...] = (
    (196, 46, 62),
    (214, 118, 40),
    (46, 120, 96),
    (122, 54, 128),
    (220, 178, 62),
    (52, 88, 150),
    (206, 92, 128),
)


@dataclass(frozen=True, slots=True)
class Look:
    """How somebody is dressed: `dress` is `trousers`, `kurta`, `saree` or `uniform`."""

    dress: str
    top: Colour
    bottom: Colour
    skin: Colour
    tall: float = 1.68
    bag: Colour | None = None
    head: str = "hair"


@lru_cache(maxsize=1024)
def look(seed: int, dress: str = "") -> Look:
    """A person for each seed, of nine for each kind of dress; always the same one."""
    rng = random.Random(seed % 9 * 7919 + 13)
    dress = dress or rng.choice(("trousers", "trousers", "trousers", "kurta", "saree", "saree"))
    skin = rng.choice(SKINS)
    tall = rng.uniform(1.58, 1.78)
    bag = rng.choice((None, None, None, (90, 60, 40), (40, 60, 90)))
    head = rng.choice(("hair", "hair", "hair", "hair", "cap"))
    if dress == "saree":
        return Look(dress, rng.choice(SAREES), rng.choice(SAREES), skin, tall - 0.1, bag, "bun")
    if dress == "kurta":
        white = rng.choice(((226, 222, 210), (206, 196, 170), (170, 178, 186)))
        return Look(dress, white, (220, 216, 206), skin, tall, None, rng.choice(("hair", "turban", "cap")))
    if dress == "uniform":
        girl = rng.random() < 0.5
        blue = (44, 58, 112)
        tint = rng.choice(((176, 52, 48), (38, 74, 140), (40, 40, 44)))
        return Look(
            dress, (232, 234, 236), blue, skin, rng.uniform(1.18, 1.45), tint, "bun" if girl else "hair"
        )
    if dress == "guard":
        return Look("trousers", (72, 84, 110), (44, 50, 62), skin, 1.72, None, "cap")
    if dress == "police":
        return Look("trousers", (168, 140, 92), (160, 132, 86), skin, 1.74, None, "cap")
    return Look(dress, rng.choice(SHIRTS), rng.choice(TROUSERS), skin, tall, bag, head)


def _leg(side: float, swing: float, who: Look, cover: Colour) -> list[Mark]:
    """One leg at a moment of its step; `swing` runs over the whole circle."""
    h = who.tall
    hip: Point = (side * 0.045 * h, 0.0, 0.50 * h)
    angle = (0.26 if who.dress == "saree" else 0.46) * math.sin(swing)
    bend = 0.75 * max(0.0, math.cos(swing)) * 0.8 + 0.06
    thigh, shin = 0.245 * h, 0.245 * h
    knee: Point = (hip[0], thigh * math.sin(angle), hip[2] - thigh * math.cos(angle))
    low = angle - bend
    foot: Point = (hip[0], knee[1] + shin * math.sin(low), max(0.02, knee[2] - shin * math.cos(low)))
    toe: Point = (foot[0], foot[1] + 0.07 * h, foot[2] * 0.7 + 0.005)
    return [
        Limb(hip, knee, 0.052 * h, cover),
        Limb(knee, foot, 0.040 * h, cover),
        Limb(foot, toe, 0.026 * h, (46, 38, 34)),
    ]


def _arm(side: float, swing: float, who: Look, sleeve: Colour) -> list[Mark]:
    h = who.tall
    shoulder: Point = (side * 0.115 * h, 0.0, 0.80 * h)
    angle = 0.42 * math.sin(swing)
    elbow: Point = (side * 0.135 * h, 0.17 * h * math.sin(angle), shoulder[2] - 0.17 * h * math.cos(angle))
    low = angle + 0.30
    hand: Point = (elbow[0] * 0.96, elbow[1] + 0.15 * h * math.sin(low), elbow[2] - 0.15 * h * math.cos(low))
    return [Limb(shoulder, elbow, 0.034 * h, sleeve), Limb(elbow, hand, 0.026 * h, who.skin)]


def _trunk(who: Look, low: float, lean: float = 0.0) -> list[Mark]:
    h = who.tall
    parts: list[Mark] = []
    for x in (-0.055, 0.055):
        parts.append(Limb((x * h, 0.0, low * h), (x * 1.25 * h, lean, 0.775 * h), 0.068 * h, who.top))
    return parts


def _head(who: Look, lean: float = 0.0) -> list[Mark]:
    h = who.tall
    parts: list[Mark] = [
        Limb((0, lean, 0.83 * h), (0, lean, 0.88 * h), 0.034 * h, who.skin),
        Limb((0, 0.012 * h + lean, 0.915 * h), (0, 0.012 * h + lean, 0.935 * h), 0.054 * h, who.skin),
    ]
    cover: dict[str, Colour] = {
        "hair": (30, 26, 24),
        "bun": (26, 22, 22),
        "cap": (228, 226, 220),
        "turban": (206, 84, 48),
        "helmet": (58, 60, 66),
    }
    colour = cover[who.head]
    size = {"turban": 0.066, "helmet": 0.070}.get(who.head, 0.057)
    parts.append(Limb((0, lean - 0.012 * h, 0.955 * h), (0, lean - 0.02 * h, 0.93 * h), size * h, colour))
    if who.head == "bun":
        parts.append(Limb((0, lean - 0.06 * h, 0.90 * h), (0, lean - 0.05 * h, 0.82 * h), 0.03 * h, colour))
    return parts


def _skirt(who: Look, swing: float) -> list[Mark]:
    """The fall of a saree or of a long kurta, swaying with the step."""
    h = who.tall
    sway = 0.05 * h * math.sin(swing)
    bottom, wide = (0.07, 0.115) if who.dress == "saree" else (0.30, 0.085)
    parts: list[Mark] = []
    for x in (-0.045, 0.0, 0.045):
        side = sway if x > 0 else -sway if x < 0 else 0.0
        parts.append(
            Limb((x * h, 0, 0.52 * h), (x * 1.3 * h, side, (bottom + wide / 2) * h), wide * h * 0.72, who.top)
        )
    if who.dress == "saree":
        drape = mixed(who.top, (255, 230, 170), 0.35)
        parts.append(Limb((-0.09 * h, 0.05 * h, 0.54 * h), (0.09 * h, 0.05 * h, 0.78 * h), 0.03 * h, drape))
    return parts


@lru_cache(maxsize=2048)
def walker(who: Look, phase: int, standing: bool = False) -> Model:
    """A person at one of `PHASES` moments of a step, or standing (then `phase` only shifts an arm)."""
    swing = 2 * math.pi * phase / PHASES
    stride = 0.10 if standing else 1.0
    step = swing if not standing else math.pi
    marks: list[Mark] = []
    cover = who.bottom if who.dress != "saree" else mixed(who.top, (0, 0, 0), 0.2)
    marks += _leg(-1, step, who, cover) if not standing else _still_leg(-1, who, cover)
    marks += _leg(1, step + math.pi, who, cover) if not standing else _still_leg(1, who, cover)
    if who.dress in ("saree", "kurta"):
        marks += _skirt(who, step)
    marks += _trunk(who, 0.52)
    sleeve = who.top if who.dress != "saree" else who.bottom
    marks += _arm(-1, (step + math.pi) * stride if standing else step + math.pi, who, sleeve)
    marks += _arm(1, swing * 0.16 if standing else step, who, sleeve)
    marks += _head(who)
    if who.bag is not None:
        h = who.tall
        marks.append(Limb((0.0, -0.12 * h, 0.62 * h), (0.0, -0.12 * h, 0.74 * h), 0.075 * h, who.bag))
    return Model(marks)


def _still_leg(side: float, who: Look, cover: Colour) -> list[Mark]:
    h = who.tall
    x = side * 0.055 * h
    return [
        Limb((x, 0, 0.50 * h), (x, 0.0, 0.03 * h), 0.046 * h, cover),
        Limb((x, 0, 0.02 * h), (x, 0.06 * h, 0.02 * h), 0.026 * h, (46, 38, 34)),
    ]


def sitting(who: Look, at: Point, seat: float = 0.75, spread: float = 0.0, layer: int = 1) -> list[Mark]:
    """Somebody who sits or rides: the hip at `at`, knees forward, hands forward where `spread` > 0."""
    h = who.tall
    x, y, z = at
    parts: list[Mark] = []
    for side in (-1, 1):
        hip = (x + side * 0.07, y, z)
        knee = (x + side * (0.10 + spread * 0.1), y + 0.24 * h, z + 0.02)
        foot = (x + side * (0.10 + spread * 0.1), y + 0.20 * h, z - seat * 0.5)
        parts += [
            Limb(hip, knee, 0.055 * h, who.bottom, layer),
            Limb(knee, foot, 0.042 * h, who.bottom, layer),
        ]
    top = z + 0.29 * h
    for dx in (-0.08, 0.08):
        parts.append(Limb((x + dx, y, z + 0.06), (x + dx * 1.2, y + 0.04, top), 0.07 * h, who.top, layer))
    for side in (-1, 1):
        hand = (x + side * (0.16 + spread * 0.14), y + 0.30 * h, z + 0.13 * h)
        parts.append(Limb((x + side * 0.19, y + 0.03, top), hand, 0.034 * h, who.top, layer))
    lift = (x, y + 0.05, z + 0.29 * h - 0.80 * h)
    for limb in _head(who):
        assert isinstance(limb, Limb)
        parts.append(Limb(_moved(limb.a, lift), _moved(limb.b, lift), limb.radius, limb.colour, layer))
    return parts


def _moved(p: Point, by: Sequence[float]) -> Point:
    return (p[0] + by[0], p[1] + by[1], p[2] + by[2])
