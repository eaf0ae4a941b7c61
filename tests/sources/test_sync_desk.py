"""Sources are kept in step in the background: due ones are asked, what they would change waits for a hand."""

import contextlib
import threading
import time

import pytest

from console.catalogue.changes import history, undo
from console.catalogue.editing import edit_camera
from console.credentials.credentials import Credentials
from console.lists.plan_values import PlanOutdated
from console.sources.http import Login
from console.sources.proposing import Surroundings, propose
from console.sources.sync_desk import NothingProposed, SyncDesk
from console.sources.values import SourceFailed, SourceTrouble
from console.store.source_tables import (
    NoSuchSource,
    Sync,
    SyncState,
    drop_source,
    last_syncs,
    put_sync,
    syncs_of,
)
from console.store.store import Store
from tests.credentials.room import PaperRing
from tests.rig.sources.products import MediaMtx, ZoneMinder, monitor
from tests.rig.sources.server import SourceServer
from tests.sources.synced import cameras, put

WAIT_S = 30.0


class Room:
    """A desk over a real store, which counts what it says."""

    def __init__(self, folder, now=time.time, propose=None):
        self.store = Store.open(folder)
        self.credentials = Credentials(self.store, folder / "keys", PaperRing())
        self.changed, self.written = [], []
        self.desk = SyncDesk(
            self.store,
            self.credentials,
            lambda: "Night shift",
            changed=self.changed.append,
            written=lambda: self.written.append(1),
            propose=propose or self.on_the_spot,
            now=now,
        )

    def on_the_spot(self, folder, source, login, file, *, progress, cancelled):
        file.parent.mkdir(exist_ok=True)
        around = lambda: self.store.read(lambda db: Surroundings.of(db, source))  # noqa: E731
        return propose(source, login, around, file, progress=progress, cancelled=cancelled)

    def state(self):
        """How the source's last sync stands, when nothing of it runs."""
        self.until(lambda: self.desk.doing("s1") is None and not self.desk.waiting("s1"))
        return self.store.read(last_syncs)["s1"].state

    def syncs(self):
        return self.store.read(lambda db: syncs_of(db, "s1"))

    def until(self, fact):
        end = time.monotonic() + WAIT_S
        while not fact():
            assert time.monotonic() < end
            time.sleep(0.02)

    def close(self):
        self.desk.close()
        self.store.close()


@pytest.fixture
def room(tmp_path):
    made = Room(tmp_path / "data")
    with contextlib.closing(made):
        yield made


@pytest.fixture
def server():
    with SourceServer(MediaMtx(conf={f"gate{number}": {} for number in range(10)})) as server:
        yield server


def test_a_sync_by_hand_waits_for_a_hand(room, server):
    put(room.store, server.address)
    room.desk.start()
    room.desk.sync("s1")
    room.until(lambda: room.desk.proposal("s1"))
    assert room.state() is SyncState.PROPOSED
    assert cameras(room.store, "id") == {} and not room.written
    proposal = room.desk.proposal("s1")
    assert (proposal.sync.new, len(proposal.plan.rows())) == (10, 10)
    done = room.desk.apply("s1", "Asha")
    assert done.numbered == 10
    assert len(cameras(room.store, "id")) == 10
    assert (room.state(), len(room.written)) == (SyncState.APPLIED, 1)
    assert room.store.read(history)[0].head.who == "Asha"
    assert room.syncs()[0].change == done.change
    assert room.desk.proposal("s1") is None
    room.store.write(lambda db: undo(db, room.store.seat, done.change, "Asha")).result()
    assert (room.state(), room.syncs()[0].state) == (SyncState.TAKEN_BACK, SyncState.TAKEN_BACK)
    assert not list((room.store.file.parent / "plans").iterdir())
    with pytest.raises(NothingProposed):
        room.desk.apply("s1", "Asha")


def test_a_proposal_can_be_dropped_and_a_newer_one_takes_its_place(room, server):
    put(room.store, server.address)
    room.desk.start()
    room.desk.sync("s1")
    room.until(lambda: room.desk.proposal("s1"))
    first = room.desk.proposal("s1")
    room.desk.sync("s1")
    room.until(lambda: room.desk.proposal("s1") not in (None, first))
    assert [sync.state for sync in room.syncs()] == [SyncState.PROPOSED, SyncState.DROPPED]
    room.desk.drop("s1")
    assert room.state() is SyncState.DROPPED
    assert cameras(room.store, "id") == {}
    assert not list((room.store.file.parent / "plans").iterdir())


def test_a_source_that_says_so_is_applied_at_once_and_one_that_lacks_most_is_held(room, server):
    put(room.store, server.address, at_once=True)
    room.desk.start()
    room.desk.sync("s1")
    room.until(lambda: room.written)
    assert room.state() is SyncState.APPLIED
    assert room.store.read(history)[0].head.who == "Night shift"
    server.answer.conf = {}
    room.desk.sync("s1")
    room.until(lambda: room.desk.proposal("s1"))
    assert room.state() is SyncState.HELD
    assert set(cameras(room.store, "gone_utc").values()) == {(None,)}
    room.desk.apply("s1", "Asha")
    assert (None,) not in cameras(room.store, "gone_utc").values()


def test_what_a_person_took_back_does_not_come_back_by_itself(room, monkeypatch, server):
    from console.store import source_tables

    monkeypatch.setattr(source_tables, "SYNCS_KEPT", 2)
    put(room.store, server.address, at_once=True)
    room.desk.start()
    room.desk.sync("s1")
    room.until(lambda: room.written)
    change = room.syncs()[0].change
    room.store.write(lambda db: undo(db, room.store.seat, change, "Asha")).result()
    for _ in range(3):
        before = room.desk.proposal("s1")
        room.desk.sync("s1")
        room.until(lambda before=before: room.desk.proposal("s1") not in (None, before))
    assert room.state() is SyncState.PROPOSED
    assert cameras(room.store, "id") == {} and len(room.written) == 1
    # By hand it can be had again, and then the clock goes on.
    room.desk.apply("s1", "Asha")
    assert len(cameras(room.store, "id")) == 10
    assert not room.store.read(lambda db: source_tables.was_taken_back(db, "s1"))


def test_what_is_due_is_asked_by_itself_and_a_switched_off_source_never(room, server):
    put(room.store, server.address, every_s=0.5, at_once=True)
    room.desk.start()
    room.until(lambda: len(room.syncs()) >= 2)
    put(room.store, server.address, every_s=0.5, enabled=False)
    room.state()
    time.sleep(0.7)
    count = len(room.syncs())
    time.sleep(1.5)
    assert len(room.syncs()) == count


def test_one_that_was_asked_lately_waits_also_over_a_restart(tmp_path, server):
    now = [1000.0]
    for at, wanted in ((1000.0, 1), (1500.0, 1), (1000.0 + 3601, 2), (500.0, 3)):
        now[0] = at
        with contextlib.closing(Room(tmp_path / "data", now=lambda: now[0])) as room:
            put(room.store, server.address, every_s=3600, at_once=True)
            room.desk.start()
            time.sleep(0.3)
            room.until(lambda room=room, wanted=wanted: len(room.syncs()) >= wanted)
            room.state()
            assert len(room.syncs()) == wanted


def test_a_proposal_is_gone_with_the_run_and_made_again(tmp_path, server):
    with contextlib.closing(Room(tmp_path / "data")) as room:
        put(room.store, server.address, every_s=3600)
        room.desk.start()
        room.until(lambda: room.desk.proposal("s1"))
        plans = room.store.file.parent / "plans"
        (plans / "source-left.sqlite3").write_bytes(b"of a console that was killed")
        (plans / "other.plan").write_bytes(b"a list's")
    with contextlib.closing(Room(tmp_path / "data")) as room:
        room.desk.start()
        room.until(lambda: room.desk.proposal("s1"))
        assert [sync.state for sync in room.syncs()] == [SyncState.PROPOSED, SyncState.DROPPED]
        assert {file.name for file in plans.iterdir()} == {
            "other.plan",
            room.desk.proposal("s1").plan.file.name,
        }


def test_a_failure_is_remembered_with_its_reason_and_what_stood_stands(room, server):
    put(room.store, server.address, at_once=True)
    room.desk.start()
    room.desk.sync("s1")
    room.until(lambda: room.written)
    server.fault = "401"
    room.desk.sync("s1")
    room.until(lambda: len(room.syncs()) == 2)
    sync = room.syncs()[0]
    assert (sync.state, sync.trouble) == (SyncState.FAILED, SourceTrouble.PASSWORD_REFUSED)
    assert set(cameras(room.store, "gone_utc").values()) == {(None,)}


def test_a_login_that_is_not_there_is_told_and_a_kept_one_is_used(room):
    with SourceServer(
        ZoneMinder([monitor(1, "rtsp://op:s3cret@192.0.2.5/1")], user="op", password="w")
    ) as zm:
        put(room.store, f"{zm.address}/zm", "zoneminder", credential="recorder", at_once=True)
        room.desk.start()
        room.desk.sync("s1")
        room.until(lambda: room.syncs())
        sync = room.syncs()[0]
        assert (sync.trouble, sync.detail) == (SourceTrouble.CREDENTIAL_UNKNOWN, "recorder")
        assert zm.asked == []
        room.credentials.put("recorder", Login("op", "w"))
        room.desk.sync("s1")
        room.until(lambda: room.written)
    ((url, credential),) = cameras(room.store, "main_url", "credential").values()
    assert url == "rtsp://192.0.2.5/1"
    room.until(lambda: credential in room.credentials.names())
    login = room.credentials.login(credential)
    assert (login.user, login.password) == ("op", "s3cret")


def test_a_catalogue_that_changed_meanwhile_is_asked_anew(room, server):
    source = put(room.store, server.address)
    room.desk.start()
    room.desk.sync("s1")
    room.until(lambda: room.desk.proposal("s1"))
    first = room.desk.proposal("s1")
    _taken_in_elsewhere(room.store, source)
    with pytest.raises(PlanOutdated):
        room.desk.apply("s1", "Asha")
    # The last sync is that of the others, until it was asked again.
    room.until(lambda: room.state() in (SyncState.UNCHANGED, SyncState.PROPOSED))
    assert room.desk.proposal("s1") is not first


def _taken_in_elsewhere(store, source):
    from tests.sources.synced import synced

    synced(store, source)


def test_who_stops_it_or_removes_the_source_meanwhile_is_heard(tmp_path):
    asked, go_on = threading.Event(), threading.Event()

    def slow(folder, source, login, file, *, progress, cancelled):
        asked.set()
        while not cancelled() and not go_on.is_set():
            time.sleep(0.02)
        raise SourceFailed(SourceTrouble.CANCELLED if cancelled() else SourceTrouble.NO_ANSWER)

    with contextlib.closing(Room(tmp_path / "data", propose=slow)) as room:
        put(room.store, "http://127.0.0.1:1")
        room.desk.start()
        room.desk.sync("s1")
        assert asked.wait(WAIT_S)
        room.desk.cancel("s1")
        assert room.state() is SyncState.FAILED
        assert room.syncs()[0].trouble is SourceTrouble.CANCELLED
        asked.clear()
        room.desk.sync("s1")
        assert asked.wait(WAIT_S)
        room.store.write(lambda db: drop_source(db, "s1")).result()
        go_on.set()
        room.until(lambda: room.desk.doing("s1") is None)
        assert room.syncs() == ()
        go_on.clear()
        put(room.store, "http://127.0.0.1:1")
        asked.clear()
        room.desk.sync("s1")
        assert asked.wait(WAIT_S)
        began = time.monotonic()
    assert time.monotonic() - began < 10


def test_a_proposal_that_somebody_decides_on_is_not_replaced_by_the_clock(room, server):
    put(room.store, server.address, every_s=0.5)
    room.desk.start()
    room.until(lambda: room.desk.proposal("s1"))
    room.state()
    first, count = room.desk.proposal("s1"), len(room.syncs())
    time.sleep(2)
    assert room.desk.proposal("s1") is first
    assert len(room.syncs()) == count
    room.desk.drop("s1")
    room.until(lambda: len(room.syncs()) > count)


def test_a_proposal_of_a_source_that_was_removed_is_not_applied(room, server):
    put(room.store, server.address)
    room.desk.start()
    room.desk.sync("s1")
    room.until(lambda: room.desk.proposal("s1"))
    room.store.write(lambda db: drop_source(db, "s1")).result()
    with pytest.raises(NoSuchSource):
        room.desk.apply("s1", "Asha")
    assert cameras(room.store, "id") == {}
    room.desk.drop("s1")


def test_a_fault_of_ours_with_one_source_is_told_and_the_others_go_on(tmp_path, server, caplog):
    faults = iter([True, False])

    def propose(*words, **more):
        if next(faults):
            raise KeyError("a bug")
        return room.on_the_spot(*words, **more)

    with contextlib.closing(Room(tmp_path / "data", propose=propose)) as room:
        put(room.store, server.address)
        room.desk.start()
        room.desk.sync("s1")
        room.until(lambda: room.syncs())
        assert room.syncs()[0].trouble is SourceTrouble.WORKER_DIED
        assert "a bug" in caplog.text
        room.desk.sync("s1")
        room.until(lambda: room.desk.proposal("s1"))


def test_a_hand_between_two_syncs_is_not_overwritten(room, server):
    put(room.store, server.address, at_once=True)
    room.desk.start()
    room.desk.sync("s1")
    room.until(lambda: room.written)
    camera = cameras(room.store, "id")["gate1"][0]
    seat = room.store.seat
    room.store.write(lambda db: edit_camera(db, seat, camera, {"name_en": "Main"}, "Asha")).result()
    room.desk.sync("s1")
    room.until(lambda: len(room.syncs()) == 2)
    assert room.state() is SyncState.UNCHANGED
    assert cameras(room.store, "name_en")["gate1"] == ("Main",)


def test_only_the_last_syncs_are_kept(room, monkeypatch, server):
    from console.store import source_tables

    monkeypatch.setattr(source_tables, "SYNCS_KEPT", 5)
    put(room.store, server.address)
    for number in range(12):
        sync = Sync("s1", float(number), SyncState.UNCHANGED)
        room.store.write(lambda db, sync=sync: put_sync(db, sync)).result()
    assert [sync.at_utc for sync in room.syncs()] == [11.0, 10.0, 9.0, 8.0, 7.0]


def test_a_desk_that_was_never_started_can_be_closed(room):
    room.desk.sync("s1")
    assert room.desk.waiting("s1")
    room.desk.cancel("s1")
    assert not room.desk.waiting("s1")


@pytest.mark.timeout(120)
def test_it_runs_with_the_real_process_too(tmp_path, server):
    from console.sources.process import propose_apart

    with contextlib.closing(Room(tmp_path / "data", propose=propose_apart)) as room:
        put(room.store, server.address, at_once=True)
        room.desk.start()
        room.desk.sync("s1")
        room.until(lambda: room.written)
        assert len(cameras(room.store, "id")) == 10
