"""The bank: steps, glass door and cash machine, seen from close by."""

from __future__ import annotations

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Flat
from console.demo.scenes.facades import PX, glass_front, plaster, shutter
from console.demo.scenes.film import Scene
from console.demo.scenes.light import DAY, Colour
from console.demo.scenes.marks import Limb, Mark, Pose, block
from console.demo.scenes.props import (
    house,
    planter,
    plate,
    sign_over,
    tree,
)
from console.demo.scenes.signs import board
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    ASPHALT,
    guard,
    passers,
    stream,
    talkers,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A bank's steps, glass door and cash machine, seen from close by."""
    stage = Stage(View(height=3.9, pitch=11.5, fov=74, yaw=-6), DAY, (166, 156, 142), 0.9)
    _standing(stage)
    return Scene(stage.view, stage.light, stage.finish(15), _moving())


def _standing(stage: Stage) -> None:
    stage.paving((-10, 12), (0, 9), 0.6, (146, 138, 126))
    stage.area([(-60, -6), (60, -6), (60, 2.2), (-60, 2.2)], ASPHALT)
    stage.strip((-60, 2.3), (60, 2.3), 0.3, (196, 190, 178))
    front = plaster(16, 6.5, (214, 206, 194), 9, 0.6)
    stage.add(house((-9, 10), (7, 10), 6.5, front, 10, (200, 192, 180), 2), shadow=False)
    stage.add(block((-4.4, 8.0, 0), (0.8, 10, 0.3), (186, 178, 168)))
    stage.add(block((-4.0, 8.5, 0.3), (0.4, 10, 0.5), (196, 188, 178)), depth=9.9)
    for x0, x1, z1 in ((-3.8, 0.2, 3.2), (-8.4, -5.2, 3.0)):
        glass = glass_front(x1 - x0, z1 - 0.5, (70, 96, 112), int(x1) + 9)
        stage.add(
            [plate((x0, x1), 9.9, (0.5, z1), (60, 80, 96), texture=glass)],
            shadow=False,
            depth=9.85,
        )
    stage.add(
        [
            plate((-1.85, -1.75), 9.85, (0.5, 3.1), (190, 192, 194)),
            Limb((-2.1, 9.8, 1.4), (-2.1, 9.8, 2.0), 0.03, (220, 222, 224), 1),
            Limb((-1.5, 9.8, 1.4), (-1.5, 9.8, 2.0), 0.03, (220, 222, 224), 1),
        ],
        shadow=False,
        depth=9.8,
    )
    stage.add(
        sign_over(
            (-8.8, 9.8), (2.2, 9.8), 3.7, 1.5, "जनकल्याण बैंक", "JANKALYAN BANK", (24, 60, 116), (255, 255, 255)
        ),
        shadow=True,
        depth=9.7,
    )
    stage.add(_cash_box(), shadow=True, depth=9.6)
    right = plaster(10, 6.5, (198, 160, 128), 12)
    from PIL import ImageDraw

    shutter(ImageDraw.Draw(right), (20, int(3.4 * PX), 10 * PX - 20, right.height - 8), (150, 156, 156))
    stage.add(house((7, 10), (17, 10), 6.5, right, 10, (180, 150, 120), 4), shadow=False)
    stage.add(
        house((-22, 10), (-9, 10), 7, plaster(13, 7, (176, 186, 176), 15), 10, (160, 170, 160), 4),
        shadow=False,
    )
    for i, x in enumerate((-5.0, 1.2)):
        stage.add(planter(x, 8.3, i + 2, 0.3), front=True)
    for k in range(4):
        stage.add(vehicles.motorcycle(k + 3, 0), Pose(-9.2 + k * 0.85, 5.6, 0, 12), front=True)
    stage.add(tree(9.2, 6.4, 5.2, 15), front=True)


def _moving() -> list[Actor]:
    found: list[Actor] = [guard(0.9, 7.2, 200)]
    door: list[list[Flat]] = [
        [(-14, 4.6), (-3, 6.4), (-1.9, 9.7)],
        [(12, 4.2), (0, 6.2), (-1.6, 9.7)],
        [(-2.4, 3.0), (-1.8, 9.7)],
    ]
    found += passers(111, [*door, [(-16, 3.6), (14, 3.8)], [(15, 4.6), (3.9, 7.8)]], 20, spread=0.25)
    found += talkers(
        112, ((3.6, 8.4, 20), (4.4, 7.2, 20), (5.0, 6.3, 350), (-6.3, 7.2, 100), (-5.4, 7.0, 270))
    )
    found += stream(
        113, [[(-40, 0.6), (40, 0.6)]], ("motorcycle", "e_rickshaw", "bicycle", "auto"), gap=8, speed=5
    )
    return found


def _cash_box() -> list[Mark]:
    blue: Colour = (24, 60, 116)
    return [
        *block((2.6, 9.4, 0), (5.4, 10, 3.4), (206, 210, 214)),
        plate(
            (2.7, 5.3),
            9.38,
            (2.5, 3.3),
            blue,
            1,
            texture=board((160, 50), "ए.टी.एम.", "24 HOURS", blue, (255, 255, 255), frame=False),
        ),
        plate((3.1, 4.9), 9.38, (0.2, 2.4), (120, 146, 160), 1),
        plate((3.6, 4.4), 9.36, (1.0, 1.7), (60, 200, 220), 2, lit=False),
    ]
