"""What a sender's next list lacks, what a person deleted, what another office says, what an undo takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.catalogue.changes import UndoRefused, history, undo
from console.catalogue.editing import edit_site, remove_camera, remove_site
from console.catalogue.values import Area, Name
from console.credentials.credentials import Credentials
from console.credentials.errors import NoSuchCredential
from console.lists.apply import apply
from console.lists.earlier import Earlier
from console.lists.plan import Plan
from console.lists.plan_values import Applied, Changed, Contrary
from console.lists.values import Decision, Field, Outcome, Trouble
from console.sources.http import Login
from console.store.catalogue_tables import put_areas
from tests.credentials.room import PaperRing
from tests.lists.planned import LAT, LON, SENDER, STEP, City, a_city, record


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    with a_city(tmp_path) as made:
        yield made


def next_list(city: City, records: list[Any], sender: str = SENDER) -> Plan:
    """A plan of a whole list, held against what the sender's lists brought."""
    earlier = city.store.read(lambda db: Earlier.of(db, sender))
    return city.plan(records, sender, earlier=earlier)


def told(plan: Plan, outcome: Outcome) -> list[Any]:
    return list(plan.rows(outcome))


def shops(*places: int) -> list[Any]:
    return [
        record(2 + at, name=f"Shop {at}", camera="Gate", url=f"rtsp://10.0.0.{at + 1}/1") for at in places
    ]


def take_back(city: City, change: str) -> None:
    city.store.write(lambda db: undo(db, city.store.seat, change, "Asha")).result()


def marks(city: City, table: str) -> list[bool]:
    return [mark is not None for (mark,) in city.rows(f"SELECT gone_utc FROM {table} ORDER BY rowid")]  # noqa: S608


# Missing in the next list


def test_what_the_next_list_lacks_is_told_and_stays_unless_somebody_says_otherwise(city: City) -> None:
    city.take([*shops(0, 1, 2), record(9, name="School", category="school", code="S-1")])
    with next_list(city, shops(0)) as plan:
        missing = told(plan, Outcome.MISSING)
        assert plan.counts()[Outcome.MISSING] == 3 and [row.row for row in missing] == [-1, -2, -3]
        assert [row.name for row in missing] == ["Shop 1", "Shop 2", "School"]
        assert missing[0].values[Field.NUMBER] == city.cameras("number")[1][0]
        assert missing[2].camera == "" and missing[2].values[Field.CODE] == "S-1"
        (change,) = city.store.read(history)
        assert missing[0].past is not None and missing[0].past.at_utc == change.at_utc
        assert missing[0].past.name == "a list" and [row.name for row in plan.rows(text="school")] == [
            "School"
        ]
        done = city.apply(plan)
    assert done.change == "" and marks(city, "sites") == [False] * 4
    assert len(city.store.read(history)) == 1


def test_missing_rows_are_marked_by_hand_and_the_mark_goes_when_a_list_has_them_again(city: City) -> None:
    city.take([*shops(0, 1), record(9, name="School", category="school", code="S-1")])
    with next_list(city, shops(0)) as plan:
        assert plan.decide_all(Outcome.MISSING, Decision.TAKE) == 2
        done = city.apply(plan)
    assert done.counts[Outcome.GONE] == 2
    assert marks(city, "cameras") == [False, True] and marks(city, "sites") == [False, True, True]
    with next_list(city, shops(0)) as plan:
        assert plan.counts()[Outcome.MISSING] == 0 and city.apply(plan).change == ""
    back = [*shops(1), record(9, name="School", category="school", code="S-1")]
    with next_list(city, back) as plan:
        assert [(row.outcome, row.returned) for row in plan.rows()[:2]] == [(Outcome.CHANGED, True)] * 2
        again = city.apply(plan)
    assert marks(city, "cameras") == [False, False] and not any(marks(city, "sites"))
    take_back(city, again.change)
    assert marks(city, "cameras") == [False, True]
    take_back(city, done.change)
    assert not any(marks(city, "cameras") + marks(city, "sites"))


def test_only_what_this_sender_brought_is_missing_in_its_lists(city: City) -> None:
    city.take(shops(0))
    city.take([record(2, name="Bank", category="bank")], "Police")
    ((site,), _) = city.sites("id")
    city.store.write(lambda db: db.execute("UPDATE cameras SET source = 'nvr', source_key = 'a'")).result()
    undone = city.take(shops(1))
    take_back(city, undone.change)
    with next_list(city, shops(2)) as plan:
        (row,) = told(plan, Outcome.MISSING)
        assert (row.site, row.camera) == (site, "")
    with next_list(city, shops(2), sender="") as plan:
        assert told(plan, Outcome.MISSING) == []


def test_a_row_that_is_kept_out_or_may_be_the_same_is_not_missing(city: City) -> None:
    city.take(shops(0, 1))
    bad = record(2, Trouble.ADDRESS_UNREADABLE, name="Shop 0", camera="Gate")
    moved = record(3, name="Renamed", camera="Gate", url="rtsp://10.0.0.2/1")
    with next_list(city, [bad, moved]) as plan:
        assert plan.counts()[Outcome.DUPLICATE] == 1 and told(plan, Outcome.MISSING) == []


def test_a_site_that_a_row_is_merged_into_is_not_marked(city: City) -> None:
    city.take([record(2, name="Gupta Medical Store", category="medical_shop", lat=LAT, lon=LON)])
    rows = [record(2, name="Gupta Medical", category="medical_shop", lat=LAT, lon=LON)]
    with next_list(city, rows) as plan:
        plan.decide(2, Decision.MERGE)
        plan.decide_all(Outcome.MISSING, Decision.TAKE)
        city.apply(plan)
    assert city.sites("name_en, gone_utc") == [("Gupta Medical", None)]


def test_what_a_row_is_merged_into_is_not_gone_any_more(city: City) -> None:
    shop = record(2, name="Gupta Medical Store", category="medical_shop", code="7", lat=LAT, lon=LON)
    like = record(3, name="Gupta Medical", category="medical_shop", lat=LAT, lon=LON)
    city.take([shop, record(3, name="Other shop")])
    for again in ([shop, like], [like]):
        with next_list(city, [record(3, name="Other shop")]) as plan:
            plan.decide_all(Outcome.MISSING, Decision.TAKE)
            city.apply(plan)
        assert city.sites("gone_utc IS NULL") == [(False,), (True,)]
        with next_list(city, again) as plan:
            plan.decide_all(Outcome.DUPLICATE, Decision.MERGE)
            city.apply(plan)
        assert city.sites("gone_utc IS NULL")[0] == (True,)


# Deleted by hand


def deleted(city: City, name: str) -> str:
    ((site,),) = city.rows("SELECT id FROM sites WHERE name_en = ?", name)
    return city.store.write(lambda db: remove_site(db, city.store.seat, site, "Meena")).result()


def test_a_deleted_site_does_not_come_back_by_itself(city: City) -> None:
    city.take(shops(0, 1))
    deleted(city, "Shop 0")
    with next_list(city, shops(0, 1)) as plan:
        (row,) = told(plan, Outcome.DELETED)
        assert row.past is not None and row.past.who == "Meena" and row.past.at_utc > 0
        assert plan.counts()[Outcome.NEW] == 0 and plan.counts()[Outcome.MISSING] == 0
        done = city.apply(plan)
    assert done.change == "" and city.sites() == [("Shop 1",)]


def test_a_deleted_site_is_brought_back_as_it_was(city: City) -> None:
    rows = [*shops(0), record(3, name="Shop 0", camera="Yard", phone="+919876543210")]
    city.take(rows)
    before = city.rows("SELECT s.id, c.id, c.number FROM cameras c JOIN sites s ON s.id = c.site ORDER BY 3")
    city.store.write(
        lambda db: edit_site(db, city.store.seat, before[0][0], {"owner": "Ram"}, "Meena")
    ).result()
    removal = deleted(city, "Shop 0")
    with next_list(city, [*rows, record(4, name="Shop 0", camera="Roof", owner="Shyam")]) as plan:
        assert [row.outcome for row in plan.rows()] == [Outcome.DELETED] * 3
        plan.decide(2, Decision.TAKE)
        plan.decide(3, Decision.TAKE)
        done = city.apply(plan)
    after = city.rows("SELECT s.id, c.id, c.number FROM cameras c JOIN sites s ON s.id = c.site ORDER BY 3")
    assert after == before and done.counts[Outcome.NEW] == 2 and done.numbered == 0
    assert city.sites("owner, phone") == [("Ram", "+919876543210")]
    with pytest.raises(UndoRefused):
        take_back(city, removal)
    take_back(city, done.change)
    assert city.sites() == []
    take_back(city, removal)
    assert (
        city.rows("SELECT s.id, c.id, c.number FROM cameras c JOIN sites s ON s.id = c.site ORDER BY 3")
        == before
    )


def test_a_deleted_site_comes_back_though_its_area_is_gone(city: City) -> None:
    thana = Area("t1", "thana", Name("", "Kotwali"), "", ())
    city.store.write(lambda db: put_areas(db, [thana], city.store.seat)).result()
    city.take([record(2, name="Shop 0", thana="t1", phone="+919876543210")])
    deleted(city, "Shop 0")
    city.store.write(lambda db: db.execute("DELETE FROM areas")).result()
    with next_list(city, [record(2, name="Shop 0", phone="+919876543210")]) as plan:
        plan.decide(2, Decision.TAKE)
        city.apply(plan)
    assert city.sites("name_en, coalesce(thana, '')") == [("Shop 0", "")]


def test_a_deleted_camera_leaves_the_rest_of_its_row(city: City) -> None:
    rows = [*shops(0), record(3, name="Shop 0", camera="Yard", number=1501)]
    city.take(rows)
    ((yard,),) = city.rows("SELECT id FROM cameras WHERE name_en = 'Yard'")
    city.store.write(lambda db: remove_camera(db, city.store.seat, yard, "Meena")).result()
    rows[1] = record(3, name="Shop 0", camera="Yard", number=1501, owner="Ram")
    with next_list(city, rows) as plan:
        assert [row.outcome for row in plan.rows()] == [Outcome.UNCHANGED, Outcome.DELETED]
        city.apply(plan)
    assert city.sites("owner") == [("Ram",)] and city.cameras() == [("Gate",)]
    with next_list(city, rows) as plan:
        plan.decide_all(Outcome.DELETED, Decision.TAKE)
        city.apply(plan)
    assert city.cameras("name_en, number") == [("Gate", city.cameras("number")[0][0]), ("Yard", 1501)]


def test_a_source_does_not_bring_back_what_was_deleted_either(city: City) -> None:
    rows = [record(1, key="a", name="A", category="junction", url="rtsp://10.0.0.9/a")]
    source = {"sender": "nvr", "source": "source-1", "complete": True}
    city.take(rows, **source)
    ((camera,),) = city.cameras("id")
    city.store.write(lambda db: remove_camera(db, city.store.seat, camera, "Meena")).result()
    done = city.take(rows, **source)
    assert done.change == "" and city.cameras() == [] and done.counts == {Outcome.DELETED: 1}


def test_the_login_of_a_deleted_camera_waits_with_it(city: City) -> None:
    rows = [record(2, name="Shop", url="rtsp://10.0.0.5/1", secret=("admin", "pa55"))]
    city.take(rows)
    city.kept.clear()
    deleted(city, "Shop")
    with next_list(city, rows) as plan:
        done = city.apply(plan)
    assert done.skipped == () and city.kept == []
    with next_list(city, rows) as plan:
        plan.decide(2, Decision.TAKE)
        city.apply(plan)
    assert city.cameras("credential") == [("nvr-10.0.0.5",)]


# What another office says


def two_offices(city: City) -> list[Any]:
    city.take(
        [
            record(
                2,
                name="Gupta Medical Store",
                category="medical_shop",
                lat=LAT,
                lon=LON,
                phone="+911",
                owner="Ram",
            )
        ]
    )
    return [
        record(
            2,
            name="Gupta Medical",
            category="medical_shop",
            lat=LAT,
            lon=LON + STEP,
            phone="+911",
            owner="Shyam",
        )
    ]


def test_a_merge_tells_what_it_does_not_take_and_a_person_can_have_it_taken(city: City) -> None:
    rows = two_offices(city)
    wanted = (
        Contrary(Field.NAME_EN, "Gupta Medical Store", "Gupta Medical"),
        Contrary(Field.OWNER, "Ram", "Shyam"),
    )
    with city.plan(rows, "Health") as plan:
        (row,) = plan.rows()
        assert row.candidates[0].contrary[:2] == wanted
        assert [each.field for each in row.candidates[0].contrary[2:]] == [Field.LAT, Field.LON]
        plan.decide(2, Decision.MERGE)
        city.apply(plan)
    assert city.sites("name_en, owner, lon") == [("Gupta Medical Store", "Ram", LON)]
    with city.plan(rows, "Health") as plan:
        (row,) = plan.rows()
        assert row.outcome is Outcome.UNCHANGED
        assert Changed(Field.OWNER, "Ram", "Shyam") in row.withheld
        assert plan.troubles()[Trouble.KEPT_OF_OTHER] == 1
        plan.decide(2, Decision.TAKE)
        city.apply(plan)
    assert city.sites("name_en, owner, lon") == [("Gupta Medical", "Shyam", LON + STEP)]


def test_a_merge_with_the_list_s_values(city: City) -> None:
    rows = two_offices(city)
    ((site,),) = city.sites("id")
    city.store.write(
        lambda db: edit_site(db, city.store.seat, site, {"name_en": "Gupta Chemist"}, "Meena")
    ).result()
    with city.plan(rows, "Health") as plan:
        assert plan.rows()[0].candidates[0].contrary[0].by_hand
        plan.decide(2, Decision.MERGE_TAKE)
        done = city.apply(plan)
    assert city.sites("name_en, owner, lon") == [("Gupta Chemist", "Shyam", LON + STEP)]
    assert done.counts == {Outcome.CHANGED: 1}
    take_back(city, done.change)
    assert city.sites("owner") == [("Ram",)]


def test_the_number_of_a_merged_camera_is_told_and_taken_on_demand(city: City) -> None:
    city.take([record(2, name="Old Shop", url="rtsp://10.0.0.1/live", camera="Gate", number=1501)])
    rows = [record(2, name="Other Shop", url="rtsp://10.0.0.1/live", number=1777)]
    with city.plan(rows, "Police") as plan:
        assert Contrary(Field.NUMBER, 1501, 1777) in plan.rows()[0].candidates[0].contrary
        plan.decide(2, Decision.MERGE_TAKE)
        city.apply(plan)
    assert city.cameras("number") == [(1777,)]


def test_a_number_that_the_list_tells_of_a_merged_camera_is_given_to_no_other(city: City) -> None:
    city.take([record(2, name="Old Shop", url="rtsp://10.0.0.1/live", camera="Gate")])
    ((number,),) = city.cameras("number")
    rows = [
        record(2, name="Other Shop", url="rtsp://10.0.0.1/live", number=number + 1),
        record(3, name="Third Shop", url="rtsp://10.0.0.3/live", camera="Door"),
    ]
    with city.plan(rows, "Police") as plan:
        plan.decide(2, Decision.MERGE_TAKE)
        done = city.apply(plan)
    assert done.skipped == ()
    assert city.cameras("number") == [(number + 1,), (number + 2,)]


# Undoing


def with_logins(city: City, folder: Path, rows: list[Any], kept: Credentials) -> Applied:
    from console.catalogue.change_values import ChangeHead, ChangeKind

    head = ChangeHead(ChangeKind.IMPORT, "a list", "Asha", sender=SENDER)
    with city.plan(rows) as plan:
        return city.store.write(lambda db: apply(db, city.store.seat, plan, head, kept.keeper(db))).result()


def test_an_undo_takes_back_the_logins_that_nobody_else_needs(city: City, tmp_path: Path) -> None:
    kept = Credentials(city.store, tmp_path / "keys", PaperRing())
    kept.put("old", Login("viewer", "before"))
    rows = [
        record(2 + at, name=f"Shop {at}", url=f"rtsp://10.0.0.{at}/1", secret=("admin", f"pa55-{at}"))
        for at in range(3)
    ]
    done = with_logins(city, tmp_path, rows, kept)
    names = [name for (name,) in city.cameras("credential")]
    # One is another camera's too by now, one was changed by a person.
    city.take(
        [record(2, name="Bank", category="bank", url="rtsp://10.9.9.9/1", credential=names[0])], "Police"
    )
    kept.put(names[1], Login("admin", "changed"))
    take_back(city, done.change)
    kept.refresh()
    assert set(kept.names()) == {"old", names[0], names[1]}
    with pytest.raises(NoSuchCredential):
        kept.login(names[2])
    with_logins(city, tmp_path, rows, kept)
    kept.refresh()
    assert kept.login(names[2]) == Login("admin", "pa55-2")


def test_an_undo_forgets_what_was_decided_of_its_rows_and_no_more(city: City) -> None:
    city.take([record(2, name="Gupta Medical Store", category="medical_shop", lat=LAT, lon=LON)])
    rows = [record(2, name="Gupta Medical", category="medical_shop", lat=LAT, lon=LON, phone="+911")]
    changes = []
    for phone in ("+911", "+912"):
        rows[0] = record(
            2, name="Gupta Medical", category="medical_shop", lat=LAT, lon=LON, phone=phone, note=phone
        )
        with city.plan(rows, "Health") as plan:
            if plan.counts()[Outcome.DUPLICATE]:
                plan.decide_all(Outcome.DUPLICATE, Decision.MERGE)
            else:
                plan.decide(2, Decision.TAKE)
            changes.append(city.apply(plan).change)
    assert city.rows("SELECT change FROM list_keys") == [(changes[0],)]
    take_back(city, changes[1])
    with city.plan(rows, "Health") as plan:
        assert plan.counts()[Outcome.DUPLICATE] == 0
    take_back(city, changes[0])
    assert city.rows("SELECT count(*) FROM list_keys") == [(0,)]
    with city.plan(rows, "Health") as plan:
        assert plan.counts()[Outcome.DUPLICATE] == 1
