"""`safecity sources` on a terminal: added, tried, synced, listed, removed; refusals are sentences."""

import json

import pytest
from click.testing import CliRunner

from console.credentials import key_place
from console.credentials.credentials import Credentials
from console.sources.http import Login
from console.store.source_tables import SyncState, last_syncs, read_sources
from console.store.store import Store
from tests.credentials.room import PaperRing
from tests.rig.onvif_device import Makeup, OnvifDevice
from tests.rig.sources.products import MediaMtx, Registry, ZoneMinder, monitor
from tests.rig.sources.server import SourceServer
from ui.sources.commands import sources

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    """Nobody's own keyring is touched."""
    ring = PaperRing()
    monkeypatch.setattr(key_place, "SystemKeyring", lambda: ring)


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    Store.open(folder).close()
    return folder


@pytest.fixture
def server():
    with SourceServer(MediaMtx(conf={f"gate{number}": {} for number in range(3)})) as server:
        yield server


def run(data, *words, status=0, answer=None, lang="en"):
    done = CliRunner().invoke(sources, [*words, "--data", str(data), "--lang", lang], input=answer)
    assert done.exit_code == status, done.output + done.stderr
    return done


def test_a_source_is_added_tried_synced_listed_and_removed(data, server):
    assert "There are no sources" in run(data, "list").output
    added = run(data, "add", "Gateway", "mediamtx", server.address + "/", "--set", "category=school",
                "--every", "15", "--at-once")  # fmt: skip
    assert f"Kept: Gateway (MediaMTX, {server.address})" in added.output
    tried = run(data, "test", "Gateway").output
    assert "Cameras found: 3" in tried and "rtsp://127.0.0.1:8554/gate2" in tried
    assert "Never synced" in run(data, "list").output
    shown = run(data, "sync", "Gateway", answer="n\n").output
    assert "found: 3; new: 3, changed: 0, gone: 0" in shown and "gate1" in shown
    assert json.loads(run(data, "list", "--json").stdout)["sources"][0]["last"]["state"] == "dropped"
    assert "given a number: 3" in run(data, "sync", "Gateway", answer="y\n").output
    assert "Nothing changed" in run(data, "list").output or "Applied" in run(data, "list").output
    del server.answer.conf["gate1"]
    told = json.loads(run(data, "sync", "Gateway", "--yes", "--json").stdout)
    assert (told["gone"], told["applied"], told["state"]) == (1, True, "proposed")
    (listed,) = json.loads(run(data, "list", "--json").stdout)["sources"]
    assert (listed["cameras"], listed["gone"], listed["every_s"], listed["at_once"]) == (3, 1, 900.0, True)
    assert "stay in the catalogue: 3" in run(data, "remove", "Gateway", answer="n\n", status=1).output
    run(data, "remove", "Gateway", "--yes")
    with Store.open(data) as store:
        assert store.read(read_sources) == ()
        assert store.read(lambda db: db.execute("SELECT count(*) FROM cameras").fetchone()) == (3,)


def test_a_dry_run_changes_nothing_and_the_same_name_changes_the_source(data, server):
    run(data, "add", "Gateway", "mediamtx", server.address)
    run(data, "add", "Gateway", "mediamtx", server.address, "--set", "rtsp_port=9554")
    assert "9554" in run(data, "test", "Gateway").output
    told = json.loads(run(data, "sync", "Gateway", "--dry-run", "--yes", "--json").stdout)
    assert (told["new"], told["applied"]) == (3, False)
    # A source that is paused is not asked, also after it was changed.
    assert "Paused: Gateway" in run(data, "pause", "Gateway").output
    run(data, "add", "Gateway", "mediamtx", server.address)
    assert "“Gateway” is paused" in run(data, "sync", "Gateway", "--yes", status=2).stderr
    assert "paused" in run(data, "list").output
    assert "asked again" in run(data, "resume", "Gateway").output
    assert json.loads(run(data, "sync", "Gateway", "--dry-run", "--json").stdout)["new"] == 3
    with Store.open(data) as store:
        assert store.read(lambda db: db.execute("SELECT count(*) FROM cameras").fetchone()) == (0,)
        assert len(store.read(read_sources)) == 1


def test_a_login_is_named_and_never_printed(data):
    with Store.open(data) as store:
        Credentials(store, data / "keys").put("recorder", Login("op", "w0rd"))
    monitors = [monitor(1, "rtsp://nvr:s3cret@192.0.2.5/1")]
    with SourceServer(ZoneMinder(monitors, user="op", password="w0rd")) as server:
        run(data, "add", "ZM", "zoneminder", server.address + "/zm", "--credential", "recorder")
        tried = run(data, "test", "ZM")
        done = run(data, "sync", "ZM", "--yes")
        listed = run(data, "list")
        as_json = run(data, "test", "ZM", "--json")
    for each in (tried, done, listed, as_json):
        assert not {"w0rd", "s3cret"} & set(each.output.replace("/", " ").replace(":", " ").split())
    assert "ZoneMinder 1.36.33" in tried.output
    assert json.loads(as_json.stdout)["cameras"][0]["has_login"] is True


def test_a_citys_list_is_set_up_field_by_field_and_what_is_not_taken_is_said(data):
    entries = [
        {"no": 1, "site": "Bank", "kind": "bank", "url": "rtsp://192.0.2.1/1"},
        {"no": 2, "site": "?", "kind": "no such thing at all", "url": "rtsp://192.0.2.1/2"},
    ]
    words = ("path=/api/cameras", "list=data.cameras", "key=no", "fields.name=site", "fields.category=kind",
             "fields.main_url=url")  # fmt: skip
    with SourceServer(Registry(entries)) as server:
        told = [word for each in words for word in ("--set", each)]
        run(data, "add", "Registry", "json", server.address, *told)
        done = run(data, "sync", "Registry", "--yes", status=1)
    assert "new: 1" in done.output and "not taken: 1" in done.output and "Not taken: ?" in done.output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("add", "G", "nonsense", "http://h"), "no kind of source called “nonsense”"),
        (("add", "G", "mediamtx", "http://op:word@h"), "This is no address"),
        (("add", "G", "mediamtx", "h:9997"), "This is no address"),
        (("add", " ", "mediamtx", "http://h"), "This setting cannot be: Name of the source"),
        (("add", "G", "mediamtx", "http://h", "--set", "rtsp_port=x"), "This setting cannot be: RTSP port"),
        (("add", "G", "mediamtx", "http://h", "--set", "rtsp_port=0"), "This setting cannot be: RTSP port"),
        (("add", "G", "mediamtx", "http://h", "--set", "nothing=1"), "This setting cannot be: nothing"),
        (("add", "G", "json", "http://h", "--set", "fields.nothing=1"), "Which name means what"),
        (("add", "G", "mediamtx", "http://h", "--set", "place=95,78"), "Place (latitude"),
        (("add", "G", "mediamtx", "http://h", "--every", "0.1"), "Asked every"),
        (("add", "G", "mediamtx", "http://h", "--credential", "x"), "no usable login called “x”"),
        (("test", "G"), "no source called “G”"),
        (("sync", "G"), "no source called “G”"),
        (("remove", "G"), "no source called “G”"),
    ],
)
def test_what_cannot_be_is_a_sentence(data, words, sentence):
    done = run(data, *words, status=2)
    assert sentence in done.stderr
    assert "word@" not in done.stderr


def test_a_server_that_refuses_is_a_sentence_and_remembered(data, server):
    run(data, "add", "Gateway", "mediamtx", server.address)
    server.fault = "401"
    assert "refuses the user or the password" in run(data, "test", "Gateway", status=2).stderr
    assert "refuses the user" in run(data, "sync", "Gateway", "--yes", status=2).stderr
    with Store.open(data) as store:
        assert [sync.state for sync in store.read(last_syncs).values()] == [SyncState.FAILED]


def test_a_folder_without_a_console_is_left_alone(tmp_path):
    run(tmp_path / "mistyped", "list", status=2)
    run(tmp_path / "mistyped", "add", "G", "mediamtx", "http://h", status=2)
    assert not (tmp_path / "mistyped").exists()


def test_a_console_that_runs_lets_them_be_listed_only(data):
    with Store.open(data):
        run(data, "list")
        assert run(data, "test", "G", status=2).stderr


def test_the_cameras_of_a_recorder_are_told_by_their_names(data):
    with OnvifDevice(makeup=Makeup(sources=3)) as recorder:
        run(data, "add", "NVR", "onvif", recorder.base)
        lines = run(data, "sync", "NVR", "--dry-run").output.splitlines()
    told = [line.strip() for line in lines if line.strip().startswith("Sasni Gate · ")]
    assert len(set(told)) == 3
