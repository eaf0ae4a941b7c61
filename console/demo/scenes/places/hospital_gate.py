"""The hospital gate: an ambulance, visitors, rickshaws that set down."""

from __future__ import annotations

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Path, Rider
from console.demo.scenes.facades import block_front
from console.demo.scenes.film import Scene
from console.demo.scenes.light import OVERCAST, Colour
from console.demo.scenes.marks import Mark, Pose
from console.demo.scenes.places.gates import Gate, enclosure, ground, porch, road
from console.demo.scenes.props import (
    house,
    lamp_post,
    palm,
    planter,
    plate,
)
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    CARS,
    PAVING,
    far_houses,
    guard,
    passers,
    talkers,
    vehicle,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A hospital's entrance: ambulances, visitors, a chemist beside it."""
    gate = Gate(
        ("संजीवनी चिकित्सालय", "SANJEEVANI HOSPITAL", (238, 242, 240), (16, 116, 88)),
        (226, 226, 218),
        (60, 130, 110),
        x=-2,
        half=4.2,
        high=1.4,
        arch=4.0,
    )
    stage = Stage(View(height=6.2, pitch=15.5, fov=60, yaw=6), OVERCAST, PAVING)
    _standing(stage, gate)
    return Scene(stage.view, stage.light, stage.finish(6), _moving())


def _standing(stage: Stage, gate: Gate) -> None:
    ground(stage, gate)
    enclosure(stage, gate)
    front = block_front(36, 4, (226, 230, 226), 31)
    stage.add(house((-20, 42), (16, 42), 12.8, front, 12, (206, 210, 208), 6), shadow=False)
    stage.add(_green_cross(-2, 41.8, 11.4), shadow=False, depth=40.0)
    stage.add([*porch(-6, 2, 36, 42)], shadow=True)
    far_houses(stage, 44, (17, 60), 12)
    for i, x in enumerate((-15.0, -11.0, 8.0, 12.0, 16.0, 20.0)):
        stage.add(palm(x, 21, 5.5, i))
    for i, x in enumerate((7, 10, 13, 16.4)):
        stage.add(vehicles.car(CARS[i * 2], False, "hatch"), Pose(x, 27, 0, 180))
    stage.add(vehicles.car((244, 244, 240), False, "van"), Pose(-10.5, 29, 0, 160))
    for x in (-7.4, 3.4):
        stage.add(planter(x, 15.9, int(x) + 9, 0.4), front=True)
    stage.add(lamp_post(12, 14.0, 7.5, (0.0, -1.6)), front=True)


def _moving() -> list[Actor]:
    found: list[Actor] = []
    inward = Path(
        [(-48, 7.2), (-12, 7.4), (-3, 13), (-3.4, 20), (-3.6, 33), (-3.6, 34), (-3.4, 36)],
        8,
        7,
        {5: 20},
        smooth=True,
    )
    found.append(Rider(vehicles.car((246, 246, 242), False, "van"), inward))
    found.append(
        vehicle(
            "auto",
            1,
            Path(
                [(46, 11.4), (6, 12.2), (1.4, 12.5), (-10, 11.4), (-46, 11.2)], 22, 5.5, {2: 11}, smooth=True
            ),
        )
    )
    found.append(
        vehicle(
            "e_rickshaw",
            3,
            Path([(-46, 7.4), (-9, 12.0), (-6.6, 12.3), (6, 11), (46, 7.4)], 40, 5.0, {2: 10}, smooth=True),
        )
    )
    found += _visitors()
    return found


def _visitors() -> list[Actor]:
    """Those on foot, and the traffic past the gate."""
    found: list[Actor] = []
    found += passers(
        17,
        [
            [(-26, 14.5), (28, 14.6)],
            [(-1.2, 13.6), (-0.8, 18), (-1.4, 40)],
            [(24, 15.4), (1.2, 15.2), (-0.4, 18), (-1.8, 40)],
        ],
        20,
    )
    found += talkers(
        18,
        (
            (3.6, 15.0, 200),
            (4.4, 15.2, 230),
            (-7.6, 14.8, 90),
            (6.8, 15.4, 180),
            (-8.6, 15.1, 120),
            (-5, 34, 150),
            (0.6, 33, 200),
        ),
    )
    found.append(guard(2.6, 16.2, 190))
    found += road(33, 6.6, ("car", "motorcycle", "e_rickshaw", "bus", "auto", "motorcycle"), 7)
    return found


def _green_cross(x: float, y: float, z: float) -> list[Mark]:
    green: Colour = (20, 140, 96)
    return [
        plate((x - 1.3, x + 1.3), y - 0.1, (z - 1.3, z + 1.3), (246, 248, 246)),
        plate((x - 0.3, x + 0.3), y - 0.2, (z - 1, z + 1), green, 1),
        plate((x - 1, x + 1), y - 0.2, (z - 0.3, z + 0.3), green, 1),
    ]
