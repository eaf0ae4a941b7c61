"""What the map finds among the shown cameras is what a naive search finds."""

import numpy as np
import pytest

from console.map.camera_index import CameraIndex
from console.map.projection import Bounds, View, to_world

LON, LAT, COUNT = 78.08, 27.89, 500


@pytest.fixture
def index() -> CameraIndex:
    random = np.random.default_rng(11)
    lat, lon = LAT + random.normal(0, 0.02, COUNT), LON + random.normal(0, 0.02, COUNT)
    category = random.integers(0, 3, COUNT).astype(np.uint8)
    health = np.ones(COUNT, dtype=np.uint8)
    return CameraIndex(lat, lon, category, health, None, 9000 - np.arange(COUNT))


def view_of(zoom: float = 12.0) -> View:
    x, y = to_world(LON, LAT)
    return View(float(x), float(y), zoom, 1000, 700)


def test_nearest_come_by_distance_and_only_shown_ones(index: CameraIndex) -> None:
    shown = np.arange(0, COUNT, 2)
    index.set_visible(shown)
    x, y = (float(v) for v in to_world(LON, LAT))
    found = index.points.rows[index.nearest(x, y, 16)].tolist()
    place = index.points.position[shown]
    far = np.hypot(index.points.x[place] - x, index.points.y[place] - y)
    assert found == shown[np.argsort(far)][:16].tolist()
    assert index.nearest_to(LAT, LON, 16).tolist() == found


def test_nearest_of_few(index: CameraIndex) -> None:
    index.set_visible([3, 4])
    assert sorted(index.nearest_to(LAT, LON, 16).tolist()) == [3, 4]


@pytest.mark.parametrize("some", [4, 400])
def test_a_wall_gets_call_up_order(index: CameraIndex, some: int) -> None:
    rows = index.ordered(index.points.positions(np.arange(some)))
    assert rows.tolist() == list(range(some - 1, -1, -1))  # numbers fall as rows rise


def test_a_ring_within_another_is_a_hole(index: CameraIndex) -> None:
    x, y = np.array([0.0, 1.0, 1.0, 0.0]), np.array([0.0, 0.0, 1.0, 1.0])
    assert len(index.in_rings([(x, y)])) == COUNT
    middle_x, middle_y = float(np.median(index.points.x)), float(np.median(index.points.y))
    hole = (np.array([0.0, middle_x, middle_x, 0.0]), np.array([0.0, 0.0, middle_y, middle_y]))
    inside = (index.points.x < middle_x) & (index.points.y < middle_y)
    assert 0 < inside.sum() < COUNT
    assert index.in_rings([(x, y), hole]).tolist() == np.flatnonzero(~inside).tolist()
    assert len(index.in_rings([])) == 0
    assert len(index.in_ring(x[:2], y[:2])) == 0


def test_a_change_of_health_reaches_the_clusters(index: CameraIndex) -> None:
    view = view_of()
    assert index.clusters(view).health[:, 3].sum() == 0
    index._source_health[[5, 6]] = 3
    assert index.health_changed(np.array([5, 6, 6, 7]))
    assert index.clusters(view).health[:, 3].sum() == 2
    assert not index.health_changed(np.array([5]))


def test_clusters_are_kept_while_the_view_stays_near(index: CameraIndex) -> None:
    view = view_of()
    made = index.clusters(view)
    assert index.clusters(view.panned(60, 40)) is made
    assert index.clusters(view.zoomed(12.3, 0, 0)) is made
    assert index.clusters(view.zoomed(12.6, 0, 0)) is not made


def test_an_empty_city() -> None:
    none = np.zeros(0)
    index = CameraIndex(none, none, none.astype(np.uint8), none.astype(np.uint8))
    assert index.bounds() is None
    assert len(index.marks(view_of()).index) == 0
    assert len(index.nearest_to(LAT, LON, 16)) == 0
    assert len(index.in_rectangle(Bounds(0, 0, 1, 1))) == 0


def test_the_next_step_of_zoom_is_made_ahead_and_counts_with_the_others(index: CameraIndex) -> None:
    view = view_of()
    shown = index.clusters(view)
    index.prepare(view, 1)
    nearer = view.zoomed(np.floor(view.zoom * 2) / 2 + 0.5, view.width / 2, view.height / 2)
    former = index.clusters(nearer)
    assert index.clusters(view) is shown and index.clusters(nearer) is former
    index._source_health[:] = 3
    index.health_changed(np.arange(COUNT))
    for each in (view, nearer):
        assert index.clusters(each).health[:, 3].sum() == index.clusters(each).count.sum()
    index.set_visible(np.arange(10))
    assert index.clusters(view) is not shown
    assert index.clusters(view).count.sum() <= 10


def test_nothing_is_prepared_beyond_the_last_zoom(index: CameraIndex) -> None:
    view = view_of().zoomed(20.0, 100, 100)
    index.clusters(view)
    kept = list(index._kept)
    index.prepare(view, 1)
    assert index._kept == kept
