"""Lists, searches and history, on the real store with a relay that is not asked."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from console.catalogue.values import Name
from console.evidence.categories import load_categories
from console.evidence.incidents import Incidents
from console.evidence.values import (
    BookmarkedCamera,
    CategoriesUnreadable,
    EventKind,
    Incident,
    IncidentFilter,
    Severity,
    UnknownIncident,
)
from console.store.store import Store
from tests.evidence.conftest import CAMERA
from tests.evidence.test_killed_console import NoRelay

OTHER = BookmarkedCamera("c7", 1507, Name("पेट्रोल पम्प", "Petrol pump"), "c7/sub")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        yield store


@pytest.fixture
def incidents(store: Store, tmp_path: Path) -> Iterator[Incidents]:
    made = Incidents(store, NoRelay(), tmp_path / "evidence", categories=load_categories())
    yield made
    made.close()


def written(store: Store) -> None:
    store.write(lambda _: None).result(5)


def found(incidents: Incidents, **wanted: object) -> list[int]:
    return [i.cameras[0].number for i in incidents.list(IncidentFilter(**wanted))]  # type: ignore[arg-type]


def test_search_in_hindi_and_english(incidents: Incidents, store: Store) -> None:
    first = incidents.bookmark([CAMERA], operator="Asha")
    incidents.bookmark([OTHER], operator="Ravi", at_utc=time.time() - 100)
    incidents.edit(first.id, category="theft", note="लाल टोपी वाला आदमी, गाड़ी UP81 १२३४")
    written(store)
    assert found(incidents) == [42, 1507]
    assert found(incidents, text="बाज़ार") == found(incidents, text="बाजार") == [42]
    assert found(incidents, text="MARKET") == [42]
    assert found(incidents, text="चोरी टोपी") == [42]
    assert found(incidents, text="theft 1234") == [42]
    assert found(incidents, text="up81 १२३४") == [42]
    assert found(incidents, text="१५०७") == [1507]
    assert found(incidents, text="ravi") == [1507]
    assert found(incidents, text="टोपी नहीं") == []


def test_filters_combine(incidents: Incidents, store: Store) -> None:
    first = incidents.bookmark([CAMERA, OTHER], operator="A")
    second = incidents.bookmark([OTHER], operator="A", at_utc=time.time() - 3 * 86400)
    incidents.edit(first.id, severity="critical")
    incidents.edit(second.id, severity=Severity.LOW, category="fire")
    written(store)
    assert incidents.count(IncidentFilter(number=1507)) == 2
    assert incidents.count(IncidentFilter(number=42)) == 1
    assert found(incidents, severities=frozenset({Severity.CRITICAL})) == [42]
    assert found(incidents, categories=frozenset({"fire"}), number=1507) == [1507]
    assert found(incidents, categories=frozenset({"fire"}), number=42) == []
    assert found(incidents, from_utc=time.time() - 86400) == [42]
    assert found(incidents, to_utc=time.time() - 86400) == [1507]


def test_pages_meet_without_gap_or_repetition(incidents: Incidents, store: Store) -> None:
    now = time.time()
    made = [incidents.bookmark([CAMERA], operator="A", at_utc=now - n // 3).id for n in range(10)]
    written(store)
    first = incidents.list(limit=4)
    second = incidents.list(limit=4, after=first[-1])
    third = incidents.list(limit=4, after=second[-1])
    ids = [i.id for i in (*first, *second, *third)]
    assert len(ids) == 10
    assert set(ids) == set(made)
    assert [i.id for i in incidents.latest(3)] == made[:-4:-1]


def test_edits_come_in_any_order_and_leave_their_history(incidents: Incidents, store: Store) -> None:
    made = incidents.bookmark([CAMERA], operator="Asha")
    incidents.edit(made.id, note="one")
    incidents.edit(made.id, severity=Severity.HIGH, operator="Ravi")
    incidents.edit(made.id, note="two", category="crowd")
    incidents.edit(made.id, severity="")
    incidents.edit(made.id, note="two")
    written(store)
    entries = [(e.operator, e.field, e.before, e.after) for e in incidents.history(made.id)]
    assert entries == [
        ("Asha", "", "", ""),
        ("Asha", "note", "", "one"),
        ("Ravi", "severity", "", "high"),
        ("Asha", "category", "", "crowd"),
        ("Asha", "note", "one", "two"),
        ("Asha", "severity", "high", ""),
    ]
    assert incidents.history(made.id)[0].what is EventKind.BOOKMARKED
    kept = store.read(lambda db: list(db.query("SELECT note, category, severity FROM incidents")))
    assert kept == [{"note": "two", "category": "crowd", "severity": ""}]


def test_history_takes_no_change(incidents: Incidents, store: Store) -> None:
    incidents.bookmark([CAMERA], operator="A")
    for statement in ("UPDATE custody_entries SET who = 'x'", "DELETE FROM custody_entries"):
        with pytest.raises(sqlite3.IntegrityError):
            store.write(lambda db, sql=statement: db.execute(sql)).result(5)


def test_unknown_things(incidents: Incidents) -> None:
    with pytest.raises(UnknownIncident):
        incidents.get("nothing")
    made = incidents.bookmark([CAMERA], operator="A")
    with pytest.raises(ValueError, match="grave"):
        incidents.edit(made.id, severity="grave")


def test_a_full_disk_keeps_records_until_there_is_room(tmp_path: Path, store: Store) -> None:
    told: list[int] = []
    incidents = Incidents(store, NoRelay(), tmp_path / "evidence", on_unsaved=told.append)
    pages = store.write(lambda db: db.execute("PRAGMA page_count").fetchone()[0]).result(5)
    store.write(lambda db: db.execute(f"PRAGMA max_page_count = {pages}").fetchone()).result(5)
    made = [incidents.bookmark([CAMERA], operator="A", view=Name("", "x" * 3000)) for _ in range(6)]
    incidents.edit(made[-1].id, note="y" * 3000)
    written(store)
    assert told[-1] > 0
    assert incidents.get(made[-1].id).note.startswith("yyy"), "it is there, if not on disk yet"
    store.write(lambda db: db.execute("PRAGMA max_page_count = 1000000").fetchone()).result(5)
    until = time.monotonic() + 10
    while told[-1] != 0 and time.monotonic() < until:
        time.sleep(0.05)
    assert told[-1] == 0
    assert incidents.count() == 6
    note = store.read(lambda db: db.execute("SELECT max(length(note)) FROM incidents").fetchone()[0])
    assert note == 3000
    incidents.close()


def test_subscribers_hear_and_stop_hearing(incidents: Incidents) -> None:
    heard: list[str] = []
    stop = incidents.subscribe(heard.append)
    made = incidents.bookmark([replace(CAMERA, number=0)], operator="A")
    assert heard[0] == made.id
    stop()
    count = len(heard)
    incidents.edit(made.id, note="x")
    assert len(heard) == count


def test_a_city_edits_its_categories(tmp_path: Path) -> None:
    codes = [c.code for c in load_categories()]
    assert codes[:2] == ["theft", "harassment"]
    assert len(codes) == len(set(codes))
    file = tmp_path / "own.json"
    for text in (
        "[",
        "[{}]",
        '[{"code":"a","hi":"","en":"","icon":""},{"code":"a","hi":"","en":"","icon":""}]',
    ):
        file.write_text(text)
        with pytest.raises(CategoriesUnreadable):
            load_categories(file)
    with pytest.raises(CategoriesUnreadable):
        load_categories(tmp_path / "nothing.json")


@pytest.mark.parametrize("ask", [lambda i: i.list(), lambda i: i.latest()])
def test_a_list_is_never_older_than_what_was_written_meanwhile(
    incidents: Incidents,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    ask: Callable[[Incidents], tuple[Incident, ...]],
) -> None:
    made = incidents.bookmark([], operator="Asha")
    written(store)
    gate = threading.Event()
    store.write(lambda _: gate.wait(5))
    incidents.edit(made.id, title="New")
    read = store.read

    def slow(fn: Callable[[Database], object]) -> object:
        rows = read(fn)
        gate.set()
        written(store)
        # The incident is let go on the writer's thread, just after its row was written.
        until = time.monotonic() + 5
        while incidents._shelf.held() and time.monotonic() < until:
            time.sleep(0.01)
        return rows

    monkeypatch.setattr(store, "read", slow)
    assert [incident.title for incident in ask(incidents)] == ["New"]
