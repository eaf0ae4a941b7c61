"""A city's own list: names mapped in the settings, every usual way of paging, secrets apart."""

import time

import pytest

from console.lists.values import Field, Secret
from console.sources import asking, gathering, json_list
from console.sources.http import Login
from console.sources.values import RemarkKind, SourceTrouble
from tests.rig.sources.products import Registry, endless
from tests.rig.sources.server import SourceServer, as_json
from tests.sources.asked import cameras_of, kinds, trouble_of

FIELDS = {
    "name": "place.name",
    "camera_name": "title",
    "sub_url": "stream.low",
    "main_url": "stream.high",
    "lat": "place.lat",
    "lon": "place.lon",
    "category": "kind",
    "phone": "phones",
    "code": "place.udise",
    "thana": "ps",
}
CAMERA = {
    "id": 17,
    "title": "गेट 1",
    "place": {"name": "Primary School", "lat": 27.88, "lon": "78.07", "udise": 912345.0},
    "stream": {"low": "rtsp://op:s%40cret@192.0.2.1/2", "high": "rtsp://192.0.2.1/1"},
    "kind": "school",
    "phones": ["98370 12345", "0571-2400000"],
    "ps": "Sasni Gate",
    "contractor": "M/s A",
    "api_token": "xyz",
    "portal": "http://u:p@192.0.2.1/",
}
SETTINGS = {"path": "/api/cameras", "list": "data.cameras", "fields": FIELDS}


@pytest.fixture
def server():
    with SourceServer(Registry([CAMERA])) as server:
        yield server


def plain(count):
    return [{"id": number, "url": f"rtsp://192.0.2.1/{number}"} for number in range(count)]


def test_an_entry_is_read_by_the_names_in_the_settings(server):
    told = cameras_of(server, "json", **SETTINGS)
    (camera,) = told.cameras
    assert (camera.key, camera.name) == ("17", "गेट 1")
    assert (camera.sub_url, camera.main_url) == ("rtsp://192.0.2.1/2", "rtsp://192.0.2.1/1")
    assert camera.secrets == {Field.SUB_URL: Secret("op", "s@cret")}
    assert camera.cells == {
        Field.NAME: "Primary School",
        Field.LAT: "27.88",
        Field.LON: "78.07",
        Field.CODE: "912345",
        Field.CATEGORY: "school",
        Field.PHONE: "98370 12345, 0571-2400000",
        Field.THANA: "Sasni Gate",
    }
    assert camera.extra == {"contractor": "M/s A"}
    assert "cret" not in repr(camera)


def test_user_and_password_may_stand_beside_the_address(server):
    server.answer.cameras = [{"id": "a", "url": "rtsp://192.0.2.1/", "u": "op", "key": {"p": "word"}, "z": 1}]
    settings = {**SETTINGS, "fields": {"main_url": "url"}, "user": "u", "password": "key.p"}
    (camera,) = cameras_of(server, "json", **settings).cameras
    assert camera.secrets == {Field.MAIN_URL: Secret("op", "word")}
    assert (camera.name, camera.extra) == ("a", {"z": "1"})


@pytest.mark.parametrize(
    ("paging", "parameter"), [("page", "page"), ("offset", "offset"), ("cursor", "mark"), ("none", "")]
)
@pytest.mark.parametrize("ignores", [True, False])
def test_all_pages_are_read(server, paging, parameter, ignores):
    server.answer.cameras, server.answer.ignores_paging = plain(250), ignores
    settings = {
        "fields": {"main_url": "url"},
        "paging": paging,
        "page_parameter": parameter,
        "size_parameter": "size" if paging != "cursor" else "",
        "page_size": 100,
        "path": "/api/cameras?active=1" + ("&cursor=" if paging == "cursor" else ""),
    }
    told = cameras_of(server, "json", **SETTINGS | settings)
    assert [camera.key for camera in told.cameras] == [str(number) for number in range(250)]
    assert not told.truncated and not told.remarks
    assert all(asked.query["active"] == "1" for asked in server.asked)
    assert len(server.asked) <= 5


@pytest.mark.parametrize(
    ("paging", "parameter"), [("page", "page"), ("offset", "offset"), ("cursor", "mark")]
)
def test_a_server_that_gives_fewer_at_a_time_than_it_is_asked_for_loses_none(server, paging, parameter):
    server.answer.cameras, server.answer.most = plain(250), 30
    settings = {
        "fields": {"main_url": "url"},
        "paging": paging,
        "page_parameter": parameter,
        "size_parameter": "size",
        "page_size": 100,
        "path": "/api/cameras" + ("?cursor=" if paging == "cursor" else ""),
    }
    told = cameras_of(server, "json", **SETTINGS | settings)
    assert [camera.key for camera in told.cameras] == [str(number) for number in range(250)]


def test_ten_million_cameras_are_bounded_in_time_and_number_and_told(server, monkeypatch):
    for module in (json_list, gathering):
        monkeypatch.setattr(module, "CAMERAS_AT_MOST", 5000)
    server.answer = lambda asked: endless(10_000_000)
    began = time.monotonic()
    told = cameras_of(server, "json", list="data.cameras", fields={"main_url": "url", "camera_name": "name"})
    assert time.monotonic() - began < 30
    assert (len(told.cameras), told.truncated) == (5000, True)
    assert kinds(told) == {RemarkKind.TOO_MANY: 1}


def test_pages_without_end_are_bounded_and_told(server, monkeypatch):
    for module in (json_list, gathering):
        monkeypatch.setattr(module, "CAMERAS_AT_MOST", 300)
    count = iter(range(10**9))

    def answer(asked):
        page = [{"id": next(count), "url": "rtsp://192.0.2.1/"} for _ in range(100)]
        return as_json({"data": {"cameras": page}})

    server.answer = answer
    told = cameras_of(server, "json", **SETTINGS | {"fields": {"main_url": "url"}}, paging="page")
    assert (len(told.cameras), told.truncated) == (300, True)
    assert len(server.asked) <= 5


def test_an_answer_of_too_many_bytes_is_refused(server, monkeypatch):
    monkeypatch.setattr(asking, "THROUGH_BYTES", 100_000)
    monkeypatch.setattr(asking.Asker.read, "__defaults__", (100_000,))
    server.answer.cameras = plain(10_000)
    assert trouble_of(lambda: cameras_of(server, "json", **SETTINGS)) is SourceTrouble.TOO_MUCH


def test_the_key_of_the_interface_goes_in_its_header(server):
    server.answer.header = ("X-Registry", "k-1")
    settings = {**SETTINGS, "auth": "header", "auth_header": "X-Registry"}
    assert trouble_of(lambda: cameras_of(server, "json", **settings)) is SourceTrouble.PASSWORD_REFUSED
    assert len(cameras_of(server, "json", Login("", "k-1"), **settings).cameras) == 1
    assert "k-1" not in "".join(f"{asked.path}{asked.query}" for asked in server.asked)
    server.answer.header = ("Authorization", "Bearer k-2")
    assert len(cameras_of(server, "json", Login("x", "k-2"), **SETTINGS, auth="bearer").cameras) == 1


@pytest.mark.parametrize(
    "settings",
    [
        {"fields": {"nonsense": "a"}},
        {"fields": ["a"]},
        {"fields": {"name": 7}},
        {"key": ["id"]},
        {"paging": "sometimes"},
        {"page_size": 0},
        {"path": "//elsewhere/cameras"},
        {"auth": "header", "auth_header": "X:\r\nY"},
        {"auth": "digest"},
    ],
)
def test_settings_that_cannot_be_are_told_before_anybody_is_asked(server, settings):
    login = Login("op", "word")
    assert (
        trouble_of(lambda: cameras_of(server, "json", login, **SETTINGS | settings))
        is SourceTrouble.BAD_SETTINGS
    )
    assert server.asked == []


@pytest.mark.parametrize("paging", ["none", "page"])
@pytest.mark.parametrize("fault", ["html", "array", "empty", "cut"])
def test_an_answer_of_another_kind_is_told_and_no_empty_list(server, fault, paging):
    server.fault = fault
    settings = {**SETTINGS, "paging": paging}
    assert trouble_of(lambda: cameras_of(server, "json", **settings)) is SourceTrouble.BAD_ANSWER


def test_entries_that_say_little_are_told(server):
    server.answer.cameras = [
        7,
        None,
        {},
        {"id": {}},
        {"id": "a"},
        {"id": "b", "url": "rtsp://h/?token=a&pwd=b"},
        {"id": "c", "url": "rtsp://h/?user=a&pwd=b"},
    ]
    told = cameras_of(server, "json", **SETTINGS | {"fields": {"main_url": "url"}})
    assert [camera.key for camera in told.cameras] == ["a", "b", "c"]
    last = told.cameras[-1]
    assert last.main_url == "rtsp://h/?user={user}&pwd={password}"
    assert last.secrets == {Field.MAIN_URL: Secret("a", "b")}
    assert kinds(told) == {
        RemarkKind.CAMERA_UNREADABLE: 4,
        RemarkKind.NO_STREAM: 1,
        RemarkKind.PASSWORD_IN_ADDRESS: 1,
    }
