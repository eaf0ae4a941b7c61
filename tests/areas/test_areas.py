"""Areas from a city's files: read in any usual grid, mended, matched by name, and found by place."""

import json
import math
import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Polygon

from console.areas.apart import read_apart
from console.areas.columns import guess_columns, guess_kind, kind_of
from console.areas.finder import AreaFinder
from console.areas.fitting import gaps, overlaps
from console.areas.grids import to_degrees
from console.areas.plan import plan_areas
from console.areas.reading import property_names, read_areas
from console.areas.values import AreaColumns, AreaOutcome, AreasProblem, AreasUnreadable, AreaTrouble
from console.areas.writing import assign_sites, write_areas
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import history, undo
from console.catalogue.values import Area, Name, Ownership, Site
from console.store import catalogue_tables as tables
from console.store.store import Store

LAT, LON = 27.88, 78.08
HEAD = ChangeHead(ChangeKind.AREAS, "Thanas", "Asha")


def square(lon, lat, size=0.01):
    return [[lon, lat], [lon + size, lat], [lon + size, lat + size], [lon, lat + size], [lon, lat]]


def feature(rings, **properties):
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": rings},
    }


def written(folder, features, **more):
    path = folder / "areas.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **more}), encoding="utf-8")
    return path


def area(key, kind, lon, lat, size=0.01, name=None, parent=""):
    ring = tuple((x, y) for x, y in square(lon, lat, size))
    return Area(key, kind, name or Name("", key), parent, (ring,))


# Reading


def test_a_plain_file_is_read_in_its_order(tmp_path):
    found = read_areas(
        written(tmp_path, [feature([square(LON, LAT)], thana="सासनी गेट", code=7), feature([square(LON, 28)])])
    )
    assert [each.place for each in found] == [1, 2]
    assert found[0].properties == {"thana": "सासनी गेट", "code": "7"}
    assert found[0].troubles == ()
    assert set(found[0].rings[0]) == {(x, y) for x, y in square(LON, LAT)}


@pytest.mark.parametrize("broken", [math.nan, math.inf, None, "x", 1e300, [], {}])
def test_one_area_that_cannot_be_read_does_not_keep_the_others_out(tmp_path, broken):
    ring = [[LON, LAT], [LON, broken], [LON + 0.1, LAT], [LON, LAT]]
    found = read_areas(written(tmp_path, [feature([square(LON, LAT)], name="A"), feature([ring], name="B")]))
    assert [each.troubles for each in found] == [(), (AreaTrouble.NO_DEGREES,)]
    plan = plan_areas(found, AreaColumns("name"), "thana", ())
    assert [each.outcome for each in plan.planned] == [AreaOutcome.NEW, AreaOutcome.LEFT_OUT]


def test_latitudes_before_longitudes_are_turned_and_told(tmp_path):
    turned = [[lat, lon] for lon, lat in square(LON, LAT)]
    (found,) = read_areas(written(tmp_path, [feature([turned])]))
    (right,) = read_areas(written(tmp_path, [feature([square(LON, LAT)])]))
    assert found.troubles == (AreaTrouble.TURNED,)
    assert Polygon(found.rings[0]).equals(Polygon(right.rings[0]))


def test_an_outline_that_is_all_crossings_is_left_out_in_time(tmp_path):
    random = Random(1)
    ring = [[LON + random.random() / 10, LAT + random.random() / 10] for _ in range(3_000)]
    before = time.monotonic()
    found = read_areas(written(tmp_path, [feature([square(LON, LAT)]), feature([ring])]))
    assert time.monotonic() - before < 20
    assert found[1].troubles == (AreaTrouble.TANGLED,)
    assert found[1].rings == ()


def test_names_have_no_characters_that_turn_or_break_a_screen(tmp_path):
    path = written(
        tmp_path, [feature([square(LON, LAT)], **{"name": "Lo\u202edha\x00\ud800 7", "n" * 999: "x" * 999})]
    )
    (found,) = read_apart(path)
    assert found.properties["name"] == "Lo dha  7"
    assert found.properties["n" * 200] == "x" * 200


def test_very_many_properties_are_bounded(tmp_path):
    features = [
        feature([square(LON, LAT)], **{f"p{place} {number}": 1 for number in range(300)})
        for place in range(9)
    ]
    found = read_areas(written(tmp_path, features))
    assert max(len(each.properties) for each in found) == 100
    assert len(property_names(found)) == 100


def test_an_area_of_very_many_pieces_is_thinned_as_a_whole(tmp_path):
    def circle(place):
        middle = LON + place * 0.02
        turns = [math.tau * step / 900 for step in range(900)]
        ring = [[middle + 0.009 * math.cos(turn), LAT + 0.009 * math.sin(turn)] for turn in turns]
        return [[*ring, ring[0]]]

    entry = feature([])
    entry["geometry"] = {"type": "MultiPolygon", "coordinates": [circle(place) for place in range(20)]}
    (found,) = read_areas(written(tmp_path, [entry]))
    assert found.troubles == (AreaTrouble.THINNED_OUT,)
    assert sum(len(ring) for ring in found.rings) <= 5_000
    assert len(found.rings) == 20


def test_an_outline_that_crosses_itself_is_mended_and_told(tmp_path):
    bow = [[78.0, 27.0], [78.1, 27.1], [78.1, 27.0], [78.0, 27.1], [78.0, 27.0]]
    (found,) = read_areas(written(tmp_path, [feature([bow], name="Bow")]))
    assert AreaTrouble.CROSSED_ITSELF in found.troubles
    assert len(found.rings) == 2
    inside = AreaFinder([Area("a", "thana", Name("", "Bow"), "", found.rings)])
    # Both wings, left and right of the crossing, and not what lies above or below it.
    assert inside.locate([27.05, 27.05, 27.09, 27.01], [78.02, 78.08, 78.05, 78.05]).thana.tolist() == [
        0,
        0,
        -1,
        -1,
    ]


def test_a_hole_is_kept_and_the_enclave_in_it_has_its_own_ground(tmp_path):
    outer, inner = square(78.0, 27.0, 0.1), square(78.04, 27.04, 0.01)
    found = read_areas(
        written(tmp_path, [feature([outer, inner], name="Round"), feature([inner], name="Enclave")])
    )
    assert len(found[0].rings) == 2
    finder = AreaFinder([Area(str(each.place), "thana", Name("", ""), "", each.rings) for each in found])
    assert finder.locate([27.045, 27.01], [78.045, 78.01]).thana.tolist() == [1, 0]
    alone = AreaFinder([Area("1", "thana", Name("", ""), "", found[0].rings)])
    assert alone.locate([27.045, 27.01], [78.045, 78.01]).thana.tolist() == [-1, 0]


@pytest.mark.parametrize(
    ("crs", "x", "y"),
    [
        # Known points: 84° E on the equator's parallel 26.5° N is zone 45, computed with PROJ 9.
        ("urn:ogc:def:crs:EPSG::32644", 212_529.20, 3_087_152.23),
        ("EPSG:3857", LON * 20037508.342789244 / 180, 3_234_209.30),
    ],
)
def test_exports_in_metres_come_out_in_degrees(tmp_path, crs, x, y):
    side = 900.0
    ring = [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]
    path = written(tmp_path, [feature([ring], name="A")], crs={"type": "name", "properties": {"name": crs}})
    (found,) = read_areas(path)
    lon, lat = min(found.rings[0])
    assert lon == pytest.approx(LON, abs=0.001)
    assert lat == pytest.approx(LAT, abs=0.01)


@given(st.floats(21, 31), st.floats(-2.9, 2.9))
def test_utm_goes_back_to_where_it_came_from(lat, off):
    """Against the forward series of the same source."""
    zone, lon = 44, 81 + off
    n = (1 / 298.257223563) / (2 - 1 / 298.257223563)
    a = 6_378_137.0 / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    alpha = (n / 2 - 2 / 3 * n**2 + 5 / 16 * n**3, 13 / 48 * n**2 - 3 / 5 * n**3, 61 / 240 * n**3)
    phi, dl = math.radians(lat), math.radians(off)
    e = 2 * math.sqrt(n) / (1 + n)
    t = math.sinh(math.atanh(math.sin(phi)) - e * math.atanh(e * math.sin(phi)))
    xi, eta = math.atan2(t, math.cos(dl)), math.atanh(math.sin(dl) / math.hypot(1, t))
    eta = math.asinh(math.sin(dl) / math.hypot(t, math.cos(dl)))
    x = eta + sum(c * math.cos(2 * j * xi) * math.sinh(2 * j * eta) for j, c in enumerate(alpha, 1))
    y = xi + sum(c * math.sin(2 * j * xi) * math.cosh(2 * j * eta) for j, c in enumerate(alpha, 1))
    import numpy as np

    back_lon, back_lat = to_degrees(
        f"326{zone}", np.array([500_000 + 0.9996 * a * x]), np.array([0.9996 * a * y])
    )
    assert back_lon[0] == pytest.approx(lon, abs=1e-7)
    assert back_lat[0] == pytest.approx(lat, abs=1e-7)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", AreasProblem.NOT_GEOJSON),
        ("{", AreasProblem.NOT_GEOJSON),
        ("[" * 100_000, AreasProblem.NOT_GEOJSON),
        ("[]", AreasProblem.NOT_GEOJSON),
        ('{"type": "Topology"}', AreasProblem.NOT_GEOJSON),
        ('{"features": []}', AreasProblem.NO_AREAS),
        (
            '{"features": [1, null, {"geometry": {"type": "Point", "coordinates": [78, 27]}}]}',
            AreasProblem.NO_AREAS,
        ),
        (json.dumps({"features": [feature([square(300, 10)])]}), AreasProblem.NOT_IN_DEGREES),
        (json.dumps({"features": [feature([[["x", 1]]])]}), AreasProblem.NOT_IN_DEGREES),
        (
            json.dumps(
                {
                    "features": [feature([square(1, 1)])],
                    "crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::24378"}},
                }
            ),
            AreasProblem.UNKNOWN_GRID,
        ),
    ],
)
def test_what_is_no_file_of_areas_is_refused_with_the_reason(tmp_path, text, why):
    path = tmp_path / "x.geojson"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AreasUnreadable) as refused:
        read_areas(path)
    assert refused.value.why is why


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "x.geojson"
    with path.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(AreasUnreadable) as refused:
        read_areas(path)
    assert refused.value.why is AreasProblem.TOO_LARGE


def test_a_very_fine_outline_is_thinned_out_and_stays_where_it_was(tmp_path):
    count = 60_000
    ring = [
        [LON + 0.1 * math.cos(2 * math.pi * i / count), LAT + 0.1 * math.sin(2 * math.pi * i / count)]
        for i in range(count)
    ]
    (found,) = read_areas(written(tmp_path, [feature([[*ring, ring[0]]], name="Round")]))
    assert AreaTrouble.THINNED_OUT in found.troubles
    assert len(found.rings[0]) <= 5_000
    assert all(
        math.hypot(lon - LON, lat - LAT) == pytest.approx(0.1, abs=2e-4) for lon, lat in found.rings[0]
    )


# Columns


def test_columns_are_guessed_from_names_as_offices_write_them(tmp_path):
    found = read_areas(
        written(tmp_path, [feature([square(LON, LAT)], OBJECTID=1, PS_NAME="Sasni Gate", Zone="City North")])
    )
    columns = guess_columns(found)
    assert (columns.name, columns.parent) == ("PS_NAME", "Zone")
    hindi = read_areas(written(tmp_path, [feature([square(LON, LAT)], थाना="क्वार्सी", प्रकार="थाना")]))
    columns = guess_columns(hindi)
    assert (columns.name, columns.kind) == ("थाना", "प्रकार")


def test_the_hindi_beside_a_name_is_found_by_its_letters(tmp_path):
    found = read_areas(
        written(
            tmp_path,
            [feature([square(LON, LAT)], PS_NAME="Lodha", PS_NAME_L="लोधा", DISTRICT="सासनीपुर")],
        )
    )
    columns = guess_columns(found)
    assert (columns.name, columns.name_hi) == ("PS_NAME", "PS_NAME_L")


@pytest.mark.parametrize(
    ("names", "file", "kind"),
    [
        ({"WARD_NAME": "1"}, "boundary", "ward"),
        ({"PS_NAME": "Lodha"}, "wards_and_thanas", "thana"),
        ({"NAME": "1"}, "Sasnipur_wards_2025", "ward"),
        ({"NAME": "1"}, "boundary", ""),
        ({"थाना": "लोधा"}, "सूची", "thana"),
    ],
)
def test_what_a_file_has_is_guessed(tmp_path, names, file, kind):
    found = read_areas(written(tmp_path, [feature([square(LON, LAT)], **names)]))
    assert guess_kind(guess_columns(found), file) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police Station", "thana"),
        ("P.S.", "thana"),
        ("थाना", "thana"),
        ("WARD", "ward"),
        ("ज़ोन", "zone"),
        ("x", ""),
    ],
)
def test_kinds_by_their_words(text, kind):
    assert kind_of(text) == kind


# Plan


def test_an_area_keeps_its_identifier_by_its_name_in_either_language(tmp_path):
    existing = (area("t1", "thana", LON, LAT, name=Name("सासनी गेट", "Sasni Gate")),)
    found = read_areas(
        written(
            tmp_path,
            [
                feature([square(LON, LAT, 0.02)], name="SASNI  GATE"),
                feature([square(78.2, LAT)], name="नया थाना"),
            ],
        )
    )
    plan = plan_areas(found, AreaColumns(name="name"), "thana", existing)
    assert [each.outcome for each in plan.planned] == [AreaOutcome.CHANGED, AreaOutcome.NEW]
    assert plan.planned[0].area.id == "t1"
    assert plan.planned[0].area.name.hi == "सासनी गेट"
    assert plan.planned[1].area.name == Name("नया थाना", "")
    assert plan.missing == ()


def test_nameless_twice_named_and_shapeless_areas_are_left_out_with_the_reason(tmp_path):
    found = read_areas(
        written(
            tmp_path,
            [
                feature([square(LON, LAT)], name="A"),
                feature([square(78.3, LAT)], name="a"),
                feature([square(78.4, LAT)]),
                {"type": "Feature", "properties": {"name": "B"}, "geometry": None},
            ],
        )
    )
    plan = plan_areas(found, AreaColumns(name="name"), "thana", ())
    assert [each.outcome for each in plan.planned] == [AreaOutcome.NEW, *[AreaOutcome.LEFT_OUT] * 3]
    assert [each.troubles[-1] for each in plan.planned[1:]] == [
        AreaTrouble.NAME_TWICE,
        AreaTrouble.NO_NAME,
        AreaTrouble.NO_NAME if not found[3].properties else AreaTrouble.NO_POLYGON,
    ]


def test_the_parent_is_the_one_that_is_named_or_the_one_around_it(tmp_path):
    zones = (area("z1", "zone", 78.0, 27.0, 0.1), area("z2", "zone", 78.1, 27.0, 0.1))
    found = read_areas(
        written(
            tmp_path,
            [
                feature([square(78.15, 27.05)], name="by place"),
                feature([square(78.15, 27.07)], name="by name", zone="Z1"),
                feature([square(78.12, 27.02)], name="unknown zone", zone="Z9"),
            ],
        )
    )
    plan = plan_areas(found, AreaColumns(name="name", parent="zone"), "thana", zones)
    assert [each.area.parent for each in plan.planned] == ["z2", "z1", "z2"]
    assert AreaTrouble.PARENT_UNKNOWN in plan.planned[2].troubles


# Fitting


def test_a_city_without_areas_has_no_misfits():
    assert overlaps((), "thana") == gaps((), "thana") == ()
    assert overlaps((area("a", "thana", 78.0, 27.0),), "ward") == ()


def test_overlaps_and_gaps_are_told_and_slivers_are_not():
    one, other = area("a", "thana", 78.0, 27.0), area("b", "thana", 78.009, 27.0)
    sliver = area("c", "thana", 78.0, 27.00999)
    (found,) = overlaps((one, other, sliver), "thana")
    assert {found.one, found.other} == {"a", "b"}
    # A thousandth of a degree by a hundredth: about 99 m by 1113 m.
    assert found.square_m == pytest.approx(0.001 * 0.01 * 111_320**2 * math.cos(math.radians(27)), rel=0.02)
    ring = [
        area(f"{i}{j}", "thana", 78 + i / 100, 27 + j / 100)
        for i in range(3)
        for j in range(3)
        if (i, j) != (1, 1)
    ]
    (hole,) = gaps(ring, "thana")
    assert (hole.lat, hole.lon) == (pytest.approx(27.015, abs=0.005), pytest.approx(78.015, abs=0.005))
    assert gaps([*ring, area("m", "thana", 78.01, 27.01)], "thana") == ()


# Writing


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "data") as opened:
        yield opened


def site(key, lat, lon, **more):
    return Site(key, Name("", key), "bank", Ownership.PUBLIC, lat, lon, **more)


def test_areas_are_written_sites_are_told_theirs_and_all_of_it_can_be_undone(store, tmp_path):
    nowhere = float("nan")
    zone = area("z", "zone", 78.0, 27.0, 0.1)
    store.write(
        lambda db: (
            tables.put_areas(db, [zone, area("other", "thana", 70, 20)], store.seat),
            tables.put_sites(
                db,
                [
                    site("in", 27.005, 78.005),
                    site("out", 26, 78),
                    site("told", 27.005, 78.005, thana="other"),
                    site("unplaced", nowhere, nowhere),
                ],
                store.seat,
            ),
        )
    ).result()
    found = read_areas(written(tmp_path, [feature([square(78.0, 27.0)], name="Kotwali")]))
    plan = plan_areas(found, AreaColumns(name="name"), "thana", store.read(tables.read_areas))
    done = store.write(lambda db: write_areas(db, store.seat, plan, HEAD)).result()

    def areas_of_sites():
        return {
            row[0]: row[1:]
            for row in store.read(
                lambda db: db.execute(
                    "SELECT id, coalesce(zone, ''), coalesce(thana, '') FROM sites"
                ).fetchall()
            )
        }

    new = plan.planned[0].area.id
    assert areas_of_sites() == {
        "in": ("z", new),
        "out": ("", ""),
        "told": ("z", "other"),
        "unplaced": ("", ""),
    }
    assert done.sites == 2
    assert [change.head.kind for change in store.read(history)] == [ChangeKind.AREAS]
    again = store.write(lambda db: assign_sites(db, store.seat, HEAD)).result()
    assert (again.change, again.sites) == ("", 0)
    store.write(lambda db: undo(db, store.seat, done.change, "Asha")).result()
    assert areas_of_sites()["in"] == ("", "")
    assert [each.id for each in store.read(tables.read_areas)] == ["z", "other"]
