"""The colony gate: a boom that a watchman raises for cars."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Flicker, Path, Rider
from console.demo.scenes.facades import block_front
from console.demo.scenes.film import Scene
from console.demo.scenes.light import MORNING, Colour
from console.demo.scenes.marks import Limb, Mark, Model, block
from console.demo.scenes.places.gates import Gate, enclosure, ground, road
from console.demo.scenes.props import (
    house,
    planter,
    plate,
    tree,
)
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    SAND,
    far_houses,
    guard,
    passers,
    talkers,
    vehicle,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A residential colony: a boom that a watchman raises for cars."""
    gate = Gate(
        ("शान्ति विहार कॉलोनी", "SHANTI VIHAR", (48, 92, 72), (255, 246, 214)),
        (206, 160, 116),
        (50, 50, 54),
        x=-1,
        half=4.4,
        high=1.9,
        brick=True,
        arch=4.4,
    )
    stage = Stage(View(height=5.0, pitch=14, fov=58, yaw=-6), MORNING, SAND)
    _standing(stage, gate)
    return Scene(stage.view, stage.light, stage.finish(7), _moving(stage, gate))


def _standing(stage: Stage, gate: Gate) -> None:
    ground(stage, gate)
    stage.area([(-5.4, 17), (3.4, 17), (4, 90), (-6, 90)], (120, 116, 110))
    enclosure(stage, gate)
    for i, (x, y) in enumerate(((-17.0, 24.0), (-17.5, 38), (7, 24), (7.5, 38), (-17.5, 54), (7.5, 54))):
        wide, storeys = 9.5, 2 + i % 2
        colour: Colour = ((226, 206, 172), (206, 214, 206), (222, 186, 160), (196, 204, 220))[i % 4]
        stage.add(
            house(
                (x, y), (x + wide, y), 3.2 * storeys, block_front(wide, storeys, colour, i + 60), 9, colour, i
            ),
            shadow=True,
        )
    far_houses(stage, 84, (-30, 30), 77, low=2, high=4)
    for i, (x, y, high) in enumerate(
        ((-7.4, 22, 5), (5.4, 22, 5), (-7.4, 33, 5.5), (5.6, 34, 5), (-20, 19.5, 6), (18, 20, 6.5))
    ):
        stage.add(tree(x, y, high, i + 41, (84, 112, 58)))
    for i, x in enumerate((-12, -10, 9, 11, 13)):
        stage.add(planter(x, 16.2, i, 0.32), front=True)
    stage.add(
        [
            *block((4.2, 17.6, 0), (6.2, 19.4, 2.5), (216, 208, 190)),
            *block((4.0, 17.4, 2.5), (6.4, 19.6, 2.65), (150, 60, 50), layer=1),
            plate((4.5, 5.9), 17.58, (1.1, 2.0), (60, 74, 84), 1),
        ],
        front=True,
        depth=stage.view.depth(5, 17.4),
    )


def _moving(stage: Stage, gate: Gate) -> list[Actor]:
    found: list[Actor] = [Flicker(_boom(gate.x), stage.view.depth(gate.x, 16.4))]
    inward = Path(
        [(-46, 7.2), (-9, 7.6), (-2.8, 13.6), (-2.6, 15.0), (-2.6, 22), (-2.8, 70)],
        4,
        6,
        {3: 5.0},
        smooth=True,
    )
    outward = Path(
        [(0.6, 70), (0.6, 26), (0.6, 19.6), (0.8, 14), (8, 11.2), (46, 11.2)], 28, 6, {2: 5.0}, smooth=True
    )
    found += [vehicle("car", 1, inward), vehicle("car", 3, outward)]
    found += passers(51, [[(-24, 14.6), (24, 14.8)], [(2.6, 13.8), (2.4, 19), (2.2, 60)]], 12)
    found += talkers(52, ((-7.6, 15, 80), (-6.8, 15.2, 270), (10.5, 15.2, 220)), "kurta")
    found += talkers(53, ((11.4, 15.4, 250), (2.4, 30, 200)), "saree")
    found.append(guard(3.1, 16.1, 230))
    brown: Colour = (160, 124, 84)
    found.append(
        Rider(
            lambda run: vehicles.dog(brown, int(run / 0.6 * 12) % 12),
            Path([(-16, 14.4), (-4, 15), (3, 14.2), (18, 15)], 18, 1.2),
        )
    )
    found += road(57, 8.5, ("bicycle", "motorcycle", "car", "e_rickshaw", "motorcycle", "truck"), 6.5)
    return found


def _boom(x: float) -> Callable[[float], Model]:
    """The barrier's arm: up while a car passes at 14–22 s and 38–46 s of the loop."""

    @lru_cache(maxsize=16)
    def at(step: int) -> Model:
        angle = math.radians(step * 10)
        marks: list[Mark] = [*block((x - 4.1, 16.2, 0), (x - 3.7, 16.6, 1.1), (220, 180, 50))]
        for k in range(7):
            r0, r1 = 0.15 + k * 1.05, 0.15 + (k + 1) * 1.05
            a = (x - 3.9 + r0 * math.cos(angle), 16.4, 1.0 + r0 * math.sin(angle))
            b = (x - 3.9 + r1 * math.cos(angle), 16.4, 1.0 + r1 * math.sin(angle))
            marks.append(Limb(a, b, 0.06, (206, 40, 40) if k % 2 else (244, 242, 236), 1))
        return Model(marks)

    def model(t: float) -> Model:
        up = max(
            min((t - up_at) / 1.6, (down_at - t) / 1.6, 1.0) if up_at < t < down_at else 0.0
            for up_at, down_at in ((13.0, 25.0), (41.0, 54.0))
        )
        return at(round(8 * up))

    return model
