"""The market: a narrow street of shops, hand-carts and many people."""

from __future__ import annotations

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Path, Rider
from console.demo.scenes.film import Scene
from console.demo.scenes.light import MORNING, Colour
from console.demo.scenes.marks import Limb, Pose
from console.demo.scenes.props import bench, pole, stall
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    PAVING,
    far_houses,
    passers,
    shop_row,
    talkers,
    vehicle,
    wires,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A narrow street of shops with hand-carts, cycle rickshaws and many people."""
    stage = Stage(View(height=5.2, pitch=13, fov=60, yaw=-3), MORNING, PAVING, 1.3)
    stage.area([(-3.2, -3), (3.4, -3), (3.4, 120), (-3.2, 120)], (132, 124, 114))
    stage.strip((-3.3, -3), (-3.3, 120), 0.3, (96, 90, 84))
    stage.strip((3.5, -3), (3.5, 120), 0.3, (96, 90, 84))
    shop_row(stage, (-6.2, 3), (-6.2, 74), 12, wide=4.4)
    shop_row(stage, (6.4, 74), (6.4, 3), 15, wide=4.4, first=5)
    far_houses(stage, 78, (-14, 14), 3, low=3, high=5)
    for i, (x, y) in enumerate(((-4.2, 11.5), (4.5, 15.5), (-4.3, 21), (4.6, 27), (-4.3, 33), (4.5, 41))):
        cloth: tuple[Colour, Colour] = (
            ((200, 60, 50), (236, 226, 200)),
            ((44, 110, 160), (236, 232, 214)),
            ((60, 130, 80), (240, 226, 180)),
        )[i % 3]
        stage.add(stall(x, y, i, cloth), front=True)
    stage.add(pole(-5.3, 16, 7.5))
    stage.add(pole(5.4, 34, 7.5))
    wires(stage, [(-5.3, -4, 6.6), (-5.3, 16, 7.2), (5.4, 34, 7.2), (-5.3, 56, 7.2)], 4)
    wires(stage, [(5.2, 4, 6.4), (-5.3, 16, 7.0)], 5)
    stage.add(vehicles.motorcycle(4, 0), Pose(4.7, 10.6, 0, 70), front=True)
    stage.add(vehicles.motorcycle(5, 0), Pose(4.8, 11.7, 0, 78), front=True)
    stage.add(vehicles.bicycle(3, False), Pose(-4.8, 16.6, 0, 20), front=True)
    stage.add(bench(-5.0, 25.5, True, (120, 84, 54)))
    _buntings(stage)
    return Scene(stage.view, stage.light, stage.finish(2), _market_people())


def _buntings(stage: Stage) -> None:
    """Paper flags across the street."""
    colours: tuple[Colour, ...] = (
        (214, 60, 60),
        (240, 180, 50),
        (60, 140, 90),
        (60, 110, 190),
        (220, 110, 160),
    )
    for row, y in enumerate((13.0, 24.0, 38.0, 52.0)):
        for k in range(17):
            x = -6 + k * 0.75
            z = 5.9 - 0.8 * (1 - ((x - 0.1) / 6.2) ** 2)
            c = colours[(k + row) % 5]
            stage.add([Limb((x, y, z), (x, y, z - 0.22), 0.09, c)], shadow=False)


def _market_people() -> list[Actor]:
    found: list[Actor] = []
    lanes = [
        [(x, 2.0), (x + dx, 30.0), (x, 62.0)]
        for x, dx in ((-2.2, 0.8), (-0.8, -0.6), (0.6, 1.0), (2.2, -0.7), (2.8, 0.0), (-2.8, 0.2))
    ]
    for i, lane in enumerate(lanes):
        half = [lane[0], lane[1]] if i % 2 else [lane[1], lane[2]]
        found += passers(21 + i, [half, lane[:2]], 6, spread=0.4)
    found += passers(
        40, [[(5.6, 8.5), (2.0, 13), (-1, 22), (-5.6, 30)], [(-5.6, 9), (-1.5, 14), (5.4, 20)]], 6, spread=0.3
    )
    found += talkers(
        5,
        (
            (-3.2, 10.9, 250),
            (-2.9, 12.1, 280),
            (3.4, 15.0, 80),
            (3.3, 16.2, 110),
            (-5.3, 11.6, 90),
            (5.5, 15.6, 270),
            (-3.2, 20.5, 260),
            (3.6, 26.6, 80),
            (-5.2, 21.0, 90),
            (5.6, 27.0, 265),
            (-3.3, 33.4, 270),
            (5.3, 20.5, 270),
            (5.2, 22.0, 230),
            (-5.3, 28.0, 80),
        ),
    )
    found.append(vehicle("cycle_rickshaw", 2, Path([(-1.6, -4), (-1.2, 24), (-1.4, 66)], 4, 2.4)))
    found.append(vehicle("cycle_rickshaw", 5, Path([(1.6, 60), (1.3, 22), (1.9, -4)], 28, 2.5)))
    found.append(vehicle("bicycle", 3, Path([(0.9, 58), (0.4, 20), (1.0, -4)], 8, 3.2)))
    found.append(vehicle("motorcycle", 8, Path([(1.4, 66), (0.9, 30), (1.8, -5)], 50, 4.6)))
    found.append(vehicle("e_rickshaw", 1, Path([(-1.5, -5), (-1.3, 30), (-1.2, 66)], 40, 3.6)))
    cream: Colour = (214, 204, 184)
    path = Path([(2.4, 9.5), (2.7, 18), (2.1, 24), (2.7, 18), (2.4, 9.5)], 0, 0.62, {2: 7.0, 1: 4.0})
    found.append(Rider(lambda run: vehicles.cow(cream, int(run / 1.1 * 12) % 12), path))
    brown: Colour = (150, 112, 76)
    found.append(
        Rider(
            lambda run: vehicles.dog(brown, int(run / 0.6 * 12) % 12),
            Path([(-3, 8), (2, 16), (-2, 30), (1.5, 48)], 12, 1.3),
        )
    )
    return found
