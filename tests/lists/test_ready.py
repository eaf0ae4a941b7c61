"""What is worked out before a plan is written: it is written as it was made ready, or worked out anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Changing, undo
from console.lists import apply as applying
from console.lists import apply_updates
from console.lists.plan import Plan
from console.lists.ready import Ready, prepare, work_out
from console.lists.values import Decision, Outcome
from console.store.catalogue_tables import AddressHoldsCredential
from tests.lists.planned import LAT, LON, STEP, City, a_city, record

MOVED = LAT + STEP / 4


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    with a_city(tmp_path) as made:
        yield made


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[Plan]:
    """The plans that were worked out once more while they were written."""
    again: list[Plan] = []

    def counted(db: object, plan: Plan) -> Ready:
        again.append(plan)
        return work_out(db, plan)  # type: ignore[arg-type]

    monkeypatch.setattr(applying, "work_out", counted)
    return again


def shops() -> list:
    """Six rows of two shops, of which one has a login in its addresses, and one row that is kept out."""
    rows = [
        record(2 + at, name=f"Shop {at // 3}", lat=LAT + at // 3, lon=LON, camera=f"Gate {at}", url=_url(at))
        for at in range(6)
    ]
    return [*rows, record(8, name=None, camera="Gate", url=_url(8)), _with_login(9)]


def _url(at: int) -> str:
    return f"rtsp://192.0.2.{at + 1}/live"


def _with_login(row: int) -> object:
    return record(row, name="Shop 1", lat=LAT + 1, lon=LON, camera="Yard", url=_url(9), secret=("a", "b"))


def content(city: City) -> list[tuple]:
    """What a list left behind, without identifiers."""
    return [
        *city.sites("name_en, category, lat, lon, thana, sender"),
        *city.rows(
            "SELECT c.number, c.name_en, s.name_en, c.sub_url, c.credential, c.seat = ? FROM cameras c"
            " JOIN sites s ON s.id = c.site ORDER BY c.rowid",
            city.store.seat,
        ),
        *city.rows("SELECT place, table_no, what, was FROM change_rows ORDER BY change, place"),
        *city.rows("SELECT row_count, counts FROM changes"),
    ]


def test_what_was_made_ready_is_written_and_is_the_same(city: City, anew: list[Plan], tmp_path: Path) -> None:
    with city.plan(shops()) as plan:
        prepare(city.store, plan)
        done = city.apply(plan)
        assert not anew and plan.ready is None
        assert done.counts == {Outcome.NEW: 7, Outcome.REJECTED: 1} and done.numbered == 7
    with a_city(tmp_path / "other") as other:
        assert other.take(shops()).counts == done.counts
        assert len(anew) == 1
        assert content(other) == content(city)


def test_a_number_that_was_taken_meanwhile_is_not_given_again(city: City, anew: list[Plan]) -> None:
    with city.plan([record(2, name="One", lat=LAT, lon=LON, camera="Gate", number=205)]) as plan:
        prepare(city.store, plan)
        city.take([record(2, name="Two", lat=LAT + 1, lon=LON, camera="Gate", number=205)], "another office")
        done = city.apply(plan)
    assert len(anew) == 2 and done.skipped == (2,)
    assert city.cameras("number") == [(205,)]


def test_numbers_prepared_before_another_camera_came_are_given_anew(city: City, anew: list[Plan]) -> None:
    with city.plan([record(2, name="One", lat=LAT, lon=LON, camera="Gate")]) as plan:
        prepare(city.store, plan)
        assert plan.ready is not None
        first = plan.ready.given
        taken = city.take([record(2, name="Two", lat=LAT + 1, lon=LON, camera="Gate")], "another office")
        assert [taken.numbers[0][0]] == list(first)
        done = city.apply(plan)
    assert done.numbered == 1 and done.numbers != taken.numbers and len(anew) == 2


def test_what_is_decided_after_it_was_made_ready_counts(city: City, anew: list[Plan]) -> None:
    with city.plan([record(2 + at, name=f"Shop {at}", camera="Gate") for at in range(3)]) as plan:
        prepare(city.store, plan)
        plan.decide(3, Decision.LEAVE_OUT)
        done = city.apply(plan)
    assert len(anew) == 1 and done.counts[Outcome.NEW] == 2
    assert city.sites() == [("Shop 0",), ("Shop 2",)]


def changed() -> list:
    """Another phone and place of a site, another's owner, facts of cameras, a login, a new camera."""
    told = shops()
    for at in range(3):
        place = {"lat": MOVED, "lon": LON}
        told[at] = record(
            2 + at, name="Shop 0", camera=f"Gate {at}", url=_url(at), phone="+919999999999", **place
        )
    told[3] = record(
        5, name="Shop 1", lat=LAT + 1, lon=LON, camera="Gate 3", url=_url(3), make="CP Plus", owner="Ram"
    )
    told[-1] = record(
        9, name="Shop 1", lat=LAT + 1, lon=LON, camera="Yard", url=_url(9), secret=("a", "c"), model="X"
    )
    return [*told, record(10, name="Shop 1", lat=LAT + 1, lon=LON, camera="Roof", url=_url(10))]


def test_what_changes_is_compared_before_the_writing_thread_is_held(
    city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []
    usual = apply_updates._standing

    def counted(db: Any, table: Any, key: str) -> Any:
        looked_at.append(table)
        return usual(db, table, key)

    city.take(shops())
    with city.plan(changed()) as plan:
        prepare(city.store, plan)
        monkeypatch.setattr(apply_updates, "_standing", counted)
        done = city.apply(plan)
    # The site that moves takes cameras along, and a login has its name only then.
    assert sorted(looked_at) == ["cameras", "sites"]
    assert done.counts[Outcome.CHANGED] == 5 and done.counts[Outcome.NEW] == 1
    assert city.sites("name_en, phone, owner, lat") == [
        ("Shop 0", "+919999999999", "", MOVED),
        ("Shop 1", "", "Ram", LAT + 1),
    ]
    with a_city(tmp_path / "other") as other:
        other.take(shops())
        other.take(changed())
        assert content(other) == content(city)
    before = city.rows("SELECT name_en, make, lat, credential FROM cameras WHERE make <> ''")
    assert before == [("Gate 3", "CP Plus", LAT + 1, "")]
    city.store.write(lambda db: undo(db, city.store.seat, done.change, "Asha")).result()
    assert city.sites("name_en, phone, owner, lat") == [("Shop 0", "", "", LAT), ("Shop 1", "", "", LAT + 1)]
    assert not city.rows("SELECT * FROM cameras WHERE make <> '' OR model <> '' OR name_en = 'Roof'")


def test_what_a_person_changes_after_it_was_compared_is_kept(city: City, anew: list[Plan]) -> None:
    city.take([record(2, name="Shop", code="1", phone="+919876543210")])
    ((site,),) = city.sites("id")

    def by_hand(db):
        changing = Changing(db, city.store.seat, ChangeHead(ChangeKind.EDITED, "by hand", "Asha"))
        changing.update("sites", site, {"phone": "+911111111111"})
        changing.finish()

    with city.plan([record(2, name="Shop", code="1", phone="+919999999999", owner="Ram")]) as plan:
        prepare(city.store, plan)
        city.store.write(by_hand).result()
        city.apply(plan)
    assert len(anew) == 2
    assert city.sites("phone, owner") == [("+911111111111", "Ram")]


def test_the_plans_file_is_let_go_when_it_was_written(city: City) -> None:
    def attached(db):
        return [name for _, name, _ in db.execute("PRAGMA database_list")]

    with city.plan(shops()) as plan:
        prepare(city.store, plan)
        city.apply(plan)
        assert city.store.write(attached).result() == ["main"]

        def failing(db):
            db.execute("ATTACH ? AS beside", [str(plan.file)])
            raise ValueError

        with pytest.raises(ValueError):
            city.store.write(failing).result()
        assert city.store.write(attached).result() == ["main"]


@pytest.mark.parametrize(
    "held", ["rtsp://admin:secret@192.0.2.1/live", "rtsp://192.0.2.1/a?user=u&Pwd=secret"]
)
def test_no_credential_in_an_address_comes_by_a_file_either(city: City, held: str) -> None:
    with city.plan([record(2, name="One", camera="Gate", url=_url(1))]) as plan:
        with plan.link() as link:
            link.execute("UPDATE new_cameras SET main_url = ?", [held])
        with pytest.raises(AddressHoldsCredential):
            city.apply(plan)
    assert not city.sites() and not city.rows("SELECT 1 FROM changes")


def test_an_insert_of_nothing_is_no_change(city: City) -> None:
    def write(db):
        db.execute("ATTACH ? AS beside", [str(plan.file)])
        changing = Changing(db, city.store.seat, ChangeHead(ChangeKind.IMPORT, "nothing", "Asha"))
        made = changing.insert_from("sites", ("id",), "beside.sites_to_be")
        return made, changing.finish()

    with city.plan([]) as plan:
        assert city.store.write(write).result() == (0, "")
