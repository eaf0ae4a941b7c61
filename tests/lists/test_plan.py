"""What becomes of rows: new, changed, unchanged, possible duplicate, rejected, gone."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.catalogue.values import Area, Name
from console.lists.plan_values import Changed, PlanCancelled
from console.lists.values import Alike, Decision, Field, Outcome, Trouble
from console.store.catalogue_tables import put_areas
from tests.lists.planned import LAT, LON, STEP, City, a_city, record


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    with a_city(tmp_path) as made:
        yield made


def outcomes(city: City, records: list, **more: object) -> list[Outcome]:
    with city.plan(records, **more) as plan:
        return [row.outcome for row in plan.rows()]


def test_a_first_list_is_new_and_the_same_list_again_changes_nothing(city: City) -> None:
    rows = [
        record(2, name="Wine Shop", lat=LAT, lon=LON, phone="+919876543210"),
        record(3, name="Beer Shop", code="L-17", url="rtsp://10.0.0.1/1", camera="Gate"),
        record(4, name="Model Shop", address="Civil Lines", extra={"Licensee": "Ram"}),
    ]
    first = city.take(rows)
    assert first.counts[Outcome.NEW] == 3
    assert city.sites() == [("Wine Shop",), ("Beer Shop",), ("Model Shop",)]
    assert outcomes(city, rows) == [Outcome.UNCHANGED] * 3
    again = city.take(rows)
    assert again.change == "" and again.numbers == ()
    assert city.rows("SELECT count(*) FROM changes") == [(1,)]


def test_many_shops_of_one_name_stay_apart_and_are_found_again(city: City) -> None:
    rows = [record(2 + at, name="Desi Sharab", lat=LAT + at * STEP, lon=LON) for at in range(80)]
    rows += [record(100 + at, name="Desi Sharab", phone=f"+9198765{at:05}") for at in range(80)]
    city.take(rows)
    assert len(city.sites()) == 160
    assert set(outcomes(city, rows)) == {Outcome.UNCHANGED}


def test_rows_that_differ_in_nothing_that_tells_are_as_many_sites(city: City) -> None:
    rows = [record(2 + at, name="Desi Sharab", extra={"S.No.": str(at + 1)}) for at in range(70)]
    city.take(rows)
    assert len(city.sites()) == 70
    assert set(outcomes(city, rows)) == {Outcome.UNCHANGED}


def test_a_changed_phone_is_a_change_of_the_site_and_not_a_new_one(city: City) -> None:
    city.take([record(2, name="Wine Shop", lat=LAT, lon=LON, phone="+919876543210")])
    with city.plan([record(2, name="Wine Shop", lat=LAT, lon=LON, phone="+919999999999")]) as plan:
        (row,) = plan.rows()
        assert row.outcome is Outcome.CHANGED
        assert row.changes == (Changed(Field.PHONE, "+919876543210", "+919999999999"),)
        city.apply(plan)
    assert city.sites("phone") == [("+919999999999",)]


def test_a_shop_that_moved_is_found_by_its_name_unless_two_could_be_it(city: City) -> None:
    city.take([record(2, name="Wine Shop", lat=LAT, lon=LON)])
    assert outcomes(city, [record(2, name="Wine Shop", lat=LAT + 5 * STEP, lon=LON)]) == [Outcome.CHANGED]
    two = [record(2 + at, name="Wine Shop", lat=LAT + (5 + 5 * at) * STEP, lon=LON) for at in range(2)]
    assert outcomes(city, two) == [Outcome.NEW, Outcome.NEW]


PUMP = {"name": "Indian Oil", "category": "petrol_pump", "camera": "Entry", "phone": "+919876543210"}


@pytest.mark.parametrize(
    "other",
    [
        {"lat": LAT + 120 * STEP, "lon": LON, "url": "rtsp://10.0.0.2/1"},
        {"lat": LAT + 120 * STEP, "lon": LON, "url": "rtsp://10.0.0.2/1", "phone": "+919999999999"},
        {"lat": LAT + 120 * STEP, "lon": LON, "url": "rtsp://10.0.0.2/1", "category": "hospital"},
        {"lat": LAT + 8 * STEP, "lon": LON, "url": "rtsp://10.0.0.2/1"},
        {"lat": LAT + 8 * STEP, "lon": LON, "url": "rtsp://10.0.0.1/1", "phone": "+919999999999"},
        {"url": "rtsp://10.0.0.2/1", "phone": "+919999999999"},
    ],
)
def test_another_place_of_that_name_in_a_partial_list_does_not_take_the_camera_s_number(
    city: City, other: dict[str, object]
) -> None:
    city.take([record(2, **PUMP, lat=LAT, lon=LON, url="rtsp://10.0.0.1/1")])
    number = city.cameras("number")[0][0]
    with city.plan([record(2, **{**PUMP, **other})]) as plan:
        (row,) = plan.rows()
        assert row.outcome in (Outcome.NEW, Outcome.DUPLICATE)
        city.apply(plan)
    assert (number, "rtsp://10.0.0.1/1") in city.cameras("number, sub_url")


def test_lists_without_a_sender_are_not_taken_for_one_office_s(city: City) -> None:
    city.take([record(2, name="Main Gate", phone="+919876543210")], sender="")
    with city.plan([record(2, name="Main Gate", phone="+919999999999")], sender="") as plan:
        (row,) = plan.rows()
        assert row.outcome in (Outcome.NEW, Outcome.DUPLICATE)


def test_a_code_finds_its_site_whatever_else_changed(city: City) -> None:
    city.take([record(2, name="Old Name", code="0912", lat=LAT, lon=LON)])
    with city.plan([record(9, name="New Name", code="0912", lat=LAT + 9 * STEP, lon=LON)]) as plan:
        (row,) = plan.rows()
        assert row.outcome is Outcome.CHANGED
        assert {each.field for each in row.changes} == {Field.NAME_EN, Field.LAT}
    assert outcomes(city, [record(9, name="Old Name", code="77", lat=LAT, lon=LON)])[0] is not Outcome.CHANGED


def test_another_sender_s_site_of_the_same_name_is_a_possible_duplicate(city: City) -> None:
    city.take([record(2, name="Sasni Gate School", category="school", lat=LAT, lon=LON)])
    other = record(2, name_hi="सासनी गेट स्कूल", category="school", lat=LAT + STEP / 10, lon=LON)
    with city.plan([other], sender="BEO") as plan:
        (row,) = plan.rows()
        assert row.outcome is Outcome.DUPLICATE
        (candidate,) = row.candidates
        assert candidate.why is Alike.PLACE_AND_NAME and candidate.name == "Sasni Gate School"
        assert candidate.score > 0.84 and candidate.distance_m == pytest.approx(10, abs=1)


def test_duplicates_within_one_list_name_the_earlier_row(city: City) -> None:
    rows = [
        record(2, name="Gupta Medical Store", category="medical_shop", lat=LAT, lon=LON),
        record(3, name="Gupta Medical", category="medical_shop", lat=LAT, lon=LON),
        record(4, name="Axis Bank", category="bank", lat=LAT, lon=LON),
    ]
    with city.plan(rows) as plan:
        found = plan.rows()
        assert [row.outcome for row in found] == [Outcome.NEW, Outcome.DUPLICATE, Outcome.NEW]
        assert found[1].candidates[0].row == 2


def test_a_phone_of_two_sites_makes_them_possible_duplicates_that_of_many_does_not(city: City) -> None:
    two = [record(at, name=f"Shop {'AB'[at]}", phone="+919876543210") for at in range(2)]
    assert outcomes(city, two) == [Outcome.NEW, Outcome.DUPLICATE]
    many = [record(at, name=f"Shop {at}", phone="+919876543210") for at in range(6)]
    assert outcomes(city, many) == [Outcome.NEW] * 6


def test_an_address_that_is_known_elsewhere_is_a_possible_duplicate(city: City) -> None:
    city.take([record(2, name="Old Shop", url="rtsp://10.0.0.1:554/live")])
    number = city.cameras("number")[0][0]
    with city.plan([record(2, name="Other Shop", url="rtsp://10.0.0.1/live")], sender="Police") as plan:
        (row,) = plan.rows()
        assert row.outcome is Outcome.DUPLICATE
        assert (row.candidates[0].why, row.candidates[0].number) == (Alike.ADDRESS, number)


def test_the_same_address_twice_in_a_list_is_rejected(city: City) -> None:
    rows = [
        record(2, name="One", url="rtsp://10.0.0.1/1"),
        record(3, name="Two", url="rtsp://10.0.0.1/1"),
        record(4, name="One", url="rtsp://10.0.0.1/1"),
    ]
    with city.plan(rows, columns={Field.SUB_URL: 7}) as plan:
        found = plan.rows()
        assert [row.outcome for row in found] == [Outcome.NEW, Outcome.REJECTED, Outcome.UNCHANGED]
        assert [(each.trouble, each.column) for each in found[1].troubles] == [(Trouble.ADDRESS_TWICE, 7)]
        assert [each.trouble for each in found[2].troubles] == [Trouble.ROW_TWICE]


def test_numbers_that_a_list_brings_are_checked(city: City) -> None:
    city.take([record(2, name="One", number=1501, camera="Gate")])
    rows = [
        record(2, name="Two", number=1501, camera="Gate"),
        record(3, name="Three", number=1502, camera="Gate"),
        record(4, name="Four", number=1502, camera="Gate"),
        record(5, name="One", number=1501, camera="Gate"),
    ]
    with city.plan(rows) as plan:
        found = plan.rows()
        assert [row.outcome for row in found] == [
            *(Outcome.REJECTED, Outcome.NEW, Outcome.REJECTED, Outcome.UNCHANGED)
        ]
        assert found[0].troubles[0].trouble is Trouble.NUMBER_TAKEN
        assert found[2].troubles[0].trouble is Trouble.NUMBER_TWICE


def test_a_number_of_a_camera_that_is_gone_is_not_given_again(city: City) -> None:
    city.take([record(2, name="One", number=1501, camera="Gate")])
    city.store.write(lambda db: db.execute("DELETE FROM cameras")).result()
    with city.plan([record(2, name="Two", number=1501, camera="Gate")]) as plan:
        assert [each.trouble for each in plan.rows()[0].troubles] == [Trouble.NUMBER_RETIRED]


def test_what_lacks_a_name_or_a_category_is_rejected_unless_its_site_is_known(city: City) -> None:
    city.take([record(2, name="One", code="7")])
    rows = [
        record(2, category="school"),
        record(3, name="Nameless kind", category=None),
        record(4, code="7", category=None, phone="+919876543210"),
        record(5, site_id="nobody"),
    ]
    with city.plan(rows) as plan:
        found = plan.rows()
        assert [[each.trouble for each in row.troubles] for row in found] == [
            *([Trouble.NO_NAME], [Trouble.NO_CATEGORY], [], [Trouble.ID_UNKNOWN])
        ]
        assert found[2].outcome is Outcome.CHANGED
        assert plan.troubles()[Trouble.NO_NAME] == 1


def test_cameras_of_one_site_are_told_in_several_rows(city: City) -> None:
    rows = [
        record(2, name="College", code="1", camera="Gate 1", url="rtsp://10.0.0.1/1", lat=LAT, lon=LON),
        record(
            3, name="College", code="1", camera="Gate 2", url="rtsp://10.0.0.1/2", lat=LAT + STEP, lon=LON
        ),
        record(4, name="College", code="1", camera="Office"),
    ]
    city.take(rows)
    assert city.sites("name_en, lat") == [("College", LAT)]
    assert city.cameras("name_en, lat") == [("Gate 1", LAT), ("Gate 2", LAT + STEP), ("Office", LAT)]
    assert outcomes(city, rows) == [Outcome.UNCHANGED] * 3
    moved = [record(2, name="College", code="1", camera="Gate 2", lat=LAT + 2 * STEP, lon=LON)]
    city.take(moved)
    assert city.sites("lat") == [(LAT,)] and city.cameras("lat")[1] == (LAT + 2 * STEP,)


def test_rows_that_contradict_each_other_do_not_flip_a_site_to_and_fro(city: City) -> None:
    rows = [
        record(2, name="College", code="1", phone="+919876543210", camera="Gate 1"),
        record(3, name="College", code="1", phone="+919999999999", camera="Gate 2"),
    ]
    city.take(rows)
    with city.plan(rows) as plan:
        found = plan.rows()
        assert [row.outcome for row in found] == [Outcome.UNCHANGED] * 2
        assert found[1].troubles[0].trouble is Trouble.ROW_TWICE
        assert found[1].troubles[0].detail == "+919999999999"


def test_a_source_s_cameras_come_go_and_come_back(city: City) -> None:
    def told(*keys: str) -> list:
        return [
            record(at, key=key, name=f"Site {key}", category="junction", url=f"rtsp://10.0.0.9/{key}")
            for at, key in enumerate(keys, 1)
        ]

    source = {"sender": "nvr", "source": "source-1"}
    city.take(told("a", "b"), **source, complete=True)
    with city.plan(told("a"), **source, complete=True) as plan:
        assert [row.outcome for row in plan.rows()] == [Outcome.UNCHANGED, Outcome.GONE]
        assert plan.rows()[1].row < 0
        city.apply(plan)
    assert [gone is None for (gone,) in city.cameras("gone_utc")] == [True, False]
    assert outcomes(city, told("a"), **source, complete=True) == [Outcome.UNCHANGED]
    with city.plan(told("a", "b"), **source, complete=True) as plan:
        back = plan.rows()[1]
        assert back.outcome is Outcome.CHANGED and back.returned
        city.apply(plan)
    assert city.cameras("gone_utc") == [(None,), (None,)]
    assert outcomes(city, told("a"), **source) == [Outcome.UNCHANGED]


def test_a_camera_whose_row_is_kept_out_is_not_gone(city: City) -> None:
    source = {"sender": "nvr", "source": "source-1", "complete": True}
    rows = [record(1, key="a", name="A", category="junction", camera="Gate")]
    city.take(rows, **source)
    bad = [record(1, Trouble.ADDRESS_UNREADABLE, key="a", name="A", category="junction", camera="Gate")]
    with city.plan(bad, **source) as plan:
        assert plan.counts()[Outcome.REJECTED] == 1 and plan.counts()[Outcome.GONE] == 0


def test_a_source_takes_up_the_camera_of_a_list_with_its_address(city: City) -> None:
    city.take([record(2, name="Wine Shop", url="rtsp://10.0.0.9/a", camera="Gate")])
    told = [record(1, key="a", name="stream a", category="junction", url="rtsp://10.0.0.9/a")]
    city.take(told, sender="nvr", source="source-1", complete=True)
    assert city.sites() == [("Wine Shop",)]
    assert city.cameras("source, source_key, name_en") == [("source-1", "a", "Gate")]
    assert outcomes(city, told, sender="nvr", source="source-1") == [Outcome.UNCHANGED]


def test_an_unknown_word_for_a_category_can_be_said_and_is_remembered(city: City) -> None:
    rows = [
        record(2, Trouble.CATEGORY_UNKNOWN, word="Thekaa", name="One"),
        record(3, Trouble.CATEGORY_UNKNOWN, word="Thekaa", name="Two"),
        record(4, Trouble.CATEGORY_GUESSED, word="Skool", name="Three", category="school"),
    ]
    with city.plan(rows) as plan:
        assert [row.outcome for row in plan.rows()] == [Outcome.REJECTED, Outcome.REJECTED, Outcome.NEW]
        assert [(each.text, each.code, each.count) for each in plan.guesses()] == [
            *(("Thekaa", "", 2), ("Skool", "school", 1))
        ]
        assert not any(each.settled for each in plan.guesses())
        assert plan.correct("Thekaa", "liquor_shop") == 2
        assert plan.correct("Skool", "coaching") == 1
        assert plan.counts()[Outcome.NEW] == 3
        assert all(each.settled for each in plan.guesses())
        assert set(plan.troubles()) == {Trouble.CATEGORY_SETTLED}
        city.apply(plan)
    assert city.sites("category") == [("liquor_shop",), ("liquor_shop",), ("coaching",)]
    with city.plan(rows) as again:
        assert [row.outcome for row in again.rows()] == [Outcome.UNCHANGED] * 3
        # What was settled with an earlier list is not told as a guess of this one.
        assert all(each.settled for each in again.guesses())
        assert set(again.troubles()) == {Trouble.CATEGORY_SETTLED}


def test_a_row_that_stands_twice_is_settled_with_its_word(city: City) -> None:
    rows = [record(at, Trouble.CATEGORY_UNKNOWN, word="Thekaa", name="One") for at in (2, 3)]
    with city.plan(rows) as plan:
        assert plan.counts()[Outcome.REJECTED] == 2
        assert plan.correct("Thekaa", "liquor_shop") == 2
        assert [row.outcome for row in plan.rows()] == [Outcome.NEW, Outcome.UNCHANGED]
        assert not plan.troubles().get(Trouble.CATEGORY_UNKNOWN)
        city.apply(plan)
    assert city.sites("category") == [("liquor_shop",)]


def test_rows_are_found_by_outcome_and_text_and_page_by_page(city: City) -> None:
    rows = [record(at, name=f"Shop {at:03}", phone=f"+91987654{at:04}") for at in range(2, 302)]
    with city.plan([*rows, record(400, category="school")]) as plan:
        assert plan.count() == 301 and plan.count(Outcome.NEW) == 300
        assert [row.row for row in plan.rows(Outcome.NEW, offset=290, limit=50)] == list(range(292, 302))
        assert [row.name for row in plan.rows(text="SHOP 9876540150")] == ["Shop 150"]
        assert [row.row for row in plan.rows(trouble=Trouble.NO_NAME)] == [400]


def test_only_this_user_can_read_a_plan_and_closing_removes_it(city: City) -> None:
    plan = city.plan([record(2, name="One", url="rtsp://10.0.0.1/1", secret=("admin", "s3cret"))])
    if os.name == "posix":
        assert stat.S_IMODE(plan.file.stat().st_mode) == 0o600
    assert b"s3cret" not in plan.file.read_bytes() and "s3cret" not in repr(plan.secrets)
    plan.close()
    assert not plan.file.exists()


def test_cancelling_leaves_no_file(city: City) -> None:
    seen: list[int] = []
    rows = (record(at, name=f"Shop {at}") for at in range(50_000))
    with pytest.raises(PlanCancelled):
        city.plan(rows, progress=lambda done, of: seen.append(done), cancelled=lambda: len(seen) >= 2)
    assert 0 < seen[-1] < 10_000
    assert not list(city.folder.glob("*.plan"))


def test_a_decision_must_fit_the_row(city: City) -> None:
    from console.lists.plan import DecisionUnfit, NoSuchRow

    with city.plan([record(2, name="One"), record(3, category="school")]) as plan:
        plan.decide(2, Decision.LEAVE_OUT)
        with pytest.raises(DecisionUnfit):
            plan.decide(2, Decision.MERGE)
        with pytest.raises(DecisionUnfit):
            plan.decide(3, Decision.KEEP_BOTH)
        with pytest.raises(NoSuchRow):
            plan.decide(99, Decision.LEAVE_OUT)


def square(west: float, east: float) -> tuple[tuple[float, float], ...]:
    return ((west, 27.8), (east, 27.8), (east, 28.0), (west, 28.0), (west, 27.8))


def test_sites_find_their_thana_by_its_outline_and_wrong_places_are_told(city: City) -> None:
    areas = [
        Area("north", "thana", Name("उत्तर", "North"), "", (square(78.0, 78.1),)),
        Area("south", "thana", Name("दक्षिण", "South"), "", (square(78.1, 78.2),)),
    ]
    city.store.write(lambda db: put_areas(db, areas, city.store.seat)).result()
    rows = [
        record(2, name="Found", lat=LAT, lon=78.05),
        record(3, name="Elsewhere", lat=LAT, lon=78.05, thana="south"),
        record(4, name="Outside", lat=LAT, lon=79.5),
        record(5, name="Unplaced", thana="north"),
    ]
    with city.plan(rows) as plan:
        told = [[each.trouble for each in row.troubles] for row in plan.rows()]
        assert told == [[], [Trouble.PLACE_OUTSIDE_THANA], [Trouble.PLACE_OUTSIDE_CITY], []]
        assert plan.rows()[1].troubles[0].understood == "उत्तर / North"
        city.apply(plan)
    assert city.sites("thana") == [("north",), ("south",), (None,), ("north",)]
    assert outcomes(city, rows) == [Outcome.UNCHANGED] * 4


def test_three_thousand_rows_of_one_name_at_one_place_are_planned(city: City) -> None:
    rows = [record(2 + at, name="CCTV", lat=LAT, lon=LON, extra={"No": str(at)}) for at in range(1_500)]
    rows += [record(2_000 + at, name="CCTV", extra={"No": str(at)}) for at in range(1_500)]
    with city.plan(rows) as plan:
        counts = plan.counts()
        assert sum(counts.values()) == 3_000
        city.apply(plan)
    assert set(outcomes(city, rows)) == {Outcome.UNCHANGED}


def test_a_list_may_change_a_number_and_another_camera_s_is_not_taken(city: City) -> None:
    city.take([record(2, name="A", code="1", camera="Gate", number=1501)])
    city.take([record(2, name="B", code="2", camera="Gate", number=1601)], "Other")
    with city.plan([record(2, name="A", code="1", camera="Gate", number=1502)]) as plan:
        assert plan.rows()[0].changes == (Changed(Field.NUMBER, 1501, 1502),)
        city.store.write(
            lambda db: db.execute("UPDATE cameras SET number = 1502 WHERE number = 1601")
        ).result()
        done = city.apply(plan)
    assert done.skipped == (2,) and city.cameras("number") == [(1501,), (1502,)]
