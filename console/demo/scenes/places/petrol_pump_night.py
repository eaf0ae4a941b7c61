"""The petrol pump at night, lit by its canopy and by those who come to fill up."""

from __future__ import annotations

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Path, Rider
from console.demo.scenes.facades import plaster
from console.demo.scenes.film import Scene
from console.demo.scenes.light import COOL, WARM, Lamp, night
from console.demo.scenes.marks import Limb, Mark, block
from console.demo.scenes.props import canopy, cone, house, lamp_post, plate, tree
from console.demo.scenes.signs import board
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    WHITE,
    far_houses,
    passers,
    stream,
    talkers,
    vehicle,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A petrol pump under its lit canopy; vehicles come to fill up and leave again."""
    lamps = [Lamp(x, y, 4.8, 1.0, 6.5, COOL) for x in (-7, 0, 7) for y in (16, 22)]
    lamps += [Lamp(-20, 10, 7, 0.45, 6, WARM), Lamp(19, 10, 7, 0.45, 6, WARM), Lamp(0, 31, 3, 0.5, 6, COOL)]
    stage = Stage(View(height=6.4, pitch=14.5, fov=60, yaw=-5), night(*lamps, ambient=0.26), (132, 130, 128))
    stage.area([(-70, -4), (70, -4), (70, 8.8), (-70, 8.8)], (84, 84, 86))
    stage.dashes((-60, 4.4), (60, 4.4), 0.14, WHITE, 2)
    stage.strip((-70, 8.9), (-14, 8.9), 0.3, (190, 180, 90))
    stage.strip((12, 8.9), (70, 8.9), 0.3, (190, 180, 90))
    for x in (-7.0, 0.0, 7.0):
        stage.area([(x - 0.8, 15.5), (x + 0.8, 15.5), (x + 0.8, 23), (x - 0.8, 23)], (196, 190, 176))
        stage.strip((x - 0.85, 15.5), (x - 0.85, 23), 0.15, (230, 190, 50))
    _pump_house(stage)
    for x in (-7.0, 0.0, 7.0):
        for y in (17.2, 21.2):
            stage.add(_dispenser(x, y), front=True)
        for y in (15.9, 22.6):
            stage.add([Limb((x, y, 0), (x, y, 4.75), 0.16, (226, 228, 230))], front=True)
    far_houses(stage, 48, (-70, 80), 6, night=True, low=2, high=4)
    for x, arm in ((-20, (0.0, -1.5)), (19, (0.0, -1.5))):
        stage.add(lamp_post(x, 10.4, 7, arm, lit=True), front=True)
        stage.glow((x, 8.9, 7.1), 2.6, WARM, 0.85)
    for i, (x, y) in enumerate(((-24, 28), (25, 26), (-30, 20))):
        stage.add(tree(x, y, 7, i + 5))
    for x in (-12.5, 11.5):
        stage.add(cone(x, 9.6), front=True)
    return Scene(stage.view, stage.light, stage.finish(21), _pump_traffic())


def _pump_house(stage: Stage) -> None:
    """Canopy with lamps beneath and a lit edge; the office behind."""
    front = plaster(22, 4, (206, 206, 200), 3)
    stage.add(house((-11, 31), (11, 31), 4, front, 8, (190, 190, 186), 1))
    stage.add(
        [
            plate((-4, 4), 30.9, (0.3, 2.8), (255, 236, 190), lit=False),
            *[Limb((x, 30.85, 0.3), (x, 30.85, 2.8), 0.05, (120, 110, 96), 1) for x in (-4, -1.3, 1.3, 4)],
        ],
        depth=30.5,
    )
    stage.add(
        canopy((-12, 12), (13.5, 25), 5.0, 0.9, (210, 214, 218), (236, 238, 240)),
        depth=stage.view.depth(0, 13),
    )
    edge = board(
        (24 * 34, 32),
        "",
        "SURYA FUELS   ·   24 × 7   ·   SURYA FUELS",
        (20, 84, 150),
        (255, 255, 255),
        frame=False,
    )
    stage.add(
        [
            plate((-12, 12), 13.45, (5.0, 5.9), (30, 90, 160), lit=False, texture=edge),
            plate((-12, 12), 13.44, (4.9, 5.02), (255, 170, 50), 1, lit=False),
        ],
        shadow=False,
        depth=stage.view.depth(0, 12.5),
    )
    for x in (-7, 0, 7):
        for y in (16, 19, 22):
            stage.glow((x, y, 0.4), 2.6, COOL, 0.10)
    totem = board((150, 300), "सूर्या", "FUELS", (20, 84, 150), (255, 255, 255))
    stage.add(
        [
            Limb((15.4, 12, 0), (15.4, 12, 3), 0.14, (170, 170, 172)),
            Limb((16.8, 12, 0), (16.8, 12, 3), 0.14, (170, 170, 172)),
            plate((15, 17.2), 11.9, (2.6, 6.4), (20, 84, 150), 1, lit=False, texture=totem),
        ],
        front=True,
    )
    stage.glow((16.1, 11.8, 4.6), 3.2, (90, 150, 230), 0.35)


def _dispenser(x: float, y: float) -> list[Mark]:
    return [
        *block((x - 0.38, y - 0.3, 0.1), (x + 0.38, y + 0.3, 1.9), (222, 226, 230)),
        *block((x - 0.40, y - 0.32, 1.9), (x + 0.40, y + 0.32, 2.15), (30, 90, 160), layer=1),
        plate((x - 0.28, x + 0.28), y - 0.31, (1.25, 1.7), (60, 230, 150), 1, lit=False),
        Limb((x + 0.42, y - 0.1, 1.3), (x + 0.46, y - 0.25, 0.5), 0.03, (30, 30, 32), 1),
    ]


def _pump_traffic() -> list[Actor]:
    found: list[Actor] = []
    visits = (
        ("car", 1, -5.2, 1.0, 15),
        ("motorcycle", 5, 2.0, 9.0, 12),
        ("car", 3, 8.9, 22.0, 16),
        ("auto", 2, -4.9, 33.0, 10),
        ("motorcycle", 7, 1.9, 41.0, 9),
        ("motorcycle", 4, 8.7, 48.0, 5),
    )
    for kind, seed, x, start, wait in visits:
        points = [
            (-50, 2.6),
            (x - 9, 5.5),
            (x - 1.2, 11.5),
            (x, 18.6),
            (x + 0.8, 26),
            (x + 8, 27.5),
            (18.5, 17),
            (22, 5.4),
            (60, 2.8),
        ]
        path = Path(points, start, 7.5, {3: wait}, smooth=True)
        if path.end - path.start < 59:
            found.append(vehicle(kind, seed, path, night=True))
    found.append(
        Rider(vehicles.truck((54, 92, 150), True), Path([(60, 6.8), (-60, 6.8)], 26, 8), (2.2, 0.55, 0.74))
    )
    found += stream(
        133,
        [[(60, 6.6), (-60, 6.6)]],
        ("car", "motorcycle", "bus", "auto", "motorcycle"),
        gap=7.5,
        speed=10,
        night=True,
    )
    found += stream(
        135, [[(-60, 2.2), (60, 2.2)]], ("motorcycle", "car"), gap=12, speed=10, night=True, first=5
    )
    found += talkers(
        136,
        ((-6.0, 18.4, 70), (0.9, 18.6, 80), (7.9, 18.0, 80), (-7.6, 20.2, 250), (2.0, 29.4, 180)),
        "guard",
    )
    found += talkers(137, ((-2.4, 28.8, 190), (5.0, 29.2, 200)))
    found += passers(138, [[(-24, 10.2), (24, 10.4)], [(3.4, 30), (2.6, 20), (-12, 11)]], 5)
    return found
