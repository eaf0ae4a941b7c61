"""The school gate: pupils arrive in the morning, on foot and by rickshaw."""

from __future__ import annotations

import math

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Path, Walker
from console.demo.scenes.facades import block_front
from console.demo.scenes.film import Scene
from console.demo.scenes.light import MORNING
from console.demo.scenes.marks import Pose
from console.demo.scenes.places.gates import Gate, enclosure, ground, road
from console.demo.scenes.props import (
    house,
    pole,
    stall,
    tree,
)
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    SAND,
    child,
    flag,
    guard,
    passers,
    talkers,
    vehicle,
    wires,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """Morning at a school: pupils arrive on foot and by rickshaw."""
    gate = Gate(
        ("नवप्रभात विद्यालय", "NAVPRABHAT SCHOOL", (30, 62, 128), (255, 240, 190)),
        (214, 178, 120),
        (44, 84, 140),
    )
    stage = Stage(View(height=5.4, pitch=13.5, fov=58, yaw=-10), MORNING, SAND)
    ground(stage, gate, SAND)
    enclosure(stage, gate)
    front = block_front(30, 3, (222, 200, 150), 8)
    stage.add(house((-19, 40), (11, 40), 9.6, front, 10, (206, 184, 140), 2), shadow=False)
    stage.add(
        house((-40, 34), (-21, 46), 6.4, block_front(22, 2, (214, 190, 146), 5), 8, (196, 176, 136), 3),
        shadow=False,
    )
    for i, (x, y, high) in enumerate(((-9, 23, 6), (8, 24, 6.5), (14, 21, 5.5), (-17, 22, 6.2), (22, 26, 7))):
        stage.add(tree(x, y, high, i + 1))
    stage.add(flag(5.2, 30, 8.5))
    for k in range(4):
        stage.add(vehicles.bicycle(k, False), Pose(6.2 + k * 0.7, 15.8, 0, 12), front=True)
    stage.add(stall(-11.5, 15.0, 4, ((70, 130, 180), (244, 240, 226))), front=True)
    stage.add(pole(15, 14.2, 7.5), front=True)
    wires(stage, [(-44, 14.2, 7.0), (-20, 14.2, 7.2), (15, 14.2, 7.2), (44, 14.2, 7)], 1)
    return Scene(stage.view, stage.light, stage.finish(3), _school_run())


def _school_run() -> list[Actor]:
    found: list[Actor] = []
    starts = ((-26, 14.6), (22, 14.9), (-24, 15.4), (24, 15.6))
    for i in range(26):
        sx, sy = starts[i % 4]
        gx = ((i * 37) % 9 - 4) * 0.45
        points = [(sx, sy), (gx + math.copysign(2.4, sx), sy), (gx, 17.5), (gx * 1.2, 36)]
        found.append(Walker(child(i), Path(points, i * 60 / 26, 1.35 + (i % 5) * 0.06)))
    for i in range(5):
        points = [(-1.5 + i * 0.6, 4.4), (-1.2 + i * 0.4, 13.4), (0.6 * (i - 2), 17.5), (0.8 * (i - 2), 34)]
        found.append(Walker(child(i + 40), Path(points, 6 + i * 11, 1.4)))
    found += passers(8, [[(-26, 14.2), (26, 14.2)]], 6, spread=0.3)
    found += talkers(
        9,
        (
            (-4.4, 15.6, 100),
            (-5.3, 15.2, 60),
            (4.6, 15.9, 250),
            (-10.6, 14.2, 10),
            (-12.2, 15.9, 180),
            (9.8, 14.8, 300),
        ),
    )
    found += talkers(4, ((-10.9, 13.8, 0), (-6.2, 15.9, 90), (-5.6, 16.1, 200)), "uniform")
    found.append(guard(3.4, 16.2, 200))
    drop = Path([(-48, 8.0), (-10, 11.9), (-3.0, 12.2), (8, 11.0), (48, 7.4)], 2, 5.5, {2: 9.0}, smooth=True)
    found.append(vehicle("e_rickshaw", 2, drop))
    found.append(
        vehicle(
            "cycle_rickshaw",
            4,
            Path(
                [(46, 11.8), (14, 12.4), (5.6, 12.4), (-8, 11.6), (-46, 11.2)],
                14,
                3.4,
                {2: 10.0},
                smooth=True,
            ),
        )
    )
    found += road(11, 6.4, ("motorcycle", "car", "bicycle", "auto", "motorcycle", "e_rickshaw", "bus"), 7)
    return found
