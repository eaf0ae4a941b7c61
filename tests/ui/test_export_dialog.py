"""The export window over a real store, real keys and real packages; only the relay is played."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.catalogue.catalogue import Catalogue
from console.catalogue.load import from_values
from console.custody.values import What
from console.evidence.incidents import Incidents
from console.package.documents import Made
from console.package.facts import FileHashes, PackageFacts
from console.package.tools import ExportTools
from console.package.values import ExportError, ExportTrouble, Stage
from console.package.verify import verify
from tests.package.room import PlainDocuments, Room, looks_whole
from ui.background import Background
from ui.documents.documents import QtDocuments
from ui.package.export_dialog import FOLDER_SETTING, ExportDialog
from ui.package.export_words import failure_words, stage_words
from ui.package.password_strength import Strength, only_plain, strength
from ui.settings import Settings

WAIT_MS = 30_000


class Post(QObject):
    """Brings calls of foreign threads to this one."""

    call = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.call.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)


class Services:
    """What the window asks of the console."""

    def __init__(self, room: Room, documents: object) -> None:
        self.incidents: Incidents = room.incidents
        self.catalogue: Catalogue = from_values([], [])
        self.settings = Settings(room.store)
        self.export_tools: ExportTools = replace(room.tools, documents=documents)  # type: ignore[arg-type]
        self.failures: list[BaseException] = []
        self._post = Post()
        self.background = Background(self._post.call.emit, self.failures.append)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


Open = Callable[..., ExportDialog]


@pytest.fixture
def open_dialog(room: Room, usb: Path, qtbot: QtBot) -> Iterator[Open]:
    """Opens the window on an incident, its folder already typed."""
    opened: list[Services] = []
    parents: list[QWidget] = []

    def open_(documents: object | None = None, folder: Path = usb) -> ExportDialog:
        services = Services(room, documents or PlainDocuments())
        opened.append(services)
        parent = QWidget()
        parents.append(parent)
        qtbot.addWidget(parent)
        dialog = ExportDialog(services, room.incident().id, parent)
        dialog.choices.folder.setText(str(folder))
        dialog.open()
        return dialog

    yield open_
    for services in opened:
        services.background.close()
        assert services.failures == []


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def made(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Export, and wait for what comes of it."""
    press(qtbot, dialog.export_button)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is not dialog.working, timeout=WAIT_MS)


def test_a_folder_that_verifies_and_is_remembered(
    open_dialog: Open, room: Room, usb: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(QtDocuments())
    made(qtbot, dialog)
    assert dialog.problem == ""
    assert dialog.pages.currentWidget() is dialog.outcome
    (name,) = looks_whole(usb)
    held = verify(usb / name, room.root)
    assert held.demo
    assert dialog.outcome.hash_report_file is not None
    assert dialog.outcome.hash_report_file.is_file()
    press(qtbot, dialog.outcome.verify)
    qtbot.waitUntil(lambda: name in dialog.outcome.answer, timeout=WAIT_MS)
    assert dialog.outcome.room_wanted <= dialog.outcome.height()
    assert held.root_fingerprint in dialog.outcome.answer.replace("\n", "")
    room.wait(lambda: len(room.entries(What.PACKAGE_VERIFIED)) == 1)
    assert Settings(room.store).get(FOLDER_SETTING, "") == str(usb)


def test_by_keyboard_alone(open_dialog: Open, usb: Path, qtbot: QtBot) -> None:
    dialog = open_dialog()
    choices = dialog.choices
    dialog.activateWindow()
    choices.folder.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is choices.folder, timeout=WAIT_MS)
    visited = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    shown = [field for field in choices.fields if field.isVisible() and field is not choices.encrypted]
    assert visited == [*shown[1:], dialog.export_button]
    choices.list.setFocus()
    choices.list.setCurrentIndex(choices.model.index(1))
    qtbot.keyClick(choices.list, Qt.Key.Key_Space)
    assert len(choices.model.chosen) == 1
    choices.folder.setFocus()
    qtbot.keyClick(choices.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.outcome, timeout=WAIT_MS)
    assert QApplication.focusWidget() is dialog.outcome.verify
    assert len(looks_whole(usb)) == 1


def test_one_file_with_a_password(open_dialog: Open, room: Room, usb: Path, qtbot: QtBot) -> None:
    dialog = open_dialog()
    dialog.choices.encrypted.setChecked(True)
    fields = dialog.choices.password
    assert not dialog.export_button.isEnabled()
    qtbot.keyClicks(fields.first, "correct horse 7 battery")
    qtbot.keyClicks(fields.second, "correct horse 7 batter")
    assert not dialog.export_button.isEnabled()
    qtbot.keyClicks(fields.second, "y")
    assert dialog.export_button.isEnabled()
    made(qtbot, dialog)
    archive = next(path for path in usb.iterdir() if path.name.endswith(".tar.enc"))
    assert verify(archive, room.root, password="correct horse 7 battery").originals == 2
    assert dialog.outcome.hash_report_file is None
    press(qtbot, dialog.outcome.verify)
    qtbot.waitUntil(lambda: "SCC-" in dialog.outcome.answer, timeout=WAIT_MS)
    assert fields.first.text() == ""


def test_what_is_not_ticked_stays_here(open_dialog: Open, usb: Path, qtbot: QtBot) -> None:
    dialog = open_dialog()
    model = dialog.choices.model
    assert model.rowCount() == 2
    assert model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    made(qtbot, dialog)
    (name,) = looks_whole(usb)
    assert len(list((usb / name / "data/originals").iterdir())) == 2
    assert len(list((usb / name / "data/derived").iterdir())) == 1


def test_a_changed_original_is_named_and_nothing_is_made(
    open_dialog: Open, room: Room, usb: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    incident = room.incidents.latest(1)[0]
    file = incident.clips[0].files[0]
    path = room.incidents.folder_of(incident) / file.name
    path.chmod(0o600)
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    made(qtbot, dialog)
    assert dialog.pages.currentWidget() is dialog.choices
    assert file.name in dialog.problem
    assert looks_whole(usb) == []


def test_a_folder_that_is_not_there(open_dialog: Open, usb: Path, qtbot: QtBot) -> None:
    dialog = open_dialog(folder=usb / "gone")
    made(qtbot, dialog)
    assert dialog.problem == failure_words(ExportError(ExportTrouble.TARGET_MISSING))
    dialog.choices.folder.setText(str(usb))
    made(qtbot, dialog)
    assert dialog.problem == ""
    assert len(looks_whole(usb)) == 1


class SlowDocuments(PlainDocuments):
    """Waits until it is let go, so that an export can be caught in the middle."""

    def __init__(self) -> None:
        self.reached, self.go_on = threading.Event(), threading.Event()

    def make(self, facts: PackageFacts, hashes: Mapping[str, FileHashes], folder: Path) -> tuple[Made, ...]:
        self.reached.set()
        assert self.go_on.wait(20)
        return super().make(facts, hashes, folder)


def test_cancelled_in_the_middle(open_dialog: Open, usb: Path, qtbot: QtBot) -> None:
    documents = SlowDocuments()
    dialog = open_dialog(documents)
    press(qtbot, dialog.export_button)
    qtbot.waitUntil(documents.reached.is_set, timeout=WAIT_MS)
    assert "package" in dialog.loss()
    press(qtbot, dialog.stop_button)
    documents.go_on.set()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.choices, timeout=WAIT_MS)
    assert dialog.loss() == ""
    assert dialog.problem == failure_words(ExportError(ExportTrouble.CANCELLED))
    assert list(usb.iterdir()) == []
    assert dialog.isVisible()


def test_closing_ends_the_export_first(open_dialog: Open, usb: Path, qtbot: QtBot) -> None:
    documents = SlowDocuments()
    dialog = open_dialog(documents)
    press(qtbot, dialog.export_button)
    qtbot.waitUntil(documents.reached.is_set, timeout=WAIT_MS)
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.close()
    assert dialog.isVisible()
    documents.go_on.set()
    qtbot.waitUntil(lambda: gone == [True], timeout=WAIT_MS)
    assert list(usb.iterdir()) == []


def test_a_package_that_was_touched_does_not_hold(
    open_dialog: Open, room: Room, usb: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    made(qtbot, dialog)
    (name,) = looks_whole(usb)
    (usb / name / "note.txt").write_text("added")
    press(qtbot, dialog.outcome.verify)
    qtbot.waitUntil(lambda: "note.txt" in dialog.outcome.answer, timeout=WAIT_MS)
    room.wait(lambda: len(room.entries(What.PACKAGE_VERIFIED)) == 1)
    assert '"holds":false' in room.entries(What.PACKAGE_VERIFIED)[0].details


class Echo(QTranslator):
    """A language in which every sentence stands between guillemets."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str:
        return f"«{text}»"


def test_everything_follows_the_language(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    made(qtbot, dialog)
    echo = Echo()
    app = QCoreApplication.instance()
    assert app is not None
    app.installTranslator(echo)
    try:
        qtbot.waitUntil(lambda: "«" in dialog.windowTitle(), timeout=WAIT_MS)
        widgets = [
            # While work goes on, its stage is said anew ten times a second.
            *(label for label in dialog.findChildren(QLabel) if label is not dialog.stage),
            *(b for b in dialog.findChildren(QAbstractButton) if b.text()),
        ]
        facts = {str(dialog.outcome._exported.path), dialog.choices.folder.text()}  # type: ignore[union-attr]
        bare = [
            w.text() for w in widgets if w.text().strip() and "«" not in w.text() and w.text() not in facts
        ]
        # What is left are hashes.
        assert all(set(text) <= set("0123456789abcdefABCDEF:\n") for text in bare), bare
    finally:
        app.removeTranslator(echo)


@pytest.mark.parametrize("trouble", list(ExportTrouble))
def test_every_trouble_has_a_sentence(trouble: ExportTrouble, qapp: object) -> None:
    words = failure_words(ExportError(trouble, "clip-1.mp4", 12))
    assert words
    assert "{" not in words
    assert (trouble is ExportTrouble.CANCELLED) is ("12" not in words)


def test_every_stage_has_words(qapp: object) -> None:
    assert len({stage_words(stage) for stage in Stage}) == len(Stage)


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("", Strength.EMPTY),
        ("Xk7#q", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("123456789012", Strength.WEAK),
        ("Lucknow24", Strength.FAIR),
        ("घंटाघर चौराहा सात", Strength.STRONG),
        ("correct horse 7 battery", Strength.STRONG),
    ],
)
def test_how_a_password_is_called(password: str, expected: Strength) -> None:
    assert strength(password) is expected


def test_which_passwords_every_keyboard_types_alike() -> None:
    assert only_plain("Ab 9!")
    assert not only_plain("घंटा")
    assert not only_plain("a\tb")


def test_a_console_that_closes_during_an_export_leaves_no_half(
    room: Room, usb: Path, open_dialog: Open, qtbot: QtBot
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    class Slow(PlainDocuments):
        def make(
            self, facts: PackageFacts, hashes: Mapping[str, FileHashes], folder: Path
        ) -> tuple[Made, ...]:
            begun.set()
            assert go_on.wait(30)
            return super().make(facts, hashes, folder)

    dialog = open_dialog(Slow())
    press(qtbot, dialog.export_button)
    assert begun.wait(30)
    assert list(usb.iterdir())
    dialog._background.close()
    go_on.set()
    qtbot.waitUntil(lambda: bool(room.entries(What.EXPORT_FAILED)), timeout=WAIT_MS)
    assert [entry.why for entry in room.entries(What.EXPORT_FAILED)] == [ExportTrouble.CANCELLED]
    assert list(usb.iterdir()) == []
