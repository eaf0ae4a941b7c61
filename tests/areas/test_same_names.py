"""Areas of one name: in two zones they are two, whichever way the file or the city says so."""

import pytest

from console.areas.columns import guess_columns
from console.areas.plan import plan_areas
from console.areas.shapes import shape_of
from console.areas.values import AreaColumns, AreaOutcome, AreaTrouble, Feature
from console.areas.writing import write_areas
from console.catalogue.area_names import told_names
from console.catalogue.categories import shipped
from console.catalogue.change_history import name_of
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.values import Area, Name, Ownership, Site
from console.lists.cells.areas import AreaFinder
from console.lists.facts import CityFacts
from console.lists.mapping import Defaults, MappingChoice
from console.lists.out.rows import rows
from console.lists.out.values import Form, Wish
from console.lists.table import Row
from console.lists.understanding import Understander
from console.lists.values import Field, Trouble
from console.store import catalogue_tables as tables
from console.store.store import Store

HEAD = ChangeHead(ChangeKind.AREAS, "Wards", "Asha")
WARDS = AreaColumns(name="WARD", parent="ZONE")


def ring(lon, lat=27.0, size=0.01):
    return ((lon, lat), (lon + size, lat), (lon + size, lat + size), (lon, lat + size), (lon, lat))


def ward(place, name, lon, **properties):
    return Feature(place, {"WARD": name, **properties}, (ring(lon),))


def zone(key, lon, name=""):
    return Area(key, "zone", Name("", name or key), "", (ring(lon, size=0.05),))


def outcomes(plan):
    return [(each.area.name.en, each.outcome, each.area.parent) for each in plan.planned]


def test_ward_1_of_two_zones_is_two_wards_by_the_column():
    zones = (zone("z1", 78.0, "North"), zone("z2", 78.1, "South"))
    # Both lie in the first zone's outline: the file has the last word.
    file = [ward(1, "Ward 1", 78.0, ZONE="North"), ward(2, "Ward 1", 78.02, ZONE="South Zone")]
    plan = plan_areas(file, WARDS, "ward", zones)
    assert outcomes(plan) == [("Ward 1", AreaOutcome.NEW, "z1"), ("Ward 1", AreaOutcome.NEW, "z2")]
    again = plan_areas(file, WARDS, "ward", plan.after)
    assert {each.outcome for each in again.planned} == {AreaOutcome.UNCHANGED}
    assert [each.area.id for each in again.planned] == [each.area.id for each in plan.planned]


def test_ward_1_of_two_zones_is_two_wards_by_their_ground():
    zones = (zone("z1", 78.0), zone("z2", 78.1))
    file = [ward(1, "Ward 1", 78.0), ward(2, "Ward 1", 78.12), ward(3, "Ward 1", 78.03)]
    plan = plan_areas(file, AreaColumns(name="WARD"), "ward", zones)
    assert [each.area.parent for each in plan.planned[:2]] == ["z1", "z2"]
    assert plan.planned[2].outcome is AreaOutcome.LEFT_OUT
    assert plan.planned[2].troubles == (AreaTrouble.NAME_TWICE,)


def test_zones_that_a_file_only_names_are_made_of_their_parts():
    file = [
        ward(1, "Ward 1", 78.0, ZONE="1"),
        ward(2, "Ward 2", 78.010005, ZONE="1"),
        ward(3, "Ward 1", 78.1, ZONE="दक्षिण"),
    ]
    plan = plan_areas(file, WARDS, "ward", ())
    made = plan.planned[:2]
    assert [each.area.name for each in made] == [Name("ज़ोन 1", "Zone 1"), Name("दक्षिण", "")]
    assert {each.troubles for each in made} == {(AreaTrouble.ONLY_NAMED,)}
    # One outline over the slit of half a metre between the two wards.
    assert len(made[0].area.rings) == 1
    assert [each.area.parent for each in plan.planned[2:]] == [made[0].area.id] * 2 + [made[1].area.id]
    assert plan.missing == ()
    again = plan_areas(file, WARDS, "ward", plan.after)
    assert [each.outcome for each in again.planned] == [AreaOutcome.UNCHANGED] * 3


@pytest.mark.parametrize("column", ["ZONE", "PART_OF"])
def test_a_zone_that_a_file_only_names_has_all_its_wards_in_a_city_of_thanas(column):
    thana = Area("t", "thana", Name("", "Kotwali"), "", (ring(78.0),))
    # The first ward lies in the thana, the second in none.
    file = [ward(1, "Ward 1", 78.0, **{column: "North"}), ward(2, "Ward 2", 78.01, **{column: "North"})]
    plan = plan_areas(file, AreaColumns(name="WARD", parent=column), "ward", (thana,))
    zone_made, *wards = plan.planned
    assert (zone_made.area.kind, zone_made.area.name.en) == ("zone", "North")
    west, _, east, _ = shape_of(zone_made.area).bounds
    assert (west, east) == pytest.approx((78.0, 78.02))
    assert [each.area.parent for each in wards] == [zone_made.area.id] * 2


def test_wards_of_a_zone_that_all_lie_in_thanas_make_the_zone_that_their_column_names():
    thana = Area("t", "thana", Name("", "Kotwali"), "", (ring(78.0, size=0.05),))
    plan = plan_areas([ward(1, "Ward 1", 78.0, ZONE="North")], WARDS, "ward", (thana,))
    assert [(each.area.kind, each.area.name.en) for each in plan.planned] == [
        ("zone", "North"),
        ("ward", "Ward 1"),
    ]
    assert plan.planned[1].area.parent == plan.planned[0].area.id


def test_wards_that_came_without_zones_keep_their_identifiers_when_the_zones_are_known():
    file = [ward(1, "Ward 1", 78.0, ZONE="North"), ward(2, "Ward 1", 78.1, ZONE="South")]
    zones = (zone("z1", 78.0, "North"), zone("z2", 78.1, "South"))
    alone = Area("w", "ward", Name("", "Ward 1"), "", (ring(78.1),))
    plan = plan_areas(file, WARDS, "ward", (*zones, alone))
    assert outcomes(plan) == [("Ward 1", AreaOutcome.NEW, "z1"), ("Ward 1", AreaOutcome.CHANGED, "z2")]
    assert plan.planned[1].area.id == "w"


def test_another_zone_of_the_file_is_another_ward_and_its_own_ground_is_not():
    zones = (zone("z1", 78.0, "North"), zone("z2", 78.1, "South"))
    was = Area("w", "ward", Name("", "Ward 1"), "z1", (ring(78.04),))
    (other,) = plan_areas([ward(1, "Ward 1", 78.12, ZONE="South")], WARDS, "ward", (*zones, was)).planned
    assert (other.outcome, other.area.parent) == (AreaOutcome.NEW, "z2")
    (moved,) = plan_areas([ward(1, "Ward 1", 78.041, ZONE="South")], WARDS, "ward", (*zones, was)).planned
    assert (moved.outcome, moved.area.id, moved.area.parent) == (AreaOutcome.CHANGED, "w", "z2")


def test_wards_go_on_being_part_of_thanas_in_a_city_that_has_it_so():
    thana = Area("t", "thana", Name("", "Kotwali"), "z", (ring(78.0, size=0.04),))
    was = Area("w", "ward", Name("", "Ward 1"), "t", (ring(78.0),))
    plan = plan_areas([ward(1, "Ward 1", 78.0)], AreaColumns("WARD"), "ward", (zone("z", 78.0), thana, was))
    assert outcomes(plan) == [("Ward 1", AreaOutcome.UNCHANGED, "t")]
    told = plan_areas(
        [ward(1, "Ward 2", 78.2, THANA="Kotwali")],
        AreaColumns("WARD", parent="THANA"),
        "ward",
        (zone("z", 78.0), thana, was),
    )
    assert told.planned[0].area.parent == "t"


@pytest.mark.parametrize(
    ("properties", "file", "name", "parent"),
    [
        ({"WARD_NO": "1", "WARD_NAME": "x", "ZONE_NAME": "N"}, "", "WARD_NAME", "ZONE_NAME"),
        ({"वार्ड": "1", "अंचल": "उत्तर"}, "", "वार्ड", "अंचल"),
        ({"वार्ड": "1", "थाना": "लोधा"}, "", "वार्ड", "थाना"),
        ({"WARD": "1", "THANA": "Lodha", "ज़ोन": "2"}, "", "WARD", "ज़ोन"),
        ({"NAME": "1", "PS_NAME": "Lodha"}, "wards", "NAME", "PS_NAME"),
        # A thana's own code is not what it is part of.
        ({"PS": "PS01", "NAME": "Lodha"}, "thana_boundary", "NAME", ""),
        ({"PS_NAME": "Lodha", "CIRCLE": "First"}, "", "PS_NAME", "CIRCLE"),
    ],
)
def test_what_an_area_is_part_of_is_guessed(properties, file, name, parent):
    columns = guess_columns([Feature(1, properties, (ring(78.0),))], file)
    assert (columns.name, columns.parent) == (name, parent)


def test_names_that_several_have_are_told_with_what_is_above():
    areas = (
        zone("z1", 78.0, "North"),
        Area("z2", "zone", Name("दक्षिण", ""), "", ()),
        Area("a", "ward", Name("वार्ड 1", "Ward 1"), "z1", ()),
        Area("b", "ward", Name("", "ward  1"), "z2", ()),
        Area("c", "ward", Name("", "Ward 2"), "z1", ()),
        Area("d", "thana", Name("", "Ward 1"), "z1", ()),
        Area("e", "ward", Name("", "Ward 1"), "", ()),
    )
    told = told_names(areas)
    assert told["a"] == Name("वार्ड 1 (North)", "Ward 1 (North)")
    assert told["b"] == Name("ward  1 (दक्षिण)", "ward  1 (दक्षिण)")
    assert [told[key].en for key in "cde"] == ["Ward 2", "Ward 1", "Ward 1"]
    finder = AreaFinder(areas[:5], "ward")
    assert finder.find("Ward 1") is None
    assert [finder.find(text).id for text in ("ward 1 (north)", "Ward 1 (दक्षिण)", "2")] == ["a", "b", "c"]


def test_lists_out_and_history_name_the_zone_too(tmp_path):
    zones = (zone("z1", 78.0, "North"), zone("z2", 78.1, "South"))
    file = [ward(1, "Ward 1", 78.0), ward(2, "Ward 1", 78.1)]
    with Store.open(tmp_path / "data") as store:
        store.write(
            lambda db: (
                tables.put_areas(db, zones, store.seat),
                tables.put_sites(
                    db, [Site("s", Name("", "s"), "bank", Ownership.PUBLIC, 27.005, 78.005)], store.seat
                ),
            )
        ).result()
        plan = plan_areas(file, AreaColumns("WARD"), "ward", store.read(tables.read_areas))
        store.write(lambda db: write_areas(db, store.seat, plan, HEAD)).result()
        _, other = (each.area.id for each in plan.planned)
        assert store.read(lambda db: name_of(db, "areas", other)) == (
            Name("Ward 1 (South)", "Ward 1 (South)"),
            0,
        )
        wish = Wish("x.csv", Form.CSV, (), ("s",), (Field.NAME_EN, Field.WARD))
        assert store.read(lambda db: list(rows(db, wish, ()))) == [("s", "Ward 1 (North)")]


@pytest.mark.parametrize(
    ("cells", "ward"),
    [
        (("S", "Ward 1", "South"), "b"),
        (("S", "वार्ड 1", "North Zone"), "a"),
        (("S", "Ward 1 (South)", ""), "b"),
        (("S", "Ward 1", ""), None),
        (("S", "Ward 1", "West"), None),
    ],
)
def test_a_list_means_the_ward_of_the_zone_that_it_names(cells, ward):
    areas = (
        zone("z1", 78.0, "North"),
        zone("z2", 78.1, "South"),
        Area("a", "ward", Name("वार्ड 1", "Ward 1"), "z1", ()),
        Area("b", "ward", Name("वार्ड 1", "Ward 1"), "z2", ()),
    )
    # The ward stands before the zone, as in most lists.
    choice = MappingChoice((Field.NAME, Field.WARD, Field.ZONE), Defaults(category="school"))
    reads = Understander(CityFacts(shipped()[1], areas), ("Name", "Ward", "Zone"), choice)
    found = reads.record(Row(2, cells))
    assert found.values.get(Field.WARD) == ward
    assert (Trouble.AREA_UNKNOWN in {each.trouble for each in found.troubles}) == (ward is None)
