"""What obstacles cover of a rectangle, to the precision of the grid."""

import numpy as np

from console.map.cover import CELL_PX, Cover
from console.map.projection import Bounds

FRAME = Bounds(-60.0, -30.0, 240.0, 150.0)


def covered(obstacles: list[tuple[float, ...]], box: tuple[float, float, float, float]) -> float:
    cover = Cover(np.array(obstacles, dtype=np.float64).reshape(-1, 4), FRAME)
    return float(cover.area(*(np.array([side]) for side in box))[0])


def test_a_box_inside_an_obstacle_is_covered_whole() -> None:
    assert covered([(0, 0, 120, 60)], (12, 12, 48, 36)) == 36 * 24


def test_a_box_beside_an_obstacle_is_free() -> None:
    assert covered([(0, 0, 60, 60)], (66, 0, 120, 60)) == 0


def test_each_obstacle_counts() -> None:
    assert covered([(0, 0, 30, 30), (0, 0, 30, 30)], (0, 0, 60, 60)) == 2 * 30 * 30


def test_what_reaches_out_of_the_frame_counts_only_inside() -> None:
    assert covered([(-600, -300, 600, 300)], (-60, -30, 240, 150)) == 300 * 180
    assert covered([(300, 200, 400, 300)], (-60, -30, 240, 150)) == 0
    assert covered([], (0, 0, 60, 60)) == 0


def test_any_boxes_are_right_to_a_cell_at_each_side() -> None:
    random = np.random.default_rng(4)
    left, top = random.uniform(-50, 150, 40), random.uniform(-25, 100, 40)
    obstacles = np.stack(
        (left, top, left + random.uniform(5, 60, 40), top + random.uniform(5, 40, 40)), axis=1
    )
    cover = Cover(obstacles, FRAME)
    for _ in range(50):
        x, y = random.uniform(-40, 100), random.uniform(-20, 60)
        box = (x, y, x + 80.0, y + 20.0)
        wide = np.minimum(obstacles[:, 2], box[2]) - np.maximum(obstacles[:, 0], box[0])
        high = np.minimum(obstacles[:, 3], box[3]) - np.maximum(obstacles[:, 1], box[1])
        touched = (wide > -CELL_PX) & (high > -CELL_PX)
        exact = float((np.maximum(wide, 0) * np.maximum(high, 0)).sum())
        found = float(cover.area(*(np.array([side]) for side in box))[0])
        assert abs(found - exact) <= touched.sum() * CELL_PX * (80 + 20 + 2 * CELL_PX)
