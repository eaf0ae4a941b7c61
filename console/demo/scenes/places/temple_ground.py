"""The temple ground: its tower and flag, stalls of flowers, those who come."""

from __future__ import annotations

import itertools
import math
from functools import lru_cache

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Flicker, Path, Rider
from console.demo.scenes.facades import block_front
from console.demo.scenes.film import Scene
from console.demo.scenes.light import MORNING, Colour, mixed
from console.demo.scenes.marks import Face, Limb, Mark, Model, block
from console.demo.scenes.props import (
    house,
    plate,
    stall,
    tree,
)
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    far_houses,
    passers,
    talkers,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A temple's court with its tower and flag, stalls of flowers, and the people who come."""
    stage = Stage(View(height=6.2, pitch=9.5, fov=64, yaw=4), MORNING, (186, 164, 132), 1.1)
    _standing(stage)
    return Scene(stage.view, stage.light, stage.finish(14), _moving(stage))


def _standing(stage: Stage) -> None:
    stage.area([(-20, 5), (20, 5), (20, 36), (-20, 36)], (196, 176, 150))
    stage.paving((-20, 20), (5, 36), 1.3, (168, 148, 122))
    stage.area([(-2.2, 5), (2.2, 5), (2.2, 30), (-2.2, 30)], (188, 120, 96))
    cream: Colour = (232, 208, 166)
    for k in range(4):
        stage.add(
            block(
                (-8 + k * 0.5, 29 + k * 0.45, 0),
                (8 - k * 0.5, 46, 0.25 + k * 0.25),
                mixed(cream, (190, 140, 110), 0.25 + 0.08 * k),
            ),
            shadow=k == 0,
        )
    stage.add(_mandir(cream), depth=stage.view.depth(0, 34))
    for x in (-15.0, 13.0):
        stage.add(
            house(
                (x - 5, 40),
                (x + 6, 40),
                3.2,
                block_front(11, 1, (220, 170, 120), int(x) + 30),
                7,
                (214, 160, 110),
                5,
            )
        )
    far_houses(stage, 62, (-50, 60), 33)
    for i, (x, y, high) in enumerate(((-17.0, 29.0, 8.0), (17, 27, 8.5), (-22, 22, 7), (22, 36, 8))):
        stage.add(tree(x, y, high, i + 91, (70, 104, 52), 1.3))
    _court(stage)


def _court(stage: Stage) -> None:
    """Flower stalls, posts and garlands along the way."""
    for i, (x, y) in enumerate(((-7.2, 13.5), (-7.6, 18.5), (7.4, 14.6), (7.8, 19.6))):
        stage.add(
            stall(
                x,
                y,
                4 + i * 2,
                ((230, 140, 40), (250, 232, 180)) if i % 2 else ((190, 40, 60), (250, 226, 180)),
            ),
            front=True,
        )
    for i in range(8):
        x = (-3.0, 3.0)[i % 2]
        y = 9 + (i // 2) * 6
        stage.add(
            [
                Limb((x, y, 0), (x, y, 2.6), 0.06, (206, 120, 50)),
                Limb((x, y, 2.6), (x, y, 2.75), 0.14, (240, 190, 60), 1),
            ],
            front=True,
        )
    _garlands(stage)


def _moving(stage: Stage) -> list[Actor]:
    found: list[Actor] = [Flicker(_pennant, stage.view.depth(0, 34) - 0.5)]
    found += passers(
        101,
        [
            [(-0.9, 4), (-0.6, 20), (-0.4, 29.2)],
            [(1.0, 4), (0.8, 20), (0.5, 29.2)],
            [(-20, 10), (-3, 12), (-0.6, 28)],
            [(20, 11), (3, 13), (0.6, 28)],
            [(-18, 24), (18, 25)],
        ],
        30,
        spread=0.5,
    )
    found += passers(103, [[(0.2, 4), (0, 29)]], 6, dress="saree")
    found += talkers(
        104,
        (
            (-6.0, 13.2, 270),
            (-6.3, 14.2, 250),
            (-9.0, 13.6, 90),
            (-6.2, 18.2, 280),
            (6.2, 14.4, 80),
            (9.1, 14.8, 270),
            (6.4, 19.3, 90),
            (3.6, 26, 10),
            (-3.4, 26.6, 20),
            (-1, 27.8, 0),
            (1.2, 27.6, 5),
            (-11, 21, 120),
            (-10.2, 21.5, 240),
        ),
        "",
    )
    cow: Colour = (226, 216, 200)
    found.append(
        Rider(
            lambda run: vehicles.cow(cow, int(run / 1.1 * 12) % 12),
            Path([(12, 22), (15, 17), (11.5, 12), (15, 17), (12, 22)], 0, 0.6, {2: 15.0, 1: 5}),
        )
    )
    return found


def _mandir(cream: Colour) -> list[Mark]:
    """Hall, tower of shrinking rings, gold finial."""
    marks: list[Mark] = [*block((-5, 33, 1.0), (5, 44, 4.6), cream)]
    for x in (-4.4, -2.2, 2.2, 4.4):
        marks.append(Limb((x, 32.4, 1.0), (x, 32.4, 4.2), 0.24, (226, 150, 110), 1))
    marks += block((-5.4, 31.8, 4.2), (5.4, 34, 4.9), (214, 120, 84), layer=1)
    marks.append(plate((-1.3, 1.3), 32.95, (1.0, 3.7), (255, 196, 110), 1, lit=False))
    marks.append(Limb((0, 32.8, 1.9), (0, 32.8, 2.3), 0.28, (226, 110, 50), 2))
    for x in (-4.0, 4.0):
        for k in range(4):
            marks.append(
                Limb(
                    (x, 34, 4.9 + k * 0.5),
                    (x, 34, 5.0 + k * 0.5),
                    0.75 - k * 0.17,
                    mixed(cream, (222, 140, 100), 0.3),
                    2 + k,
                )
            )
    for k in range(14):
        wide = 2.9 * (1 - (k / 14) ** 1.7) + 0.35
        tone = mixed(cream, (214, 120, 84), 0.42 if k % 3 == 0 else 0.12)
        z = 4.8 + k * 0.55
        ring = [
            (wide * math.cos(math.tau * (i + 0.5) / 12), 38.5 + wide * math.sin(math.tau * (i + 0.5) / 12))
            for i in range(12)
        ]
        top = 0.93
        for i in range(12):
            (xa, ya), (xb, yb) = ring[i], ring[(i + 1) % 12]
            quad = (
                (xa, ya, z),
                (xb, yb, z),
                (xb * top, 38.5 + (yb - 38.5) * top, z + 0.55),
                (xa * top, 38.5 + (ya - 38.5) * top, z + 0.55),
            )
            marks.append(Face(quad, tone if i % 2 else mixed(tone, (120, 70, 50), 0.12), 3 + k))
        marks.append(
            Face(
                tuple((x * top, 38.5 + (y - 38.5) * top, z + 0.55) for x, y in ring),
                mixed(tone, (90, 60, 40), 0.2),
                3 + k,
            )
        )
    marks += [
        Limb((0, 38.5, 12.6), (0, 38.5, 12.7), 0.55, (230, 180, 70), 20),
        Limb((0, 38.5, 13.2), (0, 38.5, 13.4), 0.3, (240, 194, 80), 21),
        Limb((0, 38.5, 13.5), (0, 38.5, 14.6), 0.06, (240, 194, 80), 22),
    ]
    return marks


@lru_cache(maxsize=32)
def _pennant_at(step: int) -> Model:
    marks: list[Mark] = []
    top = []
    for i in range(9):
        x = i * 0.24
        wave = 0.10 * i / 8 * math.sin(i * 0.9 - math.tau * step / 12)
        top.append((x, wave, 12.4 - 0.015 * i, 0.5 * (1 - i / 9)))
    for (x0, w0, z0, h0), (x1, w1, z1, h1) in itertools.pairwise(top):
        tone = mixed((236, 120, 30), (120, 50, 10), 0.5 + 2.4 * (w1 - w0))
        marks.append(
            Face(
                (
                    (x0, 37.9, z0 - h0 + w0),
                    (x1, 37.9, z1 - h1 + w1),
                    (x1, 37.9, z1 + h1 + w1),
                    (x0, 37.9, z0 + h0 + w0),
                ),
                tone,
                double=True,
            )
        )
    return Model(marks)


def _pennant(t: float) -> Model:
    return _pennant_at(int(t * 10) % 12)


def _garlands(stage: Stage) -> None:
    """Marigolds between the posts of the way."""
    for side in (-3.0, 3.0):
        for k in range(3):
            for i in range(13):
                u = i / 12
                y, z = 9 + k * 6 + 6 * u, 2.55 - 1.6 * u * (1 - u)
                stage.add(
                    [Limb((side, y, z), (side, y, z), 0.09, (240, 160, 30) if i % 2 else (226, 110, 30))],
                    shadow=False,
                )
