"""What many scenes share: rows of shops, far houses, traffic and people on their ways."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Sequence

from console.demo.scenes import people, vehicles
from console.demo.scenes.actors import Actor, Flat, Path, Rider, Stander, Walker
from console.demo.scenes.facades import Sign, block_front, shop
from console.demo.scenes.light import Colour, mixed
from console.demo.scenes.marks import Limb, Mark, Model
from console.demo.scenes.people import Look, look
from console.demo.scenes.props import awning, house
from console.demo.scenes.stage import Stage

ASPHALT: Colour = (104, 103, 102)
PAVING: Colour = (158, 148, 134)
SAND: Colour = (172, 156, 128)
WHITE: Colour = (222, 220, 212)
KERB: Colour = (196, 186, 120)

# Invented shops; any likeness to a real one is by chance.
SHOPS: tuple[Sign, ...] = (
    ("अन्नपूर्णा मिष्ठान", "ANNAPURNA SWEETS", (176, 30, 38), (255, 226, 120)),
    ("नीलकमल वस्त्रालय", "NEELKAMAL SAREES", (34, 52, 120), (255, 255, 255)),
    ("ज्योति मेडिकल", "JYOTI MEDICAL", (240, 240, 236), (20, 120, 70)),
    ("तारा मोबाइल", "TARA MOBILES", (250, 196, 40), (40, 40, 44)),
    ("सागर बर्तन भण्डार", "SAGAR UTENSILS", (20, 104, 108), (250, 240, 210)),
    ("ज्ञानदीप पुस्तक", "GYANDEEP BOOKS", (230, 226, 206), (130, 30, 30)),
    ("शीतल जूस कॉर्नर", "SHEETAL JUICE", (222, 104, 30), (255, 250, 230)),
    ("रोशनी इलेक्ट्रिक", "ROSHNI ELECTRIC", (44, 44, 52), (250, 214, 70)),
    ("किसान बीज भण्डार", "KISAN SEEDS", (40, 110, 52), (250, 246, 214)),
    ("सितारा फुटवियर", "SITARA FOOTWEAR", (110, 34, 96), (255, 236, 246)),
    ("पवन किराना", "PAVAN KIRANA", (246, 240, 220), (180, 50, 30)),
    ("कला ज्वैलर्स", "KALA JEWELLERS", (76, 16, 28), (244, 204, 110)),
)

WALLS: tuple[Colour, ...] = (
    (206, 184, 148),
    (190, 160, 130),
    (176, 186, 176),
    (214, 200, 176),
    (168, 176, 190),
    (208, 170, 150),
    (196, 192, 168),
    (186, 150, 122),
)


def shop_row(
    stage: Stage,
    a: Flat,
    b: Flat,
    seed: int,
    *,
    wide: float = 4.2,
    deep: float = 8.0,
    awnings: bool = True,
    night: bool = False,
    first: int = 0,
) -> None:
    """Shops side by side from `a` to `b`, fronts on the right of that way."""
    rng = random.Random(seed)
    length = math.hypot(b[0] - a[0], b[1] - a[1])
    ux, uy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
    s, i = 0.0, first
    while s < length - 1.5:
        broad = min(rng.uniform(0.85, 1.2) * wide, length - s)
        p = (a[0] + ux * s, a[1] + uy * s)
        q = (a[0] + ux * (s + broad), a[1] + uy * (s + broad))
        storeys = rng.choice((2, 2, 3, 3, 4))
        colour = rng.choice(WALLS)
        front = shop(
            broad,
            storeys,
            colour,
            SHOPS[i % len(SHOPS)],
            seed * 100 + i,
            shut=rng.random() < 0.12,
            night=night,
        )
        stage.add(
            house(p, q, 3.6 + 3 * (storeys - 1), front, deep, mixed(colour, (120, 110, 100), 0.25), seed + i)
        )
        if awnings and rng.random() < 0.65:
            one = rng.choice(((186, 54, 48), (40, 100, 150), (44, 120, 84), (216, 150, 44), (110, 60, 120)))
            stage.add(awning(p, q, 1.25, 2.75, one, (236, 230, 214)), shadow=True)
        s += broad
        i += 1


def far_houses(
    stage: Stage, y: float, x: Flat, seed: int, *, night: bool = False, low: int = 2, high: int = 5
) -> None:
    """A hazy row of houses that closes the view."""
    rng = random.Random(seed)
    at = x[0]
    while at < x[1]:
        broad, storeys = rng.uniform(6, 12), rng.randint(low, high)
        colour = rng.choice(WALLS)
        near = y + rng.uniform(-2, 4)
        front = block_front(broad, storeys, colour, rng.randrange(10**6), night=night)
        stage.add(
            house((at, near), (at + broad, near), 3.2 * storeys, front, 10, colour, rng.randrange(99)),
            shadow=False,
        )
        at += broad + rng.uniform(0, 1.5)


def wires(stage: Stage, points: Sequence[tuple[float, float, float]], seed: int) -> None:
    """Bundles of cable from pole to pole."""
    from console.demo.scenes.props import wire

    rng = random.Random(seed)
    for a, b in itertools.pairwise(points):
        for k in range(4):
            lift = rng.uniform(-0.25, 0.25)
            stage.add(
                wire(
                    (a[0] + k * 0.16, a[1], a[2] + lift),
                    (b[0] + k * 0.16, b[1], b[2] + lift),
                    rng.uniform(0.4, 1.1),
                ),
                shadow=False,
            )


def passers(
    seed: int,
    ways: Sequence[Sequence[Flat]],
    count: int,
    *,
    spread: float = 0.7,
    dress: str = "",
    share: float = 0.5,
) -> list[Actor]:
    """`count` people spread over the loop and over `ways`; about `share` go the other way round."""
    rng = random.Random(seed)
    found: list[Actor] = []
    for i in range(count):
        way = list(ways[i % len(ways)])
        if rng.random() < share:
            way.reverse()
        off = (rng.uniform(-spread, spread), rng.uniform(-spread, spread))
        points = [(x + off[0], y + off[1]) for x, y in way]
        length = sum(math.hypot(q[0] - p[0], q[1] - p[1]) for p, q in itertools.pairwise(points))
        speed = max(rng.uniform(1.05, 1.45), length / 59.0)
        start = 60.0 * ((i + rng.uniform(-0.3, 0.3)) / count)
        found.append(Walker(look(seed * 50 + i, dress), Path(points, start, speed)))
    return found


def talkers(seed: int, places: Sequence[tuple[float, float, float]], dress: str = "") -> list[Actor]:
    """People who stand where they are: (x, y, heading)."""
    return [
        Stander(look(seed * 40 + i, dress), x, y, heading, turn=(i % 3 - 1) * 48)
        for i, (x, y, heading) in enumerate(places)
    ]


CARS: tuple[Colour, ...] = (
    (232, 232, 228),
    (176, 178, 180),
    (150, 32, 36),
    (58, 62, 68),
    (44, 74, 128),
    (196, 190, 172),
    (232, 232, 228),
    (110, 70, 50),
)

_LAMPS = {
    "car": (1.95, 0.55, 0.66),
    "bus": (4.6, 0.9, 0.82),
    "motorcycle": (0.6, 0.0, 0.86),
    "auto": (1.32, 0.25, 0.62),
    "truck": (2.2, 0.55, 0.74),
}


def vehicle(kind: str, seed: int, path: Path, *, night: bool = False) -> Rider:
    """A vehicle of the street on its way."""
    model: Model
    if kind == "car":
        model = vehicles.car(CARS[seed % len(CARS)], night, "sedan" if seed % 3 == 0 else "hatch")
    elif kind == "bus":
        model = vehicles.bus(((196, 92, 36), (46, 124, 120))[seed % 2], (232, 222, 190), night)
    elif kind == "truck":
        model = vehicles.truck(((54, 92, 150), (190, 120, 40))[seed % 2], night)
    elif kind == "auto":
        model = vehicles.auto(night)
    elif kind == "e_rickshaw":
        model = vehicles.e_rickshaw(((182, 40, 48), (40, 88, 160), (60, 140, 80))[seed % 3], seed)
    elif kind == "motorcycle":
        model = vehicles.motorcycle(seed, 1 + seed % 2, night)
    elif kind == "cycle_rickshaw":
        model = vehicles.cycle_rickshaw(seed)
    else:
        model = vehicles.bicycle(seed)
    return Rider(model, path, _LAMPS.get(kind) if night else None)


def stream(
    seed: int,
    ways: Sequence[Sequence[Flat]],
    kinds: Sequence[str],
    *,
    gap: float,
    speed: float = 7.0,
    night: bool = False,
    first: float = 0.0,
    until: float = 60.0,
) -> list[Actor]:
    """Vehicles one after the other over `ways`, every `gap` seconds from `first` to `until` of the loop."""
    rng = random.Random(seed)
    slow = {"bicycle": 0.5, "cycle_rickshaw": 0.42, "e_rickshaw": 0.7, "auto": 0.85}
    found: list[Actor] = []
    t, i = first, 0
    while t < until - 0.5:
        kind = kinds[i % len(kinds)]
        way = ways[rng.randrange(len(ways))]
        pace = speed * slow.get(kind, 1.0) * rng.uniform(0.92, 1.08)
        length = sum(math.hypot(q[0] - p[0], q[1] - p[1]) for p, q in itertools.pairwise(way))
        found.append(vehicle(kind, seed + i, Path(way, t, max(pace, length / 58), smooth=True), night=night))
        t += gap * rng.uniform(0.8, 1.25)
        i += 1
    return found


def flag(x: float, y: float, high: float) -> list[Mark]:
    """A bare flag mast."""
    return [
        Limb((x, y, 0), (x, y, high), 0.06, (206, 206, 200)),
        Limb((x, y, high), (x, y, high), 0.12, (216, 180, 80), 1),
    ]


def guard(x: float, y: float, heading: float, dress: str = "guard") -> Actor:
    """A watchman or a constable on duty."""
    return Stander(look(7 if dress == "guard" else 11, dress), x, y, heading, turn=70)


def child(seed: int) -> Look:
    """A pupil."""
    return people.look(seed, "uniform")
