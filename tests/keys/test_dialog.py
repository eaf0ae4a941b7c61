"""The window of the centre's keys and the page to print: shown, used by keyboard, and when things fail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from console.custody.values import Happening, What
from console.keys import certificates
from console.keys.errors import (
    ImportRefused,
    KeyNotValid,
    KeyringSilent,
    KeysError,
    KeysFolderNotUsable,
    KeysUnreadable,
    NoKeysYet,
    Refusal,
    RootElsewhere,
    SecretGone,
    StampFailed,
    StampTrouble,
)
from console.keys.keys import Keys
from console.keys.values import Kept, Role, Validity
from tests.keys.room import SEAT, opened
from tests.keys.test_pkcs12 import PASSWORD, Wanted, made
from ui.background import Background
from ui.keys_of_centre import paper, words
from ui.keys_of_centre.dialog import CentreKeysDialog
from ui.keys_of_centre.password_dialog import PasswordDialog

WAIT_MS = 20_000


class Bench:
    """The window, and what the chain heard."""

    def __init__(self, qtbot: QtBot, keys: Keys, post: Callable[[Callable[[], None]], None]) -> None:
        self.qtbot, self.keys = qtbot, keys
        self.heard: list[Happening] = []
        self.background = Background(post, lambda error: pytest.fail(str(error)), threads=1)
        self.window = CentreKeysDialog(
            keys, self.background, lambda: "Asha", lambda: keys.tell(self.heard.append), SEAT
        )
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.window)
        self.window.show()

    @property
    def shown(self) -> str:
        """The fingerprint that stands there, as the keys write it."""
        return ":".join(self.window.panel.fingerprint.text().split())

    def said(self, sentence: str) -> None:
        self.qtbot.waitUntil(lambda: sentence in self.window.panel.message.text(), timeout=WAIT_MS)


class Hop(QObject):
    """Brings calls of other threads to Qt's."""

    called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.called.connect(self._call)

    def _call(self, call: Callable[[], None]) -> None:
        call()


@pytest.fixture
def post(qapp: QApplication) -> Iterator[Callable[[Callable[[], None]], None]]:
    hop = Hop()
    yield hop.called.emit


@pytest.fixture
def bench(qtbot: QtBot, keys: Keys, post: Callable[[Callable[[], None]], None]) -> Iterator[Bench]:
    made_bench = Bench(qtbot, keys, post)
    yield made_bench
    made_bench.background.close()


def test_it_shows_what_is_to_be_compared(bench: Bench, keys: Keys) -> None:
    assert bench.shown == keys.root_fingerprint
    assert "Made on this seat" in bench.window.panel.came.text()
    assert "Asha" in bench.window.panel.came.text()
    assert "file that only this user can read" in bench.window.panel.kept.text()
    assert not bench.window.panel.demo.isVisible()
    assert not bench.window.panel.former.isVisible()


def test_a_new_seat_key_by_keyboard(bench: Bench, keys: Keys) -> None:
    former = keys.certificate
    bench.qtbot.keyClick(bench.window.rotate, Qt.Key.Key_Space)
    box = bench.window.findChild(QMessageBox)
    assert box is not None
    bench.qtbot.keyClick(box.button(QMessageBox.StandardButton.Ok), Qt.Key.Key_Space)
    bench.said("A new key of this seat is in use.")
    assert keys.certificates == (former, keys.certificate)
    assert [each.what for each in bench.heard] == [What.KEY_MADE, What.KEY_MADE, What.KEY_ROTATED]
    assert bench.window.panel.former.isVisible()
    assert bench.window.rotate.isEnabled()


def test_cancel_makes_no_key(bench: Bench, keys: Keys) -> None:
    former = keys.certificate
    bench.qtbot.keyClick(bench.window.rotate, Qt.Key.Key_Space)
    box = bench.window.findChild(QMessageBox)
    assert box is not None
    # Enter means what is safe.
    bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert keys.certificate == former


def test_import_by_keyboard(bench: Bench, keys: Keys, tmp_path: Path) -> None:
    file = tmp_path / "seat.p12"
    file.write_bytes(made(Wanted()))
    bench.qtbot.keyClick(bench.window.import_keys, Qt.Key.Key_Space)
    asking = bench.window.findChild(PasswordDialog)
    assert asking is not None
    bench.qtbot.keyClick(asking, Qt.Key.Key_Return)
    assert asking.isVisible()  # there is no file yet
    asking.file.setText(str(file))
    asking.password.setText(PASSWORD)
    bench.qtbot.keyClick(asking.password, Qt.Key.Key_Return)
    bench.said("Give out the new fingerprint")
    assert bench.shown == keys.root_fingerprint
    assert "Imported from the centre's own authority" in bench.window.panel.came.text()
    assert not bench.window.rotate.isEnabled()


def test_a_wrong_password_is_told_and_the_buttons_come_back(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "seat.p12"
    file.write_bytes(made(Wanted()))
    bench.window.import_file(file, "wrong")
    assert not bench.window.rotate.isEnabled()
    bench.said("does not open the file")
    assert bench.window.rotate.isEnabled()
    assert bench.window.import_keys.isEnabled()


def test_a_window_closed_meanwhile_is_not_missed(bench: Bench, keys: Keys) -> None:
    former = keys.certificate
    bench.window.make_new_key()
    bench.window.reject()
    bench.qtbot.waitUntil(lambda: keys.certificate != former, timeout=WAIT_MS)
    bench.qtbot.waitUntil(lambda: len(bench.heard) == 3, timeout=WAIT_MS)


def test_a_demo_says_so_and_imports_nothing(qtbot: QtBot, folder: Path, post: object) -> None:
    bench = Bench(qtbot, opened(folder, demo=True), post)  # type: ignore[arg-type]
    assert bench.window.panel.demo.isVisible()
    assert "DEMO" in bench.window.panel.demo.text()
    assert not bench.window.import_keys.isEnabled()
    bench.background.close()


def test_the_language_changes_while_it_is_open(bench: Bench) -> None:
    bench.window.panel.kept.setText("")
    QApplication.sendEvent(bench.window, QEvent(QEvent.Type.LanguageChange))
    assert "Encrypted" in bench.window.panel.kept.text()


def test_no_line_is_ever_cut_off(bench: Bench) -> None:
    panel = bench.window.panel
    bench.window._failed(ImportRefused(Refusal.BETWEEN, "A certificate authority with a long name " * 8))
    bench.window.resize(1, 1)
    bench.qtbot.wait(50)
    labels = [label for label in panel.findChildren(QLabel) if label.isVisible()]
    assert panel.fingerprint in labels
    for label in labels:
        assert label.width() >= label.minimumSizeHint().width()
        assert label.height() >= label.heightForWidth(label.width())
        assert label.height() >= label.minimumSizeHint().height() or label.wordWrap()
    assert bench.window.height() <= 768


def page_text(path: Path) -> str:
    reader = PdfReader(path)
    assert len(reader.pages) == 1
    return " ".join(reader.pages[0].extract_text().split())


@pytest.mark.parametrize("demo", [False, True])
def test_the_page_to_print(tmp_path: Path, demo: bool, qapp: object) -> None:
    keys = opened(tmp_path / "keys", demo=demo, centre="कानपुर नगर एकीकृत कमान एवं नियंत्रण केंद्र " * 3)
    facts = paper.page_facts(keys, SEAT, certificates.plausible_now())
    paper.save_page(tmp_path / "page.pdf", facts)
    text = page_text(tmp_path / "page.pdf")
    pairs = re.findall(r"\b[0-9A-F]{2}\b", text)
    assert ":".join(keys.root_fingerprint.split(":")) in ":".join(pairs)
    assert SEAT in text
    assert ("DEMO KEYS" in text) is demo


def test_a_page_that_cannot_be_written(bench: Bench, tmp_path: Path) -> None:
    bench.window._save_page(tmp_path / "no folder" / "page.pdf")
    assert "could not be done" in bench.window.panel.message.text()
    bench.window._save_page(tmp_path / "page.pdf")
    assert bench.window.panel.message.text() == "Done."
    bench.window._save_root(tmp_path / "ROOT.pem")
    assert (tmp_path / "ROOT.pem").read_bytes() == certificates.pem(bench.keys.root)


def every_error() -> list[KeysError]:
    path = Path("/data/keys/keys.json")
    return [
        NoKeysYet(path),
        KeysUnreadable(path, "detail"),
        KeysFolderNotUsable(path, "detail"),
        *(SecretGone(path, kept) for kept in Kept),
        KeyringSilent("detail"),
        *(KeyNotValid(Role.SEAT, validity, 0.0, 1.0) for validity in (Validity.NOT_YET, Validity.EXPIRED)),
        KeyNotValid(Role.ROOT, Validity.EXPIRED, 0.0, 1.0),
        RootElsewhere(),
        *(ImportRefused(why, "Police CA") for why in Refusal),
        *(StampFailed(why) for why in StampTrouble),
    ]


def test_every_error_has_a_sentence_of_its_own() -> None:
    sentences = [words.keys_sentence(error) for error in every_error()]
    assert all(sentence and "{" not in sentence for sentence in sentences)
    # Two kinds of files that are none are told alike.
    assert len(set(sentences)) == len(sentences) - 1
    assert not [sentence for sentence in sentences if "could not be done" in sentence]
