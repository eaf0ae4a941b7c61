"""The mall: the plaza before its glass front."""

from __future__ import annotations

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Path
from console.demo.scenes.facades import glass_front
from console.demo.scenes.film import Scene
from console.demo.scenes.light import OVERCAST
from console.demo.scenes.marks import Limb, Pose
from console.demo.scenes.props import (
    canopy,
    house,
    lamp_post,
    palm,
    planter,
    plate,
    sign_over,
)
from console.demo.scenes.signs import board
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    ASPHALT,
    CARS,
    WHITE,
    guard,
    passers,
    stream,
    talkers,
    vehicle,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """The plaza before a glass-fronted mall."""
    stage = Stage(View(height=6.5, pitch=12.5, fov=62, yaw=-4), OVERCAST, (168, 162, 154), 0.8)
    _standing(stage)
    return Scene(stage.view, stage.light, stage.finish(13), _moving())


def _standing(stage: Stage) -> None:
    stage.paving((-34, 34), (9, 33), 1.6, (148, 142, 134))
    stage.area([(-70, -4), (70, -4), (70, 8.6), (-70, 8.6)], ASPHALT)
    stage.dashes((-60, 4.5), (60, 4.5), 0.14, WHITE, 2)
    stage.strip((-70, 8.7), (70, 8.7), 0.35, (206, 202, 192))
    for side, x0, x1 in ((0, -26, -6), (1, 6, 26)):
        stage.add(
            house(
                (x0, 34), (x1, 34), 13, glass_front(20, 13, (74, 104, 124), side + 3), 14, (150, 156, 160), 5
            ),
            shadow=False,
        )
    stage.add(
        house((-6, 31), (6, 31), 15, glass_front(12, 15, (92, 122, 138), 9), 16, (176, 176, 174), 11),
        shadow=True,
    )
    stage.add(
        [
            *sign_over(
                (-5.5, 30.8), (5.5, 30.8), 5.2, 2.4, "उत्सव मॉल", "UTSAV MALL", (36, 38, 52), (255, 214, 120)
            )
        ],
        shadow=False,
        depth=31,
    )
    _fronts(stage)


def _fronts(stage: Stage) -> None:
    """Shop windows with their signs, and the entrance under its canopy."""
    for i, (x, hi, en, paint) in enumerate(
        (
            (-24, "वस्त्र", "VASTRA", (150, 34, 60)),
            (-16.5, "", "FRESH BASKET", (50, 120, 60)),
            (9, "", "CINE STAR", (40, 40, 90)),
            (16.5, "खिलौना", "KHILAUNA", (220, 130, 40)),
        )
    ):
        picture = board((220, 80), hi, en, paint, (255, 255, 255), frame=False)
        stage.add(
            [plate((x, x + 6), 33.9, (6.4, 8.4), paint, texture=picture)],
            shadow=False,
            depth=33,
        )
        stage.add(
            [
                plate(
                    (x, x + 6),
                    33.9,
                    (0.2, 3.2),
                    (250, 226, 176),
                    lit=False,
                    texture=glass_front(6, 3, (226, 206, 170), i),
                )
            ],
            shadow=False,
            depth=33,
        )
    stage.add(
        canopy((-7, 7), (26.5, 31), 4.0, 0.4, (216, 214, 208), (150, 150, 146)), depth=stage.view.depth(0, 29)
    )
    stage.add(
        [
            plate(
                (-3.2, 3.2),
                30.9,
                (0, 3.4),
                (255, 236, 196),
                lit=False,
                texture=glass_front(6.4, 3.4, (232, 212, 172), 5),
            ),
            *[plate((x, x + 0.12), 30.88, (0, 3.2), (110, 104, 96), 1) for x in (-3.2, -1.6, 0.0, 1.6, 3.1)],
        ],
        shadow=False,
        depth=30.95,
    )
    for x in (-6.2, 6.2):
        stage.add([Limb((x, 27, 0), (x, 27, 4), 0.25, (196, 196, 192))], front=True)
    _forecourt(stage)


def _forecourt(stage: Stage) -> None:
    """Ashoka trees, parked cars and a lamp."""
    for i, x in enumerate((-15, -10.5, 10.5, 15, 20, -20)):
        stage.add(palm(x, 20, 5, i + 3), front=True)
        stage.add(planter(x, 20, i, 0.6), front=True)
    for i, x in enumerate((-22, -19, -13, 12.5, 18)):
        stage.add(
            vehicles.car(CARS[(i * 3 + 1) % 8], False, "sedan" if i % 2 else "hatch"),
            Pose(x, 12.8, 0, 0 if i % 2 else 180),
            front=True,
        )
    stage.add(lamp_post(8.6, 10.4, 7.5, (0.0, -1.4)), front=True)


def _moving() -> list[Actor]:
    found = passers(
        91,
        [
            [(-30, 17), (-4, 22), (0, 30.6)],
            [(30, 16), (4, 22), (0.6, 30.6)],
            [(-2, 9.4), (-0.6, 30.6)],
            [(-32, 24), (32, 23)],
            [(1.5, 9.4), (1.0, 30.6)],
        ],
        34,
        spread=0.8,
    )
    found += talkers(
        92,
        (
            (-4.5, 24, 90),
            (-3.6, 24.3, 260),
            (4.4, 18, 200),
            (5.2, 18.5, 250),
            (-9, 17, 100),
            (-8.1, 17.2, 280),
            (7.6, 23.5, 160),
            (11, 16.8, 90),
            (-12, 23, 60),
        ),
    )
    found += [guard(-2.6, 28.6, 180), guard(3.4, 28.4, 190)]
    found.append(
        vehicle(
            "car",
            4,
            Path(
                [(-60, 3.2), (-8, 3.4), (-2, 6.6), (0.4, 7.3), (8, 5.6), (60, 3.0)], 5, 6, {3: 9}, smooth=True
            ),
        )
    )
    found += stream(94, [[(60, 6.6), (-60, 6.6)]], ("car", "motorcycle", "car", "auto"), gap=6.5, speed=8)
    found += stream(
        96, [[(-60, 2.2), (60, 2.2)]], ("motorcycle", "car", "e_rickshaw"), gap=9, speed=8, first=20
    )
    return found
