"""The college gate: old trees, motorcycles, students who stand about."""

from __future__ import annotations

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Path
from console.demo.scenes.facades import block_front
from console.demo.scenes.film import Scene
from console.demo.scenes.light import DAY
from console.demo.scenes.marks import Pose
from console.demo.scenes.places.gates import Gate, enclosure, ground, road
from console.demo.scenes.props import (
    bench,
    house,
    lamp_post,
    stall,
    tree,
)
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    SAND,
    guard,
    passers,
    talkers,
    vehicle,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A college with old trees, motorcycles and students who stand about."""
    gate = Gate(
        ("सरस्वती महाविद्यालय", "SARASWATI COLLEGE", (112, 32, 34), (255, 232, 180)),
        (172, 82, 62),
        (36, 36, 40),
        x=2.5,
        half=4.0,
        brick=True,
        arch=4.2,
    )
    stage = Stage(View(height=6.0, pitch=15, fov=62, yaw=16), DAY, SAND)
    _standing(stage, gate)
    return Scene(stage.view, stage.light, stage.finish(5), _moving())


def _standing(stage: Stage, gate: Gate) -> None:
    ground(stage, gate, (128, 134, 96))
    stage.area([(-1.5, 17), (6.5, 17), (7.5, 46), (-2.5, 46)], (150, 142, 130))
    enclosure(stage, gate)
    front = block_front(
        34, 3, (196, 108, 84), 12, sign=("ज्ञान ही शक्ति है", "", (150, 70, 52), (255, 236, 200))
    )
    stage.add(house((-10, 47), (24, 47), 9.6, front, 12, (180, 98, 76), 4), shadow=False)
    for i, (x, y, high) in enumerate(
        ((-6, 22, 8), (11, 23, 8.5), (18, 20, 7), (27, 24, 8), (-14, 26, 7.5), (34, 21, 7))
    ):
        stage.add(tree(x, y, high, i + 21, (66, 96, 50), 1.25))
    for k in range(9):
        stage.add(vehicles.motorcycle(k, 0), Pose(9.2 + k * 0.95, 15.6, 0, 8 + 3 * (k % 3)), front=True)
    stage.add(bench(-4.4, 16.1), front=True)
    stage.add(lamp_post(-2.6, 14.0, 7, (0.0, -1.4)), front=True)
    stage.add(stall(22.5, 15.0, 3, ((60, 130, 80), (240, 232, 210))), front=True)


def _moving() -> list[Actor]:
    found = passers(
        31,
        [
            [(-14, 14.6), (34, 14.9)],
            [(2.2, 4), (2.6, 17.5), (2.0, 42)],
            [(32, 15.4), (6, 15.6), (3.6, 18), (4.2, 44)],
            [(-12, 15.6), (0.8, 15.8), (1.2, 42)],
        ],
        26,
        spread=0.6,
        dress="trousers",
    )
    found += passers(36, [[(3.2, 44), (3.0, 18), (8, 14.6), (34, 14.4)]], 6, dress="saree")
    places = (
        (-0.2, 15.0, 90),
        (0.7, 15.1, 260),
        (0.2, 15.9, 170),
        (6.6, 14.4, 110),
        (7.4, 14.1, 290),
        (12.2, 14.4, 180),
        (13.0, 14.3, 200),
        (17.5, 14.6, 60),
        (18.3, 14.9, 250),
        (21.6, 14.0, 30),
        (23.2, 14.1, 340),
    )
    found += talkers(14, places, "trousers")
    found.append(guard(-1.2, 16.4, 160))
    found.append(
        vehicle("motorcycle", 6, Path([(-40, 7.4), (-8, 7.6), (1, 12), (2.8, 18), (3.4, 46)], 9, 5.5))
    )
    found.append(
        vehicle("motorcycle", 9, Path([(3.2, 46), (2.2, 18), (4.6, 12.4), (12, 10.6), (50, 11.2)], 36, 5.5))
    )
    found += road(23, 5.2, ("car", "motorcycle", "auto", "motorcycle", "bicycle", "e_rickshaw", "car"), 7.5)
    return found
