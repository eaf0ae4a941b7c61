"""The railway station: a train comes in, stands, and leaves."""

from __future__ import annotations

import math
from functools import lru_cache

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Flicker, Path, Rider, Sprite, Walker
from console.demo.scenes.facades import plaster
from console.demo.scenes.film import Scene
from console.demo.scenes.light import Light
from console.demo.scenes.marks import Face, Limb, Mark, Model
from console.demo.scenes.people import look
from console.demo.scenes.props import (
    bench,
    plate,
    stall,
    tree,
    wall,
)
from console.demo.scenes.signs import board
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    far_houses,
    guard,
    passers,
    talkers,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A platform: a train comes in, stands, and leaves; the hanging clock's hand shows the second."""
    light = Light(sun=(0.5, -0.3, 0.81), ambient=0.80, direct=0.42, haze_m=150)
    stage = Stage(View(height=4.3, pitch=11, fov=64, yaw=3), light, (122, 114, 104), 1.4)
    stage.area([(-30, -5), (-1.0, -5), (-1.0, 160), (-30, 160)], (116, 106, 96))
    for track in (-4.2, -9.2):
        for k in range(70):
            stage.area(
                [
                    (track - 1.3, k * 1.3),
                    (track + 1.3, k * 1.3),
                    (track + 1.3, k * 1.3 + 0.35),
                    (track - 1.3, k * 1.3 + 0.35),
                ],
                (96, 86, 78),
            )
        for rail in (-0.84, 0.84):
            stage.strip((track + rail, -5), (track + rail, 150), 0.10, (176, 170, 164))
    stage.add(
        [
            Face(
                ((-1.2, -3, -0.9), (-1.2, 150, -0.9), (-1.2, 150, 0), (-1.2, -3, 0)),
                (128, 120, 112),
                double=True,
            )
        ],
        shadow=False,
        depth=140,
    )
    stage.area([(-1.2, -5), (40, -5), (40, 160), (-1.2, 160)], (166, 158, 146))
    stage.paving((-1.2, 9), (2, 44), 1.2, (150, 142, 130))
    stage.strip((-0.7, -5), (-0.7, 160), 0.5, (232, 196, 60))
    far_houses(stage, 60, (-60, -14), 5, low=1, high=3)
    for i, (x, y) in enumerate(((-15, 30), (-17, 42), (-14.5, 54), (-19, 64))):
        stage.add(tree(x, y, 6, i + 61), shadow=False)
    _platform(stage)
    actors: list[Actor] = [*_train(), *_travellers(), Flicker(_station_clock, stage.view.depth(2.4, 12.5))]
    return Scene(stage.view, light, stage.finish(12), actors)


def _platform(stage: Stage) -> None:
    for k in range(9):
        y = 9 + k * 8
        stage.add(
            [
                Limb((3.6, y, 0), (3.6, y, 4.9), 0.15, (86, 104, 120)),
                Limb((3.6, y, 3.6), (1.4, y, 4.9), 0.07, (86, 104, 120)),
                Limb((3.6, y, 3.6), (5.8, y, 4.9), 0.07, (86, 104, 120)),
            ],
            front=True,
        )
        if k % 2 == 0:
            stage.add(bench(4.6, y + 3, True, (60, 92, 128)), front=True)
        stage.add([Limb((3.6, y + 4, 4.1), (2.2, y + 4, 4.1), 0.05, (244, 244, 230), 1, False)], shadow=False)
    _roof(stage)


def _roof(stage: Stage) -> None:
    """The roof over the platform, the offices behind, tea stalls and the name board."""
    roof: list[Mark] = [
        Face(
            ((-0.2, 5, 4.95), (8.2, 5, 4.95), (8.2, 82, 4.95), (-0.2, 82, 4.95)), (150, 152, 150), double=True
        )
    ]
    for k in range(13):
        y = 6 + k * 6
        roof.append(
            Face(
                ((-0.2, y, 4.9), (8.2, y, 4.9), (8.2, y + 0.3, 4.9), (-0.2, y + 0.3, 4.9)),
                (104, 110, 114),
                1,
                double=True,
            )
        )
    roof.append(
        Face(
            ((-0.2, 5, 4.85), (-0.2, 82, 4.85), (-0.2, 82, 5.25), (-0.2, 5, 5.25)),
            (176, 60, 44),
            1,
            double=True,
        )
    )
    stage.add(roof, depth=120)
    for k in range(8):
        a, b = 6 + k * 9.0, 15 + k * 9.0
        stage.add(
            [
                wall((8.0, b), (8.0, a), 4.5, plaster(9, 4.5, (206, 186, 140), k + 3)),
                Face(
                    ((7.97, a + 3, 0.1), (7.97, a + 5.4, 0.1), (7.97, a + 5.4, 2.5), (7.97, a + 3, 2.5)),
                    (70, 62, 56),
                    1,
                    double=True,
                ),
                Face(((7.97, b, 0), (7.97, a, 0), (7.97, a, 0.9), (7.97, b, 0.9)), (140, 60, 48), 1),
            ],
            shadow=False,
        )
    stage.add(stall(6.6, 20.5, 3, ((60, 120, 160), (240, 236, 220))), front=True)
    stage.add(stall(6.6, 36.5, 1), front=True)
    name = board((360, 130), "नूरगंज", "NOORGANJ", (246, 204, 50), (20, 20, 20))
    stage.add(
        [
            Limb((0.6, 26, 0), (0.6, 26, 2.6), 0.06, (60, 60, 60)),
            Limb((3.0, 26, 0), (3.0, 26, 2.6), 0.06, (60, 60, 60)),
            plate((0.3, 3.3), 25.9, (1.5, 2.6), (246, 204, 50), 1, texture=name),
        ],
        front=True,
    )


@lru_cache(maxsize=60)
def _clock_face(second: int) -> Model:
    """A round clock of the station, 1 m across, hung from the roof and turned to the camera."""
    x, y, z, r = 1.0, 12.5, 4.05, 0.46
    marks: list[Mark] = [
        Limb((x, y, 4.9), (x, y, z + r), 0.03, (50, 50, 54)),
        Limb((x, y + 0.05, z), (x, y + 0.05, z), r + 0.07, (40, 44, 50)),
    ]
    ring = tuple(
        (x + r * math.cos(math.tau * k / 24), y - 0.5, z + r * math.sin(math.tau * k / 24)) for k in range(24)
    )
    marks.append(Face(ring, (250, 250, 246), 1, lit=False, double=True))
    for k in range(12):
        a = math.tau * k / 12
        p, q = 0.76 * r, 0.92 * r
        marks.append(
            Limb(
                (x + p * math.sin(a), y - 0.51, z + p * math.cos(a)),
                (x + q * math.sin(a), y - 0.51, z + q * math.cos(a)),
                0.018 if k % 3 else 0.028,
                (20, 20, 24),
                2,
                False,
            )
        )
    a = math.tau * second / 60
    marks.append(
        Limb(
            (x - 0.12 * math.sin(a), y - 0.52, z - 0.12 * math.cos(a)),
            (x + 0.8 * r * math.sin(a), y - 0.52, z + 0.8 * r * math.cos(a)),
            0.02,
            (206, 30, 36),
            3,
            False,
        )
    )
    marks.append(Limb((x, y - 0.53, z), (x, y - 0.53, z), 0.035, (20, 20, 24), 4, False))
    return Model(marks)


def _station_clock(t: float) -> Model:
    return _clock_face(int(t) % 60)


def _train() -> list[Actor]:
    found: list[Actor] = []
    for k in range(6):
        back = k * 20.6
        stop = 36.0 + back
        points = [(-4.2, stop + 150), (-4.2, stop + 36), (-4.2, stop), (-4.2, stop - 60), (-4.2, stop - 190)]
        path = Path(points, 2.0, 15.0, {2: 24.0}, smooth=True)
        found.append(_Coach(vehicles.coach(k == 0), path))
    return found


class _Coach(Rider):
    """A coach stands below the platform's edge, farther than whoever is on the platform at its side."""

    def __init__(self, model: Model, path: Path) -> None:
        super().__init__(model, path, z=-0.9, shadow=False)

    def sprites(self, t: float, view: View, light: Light) -> list[Sprite]:
        return [Sprite(s.depth + 60, s.patch, s.key) for s in super().sprites(t, view, light)]


def _travellers() -> list[Actor]:
    found = passers(
        81,
        [
            [(1.2, 4), (1.6, 24), (1.3, 60)],
            [(5.2, 4), (5.4, 30), (5.0, 66)],
            [(2.4, 6), (2.2, 34)],
            [(1.8, 60), (2.0, 22)],
        ],
        24,
        spread=0.5,
        share=0.45,
    )
    spots = (
        (0.2, 9.5, 260),
        (1.0, 10.4, 280),
        (0.4, 14, 270),
        (0.9, 15.2, 250),
        (0.1, 18.5, 275),
        (0.7, 21, 260),
        (0.3, 24, 280),
        (0.2, 29, 265),
        (0.8, 31, 280),
        (4.4, 14.5, 200),
        (4.7, 29, 240),
        (6.2, 19.2, 20),
        (5.7, 20.4, 90),
        (6.0, 35.4, 40),
        (0.4, 37, 270),
        (0.9, 42, 260),
    )
    found += talkers(82, spots)
    for i in range(8):
        y = 13 + i * 4.1
        found.append(
            Walker(
                look(i + 3),
                Path([(-1.0, y), (0.8, y - 0.5), (2.2 + i % 3, y - 6), (5.4, 3)], 25 + i * 1.2, 1.35),
            )
        )
    porter = Path([(6, 50), (2.4, 34), (1.5, 12), (2.0, 3)], 40, 1.5)
    found.append(Walker(look(5, "kurta"), porter))
    found.append(guard(2.6, 17.5, 210, "police"))
    return found
