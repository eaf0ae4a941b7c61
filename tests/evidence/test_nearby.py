"""Cameras near an incident's, against a plain count of all distances."""

from __future__ import annotations

import math
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.load import from_values
from console.catalogue.values import Camera, Name, Ownership, Placement, Site
from console.evidence.nearby import suggest_nearby
from console.evidence.values import Incident
from tests.evidence.conftest import CAMERA
from tests.evidence.test_rules import incident

SITE = Site("s", Name("", "Site"), "bank", Ownership.PUBLIC, 27.88, 78.08)
places = st.tuples(st.integers(-40, 40), st.integers(-40, 40)) | st.none()


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great circle, by the haversine."""
    a, b = (tuple(map(math.radians, place)) for place in (one, other))
    half = math.sin((b[0] - a[0]) / 2) ** 2
    half += math.cos(a[0]) * math.cos(b[0]) * math.sin((b[1] - a[1]) / 2) ** 2
    return 2 * 6_371_000 * math.asin(math.sqrt(half))


def of(ids: list[str]) -> Incident:
    cameras = tuple(replace(CAMERA, camera_id=one, stream_id=f"{one}/sub") for one in ids)
    return replace(incident(), cameras=cameras)


@given(st.lists(places, min_size=1, max_size=30), st.sets(st.integers(0, 29), max_size=4), st.integers(1, 6))
def test_the_nearest_that_are_not_in_it_yet(
    where: list[tuple[int, int] | None], own: set[int], most: int
) -> None:
    at = [
        (math.nan, math.nan) if place is None else (27.88 + place[0] / 5000, 78.08 + place[1] / 5000)
        for place in where
    ]
    cameras = [
        Camera(f"c{n}", n, Name("", ""), "s", Placement.OTHER, lat, lon) for n, (lat, lon) in enumerate(at)
    ]
    catalogue = from_values([SITE], cameras)
    chosen = [n for n in sorted(own) if n < len(at)]
    found = suggest_nearby(of([*(f"c{n}" for n in chosen), "gone"]), catalogue, 200, most)
    expected = sorted(
        (min(metres(at[n], at[o]) for o in chosen if not math.isnan(at[o][0])), n)
        for n in range(len(at))
        if n not in chosen
        and not math.isnan(at[n][0])
        and any(not math.isnan(at[o][0]) and metres(at[n], at[o]) <= 200 for o in chosen)
    )
    sure = [m for m, _ in expected if m < 199.9]
    assert len(sure[:most]) <= len(found) <= min(most, len(expected) + 1)
    for near, (distance, _) in zip(found, expected, strict=False):
        assert abs(near.distance_m - distance) < 0.5
    assert not {near.row for near in found} & set(chosen)


def test_an_incident_without_a_known_camera_has_no_neighbours() -> None:
    catalogue = from_values([SITE], [Camera("a", 1, Name("", ""), "s", Placement.OTHER, 27.88, 78.08)])
    assert suggest_nearby(of(["elsewhere"]), catalogue) == ()
