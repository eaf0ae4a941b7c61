"""The junction: two wide roads with signals, half a minute for each."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from console.demo.scenes.actors import Actor, Flicker, Path, Walker
from console.demo.scenes.film import Scene
from console.demo.scenes.light import DAY, Colour
from console.demo.scenes.marks import Limb, Mark, Model, Pose, block
from console.demo.scenes.people import look
from console.demo.scenes.props import cone, lamp_post, pole, tree
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    ASPHALT,
    PAVING,
    SAND,
    WHITE,
    far_houses,
    guard,
    passers,
    shop_row,
    stream,
    talkers,
    vehicle,
    wires,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A crossing of two wide roads with signals; half a minute for each."""
    stage = Stage(View(height=8.5, pitch=17, fov=64, yaw=8), DAY, SAND)
    _crossing_ground(stage)
    _crossing_houses(stage)
    for x, y in ((-8.2, 14.5), (9.6, 31.5)):
        stage.add(_signal_post(x, y), front=True)
    stage.add(_island())
    actors: list[Actor] = [*_crossing_traffic(), *_crossing_people()]
    for x, y, flip in ((-8.2, 14.5, False), (9.6, 31.5, True)):
        actors.append(Flicker(_signal_lamps(flip), stage.view.depth(x, y) - 0.3, Pose(x, y)))
    return Scene(stage.view, stage.light, stage.finish(1), actors)


def _crossing_ground(stage: Stage) -> None:
    stage.area([(-9.5, -5), (11, -5), (11, 140), (-9.5, 140)], PAVING)
    stage.area([(-140, 12.5), (160, 12.5), (160, 33.5), (-140, 33.5)], PAVING)
    stage.area([(-7, -5), (8.5, -5), (8.5, 140), (-7, 140)], ASPHALT)
    stage.area([(-140, 15), (160, 15), (160, 31), (-140, 31)], ASPHALT)
    corners = ((-7, 15, -1, -1), (8.5, 15, 1, -1), (-7, 31, -1, 1), (8.5, 31, 1, 1))
    for x, y, sx, sy in corners:
        arc = [
            (x + sx * 3 * (1 - math.cos(a)), y + sy * 3 * (1 - math.sin(a)))
            for a in (0, 0.4, 0.8, 1.2, math.pi / 2)
        ]
        stage.area([(x, y), *arc], ASPHALT)
    for y0, y1 in ((-5, 10), (36, 140)):
        stage.area([(0.45, y0), (1.05, y0), (1.05, y1), (0.45, y1)], (150, 150, 140))
        for lane in (-3.2, 4.8):
            stage.dashes((lane, y0), (lane, min(y1, 90)), 0.14, WHITE, 2.2)
    for x0, x1 in ((-90, -12), (13.5, 110)):
        stage.strip((x0, 23), (x1, 23), 0.5, (150, 150, 140))
        for lane in (19, 27):
            stage.dashes((x0, lane), (x1, lane), 0.14, WHITE, 2.2)
    for k in range(13):
        x = -6.5 + k * 1.18
        stage.area([(x, 10.6), (x + 0.6, 10.6), (x + 0.6, 13.8), (x, 13.8)], WHITE)
        stage.area([(x, 32.2), (x + 0.6, 32.2), (x + 0.6, 35.4), (x, 35.4)], WHITE)
        side = 15.5 + k * 1.18
        stage.area([(-11.4, side), (-8.2, side), (-8.2, side + 0.6), (-11.4, side + 0.6)], WHITE)
        stage.area([(9.7, side), (12.9, side), (12.9, side + 0.6), (9.7, side + 0.6)], WHITE)
    stage.strip((-7, 10), (0.4, 10), 0.35, WHITE)


def _crossing_houses(stage: Stage) -> None:
    shop_row(stage, (-13.5, 36), (-13.5, 92), 3, wide=6)
    shop_row(stage, (15, 92), (15, 36), 5, wide=6)
    shop_row(stage, (-60, 36), (-13.5, 36), 8, wide=6, first=4)
    shop_row(stage, (15, 36), (70, 36), 9, wide=6, first=1)
    far_houses(stage, 96, (-40, 60), 4, low=3, high=6)
    for i, (x, y, high) in enumerate(
        ((-11.6, 44, 6.5), (-11.4, 62, 7), (12.8, 52, 6), (12.9, 70, 7), (26, 34.6, 5.5), (-24, 34.8, 6))
    ):
        stage.add(tree(x, y, high, i + 3))
    for x, y, arm in (
        (-10.2, 40, (1.6, 0.0)),
        (-10.2, 66, (1.6, 0.0)),
        (11.6, 44, (-1.6, 0.0)),
        (11.6, 74, (-1.6, 0.0)),
    ):
        stage.add(lamp_post(x, y, 8.5, arm))
    wires(
        stage,
        [(-60, 35, 7.4), (-30, 35, 7.6), (-11, 35.2, 7.8), (12.4, 35.2, 7.8), (40, 35, 7.5), (70, 35, 7.5)],
        2,
    )
    for x in (-30, 40):
        stage.add(pole(x, 35, 8))
    for x, y in ((-7.6, 36.5), (9.2, 37.2), (9.3, 12.1)):
        stage.add(cone(x, y))


def _signal_post(x: float, y: float) -> list[Mark]:
    steel: Colour = (206, 186, 60)
    return [
        Limb((x, y, 0), (x, y, 4.6), 0.09, steel),
        *block((x - 0.22, y - 0.18, 3.4), (x + 0.22, y + 0.18, 4.7), (36, 38, 40), layer=1),
    ]


def _signal_lamps(flip: bool) -> Callable[[float], Model]:
    @lru_cache(maxsize=4)
    def lamps(state: int) -> Model:
        colours: list[Colour] = [(70, 20, 20), (70, 56, 18), (18, 60, 34)]
        colours[state] = ((255, 64, 52), (255, 196, 60), (70, 240, 150))[state]
        return Model(
            Limb((0, -0.2, 4.45 - 0.4 * i), (0, -0.2, 4.45 - 0.4 * i), 0.15, c, 1, lit=False)
            for i, c in enumerate(colours)
        )

    def at(t: float) -> Model:
        along = t % 60 < 27  # the road away from the camera goes first
        amber = 27 <= t % 60 < 30 or t % 60 >= 57
        return lamps(1 if amber else 2 if along != flip else 0)

    return at


def _island() -> list[Mark]:
    """The constable's round stand in the middle, striped."""
    marks: list[Mark] = []
    for k in range(4):
        colour: Colour = (240, 236, 226) if k % 2 else (190, 40, 40)
        marks.append(
            Limb((0.75, 23, 0.12 + k * 0.13), (0.75, 23, 0.13 + k * 0.13), 0.95 - 0.06 * k, colour, k)
        )
    return marks


def _crossing_traffic() -> list[Actor]:
    found: list[Actor] = []
    away, near = (-1.4, -5.2), (2.6, 6.6)
    mix = ("car", "motorcycle", "auto", "car", "e_rickshaw", "motorcycle", "bus", "car", "bicycle")
    # Indian traffic keeps left: away from the camera on the left side.
    found += stream(3, [[(x, -12), (x, 130)] for x in away], mix, gap=3.4, speed=9, first=1, until=20)
    found += stream(
        9, [[(x, 125), (x, -12)] for x in near], mix[3:] + mix[:3], gap=3.6, speed=9, first=2, until=19
    )
    found += stream(
        5,
        [[(-85, y), (105, y)] for y in (25.2, 28.8)],
        mix[1:] + mix[:1],
        gap=3.0,
        speed=9,
        first=31,
        until=47,
    )
    found += stream(
        7,
        [[(105, y), (-85, y)] for y in (17.2, 20.8)],
        mix[4:] + mix[:4],
        gap=3.2,
        speed=9,
        first=31,
        until=46,
    )
    found += _waiting()
    return found


def _waiting() -> list[Actor]:
    """Vehicles that stop at the lines until their road goes."""
    found: list[Actor] = []
    waiting = (
        ("car", -1.4, 7.4, 31.0),
        ("auto", -5.2, 7.6, 33.0),
        ("motorcycle", -3.3, 8.4, 35.0),
        ("car", -1.3, 1.2, 36.5),
    )
    for i, (kind, x, y, start) in enumerate(waiting):
        path = Path(
            [(x, -14), (x, y - 9), (x, y), (x, y + 12), (x, 130)],
            start,
            8,
            {2: 61.5 - start - 6 + i * 0.7},
            smooth=True,
        )
        if path.end - path.start < 60:
            found.append(vehicle(kind, 20 + i, path))
    for i, (kind, x, y, start) in enumerate(
        (("car", 2.7, 38.5, 27.0), ("motorcycle", 4.6, 38.0, 29.5), ("e_rickshaw", 6.7, 38.5, 28.0))
    ):
        path = Path(
            [(x, 110), (x, y + 12), (x, y), (x, y - 14), (x, -12)],
            start,
            9,
            {2: 61.0 - start - 11 + i * 0.6},
            smooth=True,
        )
        if path.end - path.start < 60:
            found.append(vehicle(kind, 31 + i, path))
    return found


def _crossing_people() -> list[Actor]:
    found: list[Actor] = [guard(0.75, 23, 180, "police")]
    found[0].z = 0.0  # type: ignore[attr-defined]
    for i in range(7):
        y = 12.2 + (i % 3 - 1) * 0.6
        way = [(-9, y), (10.2, y)] if i % 2 else [(10.2, y), (-9, y)]
        found.append(
            Walker(look(60 + i), Path([way[0], way[1], (way[1][0] * 3, y - 0.5)], 32 + i * 1.7, 1.5))
        )
    for i in range(5):
        y = 33.8 + (i % 3 - 1) * 0.5
        way = [(-9, y), (11, y)] if i % 2 else [(11, y), (-9, y)]
        found.append(Walker(look(80 + i), Path([*way, (way[1][0] * 1.2, 60)], 31 + i * 2.1, 1.4)))
    found += passers(
        6,
        [[(-8.4, 4), (-8.4, 11.5), (-30, 13.4)], [(-11, 36), (-11, 80)], [(13, 80), (13, 36), (60, 34.5)]],
        14,
    )
    found += talkers(
        3, ((-9.2, 11.6, 60), (-10.0, 12.3, 90), (10.4, 13.4, 300), (-12, 37.5, 150), (13.6, 38, 200))
    )
    return found
