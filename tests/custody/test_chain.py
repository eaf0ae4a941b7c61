"""Entries: linked, in the transaction of what they tell of, redone by `sha256sum`, never changed."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.custody.canonical import content_of, json_text, link_hash, sha256_of
from console.custody.chain import Chain, append
from console.custody.moment import boot, monotonic_s
from console.custody.values import NOTHING_BEFORE, Happening, What
from console.evidence import rows
from console.evidence.clock import ClockState
from console.evidence.values import EventKind, EvidenceFile, IncidentEvent
from console.store import migrations
from console.store.settings import read_setting, write_setting
from console.store.store import Store
from tests.custody.conftest import MINE, Seat


def test_each_entry_names_the_hash_of_the_one_before(seat: Seat) -> None:
    seat.fill(5, every=0)
    found = seat.entries()
    assert [e.number for e in found] == [1, 2, 3, 4, 5]
    assert found[0].previous == NOTHING_BEFORE
    assert [e.previous for e in found[1:]] == [e.hash for e in found[:-1]]
    assert seat.chain.head() == (5, found[-1].hash)
    assert {e.seat for e in found} == {seat.store.seat}
    assert [e.number for e in seat.chain.entries(MINE)] == [1, 4]
    assert [e.number for e in seat.chain.entries(after=2, limit=2)] == [3, 4]


def test_sha256sum_redoes_content_and_hash(seat: Seat) -> None:
    seat.fill(2, every=0)
    for entry in seat.entries():
        content = content_of(entry)
        assert _sha256sum(content.encode()) == entry.content_sha256
        assert _sha256sum(f"{entry.previous}\n{entry.content_sha256}\n".encode()) == entry.hash
        told = json.loads(content)
        assert list(told) == sorted(told)
        assert told["who"] == "आशा"
        assert told["details"]["after"] == f"नोट {entry.number - 1}"


def _sha256sum(content: bytes) -> str:
    done = subprocess.run(["sha256sum"], input=content, capture_output=True, check=True)
    return done.stdout.split()[0].decode()


def test_an_entry_stands_or_falls_with_what_it_tells_of(seat: Seat) -> None:
    def half(db):
        append(db, Happening(What.CHANGED, "A", MINE))
        write_setting(db, "half", 1)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        seat.store.write(half).result(10)
    assert seat.chain.head() == (0, NOTHING_BEFORE)
    assert seat.store.read(lambda db: read_setting(db, "half")) is None
    assert seat.add().number == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE custody_entries SET who = 'x'",
        "DELETE FROM custody_entries",
        "INSERT OR REPLACE INTO custody_entries SELECT * FROM custody_entries WHERE number = 1",
        "INSERT INTO custody_entries SELECT seat, 9, at_utc, monotonic_s, boot, clock, who, machine, what, "
        "incident, subject, why, details, previous, content_sha256, hash FROM custody_entries LIMIT 1",
        "UPDATE custody_checkpoints SET count = 0",
        "DELETE FROM custody_checkpoints",
        "INSERT OR REPLACE INTO custody_checkpoints SELECT * FROM custody_checkpoints WHERE id = 1",
    ],
)
def test_the_database_refuses_every_change(seat: Seat, statement: str) -> None:
    seat.fill(3, every=1)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        seat.store.write(lambda db: db.execute(statement)).result(10)
    assert len(seat.entries()) == 3


def test_clocks_and_machine_are_told(seat: Seat) -> None:
    before, mono = time.time(), monotonic_s()
    now = seat.add()
    assert before - 0.001 <= now.at_utc <= time.time() + 0.001
    assert mono - 0.001 <= now.monotonic_s <= monotonic_s() + 0.001
    assert now.boot == boot() != ""
    assert now.where
    then = seat.chain.append(
        Happening(What.CHANGED, "A", at_utc=before - 20, clock=ClockState.NOT_SYNCHRONISED)
    ).result(10)
    assert then.at_utc == pytest.approx(before - 20, abs=1e-5)
    assert then.at_utc - then.monotonic_s == pytest.approx(now.at_utc - now.monotonic_s, abs=0.5)
    assert then.clock is ClockState.NOT_SYNCHRONISED


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(), st.text(), st.dictionaries(st.text(), st.text() | st.integers() | st.floats(allow_nan=False))
)
def test_whatever_is_entered_is_read_back_and_fits(seat: Seat, who: str, why: str, details: dict) -> None:
    details = {key: value for key, value in details.items() if value not in (float("inf"), float("-inf"))}
    made = seat.chain.append(Happening(What.CHANGED, who, MINE, why, why, details)).result(10)
    kept = seat.chain.entries(after=made.number - 1)[0]
    assert kept == made
    assert sha256_of(content_of(kept)) == made.content_sha256
    assert json_text(json.loads(content_of(kept))) == content_of(kept)
    assert link_hash(made.previous, made.content_sha256) == made.hash


def test_half_characters_of_file_names_are_entered_too(seat: Seat) -> None:
    name = b"clip\xff.mp4".decode("utf-8", "surrogateescape")
    made = seat.chain.append(Happening(What.COPIED, name, subject=name, details={"to": name})).result(10)
    assert seat.entries()[0] == made
    assert made.subject == "clip?.mp4"


def test_an_event_of_an_incident_is_an_entry_and_its_history(seat: Seat) -> None:
    file = EvidenceFile("cam.mp4", "ab" * 32, 1234, 10.0, 20.0)
    ended = IncidentEvent(
        "x", 50.0, "", seat.store.seat, EventKind.CAPTURE_ENDED, "cam", "", "done", files=(file,)
    )
    changed = IncidentEvent(
        "y", 60.0, "Ravi", seat.store.seat, EventKind.CHANGED, "note", "old", "new", why="mistake"
    )

    def write(db):
        for event in (ended, changed):
            rows.add_event(db, MINE, event, ClockState.SYNCHRONISED)

    seat.store.write(write).result(10)
    entry = seat.entries()[0]
    assert json.loads(entry.details)["files"] == [{"name": "cam.mp4", "sha256": "ab" * 32, "size": 1234}]
    told = seat.store.read(lambda db: rows.history(db, MINE))
    assert [(e.what, e.operator, e.field, e.before, e.after, e.why) for e in told] == [
        (EventKind.CAPTURE_ENDED, "", "cam", "", "done", ""),
        (EventKind.CHANGED, "Ravi", "note", "old", "new", "mistake"),
    ]
    assert [e.at_utc for e in told] == [50.0, 60.0]


def test_history_from_before_the_chain_is_taken_over(tmp_path, monkeypatch) -> None:
    older = tuple(step for step in migrations._STEPS if "custody" not in step.__module__)
    with monkeypatch.context() as former:
        former.setattr(migrations, "_STEPS", older)
        with Store.open(tmp_path) as store:
            seat = store.seat
            store.write(_older_history).result(10)
    with Store.open(tmp_path) as store:
        chain = Chain(store)
        found = chain.entries()
        assert [(e.number, e.what, e.who, e.seat) for e in found] == [
            (1, What.BEFORE_THE_CHAIN, "Asha", seat),
            (2, What.BEFORE_THE_CHAIN, "Ravi", seat),
        ]
        told = store.read(lambda db: rows.history(db, MINE))
        assert [(e.id, e.what, e.operator, e.field, e.before, e.after) for e in told] == [
            ("e1", EventKind.BOOKMARKED, "Asha", "", "", ""),
            ("e2", EventKind.CHANGED, "Ravi", "note", "a", "b"),
        ]
        assert chain.append(Happening(What.STARTED, "Asha")).result(10).number == 3


def _older_history(db) -> None:
    db.execute(
        "INSERT INTO incidents (id, seat, operator, made_utc, at_utc, clock, view_hi, view_en, before_s, "
        "after_s, folder, search) VALUES (?, 's', 'Asha', 1, 1, 'unknown', '', '', 1, 1, 'f', '')",
        [MINE],
    )
    for row in (
        ("e2", 6.0, "Ravi", "changed", "note", "a", "b"),
        ("e1", 5.0, "Asha", "bookmarked", "", "", ""),
    ):
        event_id, at, who, what, field, before, after = row
        db.execute(
            "INSERT INTO incident_events VALUES (?, ?, 's', ?, 'unknown', ?, ?, ?, ?, ?)",
            [event_id, MINE, at, who, what, field, before, after],
        )
