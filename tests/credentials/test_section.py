"""The section of passwords: what it shows, what it covers, and what its buttons and keys do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QInputDialog, QMessageBox, QWidget
from shiboken6 import isValid

from console.catalogue.load import load
from console.credentials.credentials import Credentials
from console.sources.http import Login
from console.store.store import Store
from tests.credentials.room import PaperRing, opened, put_camera
from ui.background import Background
from ui.catalogue.desk import Desk
from ui.credentials.credential_table import MASKED, Column
from ui.credentials.login_dialog import LoginDialog
from ui.credentials.section import credentials_tab, make_credentials_tab
from ui.credentials.tab import CredentialsTab
from ui.settings import Settings


class Room:
    """A tab over a real store, with a desk whose background hops to the GUI thread."""

    def __init__(self, store: Store, qtbot, ring: PaperRing) -> None:
        self.qtbot = qtbot
        self.credentials: Credentials = opened(store, ring, start_s=0.1)
        self._post = _Post()
        self.background = Background(self._post.say, _raise)
        self.desk = Desk(store, self.background, load(store), Settings(store), self.credentials)
        self.notices: list[str] = []
        self.desk.notice.connect(self.notices.append)

    def tab(self) -> CredentialsTab:
        made = make_credentials_tab(self.desk)
        assert isinstance(made, CredentialsTab)
        self.qtbot.addWidget(made)
        made.resize(1000, 500)
        made.show()
        made.activateWindow()
        self.qtbot.waitUntil(made.isActiveWindow)
        self.settle(made)
        made.view.setFocus()
        return made

    def settle(self, tab: CredentialsTab) -> None:
        self.qtbot.waitUntil(lambda: len(tab.table.entries) == len(self.credentials.entries()))

    def wait(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=10_000)


class _Post(QWidget):
    """Brings a call to the GUI thread as an event."""

    class _Call(QEvent):
        def __init__(self, call: Callable[[], None]) -> None:
            super().__init__(QEvent.Type.User)
            self.call = call

    def say(self, call: Callable[[], None]) -> None:
        QApplication.postEvent(self, self._Call(call))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, self._Call):
            event.call()
            return True
        return super().event(event)


def _raise(error: BaseException) -> None:
    raise error


@pytest.fixture
def ring() -> PaperRing:
    return PaperRing()


@pytest.fixture
def room(store: Store, qtbot, ring: PaperRing) -> Iterator[Room]:
    made = Room(store, qtbot, ring)
    yield made
    made.background.close()


def cell(tab: CredentialsTab, name: str, column: Column) -> str:
    return str(tab.table.index(tab.table.row_of(name), column).data())


def choose(tab: CredentialsTab, name: str) -> None:
    tab._choose(name)


def dialog_of(room: Room, kind: type) -> QWidget:
    found: list[QWidget] = []

    def there() -> bool:
        found[:] = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
        ]
        return bool(found)

    room.wait(there)
    return found[0]


def yes(room: Room) -> None:
    """Press OK in the box that is open."""
    box = dialog_of(room, QMessageBox)
    box.button(QMessageBox.StandardButton.Ok).click()


def test_an_empty_section_says_what_it_is_for(room: Room):
    tab = room.tab()
    assert tab.empty.isVisible()
    assert not tab.view.isVisible()
    assert not tab.change_button.isEnabled()


def test_users_are_covered_until_they_are_asked_for_and_passwords_never_shown(room: Room):
    room.credentials.put("recorder", Login("op-rator", "secret-1"), "ground floor")
    tab = room.tab()
    assert cell(tab, "recorder", Column.USER) == MASKED
    tab.users.click()
    assert cell(tab, "recorder", Column.USER) == "op-rator"
    tab.hide()
    assert cell(tab, "recorder", Column.USER) == MASKED
    said = [
        str(tab.table.index(0, column).data(role))
        for column in Column
        for role in range(int(Qt.ItemDataRole.UserRole) + 2)
    ]
    assert not any("secret-1" in text for text in said)


def test_a_new_login_is_typed_and_stands_in_the_list(room: Room):
    tab = room.tab()
    tab.search.setFocus()
    room.qtbot.keyClick(tab.search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(room, LoginDialog)
    dialog.name.setText("recorder")
    dialog.user.setText("op")
    dialog.password.setText("1")
    dialog.accept()
    room.wait(lambda: tab.table.row_of("recorder") >= 0)
    assert room.credentials.login("recorder") == Login("op", "1")
    # The list may have been read for the news of it before the desk heard that it is kept.
    room.wait(lambda: tab._chosen is not None)
    assert room.notices == ["Kept: recorder"]


def test_a_name_that_is_there_is_refused_and_what_was_typed_stays(room: Room):
    room.credentials.put("recorder", Login("op", "1"))
    tab = room.tab()
    tab.add()
    dialog = dialog_of(room, LoginDialog)
    dialog.name.setText("recorder")
    dialog.password.setText("2")
    dialog.accept()
    room.wait(lambda: dialog.problem.text().strip())
    assert "recorder" in dialog.problem.text()
    assert dialog.password.text() == "2"
    assert room.credentials.login("recorder") == Login("op", "1")
    dialog.reject()


def test_a_password_that_is_not_typed_stays(room: Room):
    room.credentials.put("recorder", Login("op", "1"), "note")
    tab = room.tab()
    choose(tab, "recorder")
    room.qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    dialog = dialog_of(room, LoginDialog)
    assert dialog.password.text() == ""
    assert dialog.user.text() == "op"
    dialog.user.setText("other")
    dialog.accept()
    room.wait(lambda: room.credentials.login("recorder") == Login("other", "1"))
    room.wait(lambda: not isValid(dialog))
    tab.change()
    again = dialog_of(room, LoginDialog)
    again.password.setText("2")
    again.accept()
    room.wait(lambda: room.credentials.login("recorder") == Login("other", "2"))
    assert room.credentials.entries()[0].note == "note"


def test_the_note_of_a_login_without_a_user_can_be_changed_alone(room: Room):
    room.credentials.put("token", Login("", "1"))
    before = room.credentials.entries()[0].changed_utc
    tab = room.tab()
    choose(tab, "token")
    tab.change()
    dialog = dialog_of(room, LoginDialog)
    dialog.note.setText("registry")
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    dialog.accept()
    room.wait(lambda: room.credentials.entries()[0].note == "registry")
    assert room.credentials.login("token") == Login("", "1")
    assert room.credentials.entries()[0].changed_utc == before


def test_renaming_keeps_what_is_chosen(room: Room):
    room.credentials.put("a", Login("op", "1"))
    room.credentials.put("b", Login("op", "2"))
    tab = room.tab()
    choose(tab, "a")
    room.qtbot.keyClick(tab.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(room, QInputDialog)
    dialog.setTextValue(" z ")
    dialog.accept()
    room.wait(lambda: tab.table.row_of("z") >= 0)
    assert tab._chosen is not None
    assert tab._chosen.name == "z"


def test_removing_asks_first_and_refuses_what_is_needed(room: Room, store: Store):
    room.credentials.put("a", Login("op", "1"))
    put_camera(store, 1, "a")
    tab = room.tab()
    assert cell(tab, "a", Column.USED) == "Cameras: 1"
    choose(tab, "a")
    room.qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    yes(room)
    room.wait(lambda: "Cameras: 1" in dialog_of(room, QMessageBox).text())
    yes(room)
    assert room.credentials.names() == ("a",)
    put_camera(store, 1, "")
    tab.remove_button.click()
    yes(room)
    room.wait(lambda: not tab.table.entries)
    assert room.credentials.names() == ()


def test_what_others_change_is_seen(room: Room):
    tab = room.tab()
    room.credentials.put("from a list", Login("op", "1"))
    room.settle(tab)
    assert tab.view.isVisible()


def test_searching_finds_name_note_and_former_name(room: Room):
    room.credentials.put("a", Login("op", "1"), "Sasni Gate")
    room.credentials.put("b", Login("op", "1"))
    room.credentials.rename("b", "c")
    tab = room.tab()
    for said, rows in (("sasni", 1), ("b", 1), ("", 2), ("nothing", 0)):
        tab.search.setText(said)
        assert tab._rows.rowCount() == rows


def test_a_lost_key_is_told_and_a_new_one_made_after_a_question(store: Store, qtbot, ring: PaperRing):
    first = opened(store, ring)
    first.put("a", Login("op", "1"))
    ring.secrets.clear()
    room = Room(store, qtbot, ring)
    room.wait(lambda: room.credentials.trouble)
    tab = room.tab()
    room.wait(lambda: tab.trouble.isVisible())
    assert "keyring" in tab.trouble.text()
    assert credentials_tab(lambda: room.credentials).count() == 1
    tab.anew.click()
    yes(room)
    room.wait(lambda: room.credentials.trouble is None and not tab.anew.isVisible())
    assert tab.trouble.isVisible()
    assert "1" in tab.trouble.text()
    room.background.close()


def test_a_window_without_a_store_says_so(store: Store, qtbot):
    desk = Desk(store, None, load(store), Settings(store), None)
    made = make_credentials_tab(desk)
    qtbot.addWidget(made)
    assert "no passwords" in made.text()


def test_a_tab_that_is_gone_is_told_nothing(room: Room, qtbot):
    tab = make_credentials_tab(room.desk)
    room.settle(tab)
    listeners = len(room.credentials._listeners)
    tab.deleteLater()
    qtbot.waitUntil(lambda: len(room.credentials._listeners) == listeners - 1)
    room.credentials.put("a", Login("op", "1"))
