"""ONVIF devices are looked for, asked what they are, and added with one login; simulated neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.onvif.probe_answer import DeviceFound
from console.sources.checking import TEXT_AT_MOST, checked
from console.sources.http import Login
from tests.catalogue.small_city import camera, change, site
from tests.rig.onvif_device import OnvifDevice
from tests.rig.onvif_makeup import Makeup
from tests.rig.onvif_neighbour import OnvifNeighbour, answer
from tests.ui.source_room import SourceRoom, source_room
from ui.catalogue.fact_words import FactWords
from ui.lists.outcome_model import Column, OutcomeModel
from ui.sources import discovery
from ui.sources.device_table import DeviceColumn
from ui.sources.discovery import apart, free_name, place_of, together
from ui.sources.discovery_dialog import DiscoveryDialog
from ui.sources.known_hosts import KnownHosts, host_of

WAIT_MS = 20_000


@pytest.fixture
def room(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[SourceRoom]:
    # Nobody on the network of whoever runs the tests is asked.
    monkeypatch.setattr(DiscoveryDialog, "look", lambda self: None)
    with source_room(tmp_path) as made:
        yield made


class Hand:
    """The dialog, and waiting."""

    def __init__(self, room: SourceRoom, qtbot: QtBot) -> None:
        self.room, self.qtbot = room, qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.dialog = DiscoveryDialog(room.sources, self.window)
        self.kept: list[object] = []
        self.dialog.kept.connect(lambda sources: self.kept.extend(sources))
        self.window.show()
        self.dialog.open()
        self.until(lambda: self.dialog.name.text())

    def until(self, fact: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(fact()), timeout=WAIT_MS)

    def ask(self, neighbour: OnvifNeighbour, count: int) -> None:
        self.dialog.address.setText("{}:{}".format(*neighbour.place))
        self.qtbot.mouseClick(self.dialog.ask_address, Qt.MouseButton.LeftButton)
        self.until(lambda: len(self.dialog.table.entries) == count)

    def cell(self, row: int, column: DeviceColumn) -> str:
        return str(self.dialog.table.index(row, column).data())


@pytest.fixture
def hand(room: SourceRoom, qtbot: QtBot) -> Hand:
    return Hand(room, qtbot)


def device(number: int, **more: object) -> DeviceFound:
    plain = {"host": f"192.0.2.{number}", "url": f"http://192.0.2.{number}/onvif/device_service"}
    return DeviceFound(**{**plain, "endpoint": f"urn:{number}", **more})  # type: ignore[arg-type]


def test_a_recorder_is_found_asked_and_added_with_one_login(hand: Hand, room: SourceRoom) -> None:
    room.credentials.put("recorders", Login("op", "p:1"))
    with (
        OnvifDevice(user="op", password="p:1", makeup=Makeup(sources=3)) as recorder,
        OnvifNeighbour([answer(f"{recorder.base}/onvif/device_service")]) as neighbour,
    ):
        hand.ask(neighbour, 1)
        assert hand.cell(0, DeviceColumn.NAME) == "Sasni Gate"
        assert hand.cell(0, DeviceColumn.MODEL) == "NVR-32"
        assert hand.cell(0, DeviceColumn.KNOWN) == "New"
        assert hand.dialog.add.text() == "Add chosen: 1"
        hand.dialog.login._fill()
        hand.dialog.inquire.click()
        hand.until(lambda: "It refuses the user" in hand.cell(0, DeviceColumn.MODEL))
        hand.until(lambda: not hand.dialog.inquiry.running)
        hand.dialog.login.show_value("recorders")
        hand.dialog.inquire.click()
        hand.until(lambda: "Rig & Co NVR-32 1.2.3 · cameras: 3 (" in hand.cell(0, DeviceColumn.MODEL))
        # A recorder's channels by name, in its row and one below the other when the mouse rests on it.
        told = hand.dialog.table.index(0, DeviceColumn.MODEL).data(Qt.ItemDataRole.ToolTipRole)
        assert told.startswith("<p style")
        told = told.partition(">")[2].removesuffix("</p>").replace("&amp;", "&").split("\n")
        assert len(set(told[1:])) == 3 and all(name in told[0] for name in told[1:])
        hand.dialog.add.click()
        hand.until(lambda: hand.kept)
        source = room.kept()[0]
        assert (source.name, source.scheme, source.credential) == ("ONVIF devices", "onvif", "recorders")
        room.syncs.sync(source.id)
        hand.until(lambda: room.syncs.proposal(source.id) is not None)
        assert room.syncs.proposal(source.id).sync.new == 3
        model = OutcomeModel(room.desk.background, lambda: FactWords(room.desk.catalogue, "en"))
        model.ask(room.syncs.proposal(source.id).plan)
        hand.until(lambda: model.total == 3)
        shown = [[model.index(row, at).data() for at in (Column.NAME, Column.CAMERA)] for row in range(3)]
        assert {site for site, _ in shown} == {"Sasni Gate"}
        assert [camera for _, camera in shown] == told[1:]


def test_what_the_city_has_is_not_chosen_at_first(room: SourceRoom, qtbot: QtBot) -> None:
    room.put("Recorder", "onvif", "127.0.0.1:81")
    hand = Hand(room, qtbot)
    with OnvifNeighbour([answer("http://127.0.0.1:81/onvif/device_service")]) as neighbour:
        hand.ask(neighbour, 1)
    hand.until(lambda: hand.cell(0, DeviceColumn.KNOWN) == "Source “Recorder”")
    assert hand.dialog.table.chosen() == ()
    assert not hand.dialog.add.isEnabled()
    hand.dialog.view.setFocus()
    qtbot.keyClick(hand.dialog.view, Qt.Key.Key_Space)
    assert len(hand.dialog.table.chosen()) == 1
    assert hand.dialog.add.isEnabled()
    hand.dialog.none.click()
    assert hand.dialog.table.chosen() == ()


def test_each_becomes_a_source_of_its_own_name(hand: Hand, room: SourceRoom) -> None:
    answers = [
        answer(f"http://127.0.0.1:{8000 + number}/onvif/device_service", endpoint=f"urn:uuid:{number}")
        for number in range(3)
    ]
    with OnvifNeighbour(answers) as neighbour:
        hand.ask(neighbour, 3)
    hand.dialog.each.setChecked(True)
    assert not hand.dialog.name.isEnabled()
    hand.dialog.add.click()
    hand.until(lambda: len(room.kept()) == 3)
    names = sorted(each.name for each in room.kept())
    assert names[0] == "Sasni Gate"
    assert names[1:] == [f"Sasni Gate 127.0.0.1:{port}" for port in (8001, 8002)]


def test_a_search_is_stopped_and_an_address_that_is_none_is_told(hand: Hand, qtbot: QtBot) -> None:
    hand.dialog.address.setText("nobody:99999")
    hand.dialog.ask_address.click()
    assert "nobody:99999 is not HOST or HOST:PORT." in hand.dialog.problem.text()
    with OnvifNeighbour([]) as neighbour:
        hand.dialog.address.setText("{}:{}".format(*neighbour.place))
        hand.dialog.ask_address.click()
        assert hand.dialog.search.running
        assert hand.dialog.bar.isVisible()
        hand.dialog.again.click()
        assert not hand.dialog.search.running
        assert not hand.dialog.bar.isVisible()


def test_a_search_that_nobody_answers_says_what_helps(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    begin = hand.dialog.search.begin
    monkeypatch.setattr(hand.dialog.search, "begin", lambda hosts: begin(hosts, seconds=0.2))
    with OnvifNeighbour([]) as neighbour:
        hand.dialog.address.setText("{}:{}".format(*neighbour.place))
        hand.dialog.ask_address.click()
        hand.until(lambda: hand.dialog.said.text().startswith("No device answered."))


def test_a_name_that_is_taken_leaves_the_choice_as_it_was(hand: Hand, room: SourceRoom) -> None:
    room.put("Street", "onvif", "192.0.2.77")
    hand.dialog.table.add(device(5))
    hand.dialog.name.setText("Street")
    hand.dialog.add.click()
    hand.until(lambda: "Another source is called “Street”." in hand.dialog.problem.text())
    assert hand.dialog.isEnabled()
    assert len(hand.dialog.table.chosen()) == 1


def test_a_device_out_of_reach_cannot_be_chosen(hand: Hand) -> None:
    hand.dialog.table.add(device(5, near=False))
    hand.dialog.table.choose(0, True)
    hand.dialog.table.choose_all(True)
    assert hand.dialog.table.chosen() == ()
    assert "another network" in hand.cell(0, DeviceColumn.KNOWN)


def test_devices_asked_for_are_no_more_than_may_be_at_once(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(discovery.onvif, "ask", lambda source, *_, **__: asked.append(source.address))
    devices = [device(number) for number in range(1, 9)]
    over: list[int] = []
    hand.dialog.inquiry.over.connect(lambda: over.append(1))
    hand.dialog.inquiry.begin(devices, Login)
    hand.until(lambda: over)
    assert sorted(asked) == sorted(each.url for each in devices)


def test_words_follow_the_language(hand: Hand) -> None:
    hand.dialog.table.add(device(5))
    QApplication.sendEvent(hand.dialog, QEvent(QEvent.Type.LanguageChange))
    assert hand.dialog.table.rowCount() == 1


def test_many_devices_are_several_sources_that_can_be_kept() -> None:
    devices = [
        device(number, host="h", url=f"http://192.0.2.10:{number}/other/service") for number in range(150)
    ]
    sources = together(devices, "Street", "login")
    assert len(sources) > 1
    assert [each.name for each in sources][:2] == ["Street", "Street 2"]
    for source in sources:
        assert len(checked(source).settings.get("hosts", "")) <= TEXT_AT_MOST
    places = [place for each in sources for place in (each.address, *each.settings["hosts"].split(", "))]
    assert places == [place_of(each) for each in devices]


def test_addresses_are_said_shortly() -> None:
    assert place_of(device(1)) == "192.0.2.1"
    assert place_of(device(1, url="http://192.0.2.1:8080/onvif/device_service")) == "192.0.2.1:8080"
    assert place_of(device(1, url="https://192.0.2.1/onvif/device_service")) == "https://192.0.2.1"
    assert place_of(device(1, url="http://192.0.2.1/own/path")) == "http://192.0.2.1/own/path"


def test_names_are_never_the_same() -> None:
    sources = apart([device(1, name="Gate"), device(2, name="Gate"), device(3)], {"Gate"}, "")
    assert [each.name for each in sources] == ["Gate 192.0.2.1", "Gate 192.0.2.2", "192.0.2.3"]
    assert free_name("A", {"A", "A 2"}) == "A 3"


def test_hosts_of_the_city_are_known(room: SourceRoom) -> None:
    room.put("Street", "onvif", "192.0.2.1", settings={"hosts": "192.0.2.2:8000, http://[2001:db8::1]/x"})
    room.put("Gateway", "mediamtx", "http://192.0.2.3:9997")
    change(room.store, [site("a")], [camera("x", 1, "a"), camera("y", 2, "a"), camera("z", 3, "a")])

    def address(db):
        db.execute("UPDATE cameras SET main_url = 'rtsp://192.0.2.9:554/1', sub_url = '' WHERE id <> 'z'")
        db.execute(
            "UPDATE cameras SET main_url = '', sub_url = 'rtsp://192.0.2.9', gone_utc = 5 WHERE id = 'z'"
        )

    room.store.write(address).result(5)
    known = room.store.read(KnownHosts.of)
    assert known.sources == dict.fromkeys(("192.0.2.1", "192.0.2.2", "2001:db8::1"), "Street")
    assert known.cameras == {"192.0.2.9": 2}
    assert host_of("[broken") == ""
