"""The demo city: its areas tile it, its sites are where they belong, and it is the same each time."""

import re
from pathlib import Path

import numpy as np
import pytest

from console.catalogue.categories import shipped
from console.catalogue.load import load
from console.catalogue.places import Places
from console.catalogue.values import Ownership, Placement
from console.demo.city import FAULTS, SCENES, build_city
from console.demo.scenes import names
from console.relay.demo_source import parse
from console.store.store import Store

SCENES_FOLDER = Path("/somewhere/demo scenes")


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("city")) as store:
        build_city(store, SCENES_FOLDER)
        yield load(store)


@pytest.fixture(scope="module")
def cameras(city):
    return [city.camera(row) for row in range(city.count)]


def of_kind(city, kind):
    return [area for area in city.areas if area.kind == kind]


def area_of(ring):
    x, y = np.array(ring).T
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2


def test_it_is_as_large_as_asked(city, cameras):
    assert city.count >= 1000
    assert len({camera.site for camera in cameras}) >= 600
    assert set(np.unique(city.category)) == set(range(len(city.categories)))
    assert {Placement(value) for value in np.unique(city.placement)} == set(Placement)
    assert {Ownership(value) for value in np.unique(city.ownership)} == set(Ownership)
    counts = {kind: len(of_kind(city, kind)) for kind in ("city", "zone", "thana", "ward")}
    assert counts["city"] == 1
    assert counts["zone"] >= 4
    assert counts["thana"] >= 16
    assert counts["ward"] >= 60


def test_it_says_that_it_is_invented(city):
    (whole,) = of_kind(city, "city")
    assert "डेमो" in whole.name.hi and "काल्पनिक" in whole.name.hi
    assert "Demo: invented city, places and people" in whole.name.en
    sites = [city.site_of(row) for row in range(city.count)]
    assert all(site.phone.startswith("+91-00000-") for site in sites)
    assert all("invented" in site.owner and "काल्पनिक" in site.owner for site in sites)


@pytest.mark.parametrize("kind", ["zone", "thana", "ward"])
def test_areas_tile_the_city(city, kind):
    (whole,) = of_kind(city, "city")
    parts = of_kind(city, kind)
    rings = [ring for part in (whole, *parts) for ring in part.rings]
    assert len(rings) == len(parts) + 1  # each is one piece
    assert all(ring[0] == ring[-1] and area_of(ring) > 0 for ring in rings)
    assert sum(area_of(part.rings[0]) for part in parts) == pytest.approx(area_of(whole.rings[0]), rel=1e-6)
    chance = np.random.default_rng(5)
    low, high = np.min(whole.rings[0], axis=0), np.max(whole.rings[0], axis=0)
    points = chance.uniform(low, high, (4000, 2))
    places = Places(points[:, 1], points[:, 0])
    covered = sum(places.inside(part.rings[0]).astype(int) for part in parts)
    assert np.array_equal(covered, places.inside(whole.rings[0]).astype(int))


def test_wards_lie_in_their_thanas_and_thanas_in_their_zones(city):
    by_id = {area.id: area for area in city.areas}
    for kind, above in (("ward", "thana"), ("thana", "zone"), ("zone", "city")):
        for parent in of_kind(city, above):
            own = [area for area in of_kind(city, kind) if area.parent == parent.id]
            assert own
            assert sum(area_of(area.rings[0]) for area in own) == pytest.approx(
                area_of(parent.rings[0]), rel=1e-6
            )
        assert all(by_id[area.parent].kind == above for area in of_kind(city, kind))


def test_sites_lie_in_the_areas_that_they_name(city):
    sites = list({city.site_of(row).id: city.site_of(row) for row in range(city.count)}.values())
    points = Places(np.array([site.lat for site in sites]), np.array([site.lon for site in sites]))
    for area in city.areas:
        if area.kind != "city":
            said = [getattr(site, area.kind) == area.id for site in sites]
            assert points.inside(area.rings[0]).tolist() == said


def test_numbers_are_unique_and_in_blocks_of_their_thana(city):
    assert len(set(city.number.tolist())) == city.count
    assert city.number[0] == 1101
    assert not np.any(city.number % 100 == 0)
    thanas_of_block = {}
    for number, thana in zip(city.number.tolist(), city.thana.tolist(), strict=True):
        thanas_of_block.setdefault(number // 100, set()).add(thana)
    assert all(len(thanas) == 1 for thanas in thanas_of_block.values())


def test_every_name_is_in_both_languages(city, cameras):
    named = [*city.areas, *cameras, *(city.site_of(row) for row in range(city.count))]
    for each in named:
        assert re.search("[\u0900-\u097f]", each.name.hi) and not re.search("[A-Za-z{}]", each.name.hi), each
        assert re.search("[A-Za-z]", each.name.en) and not re.search("[\u0900-\u097f{}]", each.name.en), each
    sites = {camera.site: camera.name for camera in cameras}
    assert len({city.site_of(row).name for row in range(city.count)}) == len(sites)
    assert {way.kind for way in city.ways} == {"road", "rail", "river"}


def test_cameras_play_the_scene_of_their_category(city, cameras):
    assert set(SCENES) == {category.code for category in shipped()[1]}
    assert set(SCENES.values()) <= set(names())
    phases = set()
    for row, camera in enumerate(cameras):
        sub, main = parse(camera.sub_url), parse(camera.main_url)
        scene = SCENES[city.site_of(row).category]
        assert Path(sub.path) == SCENES_FOLDER / f"{scene}-sub.mp4"
        assert Path(main.path) == SCENES_FOLDER / f"{scene}-main.mp4"
        assert (sub.phase_s, sub.fault) == (main.phase_s, main.fault)
        phases.add(sub.phase_s)
    assert len(phases) > 30


def test_about_four_in_a_hundred_have_a_fault_and_they_are_spread(cameras):
    faults = [parse(camera.sub_url).fault for camera in cameras]
    faulty = [row for row, fault in enumerate(faults) if fault != "none"]
    assert 0.03 < len(faulty) / len(cameras) < 0.05
    assert set(faults) - {"none"} == set(FAULTS)
    assert max(sum(fault != "none" for fault in faults[row : row + 16]) for row in range(len(faults))) <= 2
    assert not any(fault != "none" for fault in faults[:4])


def test_it_is_the_same_each_time_and_leaves_what_is_there_alone(city, cameras, tmp_path):
    with Store.open(tmp_path) as store:
        build_city(store, SCENES_FOLDER)
        store.write(lambda db: db.execute("UPDATE cameras SET name_en = 'mine' WHERE number = 1101")).result()
        build_city(store, SCENES_FOLDER)
        again = load(store)
        assert again.camera(0).name.en == "mine"
        assert [again.camera(row) for row in range(1, again.count)] == cameras[1:]
        assert again.areas == city.areas
        build_city(store, Path("/elsewhere"))
        moved = load(store)
        assert moved.camera(0).name.en == "mine"
        assert parse(moved.camera(0).sub_url).path == "/elsewhere/school_gate-sub.mp4"
