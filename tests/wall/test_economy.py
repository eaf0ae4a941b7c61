"""What the wall goes without: small tiles first, quickly up, slowly down, and never to and fro."""

import functools
import random

from hypothesis import given
from hypothesis import strategies as st

from console.wall.economy import (
    EconomyTile,
    Ladder,
    levels,
    look,
    steps_of,
)
from console.wall.tile import Economy

TILES = [EconomyTile(f"t{n}", pixels=1000 * (n + 1)) for n in range(8)]


def walk(ladder, seconds, load, in_time=1.0, tiles=TILES, start=0.0):
    for second in range(1, seconds + 1):
        ladder = look(ladder, now=start + second, load=load, in_time=in_time, tiles=tiles)
    return ladder


def test_small_tiles_go_first_and_each_step_before_the_next():
    order = steps_of(TILES)
    assert order[0] == (Economy.NO_LOOP_FILTER, "t0")
    assert order[8] == (Economy.HALF_RATE, "t0")
    assert order[-1] == (Economy.KEY_FRAMES, "t7")


def test_the_tile_in_favour_goes_last_of_all():
    tiles = [EconomyTile("small", 100, favoured=True), EconomyTile("large", 9000)]
    assert [key for _, key in steps_of(tiles)] == ["large"] * 3 + ["small"] * 3


def test_a_tile_is_asked_only_for_what_it_can_give():
    tile = EconomyTile("a", 100, given=Economy.NO_LOOP_FILTER, at_most=Economy.HALF_RATE)
    assert steps_of([tile]) == [(Economy.HALF_RATE, "a")]


def test_two_seconds_of_lost_pictures_on_a_busy_machine_are_a_step_up():
    ladder = walk(Ladder(), 2, load=0.99, in_time=0.5)
    assert ladder.steps == 0
    ladder = look(ladder, now=3, load=0.99, in_time=0.5, tiles=TILES)
    assert levels(ladder, TILES) == dict.fromkeys(["t0", "t1", "t2"], Economy.NO_LOOP_FILTER)


def test_a_busy_machine_that_loses_nothing_changes_nothing():
    assert walk(Ladder(), 100, load=1.0).steps == 0


def test_lost_pictures_on_an_idle_machine_are_not_the_machines_fault():
    assert walk(Ladder(), 100, load=0.3, in_time=0.2).steps == 0


def test_all_is_taken_and_all_comes_back():
    ladder = walk(Ladder(), 60, load=1.0, in_time=0.3)
    assert set(levels(ladder, TILES).values()) == {Economy.KEY_FRAMES}
    ladder = walk(ladder, 9, load=0.2, start=60.0)
    assert ladder.steps == ladder.of
    ladder = walk(ladder, 260, load=0.2, start=69.0)
    assert levels(ladder, TILES) == {}


def test_between_the_two_lines_nothing_changes():
    ladder = walk(Ladder(), 10, load=1.0, in_time=0.3)
    assert walk(ladder, 1000, load=0.8, start=10.0).steps == ladder.steps


def test_a_wall_of_fewer_tiles_begins_afresh():
    ladder = walk(Ladder(), 60, load=1.0, in_time=0.3)
    assert look(ladder, now=61, load=1.0, in_time=0.3, tiles=TILES[:4]).steps == 0
    assert look(ladder, now=61, load=0.8, in_time=1.0, tiles=TILES[::-1]).steps == ladder.steps


def test_an_hour_asleep_is_not_an_hour_of_calm():
    ladder = walk(Ladder(), 60, load=1.0, in_time=0.3)
    assert look(ladder, now=3660, load=0.1, in_time=1.0, tiles=TILES).steps == ladder.steps


def test_no_tile_at_all():
    assert levels(walk(Ladder(), 50, load=1.0, in_time=0.1, tiles=[]), []) == {}


@given(
    st.lists(st.tuples(st.integers(0, 5), st.booleans(), st.integers(0, 1), st.integers(1, 3)), max_size=30)
)
def test_levels_grow_with_every_step_and_never_beyond_what_a_tile_gives(made):
    tiles = [
        EconomyTile(n, 100 * size, favoured, Economy(given_), Economy(most))
        for n, (size, favoured, given_, most) in enumerate(made)
    ]
    before = {}
    of = len(steps_of(tiles))
    for steps in range(of + 1):
        now = levels(Ladder(steps=steps, of=of), tiles)
        assert all(now[key] >= level for key, level in before.items())
        assert sum(level != before.get(key) for key, level in now.items()) == (steps > 0)
        assert all(tiles[key].given < level <= tiles[key].at_most for key, level in now.items())
        before = now


COST = {Economy.NONE: 1.0, Economy.NO_LOOP_FILTER: 0.9, Economy.HALF_RATE: 0.75, Economy.KEY_FRAMES: 0.1}


def plant(levels_now, tiles, base, cost):
    """A machine: what it would need, what it is busy with, and which share of the pictures is in time."""
    need = base + sum(cost[tile.key] * COST[levels_now.get(tile.key, Economy.NONE)] for tile in tiles)
    return min(1.0, need), min(1.0, 1.0 / need) if need > 0 else 1.0


@given(
    count=st.integers(1, 64),
    base=st.floats(0.0, 0.8),
    total=st.floats(0.1, 3.0),
    noise=st.floats(0.0, 0.05),
    seed=st.integers(0, 2**16),
)
def test_it_never_goes_to_and_fro(count, base, total, noise, seed):
    """On a machine whose load answers to the steps, turns become ever rarer, whatever a tile costs."""
    draw = random.Random(seed)
    weights = [draw.uniform(0.2, 3.0) for _ in range(count)]
    tiles = [EconomyTile(n, pixels=int(weight * 1000)) for n, weight in enumerate(weights)]
    cost = {n: total * weight / sum(weights) for n, weight in enumerate(weights)}
    ladder, turns, direction = Ladder(), [], 0

    @functools.cache
    def planted(steps):
        return plant(levels(Ladder(steps=steps), tiles), tiles, base, cost)

    for second in range(3600):
        load, in_time = planted(ladder.steps)
        load = min(1.0, max(0.0, load + draw.uniform(-noise, noise)))
        before = ladder.steps
        ladder = look(ladder, now=float(second), load=load, in_time=in_time, tiles=tiles)
        if ladder.steps != before:
            towards = 1 if ladder.steps > before else -1
            if towards != direction:
                turns.append(second)
            direction = towards
    assert len(turns) <= 18
    assert len([second for second in turns if second > 1800]) <= 4


def test_when_something_else_ends_all_comes_back_soon_in_spite_of_regrets():
    def need(ladder, base):
        return plant(levels(ladder, [tile]), [tile], base, {"a": 2.0})

    tile = EconomyTile("a", 1000)
    ladder = Ladder()
    for second in range(1800):
        load, in_time = need(ladder, 0.4)
        ladder = look(ladder, now=float(second), load=load, in_time=in_time, tiles=[tile])
    assert ladder.steps == 3 and ladder.patience_s > 300
    for second in range(1800, 1840):
        ladder = look(ladder, now=float(second), load=0.1, in_time=1.0, tiles=[tile])
    assert ladder.steps == 0
