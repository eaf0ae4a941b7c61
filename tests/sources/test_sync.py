"""A sync is a proposal first: new, changed, gone and returned cameras, hands that are not overwritten."""

from dataclasses import replace

import pytest

from console.catalogue.change_values import ChangeKind
from console.catalogue.changes import history, undo
from console.catalogue.editing import edit_camera, edit_site
from console.catalogue.site_facts import site_facts, site_of_camera
from console.lists.values import Outcome
from console.sources.values import Source
from console.store.ids import new_id
from console.store.source_tables import (
    SyncState,
    cameras_of,
    drop_source,
    failed_of,
    last_syncs,
    put_source,
)
from console.store.store import Store
from tests.rig.sources.products import MediaMtx, Registry, ZoneMinder, monitor
from tests.rig.sources.server import SourceServer
from tests.sources.synced import cameras, proposed, put, sites, synced


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "data") as made:
        yield made


@pytest.fixture
def server():
    with SourceServer(MediaMtx(conf={f"gate{number}": {"record": True} for number in range(10)})) as server:
        yield server


def test_a_first_sync_makes_a_site_for_each_camera_and_a_second_changes_nothing(store, server):
    source = put(store, server.address, settings={"category": "school", "thana": "t1"})
    sync = synced(store, source)
    assert (sync.state, sync.found, sync.new, sync.gone) == (SyncState.PROPOSED, 10, 10, 0)
    assert cameras(store, "name_en", "main_url", "recordings_url", "source", "gone_utc")["gate3"] == (
        "gate3",
        "rtsp://127.0.0.1:8554/gate3",
        "mediamtx+http://127.0.0.1:9996/gate3",
        "s1",
        None,
    )
    assert sites(store, "name_en", "category", "sender", "code", "thana")[3] == (
        "gate3",
        "school",
        "Gateway",
        "gate3",
        "t1",
    )
    assert synced(store, source).state is SyncState.UNCHANGED
    (change,) = store.read(history)
    assert (change.head.kind, change.head.name, change.head.sender) == (ChangeKind.SYNC, "Gateway", "Gateway")
    assert store.read(last_syncs)["s1"].state is SyncState.UNCHANGED


def test_all_cameras_may_stand_at_one_site(store, server):
    source = put(
        store, server.address, settings={"category": "school", "sites": "one", "place": [27.88, 78.07]}
    )
    synced(store, source)
    assert sites(store, "name_en", "lat", "lon") == [("Gateway", 27.88, 78.07)]
    assert len(cameras(store, "site")) == 10
    assert synced(store, source).state is SyncState.UNCHANGED


def test_a_camera_that_is_gone_is_kept_and_marked_and_comes_back_under_its_number(store, server):
    source = put(store, server.address)
    synced(store, source)
    number = cameras(store, "number")["gate4"]
    del server.answer.conf["gate4"]
    sync = synced(store, source)
    assert (sync.state, sync.gone, sync.new, sync.changed) == (SyncState.PROPOSED, 1, 0, 0)
    assert cameras(store, "gone_utc")["gate4"][0] > 0
    assert store.read(lambda db: cameras_of(db, "s1")) == (10, 1)
    assert synced(store, source).state is SyncState.UNCHANGED
    server.answer.conf["gate4"] = {}
    sync = synced(store, source)
    assert (sync.returned, sync.gone, sync.new) == (1, 0, 0)
    assert cameras(store, "gone_utc")["gate4"] == (None,)
    assert cameras(store, "number")["gate4"] == number


def test_an_undone_sync_leaves_the_camera_as_it_was(store, server):
    source = put(store, server.address)
    synced(store, source)
    del server.answer.conf["gate4"]
    synced(store, source)
    change = store.read(history)[0]
    store.write(lambda db: undo(db, store.seat, change.id, "Asha")).result()
    assert cameras(store, "gone_utc")["gate4"] == (None,)


def test_nothing_is_gone_where_the_answer_is_not_whole(store, server):
    source = put(store, server.address)
    synced(store, source)
    server.answer.conf = {"gate1": {"record": True}}
    server.answer.hidden = 9
    sync = synced(store, source)
    assert (sync.state, sync.gone, sync.truncated) == (SyncState.UNCHANGED, 0, True)


def test_an_answer_that_lacks_most_is_held(store, server):
    source = put(store, server.address)
    synced(store, source)
    server.answer.conf = {}
    plan, _told, sync = proposed(store, source)
    plan.close()
    assert (sync.state, sync.gone) == (SyncState.HELD, 10)


def test_what_was_changed_by_hand_is_not_overwritten(store, server):
    source = put(store, server.address)
    synced(store, source)
    camera, site = (cameras(store, column)["gate2"][0] for column in ("id", "site"))
    store.write(lambda db: edit_camera(db, store.seat, camera, {"name_en": "Main gate"}, "Asha")).result()
    store.write(lambda db: edit_site(db, store.seat, site, {"category": "bank"}, "Asha")).result()
    assert synced(store, source).state is SyncState.UNCHANGED
    source = put(store, server.address, settings={"category": "school", "rtsp_port": 9554})
    assert synced(store, source).changed == 10
    moved = ("Main gate", "rtsp://127.0.0.1:9554/gate2")
    assert cameras(store, "name_en", "main_url")["gate2"] == moved
    assert sites(store, "category")[2] == ("bank",)


def test_a_camera_that_was_moved_to_a_site_of_a_list_tells_nothing_of_it(store, server):
    source = put(store, server.address)
    synced(store, source)
    school = new_id()

    def write(db):
        db.execute(
            "INSERT INTO sites (id, name_hi, name_en, category, ownership, owner, phone, seat, sender, code)"
            " VALUES (?, '', 'Primary School', 'school', 0, '', '', 'x', 'BEO', '0912')",
            [school],
        )
        db.execute("UPDATE cameras SET site = ? WHERE source_key = 'gate5'", [school])

    store.write(write).result()
    source = put(store, server.address, settings={"category": "bank", "rtsp_port": 9554})
    sync = synced(store, source)
    assert (sync.changed, sync.new, sync.rejected) == (10, 0, 0)
    assert cameras(store, "site", "main_url")["gate5"] == (school, "rtsp://127.0.0.1:9554/gate5")
    assert ("Primary School", "school", "BEO", "0912") in sites(
        store, "name_en", "category", "sender", "code"
    )
    assert synced(store, source).state is SyncState.UNCHANGED


def test_a_small_stream_that_is_no_more_is_not_asked_for(store, server):
    server.answer.conf = {"a": {}, "a_sub": {}, "b": {}}
    source = put(store, server.address, settings={"category": "school", "sub_suffix": "_sub"})
    synced(store, source)
    del server.answer.conf["a_sub"]
    assert synced(store, source).changed == 1
    assert cameras(store, "sub_url")["a"] == ("rtsp://127.0.0.1:8554/a",)
    assert cameras(store, "sub_url")["b"] == ("",)
    assert synced(store, source).state is SyncState.UNCHANGED


def test_passwords_in_addresses_go_to_the_store_of_logins(store):
    kept = []

    def keep(host, user, password):
        kept.append((host, user, password))
        return f"nvr-{host}"

    monitors = [
        monitor(number, f"rtsp://op:s3cret@192.0.2.5:554/{number}", Name=f"M{number}") for number in (1, 2)
    ]
    monitors.append(monitor(3, "rtsp://192.0.2.5:554/v?user=op&pwd=s3cret&channel=3", Name="M3"))
    with SourceServer(ZoneMinder(monitors, auth=False)) as server:
        source = put(store, f"{server.address}/zm", "zoneminder")
        synced(store, source, keep)
        assert synced(store, source, keep).state is SyncState.UNCHANGED
    assert set(kept) == {("192.0.2.5", "op", "s3cret")}
    assert cameras(store, "main_url", "credential")["1"] == ("rtsp://192.0.2.5:554/1", "nvr-192.0.2.5")
    # Where it is one of the address's words only its place stays.
    among = "rtsp://192.0.2.5:554/v?user={user}&pwd={password}&channel=3"
    assert cameras(store, "main_url", "credential")["3"] == (among, "nvr-192.0.2.5")
    assert b"s3cret" not in store.file.read_bytes()


def test_a_citys_own_list_is_read_as_a_file_is_and_what_fails_is_told(store):
    entries = [
        {"id": "a", "school": "प्राथमिक विद्यालय", "kind": "स्कूल", "lat": "27°52'48\"N", "lon": "78.07",
         "ps": "Sasni Gate", "url": "rtsp://192.0.2.1/1", "tel": "98370 12345"},
        {"id": "b", "school": "Bank", "kind": "bank", "url": "smtp://192.0.2.1/2"},
        {"id": "c", "school": "Shop", "kind": "school", "url": "nonsense"},
    ]  # fmt: skip
    fields = {
        "name": "school",
        "category": "kind",
        "lat": "lat",
        "lon": "lon",
        "thana": "ps",
        "main_url": "url",
        "phone": "tel",
    }
    with SourceServer(Registry(entries)) as server:
        settings = {"path": "/api/cameras", "list": "data.cameras", "fields": fields}
        source = put(store, server.address, "json", settings=settings)
        plan, told, sync = proposed(store, source)
        assert {each.key for each in told.failed} == {"b", "c"}
        plan.close()
        assert (sync.new, sync.rejected) == (1, 2)
        synced(store, source)
        assert synced(store, source).gone == 0
    assert sites(store, "name_hi", "category", "thana", "phone", "lat", "lon") == [
        ("प्राथमिक विद्यालय", "school", "t1", "+919837012345", pytest.approx(27.88), 78.07)
    ]
    failed = store.read(lambda db: failed_of(db, "s1"))
    assert [(each.key, bool(each.troubles)) for each in failed] == [("b", True), ("c", True)]


def test_a_camera_whose_row_becomes_unreadable_is_not_gone(store):
    entries = [{"id": key, "n": key, "kind": "school", "url": f"rtsp://192.0.2.1/{key}"} for key in "ab"]
    fields = {"name": "n", "category": "kind", "main_url": "url"}
    with SourceServer(Registry(entries)) as server:
        settings = {"path": "/api/cameras", "list": "data.cameras", "fields": fields}
        source = put(store, server.address, "json", settings=settings)
        synced(store, source)
        entries[0]["url"] = "no address at all"
        plan, _told, sync = proposed(store, source)
        counts = plan.counts()
        plan.close()
    assert (sync.gone, sync.rejected) == (0, 1)
    assert counts[Outcome.GONE] == 0


def test_a_removed_source_that_is_added_again_has_its_cameras_again(store, server):
    source = put(store, server.address)
    synced(store, source)
    before = cameras(store, "id", "number")
    store.write(lambda db: drop_source(db, source.id)).result()
    ((camera, _), *_) = before.values()
    site = store.read(lambda db: site_of_camera(db, camera))
    facts = store.read(lambda db: site_facts(db, site)).cameras[0]
    assert (facts.source_name, bool(facts.source_dropped)) == ("Gateway", True)
    # Under another identifier, as whoever adds it does not know the former one.
    again = replace(source, id="s2", sender="")
    again = store.write(lambda db: put_source(db, again, store.seat)).result()
    assert (again.id, again.sender) == (source.id, "Gateway")
    assert synced(store, again).state is SyncState.UNCHANGED
    assert not store.read(lambda db: site_facts(db, site)).cameras[0].source_dropped


def test_another_source_takes_over_the_cameras_of_a_removed_one(store, server):
    """Known by its streams, because neither name nor settings say that it is the same system."""
    former = put(store, server.address)
    synced(store, former)
    before = cameras(store, "id", "number")
    store.write(lambda db: drop_source(db, former.id)).result()
    other = Source("s2", "New gateway", "mediamtx", server.address, settings={"ownership": "private"})
    other = store.write(lambda db: put_source(db, other, store.seat)).result()
    assert (other.id, other.sender) == ("s2", "New gateway")
    plan, _, sync = proposed(store, other)
    plan.close()
    assert (sync.new, sync.gone) == (0, 0)
    synced(store, other)
    assert cameras(store, "id", "number") == before
    assert set(cameras(store, "source").values()) == {("s2",)}


def test_two_sources_with_the_same_stream_do_not_rename_its_camera_by_turns(store):
    settings = {
        "category": "school",
        "list": "data.cameras",
        "fields": {"camera_name": "name", "main_url": "url"},
    }
    url = "rtsp://192.0.2.1:554/5"
    with (
        SourceServer(Registry([{"id": "a5", "name": "Channel 5", "url": url}])) as one,
        SourceServer(Registry([{"id": "b5", "name": "Monitor 5", "url": url, "model": "X"}])) as other,
    ):
        first = put(store, f"{one.address}/api/cameras", "json", settings=settings)
        second = replace(first, id="s2", name="Recorder", address=f"{other.address}/api/cameras", sender="")
        second = store.write(lambda db: put_source(db, second, store.seat)).result()
        synced(store, first)
        synced(store, second)
        names = cameras(store, "name_en", "source")
        assert names == {"a5": ("Channel 5", "s1")}
        for source in (first, second, first, second):
            assert synced(store, source).state is SyncState.UNCHANGED
        assert cameras(store, "name_en", "source") == names
