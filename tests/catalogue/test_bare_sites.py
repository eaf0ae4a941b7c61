"""Sites without a camera are found as cameras are, beside them, and are never one of them."""

import numpy as np
import pytest

from console.catalogue.catalogue import Catalogue, Filter
from console.catalogue.load import from_values
from console.catalogue.values import Area, Camera, Health, Name, Ownership, Placement, Site

NOWHERE = float("nan")
AREAS = (
    Area("z", "zone", Name("मध्य", "Central"), "", ()),
    Area("t1", "thana", Name("सासनी गेट", "Sasni Gate"), "z", ()),
    Area("t2", "thana", Name("क्वार्सी", "Quarsi"), "", ()),
)


def site(key: str, hi: str, en: str, category: str = "bank", thana: str = "t1", **more: object) -> Site:
    given = {"lat": 27.9, "lon": 78.1, **more}
    return Site(key, Name(hi, en), category, Ownership.PRIVATE, thana=thana, **given)  # type: ignore[arg-type]


SITES = (
    site("bare-school", "ज्ञान ज्योति विद्यालय", "Gyan Jyoti School", "school", phone="+919876543210"),
    site("watched", "मुख्य बैंक", "Main Bank"),
    site("bare-shop", "देशी मदिरा", "Country liquor", "liquor_shop", "t2", lat=NOWHERE, lon=NOWHERE),
    site("bare-bank", "ग्रामीण बैंक", "Gramin Bank", owner="Ramesh"),
)
CAMERAS = tuple(
    Camera(f"c{n}", 100 + n, Name("द्वार", "Gate"), "watched", Placement.ENTRY, 27.9, 78.1) for n in range(3)
)


@pytest.fixture
def catalogue() -> Catalogue:
    return from_values(SITES, CAMERAS, areas=AREAS)


def bare(catalogue: Catalogue, **wanted: object) -> list[str]:
    found = catalogue.find_bare(Filter(**wanted))  # type: ignore[arg-type]
    return [catalogue.site_in(int(catalogue.bare.site[n])).id for n in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gyan jyoti", ["bare-school"]),
        ("ज्ञान", ["bare-school"]),
        ("98765", ["bare-school"]),
        ("ramesh", ["bare-bank"]),
        ("liquor", ["bare-shop"]),
        ("quarsi", ["bare-shop"]),
        ("sasnigate", ["bare-school", "bare-bank"]),
        ("bank", ["bare-bank"]),
        ("100", []),
    ],
)
def test_they_are_found_by_what_cameras_are_found_by(
    catalogue: Catalogue, text: str, found: list[str]
) -> None:
    assert bare(catalogue, text=text) == found


def test_every_part_of_a_filter_narrows_them(catalogue: Catalogue) -> None:
    assert bare(catalogue) == ["bare-school", "bare-shop", "bare-bank"]
    assert bare(catalogue, categories=frozenset({"bank"})) == ["bare-bank"]
    assert bare(catalogue, areas=frozenset({2})) == ["bare-shop"]
    assert bare(catalogue, areas=frozenset({0})) == ["bare-school", "bare-bank"]  # the thana's zone
    assert bare(catalogue, ownership=Ownership.PUBLIC) == []
    # What has no camera is neither live nor down.
    assert bare(catalogue, health=frozenset({Health.DOWN, Health.UNKNOWN})) == []


def test_cameras_are_counted_and_found_without_them(catalogue: Catalogue) -> None:
    for text in ("", "bank", "sasni gate"):
        wanted = Filter(text=text)
        assert catalogue.find(wanted).tolist() == [0, 1, 2]
        facets = catalogue.facets(wanted)
        assert facets.all.total == facets.categories["bank"].total == facets.areas[1].total == 3
    assert catalogue.find(Filter(text="gyan")).tolist() == []
    assert catalogue.facets(Filter(text="gyan")).all.total == 0


def test_a_list_has_both_the_best_first(catalogue: Catalogue) -> None:
    rows = catalogue.find(Filter(text="gramin bank"))
    assert catalogue.entries(rows, Filter(text="gramin bank")).tolist() == [3 + 2]
    both = Filter(text="main")
    assert catalogue.entries(catalogue.find(both), both).tolist() == [0, 1, 2]
    every = catalogue.entries(catalogue.find(Filter()), Filter())
    assert every.tolist() == [0, 1, 2, 3, 4, 5] and every.dtype == np.int32


def test_a_site_that_gets_a_camera_is_one_of_them_no_more(catalogue: Catalogue) -> None:
    camera = Camera("new", 200, Name("द्वार", "Gate"), "bare-bank", Placement.ENTRY, 27.9, 78.1)
    catalogue.become(from_values(SITES, (*CAMERAS, camera), areas=AREAS))
    assert bare(catalogue) == ["bare-school", "bare-shop"]
    assert catalogue.find(Filter(text="gramin")).tolist() == [3]


def test_a_city_without_cameras_lists_its_sites() -> None:
    empty = from_values(SITES, (), areas=AREAS)
    assert len(empty.bare) == 4 and empty.count == 0
    assert empty.entries(empty.find(Filter()), Filter()).tolist() == [0, 1, 2, 3]


def test_a_figure_in_a_name_is_found_before_numbers_that_begin_with_it() -> None:
    shops = [site(f"s{n}", "", f"Wine Shop {n}", "liquor_shop") for n in (7, 9, 24, 2)]
    cameras = [
        Camera(f"w{n}", 2200 + n, Name("", "Gate"), f"s{key}", Placement.ENTRY, 27.9, 78.1)
        for n, key in enumerate((7, 9))
    ]
    city = from_values(shops, cameras, areas=AREAS)
    wanted = Filter(text="wine shop 2")
    # The very shop, the one whose figure begins so, and cameras whose numbers do.
    assert city.entries(city.find(wanted), wanted).tolist() == [3, 2, 0, 1]
    alone = Filter(text="2")
    assert city.entries(city.find(alone), alone).tolist() == [0, 1, 3, 2]
    exact = Filter(text="wine 2201")
    assert city.entries(city.find(exact), exact).tolist() == [1]
