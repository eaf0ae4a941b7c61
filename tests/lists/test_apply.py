"""Carrying a plan out: one change that can be undone, decisions, logins, what was done by hand meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Changing, history, undo
from console.catalogue.merging import merge_sites
from console.child.parent import PACKAGE_ROOT
from console.lists.apply import apply
from console.lists.catalogue_facts import Facts
from console.lists.pairs import count_open, open_pairs
from console.lists.plan import DecisionUnfit, Plan
from console.lists.plan_values import PlanOutdated, SecretsLost
from console.lists.planning import build_plan
from console.lists.values import Alike, Decision, Field, Outcome, Trouble
from console.store.reading import StoreReader
from tests.lists.planned import LAT, LON, SENDER, STEP, City, a_city, record


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    with a_city(tmp_path) as made:
        yield made


def by_hand(city: City, table: str, row_id: str, **values: object) -> None:
    """What a person changes."""

    def write(db):
        changing = Changing(db, city.store.seat, ChangeHead(ChangeKind.EDITED, "by hand", "Asha"))
        changing.update(table, row_id, values)
        changing.finish()

    city.store.write(write).result()


def outcomes(city: City, records: list, **more: object) -> list[Outcome]:
    with city.plan(records, **more) as plan:
        return [row.outcome for row in plan.rows()]


def twins() -> list:
    """A site that two offices know."""
    return [
        record(2, name="Gupta Medical Store", category="medical_shop", lat=LAT, lon=LON, camera="Gate"),
    ]


def test_an_import_is_one_change_in_the_history_and_can_be_undone(city: City) -> None:
    done = city.take([record(2 + at, name=f"Shop {at}", camera="Gate") for at in range(5)])
    (change,) = city.store.read(history)
    assert change.id == done.change and change.head.sender == SENDER
    assert change.head.counts == {"new": 5} and change.rows == 10
    assert done.numbered == 5 and len({number for (number,) in city.cameras("number")}) == 5
    city.store.write(lambda db: undo(db, city.store.seat, done.change, "Asha")).result()
    assert city.sites() == [] and city.cameras() == []
    again = city.take([record(2, name="Shop 0", camera="Gate")])
    assert again.counts[Outcome.NEW] == 1


def test_numbers_of_the_list_are_taken_and_others_do_not_get_them(city: City) -> None:
    rows = [
        record(2, name="A", camera="1", number=1102),
        *(record(3 + at, name=f"B{at}", camera="1") for at in range(4)),
    ]
    done = city.take(rows)
    numbers = [number for (number,) in city.cameras("number")]
    assert numbers[0] == 1102 and len(set(numbers)) == 5
    assert done.numbered == 4


def test_an_undecided_duplicate_is_kept_and_waits_as_a_pair(city: City) -> None:
    city.take(twins())
    done = city.take([record(2, name="Gupta Medical", category="medical_shop", lat=LAT, lon=LON)], "Health")
    assert done.pairs == 1 and len(city.sites()) == 2
    (pair,) = city.store.read(open_pairs)
    assert pair.why is Alike.PLACE_AND_NAME
    assert {pair.name_a.en, pair.name_b.en} == {"Gupta Medical Store", "Gupta Medical"}
    city.store.write(lambda db: undo(db, city.store.seat, done.change, "Asha")).result()
    assert city.store.read(count_open) == 0


def test_a_merged_duplicate_adds_what_the_site_lacks_and_is_found_again(city: City) -> None:
    city.take(twins())
    rows = [
        record(
            *(2,),
            name="Gupta Medical",
            category="medical_shop",
            lat=LAT,
            lon=LON,
            phone="+919876543210",
            camera="Counter",
            url="rtsp://10.0.0.7/1",
        ),
        record(3, name="Gupta Medical", category="medical_shop", lat=LAT, lon=LON, camera="Door"),
    ]
    with city.plan(rows, "Health") as plan:
        assert [row.outcome for row in plan.rows()] == [Outcome.DUPLICATE, Outcome.NEW]
        plan.decide(2, Decision.MERGE)
        assert plan.undecided() == 0
        city.apply(plan)
    assert city.sites("name_en, phone") == [("Gupta Medical Store", "+919876543210")]
    assert city.cameras("name_en") == [("Gate",), ("Counter",), ("Door",)]
    assert city.store.read(count_open) == 0
    assert outcomes(city, rows, sender="Health") == [Outcome.UNCHANGED] * 2


def test_what_was_merged_is_asked_again_once_the_list_was_undone(city: City) -> None:
    city.take(twins())
    rows = [record(2, name="Gupta Medical", category="medical_shop", lat=LAT, lon=LON, phone="+919876543210")]
    with city.plan(rows, "Health") as plan:
        plan.decide(2, Decision.MERGE)
        done = city.apply(plan)
    city.store.write(lambda db: undo(db, city.store.seat, done.change, "Asha")).result()
    assert outcomes(city, rows, sender="Health") == [Outcome.DUPLICATE]


def test_two_sites_that_are_not_the_same_are_not_asked_about_again(city: City) -> None:
    city.take(twins())
    rows = [record(2, name="Gupta Medical", category="medical_shop", lat=LAT, lon=LON)]
    with city.plan(rows, "Health") as plan:
        plan.decide_all(Outcome.DUPLICATE, Decision.KEEP_BOTH)
        done = city.apply(plan)
    assert done.pairs == 0 and city.store.read(count_open) == 0
    assert city.rows("SELECT state FROM duplicate_pairs") == [("not_same",)]
    assert outcomes(city, rows, sender="Health") == [Outcome.UNCHANGED]


def test_many_duplicates_are_decided_alike_and_that_is_taken_back_before_it_is_written(city: City) -> None:
    names = [f"Medical {word}" for word in ("Alpha", "Bravo", "Charlie", "Delta", "Echo")]
    places = [(LAT + 3 * at * STEP, LON) for at in range(len(names))]
    both = list(zip(names, places, strict=True))
    city.take([record(at, name=name, lat=lat, lon=lon) for at, (name, (lat, lon)) in enumerate(both, 2)])
    rows = [record(at, name=name, lat=lat, lon=lon) for at, (name, (lat, lon)) in enumerate(both, 2)]
    with city.plan(rows, "Health") as plan:
        assert plan.counts()[Outcome.DUPLICATE] == plan.undecided() == 5
        assert plan.take_back() == 0
        plan.decide(2, Decision.LEAVE_OUT)
        assert plan.decide_rest(Decision.KEEP_BOTH, "bravo medical") == 1
        assert plan.decide_rest(Decision.MERGE) == 3
        assert plan.undecided() == 0
        assert plan.row(4).chosen == plan.row(4).candidates[0].site
        plan.decide(6, Decision.KEEP_BOTH)
        # Only what was said of all is taken back, not what was said of a row by itself since then.
        assert (plan.take_back(), plan.undecided(), plan.undecided("charlie")) == (2, 2, 1)
        assert (plan.take_back(), plan.undecided(), plan.take_back()) == (1, 3, 0)
        assert plan.row(6).decision is Decision.KEEP_BOTH
        assert plan.row(4).chosen == ""
        assert plan.decide_rest(Decision.MERGE_TAKE, "charlie") == 1
        assert plan.row(4).chosen == plan.row(4).candidates[0].site
        with pytest.raises(DecisionUnfit):
            plan.decide_rest(Decision.TAKE)
        plan.take_back()
        assert plan.decide_rest(Decision.MERGE, "charlie") == 1
        assert plan.bringing() == 4
        done = city.apply(plan)
    assert done.counts == {Outcome.NEW: 1, Outcome.CHANGED: 1, Outcome.DUPLICATE: 2}
    assert done.decided == {Decision.LEAVE_OUT: 1, Decision.KEEP_BOTH: 1, Decision.MERGE: 1}
    assert done.pairs == 2
    assert len(city.sites()) == 8


def test_a_row_left_out_leaves_its_site_to_the_other_rows(city: City) -> None:
    rows = [
        record(2, name="College", code="1", camera="Gate 1"),
        record(3, name="College", code="1", camera="Gate 2"),
        record(4, name="Shop", camera="Gate"),
    ]
    with city.plan(rows) as plan:
        plan.decide(2, Decision.LEAVE_OUT)
        plan.decide(4, Decision.LEAVE_OUT)
        done = city.apply(plan)
    assert city.sites() == [("College",)] and city.cameras() == [("Gate 2",)]
    assert done.counts == {Outcome.NEW: 1}


def test_the_same_camera_known_elsewhere_is_merged_by_its_address(city: City) -> None:
    city.take([record(2, name="Old Shop", url="rtsp://10.0.0.1/live", camera="Gate")])
    rows = [record(2, name="Other Shop", url="rtsp://10.0.0.1/live", make="CP Plus")]
    with city.plan(rows, "Police") as plan:
        plan.decide(2, Decision.MERGE)
        city.apply(plan)
    assert city.sites() == [("Old Shop",)]
    assert city.cameras("name_en, make") == [("Gate", "CP Plus")]
    assert outcomes(city, rows, sender="Police") == [Outcome.UNCHANGED]


def test_a_camera_of_a_known_site_that_another_site_has_is_merged_and_found_again(city: City) -> None:
    city.take([record(2, name="Old Shop", url="rtsp://10.0.0.1/live", camera="Gate")])
    city.take([record(2, name="Other Shop")], "Police")
    rows = [record(2, name="Other Shop", url="rtsp://10.0.0.1/live", make="CP Plus")]
    with city.plan(rows, "Police") as plan:
        assert plan.rows()[0].outcome is Outcome.DUPLICATE
        plan.decide(2, Decision.MERGE)
        city.apply(plan)
    assert city.cameras("name_en, make") == [("Gate", "CP Plus")]
    assert outcomes(city, rows, sender="Police") == [Outcome.UNCHANGED]


def test_what_a_person_changed_is_kept_and_told(city: City) -> None:
    rows = [record(2, name="Shop", phone="+919876543210", lat=LAT, lon=LON, address="Old Road")]
    city.take(rows)
    ((site,),) = city.sites("id")
    by_hand(city, "sites", site, phone="+911111111111", lat=LAT + STEP, lon=LON, name_en="Better Name")
    changed = [record(2, name="Shop", phone="+919876543210", lat=LAT, lon=LON, address="New Road")]
    with city.plan(changed) as plan:
        (row,) = plan.rows()
        assert row.outcome is Outcome.CHANGED
        assert [each.field for each in row.changes] == [Field.ADDRESS]
        assert {each.trouble for each in row.troubles} == {Trouble.KEPT_BY_HAND}
        city.apply(plan)
    assert city.sites("name_en, phone, lat, address") == [
        ("Better Name", "+911111111111", LAT + STEP, "New Road")
    ]


def test_a_change_by_hand_between_plan_and_apply_is_kept(city: City) -> None:
    city.take([record(2, name="Shop", code="1", phone="+919876543210")])
    ((site,),) = city.sites("id")
    with city.plan([record(2, name="Shop", code="1", phone="+919999999999", owner="Ram")]) as plan:
        by_hand(city, "sites", site, phone="+911111111111")
        city.apply(plan)
    assert city.sites("phone, owner") == [("+911111111111", "Ram")]


def test_sites_merged_by_hand_are_found_by_either_name(city: City) -> None:
    rows = [
        record(2, name="Gupta Medical Store", category="medical_shop", lat=LAT, lon=LON, code="1"),
        record(3, name="Gupta Chemist", category="medical_shop", lat=LAT, lon=LON),
    ]
    city.take(rows)
    (keep,), (other,) = city.sites("id")
    city.store.write(lambda db: merge_sites(db, city.store.seat, keep, other, "Asha")).result()
    with city.plan(rows) as plan:
        assert Outcome.NEW not in {row.outcome for row in plan.rows()}
        city.apply(plan)
    assert city.sites("id") == [(keep,)]


def test_a_site_that_moves_takes_along_cameras_without_a_place_of_their_own(city: City) -> None:
    city.take(
        [record(2, name="Shop", code="1", camera="Gate"), record(3, name="Shop", code="1", camera="Yard")]
    )
    assert city.cameras("lat") == [(None,), (None,)]
    city.take([record(2, name="Shop", code="1", lat=LAT, lon=LON)])
    assert city.sites("lat") == [(LAT,)] and city.cameras("lat") == [(LAT,), (LAT,)]


def test_logins_go_to_the_credential_store_and_nowhere_else(city: City) -> None:
    rows = [
        record(2, name="A", url="rtsp://10.0.0.5/1", secret=("admin", "pa55@word")),
        record(3, name="B", url="rtsp://10.0.0.5/2", secret=("admin", "pa55@word")),
    ]
    city.take(rows)
    assert city.kept == [("10.0.0.5", "admin", "pa55@word")]
    assert city.cameras("credential") == [("nvr-10.0.0.5",)] * 2
    assert b"pa55@word" not in b"".join(
        each.read_bytes() for each in city.folder.rglob("*") if each.is_file()
    )
    assert city.take(rows).change == ""


def test_a_plan_opened_without_its_passwords_is_not_carried_out(city: City) -> None:
    with city.plan([record(2, name="A", url="rtsp://10.0.0.5/1", secret=("admin", "x1"))]) as plan:
        bare = Plan(plan.file)
        with pytest.raises(SecretsLost):
            city.apply(bare)
        bare.release()
    assert city.sites() == []


def test_the_same_list_planned_twice_is_carried_out_once(city: City) -> None:
    rows = [record(2, name="A"), record(3, name="B")]
    with city.plan(rows) as one, city.plan(rows) as other:
        city.apply(one)
        with pytest.raises(PlanOutdated):
            city.apply(other)
    assert len(city.sites()) == 2


def test_a_site_that_is_gone_meanwhile_skips_its_rows(city: City) -> None:
    city.take([record(2, name="A", code="1"), record(3, name="B", code="2")])
    rows = [
        record(2, name="A", code="1", phone="+919876543210"),
        record(3, name="B", code="2", camera="Gate"),
    ]
    with city.plan(rows) as plan:
        city.store.write(lambda db: db.execute("DELETE FROM sites")).result()
        done = city.apply(plan)
    assert done.skipped == (2, 3) and done.change == ""


def test_a_console_killed_while_it_writes_leaves_nothing_of_the_list(city: City, tmp_path: Path) -> None:
    folder = tmp_path / "killed"
    told = subprocess.run(
        [sys.executable, "-c", _KILLED, str(folder)],
        env={**os.environ, "PYTHONPATH": str(PACKAGE_ROOT)},
        capture_output=True,
        timeout=100,
        check=False,
    )
    assert told.returncode == -signal.SIGKILL, told.stderr.decode()
    with StoreReader(folder) as reader:
        for table in ("sites", "cameras", "changes", "change_rows", "numbers_given"):
            assert reader.read(lambda db, table=table: db[table].count) == 0, table


_KILLED = """
import os, signal, sys
from pathlib import Path
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.lists import apply as applying
from console.lists.catalogue_facts import Facts
from console.lists.planning import build_plan
from console.store.store import Store
from tests.lists.planned import record

folder = Path(sys.argv[1])
store = Store.open(folder)
rows = [record(2 + at, name=f"Shop {at}", camera="Gate") for at in range(3000)]
plan = build_plan(rows, store.read(Facts.of), folder / "a.plan", sender="DEO")
applying._spans = lambda numbers: os.kill(os.getpid(), signal.SIGKILL)
head = ChangeHead(ChangeKind.IMPORT, "a list", "Asha", sender="DEO")
store.write(lambda db: applying.apply(db, store.seat, plan, head, lambda *_: "")).result()
"""


def test_a_plan_of_a_read_only_database_beside_a_running_console(city: City) -> None:
    city.take([record(2, name="A", code="1")])
    with StoreReader(city.folder / "data") as reader:
        facts = reader.read(Facts.of)
    rows = [record(2, name="A", code="1"), record(3, name="B")]
    with build_plan(rows, facts, city.folder / "beside.plan", sender=SENDER) as plan:
        assert [row.outcome for row in plan.rows()] == [Outcome.UNCHANGED, Outcome.NEW]
        head = ChangeHead(ChangeKind.IMPORT, "a list", "Asha", sender=SENDER)
        city.store.write(lambda db: apply(db, city.store.seat, plan, head, city.keep)).result()
    assert len(city.sites()) == 2
