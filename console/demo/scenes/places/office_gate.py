"""The office gate: a government office with its flag mast and official jeeps."""

from __future__ import annotations

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Path, Rider
from console.demo.scenes.facades import block_front
from console.demo.scenes.film import Scene
from console.demo.scenes.light import DAY
from console.demo.scenes.marks import Pose
from console.demo.scenes.places.gates import Gate, enclosure, ground, porch, road
from console.demo.scenes.props import (
    bench,
    house,
    planter,
    pole,
    tree,
)
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    SAND,
    flag,
    guard,
    passers,
    talkers,
    wires,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A government office with its flag mast, official jeeps and people with papers."""
    gate = Gate(
        ("नगर सेवा भवन", "NAGAR SEWA BHAWAN", (120, 30, 30), (255, 236, 190)),
        (218, 196, 150),
        (30, 50, 84),
        x=1,
        half=4.0,
        high=1.7,
    )
    stage = Stage(View(height=5.8, pitch=14, fov=60, yaw=-5), DAY, SAND)
    _standing(stage, gate)
    return Scene(stage.view, stage.light, stage.finish(8), _moving())


def _standing(stage: Stage, gate: Gate) -> None:
    ground(stage, gate, (146, 146, 108))
    stage.area([(-3, 17), (5, 17), (8, 42), (-6, 42)], (160, 152, 140))
    enclosure(stage, gate)
    front = block_front(40, 3, (232, 216, 176), 71, sign=("नगर सेवा भवन", "", (232, 216, 176), (110, 40, 30)))
    stage.add(house((-22, 44), (18, 44), 9.6, front, 12, (220, 202, 160), 8), shadow=False)
    stage.add(porch(-2.5, 5.5, 37, 44))
    stage.add(flag(9.5, 26, 11))
    for i, (x, y, high) in enumerate(
        ((-12.0, 23.0, 7.0), (14, 22, 6.5), (-20, 26, 7.5), (-28, 22, 7), (20, 27, 7))
    ):
        stage.add(tree(x, y, high, i + 81, (70, 100, 54), 1.1))
    for i, (x, y) in enumerate(((-9, 32), (-6.4, 33), (9, 33), (11.6, 32.5))):
        stage.add(
            vehicles.car((240, 240, 236), False, "jeep" if i % 2 else "sedan"),
            Pose(x, y, 0, 170 if x < 0 else 190),
        )
    for k in range(5):
        stage.add(vehicles.motorcycle(k + 2, 0), Pose(-10.5 + k * 0.9, 15.7, 0, 10), front=True)
    for i, x in enumerate((-4.2, 6.4)):
        stage.add(planter(x, 16.0, i + 3, 0.4), front=True)
    stage.add(bench(8.6, 16.0), front=True)
    stage.add(pole(-14, 14.3, 7.5), front=True)
    wires(stage, [(-50, 14.3, 7), (-14, 14.3, 7.2), (22, 14.3, 7.1)], 6)


def _moving() -> list[Actor]:
    found = passers(
        61,
        [
            [(-30, 14.6), (20, 14.8)],
            [(0.4, 13.8), (0.6, 18), (1.0, 42)],
            [(-26, 15.4), (-1, 15.4), (0.2, 18), (1.4, 42)],
        ],
        20,
    )
    found += talkers(
        62,
        (
            (-5.2, 15.2, 100),
            (-4.4, 15.5, 250),
            (8.2, 15.2, 200),
            (7.2, 15.0, 160),
            (2.6, 30, 190),
            (3.4, 30.4, 240),
            (-7.2, 14.5, 90),
        ),
    )
    found.append(guard(-2.2, 16.3, 170, "police"))
    jeep = vehicles.car((240, 240, 236), False, "jeep")
    found.append(
        Rider(jeep, Path([(-46, 7.4), (-8, 7.6), (0, 13), (0.4, 18), (0.6, 31), (2.4, 34.5)], 10, 6))
    )
    found.append(Rider(jeep, Path([(2.0, 33), (2.4, 19), (2.4, 14), (-6, 11.2), (-48, 11.2)], 38, 6)))
    found += road(67, 7.2, ("motorcycle", "car", "auto", "bicycle", "car", "e_rickshaw"), 7)
    return found
