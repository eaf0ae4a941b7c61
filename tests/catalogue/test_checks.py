"""What a person should look at in the catalogue is found, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.catalogue.checks import Check, check_all
from console.catalogue.site_facts import (
    count_to_place,
    site_facts,
    site_of_camera,
    thanas_to_place,
    to_place,
)
from console.catalogue.values import Area, Name
from console.store.catalogue_tables import put_areas
from console.store.store import Store
from tests.catalogue.small_city import camera, change, site

WEST = ((78.0, 27.0), (78.1, 27.0), (78.1, 27.1), (78.0, 27.1), (78.0, 27.0))
EAST = ((78.1, 27.0), (78.2, 27.0), (78.2, 27.1), (78.1, 27.1), (78.1, 27.0))
LAKE = ((78.14, 27.04), (78.16, 27.04), (78.16, 27.06), (78.14, 27.06), (78.14, 27.04))
AREAS = (
    Area("zone", "zone", Name("", "Zone"), "", ()),
    Area("north", "thana", Name("", "West"), "zone", (WEST,)),
    Area("south", "thana", Name("", "East"), "zone", (EAST, LAKE)),
    Area("bare", "thana", Name("", "Without an outline"), "zone", ()),
)


def spot(key: str, lat: float | None, lon: float | None, thana: str = "north") -> tuple[Any, ...]:
    return site(key, thana, lat=lat, lon=lon)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        opened.write(lambda db: put_areas(db, AREAS, opened.seat)).result(10)
        yield opened


def found(store: Store, check: Check) -> list[str]:
    report = store.read(check_all)
    assert report.counts[check] == len(report.findings[check])
    return [each.camera or each.site for each in report.findings[check]]


def test_places_are_held_against_thana_and_city(store: Store) -> None:
    change(
        store,
        [
            spot("right", 27.05, 78.05),
            spot("in the other thana", 27.05, 78.12),
            spot("far away", 28.6, 77.2),
            spot("zero", 0.0, 0.0),
            spot("unplaced", None, None),
            spot("in the hole", 27.05, 78.15, "south"),
            spot("no outline", 27.05, 78.05, "bare"),
            spot("no thana", 27.05, 78.05, ""),
        ],
    )
    assert found(store, Check.OUTSIDE_THANA) == ["in the other thana"]
    assert found(store, Check.OUTSIDE_CITY) == ["far away", "in the hole"]
    assert found(store, Check.ZERO) == ["zero"]
    assert found(store, Check.NO_THANA) == ["no thana"]


def test_a_finding_names_the_thana_in_which_it_lies(store: Store) -> None:
    change(store, [spot("lost", 27.05, 78.12)])
    (finding,) = store.read(check_all).findings[Check.OUTSIDE_THANA]
    assert (finding.thana, finding.inside) == ("north", "south")


def test_without_outlines_nothing_is_outside(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        change(store, [spot("anywhere", 28.6, 77.2, "")])
        counts = store.read(check_all).counts
        assert counts[Check.OUTSIDE_CITY] == counts[Check.OUTSIDE_THANA] == 0
        assert counts[Check.NO_THANA] == 1


def test_cameras_without_an_address_and_gone_ones(store: Store) -> None:
    change(
        store,
        [spot("a", 27.05, 78.05)],
        [camera("well", 1, "a"), camera("bare", 2, "a", sub_url=""), camera("gone", 3, "a", sub_url="")],
    )
    store.write(lambda db: db.execute("UPDATE cameras SET gone_utc = 5 WHERE id = 'gone'")).result(5)
    assert found(store, Check.NO_ADDRESS) == ["bare"]
    assert found(store, Check.GONE) == ["gone"]
    assert store.read(check_all).findings[Check.GONE][0].since_utc == 5.0


def test_a_gone_site_is_told_by_its_cameras_or_by_itself(store: Store) -> None:
    sites = [spot("shop", 27.05, 78.05), spot("school", 27.05, 78.05), spot("bank", 27.05, 78.05)]
    change(store, sites, [camera("gate", 3, "shop"), camera("there", 4, "school")])
    for table, names in (("sites", "('shop', 'school')"), ("cameras", "('gate')")):
        store.write(
            lambda db, table=table, names=names: db.execute(
                f"UPDATE {table} SET gone_utc = 5 WHERE id IN {names}"  # noqa: S608
            )
        ).result(5)
    store.write(lambda db: db.execute("UPDATE sites SET sender = 'BEO'")).result(5)
    report = store.read(check_all)
    assert report.counts[Check.GONE] == 2
    assert [(each.site, each.camera, each.teller) for each in report.findings[Check.GONE]] == [
        *(("shop", "gate", "BEO"), ("school", "", "BEO"))
    ]


def test_more_than_can_be_shown_is_still_counted(store: Store) -> None:
    change(store, [spot(f"{n}", 0.0, 0.0) for n in range(9)])
    report = store.read(lambda db: check_all(db, most=4))
    assert report.counts[Check.ZERO] == 9
    assert [each.site for each in report.findings[Check.ZERO]] == ["0", "1", "2", "3"]


# Sites that wait to be placed


def test_sites_to_be_placed_the_most_cameras_first(store: Store) -> None:
    change(
        store,
        [spot("one", None, None), spot("two", None, None, ""), spot("there", 27.05, 78.05)],
        [camera("x", 1, "two"), camera("y", 2, "two"), camera("z", 3, "one")],
    )
    assert [each.id for each in store.read(to_place)] == ["two", "one"]
    assert store.read(count_to_place) == 2
    assert store.read(thanas_to_place) == (("", 1), ("north", 1))
    assert [each.id for each in store.read(lambda db: to_place(db, thana=""))] == ["two"]
    assert [each.camera_count for each in store.read(to_place)] == [2, 1]


def test_words_are_looked_for_as_they_stand(store: Store) -> None:
    change(
        store,
        [
            site("a", lat=None, lon=None, name_en="100% Pure Milk", owner="Ram Singh"),
            site("b", lat=None, lon=None, name_hi="दूध डेरी", phone="+919876543210"),
        ],
    )

    def ids(text: str) -> list[str]:
        return [each.id for each in store.read(lambda db: to_place(db, text))]

    assert ids("100% singh") == ["a"]
    assert ids("डेरी") == ["b"]
    assert ids("98765") == ["b"]
    assert ids("%") == ["a"]
    assert ids("a_b") == []


def test_a_site_with_its_cameras(store: Store) -> None:
    change(store, [spot("a", 27.05, 78.05)], [camera("y", 7, "a"), camera("x", 3, "a", heading=90.0)])
    facts = store.read(lambda db: site_facts(db, "a"))
    assert facts is not None
    assert [each.number for each in facts.cameras] == [3, 7]
    assert facts.cameras[0].heading == 90.0
    assert facts.camera_count == 2
    assert store.read(lambda db: site_facts(db, "nobody")) is None
    assert store.read(lambda db: site_of_camera(db, "y")) == "a"
    assert store.read(lambda db: site_of_camera(db, "nobody")) == ""
