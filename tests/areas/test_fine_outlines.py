"""Outlines of very many points: kept exactly and small, drawn with fewer, and decided by the exact ones."""

from __future__ import annotations

import json
import math
import pickle
import sys

import numpy as np
import pytest
import shapely

from console.areas.display import POINTS_MOST, for_display, points_of
from console.areas.finder import AreaFinder
from console.areas.fitting import overlaps
from console.areas.shapes import shape_of
from console.catalogue.load import load
from console.catalogue.ring import Ring
from console.catalogue.values import Area, Name
from console.store import catalogue_tables as tables
from console.store.store import Store

CORNERS = ((78.0, 27.0), (78.1, 27.0), (78.1, 27.1), (78.0, 27.0))


def circle(place: int, points: int) -> Area:
    """A thana of a survey that goes round every wall; neighbours touch."""
    turns = np.arange(points) * math.tau / points
    wobble = 0.01 + 2e-6 * np.sin(turns * 997)
    lon, lat = 78 + 0.02 * place + wobble * np.cos(turns), 27 + wobble * np.sin(turns)
    ring = np.column_stack((lon, lat))
    return Area(str(place), "thana", Name("", str(place)), "", (np.vstack((ring, ring[:1])),))


def test_a_ring_is_a_sequence_of_places() -> None:
    ring = Ring(CORNERS)
    assert tuple(ring) == CORNERS and ring[1] == CORNERS[1] and ring[1:3] == CORNERS[1:3] and len(ring) == 4
    assert ring == Ring(np.array(CORNERS)) and hash(ring) == hash(Ring(list(CORNERS)))
    assert ring != Ring(CORNERS[::-1]) and ring != CORNERS
    assert pickle.loads(pickle.dumps(ring)) == ring  # noqa: S301 - our own
    assert Ring.of(ring) is ring
    area = Area("a", "thana", Name("", "A"), "", (CORNERS,))
    assert area == Area("a", "thana", Name("", "A"), "", [Ring(CORNERS)])
    assert json.loads(tables.outline_text(area)) == [[list(point) for point in CORNERS]]


def test_a_ring_takes_an_eighth_of_tuples() -> None:
    ring = circle(0, 10_000).rings[0]
    assert isinstance(ring, Ring)
    in_tuples = sum(sys.getsizeof(point) + 2 * sys.getsizeof(0.0) + 8 for point in ring)
    assert ring.points.nbytes * 6 < in_tuples


def test_few_points_are_left_as_they_are() -> None:
    areas = (circle(0, 1000),)
    assert for_display(areas) == areas


def test_very_many_points_are_thinned_by_metres_for_maps_alone(tmp_path) -> None:
    areas = tuple(circle(place, 60_000) for place in range(4))
    thin = for_display(areas)
    assert points_of(areas) > POINTS_MOST >= points_of(thin)
    for exact, shown in zip(areas, thin, strict=True):
        assert (shown.id, shown.name, shown.kind) == (exact.id, exact.name, exact.kind)
        apart = shapely.hausdorff_distance(shape_of(exact).exterior, shape_of(shown).exterior)
        assert apart * 111_320 < 2
    with Store.open(tmp_path / "data") as store:
        store.write(lambda db: tables.put_areas(db, areas, store.seat)).result()
        assert points_of(store.read(tables.read_areas)) == points_of(areas)
        assert points_of(load(store).areas) <= POINTS_MOST
        # Half a metre within the exact border, outside of the thinned one or not: it is decided exactly.
        exact = AreaFinder(store.read(tables.read_areas))
        turns = np.linspace(0, math.tau, 400, endpoint=False)
        inner = 0.01 + 2e-6 * np.sin(turns * 997) - 4e-7
        assert (exact.locate(27 + inner * np.sin(turns), 78 + inner * np.cos(turns)).thana == 0).all()


def test_neighbours_of_very_fine_borders_do_not_overlap() -> None:
    areas = [circle(place, 4_000) for place in range(3)]
    assert overlaps(areas, "thana") == ()
    moved = Area("x", "thana", Name("", "x"), "", (np.add(areas[1].rings[0], (0.002, 0.0)),))
    assert {(each.one, each.other) for each in overlaps([areas[1], moved], "thana")} == {("1", "x")}


@pytest.mark.parametrize("points", [[], [[78.0, 27.0]]])
def test_a_ring_of_nothing_is_one(points: list[list[float]]) -> None:
    assert len(Ring(points)) == len(points) and list(Ring(points)) == [tuple(point) for point in points]
