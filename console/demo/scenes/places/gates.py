"""What the gate scenes share: the road across, the wall with its gate, the traffic past it."""

from __future__ import annotations

from dataclasses import dataclass

from console.demo.scenes.actors import Actor
from console.demo.scenes.facades import Sign, bricks, plaster
from console.demo.scenes.light import Colour
from console.demo.scenes.marks import Limb, Mark, block
from console.demo.scenes.props import (
    leaf_gate,
    pillar,
    sign_over,
    wall,
)
from console.demo.scenes.stage import Stage
from console.demo.scenes.street import (
    ASPHALT,
    PAVING,
    WHITE,
    stream,
)


@dataclass(frozen=True)
class Gate:
    """A wall with a gate of ±`half` metres around `x`, `y` away, and the name over it."""

    sign: Sign
    wall: Colour
    iron: Colour = (40, 58, 92)
    x: float = 0.0
    y: float = 17.0
    half: float = 3.2
    high: float = 2.1
    brick: bool = False
    arch: float = 3.7


def ground(stage: Stage, gate: Gate, inside: Colour = PAVING) -> None:
    """The road across, kerbs, the footpath, and the drive through the gate."""
    stage.area([(-90, gate.y), (90, gate.y), (90, 90), (-90, 90)], inside)
    stage.area([(-90, 5.0), (90, 5.0), (90, 13.2), (-90, 13.2)], ASPHALT)
    stage.dashes((-80, 9.1), (80, 9.1), 0.14, WHITE, 1.8)
    stage.area([(-90, 13.2), (90, 13.2), (90, gate.y), (-90, gate.y)], (170, 158, 142))
    stage.paving((-36, 36), (13.6, gate.y), 0.9, (146, 136, 122))
    for k in range(-60, 60):
        tone: Colour = (214, 206, 186) if k % 2 else (60, 58, 54)
        if abs(k * 0.8 - gate.x) > gate.half + 0.4:
            stage.strip((k * 0.8, 13.3), (k * 0.8 + 0.8, 13.3), 0.28, tone)
    drive = (gate.x - gate.half, gate.x + gate.half)
    stage.area(
        [(drive[0] - 0.8, 13.1), (drive[1] + 0.8, 13.1), (drive[1], gate.y + 30), (drive[0], gate.y + 30)],
        (138, 132, 124),
    )


def enclosure(stage: Stage, gate: Gate, *, open_gate: bool = True) -> None:
    """The wall, its pillars, the open leaves, and the name board."""
    skin = bricks if gate.brick else plaster
    for a, b in ((-44.0, gate.x - gate.half - 0.4), (gate.x + gate.half + 0.4, 44.0)):
        steps = max(1, round((b - a) / 7))
        for k in range(steps):
            p, q = a + (b - a) * k / steps, a + (b - a) * (k + 1) / steps
            stage.add(
                [
                    wall((p, gate.y), (q, gate.y), gate.high, skin(q - p, gate.high, gate.wall, k + 5)),
                    *block(
                        (p, gate.y - 0.08, gate.high),
                        (q, gate.y + 0.3, gate.high + 0.12),
                        (200, 192, 178),
                        layer=1,
                    ),
                ],
                front=True,
            )
            stage.add(pillar(p, gate.y, gate.high + 0.25, 0.45, gate.wall), front=True)
    for side in (-1, 1):
        stage.add(pillar(gate.x + side * (gate.half + 0.3), gate.y, gate.arch, 0.75, gate.wall), front=True)
        hinge = (gate.x + side * gate.half, gate.y + 0.1)
        end = (hinge[0] - side * 0.5, gate.y + gate.half * 0.95) if open_gate else (gate.x, gate.y + 0.1)
        stage.add([leaf_gate(hinge, end, 2.3, gate.iron)], front=not open_gate)
    hi, en, paint, ink = gate.sign
    over = sign_over(
        (gate.x - gate.half, gate.y - 0.2),
        (gate.x + gate.half, gate.y - 0.2),
        gate.arch - 0.1,
        1.1,
        hi,
        en,
        paint,
        ink,
    )
    stage.add(over, front=True)


def road(seed: int, gap: float, kinds: tuple[str, ...], speed: float = 7.0) -> list[Actor]:
    """Traffic past the gate, both ways."""
    return [
        *stream(seed, [[(-48, 7.0), (48, 7.0)]], kinds, gap=gap, speed=speed),
        *stream(
            seed + 7,
            [[(48, 11.2), (-48, 11.2)]],
            kinds[2:] + kinds[:2],
            gap=gap * 1.15,
            speed=speed,
            first=gap / 2,
        ),
    ]


def porch(x0: float, x1: float, y0: float, y1: float) -> list[Mark]:
    marks: list[Mark] = [*block((x0, y0, 3.4), (x1, y1, 3.9), (214, 218, 214), layer=1)]
    for x in (x0 + 0.4, x1 - 0.4):
        marks.append(Limb((x, y0 + 0.4, 0), (x, y0 + 0.4, 3.4), 0.2, (206, 208, 204)))
    return marks
