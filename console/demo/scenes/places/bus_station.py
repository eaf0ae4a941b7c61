"""The bus station: buses come into their bays, wait, and leave."""

from __future__ import annotations

from console.demo.scenes import vehicles
from console.demo.scenes.actors import Actor, Path, Rider, Walker
from console.demo.scenes.facades import block_front
from console.demo.scenes.film import Scene
from console.demo.scenes.light import DAY, Colour
from console.demo.scenes.marks import Face, Limb, Mark, Model, Pose
from console.demo.scenes.people import look
from console.demo.scenes.props import (
    bench,
    canopy,
    cone,
    house,
    plate,
    sign_over,
    stall,
    tree,
)
from console.demo.scenes.signs import board
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    ASPHALT,
    PAVING,
    WHITE,
    far_houses,
    passers,
    stream,
    talkers,
)
from console.demo.scenes.view import View


def build() -> Scene:
    """A forecourt with bays: buses come in, wait, and leave; travellers with bags."""
    stage = Stage(View(height=7.0, pitch=16, fov=62, yaw=4), DAY, (134, 131, 126))
    stage.area([(-60, -4), (60, -4), (60, 26), (-60, 26)], ASPHALT)
    stage.area([(-60, 26), (60, 26), (60, 60), (-60, 60)], PAVING)
    for k in range(8):
        x = -21 + k * 5.6
        stage.strip((x - 1.2, 14.5), (x + 1.4, 25.6), 0.16, (226, 200, 90))
    stage.strip((-60, 26), (60, 26), 0.4, (214, 190, 70))
    stage.dashes((-50, 9.5), (50, 9.5), 0.14, WHITE, 2)
    hall = block_front(46, 2, (216, 208, 190), 14)
    stage.add(house((-24, 38), (22, 38), 6.4, hall, 10, (200, 192, 176), 3), shadow=False)
    stage.add(
        canopy((-25, 23), (28, 37), 4.6, 0.45, (196, 84, 44), (120, 112, 104)),
        front=False,
        depth=stage.view.depth(0, 33),
    )
    for k in range(9):
        x = -24 + k * 5.8
        stage.add([Limb((x, 28.6, 0), (x, 28.6, 4.6), 0.17, (206, 200, 188))], front=True)
        stage.add(bench(x + 2.8, 31.5, colour=(60, 96, 120)))
    stage.add(
        sign_over(
            (-9, 27.8), (8, 27.8), 5.0, 1.5, "बस स्टेशन", "CITY BUS STATION", (32, 66, 120), (255, 255, 255)
        ),
        shadow=False,
        depth=30,
    )
    for i, name in enumerate(("रामपुरा", "नीमगाँव", "सोनपुर", "कमलनगर", "देवगढ़", "हरिपुर", "मोतीनगर")):
        x = -20.4 + i * 5.6
        stage.add(
            [
                plate(
                    (x, x + 2.4),
                    27.9,
                    (3.6, 4.3),
                    (240, 196, 60),
                    texture=board((110, 34), name, "", (240, 196, 60), (30, 30, 30), frame=False),
                )
            ],
            shadow=False,
        )
    far_houses(stage, 52, (-60, 70), 21, low=2, high=4)
    for i, x in enumerate((-34, -40, 32, 38)):
        stage.add(tree(x, 30, 7, i + 7))
    for i, k in enumerate((0, 2, 5)):
        body: Colour = ((196, 92, 36), (46, 124, 120), (196, 92, 36))[i]
        stage.add(vehicles.bus(body, (232, 222, 190)), Pose(-18.3 + k * 5.6, 20.8, 0, 13), front=True)
    for x in (-25, 23.5):
        stage.add(cone(x, 13), front=True)
    stage.add(stall(20.5, 29, 2), front=True)
    return Scene(stage.view, stage.light, stage.finish(11), _bus_traffic())


def _bus_traffic() -> list[Actor]:
    found: list[Actor] = []
    for i, (bay, start) in enumerate(((1, 2.0), (3, 24.0), (6, 40.0))):
        x = -18.3 + bay * 5.6
        body: Colour = ((46, 124, 120), (196, 92, 36), (60, 90, 160))[i]
        bus = vehicles.bus(body, (232, 222, 190))
        path = Path([(-58, 7), (x - 12, 7.6), (x - 2.2, 12), (x, 20.8)], start, 7, {3: 14}, smooth=True)
        leave = Path([(x, 20.8), (x - 2.2, 12.4), (x - 12, 10.6), (-60, 11.4)], path.end, 6, smooth=True)
        found += [Rider(bus, path), Rider(_Backing(bus), leave)]
        for k in range(4):
            walk = Path(
                [(x + 2.2, 24.4), (x + 1.8 + k * 0.4, 27), (x + 4 - k * 2.2, 30.5), (x + 6 - k * 3, 35)],
                path.end - 12 + k * 1.4,
                1.2,
            )
            found.append(Walker(look(10 + i * 4 + k), walk))
    found += passers(
        71,
        [
            [(-32, 30.2), (32, 30)],
            [(-30, 27.2), (30, 27.4)],
            [(-14, 36), (-12, 27), (-30, 24.5)],
            [(6, 36.5), (8, 28), (18, 27)],
        ],
        22,
        spread=0.5,
    )
    spots = [
        (x + dx, 29.6 + (x % 3) * 0.5, 180 + dx * 30)
        for x in (-19, -12.5, -7, -1, 5, 10, 16)
        for dx in (0.0, 1.1)
    ]
    found += talkers(72, [(x, y, h) for x, y, h in spots])
    found += talkers(74, ((-26, 24.6, 90), (26, 25, 260), (25.2, 25.4, 80)))
    found += stream(
        75, [[(46, 6.0), (-50, 6.0)]], ("auto", "e_rickshaw", "motorcycle", "auto"), gap=8.5, speed=6
    )
    found += stream(77, [[(-50, 3.4), (50, 3.4)]], ("motorcycle", "bicycle", "auto"), gap=13, speed=6)
    return found


class _Backing:
    """A vehicle that goes back out of a bay: it looks the other way than it moves, for the first metres."""

    def __init__(self, model: Model) -> None:
        self._turned = Model(_about(m) for m in model.marks)
        self._model = model

    def __call__(self, run: float) -> Model:
        return self._turned if run < 9.2 else self._model


def _about(mark: Mark) -> Mark:
    """A mark turned by half a circle."""

    def p(q: tuple[float, float, float]) -> tuple[float, float, float]:
        return (-q[0], -q[1], q[2])

    if isinstance(mark, Limb):
        return Limb(p(mark.a), p(mark.b), mark.radius, mark.colour, mark.layer, mark.lit)
    return Face(
        tuple(p(q) for q in mark.points), mark.colour, mark.layer, mark.lit, mark.double, mark.texture
    )
