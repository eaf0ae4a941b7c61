"""What the wall goes without when the machine has too much to do: small tiles first, step by step."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from console.wall.tile import Economy

# A busy machine whose pictures all come in time needs no help: both must be so.
BUSY = 0.90
LATE_BELOW = 0.85
# Room to undo a step: what an undone step costs must fit between RELAXED and BUSY.
RELAXED = 0.70
UP_S = 2.0
DOWN_S = 10.0
# Undoing that was regretted within so long is tried again ever later, up to DOWN_AT_MOST_S; but soon when
# the load has fallen by FREED since then: something else has ended.
REGRET_S = 60.0
DOWN_AT_MOST_S = 1800.0
FREED = 0.10
# Parts of all steps that are taken and undone at a time.
UP_PARTS = 8
DOWN_PARTS = 16
# Between two looks no more time than this counts: a machine that slept an hour has not been calm for one.
LONGEST_LOOK_S = 2.5
# Beyond this nothing more stands by: what it takes might be missed on the wall.
FULL = 0.95
# Share of the newest look in the load that is called usual: a turned page must not count as a busy machine.
NEWEST = 0.3


@dataclass(frozen=True, slots=True)
class EconomyTile:
    """A tile that could go without something. `favoured`: selected or enlarged, so its turn comes last.

    `given` is what it goes without anyway (a small tile has no loop filter), `at_most` how far it may go.
    """

    key: Hashable
    pixels: int
    favoured: bool = False
    given: Economy = Economy.NONE
    at_most: Economy = Economy.KEY_FRAMES


@dataclass(frozen=True, slots=True)
class Ladder:
    """How many steps are taken, and for how long (seconds that were looked at) more or fewer would be right.

    `undone_load` is the load at which a step was last undone, `regret_load` that of the last regret.
    """

    steps: int = 0
    of: int = 0
    tiles: int = 0
    looked_at: float | None = None
    pressed_s: float = 0.0
    relaxed_s: float = 0.0
    freed_s: float = 0.0
    since_undone_s: float = float("inf")
    undone_load: float = 1.0
    regret_load: float = 1.0
    patience_s: float = DOWN_S
    usual_load: float = 0.0

    @property
    def at_ease(self) -> bool:
        """Whether nobody on the wall goes without anything."""
        return self.steps == 0

    @property
    def has_time(self) -> bool:
        """Whether there is time to spare for what nobody looks at yet."""
        return self.at_ease and self.pressed_s == 0.0 and self.usual_load < FULL


def look(ladder: Ladder, *, now: float, load: float, in_time: float, tiles: Iterable[EconomyTile]) -> Ladder:
    """The ladder after another look at the machine, about once a second.

    `load` is the share of the whole machine's CPU that is in use, `in_time` the share of pictures that were
    painted of those that came (1 when nothing is known), both 0–1. Steps up come after UP_S of lost
    pictures on a busy machine; steps down after DOWN_S of calm, later and later when one was regretted.
    """
    offered = list(tiles)
    ladder = _fitted(ladder, len(steps_of(offered)), len(offered))
    passed = 0.0 if ladder.looked_at is None else min(max(0.0, now - ladder.looked_at), LONGEST_LOOK_S)
    ladder = _clocked(ladder, passed, now=now, load=load, late=in_time < LATE_BELOW)
    if ladder.pressed_s >= UP_S and ladder.steps < ladder.of:
        return _up(ladder)
    calm = ladder.relaxed_s >= ladder.patience_s or ladder.freed_s >= DOWN_S
    return _down(ladder, load) if calm and ladder.steps > 0 else ladder


def levels(ladder: Ladder, tiles: Iterable[EconomyTile]) -> dict[Hashable, Economy]:
    """What each tile goes without now, what it goes without anyway not counted."""
    taken = steps_of(tiles)[: ladder.steps]
    # In order of their steps, so that the last word is the furthest.
    return {key: step for step, key in taken}


def steps_of(tiles: Iterable[EconomyTile]) -> list[tuple[Economy, Hashable]]:
    """All steps in the order in which they are taken: each before the next one, small tiles before large.

    Tiles in favour go last of all, whatever the step.
    """
    in_turn = sorted(tiles, key=lambda tile: tile.pixels)
    return [
        (step, tile.key)
        for favoured in (False, True)
        for step in (Economy.NO_LOOP_FILTER, Economy.HALF_RATE, Economy.KEY_FRAMES)
        for tile in in_turn
        if tile.favoured is favoured and tile.given < step <= tile.at_most
    ]


def _fitted(ladder: Ladder, of: int, tiles: int) -> Ladder:
    """The same ladder for other tiles; fewer tiles are another wall, which may need nothing."""
    if tiles < ladder.tiles:
        return Ladder(of=of, tiles=tiles, looked_at=ladder.looked_at, usual_load=ladder.usual_load)
    return replace(ladder, of=of, tiles=tiles, steps=min(ladder.steps, of))


def _clocked(ladder: Ladder, passed: float, *, now: float, load: float, late: bool) -> Ladder:
    """The ladder's clocks, `passed` seconds on."""
    relaxed = not late and load <= RELAXED
    freed = relaxed and load <= ladder.regret_load - FREED
    since_undone_s = ladder.since_undone_s + passed
    nothing_to_regret = REGRET_S <= since_undone_s < float("inf")
    return replace(
        ladder,
        looked_at=now,
        pressed_s=ladder.pressed_s + passed if late and load >= BUSY else 0.0,
        relaxed_s=ladder.relaxed_s + passed if relaxed else 0.0,
        freed_s=ladder.freed_s + passed if freed else 0.0,
        since_undone_s=since_undone_s,
        patience_s=DOWN_S if nothing_to_regret else ladder.patience_s,
        regret_load=1.0 if nothing_to_regret else ladder.regret_load,
        usual_load=load
        if ladder.looked_at is None
        else ladder.usual_load + NEWEST * (load - ladder.usual_load),
    )


def _up(ladder: Ladder) -> Ladder:
    more = max(1, -(-ladder.of // UP_PARTS))
    regretted = ladder.since_undone_s < REGRET_S
    return replace(
        ladder,
        steps=min(ladder.of, ladder.steps + more),
        pressed_s=0.0,
        relaxed_s=0.0,
        freed_s=0.0,
        since_undone_s=float("inf"),
        patience_s=min(DOWN_AT_MOST_S, ladder.patience_s * 2) if regretted else ladder.patience_s,
        regret_load=ladder.undone_load if regretted else ladder.regret_load,
    )


def _down(ladder: Ladder, load: float) -> Ladder:
    fewer = max(1, ladder.of // DOWN_PARTS)
    return replace(
        ladder,
        steps=max(0, ladder.steps - fewer),
        relaxed_s=0.0,
        freed_s=0.0,
        since_undone_s=0.0,
        undone_load=load,
    )
