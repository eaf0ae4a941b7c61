"""Deleting by two people: what goes, what stays, and that nothing goes before its entry stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from console.custody.chain import Chain
from console.custody.values import What
from console.evidence import files
from console.evidence.errors import (
    IncidentDeleted,
    NoDeletionAsked,
    PersonMissing,
    ReasonMissing,
    SamePerson,
    StillRecording,
)
from console.evidence.incidents import Incidents
from console.evidence.states import IncidentState
from console.evidence.values import EventKind, EvidenceFile, FileCheck, Incident
from console.store.errors import StoreFull
from console.store.store import Store
from tests.evidence.conftest import CAMERA, Console
from tests.evidence.test_killed_console import NoRelay


@pytest.fixture
def kept(console: Console) -> Incident:
    console.wait_live()
    return console.settled(console.incidents.bookmark([CAMERA], operator="Asha", before_s=0.5, after_s=0.2))


def test_two_people_and_a_reason(console: Console, kept: Incident) -> None:
    incidents, folder = console.incidents, console.incidents.folder_of(kept)
    with pytest.raises(ReasonMissing):
        incidents.ask_deletion(kept.id, who="Asha", why=" ")
    with pytest.raises(PersonMissing):
        incidents.ask_deletion(kept.id, who="", why="test")
    with pytest.raises(NoDeletionAsked):
        incidents.confirm_deletion(kept.id, who="Ravi")
    asked = incidents.ask_deletion(kept.id, who="Asha Devi", why="pressed by mistake")
    assert asked.deletion is not None
    for same in ("Asha Devi", "ASHA  devi", "ashadevi "):
        with pytest.raises(SamePerson):
            incidents.confirm_deletion(kept.id, who=same)
    with pytest.raises(PersonMissing):
        incidents.confirm_deletion(kept.id, who=" ")
    assert len(list(folder.iterdir())) == 2, "nothing has gone yet"

    gone = incidents.confirm_deletion(kept.id, who="Ravi")
    assert gone.deleted
    assert gone.files == kept.files, "names, sizes and hashes stay"
    assert not folder.exists()
    console.written()
    entry = Chain(console.store).entries(incident=kept.id)[-1]
    assert (entry.what, entry.who, entry.why) == (What.DELETED, "Ravi", "pressed by mistake")
    details = json.loads(entry.details)
    assert details["before"] == "Asha Devi"
    named = {(f["name"], f["sha256"], f["size"]) for f in details["files"]}
    assert named == {(f.name, f.sha256, f.size) for f in kept.files}


def test_it_may_be_refused_and_asked_again(console: Console, kept: Incident) -> None:
    incidents = console.incidents
    incidents.ask_deletion(kept.id, who="Asha", why="x")
    assert incidents.refuse_deletion(kept.id, who="Ravi", why="it is needed").deletion is None
    with pytest.raises(NoDeletionAsked):
        incidents.refuse_deletion(kept.id, who="Ravi")
    with pytest.raises(NoDeletionAsked):
        incidents.confirm_deletion(kept.id, who="Ravi")
    console.written()
    said = [(e.what, e.operator, e.why) for e in incidents.history(kept.id)[-2:]]
    assert said == [
        (EventKind.DELETION_ASKED, "Asha", "x"),
        (EventKind.DELETION_REFUSED, "Ravi", "it is needed"),
    ]


def test_of_what_is_deleted_only_the_record_can_be_changed(
    console: Console, kept: Incident, tmp_path: Path
) -> None:
    incidents = console.incidents
    incidents.ask_deletion(kept.id, who="A", why="x")
    incidents.confirm_deletion(kept.id, who="B")
    for refused in (
        lambda: incidents.ask_deletion(kept.id, who="A", why="x"),
        lambda: incidents.add_window(kept.id, [CAMERA], 0, 1, operator="A"),
        lambda: incidents.widen(kept.id, after_s=60),
        lambda: incidents.set_state(kept.id, IncidentState.KEPT, operator="A"),
        lambda: incidents.verify_files(kept.id),
        lambda: incidents.save_copy(kept.id, tmp_path, operator="A"),
        lambda: incidents.derived_path(kept.id, 0, 0.0, ".mp4"),
    ):
        with pytest.raises(IncidentDeleted):
            refused()
    assert incidents.edit(kept.id, note="deleted after the hearing").note


def test_what_is_deleted_while_it_is_checked_has_no_broken_seal(
    console: Console, kept: Incident, monkeypatch: pytest.MonkeyPatch
) -> None:
    incidents = console.incidents
    incidents.ask_deletion(kept.id, who="A", why="x")
    read = files.check

    def deleted_meanwhile(folder: Path, file: EvidenceFile) -> FileCheck:
        if not incidents.get(kept.id).deleted:
            incidents.confirm_deletion(kept.id, who="B")
        return read(folder, file)

    monkeypatch.setattr(files, "check", deleted_meanwhile)
    with pytest.raises(IncidentDeleted):
        incidents.verify_files(kept.id)
    console.written()
    assert incidents.history(kept.id)[-1].what is EventKind.DELETED, "nothing is said after it"


def test_nothing_is_deleted_while_it_is_recorded(console: Console) -> None:
    console.wait_live()
    made = console.incidents.bookmark([CAMERA], operator="A", before_s=0.5, after_s=30)
    console.incidents.ask_deletion(made.id, who="A", why="x")
    with pytest.raises(StillRecording):
        console.incidents.confirm_deletion(made.id, who="B")
    assert console.incidents.get(made.id).deletion is not None


def test_nothing_goes_when_the_entry_cannot_be_written(console: Console, kept: Incident) -> None:
    incidents, folder = console.incidents, console.incidents.folder_of(kept)
    asked = incidents.ask_deletion(kept.id, who="A", why="x" * 9000)
    console.written()
    pages = console.store.write(lambda db: db.execute("PRAGMA page_count").fetchone()[0]).result(5)
    console.store.write(lambda db: db.execute(f"PRAGMA max_page_count = {pages}").fetchone()).result(5)
    with pytest.raises(StoreFull):
        incidents.confirm_deletion(kept.id, who="B")
    assert len(list(folder.iterdir())) == 2
    assert incidents.get(kept.id) == asked
    console.store.write(lambda db: db.execute("PRAGMA max_page_count = 1000000").fetchone()).result(5)
    assert {check.seal for check in incidents.verify_files(kept.id)} == {"sound"}


def test_what_a_cut_off_deletion_left_goes_at_the_next_start(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        incidents = Incidents(store, NoRelay(), tmp_path / "evidence")
        made = [incidents.bookmark([CAMERA], operator="A").id for _ in range(2)]
        incidents.recover().result(10)
        store.write(lambda _: None).result(5)
        store.write(lambda db: db.execute("UPDATE incident_captures SET state = 'failed'")).result(5)
        store.write(
            lambda db: db.execute("UPDATE incidents SET deleted_utc = 1 WHERE id = ?", [made[0]])
        ).result(5)
        incidents.close()
    later_folders = [next((tmp_path / "evidence").glob(f"*/*/{one}")) for one in made]
    for folder in later_folders:
        (folder / "0042.mp4").write_bytes(b"x")
    with Store.open(tmp_path) as store:
        incidents = Incidents(store, NoRelay(), tmp_path / "evidence")
        incidents.recover().result(10)
        assert [folder.exists() for folder in later_folders] == [False, True]
        incidents.close()
