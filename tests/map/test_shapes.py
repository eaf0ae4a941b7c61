"""Shapes agree with their naive definitions."""

import math
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from console.map.points import Points, sort_points
from console.map.projection import Bounds
from console.map.shapes import clipped, holds, inside_ring, name_place, simplified

corner = st.tuples(st.floats(0, 1).map(lambda v: round(v, 3)), st.floats(0, 1).map(lambda v: round(v, 3)))
rings = st.lists(corner, min_size=3, max_size=12)


def points_at(x: np.ndarray, y: np.ndarray) -> Points:
    order = np.argsort(y, kind="stable").astype(np.int32)
    rows = np.arange(len(x), dtype=np.int32)
    return Points(rows, rows, x, y, rows.astype(np.uint64), order, x[order], y[order])


def naive_inside(ring: list[tuple[float, float]], x: float, y: float) -> bool:
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 <= y) != (y2 <= y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            odd = not odd
    return odd


@given(rings, st.integers(0, 1000))
def test_inside_is_the_even_odd_rule(ring: list[tuple[float, float]], seed: int) -> None:
    x, y = np.random.default_rng(seed).random((2, 50))
    ring_x, ring_y = np.array(ring).T
    found = inside_ring(points_at(x, y), ring_x, ring_y)
    assert found.tolist() == [naive_inside(ring, a, b) for a, b in zip(x, y, strict=True)]
    assert holds(ring_x, ring_y, x[0], y[0]) == bool(found[0])


@given(rings, st.integers(0, 1000))
def test_a_clipped_ring_holds_the_same_of_the_box(ring: list[tuple[float, float]], seed: int) -> None:
    box = Bounds(0.25, 0.3, 0.7, 0.9)
    random = np.random.default_rng(seed)
    x, y = random.uniform(box.left, box.right, 40), random.uniform(box.top, box.bottom, 40)
    ring_x, ring_y = np.array(ring).T
    cut_x, cut_y = clipped(ring_x, ring_y, box)
    assert ((cut_x >= box.left - 1e-9) & (cut_x <= box.right + 1e-9)).all()
    assert ((cut_y >= box.top - 1e-9) & (cut_y <= box.bottom + 1e-9)).all()
    cut = list(zip(cut_x.tolist(), cut_y.tolist(), strict=True))
    for px, py in zip(x.tolist(), y.tolist(), strict=True):
        assert naive_inside(cut, px, py) == naive_inside(ring, px, py)


@given(st.lists(corner, min_size=2, max_size=30), st.floats(0.001, 0.3))
def test_a_simpler_line_stays_near(line: list[tuple[float, float]], tolerance: float) -> None:
    x, y = np.array(line).T
    keep = simplified(x, y, tolerance).tolist()
    assert keep[0] == 0 and keep[-1] == len(line) - 1
    for start, stop in pairwise(keep):
        for i in range(start, stop + 1):
            dx, dy = x[stop] - x[start], y[stop] - y[start]
            along = ((x[i] - x[start]) * dx + (y[i] - y[start]) * dy) / ((dx * dx + dy * dy) or 1)
            along = min(1.0, max(0.0, along))
            assert math.hypot(x[i] - x[start] - along * dx, y[i] - y[start] - along * dy) <= tolerance + 1e-9


def test_a_name_stands_inside_a_crescent() -> None:
    turn = np.linspace(0.4, 2 * np.pi - 0.4, 80)
    x = np.concatenate((np.cos(turn), 0.6 * np.cos(turn[::-1])))
    y = np.concatenate((np.sin(turn), 0.6 * np.sin(turn[::-1])))
    assert holds(x, y, *name_place(x, y))
    assert not holds(x, y, 0.0, 0.0)


def test_points_know_their_order_by_y() -> None:
    found = sort_points([78.0, 78.2, 78.1], [28.0, 27.8, 27.9])
    assert (np.diff(found.y_by_y) >= 0).all()
    assert (found.x[found.by_y] == found.x_by_y).all()
