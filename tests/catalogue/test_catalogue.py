"""What goes into the catalogue comes out of it, through the store and by every handle."""

import importlib.util
import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from console.catalogue.catalogue import Filter
from console.catalogue.categories import CategoriesWrong, parse, shipped
from console.catalogue.columns import IdColumn, TextColumn
from console.catalogue.load import from_values, load
from console.catalogue.values import Area, Camera, Health, Name, Ownership, Placement, Site, Way
from console.store.catalogue_tables import (
    AddressHoldsCredential,
    put_areas,
    put_cameras,
    put_sites,
    put_ways,
)
from console.store.store import Store

AREAS = (
    Area(
        "t1",
        "thana",
        Name("थाना", "Thana"),
        "z1",
        (((78.0, 27.0), (78.1, 27.0), (78.0, 27.1), (78.0, 27.0)),),
    ),
    Area("z1", "zone", Name("जोन", "Zone"), "", ()),
)
WAYS = (Way("r1", "road", Name("सड़क", "Road"), ((78.0, 27.0), (78.1, 27.1))),)
SITES = (
    Site(
        "s1", Name("विद्यालय", "School"), "school", Ownership.PUBLIC, 27.05, 78.05, "z1", "t1", "", "क", "+91"
    ),
    Site("s2", Name("नया", "New"), "school", Ownership.PRIVATE, math.nan, math.nan),
)
CAMERAS = (
    Camera(
        "c2", 1102, Name("निकास", "Exit"), "s1", Placement.EXIT, 27.0501, 78.0502, 90.0, "rtsp://h/2", "m"
    ),
    Camera(
        "c1", 1101, Name("प्रवेश", "Entry"), "s1", Placement.ENTRY, 27.05, 78.05, None, "a", "b", "udp", "key"
    ),
    Camera("c3", 9, Name("", "Gate"), "s2", Placement.OTHER, math.nan, math.nan),
)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path) as opened:
        yield opened


def put(store):
    def all_of_it(db):
        put_areas(db, AREAS, store.seat)
        put_ways(db, WAYS, store.seat)
        put_sites(db, SITES, store.seat)
        put_cameras(db, CAMERAS, store.seat)

    store.write(all_of_it).result(5)


def test_everything_returns_from_the_store(store):
    put(store)
    put(store)  # putting it again changes nothing
    catalogue = load(store)
    assert catalogue.areas == AREAS
    assert catalogue.ways == WAYS
    assert catalogue.number.tolist() == [9, 1101, 1102]
    assert [catalogue.camera(row) for row in (1, 2)] == [CAMERAS[1], CAMERAS[0]]
    assert catalogue.site_of(1) == SITES[0]
    assert repr(catalogue.camera(0)) == repr(CAMERAS[2])
    assert repr(catalogue.site_of(0)) == repr(SITES[1])


def test_an_empty_city_can_be_asked_everything(store):
    catalogue = load(store)
    assert catalogue.count == 0
    assert catalogue.find(Filter(text="स्कूल 1")).tolist() == []
    assert catalogue.facets(Filter(text="a")).all.total == 0
    assert catalogue.nearest(27, 78, 5).tolist() == []
    assert catalogue.inside([(0, 0), (1, 0), (1, 1)]).tolist() == []
    assert catalogue.row_of_id("x") is None
    assert catalogue.row_of_number(1) is None


def test_rows_are_found_by_number_and_id():
    catalogue = from_values(SITES, CAMERAS, areas=AREAS)
    assert [catalogue.row_of_number(number) for number in (9, 1102, 0, 1100, 9999)] == [
        0,
        2,
        None,
        None,
        None,
    ]
    assert [catalogue.row_of_id(key) for key in ("c1", "c2", "c3", "c", "", "d")] == [
        1,
        2,
        0,
        None,
        None,
        None,
    ]


def test_a_camera_without_a_place_is_kept_and_never_near():
    catalogue = from_values(SITES, CAMERAS, areas=AREAS)
    assert catalogue.nearest(27.05, 78.05, 9).tolist() == [1, 2]
    assert catalogue.inside([(-180, -90), (180, -90), (180, 90), (-180, 90)]).tolist() == [1, 2]
    assert catalogue.find(Filter()).tolist() == [0, 1, 2]


def test_the_zone_follows_from_the_thana():
    site = Site("s", Name("", "x"), "bank", Ownership.PUBLIC, 27, 78, thana="t1")
    camera = Camera("c", 1, Name("", "y"), "s", Placement.ENTRY, 27, 78)
    catalogue = from_values([site], [camera], areas=AREAS)
    assert catalogue.site_of(0).zone == "z1"
    assert catalogue.in_area(1).tolist() == [0]


def test_a_site_of_a_category_no_longer_listed_is_kept_as_other():
    site = Site("s", Name("", "x"), "teleport", Ownership.PUBLIC, 27, 78)
    catalogue = from_values([site], [Camera("c", 1, Name("", "y"), "s", Placement.ENTRY, 27, 78)])
    assert catalogue.site_of(0).category == "other"


@pytest.mark.parametrize("url", ["rtsp://admin:secret@10.0.0.1/1", "rtsp://admin@10.0.0.1/1"])
def test_an_address_with_a_credential_is_never_kept(store, url):
    put(store)
    camera = Camera("c9", 99, Name("", "x"), "s1", Placement.ENTRY, 27, 78, main_url=url)
    with pytest.raises(AddressHoldsCredential) as refused:
        store.write(lambda db: put_cameras(db, [camera], store.seat)).result(5)
    assert refused.value.number == 99
    assert "secret" not in str(refused.value)
    with pytest.raises(AddressHoldsCredential):
        control = replace(camera, main_url="", control_url=url.replace("rtsp", "http"))
        store.write(lambda db: put_cameras(db, [control], store.seat)).result(5)
    with pytest.raises(AddressHoldsCredential):
        recorded = replace(camera, main_url="", recordings_url=url.replace("rtsp", "mediamtx+http"))
        store.write(lambda db: put_cameras(db, [recorded], store.seat)).result(5)
    assert load(store).count == 3


def test_where_a_camera_is_moved_is_kept(store):
    put(store)
    url = "http://10.0.0.1/onvif/device_service"
    camera = Camera("c9", 99, Name("", "x"), "s1", Placement.ENTRY, 27, 78, control_url=url)
    store.write(lambda db: put_cameras(db, [camera], store.seat)).result(5)
    catalogue = load(store)
    assert {catalogue.camera(row).control_url for row in range(catalogue.count)} == {"", url}
    assert catalogue.camera(catalogue.row_of_id("c9")).control_url == url


def test_a_camera_s_recordings_and_device_are_kept(store):
    put(store)
    device = {"make": "Prama", "model": "PT-NC140", "serial": "PT-118 / २"}
    url = "mediamtx+http://10.0.0.1:9996/gate"
    camera = Camera("c9", 99, Name("", "x"), "s1", Placement.ENTRY, 27, 78, recordings_url=url, **device)
    store.write(lambda db: put_cameras(db, [camera], store.seat)).result(5)
    catalogue = load(store)
    assert catalogue.camera(catalogue.row_of_id("c9")) == camera
    assert catalogue.camera(0).make == ""


def test_a_camera_that_its_source_has_no_more_is_kept_and_marked(store):
    put(store)
    store.write(lambda db: db.execute("UPDATE cameras SET gone_utc = 5 WHERE id = 'c1'")).result(5)
    catalogue = load(store)
    assert catalogue.gone.tolist() == [False, True, False]
    assert from_values(SITES, CAMERAS, areas=AREAS, gone=["c3"]).gone.tolist() == [True, False, False]


def test_a_catalogue_becomes_another_and_keeps_the_health_of_its_cameras():
    old = from_values(SITES, CAMERAS, areas=AREAS)
    held = old
    old.set_health([0, 1, 2], [Health.DOWN, Health.LIVE, Health.STALLED])
    fresh = Camera("c0", 1, Name("", "New"), "s1", Placement.ENTRY, 27.0, 78.0)
    renumbered = replace(CAMERAS[2], number=5000, name=Name("", "Moved gate"))
    new = from_values(SITES, [fresh, CAMERAS[0], renumbered], areas=AREAS[1:], gone=["c2"])
    moved = old.become(new)
    assert moved.tolist() == [2, -1, 1]  # c3 has another number, c1 is no more, c2 stands at 1102
    assert held.count == 3
    assert [held.camera(row).id for row in range(3)] == ["c0", "c2", "c3"]
    assert held.health.tolist() == [Health.UNKNOWN, Health.STALLED, Health.DOWN]
    assert held.gone.tolist() == [False, True, False]
    assert held.areas == AREAS[1:]
    assert held.row_of_id("c1") is None and held.row_of_number(5000) == 2
    assert held.find(Filter(text="moved")).tolist() == [2]
    assert held.find(Filter(health=frozenset([Health.DOWN]))).tolist() == [2]
    assert held.nearest(27.0, 78.0, 1).tolist() == [0]


def test_a_catalogue_becomes_an_empty_one_and_back():
    catalogue = from_values(SITES, CAMERAS, areas=AREAS)
    assert catalogue.become(from_values([], [])).tolist() == [-1, -1, -1]
    assert catalogue.count == 0
    assert catalogue.become(from_values(SITES, CAMERAS)).tolist() == []
    assert catalogue.become(from_values(SITES, CAMERAS)).tolist() == [0, 1, 2]


def test_columns_give_back_what_they_were_given():
    texts = ["", "क्ष", "a\x1fb", "", "\n", "x" * 1000]
    column = TextColumn.of(texts)
    assert column.texts() == [column[row] for row in range(6)] == ["", "क्ष", "a b", "", "\n", "x" * 1000]
    assert TextColumn.of([]).texts() == []
    assert TextColumn.of([""]).texts() == [""]
    with pytest.raises(IndexError):
        TextColumn.of(["a"])[1]
    ids = IdColumn.of(["b", "a", "अ"])
    assert [ids.row(key) for key in ("a", "b", "अ", "c")] == [1, 0, 2, None]


def test_categories_are_those_of_the_order():
    groups, categories = shipped()
    assert len(groups) == 11
    assert len(categories) == 28
    assert all(group.department.hi and group.department.en for group in groups)
    assert {category.group for category in categories} == {group.code for group in groups}


def test_every_category_icon_exists_in_the_icon_font():
    package = importlib.util.find_spec("qtawesome")
    assert package is not None and package.origin is not None
    fonts = Path(package.origin).parent / "fonts"
    charmap = json.loads(next(fonts.glob("materialdesignicons6*charmap*.json")).read_text())
    missing = [
        category.icon for category in shipped()[1] if category.icon.removeprefix("mdi6.") not in charmap
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "groups"),
        ("[]", "groups"),
        ('{"groups": [{}]}', "group"),
        ('{"groups": []}', "other"),
        ('{"groups": [{"code": "g", "name": {"hi": "क"}, "department": {}}]}', "g.name"),
    ],
)
def test_a_spoilt_file_of_categories_says_where(text, where):
    with pytest.raises(CategoriesWrong) as wrong:
        parse(text)
    assert wrong.value.where == where
