"""The section of sources by hand: sources are added, tried, synced, decided upon and forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from console.lists.values import Field, Outcome
from console.sources import asking
from console.sources.checking import checked
from console.sources.process import propose_apart
from console.sources.values import Source
from console.store.source_tables import Sync, SyncState, last_syncs, syncs_of
from tests.rig.sources.products import Go2rtc, MediaMtx, Registry, mediamtx_path
from tests.rig.sources.server import SourceServer
from tests.sources.synced import cameras as cameras_of_store
from tests.sources.synced import synced
from tests.ui.source_room import SourceRoom, source_room
from ui.assembly import Services
from ui.catalogue.page import CataloguePage
from ui.catalogue.whole_page import sections
from ui.incidents.two_lines import SECOND_ROLE
from ui.lists.outcome_model import Column
from ui.sources.past_tables import FailedColumn
from ui.sources.proposal_dialog import ProposalDialog
from ui.sources.section import sources_tab
from ui.sources.source_dialog import SourceDialog
from ui.sources.tab import SourcesTab
from ui.sources.values import Stand, count_waiting

WAIT_MS = 20_000


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PAUSES_S", (0.01, 0.02))


@pytest.fixture
def room(tmp_path: Path, qapp: QApplication) -> Iterator[SourceRoom]:
    with source_room(tmp_path) as made:
        yield made


@pytest.fixture
def server() -> Iterator[SourceServer]:
    paths = [mediamtx_path(f"gate{number}") for number in range(1, 13)]
    with SourceServer(MediaMtx(active=paths)) as made:
        yield made


class Hand:
    """Does with the section what a person does, and waits for what a person waits for."""

    def __init__(self, room: SourceRoom, qtbot: QtBot) -> None:
        self.room, self.qtbot = room, qtbot
        self.tab = SourcesTab(room.sources)
        qtbot.addWidget(self.tab)
        self.tab.resize(1100, 640)
        self.tab.show()
        self.tab.activateWindow()
        self.until(lambda: len(self.tab.model.entries) == len(room.kept()))
        self.tab.view.setFocus()

    def until(self, fact: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(fact()), timeout=WAIT_MS)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.tab.view, key, modifier)

    def dialog(self, kind: type) -> SourceDialog | ProposalDialog:
        self.until(lambda: self.tab.findChildren(kind))
        found = self.tab.findChildren(kind)[-1]
        assert isinstance(found, kind)
        return found

    def synced(self, source: Source) -> SyncState:
        former = len(past(self.room, source))
        self.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: len(past(self.room, source)) > former and self.room.resting(source.id))
        state = self.room.store.read(last_syncs)[source.id].state
        self.until(lambda: self.shown(source) is not None and self.shown(source).state is state)
        return state

    def shown(self, source: Source) -> object:
        entry = self.tab.model.entry(self.tab.model.row_of(source.id))
        return entry.last if entry is not None else None

    def stand(self, source: Source) -> Stand:
        return self.room.sources.stand(source.id, self.shown(source))

    def answer(self, wanted: str) -> None:
        """Press a button of the question that is open."""
        self.until(lambda: self.tab.findChildren(QMessageBox))
        box = self.tab.findChildren(QMessageBox)[-1]
        # Names that a server gave are never taken for markup.
        assert box.textFormat() is Qt.TextFormat.PlainText
        button = next(each for each in box.findChildren(QPushButton) if wanted in each.text())
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def hand(room: SourceRoom, qtbot: QtBot) -> Hand:
    return Hand(room, qtbot)


def cameras(room: SourceRoom) -> int:
    return int(room.store.read(lambda db: db.execute("SELECT count(*) FROM cameras").fetchone()[0]))


def cameras_by_key(room: SourceRoom) -> dict[str, tuple[object, ...]]:
    return cameras_of_store(room.store, "number", "gone_utc")


def past(room: SourceRoom, source: Source) -> tuple[Sync, ...]:
    return room.store.read(lambda db: syncs_of(db, source.id))


def test_a_source_is_added_tried_first_and_asked(
    hand: Hand, room: SourceRoom, server: SourceServer, qtbot: QtBot
) -> None:
    assert hand.tab.empty.isVisible()
    hand.tab.add()
    dialog = hand.dialog(SourceDialog)
    dialog.form.name.setText("Gateway of the ring road")
    dialog.form.address.setText(server.address)
    qtbot.mouseClick(dialog.trying.button, Qt.MouseButton.LeftButton)
    hand.until(lambda: dialog.trying.model.total == 12)
    assert "Cameras found: 12" in dialog.trying.said.text()
    assert room.kept() == ()
    assert cameras(room) == 0
    dialog.accept()
    hand.until(lambda: len(room.kept()) == 1)
    source = room.kept()[0]
    hand.until(lambda: hand.stand(source) is Stand.PROPOSED)
    assert hand.tab.chosen().source.id == source.id
    assert not hand.tab.empty.isVisible()
    assert "12 new" in hand.tab.detail.said.text()
    assert hand.tab.detail.look.isVisible()
    assert room.store.read(count_waiting) == 1
    # What was tried left nothing behind but the proposal.
    assert len(list((room.desk.data / "plans").glob("source-*.sqlite3"))) == 1


def test_a_proposal_is_looked_at_and_applied(hand: Hand, room: SourceRoom, server: SourceServer) -> None:
    source = room.put("Gateway", "mediamtx", server.address)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    assert hand.synced(source) is SyncState.PROPOSED
    hand.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = hand.dialog(ProposalDialog)
    hand.until(lambda: dialog.rows.model.total == 12)
    assert cameras(room) == 0
    dialog.apply()
    hand.until(lambda: hand.stand(source) is Stand.IN_STEP)
    assert cameras(room) == 12
    assert room.notices[-1] == "Gateway is applied: 12 new. It can be taken back under “Lists and history”."
    hand.until(lambda: "Cameras in the catalogue: 12" in hand.tab.detail._cameras.text())
    assert room.store.read(count_waiting) == 0


def test_a_proposal_is_left(hand: Hand, room: SourceRoom, server: SourceServer) -> None:
    source = room.put("Gateway", "mediamtx", server.address)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    hand.synced(source)
    hand.tab.look()
    dialog = hand.dialog(ProposalDialog)
    hand.until(lambda: dialog.rows.model.total == 12)
    dialog.leave()
    hand.until(lambda: hand.stand(source) is Stand.LEFT)
    assert cameras(room) == 0
    assert room.syncs.proposal(source.id) is None


def test_many_gone_are_held_and_can_be_spared(hand: Hand, room: SourceRoom, server: SourceServer) -> None:
    source = room.put("Gateway", "mediamtx", server.address, at_once=True)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    assert hand.synced(source) is SyncState.APPLIED
    server.answer.active = [mediamtx_path("gate1"), mediamtx_path("new")]
    assert hand.synced(source) is SyncState.HELD
    hand.tab.look()
    dialog = hand.dialog(ProposalDialog)
    assert "Cameras missing in its answer: 11," in dialog.said.text()
    hand.until(dialog.spare.isVisible)
    dialog.spare.click()
    plan = room.syncs.proposal(source.id).plan
    hand.until(lambda: all(row.decision.value == "leave_out" for row in plan.rows(Outcome.GONE)))
    dialog.apply()
    hand.until(lambda: hand.stand(source) is Stand.IN_STEP)
    gone = room.store.read(lambda db: db.execute("SELECT count(gone_utc) FROM cameras").fetchone()[0])
    assert (cameras(room), gone) == (13, 0)


def test_one_gone_camera_is_left_as_it_is_by_key(hand: Hand, room: SourceRoom, server: SourceServer) -> None:
    source = room.put(
        "Gateway", "mediamtx", server.address, settings={"category": "school", "thana": "north"}
    )
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    assert synced(room.store, source).new == 12
    server.answer.active = server.answer.active[2:]
    assert hand.synced(source) is SyncState.PROPOSED
    hand.tab.look()
    dialog = hand.dialog(ProposalDialog)
    rows = dialog.rows
    hand.until(lambda: rows.model.total == 2 and rows.model.entry(0) is not None)
    shown = [rows.model.index(0, column).data() for column in (Column.CAMERA, Column.CATEGORY, Column.THANA)]
    key = rows.model.entry(0).name
    other = next(each for each in ("gate1", "gate2") if each != key)
    assert shown == [f"{cameras_by_key(room)[key][0]} {key}", "School", "North"]
    hand.until(lambda: rows.detail.pairs.isVisible())
    words = " ".join(label.text() for label in rows.detail.findChildren(QLabel))
    assert "In the list" not in words and "Row" not in words and "Rows" not in rows._found.text()
    hand.qtbot.keyClick(rows.view, Qt.Key.Key_L)
    plan = room.syncs.proposal(source.id).plan
    hand.until(lambda: {row.name: row.decision.value for row in plan.rows(Outcome.GONE)}[key] == "leave_out")
    hand.until(lambda: rows.detail.again.isVisible() and "after all" in rows.detail.again.text())
    dialog.apply()
    hand.until(lambda: hand.stand(source) is Stand.IN_STEP)
    found = cameras_by_key(room)
    assert found[key][1] is None and found[other][1] is not None


def test_a_newer_answer_takes_the_place_of_the_one_that_is_shown(
    hand: Hand, room: SourceRoom, server: SourceServer
) -> None:
    source = room.put("Gateway", "mediamtx", server.address)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    hand.synced(source)
    hand.tab.look()
    dialog = hand.dialog(ProposalDialog)
    hand.until(lambda: dialog.rows.model.total == 12)
    server.answer.active = [mediamtx_path("one")]
    room.syncs.sync(source.id)
    hand.until(lambda: dialog.rows.model.total == 1)
    assert "newer answer" in dialog.problem.text()
    assert dialog._proposal.sync.number == room.syncs.proposal(source.id).sync.number
    dialog.reject()
    assert room.syncs.proposal(source.id) is not None


def test_why_a_sync_failed_is_said(hand: Hand, room: SourceRoom, server: SourceServer) -> None:
    source = room.put("Gateway", "mediamtx", server.address)
    server.fault = "401"
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    assert hand.synced(source) is SyncState.FAILED
    hand.until(lambda: "It refuses the user or the password." in hand.tab.detail.said.text())
    hand.until(lambda: hand.tab.detail.syncs.rowCount() == 1)
    assert room.store.read(count_waiting) == 1


def test_a_sync_that_takes_long_is_cancelled(hand: Hand, room: SourceRoom, server: SourceServer) -> None:
    source = room.put("Gateway", "mediamtx", server.address)
    server.fault = "drip"
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    hand.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: hand.stand(source) is Stand.ASKING)
    hand.until(hand.tab.detail.bar.isVisible)
    assert hand.tab.detail.cancel.isVisible()
    hand.key(Qt.Key.Key_Escape)
    hand.until(lambda: hand.stand(source) is Stand.FAILED)
    assert hand.tab.detail.said.text().endswith("Called off.")


def test_a_source_is_forgotten_and_its_cameras_stay(
    hand: Hand, room: SourceRoom, server: SourceServer
) -> None:
    source = room.put("Gateway", "mediamtx", server.address, at_once=True)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    hand.synced(source)
    hand.key(Qt.Key.Key_Delete)
    hand.answer("Cancel")
    assert len(room.kept()) == 1
    hand.key(Qt.Key.Key_Delete)
    hand.answer("Forget")
    hand.until(lambda: not room.kept())
    hand.until(hand.tab.empty.isVisible)
    assert cameras(room) == 12


def test_a_paused_source_is_asked_by_nobody_until_it_goes_on(
    hand: Hand, room: SourceRoom, server: SourceServer
) -> None:
    source = room.put("Gateway", "mediamtx", server.address)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    hand.synced(source)
    room.syncs.drop(source.id)
    hand.key(Qt.Key.Key_Space)
    hand.until(lambda: not room.kept()[0].enabled)
    hand.until(lambda: "Paused" in hand.tab.detail.said.text())
    assert hand.tab.model.data(hand.tab.model.index(0), SECOND_ROLE).startswith("Paused")
    assert not hand.tab.detail.sync.isEnabled() and "paused" in hand.tab.detail.sync.toolTip()
    asked = len(past(room, source))
    hand.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert "“Gateway” is paused" in room.notices[-1]
    # Nor does an edit ask it, or switch it on again.
    hand.tab.edit()
    dialog = hand.dialog(SourceDialog)
    dialog.form.own.editors["only_configured"].setChecked(True)
    dialog.accept()
    hand.until(lambda: room.kept()[0].settings == {"only_configured": True})
    room.syncs.sync(source.id)
    hand.until(lambda: not room.syncs.waiting(source.id))
    assert len(past(room, source)) == asked and not room.kept()[0].enabled
    hand.until(lambda: not hand.tab.findChildren(SourceDialog))
    assert hand.tab.detail.switch.text() == "Let it go on"
    hand.tab.detail.switch.click()
    hand.until(lambda: room.kept()[0].enabled and hand.tab.detail.sync.isEnabled())
    hand.tab.sync()
    hand.until(lambda: len(past(room, source)) > asked)


def test_an_edit_asks_anew_only_where_it_must(
    hand: Hand, room: SourceRoom, server: SourceServer, qtbot: QtBot
) -> None:
    source = room.put("Gateway", "mediamtx", server.address)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    hand.synced(source)
    hand.key(Qt.Key.Key_Return)
    dialog = hand.dialog(SourceDialog)
    dialog.form.name.setText("Gateway North")
    dialog.form.every.setValue(15)
    dialog.accept()
    hand.until(lambda: room.kept()[0].name == "Gateway North")
    assert (room.kept()[0].every_s, room.kept()[0].sender) == (900.0, "Gateway")
    assert room.syncs.proposal(source.id) is not None
    hand.until(lambda: not hand.tab.findChildren(SourceDialog))
    hand.tab.edit()
    dialog = hand.dialog(SourceDialog)
    dialog.form.own.editors["only_configured"].setChecked(True)
    dialog.accept()
    hand.until(lambda: room.kept()[0].settings == {"only_configured": True})
    hand.until(
        lambda: [each.state for each in past(room, source)] == [SyncState.UNCHANGED, SyncState.DROPPED]
    )
    assert room.syncs.proposal(source.id) is None


def test_what_cannot_be_kept_is_said_and_stays_to_be_corrected(
    hand: Hand, room: SourceRoom, server: SourceServer
) -> None:
    room.put("Gateway", "mediamtx", server.address)
    hand.tab.add()
    dialog = hand.dialog(SourceDialog)
    dialog.form.name.setText("Gateway")
    dialog.form.address.setText("http://admin:secret@192.0.2.1")
    dialog.accept()
    hand.until(lambda: "This is no address" in dialog.problem.text())
    assert "secret" not in dialog.problem.text()
    dialog.form.address.setText("http://192.0.2.1:9997")
    dialog.accept()
    hand.until(lambda: "Another source is called “Gateway”." in dialog.problem.text())
    dialog.form.common.editors["place"].setText("nowhere at all")
    dialog.form.common.editors["place"]._typed()
    dialog.accept()
    assert "Place" in dialog.problem.text()
    dialog.reject()
    assert len(room.kept()) == 1


def test_esc_while_it_is_being_kept_loses_nothing(hand: Hand, room: SourceRoom, server: SourceServer) -> None:
    hand.tab.add()
    dialog = hand.dialog(SourceDialog)
    dialog.form.name.setText("Gateway")
    dialog.form.address.setText(server.address)
    dialog.accept()
    hand.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    hand.until(lambda: room.kept())
    hand.until(lambda: hand.stand(room.kept()[0]) is Stand.PROPOSED)
    assert hand.tab.chosen().source.name == "Gateway"
    assert hand.tab.focusWidget() is hand.tab.view


def test_a_new_login_is_typed_once_and_used(hand: Hand, room: SourceRoom, qtbot: QtBot) -> None:
    with SourceServer(Go2rtc({"gate": {}}, user="op", password="p:1")) as server:
        hand.tab.add()
        dialog = hand.dialog(SourceDialog)
        dialog.form.scheme.setCurrentIndex(dialog.form.scheme.findData("go2rtc"))
        dialog.form.name.setText("Houses")
        dialog.form.address.setText(server.address)
        dialog.form.login.ask()
        login = dialog.form.login.children()[-1]
        login.name.setText("houses")
        login.user.setText("op")
        login.password.setText("p:1")
        login.accept()
        hand.until(lambda: dialog.form.login.value() == "houses")
        dialog._try()
        hand.until(lambda: dialog.trying.model.total == 1)
        assert dialog.trying.said.text() == "go2rtc 1.9.9 answers. Cameras found: 1"
        dialog.accept()
        hand.until(lambda: room.kept())
        assert room.kept()[0].credential == "houses"
        hand.until(lambda: hand.stand(room.kept()[0]) is Stand.PROPOSED)


def test_a_trial_that_is_called_off_leaves_nothing(
    hand: Hand, room: SourceRoom, server: SourceServer
) -> None:
    server.fault = "drip"
    hand.tab.add()
    dialog = hand.dialog(SourceDialog)
    dialog.form.address.setText(server.address)
    dialog._try()
    hand.until(lambda: server.asked)
    assert dialog.trying.bar.isVisible()
    dialog.trying.button.click()
    assert not dialog.trying.trial.running
    server.fault = "500"
    dialog._try()
    hand.until(lambda: "It has a fault of its own." in dialog.trying.said.text())
    dialog.reject()
    hand.until(lambda: not list((room.desk.data / "plans").glob("source-*")))


def test_a_proposal_that_is_outdated_is_asked_for_again(
    hand: Hand, room: SourceRoom, server: SourceServer
) -> None:
    source = room.put("Gateway", "mediamtx", server.address)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    hand.synced(source)
    hand.tab.look()
    dialog = hand.dialog(ProposalDialog)
    hand.until(lambda: dialog.rows.model.total == 12)
    # Somebody else does the same meanwhile.
    synced(room.store, source)
    dialog.apply()
    hand.until(lambda: room.notices)
    assert room.notices[0].startswith("The catalogue was changed in the meantime")
    hand.until(lambda: hand.stand(source) is Stand.IN_STEP)
    hand.until(lambda: not hand.tab.findChildren(ProposalDialog))
    assert past(room, source)[0].state is SyncState.UNCHANGED
    assert cameras(room) == 12


def test_cameras_that_cannot_be_taken_are_listed_with_the_reason(hand: Hand, room: SourceRoom) -> None:
    entries = [{"id": 1, "title": "Gate", "rtsp": "rtsp://192.0.2.1/1"}, {"id": 2, "rtsp": "nonsense"}]
    with SourceServer(Registry(entries)) as server:
        hand.tab.add()
        dialog = hand.dialog(SourceDialog)
        form = dialog.form
        form.scheme.setCurrentIndex(form.scheme.findData("json"))
        form.name.setText("Registry")
        form.address.setText(server.address)
        form.own.editors["path"].setText("/api/cameras")
        form.own.editors["list"].setText("data.cameras")
        table = form.own.editors["fields"].table
        for field, name in ((Field.NAME, "title"), (Field.SUB_URL, "rtsp")):
            at = table.index(table.entries.index(field), 1)
            assert table.setData(at, name, Qt.ItemDataRole.EditRole)
        dialog.accept()
        hand.until(lambda: room.kept())
        source = room.kept()[0]
        assert source.settings["fields"] == {"name": "title", "sub_url": "rtsp"}
        hand.until(lambda: hand.stand(source) is Stand.PROPOSED)
    detail = hand.tab.detail
    hand.until(lambda: detail.failed.rowCount() == 1)
    assert detail.tables.isTabVisible(1)
    assert detail.tables.tabText(1) == "Cameras not taken: 1"
    assert detail.failed.index(0, FailedColumn.KEY).data() == "2"
    assert detail.failed.index(0, FailedColumn.WHY).data()


def test_settings_come_back_as_they_were_kept(hand: Hand, room: SourceRoom) -> None:
    settings = {
        "place": [27.05, 78.05],
        "sites": "one",
        "ownership": "private",
        "thana": "north",
        "category": "school",
        "fields": {"name": "title"},
        "paging": "page",
        "page_size": 50,
        "first_page": 0,
    }
    source = room.put("Registry", "json", "https://registry.example", settings=settings)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    hand.tab.edit()
    dialog = hand.dialog(SourceDialog)
    assert checked(dialog.form.source()) == checked(source)
    dialog.form.retranslate()
    dialog.form.own.retranslate()
    dialog.form.common.retranslate()
    assert checked(dialog.form.source()) == checked(source)


def test_a_trial_asks_in_a_process_of_its_own(hand: Hand, room: SourceRoom, server: SourceServer) -> None:
    room.sources.propose = propose_apart
    hand.tab.add()
    dialog = hand.dialog(SourceDialog)
    dialog.form.address.setText(server.address)
    dialog._try()
    hand.until(lambda: dialog.trying.model.total == 12)
    assert dialog.trying.said.text() == "MediaMTX answers. Cameras found: 12"
    dialog.reject()
    hand.until(lambda: not list((room.desk.data / "plans").glob("source-*")))


def test_the_page_has_the_section_and_counts_what_waits(services: Services, qtbot: QtBot) -> None:
    page = CataloguePage(services.city.desk, sections(services.city))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    tab = page.show_section("sources")
    assert isinstance(tab, SourcesTab)
    qtbot.waitUntil(lambda: tab.right.currentWidget() is tab.empty, timeout=WAIT_MS)
    page.close_page()


def test_a_wall_of_bare_addresses_says_that_it_has_no_sources(room: SourceRoom, qtbot: QtBot) -> None:
    spec = sources_tab(SimpleNamespace(sources=None, credentials=None))
    widget = spec.make(room.desk)
    qtbot.addWidget(widget)
    assert "no sources" in widget.text()
    QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert spec.count() == 0


def test_words_follow_the_language(hand: Hand, room: SourceRoom, server: SourceServer) -> None:
    room.put("Gateway", "mediamtx", server.address)
    hand.tab.refresh()
    hand.until(lambda: hand.tab.chosen() is not None)
    hand.tab.add()
    dialog = hand.dialog(SourceDialog)
    dialog.form.name.setText("typed")
    for widget in (hand.tab, dialog):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert dialog.form.name.text() == "typed"
    assert hand.tab.chosen() is not None
