"""Cameras of a MediaMTX server: its configured paths and those somebody publishes to."""

import pytest

from console.sources import gathering, mediamtx_cameras
from console.sources.http import Login
from console.sources.values import RemarkKind, SourceTrouble
from tests.rig.sources.products import MediaMtx, mediamtx_path
from tests.rig.sources.server import SourceServer, as_json
from tests.sources.asked import cameras_of, kinds, trouble_of

CONF = {
    "all_others": {"source": "publisher", "record": True},
    "~^drone": {"source": "publisher", "record": False},
    "gate/क": {"source": "rtsp://op:secret@192.0.2.9/1", "record": True},
    "hall": {"source": "publisher", "record": False},
}


@pytest.fixture
def server():
    with SourceServer(MediaMtx(conf=CONF)) as server:
        yield server


def found(server, **more):
    return {camera.key: camera for camera in cameras_of(server, "mediamtx", **more).cameras}


@pytest.mark.parametrize("old", [True, False])
def test_paths_that_are_configured_or_published_are_cameras(server, old):
    server.answer.active = [
        mediamtx_path("hall", old=old, on=False),
        mediamtx_path("drone7", old=old, conf="~^drone"),
        mediamtx_path("body3", old=old, conf="all_others"),
        mediamtx_path("left", old=old, on=False, conf="all_others"),
    ]
    cameras = found(server)
    assert list(cameras) == ["gate/क", "hall", "drone7", "body3"]
    gate = cameras["gate/क"]
    assert gate.name == "gate/क"
    assert gate.main_url == "rtsp://127.0.0.1:8554/gate/%E0%A4%95"
    assert gate.recordings_url == "mediamtx+http://127.0.0.1:9996/gate/%E0%A4%95"
    assert cameras["hall"].recordings_url == cameras["drone7"].recordings_url == ""
    assert cameras["body3"].recordings_url.endswith("/body3")
    assert "secret" not in repr(cameras)


def test_ports_and_playback_are_set(server):
    cameras = found(server, rtsp_port=9554, playback_port=0, only_configured=True)
    assert cameras["gate/क"].main_url.startswith("rtsp://127.0.0.1:9554/")
    assert cameras["gate/क"].recordings_url == ""
    assert "/v3/paths/list" not in server.paths()


@pytest.mark.parametrize("port", ["x", 0, 70000, 8554.5, None])
def test_a_port_that_is_none_is_told(server, port):
    assert trouble_of(lambda: found(server, rtsp_port=port)) is SourceTrouble.BAD_SETTINGS


def test_a_large_and_a_small_stream_are_one_camera(server):
    server.answer.conf = {
        "a_sub": {},
        "a_main": {"record": True},
        "b_main": {},
        "c_sub": {"record": True},
        "d": {},
        "_sub": {},
    }
    cameras = found(server, main_suffix="_main", sub_suffix="_sub")
    assert list(cameras) == ["a", "b", "c", "d", "_sub"]
    assert (cameras["a"].main_url, cameras["a"].sub_url) == (
        "rtsp://127.0.0.1:8554/a_main",
        "rtsp://127.0.0.1:8554/a_sub",
    )
    assert cameras["a"].recordings_url.endswith("/a_main")
    assert (cameras["c"].main_url, cameras["c"].recordings_url[-6:]) == ("", "/c_sub")


def test_all_pages_are_read(server, monkeypatch):
    monkeypatch.setattr(mediamtx_cameras, "PER_PAGE", 7)
    server.answer.conf = {f"p{number}": {} for number in range(49)}
    server.answer.active = [mediamtx_path(f"p{number}") for number in range(20)]
    assert len(found(server)) == 49
    assert len(server.asked) == 7 + 3


def test_a_release_that_repeats_its_last_item_ends(server, monkeypatch):
    """Before 1.0 the page behind the last one was counted, and had the last item once more."""
    monkeypatch.setattr(mediamtx_cameras, "PER_PAGE", 2)
    items = [{"name": name} for name in "abcd"]

    def answer(asked):
        first = min(int(asked.query["page"]) * 2, 3)
        return as_json({"pageCount": 3, "items": items[first : first + 2]})

    server.answer = answer
    assert list(found(server, only_configured=True)) == list("abcd")


def test_a_release_with_nameless_entries_and_one_without_configuration(server):
    server.answer.nulls = 2
    server.answer.active = [mediamtx_path("seen", old=True)]
    told = cameras_of(server, "mediamtx")
    assert [camera.key for camera in told.cameras] == ["gate/क", "hall", "seen"]
    assert not told.truncated
    server.answer.no_conf = True
    assert list(found(server)) == ["seen"]


def test_an_item_that_is_missing_is_told_as_not_whole(server):
    server.answer.hidden = 3
    told = cameras_of(server, "mediamtx", only_configured=True)
    assert told.truncated
    assert kinds(told) == {RemarkKind.NOT_WHOLE: 1}


def test_too_many_are_bounded_and_told(server, monkeypatch):
    monkeypatch.setattr(mediamtx_cameras, "PER_PAGE", 10)
    for module in (mediamtx_cameras, gathering):
        monkeypatch.setattr(module, "CAMERAS_AT_MOST", 25)
    server.answer.conf = {f"p{number}": {} for number in range(1000)}
    told = cameras_of(server, "mediamtx", only_configured=True)
    assert (len(told.cameras), told.truncated) == (25, True)
    assert kinds(told)[RemarkKind.TOO_MANY] == 1
    assert len(server.asked) <= 4


def test_the_login_goes_along(server):
    server.answer.user, server.answer.password = "op", "word"
    assert trouble_of(lambda: found(server)) is SourceTrouble.PASSWORD_REFUSED
    assert len(server.asked) == 1
    assert len(found(server, login=Login("op", "word"))) == 2


@pytest.mark.parametrize("fault", ["html", "array", "empty", "cut"])
def test_an_answer_of_another_kind_is_told_and_no_empty_list(server, fault):
    server.fault = fault
    assert trouble_of(lambda: found(server)) is SourceTrouble.BAD_ANSWER


@pytest.mark.parametrize(
    "answer", [{"items": {}}, {"items": [7]}, {"items": None}, {"items": ["a"], "pageCount": "x"}]
)
def test_items_that_are_none_are_told(server, answer):
    server.answer = lambda asked: as_json(answer)
    assert trouble_of(lambda: found(server)) is SourceTrouble.BAD_ANSWER


def test_counts_that_are_none_are_borne(server):
    server.answer = lambda asked: as_json({"items": [{"name": "a"}, {"name": 7}], "pageCount": "x"})
    assert list(found(server)) == ["a"]
