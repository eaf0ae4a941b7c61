"""A database of the version before states, holds and origins is taken over as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from console.evidence import reading
from console.evidence.incidents import Incidents
from console.evidence.states import IncidentState
from console.evidence.values import EVERYTHING, CaptureKind, EventKind, Origin
from console.store import migrations
from console.store.reading import StoreReader
from console.store.store import Store
from tests.evidence.test_killed_console import NoRelay

_OLDER = ("m0001_settings", "m0001_areas_and_ways", "m0001_incidents")

_ROWS = """
INSERT INTO incidents (id, seat, operator, made_utc, at_utc, clock, view_hi, view_en, before_s, after_s,
    title, folder, search)
    VALUES ('i1', 's', 'Asha', 1.5, 1.0, 'unknown', '', '', 30, 30, 'T', '2026/01/i1', 't');
INSERT INTO incident_cameras VALUES ('i1', 0, 'cam', 42, '', 'Gate', '', '', '', '', 'cam/sub');
INSERT INTO incident_captures (id, incident, camera, kind, stream, start_utc, end_utc, stem, state)
    VALUES ('c1', 'i1', 0, 'still', 'cam/sub', 1, 1, 'a_still', 'done');
INSERT INTO incident_captures (id, incident, camera, kind, stream, start_utc, end_utc, stem, state)
    VALUES ('c2', 'i1', 0, 'clip', 'cam/sub', 1, 2, 'a', 'done');
INSERT INTO incident_files VALUES ('i1', 'a.jpg', 'c1', 1, 'aa', 3, 1, 1, 'jpeg', 1, 1, 0, 0, '[]',
    'unchecked', NULL);
INSERT INTO incident_files VALUES ('i1', 'a-1.mp4', 'c2', 1, 'bb', 9, 1, 2, 'h264', 1, 1, 5, 1, '[]',
    'sound', 4.0);
INSERT INTO incident_events VALUES ('e1', 'i1', 's', 1.5, 'unknown', 'Asha', 'bookmarked', '', '', '');
INSERT INTO incident_events VALUES ('e2', 'i1', 's', 2.5, 'unknown', 'Ravi', 'changed', 'title', '', 'T')
"""


def test_an_older_database_is_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = tuple(step for step in migrations._STEPS if step.__name__ in _OLDER)
    assert len(older) >= 2
    with monkeypatch.context() as before:
        before.setattr(migrations, "_STEPS", older)
        with Store.open(tmp_path) as store:
            for statement in _ROWS.split(";"):
                store.write(lambda db, sql=statement: db.execute(sql)).result(5)
    with Store.open(tmp_path) as store:
        incidents = Incidents(store, NoRelay(), tmp_path / "evidence")
        (found,) = incidents.list()
        assert (found.title, found.state, found.hold) == ("T", IncidentState.OPEN, True)
        assert found.cameras[0].then is None, "nobody can know any more what the list said then"
        assert (found.tags, found.references, found.handlers, found.deletion) == ((), (), (), None)
        origins = {c.kind: f.origin for c in found.captures for f in c.files}
        assert origins == {CaptureKind.STILL: Origin.DERIVED, CaptureKind.CLIP: Origin.RING}
        history = [(e.what, e.operator, e.field, e.after) for e in incidents.history("i1")]
        assert history == [
            (EventKind.BOOKMARKED, "Asha", "", ""),
            (EventKind.CHANGED, "Ravi", "title", "T"),
        ]
        assert incidents.edit("i1", place="Gate").place == "Gate"
        incidents.close()


def test_a_folder_of_before_can_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`safecity evidence list` reads without taking over: a column that came later is not there yet."""
    before = tuple(step for step in migrations._STEPS if step.__name__ != "m0003_camera_facts")
    assert len(before) == len(migrations._STEPS) - 1
    with monkeypatch.context() as older:
        older.setattr(migrations, "_STEPS", before)
        with Store.open(tmp_path) as store:
            for statement in _ROWS.split(";"):
                # Since then two tables have more columns, and the history stands in the chain.
                if "incident_files" not in statement and "incident_events" not in statement:
                    store.write(lambda db, sql=statement: db.execute(sql)).result(5)
    with StoreReader(tmp_path) as reader:
        (found,) = reader.read(lambda db: reading.find(db, EVERYTHING, 10, None))
    assert [(camera.number, camera.then) for camera in found.cameras] == [(42, None)]
    with Store.open(tmp_path) as store:
        taken_over = store.read(lambda db: reading.find(db, EVERYTHING, 10, None))
    assert taken_over == (found,), "the column that it lacked is empty for what was there"
