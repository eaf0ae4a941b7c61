"""The liquor shop at night: a lit counter behind its grille, others shut beside it."""

from __future__ import annotations

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Path, Rider
from console.demo.scenes.facades import PX, bars, goods, plaster, shop
from console.demo.scenes.film import Scene
from console.demo.scenes.light import COOL, WARM, Colour, Lamp, mixed, night
from console.demo.scenes.marks import Limb, Pose, block
from console.demo.scenes.props import house, lamp_post, plate, pole, stall
from console.demo.scenes.signs import board
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    SHOPS,
    WALLS,
    WHITE,
    far_houses,
    guard,
    passers,
    stream,
    talkers,
    vehicle,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A liquor shop's lit counter behind its grille, under a street lamp, others shut beside it."""
    lamps = (
        Lamp(0, 12.5, 2.6, 0.85, 4.6, (255, 224, 170)),
        Lamp(-8, 8.6, 6, 0.9, 7.5, WARM),
        Lamp(11, 9.5, 6, 0.8, 7.5, WARM),
        Lamp(9, 13, 2.6, 0.3, 4, COOL),
    )
    stage = Stage(View(height=4.8, pitch=13, fov=60, yaw=3), night(*lamps, ambient=0.24), (150, 138, 122))
    _standing(stage)
    return Scene(stage.view, stage.light, stage.finish(22), _moving())


def _standing(stage: Stage) -> None:
    stage.area([(-60, -4), (60, -4), (60, 7.6), (-60, 7.6)], (88, 88, 90))
    stage.dashes((-50, 3.4), (50, 3.4), 0.14, WHITE, 2)
    stage.strip((-60, 7.8), (60, 7.8), 0.35, (170, 160, 140))
    stage.paving((-20, 20), (8.2, 14), 0.8, (120, 110, 98))
    _liquor_front(stage)
    for i, (x, broad) in enumerate(
        ((-14.5, 5.0), (-9.5, 5.4), (4.1, 4.2), (8.3, 5.0), (13.3, 5.2), (18.5, 5.0), (-20, 5.5))
    ):
        lit = i in (3, 4)
        front = shop(broad, 2 + i % 2, WALLS[i], SHOPS[(i * 3 + 2) % 12], i + 50, shut=not lit, night=True)
        stage.add(
            house(
                (x, 14),
                (x + broad, 14),
                3.6 + 3 * (1 + i % 2),
                front,
                8,
                mixed(WALLS[i], (60, 60, 60), 0.3),
                i,
            ),
            shadow=False,
        )
    far_houses(stage, 30, (-50, 60), 9, night=True)
    for x, arm in ((-8, (0.0, -1.4)), (11, (0.0, -1.2))):
        stage.add(lamp_post(x, 9.8, 6.2, arm, lit=True), front=True)
        stage.glow((x, 8.5, 6.25), 2.4, WARM, 0.9)
    stage.add(pole(-12.6, 8.6, 7), front=True)
    stage.add(stall(6.2, 11.0, 5, ((190, 60, 50), (236, 220, 180))), front=True)
    stage.glow((6.2, 10.4, 1.8), 1.2, WARM, 0.5)
    for k in range(3):
        stage.add(vehicles.motorcycle(k + 1, 0), Pose(-6.6 + k * 0.95, 9.6, 0, 14), front=True)


def _moving() -> list[Actor]:
    found: list[Actor] = talkers(
        141,
        (
            (-1.5, 12.8, 0),
            (-0.5, 12.6, 10),
            (0.5, 12.9, 350),
            (1.4, 12.4, 340),
            (-0.2, 11.6, 20),
            (3.4, 11.4, 90),
            (-4.0, 10.8, 120),
            (-3.2, 11.0, 260),
            (7.4, 10.4, 300),
            (5.0, 10.2, 60),
        ),
        "trousers",
    )
    found += passers(
        142,
        [
            [(-24, 9.2), (24, 9.4)],
            [(-18, 10.4), (-0.8, 11.4), (0, 12.6), (2.6, 11), (20, 10.2)],
            [(16, 9), (1, 11.8), (0.4, 12.7)],
        ],
        10,
        dress="trousers",
    )
    found.append(guard(3.0, 12.9, 200, "police"))
    found += _passing()
    return found


def _passing() -> list[Actor]:
    """A dog, and who rides past."""
    found: list[Actor] = []
    brown: Colour = (150, 120, 84)
    found.append(
        Rider(
            lambda run: vehicles.dog(brown, int(run / 0.6 * 12) % 12),
            Path([(-16, 8.6), (-2, 9), (4, 8.4), (18, 9)], 8, 1.1),
        )
    )
    found.append(
        vehicle(
            "motorcycle",
            3,
            Path(
                [(-50, 2.0), (-6, 2.4), (0, 6.6), (2.6, 8.3), (8, 6.4), (50, 2.2)], 6, 6, {3: 14}, smooth=True
            ),
            night=True,
        )
    )
    found += stream(
        143,
        [[(-55, 1.8), (55, 1.8)]],
        ("motorcycle", "auto", "car", "motorcycle"),
        gap=8.5,
        speed=8,
        night=True,
    )
    found += stream(
        145,
        [[(55, 5.4), (-55, 5.4)]],
        ("car", "motorcycle", "truck", "auto"),
        gap=9.5,
        speed=8,
        night=True,
        first=3,
    )
    return found


def _liquor_front(stage: Stage) -> None:
    from PIL import ImageDraw

    wide = 8.2
    front = plaster(wide, 6.6, (196, 150, 110), 5)
    opening = (
        int(0.8 * PX),
        front.height - int(2.6 * PX),
        front.width - int(0.8 * PX),
        front.height - int(0.9 * PX),
    )
    stage.add(house((-4.1, 14), (4.1, 14), 6.6, front, 8, (150, 120, 96), 4), shadow=False)
    inside = front.crop(opening)
    goods(ImageDraw.Draw(inside), (0, 0, inside.width, inside.height), 8, night=True)
    glow = inside.point([min(255, int(v * 1.25) + 14) for v in range(256)] * 3)
    x0, x1, z0, z1 = -3.3, 3.3, 0.9, 2.6
    stage.add(
        [
            plate((x0, x1), 13.95, (z0, z1), (200, 160, 100), lit=False, texture=glow),
            plate(
                (x0, x1),
                13.9,
                (z0, z1),
                (60, 56, 54),
                1,
                lit=False,
                texture=bars(6.6, 1.7, (54, 48, 44), points=False),
            ),
            *block((x0 - 0.2, 13.4, 0.75), (x1 + 0.2, 14, 0.92), (150, 120, 90), layer=2),
        ],
        shadow=False,
        depth=13.9,
    )
    sign = board(((8 * 44), 50), "अंग्रेज़ी शराब की दुकान", "LICENSED LIQUOR SHOP", (120, 24, 28), (255, 224, 120))
    stage.add(
        [plate((-4, 4), 13.7, (2.95, 4.25), (140, 30, 32), lit=False, texture=sign)],
        shadow=False,
        depth=13.7,
    )
    for x in (-2.6, 0, 2.6):
        stage.add(
            [Limb((x - 0.5, 13.3, 4.5), (x + 0.5, 13.3, 4.5), 0.05, (255, 255, 246), lit=False)],
            shadow=False,
            depth=13.2,
        )
        stage.glow((x, 13.3, 4.4), 1.5, (255, 236, 200), 0.5)
    stage.glow((0, 13.6, 1.8), 4.6, (255, 206, 140), 0.30)
