"""Clusters count what a naive count finds, and their marks do not overlap."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.map.clusters import (
    MIXED,
    Clusters,
    MarkColumns,
    level_of,
    make_clusters,
    mark_radius,
    overlapping,
    step_of,
)
from console.map.points import Points, sort_points
from console.map.projection import TILE, Bounds

WORLD = Bounds(0.0, 0.0, 1.0, 1.0)


def city(seed: int, count: int) -> tuple[Points, np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    points = sort_points(78 + random.normal(0, 0.03, count), 27.9 + random.normal(0, 0.03, count))
    return (
        points,
        random.integers(0, 4, count).astype(np.uint8),
        random.integers(0, 5, count).astype(np.uint8),
    )


def clusters_of(seed: int, count: int, zoom: float) -> tuple[Points, np.ndarray, np.ndarray, Clusters]:
    points, health, category = city(seed, count)
    made = make_clusters(
        points, np.arange(count), MarkColumns(health, category), step_of(zoom), WORLD.grown(0)
    )
    return points, health, category, made


cities = st.tuples(st.integers(0, 10_000), st.integers(1, 300), st.floats(9, 19))


@settings(deadline=None, max_examples=60)
@given(cities)
def test_counters_are_what_a_naive_count_finds(city_at: tuple[int, int, float]) -> None:
    points, health, category, made = clusters_of(*city_at)
    assert made.count.sum() == len(points)
    assert sorted(made.positions.tolist()) == list(range(len(points)))
    for i in range(len(made)):
        members = made.members(i)
        assert made.count[i] == len(members)
        assert made.health[i].tolist() == [int((health[members] == h).sum()) for h in range(4)]
        assert made.x[i] == pytest.approx(points.x[members].mean(), abs=1e-12)
        assert made.y[i] == pytest.approx(points.y[members].mean(), abs=1e-12)
        kinds = set(category[members].tolist())
        assert made.category[i] == (kinds.pop() if len(kinds) == 1 else MIXED)


@settings(deadline=None, max_examples=60)
@given(cities)
def test_cells_are_never_parted_and_marks_never_overlap(city_at: tuple[int, int, float]) -> None:
    points, _, _, made = clusters_of(*city_at)
    side = 2 ** level_of(made.step)
    cells = np.stack((points.x[made.positions] * side, points.y[made.positions] * side)).astype(int)
    owner: dict[tuple[int, int], int] = {}
    for column, row, label in zip(*cells.tolist(), made.label.tolist(), strict=True):
        assert owner.setdefault((column, row), label) == label
    scale = TILE * 2.0**made.step
    first, _ = overlapping(made.x * scale, made.y * scale, mark_radius(made.count, made.step))
    assert not len(first)


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 300), st.floats(5, 30)), max_size=40))
def test_overlapping_finds_the_naive_pairs(discs: list[tuple[float, float, float]]) -> None:
    x, y, radius = np.array(discs).reshape(-1, 3).T
    first, second = overlapping(x, y, radius)
    found = {frozenset(pair) for pair in zip(first.tolist(), second.tolist(), strict=True)}
    naive = {
        frozenset((i, j))
        for i in range(len(discs))
        for j in range(i)
        if (x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2 < (radius[i] + radius[j]) ** 2
    }
    assert found == naive


@settings(deadline=None, max_examples=40)
@given(cities, st.integers(0, 100))
def test_a_change_of_health_counts_like_a_new_count(city_at: tuple[int, int, float], seed: int) -> None:
    points, health, category, made = clusters_of(*city_at)
    random = np.random.default_rng(seed)
    at = np.flatnonzero(random.random(len(points)) < 0.4)
    new = random.integers(0, 4, len(at)).astype(np.uint8)
    made.change_health(at, health[at], new)
    health[at] = new
    fresh = make_clusters(points, np.arange(len(points)), MarkColumns(health, category), made.step, WORLD)
    assert made.health.tolist() == fresh.health.tolist()


def test_a_window_shows_the_middle_as_the_whole_does() -> None:
    points, health, category = city(5, 3000)
    everything = np.arange(len(points))
    whole = make_clusters(points, everything, MarkColumns(health, category), 14.0, WORLD)
    x, y = float(np.median(points.x)), float(np.median(points.y))
    reach = 700 / (TILE * 2.0**14)
    part = make_clusters(
        points,
        everything,
        MarkColumns(health, category),
        14.0,
        Bounds(x - reach, y - reach, x + reach, y + reach),
    )
    near = reach / 2

    def middle(made: Clusters) -> set[tuple[int, int]]:
        here = (abs(made.x - x) < near) & (abs(made.y - y) < near)
        return {(int(a * 1e12), int(b)) for a, b in zip(made.x[here], made.count[here], strict=True)}

    assert middle(part) == middle(whole)
    assert len(part) < len(whole)


def test_nothing_to_cluster() -> None:
    points, health, category = city(1, 10)
    none = make_clusters(points, np.zeros(0, dtype=np.int64), MarkColumns(health, category), 12.0, WORLD)
    assert len(none) == 0
    assert none.labels_of(np.array([3])).tolist() == [-1]
